"""An answer that a later text contradicts is asked about: one of the two is wrong, and it may decide the case."""

from __future__ import annotations

from bot.maaling.prove import Samtale, ved_sporsmaal
from tests.dagen import DAG

TEKST = "Løslatelse 7. april 2027. Frigang er søkt."


def _motsagt() -> Samtale:
    s = ved_sporsmaal("loslatelse", "ansatt", DAG)
    assert s.svar["frigang"] == "nei"
    s.skriv(TEKST)
    return s


def test_the_answer_is_taken_and_the_earlier_one_is_asked_about() -> None:
    s = _motsagt()
    assert s.svar["loslatelse"]["fra"] == "2027-04-07" and s.svar["frigang"] == "nei"
    assert s.felt == "frigang" and s.merket("forslag") == "sokt"


def test_a_yes_changes_it_and_the_conversation_goes_on() -> None:
    s = _motsagt()
    s.skriv("ja")
    assert s.svar["frigang"] == "sokt" and s.felt not in ("frigang", "loslatelse")


def test_a_no_keeps_it() -> None:
    s = _motsagt()
    s.skriv("nei")
    assert s.svar["frigang"] == "nei"


def test_the_same_once_more_asks_nothing() -> None:
    s = ved_sporsmaal("loslatelse", "ansatt", DAG)
    s.skriv("Løslatelse 7. april 2027. Frigang er ikke søkt.")
    assert s.felt != "frigang" and s.svar["frigang"] == "nei"
