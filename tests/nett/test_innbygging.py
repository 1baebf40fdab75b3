"""The element on a page of someone else: a button opens it, and nothing leaks in or out."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .falsk_tjener import Tjener
from .hjelp import FELTET, knapp, logg, siste, skriv, trykk

STILER = """(e) => { const s = getComputedStyle(e);
return ['color', 'font-family', 'font-size', 'letter-spacing', 'text-transform', 'line-height', 'text-align', 'display',
  'background-color', 'margin-top', 'padding-top', 'border-radius'].map((n) => s.getPropertyValue(n)); }"""
VERST = """* { color: red !important; font: italic 30px/3 cursive !important; letter-spacing: 5px !important;
  text-transform: uppercase !important; text-align: right !important; margin: 13px !important; }
  button, p, li, textarea { background: lime !important; border-radius: 0 !important; }"""


def aapne_panelet(side: Page, tjener: Tjener) -> None:
    side.goto(tjener.url + "eksempel")
    knapp(side, "Spør om KVP").click()
    expect(siste(side)).to_contain_text("Hvem er du?")


def test_nothing_is_sent_before_the_panel_is_opened(side: Page, tjener: Tjener) -> None:
    side.goto(tjener.url + "eksempel")
    expect(knapp(side, "Spør om KVP")).to_be_visible()
    assert tjener.samtale.kall == []


def test_the_button_opens_and_escape_closes_and_the_focus_comes_back(side: Page, tjener: Tjener) -> None:
    aapne_panelet(side, tjener)
    expect(side.get_by_role("dialog", name="KVP-veileder")).to_be_visible()
    expect(side.locator("#sporsmaal")).to_be_focused()
    expect(knapp(side, "Spør om KVP")).to_have_attribute("aria-expanded", "true")
    side.keyboard.press("Escape")
    expect(side.get_by_role("dialog")).to_have_count(0)
    expect(knapp(side, "Spør om KVP")).to_be_focused()
    expect(knapp(side, "Spør om KVP")).to_have_attribute("aria-expanded", "false")


def test_opened_again_at_once_it_is_open_and_has_the_focus(side: Page, tjener: Tjener) -> None:
    aapne_panelet(side, tjener)
    side.evaluate("() => { const v = document.querySelector('kvp-veileder'); v.lukk(); v.aapne(); }")
    side.wait_for_timeout(100)  # the event of the closing comes
    expect(side.locator("#sporsmaal")).to_be_focused()
    expect(knapp(side, "Spør om KVP")).to_have_attribute("aria-expanded", "true")


def test_the_conversation_is_there_when_the_panel_is_opened_again(side: Page, tjener: Tjener) -> None:
    aapne_panelet(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    foer = logg(side)
    knapp(side, "Lukk").click()
    expect(knapp(side, "Spør om KVP")).to_be_focused()
    side.keyboard.press("Enter")
    assert logg(side) == foer
    expect(side.locator("#sporsmaal")).to_be_focused()
    assert [metode for metode, sti, _ in tjener.samtale.kall if sti == "/api/samtale"] == ["POST"]


def test_a_closed_panel_warns_beside_its_button(side: Page, tjener: Tjener) -> None:
    tjener.utlop_minutter = 0.1
    aapne_panelet(side, tjener)
    side.keyboard.press("Escape")
    expect(side.get_by_role("status").filter(has_text="Snart blir samtalen")).to_be_visible()
    expect(knapp(side, "Spør om KVP")).to_be_focused()  # the warning does not take the person away from the page
    knapp(side, "Spør om KVP").click()
    expect(knapp(side, "Jeg trenger mer tid")).to_be_focused()


def test_the_panel_fills_a_small_screen_and_leaves_the_page_out(side: Page, tjener: Tjener) -> None:
    side.set_viewport_size({"width": 360, "height": 640})
    aapne_panelet(side, tjener)
    ramme = side.get_by_role("dialog").bounding_box()
    assert (ramme["x"], ramme["y"], ramme["width"], ramme["height"]) == (0, 0, 360, 640)
    assert side.evaluate("window.dyp('dialog').matches(':modal')")


def test_nothing_of_the_page_around_hides_or_moves_the_panel(side: Page, tjener: Tjener) -> None:
    side.goto(tjener.url + "eksempel")
    expect(knapp(side, "Spør om KVP")).to_be_visible()
    side.evaluate(
        """() => { const ark = new CSSStyleSheet(); ark.replaceSync(
        'main { transform: translateX(-200px) scale(.5); overflow: hidden; width: 10px; height: 10px; z-index: 0; }'
        + 'header { position: fixed; inset: 0; z-index: 2147483647; background: red; }');
        document.adoptedStyleSheets = [ark];
        document.querySelector('main').append(document.querySelector('kvp-veileder')); }"""
    )
    knapp(side, "Spør om KVP").click()
    expect(siste(side)).to_contain_text("Hvem er du?")
    ramme = side.get_by_role("dialog").bounding_box()
    assert ramme["x"] + ramme["width"] <= 1024 and ramme["width"] > 300 and ramme["height"] > 400
    knapp(side, "Lukk").click()
    expect(side.get_by_role("dialog")).to_have_count(0)


def test_keys_pressed_inside_are_no_shortcuts_of_the_page(side: Page, tjener: Tjener) -> None:
    aapne_panelet(side, tjener)
    side.evaluate(
        """() => { window.hurtig = []; for (const slag of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(slag, (h) => { window.hurtig.push(h.key); h.preventDefault(); }); }"""
    )
    side.focus(FELTET)
    side.keyboard.type("jeg sitter")
    expect(side.locator(FELTET)).to_have_value("jeg sitter")
    side.keyboard.press("Escape")
    expect(side.get_by_role("dialog")).to_have_count(0)
    assert side.evaluate("window.hurtig") == []


def test_the_page_around_changes_nothing_inside(side: Page, tjener: Tjener) -> None:
    aapne_panelet(side, tjener)
    deler = [FELTET, ".svarknapp", ".melding p:last-child", "h2#tittel", ".hint"]
    foer = [side.locator(velger).first.evaluate(STILER) for velger in deler]
    side.evaluate(
        "(css) => { const a = new CSSStyleSheet(); a.replaceSync(css); document.adoptedStyleSheets = [a]; }", VERST
    )
    assert side.locator("h1").evaluate(STILER)[0] == "rgb(255, 0, 0)"
    assert [side.locator(velger).first.evaluate(STILER) for velger in deler] == foer


def test_the_element_changes_nothing_on_the_page(side: Page, tjener: Tjener) -> None:
    side.route("**/statisk/veileder.js", lambda rute: rute.abort())
    side.goto(tjener.url + "eksempel")
    deler = ["body", "h1", "main button", "pre", "header a"]
    uten = [side.locator(velger).first.evaluate(STILER) for velger in deler]
    navn = set(side.evaluate("Object.getOwnPropertyNames(window)"))
    side.unroute("**/statisk/veileder.js")
    aapne_panelet(side, tjener)
    skriv(side, "asdf")
    expect(side.locator(FELTET)).to_have_value("")
    assert [side.locator(velger).first.evaluate(STILER) for velger in deler] == uten
    assert set(side.evaluate("Object.getOwnPropertyNames(window)")) - navn <= {"event"}
    assert side.evaluate("document.title") == "Eksempel: KVP-veileder på et intranett"
    assert side.evaluate("document.querySelectorAll('body > *').length") == 3


def test_events_tell_the_page_that_something_happened_and_never_what(side: Page, tjener: Tjener) -> None:
    side.goto(tjener.url + "eksempel")
    side.evaluate(
        """() => { window.hendelser = []; for (const navn of ['kvp-tur', 'kvp-notat', 'kvp-tom'])
        document.addEventListener(navn, (h) => window.hendelser.push([navn, JSON.stringify(h.detail)])); }"""
    )
    knapp(side, "Spør om KVP").click()
    expect(siste(side)).to_contain_text("Hvem er du?")
    skriv(side, "hva er kvp?")
    expect(side.get_by_text("Et program på full tid")).to_be_visible()
    hendelser = side.evaluate("window.hendelser")
    assert {navn for navn, _ in hendelser} == {"kvp-tur", "kvp-notat", "kvp-tom"}
    assert {detaljer for _, detaljer in hendelser} == {"{}", '{"klart":false}'}


def test_an_element_that_is_moved_keeps_its_conversation(side: Page, tjener: Tjener) -> None:
    aapne_panelet(side, tjener)
    foer = logg(side)
    side.evaluate("document.querySelector('main').append(document.querySelector('kvp-veileder'))")
    assert logg(side) == foer
