"""The stored cases, one by one."""

import pytest
from kvp_kjerne import SAKER, alt, avvik


@pytest.mark.parametrize("tilfelle", SAKER, ids=[t["id"] for t in SAKER])
def test_sak(tilfelle):
    assert avvik(tilfelle) == [], tilfelle["hva"]


def test_the_runner_without_pytest_agrees():
    assert alt() == []


def test_a_wrong_expectation_is_noticed():
    tilfelle = {**SAKER[0], "forventet": {**SAKER[0]["forventet"], "konklusjon": "UTENFOR", "vindu_fra": None}}
    assert len(avvik(tilfelle)) == 2
