"""Looks that can be measured: contrast, narrow screens, line length, print, no JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .falsk_tjener import Tjener
from .hjelp import FELTET, VALG, aapne, knapp, siste, skriv, til_notatet, trykk

KONTRAST = """() => {
  const tall = (farge) => farge.match(/[\\d.]+/g).map(Number);
  const lys = ([r, g, b]) => [r, g, b].map((k) => k / 255)
    .map((k) => (k <= 0.04045 ? k / 12.92 : ((k + 0.055) / 1.055) ** 2.4))
    .reduce((sum, k, i) => sum + k * [0.2126, 0.7152, 0.0722][i], 0);
  const bak = (e) => { for (; e; e = e.parentElement || e.getRootNode().host) {
    const farge = tall(getComputedStyle(e).backgroundColor);
    if (farge.length === 3 || farge[3] > 0) return farge; } return [255, 255, 255]; };
  const svake = [];
  for (const e of window.dypAlle('main *, kvp-veileder *, .ramme *')) {
    if (!e.checkVisibility() || ![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
    const [a, b] = [lys(tall(getComputedStyle(e).color)), lys(bak(e))].sort((x, y) => y - x);
    const forhold = (a + 0.05) / (b + 0.05);
    if (forhold < 4.5) svake.push(`${e.textContent.trim().slice(0, 30)}: ${forhold.toFixed(2)}`);
  }
  return svake; }"""


def vis_alt(side: Page) -> None:
    """Every kind of message, an error, choices and the note."""
    for tekst in ["asdf", "jeg heter ola nordmann", "jeg orker ikke leve"]:
        skriv(side, tekst)
        expect(side.locator(FELTET)).to_have_value("")
    til_notatet(side)
    side.get_by_text("Det som er sagt før").click()
    side.get_by_text("Mer om svaret").click()
    skriv(side, "feil")
    expect(side.get_by_role("alert").filter(has_text="for fort")).to_be_visible()


@pytest.mark.parametrize("lys", ["light", "dark"])
def test_all_text_has_enough_contrast(side: Page, tjener: Tjener, lys: str) -> None:
    side.emulate_media(color_scheme=lys)
    aapne(side, tjener)
    assert side.evaluate(KONTRAST) == []
    vis_alt(side)
    assert side.evaluate(KONTRAST) == []
    morkt = side.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).every((k) => k < 60)")
    assert morkt == (lys == "dark")


# 320 x 256 is what is left of 1280 x 1024 at 400 % zoom.
@pytest.mark.parametrize("hoyde", [640, 256])
def test_nothing_scrolls_sideways_at_320_pixels(side: Page, tjener: Tjener, hoyde: int) -> None:
    side.set_viewport_size({"width": 320, "height": hoyde})
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    skriv(side, "w" * 200)
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "tilbake")
    expect(knapp(side, "Flere")).to_be_visible()
    assert side.evaluate("document.documentElement.scrollWidth") == 320
    trykk(side, "Start på nytt")
    expect(siste(side)).to_contain_text("Hvem er du?")
    vis_alt(side)
    assert side.evaluate("document.documentElement.scrollWidth") == 320
    plasseringer = side.evaluate("window.dypAlle('*').map((e) => getComputedStyle(e).position)")
    assert not {"fixed", "sticky"} & set(plasseringer)


def test_a_new_answer_is_shown_from_its_start(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    skriv(side, "fengsel")
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "34")
    overskrift = side.get_by_role("heading", name="Ikke ennå")
    expect(overskrift).to_be_in_viewport()
    assert side.evaluate("window.dyp('.rull').scrollTop") > 0


@pytest.mark.parametrize("sti", ["", "ansatt"])
def test_a_long_conversation_makes_the_page_no_longer(side: Page, tjener: Tjener, sti: str) -> None:
    side.set_viewport_size({"width": 1280, "height": 900})
    side.goto(tjener.url + sti)
    expect(siste(side)).to_contain_text("Hvordan soner du" if sti else "Hvem er du?")
    for _ in range(12):
        skriv(side, "asdf")
        expect(side.locator(FELTET)).to_have_value("")
    synlig = side.evaluate("() => Math.max(innerHeight, document.querySelector('main').getBoundingClientRect().bottom)")
    assert side.evaluate("() => document.documentElement.scrollHeight") <= synlig + 1


def test_lines_are_short_enough_to_read(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    vis_alt(side)
    bredder = side.evaluate(
        """() => { const maal = document.createElement('span'); maal.textContent = '0'.repeat(65);
        maal.style.whiteSpace = 'nowrap'; maal.style.position = 'absolute';
        const synlige = window.dypAlle('.ramme p, .ramme li:not(.melding)')
          .filter((e) => e.checkVisibility() && e.textContent);
        return synlige.map((e) => {
          e.append(maal); const plass = maal.getBoundingClientRect().width;
          maal.remove(); return [e.textContent.slice(0, 40), e.getBoundingClientRect().width <= plass]; }); }"""
    )
    assert bredder
    assert [tekst for tekst, kort_nok in bredder if not kort_nok] == []


def test_print_leaves_the_controls_out(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    side.emulate_media(media="print")
    expect(side.get_by_role("log")).to_be_visible()
    for del_ in [FELTET, VALG, ".verktoy"]:
        expect(side.locator(del_)).to_be_hidden()
