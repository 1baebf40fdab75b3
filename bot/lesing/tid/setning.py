"""The clause that a date stands in, and what the nearest telling word of it makes of the date."""

from bot.lesing.tid import tidsord
from bot.lesing.tid.kalender import Datofunn


def setning(s: str, start: int, slutt: int) -> tuple[str, str]:
    """The words of the same clause before and after start:slutt of the struck text."""
    foran, etter = s[:start], s[slutt:]
    skiller = list(tidsord.SKILLE.finditer(foran))
    if skiller:
        foran = foran[skiller[-1].end() :]
    if m := tidsord.SKILLE.search(etter):
        etter = etter[: m.start()]
    return foran, etter


def ytring(k: str, f: Datofunn) -> str:
    """The sentence of the date: what is hoped for elsewhere in a long text does not make the date uncertain."""
    start = max((m.end() for m in tidsord.PUNKTUM.finditer(k, 0, f.start)), default=0)
    slutt = tidsord.PUNKTUM.search(k, f.slutt)
    return k[start : slutt.end() if slutt else len(k)]


def slag(s: str, start: int, slutt: int) -> str:
    """What the nearest telling word of the clause makes of a date: a key of `tidsord.HINT`, or "" for none."""
    foran, etter = setning(s, start, slutt)
    hint = [(len(foran) - m.end(), m.lastgroup) for m in tidsord.HINT.finditer(foran)]
    hint += [(m.start() + 1, m.lastgroup) for m in tidsord.HINT.finditer(etter)]
    hint = [h for h in hint if h[1] != "stoy"]
    navn = {h[1] for h in hint}
    for sterk in ("minste", "ramme", "halv"):
        if sterk in navn and not (sterk == "halv" and "totredel" in navn):
            return sterk
    return min(hint)[1] or "" if hint else ""
