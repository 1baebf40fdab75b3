"""The fixed buttons: the same as the typed commands, but never read in the light of the question."""

from __future__ import annotations

import pytest

from bot.samtale import HANDLINGER, Tilstand, handling, start, tekst
from tests.dagen import DAG


def ved(felt: str, **svar: object) -> Tilstand:
    return Tilstand(svar={"rolle": "innsatt", **svar}, rekkefolge=["rolle", *svar], spurt=felt)


@pytest.mark.parametrize(
    ("navn", "skrevet"),
    [
        ("hjelp", "hjelp"),
        ("menneske", "snakk med et menneske"),
        ("tilbake", "tilbake"),
        ("hopp_over", "hopp over"),
        ("start_paa_nytt", "start på nytt"),
        ("avslutt", "avslutt"),
    ],
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


def test_change_asks_for_one_answer_which_stands_until_another_is_given() -> None:
    ny, meldinger = handling(ved("frigang", form=["fengsel"], alder=34), "endre", "alder", DAG)
    assert meldinger[-1]["felt"] == "alder" and ny.svar["alder"] == 34 and "34 år" in meldinger[-1]["tekst"]
    assert meldinger[-1]["knapper"] == [{"tittel": "Behold: 34 år", "handling": "behold"}]
    beholdt, meldinger = handling(ny, "behold", None, DAG)
    assert beholdt.svar == ny.svar and meldinger[-1]["felt"] != "alder"
    endret, _ = tekst(ny, "43", DAG)
    assert endret.svar["alder"] == 43


def test_change_of_what_is_not_answered_changes_nothing() -> None:
    ny, meldinger = handling(ved("alder", form=["fengsel"]), "endre", "bolig", DAG)
    assert meldinger[-1]["felt"] == "alder" and ny.svar == {"rolle": "innsatt", "form": ["fengsel"]}


def test_change_without_a_field_shows_the_list() -> None:
    _, meldinger = handling(ved("alder", form=["fengsel"]), "endre", None, DAG)
    assert [(k["handling"], k["felt"]) for k in meldinger[0]["knapper"]] == [("endre", "rolle"), ("endre", "form")]


@pytest.mark.parametrize("navn", sorted(HANDLINGER))
def test_no_button_changes_an_answer_by_itself(navn) -> None:
    tilstand = ved("maal_tekst", form=["fengsel"], alder=34)
    assert handling(tilstand, navn, None, DAG).tilstand.svar == tilstand.svar


def test_start_repeats_where_it_stands() -> None:
    _, meldinger = start(ved("alder", form=["fengsel"]), DAG)
    assert meldinger[-1]["felt"]
