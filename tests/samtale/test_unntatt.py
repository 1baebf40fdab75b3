"""«Alt stemmer unntatt alderen» is no yes to what will stand in the note: the answer that is named is opened."""

from __future__ import annotations

import pytest

from bot.maaling.prove import ved_sporsmaal
from tests.dagen import DAG

UNNTAK = {
    "alt stemmer unntatt alderen": "alder",
    "alt er riktig bortsett fra boligen": "bolig",
    "stemmer, men ikke alderen": "alder",
    "alt uten om barna er rett": "barn",
    "Stemmer, foruten bolig": "bolig",
    "OK, unntatt dato": "loslatelse",
    "ja med unntak av barn": "barn",
    "alt anna enn alderen": "alder",
    "alt bortsett ifra løslatelsen er som det skal": "loslatelse",
    "riktig utenom sosialhjelpa": "sosialhjelp",
}
HALVT = ["nesten alt stemmer", "det meste er riktig", "stemmer delvis", "stort sett riktig", "ja utenom ett svar"]


@pytest.mark.parametrize(("tekst", "felt"), UNNTAK.items())
def test_what_is_excepted_is_opened_and_nothing_is_changed_by_it(tekst: str, felt: str) -> None:
    s = ved_sporsmaal("bekreft", "innsatt", DAG)
    svar = s.svar
    s.skriv(tekst)
    assert s.felt == felt and s.merket("handling") == "endre"
    assert {f: v for f, v in s.svar.items() if f in svar} == svar


@pytest.mark.parametrize("tekst", HALVT)
def test_half_a_yes_is_no_yes(tekst: str) -> None:
    s = ved_sporsmaal("bekreft", "innsatt", DAG)
    s.skriv(tekst)
    assert s.felt == "bekreft" and "bekreft" not in s.svar


def test_a_new_value_beside_the_exception_is_taken() -> None:
    s = ved_sporsmaal("bekreft", "innsatt", DAG)
    s.skriv("alt stemmer unntatt alderen, jeg er 36")
    assert s.svar["alder"] == 36 and s.felt == "bekreft"


@pytest.mark.parametrize("tekst", ["ja alt stemmer uten unntak", "alt er som det skal", "ja takk", "det stemmer"])
def test_a_whole_yes_is_one(tekst: str) -> None:
    s = ved_sporsmaal("bekreft", "innsatt", DAG)
    s.skriv(tekst)
    assert s.felt != "bekreft"


@pytest.mark.parametrize(
    ("tekst", "felt", "verdi"),
    [
        ("må rette på det om arbeidsevne, den er ikke nedsatt. jeg kan jobbe fullt", "arbeidsevne", "ikke_nedsatt"),
        ("vil rette opp livet mitt og bli snekker", "maal_tekst", "vil rette opp livet mitt og bli snekker"),
        ("rette på det dårlige norsket mitt, bli kokk", "maal_tekst", "rette på det dårlige norsket mitt, bli kokk"),
    ],
)
def test_a_correction_is_none_of_the_goal_and_a_goal_no_correction(tekst: str, felt: str, verdi: str) -> None:
    s = ved_sporsmaal("maal_tekst", "innsatt", DAG)
    s.skriv(tekst)
    assert s.svar[felt] == verdi and (felt == "maal_tekst" or "maal_tekst" not in s.svar)
