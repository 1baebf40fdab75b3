"""The routes beside the contract that the pages use, against the running server."""

from __future__ import annotations

import json

import pytest

from .conftest import Nettleser


def test_the_pages_and_their_files_are_served_packed_and_never_stored(tjener) -> None:
    for sti in ("/", "/terminal", "/ansatt", "/eksempel", "/enkel", "/statisk/veileder.js", "/statisk/tokens.css"):
        svar = Nettleser(tjener.url).kall("GET", sti, hoder={"Accept-Encoding": "gzip"})
        assert svar.status == 200 and svar.hoder["cache-control"] == "no-store", sti
        assert ("content-encoding" in svar.hoder) == (sti != "/enkel"), sti
        assert "frame-src" in svar.hoder["content-security-policy"] if sti == "/ansatt" else True
    skrift = Nettleser(tjener.url).kall("GET", "/statisk/atkinson-hyperlegible-next.woff2")
    assert skrift.hoder["content-type"] == "font/woff2" and skrift.kropp[:4] == b"wOF2"


def test_the_settings_of_the_page(tjener) -> None:
    oppsett = Nettleser(tjener.url).kall("GET", "/api/oppsett").json
    assert oppsett["utlop_minutter"] == 15 and "nb" in oppsett["maalformer"]


def test_the_fixed_buttons_work_in_every_conversation(nettleser) -> None:
    nettleser.velg("innsatt")
    svar = nettleser.kall("POST", "/api/samtale/handling", {"handling": "hvorfor"})
    assert svar.status == 200 and svar.json["meldinger"][0]["handling"] == "hjelp"
    assert svar.json["meldinger"][-1]["felt"] == "form"
    svar = nettleser.kall("POST", "/api/samtale/handling", {"handling": "endre", "felt": "rolle"})
    assert svar.json["meldinger"][-1]["felt"] == "rolle"


@pytest.mark.parametrize(
    "kropp",
    [
        {},
        {"handling": "format c:"},
        {"handling": "endre", "felt": "navn"},
        {"handling": "hjelp", "mer": 1},
        {"handling": ["hjelp"]},
        {"handling": "endre", "felt": {"a": 1}},
    ],
)
def test_what_is_no_button_is_refused(nettleser, kropp: dict) -> None:
    assert nettleser.kall("POST", "/api/samtale/handling", kropp).status == 400


def test_the_case_in_words(nettleser) -> None:
    nettleser.velg("ansatt")
    nettleser.si("Fengsel")
    svar = nettleser.kall("POST", "/api/samtale/handling", {"handling": "hopp_over"})
    nettleser.siste = svar.json["meldinger"]
    nettleser.si("den innsatte er 34 år")
    oversikt = nettleser.kall("GET", "/api/samtale/oversikt").json
    assert {"felt": "alder", "etikett": "Alder", "verdi": "34 år"} in oversikt["svar"]
    assert oversikt["vurdering"]["konklusjon"] == "MANGLER_OPPLYSNINGER" and oversikt["mangler"]


def test_a_draft_is_taken_up_by_another_conversation(tjener, nettleser) -> None:
    nettleser.velg("ansatt")
    nettleser.si("Fengsel, 34 år, løslates 15. mars 2027")
    svar = nettleser.kall("GET", "/api/samtale/kladd")
    assert svar.hoder["content-disposition"] == 'attachment; filename="kvp-kladd.json"'
    ny = Nettleser(tjener.url)
    hentet = ny.kall("POST", "/api/samtale/kladd", svar.json)
    assert hentet.status == 201 and "HttpOnly" in hentet.hoder["set-cookie"]
    assert hentet.json["meldinger"][0]["tekst"].startswith("Kladden er hentet.")
    assert ny.kall("GET", "/api/samtale/sak").json == nettleser.kall("GET", "/api/samtale/sak").json
    ny.siste = hentet.json["meldinger"]
    assert ny.felt and ny.felt not in svar.json["sak"]


@pytest.mark.parametrize(
    "raa", [b"[]", b"{}", b"\xff\xfe", b'{"format": "kvp-kladd", "versjon": 1, "sak": {"alder": -1}}']
)
def test_a_damaged_draft_gets_a_clear_answer_and_the_conversation_stays(nettleser, raa: bytes) -> None:
    nettleser.velg("innsatt")
    svar = nettleser.kall("POST", "/api/samtale/kladd", raa=raa, hoder={"Content-Type": "application/json"})
    assert svar.status == 400 and svar.json["feil"].endswith(".")
    assert nettleser.kall("GET", "/api/samtale/sak").json == {"rolle": "innsatt"}


def test_an_earlier_case_is_reckoned_anew_from_a_draft_or_from_the_json_of_a_note(tjener, nettleser) -> None:
    nettleser.velg("ansatt")
    nettleser.si("Fengsel, 34 år, ikke frigang, løslates 15. mars 2027")
    kladd = nettleser.kall("GET", "/api/samtale/kladd").json
    for fil in (kladd, {"tittel": "Notat", "kladd": kladd}):
        ny = Nettleser(tjener.url)
        hentet = ny.kall("POST", "/api/samtale/paa-nytt", fil)
        assert hentet.status == 201 and hentet.json["meldinger"][0]["tekst"].startswith("Svarene fra ")
        assert hentet.json["meldinger"][-1]["felt"] == "form"
        assert "Behold" in hentet.json["meldinger"][-1]["knapper"][0]["tittel"]
        for _ in range(3):
            siste = ny.kall("POST", "/api/samtale/handling", {"handling": "behold"}).json["meldinger"]
        assert siste[-1]["felt"] not in ("form", "frigang", "loslatelse")
        assert ny.kall("GET", "/api/samtale/sak").json == nettleser.kall("GET", "/api/samtale/sak").json


@pytest.mark.parametrize("raa", [b"{}", b'{"kladd": 1}', b'{"kladd": ' * 2000 + b"{}" + b"}" * 2000])
def test_a_file_that_is_no_earlier_case_is_refused(nettleser, raa: bytes) -> None:
    nettleser.velg("innsatt")
    svar = nettleser.kall("POST", "/api/samtale/paa-nytt", raa=raa, hoder={"Content-Type": "application/json"})
    assert svar.status in (400, 413) and svar.json["feil"].endswith(".")
    assert nettleser.kall("GET", "/api/samtale/sak").json == {"rolle": "innsatt"}


def test_without_a_conversation_there_is_nothing_to_see(tjener) -> None:
    for sti in ("oversikt", "kladd"):
        assert Nettleser(tjener.url).kall("GET", f"/api/samtale/{sti}").status == 404
    assert Nettleser(tjener.url).kall("POST", "/api/samtale/handling", {"handling": "hjelp"}).status == 404


def test_another_site_cannot_use_the_routes(nettleser) -> None:
    fremmed = {"Origin": "https://ond.example"}
    assert nettleser.kall("POST", "/api/samtale/handling", {"handling": "avslutt"}, fremmed).status == 403
    for sti in ("kladd", "paa-nytt"):
        assert nettleser.kall("POST", f"/api/samtale/{sti}", json.loads("{}"), fremmed).status == 403
