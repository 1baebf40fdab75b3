"""The conversation in a real browser: keyboard, announcements, lists and messages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .falsk_tjener import Tjener
from .hjelp import (
    FASTE,
    FELTET,
    OM_SPORSMAALET,
    aapne,
    i_fokus,
    knapp,
    kryss,
    logg,
    meldinger,
    rolig,
    siste,
    skriv,
    tast_til,
    til_notatet,
    trykk,
)
from .vakt import lest_opp_en_gang, lytt

# Keyboard and focus


def test_a_whole_conversation_by_keyboard_alone(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    tast_til(side, "Jeg er innsatt")
    side.keyboard.press("Enter")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    assert i_fokus(side) == "sporsmaal"
    tast_til(side, "Varetekt")
    side.keyboard.press("Space")
    tast_til(side, "Ferdig")
    side.keyboard.press("Space")
    expect(siste(side)).to_contain_text("Hvor gammel")
    side.keyboard.type("34")
    side.keyboard.press("Enter")
    expect(side.get_by_role("heading", name="Ikke ennå")).to_be_visible()
    tast_til(side, "Mer om svaret", "Shift+Tab")
    side.keyboard.press("Enter")
    expect(side.get_by_text("Det er mer enn seks måneder igjen.")).to_be_visible()
    for svar, neste in [("Ja", "Hva trenger du"), ("Ingen av disse", "Kan notatet"), ("Ja", "Notatet er klart")]:
        tast_til(side, svar)
        side.keyboard.press("Enter")
        expect(siste(side)).to_contain_text(neste)
        assert (i_fokus(side) == "sporsmaal") is (neste != "Notatet er klart")
    tast_til(side, "Notatet som PDF (ny fane)")
    tast_til(side, "Slett og avslutt")
    side.keyboard.press("Enter")
    expect(siste(side)).to_contain_text("Vil du slette alt?")
    tast_til(side, "Ja")
    side.keyboard.press("Enter")
    expect(knapp(side, "Start ny samtale")).to_be_focused()
    assert logg(side) == ["Roboten\nAlt er slettet."]
    side.keyboard.press("Enter")
    expect(siste(side)).to_contain_text("Hvem er du?")
    expect(side.locator("#sporsmaal")).to_be_focused()


def test_a_choice_goes_to_the_log_and_focus_to_the_question(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    assert side.get_by_role("group").get_by_role("button").all_inner_texts() == ["Jeg er innsatt", "Jeg jobber her"]
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    expect(side.locator("#sporsmaal")).to_be_focused()
    expect(knapp(side, "Jeg er innsatt")).to_have_count(0)
    assert logg(side)[-2] == "Du\nJeg er innsatt"
    assert meldinger(tjener) == [{"felt": "rolle", "valg": "innsatt"}]


def test_focus_goes_to_the_question_after_sending_and_writing_goes_on_in_the_field(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    side.fill(FELTET, "  innsatt ")
    trykk(side, "Send")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    expect(side.locator("#sporsmaal")).to_be_focused()
    expect(side.locator(FELTET)).to_have_value("")
    assert meldinger(tjener) == [{"tekst": "innsatt"}]
    side.keyboard.type("fengsel")
    expect(side.locator(FELTET)).to_have_value("fengsel")
    expect(side.locator(FELTET)).to_be_focused()


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
    expect(felt).to_have_accessible_description("Ikke skriv navn eller fødselsnummer.")
    expect(side.get_by_role("log")).to_have_accessible_name("Samtalen")


def test_the_fixed_buttons_do_what_they_say(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    for navn in [*OM_SPORSMAALET, *FASTE]:
        with side.expect_response("**/api/samtale/handling"):
            trykk(side, navn)
        expect(side.locator("#sporsmaal")).to_be_focused()
    assert [kropp["handling"] for _, sti, kropp in tjener.samtale.kall if sti.endswith("/handling")] == [
        "hjelp",
        "hvorfor",
        "hopp_over",
        "menneske",
        "tilbake",
        "start_paa_nytt",
        "avslutt",
    ]


def test_every_control_shows_its_focus_and_is_large_enough(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    side.get_by_role("heading", level=1).click()
    sett = set()
    for _ in range(30):
        side.keyboard.press("Tab")
        navn = i_fokus(side)
        sett.add(navn)
        if navn == "Slett og avslutt":
            break
        ramme, hoyde = side.evaluate(
            """() => { const e = window.iFokus(), s = getComputedStyle(e);
            return [s.outlineStyle !== 'none' && parseFloat(s.outlineWidth),
              (e.closest('label') || e).offsetHeight]; }"""
        )
        assert ramme >= 2, navn
        assert hoyde >= 44, navn
    assert {"Varetekt", "Ferdig", "Flere", "tekst", "Send", *OM_SPORSMAALET, *FASTE} <= sett


# Announcements


def test_each_message_is_announced_once(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    lytt(side)
    skriv(side, "hva er kvp?")
    expect(side.get_by_text("Et program på full tid")).to_be_visible()
    lest_opp_en_gang(side, 2)


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
        const status = window.dyp('[role=status]');
        new MutationObserver(() => status.textContent
          && window.sagt.push([status.textContent, performance.now() - start]))
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
    expect(side.get_by_role("status").first).to_be_empty()


def test_the_question_tells_how_far_one_has_come(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    expect(side.locator(".svar .steg")).to_have_text("Del 1 av 2: Passer KVP? Spørsmål 1 av høyst 3")


# Lists


def test_list_fields_are_checkboxes_and_sent_as_a_list(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    kryss(side, "Fengsel")
    kryss(side, "Samfunnsstraff")
    trykk(side, "Ferdig")
    expect(siste(side)).to_contain_text("Hvor gammel")
    assert meldinger(tjener)[-1] == {"felt": "form", "valg": ["fengsel", "samfunnsstraff"]}
    assert logg(side)[-2] == "Du\nFengsel (åpent eller lukket), Samfunnsstraff"


def test_rarer_choices_are_added_to_the_common_ones(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    kryss(side, "Varetekt")
    trykk(side, "Flere")
    expect(side.get_by_label("Dom på tvungent psykisk helsevern")).to_be_focused()
    expect(side.get_by_label("Varetekt")).to_be_checked()
    expect(side.get_by_label("Samfunnsstraff")).not_to_be_checked()
    expect(side.get_by_role("checkbox")).to_have_count(11)
    kryss(side, "Narkotikaprogram")
    trykk(side, "Ferdig")
    expect(siste(side)).to_contain_text("Hvor gammel")
    assert meldinger(tjener)[1:] == [
        {"felt": "form", "valg": "flere"},
        {"felt": "form", "valg": ["varetekt", "narkotikaprogram"]},
    ]


def test_an_interruption_keeps_what_was_ticked(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    kryss(side, "Varetekt")
    skriv(side, "hva er kvp?")
    expect(side.get_by_text("Et program på full tid")).to_be_visible()
    expect(side.get_by_label("Varetekt")).to_be_checked()
    expect(side.locator("#sporsmaal")).to_be_focused()


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
    tekst = str(side.get_by_role("listitem").filter(has=boks).text_content())  # nothing is said twice
    for ventet in [
        "NAV avgjør om du får KVP.",
        "Datoen for løslatelse kan bli endret.",
        "Si fra om bolig (gjort)",
        "Bygger på: 4.29.2.13, § 29.",
    ]:
        assert tekst.count(ventet) == 1, ventet
    assert tekst.count("Ikke ennå") == 1
    expect(side.get_by_text("NAV må gjøre en arbeidsevnevurdering.")).to_be_hidden()
    expect(boks.get_by_text("Be om en samtale med NAV-veilederen")).to_be_visible()
    side.get_by_text("Mer om svaret").click()
    expect(boks.get_by_text("Nedsatt arbeidsevne: Må vurderes av NAV")).to_be_visible()


def test_a_preliminary_conclusion_says_so_and_folds_what_can_be_done(side: Page, tjener: Tjener) -> None:
    tjener.samtale.forelopig = True
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    skriv(side, "fengsel")
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "34")
    expect(side.get_by_text("Foreløpig svar")).to_be_visible()
    expect(side.get_by_text("Si fra om bolig")).to_be_hidden()
    side.get_by_text("Mer om svaret").click()
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
        "Roboten",
        "Hei! Jeg hjelper deg å finne ut om KVP kan passe.",
        "Jeg lagrer ikke det du skriver.",
    ]
    skriv(side, "jeg orker ikke leve")
    expect(side.locator("[role=log] [role=alert]")).to_be_visible()
    assert side.locator("[role=log] [role=alert] p").all_inner_texts() == [
        "Si fra til en betjent nå.",
        "Du kan også ringe 116 123.",
    ]


def test_personal_data_leave_the_screen(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    skriv(side, "Jeg heter Ola Nordmann")
    expect(side.get_by_text("Det så ut som et navn")).to_be_visible()
    assert "Nordmann" not in side.content()
    expect(side.locator(FELTET)).to_have_value("")


# The answer area


HELT = """() => { const topp = window.dyp('.steg').getBoundingClientRect().top;

const deler = window.dypAlle('#sporsmaal, #sporsmaal-mer, fieldset, #tekst').filter((e) => e.offsetHeight > 0);
const dekket = deler.filter((e) => { const r = e.getBoundingClientRect();
  const sett = e.getRootNode().elementFromPoint(r.left + 8, r.bottom - 3); return !(e.contains(sett) || sett === e); });
return [Math.min(...deler.map((e) => e.getBoundingClientRect().top), topp) >= 0,
  Math.max(...deler.map((e) => e.getBoundingClientRect().bottom)) <= innerHeight,
  dekket.map((e) => e.id || e.tagName)]; }"""


@pytest.mark.parametrize("storrelse", [(1024, 768), (1366, 650), (360, 640)])
def test_the_question_its_choices_and_the_field_are_whole_on_every_screen(
    side: Page, tjener: Tjener, storrelse: tuple[int, int]
) -> None:
    """Also the longest list of choices; nothing is cut by an edge within the page."""
    side.set_viewport_size({"width": storrelse[0], "height": storrelse[1]})
    aapne(side, tjener)
    assert side.evaluate(HELT) == [True, True, []]
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    rolig(side)
    assert side.evaluate(HELT) == [True, True, []]
    skriv(side, "fengsel")
    expect(siste(side)).to_contain_text("Hvor gammel")
    rolig(side)
    assert side.evaluate(HELT) == [True, True, []]
    skriv(side, "34")
    expect(siste(side)).to_contain_text("Vil du lage")
    expect(side.get_by_role("heading", name="Ikke ennå")).to_be_in_viewport(ratio=1)


def test_with_large_zoom_the_question_begins_at_the_top_and_all_is_one_page(side: Page, tjener: Tjener) -> None:
    side.set_viewport_size({"width": 320, "height": 256})
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    rolig(side)
    expect(side.locator("#sporsmaal")).to_be_in_viewport(ratio=1)
    expect(side.locator("fieldset label").first).to_be_in_viewport(ratio=1)
    assert (
        side.evaluate(
            "window.dypAlle('*').filter((e) => /auto|scroll/.test(getComputedStyle(e).overflowY)"
            " && e.scrollHeight > e.clientHeight + 1 && e.id !== 'tekst').length"
        )
        == 0
    )


def test_each_part_has_its_own_count_and_the_choice_between_has_none(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    steg = side.locator(".steg")
    expect(steg).to_have_text("Del 1 av 2: Passer KVP? Spørsmål 1 av høyst 3")
    trykk(side, "Jeg er innsatt")
    skriv(side, "fengsel")
    skriv(side, "34")
    expect(steg).to_have_text("Del 1 av 2 er ferdig")
    trykk(side, "Ja")
    expect(steg).to_have_text("Del 2 av 2: Notatet. Spørsmål 1 av 2")
    trykk(side, "Slett og avslutt")
    expect(siste(side)).to_contain_text("Vil du slette alt?")
    expect(steg).to_have_text("")


def test_how_to_answer_stands_under_the_question_and_is_told_with_it(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(side.locator("#sporsmaal")).to_have_text("Hvordan soner du nå?")
    expect(side.locator("#sporsmaal")).to_have_accessible_description("Du kan velge flere, eller skrive det selv.")


@pytest.mark.parametrize("avkrysset", [(), ("Varetekt", "Prøveløslatt")], ids=["skrevet", "krysset av"])
def test_a_contradiction_offers_the_two_answers_and_nothing_else(
    side: Page, tjener: Tjener, avkrysset: tuple[str, ...]
) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    for form in avkrysset:
        kryss(side, form)
    skriv(side, "varetekt og prøveløslatt")
    expect(side.locator("#sporsmaal")).to_have_text("Begge kan ikke stemme. Hva stemmer?")
    assert side.locator(".valg button, .valg input, .svar > .knapper button").all_inner_texts() == [
        "Varetekt",
        "Prøveløslatt",
    ]
    trykk(side, "Prøveløslatt")
    expect(siste(side)).to_contain_text("Hvor gammel")
    assert meldinger(tjener)[-1] == {"felt": "form", "valg": ["proveloslatt"]}


def test_a_contradiction_of_two_questions_opens_one_of_them(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    skriv(side, "datoen er passert")
    expect(side.locator("#sporsmaal")).to_have_text("Er du løslatt?")
    knapper = side.locator(".svar button:not(.lenkeknapp):not(.hoved)")
    assert knapper.all_inner_texts() == ["Endre form", "Endre loslatelse"]
    with side.expect_request("**/api/samtale/handling") as sendt:
        trykk(side, "Endre loslatelse")
    assert sendt.value.post_data_json == {"handling": "endre", "felt": "loslatelse"}


def test_a_question_that_is_offered_stands_by_the_choices_and_is_said_by_its_button(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    skriv(side, "hva får man der")
    knapp = side.locator(".svar > .knapper button")
    expect(knapp).to_have_text("Hva er KVP?")
    expect(knapp).to_be_in_viewport(ratio=1)
    with side.expect_request("**/api/samtale/melding") as sendt:
        trykk(side, "Hva er KVP?")
    assert sendt.value.post_data_json["tekst"] == "Hva er KVP?"
    expect(side.locator(".fra-deg").last).to_contain_text("Hva er KVP?")
    expect(knapp).to_have_count(0)


def test_the_greeting_is_two_lines_and_the_rest_is_folded(side: Page, tjener: Tjener) -> None:
    hilsen = "En.\nTo.\nTre.\nFire."
    side.route(
        "**/api/samtale",
        lambda rute: rute.fulfill(
            json={
                "meldinger": [
                    {"tekst": hilsen},
                    {"tekst": "Hvem er du?", "felt": "rolle", "valg": [], "del": 1, "steg": 1, "av": 3},
                ]
            }
        ),
    )
    aapne(side, tjener)
    synlige = side.locator("[role=log] p:not(.hvem)").locator("visible=true")
    expect(synlige).to_have_text(["En.", "To."])
    side.get_by_text("Les mer").click()
    expect(synlige).to_have_text(["En.", "To.", "Tre.", "Fire."])


def test_the_choices_are_named_by_the_question(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    expect(side.get_by_role("group", name="Hvem er du?")).to_be_visible()


def test_what_was_said_before_is_folded(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    expect(side.get_by_text("Det som er sagt før")).to_be_hidden()
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    expect(side.get_by_text("Hei! Jeg hjelper deg")).to_be_hidden()
    side.get_by_text("Det som er sagt før").click()
    expect(side.get_by_text("Hei! Jeg hjelper deg")).to_be_visible()


def test_my_answers_stand_in_a_list_with_a_way_to_change_each(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    trykk(side, "Svarene mine")
    liste = side.get_by_role("region", name="Svarene mine")
    expect(liste).to_be_focused()
    expect(liste.locator("dt")).to_have_text(["Hvem som svarer"])
    with side.expect_request("**/api/samtale/handling") as sendt:
        trykk(side, "Endre Hvem som svarer")
    assert sendt.value.post_data_json == {"handling": "endre", "felt": "rolle"}
    expect(liste).to_be_hidden()


def test_a_list_that_was_read_back_has_its_yes_before_the_ticks(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    skriv(side, "kanskje varetekt")
    expect(siste(side)).to_contain_text("Stemmer det?")
    assert side.get_by_role("group").get_by_role("button").all_inner_texts() == ["Ja", "Ferdig"]
    ja, boks = knapp(side, "Ja").bounding_box(), side.get_by_label("Fengsel").bounding_box()
    assert ja and boks and ja["y"] + ja["height"] <= boks["y"]
    trykk(side, "Ja")
    expect(siste(side)).to_contain_text("Hvor gammel")
    assert meldinger(tjener)[-1] == {"felt": "form", "valg": ["varetekt"]}


def test_the_answer_of_the_robot_is_seen_where_there_is_little_room(side: Page, tjener: Tjener) -> None:
    """The list of forms takes most of the screen; what is left belongs to what the robot said."""
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    skriv(side, "asdf")
    rolig(side)
    topp, bunn, rull = side.evaluate(
        """() => { const r = window.dyp('.rull').getBoundingClientRect();
        const p = window.dypAlle('[role=log] .fra-robot').at(-1).getBoundingClientRect();
        return [p.top, p.bottom, [r.top, r.bottom]]; }"""
    )
    assert rull[0] <= topp < rull[1], (topp, bunn, rull)
