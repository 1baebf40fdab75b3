"""Personal data in what people type: found, so that they can be cut out before anything is kept.

The note must never hold name, birth number, offence, diagnosis or case number, so the reader errs on the side of cutting.
Pure functions that never raise on text. What is cut out is never logged and never told back.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.lesing.diagnoser import finn_diagnoser
from bot.lesing.lovbrudd import finn_lovbrudd
from bot.lesing.navneleser import finn_navn
from bot.lesing.nummerleser import finn_elektronisk, finn_numre

OM_LIVET = frozenset(("lovbrudd", "diagnose"))
"""Kinds that say something about a life without pointing at a person: the warning names them by other words."""


@dataclass(frozen=True)
class Persondata:
    """One piece of personal data: `tekst` is what stands at `start`:`slutt`.

    `slag`: fodselsnummer, telefon, epost, kontonummer, adresse, innsattnummer, saksnummer, navn, lovbrudd or diagnose.
    """

    start: int
    slutt: int
    slag: str
    tekst: str


def _alle(tekst: str) -> Iterator[tuple[int, int, str]]:
    """Every find, the most certain kinds first."""
    yield from finn_elektronisk(tekst)
    yield from finn_numre(tekst)
    yield from finn_diagnoser(tekst)
    yield from finn_lovbrudd(tekst)
    for start, slutt in finn_navn(tekst):
        yield start, slutt, "navn"


def finn_persondata(tekst: str) -> list[Persondata]:
    """All personal data in `tekst`, in the order in which they stand, none overlapping another.

    Of finds that overlap the first keeps its kind, and takes in the rest of what overlaps it.
    """
    funn: list[tuple[int, int, str]] = []
    for start, slutt, slag in _alle(tekst):
        while start < slutt and tekst[start].isspace():
            start += 1
        overlapp = [f for f in funn if f[0] < slutt and start < f[1]]
        if overlapp:
            slag = overlapp[0][2]
            start, slutt = min(start, *(f[0] for f in overlapp)), max(slutt, *(f[1] for f in overlapp))
            funn = [f for f in funn if f not in overlapp]
        if start < slutt:
            funn.append((start, slutt, slag))
    return [Persondata(a, b, slag, tekst[a:b]) for a, b, slag in sorted(funn)]


_REST = re.compile(r"\(\s*\)|\s+(?=[,.;:!?])|,(?=\s*[,.;:!?])|[ \t]+(?=[ \t])")


def uten_persondata(tekst: str) -> tuple[str, tuple[str, ...]]:
    """`tekst` without personal data, and which kinds were cut out. Unchanged text when there were none."""
    slag: dict[str, None] = {}
    while funn := finn_persondata(tekst):
        for f in reversed(funn):
            tekst = tekst[:f.start] + " " + tekst[f.slutt:]
        slag.update(dict.fromkeys(f.slag for f in funn))
        tekst = _REST.sub("", _REST.sub("", tekst)).strip(" ,;\t")
    return tekst, tuple(slag)
