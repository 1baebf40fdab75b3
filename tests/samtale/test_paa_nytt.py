"""«Regn på nytt»: an earlier case on a new day. Only what may have changed is asked for; what has changed is said."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from bot import notat
from bot.samtale import Tilstand, handling, knapp, start, tekst
from bot.samtale.kladd import FremmedKladd, til_kladd, til_notatet
from bot.samtale.paa_nytt import regn_paa_nytt
from kvp import vurder

DA, NAA = dt.date(2026, 12, 1), dt.date(2027, 4, 1)
SVAR = {
    "rolle": "ansatt",
    "form": ["fengsel"],
    "frigang": "nei",
    "loslatelse": {"fra": "2027-09-15", "til": "2027-09-15", "sikkerhet": "fastsatt"},
    "alder": 34,
    "arbeidsevne": "nedsatt",
    "ytelser": "ingen",
    "arbeidsevnevurdering": "ikke_gjort",
    "oppfolgingsbehov": "ja",
    "maal": "ja",
    "samtykke": "ja",
}


class Samtale:
    """A conversation that began with a draft; remembers what was said."""

    def __init__(self, kladd: dict, dag: dt.date = NAA) -> None:
        self.dag, self.sagt = dag, []
        self.t, beskjeder = regn_paa_nytt(json.loads(json.dumps(kladd)), dag)
        self._ta(beskjeder)
        self.gjor(start)

    def _ta(self, meldinger: list) -> None:
        self.sagt += [str(m["tekst"]) for m in meldinger]
        self.siste = meldinger[-1]

    def gjor(self, hva, *argumenter) -> Samtale:
        self.t, meldinger = hva(self.t, *argumenter, self.dag)
        self._ta(meldinger)
        return self

    def behold(self) -> Samtale:
        return self.gjor(handling, "behold", None)


def kladd(svar: dict | None = None, **endret: object) -> dict:
    return {**til_kladd(Tilstand(svar=svar or SVAR), DA), **endret}


def test_only_what_may_have_changed_is_asked_and_one_at_a_time() -> None:
    s = Samtale(kladd())
    assert s.sagt[0] == "Svarene fra 1. desember 2026 er hentet. Jeg spør bare om det som kan ha endret seg."
    spurt = []
    while s.t.spurt != "videre":
        assert s.sagt[-1].startswith("Svaret er nå: ")
        spurt.append(s.t.spurt)
        s.behold()
    assert spurt == ["form", "frigang", "loslatelse"]
    assert s.t.svar == {f: v for f, v in SVAR.items() if f != "samtykke"}  # consent is for one note on one day


def test_what_has_changed_is_said_in_words() -> None:
    s = Samtale(kladd()).behold().behold()
    s.gjor(tekst, "15. august 2027, antatt")
    endret = next(x for x in s.sagt if x.startswith("Dette er endret"))
    assert endret.split("\n") == [
        "Dette er endret siden 1. desember 2026.",
        "Konklusjonen var «Ikke ennå – forbered nå». Nå er den «Kan få innvilget KVP».",
        "KVP kan innvilges fra 15. februar 2027. Før var det fra 15. mars 2027.",
        "Nye oppgaver: Be om soningstidsberegning.",
        "Ikke med lenger: Sjekk datoen på nytt.",
    ]
    assert s.t.foer is None  # it is not kept when it has been said


def test_the_window_that_opened_meanwhile_is_said() -> None:
    s = Samtale(kladd()).behold().behold().behold()
    assert any("KVP har kunnet innvilges siden 15. mars 2027." in x for x in s.sagt)


def test_a_day_is_told_only_where_the_conclusion_is_carried_by_it() -> None:
    """With frigang that NAV cannot follow up it is for NAV: the six months are arithmetic, and nothing is promised."""
    s = Samtale(kladd({**SVAR, "frigang": "innvilget", "nav_oppfolging": "nei"})).behold().behold()
    s.gjor(tekst, "15. januar 2028")
    sagt = [x for x in s.sagt if x.startswith(("Dette er endret", "Konklusjonen, datoen"))]
    assert sagt and "innvilges" not in sagt[0]


def test_who_has_a_right_now_waits_for_no_day() -> None:
    s = Samtale(kladd()).gjor(knapp, "form", ["proveloslatt"])
    endret = next(x for x in s.sagt if x.startswith("Dette er endret"))
    assert "ikke kjent" not in endret and "innvilges fra" not in endret


def test_nothing_has_changed() -> None:
    s = Samtale(kladd(), DA + dt.timedelta(days=3)).behold().behold().behold()
    assert "Konklusjonen, datoen og oppgavene er de samme som 1. desember 2026." in s.sagt


def test_the_same_in_nynorsk() -> None:
    s = Samtale(kladd(maalform="nn")).behold().behold().behold()
    assert s.sagt[0].startswith("Svara frå 1. desember 2026 er henta.")
    assert any(x.startswith("Dette er endra sidan 1. desember 2026.\nKonklusjonen var «") for x in s.sagt)


def test_back_goes_to_the_question_before_and_on_from_there() -> None:
    s = Samtale(kladd()).behold().behold()
    assert s.t.spurt == "loslatelse"
    s.gjor(handling, "tilbake", None)
    assert s.t.spurt == "frigang"
    s.gjor(knapp, "frigang", "sokt")
    assert s.t.spurt == "loslatelse" and s.t.svar["frigang"] == "sokt"


def test_another_form_is_asked_about_in_full_and_the_others_only_where_they_apply() -> None:
    s = Samtale(kladd()).gjor(knapp, "form", ["samfunnsstraff"])
    assert s.t.spurt == "startet"  # neither frigang nor a release any more: straight to what the new form needs
    assert not any(x.startswith("Dette er endret") for x in s.sagt)
    s.gjor(knapp, "startet", "ja").gjor(knapp, "kolliderer", "nei")
    assert any(x.startswith("Dette er endret siden") for x in s.sagt)


@pytest.mark.parametrize(
    ("alder", "dag", "spurt"),
    [(34, NAA, False), (24, NAA, True), (24, DA, True), (17, NAA, True), (66, NAA, True), (22, NAA, False),
     (22, dt.date(2028, 12, 1), True), (22, dt.date(2028, 11, 30), False), (68, NAA, False)],
)  # fmt: skip
def test_the_age_is_asked_where_a_limit_may_have_been_passed(alder: int, dag: dt.date, spurt: bool) -> None:
    tilstand, _ = regn_paa_nytt(kladd({**SVAR, "alder": alder}), dag)
    assert ("alder" in tilstand.paa_nytt) == spurt


def test_what_was_skipped_then_is_not_asked_now() -> None:
    aapen = {f: v for f, v in SVAR.items() if f != "maal"}
    s = Samtale({**til_kladd(Tilstand(svar=aapen, hoppet=["maal", "bolig"]), DA)}).behold().behold().behold()
    assert s.t.spurt == "videre"


def test_the_json_of_a_note_does_as_well_and_has_no_age() -> None:
    t = Tilstand(svar=SVAR)
    n = notat.lag_notat(t.sak, vurder(t.sak, DA), DA)
    fil = {**notat.til_json(n), "kladd": til_notatet(t, DA)}
    assert "alder" not in fil["kladd"]["sak"] and "34" not in json.dumps(fil["kladd"])
    s = Samtale(fil).behold().behold().behold()
    assert s.t.spurt == "alder"
    s.gjor(tekst, "34")
    assert any("Konklusjonen var «Ikke ennå – forbered nå». Nå er den «Kan få innvilget KVP»." in x for x in s.sagt)


def test_a_draft_without_a_day_is_compared_with_its_own_answers() -> None:
    gammel = {f: v for f, v in kladd().items() if f not in ("dato", "hoppet")}
    s = Samtale(gammel).behold().behold().behold()
    assert s.sagt[0] == "Svarene er hentet. Jeg spør bare om det som kan ha endret seg."
    assert "Konklusjonen, datoen og oppgavene er de samme som sist." in s.sagt


@pytest.mark.parametrize(
    "endret",
    [
        {"format": "annet"},
        {"dato": "i går"},
        {"dato": "0001-01-01"},
        {"dato": {"a": 1}},
        {"resultat": None},
        {"resultat": {"konklusjon": "<b>", "vindu_fra": None, "gjor": []}},
        {"resultat": {"konklusjon": "KAN", "vindu_fra": "snart", "gjor": []}},
        {"resultat": {"konklusjon": "KAN", "vindu_fra": None, "gjor": ["Ring Ola Nordmann"]}},
        {"resultat": {"konklusjon": "KAN", "vindu_fra": None, "gjor": [["sok"]]}},
        {"resultat": {"konklusjon": ["KAN"], "vindu_fra": None, "gjor": []}},
        {"resultat": {"konklusjon": "KAN", "vindu_fra": None, "gjor": ["sok"] * 1000}},
        {"hoppet": 3, "sak": {"alder": -1}},
    ],
)
def test_a_damaged_file_is_refused_and_repeated_nowhere(endret: dict) -> None:
    with pytest.raises(FremmedKladd) as feil:
        regn_paa_nytt(kladd(**endret), NAA)
    assert feil.value.nokkel.startswith("feil_kladd")


def test_a_day_to_come_is_a_wrong_clock() -> None:
    assert regn_paa_nytt(kladd(dato="2030-01-01"), NAA)[0].foer["dato"] == NAA.isoformat()
