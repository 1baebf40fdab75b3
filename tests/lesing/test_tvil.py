"""Texts about something else are not taken for answers, and plain answers are not doubted."""

from __future__ import annotations

import pytest

from bot.lesing import Sammenheng, les
from bot.lesing.felt import REGLER
from bot.lesing.felt.tvil import er_tvilsom
from bot.lesing.spraak.norsk import fold
from bot.maaling.sett import DATA, les_data
from tests.dagen import DAG

UTENFOR = """
    jeg er sulten | har ikke spist i dag | snakket med mamma i går | ja jeg tror det regner | har fått ny celle |
    gjort ferdig maten | de låste døra | tv-en virker ikke | jeg liker ikke maten her | hadde besøk av kjæresten |
    fikk brev fra retten | var hos legen i går | jeg har bestilt ny sim | har vært på trening | jeg har gjort mye dumt |
    det har vært en lang dag | har hatt bedre dager | har sovet dårlig | skal i retten neste uke | venter på middag |
    heia brann | fint vær | de spiller for høy musikk om natta | kaffen er tom | fikk ikke pakken min |
    noen har tatt skoene mine |
    skal ha lufting snart | de har ikke vasket gangen | har lest ferdig boka | det kom snø i dag |
    ingen har tent lyset |
    jeg har kjøpt snus | radioen er ødelagt | har mistet lighteren | de gjorde om på vaktlista |
    skal klippe meg på fredag
"""
FELT = sorted(set(REGLER) - {"rolle", "videre", "bekreft", "slett"})


def _lagret(felt: str, tekst: str) -> object:
    funn = les(tekst, Sammenheng(felt=felt, dag=DAG, sak={"rolle": "innsatt"})).funn
    return next((f.verdi for f in funn if f.felt == felt and f.sikker and f.verdi != "vet_ikke"), None)


@pytest.mark.treg
def test_what_is_about_something_else_is_no_answer():
    """36 foreign texts at each of the closed questions: at most three in a hundred are taken for answers."""
    tekster = [t.strip() for t in UTENFOR.split("|")]
    lagret = [(f, t, v) for f in FELT for t in tekster if (v := _lagret(f, t)) is not None]
    assert len(lagret) <= 0.03 * len(FELT) * len(tekster), lagret


def test_few_plain_answers_are_doubted():
    rader = [
        y
        for navn in ("åpne", "egne")
        for y in les_data(DATA, "ytringer")[navn]
        if y["felt"] in REGLER and isinstance(y["forventet"], str)
    ]
    lest = [(y, v) for y in rader if (v := REGLER[y["felt"]].les(fold(y["tekst"]))) == y["forventet"]]
    tvilt = [y["tekst"] for y, v in lest if er_tvilsom(y["felt"], fold(y["tekst"]), v)]
    assert len(lest) > 500 and len(tvilt) <= 0.03 * len(lest), tvilt


@pytest.mark.parametrize("tekst", ["ja", "nei", "jepp", "joda", "neida", "ja masse", "nei da", "nei, ikke ennå"])
def test_a_plain_yes_or_no_is_never_doubted(tekst):
    for felt in FELT:
        if (verdi := REGLER[felt].les(fold(tekst))) is not None:
            assert not er_tvilsom(felt, fold(tekst), verdi), felt


def test_a_long_text_of_repeated_clauses_is_judged():
    """No pattern runs away: the time limit of the whole test would tell."""
    tekst = fold("jeg har ikke vært der, men kanskje, " * 60)[:2000]
    assert not [felt for felt in FELT if not isinstance(er_tvilsom(felt, tekst, "ja"), bool)]
