"""HTML, PDF and JSON: the same lines, standards, and nothing typed ever works as markup."""

import io
import json
import re
import subprocess
import threading
from dataclasses import replace
from html.parser import HTMLParser

import pikepdf
import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.katalog import MAALFORMER
from bot.notat import PdfFeilet, lag_notat, pdf, til_html, til_json, til_pdf
from bot.notat.modell import Del, Sitat, tekster
from bot.notat.tegn import uten_tegn
from tests.dagen import DAG
from tests.programmer import krev

from .saker import FYLDIGST, SAKER, lag_sak

FARLIG = {
    "typst": '#import "@preview/x:1.0.0" #read("/etc/passwd") $x$ *fet* _k_ @ref <lapp> \\ = H // k /* b */ `r` #{ }',
    "html": "<script>alert(1)</script><img src=x onerror=a> &amp; \"' </title> <!-- --> ]]>",
    "langt": "x" * 1000,
    "langt_arabisk": "م" * 1000,
    "emoji": "Kokk 👩🏽‍🍳❤️ 🇳🇴",
    "arabisk": "أريد أن أعمل طباخًا في مطعم",
    "andre_skrifter": "ሰላም 你好 สวัสดี தமிழ் Привет שלום ελπίδα",
    "usynlig": "a\u200b\u200c\u200d\ufeff\u202e\u2066b\u00ad\x00\x1b[31m",
    "privat": "\ue000\U000f0000\ufffe\uffff",
    "stablet": "z" + "\u0301\u0327\u0335" * 100,
    "json": '"}]}\\u0000 {{n.tittel}} {dato} {0} %s',
}


class _Tekst(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tekst, self.tagger = [], []

    def handle_starttag(self, tag, attrs):
        self.tagger.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.tekst.append(data)


def les_html(side):
    leser = _Tekst()
    leser.feed(side)
    return leser


def tett(tekst):
    """Without white space and the invisible line-break points of the PDF."""
    return re.sub(r"[\s\u200b]", "", tekst)


def pdf_tekst(data):
    kommando = [krev("pdftotext"), "-raw", "-", "-"]
    return subprocess.run(kommando, input=data, capture_output=True, check=True).stdout.decode()


def strenger(verdi):
    if isinstance(verdi, dict):
        return [s for v in verdi.values() for s in strenger(v)]
    if isinstance(verdi, list):
        return [s for v in verdi for s in strenger(v)]
    return [verdi] if isinstance(verdi, str) else []


@pytest.mark.parametrize("rolle", ["innsatt", "ansatt"])
@pytest.mark.parametrize("konklusjon", SAKER)
def test_all_renderings_hold_the_same_lines(konklusjon, rolle, notat_av):
    notat = notat_av(lag_sak(konklusjon, rolle))
    html = tett("".join(les_html(til_html(notat)).tekst))
    trykk = tett(pdf_tekst(til_pdf(notat)))
    data = strenger(til_json(notat))
    for tekst in tekster(notat):
        assert tett(tekst) in html
        assert tett(tekst) in trykk
        assert tekst in data


@pytest.mark.parametrize("tekst", FARLIG.values(), ids=FARLIG)
def test_typed_text_is_only_text(tekst, notat_av):
    vanlig = les_html(til_html(notat_av(lag_sak("KAN", kommune_for="Drammen", maal_tekst="Kokk"))))
    notat = notat_av(lag_sak("KAN", kommune_for=tekst[:100], maal_tekst=tekst))
    html = les_html(til_html(notat))
    navn = [t for t, _ in html.tagger if t not in ("blockquote", "section", "h2", "p")]
    assert navn == [t for t, _ in vanlig.tagger if t not in ("blockquote", "section", "h2", "p")]
    samlet = tett("".join(html.tekst))
    assert [t for t in tekster(notat) if tett(t) not in samlet] == []
    json.dumps(til_json(notat)).encode()
    with pikepdf.open(io.BytesIO(til_pdf(notat))) as fil:
        assert 1 <= len(fil.pages) <= 5


@pytest.mark.treg
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tekst=st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=80).filter(str.strip))
def test_any_text_can_be_rendered(tekst, notat_av):
    notat = notat_av(lag_sak("RETT", maal_tekst=tekst))
    assert til_pdf(notat).startswith(b"%PDF")
    samlet = tett("".join(les_html(til_html(notat)).tekst))
    assert [t for t in tekster(notat) if tett(t) not in samlet] == []


@pytest.mark.parametrize("navn", ["typst", "html", "json"])
def test_typed_text_stands_in_the_pdf_as_it_was_typed(navn, notat_av):
    trykk = tett(pdf_tekst(til_pdf(notat_av(lag_sak("KAN", maal_tekst=FARLIG[navn])))))
    assert tett(FARLIG[navn]) in trykk


def test_arabic_is_printed_not_replaced(notat_av):
    trykk = pdf_tekst(til_pdf(notat_av(lag_sak("KAN", maal_tekst=FARLIG["arabisk"]))))
    assert "parentes" not in trykk and len(re.findall("[\u0620-\u06ff\ufb50-\ufeff]", trykk)) > 15


def test_very_long_words_break_within_the_page(fast_vurdering):
    ord_ = "x" * 3000
    notat = lag_notat(lag_sak("KAN"), fast_vurdering, DAG)
    data = til_pdf(replace(notat, deler=(*notat.deler, Del("Langt", (Sitat((ord_,)),)))))
    linjer = [linje for linje in map(tett, pdf_tekst(data).splitlines()) if set(linje) == {"x"}]
    assert sum(map(len, linjer)) == 3000 and max(map(len, linjer)) < 130


def test_ten_thousand_characters_are_held_whole(notat_av):
    tekst = "#set page(fill: red) <script>alert(1)</script> ok " * 210
    notat = notat_av(lag_sak("KAN"))
    notat = replace(notat, deler=(*notat.deler, Del("Langt", (Sitat((tekst.strip(),)),))))
    assert len(tekst) >= 10_000
    # Without the lines at the top and bottom of each page, which cut the text in two.
    trykk = re.sub(r"(?m)^(Veiledende|Side \d).*$", "", pdf_tekst(til_pdf(notat)))
    assert tett(tekst) in tett(trykk)
    html = les_html(til_html(notat))
    assert tett(tekst) in tett("".join(html.tekst)) and "script" not in [t for t, _ in html.tagger]


@pytest.mark.parametrize(
    "tekst, trykt",
    [
        ("Kokk 👩🏽\u200d🍳❤️", "Kokk (kvinne, matlaging, rødt hjerte)"),
        ("Kokk🇳🇴og", "Kokk (flagg NO) og"),
        ("\U00013000 한국", "(ukjent tegn) (tegn på koreansk)"),
    ],
)
def test_signs_without_a_glyph_stand_in_words_and_are_explained(tekst, trykt, notat_av):
    vanlig = pdf_tekst(til_pdf(notat_av(lag_sak("KAN"))))
    notat = notat_av(lag_sak("KAN", maal_tekst=tekst))
    emoji = pdf_tekst(til_pdf(notat))
    assert trykt in emoji and "står med navn i parentes" in emoji and "parentes" not in vanlig
    assert tett(tekst) in tett(til_html(notat)) or "\u200d" in tekst


SKRIFTER = {
    "ge'ez": "ሰላም ዓለም",
    "thai": "สวัสดีครับ",
    "kinesisk": "你好我想工作",
    "tamil": "தமிழ்",
    "georgisk": "გამარჯობა",
    "armensk": "Բարեւ",
    "hindi": "नमस्ते",
    "punjabi": "ਸਤਿ",
    "bengali": "নমস্কার",
    "japansk": "こんにちは",
    "skoltesamisk": "Ǩiõll ǯ ʒ ǥ ʹ ʼ",
    "kildinsamisk": "Кӣллт са̄мь кӣлл ҏ ӊ ҋ ӆ ӎ ҍ һ ӭ",
    "tegn": "≤ ≥ ≠ × − ½ € → ✓",
}


@pytest.mark.parametrize("tekst", SKRIFTER.values(), ids=SKRIFTER)
def test_what_people_write_is_drawn_and_nothing_is_an_empty_box(tekst, notat_av):
    data = til_pdf(notat_av(lag_sak("KAN", maal_tekst=tekst)))
    assert "parentes" not in pdf_tekst(data)
    # Each sign has its glyph: none of the fonts in the file is asked for number 0, which is the box.
    with pikepdf.open(io.BytesIO(data)) as fil:
        brukt = {kode for side in fil.pages for kode in _glyfer(side)}
    assert brukt and 0 not in brukt


def _glyfer(side):
    """The glyph numbers that a page draws; Typst writes them as two bytes each."""
    for ledd in pikepdf.parse_content_stream(side):
        if str(ledd.operator) in ("Tj", "TJ"):
            for bit in ledd.operands[0] if str(ledd.operator) == "TJ" else ledd.operands:
                if isinstance(bit, pikepdf.String):
                    data = bytes(bit)
                    yield from (int.from_bytes(data[i : i + 2], "big") for i in range(0, len(data), 2))


def test_every_sign_that_counts_as_printable_has_a_glyph(fast_vurdering):
    alle = "".join(t for t in map(chr, range(0x20, 0x30000)) if not uten_tegn().match(t))
    notat = lag_notat(lag_sak("KAN"), fast_vurdering, DAG)
    assert len(alle) > 4500
    pdf._kompiler(replace(notat, deler=(Del("Tegn", (Sitat(tuple(alle.split(" "))),)),)), uten_tegn())


def test_pdf_is_tagged_and_names_its_standards(notat_av):
    notat = notat_av(lag_sak("NAV", "ansatt"))
    with pikepdf.open(io.BytesIO(til_pdf(notat))) as fil:
        rot = fil.Root
        assert bool(rot.MarkInfo.Marked)
        assert rot.StructTreeRoot is not None
        assert str(rot.Lang).lower().startswith("nb")
        assert bool(rot.ViewerPreferences.DisplayDocTitle)
        with fil.open_metadata() as xmp:
            assert xmp["pdfuaid:part"] == "1"
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")
            assert "Notat til NAV" in xmp["dc:title"]
            assert "KVP-veileder" in str(xmp["dc:creator"])
        merker = _merker(rot.StructTreeRoot)
        assert {"H1", "H2", "Table", "TH", "TD", "TR", "L", "LI"} <= merker
        assert float(fil.pages[0].MediaBox[2]) == pytest.approx(595.28, abs=0.01)
        assert "/JavaScript" not in (rot.get("/Names") or {}) and "/OpenAction" not in rot


@pytest.mark.parametrize("maalform", MAALFORMER)
@pytest.mark.parametrize("rolle", ["innsatt", "ansatt"])
@pytest.mark.parametrize("konklusjon", SAKER)
def test_an_ordinary_note_is_two_pages(konklusjon, rolle, maalform, notat_av):
    with pikepdf.open(io.BytesIO(til_pdf(notat_av(lag_sak(konklusjon, rolle), maalform=maalform)))) as fil:
        assert len(fil.pages) <= 2 + (konklusjon != "UTENFOR")
    # The last page is the inmate's own sheet.
    siste = pdf_tekst(til_pdf(notat_av(lag_sak(konklusjon, rolle), maalform=maalform))).split("\f")[-2]
    assert (("Dine datoer" in siste) or ("Datoane dine" in siste)) == (konklusjon != "UTENFOR")


@pytest.mark.parametrize("form", ["fengsel", "overgangsbolig"])
def test_a_note_where_nobody_knows_much_is_no_longer_than_the_others(form, notat_av):
    felter = (
        "frigang nav_oppfolging loslatelse opphold_maaneder arbeidsevne ytelser sosialhjelp arbeidsevnevurdering "
        "oppfolgingsbehov maal kartlegging forstegangssamtale programinnhold individuell_plan bolig barn fengsel"
    )
    svar = dict.fromkeys(felter.split(), "vet_ikke")
    sak = lag_sak("KAN", "ansatt", form=[form], kommune_for="vet_ikke", **svar)
    notat = notat_av(sak, maalform="nn")
    with pikepdf.open(io.BytesIO(til_pdf(notat))) as fil:
        assert len(fil.pages) <= 3
    alle = list(tekster(notat))
    assert alle[alle.index("Svart «veit ikkje»") + 1].count("; ") >= 4


LANGT_MAAL = {
    "maal_tekst": FYLDIGST["maal_tekst"],
    "loslatelse": {"fra": "2027-03-01", "til": "2027-03-31", "sikkerhet": "antatt"},
}


@pytest.mark.parametrize("maalform", MAALFORMER)
@pytest.mark.parametrize("rolle", ["innsatt", "ansatt"])
@pytest.mark.parametrize(
    "konklusjon, svar, minst",
    [("NAV", FYLDIGST, 0.85), ("KAN", LANGT_MAAL, 0.55), ("UTENFOR", {}, 0.4)],
    ids=["fyldigst", "langt mål", "utenfor"],
)
def test_the_fullest_note_is_two_well_filled_sheets(konklusjon, svar, minst, rolle, maalform, notat_av):
    notat = notat_av(lag_sak(konklusjon, rolle, **svar), maalform=maalform)
    sider = fylling(til_pdf(notat))
    assert len(sider) == 2 + (konklusjon != "UTENFOR")
    assert min(sider[:2]) > minst, sider


def fylling(data):
    """How far down each sheet is written, as a part of the room above its foot."""
    kommando = [krev("pdftotext"), "-bbox", "-", "-"]
    tekst = subprocess.run(kommando, input=data, capture_output=True, check=True).stdout.decode()
    bunner = [map(float, re.findall(r'yMax="([\d.]+)"', side)) for side in tekst.split("<page")[1:]]
    return [max(y for y in side if y < 790) / 790 for side in bunner]


def _merker(node, funnet=None):
    funnet = set() if funnet is None else funnet
    if isinstance(node, pikepdf.Array):
        for barn in node:
            _merker(barn, funnet)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            funnet.add(str(node.S).lstrip("/"))
        if "/K" in node:
            _merker(node.K, funnet)
    return funnet


def test_metadata_holds_nothing_of_the_case(notat_av):
    with pikepdf.open(io.BytesIO(til_pdf(notat_av(lag_sak("KAN", maal_tekst="Hemmelighet"))))) as fil:
        opplysninger = " ".join(str(v) for v in (fil.docinfo or {}).values()) + fil.Root.Metadata.read_bytes().decode()
    for ord_ in ("Hemmelighet", "Drammen", "Bergen"):
        assert ord_ not in opplysninger


def test_same_note_gives_the_same_bytes(notat_av):
    notat = notat_av(lag_sak("RETT"))
    assert til_pdf(notat) == til_pdf(notat)


def test_several_threads_make_their_own_notes(notat_av):
    saker = [lag_sak("KAN", kommune_for=f"Sted{i}") for i in range(6)]
    notater, ferdige = [notat_av(s) for s in saker], {}
    traader = [threading.Thread(target=lambda i=i: ferdige.__setitem__(i, til_pdf(notater[i]))) for i in range(6)]
    for traad in traader:
        traad.start()
    for traad in traader:
        traad.join()
    assert [f"Sted{i}" in pdf_tekst(ferdige[i]) for i in range(6)] == [True] * 6


def test_a_failing_engine_tells_nothing_of_the_note(notat_av, monkeypatch):
    def feil(*_):
        raise typst.TypstError("the text `Hemmelighet` could not be displayed")

    monkeypatch.setattr(pdf, "_kompiler", feil)
    with pytest.raises(PdfFeilet) as info:
        til_pdf(notat_av(lag_sak("KAN", maal_tekst="Hemmelighet")))
    assert "Hemmelighet" not in str(info.value)
    assert info.value.__cause__ is None and info.value.__suppress_context__


def test_an_unforeseen_sign_falls_back_to_latin(notat_av, monkeypatch):
    monkeypatch.setattr(pdf, "uten_tegn", lambda: re.compile("[^\\s\\S]"))
    assert "Kokk (kvinne)" in pdf_tekst(til_pdf(notat_av(lag_sak("KAN", maal_tekst="Kokk 👩"))))


def test_html_is_one_page_with_semantics_and_no_inline_code(notat_av):
    side = til_html(notat_av(lag_sak("NAV", "ansatt")))
    assert side.startswith('<!doctype html>\n<html lang="nb">')
    tagger = les_html(side).tagger
    navn = [t for t, _ in tagger]
    assert navn.count("h1") == 1 and navn.count("title") == 1 and navn.count("main") == 1
    assert not {"script", "style", "img", "iframe", "form"} & set(navn)
    assert [a for _, a in tagger if any(k == "style" or k.startswith("on") for k in a)] == []
    assert [a["href"] for t, a in tagger if t == "link"] == ["../../statisk/notat.css"]
    assert {a.get("scope") for t, a in tagger if t == "th"} == {"col", "row"}
    identer = [a["id"] for _, a in tagger if "id" in a]
    assert len(identer) == len(set(identer))
    assert {a["aria-labelledby"] for _, a in tagger if "aria-labelledby" in a} <= set(identer)


def test_json_is_plain_and_whole(notat_av):
    data = json.loads(json.dumps(til_json(notat_av(lag_sak("KAN")))))
    assert data["dato"] == "2026-12-01" and data["maalform"] == "nb"
    slag = {b["slag"] for d in data["deler"] for b in d["blokker"]}
    assert slag == {
        "avsnitt",
        "linjer",
        "fakta",
        "konklusjon",
        "tidslinje",
        "liste",
        "tabell",
        "sitat",
        "sjekkliste",
        "utfylling",
        "ruter",
    }
