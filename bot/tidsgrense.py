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
def frist(sekunder: float) -> Iterator[None]:
    """Breaks the block off with `TokForLangTid` after so many seconds, regular expressions included.

    Works in the main thread, where the server runs; in another thread there is no limit. The block must not await:
    the alarm would strike whatever runs then.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def slaa(nummer: int, ramme: FrameType | None) -> None:
        raise TokForLangTid

    forrige = signal.signal(signal.SIGALRM, slaa)
    signal.setitimer(signal.ITIMER_REAL, sekunder)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, forrige)
