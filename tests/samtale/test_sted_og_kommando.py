"""A municipality whose name is also a word for «what?» is one, where a place is asked for."""

from __future__ import annotations

import pytest

from bot.maaling.prove import ved_sporsmaal
from tests.dagen import DAG


@pytest.mark.parametrize("felt", ["kommune_for", "kommune_etter"])
def test_the_place_is_read_back_and_a_question_is_still_one(felt: str) -> None:
    s = ved_sporsmaal(felt, "innsatt", DAG)
    s.skriv("Hå")
    assert s.merket("forslag") == "Hå" or s.svar.get(felt) == "Hå"
    s = ved_sporsmaal(felt, "innsatt", DAG)
    s.skriv("hæ")
    assert s.felt == felt and felt not in s.svar and not s.merket("forslag")


def test_a_list_of_needs_is_not_all_there_is() -> None:
    s = ved_sporsmaal("behov", "innsatt", DAG)
    s.skriv("først må jeg få fikset tennene, og så må noen ta en titt på alle inkassobrevene")
    assert (s.merket("forslag") or s.svar.get("behov")) == ["helse", "okonomi"]
