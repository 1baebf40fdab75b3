"""Lines copied from a file are each read at their own question, and nothing of them is asked again."""

from __future__ import annotations

import pytest

from bot.lesing.skjema import skjema
from bot.maaling.prove import ved_sporsmaal
from tests.dagen import DAG


@pytest.mark.parametrize(
    ("tekst", "felter"),
    [
        ("Kartlegging: ja\nIP: nei", ["kartlegging", "individuell_plan"]),
        ("Gjennomføringsform: fengsel, frigang: nei, alder: 41", ["form", "frigang", "alder"]),
        ("AEV: ikke gjort; Bolig: mangler; Barn: 2", ["arbeidsevnevurdering", "bolig", "barn"]),
        ("- Ytelser: ingen\n- Sosialhjelp: mottar", ["ytelser", "sosialhjelp"]),
        ("Kommune før: Bergen. Kommune etter: Voss.", ["kommune_for", "kommune_etter"]),
    ],
)
def test_each_line_names_its_field(tekst, felter) -> None:
    assert [f for f, _ in skjema(tekst)] == felter


@pytest.mark.parametrize(
    "tekst",
    [
        "Alder: 34",
        "Frigang: nei. Han er 34 år og snill",
        "Tid: kl. 12:30, dato: 3. mars",
        "Hei: jeg er innsatt, alder: 34",
        "IP: nei\nIP: ja",
        "Navn: x\nAlder: 34",
        "Kartlegging:\nIP: nei",
        "\n".join(f"Alder: {n}" for n in range(40)),
    ],
)
def test_what_is_no_form_is_read_as_before(tekst) -> None:
    assert skjema(tekst) == []


def test_all_lines_are_kept() -> None:
    s = ved_sporsmaal("kartlegging", "ansatt", DAG)
    s.skriv("Kartlegging: gjennomført\nFørstegangssamtale: ikke avholdt\nIP: nei\nPrograminnhold: ikke avtalt")
    svar = {f: s.svar[f] for f in ("kartlegging", "forstegangssamtale", "individuell_plan", "programinnhold")}
    assert svar == {
        "kartlegging": "ja", "forstegangssamtale": "nei", "individuell_plan": "nei", "programinnhold": "nei",
    }  # fmt: skip


def test_an_opening_with_the_role_first() -> None:
    s = ved_sporsmaal("rolle", "ansatt", DAG)
    s.skriv("Rolle: ansatt\nForm: varetekt\nFengsel: Trondheim\nAlder: 21\nLøslatelse: ikke kjent")
    assert s.svar == {
        "rolle": "ansatt", "form": ["varetekt"], "fengsel": "Trondheim fengsel", "alder": 21, "loslatelse": "vet_ikke",
    }  # fmt: skip


def test_consent_in_a_line_is_given_only_where_it_is_asked() -> None:
    s = ved_sporsmaal("behov", "ansatt", DAG)
    s.skriv("Behov: bolig\nSamtykke: ja")
    assert s.svar["behov"] == ["bolig"] and "samtykke" not in s.svar


def test_danger_in_a_line_is_heard() -> None:
    s = ved_sporsmaal("kartlegging", "ansatt", DAG)
    s.skriv("Kartlegging: ja\nIP: nei, han sier han skal ta livet sitt i natt")
    assert s.merket("krise")
