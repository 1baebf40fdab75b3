"""A short round of the fuzzers that need no server. `make fuzz` runs at least 100,000 inputs."""

from __future__ import annotations

import re
from random import Random

import pytest

from tests.fuzz import kostnad, monstre, rene


@pytest.mark.parametrize(("slag", "antall"), [(rene.regler, 300), (rene.kommandolinje, 60), (rene.lesere, 150)])
def test_no_input_is_a_fault(slag, antall) -> None:
    rene.kjor(slag, antall, fro=1)


def test_no_conversation_is_a_fault() -> None:
    rene.kjor(rene.samtaler, 12, fro=1)


def test_no_pattern_of_the_reader_can_be_read_in_too_many_ways() -> None:
    antall, trege = monstre.let(fro=1, per_gjentakelse=2)
    assert antall > 3000 and not trege


def test_no_text_of_the_allowed_length_costs_more_than_it_is_worth() -> None:
    _, _, for_dyre = kostnad.let(fro=1, antall=40)
    assert not for_dyre


def test_a_pattern_that_can_is_found() -> None:
    angrep = monstre.Angrep(re.compile(r"^(?:a|b(?:(?:ja|jo|ja),? )*)nei$"), Random(1))
    assert angrep.gjentakelser == 1
    assert re.fullmatch(r"b(?:j[ao],? ){30,60}\x00", angrep.tekst(0))
    assert {"bot.lesing.kommando._KOMMANDOER", "bot.lesing.norsk._SPORSMAAL"} <= set(monstre.alle().values())


def test_a_fault_is_told_with_its_seed() -> None:
    def ond(fuzz) -> None:
        assert fuzz.r.random() > 0.2, "found"

    with pytest.raises(AssertionError, match=r"ond with seed \d+: AssertionError: found"):
        rene.kjor(ond, 100, fro=1)
