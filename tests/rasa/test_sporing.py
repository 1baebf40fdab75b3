"""Trackers are built from the values of the store, and leave nothing but values there."""

from __future__ import annotations

import asyncio
import json

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered

from bot.lager import Minnelager
from tests.senere import Senere

sporing = Senere("bot.rasa.sporing")

SLOTS = {"rolle": "innsatt", "alder": 34, "samtale": {"spurt": "form", "maalform": "nb"}}


def kjor(framtid):
    return asyncio.run(framtid)


@pytest.fixture
def domene() -> Domain:
    return Domain.load("domain.yml")


def _tur(lager, domene) -> str:
    """One turn as Rasa does it: the tracker gets the person's text and goes back into the store."""
    s = sporing.Sporing(lager, domene)
    kjor(lager.sett("a", SLOTS))
    tracker = kjor(s.retrieve("a"))
    assert tracker.get_slot("alder") == 34 and tracker.copy().get_slot("alder") == 34
    assert tracker.latest_action_name == "action_listen"
    tracker.update(UserUttered("min hemmelige tekst"))
    kjor(s.save(tracker))
    return json.dumps(kjor(lager.hent("a")))


def test_a_tracker_comes_back_with_its_values_and_without_the_text(domene) -> None:
    lager = Minnelager(900)
    lagret = _tur(lager, domene)
    assert json.loads(lagret) == SLOTS and "hemmelig" not in lagret + repr(vars(lager))


def test_a_turn_that_ends_after_the_deletion_does_not_bring_the_conversation_back(domene) -> None:
    lager = Minnelager(900)
    s = sporing.Sporing(lager, domene)
    kjor(lager.sett("a", SLOTS))
    tracker = kjor(s.retrieve("a"))
    kjor(lager.slett("a"))
    kjor(s.save(tracker))
    assert kjor(lager.hent("a")) is None


def test_a_late_turn_costs_rasa_no_more_events_than_an_early_one(domene) -> None:
    lager = Minnelager(900)
    s = sporing.Sporing(lager, domene)
    kjor(lager.sett("a", {}))
    kjor(lager.sett("b", SLOTS))
    tidlig, sen = kjor(s.retrieve("a")), kjor(s.retrieve("b"))
    assert len(sen.events) == len(tidlig.events)
    assert sen.current_slot_values() == {**tidlig.current_slot_values(), **SLOTS}
