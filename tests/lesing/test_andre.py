"""What is said about somebody else is set aside before a text is read."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.lesing import Sammenheng, les
from bot.lesing.andre import uten_andre


@pytest.mark.parametrize(
    ("tekst", "igjen"),
    [
        ("kompisen min har fotlenke men jeg soner på Bastøy", "jeg soner på Bastøy"),
        ("søsteren min har tre, jeg har ingen", "jeg har ingen"),
        ("kona mi slipper ut 1. mars, jeg vet ikke når jeg får dato", "jeg vet ikke når jeg får dato"),
        ("mora mi får uføretrygd", ""),
        ("mora mi er syk, hun får uføretrygd", ""),
        ("de andre på avdelinga har frigang, ikke jeg", "ikke jeg"),
        ("dæm på NAV treng oppfølging, itj æ", "itj æ"),
        ("kompisen sa jeg får uføre, men jeg har ikke søkt engang", "men jeg har ikke søkt engang"),
        ("han på nabocella fikk tre år, jeg fikk åtte måneder", "jeg fikk åtte måneder"),
    ],
)
def test_somebody_elses_clauses_are_left_out(tekst, igjen):
    assert uten_andre(tekst).strip(" ,") == igjen


@pytest.mark.parametrize(
    "tekst",
    ["Gutten er 16.", "jenta har søkt frigang", "Mannen er 44 år, soner dom", "hun på avdelingen har to barn"],
)
def test_the_one_an_officer_writes_about_is_not_somebody_else(tekst):
    assert uten_andre(tekst, ansatt=True) == tekst
    assert uten_andre(tekst) != tekst


def test_the_inmates_own_people_are_others_to_an_officer_as_well():
    assert uten_andre("mannen hennes har jobb, selv har vedkommende ingen", ansatt=True).strip(" ,") == (
        "selv har vedkommende ingen"
    )


@pytest.mark.parametrize(
    "tekst",
    [
        "jeg bor hos mora mi",
        "dama og jeg har leilighet",
        "han bor hjemme",
        "faren min og jeg driver garden",
        "betjenten sa 1. mars",
        "jeg har det bra, ikke dårlig",
        "kona mi og jeg har to",
        "",
    ],
)
def test_what_concerns_the_person_stays(tekst):
    assert uten_andre(tekst) == tekst


def test_own_children_answer_a_question_about_children():
    assert uten_andre("sønnen min er 12", egne_barn=True) == "sønnen min er 12"
    assert uten_andre("broren min har tre", egne_barn=True) == ""


def test_a_named_prison_where_somebody_serves_is_a_form():
    ved = Sammenheng(felt="form", dag=dt.date(2026, 12, 1), sak={"rolle": "innsatt"})
    funn = {f.felt: f.verdi for f in les("kompisen min har fotlenke men jeg soner på Bastøy", ved).funn}
    assert funn == {"form": ["fengsel"], "fengsel": "Bastøy fengsel"}
