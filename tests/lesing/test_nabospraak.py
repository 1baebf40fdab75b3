"""Swedish, Danish and simple English are understood where it is safe, and answered kindly in Norwegian."""

from __future__ import annotations

import json

import pytest

from bot import samtale
from bot.lesing import rens
from bot.lesing.leser import les, lesernes
from bot.lesing.lesning import Sammenheng
from bot.lesing.spraak.nabospraak import til_norsk
from bot.maaling.sett import DATA
from bot.samtale import Tilstand
from tests.dagen import DAG
from tests.skjonn import skjonn


def _les(felt: str, tekst: str):
    return lesernes(rens(tekst), Sammenheng(felt=felt, dag=DAG, sak={"rolle": "innsatt"}), skjonn(felt))


def _verdi(felt: str, tekst: str) -> object:
    ved = Sammenheng(felt=felt, dag=DAG, rolle="innsatt", sak={"rolle": "innsatt"})
    return next((f.verdi for f in les(tekst, ved).funn if f.felt == felt and f.sikker), None)


@pytest.mark.parametrize(
    ("felt", "tekst", "verdi"),
    [
        ("alder", "jag är trettiofyra år", 34),
        ("alder", "I am 34 years old", 34),
        ("alder", "jeg er toogfyrre år", 42),
        ("form", "jag sitter i fängelse", ["fengsel"]),
        ("form", "i fængsel", ["fengsel"]),
        ("form", "i am in prison", ["fengsel"]),
        ("bolig", "jag har ingen lägenhet", "mangler"),
        ("bolig", "jeg har ikke nogen lejlighed", "mangler"),
        ("barn", "I have two kids", "ja"),
        ("barn", "jeg har to børn", "ja"),
        ("barn", "no kids", "nei"),
        ("maal", "yes i want to work", "ja"),
        ("behov", "bostad och jobb", ["bolig", "arbeid"]),
        ("behov", "housing and work", ["bolig", "arbeid"]),
        ("frigang", "jag vet inte", "vet_ikke"),
        ("samtykke", "ja tack", "ja"),
        ("samtykke", "no thank you", "nei"),
    ],
)
def test_simple_answers_are_understood(felt, tekst, verdi):
    assert _verdi(felt, tekst) == verdi


@pytest.mark.parametrize("tekst", ["in four months", "om fyra månader"])
def test_lengths_of_time(tekst):
    assert _verdi("loslatelse", tekst) == {"fra": "2027-04-01", "til": "2027-04-30", "sikkerhet": "antatt"}


@pytest.mark.parametrize(
    ("tekst", "sprak"),
    [
        ("do you speak english?", "en"),
        ("kan du prata svenska", "sv"),
        ("I do not understand Norwegian", "en"),
        ("jag förstår inte riktigt frågan", "sv"),
        ("hvornår bliver jeg løsladt mon", "da"),
    ],
)
def test_the_language_is_known(tekst, sprak):
    assert _les("frigang", tekst).sprak == sprak


def test_somebody_who_asks_for_another_language_is_answered_kindly():
    tilstand, _ = samtale.start(Tilstand(), DAG)
    tilstand, meldinger = samtale.tekst(tilstand, "do you speak english?", DAG)
    assert "på norsk" in meldinger[0]["tekst"] and "tolk" in meldinger[0]["tekst"]
    assert meldinger[-1]["felt"] == "rolle" and meldinger[-1]["valg"]


def test_norwegian_is_left_alone():
    """Among thousands of Norwegian answers only a handful hold a word that the neighbours share."""
    tekster = [
        y["tekst"]
        for navn in ("ytringer_egne", "ytringer_kontroll")
        for y in json.loads((DATA / f"{navn}.json").read_text(encoding="utf-8"))
    ]
    fremmede = [t for t in tekster if til_norsk(t)[1]]
    assert len(fremmede) <= 0.01 * len(tekster), fremmede


def test_own_words_are_kept_as_they_were_written():
    assert _verdi("maal_tekst", "I want to work as a carpenter") == "I want to work as a carpenter"
