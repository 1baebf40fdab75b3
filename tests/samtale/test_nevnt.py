"""What an opening says too vaguely to take is not lost: it is offered at its own question."""

from __future__ import annotations

import pytest

from bot.lesing import Skjonn
from bot.maaling.prove import Samtale
from bot.samtale import Tilstand, tekst
from tests.dagen import DAG
from tests.skjonn import skjonn

MARS = {"fra": "2027-03-01", "til": "2027-03-31"}


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
        ("fengsel, 34 år, ut i mars", "2027-03-01"),
        ("soner i fengsel, ferdig til sommeren", "2027-06-01"),
        ("åpent fengsel, løslates i april, 41 år gammel", "2027-04-01"),
        ("soner subsidiær 40 dager, 26 år, ut om tre uker", "2026-12-21"),
        ("i fengsel, 29 år, slipper ut rundt påske", None),
        ("fengsel, frig. ikke søkt, løsl. medio mars", "2027-03-11"),
    ],
)
def test_a_month_without_a_year_in_an_opening_is_offered_and_not_stored(tekst: str, fra: str | None) -> None:
    s = ved_datoen(tekst)
    assert s.felt == "loslatelse" and "loslatelse" not in s.tilstand.svar
    forslag = s.merket("forslag")
    assert isinstance(forslag, dict) and (fra is None or forslag["fra"] == fra), s.meldinger
    assert s.meldinger[-1]["valg"][0] == {"tittel": "Ja", "verdi": forslag}


@pytest.mark.parametrize(
    "svar, fra, til",
    [
        ("ja", MARS["fra"], MARS["til"]),
        ("mars", MARS["fra"], MARS["til"]),
        ("15. mars", "2027-03-15", "2027-03-15"),
        ("nei, 12. april", "2027-04-12", "2027-04-12"),
    ],
)
def test_one_press_takes_it_and_a_better_answer_stands_as_well(svar: str, fra: str, til: str) -> None:
    s = ved_datoen("fengsel, 34 år, ut i mars")
    s.skriv(svar)
    loslatelse = s.tilstand.svar["loslatelse"]
    assert isinstance(loslatelse, dict) and (loslatelse["fra"], loslatelse["til"]) == (fra, til)


def test_it_is_offered_once_and_a_no_leads_to_the_open_question() -> None:
    s = ved_datoen("fengsel, 34 år, ut i mars")
    s.skriv("nei")
    assert s.felt == "loslatelse" and s.merket("forslag") is None and not s.tilstand.nevnt


def test_a_month_that_is_no_release_is_not_offered() -> None:
    for skrevet in ("dømt i mars, sitter i fengsel", "kom inn i september, fengsel", "fengsel, har bursdag i mai"):
        assert not aapnet(skrevet).tilstand.nevnt, skrevet


def test_a_date_that_stands_is_not_questioned_by_a_vague_word_later() -> None:
    s = aapnet("fengsel, løslates 15. mars 2027, 34 år")
    s.skriv("nei, skal søke når jeg er ferdig til sommeren")
    assert not s.tilstand.nevnt and s.tilstand.svar["loslatelse"]["fra"] == "2027-03-15"  # type: ignore[index]


def test_what_is_only_heard_beside_a_doubtful_answer_is_offered_at_its_own_question() -> None:
    tilstand = Tilstand(svar={"rolle": "innsatt"}, rekkefolge=["rolle"], spurt="form")
    tom = skjonn("form", "form=fengsel", 0.43)
    hort = Skjonn("form", tom.svar | {"ikke_svar": 0.3}, dict.fromkeys(tom.fakta, 0.0) | {"frigang=nei": 0.85}, 0.0)
    ny, meldinger = tekst(tilstand, "xx yy zz", DAG, hort)
    assert meldinger[-1]["forslag"] == ["fengsel"] and "frigang" not in ny.svar and ny.nevnt == {"frigang": "nei"}
    _, meldinger = tekst(ny, "ja", DAG, skjonn("form"))
    assert (meldinger[-1]["felt"], meldinger[-1]["forslag"]) == ("frigang", "nei")
