"""The three standard streams. Python has None for one that was closed before the start; here it is an `OSError`."""

from __future__ import annotations

import errno
import sys
from contextlib import suppress
from typing import BinaryIO, TextIO


def _bytes(strom: TextIO | None) -> BinaryIO:
    if strom is None:
        raise OSError(errno.EBADF, "closed")
    return strom.buffer


def inn() -> BinaryIO:
    """Standard input. Error: `OSError`."""
    return _bytes(sys.stdin)


def skriv(innhold: bytes) -> None:
    """To standard output, at once. Error: `OSError`."""
    ut = _bytes(sys.stdout)
    ut.write(innhold)
    ut.flush()


def meld(linje: str) -> None:
    """A line to standard error. Where nobody can be told, the work goes on, and the exit status tells."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(linje, file=sys.stderr, flush=True)
