"""Dates as people write them in a spreadsheet: one cell in, a range of days and how certain it is out.

A small reader of its own: a cell is short and says one thing, and the rules depend on nothing but themselves.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from .felter import FORSTE_DAG, SISTE_DAG
from .klokke import neste_slike_dag
from .tekster.spraak import MAANEDER
from .vindu import flytt_maaneder

_FORKORTET = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "oct": 10,
    "nov": 11,
    "des": 12,
    "dec": 12,
}
MAANED = {**{navn: nummer for nummer, navn in enumerate(MAANEDER, 1)}, **_FORKORTET}
_MAANEDSNAVN = "|".join(sorted(MAANED, key=len, reverse=True))
_M = rf"({_MAANEDSNAVN})\.?"
AARSTID = {
    "vår": (3, 5),
    "våren": (3, 5),
    "sommer": (6, 8),
    "sommeren": (6, 8),
    "sommar": (6, 8),
    "høst": (9, 11),
    "høsten": (9, 11),
    "haust": (9, 11),
    "hausten": (9, 11),
}
ANTATT_ORD = (
    r"ca\.?|cirka|circa|omkring|rundt|omtrent|omlag|om lag|antatt|trolig|truleg|kanskje"
    r"|sannsynligvis|sannsynlig|foreløpig|førebels|usikkert|usikker|anslått|anslag|antakelig|antageligvis|tidligst"
    r"|senest|etter|før"
    r"|innen|2/3(?:[- ]?(?:tid|dato)|(?=:)|(?= +\d{1,2}[. /]))"
)
MINSTETID_ORD = r"minste? ?tid(?:en)?(?: utløper)?|min\.? ?tid"
_FASTSATT_ORD = r"fastsatt|fastsett|endt tid|full tid|bestemt|sikker|forventet|løslatelse|løslates|lauslating|dato"
MERKE = re.compile(
    rf"(?<![\wæøå/])(?:(?P<minstetid>{MINSTETID_ORD})|(?P<antatt>{ANTATT_ORD})"
    rf"|(?P<fastsatt>{_FASTSATT_ORD}))"
    r"(?![\wæøå/])\s*:?"
)
_HEL_DAG = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
UKEDAG = re.compile(r"\b(?:man|tirs?|ons|tors?|fre|lør|søn|måndag|tys)(?:dag)?(?:en)?\b\.?,?")
EXCEL_NULL = date(1899, 12, 30)
_EXCEL = (36526, 91312)  # the serial numbers of the days from 2000 to 2149
Dager = tuple[date, date]


class Lest(NamedTuple):
    """What a cell says: first day, last day, and «fastsatt», «antatt» or «minstetid»."""

    fra: date
    til: date
    sikkerhet: str


class Uleselig(ValueError):
    """The cell is no date that this reader knows; `nokkel` says why (a key of `kvp.tekster.fristord`)."""

    def __init__(self, nokkel: str = "dato_uleselig") -> None:
        super().__init__(nokkel)
        self.nokkel = nokkel


def les_dato(celle: object, i_dag: date) -> Lest:
    """A cell as a range of days. A day or month without a year is the next one to come. Error: `Uleselig`."""
    if isinstance(celle, datetime):
        return _gyldig(celle.date(), celle.date(), "fastsatt")
    if isinstance(celle, date):
        return _gyldig(celle, celle, "fastsatt")
    if isinstance(celle, bool) or not isinstance(celle, (str, int, float)):
        raise Uleselig
    if not isinstance(celle, str):
        return _excel_tall(celle)
    if len(celle) > 80:
        raise Uleselig
    return _les_tekst(celle, i_dag)


def _excel_tall(tall: float) -> Lest:
    if 2000 <= tall <= 2149 and int(tall) == tall:
        return Lest(date(int(tall), 1, 1), date(int(tall), 12, 31), "fastsatt")
    if not _EXCEL[0] <= tall <= _EXCEL[1]:
        raise Uleselig
    dag = EXCEL_NULL + timedelta(days=int(tall))
    return Lest(dag, dag, "fastsatt")


def _les_tekst(celle: str, i_dag: date) -> Lest:
    if helt := _HEL_DAG.fullmatch(celle):  # by far the most of them
        dag = _dag(int(helt[3]), int(helt[2]), int(helt[1]))
        return _gyldig(dag, dag, "fastsatt")
    tekst = re.sub(r"\s+", " ", celle.strip().lower().replace("\u00a0", " "))
    tekst = re.sub(r"[\u2010-\u2015\u2212]", "-", tekst)
    if "endt tid" in tekst and "2/3" in tekst:  # both dates: the first possible one counts, and it is a guess
        deler = [d for d in re.split(r"[,;]| og ", tekst) if "2/3" in d]
        tekst = deler[0] if deler else tekst
    sikkerhet = "fastsatt"
    for merke in MERKE.finditer(tekst):
        sikkerhet = svakest(sikkerhet, merke.lastgroup or "fastsatt")
    rest = MERKE.sub(" ", tekst)
    if re.search(r"[?~≈]|\(ca\)", rest):
        sikkerhet = svakest(sikkerhet, "antatt")
    rest = UKEDAG.sub(" ", re.sub(r"[?~≈()]", " ", rest))
    rest = re.sub(r" 0?0:00(?::00)?(?:\.0+)?$|t00:00(?::00)?z?$", "", rest.strip(" .,;:"))
    rest = re.sub(r"\s+", " ", rest).strip(" .,;:-")
    if re.fullmatch(r"\d{5}(?:\.0+)?", rest):
        return _excel_tall(float(rest))._replace(sikkerhet=sikkerhet)
    if rest.startswith("om "):
        sikkerhet = svakest(sikkerhet, "antatt")
    for moenster, les in MOENSTRE:
        if treff := moenster.fullmatch(rest):
            fra, til = les(treff, i_dag)
            return _gyldig(fra, til, sikkerhet)
    raise Uleselig


def svakest(*alle: str) -> str:
    """The least certain of these: a minimum time before a guess before a fixed day."""
    return min(alle, key=("minstetid", "antatt", "fastsatt").index)


def _gyldig(fra: date, til: date, sikkerhet: str) -> Lest:
    if fra > til:
        raise Uleselig("dato_baklengs")
    if not FORSTE_DAG <= fra <= til <= SISTE_DAG:
        raise Uleselig("dato_aar")
    return Lest(fra, til, sikkerhet)


def _dag(aar: int, maaned: int, dag: int) -> date:
    try:
        return date(aar, maaned, dag)
    except ValueError:
        raise Uleselig("dato_finnes_ikke") from None


def _aar(tekst: str) -> int:
    return int(tekst) if len(tekst) == 4 else 2000 + int(tekst)


def _maaned(tekst: str) -> int:
    nummer = MAANED.get(tekst) or (int(tekst) if tekst.isdecimal() else 0)
    if not 1 <= nummer <= 12:
        raise Uleselig("dato_finnes_ikke")
    return nummer


def _hele(aar: int, maaned: int, til_maaned: int | None = None) -> Dager:
    slutt = til_maaned or maaned
    return _dag(aar, maaned, 1), _dag(aar, slutt, monthrange(aar, slutt)[1])


def _uten_aar(i_dag: date, maaned: int, dag: int) -> date:
    """The next such day after today."""
    funn = neste_slike_dag(dag, maaned, i_dag)
    if funn is None:
        raise Uleselig("dato_finnes_ikke")
    return funn


def _en(m: re.Match[str], i_dag: date) -> Dager:
    dag, maaned = int(m[1]), _maaned(m[2])
    fra = _dag(_aar(m[3]), maaned, dag) if m[3] else _uten_aar(i_dag, maaned, dag)
    return fra, fra


def _iso(m: re.Match[str], _: date) -> Dager:
    dag = _dag(int(m[1]), int(m[2]), int(m[3]))
    return dag, dag


def _to_dager(m: re.Match[str], i_dag: date) -> Dager:
    """Two days of one month: «1.-15. mars 2027»."""
    maaned = _maaned(m[3])
    aar = _aar(m[4]) if m[4] else _uten_aar(i_dag, maaned, int(m[2])).year
    return _dag(aar, maaned, int(m[1])), _dag(aar, maaned, int(m[2]))


def _to_datoer(m: re.Match[str], i_dag: date) -> Dager:
    """Two days with months of their own: «15.3.-2.4.2027»; the year may stand once."""
    fra_maaned, til_maaned = _maaned(m[2]), _maaned(m[5])
    til = _dag(_aar(m[6]), til_maaned, int(m[4])) if m[6] else _uten_aar(i_dag, til_maaned, int(m[4]))
    aar = _aar(m[3]) if m[3] else til.year - (fra_maaned > til_maaned)
    return _dag(aar, fra_maaned, int(m[1])), til


def _to_iso(m: re.Match[str], _: date) -> Dager:
    return _dag(int(m[1]), int(m[2]), int(m[3])), _dag(int(m[4]), int(m[5]), int(m[6]))


def _maaned_aar(m: re.Match[str], i_dag: date) -> Dager:
    maaned = _maaned(m[1])
    if m[2]:
        return _hele(_aar(m[2]), maaned)
    return _hele(i_dag.year + (maaned <= i_dag.month), maaned)


def _to_maaneder(m: re.Match[str], i_dag: date) -> Dager:
    fra_maaned, til_maaned = _maaned(m[1]), _maaned(m[3])
    aar = _aar(m[4]) if m[4] else i_dag.year + (til_maaned <= i_dag.month)
    fra_aar = _aar(m[2]) if m[2] else aar - (fra_maaned > til_maaned)
    return _hele(fra_aar, fra_maaned)[0], _hele(aar, til_maaned)[1]


def _aarstid(m: re.Match[str], _: date) -> Dager:
    return _hele(_aar(m[2]), *AARSTID[m[1]])


def _kvartal(m: re.Match[str], _: date) -> Dager:
    forste = 3 * int(m[1]) - 2
    return _hele(_aar(m[2]), forste, forste + 2)


def _uke(m: re.Match[str], i_dag: date) -> Dager:
    try:
        mandag = date.fromisocalendar(_aar(m[2]) if m[2] else i_dag.year, int(m[1]), 1)
        if not m[2] and mandag <= i_dag:
            mandag = date.fromisocalendar(i_dag.year + 1, int(m[1]), 1)
    except ValueError:
        raise Uleselig("dato_finnes_ikke") from None
    return mandag, mandag + timedelta(days=6)


def _tredel(m: re.Match[str], i_dag: date) -> Dager:
    """Beginning, middle and end of a month: 1-10, 11-20, 21-."""
    maaned = _maaned(m[2])
    fra, til = _hele(_aar(m[3]) if m[3] else i_dag.year + (maaned <= i_dag.month), maaned)
    hvilken = {"p": 0, "b": 0, "s": 0, "m": 1}.get(m[1][0], 2)
    if m[1].startswith(("slutt", "sist", "ultimo")):
        hvilken = 2
    return (fra.replace(day=1 + 10 * hvilken), til if hvilken == 2 else fra.replace(day=10 * hvilken + 10))


def _om(m: re.Match[str], i_dag: date) -> Dager:
    antall = int(m[1]) if m[1].isdecimal() else 1
    if m[2].startswith("må") or m[2].startswith("mnd"):
        if antall > 1200:
            raise Uleselig("dato_aar")
        dag = flytt_maaneder(i_dag, antall)
        return _hele(dag.year, dag.month)
    if antall > 36500:
        raise Uleselig("dato_aar")
    dag = i_dag + timedelta(days=antall * (7 if m[2].startswith(("uke", "veke")) else 1))
    return dag, dag


def _iso_maaned(m: re.Match[str], _: date) -> Dager:
    return _hele(int(m[1]), _maaned(m[2]))


def _hele_aaret(m: re.Match[str], _: date) -> Dager:
    return _hele(int(m[1]), 1, 12)


_AAR = r"(\d{4}|\d{2})"
_D = r"(\d{1,2})"
_TIL = r" ?(?:-|til|/|og) ?"
_M_ELLER_TALL = rf"({_MAANEDSNAVN}|\d{{1,2}})\.?"
_SKILLE = r" ?[.\-/ ] ?"
MOENSTRE: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Dager]], ...] = tuple(
    (re.compile(moenster), les)
    for moenster, les in (
        (r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", _iso),
        (r"(20\d\d|21\d\d)(\d\d)(\d\d)", _iso),
        (r"(0?[1-9]|1[0-2])[./-](\d{4})", _maaned_aar),
        (rf"(?:den )?{_D}(?:{_SKILLE}|\. ?){_M_ELLER_TALL}(?:{_SKILLE}|\. ?)?{_AAR}", _en),
        (rf"(?:den )?{_D}\.? ?{_M}()", _en),
        (rf"{_D}\.(\d{{1,2}})\.?()", _en),
        (rf"(?:mellom |fra )?{_D}\.?{_TIL}{_D}\.?[ .]? ?{_M_ELLER_TALL}[ .]? ?{_AAR}", _to_dager),
        (rf"(?:mellom |fra )?{_D}\.?{_TIL}{_D}\.? ?{_M}()", _to_dager),
        (
            rf"(?:mellom |fra )?{_D}(?:\.|\. | |/){_M_ELLER_TALL}[ .]? ?{_AAR}?\.?{_TIL}"
            rf"{_D}(?:\.|\. | |/){_M_ELLER_TALL}[ .]? ?{_AAR}",
            _to_datoer,
        ),
        (rf"(?:mellom |fra )?{_D}\.? ?{_M} ?(){_TIL}{_D}\.? ?{_M}()", _to_datoer),
        (r"(\d{4})-(\d\d)-(\d\d) ?(?:-|til|/|og) ?(\d{4})-(\d\d)-(\d\d)", _to_iso),
        (rf"{_M}[ .,'/-]*{_AAR}", _maaned_aar),
        (rf"(?:i )?{_M}()", _maaned_aar),
        (r"(\d{4})[-/](\d{1,2})", _iso_maaned),
        (rf"(?:mellom |fra )?{_M} ?{_AAR}?{_TIL}{_M} ?{_AAR}?", _to_maaneder),
        (rf"({'|'.join(AARSTID)}) {_AAR}", _aarstid),
        (rf"q([1-4]) ?{_AAR}", _kvartal),
        (rf"([1-4])\.? ?(?:kvartal|kv\.?) ?{_AAR}", _kvartal),
        (rf"(?:uke|veke) ?(\d{{1,2}})(?:[ /,.-]+{_AAR})?", _uke),
        (
            rf"(primo|medio|ultimo|begynnelsen|starten|midten|slutten|tidlig|sist|midt)(?: i| av)? {_M} ?{_AAR}?",
            _tredel,
        ),
        (r"om (\d{1,4}|en|ei|ett|eit) (dag(?:er|ar)?|uker?|veker?|måned(?:er)?|månad(?:er|ar)?|mnd\.?)", _om),
        (r"(20\d\d|21[0-4]\d)", _hele_aaret),
    )
)
