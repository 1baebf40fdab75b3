"""Harm done to oneself is heard in all forms of its verbs, at every question, and accidents and haircuts are none."""

from __future__ import annotations

import pytest

from bot.lesing import Sammenheng, les, rens
from bot.lesing.fare import sier_fare
from bot.lesing.spraak.norsk import fold
from tests.dagen import DAG

FARE = (
    """
eg har skore meg i armen og det blør mykje|har skåret meg i armen og det blør|jeg har kuttet meg opp på armen i natt
æ har kutta mæ og det blør|eg kuttar meg kvar kveld|skar meg i håndleddet i går|har risset meg opp med et barberblad
eg har skore over pulsåra|har skåret meg med vilje|jeg blør fra håndleddene|har stukke meg sjølv i magen
svelgde barberblad i natt|har slukt batterier|æ har hengt op et tau|har laga ei løkke av lakenet
jeg skader meg selv|eg skadar meg sjølv når det blir for mykje|brenner meg selv med sigaretter
eg skar meg opp i natt og dei måtte sy|æ skar mæ på låret i kveld|kuttet dypt i håndleddet|det blør fra halsen min
har stukket meg i låret med en kniv med vilje|brent meg med en lighter på armen|har knyttet et tau til vinduet
jeg prøver å kvele meg selv om natta|skada meg sjølv i går, skjemmes
trenger noen NÅ før jeg gjør noe dumt med meg selv|redd eg gjer noko drastisk mot meg sjølv
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
ANDRES = (
    """
hun har skåret seg på armene igjen|innsatte har kuttet seg opp, blør fra begge armer|han har skore seg i kveld
han svelgde to batteri og nekter lege|28 tror jeg, det renner blod fra håndleddene hennes
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
INGEN = (
    """
de tok blod fra armen hos legen, alt var fint
skar meg på en boks på kjøkkenet, ellers frisk|har skore ved i skogen heile livet, vil gjere det att|kuttet håret i går
eg kuttar gras og klipper hekkar, vil ha slik jobb|skåret brød på kjøkkenet her inne|har kutta ut rusen
skar meg på sagen i fjor så hånda er dårlig|har kuttet kontakten med familien|brant meg på ovnen på jobb
kutter ned på snusen|såret blør ikke lenger, er frisk|skore i tre og jern, det er faget mitt|har slått meg til ro
stukket av fra permisjon en gang|skar meg i fingeren på verkstedet|ungene har skåret tenner hele uka|fikk kutt i lønna
jobben dreper meg nesten, derfor vil jeg bytte|har fast arbeid med å henge opp tau på båt|drukket opp pengene
kona dreper meg hvis jeg ikke får jobb|spist dårlig i det siste
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


@pytest.mark.parametrize("tekst", ["suicidal", "er suicidal nå", "ute av sikkerhetscelle, fortsatt suicidal"])
def test_danger_that_is_a_diagnosis_too_is_cut_and_heard(tekst: str) -> None:
    assert _slag(tekst, "alder", "ansatt") == "krise" and "suicidal" not in rens(tekst).tekst


def _slag(tekst: str, felt: str, rolle: str) -> str:
    return les(tekst, Sammenheng(felt, DAG, rolle, {"rolle": rolle})).slag


@pytest.mark.parametrize("felt", ["arbeidsevne", "ytelser", "maal_tekst", "bolig"])
@pytest.mark.parametrize(("tekst", "rolle"), [(t, "innsatt") for t in FARE] + [(t, "ansatt") for t in ANDRES])
def test_whoever_tells_of_harm_to_himself_or_another_gets_help(tekst: str, rolle: str, felt: str) -> None:
    assert _slag(tekst, felt, rolle) == "krise"


def test_accidents_haircuts_and_cut_bread_are_hardly_ever_taken_for_danger() -> None:
    assert not [t for t in INGEN if sier_fare(fold(t))], "the grammar"
    alle = [(t, felt) for t in INGEN for felt in ("arbeidsevne", "maal_tekst")]
    assert len(falske := [x for x in alle if _slag(*x, "innsatt") == "krise"]) <= 3, falske
