"""The texts for inmates are plain: LIX and sentence length within their limits, and the table up to date."""

from __future__ import annotations

import pytest

from bot.katalog import MAALFORMER
from bot.maaling import lesbarhet
from bot.maaling.lesbarhet import GRENSE_ORD, for_innsatte, grense, maal, setninger
from bot.maaling.tekstliste import Tekst


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_no_text_for_inmates_is_hard_to_read(maalform) -> None:
    alle = for_innsatte(maalform)
    assert len(alle) > 350
    for m in alle:
        assert m.lix < grense(m.tekst.nokkel), (m.tekst, round(m.lix, 1), m.lange)
        assert m.snitt <= GRENSE_ORD, (m.tekst, m.snitt)


def test_the_limits_are_lower_for_questions_and_answers() -> None:
    assert grense("felter.frigang.sporsmaal") == grense("temaer.penger.svar") == 35
    assert grense("kvp.form.frigang_ja") == grense("tekster.menneske") == 45


def test_lix_by_hand() -> None:
    # 9 words in 2 sentences; «programmet» and «fengselet» are long.
    m = maal(Tekst("x", "nb", "begge", "KVP er programmet for deg. Spør i fengselet nå."))
    assert m is not None and m.lange == ("programmet", "fengselet")
    assert m.lix == pytest.approx(9 / 2 + 100 * 2 / 9)


@pytest.mark.parametrize(
    ("tekst", "antall"),
    [
        ("Det er en dag. Og en til.", 2),
        ("Kom 15. mars 2027 til oss.", 1),
        ("Du har rett til det (sosialtjenesteloven § 29). Det er alt.", 2),
        ("Skriv «15.3.2027», «mars» eller «vet ikke».", 1),
        ("Hva er det?\nDet er KVP.", 2),
        ("Fra {vindu} går det. Da søker du.", 2),
    ],
)
def test_sentences(tekst, antall) -> None:
    assert len(setninger(tekst)) == antall


@pytest.mark.parametrize("tekst", ["Arbeidsevnevurdering", "Ja, gå videre", "Stemmer dette?"])
def test_labels_and_tiny_texts_are_not_measured(tekst) -> None:
    assert maal(Tekst("x", "nb", "begge", tekst)) is None


def test_the_table_is_up_to_date() -> None:
    assert lesbarhet.FIL.read_text(encoding="utf-8") == lesbarhet.tabell(), "kjør «make lesbarhet»"
