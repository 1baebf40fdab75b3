"""Rows of cells as cases: `Radleser`. Nothing of a cell's content is ever part of an error."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from .feil import UgyldigVerdi
from .felter import FELTER, MAKS_MAANEDER, VET_IKKE
from .frister_dato import Lest, Uleselig, les_dato, svakest
from .frister_ord import FORM, JA_NEI, SIKKERHET, SVAR, VET_IKKE_ORD, flat
from .sak import Loslatelse, Sak, Spenn
from .tekster import feltnavn, fristord

_EXCELFEIL = re.compile(r"#(?:n/?a|ref|value|verdi|div/0|navn|name|num|null|spill)[!?]?", re.I)
_SPENN = re.compile(r"(\d{1,3}) ?(?:-|til) ?(\d{1,3})")
_TALL = re.compile(r"(\d{1,4}(?:[.,]\d+)?) ?(?:måneder|måned|månader|mnd|md|m)?")
_FORMSKILLE = re.compile(r"[,;+&\n]|\bog\b|(?<!\d)/(?!\d)")
_VANLIGE = "fengsel, varetekt, forvaring, hjemmesoning, samfunnsstraff …"


Svar = Mapping[str, Any]
_Nokkel = tuple[tuple[str, type, object], ...]
_OM_DATOEN = ("loslatelse", "loslatelse_fra", "loslatelse_til", "sikkerhet")


class Radfeil(ValueError):
    """A row that cannot be read; the text says why, in Norwegian."""


def _feil(nokkel: str, navn: str, maalform: str, **data: object) -> Radfeil:
    etikett = feltnavn(navn, maalform)
    return Radfeil(fristord(maalform)[nokkel].format(felt=etikett[:1].upper() + etikett[1:], **data))


class Radleser:
    """Rows of one file as cases: `les`. What stands in many rows is read once, for as long as the reader lives.

    `hode_sikkerhet` is what the heading of the date column says by itself, such as «Minstetid».
    """

    def __init__(self, i_dag: date, maalform: str = "nb", hode_sikkerhet: str = "fastsatt") -> None:
        self._i_dag, self._maalform, self._hode = i_dag, maalform, hode_sikkerhet
        self._rader: dict[_Nokkel, Sak] = {}
        self._celler: dict[tuple[str, type, object], Svar] = {}
        self._datoer: dict[_Nokkel, Loslatelse | str | None] = {}

    def les(self, celler: Mapping[str, object]) -> Sak:
        """The case of one row: column key → cell, empty cells left out. Error: `Radfeil`."""
        if _er_feil(celler.get("ref")):
            raise _feil("formel", "ref", self._maalform)
        nokkel = _nokkel(celler, (navn for navn in celler if navn != "ref"))
        sak = self._rader.get(nokkel)
        if sak is None:
            sak = self._rader[nokkel] = self._sak(celler)
        return sak

    def _sak(self, celler: Mapping[str, object]) -> Sak:
        svar: dict[str, Any] = {"rolle": "ansatt"}
        try:
            for navn, celle in celler.items():
                for felt_, verdi in self._celle(navn, celle).items():
                    if felt_ == navn or felt_ not in svar:
                        svar[felt_] = verdi
            svar["loslatelse"] = self._loslatelse(celler)
            if svar.get("frigang") and not svar.get("form"):
                svar["form"] = ("fengsel",)
            return Sak.fra_json({navn: verdi for navn, verdi in svar.items() if verdi is not None})
        except UgyldigVerdi:
            raise Radfeil(fristord(self._maalform)["sammenheng"]) from None

    def _celle(self, navn: str, celle: object) -> Svar:
        """What one cell answers: its own field, and what else it says («fengsel, frigang»)."""
        nokkel = (navn, type(celle), celle)
        svar = self._celler.get(nokkel)
        if svar is None:
            if _er_feil(celle):
                raise _feil("formel", navn, self._maalform)
            les = _LESERE.get(navn, _valg if navn in FELTER else _ingenting)
            svar = self._celler[nokkel] = les(navn, celle, self._i_dag, self._maalform)
        return svar

    def _loslatelse(self, celler: Mapping[str, object]) -> Loslatelse | str | None:
        """The release, read from up to four cells together."""
        nokkel = _nokkel(celler, (navn for navn in _OM_DATOEN if navn in celler))
        if nokkel not in self._datoer:
            self._datoer[nokkel] = _loslatelse(celler, self._i_dag, self._maalform, self._hode)
        return self._datoer[nokkel]


def _nokkel(celler: Mapping[str, object], navn: Iterable[str]) -> _Nokkel:
    # With the type: to Python the number 1 and the answer True are the same key.
    return tuple((en, type(celler[en]), celler[en]) for en in navn)


def _er_feil(celle: object) -> bool:
    """Whether a cell holds an error of the spreadsheet."""
    return isinstance(celle, str) and _EXCELFEIL.fullmatch(celle.strip()) is not None


def _tekst(celle: object) -> str:
    if isinstance(celle, bool):
        return "ja" if celle else "nei"
    if isinstance(celle, float) and celle.is_integer():
        return str(int(celle))
    return str(celle)


def er_ukjent(celle: object) -> bool:
    """Whether a cell says that nobody knows."""
    return isinstance(celle, str) and (celle.strip() in ("?", "-", "–") or flat(celle) in VET_IKKE_ORD)


def _valg(navn: str, celle: object, i_dag: date, maalform: str) -> Svar:
    ord_ = SVAR.get(navn, JA_NEI)
    sagt = flat(_tekst(celle).replace("_", " "))
    if sagt in ord_ and ord_[sagt] in FELTER[navn].verdier:
        return {navn: ord_[sagt]}
    if er_ukjent(celle) and FELTER[navn].vet_ikke:
        return {navn: "vet_ikke"}
    raise _feil("ukjent_svar", navn, maalform, lov=", ".join(v.replace("_", " ") for v in FELTER[navn].verdier))


def _form(navn: str, celle: object, i_dag: date, maalform: str) -> Svar:
    tekst = _tekst(celle).lower().replace("_", " ")
    former: list[str] = []
    svar: dict[str, Any] = {}
    hele = flat(tekst)
    for del_ in [hele] if hele in FORM else [flat(d) for d in _FORMSKILLE.split(re.sub(r"[()]", ",", tekst))]:
        if not del_:
            continue
        if del_ in ("frigang", "med frigang", "har frigang"):
            svar["frigang"] = "innvilget"
            former.append("fengsel")
        elif del_ in FORM:
            former.append(FORM[del_])
        else:
            raise _feil("ukjent_svar", navn, maalform, lov=_VANLIGE)
    return {**svar, navn: tuple(dict.fromkeys(former)) or None}


def _alder(navn: str, celle: object, i_dag: date, maalform: str) -> Svar:
    if er_ukjent(celle):
        return {}
    spenn = _aldersspenn(celle, i_dag)
    if spenn is None or not 0 <= spenn[0] <= spenn[1] <= 120:
        raise _feil("alder_uleselig", navn, maalform)
    return {navn: entydig_alder(*spenn)}


def entydig_alder(yngst: int, eldst: int) -> int | None:
    """An age that stands for the whole bracket, None where the rules differ within it."""
    if yngst == eldst:
        return yngst
    if yngst >= 67:
        return yngst
    # Inside 18-65 the age changes no conclusion; a bracket of children or one across a limit is no age.
    return yngst if 18 <= yngst <= eldst <= 65 else None


def _aldersspenn(celle: object, i_dag: date) -> tuple[int, int] | None:
    tekst = re.sub(r"[\u2010-\u2015]", "-", _tekst(celle).lower())
    tekst = re.sub(r"\bår\b|\bårs?gammel\b|\bgammel\b|\bca\.?|\bfødt( i)?\b|\bfødd( i)?\b", " ", tekst)
    tekst = re.sub(r"\s+", " ", tekst).strip(" .")
    if re.fullmatch(r"(?:19|20)\d\d", tekst):
        alder = i_dag.year - int(tekst)
        return (max(alder - 1, 0), alder) if alder >= 0 else None
    if re.fullmatch(r"\d{1,3}", tekst):
        return int(tekst), int(tekst)
    if m := re.fullmatch(r"((?:19|20)\d\d) ?- ?((?:19|20)\d\d)", tekst):
        return max(i_dag.year - int(m[2]) - 1, 0), i_dag.year - int(m[1])
    if m := _SPENN.fullmatch(tekst):
        return (int(m[1]), int(m[2])) if int(m[1]) <= int(m[2]) else None
    if m := re.fullmatch(r"(?:over|eldre enn|>) ?(\d{1,3})|(\d{1,3}) ?(?:\+|og over|og eldre|eller eldre)", tekst):
        return (int(m[1]) + 1 if m[1] else int(m[2])), 120
    if m := re.fullmatch(r"(?:under|yngre enn|<) ?(\d{1,3})", tekst):
        return 0, max(int(m[1]) - 1, 0)
    return None


def _maaneder(navn: str, celle: object, i_dag: date, maalform: str) -> Svar:
    if er_ukjent(celle):
        return {navn: "vet_ikke"}
    tekst = _tekst(celle).lower().strip(" .")
    if m := re.fullmatch(r"(\d{1,2}) ?år(?: (?:og )?(\d{1,2}) ?(?:måneder|måned|mnd|md))?", tekst):
        return {navn: 12 * int(m[1]) + int(m[2] or 0)}
    if m := re.fullmatch(r"(\d{1,4}) ?(?:dager|dagar|døgn|dag|d)", tekst):
        return {navn: round(int(m[1]) / 30.4375, 2)}
    m = _TALL.fullmatch(tekst)
    tall = float(m[1].replace(",", ".")) if m else math.inf
    if tall > MAKS_MAANEDER:
        raise _feil("tall_uleselig", navn, maalform)
    return {navn: int(tall) if tall.is_integer() else tall}


def _bursdag(navn: str, celle: object, i_dag: date, maalform: str) -> Svar:
    if er_ukjent(celle):
        return {navn: "vet_ikke"}
    lest = _dato(navn, celle, i_dag, maalform)
    return {navn: Spenn(lest.fra, lest.til)}


def _ingenting(*_: object) -> Svar:
    """No answer of its own; those about the date are read together: see `_loslatelse`."""
    return {}


_LESERE: dict[str, Callable[[str, object, date, str], Svar]] = {
    "form": _form,
    "alder": _alder,
    "opphold_maaneder": _maaneder,
    "bursdag": _bursdag,
    "loslatelse": _ingenting,
    "ref": _ingenting,
}


def _dato(navn: str, celle: object, i_dag: date, maalform: str) -> Lest:
    try:
        return les_dato(celle, i_dag)
    except Uleselig as feil:
        raise _feil(feil.nokkel, navn, maalform) from None


def _loslatelse(celler: Mapping[str, object], i_dag: date, maalform: str, hode: str) -> Loslatelse | str | None:
    kjente = [celler[n] for n in ("loslatelse", "loslatelse_fra", "loslatelse_til") if n in celler]
    if not kjente:
        return None
    if all(er_ukjent(celle) for celle in kjente):
        return VET_IKKE
    lest = [_dato("loslatelse", celle, i_dag, maalform) for celle in kjente if not er_ukjent(celle)]
    if "loslatelse" in celler and not er_ukjent(celler["loslatelse"]):
        lest = lest[:1]
    if lest[0].fra > lest[-1].til:
        raise _feil("dato_baklengs", "loslatelse", maalform)
    sikkerhet = svakest(hode, *(del_.sikkerhet for del_ in lest), *_sikkerhet(celler, maalform))
    return Loslatelse(lest[0].fra, lest[-1].til, sikkerhet)


def _sikkerhet(celler: Mapping[str, object], maalform: str) -> tuple[str, ...]:
    if "sikkerhet" not in celler:
        return ()
    celle = celler["sikkerhet"]
    if er_ukjent(celle):
        return ("antatt",)
    sagt = flat(_tekst(celle))
    if sagt not in SIKKERHET:
        raise _feil("ukjent_svar", "sikkerhet", maalform, lov="fastsatt, antatt eller minstetid")
    return (SIKKERHET[sagt],)


def rens_ref(celle: object) -> str:
    """A reference as it is shown: one line, at most 60 signs, nothing invisible."""
    if isinstance(celle, (date, datetime)):
        celle = celle.isoformat()
    tekst = _tekst(celle)
    if not tekst.isprintable():
        tekst = "".join(t if t.isprintable() else " " for t in tekst)
    return " ".join(tekst.split())[:60]
