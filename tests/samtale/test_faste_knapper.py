"""The fixed buttons: the same as the typed commands, but never read in the light of the question."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.samtale import HANDLINGER, Tilstand, handling, start, tekst

DAG = dt.date(2026, 12, 1)


def ved(felt: str, **svar: object) -> Tilstand:
    return Tilstand(svar={"rolle": "innsatt", **svar}, rekkefolge=["rolle", *svar], spurt=felt)


@pytest.mark.parametrize(
    ("navn", "skrevet"),
    [("hjelp", "hjelp"), ("menneske", "snakk med et menneske"), ("tilbake", "tilbake"), ("hopp_over", "hopp over"),
     ("start_paa_nytt", "start på nytt"), ("avslutt", "avslutt")],
)
def test_a_button_does_what_the_typed_command_does(navn: str, skrevet: str) -> None:
    tilstand = ved("alder", form=["fengsel"], frigang="nei")
    assert handling(tilstand, navn, None, DAG) == tekst(tilstand, skrevet, DAG)


def test_why_gives_the_reason_alone_and_asks_again() -> None:
    _, meldinger = handling(ved("alder", form=["fengsel"]), "hvorfor", None, DAG)
    _, hjelp = handling(ved("alder", form=["fengsel"]), "hjelp", None, DAG)
    assert meldinger[0]["handling"] == "hjelp" and meldinger[-1]["felt"] == "alder"
    assert str(meldinger[0]["tekst"]) in str(hjelp[0]["tekst"]) and meldinger[0]["tekst"] != hjelp[0]["tekst"]


def test_why_without_a_question_is_help() -> None:
    tilstand = Tilstand(svar={"rolle": "innsatt"})
    assert handling(tilstand, "hvorfor", None, DAG) == handling(tilstand, "hjelp", None, DAG)


def test_change_takes_one_answer_back_and_asks_for_it() -> None:
    ny, meldinger = handling(ved("frigang", form=["fengsel"], alder=34), "endre", "alder", DAG)
    assert meldinger[-1]["felt"] == "alder" and "alder" not in ny.svar and ny.svar["form"] == ["fengsel"]


def test_change_of_what_is_not_answered_asks_what_to_change() -> None:
    ny, meldinger = handling(ved("alder", form=["fengsel"]), "endre", "bolig", DAG)
    assert ny.retter and meldinger[-1]["felt"] == "alder"


def test_no_button_changes_an_answer_by_itself() -> None:
    tilstand = ved("maal_tekst", form=["fengsel"], alder=34)
    for navn in HANDLINGER - {"tilbake", "start_paa_nytt"}:
        assert handling(tilstand, navn, None, DAG)[0].svar == tilstand.svar, navn


def test_start_repeats_where_it_stands() -> None:
    _, meldinger = start(ved("alder", form=["fengsel"]), DAG)
    assert meldinger[-1]["felt"]
