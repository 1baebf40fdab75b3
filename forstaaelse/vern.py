"""Texts in which personal data are marked (data/vern), as rows of word pieces with the kind that each belongs to.

A mark is written as Rasa writes entities: `jeg heter [Ola Nordmann](navn) og vil bli snekker`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from forstaaelse.eksempler import les_blokker

FELT = "maal_tekst"
"""The question at which people write in their own words what is kept as they wrote it."""
INGEN = "ingen"
LENGST = 160
_MERKE = re.compile(r"\[([^\[\]]+)\]\((\w+)\)")


@dataclass(frozen=True)
class Merket:
    """`biter`: (start, end, kind) of each piece of personal data in `tekst`, in signs."""

    tekst: str
    rolle: str
    haand: str
    biter: tuple[tuple[int, int, str], ...]


def les_merker(linje: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """The text of a line without its marks, and where they stood."""
    tekst, biter, forrige = "", [], 0
    for m in _MERKE.finditer(linje):
        tekst += linje[forrige : m.start()]
        biter.append((len(tekst), len(tekst) + len(m[1]), m[2]))
        tekst, forrige = tekst + m[1], m.end()
    return tekst + linje[forrige:], tuple(biter)


def les(mappe: Path, ansatte: Collection[str]) -> list[Merket]:
    return [
        Merket(tekst, "ansatt" if meta["haand"] in ansatte else "innsatt", meta["haand"], biter)
        for _, meta, linjer in les_blokker(mappe)
        for tekst, biter in map(les_merker, linjer)
    ]


def slagene(alle: Iterable[Merket]) -> tuple[str, ...]:
    """The kinds, `INGEN` first."""
    return (INGEN, *sorted({slag for m in alle for *_, slag in m.biter}))


def rader(
    alle: Sequence[Merket], slag: Sequence[str], kod: Callable, lodd: random.Random | None = None
) -> tuple[list[list[int]], list[list[int]]]:
    """Word pieces and, for each, the number of its kind; -1 for what stands before the text and for the marks around.

    `kod`: role, question and text to pieces and to the last sign of each, None where it has none. With `lodd` a third
    of the texts stand a second time in small letters, as most people write.
    """
    nr = {s: i for i, s in enumerate(slag)}
    ut: tuple[list[list[int]], list[list[int]]] = ([], [])
    for m in alle:
        smaa = lodd is not None and lodd.random() < 0.33
        for tekst in [m.tekst, m.tekst.lower()] if smaa and len(m.tekst.lower()) == len(m.tekst) else [m.tekst]:
            biter, siste = kod(m.rolle, FELT, tekst, LENGST)
            ut[0].append(biter)
            ut[1].append([-1 if i is None else nr[_slag_ved(m.biter, i)] for i in siste])
    return ut


def _slag_ved(biter: Iterable[tuple[int, int, str]], i: int) -> str:
    return next((slag for start, slutt, slag in biter if start <= i < slutt), INGEN)
