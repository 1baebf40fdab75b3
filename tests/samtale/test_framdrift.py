"""The count of the questions: two parts, and a total that holds."""

from __future__ import annotations

import itertools
import random

import pytest

from bot.katalog import katalog
from bot.samtale import knapp, start
from bot.samtale.framdrift import _med_folger
from bot.samtale.samtale import handling, tekst
from bot.samtale.tilstand import Tilstand
from kvp import FELTER
from kvp.vindu import SPOR_OM_BURSDAG
from tests.dagen import DAG

FRITT = {
    "alder": ["17", "34", "66", "70"],
    "loslatelse": ["15. mars 2027", "1. mars 2029", "juni 2027"],
    "opphold_maaneder": ["4 måneder", "3 år"],
    "bursdag": ["1. februar 2027", "1. november 2027"],
    "maal_tekst": ["Jeg vil bli kokk"],
    "fengsel": ["Ullersmo"],
    "kommune_for": ["Oslo"],
    "kommune_etter": ["Bergen"],
}


def vandre(terning: random.Random, form: str) -> list[dict]:
    """The questions of one conversation with no corrections, up to the end."""
    t, ut = start(Tilstand(), DAG)
    sett = []
    while ut[-1].get("felt") and len(sett) < 60:
        if "motsigelse" in ut[-1]:
            return sett
        sett.append(ut[-1])
        felt, valg = ut[-1]["felt"], [v["verdi"] for v in ut[-1]["valg"] if v["verdi"] != "flere"]
        if felt in FRITT and (not valg or terning.random() < 0.7):
            t, ut = tekst(t, terning.choice(FRITT[felt]), DAG)
        elif felt in ("videre", "bekreft", "samtykke"):
            t, ut = knapp(t, felt, "ja", DAG)
        elif felt == "form":
            t, ut = knapp(t, felt, [form], DAG)
        else:
            verdi = terning.choice(valg or FELTER[felt].verdier)
            t, ut = knapp(t, felt, [verdi] if felt == "behov" and isinstance(verdi, str) else verdi, DAG)
    return sett


@pytest.mark.parametrize("form", FELTER["form"].verdier)
def test_the_total_never_grows_within_a_part_and_the_last_question_is_the_last(form: str) -> None:
    terning = random.Random(form)
    for _ in range(5):
        sett = vandre(terning, form)
        for nr in (1, 2):
            mine = [(m["steg"], m["av"], m["felt"]) for m in sett if m["del"] == nr]
            if not mine:
                continue
            assert mine[0][0] == 1, mine
            assert all(ny[0] == gammel[0] + 1 or ny[2] == "videre" for gammel, ny in itertools.pairwise(mine)), mine
            assert all(ny[1] <= gammel[1] for gammel, ny in itertools.pairwise(mine)), mine
            assert all(steg <= av for steg, av, _ in mine), mine
            if sett[-1]["felt"] == "samtykke":
                assert mine[-1][0] == mine[-1][1], mine


@pytest.mark.parametrize("form", ["fengsel", "hjemmesoning", "annet", "betinget_dom"])
def test_the_length_of_the_note_is_told_before_it_is_chosen_and_holds(form: str) -> None:
    for nr in range(3):
        sett = vandre(random.Random(nr), form)
        videre = next(m for m in sett if m["felt"] == "videre")
        del_2 = [m for m in sett if m["del"] == 2]
        assert f"Det er {del_2[0]['av']} korte spørsmål til" in videre["tekst"]
        assert len(del_2) <= del_2[0]["av"]


@pytest.mark.parametrize("maalform", ["nb", "nn"])
def test_the_words_of_the_choice_have_a_place_for_the_number(maalform: str) -> None:
    for rolle in ("innsatt", "ansatt"):
        assert "{antall}" in katalog(maalform).felt("videre").sporsmaal(rolle)


def test_what_is_said_beside_the_question_makes_the_way_no_longer() -> None:
    t, ut = start(Tilstand(), DAG)
    t, ut = knapp(t, "rolle", "innsatt", DAG)
    foer = ut[-1]["av"]
    t, ut = tekst(t, "Jeg er 34 og sitter i fengsel på Ullersmo", DAG)
    assert {"alder", "form"} <= set(t.svar)
    assert ut[-1]["av"] < foer and ut[-1]["steg"] == 3


def test_a_contradiction_of_two_forms_offers_those_two_and_nothing_else() -> None:
    t, ut = start(Tilstand(svar={"rolle": "innsatt"}), DAG)
    t, ut = knapp(t, "form", ["varetekt", "proveloslatt", "betinget_dom"], DAG)
    assert ut[-1]["motsigelse"] == "varetekt_proveloslatt"
    assert [v["verdi"] for v in ut[-1]["valg"]] == [["varetekt", "betinget_dom"], ["proveloslatt", "betinget_dom"]]
    t, ut = tekst(t, "hjelp", DAG)
    assert [v["tittel"] for v in ut[-1]["valg"]] == ["Varetekt", "Prøveløslatt"]
    t, ut = knapp(t, "form", ["proveloslatt", "betinget_dom"], DAG)
    assert t.svar["form"] == ["proveloslatt", "betinget_dom"] and "motsigelse" not in ut[-1]


def test_a_contradiction_of_two_fields_opens_one_of_them() -> None:
    svar = {"rolle": "innsatt", "form": ["fengsel"], "alder": 34, "frigang": "innvilget"}
    svar["loslatelse"] = {"fra": "2024-03-01", "til": "2024-03-01", "sikkerhet": "fastsatt"}
    t, ut = start(Tilstand(svar=svar), DAG)
    assert ut[-1]["motsigelse"] == "dato_passert" and ut[-1]["valg"] == []
    assert [(k["handling"], k["felt"]) for k in ut[-1]["knapper"]] == [("endre", "form"), ("endre", "loslatelse")]
    t, ut = handling(t, "endre", "loslatelse", DAG)
    assert ut[-1]["felt"] == "loslatelse" and "motsigelse" not in ut[-1]


@pytest.mark.parametrize("alder", SPOR_OM_BURSDAG)
def test_an_age_that_brings_up_the_birthday_counts_it(alder) -> None:
    mangler = {"loslatelse"}
    kan_folge = _med_folger(Tilstand(svar={"form": ["fengsel"], "alder": alder}), set(mangler))
    annen = _med_folger(Tilstand(svar={"form": ["fengsel"], "alder": 34}), set(mangler))
    assert "bursdag" in kan_folge and "bursdag" not in annen
