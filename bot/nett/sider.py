"""The static files as they are served: read once, so that nothing else on the disk can be reached.

The scripts of words are made here, from the catalogue.
"""

from __future__ import annotations

import functools
import gzip
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.katalog import MAALFORMER, katalog, les_fil
from kvp.tekster.motor import Tekster, stemme

STATISK = Path(__file__).parent / "statisk"
TYPER = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}
SIDER = {
    "index.html": ("/", "/terminal"),
    "ansatt.html": ("/ansatt",),
    "eksempel.html": ("/eksempel",),
}
ORDSKRIPT = {"tekster.js": "side", "bordtekster.js": "bord"}
"""Script of words → its file in the catalogue. The desk's stand apart: the element does not need them."""
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
# Comments are for those who read the source: a fifth of what a slow line would carry. Only whole lines of them in
# scripts, where a sign of a comment may stand in a text.
_MERKNADER = {
    ".js": re.compile(rb"^[ \t]*(?://[^\n]*|/\*\*.*?\*/[ \t]*)\n", re.DOTALL | re.MULTILINE),
    ".css": re.compile(rb"/\*.*?\*/\n?", re.DOTALL),
}
# On a page of another address the element can be fetched, and says itself that it does not work there.
_FOR_ALLE = {".js": {"Access-Control-Allow-Origin": "*"}, ".css": {"Access-Control-Allow-Origin": "*"}}
# The desk shows the note in a frame, so that it prints exactly as it is.
_HODER = {"ansatt.html": {"Content-Security-Policy": f"{CSP}; frame-src 'self'"}}


@dataclass(frozen=True)
class Fil:
    """One address and what is served there; `pakket` is the same in gzip, None where that saves nothing."""

    navn: str
    sti: str
    type: str
    innhold: bytes
    pakket: bytes | None
    hoder: Mapping[str, str] = field(default_factory=dict)


def statiske_filer(mappe: Path = STATISK) -> Iterator[Fil]:
    """Every page under its addresses, and every other file under `/statisk/`, with the scripts of words."""
    innhold = {fil.name: fil.read_bytes() for fil in mappe.iterdir()} | _ordskript()
    for navn, bytes_ in sorted(innhold.items()):
        ending = Path(navn).suffix
        if monster := _MERKNADER.get(ending):
            bytes_ = monster.sub(b"", bytes_)
        # mtime 0: the same bytes each time.
        pakket = None if ending == ".woff2" else gzip.compress(bytes_, mtime=0)
        for sti in SIDER.get(navn, (f"/statisk/{navn}",)):
            yield Fil(navn, sti, TYPER[ending], bytes_, pakket, _HODER.get(navn) or _FOR_ALLE.get(ending, {}))


def _ordskript() -> dict[str, bytes]:
    """The pages' own words as modules, made from the catalogue: language form → key → text."""
    ut = {}
    for skript, fil in ORDSKRIPT.items():
        ord_ = {maalform: katalog(maalform).fil(fil).alle() for maalform in MAALFORMER}
        kilde = f"// Made from {fil}.yml of the catalogue.\nexport default {json.dumps(ord_, ensure_ascii=False)};\n"
        ut[skript] = kilde.encode()
    return ut


@functools.cache
def tekster(maalform: str) -> Tekster:
    """The pages' own words in one form, for the pages without JavaScript."""
    alle = {nokkel: tekst for fil in ORDSKRIPT.values() for nokkel, tekst in les_fil(maalform, fil).items()}
    return Tekster(alle, stemme(maalform, None))
