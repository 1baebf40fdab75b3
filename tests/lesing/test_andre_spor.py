"""An answer to another question is not stored as an answer to this one, however it begins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.lesing import Sammenheng, les
from bot.lesing.modell import modell
from bot.maaling.prove import Samtale, ved_sporsmaal
from tests.dagen import DAG

# (question shown, role, text that answers another question)
ANDRES = [
    ("barn", "innsatt", "ja jeg jobber på verkstedet ute om dagen og er inne igjen til kvelds"),
    ("barn", "ansatt", "Ja, frigang ble innvilget i forrige uke."),
    ("barn", "innsatt", "nei, nav sier kontoret ligger for langt unna"),
    ("barn", "innsatt", "nei har aldri hatt møte med nav om dette"),
    ("barn", "ansatt", "Ja, to dager i uka går med til samfunnsstraffen midt på dagen."),
    ("bolig", "innsatt", "har ikke fått time hos nav ennå"),
    ("bolig", "ansatt", "Har ikke søkt frigang."),
    ("bolig", "innsatt", "nei for samfunnstimene tar jeg på kvelden"),
    ("kartlegging", "innsatt", "nei jeg har ingen barn"),
    ("ytelser", "innsatt", "kneet er bra igjen etter operasjonen så ingenting hindrer meg i å jobbe"),
    ("ytelser", "ansatt", "Ingen har laget noen individuell plan."),
    ("sosialhjelp", "innsatt", "nei ingen unger"),
    ("sosialhjelp", "ansatt", "Han skal løslates i mai."),
    ("individuell_plan", "innsatt", "trenger noen som drar meg opp om morgenen"),
    ("individuell_plan", "innsatt", "ja, til søstera mi på Hamar"),
    ("oppfolgingsbehov", "innsatt", "nei, husleia er betalt hele tida så leiligheten står der"),
    ("oppfolgingsbehov", "ansatt", "Nei, ingen barn."),
    ("forstegangssamtale", "innsatt", "eg sit i varetekt, rettssaka er ikkje før i februar"),
    ("videre", "ansatt", "AEV ikke gjort"),
    ("videre", "innsatt", "søkte frigang men fikk ikke"),
    ("videre", "innsatt", "har ikke noe sted å bo"),
    ("samtykke", "innsatt", "ja jeg har to unger"),
    ("samtykke", "innsatt", "ja leiligheten står klar"),
    ("maal", "innsatt", "nei, bor hos mora mi"),
    ("frigang", "innsatt", "nei, ingen barn"),
    ("frigang", "ansatt", "Ja, kartleggingen er gjennomført i BRIK."),
    ("arbeidsevne", "innsatt", "nei har leilighet"),
    ("arbeidsevnevurdering", "innsatt", "nei, lenka er ikke satt på ennå"),
    ("nav_oppfolging", "innsatt", "nei har ingen gjeld"),
    ("programinnhold", "innsatt", "ja jenta på fire bor hos mora"),
    ("dogn", "innsatt", "nei ingen jobb å gå til"),
]


@pytest.mark.parametrize(("felt", "rolle", "tekst"), ANDRES)
def test_it_is_at_most_read_back(felt, rolle, tekst) -> None:
    funn = [f for f in les(tekst, Sammenheng(felt, DAG, rolle, {"rolle": rolle})).funn if f.felt == felt]
    assert not any(f.sikker for f in funn), funn


def test_what_was_read_back_waits_while_another_answer_comes() -> None:
    s = Samtale(DAG)
    s.velg("rolle", "ansatt")
    s.skriv("Vedk. er i Halden, 34 år, 2/3 15. mars 2027")
    assert s.tilstand.forslag is not None
    forslag = s.tilstand.forslag
    s.skriv("søkt frigang, ikke svar ennå")
    assert s.tilstand.forslag == forslag and s.tilstand.sak.frigang == "sokt"
    s.skriv("ja")
    assert s.tilstand.sak.form == ("fengsel",)


@pytest.mark.parametrize("tekst", ["AEV ikke gjort", "kartlegging er ikke gjort", "sosialhjelp blir det nok"])
def test_the_conversation_is_not_ended_by_an_answer_to_something_else(tekst) -> None:
    s = ved_sporsmaal("videre", "ansatt", DAG)
    s.skriv(tekst)
    assert s.tilstand.videre is None and not s.ferdig


def test_the_bare_word_of_a_choice_is_no_alarm() -> None:
    skjonn = modell().les("nei", "samtykke", "innsatt")
    skjonn = replace(skjonn, krise=1.0, svar={**skjonn.svar, "krise": 1.0})
    ved = Sammenheng("samtykke", DAG, "innsatt", {"rolle": "innsatt"})
    assert les("nei", ved, skjonn).slag == "svar"
    assert les("nei, jeg vil ikke leve lenger", ved, skjonn).slag == "krise"
