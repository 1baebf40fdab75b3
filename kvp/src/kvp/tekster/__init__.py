"""The texts people read: one flat table per form of the language, each text in two voices.

``[for the inmate|for the staff]`` chooses a wording, ``<du>`` and its forms choose the pronoun, ``{…}`` takes data.
A key that ends in ``@ute`` (or another word of `kvp.sted.STEDER`) holds the wording for that situation.
Another form is one more module with the same keys, named in `MAALFORMER`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from ..feil import UkjentMaalform
from ..sted import STEDER
from . import nb, nn

MAALFORMER: Mapping[str, object] = {"nb": nb, "nn": nn}
ROLLER = ("innsatt", "ansatt")

_VALG = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
_PRONOMEN = re.compile(r"<(\w+)>")


class Tekster:
    """The texts of one form of the language, in one voice and situation: ``t(key, **data)``. Error: `KeyError`."""

    def __init__(self, maalform: str, rolle: str, sted: str | None = None) -> None:
        modul = MAALFORMER[maalform]
        nummer = ROLLER.index(rolle)
        pronomen: Mapping[str, tuple[str, str]] = modul.PRONOMEN  # type: ignore[attr-defined]
        self._maaneder: tuple[str, ...] = modul.MAANEDER  # type: ignore[attr-defined]
        self._mellom: str = modul.MELLOM  # type: ignore[attr-defined]
        self._maler = {
            nokkel: _PRONOMEN.sub(lambda m: pronomen[m[1]][nummer], _VALG.sub(lambda m: m[nummer + 1], mal))
            for nokkel, mal in modul.TEKSTER.items()  # type: ignore[attr-defined]
        }
        for ord_ in reversed(STEDER[sted]) if sted else ():
            self._maler |= {
                nokkel.split("@")[0]: mal for nokkel, mal in self._maler.items() if nokkel.endswith("@" + ord_)
            }

    def __call__(self, nokkel: str, **data: object) -> str:
        mal = self._maler[nokkel]
        return mal.format(**data) if data else mal

    def mal(self, nokkel: str) -> str:
        """The text as it stands in this voice, placeholders and all."""
        return self._maler[nokkel]

    def forste(self, *nokler: str, **data: object) -> str:
        """The first of these texts that exists: a special text before a general one."""
        return self(next(nokkel for nokkel in nokler if nokkel in self._maler), **data)

    def dag(self, dag: date) -> str:
        """A day in words: «15. mars 2027»."""
        return f"{dag.day}. {self._maaneder[dag.month - 1]} {dag.year}"

    def spenn(self, fra: date, til: date) -> str:
        """A day or a range in words."""
        return self.dag(fra) if fra == til else self._mellom.format(fra=self.dag(fra), til=self.dag(til))


@cache
def _tekster(maalform: str, rolle: str, sted: str | None) -> Tekster:
    return Tekster(maalform, rolle, sted)


def tekster(maalform: str, rolle: str | None, sted: str | None = None) -> Tekster:
    """The texts; without a role in the voice for the inmate, without a `sted` in the general wording.

    Error: `UkjentMaalform`.
    """
    if not isinstance(maalform, str) or maalform not in MAALFORMER:
        raise UkjentMaalform(maalform, tuple(MAALFORMER))
    return _tekster(maalform, rolle or "innsatt", sted)
