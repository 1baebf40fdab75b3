"""Broken spreadsheets: a sound workbook, then bytes changed in its parts or in the package around them."""

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
