"""A log that repeats itself is folded, and says how much was left out."""

from __future__ import annotations

import logging

from bot.brett import MAKS_LIKE, Brett


def _linje(tekst: str) -> logging.LogRecord:
    return logging.LogRecord("asyncio", logging.ERROR, "", 0, tekst, (), None)


def test_a_fault_that_comes_all_the_time_is_a_few_lines_a_minute() -> None:
    naa = 0.0
    brett = Brett(lambda: naa)
    assert sum(brett.filter(_linje("accept failed")) for _ in range(10_000)) == MAKS_LIKE
    assert brett.filter(_linje("something else"))
    naa = 61.0
    neste = _linje("accept failed")
    assert brett.filter(neste) and "9995 more" in neste.getMessage()


def test_it_keeps_a_bounded_number_of_lines() -> None:
    brett = Brett(lambda: 0.0)
    assert all(brett.filter(_linje(f"line {i}")) for i in range(5000))
    assert len(brett._sett) <= 500
