"""Folding to plain bokmål, yes and no with negation and doubt, and whether a text asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lesing.spraak.janei import ja_nei
from bot.lesing.spraak.norsk import er_sporsmaal, fold, uten_fyll
from bot.lesing.spraak.ordliste import IKKE_FEIL, NOKKELORD, ORD


@pytest.mark.parametrize(
    ("tekst", "foldet"),
    [
        ("Eg veit ikkje", "jeg vet ikke"),
        ("æ veit itj", "jeg vet ikke"),
        ("e har ikkje", "jeg har ikke"),
        ("harke", "har ikke"),
        ("fårkje", "far ikke"),
        ("det e ikkje", "det er ikke"),
        ("me har snakka", "vi har snakket"),
        ("ta meg tilbake", "ta meg tilbake"),
        ("bur i hus no", "bor i hus na"),
        ("før jul", "foer jul"),
        ("for jul", "for jul"),
        ("òg", "ogsa"),
        ("og", "og"),
        ("AAP", "aap"),
        ("frigaang", "frigang"),
        ("overgangsbollig", "overgangsbolig"),
        ("en god forklaring", "en god forklaring"),
        ("kommunen", "kommunen"),
        ("19000 kr", "19000 kr"),
        ("jaaaaa", "ja"),
        ("Nei!!!", "nei !"),
        ("12.04.2027", "12.04.2027"),
        ("ja,nei", "ja , nei"),
    ],
)
def test_fold(tekst, foldet):
    assert fold(tekst) == foldet


@given(st.text(max_size=80))
def test_fold_never_fails_and_settles(tekst):
    foldet = fold(tekst)
    assert foldet == foldet.strip() and "  " not in foldet
    assert ja_nei(foldet) in ("ja", "nei", "vet_ikke", None)


@given(st.integers(min_value=0, max_value=10**9))
def test_fold_never_changes_numbers(tall):
    assert fold(f"født {tall} i går").split()[1] == str(tall)


def test_the_word_list_is_sound():
    """A form that is listed twice, or that is itself a bokmål word of the list, would be read by chance."""
    former = [form for rad in ORD.values() for form in rad.split()]
    assert not {form for form in former if former.count(form) > 1}
    assert not {form for form in former if form in ORD}
    assert {fold(ord_) for ord_ in IKKE_FEIL.split()}.isdisjoint(fold(ord_) for ord_ in NOKKELORD.split())


@pytest.mark.parametrize(
    ("tekst", "uten"),
    [
        ("jeg har jo ikke", "jeg har ikke"),
        ("nei da", "nei"),
        ("vet da ikke", "vet ikke"),
        ("dessverre ingen", "ingen"),
        ("altså, ja", "ja"),
        ("absolutt", ""),
        ("nei, jo", "nei , jo"),
        ("har ikke ennå", "har ikke"),
    ],
)
def test_without_filling_words(tekst, uten):
    assert uten_fyll(fold(tekst)) == uten


@pytest.mark.parametrize(
    ("svar", "tekster"),
    [
        (
            "ja",
            "ja | Ja! | jepp | jo | joda | jo da | ja da | selvsagt | sjølsagt | mm | klart det | absolutt | stemmer | "
            "det har jeg | ok | yes | jau | tror det | ja, men vet ikke når | sikkert",
        ),
        (
            "nei",
            "nei | næ | neida | niks | nope | aldri | ikke i det hele tatt | det stemmer ikke | det har jeg ikke |"
            " nei takk | "
            "absolutt ikke | overhodet ikke | har ikke det | tror ikke det | ikke som jeg vet | langt ifra",
        ),
        (
            "vet_ikke",
            "vet ikke | veit da søren | aner ikke | usikker | er ikke sikker | husker ikke | ingen anelse | "
            "Ikke opplyst | Framgår ikke | det kommer an på | må sjekke | har ikke oversikt | nei, jeg vet ikke | "
            "vanskelig å si | dunno | har ikke fått vite det | 50/50",
        ),
        (None, "tja | hei | ja og nei | nei, jo, ja | onsdag | frihet ja takk for alt i livet | 34 | ikke verst"),
    ],
)
def test_yes_and_no(svar, tekster):
    for tekst in tekster.split("|"):
        assert ja_nei(fold(tekst)) == svar, tekst


@pytest.mark.parametrize(
    "tekst",
    [
        "hva er kvp",
        "kan jeg få kvp?",
        "får jeg penger",
        "er det lov",
        "hvor lenge varer det",
        "kva betyr det",
        "lurer på hva det er",
        "ja, men hvorfor spør du",
        "hvis jeg får jobb, mister jeg pengene da?",
    ],
)
def test_questions(tekst):
    assert er_sporsmaal(tekst, fold(tekst))


@pytest.mark.parametrize(
    "tekst",
    [
        "ja",
        "jeg sitter inne",
        "får det ikke nå",
        "trenger noen å snakke med",
        "har det allerede",
        "hva som helst av jobb",
    ],
)
def test_statements(tekst):
    assert not er_sporsmaal(tekst, fold(tekst))
