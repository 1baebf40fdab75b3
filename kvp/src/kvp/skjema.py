"""JSON Schema (2020-12) of the case and of the assessment; the fields come from `FELTER`, so they cannot drift."""

from __future__ import annotations

from typing import Any

from .etiketter import etikett
from .felter import FELTER, MAKS_ALDER, MAKS_MAANEDER, MAKS_STED, MAKS_TEKST, SIKKERHETER, VET_IKKE, Felt
from .resultat import UTFALL
from .valg import FORBERED, KAN, MANGLER, NAV, RETT, UTENFOR

Skjema = dict[str, Any]
UTGAVE = "https://json-schema.org/draft/2020-12/schema"
KONKLUSJONER = (RETT, KAN, FORBERED, NAV, UTENFOR, MANGLER)

_DAG: Skjema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_TEKST: Skjema = {"type": "string"}


def _objekt(egenskaper: Skjema, krevd: bool = True) -> Skjema:
    return {
        "type": "object",
        "properties": egenskaper,
        **({"required": list(egenskaper)} if krevd else {}),
        "additionalProperties": False,
    }


def _liste(ledd: Skjema) -> Skjema:
    return {"type": "array", "items": ledd}


def _valg(felt: Felt, maalform: str) -> list[Skjema]:
    return [{"const": verdi, "title": etikett(felt.navn, verdi, maalform)} for verdi in felt.verdier]


def _felt(felt: Felt, maalform: str) -> Skjema:
    """One field: its closed values with their words, or the kind of value; «vet ikke» beside it where it is allowed."""
    spenn = {"fra": _DAG, "til": _DAG}
    slag: dict[str, Skjema] = {
        "flervalg": {
            "type": "array",
            "items": {"oneOf": _valg(felt, maalform)},
            "uniqueItems": True,
            **({"minItems": 1} if felt.navn == "form" else {}),
        },
        "heltall": {"type": "integer", "minimum": 0, "maximum": MAKS_ALDER},
        "tall": {"type": "number", "minimum": 0, "maximum": MAKS_MAANEDER},
        "loslatelse": _objekt({**spenn, "sikkerhet": {"enum": list(SIKKERHETER)}}),
        "spenn": _objekt(spenn),
        "tekst": {"type": "string", "minLength": 1, "maxLength": MAKS_TEKST},
        "sted": {"type": "string", "minLength": 1, "maxLength": MAKS_STED},
    }
    muligheter = _valg(felt, maalform) if felt.slag == "valg" else [slag[felt.slag]]
    if felt.vet_ikke:
        muligheter.append({"const": VET_IKKE, "title": etikett(felt.navn, VET_IKKE, maalform)})
    hode = {"title": etikett(felt.navn, None, maalform)}
    # A place may be any name, «vet_ikke» too: anyOf.
    return {**hode, **muligheter[0]} if len(muligheter) == 1 else {**hode, "anyOf": muligheter}


def sak_skjema(maalform: str = "nb") -> Skjema:
    """The schema of `Sak.fra_json`. Every field is optional: one that is left out has not been asked."""
    felt = {navn: _felt(felt, maalform) for navn, felt in FELTER.items()}
    return {"$schema": UTGAVE, "title": "Sak", **_objekt(felt, krevd=False)}


def vurdering_skjema() -> Skjema:
    """The schema of `Vurdering.til_json`."""
    kilder, navn = _liste(_TEKST), {"enum": list(FELTER)}
    return {
        "$schema": UTGAVE,
        "title": "Vurdering",
        **_objekt(
            {
                "konklusjon": {"enum": list(KONKLUSJONER)},
                "forelopig": {"type": "boolean"},
                "overskrift": _TEKST,
                "begrunnelse": _liste(_TEKST),
                "vindu_fra": {"anyOf": [_DAG, {"type": "null"}]},
                "hjemler": kilder,
                "vilkaar": _liste(
                    _objekt(
                        {
                            "navn": _TEKST,
                            "tittel": _TEKST,
                            "utfall": {"enum": list(UTFALL)},
                            "grunn": _TEKST,
                            "hjemler": kilder,
                            "fakta": {"type": "object"},
                            "utgave": _TEKST,
                        }
                    )
                ),
                "forbehold": _liste(_objekt({"nokkel": _TEKST, "tekst": _TEKST, "hjemler": kilder})),
                "motsigelser": _liste(
                    _objekt(
                        {
                            "nokkel": _TEKST,
                            "felt": {**_liste(navn), "minItems": 2, "maxItems": 2},
                            "tekst": _TEKST,
                            "spor": navn,
                        }
                    )
                ),
                "mangler": _liste(navn),
                "gjor_naa": _liste(
                    _objekt(
                        {
                            "nokkel": _TEKST,
                            "tittel": _TEKST,
                            "tekst": _TEKST,
                            "hvem": _liste(_TEKST),
                            "hjemler": kilder,
                            "gjort": {"type": ["boolean", "null"]},
                        }
                    )
                ),
                "regelversjon": _objekt(
                    {
                        "versjon": _TEKST,
                        "gjelder_fra": _DAG,
                        "siste_utgave": {"type": "boolean"},
                        "kilder": {"type": "object", "additionalProperties": _TEKST},
                    }
                ),
            }
        ),
    }
