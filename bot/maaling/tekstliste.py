"""All texts that people read, as one list: the catalogue (every file of it) and the texts of `kvp`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.katalog import MAPPE, ROLLER, les_fil
from kvp.tekster import ordlyder

BEGGE = "begge"


@dataclass(frozen=True)
class Tekst:
    """One text: `nokkel` is a dotted path that starts with the file, `rolle` is `innsatt`, `ansatt` or `begge`."""

    nokkel: str
    maalform: str
    rolle: str
    tekst: str


def tekstliste(maalform: str) -> list[Tekst]:
    """Every text in one language form, placeholders and all, in the order of the files."""
    rader = [
        Tekst(f"{fil.stem}.{nokkel}", maalform, rolle, tekst)
        for fil in sorted((MAPPE / maalform).glob("*.yml"))
        for nokkel, rolle, tekst in _blader(les_fil(maalform, fil.stem), "")
    ]
    return rader + list(_fra_kvp(maalform))


def _blader(data: object, sti: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(data, str):
        yield sti, BEGGE, data.strip()
    elif isinstance(data, list):
        for nummer, verdi in enumerate(data, 1):
            yield from _blader(verdi, f"{sti}.{nummer}")
    elif isinstance(data, Mapping):
        # The field «rolle» has the roles as values; everywhere else they part a text.
        delt = set(data) == set(ROLLER) and not sti.startswith("rolle.")
        for nokkel, verdi in data.items():
            if nokkel == "vanlige":
                continue  # values, not words
            if delt:
                yield from ((s, str(nokkel), t) for s, _, t in _blader(verdi, sti))
            else:
                yield from _blader(verdi, f"{sti}.{nokkel}" if sti else str(nokkel))


def _fra_kvp(maalform: str) -> Iterator[Tekst]:
    til_innsatt, til_ansatt = (ordlyder(maalform, rolle) for rolle in ROLLER)
    for nokkel, tekst in til_innsatt.items():
        like = til_ansatt[nokkel] == tekst
        yield Tekst(f"kvp.{nokkel}", maalform, BEGGE if like else "innsatt", tekst)
        if not like:
            yield Tekst(f"kvp.{nokkel}", maalform, "ansatt", til_ansatt[nokkel])
