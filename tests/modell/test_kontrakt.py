"""The HTTP contract (section 3), against the running server."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from .conftest import Nettleser


def test_a_conversation_opens_with_201_a_strict_cookie_and_the_first_question(tjener) -> None:
    n = Nettleser(tjener.url)
    svar = n.kall("POST", "/api/samtale")
    assert svar.status == 201
    kake = svar.hoder["set-cookie"]
    assert re.match(r"kvp_samtale=[\w-]{22,};", kake)
    assert "HttpOnly" in kake and "SameSite=Strict" in kake
    siste = svar.json["meldinger"][-1]
    assert siste["felt"] == "rolle" and siste["steg"] == 1 and siste["av"] >= 6
    assert [v["verdi"] for v in siste["valg"]] == ["innsatt", "ansatt"]


def test_secure_cookie_behind_tls(tjener) -> None:
    svar = Nettleser(tjener.url).kall("POST", "/api/samtale", {}, {"X-Forwarded-Proto": "https"})
    assert "Secure" in svar.hoder["set-cookie"]


@pytest.mark.parametrize(("maalform", "status"), [("nb", 201), ("nn", 201), ("sv", 400), (3, 400)])
def test_the_language_form_is_chosen_at_the_start(tjener, maalform, status) -> None:
    assert Nettleser(tjener.url).kall("POST", "/api/samtale", {"maalform": maalform}).status == status


def test_exactly_the_last_message_asks(nettleser) -> None:
    for tekst in ("jeg soner", "hva er kvp?", "i fengsel", "blablabla xyz", "nei", "15. mars 2027", "34"):
        meldinger = nettleser.si(tekst)
        assert [bool(m.get("felt")) for m in meldinger] == [False] * (len(meldinger) - 1) + [True], tekst
        assert all(m["tekst"] for m in meldinger)


def test_what_was_understood_is_said_and_given(nettleser) -> None:
    nettleser.si("innsatt")
    meldinger = nettleser.si("Jeg er 34 og sitter i fengsel på Ullersmo, kommer ut 15. mars")
    forstatt = next(m for m in meldinger if "forstatt" in m)
    assert forstatt["forstatt"]["alder"] == 34 and forstatt["forstatt"]["form"] == ["fengsel"]
    assert forstatt["forstatt"]["loslatelse"]["fra"] == "2027-03-15"
    assert "34 år" in forstatt["tekst"] and "15. mars 2027" in forstatt["tekst"]


def test_a_button_for_another_field_changes_nothing_and_repeats_the_question(nettleser) -> None:
    nettleser.velg("innsatt")
    assert nettleser.felt == "form"
    nettleser.velg("innsatt", felt="rolle")  # a double click
    assert nettleser.felt == "form" and nettleser.sak == {"rolle": "innsatt"}


def test_two_clicks_at_the_same_time_answer_one_question(nettleser) -> None:
    nettleser.velg("innsatt")
    nettleser.velg(["fengsel"])
    assert nettleser.felt == "frigang"
    with ThreadPoolExecutor(2) as samtidig:
        svar = list(
            samtidig.map(
                lambda _: nettleser.kall("POST", "/api/samtale/melding", {"felt": "frigang", "valg": "nei"}), range(2)
            )
        )
    assert [s.status for s in svar] == [200, 200]
    assert nettleser.sak == {"rolle": "innsatt", "form": ["fengsel"], "frigang": "nei"}


def test_lists_are_lists_and_flere_shows_the_rest(nettleser) -> None:
    nettleser.velg("innsatt")
    vanlige = {v["verdi"] for v in nettleser.siste[-1]["valg"]}
    assert "flere" in vanlige
    nettleser.velg("flere")
    sjeldne = {v["verdi"] for v in nettleser.siste[-1]["valg"]}
    assert nettleser.felt == "form" and not sjeldne & vanlige
    nettleser.velg(["proveloslatt", "samfunnsstraff"])
    assert sorted(nettleser.sak["form"]) == ["proveloslatt", "samfunnsstraff"]


@pytest.mark.parametrize(
    ("kropp", "status"),
    [
        ({"felt": "rolle", "valg": "konge"}, 400),
        ({"felt": "rolle", "valg": 3}, 400),
        ({"felt": "ukjent", "valg": "ja"}, 400),
        ({"felt": ["rolle"], "valg": "innsatt"}, 400),
        ({"felt": "rolle"}, 400),
        ({"tekst": 3}, 400),
        ({"tekst": "   "}, 400),
        ({}, 400),
        ([], 400),
        ("tekst", 400),
        ({"tekst": "a", "felt": "rolle"}, 400),
        ({"tekst": "a" * 5000}, 413),
    ],
)
def test_a_bad_body_is_refused_clearly_and_loses_nothing(nettleser, kropp, status) -> None:
    svar = nettleser.kall("POST", "/api/samtale/melding", kropp)
    assert svar.status == status and svar.json["feil"].endswith((".", "?"))
    nettleser.velg("innsatt")
    assert nettleser.sak == {"rolle": "innsatt"}


def test_bytes_that_are_no_json_are_refused(nettleser) -> None:
    for raa, type_, status in (
        (b"{", "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b"tekst=hei", "text/plain", 415),
        (b'{"tekst": "' + b"a" * 20_000 + b'"}', "application/json", 413),
        (b"[" * 5000, "application/json", 400),
    ):
        svar = nettleser.kall("POST", "/api/samtale/melding", raa=raa, hoder={"Content-Type": type_})
        assert svar.status == status, (raa[:10], svar.status)
        assert svar.json["feil"]
    assert nettleser.sak == {}


def test_another_site_cannot_write(nettleser) -> None:
    svar = nettleser.kall("POST", "/api/samtale/melding", {"tekst": "innsatt"}, {"Origin": "http://ond.example"})
    assert svar.status == 403 and svar.json["feil"]
    assert nettleser.kall("DELETE", "/api/samtale", hoder={"Origin": "null"}).status == 403


def test_without_or_with_an_invented_cookie_there_is_no_conversation(tjener) -> None:
    for metode, sti in (
        ("GET", "sak"),
        ("GET", "vurdering"),
        ("GET", "oppsummering.pdf"),
        ("GET", "oppsummering.docx"),
        ("GET", "oppsummering.html"),
        ("GET", "oppsummering.json"),
        ("POST", "melding"),
    ):
        for kake in ({}, {"Cookie": "kvp_samtale=min-egen"}):
            svar = Nettleser(tjener.url).kall(
                metode, f"/api/samtale/{sti}", {"tekst": "hei"} if metode == "POST" else None, kake
            )
            assert svar.status == 404 and svar.json["feil"], (sti, kake)


def test_delete_forgets_at_once(nettleser) -> None:
    nettleser.velg("innsatt")
    gammel = {"Cookie": "; ".join(f"{k.name}={k.value}" for k in nettleser.kaker)}
    assert nettleser.kall("DELETE", "/api/samtale").status == 204
    for sti in ("sak", "vurdering", "oppsummering.json"):
        assert nettleser.kall("GET", f"/api/samtale/{sti}", hoder=gammel).status == 404
    assert nettleser.kall("DELETE", "/api/samtale", hoder=gammel).status == 404


def test_saying_yes_to_delete_forgets_at_once(nettleser) -> None:
    nettleser.velg("innsatt")
    nettleser.si("avslutt")
    assert nettleser.siste[0]["handling"] == "avslutt" and nettleser.felt == "slett"
    gammel = {"Cookie": "; ".join(f"{k.name}={k.value}" for k in nettleser.kaker)}
    nettleser.velg("ja")
    assert nettleser.siste[-1]["ferdig"] is True
    assert nettleser.kall("GET", "/api/samtale/sak", hoder=gammel).status == 404


def test_a_new_conversation_replaces_the_old_one(nettleser) -> None:
    nettleser.velg("innsatt")
    gammel = {"Cookie": "; ".join(f"{k.name}={k.value}" for k in nettleser.kaker)}
    nettleser.start()
    assert nettleser.sak == {}
    assert Nettleser(nettleser.url).kall("GET", "/api/samtale/sak", hoder=gammel).status == 404


@pytest.mark.parametrize(
    "tekst",
    [
        "/restart",
        '/inform{"alder": 30}',
        "/knapp",
        " /start",
        '/svar{"felt":"rolle"}',
        "//",
        "/session_start",
        "/avslutt",
    ],
)
def test_typed_text_is_never_a_command_of_the_engine(nettleser, tekst) -> None:
    nettleser.velg("innsatt")
    meldinger = nettleser.si(tekst)
    assert meldinger[-1]["felt"] == "form" and meldinger[-1]["uklart"] is True
    assert nettleser.sak == {"rolle": "innsatt"}


def test_the_note_comes_only_after_consent(nettleser) -> None:
    for ending in ("pdf", "docx", "html", "json"):
        svar = nettleser.kall("GET", f"/api/samtale/oppsummering.{ending}")
        assert svar.status == 409 and "NAV" in svar.json["feil"]
    nettleser.til_notatet()
    assert nettleser.siste[-1]["ferdig"] is True and nettleser.siste[-1]["notat"] is True
    pdf = nettleser.kall("GET", "/api/samtale/oppsummering.pdf")
    assert pdf.status == 200 and pdf.hoder["content-type"] == "application/pdf" and pdf.kropp.startswith(b"%PDF-")
    word = nettleser.kall("GET", "/api/samtale/oppsummering.docx")
    assert "wordprocessingml" in word.hoder["content-type"] and word.kropp.startswith(b"PK")
    html = nettleser.kall("GET", "/api/samtale/oppsummering.html")
    assert html.hoder["refresh"] == "902; url=../../enkel?ute=nb"  # it ends with the conversation
    assert html.hoder["content-type"].startswith("text/html") and "Veiledende" in html.kropp.decode()
    assert "Veiledende" in json.dumps(nettleser.kall("GET", "/api/samtale/oppsummering.json").json, ensure_ascii=False)


def test_the_rules_can_be_read_without_a_conversation(tjener) -> None:
    svar = Nettleser(tjener.url).kall("GET", "/regler")
    assert svar.status == 200 and "Kan innvilges" in svar.kropp.decode()
    assert "default-src 'none'" in svar.hoder["content-security-policy"]


def test_no_consent_no_note(nettleser) -> None:
    nettleser.til_notatet(samtykke="nei")
    assert nettleser.siste[-1]["ferdig"] is True and "notat" not in nettleser.siste[-1]
    assert nettleser.kall("GET", "/api/samtale/oppsummering.pdf").status == 409


def test_the_conclusion_comes_as_a_message_and_by_itself(nettleser) -> None:
    sett = []
    for tekst in ("innsatt", "fengsel", "nei", "15. mars 2027", "34"):
        sett += [m["vurdering"] for m in nettleser.si(tekst) if "vurdering" in m]
    assert [(v["konklusjon"], v["forelopig"]) for v in sett] == [("KAN", True)]
    assert nettleser.kall("GET", "/api/samtale/vurdering").json == sett[0]
    assert set(sett[0]) >= {
        "konklusjon",
        "vindu_fra",
        "hjemler",
        "vilkaar",
        "forbehold",
        "motsigelser",
        "mangler",
        "gjor_naa",
        "regelversjon",
    }


def test_every_answer_has_the_security_headers_and_no_version(tjener) -> None:
    n = Nettleser(tjener.url)
    for metode, sti in (
        ("GET", "/"),
        ("GET", "/statisk/samtale.js"),
        ("POST", "/api/samtale"),
        ("GET", "/api/samtale/sak"),
        ("GET", "/finnes/ikke"),
        ("GET", "/version"),
        ("GET", "/conversations/x/tracker"),
        ("GET", "/webhooks/rest"),
        ("PUT", "/api/samtale"),
    ):
        hoder = n.kall(metode, sti).hoder
        assert "default-src 'none'" in hoder["content-security-policy"], sti
        assert hoder["x-content-type-options"] == "nosniff" and hoder["cache-control"] == "no-store"
        assert not re.search(
            r"rasa|sanic|\d+\.\d+\.\d+",
            json.dumps({k: v for k, v in hoder.items() if k in ("server", "x-powered-by")}),
            re.I,
        )


@pytest.mark.parametrize(
    "sti",
    [
        "/version",
        "/status",
        "/model",
        "/domain",
        "/conversations/default/tracker",
        "/webhooks/rest/webhook",
        "/statisk/",
        "/statisk/../tjener.py",
        "/statisk/%2e%2e/tjener.py",
        "/api",
        "/api/samtale/oppsummering.txt",
    ],
)
def test_nothing_else_is_served(tjener, sti) -> None:
    svar = Nettleser(tjener.url).kall("GET", sti)
    assert svar.status == 404 and svar.json["feil"]


def test_health_is_ready(tjener) -> None:
    assert Nettleser(tjener.url).kall("GET", "/api/helse").status == 200


def test_two_people_at_once_do_not_meet(tjener) -> None:
    a, b = Nettleser(tjener.url), Nettleser(tjener.url)
    a.start(), b.start()
    a.velg("innsatt"), b.velg("ansatt")
    a.si("prøveløslatt"), b.si("varetekt")
    assert a.sak == {"rolle": "innsatt", "form": ["proveloslatt"]}
    assert b.sak == {"rolle": "ansatt", "form": ["varetekt"]}


def test_the_log_holds_nothing_of_what_was_written(tjener) -> None:
    n = Nettleser(tjener.url)
    n.start()
    ord_ = ["Brattholmsvik", "01019012345", "kanarifugl", "hemmeligheten"]
    for tekst in (
        "innsatt",
        f"jeg heter Ole {ord_[0]} og er 34",
        f"fødselsnummer {ord_[1]}",
        f"/{ord_[2]}",
        f"fengsel {ord_[3]}",
    ):
        n.si(tekst)
    logg = tjener.logg.read_text()
    assert not [o for o in [*ord_, "Ole "] if o in logg]


def test_nothing_personal_is_kept(nettleser) -> None:
    nettleser.si("innsatt")
    meldinger = nettleser.si_og_bekreft("Jeg heter Ole Brattholmsvik og er 34, sitter i fengsel")
    assert meldinger[0]["advarsel"] == "personopplysning"
    sak = json.dumps(nettleser.sak, ensure_ascii=False)
    assert "Ole" not in sak and nettleser.sak["alder"] == 34 and nettleser.sak["form"] == ["fengsel"]
