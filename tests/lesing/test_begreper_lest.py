"""What a word means: asked in any way, it is told, and nothing is taken from the question."""

from __future__ import annotations

import pytest
import yaml

from bot.katalog import MAALFORMER, katalog
from bot.lesing import Sammenheng, les
from bot.lesing.begreper import DATA, spurt_om
from bot.maaling.prove import ved_sporsmaal
from tests.dagen import DAG

LISTER = yaml.safe_load(DATA.read_text(encoding="utf-8"))
ALLE = [(navn, nokkel) for nokkel, navnene in LISTER.items() for navn in navnene]
MAATER = (
    "hva betyr {}",
    "Hva er {}?",
    "ka e {} for nåkka",
    "kva tyder {}",
    "skjønner ikke hva {} er",
    "{}, hva er det?",
    "vad betyder {}",
    "what is {}",
    "forklar {} takk",
    "hei, hva menes egentlig med {}",
)
SVAR = (
    "varetekt",
    "jeg er i varetekt",
    "vet ikke hva det heter, men det er varetekt",
    "er i varetekt eller forvaring",
    "varetekt og fengsel",
    "nei, ikke frigang",
    "hva som helst",
    "hva jeg vil bli? kokk",
    "frigang er det jeg har",
    "hva er min 2/3 dato",
    "hvem er kontaktbetjenten min",
)
"""Answers, and questions that are about something else than a word."""


@pytest.mark.parametrize("maate", MAATER)
def test_each_word_is_known_however_it_is_asked_for(maate) -> None:
    assert [n for n, k in ALLE if spurt_om(maate.format(n)) != ((k,), "")] == []


@pytest.mark.parametrize("tekst", SVAR)
def test_an_answer_asks_for_no_word(tekst) -> None:
    assert spurt_om(tekst) == ((), tekst)


@pytest.mark.parametrize(
    ("tekst", "ord_", "resten"),
    [
        ("jeg er 34. hva er frigang?", ("frigang",), "jeg er 34."),
        ("Hva betyr minstetid? Jeg slipper ut 3. mars", ("minstetid",), "Jeg slipper ut 3. mars"),
        ("nei, hva er permisjon", ("permisjon",), ""),
        ("nei. hva er permisjon?", ("permisjon",), "nei."),
        ("Ja! Ka e BRIK for nåkka", ("kartlegging",), "Ja!"),
        ("hva er forskjellen på varetekt og vanlig fengsel?", ("varetekt", "fengsel"), ""),
        ("er frigang og permisjon det samme?", ("frigang", "permisjon"), ""),
        ("hva betyr subsidær straff", ("subsidiaer_straff",), ""),
        ("har fotlenke, hva er nd for noe", ("narkotikaprogram",), "har fotlenke,"),
    ],
)
def test_what_stands_beside_the_question_is_kept(tekst, ord_, resten) -> None:
    assert spurt_om(tekst) == (ord_, resten)


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_each_word_is_explained_in_one_way(maalform) -> None:
    k = katalog(maalform)
    assert k.begreper.keys() <= LISTER.keys()
    assert [n for n in LISTER if n not in k.begreper and n not in k.temaer and n not in k.felter] == []
    navn = [n for navnene in LISTER.values() for n in navnene]
    assert len(navn) == len(set(navn))


INNE = {"rolle": "innsatt", "form": ["fengsel"]}


@pytest.mark.parametrize("felt", ["alder", "frigang", "form", "loslatelse", "maal_tekst", "samtykke", "videre"])
@pytest.mark.parametrize("ord_", ["overgangsbolig", "subsidiær straff", "betinget dom", "prøveløslatelse", "frigang"])
def test_a_question_about_a_word_changes_no_answer(ord_, felt) -> None:
    lesning = les(f"hva er {ord_}?", Sammenheng(felt, DAG, "innsatt", INNE if felt != "form" else {"rolle": "innsatt"}))
    assert (lesning.slag, lesning.handling, lesning.funn) == ("handling", "hjelp", ())


# Ways to serve, named in a question about how things are, at a question that comes after the form was answered.
ALLMENT = (
    "hvordan er det på overgangsbolig",
    "gjelder dette for dem som har betinget dom?",
    "får de som er i forvaring også dette?",
    "hvor lenge varer en samfunnsstraff",
    "er det mange i varetekt der?",
    "finnes det overgangsbolig i Bergen?",
    "kan man ha fotlenke og gå på skole",
    "hvordan er det i Bastøy fengsel?",
)


@pytest.mark.parametrize("tekst", ALLMENT)
def test_a_question_about_how_things_are_tells_nothing(tekst) -> None:
    s = ved_sporsmaal("alder", "innsatt", DAG)
    foer = dict(s.svar)
    s.skriv(tekst)
    assert s.svar == foer and s.felt == "alder"


@pytest.mark.parametrize(
    "tekst", ["kan jeg få kvp? sitter på overgangsbolig", "har jeg krav på KVP når jeg soner på Bastøy?"]
)
def test_who_tells_of_himself_in_a_question_is_heard(tekst) -> None:
    lesning = les(tekst, Sammenheng("rolle", DAG))
    assert not lesning.allment


def test_the_word_is_told_and_the_question_stands() -> None:
    s = ved_sporsmaal("alder", "innsatt", DAG)
    s.skriv("hva betyr frigang?")
    assert s.meldinger[0]["handling"] == "hjelp" and "ute på dagen" in str(s.meldinger[0]["tekst"])
    assert s.felt == "alder" and "alder" not in s.svar


def test_a_word_that_is_a_topic_is_answered_as_one() -> None:
    s = ved_sporsmaal("alder", "innsatt", DAG)
    s.skriv("skjønner ikke hva en individuell plan er")
    assert s.meldinger[0]["tema"] == "individuell_plan"


def test_the_answer_beside_the_question_is_taken() -> None:
    s = ved_sporsmaal("alder", "innsatt", DAG)
    s.skriv("jeg er 34. hva er friomsorgen?")
    assert s.svar["alder"] == 34 and "Friomsorgen" in str(s.meldinger[0]["tekst"])


def test_danger_beside_the_question_is_heard_first() -> None:
    s = ved_sporsmaal("alder", "innsatt", DAG)
    s.skriv("hva er frigang? jeg vil ikke leve mer, har tenkt å ta livet mitt")
    assert s.meldinger[0]["krise"] is True


def test_in_nynorsk_it_is_told_in_nynorsk() -> None:
    s = ved_sporsmaal("alder", "innsatt", DAG)
    s.skriv("nynorsk")
    s.skriv("kva tyder overgangsbustad")
    assert "Ein overgangsbustad er" in str(s.meldinger[0]["tekst"])
