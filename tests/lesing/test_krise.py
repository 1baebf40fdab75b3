"""Signs of danger are never missed, and everyday sayings with «dø» and «drepe» are no danger."""

from __future__ import annotations

import pytest

from bot.lesing import Sammenheng, les
from tests.dagen import DAG
from tests.skjonn import skjonn

FARE = """
    skal ikke noe sted, skal ta mitt eget liv | jeg gjør det slutt i kveld | det beste er om jeg ikke finnes mer |
    vil ikke leve mer | tenker på å ta livet mitt | jeg orker ikke mer, vil dø | har lyst til å henge meg |
    alle hadde hatt det bedre uten meg | jeg kutter meg | har selvmordstanker | æ vil itj lev lenger |
    det er ingen vits i å leve | skal gjøre det slutt i natt | jeg har spart opp piller | kommer til å drepe meg |
    e vil daue | orkar ikkje leva | jeg vil bare sove og aldri våkne | ikke vits i noe, vil bare bort |
    snart er jeg borte for alltid | jeg har skrevet avskjedsbrev | I want to kill myself |
    medinnsatte truer med å drepe meg | de banker meg her inne | jeg skader meg selv | tar overdose i kveld |
    ser ingen annen utvei enn å dø | jeg holder ikke ut livet lenger | det er like greit å gjøre slutt på alt |
    vil forsvinne fra denne verden | har tau klart | kniven ligger klar, jeg stikker meg |
    hvis jeg ikke får det tar jeg livet av meg | jeg kommer ikke til å leve så lenge"""
TALEMAATER = """
    dør av kjedsomhet her | holder på å le meg i hjel | faren min er død | jeg dør etter en røyk |
    sulter i hjel på maten her | kjeder meg i hjel | dødskul | drepte tiden med kort | jobber ræva av meg |
    skal leve et godt liv | vil ta livet tilbake | vil leve av jobben min | får ikke nok til å leve av |
    dødssliten | jeg henger med | kutte gress | kuttet ut rus | skjøt gullfuglen | ikke noe liv her |
    slutte å røyke | mamma døde i fjor | henger opp jakka | skader ingen | telefonen er død"""


def _slag(tekst: str, felt: str | None = "bolig", krise: float | None = None) -> str:
    return les(
        tekst.strip(), Sammenheng(felt, DAG, "innsatt"), None if krise is None else skjonn(felt, krise=krise)
    ).slag


@pytest.mark.parametrize("tekst", FARE.split("|"))
@pytest.mark.parametrize("felt", ["bolig", "maal_tekst", None])
def test_danger(tekst, felt):
    assert _slag(tekst, felt) == "krise"


@pytest.mark.parametrize("tekst", TALEMAATER.split("|"))
def test_sayings(tekst):
    assert _slag(tekst) != "krise"


def test_danger_beside_an_answer_or_a_saying_counts():
    assert _slag("ja, har leilighet. men jeg vil ikke leve lenger") == "krise"
    assert _slag("jeg dør av kjedsomhet her, og nå vil jeg ta livet mitt") == "krise"


def test_the_classifier_may_see_danger_too():
    assert _slag("det blir mørkt nå", krise=0.95) == "krise"
    assert _slag("det blir mørkt nå", krise=0.02) != "krise"


def test_a_question_about_illness_and_an_answer_said_again_are_no_danger() -> None:
    assert _slag("ka skjer med pengane viss guten min blir sjuke og eg må ver heima?", "ytelser") != "krise"
    igjen = Sammenheng("kommune_etter", DAG, "innsatt", krise=True)
    assert les("Bodø, har æ tenkt", igjen).slag == "svar", "help was shown once, and stands on the screen"
