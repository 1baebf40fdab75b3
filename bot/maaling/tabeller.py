"""Counts over the outcomes of a set, and Markdown of what was counted. Pure, and the same every time."""
from __future__ import annotations

import collections
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.maaling.prove import Utfall, slag
from bot.maaling.terskel import Maalt, Rad

Provd = Sequence[tuple[Mapping, Utfall]]
"""The texts of a set with what came of each."""
SLAG_I_ORD = {
    "verdi": "svar med verdi", "vet_ikke": "«vet ikke»", "sporre_igjen": "ikke svar, skal spørre igjen",
    "tema": "spørsmål som avbryter", "handling": "kommando", "krise": "fare for liv",
    "personopplysning": "personopplysninger",
}


@dataclass(frozen=True)
class Antall:
    """How many texts, and what came of them. `annet`: a topic, command or help that nobody asked for."""

    alle: int
    rett: int
    spurt_igjen: int
    annet: int
    stille: int

    @classmethod
    def av(cls, utfall: Iterable[Utfall]) -> Antall:
        u = list(utfall)
        return cls(len(u), sum(x.rett for x in u), sum(x.spurt_igjen for x in u), sum(x.annet for x in u),
                   sum(x.stille for x in u))


def per(provd: Provd, nokkel: Callable[[Mapping], str]) -> dict[str, Antall]:
    """Counts by a key of the text, in the order in which the keys first come."""
    grupper: dict[str, list[Utfall]] = collections.defaultdict(list)
    for ytring, utfall in provd:
        grupper[nokkel(ytring)].append(utfall)
    return {k: Antall.av(u) for k, u in grupper.items()}


def per_slag(provd: Provd) -> dict[str, Antall]:
    """Counts by kind, in the order and words of `SLAG_I_ORD`."""
    antall = per(provd, slag)
    return {tittel: antall[art] for art, tittel in SLAG_I_ORD.items() if art in antall}


def forvekslinger(provd: Provd, lukkede: Iterable[str]) -> list[tuple[str, str, str, int]]:
    """(field, expected, what came, number) for closed fields, the most common first; what came is «spurt igjen»,
    «annet svar», or a value that was stored. The diagonal, what was right, is left out."""
    felt, teller = frozenset(lukkede), collections.Counter()
    for ytring, u in provd:
        if ytring["felt"] in felt and not u.rett and slag(ytring) in ("verdi", "vet_ikke", "sporre_igjen"):
            fikk = i_ord(u.fikk) if u.stille else "annet svar" if u.annet else "spurt igjen"
            teller[ytring["felt"], i_ord(ytring["forventet"]), fikk] += 1
    return [(*k, n) for k, n in sorted(teller.items(), key=lambda par: (-par[1], par[0]))]


def temaforvekslinger(maalte: Sequence[Maalt]) -> list[tuple[str, str, int]]:
    """(intent, guess, number) of the wrong guesses, the most common first."""
    teller = collections.Counter((m.fasit, m.gjettet) for m in maalte if not m.rett)
    return [(*k, n) for k, n in sorted(teller.items(), key=lambda par: (-par[1], par[0]))]


def i_ord(verdi: object) -> str:
    """A value or expectation in one line: lists joined, «spørre igjen» for what is no answer."""
    if isinstance(verdi, Mapping):
        return "spørre igjen" if "sporre_igjen" in verdi else ", ".join(f"{k}={v}" for k, v in verdi.items())
    if isinstance(verdi, list):
        return " + ".join(map(str, verdi)) or "ingen"
    return "ikke besvart" if verdi is None else str(verdi)


def prosent(andel: float | None, desimaler: int = 1) -> str:
    """A share from 0 to 1 in Norwegian; a dash for none."""
    return "–" if andel is None else f"{100 * andel:.{desimaler}f} %".replace(".", ",")


def markdown(topp: Sequence[str], rader: Iterable[Sequence[object]], ord_: int = 1) -> str:
    """A table. The first `ord_` columns are words, the others numbers that stand to the right."""
    linjer = [f"| {' | '.join(topp)} |", "|" + "---|" * ord_ + "---:|" * (len(topp) - ord_)]
    return "\n".join(linjer + [f"| {' | '.join(map(str, rad))} |" for rad in rader])


def antallstabell(forste: str, antall: Mapping[str, Antall]) -> str:
    """One row per key, and the total last."""
    samlet = Antall(*(sum(getattr(a, felt) for a in antall.values()) for felt in Antall.__dataclass_fields__))
    topp = (forste, "antall", "riktig", "spurt igjen", "annet svar", "feil i stillhet", "andel riktig")
    return markdown(topp, [
        (k, a.alle, a.rett, a.spurt_igjen, a.annet, a.stille, prosent(a.rett / a.alle))
        for k, a in ({**antall, "**alle**": samlet}).items()])


def felttabell(sett: Mapping[str, Provd], felt: Iterable[str]) -> str:
    """One row per field: right of all, and wrong in silence, for each set."""
    antall = {navn: per(provd, lambda y: y["felt"]) for navn, provd in sett.items()}
    topp = ("felt", *(t for navn in sett for t in (f"{navn}, riktig", "feil i stillhet")))
    return markdown(topp, [
        (f, *(t for a in antall.values() for t in _riktig_og_stille(a.get(f))))
        for f in felt if any(f in a for a in antall.values())])


def _riktig_og_stille(a: Antall | None) -> tuple[object, object]:
    return (f"{a.rett} av {a.alle}", a.stille) if a else ("–", "–")


def terskeltabell(rader: Sequence[Rad]) -> str:
    topp = ("terskel", "tema, riktig", "tema, feil tema", "svar tatt for tema", "utenfor tatt for tema")
    return markdown(topp, [
        (f"{r.terskel:.2f}".replace(".", ","), *map(prosent, (r.rett, r.feil, r.svar, r.utenfor))) for r in rader])
