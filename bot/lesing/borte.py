"""Farewells: that one will not be any more, or not live to see a time. A small grammar over the words of folded text.

«når jeg ikke finnes mer» and «august kommer jeg ikke til å oppleve» name no death and are one. What somebody has not
lived through yet («har aldri opplevd en jul ute»), or will not go through again, is none.
"""

from __future__ import annotations

import re

from bot.lesing.norsk import monster

_JEG = r"(?:jeg|eg|e|i|je|han|hun|ho)"
_IKKE = r"(?:ikke|ikkje|aldri|itj|itte|ente|inte)"
_MER = r"(?:mer|meir|mere|lenger|lengre|lenge|lengur)"
_TID = r"""(?:jul\w*|nytt ?ar\w*|pask\w*|varen|sommer\w*|sommar\w*|host\w*|haust\w*|vinter\w*|neste \w+|
    januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|bursdag\w*|loslatels\w*|
    lauslating\w*|slutten pa|(?:den )?dagen|datoen)"""

_BORTE = monster(rf"""
    \b{_JEG} (?:\w+ ){{0,2}}?{_IKKE} (?:fins|finnes|finst|finnest|eksisterer|eksistera) {_MER}\b|
    \b(?:fins|finnes|finst|eksisterer) {_JEG} {_IKKE} {_MER}\b|
    \b{_JEG} (?:fins|finnes|finst|eksisterer) {_IKKE} {_MER}(?! (?:i|pa)\b)|
    \b(?:skulle|burde|skal|vil|matte) {_IKKE} (?:ha )?(?:finnes|finnest|eksistere|eksistert|vere til)\b|
    \b{_TID}(?: \w+){{0,2}}? (?:kommer|kjem) {_JEG} {_IKKE} (?:til|te|tel) (?:a |og )?opplev\w*|
    \b{_TID} (?:far|faar|rekker|rekk|skal) {_JEG} {_IKKE} (?:a )?opplev\w*|
    \b{_TID} (?:opplever|opplev) {_JEG} {_IKKE}\b|
    \b{_JEG} (?:kommer|kjem) {_IKKE} (?:til|te|tel) (?:a |og )?opplev\w* {_TID}(?! (?:igjen|att|der|her inne|stedet|fengselet)\b)|
    \b{_JEG} {_IKKE} (?:(?:kommer|kjem) (?:til|te|tel)|skal|far) (?:a |og )?opplev\w* {_TID}(?! (?:igjen|att)\b)|
    \b{_JEG} (?:far|rekker|rekk|skal) (?:nok |vel )?{_IKKE} (?:a )?opplev\w* {_TID}(?! (?:igjen|att)\b)|
    \b{_JEG} (?:opplever|opplev) (?:nok |vel )?{_IKKE} {_TID}""")
_NOE_ANNET = re.compile(
    r"\bopplev\w+(?: \w+){0,4}? (?:igjen|att|pa nytt|en gang til|hjemme|heime|ute|sammen|med)\b|\b(?:unger|barn\w*|ungene|sonnen|datter\w*)(?: \w+){0,2}? (?:opplev|vokse)"
)


def er_farvel(foldet: str) -> bool:
    """Whether folded text says that somebody will be no more, or not live to see a time."""
    return bool(_BORTE.search(foldet)) and not _NOE_ANNET.search(foldet)
