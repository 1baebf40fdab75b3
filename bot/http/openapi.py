"""The HTTP contract as OpenAPI 3.1, served as `/api/openapi.json`. The fields come from `kvp`, so they cannot drift."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from bot.katalog import MAALFORMER, STEG, katalog
from bot.samtale import HANDLINGER
from kvp import FELTER, Felt, __version__
from kvp.felter import MAKS_ALDER, MAKS_MAANEDER, MAKS_STED, MAKS_TEKST, SIKKERHETER, VET_IKKE
from kvp.resultat import UTFALL

Skjema = dict[str, Any]

_TEKST: Skjema = {"type": "string", "minLength": 1}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_DAG: Skjema = {"type": "string", "format": "date"}
_KONKLUSJONER = ["RETT", "KAN", "FORBERED", "NAV", "UTENFOR", "MANGLER_OPPLYSNINGER"]
_HANDLINGER = list(HANDLINGER)
_MAALFORMER = list(MAALFORMER)
_SPM: Skjema = {"type": "integer", "minimum": 1, "description": "Nummeret på spørsmålet"}


@functools.cache
def beskrivelse() -> Skjema:
    """The whole document."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "KVP-veileder",
            "version": __version__,
            "description": "Samtalen over HTTP. Én samtale hører til én informasjonskapsel. Ingenting annet viser hvem "
            "samtalen gjelder.",
        },
        "paths": {sti: dict(kall) for sti, kall in _stier().items()},
        "components": {
            "schemas": _skjemaer(),
            "responses": _feilsvar(),
            "securitySchemes": {"samtale": {"type": "apiKey", "in": "cookie", "name": "kvp_samtale"}},
        },
    }


# Calls


def _stier() -> dict[str, Skjema]:
    notat = "Notatet til NAV som {}. Det lages først når det er sagt ja til å dele det."
    return {
        "/api/helse": {
            "get": {
                "operationId": "helse",
                "summary": "Er veilederen klar?",
                "responses": {
                    "200": _json("Klar til å snakke", _objekt(status={"const": "klar"}, versjon=_TEKST)),
                    "503": _ref("responses", "Feil503"),
                },
            }
        },
        "/api/oppsett": {
            "get": {
                "operationId": "oppsett",
                "summary": "Det siden trenger å vite om tjeneren",
                "responses": {
                    "200": _json(
                        "Oppsettet",
                        _objekt(utlop_minutter={"type": "integer"}, maalformer=_liste({"enum": _MAALFORMER})),
                    ),
                    "429": _ref("responses", "Feil429"),
                },
            }
        },
        "/api/openapi.json": {
            "get": {
                "operationId": "openapi",
                "summary": "Denne beskrivelsen",
                "responses": {"200": _json("Beskrivelsen", {"type": "object"}), "429": _ref("responses", "Feil429")},
            }
        },
        "/api/frister": {
            "post": {
                "operationId": "frister",
                "summary": "Frister for mange saker. Ingenting blir lagret, og ingen samtale trengs.",
                "requestBody": _kropp(
                    _objekt(
                        rader={**_liste(_ref("schemas", "Fristsak")), "maxItems": 500},
                        valgfrie={"maalform": {"enum": _MAALFORMER}},
                    )
                ),
                "responses": {
                    "200": _json("Listen, det som haster mest, først", _objekt(rader=_liste(_ref("schemas", "Frist")))),
                    **_feil(400, 403, 408, 413, 415, 429, 500),
                },
            }
        },
        "/api/samtale": {
            "post": {
                "operationId": "opprett",
                "summary": "Start en ny samtale. En eldre samtale i samme nettleser slettes.",
                "requestBody": _kropp(_objekt(valgfrie={"maalform": {"enum": _MAALFORMER}}), krevd=False),
                "responses": {
                    "201": {
                        **_json("De første meldingene", _ref("schemas", "Svar")),
                        "headers": {"Set-Cookie": {"schema": {"type": "string"}, "required": True}},
                    },
                    **_feil(400, 403, 408, 413, 415, 429, 500, 503),
                },
            },
            "delete": {
                "operationId": "slett",
                "summary": "Slett alt. Samtalen finnes ikke etterpå.",
                "security": [{"samtale": []}],
                "responses": {"204": {"description": "Slettet"}, **_feil(403, 404, 429, 503)},
            },
        },
        "/api/samtale/forlat": {
            "post": {
                "operationId": "forlat",
                "summary": "Slett alt når siden lukkes. Da rekker nettleseren bare et POST-kall uten hoder.",
                "security": [{"samtale": []}],
                "responses": {"204": {"description": "Slettet"}, **_feil(403, 404, 408, 413, 429, 503)},
            },
        },
        "/api/samtale/melding": {
            "post": {
                "operationId": "melding",
                "summary": "En skrevet tekst eller en knapp",
                "security": [{"samtale": []}],
                "parameters": [
                    {
                        "name": "Kvp-Felt",
                        "in": "header",
                        "required": False,
                        "schema": {"type": "string"},
                        "description": "Spørsmålet siden viser når en tekst sendes. Er det ikke det som står nå, "
                        "endrer teksten ingenting.",
                    }
                ],
                "requestBody": _kropp({"oneOf": [_ref("schemas", "Tekst"), _ref("schemas", "Knapp")]}),
                "responses": {
                    "200": _json("Meldingene", _ref("schemas", "Svar")),
                    **_feil(400, 403, 404, 408, 413, 415, 429, 500, 503),
                },
            }
        },
        "/api/samtale/maalform": {
            "post": {
                "operationId": "maalform",
                "summary": "Bytt målform. Spørsmålet kommer på nytt.",
                "security": [{"samtale": []}],
                "requestBody": _kropp(_objekt(maalform={"enum": _MAALFORMER})),
                "responses": {
                    "200": _json("Meldingene", _ref("schemas", "Svar")),
                    **_feil(400, 403, 404, 408, 413, 415, 429, 500, 503),
                },
            }
        },
        "/api/samtale/handling": {
            "post": {
                "operationId": "handling",
                "summary": "En fast knapp, som «Hjelp» eller «Tilbake»",
                "security": [{"samtale": []}],
                "requestBody": _kropp(
                    _objekt(
                        handling={"enum": _HANDLINGER},
                        valgfrie={"felt": {"anyOf": [{"enum": list(FELTER)}, {"type": "null"}]}, "spm": _SPM},
                    )
                ),
                "responses": {
                    "200": _json("Meldingene", _ref("schemas", "Svar")),
                    **_feil(400, 403, 404, 408, 413, 415, 429, 500, 503),
                },
            }
        },
        "/api/samtale/oversikt": _les(
            "oversikt", "Saken og vurderingen i ord", _json("Oversikten", _ref("schemas", "Oversikt"))
        ),
        "/api/samtale/kladd": {
            **_les("kladd", "Saken som en fil å ta vare på selv", _json("Kladden", {"type": "object"})),
            "post": {
                "operationId": "hent_kladd",
                "summary": "Fortsett fra en kladd. En eldre samtale i samme nettleser slettes.",
                "requestBody": _kropp({"type": "object"}),
                "responses": {
                    "201": _json("Meldingene", _ref("schemas", "Kladdsvar")),
                    **_feil(400, 403, 408, 413, 415, 429, 500, 503),
                },
            },
        },
        "/api/samtale/paa-nytt": {
            "post": {
                "operationId": "paa_nytt",
                "summary": "Regn en tidligere sak på nytt, fra en kladd eller fra notatet som JSON. "
                "En eldre samtale i samme nettleser slettes.",
                "requestBody": _kropp({"type": "object"}),
                "responses": {
                    "201": _json("Meldingene", _ref("schemas", "Kladdsvar")),
                    **_feil(400, 403, 408, 413, 415, 429, 500, 503),
                },
            }
        },
        "/api/samtale/sak": _les("sak", "Saken", _json("Svarene så langt", _ref("schemas", "Sak"))),
        "/api/samtale/vurdering": _les(
            "vurdering", "Vurderingen", _json("Hva reglene sier så langt", _ref("schemas", "Vurdering"))
        ),
        "/api/samtale/oppsummering.json": _les(
            "notat_json", notat.format("JSON"), _json("Notatet", _ref("schemas", "Notat")), 409
        ),
        "/api/samtale/oppsummering.html": _les("notat_html", notat.format("nettside"), _fil("text/html"), 409),
        "/api/samtale/oppsummering.pdf": _les("notat_pdf", notat.format("PDF"), _fil("application/pdf"), 409, 500),
        "/api/samtale/oppsummering.docx": _les("notat_docx", notat.format("Word-fil"), _fil(_WORD), 409, 500),
        "/api/samtale/kalender.ics": _les("kalender", "Datoene i saken til en kalender", _fil("text/calendar"), 409),
    }


def _les(navn: str, hva: str, svar: Skjema, *feil: int) -> Skjema:
    return {
        "get": {
            "operationId": navn,
            "summary": hva,
            "security": [{"samtale": []}],
            "responses": {"200": svar, **_feil(404, 429, 503, *feil)},
        }
    }


def _kropp(skjema: Skjema, *, krevd: bool = True) -> Skjema:
    return {"required": krevd, "content": {"application/json": {"schema": skjema}}}


def _json(hva: str, skjema: Skjema) -> Skjema:
    return {"description": hva, "content": {"application/json": {"schema": skjema}}}


def _fil(type_: str) -> Skjema:
    return {"description": "Notatet", "content": {type_: {"schema": {"type": "string"}}}}


_FEILTEKSTER = {
    400: "Meldingen er ikke slik den skal være",
    403: "Meldingen kom fra et annet nettsted",
    404: "Samtalen finnes ikke",
    405: "Det går ikke an her",
    408: "Meldingen kom ikke fram i tide",
    409: "Notatet er ikke klart",
    413: "For lang tekst",
    415: "Ikke JSON",
    429: "For mange meldinger på kort tid",
    500: "Noe gikk galt. Svaret er ikke tatt vare på, og samtalen går videre",
    503: "Veilederen starter",
}


def _feil(*statuser: int) -> Skjema:
    return {str(s): _ref("responses", f"Feil{s}") for s in sorted(statuser)}


def _feilsvar() -> Skjema:
    svar = {f"Feil{s}": _json(hva, _ref("schemas", "Feil")) for s, hva in _FEILTEKSTER.items()}
    svar["Feil429"]["headers"] = {"Retry-After": {"schema": {"type": "integer", "minimum": 1}, "required": True}}
    return svar


# Shapes


def _ref(hvor: str, navn: str) -> Skjema:
    return {"$ref": f"#/components/{hvor}/{navn}"}


def _objekt(*, valgfrie: Skjema | None = None, **felt: Skjema) -> Skjema:
    return {
        "type": "object",
        "properties": {**felt, **(valgfrie or {})},
        "required": list(felt),
        "additionalProperties": False,
    }


def _liste(av: Skjema) -> Skjema:
    return {"type": "array", "items": av}


_SLAG: dict[str, Callable[[Felt], Skjema]] = {
    "valg": lambda f: {"enum": list(f.verdier)},
    "flervalg": lambda f: {
        **_liste({"enum": list(f.verdier)}),
        "uniqueItems": True,
        "minItems": int(f.navn == "form"),
    },
    "heltall": lambda f: {"type": "integer", "minimum": 0, "maximum": MAKS_ALDER},
    "tall": lambda f: {"type": "number", "minimum": 0, "maximum": MAKS_MAANEDER},
    "loslatelse": lambda f: _objekt(fra=_DAG, til=_DAG, sikkerhet={"enum": list(SIKKERHETER)}),
    "spenn": lambda f: _objekt(fra=_DAG, til=_DAG),
    "tekst": lambda f: {**_TEKST, "maxLength": MAKS_TEKST},
    "sted": lambda f: {**_TEKST, "maxLength": MAKS_STED},
}


def _felt(felt: Felt) -> Skjema:
    skjema = _SLAG[felt.slag](felt)
    if felt.vet_ikke:
        skjema = {"anyOf": [skjema, {"const": VET_IKKE}]}
    return {**skjema, "description": katalog().felt(felt.navn).etikett}


def _skjemaer() -> Skjema:
    feltnavn = {"enum": [*FELTER, *STEG]}
    hjemler = _liste(_TEKST)
    verdi = {"type": ["string", "array", "object", "number"]}
    blokk = {"type": "object", "required": ["slag"], "properties": {"slag": _TEKST}}
    return {
        "Feil": _objekt(feil=_TEKST),
        "Tekst": _objekt(tekst={"type": "string", "minLength": 1, "maxLength": 2000}, valgfrie={"spm": _SPM}),
        "Knapp": {
            **_objekt(felt=feltnavn, valg=verdi, valgfrie={"spm": _SPM}),
            "description": "En knapp for et annet felt enn det som er spurt om, endrer ingenting. Det gjør heller ikke "
            "et gammelt nummer (spm).",
        },
        "Svar": _objekt(meldinger={**_liste(_ref("schemas", "Melding")), "minItems": 1}),
        "Kladdsvar": _objekt(
            maalform={"enum": _MAALFORMER}, meldinger={**_liste(_ref("schemas", "Melding")), "minItems": 1}
        ),
        "Oversikt": _objekt(
            maalform={"enum": _MAALFORMER},
            svar=_liste(_objekt(felt={"enum": list(FELTER)}, etikett=_TEKST, verdi={"type": "string"})),
            mangler=_liste(_TEKST),
            vurdering=_ref("schemas", "Vurdering"),
        ),
        "Melding": _objekt(
            tekst=_TEKST,
            valgfrie={
                "felt": feltnavn,
                "valg": _liste(_objekt(tittel=_TEKST, verdi=verdi)),
                "del": {"enum": [1, 2]},
                "motsigelse": _TEKST,
                "steg": {"type": "integer", "minimum": 1},
                "av": {"type": "integer", "minimum": 1},
                "vurdering": _ref("schemas", "Vurdering"),
                "tema": {"enum": sorted(katalog().temaer)},
                "handling": {"enum": _HANDLINGER},
                "forstatt": _ref("schemas", "Sak"),
                "maalform": {"enum": _MAALFORMER},
                "uklart": {"const": True},
                "forslag": verdi,
                "spm": _SPM,
                "venter": {"const": True},
                "knapper": _liste(
                    _objekt(
                        tittel=_TEKST,
                        # What a press does: a command, or a text that is sent as if it were typed.
                        valgfrie={"handling": {"enum": _HANDLINGER}, "felt": {"enum": list(FELTER)}, "tekst": _TEKST},
                    )
                ),
                "advarsel": {"const": "personopplysning"},
                "krise": {"const": True},
                "ferdig": {"const": True},
                "notat": {"const": True},
            },
        ),
        "Sak": _objekt(valgfrie={navn: _felt(felt) for navn, felt in FELTER.items()}),
        "Fristsak": _objekt(
            ref={**_TEKST, "maxLength": 60},
            valgfrie={navn: _felt(felt) for navn, felt in FELTER.items()},
        ),
        "Frist": _objekt(
            ref=_TEKST,
            konklusjon={"enum": _KONKLUSJONER},
            vindu_fra={"anyOf": [_DAG, {"type": "null"}]},
            dager={"type": ["integer", "null"]},
            gjor=_liste(_TEKST),
            mangler=_liste({"enum": list(FELTER)}),
        ),
        "Vurdering": _objekt(
            konklusjon={"enum": _KONKLUSJONER},
            forelopig={"type": "boolean"},
            overskrift=_TEKST,
            begrunnelse=_liste(_TEKST),
            vindu_fra={"anyOf": [_DAG, {"type": "null"}]},
            hjemler=hjemler,
            vilkaar=_liste(
                _objekt(
                    navn=_TEKST,
                    tittel=_TEKST,
                    utfall={"enum": list(UTFALL)},
                    grunn=_TEKST,
                    hjemler=hjemler,
                    fakta={"type": "object"},
                    utgave={"type": "string"},
                )
            ),
            forbehold=_liste(_objekt(nokkel=_TEKST, tekst=_TEKST, hjemler=hjemler)),
            motsigelser=_liste(
                _objekt(
                    nokkel=_TEKST,
                    felt={**_liste({"enum": list(FELTER)}), "minItems": 2, "maxItems": 2},
                    tekst=_TEKST,
                    spor={"enum": list(FELTER)},
                )
            ),
            mangler=_liste({"enum": list(FELTER)}),
            gjor_naa=_liste(
                _objekt(
                    nokkel=_TEKST,
                    tittel=_TEKST,
                    tekst=_TEKST,
                    hvem=_liste(_TEKST),
                    hjemler=hjemler,
                    gjort={"type": ["boolean", "null"]},
                )
            ),
            regelversjon={"type": "object", "required": ["versjon", "gjelder_fra"]},
        ),
        "Notat": _objekt(
            tittel=_TEKST,
            undertittel=_TEKST,
            maalform={"enum": _MAALFORMER},
            dato=_DAG,
            forfatter=_TEKST,
            referanse=_TEKST,
            merke=_TEKST,
            deler=_liste(_objekt(overskrift=_TEKST, blokker=_liste(blokk), plass=_TEKST)),
            bunntekst=_TEKST,
            sidetall=_TEKST,
            tegnforklaring={"type": "string"},
            kladd={"type": "object", "required": ["format", "versjon", "dato", "sak", "resultat"]},
        ),
    }
