"""What the page does when something fails, and that it leaves nothing behind."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import Page, expect

from .falsk_tjener import Tjener
from .hjelp import FELTET, aapne, knapp, logg, meldinger, rolig, siste, skriv, til_notatet, trykk, uten_fane, vent_til

# Errors


@pytest.mark.parametrize(
    ("tekst", "feil"),
    [
        ("feil", "Du sender litt for fort. Vent litt."),
        ("rot", "Noe gikk galt. Teksten din er ikke sendt. Prøv igjen."),
        ("brudd", "Fikk ikke kontakt. Teksten din er ikke sendt. Prøv igjen."),
    ],
)
def test_an_error_keeps_the_text_and_the_choices(side: Page, tjener: Tjener, tekst: str, feil: str) -> None:
    aapne(side, tjener)
    foer = logg(side)
    skriv(side, tekst)
    expect(side.get_by_role("alert")).to_have_text(feil)
    expect(side.locator(FELTET)).to_have_value(tekst)
    expect(side.locator(FELTET)).to_be_focused()
    assert logg(side) == foer
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    expect(side.locator(".feil")).to_be_empty()
    expect(side.locator(FELTET)).to_have_value(tekst)


def test_a_conversation_that_is_gone_can_be_started_again(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    skriv(side, "borte")
    expect(side.get_by_role("alert")).to_have_text("Samtalen finnes ikke lenger.")
    expect(side.locator(FELTET)).to_have_value("borte")
    trykk(side, "Start ny samtale")
    expect(side.locator("[role=log] > ol > li")).to_have_count(1)
    expect(side.locator("#sporsmaal")).to_be_focused()
    expect(side.locator(FELTET)).to_have_value("borte")
    expect(knapp(side, "Start ny samtale")).to_be_hidden()


def test_a_server_that_is_not_ready_gives_its_reason(side: Page, tjener: Tjener) -> None:
    tjener.samtale.startfeil = True
    side.goto(tjener.url)
    expect(side.get_by_role("alert")).to_have_text("Roboten er ikke klar ennå. Prøv igjen om litt.")
    tjener.samtale.startfeil = False
    expect(knapp(side, "Start ny samtale")).to_be_focused()
    side.keyboard.press("Enter")
    expect(siste(side)).to_contain_text("Hvem er du?")


def test_a_text_says_which_question_it_was_written_for(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    with side.expect_request("**/api/samtale/melding") as sendt:
        skriv(side, "hva er kvp?")
    assert sendt.value.headers["kvp-felt"] == "form"


def test_an_empty_text_is_not_sent(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    skriv(side, "   ")
    expect(side.get_by_role("alert")).to_contain_text("Skriv et svar først")
    assert meldinger(tjener) == []


def test_sending_twice_sends_once_and_what_is_typed_meanwhile_stays(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    skriv(side, "treg")
    side.press(FELTET, "Enter")
    side.keyboard.type(" mer")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    expect(side.locator(FELTET)).to_have_value(" mer")
    assert meldinger(tjener) == [{"tekst": "treg"}]


# The note, and leaving nothing behind


def test_the_links_to_the_note_come_when_it_is_ready_and_go_when_it_is_not(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    expect(side.get_by_role("link")).to_have_count(0)
    til_notatet(side)
    assert [uten_fane(str(lenke.get_attribute("href"))) for lenke in side.get_by_role("link").all()] == [
        tjener.url + f"api/samtale/oppsummering.{slag}" for slag in ("pdf", "html", "html")
    ]
    skriv(side, "tilbake")
    expect(siste(side)).to_contain_text("Kan notatet deles med NAV?")
    expect(side.get_by_role("link")).to_have_count(0)


def test_a_conversation_finished_without_a_note_shows_none_and_asks_for_none(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    til_notatet(side, samtykke="Nei")
    side.wait_for_timeout(300)
    assert not [kall for kall in tjener.samtale.kall if "oppsummering" in kall[1]]
    expect(side.get_by_role("link")).to_have_count(0)


def test_an_open_note_is_closed_when_everything_is_deleted(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    til_notatet(side)
    with side.context.expect_page() as ny:
        side.get_by_role("link", name="Les notatet").click()
    expect(ny.value).to_have_url(re.compile(r"/api/samtale/oppsummering\.html\?fane="))
    expect(ny.value.get_by_role("heading")).to_have_text("Notat til NAV")
    trykk(side, "Slett og avslutt")
    with ny.value.expect_event("close"):
        trykk(side, "Ja")
    expect(knapp(side, "Start ny samtale")).to_be_focused()
    assert "Varetekt" not in side.content()


def test_the_print_link_opens_the_print_dialogue(side: Page, tjener: Tjener) -> None:
    side.context.add_init_script("window.print = () => { window.skrevetUt = true; };")
    aapne(side, tjener)
    til_notatet(side)
    with side.context.expect_page() as ny:
        side.get_by_role("link", name="Skriv ut").click()
    # Asked again and again from here: a page with our policy lets nobody wait by a text that is run in it.
    vent_til(ny.value, "() => window.skrevetUt === true")
    expect(ny.value).to_have_url(re.compile("oppsummering.html"))


def test_starting_over_empties_the_log(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    trykk(side, "Start på nytt")
    expect(siste(side)).to_contain_text("Hvem er du?")
    assert "innsatt" not in " ".join(logg(side))


def test_a_reload_starts_anew(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    side.fill(FELTET, "halvskrevet")
    side.reload()
    expect(siste(side)).to_contain_text("Hvem er du?")
    expect(side.locator(FELTET)).to_have_value("")
    assert [kall[:2] for kall in tjener.samtale.kall].count(("POST", "/api/samtale")) == 2


def test_a_page_from_the_back_button_starts_anew(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    side.fill(FELTET, "halvskrevet")
    side.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(siste(side)).to_contain_text("Hvem er du?")
    expect(side.locator(FELTET)).to_have_value("")
    assert len(logg(side)) == 2


def test_the_back_button_brings_nothing_back(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    side.fill(FELTET, "halvskrevet")
    side.goto(tjener.url + "eksempel")
    side.go_back()
    expect(siste(side)).to_contain_text("Hvem er du?")
    assert "Jeg er innsatt" not in " ".join(logg(side))
    expect(side.locator(FELTET)).to_have_value("")


def test_a_page_that_the_browser_keeps_alive_is_empty(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    side.fill(FELTET, "halvskrevet")
    side.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert logg(side) == []
    expect(side.locator(FELTET)).to_have_value("")


def test_a_new_conversation_in_another_tab_ends_this_one(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    aapne(side.context.new_page(), tjener)
    expect(side.get_by_text("En ny samtale er startet i et annet vindu")).to_be_visible()
    assert logg(side) == []
    assert sorted(metode for metode, *_ in tjener.samtale.kall) == ["DELETE", "POST", "POST"]


def slettet(side: Page, tjener: Tjener) -> None:
    """The server is told soon; nobody waits for the answer."""
    for _ in range(40):
        if ("DELETE", "/api/samtale", None) in tjener.samtale.kall:
            return
        time.sleep(0.05)
    raise AssertionError("the conversation was left behind")


def test_leaving_the_page_deletes(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    side.goto(tjener.url + "eksempel")
    slettet(side, tjener)
    assert not tjener.samtale.faner


def test_closing_the_tab_deletes(side: Page, tjener: Tjener) -> None:
    ny = side.context.new_page()
    aapne(ny, tjener)
    ny.close()
    slettet(side, tjener)
    assert not tjener.samtale.faner
    aapne(side, tjener)


def test_opening_the_note_and_asking_things_deletes_nothing(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    til_notatet(side)
    with side.context.expect_page() as ny:
        side.get_by_role("link", name="Les notatet").click()
    expect(ny.value.get_by_role("heading")).to_have_text("Notat til NAV")
    ny.value.close()
    skriv(side, "hva er kvp?")
    expect(side.get_by_text("Et program på full tid")).to_be_visible()
    assert "DELETE" not in [metode for metode, *_ in tjener.samtale.kall]


def test_every_tab_has_a_secret_of_its_own_and_none_is_stored(side: Page, tjener: Tjener) -> None:
    with side.expect_request("**/api/samtale") as sendt:
        aapne(side, tjener)
    forste = sendt.value.headers["kvp-fane"]
    assert re.fullmatch("[0-9a-f]{32}", forste)
    with side.expect_request(lambda f: f.url.endswith("/api/samtale") and f.method == "POST") as sendt:
        side.reload()
    expect(siste(side)).to_contain_text("Hvem er du?")
    assert sendt.value.headers["kvp-fane"] != forste


def test_the_back_button_goes_back_one_question(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    skriv(side, "fengsel")
    expect(siste(side)).to_contain_text("Hvor gammel")
    rolig(side)
    side.evaluate("history.back()")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    rolig(side)
    side.evaluate("history.back()")
    expect(siste(side)).to_contain_text("Hvem er du?")
    assert side.evaluate("JSON.stringify(history.state)") == "null"


def test_the_back_button_after_a_deletion_shows_nobodys_question(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    trykk(side, "Slett og avslutt")
    trykk(side, "Ja")
    expect(knapp(side, "Start ny samtale")).to_be_focused()
    trykk(side, "Start ny samtale")
    expect(siste(side)).to_contain_text("Hvem er du?")
    antall = len(tjener.samtale.kall)
    side.evaluate("history.back()")
    side.wait_for_timeout(300)
    expect(siste(side)).to_contain_text("Hvem er du?")
    assert len(tjener.samtale.kall) == antall


def test_a_double_click_does_not_answer_the_next_question(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    rolig(side)
    side.evaluate(
        """() => new MutationObserver(() => { const e = window.dyp('fieldset button');
        if (e) e.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 })); })
        .observe(window.dyp('.svar'), { childList: true, subtree: true })"""
    )
    knapp(side, "Jeg er innsatt").click()
    expect(siste(side)).to_contain_text("Hvordan soner du")
    rolig(side)
    assert len(meldinger(tjener)) == 1


def test_no_choice_looks_chosen_under_a_pointer_that_rests(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    farge = "e => getComputedStyle(e).backgroundColor"
    valget = knapp(side, "Jeg er innsatt")
    foer = valget.evaluate(farge)
    valget.hover()
    side.wait_for_timeout(200)
    assert valget.evaluate(farge) == foer
    trykk(side, "Jeg er innsatt")
    ferdig = knapp(side, "Ferdig")
    foer = ferdig.evaluate(farge)
    ferdig.hover()
    side.wait_for_timeout(200)
    assert ferdig.evaluate(farge) == foer


def test_a_lost_conversation_can_be_ended_without_error(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    skriv(side, "borte")
    expect(knapp(side, "Start ny samtale")).to_be_in_viewport()
    expect(knapp(side, "Start ny samtale")).to_be_focused()
    trykk(side, "Slett og avslutt")
    expect(side.get_by_text("Filer som alt er lagret på disken")).to_be_visible()
    expect(side.locator(".feil")).to_be_empty()


def test_blocked_cookies_are_named(side: Page, tjener: Tjener) -> None:
    tjener.uten_kaker = True
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(side.get_by_role("alert")).to_contain_text("stenger for informasjonskapsler")


def test_the_countdown_counts_and_is_read_aloud_now_and_then(side: Page, tjener: Tjener) -> None:
    tjener.utlop_minutter = 0.5  # the warning comes after a quarter of a minute
    aapne(side, tjener)
    teller = side.locator("#varsel-tekst")
    expect(teller).to_have_text("Om 14 sekunder blir alt slettet.", timeout=18000)
    expect(teller).to_have_text("Om 12 sekunder blir alt slettet.")
    opplest = side.get_by_role("alertdialog").get_by_role("status")
    expect(opplest).to_be_empty()
    expect(opplest).to_have_text("Om 10 sekunder blir alt slettet.")
    expect(teller).to_have_text("Om 8 sekunder blir alt slettet.")
    expect(opplest).to_have_text("Om 10 sekunder blir alt slettet.")


def test_idle_time_warns_and_then_wipes(side: Page, tjener: Tjener) -> None:
    tjener.utlop_minutter = 0.05
    aapne(side, tjener)
    side.focus(FELTET)
    for _ in range(2):
        expect(side.get_by_role("alertdialog", name="Er du her fortsatt?")).to_be_visible()
        expect(knapp(side, "Jeg trenger mer tid")).to_be_focused()
        side.keyboard.press("Enter")
        expect(side.get_by_role("alertdialog")).to_be_hidden()
        expect(side.locator(FELTET)).to_be_focused()
    expect(side.get_by_text("slettet fordi den ikke var i bruk")).to_be_visible()
    expect(knapp(side, "Start ny samtale")).to_be_focused()
    assert logg(side) == []
    assert [k[:2] for k in tjener.samtale.kall] == [
        ("POST", "/api/samtale"),
        ("GET", "/api/samtale/sak"),
        ("GET", "/api/samtale/sak"),
        ("DELETE", "/api/samtale"),
    ]


def test_someone_who_writes_slowly_is_not_idle(side: Page, tjener: Tjener) -> None:
    tjener.utlop_minutter = 0.05
    aapne(side, tjener)
    for _ in range(8):
        side.type(FELTET, "a")
        side.wait_for_timeout(500)
    expect(side.get_by_role("alertdialog")).to_be_hidden()
    expect(side.locator(FELTET)).to_have_value("aaaaaaaa")


def test_the_server_sets_the_idle_time(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    side.wait_for_timeout(1500)
    expect(side.get_by_role("alertdialog")).to_be_hidden()


def test_a_lost_conversation_shows_its_button_on_a_small_screen(side: Page, tjener: Tjener) -> None:
    """1024×768: without scrolling, whole, and the only one that starts anew."""
    aapne(side, tjener)
    skriv(side, "borte")
    ny = knapp(side, "Start ny samtale")
    expect(ny).to_have_count(1)
    expect(ny).to_be_in_viewport(ratio=1)
    rolig(side)
    ny.click()
    expect(siste(side)).to_contain_text("Hvem er du?")
