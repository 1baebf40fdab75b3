"""The note as data: headings and lines. Every rendering walks this, and holds no text of its own."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Avsnitt:
    """A paragraph."""

    tekst: str


@dataclass(frozen=True)
class Linje:
    """A label and its value."""

    etikett: str
    verdi: str


@dataclass(frozen=True)
class Linjer:
    """Labels with values."""

    linjer: tuple[Linje, ...]


@dataclass(frozen=True)
class Fakta:
    """The few lines that matter most: labels over values, side by side where there is room."""

    linjer: tuple[Linje, ...]


@dataclass(frozen=True)
class Konklusjon:
    """The conclusion in words, and what carries it. `tegn` is decoration only."""

    tegn: str
    tekst: str
    grunn: str


@dataclass(frozen=True)
class Merke:
    """A day, or a range of days, on the time line: ``i_dag``, ``vindu``, ``loslatelse`` or ``start``."""

    slag: str
    fra: date
    til: date
    etikett: str
    tekst: str
    usikker: bool = False


@dataclass(frozen=True)
class Tidslinje:
    """A picture of the days, earliest first. `alternativ` says in words all that the picture shows."""

    merker: tuple[Merke, ...]
    alternativ: str
    bildetekst: str


@dataclass(frozen=True)
class Liste:
    """A bulleted list, with a label above it where it needs one."""

    punkter: tuple[str, ...]
    etikett: str | None = None


@dataclass(frozen=True)
class Rad:
    """A table row; the first cell is its heading. `utfall` is a style hook only: the words stand in a cell."""

    celler: tuple[str, ...]
    utfall: str


@dataclass(frozen=True)
class Tabell:
    """A table with a header row."""

    hode: tuple[str, ...]
    rader: tuple[Rad, ...]


@dataclass(frozen=True)
class Sitat:
    """The person's own words, one string per line typed."""

    avsnitt: tuple[str, ...]


@dataclass(frozen=True)
class Punkt:
    """One task: `gjort` is None when nobody knows; `status` says the same in words. `naar` is a proposal."""

    gjort: bool | None
    status: str
    tittel: str
    tekst: str
    hvem: str
    naar: str


@dataclass(frozen=True)
class Sjekkliste:
    """Things done and things left to do, as a table with a box in each row."""

    hode: tuple[str, ...]
    punkter: tuple[Punkt, ...]


@dataclass(frozen=True)
class Fyllfelt:
    """An empty line. `nokkel` tells the lines apart whatever the language: ``navn``, ``underskrift_innsatt`` …"""

    nokkel: str
    etikett: str


@dataclass(frozen=True)
class Utfylling:
    """Empty lines to fill in by hand."""

    felter: tuple[Fyllfelt, ...]


@dataclass(frozen=True)
class Rute:
    """A framed box in large type: a label, a value, and points with a small box to tick."""

    etikett: str
    verdi: str
    punkter: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ruter:
    """The boxes of the inmate's own sheet."""

    ruter: tuple[Rute, ...]


Blokk = Avsnitt | Linjer | Fakta | Konklusjon | Tidslinje | Liste | Tabell | Sitat | Sjekkliste | Utfylling | Ruter
HEL, HALV, FRAMHEVET, SAMLET, NY_SIDE, ARK = "hel", "halv", "framhevet", "samlet", "ny_side", "ark"
_TETT_FRA = 6200
"""Letters in the two sheets from which they are filled to the last line, and must be set closer."""
# Hooks for style, decoration, and what is not seen.
_UTEN_TEKST = {"utfall", "plass", "tegn", "slag", "alternativ", "nokkel"}


@dataclass(frozen=True)
class Del:
    """A section: a heading and its blocks.

    `plass`: the whole width, half of it beside another half, in a box, never divided between two sheets, the first of
    a new sheet, or a sheet of its own.
    """

    overskrift: str
    blokker: tuple[Blokk, ...]
    plass: str = HEL


@dataclass(frozen=True)
class Notat:
    """The whole note. `dato` is the day it was made; `sidetall` has the placeholders {side} and {sider}.

    `referanse` is what two people call this sheet on the telephone (`bot.notat.referanse`), and `merke` says so in
    words; both are empty where there is none.
    """

    tittel: str
    undertittel: str
    maalform: str
    dato: date
    forfatter: str
    referanse: str
    merke: str
    deler: tuple[Del, ...]
    bunntekst: str
    sidetall: str
    tegnforklaring: str


def er_tett(notat: Notat) -> bool:
    """Whether the note says so much that it is two sheets only with less space between the lines."""
    blokker = (blokk for del_ in notat.deler if del_.plass != ARK for blokk in del_.blokker)
    return sum(len(tekst) for blokk in blokker for tekst in _strenger(blokk)) > _TETT_FRA


def til_json(notat: Notat) -> dict[str, Any]:
    """The note as JSON: the fields of `Notat`, each block with its kind in `slag`, days as ISO 8601."""
    return {f.name: _til_json(getattr(notat, f.name)) for f in dataclasses.fields(notat)}


def _til_json(verdi: Any) -> Any:
    if isinstance(verdi, tuple):
        return [_til_json(en) for en in verdi]
    if dataclasses.is_dataclass(verdi):
        felter = {f.name: _til_json(getattr(verdi, f.name)) for f in dataclasses.fields(verdi)}
        return {"slag": type(verdi).__name__.lower(), **felter} if isinstance(verdi, Blokk) else felter
    return verdi.isoformat() if isinstance(verdi, date) else verdi


def tekster(notat: Notat) -> Iterator[str]:
    """Every text a reader sees, in reading order; the same in every rendering."""
    yield notat.tittel
    yield notat.undertittel
    if notat.merke:
        yield notat.merke
    for del_ in notat.deler:
        yield del_.overskrift
        for blokk in del_.blokker:
            yield from _strenger(blokk)
    yield notat.bunntekst


def _strenger(verdi: Any) -> Iterator[str]:
    if isinstance(verdi, str):
        yield verdi
    elif isinstance(verdi, tuple):
        for en in verdi:
            yield from _strenger(en)
    elif dataclasses.is_dataclass(verdi):
        for felt in dataclasses.fields(verdi):
            if felt.name not in _UTEN_TEKST:
                yield from _strenger(getattr(verdi, felt.name))
