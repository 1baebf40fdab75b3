"""A typed text in the light of the question: order of the kinds, corrections, alternatives, and what is volunteered."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lesing import Funn, Lesning, Sammenheng, Skjonn, les
from kvp import FELTER
from tests.dagen import DAG
from tests.skjonn import skjonn

MARS = {"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "fastsatt"}
SAK = {"rolle": "innsatt", "form": ["fengsel"], "loslatelse": MARS, "alder": 34}


def _les(tekst: str, felt: str | None, skjonn_: Skjonn | None = None, **ved) -> Lesning:
    return les(tekst, Sammenheng(felt, DAG, "innsatt", **{"sak": {"rolle": "innsatt"}, **ved}), skjonn_)


def _verdier(lest: Lesning) -> dict[str, object]:
    return {f.felt: f.verdi for f in lest.funn}


@pytest.mark.parametrize("tekst", ["", "   ", "/restart", '/inform{"alder": 30}', "  /session_start", "!!!"])
def test_nothing_and_engine_commands_are_only_text(tekst):
    assert _les(tekst, "alder").slag == "uklart"


_PRAT = "Det er mye å gjøre på verkstedet, og jeg prater med de andre om jobb om kveldene. " * 20


def test_a_long_answer_is_read_from_its_beginning_and_for_danger_to_its_end():
    assert _verdier(_les("Jeg er 34 år. " + _PRAT, "alder")) == {"alder": 34}
    assert _les("Jeg er 34 år. " + _PRAT + "Jeg vil ta livet mitt.", "alder").slag == "krise"


def test_a_long_goal_is_kept_whole_and_only_its_beginning_corrects_an_answer():
    langt = "Jeg vil bli snekker og ta fagbrev hos en bedrift i byen. " + _PRAT[:400]
    lest = _les(langt + " Rettelse: jeg er 35 år.", "maal_tekst", sak=SAK)
    assert _verdier(lest) == {"maal_tekst": " ".join((langt + " Rettelse: jeg er 35 år.").split())}
    assert _verdier(_les("Rettelse: jeg er 35 år. " + langt, "maal_tekst", sak=SAK))["alder"] == 35


def test_danger_comes_before_everything():
    assert _les("ja. men jeg vil ta livet mitt, start på nytt", "barn").slag == "krise"


@pytest.mark.parametrize(
    ("tekst", "felt", "handling"),
    [
        ("tilbake", "alder", "tilbake"),
        ("start på nytt", "bolig", "start_paa_nytt"),
        ("hopp over", "barn", "hopp_over"),
        ("jeg skjønner ikke", "frigang", "hjelp"),
        ("avslutt", "alder", "avslutt"),
        ("kan jeg snakke med et menneske", "maal", "menneske"),
    ],
)
def test_commands(tekst, felt, handling):
    lest = _les(tekst, felt)
    assert (lest.slag, lest.handling, lest.funn) == ("handling", handling, ())


def test_words_of_a_command_that_answer_the_question():
    assert _verdier(_les("avslutt", "slett")) == {"slett": "ja"}
    assert _verdier(_les("gå videre", "videre")) == {"videre": "ja"}


@pytest.mark.parametrize(
    ("tekst", "p", "slag"),
    [
        ("hvor mye penger får jeg?", 0.9, "tema"),
        ("hvor mye penger får jeg?", 0.1, "uklart"),
        ("hva med pengene", 0.9, "tema"),
        ("penger er viktig for meg", 0.2, "uklart"),
        ("penger er viktig for meg", 0.9, "tema"),
    ],
)
def test_a_guess_counts_by_how_sure_it_is(tekst, p, slag):
    lest = _les(tekst, "alder", skjonn("alder", "penger", p))
    assert lest.slag == slag and not lest.funn


def test_a_guess_never_beats_an_answer():
    assert _verdier(_les("34", "alder", skjonn("alder", "penger", 0.5))) == {"alder": 34}


def test_a_statement_beside_a_question_is_read():
    lest = _les("jeg sitter i åpent fengsel. kan jeg få kvp?", "form")
    assert _verdier(lest) == {"form": ["fengsel"]}


def test_a_question_alone_stores_nothing():
    lest = _les("kan man bo hjemme?", "bolig", skjonn("bolig", "ikke_svar"))
    assert (lest.slag, lest.funn, lest.spurte) == ("uklart", (), True)


def test_personal_data_is_told_and_the_rest_is_read():
    lest = _les("har leilighet, ring meg på 912 34 567", "bolig")
    assert lest.persondata == ("telefon",) and _verdier(lest) == {"bolig": "har"}


def test_what_is_volunteered_only_when_it_is_plain():
    lest = _les("sitter i fengsel, er 34 år og slipper ut 15. mars 2027", "form")
    assert _verdier(lest) == {"form": ["fengsel"], "alder": 34, "loslatelse": MARS}
    assert _verdier(_les("fengsel", "form")) == {"form": ["fengsel"]}
    assert "form" not in _verdier(_les("jeg er betjent i et fengsel", "rolle", sak={}))


@pytest.mark.parametrize(
    ("tekst", "frigang"),
    [
        ("fengsel, har søkt frigang", "sokt"),
        ("fengsel uten frigang", "nei"),
        ("fengsel, frigang er innvilget", "innvilget"),
        ("fengsel", None),
    ],
)
def test_frigang_named_beside_the_form(tekst, frigang):
    assert _verdier(_les(tekst, "form")).get("frigang") == frigang


def test_an_ankle_tag_alone_is_read_back_and_a_choice_can_be_typed():
    lest = _les("fotlenke", "form")
    assert _verdier(lest) == {"form": ["hjemmesoning"]} and not lest.funn[0].sikker
    alternativer = ("hjemmesoning", "varetekt_hjemme")
    assert _verdier(_les("jeg er dømt", "form", alternativer=alternativer)) == {"form": ["hjemmesoning"]}
    assert _verdier(_les("ikke dømt ennå", "form", alternativer=alternativer)) == {"form": ["varetekt_hjemme"]}


def test_a_value_read_back_is_confirmed_or_rejected():
    assert _verdier(_les("ja", "alder", forslag=34)) == {"alder": 34}
    assert _les("nei", "alder", forslag=34).avvist
    assert _verdier(_les("nei, 43", "alder", forslag=34)) == {"alder": 43}


@pytest.mark.parametrize(
    ("tekst", "funn"),
    [
        ("jeg skrev feil, jeg er 43", Funn("alder", 43)),
        (
            "oj vent, det står 12. april 2027",
            Funn("loslatelse", {"fra": "2027-04-12", "til": "2027-04-12", "sikkerhet": "fastsatt"}),
        ),
        ("nei forresten, jeg er prøveløslatt nå", Funn("form", ["proveloslatt"])),
    ],
)
def test_a_correction_changes_an_earlier_answer(tekst, funn):
    lest = _les(tekst, "bolig", sak=SAK)
    assert lest.rettet and lest.funn == (funn,)


def test_a_correction_by_the_name_of_the_field():
    lest = _les("det var feil det om ytelser. jeg har full uføretrygd", "bolig", sak={**SAK, "ytelser": "ingen"})
    assert lest.rettet and _verdier(lest) == {"ytelser": "vesentlige"}


def test_what_to_change_is_asked_when_only_the_field_is_named():
    lest = _les("jeg vil endre alderen", "bolig", sak=SAK)
    assert (lest.handling, lest.endre_felt) == ("endre", "alder")


def test_a_value_after_the_question_what_to_change():
    assert _verdier(_les("jeg er 43", "bolig", sak=SAK, retter=True)) == {"alder": 43}


@pytest.mark.parametrize(
    ("tekst", "felt", "sted"),
    [
        ("ikke Moss, jeg skal til Halden", "kommune_etter", "Halden"),
        ("bodde i Larvik, men skal til Asker", "kommune_etter", "Asker"),
        ("jeg er fra Moss, men bodde i Sarpsborg", "kommune_for", "Sarpsborg"),
        ("flyttet fra Molde til Bergen", "kommune_for", "Bergen"),
        ("satt på Ringerike før, men er flyttet til Halden", "fengsel", "Halden fengsel"),
    ],
)
def test_a_place_that_is_left_behind(tekst, felt, sted):
    assert _verdier(_les(tekst, felt))[felt] == sted


@pytest.mark.parametrize(
    ("tekst", "felt"),
    [
        ("uten fast bopel", "kommune_for"),
        ("ikke bestemt", "kommune_etter"),
        ("er hjemme med lenke", "fengsel"),
    ],
)
def test_no_place(tekst, felt):
    lest = _les(tekst, felt)
    assert _verdier(lest)[felt] == "vet_ikke" and not any(f.sikker for f in lest.funn if f.felt != felt)


def test_a_date_that_was_moved():
    lest = _les("det var 4. mai, men den er flytta til 18. mai", "loslatelse")
    assert _verdier(lest)["loslatelse"]["fra"] == "2027-05-18"


@pytest.mark.parametrize("tekst", ["vet ikke", "nei", "ingenting", "-"])
def test_own_words_must_say_something(tekst):
    assert "maal_tekst" not in {f.felt for f in _les(tekst, "maal_tekst").funn if f.verdi != "vet_ikke"}


def test_own_words_are_kept_as_they_were_written():
    assert _verdier(_les("Æ vil bli  kokk, eller bake!", "maal_tekst")) == {"maal_tekst": "Æ vil bli kokk, eller bake!"}


@pytest.mark.treg
@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=120),
    st.sampled_from([*(f for f in FELTER if f != "endt_tid"), "videre", "bekreft", "slett", None]),
)
def test_never_fails(tekst, felt):
    lest = _les(tekst, felt)
    assert lest.slag in ("krise", "handling", "tema", "svar", "uklart")
    assert (lest.slag == "svar") or not lest.funn


def test_a_lone_surrogate_is_read_as_any_other_sign() -> None:
    for felt in ("alder", "maal_tekst", "kommune_for", "form"):
        les("Hei \ude62 jeg er 34, Ole \ud800", Sammenheng(felt, dt.date(2026, 12, 1), "innsatt", {"rolle": "innsatt"}))


@pytest.mark.parametrize(
    ("tekst", "rolle"),
    [
        ("Jeg er ansatt", "ansatt"),
        ("jeg er ansatt her.", "ansatt"),
        ("eg er tilsett", "ansatt"),
        ("Hei, jeg er innsatt", "innsatt"),
        ("æ e innsatt", "innsatt"),
        ("eg er innsett her", "innsatt"),
    ],
)
def test_who_says_in_a_sentence_what_stands_on_the_button_is_believed(tekst, rolle):
    lest = les(tekst, Sammenheng("rolle", DAG))
    assert [(f.verdi, f.sikker) for f in lest.funn if f.felt == "rolle"] == [(rolle, True)]


@pytest.mark.parametrize("tekst", ["jeg er ikke ansatt", "broren min er innsatt"])
def test_who_writes_is_not_taken_from_a_denial_or_another(tekst):
    lest = les(tekst, Sammenheng("rolle", DAG))
    assert not [f for f in lest.funn if f.felt == "rolle" and f.sikker]
