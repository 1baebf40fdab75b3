"""Signs that no font of the PDF can draw, in words instead: «Kokk (hjerte)» for a heart. No empty boxes.

Which signs the fonts have (`skrift/tegn.txt`) and what the others are called (`skrift/tegnnavn.json`, from Unicode
CLDR) is made by `bot.maaling.skrift`.
"""

from __future__ import annotations

import functools
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from bot.katalog import katalog

_SKRIFT = Path(__file__).parent / "skrift"
_HUDFARGER = range(0x1F3FB, 0x1F400)  # they only change the sign before them
_FLAGG = range(0x1F1E6, 0x1F200)  # letters, two of which make a flag
_SKRIFTER = {"CJK": "kinesisk", "HANGUL": "koreansk"}
LATIN1 = re.compile("[^\n -~\u00a0-\u00ff]+")


@functools.cache
def uten_tegn() -> re.Pattern[str]:
    """Runs of signs without a glyph."""
    spenn = (linje.split("-") for linje in (_SKRIFT / "tegn.txt").read_text(encoding="ascii").split())
    har = "".join(f"\\U{int(fra, 16):08x}-\\U{int(til, 16):08x}" for fra, til in spenn)
    return re.compile(f"[^{har}]+")


@functools.cache
def _navn() -> Mapping[str, Mapping[str, str]]:
    navn: Mapping[str, Mapping[str, str]] = json.loads((_SKRIFT / "tegnnavn.json").read_text(encoding="utf-8"))
    return navn


class Omskriver:
    """Writes what has no glyph in words; `brukt` tells afterwards whether there was any."""

    def __init__(self, maalform: str, mangler: re.Pattern[str]) -> None:
        self._maalform, self._mangler, self._t = maalform, mangler, katalog(maalform).fil("notat")
        self.brukt = False

    def __call__(self, tekst: str) -> str:
        return self._mangler.sub(self._i_ord, tekst)

    def _i_ord(self, funn: re.Match[str]) -> str:
        self.brukt = True
        navn = [n for n, _ in groupby(self._navn_paa(funn[0]))]
        for_ = "" if funn.start() == 0 or funn.string[funn.start() - 1].isspace() else " "
        etter = "" if funn.end() == len(funn.string) or not funn.string[funn.end()].isalnum() else " "
        return f"{for_}({', '.join(navn) or self._t('tegn.ukjent')}){etter}"

    def _navn_paa(self, tegn: str) -> Iterator[str]:
        flagg = ""
        for ett in tegn:
            kode = ord(ett)
            if kode in _FLAGG:
                flagg += chr(ord("A") + kode - _FLAGG.start)
                if len(flagg) == 2:
                    yield self._t("tegn.flagg", land=flagg)
                    flagg = ""
            elif kode not in _HUDFARGER and not ett.isspace():
                yield self._ett(ett)

    def _ett(self, tegn: str) -> str:
        navn = _navn()
        for spraak in (self._maalform, "nb"):
            if tegn in navn[spraak]:
                return navn[spraak][tegn]
        forst = unicodedata.name(tegn, "").split(" ")[0]
        return self._t(f"tegn.{_SKRIFTER.get(forst, 'ukjent')}")
