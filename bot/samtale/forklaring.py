"""Answers to questions that interrupt: what a topic says, and what a word means."""

from __future__ import annotations

from bot.samtale.meldinger import belop_i_ord
from bot.samtale.tur import Tur


def si_tema(tur: Tur, nokkel: str) -> None:
    """The answer to a topic, with its sources."""
    tema = tur.katalog.tema(nokkel)
    tekst = tema.svar(tur.t.rolle, tur.t.svar, **belop_i_ord(tur.dag)).rstrip()
    tur.meld(tekst + _kilder(tema.hjemler), tema=tema.nokkel)


def forklar(tur: Tur, nokkel: str) -> None:
    """What a word means: its own text, the answer to a topic, or the help beside a question."""
    if begrep := tur.katalog.begreper.get(nokkel):
        tur.meld(begrep.forklaring + _kilder(begrep.hjemler), handling="hjelp")
    elif nokkel in tur.katalog.temaer:
        si_tema(tur, nokkel)
    else:
        tur.meld(tur.katalog.felt(nokkel).hjelp(tur.t.rolle, tur.t.svar), handling="hjelp")


def _kilder(hjemler: tuple[str, ...]) -> str:
    return f"\n({', '.join(hjemler)})" if hjemler else ""
