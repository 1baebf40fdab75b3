"""What comes out of the printer: the finished note, or all that was said, from every kind of page."""

from __future__ import annotations

import re
import subprocess

import pytest
from playwright.sync_api import Page, expect

from bot.katalog import MAALFORMER
from bot.notat import lag_notat, til_html, til_pdf
from bot.notat.modell import HALV
from kvp import vurder
from tests.dagen import DAG
from tests.notat.saker import FYLDIGST, lag_sak
from tests.programmer import krev

from . import falsk_tjener
from .falsk_tjener import Tjener
from .hjelp import aapne, knapp, siste, skriv, til_notatet, trykk
from .test_arbeidsbord import HEMMELIG, fyll_ut, til_notatarket

MERKE = "K4M-T7R-F2J"
_SAK = lag_sak("KAN")
NOTAT = lag_notat(_SAK, vurder(_SAK, DAG), DAG, "nb", MERKE)
FIENDTLIG = """@page { size: A6 landscape; } html { font-size: 62.5%; }
body { display: grid; height: 100vh; overflow: hidden; transform: scale(.5); }
* { color: red !important; font: italic 30px cursive !important; } main { width: 10px; overflow: hidden; }"""


def ark(data: bytes) -> list[str]:
    """The text of each sheet, with single spaces."""
    program = [krev("pdftotext"), "-layout", "-", "-"]
    tekst = subprocess.run(program, input=data, capture_output=True, check=True).stdout.decode()
    return [" ".join(side.split()) for side in tekst.split("\f")[:-1]]


def overskrifter(data: bytes) -> list[list[str]]:
    """The headings of the note, sheet by sheet."""
    program = [krev("pdftotext"), "-raw", "-", "-"]
    tekst = subprocess.run(program, input=data, capture_output=True, check=True).stdout.decode()
    alle = [d.overskrift for d in NOTAT.deler if d.plass != HALV]  # two that stand side by side may come as one line
    return [[o for o in alle if re.search(rf"(?m)^{re.escape(o)}$", side)] for side in tekst.split("\f")[:-1]]


@pytest.fixture
def ekte_notat(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The server has the note as it really is. Gives the headings on each sheet of its PDF."""
    monkeypatch.setattr(falsk_tjener, "NOTAT_HTML", til_html(NOTAT))
    return overskrifter(til_pdf(NOTAT))


def skriv_ut(side: Page) -> bytes:
    """Ctrl+P: what is fetched for it must have come first."""
    side.wait_for_load_state("networkidle")
    return side.pdf(prefer_css_page_size=True)


def notat_paa_papir(side: Page) -> bytes:
    """The same once the note has been fetched, which the page shows nobody."""
    for _ in range(40):
        papir = skriv_ut(side)
        if MERKE in " ".join(ark(papir)):
            return papir
        side.wait_for_timeout(250)
    raise AssertionError("the note is never printed")


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_the_fullest_note_is_two_sheets_and_the_days_also_from_the_browser(
    side: Page, tjener: Tjener, maalform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sak = lag_sak("NAV", "ansatt", **FYLDIGST)
    notat = lag_notat(sak, vurder(sak, DAG, maalform), DAG, maalform, MERKE)
    monkeypatch.setattr(falsk_tjener, "NOTAT_HTML", til_html(notat))
    side.goto(tjener.url)
    expect(siste(side)).to_contain_text("Hvem er du?")
    til_notatet(side)
    papir = ark(notat_paa_papir(side))
    assert len(papir) == 3 and all(MERKE in tekst for tekst in papir)
    assert notat.deler[-1].overskrift in papir[-1]


@pytest.mark.parametrize("sti", ["", "eksempel"])
def test_a_finished_note_is_printed_as_the_pdf_has_it(
    side: Page, tjener: Tjener, sti: str, ekte_notat: list[list[str]]
) -> None:
    side.goto(tjener.url + sti)
    if sti:
        side.evaluate(
            "(css) => { const a = new CSSStyleSheet(); a.replaceSync(css); document.adoptedStyleSheets = [a]; }",
            FIENDTLIG,
        )
        knapp(side, "Spør om KVP").click()
    expect(siste(side)).to_contain_text("Hvem er du?")
    til_notatet(side)
    papir = notat_paa_papir(side)
    assert overskrifter(papir) == ekte_notat
    assert all(MERKE in tekst for tekst in ark(papir))
    assert "Du snakker med en robot" not in ark(papir)[0]
    assert side.evaluate("[document.querySelectorAll('.kvp-utskrift').length, document.adoptedStyleSheets.length]") == [
        0,
        int(bool(sti)),
    ]
    expect(side.get_by_role("link", name="Les notatet")).to_be_visible()


def test_the_desk_prints_what_was_filled_in(side: Page, tjener: Tjener, ekte_notat: list[list[str]]) -> None:
    til_notatarket(side, tjener)
    fyll_ut(side)
    papir = notat_paa_papir(side)
    assert overskrifter(papir) == ekte_notat
    for verdi in HEMMELIG.values():
        assert verdi in ark(papir)[0]


def test_the_panel_prints_the_whole_conversation(side: Page, tjener: Tjener) -> None:
    side.goto(tjener.url + "eksempel")
    knapp(side, "Spør om KVP").click()
    expect(siste(side)).to_contain_text("Hvem er du?")
    for _ in range(3):
        skriv(side, "hva er kvp?")
        skriv(side, "asdf")
    trykk(side, "Jeg er innsatt")
    skriv(side, "fengsel")
    skriv(side, "34")
    expect(siste(side)).to_contain_text("Vil du lage")
    papir = " ".join(ark(skriv_ut(side)))
    assert papir.count("Et program på full tid") == 3
    for sagt in ["Hei! Jeg hjelper deg", "Det er mer enn seks måneder igjen.", "Vil du lage et notat til NAV?"]:
        assert sagt in papir, sagt
    assert "Slik legges veilederen inn" not in papir
    knapp(side, "Lukk").click()
    assert "Slik legges veilederen inn" in " ".join(ark(skriv_ut(side)))


@pytest.mark.parametrize("sti", ["", "ansatt"])
def test_what_is_folded_is_printed_open_and_is_folded_again(side: Page, tjener: Tjener, sti: str) -> None:
    side.goto(tjener.url + sti)
    expect(siste(side)).to_contain_text("Hvordan soner du" if sti else "Hvem er du?")
    if not sti:
        trykk(side, "Jeg er innsatt")
    skriv(side, "fengsel")
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "34")
    expect(siste(side)).to_contain_text("Vil du lage")
    foldet = side.get_by_text("Det er mer enn seks måneder igjen.")
    expect(foldet).to_be_attached()  # the desk asks for it by itself
    expect(foldet).to_be_hidden()
    papir = " ".join(ark(skriv_ut(side)))
    assert "Det er mer enn seks måneder igjen." in papir
    assert sti or "Hei! Jeg hjelper deg" in papir
    expect(foldet).to_be_hidden()


def test_a_note_that_was_withdrawn_is_not_printed(side: Page, tjener: Tjener, ekte_notat: list[list[str]]) -> None:
    aapne(side, tjener)
    til_notatet(side)
    skriv(side, "tilbake")
    expect(siste(side)).to_contain_text("Kan notatet deles med NAV?")
    papir = " ".join(ark(skriv_ut(side)))
    assert MERKE not in papir and "Kan notatet deles med NAV?" in papir
