"""The texts of `kvp` that people read: one flat table per form of the language, written with `kvp.tekster.motor`.

Another form is one more module with the same keys, named in `MAALFORMER`, and its `Spraak`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ..feil import UkjentMaalform
from ..felter import ROLLER
from ..sted import STEDER
from . import nb, nn
from .motor import ELLERS, Stemme, Tekster, etter_sted

__all__ = ["MAALFORMER", "ROLLER", "Tekster", "feltnavn", "fristord", "ordlyder", "tekster"]

MAALFORMER: Mapping[str, Mapping[str, Any]] = {"nb": nb.TEKSTER, "nn": nn.TEKSTER}


def ordlyder(maalform: str, rolle: str) -> dict[str, str]:
    """Every wording to this role, placeholders and all; `key@ute` is the one for that situation."""
    ut = {}
    for nokkel, tekst in MAALFORMER[maalform].items():
        for sted in tekst if etter_sted(tekst) else (ELLERS,):
            navn = nokkel if sted == ELLERS else f"{nokkel}@{sted}"
            ut[navn] = Tekster({nokkel: tekst}, Stemme(maalform, rolle, (sted,))).mal(nokkel)
    return ut


@cache
def _tekster(maalform: str, rolle: str, sted: str | None) -> Tekster:
    return Tekster(MAALFORMER[maalform], Stemme(maalform, rolle, STEDER[sted] if sted else ()))


def tekster(maalform: str, rolle: str | None, sted: str | None = None) -> Tekster:
    """The texts; without a role in the voice for the inmate, without a `sted` in the general wording.

    Error: `UkjentMaalform`.
    """
    if not isinstance(maalform, str) or maalform not in MAALFORMER:
        raise UkjentMaalform(maalform, tuple(MAALFORMER))
    return _tekster(maalform, rolle or "innsatt", sted)


def feltnavn(felt: str, maalform: str = "nb") -> str:
    """What a field is called where it is named among others: in the list of deadlines, or as a missing answer."""
    return str(MAALFORMER[maalform].get("felt." + felt, felt))


@cache
def fristord(maalform: str) -> Mapping[str, str]:
    """The words of the list of deadlines, without the start `frister.` of their keys."""
    ord_ = MAALFORMER[maalform].items()
    return {nokkel.removeprefix("frister."): str(t) for nokkel, t in ord_ if nokkel.startswith(("frister.", "felt."))}
