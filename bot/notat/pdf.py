"""The note as PDF/UA-1 and PDF/A-2a, set by Typst.

The note goes in as JSON through `sys_inputs`, so that no text of a person ever becomes markup. Only the fonts beside
this file and those inside Typst are used, and nothing is fetched.
"""
from __future__ import annotations

import json
import re
import threading
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import tostring

import typst

from bot.notat import tegning
from bot.notat.modell import Notat, Tidslinje, til_json

_MAPPE = Path(__file__).parent
_MAL = str(_MAPPE / "mal.typ")
_STANDARDER = ["ua-1", "a-2a"]
# PDF/A refuses a character without a glyph. Latin, Greek, Cyrillic, Hebrew, Arabic and common signs have one.
_UTEN_TEGN = re.compile(
    "[^\n -~\u00a0-\u024f\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u0400-\u045f"
    "\u05d0-\u05ea\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u0660-\u066d\u067e\u0686\u0698\u06a9\u06af\u06cc"
    "\u06f0-\u06f9\u1e00-\u1eff\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2190-\u2193"
    "\u25a1\u2713\u2717]")
_BARE_LATIN1 = re.compile("[^\n -~\u00a0-\u00ff]")
_VARIANTVELGERE = re.compile("[\ufe00-\ufe0f]")
_DATO = re.compile(r"(?<=\d\.) (?=[a-zæøå]+ \d{4}\b)")
_LANGT_ORD = re.compile(r"\S{30}(?=\S)")
_ERSTATNING = "□"
_TOMT = b" "
_HUSKES = 10

_laas = threading.Lock()
_kompilator: typst.Compiler | None = None


class PdfFeilet(Exception):
    """The PDF engine failed. Carries no content of the note."""


def til_pdf(notat: Notat) -> bytes:
    """The note as one PDF file; the same note gives the same bytes. Error: `PdfFeilet`."""
    try:
        return _kompiler(notat, _UTEN_TEGN)
    except typst.TypstError:
        pass
    # A rare combination of marks may still lack a glyph: a note with more replaced signs is better than none.
    try:
        return _kompiler(notat, _BARE_LATIN1)
    except typst.TypstError:
        raise PdfFeilet("PDF-motoren kunne ikke lage notatet") from None


def _kompiler(notat: Notat, mangler: re.Pattern[str]) -> bytes:
    global _kompilator
    erstattet: list[str] = []
    data = _for_trykk(til_json(notat), mangler, erstattet)
    data["tegnforklaring"] = notat.tegnforklaring if erstattet else ""
    data["bilder"] = [tostring(tegning.tegn(blokk), encoding="unicode")
                      for del_ in notat.deler for blokk in del_.blokker if isinstance(blokk, Tidslinje)]
    midnatt = datetime(notat.dato.year, notat.dato.month, notat.dato.day, tzinfo=timezone.utc)
    # One compiler keeps the fonts and the template in memory; it cannot be entered by two threads at once.
    with _laas:
        if _kompilator is None:
            _kompilator = typst.Compiler(_MAL, root=str(_MAPPE), font_paths=[str(_MAPPE / "skrift")],
                                         ignore_system_fonts=True)
        try:
            return _kompilator.compile(input=_MAL, sys_inputs={"notat": json.dumps(data)}, pdf_standards=_STANDARDER,
                                       timestamp=int(midnatt.timestamp()))
        finally:
            _glem(_kompilator)


def _glem(kompilator: typst.Compiler) -> None:
    """Push the note out of Typst's cache, which keeps what the last ten compilations used."""
    for nummer in range(_HUSKES + 1):
        kompilator.compile(input=_TOMT, sys_inputs={"nummer": str(nummer)}, format="svg")


def _for_trykk(verdi: Any, mangler: re.Pattern[str], erstattet: list[str]) -> Any:
    """A copy of the JSON fit to print: replaced signs, long words that may break, «§» kept with its number."""
    if isinstance(verdi, dict):
        return {k: _for_trykk(v, mangler, erstattet) for k, v in verdi.items()}
    if isinstance(verdi, list):
        return [_for_trykk(v, mangler, erstattet) for v in verdi]
    if not isinstance(verdi, str):
        return verdi
    tekst, antall = mangler.subn(_ERSTATNING, _VARIANTVELGERE.sub("", verdi))
    if antall:
        erstattet.append(_ERSTATNING)
    return _DATO.sub("\u00a0", _LANGT_ORD.sub("\\g<0>\u200b", tekst)).replace("§ ", "§\u00a0")
