"""One row of cells as a case: `les_rad`. Nothing of a cell's content is ever part of an error."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from .feil import UgyldigVerdi
from .felter import FELTER
from .frister_dato import Lest, Uleselig, les_dato, svakest
from .frister_ord import FORM, JA_NEI, SIKKERHET, SVAR, VET_IKKE_ORD, flat
from .frister_tekst import TEKSTER, felt
from .sak import Sak

_EXCELFEIL = re.compile(r"#(?:n/?a|ref|value|verdi|div/0|navn|name|num|null|spill)[!?]?", re.I)
_SPENN = re.compile(r"(\d{1,3}) ?(?:-|til) ?(\d{1,3})")
_TALL = re.compile(r"(\d{1,4}(?:[.,]\d+)?) ?(?:måneder|måned|månader|mnd|md|m)?")
_FORMSKILLE = re.compile(r"[,;+&\n]|\bog\b|(?<!\d)/(?!\d)")
_VANLIGE = "fengsel, varetekt, forvaring, hjemmesoning, samfunnsstraff …"


class Radfeil(ValueError):
    """A row that cannot be read; the text says why, in Norwegian."""


def _feil(nokkel: str, navn: str, maalform: str, **data: object) -> Radfeil:
    etikett = felt(navn, maalform)
    return Radfeil(TEKSTER[maalform][nokkel].format(felt=etikett[:1].upper() + etikett[1:], **data))


def les_rad(celler: Mapping[str, object], i_dag: date, maalform: str = "nb", hode_sikkerhet: str = "fastsatt") -> Sak:
    """The case of one row: column key → cell, empty cells left out. Error: `Radfeil`.

    `hode_sikkerhet` is what the heading of the date column says by itself, such as «Minstetid».
    """
    svar: dict[str, Any] = {"rolle": "ansatt"}
    for navn, celle in celler.items():
        if isinstance(celle, str) and _EXCELFEIL.fullmatch(celle.strip()):
            raise _feil("formel", navn, maalform)
        if navn in _LESERE:
            _LESERE[navn](svar, navn, celle, i_dag, maalform)
        elif navn in FELTER:
            svar[navn] = _valg(navn, celle, maalform)
    _loslatelse(svar, celler, i_dag, maalform, hode_sikkerhet)
    if svar.get("frigang") and not svar.get("form"):
        svar["form"] = ["fengsel"]
    try:
        return Sak.fra_json({navn: verdi for navn, verdi in svar.items() if verdi is not None})
    except UgyldigVerdi:
        raise Radfeil(TEKSTER[maalform]["sammenheng"]) from None


def _tekst(celle: object) -> str:
    if isinstance(celle, bool):
        return "ja" if celle else "nei"
    if isinstance(celle, float) and celle.is_integer():
        return str(int(celle))
    return str(celle)


def er_ukjent(celle: object) -> bool:
    """Whether a cell says that nobody knows."""
    return isinstance(celle, str) and (celle.strip() in ("?", "-", "–") or flat(celle) in VET_IKKE_ORD)


def _valg(navn: str, celle: object, maalform: str) -> str | None:
    ord_ = SVAR.get(navn, JA_NEI)
    sagt = flat(_tekst(celle).replace("_", " "))
    if sagt in ord_ and ord_[sagt] in FELTER[navn].verdier:
        return ord_[sagt]
    if er_ukjent(celle) and FELTER[navn].vet_ikke:
        return "vet_ikke"
    raise _feil("ukjent_svar", navn, maalform, lov=", ".join(v.replace("_", " ") for v in FELTER[navn].verdier))


def _form(svar: dict[str, Any], navn: str, celle: object, i_dag: date, maalform: str) -> None:
    tekst = _tekst(celle).lower().replace("_", " ")
    former: list[str] = []
    hele = flat(tekst)
    for del_ in [hele] if hele in FORM else [flat(d) for d in _FORMSKILLE.split(re.sub(r"[()]", ",", tekst))]:
        if not del_:
            continue
        if del_ in ("frigang", "med frigang", "har frigang"):
            svar.setdefault("frigang", "innvilget")
            former.append("fengsel")
        elif del_ in FORM:
            former.append(FORM[del_])
        else:
            raise _feil("ukjent_svar", navn, maalform, lov=_VANLIGE)
    svar[navn] = list(dict.fromkeys(former)) or None


def _alder(svar: dict[str, Any], navn: str, celle: object, i_dag: date, maalform: str) -> None:
    if er_ukjent(celle):
        return
    spenn = _aldersspenn(celle, i_dag)
    if spenn is None or not 0 <= spenn[0] <= spenn[1] <= 120:
        raise _feil("alder_uleselig", navn, maalform)
    svar[navn] = entydig_alder(*spenn)


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


def _maaneder(svar: dict[str, Any], navn: str, celle: object, i_dag: date, maalform: str) -> None:
    if er_ukjent(celle):
        svar[navn] = "vet_ikke"
        return
    tekst = _tekst(celle).lower().strip(" .")
    if m := re.fullmatch(r"(\d{1,2}) ?år(?: (?:og )?(\d{1,2}) ?(?:måneder|måned|mnd|md))?", tekst):
        svar[navn] = 12 * int(m[1]) + int(m[2] or 0)
    elif m := re.fullmatch(r"(\d{1,4}) ?(?:dager|dagar|døgn|dag|d)", tekst):
        svar[navn] = round(int(m[1]) / 30.4375, 2)
    elif m := _TALL.fullmatch(tekst):
        tall = float(m[1].replace(",", "."))
        if tall > 1200:
            raise _feil("tall_uleselig", navn, maalform)
        svar[navn] = int(tall) if tall.is_integer() else tall
    else:
        raise _feil("tall_uleselig", navn, maalform)


def _bursdag(svar: dict[str, Any], navn: str, celle: object, i_dag: date, maalform: str) -> None:
    if er_ukjent(celle):
        svar[navn] = "vet_ikke"
        return
    lest = _dato(navn, celle, i_dag, maalform)
    svar[navn] = {"fra": lest.fra, "til": lest.til}


def _senere(*_: object) -> None:
    """Read together with its neighbours: see `_loslatelse`."""


_LESERE: dict[str, Callable[..., None]] = {
    "form": _form,
    "alder": _alder,
    "opphold_maaneder": _maaneder,
    "bursdag": _bursdag,
    "loslatelse": _senere,
    "ref": _senere,
}


def _dato(navn: str, celle: object, i_dag: date, maalform: str) -> Lest:
    try:
        return les_dato(celle, i_dag)
    except Uleselig as feil:
        raise _feil(feil.nokkel, navn, maalform) from None


def _loslatelse(svar: dict[str, Any], celler: Mapping[str, object], i_dag: date, maalform: str, hode: str) -> None:
    svar.pop("loslatelse", None)
    kjente = [celler[n] for n in ("loslatelse", "loslatelse_fra", "loslatelse_til") if n in celler]
    if not kjente:
        return
    if all(er_ukjent(celle) for celle in kjente):
        svar["loslatelse"] = "vet_ikke"
        return
    lest = [_dato("loslatelse", celle, i_dag, maalform) for celle in kjente if not er_ukjent(celle)]
    if "loslatelse" in celler and not er_ukjent(celler["loslatelse"]):
        lest = lest[:1]
    if lest[0].fra > lest[-1].til:
        raise _feil("dato_baklengs", "loslatelse", maalform)
    sikkerhet = svakest(hode, *(del_.sikkerhet for del_ in lest), *_sikkerhet(celler, maalform))
    svar["loslatelse"] = {"fra": lest[0].fra, "til": lest[-1].til, "sikkerhet": sikkerhet}


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
    return re.sub(r"\s+", " ", "".join(t if t.isprintable() else " " for t in _tekst(celle))).strip()[:60]
