"""Whether the children that a text names are grown: only those under 18 count (KVP-forskriften § 3)."""

from __future__ import annotations

import re

from bot.lesing.tid.tall import siffer

_MYNDIG = 18
_VOKSNE = re.compile(r"\bv[oa]ks(?:ne?|en)\b")
_ALDER = re.compile(r"(?:\b(?:pa|er|fylte|blitt|enn|over) |\d ?(?:og|,) ?)(\d{1,2})\b|\b(\d{1,2})(?: ar\b| og \d)")
_SMAA = re.compile(r"\b(?:sma|smabarn|mindrearig\w*|baby\w*)\b")


def er_voksne(foldet: str) -> bool:
    """«den yngste er tjueseks år», «to voksne barn»: all ages are 18 or more, or they are called grown."""
    alle = [int(m[1] or m[2]) for m in _ALDER.finditer(siffer(foldet))]
    if _SMAA.search(foldet):
        return False
    return min(alle) >= _MYNDIG if alle else bool(_VOKSNE.search(foldet))
