"""The errors that callers may catch. They say what was wrong and what is allowed, in Norwegian.

What somebody wrote is never repeated into an error, which ends in logs: a birth number in a wrong field would stand
there. Only a value that has the form of a code (`kanskje`, `-1`, `true`) is shown; all else is told by its kind.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping

_KODE = re.compile(r"[a-zæøå]{1,12}(?:_[a-zæøå]{1,12}){0,2}")
_KORT_TALL = re.compile(r"-?[0-9]{1,4}(?:\.[0-9]{1,4})?")
_NAVN = re.compile(r"[a-zæøå]{1,20}(?:_[a-zæøå]{1,20}){0,3}")
_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _vis(verdi: object) -> str:
    """The value where it is a code or a short number; else what kind of thing it is."""
    if verdi is None or isinstance(verdi, bool):
        return {None: "null", True: "true", False: "false"}[verdi]
    if isinstance(verdi, (int, float)):
        return _tall(verdi)
    if isinstance(verdi, str):
        if not verdi or _KODE.fullmatch(verdi) or _KORT_TALL.fullmatch(verdi):
            return f'"{verdi}"'
        return f"(en tekst på {len(verdi)} tegn)"
    if isinstance(verdi, (list, tuple)):
        return "[]" if not verdi else f"(en liste med {len(verdi)})"
    return "(et objekt)" if isinstance(verdi, Mapping) else "(av en annen type)"


def _tall(verdi: float) -> str:
    if verdi != verdi:
        return "NaN"
    if isinstance(verdi, float) and abs(verdi) == float("inf"):
        return "Infinity" if verdi > 0 else "-Infinity"
    # The size first: a very long integer cannot even be written.
    return str(verdi) if abs(verdi) < 10_000 and _KORT_TALL.fullmatch(str(verdi)) else "(et tall)"


_AARSAKER = {
    errno.ENOENT: "finnes ikke",
    errno.EACCES: "ingen tilgang",
    errno.EPERM: "ingen tilgang",
    errno.EISDIR: "er en mappe",
    errno.ENOTDIR: "mappen finnes ikke",
    errno.ENOSPC: "disken er full",
    errno.EPIPE: "leseren lukket før alt var skrevet",
    errno.EBADF: "er lukket",
    errno.EROFS: "disken kan ikke skrives til",
}


def aarsak(feil: OSError) -> str:
    """Why a file could not be read or written, in Norwegian."""
    return _AARSAKER.get(feil.errno or 0, f"feil {feil.errno} fra systemet")


class IkkeSkrevet(Exception):
    """The answer could not be written to its file; the text is one line of Norwegian."""


class UgyldigVerdi(ValueError):
    """A field of the case is unknown, or its value is outside the table.

    Attributes: ``felt`` (name of the field), ``verdi`` (as given), ``tillatt`` (what is allowed, one line), ``ukjent``
    (there is no such field). The text repeats neither name nor value unless they look like codes.
    """

    def __init__(self, felt: str, verdi: object, tillatt: str, ukjent: bool = False) -> None:
        super().__init__(felt, tillatt)
        self.felt = felt
        self.verdi = verdi
        self.tillatt = tillatt
        self.ukjent = ukjent

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.felt, self.verdi, self.tillatt, self.ukjent)

    def __str__(self) -> str:
        if self.ukjent:
            navn = self.felt if _NAVN.fullmatch(self.felt) else "sak"
            return f"{navn}: ukjent felt. Tillatt: {self.tillatt}"
        return f"{self.felt}: ugyldig verdi {_vis(self.verdi)}. Tillatt: {self.tillatt}"


class UgyldigDato(ValueError):
    """The day of the assessment is no date, or lies outside the days that the editions cover.

    Attributes: ``dato`` (as given), ``tillatt`` (what is allowed, one line).
    """

    def __init__(self, dato: object, tillatt: str) -> None:
        super().__init__(dato, tillatt)
        self.dato = dato
        self.tillatt = tillatt

    def __str__(self) -> str:
        dag = str(self.dato)[:20]
        return f"dato: ugyldig verdi {dag if _DAG.fullmatch(dag) else _vis(dag)}. Tillatt: {self.tillatt}"


class UkjentMaalform(ValueError):
    """There are no texts in this form of the language. Attributes: ``maalform``, ``tillatt`` (tuple of keys)."""

    def __init__(self, maalform: object, tillatt: tuple[str, ...]) -> None:
        super().__init__(maalform, tillatt)
        self.maalform = maalform
        self.tillatt = tillatt

    def __str__(self) -> str:
        return f"maalform: ugyldig verdi {_vis(self.maalform)}. Tillatt: {', '.join(self.tillatt)}"
