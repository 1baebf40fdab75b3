"""One text at its question: what counts as right, asked again, another answer, and wrong in silence."""

import dataclasses
import datetime as dt

import pytest

from bot import samtale
from bot.maaling.prove import lik, prov_person, prov_ytring, slag, ved_sporsmaal


def ytring(felt: str, tekst: str, forventet: object, **mer: object) -> dict:
    return {"id": "T", "felt": felt, "tekst": tekst, "forventet": forventet, "dato": "2026-12-01", **mer}


@pytest.mark.parametrize(
    ("felt", "tekst", "forventet", "mer"),
    [
        ("alder", "34", 34, {}),
        ("frigang", "vet ikke", "vet_ikke", {}),
        ("behov", "jobb og et sted å bo", ["bolig", "arbeid"], {}),
        ("alder", "blåbær", {"sporre_igjen": True}, {}),
        ("barn", "en sønn", "nei", {"ogsaa_godtatt": ["ja"]}),
        ("alder", "gå tilbake", {"handling": "tilbake"}, {}),
        ("alder", "jeg vil ikke leve lenger", {"krise": True}, {}),
        ("alder", "Jeg heter Ole Hansen og er 34", {"personopplysning": True}, {"skal_ikke_lagres": ["Ole Hansen"]}),
    ],
)
def test_what_is_right(felt, tekst, forventet, mer):
    utfall = prov_ytring(ytring(felt, tekst, forventet, **mer))
    assert utfall.rett and not utfall.spurt_igjen


def test_a_topic_is_right_when_it_is_the_one():
    assert prov_ytring(ytring("alder", "hvor mye penger får jeg?", {"tema": "penger"})).rett
    assert prov_ytring(ytring("alder", "hvor mye penger får jeg?", {"tema": "skatt"})).annet


def test_a_value_that_is_read_back_is_right_and_counted_apart(monkeypatch):
    def tekst(tilstand, *_):
        return tilstand, [{"tekst": "", "felt": "frigang", "uklart": True, "forslag": "sokt"}]

    ved_sporsmaal("frigang", "innsatt", dt.date(2026, 12, 1))
    monkeypatch.setattr(samtale, "tekst", tekst)
    utfall = prov_ytring(ytring("frigang", "har levert noe", "sokt"))
    assert (utfall.rett, utfall.lest_tilbake) == (True, True)
    assert not prov_ytring(ytring("frigang", "har levert noe", "nei")).rett


@pytest.mark.parametrize(("svar", "spurt"), [({"alder": 34}, "alder"), ({}, "frigang")])
def test_a_topic_that_changes_the_case_or_loses_the_place_is_wrong(monkeypatch, svar, spurt):
    def tekst(tilstand, *_):
        endret = dataclasses.replace(tilstand, svar={**tilstand.svar, **svar})
        return endret, [{"tekst": "", "tema": "penger"}, {"tekst": "", "felt": spurt}]

    ved_sporsmaal("alder", "innsatt", dt.date(2026, 12, 1))  # led there before the conversation is replaced
    monkeypatch.setattr(samtale, "tekst", tekst)
    assert not prov_ytring(ytring("alder", "hvor mye penger får jeg?", {"tema": "penger"})).rett


def test_a_wrong_value_without_a_word_is_wrong_in_silence():
    utfall = prov_ytring(ytring("alder", "34", 43))
    assert (utfall.rett, utfall.stille, utfall.annet, utfall.fikk) == (False, True, False, 34)


def test_a_text_that_was_not_understood_is_asked_again():
    assert prov_ytring(ytring("alder", "blåbær", 34)).spurt_igjen


def test_an_answer_that_nobody_asked_for_is_no_question():
    utfall = prov_ytring(ytring("frigang", "hvor mye penger får jeg?", "nei"))
    assert (utfall.annet, utfall.spurt_igjen) == (True, False)


def test_personal_data_that_is_kept_is_wrong():
    y = ytring("maal_tekst", "jobb på lager", {"personopplysning": True}, skal_ikke_lagres=["lager"])
    assert not prov_ytring(y).rett


def test_a_field_that_is_never_asked_is_an_error():
    with pytest.raises(ValueError, match="never asked"):
        prov_ytring(ytring("hobby", "ski", "ski"))


def test_trying_one_text_leaves_the_question_for_the_next():
    for _ in range(2):
        assert prov_ytring(ytring("alder", "34", 34)).rett
    assert "alder" not in ved_sporsmaal("alder", "innsatt", dt.date(2026, 12, 1)).tilstand.svar


@pytest.mark.parametrize(
    ("forventet", "hvilket"),
    [
        (34, "verdi"),
        (["bolig"], "verdi"),
        ({"fra": "2027-01-01"}, "verdi"),
        ("vet_ikke", "vet_ikke"),
        ({"tema": "penger"}, "tema"),
        ({"sporre_igjen": True}, "sporre_igjen"),
        ({"krise": True}, "krise"),
    ],
)
def test_kinds(forventet, hvilket):
    assert slag({"forventet": forventet}) == hvilket


def test_values_are_compared_as_a_person_would():
    assert lik(["a", "b"], ["b", "a"]) and lik({"fra": 1}, {"fra": 1, "til": 2}) and lik("Moss", "moss ")
    assert not lik(["a"], ["a", "b"]) and not lik({"fra": 1}, {"fra": 2})


PERSON = {
    "id": "P",
    "dato": "2026-12-01",
    "hvem": "Amir, 34",
    "aapning": "kan jeg få kvp? sitter på åpent fengsel",
    "svar": {
        "rolle": "jeg er innsatt",
        "loslatelse": "15. mars 2027",
        "alder": "34",
        "ytelser": "nei, ingen trygd",
        "arbeidsevne": "nedsatt",
        "sosialhjelp": "får det i dag",
        "maal": "ja",
    },
    "avbrudd": [{"etter_felt": "loslatelse", "tekst": "hvor mye penger får jeg?", "tema": "penger"}],
    "endring": {"etter_felt": "alder", "tekst": "oj, jeg er 35", "felt": "alder", "verdi": 35},
    "forventet": {
        "konklusjon": "KAN",
        "sak": {"rolle": "innsatt", "form": ["fengsel"], "alder": 35},
        "sak_hvis_spurt": {"maal": "ja"},
    },
}


def test_a_person_reaches_the_note_with_the_right_case():
    assert prov_person(PERSON) == []


def test_what_a_person_got_wrong_is_said_in_words():
    feil = prov_person({**PERSON, "forventet": {"konklusjon": "RETT", "sak": {"alder": 40}}})
    assert [f.split(":")[0] for f in feil] == ["konklusjon", "alder"]
