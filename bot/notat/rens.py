"""The cleaning of what people typed, before it stands in a note."""

from __future__ import annotations

import re
import unicodedata

_LINJESKIFT = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
# Control, format (zero-width, text direction), surrogates and private use: invisible, or forbidden in PDF/A.
_BLANKE = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs that show nothing: the fillers of Hangul, the empty Braille cell."""
MAKS_MERKER = 2
"""Marks on one letter. Floods of them cover the lines around, and say nothing."""
_FJERNES = {"Cc", "Cf", "Cs", "Co"}


def rens(tekst: str) -> str:
    """Typed text without invisible characters: composed (NFC), line breaks as ``\\n``, trimmed."""
    tekst = _LINJESKIFT.sub("\n", unicodedata.normalize("NFC", tekst)).replace("\t", " ")
    ut, merker = [], 0
    for tegn in tekst:
        merker = merker + 1 if unicodedata.combining(tegn) else 0
        if tegn == "\n" or (merker <= MAKS_MERKER and not _usynlig(tegn)):
            ut.append(tegn)
    return "".join(ut).strip()


def _usynlig(tegn: str) -> bool:
    kode = ord(tegn)
    ikke_tegn = kode & 0xFFFE == 0xFFFE or 0xFDD0 <= kode <= 0xFDEF  # Unicode noncharacters
    return ikke_tegn or tegn in _BLANKE or unicodedata.category(tegn) in _FJERNES
