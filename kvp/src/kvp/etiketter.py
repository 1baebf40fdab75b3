"""What fields and values are called in words, for programs that show them: `etikett("form", "fengsel")`.

The words are those of the conversation (`etiketter.json`, written by `make skjema` where the conversation is).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from .feil import UgyldigVerdi, UkjentMaalform
from .felter import FELTER, VET_IKKE

Ordliste = Mapping[str, Mapping[str, Any]]


@cache
def _alle() -> Mapping[str, Ordliste]:
    alle: Mapping[str, Ordliste] = json.loads(
        resources.files(__package__).joinpath("etiketter.json").read_text(encoding="utf-8")
    )
    return alle


def etiketter(maalform: str = "nb") -> Ordliste:
    """All words: field → ``{"navn": …, "verdier": {value: …}}``. Error: `UkjentMaalform`."""
    alle = _alle()
    if maalform not in alle:
        raise UkjentMaalform(maalform, tuple(alle))
    return alle[maalform]


def etikett(felt: str, verdi: str | None = None, maalform: str = "nb") -> str:
    """A field, or one of its values, in words. Errors: `UgyldigVerdi`, `UkjentMaalform`."""
    ord_ = etiketter(maalform)
    if felt not in FELTER:
        raise UgyldigVerdi(felt, verdi, "et av feltene " + ", ".join(FELTER), ukjent=True)
    if verdi is None:
        return str(ord_[felt]["navn"])
    verdier = ord_[felt]["verdier"]
    if verdi not in verdier:
        lov = (*FELTER[felt].verdier, *((VET_IKKE,) if FELTER[felt].vet_ikke else ()))
        raise UgyldigVerdi(felt, verdi, ", ".join(lov) or "ingen faste verdier")
    return str(verdier[verdi])
