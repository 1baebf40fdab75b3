"""The firm somebody worked in, by its full name with its form («Fjordlaks Bømlo AS»): a small firm tells who it was.

A firm where somebody wants to work is a goal and stays, and so does the name of a chain without its form. Pure, and
never raises on text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_FORM = re.compile(r"(?<![\w-])(?:ASA|AS|A/S|ANS|DA|ENK|SA)(?![\w-])")
_ORD = r"[A-ZÆØÅ][\w.'’&-]{0,30}"
_NAVN = re.compile(rf"(?:\A|(?<=\s)){_ORD}(?:\s(?:(?:&|og|på|i|ved)\s)?{_ORD}){{0,4}}\s\Z")
_VAR_DER = re.compile(
    r"\b(?:jobb(?:et|a)|arbeid(?:et|de|a)|ansatt|tilsett|lærling|lærlingen|vikar|sommerjobb|sjefen(?:\smin)?|sjef"
    r"|kollega\w*|leder|leiar"
    r"|gründer\w*|eier\w*|eide|eigar|startet|starta|drev|dreiv|stiftet|jobben|oppsagt|sparken|arbeidsgiver\w*|sluttet"
    r"|slutta|konkurs)\s?[,:]?\s(?:min\s)?(?:som\s\w+\s)?"
    r"(?:(?:i|hos|på|for|ved|av|er|fra|med|het)\s)?\Z",
    re.IGNORECASE,
)
_FORAN = 120
"""Signs before «AS» that are looked at: the name, and the words before it."""


def finn_arbeidsgiver(tekst: str) -> Iterator[tuple[int, int]]:
    """Where the full name of a firm stands after words that say that somebody was there."""
    for m in _FORM.finditer(tekst):
        fra = max(0, m.start() - _FORAN)
        navn = _NAVN.search(tekst, fra, m.start())
        if navn and _VAR_DER.search(tekst[fra : navn.start()]):
            yield navn.start(), m.end()
