"""The named screens and the printer once more, in the other browser that people have."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.notat import til_html, til_pdf

from . import falsk_tjener
from .falsk_tjener import Tjener
from .ildprove import Firefox
from .test_samtalen import HELT
from .test_utskrift import MERKE, NOTAT, ark, overskrifter

KLAR = "!window.dyp('[data-opptatt], [data-fersk]')"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """One browser for all: to start it takes longer than all that is done in it."""
    nettleser = Firefox(tmp_path_factory.mktemp("firefox"))
    yield nettleser
    nettleser.lukk()


def sporsmaal(firefox: Firefox, ord_: str) -> None:
    """Waits for a question that stands, and until presses count."""
    firefox.vent(f"{KLAR} && window.dyp('#sporsmaal')?.textContent.includes({ord_!r})")


def svar(firefox: Firefox, navn: str, neste: str) -> None:
    knapp = f"window.dypAlle('.valg button').find((e) => e.textContent === {navn!r})"
    firefox.vent(f"{KLAR} && !!({knapp})")
    firefox.klikk(knapp)
    if neste:
        sporsmaal(firefox, neste)


def til_notatet(firefox: Firefox) -> None:
    sporsmaal(firefox, "Hvem er du?")
    svar(firefox, "Jeg er innsatt", "Hvordan soner du")
    firefox.tast("fengsel\ue007")
    sporsmaal(firefox, "Hvor gammel")
    firefox.tast("34\ue007")
    sporsmaal(firefox, "Vil du lage")
    svar(firefox, "Ja", "Hva trenger du")
    svar(firefox, "Ingen av disse", "Kan notatet")
    svar(firefox, "Ja", "")
    firefox.vent(f"{KLAR} && window.dyp('[data-notat]').checkVisibility()")


def test_the_answer_area_is_whole_on_every_named_screen(firefox: Firefox, tjener: Tjener) -> None:
    for storrelse in [(1024, 768), (1366, 650), (360, 640)]:
        firefox.storrelse(*storrelse)
        firefox.aapne(tjener.url)
        sporsmaal(firefox, "Hvem er du?")
        assert firefox.js(f"return ({HELT})()") == [True, True, []], storrelse
        svar(firefox, "Jeg er innsatt", "Hvordan soner du")
        assert firefox.js("return window.iFokus().id") == "sporsmaal"
        assert firefox.js(f"return ({HELT})()") == [True, True, []], storrelse
        firefox.tast("fengsel")  # who begins to write, writes in the field
        assert firefox.js("return window.dyp('#tekst').value") == "fengsel"
        firefox.tast("\ue007")
        sporsmaal(firefox, "Hvor gammel")
        assert firefox.js(f"return ({HELT})()") == [True, True, []], storrelse
        assert firefox.js("return window.cspBrudd") == []


def test_with_400_percent_zoom_the_question_begins_at_the_top(firefox: Firefox, tjener: Tjener) -> None:
    firefox.storrelse(1280, 1024, zoom=4)
    firefox.aapne(tjener.url)
    sporsmaal(firefox, "Hvem er du?")
    assert firefox.js("return [innerWidth, innerHeight]") == [320, 256]
    svar(firefox, "Jeg er innsatt", "Hvordan soner du")
    assert firefox.js(
        """return ['#sporsmaal', 'fieldset label'].map((v) => window.dyp(v).getBoundingClientRect())
        .every((r) => r.top >= 0 && r.bottom <= innerHeight) && document.documentElement.scrollWidth <= innerWidth;"""
    )
    firefox.storrelse(1024, 768)


def test_the_panel_lies_on_top_and_prints_the_whole_conversation(firefox: Firefox, tjener: Tjener) -> None:
    firefox.storrelse(1024, 768)
    firefox.aapne(tjener.url + "eksempel")
    firefox.js(
        """const ark = new CSSStyleSheet(); ark.replaceSync('header { position: fixed; inset: 0; z-index: 2147483647; }'
        + 'main { transform: scale(.5); overflow: hidden; width: 10px; }'); document.adoptedStyleSheets = [ark];
        document.querySelector('main').append(document.querySelector('kvp-veileder'));"""
    )
    firefox.vent("!!window.dyp('.aapner')")
    firefox.klikk("window.dyp('.aapner')")
    sporsmaal(firefox, "Hvem er du?")
    svar(firefox, "Jeg er innsatt", "Hvordan soner du")
    firefox.tast("fengsel\ue007")
    sporsmaal(firefox, "Hvor gammel")
    papir = " ".join(ark(firefox.skriv_ut()))
    # Firefox draws this typeface's bold as outlines, so the heading of the question cannot be read out of the file.
    for sagt in ["Hei! Jeg hjelper deg", "Jeg lagrer ikke det du skriver.", "Hvordan soner du nå?", "fengsel"]:
        assert sagt in papir, sagt
    assert "Slik legges veilederen inn" not in papir
    firefox.tast("\ue00c")  # Escape
    firefox.vent("window.iFokus().className === 'aapner'")


def test_the_printed_note_has_the_same_sheets_as_the_pdf(
    firefox: Firefox, tjener: Tjener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page of the note, and Ctrl+P on the page with the conversation."""
    monkeypatch.setattr(falsk_tjener, "NOTAT_HTML", til_html(NOTAT))
    firefox.storrelse(1024, 768)
    firefox.aapne(tjener.url)
    til_notatet(firefox)
    ventet = overskrifter(til_pdf(NOTAT))
    samtalen = firefox.skriv_ut()
    firefox.aapne(firefox.js("return window.dyp('[data-notat=html]').href"))
    tjener.samtale.faner.add(firefox.js("return new URL(location).searchParams.get('fane')"))
    firefox.aapne(firefox.js("return location.href"))
    for papir in (samtalen, firefox.skriv_ut()):
        assert overskrifter(papir) == ventet
        assert all(MERKE in tekst for tekst in ark(papir))
