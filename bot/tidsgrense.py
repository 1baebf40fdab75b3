"""A time limit for code that never gives the event loop back, such as a pattern that runs away."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TokForLangTid(Exception):
    """The code in a `frist` took longer than it may."""


@contextmanager
def frist(sekunder: float, prosessortid: bool = False) -> Iterator[None]:
    """Breaks the block off with `TokForLangTid` after so many seconds, regular expressions included.

    With `prosessortid` only the seconds count in which the process ran: a busy machine breaks nothing off.
    Works in the main thread, where the server runs; in another thread there is no limit. The block must not await:
    the alarm would strike whatever runs then.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def slaa(nummer: int, ramme: FrameType | None) -> None:
        raise TokForLangTid

    ur, varsel = (signal.ITIMER_PROF, signal.SIGPROF) if prosessortid else (signal.ITIMER_REAL, signal.SIGALRM)
    forrige = signal.signal(varsel, slaa)
    signal.setitimer(ur, sekunder)
    try:
        yield
    finally:
        signal.setitimer(ur, 0)
        signal.signal(varsel, forrige)
