"""The classifier's probabilities: what passes at each threshold, how true they are, and which threshold follows.

Pure: everything here counts over `Maalt`, one sentence with its right intent, the guess and the probability.
"""
from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.lesing.norsk import er_sporsmaal, fold

TERSKLER = (0.0, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8)
MAKS_FEIL = 0.02
"""At most this share of the foreign texts may pass as a topic, and of the topics as another topic."""


@dataclass(frozen=True)
class Maalt:
    """One sentence: what it is, what the classifier took it for, and how likely it found that."""

    tekst: str
    fasit: str
    gjettet: str
    sannsynlighet: float

    @property
    def spor(self) -> bool:
        return er_sporsmaal(self.tekst, fold(self.tekst))

    @property
    def rett(self) -> bool:
        return self.gjettet == self.fasit


@dataclass(frozen=True)
class Rad:
    """Shares from 0 to 1 at one threshold; None where the set holds no such text."""

    terskel: float
    rett: float | None
    feil: float | None
    svar: float | None
    utenfor: float | None


@dataclass(frozen=True)
class Bolk:
    """The guesses with a probability in one span: how many, the mean probability, and the share that was right."""

    fra: float
    til: float
    antall: int
    sannsynlighet: float
    rett: float


def tabell(maalte: Sequence[Maalt], temaer: Collection[str], terskler: Sequence[float] = TERSKLER) -> list[Rad]:
    """One row per threshold."""
    tema = frozenset(temaer)
    sporsmaal = [m for m in maalte if m.fasit in tema]

    def rad(terskel: float) -> Rad:
        som_tema = [m for m in maalte if m.gjettet in tema and m.sannsynlighet >= terskel]
        svar, utenfor = ([m for m in maalte if m.fasit == f] for f in ("svar", "utenfor"))
        return Rad(
            terskel,
            rett=_andel([m for m in som_tema if m.rett], sporsmaal),
            feil=_andel([m for m in som_tema if m.fasit in tema and not m.rett], sporsmaal),
            svar=_andel([m for m in som_tema if m.fasit == "svar"], svar),
            utenfor=_andel([m for m in som_tema if m.fasit == "utenfor"], utenfor),
        )

    return [rad(t) for t in terskler]


def kalibrering(maalte: Sequence[Maalt], antall: int = 10) -> list[Bolk]:
    """The guesses in `antall` equally wide spans of probability; spans without any are left out."""
    bolker = []
    for n in range(antall):
        fra, til = n / antall, (n + 1) / antall
        i = [m for m in maalte if fra <= m.sannsynlighet < til or (n == antall - 1 and m.sannsynlighet == 1)]
        if i:
            bolker.append(Bolk(fra, til, len(i), sum(m.sannsynlighet for m in i) / len(i), _sikker_andel(i)))
    return bolker


def kalibreringsfeil(bolker: Sequence[Bolk]) -> float:
    """Expected calibration error: the mean distance between probability and share right, weighted by number."""
    return sum(b.antall * abs(b.sannsynlighet - b.rett) for b in bolker) / sum(b.antall for b in bolker)


def foreslaa_terskel(maalte: Sequence[Maalt], temaer: Collection[str]) -> float | None:
    """The lowest threshold, in steps of 0.05, with both kinds of error within `MAKS_FEIL`; None where none has."""
    rader = tabell(maalte, temaer, [n / 20 for n in range(20)])
    return next((r.terskel for r in rader if max(r.utenfor or 0, r.feil or 0) <= MAKS_FEIL), None)


def makro_f1(maalte: Sequence[Maalt]) -> float:
    """The mean of F1 over the intents that the set holds."""
    def f1(intensjon: str) -> float:
        treff = sum(m.rett for m in maalte if m.fasit == intensjon)
        return 2 * treff / sum((m.fasit == intensjon) + (m.gjettet == intensjon) for m in maalte)

    intensjoner = sorted({m.fasit for m in maalte})
    return sum(map(f1, intensjoner)) / len(intensjoner)


def _andel(treff: Sequence[Maalt], av: Sequence[Maalt]) -> float | None:
    return len(treff) / len(av) if av else None


def _sikker_andel(maalte: Sequence[Maalt]) -> float:
    return sum(m.rett for m in maalte) / len(maalte)
