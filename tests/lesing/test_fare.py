"""Danger to somebody's life is heard at every question, and sayings, hope and what is over are none.

The plainest words on both sides stand in data/nlu/krise.yml by the hand `grunnfare` and are trained on. What stands
here is kept from the training.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.lesing import Sammenheng, les
from bot.lesing.modell import Skjonn
from forstaaelse.eksempler import les_blokker
from tests.dagen import DAG
from tests.skjonn import skjonn

ROT = Path(__file__).parents[2]
SPOR = ("frigang", "kartlegging", "maal_tekst", "arbeidsevne", "bolig")
HOLDT_UTE = """
    tenker på å ta livet mitt | har selvmordstanker | kommer til å drepe meg | snart er jeg borte for alltid |
    jeg skader meg selv | vil forsvinne fra denne verden | har tatt alle pillene | har spist et brett med piller |
    det er ikke noe håp igjen for meg | ingen kommer til å merke at jeg er vekk | hun har tatt en hel eske tabletter |
    innsatte uttrykker dødsønske | siste dagen min her på jorda | æ kjem ikkje te å opplev jula |
    han sier han ikke kommer til å oppleve nyttår | jeg vil være hos mamma igjen, hun døde i vår |
    jeg har gjort klar snora | reipet ligger klart under madrassen | jeg mistet sønnen min og nå går jeg etter ham |
    eg kuttar meg kvar kveld | jeg blør fra håndleddene | har laga ei løkke av lakenet | kuttet dypt i håndleddet |
    jeg prøver å kvele meg selv om natta"""
HOLDT_UTE_TRYGT = """
    sulter i hjel på maten her | skal leve et godt liv | jeg henger med | slutte å røyke | leve et rusfritt liv |
    et liv uten kriminalitet | et vanlig liv med jobb | han har aldri hatt selvmordstanker |
    ser ingen annen utvei enn å flytte | tok ti studiepoeng | jeg har aldri opplevd en jul ute |
    den leiligheten finnes ikke mer | bursdagen hennes får jeg ikke oppleve sammen med henne |
    snart er jeg sammen med bror min i Bodø | jeg vil være hos mora mi, faren min er død |
    mistet jobben og vil tilbake til dem | de tok blod fra armen hos legen, alt var fint |
    skåret brød på kjøkkenet her inne | kutter ned på snusen | skar meg i fingeren på verkstedet |
    drukket opp pengene"""


def _slag(tekst: str, felt: str | None = "bolig", rolle: str = "innsatt", mot: Skjonn | None = None) -> str:
    return les(tekst.strip(), Sammenheng(felt, DAG, rolle, {"rolle": rolle}), mot).slag


def _deler(tekster: str) -> list[str]:
    return [t.strip() for t in tekster.split("|")]


def _enkleste(slag: str) -> list[tuple[str, str, str]]:
    """Each of the plainest texts, who writes it, and at which question."""
    ut = []
    for intent, meta, tekster in les_blokker(ROT / "data/nlu"):
        if intent == slag and meta["haand"] in ("grunnfare", "grunnfarevakt"):
            rolle = "ansatt" if meta["haand"] == "grunnfarevakt" else "innsatt"
            ut += [(t, rolle, f) for t in tekster for f in SPOR]
    return ut


def test_the_plainest_words_of_danger_are_heard_at_every_question() -> None:
    alle = _enkleste("krise")
    ikke_hort = [(t, f) for t, rolle, f in alle if _slag(t, f, rolle) != "krise"]
    assert len(alle) >= 1_000
    assert len(ikke_hort) <= 0.01 * len(alle), ikke_hort


def test_the_plainest_sayings_are_no_alarm_at_any_question() -> None:
    alle = _enkleste("nesten_krise")
    falske = [(t, f) for t, rolle, f in alle if _slag(t, f, rolle) == "krise"]
    assert len(alle) >= 1_000
    assert len(falske) <= 0.03 * len(alle), falske


def test_words_that_were_kept_from_the_training() -> None:
    fare, trygt = ([(t, f) for t in _deler(d) for f in SPOR] for d in (HOLDT_UTE, HOLDT_UTE_TRYGT))
    ikke_hort = [(t, f) for t, f in fare if _slag(t, f) != "krise"]
    falske = [(t, f) for t, f in trygt if _slag(t, f) == "krise"]
    assert len(ikke_hort) <= 0.05 * len(fare), ikke_hort
    assert len(falske) <= 0.2 * len(trygt), falske


@pytest.mark.parametrize(
    "tekst", ["leve et rusfritt liv", "slutte å ruse meg og leve", "endre livet", "et vanlig liv med jobb"]
)
def test_hope_is_a_goal(tekst: str) -> None:
    lest = les(tekst, Sammenheng("maal_tekst", DAG, "innsatt"))
    assert lest.slag == "svar" and lest.funn[0].verdi == tekst


def test_danger_beside_an_answer_or_a_saying_counts() -> None:
    assert _slag("ja, har leilighet. men jeg vil ikke leve lenger") == "krise"
    assert _slag("jeg dør av kjedsomhet her, og nå vil jeg ta livet mitt") == "krise"


@pytest.mark.parametrize("felt", ["alder", "bolig", "maal_tekst"])
@pytest.mark.parametrize("foran", [2, 17, 20])
def test_danger_is_heard_at_both_ends_of_a_long_text(felt: str, foran: int) -> None:
    prat = "Jeg har jobbet på lager og i barnehage, og jeg liker å være ute. "
    assert _slag(prat * 20, felt) != "krise"
    assert _slag(prat * foran + "Jeg vil ikke leve mer. " + prat * (20 - foran), felt) == "krise"


def test_the_model_is_believed() -> None:
    assert _slag("det blir mørkt nå", mot=skjonn("bolig", krise=0.95)) == "krise"
    assert _slag("det blir mørkt nå", mot=skjonn("bolig", krise=0.02)) != "krise"


def test_a_question_about_illness_and_an_answer_said_again_are_no_danger() -> None:
    assert _slag("ka skjer med pengane viss guten min blir sjuke og eg må ver heima?", "ytelser") != "krise"
    igjen = Sammenheng("kommune_etter", DAG, "innsatt", krise=True)
    assert les("Bodø, har æ tenkt", igjen).slag == "svar", "help was shown once, and stands on the screen"


@pytest.mark.parametrize("tekst", ["han sier han ikke orker å leve lenger", "innsatte har tatt alle pillene sine"])
def test_an_officer_gets_the_advice_about_somebody_else(tekst: str) -> None:
    lest = les(tekst, Sammenheng("bolig", DAG, "ansatt", {"rolle": "ansatt"}))
    assert lest.slag == "krise" and lest.krise_annen


@pytest.mark.parametrize("tekst", ["jeg skader ingen andre enn meg selv", "skader ikke noen andre, bare meg selv"])
def test_who_harms_nobody_but_himself_is_in_danger(tekst: str) -> None:
    assert _slag(tekst, "bekreft") == "krise"
