"""Calendar expressions in a canonical text (`bot.lesing.tid.kanon`): dates, months, weeks, seasons and named days."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta

from bot.lesing.tid.kalender import (
    MANGE,
    TETT_FORAN,
    Datofunn,
    dag_i_aar,
    del_av_maaned,
    denne_maaned,
    forskyv,
    hel_uke,
    maaned_etter,
    maanedsspenn,
    slaa_sammen,
    stryk,
)
from bot.lesing.tid.merkedager import MOENSTER as MERKEDAG_MOENSTER
from bot.lesing.tid.merkedager import merkedag

_D = r"(?<![\d./,:MU])(?P<d>\d{1,2})(?:\.|de|nde|th|st|nd|rd|te|ste|dje)?"
_M = r"M(?P<m>\d\d)(?:\.(?= ?['\d]))?"
_A2 = r"\d\d(?!\d|[,:/-]\d|\.\d|\.? ?(?:M\d|AR|MND|UKE|DAG|%|prosent|timer|time|U\d))"
_AAR = (
    r"(?:[ ,]{1,2}(?P<rel>(?:til |i |na )?neste AR|(?:i|dette) AR|i fjor|i forfjor|om (?P<om>\d\d?) AR)"
    r"|[ ,/-]{0,2}(?:i |av |ar |AR )?(?P<a4>(?:19|20)\d\d)(?!\d)"
    r"|(?: i| ?['/-])? ?'?(?P<a2>" + _A2 + r"))?"
)
_DENNE = r"(?P<denne>denne|inneverende|innevarende|neste|kommende|samme)"
_DEL = (
    r"(?P<del>primo|medio|ultimo|begynnelsen?|byrjinga?|starten?|tidlig|tidleg|(?:1\.|forste) del(?:en)?|midten|midt|"
    r"slutten?|enden|utgangen|sein?t|sent|sist|siste del(?:en)?|(?:1\.|2\.|siste|forste) halvdel(?:en)?)"
    r" ?(?:av|i|pa)?(?: av| i)? ?"
)


def _re(moenster: str) -> re.Pattern[str]:
    return re.compile(moenster)


def _finn_aar(m: re.Match[str], dag: date, fodsel: bool) -> int | None:
    g = m.groupdict()
    if g.get("rel"):
        rel = g["rel"]
        if g.get("om"):
            return dag.year + int(g["om"])
        return dag.year + (1 if "neste" in rel else -1 if rel == "i fjor" else -2 if "forfjor" in rel else 0)
    if g.get("a4"):
        return int(g["a4"])
    if not g.get("a2"):
        return None
    to = int(g["a2"])
    if fodsel:
        return 2000 + to if 2000 + to <= dag.year + 1 else 1900 + to
    return 2000 + to if -1 <= 2000 + to - dag.year <= 45 else None


Lest = tuple[date, date, str, dict[str, Any]]
Leser = Callable[[re.Match[str], date, bool], Lest | None]


# Each reader takes (match, dag, fodsel) and gives (fra, til, slag, extras), or None for something that is no date.
def _les_ukedag_nr(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = _finn_aar(m, dag, fodsel)
    spenn = maaned_etter(int(m["m"]), aar, dag)
    if spenn is None:
        return None
    for a in (0, 1):
        fra, til = maanedsspenn(spenn[0].year + a, spenn[0].month)
        if m["nr"]:
            d = fra + timedelta(days=(int(m["u"]) - fra.isoweekday()) % 7 + 7 * (int(m["nr"]) - 1))
        else:
            d = til - timedelta(days=(til.isoweekday() - int(m["u"])) % 7)
        if d.month == fra.month and (aar is not None or d > dag):
            return d, d, "dag", {"aar": aar is not None}
    return None


def _les_telte_ukedager(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    if not (m["om"] or m["til"]):
        return None
    forste = dag + timedelta(days=(int(m["u"] or 6) - dag.isoweekday() - 1) % 7 + 1)
    d = forste + timedelta(days=7 * (int(m["n"]) - 1))
    return d, d + timedelta(days=0 if m["u"] else 1), "uke", {"antatt": True, "aar": True, "grunn": "omtrent"}


def _les_del_av_aar(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    """Half years and quarters; without a year the next one that has not ended."""
    aar, lengde = _finn_aar(m, dag, fodsel), 3 if "kv" in m.group() or m["q"] else 6
    nr = int(m["nr"] or m["q"] or 12 // lengde)
    if nr * lengde > 12:
        return None
    for a in (aar,) if aar is not None else (dag.year, dag.year + 1):
        til = maanedsspenn(a, nr * lengde)[1]
        if aar is not None or til > dag:
            fra = date(a, nr * lengde - lengde + 1, 1)
            grunn = "upresis" if fra < dag else None  # «2. halvår» in December: this year's, or the next?
            return fra, til, "sesong", {"antatt": True, "aar": aar is not None, "grunn": grunn}
    return None


def _les_dennes(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    maaned = dag.replace(day=1) + relativedelta(months=m["neste"] is not None)
    d = dag_i_aar(int(m["d"]), maaned.month, maaned.year, dag)
    return (d, d, "dag", {"aar": True}) if d else None


def _les_aarsskifte(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = int(m["a4"]) if m["a4"] else dag.year + (m["neste"] is not None or m["hvilken"] == "1.")
    d = date(aar, 12, 31) if m["hvilken"] == "siste" else date(aar, 1, 1)
    return d, d, "dag", {"aar": True}


def _les_iso(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    d = dag_i_aar(int(m["d"]), int(m["m"]), int(m["a4"]), dag)
    return (d, d, "dag", {"aar": True}) if d else None


def _les_dag(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = _finn_aar(m, dag, fodsel)
    if aar is None and m.groupdict().get("a2"):
        return None  # «1. juni 88»: no year to trust
    d = dag_i_aar(int(m["d"]), int(m["m"]), aar, dag)
    if d is None:
        return None
    grunn = "skuddaar" if aar is None and (d - dag).days > 366 else None
    # «1/2» may be half time as well as a date; the caller reads it back.
    if m.re is _DAG_MND and (m["d"], m["m"]) in (("1", "2"), ("2", "3")) and "/" in m.group():
        grunn = "brok"
    return d, d, "dag", {"aar": aar is not None, "grunn": grunn}


def _les_seks(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    d, mnd, aar = int(m["d"]), int(m["m"]), m["a"]
    if len(aar) == 2:
        tall = 2000 + int(aar)
        aar = 1900 + int(aar) if fodsel and tall > dag.year + 1 else tall
    funn = dag_i_aar(d, mnd, int(aar), dag)
    if funn is None or (not fodsel and not 0 <= (funn - dag).days <= 366 * 40):
        return None
    return funn, funn, "dag", {"aar": True}


def _les_dagspenn(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = _finn_aar(m, dag, fodsel)
    til = dag_i_aar(int(m["d2"]), int(m["m"]), aar, dag)
    fra = til and dag_i_aar(int(m["d"]), int(m["m"]), til.year, dag)
    if not fra or not til or fra > til:
        return None
    return fra, til, "del", {"antatt": True, "aar": aar is not None}


def _les_dag_i_maaned(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    fra, _ = denne_maaned(m["denne"], dag)
    d = dag_i_aar(int(m["d"]), fra.month, fra.year, dag)
    return (d, d, "dag", {"aar": True}) if d else None


def _les_tredel(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = _finn_aar(m, dag, fodsel)
    spenn = maaned_etter(int(m["m"]), aar, dag)
    if spenn is None:
        return None
    fra, til = del_av_maaned(m["del"], spenn)
    if til < dag and aar is None:
        fra, til = del_av_maaned(m["del"], maanedsspenn(spenn[0].year + 1, spenn[0].month))
    return fra, til, "del", {"antatt": True, "aar": aar is not None}


def _les_tredel_denne(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    return (*del_av_maaned(m["del"], denne_maaned(m["denne"], dag)), "del", {"antatt": True, "aar": True})


def _les_aarsdel(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = int(m["a4"]) if m["a4"] else dag.year + (1 if "neste" in m.group() else 0)
    forst = (
        9
        if m["del"] in ("slutten", "slutt", "enden", "utgangen", "ultimo")
        else 5
        if m["del"][:3] in ("mid", "med")
        else 1
    )
    return (
        date(aar, forst, 1),
        maanedsspenn(aar, forst + 3)[1],
        "aar",
        {"antatt": True, "aar": True, "grunn": "upresis"},
    )


def _les_skifte(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = _finn_aar(m, dag, fodsel)
    spenn = maaned_etter(int(m["m"]), None if m["m2"] == "01" else aar, dag)
    if spenn is None or int(m["m2"]) != int(m["m"]) % 12 + 1:
        return None
    return spenn[0].replace(day=21), spenn[1] + timedelta(days=10), "del", {"antatt": True, "aar": aar is not None}


def _les_uke_i_maaned(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = _finn_aar(m, dag, fodsel)
    spenn = maaned_etter(int(m["m"]), aar, dag)
    if spenn is None:
        return None
    if m["nr"] is None:
        return spenn[1] - timedelta(days=6), spenn[1], "uke", {"antatt": True, "aar": aar is not None}
    fra = spenn[0] + timedelta(days=7 * (int(m["nr"]) - 1))
    return fra, fra + timedelta(days=6), "uke", {"antatt": True, "aar": aar is not None}


def _les_ukenummer(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = _finn_aar(m, dag, fodsel)
    for a in (aar,) if aar is not None else (dag.year, dag.year + 1):
        try:
            fra = date.fromisocalendar(a, int(m["nr"]), 1)
            til = date.fromisocalendar(a, int(m["nr2"] or m["nr"]), 7)
        except ValueError:
            return None
        if (aar is not None or til > dag) and fra <= til:
            return fra, til, "uke", {"antatt": True, "aar": aar is not None}
    return None


def _les_maaned(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = _finn_aar(m, dag, fodsel)
    if aar is None and m["a2"] and 1 <= int(m["a2"]) <= 31:
        # «mars 15»: no year near today, so the number is the day.
        d = dag_i_aar(int(m["a2"]), int(m["m"]), None, dag)
        return (d, d, "dag", {"grunn": "rekkefolge"}) if d else None
    spenn = maaned_etter(int(m["m"]), aar, dag)
    return (*spenn, "maaned", {"aar": aar is not None}) if spenn else None


def _les_ytterste_dag(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = _finn_aar(m, dag, fodsel)
    spenn = maaned_etter(int(m["m"]), aar, dag)
    if spenn is None:
        return None
    d = spenn[1] - timedelta(days=m["hvilken"] != "siste")
    return d, d, "dag", {"aar": aar is not None}


def _les_maaned_aar(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    return (*maanedsspenn(int(m["a4"]), int(m["m"])), "maaned", {"aar": True})


def _les_maaned_dag(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = _finn_aar(m, dag, fodsel)
    d = dag_i_aar(int(m["d"]), int(m["m"]), aar, dag)
    return (d, d, "dag", {"aar": aar is not None}) if d else None


def _les_denne(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    ord_ = m.group()
    if "MND" in ord_:
        return (*denne_maaned(m["denne"], dag), "maaned", {"aar": True})
    mandag = dag - timedelta(days=dag.weekday())
    if "neste" in ord_ or "kommende" in ord_ or ord_.startswith("til "):
        mandag += timedelta(days=7)
    return (*hel_uke(mandag), "uke", {"antatt": True, "aar": True})


def _les_naerdag(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    ord_ = m.group()
    antall = 2 if "over" in ord_ else 1 if re.match(r"i ?m|tomorrow", ord_) else 0
    d = dag + timedelta(days=antall)
    return d, d, "dag", {"aar": True}


def _les_helg(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    lordag = dag + timedelta(days=(5 - dag.weekday()) % 7)
    if "neste" in m.group():
        return (
            lordag + timedelta(days=7),
            lordag + timedelta(days=8),
            "uke",
            {"antatt": True, "aar": True, "grunn": "neste"},
        )
    return lordag, lordag + timedelta(days=1), "uke", {"antatt": True, "aar": True}


def _les_ukedag(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    nr = int(m["u"])
    mandag = dag - timedelta(days=dag.weekday())
    if m["uker"]:
        d = mandag + timedelta(days=7 * int(m["uker"]) + nr - 1)
        return d, d, "dag", {"aar": True, "grunn": "ukedag"}
    if m["nesteuke"]:
        d = mandag + timedelta(days=7 + nr - 1)
        return d, d, "dag", {"aar": True}
    d = dag + timedelta(days=(nr - dag.isoweekday() - 1) % 7 + 1)
    if m["neste"] and d <= mandag + timedelta(days=6):
        # «neste torsdag» said on a Tuesday: this week or the next, people differ.
        return d + timedelta(days=7), d + timedelta(days=7), "dag", {"aar": True, "grunn": "neste"}
    return d, d, "dag", {"aar": True}


def _les_merkedag(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    aar = _finn_aar(m, dag, fodsel)
    for a in (aar,) if aar is not None else (dag.year, dag.year + 1):
        fra, til = merkedag(m.groupdict(), a)
        if aar is not None or til > dag:
            return fra, til, "dag" if fra == til else "sesong", {"antatt": fra != til, "aar": aar is not None}
    return None


_SESONGER = {"v": 3, "s": 6, "h": 9, "w": 12}


def _les_sesong(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    navn, foran = m["s"], m["foran"] or ""
    aar = _finn_aar(m, dag, fodsel)
    bestemt = navn.endswith("n")
    if not (foran or aar is not None or bestemt or m.group() == m.string):
        return None
    maaned = 12 if navn.startswith("vi") else _SESONGER[navn[0]]
    grunn = "vinter" if maaned == 12 and aar is not None else None
    if aar is None:
        aar = dag.year - 1
        # «i sommer» in July is now; «til sommeren» is the next one.
        while True:
            til = date(aar, maaned, 1) + relativedelta(months=3, days=-1)
            if date(aar, maaned, 1) > dag if foran in ("til ", "neste ") else til > dag:
                break
            aar += 1
    fra = date(aar, maaned, 1)
    return (
        fra,
        fra + relativedelta(months=3, days=-1),
        "sesong",
        {"antatt": True, "aar": bool(m["rel"] or m["a4"]), "grunn": grunn},
    )


def _les_aar(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    if m["a4"]:
        if not _AAR_FORAN.search(m.string, max(0, m.start() - TETT_FORAN), m.start()):
            return None
        aar = int(m["a4"])
    else:
        aar = dag.year + (1 if "neste" in m.group() else -1 if m.group() == "i fjor" else -2)
    return date(aar, 1, 1), date(aar, 12, 31), "aar", {"antatt": True, "aar": True}


def _les_dagtall(m: re.Match[str], dag: date, fodsel: bool) -> Lest | None:
    d = next(
        (f for i in range(3) for f in [dag_i_aar(int(m["d"]), *_neste(dag, i), dag)] if f and f > dag),
        None,
    )
    return (d, d, "dag", {"grunn": "dagtall"}) if d else None


def _neste(dag: date, maaneder: int) -> tuple[int, int]:
    f = dag.replace(day=1) + relativedelta(months=maaneder)
    return f.month, f.year


# A year by itself counts only where a year is expected: «15. jul 2027» must not become all of 2027.
_AAR_FORAN = _re(
    r"(?:^\W*|\b(?:i|ar|AR|til|ut|ute|fodt|gang|gong|minste ?ti[da]\w*|er|pa|kanskje|tror|trur|rundt|ca"
    r"|utloper|og|eller|mot|seinest|senest) )"
    r"['(]?$"
)
_DAG_MND = _re(
    r"(?<![\d./,:MU-])(?P<d>\d{1,2}) ?[./] ?(?P<m>\d{1,2})\.?(?![\d/%:]|[.,]\d| ?(?:AR|MND|UKE|DAG|M\d|timer|time|del))"
    + _AAR
)
_MOENSTRE: tuple[tuple[re.Pattern[str], Leser], ...] = (
    (_re(r"(?<!\d)(?P<a4>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"), _les_iso),
    (
        _re(
            r"(?<![\d./,:MU])(?P<d>\d{1,2}) ?[./-] ?(?P<m>\d{1,2}) ?[./' -] ?'?"
            r"(?:(?P<a4>(?:19|20)\d\d)|(?P<a2>\d\d))(?![\d:]|[./]\d)"
        ),
        _les_dag,
    ),
    (
        _re(
            r"(?<![\d./,:MU])(?P<d>\d{1,2}) (?P<m>\d{1,2}) (?:(?P<a4>(?:19|20)\d\d)|(?P<a2>\d\d))(?![\d:]|[./]\d| ?\d)"
        ),
        _les_dag,
    ),
    (_re(r"(?<![\dMU])(?P<d>\d\d)(?P<m>\d\d)(?P<a>20\d\d|19\d\d|\d\d)(?!\d)"), _les_seks),
    (_re(r"(?<!\d )MND ?(?:nr\.? ?)?(?P<m>\d\d?),? (?:og )?(?:dato|DAG):? ?(?P<d>\d\d?)\b"), _les_dag),
    (_re(r"\b(?:dato|DAG):? ?(?P<d>\d\d?)\.?,? (?:i )?MND ?(?:nr\.? ?)?(?P<m>\d\d?)\b"), _les_dag),
    (_re(r"(?<![\d./])(?P<d>\d{1,2})\.? ?(?:ds|dennes|d\. ?m|(?P<neste>n\. ?m))\b\.?"), _les_dennes),
    (_re(r"(?:\b(?P<nr>[1-5])\.|\bsiste) U(?P<u>\d) (?:i |av )?" + _M + _AAR), _les_ukedag_nr),
    (
        _re(
            r"\b(?P<om>om )?(?P<n>\d{1,2}) (?:U(?P<u>\d)|helg(?:er|ar|a)?)(?P<til> (?:til|te|igjen\w*|ijen"
            r"|att))?\b"
        ),
        _les_telte_ukedager,
    ),
    (
        _re(
            r"(?:\b(?P<nr>[1-4])\. ?(?=0|kv)|\bsiste (?=0|kv)|\bq(?P<q>[1-4])\b)(?:0\.5 AR|kv(?:artal\w*"
            r"|\b\.?))?" + _AAR
        ),
        _les_del_av_aar,
    ),
    (
        _re(
            r"\b(?P<hvilken>siste|1\.) DAG (?:i |av |pa )(?:det )?(?:(?P<neste>neste "
            r"|nye ))?AR(?: ?(?P<a4>20\d\d))?(?! ?\d)"
        ),
        _les_aarsskifte,
    ),
    (_re(_D + r" ?(?:-|til|og|eller|/) ?(?P<d2>\d{1,2})\.? ?" + _M + _AAR), _les_dagspenn),
    (_re(_D + r" ?[-/]?(?:of |av |i )?" + _M + _AAR), _les_dag),
    (_re(_D + r" ?(?:i |av )?" + _DENNE + r" MND"), _les_dag_i_maaned),
    (
        _re(
            r"(?<![\d./,:MU])(?P<d>\d{1,2})(?:\. ?| )(?:i |av )?(?P<m>\d{1,2})\.(?!\d| ?M\d| ?UKE"
            r"| ?DAG)" + _AAR
        ),
        _les_dag,
    ),
    (_DAG_MND, _les_dag),
    (_re(r"\bden (?P<d>\d{1,2})\.? i (?:den )?(?P<m>\d{1,2})\.?(?![\d/]| ?(?:M\d|AR|MND|UKE|DAG))" + _AAR), _les_dag),
    (_re(r"(?<![\d.])(?P<d>\d{1,2})\. DAG (?:i |av )" + _M + _AAR), _les_dag),
    (_re(r"\b(?P<hvilken>siste|nest ?siste) DAG (?:i|av) " + _M + _AAR), _les_ytterste_dag),
    (_re(r"\b(?P<hvilken>siste) " + _M + _AAR), _les_ytterste_dag),  # as «første mai»
    (_re(r"(?<![\d./-])(?P<m>0?[1-9]|1[0-2])[./-](?P<a4>20\d\d)(?![\d./-])"), _les_maaned_aar),
    (_re(r"(?<![\d./-])(?P<a4>20\d\d)-(?P<m>0[1-9]|1[0-2])(?![\d./-])"), _les_maaned_aar),
    (_re(r"manedss?kift\w* " + _M + r" ?(?:/|-|til|og) ?M(?P<m2>\d\d)" + _AAR), _les_skifte),
    (_re(_DEL + _M + _AAR), _les_tredel),
    (_re(_DEL + _DENNE + " MND"), _les_tredel_denne),
    (_re(_DEL + r"(?:AR (?=20))?(?:(?P<a4>20\d\d)|neste AR|AR\b)"), _les_aarsdel),
    (_re(r"(?:(?P<nr>[1-4])\.|siste) UKE (?:i |av )?" + _M + _AAR), _les_uke_i_maaned),
    (
        _re(
            r"UKE ?(?:nr\.? ?|nummer )?(?P<nr>\d\d?)(?: ?(?:-|/|og|eller|til) ?(?:UKE )?(?P<nr2>\d\d?)(?!\d))?(?!\d"
            r"|\.?\d)" + _AAR
        ),
        _les_ukenummer,
    ),
    (
        _re(
            r"M(?P<m>\d\d)(?: (?:(?P<a4>20\d\d)|(?P<rel>neste AR)))?,? (?:den|dato|DAG):? "
            r"(?P<d>\d{1,2})\b\.?(?! ?(?:M\d|[./-]\d|DAG|UKE|MND|AR))"
        ),
        _les_maaned_dag,
    ),
    (_re(r"M(?P<m>\d\d) (?P<d>\d{1,2})(?:st|nd|rd|th)\b(?:,? (?P<a4>20\d\d))?"), _les_maaned_dag),
    (_re(MERKEDAG_MOENSTER + _AAR), _les_merkedag),
    (_re(_M + _AAR), _les_maaned),
    (
        _re(
            r"(?:\b(?P<neste>neste) |\b(?:forstkommende|forste|kommende) )?U(?P<u>\d)(?! ?(?:den )?\d)"
            r"(?: (?:om (?P<uker>\d) UKE|(?P<nesteuke>(?:i )?neste UKE)))?"
        ),
        _les_ukedag,
    ),
    (_re(r"(?:til )?" + _DENNE + r" (?:MND|UKE)|til UKE"), _les_denne),
    (
        _re(
            r"(?<!fra )\b(?:(?:over ?(?:i ?)?|i ?over ?)m(?:orgen|orgon|orra|arra|orn)|i ?m(?:orgen|orgon|orra|arra|ara"
            r"|oran|orro|orn|orgo|argo)|tomorrow"
            r"|i ?(?:DAG|dag|kveld|ettermiddag))\b"
        ),
        _les_naerdag,
    ),
    (_re(r"\b(?:(?:i|til|denne|neste|kommende) )hel(?:ga|gen|g)\b"), _les_helg),
    (
        _re(
            r"(?:(?<!\w)(?P<foran>(?:til|i|pa|ut pa|utpa|neste|utover|tidlig pa|seint pa|sent pa|slutten av"
            r"|begynnelsen av) ))?"
            r"(?<!\w)(?P<s>varen|varn|varparten|(?<=til )var(?= neste| 20\d\d|$)|(?<=i )var(?=$|[ ]?[.,;!?]| en gang"
            r"| 20\d\d)|var(?= 20\d\d)"
            r"|s[ou]mm?[ae]r(?:en|n)?|h(?:o|au)st(?:en)?|vint[ae]r(?:en|n)?)(?!\w)" + _AAR
        ),
        _les_sesong,
    ),
    (_re(r"(?<![\d./§-])(?P<a4>20[0-9]\d)(?![\d./]|-\w)|(?P<a5>(?:til |i )?neste AR|i fjor|i forfjor)"), _les_aar),
    (_re(r"\bden (?P<d>\d{1,2})(?:\.(?! ?\w|/)|(?![.\w/]| ?\w))"), _les_dagtall),
)
# A letter without which a reader can find nothing: most texts are spared most patterns.
_KREVER: dict[Leser, str] = {
    _les_dagspenn: "M",
    _les_dag_i_maaned: "MND",
    _les_skifte: "M",
    _les_tredel: "M",
    _les_tredel_denne: "MND",
    _les_uke_i_maaned: "UKE",
    _les_ukenummer: "UKE",
    _les_maaned_dag: "M",
    _les_maaned: "M",
    _les_ukedag: "U",
    _les_ytterste_dag: "M",
    _les_dagtall: "den ",
}
_UGYLDIG_AAR = re.compile(
    r"(?:[ .,/'-]{0,2}(?:i |av |AR )?)(?!0\d[0-5]\d\b)\d{3,}(?! ?(?:AR|MND|UKE|DAG|timer?|kr\b|%))"
)
_UKEDAG_FORAN = re.compile(r"U(\d)(?:\.|,| den| d\.)*\s*(?:den |d\. ?)?$")
_HVER = re.compile(
    r"(?:hver|kvar)(?:t|e)? (?:\w+ )?U\d|U\d ?(?:-|til|og) ?U\d|forrige \w+|siste? (?:U\d|UKE|MND)(?! i| av)"
)


def _med_ukedag(k: str, m: re.Match[str], lest: Lest, bare_ukedag: bool) -> Datofunn:
    """The find with the weekday before it; where they disagree, it must be read back."""
    fra, til, slag, mer = lest
    start = m.start()
    if fra == til and not bare_ukedag and (u := _UKEDAG_FORAN.search(k, max(0, start - TETT_FORAN), start)):
        start = u.start()
        if fra.isoweekday() != int(u.group(1)):
            mer = {**mer, "grunn": "ukedag"}
    return Datofunn(start, m.end(), fra, til, slag, **mer)


def datoer(k: str, dag: date, *, fodsel: bool = False) -> tuple[list[Datofunn], str]:
    """All dates of a canonical text in order, and the text with them (and impossible ones) struck out.

    Of very many the last ones. `fodsel`: two-digit years may lie in the last century.
    """
    funn: list[Datofunn] = []
    hele = k
    for m in _HVER.finditer(k):
        k = stryk(k, m.start(), m.end())
    for moenster, les in _MOENSTRE:
        if _KREVER.get(les, "") not in k:
            continue
        for m in list(moenster.finditer(k)):
            try:
                lest = les(m, dag, fodsel)
            except (ValueError, OverflowError):
                lest = None
            if lest is None:
                k = k if les is _les_sesong else stryk(k, *m.span())
                continue
            if not lest[3].get("aar") and lest[2] != "aar" and (u := _UGYLDIG_AAR.match(k, m.end())):
                k = stryk(k, m.start(), u.end())  # «1. juni 2208»: which year was meant is for the person to say
                continue
            f = _med_ukedag(k, m, lest, les is _les_ukedag)
            k = stryk(k, f.start, f.slutt)
            funn.append(f)
    funn = forskyv(sorted(funn, key=lambda f: f.start), hele)
    for f in funn:
        k = stryk(k, f.start, f.slutt)
    return slaa_sammen(funn, k)[-MANGE:], k
