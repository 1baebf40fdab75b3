"""WCAG 2.1 AA with axe on every state, and what axe cannot see."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .falsk_tjener import Tjener
from .hjelp import FASTE, FELTET, OM_SPORSMAALET, aapne, knapp, kryss, siste, skriv, til_notatet, trykk
from .vakt import axe, fokus_paa_noe, fokus_synlig, naas_med_tastatur, rolig_bevegelse, ruller_ikke_sidelengs

FARGER = [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]


@pytest.mark.axe
@pytest.mark.parametrize("farger", FARGER, ids=["light", "dark", "forced"])
def test_axe_finds_nothing_in_any_state(side: Page, tjener: Tjener, farger: dict) -> None:
    side.emulate_media(**farger)
    aapne(side, tjener)
    axe(side)  # start
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    axe(side)  # a question with checkboxes
    skriv(side, "feil")
    expect(side.get_by_role("alert")).not_to_be_empty()
    axe(side)  # error
    for tekst in ["asdf", "jeg heter ola nordmann", "jeg orker ikke leve", "fengsel"]:
        skriv(side, tekst)
        expect(side.locator(FELTET)).to_have_value("")
    skriv(side, "34")
    expect(side.get_by_role("heading", name="Ikke ennå")).to_be_visible()
    if side.get_by_text("Mer om svaret").is_hidden():
        side.get_by_text("Det som er sagt før").click()
    side.get_by_text("Mer om svaret").click()
    axe(side)  # conclusion, with every kind of message above it
    trykk(side, "Ja")
    trykk(side, "Ingen av disse")
    trykk(side, "Ja")
    expect(siste(side)).to_contain_text("Notatet er klart")
    axe(side)  # note
    trykk(side, "Slett og avslutt")
    trykk(side, "Ja")
    expect(knapp(side, "Start ny samtale")).to_be_focused()
    axe(side)  # over


@pytest.mark.axe
@pytest.mark.parametrize("farger", FARGER, ids=["light", "dark", "forced"])
def test_axe_finds_nothing_when_time_runs_out(side: Page, tjener: Tjener, farger: dict) -> None:
    tjener.utlop_minutter = 0.1
    side.emulate_media(**farger)
    aapne(side, tjener)
    expect(side.get_by_role("alertdialog")).to_be_visible()
    axe(side)
    fokus_synlig(side)
    expect(side.get_by_text("slettet fordi den ikke var i bruk")).to_be_visible()
    axe(side)
    fokus_paa_noe(side)


@pytest.mark.axe
@pytest.mark.parametrize("farger", FARGER, ids=["light", "dark", "forced"])
def test_axe_finds_nothing_on_the_desk_and_in_the_panel(side: Page, tjener: Tjener, farger: dict) -> None:
    side.emulate_media(**farger)
    side.goto(tjener.url + "eksempel")
    axe(side)
    knapp(side, "Spør om KVP").click()
    expect(siste(side)).to_contain_text("Hvem er du?")
    axe(side)
    side.goto(tjener.url + "ansatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    kryss(side, "Varetekt")
    trykk(side, "Ferdig")
    expect(siste(side)).to_contain_text("Hvor gammel")
    axe(side)
    skriv(side, "34")
    for svar in ["Ja", "Ingen av disse", "Ja"]:
        trykk(side, svar)
    expect(side.frame_locator("iframe").get_by_text("Saksnummer")).to_be_visible()
    side.get_by_label("Navn", exact=True).fill("Kari")
    side.get_by_text("Last ned som …").click()
    axe(side)


def test_every_control_is_reached_by_keyboard(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    naas_med_tastatur(side, {"Jeg er innsatt", "Skriv svaret ditt", "Send", "Nynorsk", *OM_SPORSMAALET, *FASTE})


def test_the_focus_is_never_lost(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    for navn in ["Jeg er innsatt", "Flere", "Hva betyr spørsmålet?", "Tilbake", "Nynorsk"]:
        knapp(side, navn).focus()
        side.keyboard.press("Enter")
        expect(side.locator("[data-opptatt]")).to_have_count(0)
        fokus_paa_noe(side)
        fokus_synlig(side)


@pytest.mark.parametrize("hoyde", [640, 256])  # 320 x 256 is what is left of 1280 x 1024 at 400 % zoom
@pytest.mark.parametrize("sti", ["", "ansatt", "eksempel"])
def test_everything_fits_on_a_narrow_screen(side: Page, tjener: Tjener, sti: str, hoyde: int) -> None:
    side.set_viewport_size({"width": 320, "height": hoyde})
    side.goto(tjener.url + sti)
    if sti == "eksempel":
        knapp(side, "Spør om KVP").click()
    expect(siste(side)).to_contain_text("?")
    if sti != "ansatt":
        trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    ruller_ikke_sidelengs(side)
    skriv(side, "w" * 200)
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "34")
    expect(side.get_by_role("heading", name="Ikke ennå").first).to_be_visible()
    ruller_ikke_sidelengs(side)
    knapp(side, "Snakk med et menneske").scroll_into_view_if_needed()
    expect(knapp(side, "Snakk med et menneske")).to_be_in_viewport()


def test_a_human_is_always_in_sight_on_an_ordinary_screen(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    expect(knapp(side, "Snakk med et menneske")).to_be_in_viewport()
    til_notatet(side)
    expect(knapp(side, "Snakk med et menneske")).to_be_in_viewport()


def test_nothing_moves_when_the_person_has_asked_for_rest(side: Page, tjener: Tjener) -> None:
    side.emulate_media(reduced_motion="reduce")
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    rolig_bevegelse(side)


def test_large_text_of_the_browser_is_respected(side: Page, tjener: Tjener) -> None:
    """The size of the page's own text does not count, the browser's does."""
    aapne(side, tjener)
    stor = side.locator(FELTET).evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)")
    assert stor >= 18
    side.goto(tjener.url + "eksempel")  # html { font-size: 62.5% }
    knapp(side, "Spør om KVP").click()
    assert side.locator(FELTET).evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)") >= 16
