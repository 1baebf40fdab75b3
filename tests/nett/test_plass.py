"""Room for the question: whole and in sight, or with a visible sign that it goes on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from bot.katalog import katalog

from .falsk_tjener import VURDERING, Tjener
from .hjelp import FELTET, aapne, knapp, rolig, siste, skriv, til_notatet, trykk

FORMER = ["Fengsel (åpent eller lukket)", "Varetekt", "Hjemme med fotlenke, eller hjemmesoning", "Samfunnsstraff",
          "Prøveløslatt", "Betinget dom", "Forvaring", "Overgangsbolig", "Varetekt hjemme med fotlenke"]  # fmt: skip
LEST_TILBAKE = {
    "tekst": "Jeg forstod det slik: Den innsatte soner hjemme og har fotlenke. Stemmer det?",
    "felt": "form",
    "valg": [
        {"tittel": "Ja", "verdi": ["hjemmesoning"]},
        *({"tittel": form, "verdi": f"f{nr}"} for nr, form in enumerate(FORMER)),
        {"tittel": "Flere måter å sone på", "verdi": "flere"},
    ],
    "forslag": ["hjemmesoning"], "uklart": True, "del": 1, "steg": 2, "av": 13,
}  # fmt: skip
BEKREFT = {
    "tekst": "Stemmer dette?", "felt": "bekreft", "del": 2, "steg": 18, "av": 19,
    "valg": [{"tittel": "Ja, alt stemmer", "verdi": "ja"}, {"tittel": "Nei, noe må endres", "verdi": "nei"}],
}  # fmt: skip
SONING = {
    "tekst": "Hvordan gjennomfører den innsatte straffen nå? Du kan velge flere, eller skrive det selv.",
    "felt": "form",
    "valg": [*({"tittel": form, "verdi": f"f{nr}"} for nr, form in enumerate(FORMER[:8])),
             {"tittel": "Flere måter å sone på", "verdi": "flere"}],
    "del": 1, "steg": 2, "av": 13,
}  # fmt: skip
OPPGAVER = {
    "Finn riktig NAV-kontor": "Som regel er det kommunen du bodde eller oppholdt deg i før du kom inn. "
    "Etter løslatelsen er det kommunen du bor i.",
    "Sjekk datoen på nytt": "Datoer kan bli flyttet. Sjekk den før søknaden, og regn ut på nytt.",
    "Kartlegging": "Snakk om hva du kan, og hva du trenger hjelp til.",
}
KONKLUSJON = {
    **VURDERING, "overskrift": "Du kan få innvilget KVP",
    "begrunnelse": ["Det er seks måneder eller mindre igjen til løslatelsen.", "NAV kan innvilge KVP nå."],
    "gjor_naa": [{"nokkel": t, "tittel": t, "tekst": om, "hjemler": [], "gjort": None} for t, om in OPPGAVER.items()],
}  # fmt: skip
VIDERE = {
    "tekst": "Vil du gå videre og lage et notat til NAV? Det er 14 korte spørsmål til. Du kan hoppe over det du vil.",
    "felt": "videre",
    "valg": [{"tittel": "Ja, gå videre", "verdi": "ja"}, {"tittel": "Nei, stopp her", "verdi": "nei"}],
    "del": 1, "steg": 11, "av": 11,
}  # fmt: skip
# What is seen of an element: in the window, and not behind the edge of a part that scrolls by itself.
SETT = """(e) => { const r = e.getBoundingClientRect(), rot = e.getRootNode();
return r.top >= -1 && r.bottom <= innerHeight + 1 && [r.top + 3, r.bottom - 3].every((y) => {
  const sett = rot.elementFromPoint(r.left + 12, y); return e.contains(sett) || sett?.matches('li, label'); }); }"""
SVAR = [{"felt": f"f{nr}", "etikett": f"Et spørsmål med nummer {nr}", "verdi": "Et svar"} for nr in range(20)]


def svar_med(side: Page, *meldinger: dict) -> None:
    side.route("**/api/samtale/melding", lambda rute: rute.fulfill(json={"meldinger": list(meldinger)}))


def til_konklusjonen(side: Page) -> None:
    svar_med(side, {"tekst": "Svaret", "vurdering": KONKLUSJON}, VIDERE)
    skriv(side, "svar")
    expect(siste(side)).to_contain_text("Vil du gå videre")
    rolig(side)


def sett(side: Page, *velgere: str) -> None:
    assert [v for v in velgere if not side.locator(v).locator("visible=true").first.evaluate(SETT)] == []


def aapne_panel(side: Page, tjener: Tjener) -> None:
    side.goto(tjener.url + "eksempel")
    knapp(side, "Spør om KVP").click()
    expect(siste(side)).to_contain_text("Hvem er du?")


@pytest.mark.parametrize("maal", [(1366, 650), (1024, 640)])
def test_the_long_question_of_the_desk_is_whole_or_says_that_it_goes_on(
    side: Page, tjener: Tjener, maal: tuple[int, int]
) -> None:
    side.set_viewport_size({"width": maal[0], "height": maal[1]})
    side.goto(tjener.url + "ansatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    mer = side.locator(".mer-under")
    svar_med(side, LEST_TILBAKE)
    skriv(side, "hjemme kanskje")
    expect(siste(side)).to_contain_text("Jeg forstod det slik")
    rolig(side)
    expect(side.locator("#sporsmaal")).to_be_in_viewport(ratio=1)
    expect(knapp(side, "Slett og avslutt")).to_be_in_viewport(ratio=1)
    # What is cut off at the edge of the answer area has the sign under it; at the end of the area the sign is gone.
    assert side.evaluate("() => { const b = window.dyp('.bunn'); return b.scrollHeight > b.clientHeight + 8; }")
    expect(mer).to_be_visible()
    side.evaluate("() => { const b = window.dyp('.bunn'); b.scrollTop = b.scrollHeight; }")
    expect(mer).to_have_css("visibility", "hidden")


@pytest.mark.parametrize("maal", [(360, 640), (320, 568), (1024, 768)])
def test_the_list_of_answers_leaves_room_for_what_is_asked_about_it(
    side: Page, tjener: Tjener, maal: tuple[int, int]
) -> None:
    side.set_viewport_size({"width": maal[0], "height": maal[1]})
    side.goto(tjener.url)
    expect(siste(side)).to_contain_text("Hvem er du?")
    svar_med(side, BEKREFT)
    side.route("**/api/samtale/oversikt", lambda rute: rute.fulfill(json={"svar": SVAR, "mangler": []}))
    skriv(side, "svar")
    expect(side.locator(".svarene")).to_be_visible()
    for del_ in (side.locator("#sporsmaal"), knapp(side, "Ja, alt stemmer"), knapp(side, "Nei, noe må endres")):
        expect(del_).to_be_in_viewport(ratio=1)
    expect(side.locator(".svarene")).to_be_in_viewport(ratio=0.1)


@pytest.mark.parametrize("maal", [(1024, 768), (1366, 650), (360, 640), (320, 568)])
@pytest.mark.parametrize("panel", [False, True])
def test_a_conclusion_leaves_room_for_its_question(
    side: Page, tjener: Tjener, maal: tuple[int, int], panel: bool
) -> None:
    """The heading with its reason and the first task, and the question with its first choice, are seen at once."""
    side.set_viewport_size({"width": maal[0], "height": maal[1]})
    (aapne_panel if panel else aapne)(side, tjener)
    til_konklusjonen(side)
    expect(side.locator("#sporsmaal")).to_be_focused()
    sett(side, ".vurdering h3", ".vurdering h3 + p", ".forst summary", "#sporsmaal", ".valg button")
    # How to do it is folded, and one press away.
    hvordan = side.get_by_text(OPPGAVER["Finn riktig NAV-kontor"])
    expect(hvordan).to_be_hidden()
    side.get_by_text("Finn riktig NAV-kontor").click()
    expect(hvordan).to_be_visible()


@pytest.mark.parametrize("maal", [(1366, 650), (1024, 768)])
def test_the_note_is_whole_when_nothing_more_is_asked(side: Page, tjener: Tjener, maal: tuple[int, int]) -> None:
    side.set_viewport_size({"width": maal[0], "height": maal[1]})
    aapne(side, tjener)
    til_notatet(side)
    expect(side.get_by_role("link", name="Skriv ut notatet")).to_be_in_viewport(ratio=1)
    expect(side.locator(".framdrift")).to_be_hidden()
    sett(side, ".notat h2", "[data-notat=pdf]", ".skriv .hoved", ".slett")
    # The answer area is beside or below what was said, as before, and not above it.
    assert side.evaluate(
        """() => { const [sagt, svar] = ['.rull', '.bunn'].map((v) => window.dyp(v).getBoundingClientRect());
        return svar.left >= sagt.right || svar.top >= sagt.bottom; }"""
    )


def test_with_400_percent_zoom_the_focus_is_on_what_is_seen(side: Page, tjener: Tjener) -> None:
    side.set_viewport_size({"width": 320, "height": 256})
    aapne(side, tjener)
    trykk(side, "Jeg er innsatt")
    expect(side.locator("#sporsmaal")).to_be_focused()
    til_konklusjonen(side)
    ramme = side.evaluate("() => { const r = window.iFokus().getBoundingClientRect(); return [r.top, r.left]; }")
    assert 0 <= ramme[0] < 200 and "Du kan få innvilget KVP" in side.evaluate("window.iFokus().textContent")
    side.keyboard.type("ja")  # who begins to write, writes in the field
    expect(side.locator(FELTET)).to_have_value("ja")


@pytest.mark.parametrize("maal", [(360, 640), (320, 568)])
def test_a_panel_that_fills_a_small_window_scrolls_to_its_question(
    side: Page, tjener: Tjener, maal: tuple[int, int]
) -> None:
    side.set_viewport_size({"width": maal[0], "height": maal[1]})
    aapne_panel(side, tjener)
    svar_med(side, SONING)
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan gjennomfører")
    rolig(side)
    sett(side, "#sporsmaal", ".valg label", ".valg .hoved")


def test_the_smallest_screen_shows_the_list_with_its_button(side: Page, tjener: Tjener) -> None:
    side.set_viewport_size({"width": 320, "height": 568})
    aapne(side, tjener)
    svar_med(side, {**SONING, "tekst": "Hvordan soner du nå? Du kan velge flere, eller skrive det selv."})
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner")
    rolig(side)
    sett(side, "#sporsmaal", ".valg .hoved")


@pytest.mark.parametrize("maal", [(1366, 650), (1024, 768)])
def test_the_desk_opens_with_the_whole_answer_area(side: Page, tjener: Tjener, maal: tuple[int, int]) -> None:
    side.set_viewport_size({"width": maal[0], "height": maal[1]})
    svar_med(side, SONING)
    side.goto(tjener.url + "ansatt")
    expect(siste(side)).to_contain_text("Hvordan gjennomfører")
    rolig(side)
    sett(side, "#sporsmaal", ".valg label", ".valg .hoved", FELTET, ".skriv .hoved", ".slett")


def test_the_desk_opens_with_its_question_in_sight_on_a_small_screen(side: Page, tjener: Tjener) -> None:
    side.set_viewport_size({"width": 360, "height": 640})
    svar_med(side, {"tekst": "Du hjelper en innsatt i jobben din. " * 4}, SONING)
    side.goto(tjener.url + "ansatt")
    expect(siste(side)).to_contain_text("Hvordan gjennomfører")
    rolig(side)
    sett(side, "#sporsmaal", ".valg label")
    # The greeting is there for who wants it.
    hilsen = side.get_by_text("Du hjelper en innsatt i jobben din.")
    expect(hilsen).to_be_hidden()
    side.get_by_text("Les mer", exact=True).click()
    expect(hilsen).to_be_visible()
    til_konklusjonen(side)
    trykk(side, "Se svaret")
    expect(side.get_by_role("heading", name="Saken så langt")).to_be_focused()
    expect(side.locator(".konklusjon")).to_be_in_viewport()
    side.set_viewport_size({"width": 1366, "height": 650})
    expect(knapp(side, "Se svaret")).to_have_count(0)


@pytest.fixture(scope="module")
def alle_former() -> tuple[list[dict], list[dict]]:
    """What the server offers: the common ways to serve a sentence, and the rarer ones that come when asked for."""
    felt = katalog("nb").felt("form")
    vanlige, andre = (
        [{"tittel": v.tittel, "verdi": v.verdi} for v in felt.valg("innsatt", alle=a)] for a in (False, True)
    )
    return vanlige, andre


@pytest.mark.parametrize(
    ("sti", "maal"), [("", (1024, 768)), ("", (1366, 650)), ("", (1280, 720)), ("eksempel", (1366, 650))]
)
def test_all_ways_to_serve_a_sentence_are_whole_with_the_field(
    side: Page, tjener: Tjener, alle_former: tuple[list[dict], list[dict]], sti: str, maal: tuple[int, int]
) -> None:
    vanlige, andre = alle_former
    side.set_viewport_size({"width": maal[0], "height": maal[1]})
    (aapne_panel if sti else aapne)(side, tjener)
    spor = {**SONING, "tekst": "Hvordan soner du nå? Du kan velge flere, eller skrive det selv."}
    svar_med(side, {**spor, "valg": vanlige})
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du nå?")
    rolig(side)
    sett(side, "#sporsmaal", ".valg .hoved", FELTET, ".om-sporsmaal button")
    if sti:  # the panel is no wider than it is: there the rest goes on below, and says so
        side.keyboard.press("Escape")
        expect(knapp(side, "Spør om KVP")).to_be_focused()
        return
    svar_med(side, {**spor, "valg": andre})
    trykk(side, "Flere måter å sone på")
    expect(side.locator(".avkryssing")).to_have_count(len(vanlige) - 1 + len(andre))
    rolig(side)
    sett(side, "#sporsmaal", ".valg .hoved", FELTET, ".skriv .hoved")
    for valget in side.locator(".avkryssing").all():
        expect(valget).to_be_in_viewport(ratio=1)
    assert side.evaluate("window.iFokus().value") == andre[0]["verdi"]


def test_the_rarer_ways_open_in_sight_with_400_percent_zoom(
    side: Page, tjener: Tjener, alle_former: tuple[list[dict], list[dict]]
) -> None:
    vanlige, andre = alle_former
    side.set_viewport_size({"width": 320, "height": 256})
    aapne(side, tjener)
    svar_med(side, {**SONING, "valg": vanlige})
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan gjennomfører")
    svar_med(side, {**SONING, "valg": andre})
    trykk(side, "Flere måter å sone på")
    for ny in andre[:2]:  # the first of them, and that it is not the only one
        expect(side.locator(".avkryssing").filter(has_text=ny["tittel"])).to_be_in_viewport(ratio=1)
