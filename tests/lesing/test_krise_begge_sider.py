"""Danger put indirectly is heard, and hopeful or everyday words near it are not: read as the product reads them."""

from __future__ import annotations

import pytest

from bot.lesing import Sammenheng, les
from tests.dagen import DAG

FARE = """
    har tatt alle pillene | svelget en mengde tabletter | alle hadde hatt det bedre om jeg var borte | skal sørge for det selv |
    tok en hel neve med tabletter | har spist et brett med piller | dere hadde hatt det bedre uten meg | jeg vil ikke leve lenger |
    ja, planen er å henge meg | har tatt masse av medisinen nå"""
TRYGT = """
    leve et rusfritt liv | vil leve et godt liv | finne noe å leve for | slutte å ruse meg og leve | starte livet på nytt |
    et liv uten kriminalitet | ta livet med ro | jobbe på begravelsesbyrå |
    vil leve av jobben min | kuttet ut rus | lære å leve uten dop | få tilbake livet mitt | et vanlig liv med jobb"""


def _slag(tekst: str, felt: str, rolle: str = "innsatt"):
    return les(tekst.strip(), Sammenheng(felt, DAG, rolle, {"rolle": rolle}))


@pytest.mark.parametrize("tekst", FARE.split("|"))
@pytest.mark.parametrize("felt", ["bolig", "maal_tekst"])
def test_indirect_danger_is_heard(tekst: str, felt: str) -> None:
    assert _slag(tekst, felt).slag == "krise"


@pytest.mark.parametrize("tekst", TRYGT.split("|"))
def test_hope_is_a_goal_and_no_alarm(tekst: str) -> None:
    lest = _slag(tekst, "maal_tekst")
    assert lest.slag == "svar" and lest.funn[0].verdi == tekst.strip()


@pytest.mark.parametrize("tekst", ["han sier han ikke orker å leve lenger", "innsatte har tatt alle pillene sine"])
def test_an_officer_gets_the_advice_about_somebody_else(tekst: str) -> None:
    lest = _slag(tekst, "bolig", "ansatt")
    assert lest.slag == "krise" and lest.krise_annen
