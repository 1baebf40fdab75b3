"""Lines copied from a file: «Kartlegging: ja», «IP: nei», each with the name of what it answers."""

from __future__ import annotations

import re

from bot.lesing.retting import feltet
from bot.lesing.spraak.norsk import fold

_LINJE = re.compile(r"[-*•]?\s*([^\W\d_][^:=\n]{0,40}?)\s*[:=]\s*(\S.*)", re.DOTALL)
_SKILLE = re.compile(r"\n|;")
_FORAN_NAVN = re.compile(r"[,.]\s+(?=[^\W\d_][^:=,.;\n]{1,30}[:=]\s)")
_FLEST = 12
"""Lines that are read; each costs a reading of its own."""


def skjema(tekst: str) -> list[tuple[str, str]]:
    """The fields that the lines name, with what stands after; none unless there are two and nothing else is said."""
    linjer = [bit.strip() for bit in _SKILLE.split(tekst) if bit.strip()]
    linjer = [bit.strip() for linje in linjer for bit in _FORAN_NAVN.split(linje)]
    treff = [_LINJE.fullmatch(linje) for linje in linjer]
    par = [(felt, m[2].strip(" .,")) for m in treff if m and (felt := feltet(fold(m[1])))]
    hele = len(par) == len(linjer) == len({felt for felt, _ in par})
    return par if hele and 2 <= len(par) <= _FLEST and all(verdi for _, verdi in par) else []
