"""The language form over HTTP: chosen at the start, switched with one call, kept in note, assessment and errors."""

from __future__ import annotations

import json

import pytest

from bot.katalog import katalog

from .conftest import Nettleser

NN, NB = katalog("nn"), katalog("nb")


@pytest.fixture
def paa_nynorsk(tjener) -> Nettleser:
    n = Nettleser(tjener.url)
    n.start(maalform="nn")
    return n


def test_a_conversation_that_is_started_in_nynorsk_stays_so(paa_nynorsk) -> None:
    assert paa_nynorsk.siste[0]["tekst"] == NN.tekst("velkommen")
    paa_nynorsk.velg("innsatt")
    assert paa_nynorsk.siste[-1]["tekst"] == NN.felt("form").sporsmaal("innsatt")
    assert "maalform" not in paa_nynorsk.sak


def test_one_call_switches_and_asks_again(nettleser) -> None:
    nettleser.velg("innsatt")
    nettleser.si("fengsel")
    for_sak = nettleser.sak
    for form, k in (("nn", NN), ("nb", NB)):
        svar = nettleser.kall("POST", "/api/samtale/maalform", {"maalform": form})
        assert svar.status == 200
        meldinger = svar.json["meldinger"]
        assert meldinger[0]["maalform"] == form
        assert [bool(m.get("felt")) for m in meldinger] == [False] * (len(meldinger) - 1) + [True]
        assert meldinger[-1]["felt"] == "frigang" and meldinger[-1]["tekst"] == k.felt("frigang").sporsmaal("innsatt")
    assert nettleser.sak == for_sak


@pytest.mark.parametrize("kropp", [{}, {"maalform": "sv"}, {"maalform": None}, {"maalform": ["nn"]}, {"annet": 1}, []])
def test_a_bad_form_is_refused_and_changes_nothing(nettleser, kropp) -> None:
    svar = nettleser.kall("POST", "/api/samtale/maalform", kropp)
    assert svar.status == 400 and svar.json["feil"] == NB.tekst("feil_format")
    nettleser.velg("innsatt")
    assert nettleser.siste[-1]["tekst"] == NB.felt("form").sporsmaal("innsatt")


def test_the_switch_needs_a_conversation_and_our_own_page(tjener, nettleser) -> None:
    assert Nettleser(tjener.url).kall("POST", "/api/samtale/maalform", {"maalform": "nn"}).status == 404
    svar = nettleser.kall("POST", "/api/samtale/maalform", {"maalform": "nn"}, {"Origin": "http://ond.example"})
    assert svar.status == 403


def test_errors_follow_the_conversation_and_before_it_the_browser(paa_nynorsk, tjener) -> None:
    assert paa_nynorsk.kall("POST", "/api/samtale/melding", {"tekst": " "}).json["feil"] == NN.tekst("feil_tom")
    svar = paa_nynorsk.kall("POST", "/api/samtale/melding", {"felt": "rolle", "valg": "konge"})
    assert svar.json["feil"] == NN.tekst("ugyldig_valg")
    assert paa_nynorsk.kall("GET", "/api/samtale/oppsummering.pdf").json["feil"] == NN.tekst("feil_samtykke")
    for spraak, k in (("nn-NO,nn;q=0.9,nb;q=0.8", NN), ("nb,nn", NB), ("en-US", NB), ("no,nn", NB), ("", NB)):
        svar = Nettleser(tjener.url).kall("GET", "/api/samtale/sak", hoder={"Accept-Language": spraak})
        assert svar.json["feil"] == k.tekst("feil_ingen_samtale"), spraak
        svar = Nettleser(tjener.url).kall("GET", "/finnes/ikke", hoder={"Accept-Language": spraak})
        assert svar.json["feil"] == k.tekst("feil_finnes_ikke"), spraak


def test_assessment_and_note_are_in_nynorsk(paa_nynorsk) -> None:
    paa_nynorsk.til_notatet()
    vurdering = paa_nynorsk.kall("GET", "/api/samtale/vurdering").json
    assert vurdering["overskrift"] == "Du kan få innvilga KVP" and vurdering["hjemler"] == ["4.29.2.13", "§ 31"]
    notat = paa_nynorsk.kall("GET", "/api/samtale/oppsummering.json").json
    assert notat["maalform"] == "nn" and "Rettleiande. Ikkje eit vedtak." in json.dumps(notat, ensure_ascii=False)
    assert '<html lang="nn">' in paa_nynorsk.kall("GET", "/api/samtale/oppsummering.html").kropp.decode()
    assert b"nn-NO" in paa_nynorsk.kall("GET", "/api/samtale/oppsummering.pdf").kropp
    paa_nynorsk.kall("POST", "/api/samtale/maalform", {"maalform": "nb"})
    assert paa_nynorsk.kall("GET", "/api/samtale/oppsummering.json").json["undertittel"].startswith(NB_UNDERTITTEL)


NB_UNDERTITTEL = "Veiledende. Ikke et vedtak."


def test_typing_it_is_enough(nettleser) -> None:
    nettleser.velg("innsatt")
    assert nettleser.si("kan vi ta det på nynorsk?")[0]["maalform"] == "nn"
    assert nettleser.siste[-1]["tekst"] == NN.felt("form").sporsmaal("innsatt")


def test_a_topic_is_answered_in_nynorsk(paa_nynorsk) -> None:
    paa_nynorsk.velg("innsatt")
    svar = paa_nynorsk.si("Kva er KVP?")
    assert svar[0]["tema"] == "hva_er_kvp" and "Det er eit program på full tid" in svar[0]["tekst"]
    assert "sosialtenestelova § 29" in svar[0]["tekst"]
