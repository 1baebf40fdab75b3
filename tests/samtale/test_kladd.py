"""Drafts: the case as a small file on the person's own disk, checked on the way in."""

from __future__ import annotations

import json
import time

import pytest

from bot.samtale import Tilstand, start
from bot.samtale.kladd import FremmedKladd, fra_kladd, til_kladd
from kvp import vurder
from tests import maalestokk
from tests.dagen import DAG

SVAR = {
    "rolle": "ansatt",
    "form": ["fengsel"],
    "frigang": "nei",
    "alder": 34,
    "maal_tekst": "bli kokk",
    "loslatelse": {"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "fastsatt"},
    "samtykke": "ja",
}


def kladd(**endret: object) -> dict:
    return {**til_kladd(Tilstand(svar=SVAR, maalform="nb"), DAG), **endret}


def test_a_draft_holds_the_case_and_its_origin_and_nothing_else() -> None:
    assert kladd() == {
        "format": "kvp-kladd",
        "versjon": 1,
        "dato": "2026-12-01",
        "regler": vurder(Tilstand(svar=SVAR).sak, DAG).regelversjon["versjon"],
        "maalform": "nb",
        "sak": {f: v for f, v in SVAR.items() if f != "samtykke"},
        "hoppet": [],
    }


def test_a_draft_goes_on_where_the_answers_end_and_consent_is_asked_anew() -> None:
    tilstand, beskjeder = fra_kladd(json.loads(json.dumps(kladd())), DAG)
    assert tilstand.svar == {f: v for f, v in SVAR.items() if f != "samtykke"}
    assert tilstand.rekkefolge == list(tilstand.svar)
    assert [m["tekst"][:18] for m in beskjeder] == ["Kladden er hentet."]
    _, meldinger = start(tilstand, DAG)
    assert meldinger[-1]["felt"] not in tilstand.svar
    assert "Hei!" not in meldinger[0]["tekst"]


def test_consent_in_a_file_is_not_consent() -> None:
    tilstand, _ = fra_kladd(kladd(sak=SVAR), DAG)
    assert "samtykke" not in tilstand.svar


@pytest.mark.parametrize(
    ("endret", "nokkel"),
    [
        ({"format": "annet"}, "feil_kladd"),
        ({"format": None}, "feil_kladd"),
        ({"sak": None}, "feil_kladd"),
        ({"sak": [1, 2]}, "feil_kladd"),
        ({"versjon": 2}, "feil_kladd_versjon"),
        ({"versjon": None}, "feil_kladd_versjon"),
        ({"sak": {"alder": "gammel"}}, "feil_kladd_svar"),
        ({"sak": {"navn": "Ola"}}, "feil_kladd_svar"),
        ({"sak": {"alder": None}}, "feil_kladd_svar"),
        ({"sak": {"form": ["romferd"]}}, "feil_kladd_svar"),
    ],
)
def test_a_foreign_or_damaged_file_is_refused(endret: dict, nokkel: str) -> None:
    with pytest.raises(FremmedKladd) as feil:
        fra_kladd(kladd(**endret), DAG)
    assert feil.value.nokkel == nokkel


def test_other_rules_are_told() -> None:
    _, beskjeder = fra_kladd(kladd(regler="0"), DAG)
    assert any("annen utgave av reglene" in str(m["tekst"]) for m in beskjeder)


def test_an_unknown_language_form_falls_back() -> None:
    assert fra_kladd(kladd(maalform="sv"), DAG)[0].maalform == "nb"


def test_personal_data_written_into_the_file_by_hand_are_cut_out() -> None:
    sak = {**SVAR, "maal_tekst": "bli kokk, ring Ola Nordmann på 912 34 567"}
    tilstand, beskjeder = fra_kladd(kladd(sak=sak), DAG)
    assert "Nordmann" not in str(tilstand.svar) and "912" not in str(tilstand.svar)
    assert tilstand.svar["maal_tekst"].startswith("bli kokk")
    assert [m.get("advarsel") for m in beskjeder] == [None, "personopplysning"]


def test_a_text_that_was_nothing_but_personal_data_is_gone() -> None:
    tilstand, _ = fra_kladd(kladd(sak={**SVAR, "kommune_for": "01017012345"}), DAG)
    assert "kommune_for" not in tilstand.svar


def test_a_place_in_a_file_is_an_official_name_or_goes() -> None:
    steder = {"fengsel": "Halden fengsel", "kommune_etter": "vet_ikke"}
    sak = {"rolle": "ansatt", **steder, "kommune_for": "Ola Nordmann, Storgata 4"}
    tilstand, beskjeder = fra_kladd(kladd(sak=sak), DAG)
    assert tilstand.svar == {"rolle": "ansatt", **steder}
    assert beskjeder[-1]["advarsel"] == "personopplysning"


@pytest.mark.parametrize("tekst", maalestokk.VAR_DYRE, ids=lambda t: repr(t[:20]))
def test_a_draft_costs_no_more_than_a_text(tekst) -> None:
    fra_kladd(kladd(), DAG)

    def koster() -> float:
        start = time.process_time()
        fra_kladd(kladd(sak={**SVAR, "maal_tekst": tekst}), DAG)
        return time.process_time() - start

    assert maalestokk.i_forhold(koster) < maalestokk.MAKS_SEKUNDER


def test_half_a_sign_in_a_draft_is_refused_and_no_fault() -> None:
    with pytest.raises(FremmedKladd):
        fra_kladd(kladd(sak={**SVAR, "maal_tekst": "bli kokk \ud800 sammen med Ola Nordmann"}), DAG)
