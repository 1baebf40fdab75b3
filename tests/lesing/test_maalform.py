"""Asking for a form of the language, and which form a text is written in."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from bot.lesing import Sammenheng, gjett_maalform, les
from bot.lesing.spraak.maalform import BARE_BOKMAAL, BARE_NYNORSK, les_maalform
from bot.maaling.sett import DATA

BER_OM = {
    "nn": """
        nynorsk | Nynorsk, takk! | kan vi ta det på nynorsk | kan vi ta det på nynorsk? | nynorsk takk | på nynorsk |
        bytt til nynorsk | eg vil ha nynorsk | jeg vil gjerne ha det på nynorsk | snakkar du nynorsk? | skriv nynorsk |
        kan du skrive nynorsk til meg | vi tar det på nynorsk | heller nynorsk | ny norsk takk | nynorks | ikke bokmål |
        kan resten vere på nynorsk | NYNORSK | ja, nynorsk""",
    "nb": """
        bokmål | bytt til bokmål | kan vi gå tilbake til bokmål | bokmål takk | bokmaal | bokmal | ikke nynorsk |
        nei, ikkje nynorsk | skriv bokmål | heller bokmål""",
}


@pytest.mark.parametrize(("form", "tekst"), [(f, t.strip()) for f, ts in BER_OM.items() for t in ts.split("|")])
def test_asking_for_a_form(form, tekst) -> None:
    assert les_maalform(tekst) == form
    for felt in ("alder", "maal_tekst", "frigang", None):
        lesning = les(tekst, Sammenheng(felt, dt.date(2026, 12, 1)))
        assert (lesning.slag, lesning.maalform) == ("maalform", form)


@pytest.mark.parametrize(
    "tekst",
    [
        "jeg vil lære nynorsk",
        "bli bedre i nynorsk og matte",
        "ta opp norsk, bokmål og nynorsk",
        "lærer i nynorsk",
        "hva er forskjellen på bokmål og nynorsk",
        "norsk",
        "jeg har karakteren 4 i nynorsk",
        "mål",
        "",
        "nynorsk " * 20,
    ],
)
def test_an_answer_that_names_a_form_is_no_command(tekst) -> None:
    assert les_maalform(tekst) is None


@pytest.mark.parametrize(
    "tekst",
    [
        "Eg veit ikkje",
        "eg har ikkje fått svar enno",
        "Kva er KVP, og korleis søkjer eg?",
        "eg slepp ut i mars, men veit ikkje dagen",
        "Har ikkje nokon bustad",
        "eg har vore her i tre månader",
        "Kor mykje pengar får eg?",
    ],
)
def test_plain_nynorsk_is_seen(tekst) -> None:
    assert gjett_maalform(tekst) == "nn"


@pytest.mark.parametrize(
    "tekst",
    [
        "eg",
        "nei",
        "veit",
        "fengsel",
        "eg sit i fengsel",
        "eg vet ikke",
        "æ veit itj ka du meine",
        "eg veit ikkje ka du meine",
        "jeg har itte no bolig",
        "15. mars 2027",
        "jag vet inte vad det är",
        "I do not know what you mean",
    ],
)
def test_dialect_mixtures_and_short_texts_are_not_guessed_at(tekst) -> None:
    assert gjett_maalform(tekst) is None


def test_bokmaal_is_seen() -> None:
    assert gjett_maalform("Jeg vet ikke hva det er") == "nb"


def test_no_word_is_in_both_lists() -> None:
    assert not BARE_NYNORSK & BARE_BOKMAAL


def test_what_people_wrote_in_bokmaal_is_never_taken_for_nynorsk() -> None:
    """The labelled texts mark neither form, so a text with «jeg», «ikke» or «hva» stands for bokmål."""
    tekster = [y["tekst"] for y in json.loads((DATA / "ytringer_apne.json").read_text(encoding="utf-8"))]
    bokmaal = [t for t in tekster if {"jeg", "ikke", "hva"} & set(t.lower().split())]
    assert len(bokmaal) > 50
    assert [t for t in bokmaal if gjett_maalform(t) == "nn"] == []
