"""When each task is best done."""

import pytest

from bot.notat.modell import Sjekkliste
from kvp import vurder
from tests.dagen import DAG

from .saker import lag_sak
from .test_modell import blokker


def naar(notat):
    (liste,) = blokker(notat, Sjekkliste)
    return {p.tittel: p.naar for p in liste.punkter}


def test_before_the_window_tasks_have_its_day(notat_av):
    frister = naar(notat_av(lag_sak("FORBERED")))
    assert frister["Arbeidsevnevurdering"] == frister["Førstegangssamtale med NAV"] == "Før 10. mars 2028"
    assert frister["Søk om KVP"] == "Helst fra 10. mars 2028"
    assert frister["Et sted å bo"] == "Før løslatelsen 10. september 2028"
    assert frister["Innholdet i programmet"] == "Før programmet starter"
    assert frister["Sjekk datoen på nytt"] == "Før søknaden" and frister["Barn"] == "I søknaden"
    assert frister["Kartlegging"] == "Er gjort"


def test_in_an_open_window_nothing_waits_for_it(notat_av):
    frister = naar(notat_av(lag_sak("KAN")))
    assert frister["Arbeidsevnevurdering"] == frister["Søk om KVP"] == "Så snart som mulig"


@pytest.mark.parametrize(
    "endringer, forventet",
    [
        ({"loslatelse": {"fra": "2028-09-10", "til": "2028-09-10", "sikkerhet": "antatt"}}, "Før løslatelsen"),
        ({"loslatelse": "vet_ikke", "opphold_maaneder": 20}, "Før løslatelsen"),
        ({"form": ["proveloslatt"], "frigang": None, "loslatelse": None}, "Så snart som mulig"),
    ],
)
def test_a_day_that_is_not_certain_is_not_named(endringer, forventet, notat_av):
    assert naar(notat_av(lag_sak("FORBERED", **endringer)))["Penger og gjeld"] == forventet


@pytest.mark.parametrize("konklusjon", ["RETT", "KAN", "FORBERED", "NAV", "UTENFOR"])
def test_every_task_has_somebody_and_a_time(konklusjon, notat_av):
    sak = lag_sak(konklusjon, behov=["bolig", "utdanning", "arbeid", "sosiale_tjenester", "helse", "okonomi"])
    (liste,) = blokker(notat_av(sak), Sjekkliste)
    assert len(liste.punkter) == len(vurder(sak, DAG).gjor_naa)
    assert all(p.hvem and p.naar for p in liste.punkter)
