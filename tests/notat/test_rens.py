"""What was typed, without signs that show nothing."""

from __future__ import annotations

import pytest

from bot.notat.rens import MAKS_MERKER, rens


@pytest.mark.parametrize("tegn", ["\u3164", "\u2800", "\u115f", "\u1160", "\uffa0", "\u200b", "\u202e"])
def test_signs_that_show_nothing_go(tegn) -> None:
    assert rens(f"{tegn}bli{tegn} kokk{tegn}") == "bli kokk" and rens(tegn * 9) == ""


def test_a_flood_of_marks_on_one_letter_goes_and_ordinary_letters_stay() -> None:
    assert len(rens("a" + "\u0316" * 500)) == 1 + MAKS_MERKER
    assert rens("blåbær, café, šljiva, Việt") == "blåbær, café, šljiva, Việt"
