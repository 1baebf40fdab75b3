"""The officer's desk: live view, changes, drafts, and a note that is filled in without being sent."""

from __future__ import annotations

import json
import re
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, Route, expect

from .falsk_tjener import Tjener
from .hjelp import knapp, kryss, logg, rolig, siste, skriv, trykk
from .vakt import Vakt

HEMMELIG = {
    "Navn": "Kari Hemmelig",
    "Fødselsnummer": "01017012345",
    "Kontakt (navn, telefon)": "Ola Betjent 91 23 45 67",
    "Saksnummer eller annen referanse": "REF-42-HEMMELIG",
}


def aapne_bordet(side: Page, tjener: Tjener) -> None:
    side.goto(tjener.url + "ansatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")


def til_notatarket(side: Page, tjener: Tjener) -> None:
    aapne_bordet(side, tjener)
    skriv(side, "varetekt")
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "34")
    for svar in ["Ja", "Ingen av disse", "Ja"]:
        trykk(side, svar)
    expect(side.frame_locator("iframe").get_by_text("Underskrift, den innsatte")).to_be_visible()
    expect(side.frame_locator("iframe").get_by_text("Saksnummer")).to_be_visible()


def fyll_ut(side: Page) -> None:
    for etikett, verdi in HEMMELIG.items():
        side.get_by_label(etikett, exact=True).fill(verdi)


def utfylt(side: Page) -> list[str]:
    """What stands on the lines of the note."""
    return side.frame_locator("iframe").locator(".utfylling li strong").all_inner_texts()


def velg_fil(side: Page, navn: str) -> None:
    meny = side.locator("details.meny")
    if meny.get_attribute("open") is None:
        side.get_by_text("Last ned som …").click()
    trykk(side, navn)


@pytest.mark.parametrize("har_dag", [True, False])
def test_the_calendar_stands_with_the_note_where_the_case_has_a_day(side: Page, tjener: Tjener, har_dag: bool) -> None:
    kalender = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    hentet = []

    def svar(rute: Route) -> None:
        hentet.append(rute.request.url)
        rute.fulfill(status=200 if har_dag else 204, body=kalender if har_dag else "", content_type="text/calendar")

    side.route("**/api/samtale/kalender.ics*", svar)
    lenke = side.get_by_role("link", name="Legg i kalenderen")
    til_notatarket(side, tjener)
    if not har_dag:
        expect(lenke).to_have_count(0)
        return
    with side.expect_download() as ned:
        lenke.click()
    assert ned.value.suggested_filename == "kvp-kalender.ics"
    assert Path(ned.value.path()).read_bytes() == kalender.encode()
    assert len(hentet) == 1 and "?fane=" in hentet[0]
    trykk(side, "Slett og avslutt")
    expect(lenke).to_have_count(0)


def test_the_desk_knows_who_uses_it(side: Page, tjener: Tjener) -> None:
    aapne_bordet(side, tjener)
    assert ("POST", "/api/samtale/melding", {"felt": "rolle", "valg": "ansatt"}) in tjener.samtale.kall
    assert "Hvem er du?" not in " ".join(logg(side))


def test_the_desk_knows_who_uses_it_also_after_a_new_start(side: Page, tjener: Tjener) -> None:
    aapne_bordet(side, tjener)
    skriv(side, "varetekt")
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "start på nytt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    assert "Hvem er du?" not in " ".join(logg(side))


def test_the_case_and_the_conclusion_build_up_beside_the_conversation(side: Page, tjener: Tjener) -> None:
    aapne_bordet(side, tjener)
    saken = side.get_by_role("region", name="Saken så langt")
    expect(saken.get_by_text("Reglene kan ikke svare ennå")).to_be_visible()
    expect(saken.locator("dt")).to_have_text(["Hvem som svarer"])
    skriv(side, "varetekt")
    expect(saken.locator("dt")).to_have_text(["Hvem som svarer", "Form"])
    skriv(side, "34")
    expect(saken.get_by_role("heading", name="Ikke ennå, men du kan forberede søknaden nå")).to_be_visible()
    # The conversation tells; this is looked up.
    assert side.locator(".saken [aria-live], .saken [role=log]").count() == 0


def test_every_answer_can_be_changed(side: Page, tjener: Tjener) -> None:
    aapne_bordet(side, tjener)
    skriv(side, "varetekt")
    knapp(side, "Endre Form").click()
    expect(side.get_by_text("Vi endrer dette.")).to_be_visible()
    assert ("POST", "/api/samtale/handling", {"handling": "endre", "felt": "form"}) in tjener.samtale.kall
    expect(side.locator("#sporsmaal")).to_be_focused()


def test_a_draft_goes_to_the_disk_and_comes_back(side: Page, tjener: Tjener, tmp_path: Path) -> None:
    aapne_bordet(side, tjener)
    with side.expect_download() as nedlasting:
        knapp(side, "Last ned kladd").click()
    assert nedlasting.value.suggested_filename == "kvp-kladd.json"
    fil = tmp_path / "kladd.json"
    nedlasting.value.save_as(fil)
    assert json.loads(fil.read_text()) == {"format": "kvp-kladd", "sak": {"rolle": "ansatt"}}
    with side.expect_file_chooser() as velger:
        knapp(side, "Hent kladd").click()
    velger.value.set_files(fil)
    expect(side.get_by_text("Kladden er hentet.")).to_be_visible()
    expect(siste(side)).to_contain_text("Hvor gammel")
    assert "Hvordan soner du" not in " ".join(logg(side))


def test_an_earlier_case_is_reckoned_anew_and_of_a_note_only_the_draft_is_sent(
    side: Page, tjener: Tjener, tmp_path: Path
) -> None:
    aapne_bordet(side, tjener)
    kladd = {"format": "kvp-kladd", "dato": "2026-01-01", "sak": {"rolle": "ansatt"}}
    (tmp_path / "notat.json").write_text(json.dumps({"tittel": "Notat", "deler": ["Hemmelig" * 3000], "kladd": kladd}))
    with side.expect_file_chooser() as velger:
        knapp(side, "Regn på nytt").click()
    velger.value.set_files(tmp_path / "notat.json")
    expect(side.get_by_text("Svarene er hentet.")).to_be_visible()
    expect(siste(side)).to_contain_text("Hvor gammel")
    assert ("POST", "/api/samtale/paa-nytt", kladd) in tjener.samtale.kall
    # The other button takes the same file as a draft.
    with side.expect_file_chooser() as velger:
        knapp(side, "Hent kladd").click()
    velger.value.set_files(tmp_path / "notat.json")
    expect(side.get_by_text("Kladden er hentet.")).to_be_visible()


@pytest.mark.parametrize(
    ("innhold", "feil"),
    [
        ('{"format": "noe annet"}', "Filen er ikke en kladd"),
        ("ikke json", "Filen kunne ikke leses"),
        ("[1, 2]", "Filen kunne ikke leses"),
        ("{" + " " * 16000 + "}", "Filen kunne ikke leses"),
    ],
)
def test_a_damaged_draft_is_told_and_changes_nothing(
    side: Page, tjener: Tjener, tmp_path: Path, innhold: str, feil: str
) -> None:
    aapne_bordet(side, tjener)
    foer = logg(side)
    fil = tmp_path / "kladd.json"
    fil.write_text(innhold)
    with side.expect_file_chooser() as velger:
        knapp(side, "Hent kladd").click()
    velger.value.set_files(fil)
    expect(side.get_by_role("alert").filter(has_text=feil)).to_be_visible()
    assert logg(side) == foer


def test_the_case_is_not_asked_for_before_there_is_a_conversation(side: Page, tjener: Tjener) -> None:
    aapne_bordet(side, tjener)
    veier = [f"{metode} {sti}" for metode, sti, _ in tjener.samtale.kall if "samtale" in sti]
    assert veier[0] == "POST /api/samtale"


def test_the_note_is_filled_in_in_word_too_and_only_here(side: Page, tjener: Tjener, tmp_path: Path) -> None:
    vakt = Vakt(side, tjener.url)
    til_notatarket(side, tjener)
    fyll_ut(side)
    with side.expect_download() as nedlasting:
        velg_fil(side, "Word")
    assert nedlasting.value.suggested_filename == "kvp-notat.docx"
    fil = tmp_path / "notat.docx"
    nedlasting.value.save_as(fil)
    linjer = [avsnitt.text for avsnitt in docx.Document(str(fil)).paragraphs]
    for etikett, verdi in HEMMELIG.items():
        begynner = etikett.split(" (")[0]
        assert any(linje.startswith(begynner) and linje.endswith(f": {verdi}") for linje in linjer), linjer
    assert all(v not in f.url + (f.post_data or "") for f in vakt.foresporsler for v in HEMMELIG.values())
    assert any(linje.startswith("Underskrift") and "Kari" not in linje for linje in linjer)


def test_there_is_one_button_to_print_and_one_menu_of_files(side: Page, tjener: Tjener) -> None:
    til_notatarket(side, tjener)
    assert side.locator(".arkvalg > button").all_inner_texts() == ["Skriv ut"]
    side.get_by_text("Last ned som …").click()
    assert side.locator(".meny :is(button, a)").all_inner_texts() == [
        "Word",
        "Nettside",
        "PDF med navn (lagre som PDF i vinduet som kommer)",
        "PDF uten navn (linjene fylles ut for hånd)",
    ]
    adresse = side.get_by_role("link", name="PDF uten navn (linjene fylles ut for hånd)").evaluate("(a) => a.href")
    assert adresse.partition("?fane=")[0].endswith("/oppsummering.pdf")


def test_what_is_filled_in_outlives_a_correction(side: Page, tjener: Tjener) -> None:
    til_notatarket(side, tjener)
    fyll_ut(side)
    trykk(side, "Tilbake")
    expect(side.locator("iframe")).to_have_count(0)
    trykk(side, "Ja")
    expect(side.get_by_label("Navn", exact=True)).to_have_value(HEMMELIG["Navn"])
    expect(side.frame_locator("iframe").get_by_text("Kari Hemmelig")).to_be_visible()
    assert utfylt(side) == list(HEMMELIG.values())


def test_long_values_wrap_whole_in_print_and_a_number_stays_in_one_piece(side: Page, tjener: Tjener) -> None:
    til_notatarket(side, tjener)
    langt = "Ola Testesen Mellomnavn-Etternavnsen " * 4
    side.get_by_label("Navn", exact=True).fill(langt)
    side.get_by_label("Kontakt (navn, telefon)").fill("Leder Kari Nordmann-Testesen, avdeling B, 91 23 45 67")
    side.set_viewport_size({"width": 640, "height": 900})
    ramme = side.frame(url=re.compile(r"/oppsummering\.html\?fane="))
    assert ramme.locator("input").count() == 0  # a field cuts what is longer than itself
    expect(ramme.locator(".utfylling strong").first).to_have_text(langt.strip())
    assert (
        ramme.evaluate("""() => [...document.querySelectorAll('.utfylling :is(li, strong)')]
        .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline').length""")
        == 0
    )
    tall = "[...document.querySelectorAll('.tall')].map((e) => [e.textContent, e.getClientRects().length])"
    assert ramme.evaluate(tall) == [["91 23 45 67", 1]]


def test_what_is_filled_in_is_never_sent(side: Page, tjener: Tjener, tmp_path: Path) -> None:
    vakt = Vakt(side, tjener.url)
    til_notatarket(side, tjener)
    side.evaluate("window.dyp('iframe').contentWindow.print = () => { window.skrevetUt = true; }")
    fyll_ut(side)
    trykk(side, "Skriv ut")
    assert side.evaluate("window.skrevetUt") is True
    with side.expect_download() as nedlasting:
        velg_fil(side, "Nettside")
    skriv(side, "hva er kvp?")
    expect(side.get_by_text("Et program på full tid")).to_be_visible()
    sendt = " ".join(f"{f.method} {f.url} {f.post_data or ''} {f.headers}" for f in vakt.foresporsler)
    assert len(vakt.foresporsler) > 20
    for verdi in HEMMELIG.values():
        assert verdi not in sendt
        assert verdi not in str(tjener.samtale.kall)
    vakt.ingenting_lagret()
    fil = tmp_path / "notat.html"
    nedlasting.value.save_as(fil)
    innhold = fil.read_text()
    for verdi in HEMMELIG.values():
        assert verdi in re.sub(r"<[^>]+>", "", innhold)
    for utenfra in ("<script", "<link", "<input", "http://", "https://", "src="):
        assert utenfra not in innhold, utenfra


def test_a_question_after_the_end_keeps_what_was_filled_in(side: Page, tjener: Tjener) -> None:
    til_notatarket(side, tjener)
    fyll_ut(side)
    skriv(side, "hva er kvp?")
    expect(side.get_by_text("Et program på full tid")).to_be_visible()
    assert utfylt(side) == list(HEMMELIG.values())
    trykk(side, "Nynorsk")
    expect(side.get_by_label("Namn", exact=True)).to_have_value(HEMMELIG["Navn"])


def test_signatures_stay_lines_to_sign_on_paper(side: Page, tjener: Tjener) -> None:
    til_notatarket(side, tjener)
    fyll_ut(side)
    assert len(utfylt(side)) == len(HEMMELIG)
    expect(side.frame_locator("iframe").get_by_text("Underskrift, den innsatte")).to_be_visible()


def test_the_print_shows_the_note_alone_and_what_was_filled_in(side: Page, tjener: Tjener) -> None:
    til_notatarket(side, tjener)
    fyll_ut(side)
    ramme = side.frame(url=re.compile(r"/oppsummering\.html\?fane="))
    side.emulate_media(media="print")
    assert utfylt(side) == list(HEMMELIG.values())
    assert ramme.locator("button").count() == 0


def test_everything_that_was_filled_in_goes_when_all_is_deleted(side: Page, tjener: Tjener) -> None:
    til_notatarket(side, tjener)
    fyll_ut(side)
    trykk(side, "Slett og avslutt")
    trykk(side, "Ja")
    expect(knapp(side, "Start ny samtale")).to_be_visible()
    assert side.locator("iframe").count() == 0
    assert side.get_by_label("Navn", exact=True).input_value() == ""
    assert side.locator(".svarliste dt").count() == 0


def test_the_way_to_the_note_stands_where_it_is_seen(side: Page, tjener: Tjener) -> None:
    aapne_bordet(side, tjener)
    expect(knapp(side, "Fyll ut og skriv ut")).to_be_hidden()
    til_notatarket(side, tjener)
    trykk(side, "Fyll ut og skriv ut")
    expect(side.get_by_role("heading", name="Fyll ut og skriv ut")).to_be_focused()
    expect(side.get_by_role("heading", name="Fyll ut og skriv ut")).to_be_in_viewport()


def test_the_conclusion_stands_once_with_its_reservations_in_sight(side: Page, tjener: Tjener) -> None:
    aapne_bordet(side, tjener)
    skriv(side, "varetekt")
    expect(siste(side)).to_contain_text("Hvor gammel")
    skriv(side, "34")
    expect(side.get_by_role("log")).to_contain_text("Svaret fra reglene står under «Saken så langt».")
    expect(side.get_by_text("Ikke ennå, men du kan forberede søknaden nå")).to_have_count(1)
    expect(side.locator(".saken").get_by_text("Datoen for løslatelse kan bli endret.")).to_be_visible()


def test_two_tabs_of_the_desk_both_go_on_and_both_say_so(side: Page, tjener: Tjener) -> None:
    aapne_bordet(side, tjener)
    annen = side.context.new_page()
    aapne_bordet(annen, tjener)
    for ett in (side, annen):
        expect(ett.get_by_text("Det er åpnet flere faner. Alle er i gang")).to_be_visible()
        expect(siste(ett)).to_contain_text("Hvordan soner du")
    assert "DELETE" not in [metode for metode, *_ in tjener.samtale.kall]
    annen.close()
    expect(side.get_by_text("Det er åpnet flere faner")).to_have_count(0)


def test_the_warning_offers_the_draft(side: Page, tjener: Tjener) -> None:
    tjener.utlop_minutter = 0.3
    aapne_bordet(side, tjener)
    varsel = side.get_by_role("alertdialog")
    expect(varsel).to_be_visible(timeout=15000)
    with side.expect_download():
        varsel.get_by_role("button", name="Last ned kladd").click()


def test_a_new_question_is_seen_from_its_beginning_after_a_long_list(side: Page, tjener: Tjener) -> None:
    """The answer area scrolls by itself on the desk: «Ferdig» stands at its end, the next question at its start."""
    aapne_bordet(side, tjener)
    kryss(side, "Varetekt")
    side.set_viewport_size({"width": 1024, "height": 560})
    knapp(side, "Ferdig").scroll_into_view_if_needed()
    assert side.evaluate("window.dyp('.bunn').scrollTop") > 0
    skriv(side, "asdf")
    expect(side.get_by_text("Det forsto jeg ikke helt.")).to_be_attached()
    rolig(side)
    expect(side.locator("#sporsmaal")).to_be_in_viewport(ratio=1)
    assert side.evaluate("window.dyp('.bunn').scrollTop") == 0
