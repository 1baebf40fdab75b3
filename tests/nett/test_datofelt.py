"""The three fields for a date: what they say is read as the same date typed, and Enter sends from each of them."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Page, expect

from bot.lesing.tid import les_bursdag, les_loslatelse

from .falsk_tjener import Tjener
from .hjelp import aapne, meldinger, rolig
from .vakt import axe

DAG = dt.date(2026, 11, 27)
FELTER = ("Dag (kan være tom)", "Måned", "År")
# What stands in the fields, and the same date as people type it.
DATOER = [
    (("15", "3", "2027"), "15.3.2027"), (("15.", "03.", "27"), "15.3.27"), (("", "3", "2027"), "mars 2027"),
    (("15", "mars", "2027"), "15. mars 2027"), (("", "mars", "2027"), "mars 2027"), (("15", "mars", "27"), "15/3-27"),
    (("15. mars 2027", "", ""), "15. mars 2027"), (("", "15.3.2027", ""), "15.3.2027"), (("", "", "2027"), "2027"),
    (("", "midten av mars", "2027"), "midten av mars 2027"), (("vet ikke", "", ""), "vet ikke"),
    (("1.", "4", ""), "1. april"), (("", "påske", "2027"), "påske 2027"), (("31", "2", "2027"), "31.2.2027"),
]  # fmt: skip
INGEN_DATO = [
    ("", "", ""),
    ("15", "", ""),
    ("15", "", "2027"),
    ("15", "13", "2027"),
    ("0", "3", "2027"),
    ("1", "3", "7"),
]


def test_the_fields_are_read_as_the_same_date_typed(side: Page, tjener: Tjener) -> None:
    aapne(side, tjener)
    ord_ = side.evaluate(
        """async (alle) => { const { datoIOrd } = await import('/statisk/datofelt.js');
        const tekster = (await import('/statisk/tekster.js')).default;
        return alle.map((felter) => datoIOrd(...felter, tekster.nb.maaneder.split(' '))); }""",
        [felter for felter, _ in DATOER] + INGEN_DATO,
    )
    for (felter, skrevet), sendt in zip(DATOER, ord_, strict=False):
        lest, ventet = (les_loslatelse(t, DAG, spurt=True) for t in (sendt, skrevet))
        assert lest == ventet, felter
        assert les_bursdag(sendt, DAG, 17) == les_bursdag(skrevet, DAG, 17), felter
    assert ord_[len(DATOER) :] == [None] * len(INGEN_DATO)


@pytest.fixture
def spurt(side: Page, tjener: Tjener) -> Page:
    """The page at the question of the release."""
    spm = {"tekst": "Hvem er du? Når slipper du ut?", "felt": "loslatelse", "valg": [], "del": 1, "steg": 3, "av": 5}
    side.route(
        "**/api/samtale",
        lambda r: r.fulfill(json={"meldinger": [spm]}) if r.request.method == "POST" else r.continue_(),
    )
    side.goto(tjener.url)
    expect(side.get_by_role("group", name="Dato")).to_be_visible()
    rolig(side)
    return side


@pytest.mark.parametrize("felt", FELTER)
def test_enter_sends_the_date_from_each_field(spurt: Page, felt: str) -> None:
    for navn, verdi in zip(FELTER, ("15", "mars", "2027"), strict=True):
        spurt.get_by_label(navn, exact=True).fill(verdi)
    with spurt.expect_request("**/api/samtale/melding") as sendt:
        spurt.get_by_label(felt, exact=True).press("Enter")
    assert sendt.value.post_data_json == {"tekst": "15. mars 2027"}


def test_enter_says_what_is_wrong(spurt: Page, tjener: Tjener) -> None:
    spurt.get_by_label("Dag").fill("15")
    spurt.get_by_label("Dag").press("Enter")
    expect(spurt.get_by_role("alert")).to_contain_text("Skriv måneden og året")
    assert meldinger(tjener) == []


def test_about_goes_along_with_the_date(spurt: Page) -> None:
    spurt.get_by_label("Måned").fill("3")
    spurt.get_by_label("År", exact=True).fill("2027")
    spurt.get_by_label("Omtrent").check()
    with spurt.expect_request("**/api/samtale/melding") as sendt:
        spurt.get_by_label("Måned").press("Enter")
    assert sendt.value.post_data_json == {"tekst": "omtrent mars 2027"}


@pytest.mark.parametrize("felt", FELTER)
def test_the_ring_of_the_focus_leaves_the_label_whole(spurt: Page, felt: str) -> None:
    spurt.get_by_label(felt, exact=True).focus()
    spurt.keyboard.press("Shift+Tab")  # by the keyboard, so that the ring is there
    spurt.keyboard.press("Tab")
    rom = """(e) => { const ord = document.createRange(); ord.selectNode(e.parentElement.firstChild);
    const stil = getComputedStyle(e), ring = parseFloat(stil.outlineWidth) + parseFloat(stil.outlineOffset);
    return [ring, e.getBoundingClientRect().top - ring - ord.getBoundingClientRect().bottom]; }"""
    ring, igjen = spurt.get_by_label(felt, exact=True).evaluate(rom)
    assert ring > 2 and igjen >= 0


@pytest.mark.axe
def test_axe_finds_nothing_at_the_date(spurt: Page) -> None:
    axe(spurt)
