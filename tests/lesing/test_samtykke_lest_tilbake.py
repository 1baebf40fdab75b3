"""A consent that was read back: to ask about it is no yes, and a no to a no is a no."""

import pytest

from bot.lesing import Sammenheng, les
from tests.dagen import DAG
from tests.skjonn import skjonn


def _les(tekst, forslag, sak=None):
    sak = {"rolle": "innsatt", **(sak or {})}
    return les(tekst, Sammenheng("samtykke", DAG, "innsatt", sak, forslag=forslag), skjonn("samtykke", "ikke_svar"))


@pytest.mark.parametrize(
    "tekst",
    [
        "kan jeg endre samtykke senere",
        "kan jeg trekke samtykket senere",
        "hva er et samtykke",
        "må jeg samtykke",
        "hvorfor må jeg samtykke",
    ],
)
def test_a_question_about_consent_confirms_none(tekst):
    assert all(funn.verdi != "ja" for funn in _les(tekst, "ja").funn)


@pytest.mark.parametrize("tekst", ["nei", "Nei.", "nei takk", "neida"])
@pytest.mark.parametrize("forslag", ["ja", "nei"])
@pytest.mark.parametrize("sak", [{}, {"samtykke": "ja"}])
def test_a_plain_no_is_a_no(tekst, forslag, sak):
    assert [funn.verdi for funn in _les(tekst, forslag, sak).funn] == ["nei"]


def test_what_says_that_it_was_misread_is_no_answer_to_a_no():
    assert not _les("nei det stemmer ikke", "nei").funn
