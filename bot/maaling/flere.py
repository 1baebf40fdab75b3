"""Texts that state several facts, and texts in which a life is in danger, each typed at its own question.

A set of facts has `felt`, `rolle`, `dato`, `tekst` and `fakta` (field to value, all that the text states); a set of
danger has `felt`, `rolle`, `tekst` and `krise`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.maaling.prove import lik, ved_sporsmaal

DAG = dt.date(2026, 12, 1)
"""The day on which the texts of danger are typed: they name none."""
_FOLGER = frozenset({"rolle", "maal_tekst"})
"""Stored by what is shown, not by what is claimed: nothing is invented there."""


@dataclass(frozen=True)
class Fakta:
    """Facts of a set: how many are stated, stored, offered for a yes; stored with another value, or never stated.

    What is kept until another answer makes it count (a birthday, before the release is known) is stored: it is not
    asked for again.
    """

    sagt: int = 0
    lagret: int = 0
    tilbudt: int = 0
    feil: int = 0
    oppdiktet: int = 0

    def __add__(self, annen: Fakta) -> Fakta:
        par = zip(vars(self).values(), vars(annen).values(), strict=True)
        return Fakta(*(a + b for a, b in par))


def prov_fakta(ytring: Mapping[str, Any]) -> Fakta:
    """What became of the facts of one text."""
    s = ved_sporsmaal(ytring["felt"], ytring["rolle"], dt.date.fromisoformat(ytring["dato"]))
    foer = dict(s.svar)
    s.skriv(ytring["tekst"])
    svar, tilbudt = s.svar, dict(s.tilstand.nevnt)
    holdt = {**s.tilstand.parkert, **svar}
    if (forslag := s.merket("forslag")) is not None:
        tilbudt[str(s.felt)] = forslag
    nye = {f for f, v in svar.items() if foer.get(f) != v}
    ut = Fakta(oppdiktet=len(nye - set(ytring["fakta"]) - _FOLGER))
    for felt, verdi in ytring["fakta"].items():
        if felt in holdt and lik(verdi, holdt[felt]):
            ut += Fakta(1, lagret=1)
        elif felt in tilbudt and lik(verdi, tilbudt[felt]):
            ut += Fakta(1, tilbudt=1)
        else:
            ut += Fakta(1, feil=int(felt in nye))
    return ut


def prov_fare(ytringer: Iterable[Mapping[str, Any]]) -> tuple[int, int, int, int]:
    """Texts in danger, of them found; other texts, of them taken for danger."""
    tall = [0, 0, 0, 0]
    for y in ytringer:
        s = ved_sporsmaal(y["felt"], y["rolle"], DAG)
        s.skriv(y["tekst"])
        fra = 0 if y["krise"] else 2
        tall[fra] += 1
        tall[fra + 1] += bool(s.merket("krise"))
    return tall[0], tall[1], tall[2], tall[3]
