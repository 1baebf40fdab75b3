"""The static files as they are served: read once, so that nothing else on the disk can be reached."""

from __future__ import annotations

import functools
import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

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
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
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
    """Every page under its addresses, and every other file under `/statisk/`."""
    for fil in sorted(mappe.iterdir()):
        innhold = fil.read_bytes()
        # mtime 0: the same bytes each time.
        pakket = None if fil.suffix == ".woff2" else gzip.compress(innhold, mtime=0)
        for sti in SIDER.get(fil.name, (f"/statisk/{fil.name}",)):
            hoder = _HODER.get(fil.name) or _FOR_ALLE.get(fil.suffix, {})
            yield Fil(fil.name, sti, TYPER[fil.suffix], innhold, pakket, hoder)


@functools.cache
def tekster(maalform: str) -> Mapping[str, str]:
    """The pages' own words in one form, from scripts with bodies of JSON. Error: `KeyError` for other forms."""
    alle: dict[str, str] = {}
    for navn in ("tekster.js", "bordtekster.js"):
        kilde = (STATISK / navn).read_text(encoding="utf-8")
        alle |= json.loads(kilde[kilde.index("{") : kilde.rindex("}") + 1])[maalform]
    return alle
