"""What an opening says too vaguely to take is not lost: it is offered at its own question."""

from __future__ import annotations

import pytest

from bot.lesing import Skjonn
from bot.maaling.prove import Samtale, ved_sporsmaal
from bot.samtale import Tilstand, tekst
from tests.dagen import DAG
from tests.skjonn import skjonn

SOMMER = {"fra": "2027-06-01", "til": "2027-08-31"}


def aapnet(tekst: str) -> Samtale:
    s = Samtale(DAG)
    s.velg("rolle", "innsatt")
    s.skriv(tekst)
    return s


def ved_datoen(tekst: str) -> Samtale:
    s = aapnet(tekst)
    for _ in range(4):
        if s.felt == "loslatelse":
            break
        s.velg(str(s.felt), ["fengsel"] if s.felt == "form" else "nei")
    return s


@pytest.mark.parametrize(
    "tekst, fra",
    [
        ("soner i fengsel, ferdig til sommeren", "2027-06-01"),
        ("i fengsel, 29 år, slipper ut rundt påske", None),
        ("åpent fengsel, løslates til høsten, 41 år gammel", "2027-09-01"),
        ("fengsel, har 4 måneder igjen, 33 år", "2027-04-01"),
    ],
)
def test_a_season_or_a_time_that_is_left_is_offered_and_not_stored(tekst: str, fra: str | None) -> None:
    s = ved_datoen(tekst)
    assert s.felt == "loslatelse" and "loslatelse" not in s.tilstand.svar
    forslag = s.merket("forslag")
    assert isinstance(forslag, dict) and (fra is None or forslag["fra"] == fra), s.meldinger
    assert s.meldinger[-1]["valg"][0] == {"tittel": "Ja", "verdi": forslag}


@pytest.mark.parametrize(
    "svar, fra, til",
    [
        ("ja", SOMMER["fra"], SOMMER["til"]),
        ("sommeren", SOMMER["fra"], SOMMER["til"]),
        ("15. juni", "2027-06-15", "2027-06-15"),
        ("nei, 12. april", "2027-04-12", "2027-04-12"),
    ],
)
def test_one_press_takes_it_and_a_better_answer_stands_as_well(svar: str, fra: str, til: str) -> None:
    s = ved_datoen("fengsel, 34 år, ut til sommeren")
    s.skriv(svar)
    loslatelse = s.tilstand.svar["loslatelse"]
    assert isinstance(loslatelse, dict) and (loslatelse["fra"], loslatelse["til"]) == (fra, til)


def test_it_is_offered_once_and_a_no_leads_to_the_open_question() -> None:
    s = ved_datoen("fengsel, 34 år, ut til sommeren")
    s.skriv("nei")
    assert s.felt == "loslatelse" and s.merket("forslag") is None and not s.tilstand.nevnt


@pytest.mark.parametrize(
    "tekst, fra, til",
    [
        ("fengsel, 34 år, ut i mars", "2027-03-01", "2027-03-31"),
        ("åpent fengsel, løslates i april, 41 år gammel", "2027-04-01", "2027-04-30"),
        ("soner subsidiær 40 dager, 26 år, ut om tre uker", "2026-12-21", "2026-12-27"),
        ("fengsel, frig. ikke søkt, løsl. medio mars", "2027-03-11", "2027-03-20"),
    ],
)
def test_a_month_in_an_opening_is_taken_as_it_is_at_its_own_question(tekst: str, fra: str, til: str) -> None:
    s = aapnet(tekst)
    loslatelse = s.tilstand.svar["loslatelse"]
    assert isinstance(loslatelse, dict) and (loslatelse["fra"], loslatelse["til"]) == (fra, til)


def test_a_month_that_is_no_release_is_neither_taken_nor_offered() -> None:
    for skrevet in ("dømt i mars, sitter i fengsel", "kom inn i september, fengsel", "fengsel, har bursdag i mai"):
        s = aapnet(skrevet)
        assert not s.tilstand.nevnt and "loslatelse" not in s.svar, skrevet


@pytest.mark.parametrize(
    "tekst",
    [
        "Sitter i varetekt nå, er 23 og aner ikke når jeg kommer ut",
        "varetekt, har ikke fått dom så når jeg er ute vet jeg ikke",
        "fengsel i 9 mnd til sammen, men datoen for løslatelse har jeg ikke",
    ],
)
def test_a_release_that_nobody_knows_is_taken_from_an_opening(tekst: str) -> None:
    assert aapnet(tekst).svar["loslatelse"] == "vet_ikke"


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("form", "fengsel, og vet ikke om jeg får noe sted å bo når jeg kommer ut"),
        ("form", "fengsel. minstetida er over i 2029, så ikke spør meg om dato"),
        ("bolig", "har ikke noe når jeg slipper ut, vet ikke hvor det blir"),
        ("kommune_etter", "Bostedskommune etter løslatelse er ikke avklart"),
        ("kartlegging", "ikke gjennomført per dags dato"),
    ],
)
def test_not_to_know_something_else_says_nothing_of_the_release(felt: str, tekst: str) -> None:
    s = ved_sporsmaal(felt, "innsatt", DAG)
    foer = s.svar.get("loslatelse")
    s.skriv(tekst)
    assert s.svar.get("loslatelse") == foer or s.svar["loslatelse"] != "vet_ikke"


def test_a_date_that_stands_is_not_questioned_by_a_vague_word_later() -> None:
    s = aapnet("fengsel, løslates 15. mars 2027, 34 år")
    s.skriv("nei, skal søke når jeg er ferdig til sommeren")
    assert not s.tilstand.nevnt and s.tilstand.svar["loslatelse"]["fra"] == "2027-03-15"  # type: ignore[index]


def hort(felt: str, beste: str, p: float = 0.95, **fakta: float) -> Skjonn:
    """The model hears `beste` and these facts, and rules out the others."""
    tom = skjonn(felt, beste, p)
    sagt = {k.replace("__", "="): v for k, v in fakta.items()}
    return Skjonn(felt, tom.svar, dict.fromkeys(tom.fakta, 0.0) | sagt, 0.0)


def test_what_is_nearly_heard_beside_an_answer_is_offered_and_what_is_less_is_not() -> None:
    tilstand = Tilstand(svar={"rolle": "innsatt"}, rekkefolge=["rolle"], spurt="form")
    ny, _ = tekst(tilstand, "fengsel xx yy", DAG, hort("form", "form=fengsel", bolig__har=0.6, ytelser__ingen=0.5))
    assert ny.svar["form"] == ["fengsel"] and "bolig" not in ny.svar and ny.nevnt == {"bolig": "har"}


@pytest.mark.parametrize(
    ("tekst", "behov"),
    [
        ("fengsel, 34 år, trenger hjelp med gjeld og jobb", ["arbeid", "okonomi"]),
        ("soner i fengsel, har behov for et sted å bo", ["bolig"]),
        ("sitter i fengsel, har leilighet og jobb", None),
    ],
)
def test_needs_that_are_told_beside_an_answer_are_offered_and_never_taken(tekst: str, behov: list[str] | None) -> None:
    s = aapnet(tekst)
    assert "behov" not in s.svar
    assert sorted(s.tilstand.nevnt.get("behov", [])) == (behov or [])  # type: ignore[call-overload]


def test_a_no_that_is_nearly_heard_is_not_offered_for_a_yes_to_the_question_would_take_it() -> None:
    tilstand = Tilstand(svar={"rolle": "innsatt"}, rekkefolge=["rolle"], spurt="form")
    ny, _ = tekst(tilstand, "fengsel xx yy", DAG, hort("form", "form=fengsel", maal__nei=0.65, barn__nei=0.65))
    assert ny.nevnt == {}


def test_what_is_nearly_heard_is_nothing_alone() -> None:
    tilstand = Tilstand(svar={"rolle": "innsatt"}, rekkefolge=["rolle"], spurt="form")
    ny, meldinger = tekst(tilstand, "xx yy zz", DAG, hort("form", "ikke_svar", frigang__sokt=0.65))
    assert ny.nevnt == {} and meldinger[-1]["felt"] == "form" and "forslag" not in meldinger[-1]


def test_not_knowing_who_writes_takes_nothing_else_away() -> None:
    s = Samtale(DAG)
    s.skriv("sitter i Verdal fengsel, er 48, har søkt frigang men ikke fått svar, det vet jeg ikke")
    assert s.svar.get("alder") == 48 and s.felt == "rolle"


@pytest.mark.parametrize(
    ("tekst", "bursdag"),
    [
        ("66, men blir 67 i juli", ("2027-07-01", "2027-07-31")),
        ("jeg er 66 og fyller 67 den 18. februar", ("2027-02-18", "2027-02-18")),
        ("17 år, blir 18 den 6. januar", ("2027-01-06", "2027-01-06")),
    ],
)
def test_a_birthday_told_beside_the_age_is_kept(tekst: str, bursdag: tuple[str, str]) -> None:
    s = ved_sporsmaal("alder", "innsatt", DAG)
    s.skriv(tekst)
    assert s.svar["bursdag"] == {"fra": bursdag[0], "til": bursdag[1]}


def test_what_is_only_heard_beside_a_doubtful_answer_is_offered_at_its_own_question() -> None:
    tilstand = Tilstand(svar={"rolle": "innsatt"}, rekkefolge=["rolle"], spurt="form")
    tom = skjonn("form", "form=fengsel", 0.43)
    hort = Skjonn("form", tom.svar | {"ikke_svar": 0.3}, dict.fromkeys(tom.fakta, 0.0) | {"frigang=nei": 0.85}, 0.0)
    ny, meldinger = tekst(tilstand, "xx yy frigang", DAG, hort)
    assert meldinger[-1]["forslag"] == ["fengsel"] and "frigang" not in ny.svar and ny.nevnt == {"frigang": "nei"}
    _, meldinger = tekst(ny, "ja", DAG, skjonn("form"))
    assert (meldinger[-1]["felt"], meldinger[-1]["forslag"]) == ("frigang", "nei")


def _bolig_etter(svar: str, skrevet: str) -> object:
    tilstand = ved_sporsmaal("barn", "innsatt", DAG).tilstand
    tilstand.svar["bolig"] = svar
    ny, _ = tekst(tilstand, skrevet, DAG, hort("barn", "barn=nei", 0.97, bolig__har=0.97))
    return ny.svar["bolig"]


def test_who_did_not_know_may_say_so_later_beside_another_answer() -> None:
    assert _bolig_etter("vet_ikke", "Ingen barn. Bolig er i orden, har eid leilighet.") == "har"


def test_an_answer_that_was_given_stands_beside_another_answer() -> None:
    assert _bolig_etter("mangler", "Ingen barn. Bolig er i orden, har eid leilighet.") == "mangler"


@pytest.mark.parametrize(("sier", "tatt"), [(0.97, "nedsatt"), (0.3, None)])
def test_a_yes_beside_another_fact_is_taken_where_the_text_states_what_it_means(sier: float, tatt: str | None) -> None:
    tilstand = ved_sporsmaal("arbeidsevne", "innsatt", DAG).tilstand
    hoert = hort("arbeidsevne", "arbeidsevne=nedsatt", 0.97, arbeidsevne__nedsatt=sier, sosialhjelp__mottar=0.97)
    ny, _ = tekst(tilstand, "ja den er nedsatt. penger får jeg fra sosialen nå", DAG, hoert)
    assert ny.svar.get("arbeidsevne") == tatt and ny.svar["sosialhjelp"] == "mottar"


@pytest.mark.parametrize(
    "tekst",
    [
        "soner i fengsel, har søkt om å få sone resten hjemme",
        "søkt overført til § 12, soner i lukket fengsel",
        "soner dom, har søkt om behandling på institusjon",
    ],
)
def test_what_is_applied_for_is_frigang_only_where_it_is_named(tekst: str) -> None:
    s = aapnet(tekst)
    assert "frigang" not in s.svar and "frigang" not in s.tilstand.nevnt
