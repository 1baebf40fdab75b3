"""Calendar arithmetic for the readers: months, weeks, parts of months, and the finds themselves."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta

from kvp.klokke import neste_slike_dag


@dataclass(frozen=True)
class Datofunn:
    """A day or a stretch of days (`fra` <= `til`, both included), at `start`:`slutt` of the canonical text."""

    start: int
    slutt: int
    fra: date
    til: date
    slag: str  # "dag" | "maaned" | "del" | "uke" | "sesong" | "aar" | "varighet"
    antatt: bool = False
    grunn: str | None = None  # why it must be read back first
    aar: bool = False  # the year stands in the text


MANGE = 12
"""Dates, lengths and numbers of a text that are weighed against each other, the last ones; no answer names so many."""
TETT_FORAN = 40
"""Signs before a date where what belongs right to it stands («onsdag den», «flyttet fra»)."""
FYLL = "\u00a4"  # stands where something has been read already


def stryk(k: str, start: int, slutt: int) -> str:
    """The text with start:slutt made unreadable, same length."""
    return k[:start] + FYLL * (slutt - start) + k[slutt:]


def dag_i_aar(d: int, maaned: int, aar: int | None, dag: date) -> date | None:
    """The day; without a year the first one after `dag`. None when there is no such day."""
    if aar is None:
        return neste_slike_dag(d, maaned, dag)
    try:
        return date(aar, maaned, d)
    except ValueError:
        return None


def maanedsspenn(aar: int, maaned: int) -> tuple[date, date]:
    """First and last day of the month."""
    return date(aar, maaned, 1), date(aar, maaned, monthrange(aar, maaned)[1])


def maaned_etter(maaned: int, aar: int | None, dag: date) -> tuple[date, date] | None:
    if not 1 <= maaned <= 12:
        return None
    if aar is None:
        aar = dag.year if maanedsspenn(dag.year, maaned)[1] > dag else dag.year + 1
    return maanedsspenn(aar, maaned)


def denne_maaned(ord_: str, dag: date) -> tuple[date, date]:
    forste = dag.replace(day=1) + relativedelta(months=1 if ord_ in ("neste", "kommende") else 0)
    return maanedsspenn(forste.year, forste.month)


def hel_uke(mandag: date) -> tuple[date, date]:
    return mandag, mandag + timedelta(days=6)


def del_av_maaned(ord_: str, spenn: tuple[date, date]) -> tuple[date, date]:
    fra, til = spenn
    if "halvdel" in ord_:
        return (fra, fra.replace(day=15)) if ord_[0] in "1f" else (fra.replace(day=16), til)
    if ord_.startswith("mid") or ord_ == "medio":
        return fra.replace(day=11), fra.replace(day=20)
    if ord_[0] in "pbt1f" or ord_.startswith("start"):
        return fra, fra.replace(day=10)
    return fra.replace(day=21), til


def flytt_aar(f: Datofunn, aar: int) -> Datofunn:
    skritt = relativedelta(years=aar - f.fra.year)
    fra = f.fra + skritt
    til = maanedsspenn(fra.year, fra.month)[1] if f.slag == "maaned" else f.til + skritt
    return replace(f, fra=fra, til=til)


def inni(g: Datofunn, f: Datofunn) -> bool:
    """Whether the stretch `g` lies within the wider `f`."""
    return f.fra <= g.fra and g.til <= f.til and (g.fra, g.til) != (f.fra, f.til)


_FORHOLD = re.compile(
    r"(?:(?P<n>\d{1,2}) )?\b(?:(?P<e>DAG|UKE|MND|hel[gj]\w*)|U(?P<u>\d)) (?P<r>for|etter)(?: den)? ?$"
)
_UKEDAG_I = re.compile(r"U(?P<u>\d),? ?(?:i )?$")


def forskyv(funn: list[Datofunn], k: str) -> list[Datofunn]:
    """Count «dagen før julaften», «to uker etter nyttår» and «tirsdag i romjulen» from the day that they name."""
    ut: list[Datofunn] = []
    for f in funn:
        while m := _FORHOLD.search(k, max(0, f.start - 20), f.start):
            f = replace(f, start=m.start(), **_regnet_fra(f, m))
        if (
            f.slag in ("uke", "sesong")
            and (f.til - f.fra).days <= 10
            and (m := _UKEDAG_I.search(k, max(0, f.start - TETT_FORAN), f.start))
        ):
            d = f.fra + timedelta(days=(int(m["u"]) - f.fra.isoweekday()) % 7)
            if d <= f.til:
                f = replace(f, start=m.start(), fra=d, til=d, slag="dag", antatt=False)
        ut = [g for g in ut if g.slutt <= f.start] + [f]
    return ut


def _regnet_fra(f: Datofunn, m: re.Match[str]) -> dict[str, Any]:
    """The days that lie so long before or after `f`, and what is uncertain about them."""
    fram = 1 if m["r"] == "etter" else -1
    n, fra = int(m["n"] or 1) * fram, f.til if fram > 0 else f.fra
    en_dag = f.fra == f.til
    if m["e"] == "DAG":
        d = fra + timedelta(days=n)
        return {"fra": d, "til": d, "slag": "dag", "antatt": False}
    if m["u"] or m["e"][0] == "h":
        u = int(m["u"] or (6 if fram > 0 else 7))
        d = fra + timedelta(days=fram * ((fram * (u - fra.isoweekday()) - 1) % 7 + 1))
        if m["u"]:
            return {"fra": d, "til": d, "slag": "dag", "antatt": False}
        return {"fra": d - timedelta(days=fram < 0), "til": d + timedelta(days=fram > 0), "slag": "uke", "antatt": True}
    d = fra + (relativedelta(months=n) if m["e"] == "MND" else timedelta(days=7 * n))
    if m["n"] and en_dag:
        return {"fra": d, "til": d, "slag": "dag", "antatt": True}
    fra, til = maanedsspenn(d.year, d.month) if m["e"] == "MND" else hel_uke(d - timedelta(days=d.weekday()))
    return {"fra": fra, "til": til, "slag": "uke", "antatt": True}


_FLYTTET_FRA = re.compile(
    r"\b(?:utsatt|utsett|flytt\w*|endr\w*|rett(?:et|a)|korrigert|fram\w*skynd\w*|forskjov\w*|skjovet"
    r"|gatt)\b[^,.;]{0,20}\bfra (?:den )?$"
)
_MELLOM = re.compile(
    r"\s*,?\s*(?:-|/|til|eller|eller kanskje|evt\.?|eventuelt|kanskje)\s*(?:i |den |til |ca |rundt )?$"
)
_OG = re.compile(r"\s*og\s*(?:den )?$")


def slaa_sammen(funn: list[Datofunn], k: str) -> list[Datofunn]:
    """Join «mars-april», «1. eller 5. mai» and «mellom 1. mars og 5. april» to one stretch each."""
    ut: list[Datofunn] = []
    for f in funn:
        if ut and ut[-1].slag in ("dag", "maaned", "del") and f.slag in ("dag", "maaned", "del"):
            forrige = ut[-1]
            mellom = k[forrige.slutt : f.start]
            foran = k[max(0, forrige.start - TETT_FORAN) : forrige.start]
            if _FLYTTET_FRA.search(foran):
                ut[-1] = f  # «utsatt fra mars til mai»: what holds now
                continue
            fra_til = re.search(r"\bfra (?:den )?$", foran) is not None
            if _MELLOM.match(mellom) or (_OG.match(mellom) and re.search(r"\bmellom (?:den )?$", foran)):
                if f.aar and not forrige.aar:
                    forrige = flytt_aar(forrige, f.fra.year)
                    if forrige.fra > f.fra:
                        forrige = flytt_aar(forrige, f.fra.year - 1)
                elif f.fra < forrige.fra and not f.aar:
                    f = flytt_aar(f, forrige.fra.year)
                    f = f if f.fra >= forrige.fra else flytt_aar(f, forrige.fra.year + 1)
                if forrige.fra <= f.til and forrige.til <= f.til and (f.til - forrige.fra).days <= 366:
                    grunn = "fra_til" if fra_til and " til" in mellom else forrige.grunn or f.grunn
                    ut[-1] = Datofunn(
                        forrige.start, f.slutt, forrige.fra, f.til, "del", True, grunn, forrige.aar or f.aar
                    )
                    continue
        ut.append(f)
    return ut
