"""A short round of the fuzzers that need no server. `make fuzz` runs at least 100,000 inputs."""

from __future__ import annotations

import pytest

from tests.fuzz import rene


@pytest.mark.parametrize(("slag", "antall"), [(rene.regler, 300), (rene.kommandolinje, 60), (rene.lesere, 150)])
def test_no_input_is_a_fault(slag, antall) -> None:
    rene.kjor(slag, antall, fro=1)


def test_no_conversation_is_a_fault() -> None:
    rene.kjor(rene.samtaler, 12, fro=1)


def test_a_fault_is_told_with_its_seed() -> None:
    def ond(fuzz) -> None:
        assert fuzz.r.random() > 0.2, "found"

    with pytest.raises(AssertionError, match=r"ond with seed \d+: AssertionError: found"):
        rene.kjor(ond, 100, fro=1)
