"""Room for the question: whole and in sight, or with a visible sign that it goes on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .falsk_tjener import Tjener
from .hjelp import knapp, rolig, siste, skriv

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
SVAR = [{"felt": f"f{nr}", "etikett": f"Et spørsmål med nummer {nr}", "verdi": "Et svar"} for nr in range(20)]


def svar_med(side: Page, melding: dict) -> None:
    side.route("**/api/samtale/melding", lambda rute: rute.fulfill(json={"meldinger": [melding]}))


@pytest.mark.parametrize("maal", [(1366, 768), (1366, 650), (1024, 768)])
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
