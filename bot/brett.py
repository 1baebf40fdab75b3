"""A log that repeats itself, folded: a fault that comes thousands of times a second must not fill the disk."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

MAKS_LIKE, SEKUNDER, MAKS_HUSKET = 5, 60.0, 500


class Brett(logging.Filter):
    """Lets the same line (name, level and text before its values) through a few times a minute; the first line of the
    next minute says how many were left out. Nothing of a line's values is kept."""

    def __init__(self, klokke: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._klokke = klokke
        self._sett: dict[tuple[str, int, str], list[float]] = {}  # since when, and how many

    def filter(self, record: logging.LogRecord) -> bool:
        naa, nokkel = self._klokke(), (record.name, record.levelno, str(record.msg)[:200])
        if len(self._sett) >= MAKS_HUSKET:
            self._sett.clear()
        siden, antall = self._sett.get(nokkel, [naa, 0])
        if naa - siden >= SEKUNDER:
            if utelatt := int(antall) - MAKS_LIKE:
                record.msg = f"{record.msg} (and {utelatt} more like it)" if utelatt > 0 else record.msg
            siden, antall = naa, 0
        self._sett[nokkel] = [siden, antall + 1]
        return antall < MAKS_LIKE
