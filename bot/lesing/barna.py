"""Whether the children that a text names are under 18, by their ages: only these count (KVP-forskriften § 3)."""

from __future__ import annotations

import re

from bot.lesing.tid.tall import siffer

_MYNDIG = 18
_VOKSNE = re.compile(r"\bv[oa]ks(?:ne?|en)\b")
_ALDER = re.compile(r"(?:\b(?:pa|er|fylte|blitt|enn|over) |\d ?(?:og|,) ?)(\d{1,2})\b|\b(\d{1,2})(?: ar\b| og \d)")
_UNDER = re.compile(r"\bunder 18(?: ar\w*)?\b")
_NEKTER = re.compile(r"\b(?:ingen|ikke|uten|nei|aldri)\b")
_SMAA = re.compile(r"(?<!ingen )(?<!ikke )(?<!ikke noen )(?<!uten )\b(?:sma|smabarn|mindrearig\w*|baby\w*)\b")


def les_barna(foldet: str) -> str | None:
    """«ja» where a child under 18 is named by its age or as small, «nei» where all are grown; None where neither is."""
    uten_grensen, grenser = _UNDER.subn(" ", siffer(foldet))
    if grenser and not _NEKTER.search(foldet):
        return "ja"
    alle = [int(m[1] or m[2]) for m in _ALDER.finditer(uten_grensen)]
    if _SMAA.search(foldet):
        return "ja"
    if alle:
        return "nei" if min(alle) >= _MYNDIG else "ja"
    return "nei" if _VOKSNE.search(foldet) else None
