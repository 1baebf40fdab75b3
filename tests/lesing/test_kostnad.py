"""No text of the allowed length costs more than it is worth; `make fuzz` hunts for more (tests/fuzz/kostnad.py)."""

from __future__ import annotations

import pytest

from bot.lesing import Sammenheng
from bot.tidsgrense import frist
from tests import maalestokk as m
from tests.dagen import DAG


@pytest.mark.treg
@pytest.mark.parametrize("felt", ["rolle", "maal_tekst", "loslatelse", "alder", "opphold_maaneder"])
@pytest.mark.parametrize("tekst", m.VAR_DYRE, ids=lambda t: repr(t[:20]))
def test_what_once_cost_too_much_does_so_no_more(tekst, felt) -> None:
    ved = Sammenheng(felt, DAG, "innsatt", m.SAK)
    m.kostnad("varm opp Ola", ved)
    assert m.i_forhold(lambda: m.kostnad(tekst, ved)) < m.MAKS_SEKUNDER


@pytest.mark.parametrize("felt", ["barn", "samtykke", "sosialhjelp"])
def test_many_numbers_where_a_number_may_answer_are_read_at_once(felt) -> None:
    ved = Sammenheng(felt, DAG, "innsatt", m.SAK, forslag="ja")
    with frist(2):  # it took longer than a life, and nobody else got an answer meanwhile
        m.kostnad("nei, " + "12 " * 40 + "kanskje", ved)


@pytest.mark.parametrize("fart", [0.5, 1, 3])
def test_a_slow_machine_is_no_slow_reader_and_a_slow_reader_is_found(monkeypatch, fart) -> None:
    monkeypatch.setattr(m, "maalestokk", lambda: m.MAALESTOKK * fart)
    for kostet in (0.1, 0.2):
        assert m.i_forhold(lambda kostet=kostet: kostet * fart) == pytest.approx(kostet)
