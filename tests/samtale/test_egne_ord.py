"""People's own words are kept whole, and nothing else is changed by them."""

from __future__ import annotations

import pytest

from bot.maaling.prove import ved_sporsmaal
from tests.dagen import DAG

# Each begins as a question does, and is none.
MAAL = [
    "når jeg kommer ut vil jeg ta fagbrev, og så jobbe",
    "Om det skulle bli noe, så måtte det væra å stelle hester på travbanen på Biri",
    "når ungene begynner på skolen vil jeg jobbe dagtid, helst på kontor",
    "er det én ting jeg vil, så er det å kjøre lastebil",
    "får jeg truckkurs kan jeg jobbe på lageret, det er avtalt",
    "skal jeg ha en jobb må det være noe med hendene, snekker kanskje",
    "blir jeg ferdig med vg2 så vil jeg være lærling",
    "har jeg fått lappen tilbake vil jeg kjøre taxi",
    "når dommen er ferdig, ta videregående og jobbe ved siden av",
    "får æ sjansen tar æ kokkeskolen",
    "kan eg få jobbe med dyr, er eg nøgd",
    "skal eg drøyme litt, så er det eigen kafé",
]
SPORSMAAL = ["når får jeg svar fra nav", "får jeg lønn mens jeg går på kurs", "må jeg skrive noe her"]


@pytest.mark.parametrize("tekst", MAAL)
def test_a_goal_that_begins_as_a_question_is_kept_whole(tekst: str) -> None:
    s = ved_sporsmaal("maal_tekst", "innsatt", DAG)
    s.skriv(tekst)
    assert s.svar["maal_tekst"] == tekst


@pytest.mark.parametrize("tekst", SPORSMAAL)
def test_a_question_there_is_still_a_question(tekst: str) -> None:
    s = ved_sporsmaal("maal_tekst", "innsatt", DAG)
    s.skriv(tekst)
    assert "maal_tekst" not in s.svar and s.felt == "maal_tekst" and s.merket("tema")


def test_what_is_asked_beside_a_goal_is_no_part_of_it() -> None:
    s = ved_sporsmaal("maal_tekst", "innsatt", DAG)
    s.skriv("vil bli kokk på båt. kan dere hjelpe meg med det?")
    assert s.svar["maal_tekst"] == "vil bli kokk på båt."


@pytest.mark.parametrize("tekst", ["når eg er 40 vil eg ha fast jobb og hus", "ha egen gård innen jeg er 50"])
def test_an_age_that_is_hoped_for_changes_no_answer(tekst: str) -> None:
    s = ved_sporsmaal("maal_tekst", "innsatt", DAG)
    alder = s.svar.get("alder")
    s.skriv(tekst)
    assert s.svar.get("alder") == alder


@pytest.mark.parametrize(
    ("felt", "foer", "rettelse", "naa"),
    [
        ("frigang", "søkt frigang, ikke avgjort", "rettelse: frigang er innvilget, ikke bare søkt", "innvilget"),
        ("frigang", "søkt frigang, ikke avgjort", "feil: frigang er innvilget, ikkje berre søkt om.", "innvilget"),
        ("frigang", "ja, innvilget i går", "oj, frigang er søkt, ikke innvilget", "sokt"),
        ("alder", "36", "orsak, alderen min er 37, ikkje 36", 37),
        ("kartlegging", "kartlegging er gjort", "rettelse: kartlegging er ikke gjort, bare planlagt", "nei"),
    ],
)
def test_a_correction_that_names_what_held_before_gives_what_holds_now(
    felt: str, foer: str, rettelse: str, naa: object
) -> None:
    s = ved_sporsmaal(felt, "ansatt", DAG)
    s.skriv(foer)
    assert s.svar[felt] != naa
    s.skriv(rettelse)
    assert s.svar[felt] == naa


@pytest.mark.parametrize(
    ("tekst", "verdi"),
    [("han har samtykt til deling", "ja"), ("han har ikke samtykt", "nei"), ("ikke samtykt ennå", "nei")],
)
def test_consent_is_read_in_the_past_tense_too(tekst: str, verdi: str) -> None:
    s = ved_sporsmaal("samtykke", "ansatt", DAG)
    s.skriv(tekst)
    assert s.svar.get("samtykke", s.tilstand.forslag) == verdi  # a yes that is read back is still a yes
