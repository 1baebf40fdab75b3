"""Fields with exact readers: dates, numbers, places and own words. They say which value; the model says whether."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.lesing.alder import les_alder
from bot.lesing.lesning import VET_IKKE, Funn, Sammenheng
from bot.lesing.norsk import fold, monster
from bot.lesing.steder import les_fengsel, les_kommune
from bot.lesing.tid import les_bursdag, les_loslatelse, les_maaneder

Resultat = tuple["Funn | None", tuple[object, ...]]
"""The value read for a field, or none and alternatives to choose between."""


def les_aapent(felt: str, tekst: str, ved: Sammenheng, *, spurt: bool) -> Resultat:
    """The value of an open field in a text; `spurt`: whether it is the one being asked."""
    return _LESERE[felt](tekst, ved, spurt)


def _alder(tekst: str, ved: Sammenheng, spurt: bool) -> Resultat:
    funn = les_alder(tekst, ved.dag, spurt=spurt)
    return (Funn("alder", funn.verdi, funn.sikker) if funn else None), ()


def _loslatelse(tekst: str, ved: Sammenheng, spurt: bool) -> Resultat:
    funn = les_loslatelse(tekst, ved.dag, spurt=spurt)
    return (Funn("loslatelse", funn.verdi, funn.sikker) if funn else None), ()


def _maaneder(tekst: str, ved: Sammenheng, spurt: bool) -> Resultat:
    verdi = les_maaneder(tekst)
    return (None if verdi is None else Funn("opphold_maaneder", verdi)), ()


def _bursdag(tekst: str, ved: Sammenheng, spurt: bool) -> Resultat:
    alder = ved.sak.get("alder")
    verdi = les_bursdag(tekst, ved.dag, alder if isinstance(alder, int) else None)
    return (None if verdi is None else Funn("bursdag", verdi)), ()


def _maal_tekst(tekst: str, ved: Sammenheng, spurt: bool) -> Resultat:
    ren = " ".join(tekst.split())
    return (Funn("maal_tekst", ren) if len(re.findall(r"\w", ren)) >= 3 else None), ()


# A place that is named only to be left behind, by field; the rest of the text then decides.
_IKKE_DETTE_STEDET = {
    "fengsel": re.compile(r"\b(?:ikke|satt|var|tidligere|foer|flyttet fra|overfort fra|kom fra|haper|sokt|soker)\b"),
    "kommune_for": monster(r"""
        \b(?:ikke|foer det|tidligere|opprinnelig|fodt|oppvokst|vokste opp|er fra|kommer fra|skal|haper|etterpa)\b"""),
    "kommune_etter": re.compile(r"\b(?:ikke|bodde|er fra|kommer fra|kom fra|tidligere|foer|var|aldri)\b"),
}
_HER_NAA = re.compile(r"\b(?:na|sitter|er her|soner)\b(?!.*\b(?:fra|tidligere)\b)")
_NAER = monster(r"""
    \b(?:i nerheten|utenfor|like ved|ikke langt (?:fra|unna)|traktene|et sted|rundt|omegn\w*|nord for|sor for)\b""")


def _gjeldende(felt: str, tekst: str) -> str:
    """The clauses of a text that can answer a question about a place: «ikke Moss, jeg skal til Halden»."""
    if flytting := re.search(r"\bfr[aå] [A-ZÆØÅ]?[\w-]+ til (?=\w)", tekst):
        tekst = tekst[flytting.end() :]
    ledd = [d for d in re.split(r"\s*(?:[,.;]|\bmen\b)\s*", tekst) if d]
    gjelder = [d for d in ledd if not _IKKE_DETTE_STEDET[felt].search(fold(d))]
    if felt == "fengsel" and len(gjelder) > 1:  # «først Bergen, så Åna, og nå Kongsvinger»
        gjelder = [d for d in gjelder if _HER_NAA.search(fold(d))] or gjelder
    return ", ".join(gjelder) if gjelder and len(gjelder) < len(ledd) else tekst


def _sted(felt: str) -> Callable[[str, Sammenheng, bool], Resultat]:
    def les(tekst: str, ved: Sammenheng, spurt: bool) -> Resultat:
        gjelder = _gjeldende(felt, tekst)
        funn, alternativer = _finn_sted(felt, gjelder, spurt)
        if funn is None and not alternativer and gjelder != tekst:
            return _finn_sted(felt, tekst, spurt)
        return funn, alternativer

    return les


def _finn_sted(felt: str, tekst: str, spurt: bool) -> Resultat:
    if felt == "fengsel":
        sted = les_fengsel(tekst, spurt=spurt)
    else:
        sted = les_kommune(tekst, spurt=spurt, retning="for" if felt == "kommune_for" else "etter")
    if sted and sted.verdi:
        return Funn(felt, sted.verdi, sted.sikker and not _NAER.search(fold(tekst))), ()
    return None, sted.alternativer if sted else ()


def _endt_tid(tekst: str, ved: Sammenheng, spurt: bool) -> Resultat:
    funn = les_loslatelse(tekst, ved.dag, spurt=True)
    verdi = getattr(funn, "endt_tid", None)
    return (Funn("endt_tid", verdi) if verdi else None), ()


_LESERE: dict[str, Callable[[str, Sammenheng, bool], Resultat]] = {
    "loslatelse": _loslatelse,
    "endt_tid": _endt_tid,
    "opphold_maaneder": _maaneder,
    "alder": _alder,
    "bursdag": _bursdag,
    "maal_tekst": _maal_tekst,
    "fengsel": _sted("fengsel"),
    "kommune_for": _sted("kommune_for"),
    "kommune_etter": _sted("kommune_etter"),
}
APNE = frozenset(_LESERE)
__all__ = ["APNE", "VET_IKKE", "les_aapent"]
