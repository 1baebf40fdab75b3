"""Only children under 18 count: a «yes» said of grown ones is never kept without a question."""

from __future__ import annotations

import pytest

from bot.katalog import MAALFORMER, ROLLER, katalog
from bot.lesing import Sammenheng, les
from tests.dagen import DAG
from tests.skjonn import skjonn


def _barn(tekst: str) -> list[tuple[object, bool]]:
    return [(f.verdi, f.sikker) for f in les(tekst, Sammenheng("barn", DAG, "innsatt")).funn if f.felt == "barn"]


@pytest.mark.parametrize(
    "tekst",
    [
        "Ungene mine er voksne for lengst, den yngste er tjueseks år",
        "ungene er voksne",
        "barna mine er store, yngste er 22",
        "har to voksne barn",
        "sønnen min er 30 år",
        "har barn på 20 og 24",
        "to unger, 26 og 31 år gamle",
        "dattera mi fylte 18 i fjor",
        "ja men de er voksne",
        "tre stk, alle over 18 år",
        "ei jente på nitten",
        "Har to, men de er 22 og 25",
        "tre, alle over tjue",
        "Borna mine er vaksne for lengst, 27 og 30",
    ],
)
def test_grown_children_are_never_taken_for_small_ones(tekst: str) -> None:
    assert all(not sikker or verdi == "nei" for verdi, sikker in _barn(tekst))


@pytest.mark.parametrize(
    "tekst",
    ["ja", "tre barn", "har to gutter", "gutt på 15", "ja, to stykker på 4 og 7", "har en på 12 og en på 20"],
)
def test_a_child_under_18_is_a_plain_yes(tekst: str) -> None:
    assert _barn(tekst) == [("ja", True)]


@pytest.mark.parametrize(
    "tekst", ["Har to, men de er 22 og 25", "tre, alle over tjue", "Borna mine er vaksne, 27 og 30"]
)
def test_what_the_ages_say_is_read_back_though_the_model_hears_children(tekst: str) -> None:
    hort = skjonn("barn", "barn=ja", 0.9)
    funn = [f for f in les(tekst, Sammenheng("barn", DAG, "innsatt"), hort).funn if f.felt == "barn"]
    assert [(f.verdi, f.sikker) for f in funn] == [("nei", False)]


@pytest.mark.parametrize("tekst", ["Ingen mindreårige barn", "har ikke små barn", "uten mindreårige barn"])
def test_small_children_that_are_denied_are_none(tekst: str) -> None:
    hort = skjonn("barn", "barn=nei", 0.98)
    funn = [f for f in les(tekst, Sammenheng("barn", DAG, "innsatt"), hort).funn if f.felt == "barn"]
    assert [(f.verdi, f.sikker) for f in funn] == [("nei", True)]


@pytest.mark.parametrize("maalform", MAALFORMER)
@pytest.mark.parametrize("rolle", ROLLER)
def test_the_question_and_what_is_read_back_name_the_age(maalform: str, rolle: str) -> None:
    barn = katalog(maalform).felt("barn")
    for tekst in (barn.sporsmaal(rolle, {}), barn.setning("ja", rolle), barn.setning("nei", rolle)):
        assert "under 18 år" in tekst


def test_the_age_of_a_child_is_not_the_age_of_the_writer() -> None:
    ved = Sammenheng(felt="barn", dag=DAG, rolle="innsatt", sak={"rolle": "innsatt", "alder": 58})
    lest = les("bare ho dattra og ho e 31", ved)
    assert "alder" not in {f.felt for f in lest.funn}
