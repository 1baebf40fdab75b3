"""Broken spreadsheets: a sound workbook or CSV, then bytes changed in its parts or in the package around them."""

from __future__ import annotations

import functools
import io
import random
import zipfile
from collections.abc import Iterator
from datetime import date

from kvp.frister_kommando import eksempel
from kvp.frister_xlsx import lag_bok

_BITER = (
    b"",
    b"<",
    b"</c>",
    b"\x00",
    b"&amp;",
    b"&x;",
    b"NaN",
    b"1e999",
    b"-1",
    b'r="ZZZ9999999"',
    b't="s"',
    b't="d"',
    b"<v>99999999</v>",
    b"<f>1+1</f>",
    b"<!DOCTYPE a>",
    b"\xff\xfe",
    b"999999999999999999999",
)


def odelagte(antall: int, tilfeldig: random.Random) -> Iterator[bytes]:
    """Workbooks, each broken in a way of its own."""
    frisk, deler = _frisk()
    for _ in range(antall):
        if tilfeldig.random() < 0.3:
            yield _endre(frisk, tilfeldig)
            continue
        navn = tilfeldig.choice(sorted(deler))
        endret = {**deler, navn: _endre(deler[navn], tilfeldig)}
        if tilfeldig.random() < 0.1:
            del endret[tilfeldig.choice(sorted(deler))]
        ut = io.BytesIO()
        with zipfile.ZipFile(ut, "w") as pakke:
            for en, innhold in endret.items():
                pakke.writestr(en, innhold)
        yield ut.getvalue()


@functools.cache
def _frisk() -> tuple[bytes, dict[str, bytes]]:
    frisk = lag_bok(eksempel(date(2026, 12, 1)))
    with zipfile.ZipFile(io.BytesIO(frisk)) as pakke:
        return frisk, {navn: pakke.read(navn) for navn in pakke.namelist()}


def _endre(innhold: bytes, tilfeldig: random.Random) -> bytes:
    for _ in range(tilfeldig.randint(1, 4)):
        fra = tilfeldig.randrange(len(innhold) + 1)
        til = fra + tilfeldig.choice((0, 1, 2, 8, 64))
        nytt = tilfeldig.choice(_BITER) if tilfeldig.random() < 0.7 else tilfeldig.randbytes(tilfeldig.randint(1, 8))
        innhold = innhold[:fra] + nytt + innhold[til:]
    return innhold


_NAVN = ("liste.xlsx", "liste.csv", "liste.xls", "liste", "liste.pdf")
_CELLER = (
    "31.02.2027", "29.02.2027", "99.99.9999", "01.01.0001", "31.12.9999", "1e999", "-1", "=1+1", "=HYPERLINK(1)",
    '"', '""',
    "\x00", "\r", "\u2028", "\ufeff", "æøå", "😀", "x" * 40_000, ";" * 20_000, "46461", "uke 99 2027", "NaN",
)  # fmt: skip
_KODINGER = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "cp037")


def odelagt_tekst(tilfeldig: random.Random) -> bytes:
    """A list as text: odd cells, a separator and an encoding of any kind, and now and then bytes changed."""
    skille = tilfeldig.choice(";,\t|")
    rader = [[str(celle) for celle in rad] for rad in eksempel(date(2026, 12, 1))]
    for _ in range(tilfeldig.randint(0, 6)):
        rad = tilfeldig.choice(rader)
        rad[tilfeldig.randrange(len(rad))] = tilfeldig.choice(_CELLER)
    tekst = tilfeldig.choice(("\n", "\r\n", "\r")).join(skille.join(rad) for rad in rader)
    raa = tekst.encode(tilfeldig.choice(_KODINGER), "replace")
    return _endre(raa, tilfeldig) if tilfeldig.random() < 0.5 else raa


def odelagt_fil(tilfeldig: random.Random) -> tuple[bytes, str]:
    """A broken file of either kind, and a name that need not be its own."""
    if tilfeldig.random() < 0.4:
        return odelagt_tekst(tilfeldig), tilfeldig.choice(_NAVN)
    return next(odelagte(1, tilfeldig)), tilfeldig.choice(_NAVN)
