"""The next 18th or 67th birthday from typed text. Pure: today is an argument."""

import re
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from bot.lesing.tid import tidsord
from bot.lesing.tid.datoer import datoer
from bot.lesing.tid.kalender import Datofunn, aarsdag, inni, stryk
from bot.lesing.tid.kanon import kanon
from bot.lesing.tid.setning import VET_IKKE, slag
from bot.lesing.tid.varighet import varigheter

_ALDERSTALL = re.compile(
    r"\b(?:fyller|fyll|blir|bli|vert|fylt) ?(?:jeg |eg |han |hun )?\d\d(?!\d|[./-]\d|\.| ?M)(?: AR)?|\b(?:18"
    r"|67) ?AR\b|\b(?:18|67)[- ]?ars ?(?:dag\w*|DAG)"
)


def les_bursdag(tekst: str, dag: date, alder: int | None) -> dict | str | None:
    """The next 18th or 67th birthday as {"fra", "til"} (ISO), "vet_ikke", or None.

    `alder` (17 or 66) decides which of them a date of birth means; without it the one that lies ahead is taken.
    """
    k = kanon(tekst)
    s0 = k
    for moenster in (_ALDERSTALL, tidsord.SPORSMAAL):
        for m in moenster.finditer(k):
            s0 = stryk(s0, m.start(), m.end())
    funn, s = datoer(s0, dag, fodsel=True)
    for v in varigheter(s):
        if tidsord.OM_FORAN.search(s[: v.start]) or tidsord.IGJEN_ETTER.match(s[v.slutt :]):
            funn.append(Datofunn(v.start, v.slutt, *v.fram(dag), "varighet", v.enhet != "DAG", None, True))
    funn = [f for f in funn if slag(s, f.start, f.slutt) not in ("ut", "horing", "minste", "full", "totredel")]
    mulige = [g for f in funn if (g := _neste_bursdag(f, dag, alder))]
    trange = [f for f in mulige if not any(g is not f and inni(g, f) for g in mulige)]
    spenn = {(f.fra, f.til) for f in trange}
    if len(spenn) == 1:
        fra, til = spenn.pop()
        return {"fra": fra.isoformat(), "til": til.isoformat()}
    return VET_IKKE if not funn and tidsord.VET_IKKE.search(s) else None


def _neste_bursdag(f: Datofunn, dag: date, alder: int | None) -> Datofunn | None:
    """The birthday itself, from a birthday ahead or a date of birth; None when it cannot be the next one."""
    if f.grunn == "skuddaar":
        aar = dag.year if date(dag.year, 3, 1) > dag else dag.year + 1
        return replace(f, fra=date(aar, 2, 28), til=date(aar, 3, 1))
    if f.til.year <= dag.year - 10:
        for fyller in (alder + 1,) if alder is not None else (18, 67):
            fra, til = aarsdag(f.fra, fyller), aarsdag(f.til, fyller)
            if til > dag and fra <= dag + relativedelta(years=1):
                return replace(f, fra=fra, til=til)
        return None
    if (f.til - f.fra).days > 31 or f.til <= dag or f.fra > dag + relativedelta(years=1):
        return None
    return f
