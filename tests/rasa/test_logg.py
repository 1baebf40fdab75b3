"""The log tells a cause without content, in one format, and what repeats itself is folded."""

from __future__ import annotations

import io
import json
import logging
import sys

import pytest

from bot.logg import MAKS_LIKE, Brett, Linje, Skjerm, aarsak, mottaker
from tests.senere import Senere


def _linje(tekst: str) -> logging.LogRecord:
    return logging.LogRecord("asyncio", logging.ERROR, "", 0, tekst, (), None)


def test_a_fault_that_comes_all_the_time_is_a_few_lines_a_minute() -> None:
    naa = 0.0
    brett = Brett(lambda: naa)
    assert sum(brett.filter(_linje("accept failed")) for _ in range(10_000)) == MAKS_LIKE
    assert brett.filter(_linje("something else"))
    naa = 61.0
    neste = _linje("accept failed")
    assert brett.filter(neste) and f"{10_000 - MAKS_LIKE} like" in neste.getMessage()


def test_it_keeps_a_bounded_number_of_lines() -> None:
    brett = Brett(lambda: 0.0)
    assert all(brett.filter(_linje(f"line {i}")) for i in range(5000))
    assert len(brett._sett) <= 500


HEMMELIG = "jeg heter Ola Nordmann"


def _fanget(feil: Exception) -> logging.LogRecord:
    try:
        raise feil
    except Exception:
        return logging.LogRecord("asyncio", logging.ERROR, "base.py", 7, HEMMELIG + " %s", ("x",), sys.exc_info())


@pytest.mark.parametrize("form", [Linje(), Skjerm()])
def test_others_messages_are_left_out_and_the_cause_is_told(form) -> None:
    linje = form.format(_fanget(KeyError(HEMMELIG)))
    assert HEMMELIG not in linje and "Ola" not in linje and "\n" not in linje
    assert "asyncio" in linje and "KeyError i tests/rasa/test_logg.py:" in linje


def test_the_first_cause_is_told_and_an_error_of_ours_says_its_own() -> None:
    try:
        try:
            raise KeyError(HEMMELIG)
        except KeyError as feil:
            raise RuntimeError(HEMMELIG) from feil
    except RuntimeError as feil:
        assert aarsak(feil).startswith("KeyError i tests/rasa/test_logg.py:")
    assert aarsak(Senere("bot.rasa.kanal").Turfeil("KeyError i a.py:1")) == "KeyError i a.py:1"


def test_each_cause_of_ours_has_its_line() -> None:
    brett = Brett(lambda: 0.0)
    linjer = [logging.LogRecord("bot.x", logging.ERROR, "", 0, "feilet: %s", (a,), None) for a in "aab"]
    assert [brett.filter(linje) for linje in linjer] == [True, False, True]


def test_a_line_is_one_object_with_time_level_and_what() -> None:
    linje = json.loads(Linje().format(logging.LogRecord("bot.x", logging.WARNING, "", 0, "venter på Redis", (), None)))
    assert list(linje) == ["tid", "nivaa", "hva"] and linje["nivaa"] == "advarsel" and linje["hva"] == "venter på Redis"


def test_a_line_that_could_not_be_written_does_not_hide_the_next_like_it(monkeypatch) -> None:
    monkeypatch.setattr(logging, "raiseExceptions", False)

    class Full(io.StringIO):
        full = True

        def write(self, tekst: str) -> int:
            if self.full:
                raise OSError("No space left on device")
            return super().write(tekst)

    ut = Full()
    handler = mottaker(ut)
    handler.handle(_linje("accept failed"))
    ut.full = False
    handler.handle(_linje("accept failed"))
    assert len(ut.getvalue().splitlines()) == 1
