"""The measurement of phrase matching: what counts as right, wrong and missed, and what the matchers find."""
import pytest

from bot.lesing.sted import skrivemaater
from bot.maaling import fraser
from bot.maaling.fraser import Maaling, entityruler, formord, leseren, maal, phrasematcher, tabell, titler, utfall

NAVN = {"Halden": ("Halden fengsel",), "Oslo": ("Oslo fengsel",), "Nord-Fron fengsel": ("Fron",),
        "Ullersmo": ("A", "B")}


def ytring(felt: str, tekst: str, forventet: object, *ogsaa: object) -> dict:
    return {"felt": felt, "tekst": tekst, "forventet": forventet, "ogsaa_godtatt": list(ogsaa)}


@pytest.fixture(params=["PhraseMatcher", "EntityRuler"])
def finn(request: pytest.FixtureRequest) -> fraser.Finner:
    if request.param == "EntityRuler":
        return entityruler(NAVN)
    les = lambda tekst: fraser.dok(tekst, fraser.eget_ordforraad())  # noqa: E731
    return phrasematcher(NAVN, les, fraser.eget_ordforraad(), "LOWER")


@pytest.mark.parametrize("tekst, verdier", [
    ("sitter i HALDEN nå", ("Halden fengsel",)), ("fra oslo til halden", ("Oslo fengsel", "Halden fengsel")),
    ("nord-fron fengsel", ("Fron",)), ("ullersmo", ("A", "B")), ("vet ikke", ()), ("haldens", ()),
])
def test_the_matchers_find_the_values_of_whole_phrases_in_any_case(finn, tekst: str, verdier: tuple) -> None:
    assert finn(tekst) == verdier


def test_names_are_found_in_small_letters_also_where_the_attribute_keeps_the_case() -> None:
    ordforraad = fraser.eget_ordforraad()
    finn = phrasematcher(NAVN, lambda tekst: fraser.dok(tekst, ordforraad), ordforraad, "ORTH")
    assert finn("halden") == finn("Halden") == ("Halden fengsel",)


@pytest.mark.parametrize("felt, forventet, fikk, ventet", [
    ("fengsel", "Oslo fengsel", ("Oslo fengsel",), "rett"),
    ("fengsel", "Oslo fengsel", ("Halden fengsel",), "galt"),
    ("fengsel", "Oslo fengsel", ("Oslo fengsel", "Halden fengsel"), "ikke funnet"),
    ("fengsel", "Oslo fengsel", (), "ikke funnet"),
    ("kommune_for", "vet_ikke", ("Oslo",), "falskt"),
    ("kommune_for", {"tema": "navkontor"}, (), "tomt"),
    ("kommune_for", {"sporre_igjen": True}, ("Våler (Innlandet)", "Våler (Østfold)"), "tomt"),
    ("kommune_for", {"personopplysning": True}, ("Moss",), None),
    ("form", ["varetekt", "fengsel"], ("fengsel", "varetekt"), "rett"),
    ("form", ["fengsel"], ("fengsel", "varetekt"), "galt"),
    ("form", ["annet"], ("annet",), "tomt"),
    ("form", {"sporre_igjen": True}, ("fengsel", "varetekt"), "falskt"),
])
def test_what_counts_as_what(felt: str, forventet: object, fikk: tuple, ventet: str | None) -> None:
    assert utfall(ytring(felt, "x", forventet), fikk) == ventet


def test_another_value_that_is_accepted_is_right() -> None:
    assert utfall(ytring("fengsel", "x", "Oslo fengsel", "Botsen"), ("Botsen",)) == "rett"


def test_counts_only_the_texts_that_the_set_knows_and_sums_in_the_table() -> None:
    ytringer = [ytring("fengsel", "Halden", "Halden fengsel"), ytring("fengsel", "Bastøy", "Bastøy fengsel"),
                ytring("fengsel", "Oslo?", {"tema": "kvp"}),
                ytring("fengsel", "Ola i Oslo", {"personopplysning": True})]
    maalt = maal(ytringer, entityruler(NAVN))
    assert maalt.teller == {"rett": 1, "ikke funnet": 1, "falskt": 1}
    assert maalt.rette == {"Halden"}
    linje = tabell({"fengsel": {"regel": Maaling(maalt.teller, 0.006, set())}}).splitlines()[-1]
    assert linje == "| fengsel | regel | 2 | 1 | 0 | 1 | 1 | 1 | 2,00 |"


def test_the_words_of_a_button_are_split_into_phrases() -> None:
    assert titler("Fengsel (åpent eller lukket)") == ["Fengsel", "åpent", "lukket"]
    assert formord()["lukket"] == ("fengsel",)


def test_the_matchers_get_every_name_of_a_place_that_the_readers_have() -> None:
    kommuner, fengsler = skrivemaater("kommune_for"), skrivemaater("fengsel")
    assert kommuner["Porsanger"] == ("Porsanger",) and len(kommuner["Våler"]) == 2
    assert fengsler["botsen"] == ("Oslo fengsel",) and kommuner["Førde"] == ("Sunnfjord",)
    assert set(kommuner) == set(skrivemaater("kommune_etter"))


def test_our_reader_gives_nothing_where_it_would_ask() -> None:
    assert leseren("kommune_for")("Våler") == leseren("fengsel")("vet ikke") == ()
    assert leseren("form")("sitter i fengsel") == ("fengsel",)


def test_our_readers_tell_a_home_from_a_word_that_is_a_place_too() -> None:
    assert fraser.uspurt("jeg bor i Oslo") and not fraser.uspurt("en time i uka")


def test_no_place_of_the_catalogue_is_taken_for_a_person() -> None:
    lest, tatt = fraser.steder_tatt_for_personer(("{}",))
    assert lest > 1000 and tatt == []
