"""Stores keep values only, are bounded in number and age, and delete."""

from __future__ import annotations

import asyncio
import json

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered

from bot.lager.minne import Minnelager

SLOTS = {"rolle": "innsatt", "alder": 34, "samtale": {"spurt": "form", "maalform": "nb"}}


class Klokke:
    def __init__(self) -> None:
        self.naa = 1000.0

    def __call__(self) -> float:
        return self.naa


def kjor(framtid):
    return asyncio.run(framtid)


@pytest.fixture
def klokke() -> Klokke:
    return Klokke()


def test_idle_conversations_go_and_activity_keeps_them(klokke) -> None:
    lager = Minnelager(900, klokke=klokke)
    kjor(lager.sett("a", SLOTS))
    kjor(lager.sett("b", SLOTS))
    klokke.naa += 600
    assert kjor(lager.hent("a")) == SLOTS
    klokke.naa += 600
    assert kjor(lager.hent("b")) is None and kjor(lager.hent("a")) == SLOTS
    klokke.naa += 901
    assert kjor(lager.hent("a")) is None and list(kjor(lager.keys())) == []


def test_asking_how_long_is_left_is_no_activity(klokke) -> None:
    lager = Minnelager(900, klokke=klokke)
    kjor(lager.sett("a", SLOTS))
    klokke.naa += 600
    assert kjor(lager.gjenstaar("a")) == 300 and kjor(lager.gjenstaar("b")) is None
    klokke.naa += 301
    assert kjor(lager.gjenstaar("a")) is None


def test_the_oldest_goes_first_when_there_are_too_many(klokke) -> None:
    lager = Minnelager(900, maks=3, klokke=klokke)
    for i in range(5):
        klokke.naa += 1
        kjor(lager.sett(str(i), SLOTS))
    assert list(kjor(lager.keys())) == ["2", "3", "4"]


def test_delete_leaves_nothing() -> None:
    lager = Minnelager(900)
    kjor(lager.sett("a", SLOTS))
    kjor(lager.slett("a"))
    kjor(lager.slett("a"))
    assert kjor(lager.hent("a")) is None and "a" not in repr(vars(lager)["_samtaler"])


@pytest.fixture
def domene() -> Domain:
    return Domain.load("domain.yml")


def _tur(lager, domene) -> str:
    """One turn as Rasa does it: the tracker gets the person's text and goes back into the store."""
    lager.domain = domene
    kjor(lager.sett("a", SLOTS))
    tracker = kjor(lager.retrieve("a"))
    assert tracker.get_slot("alder") == 34 and tracker.copy().get_slot("alder") == 34
    assert tracker.latest_action_name == "action_listen"
    tracker.update(UserUttered("min hemmelige tekst"))
    kjor(lager.save(tracker))
    return json.dumps(kjor(lager.hent("a")))


def test_a_tracker_comes_back_with_its_values_and_without_the_text(domene) -> None:
    lager = Minnelager(900)
    lagret = _tur(lager, domene)
    assert json.loads(lagret) == SLOTS and "hemmelig" not in lagret + repr(vars(lager))


def test_a_turn_that_ends_after_the_deletion_does_not_bring_the_conversation_back(domene) -> None:
    lager = Minnelager(900)
    lager.domain = domene
    kjor(lager.sett("a", SLOTS))
    tracker = kjor(lager.retrieve("a"))
    kjor(lager.slett("a"))
    kjor(lager.save(tracker))
    assert kjor(lager.hent("a")) is None


def test_a_late_turn_costs_rasa_no_more_events_than_an_early_one(domene) -> None:
    lager = Minnelager(900)
    lager.domain = domene
    kjor(lager.sett("a", {}))
    kjor(lager.sett("b", SLOTS))
    tidlig, sen = kjor(lager.retrieve("a")), kjor(lager.retrieve("b"))
    assert len(sen.events) == len(tidlig.events)
    assert sen.current_slot_values() == {**tidlig.current_slot_values(), **SLOTS}
