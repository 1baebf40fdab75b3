"""The log: one format, in Norwegian, a cause for each error, and never anything that people wrote.

An error is told by its type and the place in our files where it came from. Its message is left out, and so is every
message of others' programs: both may hold what they met. What repeats itself is folded.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, TextIO

MAKS_LIKE, SEKUNDER, MAKS_HUSKET = 1, 60.0, 500
VAARE = ("bot", "actions", "kvp")
_ROT = Path(__file__).resolve().parents[1]
_NIVAA = {logging.DEBUG: "info", logging.INFO: "info", logging.WARNING: "advarsel"}


def aarsak(feil: BaseException) -> str:
    """Type and place of an error, such as «KeyError i bot/samtale/tur.py:120», without its message.

    An error of ours that stands for another one says itself, in `aarsak`.
    """
    if egen := getattr(feil, "aarsak", None):
        return str(egen)
    # The engine may wrap what went wrong: the first cause is what helps.
    while feil.__cause__ is not None:
        feil = feil.__cause__
    return f"{type(feil).__name__} i {_sted(feil)}"


def _sted(feil: BaseException) -> str:
    """The innermost line of ours that the error passed; else the innermost of all."""
    ramme, siste, vaar = feil.__traceback__, "ukjent sted", None
    while ramme is not None:
        fil = Path(ramme.tb_frame.f_code.co_filename)
        siste = f"{fil.name}:{ramme.tb_lineno}"
        if _ROT in fil.parents and ".venv" not in fil.parts:
            vaar = f"{fil.relative_to(_ROT)}:{ramme.tb_lineno}"
        ramme = ramme.tb_next
    return vaar or siste


def vaar(record: logging.LogRecord) -> bool:
    """Whether a line was written by us: then its message is content-free by rule."""
    return record.name.split(".")[0] in VAARE


def _hva(record: logging.LogRecord) -> str:
    if vaar(record):
        return record.getMessage()
    feil = record.exc_info[1] if record.exc_info else None
    return f"{record.name}, {record.filename}:{record.lineno}" + (f": {aarsak(feil)}" if feil else "")


class Linje(logging.Formatter):
    """One JSON object a line: `tid` (UTC, ISO 8601), `nivaa` (info, advarsel, feil), `hva`, and numbers of a turn."""

    def format(self, record: logging.LogRecord) -> str:
        tid = datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="milliseconds")
        felles = {"tid": tid, "nivaa": _NIVAA.get(record.levelno, "feil"), "hva": _hva(record)}
        return json.dumps({**felles, **tillegg(record)}, ensure_ascii=False)


class Skjerm(logging.Formatter):
    """The same for somebody who sits at the screen: time of day, level unless it is plain information, and what."""

    def format(self, record: logging.LogRecord) -> str:
        klokke = datetime.fromtimestamp(record.created).strftime("%H:%M:%S")
        nivaa = {"info": ""}.get(_NIVAA.get(record.levelno, "feil"), _NIVAA.get(record.levelno, "feil") + ": ")
        return " ".join([klokke, nivaa + _hva(record), *(f"{n}={v}" for n, v in tillegg(record).items())])


def tillegg(record: logging.LogRecord) -> dict[str, Any]:
    """What a turn adds to its line."""
    return dict(getattr(record, "tur", {}))


class Brett(logging.Filter):
    """Lets the same line through once a minute; the first one of the next minute says how many were left out.

    The same: name, level and, for our own lines, the whole message; of others' only the text before its values.
    """

    def __init__(self, klokke: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._klokke = klokke
        self._sett: dict[tuple[str, int, str], list[float]] = {}  # since when, and how many

    @staticmethod
    def _nokkel(record: logging.LogRecord) -> tuple[str, int, str]:
        return record.name, record.levelno, (record.getMessage() if vaar(record) else str(record.msg))[:200]

    def glem(self, record: logging.LogRecord) -> None:
        """The line could not be written, so the next like it is the first."""
        self._sett.pop(self._nokkel(record), None)

    def filter(self, record: logging.LogRecord) -> bool:
        naa, nokkel = self._klokke(), self._nokkel(record)
        if len(self._sett) >= MAKS_HUSKET:
            self._sett.clear()
        siden, antall = self._sett.get(nokkel, [naa, 0])
        if naa - siden >= SEKUNDER:
            if (utelatt := int(antall) - MAKS_LIKE) > 0:
                record.msg = f"{record.msg} (og {utelatt} like)"
            siden, antall = naa, 0
        self._sett[nokkel] = [siden, antall + 1]
        return antall < MAKS_LIKE


class _Mottaker(logging.StreamHandler):  # type: ignore[type-arg]  # not subscriptable before 3.11
    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk: the line is lost, and is not counted as told."""
        for filter_ in self.filters:
            if isinstance(filter_, Brett):
                filter_.glem(record)
        super().handleError(record)


def mottaker(ut: TextIO | None = None, *, brettet: bool = True) -> logging.Handler:
    """A handler that writes to standard error: for people where it is a screen, else one JSON object a line."""
    stroem = ut or sys.stderr
    handler = _Mottaker(stroem)
    handler.setFormatter(Skjerm() if stroem.isatty() else Linje())
    if brettet:
        handler.addFilter(Brett())
    return handler
