"""The note as PDF/UA-1 and PDF/A-2a, set by Typst.

The note goes in as JSON through `sys_inputs`, so that no text of a person ever becomes markup. Only the fonts beside
this file and those inside Typst are used, and nothing is fetched.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, cast
from xml.etree.ElementTree import tostring

import typst

from bot.notat import tegning
from bot.notat.modell import Notat, Tidslinje, er_tett, til_json
from bot.notat.tegn import LATIN1, Omskriver, uten_tegn

_MAPPE = Path(__file__).parent
_MAL = str(_MAPPE / "mal.typ")
_VARIANTVELGERE = re.compile("[\ufe00-\ufe0f]")
_DATO = re.compile(r"(?<=\d\.) (?=[a-zæøå]+ \d{4}\b)")
_LANGT_ORD = re.compile(r"\S{30}(?=\S)")
_TOMT = b" "
_HUSKES = 10

_laas = threading.Lock()
_kompilator: typst.Compiler | None = None


class PdfFeilet(Exception):
    """The PDF engine failed. Carries no content of the note."""


def til_pdf(notat: Notat) -> bytes:
    """The note as one PDF file; the same note gives the same bytes. Error: `PdfFeilet`."""
    try:
        return _kompiler(notat, uten_tegn())
    except typst.TypstError:
        pass
    # A rare combination of marks may still lack a glyph: a note with more signs in words is better than none.
    try:
        return _kompiler(notat, LATIN1)
    except typst.TypstError:
        raise PdfFeilet("PDF-motoren kunne ikke lage notatet") from None


def _kompiler(notat: Notat, mangler: re.Pattern[str]) -> bytes:
    global _kompilator
    # PDF/A refuses a character without a glyph.
    i_ord = Omskriver(notat.maalform, mangler)
    data = _for_trykk(til_json(notat), i_ord)
    data["tegnforklaring"] = notat.tegnforklaring if i_ord.brukt else ""
    data["tett"] = er_tett(notat)
    data["bilder"] = [
        tostring(tegning.tegn(blokk), encoding="unicode")
        for del_ in notat.deler
        for blokk in del_.blokker
        if isinstance(blokk, Tidslinje)
    ]
    midnatt = datetime(notat.dato.year, notat.dato.month, notat.dato.day, tzinfo=timezone.utc)
    # One compiler keeps the fonts and the template in memory; it cannot be entered by two threads at once.
    with _laas:
        if _kompilator is None:
            _kompilator = typst.Compiler(
                _MAL, root=str(_MAPPE), font_paths=[str(_MAPPE / "skrift")], ignore_system_fonts=True
            )
        try:
            pdf = _kompilator.compile(
                input=_MAL,
                sys_inputs={"notat": json.dumps(data)},
                pdf_standards=["ua-1", "a-2a"],
                timestamp=int(midnatt.timestamp()),
            )
            return cast(bytes, pdf)  # one document in, one file out
        finally:
            _glem(_kompilator)


def _glem(kompilator: typst.Compiler) -> None:
    """Push the note out of Typst's cache, which keeps what the last ten compilations used."""
    for nummer in range(_HUSKES + 1):
        kompilator.compile(input=_TOMT, sys_inputs={"nummer": str(nummer)}, format="svg")


def _for_trykk(verdi: Any, i_ord: Callable[[str], str]) -> Any:
    """A copy of the JSON fit to print: signs without a glyph in words, long words may break, «§» with its number."""
    if isinstance(verdi, dict):
        return {k: _for_trykk(v, i_ord) for k, v in verdi.items()}
    if isinstance(verdi, list):
        return [_for_trykk(v, i_ord) for v in verdi]
    if not isinstance(verdi, str):
        return verdi
    tekst = i_ord(_VARIANTVELGERE.sub("", verdi))
    return _DATO.sub("\u00a0", _LANGT_ORD.sub("\\g<0>\u200b", tekst)).replace("§ ", "§\u00a0")
