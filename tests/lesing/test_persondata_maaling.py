"""The promise to the people who use this: nearly all personal data go, and ordinary answers are left alone."""

from __future__ import annotations

import pytest

from bot.maaling.persondata import DELER, er_borte, les_sett, maal_persondata, markdown

pytestmark = pytest.mark.treg


@pytest.mark.parametrize("del_", DELER)
def test_finds_nearly_all_and_leaves_ordinary_answers_alone(del_: str) -> None:
    maalt = maal_persondata(les_sett(del_))
    assert maalt["andel_funnet"] >= 0.979  # `kontroll` is known as sums only: 391 of 399
    assert maalt["andel_falske"] <= 0.01
    assert maalt["andel_lest"] >= 0.95


def test_the_set_is_as_large_as_it_says_and_no_text_stands_twice() -> None:
    rader = les_sett()
    plantet = [r for r in rader if r["borte"]]
    assert len(plantet) >= 700 and len(rader) - len(plantet) >= 900
    assert len({(r["felt"], r["tekst"]) for r in rader}) == len(rader)
    assert all(bit in r["tekst"] for r in plantet for _, bit in r["borte"])


def test_a_piece_is_gone_only_when_no_word_of_it_is_left() -> None:
    assert er_borte("Ole Hansen", "jeg heter og er 34")
    assert not er_borte("Ole Hansen", "jeg heter hansen")
    assert not er_borte("912 34 567", "ring 912")
    assert er_borte("vold mot samboeren", "dømt for mot")


def test_counts_what_was_missed_and_what_was_cut_wrongly() -> None:
    maalt = maal_persondata(
        [
            {
                "id": "1",
                "felt": "alder",
                "tekst": "jeg heter Ole og er 34",
                "borte": [["navn", "Ole"], ["navn", "er"]],
                "verdi": 34,
            },
            {"id": "2", "felt": "alder", "tekst": "jeg heter Kari og er 34", "borte": []},
            {"id": "3", "felt": "alder", "tekst": "34", "borte": []},
        ]
    )
    assert maalt["per_slag"] == {"navn": {"plantet": 2, "funnet": 1}}
    assert (maalt["andel_funnet"], maalt["andel_falske"], maalt["andel_lest"]) == (0.5, 0.5, 1.0)
    assert [f[:2] for f in maalt["feil"]] == [("igjen", "1"), ("falsk", "2")]
    assert "| navn | 2 | 1 | 50,0 % |" in markdown(maalt)
