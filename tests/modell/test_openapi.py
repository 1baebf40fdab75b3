"""The description of the contract: every call is in it, and every answer is as it says."""

from __future__ import annotations

import re

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from sanic import Sanic
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    allow_header_conformance,
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from bot.http.frister import Frister
from bot.http.kontrakt import Kontrakt
from bot.http.openapi import beskrivelse
from bot.http.samtaler import Samtaler
from bot.http.tillegg import Tillegg
from bot.http.vern import Vern
from bot.innstillinger import les_innstillinger
from tests.modell.conftest import Nettleser

INNSTILLINGER = settings(deadline=None, database=None, suppress_health_check=list(HealthCheck))
KONTROLLER = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    allow_header_conformance,
]


def test_it_names_every_call_and_no_other() -> None:
    app = Sanic("openapi_test", configure_logging=False)
    kontrakt = Kontrakt(Samtaler(lambda: None, Vern(les_innstillinger())))
    for kall in (kontrakt, Tillegg(kontrakt, 15), Frister()):
        app.blueprint(kall.blueprint())
    app.router.finalize()
    ruter = {(f"/{r.path}", m.lower()) for r in app.router.routes for m in r.methods}
    assert ruter == {(sti, metode) for sti, kall in beskrivelse()["paths"].items() for metode in kall}


def test_every_reference_and_every_shape_is_valid() -> None:
    dokument = beskrivelse()
    for ref in re.findall(r"'\$ref': '#/components/(\w+)/(\w+)'", str(dokument)):
        assert ref[1] in dokument["components"][ref[0]]
    for skjema in dokument["components"]["schemas"].values():
        Draft202012Validator.check_schema(skjema)
    assert dokument["openapi"].startswith("3.1")


@pytest.fixture(scope="module")
def skjema(tjener):
    return schemathesis.openapi.from_url(f"{tjener.url}/api/openapi.json")


@pytest.mark.parametrize("ferdig", [False, True], ids=["under way", "with a note"])
def test_what_comes_back_is_as_described(tjener, skjema, ferdig) -> None:
    """Made-up calls, valid and invalid, in a conversation that has come so far."""

    def kake() -> str:
        n = Nettleser(tjener.url)
        n.start(), n.velg("innsatt"), n.si("fengsel"), n.velg("nei")
        if ferdig:
            n.til_notatet()
        return n.kake

    gjeldende = [kake()]
    for operasjon in skjema.get_all_operations():
        operasjon = operasjon.ok()

        @settings(INNSTILLINGER, max_examples=4 if ferdig else 12)
        @given(case=operasjon.as_strategy())
        def prov(case) -> None:
            case.cookies = {"kvp_samtale": gjeldende[0]}
            svar = case.call(timeout=20)
            case.validate_response(svar, checks=KONTROLLER)
            if requests.get(f"{tjener.url}/api/samtale/sak", cookies=case.cookies, timeout=20).status_code == 404:
                gjeldende[0] = kake()  # that call deleted or replaced it

        prov()


def test_a_whole_conversation_is_as_described(tjener) -> None:
    dokument = beskrivelse()

    def gyldig(navn: str, data: object) -> None:
        skjema = {"$ref": f"#/components/schemas/{navn}", "components": dokument["components"]}
        Draft202012Validator(skjema).validate(data)

    n = Nettleser(tjener.url)
    gyldig("Svar", {"meldinger": n.start()})
    for tekst in ("hei", "innsatt", "jeg heter Ole Hansen", "jeg orker ikke leve mer", "hva er kvp?", "tilbake"):
        gyldig("Svar", {"meldinger": n.si(tekst)})
    send = n._send
    n._send = lambda kropp: (gyldig("Svar", {"meldinger": send(kropp)}), n.siste)[1]
    n.til_notatet()
    gyldig("Sak", n.sak)
    gyldig("Vurdering", n.kall("GET", "/api/samtale/vurdering").json)
    gyldig("Oversikt", n.kall("GET", "/api/samtale/oversikt").json)
    gyldig("Notat", n.kall("GET", "/api/samtale/oppsummering.json").json)
