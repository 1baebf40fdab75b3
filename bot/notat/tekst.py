"""Texts of the note, by language form and role, and the cleaning of what people typed."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.katalog import Svarene, les_fil, velg

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


class Tekster:
    """The texts of `notat.yml` in one language form, for one role and case; keys are dotted paths."""

    def __init__(self, maalform: str, rolle: str | None, sak: Svarene = None) -> None:
        self._data = _les(maalform)
        self._rolle, self._sak = rolle, sak

    def __call__(self, nokkel: str, **verdier: object) -> str:
        """One text with its placeholders filled. Error: `KeyError` for an unknown key or placeholder."""
        return str(self._hent(nokkel)).format(**verdier)

    def liste(self, nokkel: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self._hent(nokkel))

    def par(self, nokkel: str) -> tuple[tuple[str, str], ...]:
        """A group of texts as pairs of key and text, in the order of the file."""
        return tuple((navn, velg(tekst, self._rolle, self._sak)) for navn, tekst in self._hent(nokkel).items())

    def _hent(self, nokkel: str) -> Any:
        verdi: Any = self._data
        for del_ in nokkel.split("."):
            verdi = verdi[del_]
        return velg(verdi, self._rolle, self._sak)


@functools.cache
def _les(maalform: str) -> Mapping[str, Any]:
    fil = Path(__file__).parents[1] / "katalog" / maalform / "notat.yml"
    return les_fil(fil)
