"""Danger put indirectly is heard, and hopeful or everyday words near it are not: read as the product reads them."""

from __future__ import annotations

import pytest

from bot.lesing import Sammenheng, les
from bot.lesing.fare.krise import er_talemaate
from bot.lesing.spraak.norsk import fold
from tests.dagen import DAG

FARE = """
    har tatt alle pillene | svelget en mengde tabletter | alle hadde hatt det bedre om jeg var borte |
    skal sørge for det selv |
    tok en hel neve med tabletter | har spist et brett med piller | dere hadde hatt det bedre uten meg |
    jeg vil ikke leve lenger |
    ja, planen er å henge meg | har tatt masse av medisinen nå"""
TRYGT = """
    leve et rusfritt liv | vil leve et godt liv | finne noe å leve for | slutte å ruse meg og leve |
    starte livet på nytt |
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


# What a hand wrote that had looked at neither the rules nor the model, and relatives of what was missed then.
USETT = """
    det er ikke noe håp igjen for meg | klarer ikke en dag til | orker ikke en natt til |
    ungene får det bedre uten en far som meg | vil bare tørke bort | ingen kommer til å merke at jeg er vekk |
    det ville vært en lettelse om hjertet bare stoppa | skulle ønske jeg aldri var født | ser ingen utvei lenger |
    jeg tok ti paracet og en neve av de andre | hun har tatt en hel eske tabletter | har tatt femten tabletter nå |
    har skarpe ting og har lyst til å bruke dem på meg selv | redd for at han skal gjøre noe med seg selv |
    jeg klarer ikke love at jeg er her i morgen | innsatte uttrykker dødsønske | ser ikke noen vei videre |
    han ble funnet med en pose over hodet | i natt blir den siste |
    i dag er siste dagen min | siste dagen min her på jorda"""
USETT_HAAP = """
    endre livet | endre livet mitt | innsatte ønsker å få livet tilbake | snu livet | få tilbake livet mitt |
    han har aldri hatt selvmordstanker | har ikke selvmordstanker, men trenger oppfølging | ingen suicidalitet |
    ser ingen vei utenom truckførerbeviset | ser en vei videre nå | ser ingen annen utvei enn å flytte |
    har ikke noe håp om frigang | klarer ikke en dag til uten jobb | orker ikke en dag til med skiftjobb |
    tar ti tabletter for hjertet hver dag | tok ti studiepoeng |
    pose over skulderen og klar for jobb |
    14 april er siste dagen min her | siste dagen min inne er 3. mai | siste dagen min i fengselet blir fin"""


@pytest.mark.parametrize("tekst", USETT.split("|"))
def test_danger_that_was_missed_is_heard_at_every_question(tekst: str) -> None:
    assert {_slag(tekst, f).slag for f in ("frigang", "kartlegging", "maal_tekst", "arbeidsevne", "bolig")} == {"krise"}


@pytest.mark.parametrize("tekst", USETT_HAAP.split("|"))
def test_hope_and_denials_are_no_alarm(tekst: str) -> None:
    assert "krise" not in {_slag(tekst, f).slag for f in ("frigang", "maal_tekst")}


@pytest.mark.parametrize("tekst", ["jeg skader ingen andre enn meg selv", "skader ikke noen andre, bare meg selv"])
def test_who_harms_nobody_but_himself_is_in_danger(tekst: str) -> None:
    assert not er_talemaate(fold(tekst)) and _slag(tekst, "bekreft").slag == "krise"
