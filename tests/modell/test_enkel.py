"""The conversation without JavaScript: forms and whole pages, against the running server and in Chromium."""

from __future__ import annotations

import re
import urllib.parse
from html import unescape

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.programmer import krev_chromium

from .conftest import Nettleser, start_tjener

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def send(n: Nettleser, hoder: dict[str, str] | None = None, **felt: object):
    """Posts a form. A redirect is followed, as a browser does."""
    kropp = urllib.parse.urlencode(felt, doseq=True).encode()
    return n.kall("POST", "/enkel", raa=kropp, hoder={**FORM, **(hoder or {})})


@pytest.fixture
def enkel(tjener) -> Nettleser:
    """A conversation with the contract's cookie, so that the tests can look into it; the pages go on with it."""
    n = Nettleser(tjener.url)
    n.start()
    return n


def side(n: Nettleser, sti: str = "/enkel") -> str:
    return n.kall("GET", sti).kropp.decode()


def test_what_is_too_long_stays_in_the_field_and_the_question_stands(enkel) -> None:
    langt = "jeg vil jobbe med tre & <stein>. " * 80
    for _ in range(2):  # and again, as often as it takes
        svar = send(enkel, gjor="tekst", felt="rolle", tekst=langt)
        assert svar.status == 413 and "for lang" in svar.kropp.decode()
        felt = re.search(r"<textarea[^>]*>([^<]*)<", svar.kropp.decode())[1]
        assert unescape(felt).strip() == langt.strip()
    assert enkel.kall("GET", "/api/samtale/sak").json == {}


def test_nothing_is_started_by_looking(tjener) -> None:
    svar = Nettleser(tjener.url).kall("GET", "/enkel")
    assert "Start samtalen" in svar.kropp.decode() and "set-cookie" not in svar.hoder


def test_the_answers_are_shown_once(enkel) -> None:
    send(enkel, gjor="svar", felt="rolle", verdi="innsatt")
    sett = send(enkel, gjor="tekst", felt="form", tekst="hva er kvp?").kropp.decode()
    assert "mot jobb" in sett and "Hvordan soner du" in sett
    igjen = side(enkel)
    assert "mot jobb" not in igjen and "Hvordan soner du" not in igjen
    igjen = send(enkel, gjor="fortsett").kropp.decode()
    assert "mot jobb" not in igjen and "Hvordan soner du" in igjen


def test_who_comes_back_is_asked_first_and_sees_nothing_of_the_case(tjener) -> None:
    n = Nettleser(tjener.url)
    send(n, gjor="start")
    send(n, gjor="svar", felt="rolle", verdi="innsatt")
    svar = n.kall("GET", "/enkel")
    assert "Vil du fortsette eller begynne på nytt?" in svar.kropp.decode() and "soner" not in svar.kropp.decode()
    assert 0 < int(svar.hoder["refresh"].split(";")[0]) <= 121  # then it is deleted
    tilbake = send(n, gjor="handling", handling="tilbake").kropp.decode()
    assert "Hvem er du?" in tilbake
    assert "Hvem er du?" in send(n, gjor="start").kropp.decode()


def test_what_the_pages_without_script_began_cannot_be_read_elsewhere(tjener) -> None:
    n = Nettleser(tjener.url)
    send(n, gjor="start")
    send(n, gjor="svar", felt="rolle", verdi="innsatt")
    for sti in ("sak", "oversikt", "vurdering", "oppsummering.html", "oppsummering.pdf"):
        assert n.kall("GET", f"/api/samtale/{sti}").status == 404


def test_blocked_cookies_are_named(tjener) -> None:
    assert "informasjonskapsler" in side(Nettleser(tjener.url), "/enkel?startet=nb")


def test_a_page_from_before_cannot_answer_the_question_that_stands(enkel) -> None:
    send(enkel, gjor="svar", felt="rolle", verdi="innsatt")
    send(enkel, gjor="svar", felt="form", verdi=["fengsel"], liste="ja")
    knapp = {"gjor": "svar", "felt": "rolle", "verdi": "ansatt"}
    tekst = {"gjor": "tekst", "felt": "form", "tekst": "ja"}
    for gammel in (knapp, tekst):
        svar = send(enkel, **gammel).kropp.decode()
        assert "hørte til et annet spørsmål" in svar
    assert enkel.kall("GET", "/api/samtale/sak").json == {"rolle": "innsatt", "form": ["fengsel"]}
    assert "116 123" in send(enkel, gjor="tekst", felt="form", tekst="jeg orker ikke leve lenger").kropp.decode()


def test_the_rarer_forms_stand_beside_the_common_ones(enkel) -> None:
    svar = send(enkel, gjor="svar", felt="rolle", verdi="innsatt").kropp.decode()
    assert 'value="fengsel"' in svar and 'value="tvungent_psykisk_vern"' in svar and 'value="flere"' not in svar


def test_a_person_in_danger_gets_help_and_nothing_of_it_waits(enkel) -> None:
    svar = send(enkel, gjor="tekst", felt="rolle", tekst="jeg orker ikke leve lenger")
    assert svar.status == 200 and "116 123" in svar.kropp.decode()
    assert "116 123" not in side(enkel)


def test_text_is_never_markup(enkel) -> None:
    for tekst in ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'):
        assert "<script>alert" not in (html := send(enkel, gjor="tekst", felt="rolle", tekst=tekst).kropp.decode())
        assert "<img" not in html


@pytest.mark.parametrize(
    ("felt", "status"),
    [
        ({"gjor": "noe"}, 400),
        ({}, 400),
        ({"gjor": "tekst", "tekst": " "}, 400),
        ({"gjor": "tekst", "tekst": "a" * 2001}, 413),
        ({"gjor": "tekst", "tekst": "👨" * 6000}, 413),  # more than the server reads of a call
        ({"gjor": "handling", "handling": "rm"}, 400),
        ({"gjor": "svar", "felt": "rolle", "verdi": "konge"}, 400),
        ({"gjor": "svar", "felt": "navn", "verdi": "x"}, 400),
        ({"gjor": "svar", "felt": "form", "liste": "ja"}, 400),
    ],
)
def test_a_form_that_was_tampered_with_gets_words_and_changes_nothing(enkel, felt: dict, status: int) -> None:
    svar = send(enkel, **felt)
    # Who wrote too much gets the question again with the text in its field, and the words above it.
    ord_ = "Teksten er for lang" if status == 413 else 'role="alert"'
    assert svar.status == status and ord_ in svar.kropp.decode()
    assert enkel.kall("GET", "/api/samtale/sak").json == {}


KROPPER = [b"gjor=tekst&tekst=\xff", b"gjor=tekst&tekst=%FF", b"a=1&" * 200, b"{}", b"\x00"]


@pytest.mark.parametrize("kropp", KROPPER)
def test_what_is_no_form_gets_words_and_leaves_no_trace_in_the_log(enkel, tjener, kropp: bytes) -> None:
    svar = enkel.kall("POST", "/enkel", raa=kropp, hoder=FORM)
    assert svar.status == 400 and 'role="alert"' in svar.kropp.decode()
    assert "Traceback" not in tjener.logg.read_text()


def test_another_site_cannot_post_the_forms(enkel) -> None:
    for opphav in ("https://ond.example", "null"):
        assert send(enkel, {"Origin": opphav}, gjor="handling", handling="avslutt").status == 403


def test_the_idle_time_warns_and_can_be_extended(enkel) -> None:
    assert send(enkel, gjor="fortsett").hoder["refresh"] == "840; url=enkel?tid=nb"
    varsel = enkel.kall("GET", "/enkel?tid=nb")
    assert "Er du her fortsatt?" in varsel.kropp.decode() and varsel.hoder["refresh"].endswith("; url=enkel?ute=nb")
    assert "Hvem er du?" in send(enkel, gjor="mer-tid").kropp.decode()


def test_the_page_says_deleted_only_when_it_is(enkel) -> None:
    """It asks the server: another page of the same browser may have been used meanwhile."""
    svar = enkel.kall("GET", "/enkel?ute=nb")
    assert "Er du her fortsatt?" in svar.kropp.decode() and 890 <= int(svar.hoder["refresh"].split(";")[0]) <= 902
    assert enkel.kall("DELETE", "/api/samtale").status == 204
    assert "slettet fordi den ikke var i bruk" in side(enkel, "/enkel?ute=nb")


def test_a_look_at_the_warning_does_not_prolong_the_conversation(tmp_path) -> None:
    t = start_tjener(tmp_path / "logg.txt", "tests.http.uten_rasa", KVP_UTLOP_MINUTTER="1")
    try:
        assert Nettleser(t.url).kall("GET", "/enkel").status == 200
        n = Nettleser(t.url)
        assert send(n, gjor="start").hoder["refresh"] == "30; url=enkel?tid=nb"
    finally:
        t.stopp()


def test_the_language_is_changed_with_a_button_and_the_page_follows(enkel) -> None:
    svar = send(enkel, gjor="maalform", maalform="nn").kropp.decode()
    assert '<html lang="nn">' in svar and "Snakk med eit menneske" in svar and "Bokmål" in svar
    assert "Eg forstod ikkje" in send(enkel, gjor="noe").kropp.decode()
    assert send(enkel, gjor="fortsett").hoder["refresh"].endswith("tid=nn")


def test_deleting_deletes(enkel) -> None:
    send(enkel, gjor="handling", handling="avslutt")
    svar = send(enkel, gjor="svar", felt="slett", verdi="ja").kropp.decode()
    assert "Alt er slettet" in svar and "Start samtalen" in svar and "Filer som alt er lagret på disken" in svar
    assert enkel.kall("GET", "/api/samtale/sak").status == 404
    assert send(enkel, gjor="tekst", tekst="hei").status == 404


def test_addresses_are_relative_so_that_a_proxy_may_put_them_under_a_path(enkel) -> None:
    for html in (side(enkel), send(enkel, gjor="fortsett").kropp.decode()):
        assert re.findall(r'(?:href|src|action)="(/|https?:)', html) == []


@pytest.mark.nettleser
def test_a_whole_conversation_in_a_browser_without_javascript(tjener) -> None:
    with sync_playwright() as spill:
        nettleser = spill.chromium.launch(executable_path=krev_chromium(), args=["--no-sandbox", "--disable-gpu"])
        vindu = nettleser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
        s = vindu.new_page()
        s.set_default_timeout(20_000)  # both cores may be busy with other tests
        for sti in ("/", "/ansatt"):
            s.goto(tjener.url + sti)
            expect(s).to_have_url(tjener.url + "/enkel")
        s.get_by_role("button", name="Start samtalen").click()
        s.get_by_role("button", name="Det gjelder meg selv").click()
        s.get_by_label("Fengsel (åpent eller lukket)").check()
        s.get_by_role("button", name="Send valgene").click()
        s.get_by_role("button", name="Hvorfor spør du?").click()
        expect(s.get_by_role("heading", name="frigang")).to_be_visible()
        s.get_by_role("button", name="Nei", exact=True).click()
        svar_paa_alt(s)
        expect(s.get_by_text("NAV avgjør").first).to_be_visible()
        s.get_by_role("button", name="Ja, gå videre").click()
        svar_paa_alt(s)
        s.get_by_role("button", name="Ja, alt stemmer").click()
        s.get_by_role("button", name="Ja", exact=True).click()
        with vindu.expect_page() as ny:
            s.get_by_role("button", name="Les notatet").click()
        expect(ny.value.get_by_role("heading", level=1)).to_contain_text("Notat til NAV")
        s.get_by_role("button", name="Slett og avslutt").click()
        s.get_by_role("button", name="Ja, slett alt").click()
        expect(s.get_by_text("Alt er slettet")).to_be_visible()
        s.go_back()
        expect(s.get_by_role("button", name="Start samtalen")).to_be_visible()
        nettleser.close()


def svar_paa_alt(s: Page) -> None:
    """Answers until the conversation asks whether to go on, or whether everything is right."""
    skrives = {"slipper": "15. mars 2027", "gammel": "34", "lære": "hopp over"}
    for _ in range(25):
        if s.get_by_role("button", name=re.compile("gå videre|alt stemmer")).count():
            return
        valg = s.locator("fieldset button")
        if valg.count() == 0:
            sporsmaal = s.locator(".sporsmaal h2").inner_text()
            s.locator("#tekst").fill(next((v for k, v in skrives.items() if k in sporsmaal), "vet ikke"))
            s.get_by_role("button", name="Send", exact=True).click()
        elif s.get_by_role("checkbox").count():
            s.get_by_role("button", name="Ingen av disse").click()
        else:
            valg.first.click()
    raise AssertionError("the conversation did not come to an end")
