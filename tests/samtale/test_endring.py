"""Changing, taking back, undoing: nothing is lost, and nothing is decided over a person's head."""

from __future__ import annotations

import functools
import itertools
import json
from random import Random

import pytest

from bot import samtale
from bot.katalog import MAALFORMER, ROLLER, katalog
from bot.lesing import Funn, Lesning
from bot.maaling.prove import Samtale
from bot.samtale import Tilstand, plan
from bot.samtale.kladd import til_kladd
from bot.samtale.slots import fra_slots, til_slots
from bot.samtale.svar import ta_imot
from bot.samtale.tur import Tur
from kvp import FELTER, Sak, vurder
from tests.dagen import DAG
from tests.samtale.test_samtale import STOCK, Person
from tests.skjonn import skjonn

LUKKEDE = [f for f, felt in FELTER.items() if felt.slag in ("valg", "flervalg")]
ALLTID_SPURT = ("bolig", "barn", "ytelser", "maal", "oppfolgingsbehov", "frigang", "sosialhjelp", "loslatelse", "alder")


class Fri(Person):
    """With the fixed buttons, and a number that may be old."""

    def trykk(self, handling: str, felt: str | None = None, spm: int | None = None) -> list[dict]:
        return self._ta(samtale.handling(self.t, handling, felt, DAG, spm))

    def si_til(self, tekst: str, spm: int | None) -> list[dict]:
        return self._ta(samtale.tekst(self.t, tekst, DAG, spm=spm))

    def velg_til(self, felt: str, valg: object, spm: int | None) -> list[dict]:
        return self._ta(samtale.knapp(self.t, felt, valg, DAG, spm))

    @property
    def spm(self) -> int:
        return self.siste[-1]["spm"]


FARE = skjonn("alder", krise=0.99)
TVIL = skjonn("maal", "maal=nei", 0.6)


@pytest.fixture
def p() -> Fri:
    return Fri()


# Changing one answer


@pytest.mark.parametrize("felt", ALLTID_SPURT)
@pytest.mark.parametrize("ord_", ["endre {}", "jeg vil endre {}", "endre svaret om {}", "det var feil om {}"])
def test_naming_a_field_opens_it_and_its_value_stands(p, felt, ord_) -> None:
    p.fram_til("bekreft")
    svar = dict(p.t.svar)
    navn = {"oppfolgingsbehov": "oppfølging", "maal": "målet", "loslatelse": "løslatelsen"}.get(felt, felt)
    p.si(ord_.format(navn))
    assert p.felt == felt and p.t.svar == svar and p.merket("handling") == "endre"
    assert p.siste[-1]["knapper"][0]["handling"] == "behold"
    assert "Svaret er nå:" in p.siste[-1]["tekst"]
    p.si("behold")
    assert p.felt == "bekreft" and p.t.svar == svar


def test_the_value_stands_through_all_that_is_no_answer(p) -> None:
    p.fram_til("bekreft", barn="nei").trykk("endre", "barn")
    for tekst in ("hjelp", "blabla", "snakk med et menneske", "bananer"):
        p.si(tekst)
        assert p.felt == "barn" and p.t.svar["barn"] == "nei"
    assert til_kladd(p.t, DAG)["sak"]["barn"] == "nei"
    p.velg("ja")
    assert p.t.svar["barn"] == "ja" and p.felt == "bekreft"


def test_pressing_the_old_value_again_keeps_it_and_the_confirmation(p) -> None:
    p.fram_til(None).trykk("endre", "barn")
    p.velg("vet_ikke")
    assert p.ferdig and p.t.svar["samtykke"] == "ja"


def test_skipping_what_is_being_changed_keeps_it(p) -> None:
    p.fram_til("bekreft", bolig="har").trykk("endre", "bolig")
    p.trykk("hopp_over")
    assert p.t.svar["bolig"] == "har" and p.felt == "bekreft"


def test_no_at_the_end_shows_each_answer_with_a_button(p) -> None:
    p.fram_til("bekreft").velg("endre")
    knapper = p.siste[-1]["knapper"]
    assert [k["felt"] for k in knapper] == [f for f in FELTER if f in p.t.svar]
    assert all(k["handling"] == "endre" and k["tittel"].startswith("Endre ") for k in knapper)
    p.trykk("endre", "alder")
    p.si("43")
    assert p.t.svar["alder"] == 43 and p.felt == "bekreft"


def test_back_after_a_change_takes_nothing_away(p) -> None:
    p.fram_til("bolig")
    svar = dict(p.t.svar)
    p.trykk("endre", "alder"), p.trykk("tilbake"), p.trykk("tilbake")
    assert p.t.svar == svar


# What no longer applies

DATO = {"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "fastsatt"}
LANGT = {"fra": "2029-03-01", "til": "2029-03-31", "sikkerhet": "antatt"}
SVAR = {"frigang": "innvilget", "maal": "ja", "startet": "ja", "dogn": "ja", "alder": 34, "loslatelse": DATO}
BURSDAG = {"fra": "2027-01-05", "til": "2027-01-05"}
SAKER: dict[str, dict[str, object]] = {
    "kjent dag": {},
    "ukjent dag": {"loslatelse": "vet_ikke"},
    "ung": {"loslatelse": "vet_ikke", "alder": 17, "bursdag": BURSDAG},
    "snart 67": {"loslatelse": LANGT, "alder": 66, "bursdag": BURSDAG},
    "fotlenke": {"form": ["hjemmesoning"]},
    "samfunnsstraff": {"form": ["samfunnsstraff"]},
    "omsorg": {"form": ["tvungen_omsorg"], "loslatelse": "vet_ikke"},
}
LISTER = {
    "form": [[f] for f in FELTER["form"].verdier],
    "behov": [[], ["bolig"], ["helse", "arbeid"]],
    "alder": [34, 17, 65, 66, 70],
    "loslatelse": [DATO, LANGT, {"fra": "2027-05-01", "til": "2027-07-31", "sikkerhet": "antatt"}, "vet_ikke"],
    "opphold_maaneder": [4, 20, "vet_ikke"],
    "bursdag": [BURSDAG, {"fra": "2027-11-05", "til": "2027-11-05"}, "vet_ikke"],
}


def _fram(p: Fri, **svar: object) -> Fri:
    """Up to the reading back of the case, with values and no text to read."""
    for _ in range(45):
        if p.felt == "bekreft":
            return p
        p.spurt.append(p.felt)
        if p.felt == "maal_tekst":
            p.t.sett("maal_tekst", "bli kokk")
            p._ta(samtale.start(Tilstand.fra_json({**p.t.til_json(), "spurt": None}), DAG))
        else:
            p.velg(svar.get(p.felt, {**STOCK, **SVAR}.get(p.felt, "vet_ikke")))
    raise AssertionError(f"never read back: {p.spurt}")


@functools.cache
def _lest_opp(svar: str) -> Fri:
    return _fram(Fri(), **json.loads(svar))


def _ferdig(**svar: object) -> Fri:
    """Somebody who gave these answers from the start, kept from one test to the next."""
    p, fersk = Fri(), _lest_opp(json.dumps(svar, sort_keys=True))
    p._ta((fersk.t, fersk.siste))
    return p


def _verdiene(felt: str) -> list[object]:
    return LISTER.get(felt) or _verdier(felt)


def _ulike(felt: str, sak: str) -> list[str]:
    """What stands otherwise after each change of this answer than for who gave the new one at once."""
    ulike, faste = [], SAKER[sak]
    for fra, til in itertools.permutations(_verdiene(felt), 2):
        p, fersk = _ferdig(**{**faste, felt: fra}), _ferdig(**{**faste, felt: til})
        if felt not in p.t.svar:
            continue
        p.trykk("endre", felt)
        p.velg(til)
        _fram(p, **{**faste, felt: til})
        if (p.t.svar, til_kladd(p.t, DAG), p.siste[-1]["tekst"], p.t.sak.til_json()) != (
            fersk.t.svar,
            til_kladd(fersk.t, DAG),
            fersk.siste[-1]["tekst"],
            fersk.t.sak.til_json(),
        ):
            ulike.append(f"{fra} -> {til}: {set(map(str, p.t.svar.items())) ^ set(map(str, fersk.t.svar.items()))}")
    return ulike


# At 66 either the birthday or the length of the stay settles a release that is not known: who has told the birthday
# already is not asked for the length, who has not is asked for the length first. Both are asked for.
ETT_AV_TO = {("loslatelse", "snart 67")}


@pytest.mark.treg
@pytest.mark.parametrize(
    ("felt", "sak"),
    sorted(
        {(f, s) for s in SAKER for f in FELTER if f not in ("samtykke", "endt_tid", "maal_tekst", "form")} - ETT_AV_TO
    ),
)
def test_a_changed_answer_leaves_the_case_of_who_gave_it_at_once(felt, sak) -> None:
    assert _ulike(felt, sak) == []


@pytest.mark.treg
@pytest.mark.parametrize("sak", ["kjent dag", "ung", "snart 67"])
def test_a_changed_form_leaves_the_case_of_who_gave_it_at_once(sak) -> None:
    assert _ulike("form", sak) == []


@pytest.mark.treg
def test_nothing_is_asked_that_would_not_be_kept() -> None:
    """What is asked for and what stands are one table: else a question would come again and again."""
    r = Random(7)
    for _ in range(600):
        svar = {"rolle": "innsatt", "form": r.sample(FELTER["form"].verdier, r.choice((1, 1, 2)))}
        for felt in r.sample(["alder", "loslatelse", "bursdag", *LUKKEDE[2:]], 12):
            svar.setdefault(felt, r.choice(_verdiene(felt)))
        svar.pop("samtykke", None)
        tur = Tur(Tilstand(svar=svar), DAG)
        tur.rydd()
        felt = plan.neste(tur.t, vurder(tur.t.sak, DAG)).felt
        if felt in FELTER and not vurder(tur.t.sak, DAG).motsigelser:
            typed = felt in ("fengsel", "kommune_for", "kommune_etter", "maal_tekst")
            for verdi in () if typed else _verdiene(felt):
                p = Tur(tur.t, DAG)
                p.svar(felt, verdi)
                ny, _ = p.avslutt()
                igjen = Tur(ny, DAG)
                igjen.rydd()
                assert plan.neste(igjen.t, vurder(igjen.t.sak, DAG)).felt != felt, (svar, felt, verdi)


def test_somebody_of_65_is_asked_for_the_birthday_once() -> None:
    slipper_ut = {"fra": "2028-03-01", "til": "2028-03-31", "sikkerhet": "antatt"}
    dager = {"fra": "2028-03-05", "til": "2028-03-10"}
    p = _fram(Fri(), frigang="nei", alder=65, loslatelse=slipper_ut, bursdag=dager)
    assert p.spurt.count("bursdag") == 1 and len(p.spurt) == len(set(p.spurt))


def test_an_age_that_was_mistyped_costs_no_answers(p) -> None:
    p.fram_til("bekreft")
    svar = dict(p.t.svar)
    p.si("alder 70")
    assert "arbeidsevne" not in p.t.svar and "arbeidsevne" not in json.dumps(til_kladd(p.t, DAG))
    p.trykk("endre", "alder")
    p.si("34")
    assert p.t.svar == svar


# Consent


@pytest.mark.parametrize(
    "tekst",
    [
        "endre samtykke",
        "kan jeg endre samtykke senere",
        "jeg samtykker likevel",
        "samtykke",
        "jeg vil dele likevel",
        "endre samtykket mitt",
        "det var feil om samtykke",
    ],
)
def test_consent_is_never_inferred(p, tekst) -> None:
    p.fram_til("samtykke").velg("nei")
    assert p.ferdig
    p.si(tekst)
    assert p.t.svar["samtykke"] == "nei"
    p = Fri()
    p.fram_til("bolig").si(tekst)
    assert "samtykke" not in p.t.svar


def test_a_reading_of_consent_at_another_question_is_not_taken(p) -> None:
    p.fram_til("bolig")
    tur = Tur(p.t, DAG)
    ta_imot(tur, Lesning("svar", (Funn("samtykke", "ja"),)))
    ny, meldinger = tur.avslutt()
    assert "samtykke" not in ny.svar and meldinger[-1]["felt"] == "bolig"


@pytest.mark.parametrize("hvordan", ["jeg trekker samtykket mitt", "jeg vil ikke dele likevel", None])
def test_consent_can_be_withdrawn_and_given_again(p, hvordan) -> None:
    p.fram_til(None)
    assert p.siste[-1]["knapper"][0]["handling"] == "trekk_samtykke"
    p.si(hvordan) if hvordan else p.trykk("trekk_samtykke")
    assert p.t.svar["samtykke"] == "nei" and "skrevet ut" in p.siste[0]["tekst"] and not p.merket("notat")
    p.trykk(p.siste[-1]["knapper"][0]["handling"])
    assert p.felt == "samtykke" and p.t.svar["samtykke"] == "nei"
    p.velg("ja")
    assert p.merket("notat") and p.t.svar["samtykke"] == "ja"


def test_withdrawing_in_the_middle_of_a_change_keeps_the_place(p) -> None:
    p.fram_til(None).trykk("endre", "barn")
    p.si("jeg trekker samtykket")
    assert p.felt == "barn" and p.t.svar["samtykke"] == "nei"


@pytest.mark.parametrize("tekst", ["jeg trekker samtykket mitt", "jeg angrer på samtykket"])
def test_withdrawing_at_the_question_itself_is_a_no(p, tekst) -> None:
    p.fram_til("samtykke").si(tekst)
    assert p.t.svar["samtykke"] == "nei"
    p = Fri()
    p.fram_til(None).trykk("endre", "samtykke")
    p.si(tekst)
    assert p.t.svar["samtykke"] == "nei" and not p.merket("notat")


def test_withdrawing_before_it_was_given_says_that_nothing_is_shared(p) -> None:
    p.fram_til("bolig").si("jeg trekker samtykket mitt")
    assert p.felt == "bolig" and "Ingenting er delt" in p.siste[0]["tekst"] and "samtykke" not in p.t.svar


def test_the_note_after_all_is_a_button(p) -> None:
    p.fram_til("videre").velg("nei")
    assert p.ferdig and [k["handling"] for k in p.siste[-1]["knapper"]] == ["notat"]
    p.trykk("notat")
    assert p.t.videre == "ja" and p.felt not in (None, "rolle")


# Starting over and ending


@pytest.mark.parametrize("handling", ["start_paa_nytt", "avslutt"])
@pytest.mark.parametrize("skrevet", [True, False])
def test_what_destroys_asks_first_and_says_so_at_once(p, handling, skrevet) -> None:
    p.fram_til("bolig")
    svar = dict(p.t.svar)
    p.si({"start_paa_nytt": "start på nytt", "avslutt": "avslutt"}[handling]) if skrevet else p.trykk(handling)
    assert p.merket("handling") == handling and p.felt == "slett" and p.t.svar == svar
    p.velg("nei")
    assert p.felt == "bolig" and p.t.svar == svar


@pytest.mark.parametrize("angre", ["angre", "tilbake", None])
def test_starting_over_can_be_undone_until_the_next_answer(p, angre) -> None:
    p.fram_til("bolig").si("start på nytt")
    svar = dict(p.t.svar)
    p.velg("ja")
    assert p.felt == "rolle" and p.t.svar == {} and p.siste[0]["knapper"][0]["handling"] == "angre"
    p.si("hjelp")
    p.t = fra_slots(json.loads(json.dumps(til_slots(p.t))))
    p.si(angre) if angre else p.trykk("angre")
    assert p.felt == "bolig" and p.t.svar == svar and p.t.angre is None


def test_after_the_next_answer_nothing_is_left_to_undo(p) -> None:
    p.fram_til("barn", maal_tekst="bli pølsemaker").si("start på nytt")
    p.velg("ja")
    p.velg("innsatt")
    assert "pølsemaker" not in json.dumps(p.t.til_json(), ensure_ascii=False)
    p.trykk("angre")
    assert p.t.svar == {"rolle": "innsatt"}


def test_the_role_that_the_desk_gives_is_no_answer_yet(p) -> None:
    p.fram_til("bolig", rolle="ansatt").si("start på nytt")
    svar = dict(p.t.svar)
    p.velg("ja")
    p.velg("ansatt")
    assert p.felt == "form"
    p.trykk("angre")
    assert p.t.svar == svar and p.felt == "bolig"
    p.si("start på nytt")
    p.velg("ja"), p.velg("innsatt")
    assert p.t.angre is None


def test_deleting_leaves_nothing_behind_not_even_the_undo(p) -> None:
    p.fram_til("barn", maal_tekst="bli pølsemaker").si("start på nytt")
    p.velg("ja"), p.si("avslutt"), p.velg("ja")
    assert p.t == Tilstand(slettet=True)


# The number of the question


def test_each_question_has_a_number_that_grows(p) -> None:
    sett = [p.spm]
    for felt in ("frigang", "loslatelse", "alder", "ytelser"):
        p.fram_til(felt)
        sett.append(p.spm)
    assert sett == sorted(set(sett)) and sett[0] == 1
    p.si("hva er dette?!"), p.si("bananer")
    assert p.spm == sett[-1] + 2


def test_an_old_number_changes_nothing_and_gets_the_question_that_stands(p) -> None:
    p.velg("innsatt")
    p.fram_til("barn")
    gammel, staar = p.spm - 1, dict(p.t.svar)
    for gjor in (
        lambda: p.velg_til("barn", "ja", gammel),
        lambda: p.si_til("ja", gammel),
        lambda: p.trykk("tilbake", spm=gammel),
        lambda: p.si_til("start på nytt", gammel),
    ):
        gjor()
        assert p.felt == "barn" and p.t.svar == staar and p.spm == gammel + 1 and not p.t.slett
    p.velg_til("barn", "ja", p.spm)
    assert p.t.svar["barn"] == "ja"


def test_a_double_click_answers_one_question(p) -> None:
    p.fram_til("kartlegging")
    spm = p.spm
    p.velg_til("kartlegging", "ja", spm)
    p.si_til("ja", spm)
    assert p.felt == "forstegangssamtale" and "forstegangssamtale" not in p.t.svar
    p.trykk("tilbake", spm=p.spm)
    p.trykk("tilbake", spm=p.spm - 1)
    assert p.felt == "kartlegging"


def test_a_second_click_on_the_last_question_changes_nothing(p) -> None:
    p.fram_til("samtykke")
    spm = p.spm
    p.velg_til("samtykke", "ja", spm)
    p.si_til("nei", spm)
    assert p.t.svar["samtykke"] == "ja"


def test_a_question_or_danger_with_an_old_number_is_answered_all_the_same(p) -> None:
    p.fram_til("barn")
    p.si_til("jeg orker ikke leve lenger", p.spm - 1)
    assert p.merket("krise") and p.t.krise == []


# Reading back


@pytest.mark.parametrize("maalform", MAALFORMER)
@pytest.mark.parametrize("rolle", ROLLER)
def test_every_closed_value_has_a_sentence_of_its_own(maalform, rolle) -> None:
    for felt in LUKKEDE:
        tekster = katalog(maalform).felt(felt)
        setninger = [tekster.setning(v, rolle) for v in tekster.verdier]
        assert len(set(setninger)) == len(setninger) and all(s and s[0].islower() for s in setninger), felt
    assert katalog(maalform).felt("behov").setning([], rolle)


def _les_tilbake(rolle: str, felt: str, verdi: object) -> Fri:
    p = Fri()
    former = {"dogn": "tvungen_omsorg", "startet": "samfunnsstraff", "kolliderer": "samfunnsstraff"}
    staar = {"rolle": rolle, "form": [former.get(felt, "fengsel")], "frigang": "innvilget"}
    svar = {f: v for f, v in staar.items() if f != felt and (f != "frigang" or felt == "nav_oppfolging")}
    p.t = Tilstand(svar=svar, spurt=felt, spm=4)
    tur = Tur(p.t, DAG)
    ta_imot(tur, Lesning("svar", (Funn(felt, verdi, sikker=False),)))
    p._ta(tur.avslutt())
    return p


def _verdier(felt: str) -> list[object]:
    lukkede: list[object] = [[v] if FELTER[felt].slag == "flervalg" else v for v in FELTER[felt].verdier]
    return lukkede + (["vet_ikke"] if FELTER[felt].vet_ikke else [])


@pytest.mark.parametrize("felt", LUKKEDE)
@pytest.mark.parametrize("rolle", ROLLER)
def test_every_uncertain_choice_is_read_back_and_stored_by_a_yes(felt, rolle) -> None:
    for verdi in _verdier(felt):
        p = _les_tilbake(rolle, felt, verdi)
        m = p.siste[-1]
        assert m["forslag"] == verdi and m["uklart"] is True and m["felt"] == felt and felt not in p.t.svar
        assert m["valg"][0] == {"tittel": "Ja", "verdi": verdi} and "Stemmer det?" in m["tekst"]
        titler = [v["tittel"] for v in m["valg"]]
        assert len(set(titler)) == len(titler) and not any(t.startswith(("Ja,", "Nei")) for t in titler[1:]), titler
        staar = p.t
        for ja in ("ja", "ja, det stemmer", None):
            q = Fri()
            q._ta((staar, [m]))
            q.si(ja) if ja else q.velg(m["valg"][0]["verdi"])
            assert q.t.svar[felt] == verdi, (felt, verdi)


def test_the_same_answer_again_stores_what_was_read_back(p) -> None:
    p.fram_til("maal").si("tja, jobb og jobb", skjonn_=TVIL)
    forslag = p.siste[-1]["forslag"]
    p.si("tja, jobb og jobb", skjonn_=TVIL)
    assert p.t.svar["maal"] == forslag


@pytest.mark.parametrize(
    ("forslag", "tekst", "ventet"),
    [
        ("nei", "ja, jeg har to barn", "ja"),
        ("ja", "nei, har ikke barn", "nei"),
        ("ja", "nei", "nei"),
        ("nei", "ja", "nei"),
        ("nei", "nei", None),
        ("nei", "stemmer", "nei"),
        ("nei", "har ikke barn", "nei"),
        ("ja", "vet ikke", "vet_ikke"),
    ],
)
def test_another_answer_at_the_read_back_is_taken_instead(forslag, tekst, ventet) -> None:
    p = _les_tilbake("innsatt", "barn", forslag)
    p.si(tekst)
    assert p.t.svar.get("barn") == ventet


def test_a_read_back_stays_through_help(p) -> None:
    p.fram_til("maal").si("tja, jobb og jobb", skjonn_=TVIL)
    p.si("hjelp")
    assert p.siste[-1]["forslag"] == "nei" and p.siste[-1]["valg"][0]["tittel"] == "Ja"


# Danger


def test_help_is_read_before_the_question_comes(p) -> None:
    p.fram_til("alder").si("jeg er 34 og vil ikke leve lenger", skjonn_=FARE)
    assert [k["handling"] for k in p.siste[0]["knapper"]] == ["fortsett", "feil_alarm"]
    assert p.siste[-1]["venter"] is True and p.felt == "alder" and "alder" not in p.t.svar
    p.trykk("fortsett")
    assert p.felt == "alder" and "venter" not in p.siste[-1] and "alder" not in p.t.svar and p.t.krise is None


@pytest.mark.parametrize("hvordan", [None, "det var ikke slik ment", "feil alarm"])
def test_a_false_alarm_is_told_in_one_press_and_the_answer_is_taken(p, hvordan) -> None:
    p.fram_til("alder").si("jeg er 34 og vil ikke leve lenger", skjonn_=FARE)
    p.si(hvordan) if hvordan else p.trykk("feil_alarm")
    assert p.t.svar["alder"] == 34 and p.felt != "alder" and p.t.krise is None


def test_what_was_read_beside_danger_is_kept_for_one_turn_only(p) -> None:
    p.fram_til("alder").si("jeg er 34 og vil ikke leve lenger", skjonn_=FARE)
    p.si("hjelp")
    p.trykk("feil_alarm")
    assert "alder" not in p.t.svar and p.felt == "alder"


def test_an_officer_who_tells_of_somebody_else_gets_the_officers_advice(monkeypatch) -> None:
    from bot.samtale import samtale as modul

    for rolle, ord_ in (("ansatt", "rutine"), ("innsatt", "for den det gjelder")):
        p = Fri()
        p.velg(rolle)
        monkeypatch.setattr(modul, "les", lambda *_: Lesning("krise", krise_annen=True))
        p.si("han vil ikke leve")
        monkeypatch.undo()
        assert ord_ in p.siste[0]["tekst"]


def test_a_field_that_is_never_asked_is_kept_and_shown_nowhere_as_a_question() -> None:
    t = Tilstand(svar={"rolle": "innsatt", "form": ["fengsel"]}, spurt="frigang")
    assert "endt_tid" not in [m.get("felt") for m in samtale.start(t, DAG).meldinger]
    assert vurder(Sak(), DAG) is not None


@pytest.fixture
def begge_dager(p) -> Fri:
    p.fram_til("loslatelse").si("to tredjedels tid 15. mars 2027 og endt tid 1. januar 2028")
    assert p.t.svar["endt_tid"] == {"fra": "2028-01-01", "til": "2028-01-01"} and p.felt == "alder"
    return p


def test_what_was_said_beside_an_answer_is_changed_where_that_was_asked(begge_dager) -> None:
    p, svar = begge_dager, dict(begge_dager.t.svar)
    p.trykk("tilbake")
    assert p.felt == "loslatelse"
    p.si("behold")
    p.trykk("endre", "endt_tid")
    assert p.felt == "loslatelse" and p.t.svar == svar
    p.si("to tredjedels tid 15. mars 2027 og endt tid 2. februar 2028")
    assert p.t.svar["endt_tid"]["fra"] == "2028-02-02"


def test_a_new_date_does_not_stand_beside_the_end_of_another(begge_dager) -> None:
    p = begge_dager
    p.trykk("endre", "loslatelse")
    p.si("10. september 2028")
    assert p.t.svar["loslatelse"]["fra"] == "2028-09-10" and "endt_tid" not in p.t.svar
    assert "endt_tid" not in json.dumps(til_kladd(p.t, DAG)) + json.dumps(p.t.til_json()["parkert"])


def test_a_consent_is_not_read_back_for_a_note_that_has_become_another(p) -> None:
    p.fram_til("samtykke")
    tur = Tur(p.t, DAG)
    ta_imot(tur, Lesning("svar", (Funn("samtykke", "ja", sikker=False), Funn("form", ["samfunnsstraff"]))))
    ny, meldinger = tur.avslutt()
    assert "samtykke" not in ny.svar and ny.forslag is None
    assert meldinger[-1]["felt"] not in ("samtykke", None)


def _rettet(felt: str, tekst: str) -> object:
    """The answer of a field after a correction that is typed at the question after the age, which is 41."""
    s = Samtale(DAG)
    for f, v in (("rolle", "innsatt"), ("form", ["fengsel"]), ("frigang", "nei")):
        s.velg(f, v)
    s.skriv("15. mars 2027")
    s.skriv("41")
    s.skriv(tekst)
    return s.svar.get(felt)


@pytest.mark.parametrize(
    ("felt", "tekst", "verdi"),
    [
        ("alder", "forresten er jeg 42, ikke 41", 42),
        ("alder", "det skal stå 42 på alderen", 42),
        ("alder", "kan du rette alderen til 42?", 42),
        ("frigang", "må rette det med frigang, jeg har søkt, men ikke fått svar", "sokt"),
        ("frigang", "vil endre frigang, den er innvilga", "innvilget"),
        ("form", "feil om fengsel, jeg sitter i varetekt", ["varetekt"]),
        ("alder", "kan jeg endre alder senere?", 41),
    ],
)
def test_what_names_an_answer_and_gives_another_is_taken(felt: str, tekst: str, verdi: object) -> None:
    assert _rettet(felt, tekst) == verdi
