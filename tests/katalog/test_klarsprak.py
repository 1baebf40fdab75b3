"""Plain words by kind: a condition begins with «hvis», a question asks one thing, an inmate reads no officialese."""

from __future__ import annotations

import re

import pytest

from bot.katalog import MAALFORMER, katalog
from bot.maaling.tekstliste import Tekst, tekstliste

# A condition that begins with its verb: «Er samtalen holdt, går det fortere.»
_VERB = (
    r"(?:Er|Var|Har|Får|Kan|Skal|Vil|Blir|Må|Bor|Bur|Sitter|Sit|Soner|Sonar|Mangler|Manglar|Trenger|Treng|Gjelder"
    r"|Gjeld)"
)
OMVENDT = re.compile(rf"(?:^|[.!?:]\s+|\n\s*){_VERB} [^.?!\n«»]{{2,90}}, (?!eller\b)[^.?!\n]*[.!]")
TO_SPORSMAAL = re.compile(r"\?[^?»]*\?")
DOBBELT_KOLON = re.compile(r"\w: [^.?!\n]{1,60}\w: \w")
TUNGT = re.compile(
    r"ikke avklart at|ikkje avklart at|[Dd]et er ukjent om|[Gg]jennomføringsform|[Tt]al(?:er|ar) imot|alene gi avslag"
    r"|foreligger|vedkommende|iverksett|ovennevnte|herunder|[Ff]ormålet er",
    re.I,
)
TO_VALGORD = {"nn": re.compile(r"\bbyrj\w*|\brekna dato|soningstidsutrekning", re.I), "nb": re.compile("påbegynn")}
# Read by NAV, by an officer, or by whoever runs the machine; not by an inmate.
_IKKE_TIL_INNSATT = ("notat.", "regler.", "frister.", "tekster.feil_lager", "felter.form.etikett")


def _til_innsatt(t: Tekst) -> bool:
    return t.rolle != "ansatt" and not t.nokkel.startswith(_IKKE_TIL_INNSATT)


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_a_condition_begins_with_its_word(maalform) -> None:
    assert [(t.nokkel, t.tekst) for t in tekstliste(maalform) if OMVENDT.search(t.tekst)] == []


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_a_question_asks_one_thing(maalform) -> None:
    assert [(t.nokkel, t.tekst) for t in tekstliste(maalform) if TO_SPORSMAAL.search(t.tekst) and _til_innsatt(t)] == []


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_inmates_read_no_officialese(maalform) -> None:
    assert [(t.nokkel, t.tekst) for t in tekstliste(maalform) if _til_innsatt(t) and TUNGT.search(t.tekst)] == []


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_no_two_colons_and_one_word_for_one_thing(maalform) -> None:
    for monster in (DOBBELT_KOLON, TO_VALGORD[maalform]):
        assert [(t.nokkel, t.tekst) for t in tekstliste(maalform) if monster.search(t.tekst)] == []


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_help_names_buttons_that_are_there(maalform) -> None:
    k = katalog(maalform)
    knapper = {
        v.tittel
        for f in k.felter.values()
        for rolle in ("innsatt", "ansatt")
        for alle in (True, False)
        for v in f.valg(rolle, alle=alle)
    }
    for t in tekstliste(maalform):
        for navn in re.findall(r"(?:[Tt]rykk|[Vv]elg|[Vv]el) (?:på )?«([^»]+)»|«([^»]+)» viser", t.tekst):
            assert {*navn} - {""} <= knapper, (t.nokkel, navn)


@pytest.mark.parametrize(
    "tekst",
    [
        "Er samtalen holdt, går det fortere.",
        "Vi venter. Er det feil, skriv det på nytt.",
        "Har du barn, får du mer.",
    ],
)
def test_an_inverted_condition_is_seen(tekst) -> None:
    assert OMVENDT.search(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "Er du dømt, eller er du i varetekt hjemme?",
        "Hvis samtalen er holdt, går det fortere.",
        "Har du barn?",
    ],
)
def test_a_question_is_no_condition(tekst) -> None:
    assert not OMVENDT.search(tekst)
