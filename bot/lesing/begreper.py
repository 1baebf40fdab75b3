"""Questions about what a word means: «hva betyr varetekt?», «friomsorgen, hva er det for noe».

A small exact grammar around the words of `data/begreper.yml`: nothing but the question may stand in the clause.
Whoever asks what a word means states nothing by it, and is told.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path

import yaml
from rapidfuzz.distance import OSA

from bot.lesing.spraak.nabospraak import til_norsk
from bot.lesing.spraak.norsk import fold, linjer, monster

DATA = Path(__file__).parent / "data" / "begreper.yml"
_ORD = "@"
_BOYNING = frozenset(["n", "en", "et", "a", "er", "s", "r", "t", "ens", "ets"])
_LANGT = 7
"""Letters of a word that may have one slip of the keyboard."""
_FLEST = 9
"""Clauses of a text in which a question is looked for."""
_SAMMEN = 3
"""Clauses that one question may take: «tvungen omsorg, hva er det»."""
_KAN_SPORRE = re.compile(
    r"\b(?:h?vad?|h?ka|kva|hvem|kven|kem|what|forkl\w*|f[oa]rst\w*|skj\w*|fatt\w*|samme)\b|=\s*\?", re.IGNORECASE
)

_FORAN = linjer(r"""
    (?:(?:hei|hallo|unnskyld|men|ja|nei|ok|og|sa|du|eh|hm+|bare|forst|vent|jeg|lurer|lurte|pa|kan|kunne|si|meg|noen|
    forresten|sorry|beklager|oi|litt|vil|gjerne|vite|ma|sporre) )*""")
_MELLOM = linjer(r"""
    (?:(?:det|den|de|dette|der|du|dere|si|med|om|at|som|nar|star|da|na|egentlig|forresten|a|vere|fa|ha|pa|i|ordet|
    begrepet|uttrykket|ord|en|et|ei|ein|eit|for noe|slags|vanlig|forskj?ell\w*|mellom|the|to|ordene) )*""")
_SLUTT = linjer(r"""
    (?: (?:for|forr|foer|noe|noke|noen|en|hva|du|de|dere|med|i forhold til det|
    egentlig|betyr|da|er|e|ut pa|her|si|inneberer|det|den|na|takk|please|mean|means|
    pa (?:vanlig |enkelt |godt )?norsk|in english|med enkle ord|meg|igjen|og|ogsa|der|sporsmalstegn|begrepet|ordet|
    som star her))*""")
_HVA = r"(?:hva|hvem|what|vad|hvad)(?: (?:i alle dager|faen|pokker))?"
_ER = linjer(r"""
    (?:er|e|betyr|betyder|tyder|menes|mener|inneberer|gjor|vil|gar|star|legges|ligger|ligg|regnes|er greia|is|are|
    does)""")
_VET_IKKE = r"(?:(?:vet|aner|husker) (?:jeg )?ikke(?: helt)?|(?:er )?(?:ikke (?:helt )?sikker|usikker) pa)"
_FORSTAR_IKKE = r"(?:forstar|skjonner|fatter) (?:jeg )?ikke(?: helt)?"
_SPOR = monster(
    rf"""
    ^{_FORAN}(?:
    {_HVA} {_ER} {_MELLOM}@(?: (?:og|eller|kontra) {_MELLOM}@)?{_SLUTT}|
    (?:(?:{_VET_IKKE}|{_FORSTAR_IKKE}) )?{_HVA} {_MELLOM}@ (?:er|e|betyr|inneberer){_SLUTT}|
    {_VET_IKKE} {_HVA} (?:{_ER} )?{_MELLOM}@{_SLUTT}|
    {_MELLOM}@ {_FORSTAR_IKKE}(?: {_HVA} (?:de|dere|du|som) (?:mener|menes)(?: med)?)?{_SLUTT}|
    {_FORSTAR_IKKE} (?:{_HVA} (?:{_ER} )?)?{_MELLOM}@{_SLUTT}|
    {_MELLOM}@(?: (?:og|eller) {_MELLOM}@)?
    (?: det)?(?: er)? {_HVA} (?:{_ER}|for noe){_SLUTT}(?: forskj?ell\w* pa{_SLUTT})?|
    er {_MELLOM}@ (?:(?:og|eller) {_MELLOM}@ det samme|det samme som {_MELLOM}@)|
    forklare? (?:meg )?(?:{_HVA} (?:{_ER} )?)?{_MELLOM}@{_SLUTT}
    )$""".replace("@", _ORD)
)


_SVAR = re.compile(r"(?:ja|jo|nei|jepp|nope|neida|jada)[.!;]", re.IGNORECASE)
"""A yes or no that is a sentence of its own answers; «nei, hva er permisjon» only begins so."""


def spurt_om(tekst: str) -> tuple[tuple[str, ...], str]:
    """The words that a text asks the meaning of, by their keys in `data/begreper.yml`, and what else the text says."""
    leddene = [d for d in re.split(r"(?<=[.?!;,])\s+|\s+[-–]\s+|\n", tekst) if d.strip()]
    if len(leddene) > _FLEST or not _KAN_SPORRE.search(tekst):
        return (), tekst
    begreper: dict[str, None] = {}
    resten: list[str] = []
    fra = 0
    while fra < len(leddene):
        hoyst = 1 if _SVAR.fullmatch(leddene[fra].strip()) else min(_SAMMEN, len(leddene) - fra)
        prov = ((n, _begreper(" ".join(leddene[fra : fra + n]))) for n in range(hoyst, 0, -1))
        antall, funnet = next(((n, b) for n, b in prov if b), (1, ()))
        begreper |= dict.fromkeys(funnet)
        resten += [] if funnet else [leddene[fra].strip()]
        fra += antall
    return tuple(begreper), " ".join(resten) if begreper else tekst


def _begreper(setning: str) -> tuple[str, ...]:
    """The words that a sentence asks about and does nothing else; none where it does."""
    if len(setning) > 160:
        return ()
    setning = re.sub(r"\s*=\s*\?", " hva er det", setning)
    return _spurt(fold(setning)) or _spurt(fold(til_norsk(setning)[0]))


def _spurt(foldet: str) -> tuple[str, ...]:
    ord_ = re.findall(r"[\w§/+-]+", foldet)
    funnet: list[str] = []
    ramme: list[str] = []
    while ord_:
        navn, begrep = next(((n, b) for n, b in _navn() if _staar_forst(n, ord_)), ((), None))
        if begrep is None:
            ramme.append(ord_.pop(0))
            continue
        funnet.append(begrep)
        ramme.append(_ORD)
        del ord_[: len(navn)]
    return tuple(dict.fromkeys(funnet)) if funnet and _SPOR.match(" ".join(ramme)) else ()


def _staar_forst(navn: tuple[str, ...], ord_: list[str]) -> bool:
    return len(navn) <= len(ord_) and all(_er(o, n) for o, n in zip(ord_, navn, strict=False))


def _er(ord_: str, navn: str) -> bool:
    """Whether a word is the one of the catalogue, in any form of it, or with one slip of the keyboard."""
    if ord_ == navn or (len(navn) > 2 and ord_.startswith(navn) and ord_[len(navn) :] in _BOYNING):
        return True
    return len(navn) >= _LANGT and OSA.distance(ord_, navn, score_cutoff=1) <= 1


@functools.cache
def _navn() -> list[tuple[tuple[str, ...], str]]:
    """The words of each term, as folded text; the longest first."""
    lister = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    alle = {
        tuple(re.findall(r"[\w§/+-]+", fold(navn))): nokkel for nokkel, navnene in lister.items() for navn in navnene
    }
    return sorted(alle.items(), key=lambda n: (-len(n[0]), -sum(map(len, n[0]))))
