"""The language form and reading aloud."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from bot.nett.sider import STATISK, tekster

from .falsk_tjener import Tjener
from .hjelp import FELTET, aapne, knapp, siste, skriv, trykk

STEMMER = """window.lest = []; window.stemmer = %s;
speechSynthesis.getVoices = () => window.stemmer;
SpeechSynthesisUtterance = function (tekst) {
  this.tekst = tekst; this.addEventListener = (_, ferdig) => { this.ferdig = ferdig; }; };
speechSynthesis.speak = (y) => { window.lest.push([y.voice.lang, y.tekst]); window.sist = y; };
speechSynthesis.cancel = () => { window.avbrutt = true; };"""
LOKAL = [{"lang": "nb-NO", "localService": True}]

# Language


def test_both_forms_have_the_same_texts_with_the_same_places() -> None:
    nb, nn = tekster("nb").alle(), tekster("nn").alle()
    assert list(nb) == list(nn)
    for nokkel, ord_ in nb.items():
        assert nn[nokkel].strip()
        assert set(re.findall(r"{\w+}", ord_)) == set(re.findall(r"{\w+}", nn[nokkel])), nokkel


def test_no_form_has_words_of_the_other() -> None:
    bare_nb = r"ikke|jeg|hva|hvorfor|noe|noen|fra|mer|være|slettet|nå|først? ut|hvordan|saken|svarene|ennå|en|et"
    bare_nn = r"ikkje|eg|kva|kvifor|noko|nokon|frå|meir|vere|sletta|no|korleis|saka|svara|enno|ein|eit"
    for maalform, fremmed in (("nb", bare_nn), ("nn", bare_nb)):
        treff = {
            k: t for k, t in tekster(maalform).alle().items() if k != "bytt" and re.search(rf"\b({fremmed})\b", t, re.I)
        }
        assert treff == {}, maalform


def test_every_text_is_used() -> None:
    # The list of deadlines has words of its own; its columns have names that are texts here.
    skript = [f for f in STATISK.glob("*.js") if not f.name.startswith("frister")]
    kilder = "".join(f.read_text(encoding="utf-8") for f in skript)
    kilder += (STATISK.parent / "enkel.py").read_text(encoding="utf-8")
    kilder += (STATISK.parents[1] / "http" / "uten_skript.py").read_text(encoding="utf-8")
    ubrukte = [n for n in tekster("nb").alle() if not re.search(f"['\"]{n}['\"]", kilder)]
    assert ubrukte == ["oppfylt", "ikke_oppfylt", "maa_vurderes", "mangler"]  # looked up by a condition's outcome


def test_the_language_is_changed_in_the_middle_and_the_page_follows(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    trykk(side, "Nynorsk")
    expect(knapp(side, "Snakk med eit menneske")).to_be_visible()
    expect(side.locator("#sporsmaal")).to_be_focused()
    expect(knapp(side, "Bokmål")).to_have_attribute("lang", "nb")
    assert side.evaluate("[document.documentElement.lang, document.title]") == ["nn", "KVP-rettleiar"]
    assert ("POST", "/api/samtale/maalform", {"maalform": "nn"}) in tjener.samtale.kall
    trykk(side, "Start på nytt")
    expect(siste(side)).to_contain_text("Hvem er du?")
    expect(knapp(side, "Snakk med eit menneske")).to_be_visible()


def test_the_form_is_kept_for_the_next_conversation_on_the_screen(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Nynorsk")
    expect(knapp(side, "Bokmål")).to_be_visible()
    skriv(side, "borte")
    trykk(side, "Start ny samtale")
    expect(siste(side)).to_contain_text("Hvem er du?")
    assert tjener.samtale.kall[-1][2] == {"maalform": "nn"}


def test_a_change_in_writing_changes_the_page_too(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    skriv(side, "nynorsk takk")
    expect(side.get_by_text("Vi held fram på nynorsk.")).to_be_visible()
    expect(knapp(side, "Snakk med eit menneske")).to_be_visible()


def test_one_form_alone_gives_no_button(side: Page, tjener: Tjener) -> None:
    tjener.maalformer = ["nb"]
    aapne(side, tjener)
    expect(knapp(side, "Send")).to_be_visible()
    expect(knapp(side, "Nynorsk")).to_be_hidden()


# Reading aloud


def test_without_a_norwegian_voice_on_the_machine_there_is_no_button(side: Page, tjener: Tjener) -> None:
    borte = [{"lang": "nb-NO", "localService": False}, {"lang": "en-GB", "localService": True}]
    side.add_init_script(STEMMER % json.dumps(borte))
    aapne(side, tjener)
    expect(knapp(side, "Les opp")).to_be_hidden()


@pytest.mark.parametrize("sprak", ["nb-NO", "no", "nn-NO"])
def test_the_last_answer_is_read_and_can_be_stopped(side: Page, tjener: Tjener, sprak: str) -> None:
    side.add_init_script(STEMMER % json.dumps([{"lang": sprak, "localService": True}]))
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    trykk(side, "Les opp")
    assert side.evaluate("window.lest") == [[sprak, "Hvordan soner du nå? Du kan velge flere, eller skrive det selv."]]
    trykk(side, "Stopp opplesing")
    assert side.evaluate("window.avbrutt") is True
    trykk(side, "Les opp")
    side.evaluate("window.sist.ferdig()")
    expect(knapp(side, "Les opp")).to_be_visible()


def test_a_new_answer_stops_the_reading(side: Page, tjener: Tjener) -> None:
    side.add_init_script(STEMMER % json.dumps(LOKAL))
    aapne(side, tjener)
    trykk(side, "Les opp")
    skriv(side, "asdf")
    expect(side.locator(FELTET)).to_have_value("")
    expect(knapp(side, "Les opp")).to_be_visible()
    assert side.evaluate("window.avbrutt") is True
