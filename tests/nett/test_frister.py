"""The officer's list of deadlines in the browser: read as `kvp frister` reads, references kept, persons kept out."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import time
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from bot.nett.frister import ordbok, sider
from kvp.frister import frister
from kvp.frister_fil import les_fil
from kvp.frister_ics import til_ics
from kvp.frister_kommando import eksempel
from kvp.frister_lesing import Radfeil, Radleser
from tests.dagen import DAG
from tests.programmer import libreoffice

from .falsk_tjener import Tjener
from .test_tilgjengelig import FARGER
from .vakt import axe, fokus_synlig, ruller_ikke_sidelengs

LISTE = """Referanse\tForm\tFrigang\tLøslatelse\tHvor sikker\tAlder\tMerknad
HEMMELIG-1\tFengsel\tNei\t15.03.2027\tFastsatt\t34\tse mappe
HEMMELIG-2\tFengsel\tNei\tca. mars 2028\t\t30–39\t
HEMMELIG-3\tFengsel\tNei\ttull\t\t34\t
HEMMELIG-4\tVaretekt\t\tukjent\t\t27\t
HEMMELIG-5\tForvaring\tNei\t15.06.2027\tminstetid\t45\t
"""
DATOER = """15.03.2027|15.3.27|15/3-27|2/3-27|2027-03-15|2027-03-15 00:00:00|15. mars 2027|fredag 15. Mars 2027.|46461
mars 2027|mar-27|03.2027|2028-02|mars|15. mars|29.2.|1.–15. mars 2027|1.-15.3.2027|15.3.–2.4.2027|des 2026 - feb 2027
15. mars - 2. april 2027|mellom 1. og 15. mars 2027|1. kvartal 2027|uke 12 2027|uke 53 2027|uke 53 2026|uke 3|q3 27
medio mars 2027|slutten av februar 2028|tidlig i mai|2027|ca. mars 2027|15.3.2027?|15.03.2027 (antatt)|før jul
våren 2027
2/3-tid 15.03.2027|2/3 15.3.2027, endt tid 1.11.2027|om 3 måneder|om en uke|om 10 dager|minstetid 15.03.2027|tull
minstetid: mars 2031|31.02.2027|3/15/2027|2.4.2027-1.3.2027|15.3.2300|20270315|mars-april 2027|1.3.2027-15.3.2027
2027-03-01 - 2027-03-15|desember|november|1. desember|2. desember|ukjent|?|løslates 1.4.2027"""
CELLER = [
    *({"loslatelse": d} for d in re.split(r"[|\n]", DATOER)),
    *(
        {"form": f}
        for f in ("Åpent fengsel", "fengsel, frigang", "Betinget dom og samfunnsstraff", "§ 12", "hemmelig", "EK")
    ),
    *({"frigang": f} for f in ("Ja", "søkt", "vet ikke", "x", "kanskje")),
    *(
        {"alder": a}
        for a in ("34", "30–39 år", "1980", "over 67", "60-67", "1960", "under 18", "67+", "400", "født 1990")
    ),
    *({"opphold_maaneder": m} for m in ("1 år 2 mnd", "4", "90 dager", "3,5", "ukjent", "tull")),
    *({"loslatelse": "15.3.2027", "sikkerhet": s} for s in ("usikker", "fastsatt", "2/3", "?", "tull")),
    {"loslatelse_fra": "1.3.2027", "loslatelse_til": "15.3.2027"},
    {"ytelser": "svært begrensede", "maal": "Ja"},
    {"bursdag": "1.2.2027"},
    {"form": "#REF!"},
]


@pytest.fixture
def frist(side: Page, tjener: Tjener) -> Page:
    side.clock.set_fixed_time(dt.datetime(2026, 12, 1, 12, tzinfo=dt.timezone.utc))
    side.goto(tjener.url + "ansatt/frister")
    return side


def lim(side: Page, tekst: str = LISTE) -> None:
    side.get_by_label("Rader fra regnearket").fill(tekst)
    side.get_by_role("button", name="Vis fristene").click()


def kall(tjener: Tjener) -> list:
    return [kropp for metode, sti, kropp in tjener.samtale.kall if sti == "/api/frister"]


@pytest.mark.parametrize("maalform", ["nb", "nn"])
def test_a_cell_is_read_as_the_command_reads_it(frist: Page, maalform: str) -> None:
    def fasit(celler: dict) -> object:
        try:
            return {k: v for k, v in Radleser(DAG, maalform).les(celler).til_json().items() if k != "rolle"}
        except Radfeil as feil:
            return str(feil)

    lest = frist.evaluate(
        """async ([bok, celler]) => {
        const { Leser } = await import('/statisk/frister-les.js');
        const leser = new Leser(bok, '2026-12-01');
        const les = (c) => { try { return leser.sak(c, 'fastsatt'); } catch (f) { return f.tekst ?? String(f); } };
        return celler.map(les);
        }""",
        [ordbok(maalform), CELLER],
    )
    for celler, svar in zip(CELLER, lest, strict=True):
        assert svar == fasit(celler), celler


def test_the_list_and_what_leaves_the_page(frist: Page, tjener: Tjener) -> None:
    lim(frist)
    expect(frist.locator("tbody tr")).to_have_count(4)
    assert frist.locator("tbody th").all_inner_texts() == ["HEMMELIG-1", "HEMMELIG-5", "HEMMELIG-4", "HEMMELIG-2"]
    expect(frist.locator("tbody tr").first).to_contain_text("om 104 dager")
    expect(frist.locator("#ikke-lest")).to_contain_text("Rad 4: Løslatelse: datoen kan ikke leses.")
    expect(frist.locator("#ikke-lest")).to_contain_text("kolonne G")
    [sendt] = kall(tjener)
    assert [rad["ref"] for rad in sendt["rader"]] == ["r0", "r1", "r2", "r3"]
    for hemmelig in ("HEMMELIG", "mappe", "tull"):
        assert hemmelig not in json.dumps(tjener.samtale.kall)
    assert set().union(*sendt["rader"]) == {"ref", "form", "frigang", "loslatelse", "alder"}


@pytest.mark.parametrize(("tekst", "slag"), [
    ("Navn;Form\nKari Nordmann;fengsel\n", "navn"), ("Ref;Form;Beboer\n1;fengsel;Nordmann, Ola\n", "navn"),
    ("Ref;Form;X\n1;fengsel;01010112345\n", "fødselsnummer"), ("Ref;Form;X\n1;fengsel;ring 99 88 77 66\n", "telefon"),
    ("Ref;Form;Type\n1;fengsel;Drap\n", "lovbrudd"), ("Ref;Form;Diagnose\n1;fengsel;x\n", "diagnose"),
    ("Ref;Form;X\n1;fengsel;K. Nordmann\n", "navn"), ("Ref;Form;X\n1;fengsel;Nordmann, O.J.\n", "navn"),
    ("Ola Nordmann;fengsel;15.03.2027\n", "navn"), ("Ref;Form;Født\n1;fengsel;03.05.1985\n", "fødselsnummer"),
])  # fmt: skip
def test_a_column_of_persons_is_refused_and_nothing_is_sent(frist: Page, tjener: Tjener, tekst: str, slag: str) -> None:
    lim(frist, tekst)
    expect(frist.get_by_role("alert")).to_contain_text(slag)
    assert not tjener.samtale.kall and "Nordmann" not in frist.locator("#feil").inner_text()


def test_filters(frist: Page) -> None:
    lim(frist)
    expect(frist.locator("tbody tr")).to_have_count(4)
    for valg, ventet in {"innen_30": ["HEMMELIG-5"], "naa": ["HEMMELIG-1"], "mangler_dato": ["HEMMELIG-4"]}.items():
        frist.locator("#vis").select_option(valg)
        assert frist.locator("tbody th").all_inner_texts() == ventet
    frist.locator("#vis").select_option("alle")
    frist.locator("#form").select_option("fengsel")
    expect(frist.locator("#antall")).to_contain_text("Viser 2 av 4 saker")


def test_the_files_are_made_in_the_page(frist: Page) -> None:
    lim(frist)
    with frist.expect_download() as ned:
        frist.get_by_role("button", name="kalender").click()
    liste = les_fil(LISTE.encode(), "l.csv", DAG)
    assert Path(ned.value.path()).read_bytes() == til_ics(frister(liste.saker, DAG), DAG)
    with frist.expect_download() as ned:
        frist.get_by_role("button", name="tabell").click()
    linjer = Path(ned.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(linjer) == 5 and linjer[1].startswith("HEMMELIG-1;Kan få innvilget KVP;15.09.2026;15.03.2027;104;")


def test_the_list_as_excel_is_made_in_the_page_and_text_stays_text(frist: Page, tjener: Tjener) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    lim(frist, LISTE.replace("HEMMELIG-5", '=1+1 <&> "å"'))
    expect(frist.locator("tbody tr")).to_have_count(4)
    with frist.expect_download() as ned:
        frist.get_by_role("button", name="Excel").click()
    assert ned.value.suggested_filename == "kvp-frister.xlsx"
    innhold = Path(ned.value.path()).read_bytes()
    ark = openpyxl.load_workbook(io.BytesIO(innhold)).active
    hode, *rader = ark.iter_rows(values_only=True)
    assert hode == tuple(ordbok("nb")["t"][n] for n in
                         ("ref", "konklusjon", "vindu_fra", "loslatelse", "dager", "gjor", "mangler"))  # fmt: skip
    ventet = ("HEMMELIG-1", "Kan få innvilget KVP", dt.datetime(2026, 9, 15), "15.03.2027", 104)
    assert rader[0][:5] == ventet
    assert ark["A3"].value == '=1+1 <&> "å"' and ark["A3"].data_type in ("s", "inlineStr")
    assert ark.freeze_panes == "A2" and ark.auto_filter.ref == "A1:G5" and ark["C2"].is_date
    # The page reads back what it has written, and nothing of it went to the server.
    assert frist.evaluate(
        "async (tall) => (await (await import('/statisk/frister-xlsx.js')).lesXlsx(new Uint8Array(tall).buffer))[1]",
        list(innhold),
    )[:3] == ["HEMMELIG-1", "Kan få innvilget KVP", "2026-09-15"]
    assert len(kall(tjener)) == 1 and "HEMMELIG" not in json.dumps(tjener.samtale.kall)


def test_libreoffice_opens_the_workbook_made_in_the_page(frist: Page, tmp_path: Path) -> None:
    lim(frist, LISTE.replace("HEMMELIG-5", '=1+1 <&> "å"'))
    expect(frist.locator("tbody tr")).to_have_count(4)
    with frist.expect_download() as ned:
        frist.get_by_role("button", name="Excel").click()
    hode, *rader = libreoffice(Path(ned.value.path()).read_bytes(), tmp_path)
    assert hode[:2] == ["Referanse", "Konklusjon"] and len(rader) == 4
    assert rader[0][:5] == ["HEMMELIG-1", "Kan få innvilget KVP", "15.09.2026", "15.03.2027", "104"]
    assert rader[1][0] == '=1+1 <&> "å"', "a reference is text, never a formula"


@pytest.mark.parametrize("slag", ["csv", "cp1252", "xlsx"])
def test_a_file_is_opened(frist: Page, slag: str) -> None:
    linjer = eksempel(DAG)
    if slag == "xlsx":
        openpyxl = pytest.importorskip("openpyxl")
        bok = openpyxl.Workbook()
        for linje in linjer:
            bok.active.append(linje)
        bok.active.cell(2, 4, dt.datetime(2027, 4, 1))  # a day of Excel, and a whole number
        bok.active.cell(2, 6, 34)
        ut = io.BytesIO()
        bok.save(ut)
        innhold = ut.getvalue()
    else:
        tekst = "\r\n".join(";".join(f'"{c}"' for c in linje) for linje in linjer)
        innhold = tekst.encode("utf-8-sig" if slag == "csv" else "cp1252")
    frist.locator("#fil").set_input_files({"name": f"l.{slag}", "mimeType": "x/y", "buffer": innhold})
    expect(frist.locator("tbody tr")).to_have_count(8)
    expect(frist.locator("tbody tr").first).to_contain_text("01.04.2027")


def test_a_broken_file_says_what_to_do(frist: Page) -> None:
    frist.locator("#fil").set_input_files({"name": "x.xlsx", "mimeType": "x", "buffer": b"PK\x03\x04" + b"\x00" * 99})
    expect(frist.get_by_role("alert")).to_contain_text("Lagre den som .csv")


def test_a_row_opens_the_conversation_where_something_is_missing(frist: Page, tjener: Tjener) -> None:
    lim(frist)
    frist.get_by_role("button", name="Åpne samtalen om HEMMELIG-4").click()
    expect(frist.get_by_role("log")).to_contain_text("Kladden er hentet.")
    kladd = next(k for _, sti, k in tjener.samtale.kall if sti == "/api/samtale/kladd")
    assert kladd["sak"] == {"rolle": "ansatt", "form": ["varetekt"], "alder": 27, "loslatelse": "vet_ikke"}
    assert "HEMMELIG" not in json.dumps(tjener.samtale.kall)
    expect(frist.locator("#samtaletittel")).to_have_text("Samtalen om HEMMELIG-4")


def test_five_hundred_rows_and_one_too_many(frist: Page, tjener: Tjener) -> None:
    hode, rad = "Ref;Form;Frigang;Løslatelse;Alder\n", "A-{};Fengsel;Nei;15.{:02}.2027;34\n"
    start = time.monotonic()
    lim(frist, hode + "".join(rad.format(n, n % 12 + 1) for n in range(500)))
    expect(frist.locator("tbody tr")).to_have_count(500, timeout=60_000)
    # A part at a time, so that the page never stands still; a print has them all.
    straks, skrevet = frist.evaluate(
        """() => { const vis = document.getElementById('vis'); const rader = document.getElementById('rader').children;
        vis.dispatchEvent(new Event('change')); const straks = rader.length;
        window.dispatchEvent(new Event('beforeprint')); return [straks, rader.length]; }"""
    )
    assert 10 <= straks <= 100 and skrevet == 500 and time.monotonic() - start < 90
    frist.locator("#vis").dispatch_event("change")
    expect(frist.locator("tbody tr")).to_have_count(500, timeout=60_000)
    lim(frist, hode + "".join(rad.format(n, n % 12 + 1) for n in range(501)))
    expect(frist.get_by_role("alert")).to_contain_text("over 500 rader")
    assert len(kall(tjener)) == 1


def test_by_keyboard(frist: Page) -> None:
    frist.get_by_label("Rader fra regnearket").fill(LISTE)
    for _ in range(10):
        if frist.evaluate("document.activeElement.innerText") == "Vis fristene":
            break
        frist.keyboard.press("Tab")
        fokus_synlig(frist)
    frist.keyboard.press("Enter")
    expect(frist.locator("#tabelltittel")).to_be_focused()


@pytest.mark.parametrize("bredde", [320, 1000])
@pytest.mark.parametrize("sti", ["ansatt/frister", "ansatt/frister/nn"])
def test_nothing_scrolls_sideways_but_the_table_on_a_small_screen(
    side: Page, tjener: Tjener, sti: str, bredde: int
) -> None:
    side.set_viewport_size({"width": bredde, "height": 640})
    side.goto(tjener.url + sti)
    ruller_ikke_sidelengs(side)
    side.locator("#lim").fill(LISTE)
    side.locator("#inn button.hoved").click()
    expect(side.locator("tbody tr")).to_have_count(4)
    ruller_ikke_sidelengs(side)
    if bredde == 1000:
        assert side.locator(".tabellrull").evaluate("(e) => e.scrollWidth <= e.clientWidth")


@pytest.mark.axe
@pytest.mark.parametrize("farger", FARGER, ids=["light", "dark", "forced"])
def test_axe_finds_nothing(side: Page, tjener: Tjener, farger: dict) -> None:
    side.emulate_media(**farger)
    side.goto(tjener.url + "ansatt/frister")
    axe(side)
    lim(side, "Navn\nKari\n")
    expect(side.get_by_role("alert")).not_to_be_empty()
    axe(side)
    lim(side)
    expect(side.locator("tbody tr")).to_have_count(4)
    axe(side)
    side.get_by_role("button", name="Åpne samtalen om HEMMELIG-1").click()
    expect(side.get_by_role("log")).to_contain_text("Kladden er hentet.")
    axe(side)


def test_the_page_has_no_text_of_its_own_beside_the_catalogue() -> None:
    for side_, maalform in zip(sider().values(), ("nb", "nn"), strict=True):
        bok = ordbok(maalform)
        assert all(navn in side_ or navn.startswith(("feil_", "slag_")) for navn in bok["t"])
    assert set(ordbok("nb")["t"]) == set(ordbok("nn")["t"])


def test_an_ordinary_list_prints_on_one_sheet(frist: Page) -> None:
    former = ("Fengsel", "Varetekt", "Forvaring", "Samfunnsstraff", "Overgangsbolig", "Hjemmesoning")
    rader = [
        f"SAK-{n:02}\t{former[n % 6]}\t{('Nei', 'Søkt', 'Ja')[n % 3]}\t{n % 28 + 1}.{n % 12 + 1}.2027\t\t{20 + n}\t"
        for n in range(12)
    ]
    lim(frist, LISTE.split("\n")[0] + "\n" + "\n".join(rader) + "\n")
    expect(frist.locator("tbody tr")).to_have_count(12)
    with pikepdf.open(io.BytesIO(frist.pdf(prefer_css_page_size=True))) as trykk:
        assert len(trykk.pages) == 1
