"""`POST /api/frister` against the running server: the contract, what is refused, and that nothing is left behind."""

from __future__ import annotations

import json
import time

import pytest
from jsonschema import Draft202012Validator

from bot.http.openapi import beskrivelse

from .conftest import Nettleser


def _rad(ref: str, dag: str = "2027-03-15", **felt: object) -> dict:
    ut = {"fra": dag, "til": dag, "sikkerhet": "fastsatt"}
    return {"ref": ref, "form": ["fengsel"], "frigang": "nei", "alder": 34, "loslatelse": ut, **felt}


@pytest.fixture
def uten_samtale(tjener) -> Nettleser:
    return Nettleser(tjener.url)


def test_the_list_comes_back_with_the_most_urgent_first(uten_samtale) -> None:
    rader = [_rad("c", "2029-01-01"), _rad("a1"), {"ref": "b"}, _rad("snart", "2027-06-15")]
    svar = uten_samtale.kall("POST", "/api/frister", {"rader": rader})
    assert svar.status == 200 and list(svar.json) == ["rader"] and "set-cookie" not in svar.hoder
    assert svar.hoder["cache-control"] == "no-store"
    assert [(r["ref"], r["konklusjon"], r["vindu_fra"], r["dager"]) for r in svar.json["rader"]] == [
        ("a1", "KAN", "2026-09-15", 104), ("snart", "FORBERED", "2026-12-15", 14),
        ("b", "MANGLER_OPPLYSNINGER", None, None), ("c", "FORBERED", "2028-07-01", 578)]  # fmt: skip
    skjema = {"$ref": "#/components/schemas/Frist", "components": beskrivelse()["components"]}
    for rad in svar.json["rader"]:
        assert list(rad) == ["ref", "konklusjon", "vindu_fra", "dager", "gjor", "mangler"]
        Draft202012Validator(skjema).validate(rad)


def test_the_texts_follow_the_form_of_the_language(uten_samtale) -> None:
    kropp = {"rader": [_rad("a")]}
    nb = uten_samtale.kall("POST", "/api/frister", kropp).json["rader"][0]["gjor"]
    nn = uten_samtale.kall("POST", "/api/frister", {**kropp, "maalform": "nn"}).json["rader"][0]["gjor"]
    assert nb == uten_samtale.kall("POST", "/api/frister", {**kropp, "maalform": "nb"}).json["rader"][0]["gjor"] != nn
    assert nn == uten_samtale.kall("POST", "/api/frister", kropp, {"Accept-Language": "nn"}).json["rader"][0]["gjor"]


def test_five_hundred_rows_and_no_more(uten_samtale) -> None:
    fullt = {felt: "vet_ikke" for felt in ("ytelser", "arbeidsevne", "maal", "sosialhjelp", "arbeidsevnevurdering")}
    rader = [_rad(f"r{n}", **fullt) for n in range(500)]
    start = time.monotonic()
    svar = uten_samtale.kall("POST", "/api/frister", {"rader": rader})
    assert svar.status == 200 and len(svar.json["rader"]) == 500 and time.monotonic() - start < 10
    svar = uten_samtale.kall("POST", "/api/frister", {"rader": [*rader, _rad("en til")]})
    assert svar.status == 413 and "500" in svar.json["feil"]
    assert uten_samtale.kall("POST", "/api/frister", {"rader": []}).json == {"rader": []}


@pytest.mark.parametrize("kropp", [
    {}, {"rader": {}}, {"rader": [1]}, {"rader": [{}]}, {"rader": [{"ref": ""}]}, {"rader": [{"ref": 1}]},
    {"rader": [{"ref": "x" * 61}]}, {"rader": [{"ref": "a\nb"}]}, {"rader": [{"ref": "a", "navn": "x"}]},
    {"rader": [{"ref": "a", "alder": "34"}]}, {"rader": [{"ref": "a", "form": None}]}, {"rader": [], "mer": 1},
    {"rader": [], "maalform": "en"}, {"rader": [], "maalform": ["nb"]},
    {"rader": [{"ref": "Kari Nordmann"}]}, {"rader": [{"ref": "01010112345"}]}, {"rader": [{"ref": "99 88 77 66"}]},
])  # fmt: skip
def test_what_is_no_list_is_refused_and_not_repeated(uten_samtale, kropp) -> None:
    svar = uten_samtale.kall("POST", "/api/frister", kropp)
    assert svar.status == 400 and list(svar.json) == ["feil"] and svar.json["feil"].endswith(".")
    assert "Nordmann" not in svar.json["feil"] and "0101" not in svar.json["feil"]


def test_the_usual_guards(uten_samtale) -> None:
    def kall(raa: bytes, **hoder: str) -> int:
        return uten_samtale.kall("POST", "/api/frister", raa=raa, hoder=hoder).status

    assert kall(b'{"rader": []}', Origin="https://ond.example") == 403
    assert kall(b"rader=1", **{"Content-Type": "text/plain"}) == 415
    assert kall(b"[]") == kall(b"{") == kall(b"[" * 100_000) == kall(b"\xff") == kall(b"") == 400
    assert kall(b" " * (512 * 1024 + 1)) == 413
    assert uten_samtale.kall("GET", "/api/frister").status == 405
    assert uten_samtale.kall("POST", "/api/samtale/melding", raa=b" " * 17_000).status == 413, "others stay small"


def test_nothing_of_it_is_kept(tjener, uten_samtale) -> None:
    merke = "zq-hemmelig-17"
    assert uten_samtale.kall("POST", "/api/frister", {"rader": [_rad(merke)]}).status == 200
    assert not list(uten_samtale.kaker)
    assert merke not in tjener.logg.read_text(encoding="utf-8", errors="replace")
    assert uten_samtale.kall("GET", "/api/samtale/sak").status == 404


def test_the_page_is_served_in_both_forms(uten_samtale) -> None:
    for sti, maalform in (("/ansatt/frister", "nb"), ("/ansatt/frister/nn", "nn")):
        svar = uten_samtale.kall("GET", sti)
        assert svar.status == 200 and f'<html lang="{maalform}">'.encode() in svar.kropp
        data = svar.kropp.split(b'id="ordbok">', 1)[1].split(b"</script>", 1)[0]
        assert json.loads(data)["maalform"] == maalform
