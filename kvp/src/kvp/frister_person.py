"""What identifies a person, as it looks in a cell: numbers, names, offences. Says the kind, never what stood there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from .frister_ord import FORM, FORNAVN, HARMLOSE_ORD, KOLONNE, LOVBRUDD, SIKKERHET, VET_IKKE_ORD, flat

_ELLEVE = re.compile(r"(?<!\d)\d{6}[ .\-]?\d{5}(?!\d)|(?<!\d)\d{2}[ .]\d{2}[ .]\d{2}[ .\-]?\d{5}(?!\d)")
_TELEFON = re.compile(
    r"(?<![\d\w])(?:\+|00)\d{2}[ \-]?\d(?:[ \-]?\d){6,10}(?!\d)"
    r"|(?<![\d.\-])(?:[2-9]\d \d\d \d\d \d\d|[489]\d\d \d\d \d\d\d)(?![\d.\-])"
)
_NAKEN_MOBIL = re.compile(r"[49]\d{7}")
_EPOST = re.compile(r"[^\s@]+@[^\s@]+\.\w{2,}")
_FODT = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[./\-](?:0?[1-9]|1[0-2])[./\-](?P<aar>\d{4})")
_ORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_NAVNEFORM = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*(?:,? +(?:[^\W\d_]\.?|[^\W\d_]+(?:['’\-][^\W\d_]+)*)){0,4}")
_MED_INITIAL = re.compile(
    r"(?:[A-ZÆØÅ]\. ?){1,3}[A-ZÆØÅ][^\W\d_]{2,}(?:-[^\W\d_]+)?|[A-ZÆØÅ][^\W\d_]{2,}, ?(?:[A-ZÆØÅ]\.? ?){1,2}"
)
_DATOFELT = frozenset({"loslatelse", "loslatelse_fra", "loslatelse_til", "bursdag"})
_NOK = 0.3  # so many cells that only look like names make a column of names


def forbudt_celle(celle: object, ref: bool = False) -> str | None:
    """The kind of what a cell gives away, None when nothing is seen. `ref`: also what only looks like a name."""
    return _sikkert(celle) or ("navn" if ref and _ligner_navn(celle) else None)


def forbudt_kolonne(celler: Iterable[object], nokkel: str | None) -> str | None:
    """The kind of what a column holds. `nokkel`: the field it is read as; None, an unknown column, is stricter."""
    fri = nokkel in (None, "ref")
    antall = navn = mobil = 0
    for celle, ganger in Counter(celler).items():  # in the order in which they first stand
        if isinstance(celle, date):
            if _fodselsdag(celle.year, nokkel):
                return "fodselsnummer"
            continue
        tekst = _som_tekst(celle)
        slag = _tall(tekst, nokkel)
        if slag is None and nokkel not in _DATOFELT:
            slag = _ord(tekst) if fri else ("lovbrudd" if LOVBRUDD.search(tekst) and flat(tekst) not in FORM else None)
        if slag:
            return slag
        antall += ganger
        if fri:
            navn += ganger * _ligner_navn(tekst)
            mobil += ganger * bool(_NAKEN_MOBIL.fullmatch(tekst.replace(" ", "")))
    if antall and navn / antall >= _NOK:
        return "navn"
    return "telefon" if antall and mobil / antall >= 0.5 else None


def _som_tekst(celle: object) -> str:
    if isinstance(celle, float) and celle.is_integer() and abs(celle) < 1e15:
        return str(int(celle))
    return str(celle)[:1000]


def _sikkert(celle: object) -> str | None:
    tekst = _som_tekst(celle)
    return _tall(tekst, None) or _ord(tekst)


def _tall(tekst: str, nokkel: str | None) -> str | None:
    if len(tekst) < 6:
        return None
    if _ELLEVE.search(tekst) or (re.fullmatch(r"\d{10}", tekst) and _er_fodselsnummer("0" + tekst)):
        return "fodselsnummer"
    if nokkel in _DATOFELT:
        return None
    if (m := _FODT.fullmatch(tekst.strip())) and _fodselsdag(int(m["aar"]), nokkel):
        return "fodselsnummer"
    return "telefon" if _TELEFON.search(tekst) or _EPOST.search(tekst) else None


def _fodselsdag(aar: int, nokkel: str | None) -> bool:
    """A whole day where a year is asked for, or one that can hardly be anything but a birth."""
    return (nokkel == "alder" and aar > 1900) or (nokkel is None and 1925 < aar < 2000)


def _er_fodselsnummer(tekst: str) -> bool:
    """Whether the two control digits fit: a spreadsheet drops the zero in front."""
    tall = [int(t) for t in tekst]
    en = 11 - sum(v * t for v, t in zip((3, 7, 6, 1, 8, 9, 4, 5, 2), tall[:9], strict=True)) % 11
    to = 11 - sum(v * t for v, t in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2), tall[:10], strict=True)) % 11
    return (en % 11, to % 11) == (tall[9], tall[10])


def _ord(tekst: str) -> str | None:
    """Offences, and names that are known to be names."""
    if LOVBRUDD.search(tekst) and flat(tekst) not in FORM:
        return "lovbrudd"
    ord_ = _ORD.findall(tekst)
    if 1 <= len(ord_) <= 4 and _NAVNEFORM.fullmatch(tekst.strip()):
        kjente = [o for o in ord_ if o.lower() in FORNAVN or o.lower().split("-")[0] in FORNAVN]
        store = all(o[0].isupper() for o in ord_)
        harmlos = any(o.lower() in HARMLOSE_ORD for o in ord_)
        if kjente and not harmlos and (store or len(ord_) > 1):
            return "navn"
    return None


def _ligner_navn(celle: object) -> bool:
    tekst = _som_tekst(celle).strip()
    ord_ = _ORD.findall(tekst)
    if _MED_INITIAL.fullmatch(tekst):
        return not any(o.lower() in HARMLOSE_ORD for o in ord_)
    if not 2 <= len(ord_) <= 4 or not _NAVNEFORM.fullmatch(tekst):
        return False
    sagt = flat(tekst)
    if sagt in FORM or sagt in VET_IKKE_ORD or sagt in SIKKERHET or sagt in KOLONNE:
        return False
    # «AB CD» is a code; «Xi Li» and «NGUYEN VAN» are not.
    lange = sum(len(o) > (2 if o.isupper() else 1) for o in ord_)
    return all(o[0].isupper() for o in ord_) and lange > 1 and not any(o.lower() in HARMLOSE_ORD for o in ord_)
