"""What a person does on the page, as short functions."""

from __future__ import annotations

import time

from playwright.sync_api import Locator, Page, expect

from .falsk_tjener import Tjener

FELTET = "#tekst"
VALG = "fieldset"
OM_SPORSMAALET = ["Hva betyr spørsmålet?", "Hvorfor spør du?", "Hopp over"]
FASTE = ["Snakk med et menneske", "Tilbake", "Start på nytt", "Slett og avslutt"]


def aapne(side: Page, tjener: Tjener, sti: str = "") -> None:
    side.goto(tjener.url + sti)
    expect(siste(side)).to_contain_text("Hvem er du?")


def vent_til(side: Page, spor: str, sekunder: float = 10) -> None:
    """Waits until the page answers yes to `spor`. Error: `AssertionError`."""
    side.wait_for_load_state()
    frist = time.monotonic() + sekunder
    while not side.evaluate(spor):
        assert time.monotonic() < frist, spor
        side.wait_for_timeout(50)


def siste(side: Page) -> Locator:
    """The question that stands, or the last message when none does."""
    return side.locator("[role=log] > ol > li, #sporsmaal:not(.bare-opplest)").locator("visible=true").last


def logg(side: Page) -> list[str]:
    """All that is on the screen of the conversation, oldest first: what is folded, what was just said, the question."""
    linjer = side.evaluate(
        """() => [...window.dypAlle('.foer > ol > li, [role=log] > ol > li')].map((e) => [...e.querySelectorAll(
        'p, h3, h4, summary, ul > li')].map((l) => l.textContent.trim()).join('\\n'))"""
    )
    sporsmaal = side.locator("#sporsmaal:not(.bare-opplest)").locator("visible=true")
    return [*linjer, *(f"Roboten\n{tekst}" for tekst in sporsmaal.all_inner_texts())]


def rolig(side: Page) -> None:
    """Waits for the answer to the turn before, and until presses count: the page takes one turn at a time."""
    expect(side.locator("[data-opptatt], [data-fersk]")).to_have_count(0)


def skriv(side: Page, tekst: str) -> None:
    rolig(side)
    side.fill(FELTET, tekst)
    side.press(FELTET, "Enter")


def knapp(side: Page, navn: str) -> Locator:
    return side.get_by_role("button", name=navn, exact=True)


def trykk(side: Page, navn: str) -> None:
    rolig(side)
    knapp(side, navn).click()


def kryss(side: Page, navn: str) -> None:
    rolig(side)
    side.get_by_label(navn).check()


def til_notatet(side: Page, samtykke: str = "Ja") -> None:
    """From the first question to the note, with the mouse."""
    trykk(side, "Jeg er innsatt")
    kryss(side, "Varetekt")
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


def uten_fane(adresse: str) -> str:
    return adresse.partition("?fane=")[0]


def i_fokus(side: Page) -> str:
    return side.evaluate(
        """() => { const e = window.iFokus();
        return e.id || (e.labels ? e.labels[0]?.innerText : '') || e.innerText; }"""
    )


def tast_til(side: Page, navn: str, tast: str = "Tab") -> None:
    for _ in range(30):
        if i_fokus(side) == navn:
            return
        side.keyboard.press(tast)
    raise AssertionError(f"«{navn}» cannot be reached with {tast}")
