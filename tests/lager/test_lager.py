"""Stores keep values only, are bounded in number and age, and delete."""

from __future__ import annotations

import asyncio

import pytest

from bot.lager import Minnelager

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


def test_a_turn_that_ends_after_the_deletion_does_not_bring_the_conversation_back() -> None:
    lager = Minnelager(900)
    kjor(lager.sett("a", SLOTS))
    kjor(lager.slett("a"))
    kjor(lager.sett("a", SLOTS, ny=False))
    assert kjor(lager.hent("a")) is None
