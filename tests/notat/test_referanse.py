"""The reference of a sheet: the same for the same sheet, without meaning, and easy to say on the telephone."""

import re

import pytest

from bot.katalog import MAALFORMER
from bot.notat import filnavn, lag_notat, referanse, til_html
from bot.notat.modell import tekster
from bot.notat.referanse import TEGN
from kvp import vurder
from tests.dagen import DAG

from .saker import lag_sak

EN, ANNEN = "a" * 32, "b" * 32
SAK = lag_sak("KAN")


def test_the_same_sheet_keeps_its_reference_and_another_has_its_own():
    en = referanse(EN, SAK, DAG)
    assert en == referanse(EN, lag_sak("KAN"), DAG)
    andre = {
        referanse(EN, lag_sak("KAN", barn="nei"), DAG),
        referanse(EN, SAK, DAG.replace(day=2)),
        referanse(ANNEN, SAK, DAG),
    }
    assert len(andre | {en}) == 4


def test_three_groups_of_letters_and_digits_that_look_and_sound_apart():
    for nummer in range(2000):
        grupper = referanse(str(nummer), SAK, DAG).split("-")
        assert [len(g) for g in grupper] == [3, 3, 3]
        assert all(re.search(r"\d", g) and re.search("[A-Z]", g) and set(g) <= set(TEGN) for g in grupper)
    assert not set(TEGN) & set("01OILZ2S5B8UVQ") - {"L", "2", "8"}  # never both of a pair that looks alike
    assert not set(TEGN) & set("AEIOUYÆØÅ")


def test_all_groups_come_up_and_few_are_alike():
    alle = [referanse(str(n), SAK, DAG) for n in range(3000)]
    assert len(set(alle)) == 3000
    assert {t for r in alle for t in r} == {*TEGN, "-"}


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_it_stands_at_the_top_at_the_foot_and_in_the_name_of_the_file(maalform):
    ref = referanse(EN, SAK, DAG)
    notat = lag_notat(SAK, vurder(SAK, DAG, maalform), DAG, maalform, ref)
    alle = list(tekster(notat))
    assert alle[2] == f"Referanse: {ref}" and alle[-1].endswith(ref)
    assert filnavn(notat, "pdf") == f"kvp-notat-{ref}.pdf"
    side = til_html(notat)
    assert re.search(rf"<title>[^<]*{ref}</title>", side) and side.count(ref) == 4


def test_a_note_without_a_reference_has_no_empty_place_for_it():
    notat = lag_notat(SAK, vurder(SAK, DAG), DAG)
    assert "eferanse" not in "\n".join(tekster(notat)) and "eferanse" not in til_html(notat)
    assert filnavn(notat, "docx") == "kvp-notat.docx"
