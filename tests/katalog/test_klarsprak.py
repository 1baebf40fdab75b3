"""Plain words by kind: a condition begins with «hvis», a question asks one thing, an inmate reads no officialese."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import bot.nett
from bot.katalog import MAALFORMER, katalog
from bot.maaling.tekstliste import Tekst, tekstliste

# A condition that begins with its verb: «Er samtalen holdt, går det fortere.»
_VERB = (
    r"(?:Er|Var|Har|Får|Fikk|Fekk|Kan|Skal|Vil|Blir|Ble|Blei|Må|Bør|Bor|Bur|Sitter|Sit|Soner|Sonar|Mangler|Manglar"
    r"|Trenger|Treng|Gjelder|Gjeld|Vet|Veit|Finnes|Finst|Kommer|Kjem|Går|Tar|Tek|Fyller|Slipper|Slepp|Står|Ønsker"
    r"|Ønskjer|Sier|Seier|Flytter|Flyttar|Flyttes|Starter|Startar|Gir|Stemmer|Varer|Bruker|Brukar|Søker|Søkjer"
    r"|Svarer|Svarar|Ligger|Ligg|Passer|Passar|Endrer|Endrar|Avslår|Velger|Klager|Kjenner)"
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


def _omvendt(tekst: str) -> bool:
    # «Klager på vedtak …, har» is a noun; a verb has its subject next.
    return any(not m[0].lstrip(" .!?:\n").startswith("Klager på") for m in OMVENDT.finditer(tekst))


def _til_innsatt(t: Tekst) -> bool:
    return t.rolle != "ansatt" and not t.nokkel.startswith(_IKKE_TIL_INNSATT)


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_a_condition_begins_with_its_word(maalform) -> None:
    assert [(t.nokkel, t.tekst) for t in tekstliste(maalform) if _omvendt(t.tekst)] == []


def test_a_condition_begins_with_its_word_on_the_pages_too() -> None:
    """Words that stand in the pages themselves, not in the catalogue."""
    sider = sorted(Path(bot.nett.__file__).parent.glob("statisk/*.html"))
    assert sider
    for side in sider:
        tekst = re.sub(
            r"<(?:pre|script|style)\b.*?</(?:pre|script|style)>|<[^>]+>",
            "\n",
            side.read_text(encoding="utf-8"),
            flags=re.S,
        )
        assert not _omvendt(tekst), side.name


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
        "Stemmer det? Vet du dagen, kan du skrive den.",
        "Veit du dagen, kan du skrive han.",
    ],
)
def test_an_inverted_condition_is_seen(tekst) -> None:
    assert _omvendt(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "Er du dømt, eller er du i varetekt hjemme?",
        "Hvis samtalen er holdt, går det fortere.",
        "Har du barn?",
    ],
)
def test_a_question_is_no_condition(tekst) -> None:
    assert not _omvendt(tekst)
