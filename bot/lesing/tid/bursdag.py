"""The next 18th or 67th birthday from typed text. Pure: today is an argument."""

import re
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from bot.lesing.tid import tidsord
from bot.lesing.tid.datoer import datoer
from bot.lesing.tid.kalender import Datofunn, inni, maanedsspenn, stryk
from bot.lesing.tid.kanon import kanon
from bot.lesing.tid.setning import slag
from bot.lesing.tid.varighet import varigheter
from kvp import VET_IKKE
from kvp.klokke import aarsdag

_SKUDDAG = date(2000, 2, 29)
_ALDERSTALL = re.compile(
    r"\b(?:fyller|fyll|blir|bli|vert|fylt) ?(?:jeg |eg |han |hun )?\d\d(?!\d|[./-]\d|\.| ?M)(?: AR)?|\b(?:18"
    r"|67) ?AR\b|\b(?:18|67)[- ]?ars ?(?:dag\w*|DAG)"
)


_AAR_TIL: dict[int | None, int] = {65: 2}
"""Within how many years the birthday lies that is asked for; one year where nothing else stands here."""
_FYLLER_66 = re.compile(r"\b(?:fyller|fyll|blir|bli|vert) ?(?:jeg |eg |han |hun )?66\b|\b66[- ]?ars ?(?:dag|DAG)")


def les_bursdag(tekst: str, dag: date, alder: int | None) -> dict[str, str] | str | None:
    """The next 18th or 67th birthday as {"fra", "til"} (ISO), "vet_ikke", or None.

    `alder` (17, 65 or 66) decides which of them a date means; without it the one that lies ahead is taken. At 65 the
    67th birthday is the one after the next.
    """
    k = kanon(tekst)
    s0 = k
    for moenster in (_ALDERSTALL, tidsord.SPORSMAAL):
        for m in moenster.finditer(k):
            s0 = stryk(s0, m.start(), m.end())
    funn, s = datoer(s0, dag, fodsel=True)
    for v in varigheter(s):
        if tidsord.OM_FORAN.search(s[: v.start]) or tidsord.IGJEN_ETTER.match(s[v.slutt :]):
            eksakt = tidsord.PAA_DAGEN.search(s[: v.start]) is not None
            fra, til = (v.dagen(dag),) * 2 if eksakt else v.fram(dag)
            funn.append(Datofunn(v.start, v.slutt, fra, til, "varighet", not eksakt and v.enhet != "DAG", None, True))
    funn = [f for f in funn if slag(s, f.start, f.slutt) not in ("ut", "horing", "minste", "full", "totredel")]
    utsatt = alder in _AAR_TIL
    om_neste = utsatt and _FYLLER_66.search(k) is not None
    mulige = [g for f in funn if (g := _neste_bursdag(f, dag, alder))]
    if utsatt:
        mulige = [_aaret_etter(f, dag) if om_neste or not f.aar else f for f in mulige]
    trange = [f for f in mulige if not any(g is not f and inni(g, f) for g in mulige)]
    spenn = {(f.fra, f.til) for f in trange}
    if len(spenn) == 1:
        fra, til = spenn.pop()
        return {"fra": fra.isoformat(), "til": til.isoformat()}
    return VET_IKKE if not funn and tidsord.VET_IKKE.search(s) else None


def _aaret_etter(f: Datofunn, dag: date) -> Datofunn:
    """The same birthday a year later, unless it is that far off already."""
    if f.fra > dag + relativedelta(years=1):
        return f
    if f.grunn == "skuddaar":
        dagen = aarsdag(_SKUDDAG, f.fra.year + 1 - _SKUDDAG.year)
        return replace(f, fra=dagen, til=dagen)
    if f.fra.day == 1 and f.til == maanedsspenn(f.fra.year, f.fra.month)[1]:
        fra, til = maanedsspenn(f.fra.year + 1, f.fra.month)
        return replace(f, fra=fra, til=til)
    return replace(f, fra=aarsdag(f.fra, 1), til=aarsdag(f.til, 1))


def _neste_bursdag(f: Datofunn, dag: date, alder: int | None) -> Datofunn | None:
    """The birthday itself, from a birthday ahead or a date of birth; None when it cannot be the next one."""
    aar = _AAR_TIL.get(alder, 1)
    if f.grunn == "skuddaar":
        dagen = aarsdag(_SKUDDAG, dag.year - _SKUDDAG.year)
        dagen = dagen if dagen > dag else aarsdag(_SKUDDAG, dag.year + 1 - _SKUDDAG.year)
        return replace(f, fra=dagen, til=dagen)
    if f.til.year <= dag.year - 10:
        for fyller in (18, 67) if alder is None else (18,) if alder < 18 else (67,):
            fra, til = aarsdag(f.fra, fyller), aarsdag(f.til, fyller)
            if til > dag + relativedelta(years=aar - 1) and fra <= dag + relativedelta(years=aar):
                return replace(f, fra=fra, til=til, aar=True)
        return None
    if (f.til - f.fra).days > 31 or f.til <= dag or f.fra > dag + relativedelta(years=aar):
        return None
    return f
