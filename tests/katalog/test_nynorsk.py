"""Bokmål and nynorsk: the same texts in both, and no word of the one in the other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.katalog import MAALFORMER, katalog
from bot.lesing.spraak.maalform import BARE_BOKMAAL, BARE_NYNORSK, gjett_maalform
from bot.maaling.tekstliste import Tekst, tekstliste

DATA = Path(__file__).parent / "data"
# Forms that only one of the written forms has: the common words that the reader knows, and those of the texts.
BOKMAAL = BARE_BOKMAAL | set((DATA / "bare_bokmaal.txt").read_text(encoding="utf-8").split())
NYNORSK = BARE_NYNORSK | set((DATA / "bare_nynorsk.txt").read_text(encoding="utf-8").split())
# Names of documents and of the program, and words that people type: the same in every form.
EGNE_NAVN = ("«soningstidsberegning»", "Fra fengsel til KVP", "nav.no")
# Only bokmål has «-lig», «-het» and «-else»; only nynorsk «-leg» and «-leik».
BOKMAALSENDING = re.compile(r"(?!\w*villig)\w{2,}(?:lig|lige|ligst|ligere|het|heten|heter|else|elsen|elser|elsene)\b")
NYNORSKENDING = re.compile(r"\w{3,}(?:leg|lege|legast|legare|leik|leiken)\b")


def _ord(tekst: Tekst) -> set[str]:
    uten_navn = tekst.tekst
    for navn in EGNE_NAVN:
        uten_navn = uten_navn.replace(navn, " ")
    return set(re.findall(r"[^\W\d_]+", re.sub(r"{\w+}", " ", uten_navn).lower()))


def _treff(maalform: str, fremmede: frozenset[str], ending: re.Pattern[str]) -> dict[str, list[str]]:
    treff = {
        f"{t.nokkel} ({t.rolle})": sorted(o for o in _ord(t) if o in fremmede or ending.fullmatch(o))
        for t in tekstliste(maalform)
    }
    return {nokkel: ord_ for nokkel, ord_ in treff.items() if ord_}


def test_every_text_stands_in_both_forms() -> None:
    def former(maalform: str) -> dict[tuple[str, str], set[str]]:
        return {(t.nokkel, t.rolle): set(re.findall(r"{\w+}", t.tekst)) for t in tekstliste(maalform)}

    nb, nn = former("nb"), former("nn")
    assert set(nb) - set(nn) == set(), "missing in nynorsk"
    assert set(nn) - set(nb) == set(), "missing in bokmål"
    assert {n for n in nb if nb[n] != nn[n]} == set(), "other placeholders"
    assert len(nb) > 900


def test_no_bokmaal_in_nynorsk() -> None:
    assert _treff("nn", BOKMAAL, BOKMAALSENDING) == {}


def test_no_nynorsk_in_bokmaal() -> None:
    assert _treff("nb", NYNORSK, NYNORSKENDING) == {}


@pytest.mark.parametrize(
    ("maalform", "tekst"), [("nn", "Eg veit ikke."), ("nn", "Ei tydelig melding."), ("nb", "Dette er vanskeleg.")]
)
def test_a_planted_word_is_found(monkeypatch, maalform, tekst) -> None:
    monkeypatch.setitem(globals(), "tekstliste", lambda m: [Tekst("x", m, "begge", tekst)])
    proeve = test_no_bokmaal_in_nynorsk if maalform == "nn" else test_no_nynorsk_in_bokmaal
    with pytest.raises(AssertionError):
        proeve()


def test_the_words_of_the_two_forms_do_not_meet() -> None:
    assert not BOKMAAL & NYNORSK


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_the_program_writes_what_it_reads_as_that_form(maalform) -> None:
    k = katalog(maalform)
    for nokkel in ("velkommen", "uklart_aapent", "menneske", "krise", "notat_nei"):
        assert gjett_maalform(k.tekst(nokkel, "innsatt", sporsmaal="", hvem="")) == maalform, nokkel
