"""What is measured of texts with several facts, and of danger: counted as told, and never worse than now."""

from __future__ import annotations

import json

import pytest

from bot.maaling.flere import Fakta, prov_fakta, prov_fare
from bot.maaling.sett import DATA

OM_SEG = {"felt": "form", "rolle": "innsatt", "dato": "2026-12-01"}


def test_a_fact_is_stored_offered_wrong_or_invented() -> None:
    tekst = "fengsel, 34 år, ut til sommeren"
    sommeren = {"fra": "2027-06-01", "til": "2027-08-31"}
    fakta = {"form": ["fengsel"], "alder": 34, "loslatelse": sommeren, "barn": "ja"}
    assert prov_fakta({**OM_SEG, "tekst": tekst, "fakta": fakta}) == Fakta(4, lagret=2, tilbudt=1)
    assert prov_fakta({**OM_SEG, "tekst": tekst, "fakta": {"form": ["fengsel"], "alder": 35}}) == Fakta(2, 1, feil=1)
    assert prov_fakta({**OM_SEG, "tekst": tekst, "fakta": {"form": ["fengsel"]}}) == Fakta(1, 1, oppdiktet=1)


def test_danger_is_counted_on_both_sides() -> None:
    tekster = [("jeg orker ikke leve lenger", True), ("34", True), ("34", False)]
    assert prov_fare({"felt": "alder", "rolle": "innsatt", "tekst": t, "krise": k} for t, k in tekster) == (2, 1, 1, 0)


@pytest.mark.treg
@pytest.mark.parametrize(("navn", "funnet", "galt"), [("blind", 0.86, 4), ("blind_2", 0.86, 4)])
def test_most_facts_of_unseen_hands_are_found_and_hardly_any_is_invented(navn: str, funnet: float, galt: int) -> None:
    sett = json.loads((DATA / f"flere_{navn}.json").read_text(encoding="utf-8"))
    f = sum((prov_fakta(y) for y in sett), Fakta())
    assert (f.lagret + f.tilbudt) / f.sagt >= funnet and f.feil + f.oppdiktet <= galt, f


@pytest.mark.treg
@pytest.mark.parametrize(("navn", "funnet", "falsk"), [("blind", 73, 4), ("blind_2", 77, 10)])
def test_danger_of_unseen_hands_is_found(navn: str, funnet: int, falsk: int) -> None:
    """Of 79 and 80 texts, and of 156 and 159 others, 30 of which lie near it on purpose."""
    _, fant, _, tok_feil = prov_fare(json.loads((DATA / f"krise_{navn}.json").read_text(encoding="utf-8")))
    assert fant >= funnet and tok_feil <= falsk, (fant, tok_feil)
