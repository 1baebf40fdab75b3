"""The page at `/` in a real browser, against a server with a scripted conversation."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .falsk_tjener import Tjener

FELTET = "#tekst"
VALG = "fieldset"
ALLE_KNAPPER = ["Hjelp", "Snakk med et menneske", "Tilbake", "Start på nytt", "Slett og avslutt"]


def aapne(side: Page, tjener: Tjener) -> None:
    side.goto(tjener.url)
    expect(siste(side)).to_contain_text("Hvem er du?")


def siste(side: Page) -> Locator:
    return side.get_by_role("log").get_by_role("listitem").last


def logg(side: Page) -> list[str]:
    return [re.sub(r"\n+", "\n", tekst) for tekst in side.locator("[role=log] > ol > li").all_inner_texts()]


def rolig(side: Page) -> None:
    """Waits for the answer to the turn before; the page takes one turn at a time."""
    expect(side.locator("[data-opptatt]")).to_have_count(0)


def skriv(side: Page, tekst: str) -> None:
    rolig(side)
    side.fill(FELTET, tekst)
    side.press(FELTET, "Enter")


def knapp(side: Page, navn: str) -> Locator:
    return side.get_by_role("button", name=navn, exact=True)


def trykk(side: Page, navn: str) -> None:
    rolig(side)
    knapp(side, navn).click()


def til_notatet(side: Page, samtykke: str = "Ja") -> None:
    """From the first question to the note, with the mouse."""
    trykk(side, "Jeg er innsatt")
    side.get_by_label("Varetekt").check()
    trykk(side, "Ferdig")
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "34")
    trykk(side, "Ja")
    trykk(side, "Ingen av disse")
    trykk(side, samtykke)
    expect(siste(side)).to_contain_text("Notatet er klart" if samtykke == "Ja" else "Samtalen er ferdig")


def meldinger(tjener: Tjener) -> list[object]:
    """The bodies of what was sent to the conversation."""
    return [kropp for metode, sti, kropp in tjener.samtale.kall if sti == "/api/samtale/melding"]


def i_fokus(side: Page) -> str:
    return side.evaluate(
        "() => { const e = document.activeElement; return e.id || (e.labels ? e.labels[0]?.innerText : '') || e.innerText; }"
    )


def tast_til(side: Page, navn: str, tast: str = "Tab") -> None:
    for _ in range(30):
        if i_fokus(side) == navn:
            return
        side.keyboard.press(tast)
    raise AssertionError(f"«{navn}» cannot be reached with {tast}")


# Keyboard and focus


def test_a_whole_conversation_by_keyboard_alone(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    tast_til(side, "Jeg er innsatt")
    side.keyboard.press("Enter")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    assert i_fokus(side) == "tekst"
    tast_til(side, "Varetekt", "Shift+Tab")
    side.keyboard.press("Space")
    tast_til(side, "Ferdig")
    side.keyboard.press("Space")
    expect(siste(side)).to_contain_text("Hvor gammel")
    side.keyboard.type("34")
    side.keyboard.press("Enter")
    expect(side.get_by_role("heading", name="Ikke ennå")).to_be_visible()
    tast_til(side, "Se vilkårene ett for ett", "Shift+Tab")
    side.keyboard.press("Enter")
    expect(side.get_by_text("Det er mer enn seks måneder igjen.")).to_be_visible()
    for svar, neste in [("Ja", "Hva trenger du"), ("Ingen av disse", "Kan notatet"), ("Ja", "Notatet er klart")]:
        tast_til(side, svar)
        side.keyboard.press("Enter")
        expect(siste(side)).to_contain_text(neste)
        assert i_fokus(side) == "tekst"
        if neste != "Notatet er klart":
            tast_til(side, "Ingen av disse" if neste == "Hva trenger du" else "Ja", "Shift+Tab")
    tast_til(side, "Notatet som PDF (ny fane)", "Shift+Tab")
    tast_til(side, "Slett og avslutt")
    side.keyboard.press("Enter")
    expect(siste(side)).to_contain_text("Vil du slette alt?")
    tast_til(side, "Ja", "Shift+Tab")
    side.keyboard.press("Enter")
    expect(knapp(side, "Start ny samtale")).to_be_focused()
    assert logg(side) == ["Roboten\nAlt er slettet."]
    side.keyboard.press("Enter")
    expect(siste(side)).to_contain_text("Hvem er du?")
    expect(side.locator(FELTET)).to_be_focused()


def test_a_choice_goes_to_the_log_and_focus_to_the_field(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    assert side.get_by_role("group").get_by_role("button").all_inner_texts() == ["Jeg er innsatt", "Jeg jobber her"]
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    expect(side.locator(FELTET)).to_be_focused()
    expect(knapp(side, "Jeg er innsatt")).to_have_count(0)
    assert logg(side)[-2] == "Du\nJeg er innsatt"
    assert meldinger(tjener) == [{"felt": "rolle", "valg": "innsatt"}]


def test_focus_stays_in_the_field_after_sending(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    side.fill(FELTET, "  innsatt ")
    trykk(side, "Send")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    expect(side.locator(FELTET)).to_be_focused()
    expect(side.locator(FELTET)).to_have_value("")
    assert meldinger(tjener) == [{"tekst": "innsatt"}]


def test_enter_sends_and_shift_enter_breaks_the_line(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    side.focus(FELTET)
    side.keyboard.type("en")
    side.keyboard.press("Shift+Enter")
    side.keyboard.type("to")
    expect(side.locator(FELTET)).to_have_value("en\nto")
    side.keyboard.press("Enter")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    assert meldinger(tjener) == [{"tekst": "en\nto"}]


def test_the_field_has_a_label_and_its_hint(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    felt = side.get_by_role("textbox", name="Skriv svaret ditt")
    expect(felt).to_have_accessible_description(
        "Ikke skriv navn eller fødselsnummer. Velg et svar, eller skriv under"
    )
    expect(side.get_by_role("log")).to_have_accessible_name("Samtalen")


def test_the_fixed_buttons_send_their_text(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    for navn in ALLE_KNAPPER:
        with side.expect_response("**/api/samtale/melding"):
            trykk(side, navn)
        expect(side.locator(FELTET)).to_be_focused()
    assert [m["tekst"] for m in meldinger(tjener)] == ["hjelp", "menneske", "tilbake", "start på nytt", "avslutt"]


def test_every_control_shows_its_focus_and_is_large_enough(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    side.get_by_role("heading", level=1).click()
    sett = set()
    for _ in range(20):
        side.keyboard.press("Tab")
        navn = i_fokus(side)
        sett.add(navn)
        if navn == "Slett og avslutt":
            break
        ramme, hoyde = side.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e);
            return [s.outlineStyle !== 'none' && parseFloat(s.outlineWidth), (e.closest('label') || e).offsetHeight]; }"""
        )
        assert ramme >= 2, navn
        assert hoyde >= 44, navn
    assert {"Varetekt", "Ferdig", "Flere", "tekst", "Send", *ALLE_KNAPPER} <= sett


# Announcements


def test_each_message_is_announced_once(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    side.evaluate(
        """() => { window.endringer = [];
        new MutationObserver((alle) => alle.forEach((e) => window.endringer.push(
            [e.type, [...e.addedNodes].map((n) => n.nodeName).join(), e.removedNodes.length])))
        .observe(document.querySelector('[role=log]'), { childList: true, subtree: true, characterData: true }); }"""
    )
    foer = len(logg(side))
    skriv(side, "hva er kvp?")
    expect(siste(side)).to_contain_text("Hvem er du?")
    expect(side.locator("[role=log] > ol > li")).to_have_count(foer + 3)
    endringer = side.evaluate("window.endringer")
    assert sum(lagt_til.count("LI") for _, lagt_til, _ in endringer) == 3
    assert all(slag == "childList" and borte == 0 for slag, _, borte in endringer)
    assert side.locator("[role=log] :is([aria-live],[role=alert],[role=status])").count() == 0


def test_help_in_a_crisis_is_an_alert_once(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    skriv(side, "jeg orker ikke leve")
    varsel = side.get_by_role("log").get_by_role("alert")
    expect(varsel).to_have_count(1)
    expect(varsel).to_contain_text("116 123")
    assert side.get_by_text("116 123").count() == 1


def test_writing_is_told_only_when_the_answer_takes_time(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    side.evaluate(
        """() => { window.sagt = []; let start = 0;
        document.addEventListener('keydown', () => { start = performance.now(); }, true);
        const status = document.querySelector('[role=status]');
        new MutationObserver(() => status.textContent && window.sagt.push([status.textContent, performance.now() - start]))
        .observe(status, { childList: true }); }"""
    )
    skriv(side, "asdf")
    rolig(side)
    assert side.evaluate("window.sagt") == []
    skriv(side, "treg")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    [(tekst, ventet_ms)] = side.evaluate("window.sagt")
    assert tekst == "Roboten skriver …"
    assert ventet_ms >= 790
    expect(side.get_by_role("status")).to_be_empty()


def test_the_question_tells_how_far_one_has_come(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    expect(siste(side)).to_contain_text("Spørsmål 1 av om lag 8")


# Lists


def test_list_fields_are_checkboxes_and_sent_as_a_list(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    side.get_by_label("Fengsel").check()
    side.get_by_label("Samfunnsstraff").check()
    trykk(side, "Ferdig")
    expect(siste(side)).to_contain_text("Hvor gammel")
    assert meldinger(tjener)[-1] == {"felt": "form", "valg": ["fengsel", "samfunnsstraff"]}
    assert logg(side)[-2] == "Du\nFengsel (åpent eller lukket), Samfunnsstraff"


def test_rarer_choices_are_added_to_the_common_ones(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    side.get_by_label("Varetekt").check()
    trykk(side, "Flere")
    expect(side.get_by_label("Dom på tvungent psykisk helsevern")).to_be_focused()
    expect(side.get_by_label("Varetekt")).to_be_checked()
    expect(side.get_by_label("Samfunnsstraff")).not_to_be_checked()
    expect(side.get_by_role("checkbox")).to_have_count(7)
    side.get_by_label("Narkotikaprogram").check()
    trykk(side, "Ferdig")
    expect(siste(side)).to_contain_text("Hvor gammel")
    assert meldinger(tjener)[1:] == [
        {"felt": "form", "valg": "flere"}, {"felt": "form", "valg": ["varetekt", "narkotikaprogram"]},
    ]


def test_an_interruption_keeps_what_was_ticked(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    side.get_by_label("Varetekt").check()
    skriv(side, "hva er kvp?")
    expect(side.get_by_text("Et program på full tid")).to_be_visible()
    expect(side.get_by_label("Varetekt")).to_be_checked()
    expect(side.locator(FELTET)).to_be_focused()


def test_no_tick_is_an_error_and_not_an_answer(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    trykk(side, "Ferdig")
    expect(side.get_by_role("alert")).to_have_text("Sett minst ett kryss først.")
    assert len(meldinger(tjener)) == 1


def test_needs_may_be_none(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    til_notatet(side)
    assert {"felt": "behov", "valg": []} in meldinger(tjener)


# What a message may hold


def test_the_conclusion_is_a_box_with_reasons_and_closed_conditions(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    skriv(side, "fengsel")
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "34")
    boks = side.locator(".vurdering")
    expect(boks.get_by_role("heading", level=3)).to_have_text("Ikke ennå, men du kan forberede søknaden nå")
    tekst = side.get_by_role("listitem").filter(has=boks).inner_text()  # the whole message: nothing is said twice
    for ventet in ["NAV avgjør om du får KVP.", "15. desember 2026", "Datoen for løslatelse kan bli endret.",
                   "Si fra om bolig (gjort)", "Bygger på: 4.29.2.13, § 29."]:
        assert tekst.count(ventet) == 1, ventet
    assert tekst.count("Ikke ennå") == 1
    expect(side.get_by_text("NAV må gjøre en arbeidsevnevurdering.")).to_be_hidden()
    side.get_by_text("Se vilkårene ett for ett").click()
    expect(boks.get_by_text("Nedsatt arbeidsevne: Må vurderes av NAV")).to_be_visible()


def test_a_preliminary_conclusion_says_so_and_folds_what_can_be_done(side: Page, tjener: Tjener) -> None:
    tjener.samtale.forelopig = True
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    skriv(side, "fengsel")
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "34")
    expect(side.get_by_text("Foreløpig svar.")).to_be_visible()
    expect(side.get_by_text("Si fra om bolig")).to_be_hidden()
    side.get_by_text("Dette kan gjøres nå").click()
    expect(side.get_by_text("Si fra om bolig")).to_be_visible()


def test_text_is_never_markup(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    skriv(side, "oppmerking")
    expect(side.get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    skriv(side, "<b>fet</b>")
    expect(side.get_by_text("<b>fet</b>")).to_be_visible()
    assert side.locator("[role=log] :is(img, b)").count() == 0


def test_line_breaks_stay(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    assert side.locator("[role=log] li").first.locator("p").all_inner_texts() == [
        "Roboten", "Hei! Jeg hjelper deg å finne ut om KVP kan passe.", "Jeg lagrer ikke det du skriver."]
    skriv(side, "jeg orker ikke leve")
    expect(side.locator("[role=log] [role=alert]")).to_be_visible()
    assert side.locator("[role=log] [role=alert] p").all_inner_texts() == [
        "Si fra til en betjent nå.", "Du kan også ringe 116 123."]


def test_personal_data_leave_the_screen(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    skriv(side, "Jeg heter Ola Nordmann")
    expect(side.get_by_text("Det så ut som et navn")).to_be_visible()
    assert "Nordmann" not in side.content()
    expect(side.locator(FELTET)).to_have_value("")


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
    expect(side.locator("[role=log] > ol > li")).to_have_count(2)
    expect(side.locator(FELTET)).to_be_focused()
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
    assert [lenke.get_attribute("href") for lenke in side.get_by_role("link").all()] == [
        "api/samtale/oppsummering.pdf", "api/samtale/oppsummering.html", "api/samtale/oppsummering.html"]
    skriv(side, "tilbake")
    expect(siste(side)).to_contain_text("Kan notatet deles med NAV?")
    expect(side.get_by_role("link")).to_have_count(0)


def test_a_finished_conversation_asks_the_server_whether_there_is_a_note(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    til_notatet(side, samtykke="Nei")
    side.wait_for_timeout(300)
    assert ("GET", "/api/samtale/oppsummering.json", None) in tjener.samtale.kall
    expect(side.get_by_role("link")).to_have_count(0)
    tjener.samtale.samtykke = True
    skriv(side, "takk")
    expect(side.get_by_role("link")).to_have_count(3)


def test_an_open_note_is_closed_when_everything_is_deleted(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    til_notatet(side)
    with side.context.expect_page() as ny:
        side.get_by_role("link", name="Les notatet").click()
    expect(ny.value).to_have_url(tjener.url + "api/samtale/oppsummering.html")
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
    ny.value.wait_for_function("window.skrevetUt === true")
    expect(ny.value).to_have_url(re.compile("oppsummering.html$"))


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
    assert [sti for metode, sti, _ in tjener.samtale.kall if (metode, sti) == ("POST", "/api/samtale")] == ["/api/samtale"] * 2


def test_a_page_from_the_back_button_starts_anew(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    side.fill(FELTET, "halvskrevet")
    side.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(siste(side)).to_contain_text("Hvem er du?")
    expect(side.locator(FELTET)).to_have_value("")
    assert len(logg(side)) == 2


def test_a_new_conversation_in_another_tab_ends_this_one(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    aapne(side.context.new_page(), tjener)
    expect(side.get_by_text("startet på nytt i et annet vindu")).to_be_visible()
    assert logg(side) == []
    assert [metode for metode, *_ in tjener.samtale.kall] == ["POST", "POST"]


def test_idle_time_warns_and_then_wipes(side: Page, tjener: Tjener) -> None:
    tjener.utlop_minutter = "0.05"
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
        ("POST", "/api/samtale"), ("GET", "/api/samtale/sak"), ("GET", "/api/samtale/sak"), ("DELETE", "/api/samtale")]


def test_someone_who_writes_slowly_is_not_idle(side: Page, tjener: Tjener) -> None:
    tjener.utlop_minutter = "0.05"
    aapne(side, tjener)
    for _ in range(8):
        side.type(FELTET, "a")
        side.wait_for_timeout(500)
    expect(side.get_by_role("alertdialog")).to_be_hidden()
    expect(side.locator(FELTET)).to_have_value("aaaaaaaa")


def test_the_server_sets_the_idle_time(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    assert side.locator('meta[name="kvp-utlop-minutter"]').get_attribute("content") == "15"
    side.wait_for_timeout(1500)
    expect(side.get_by_role("alertdialog")).to_be_hidden()


# Looks that can be measured

KONTRAST = """() => {
  const tall = (farge) => farge.match(/[\\d.]+/g).map(Number);
  const lys = ([r, g, b]) => [r, g, b].map((k) => k / 255)
    .map((k) => (k <= 0.04045 ? k / 12.92 : ((k + 0.055) / 1.055) ** 2.4))
    .reduce((sum, k, i) => sum + k * [0.2126, 0.7152, 0.0722][i], 0);
  const bak = (e) => { for (; e; e = e.parentElement) {
    const farge = tall(getComputedStyle(e).backgroundColor);
    if (farge.length === 3 || farge[3] > 0) return farge; } return [255, 255, 255]; };
  const svake = [];
  for (const e of document.querySelectorAll('main *')) {
    if (!e.offsetParent || ![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
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
    side.get_by_text("Se vilkårene ett for ett").click()
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
    assert side.evaluate(
        "[...document.querySelectorAll('*')].filter((e) => ['fixed', 'sticky'].includes(getComputedStyle(e).position)).length"
    ) == 0


def test_a_new_answer_is_shown_from_its_start(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    skriv(side, "fengsel")
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "34")
    overskrift = side.get_by_role("heading", name="Ikke ennå")
    expect(overskrift).to_be_in_viewport()
    assert side.evaluate("window.scrollY") > 0


def test_lines_are_short_enough_to_read(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    vis_alt(side)
    bredder = side.evaluate(
        """() => { const maal = document.createElement('span'); maal.textContent = '0'.repeat(65);
        maal.style.whiteSpace = 'nowrap'; maal.style.position = 'absolute';
        return [...document.querySelectorAll('main p, main li:not(.melding)')].filter((e) => e.offsetParent).map((e) => {
          e.append(maal); const plass = maal.getBoundingClientRect().width;
          maal.remove(); return e.getBoundingClientRect().width <= plass; }); }"""
    )
    assert bredder
    assert all(bredder)


def test_print_leaves_the_controls_out(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    side.emulate_media(media="print")
    expect(side.get_by_role("log")).to_be_visible()
    for del_ in [FELTET, VALG, ".verktoy"]:
        expect(side.locator(del_)).to_be_hidden()


def test_without_javascript_the_page_says_whom_to_ask(nettleser: Browser, tjener: Tjener) -> None:
    with nettleser.new_context(java_script_enabled=False) as vindu:
        side = vindu.new_page()
        side.goto(tjener.url)
        expect(side.get_by_role("heading", name="Siden virker ikke her")).to_be_visible()
        expect(side.locator("noscript p").last).to_contain_text(re.compile(r"55\s55\s33\s33"))
        expect(side.locator(FELTET)).to_be_hidden()
