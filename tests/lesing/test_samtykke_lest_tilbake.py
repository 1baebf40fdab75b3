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


@pytest.mark.parametrize(
    ("tekst", "p", "tatt"),
    [
        ("gitt muntlig til meg", 0.7, True),
        ("gitt muntlig til meg", 0.5, False),
        ("Innh. av domf.", 0.8, True),
        ("nja", 0.96, False),
    ],
)
def test_a_yes_that_was_read_back_is_taken_when_it_is_said_again_in_more_than_a_word(tekst, p, tatt):
    hort = skjonn("samtykke", "samtykke=ja", p)
    for forslag, sikker in ((None, False), ("ja", tatt)):
        lest = les(tekst, Sammenheng("samtykke", DAG, "ansatt", {"rolle": "ansatt"}, forslag=forslag), hort)
        assert [(f.verdi, f.sikker) for f in lest.funn if f.felt == "samtykke"] == [("ja", sikker)]


def test_a_no_that_was_read_back_is_taken_when_it_is_said_again():
    hort = skjonn("samtykke", "samtykke=nei", 0.5)
    lest = les(
        "har ikke spurt ham om det", Sammenheng("samtykke", DAG, "ansatt", {"rolle": "ansatt"}, forslag="nei"), hort
    )
    assert [(f.verdi, f.sikker) for f in lest.funn if f.felt == "samtykke"] == [("nei", True)]


@pytest.mark.parametrize(("p", "sikker"), [(0.59, False), (0.99, True)])
def test_a_yes_that_hesitates_is_read_back(p, sikker):
    hort = skjonn("samtykke", "samtykke=ja", p)
    lest = les("det må jeg vel", Sammenheng("samtykke", DAG, "innsatt", {"rolle": "innsatt"}), hort)
    assert [(f.verdi, f.sikker) for f in lest.funn if f.felt == "samtykke"] == [("ja", sikker)]
