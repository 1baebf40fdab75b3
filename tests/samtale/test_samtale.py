"""The conversation without Rasa and HTTP: what is asked, when, and what happens on the way."""

from __future__ import annotations

import json

import pytest

from bot import samtale
from bot.lesing import Skjonn
from bot.lesing.leser import lesernes, rens
from bot.samtale import Tilstand
from bot.samtale.samtale import _sammenheng
from bot.samtale.tur import Tur
from kvp import FELTER
from tests.dagen import DAG
from tests.skjonn import skjonn

STOCK = {
    "rolle": "innsatt",
    "form": ["fengsel"],
    "frigang": "nei",
    "loslatelse": "15. mars 2027",
    "alder": "34",
    "maal_tekst": "jobb på lager",
    "behov": [],
    "videre": "ja",
    "bekreft": "ja",
    "samtykke": "ja",
}
TYPET = {"loslatelse", "alder", "maal_tekst", "bursdag", "opphold_maaneder"}


def enig(t: Tilstand, tekst: str) -> Skjonn:
    """A judgement that agrees with the readers about the question that stands, so that the reading is fixed.

    Enough to take what they are sure of (`enig`), not to make them surer (`ta`).
    """
    taus = skjonn(t.spurt, "ikke_svar")
    lest = lesernes(rens(tekst), _sammenheng(Tur(t, DAG)), taus)
    verdi = next((f.verdi for f in lest.funn if f.felt == t.spurt), None)
    if verdi is None:
        return taus
    if not isinstance(verdi, list):
        apen = t.spurt in FELTER and not FELTER[t.spurt].verdier and verdi != "vet_ikke"
        return skjonn(t.spurt, f"{t.spurt}={'har' if apen else verdi}", 0.6)
    fakta = {f"{t.spurt}__{v}": 0.99 if v in verdi else 0.0 for v in FELTER[t.spurt].verdier}
    if t.spurt == "form":
        return skjonn(t.spurt, f"form={verdi[0] if len(verdi) == 1 else 'flere'}", 0.6, **fakta)
    return skjonn(t.spurt, f"{t.spurt}={'har' if verdi else 'ingen'}", 0.6, **fakta)


class Person:
    """Somebody at the screen: sends texts and buttons, and keeps the last answer."""

    def __init__(self) -> None:
        self.t, self.siste = samtale.start(Tilstand(), DAG)
        self.spurt: list[str] = []

    def si(self, tekst: str, tema: str | None = None, p: float = 0.9, skjonn_: Skjonn | None = None) -> list[dict]:
        return self._ta(samtale.tekst(self.t, tekst, DAG, skjonn_ or self._skjonn(tekst, tema, p)))

    def _skjonn(self, tekst: str, tema: str | None, p: float) -> Skjonn:
        return skjonn(self.t.spurt, tema, p) if tema else enig(self.t, tekst)

    def velg(self, valg: object, felt: str | None = None) -> list[dict]:
        return self._ta(samtale.knapp(self.t, felt or self.felt, valg, DAG))

    def _ta(self, svar: samtale.Svar) -> list[dict]:
        self.t, self.siste = svar
        json.dumps(self.siste)
        assert [bool(m.get("felt")) for m in self.siste[:-1]] == [False] * (len(self.siste) - 1)
        assert self.t.spurt == self.felt or self.ferdig
        return self.siste

    @property
    def felt(self) -> str | None:
        return self.siste[-1].get("felt")

    @property
    def ferdig(self) -> bool:
        return bool(self.siste[-1].get("ferdig"))

    def merket(self, nokkel: str) -> object:
        return next((m[nokkel] for m in self.siste if nokkel in m), None)

    def fram_til(self, felt: str | None, **svar: object) -> Person:
        """Answers until `felt` is asked (None: until the end), with the stock answers or those given."""
        for _ in range(45):
            if self.felt == felt:
                return self
            assert self.felt, f"over before {felt}"
            verdi = svar.get(self.felt, STOCK.get(self.felt, "vet_ikke"))
            self.spurt.append(self.felt)
            if self.felt in TYPET and verdi != "vet_ikke":
                self.si(str(verdi))
            else:
                self.velg(verdi)
        raise AssertionError(f"{felt} was never asked")

    def fram_til_neste(self, rolle: str = "innsatt") -> None:
        """Answers the question that stands."""
        felt, verdi = self.felt, {**STOCK, "rolle": rolle}.get(self.felt, "vet_ikke")
        self.si(str(verdi)) if felt in TYPET and verdi != "vet_ikke" else self.velg(verdi)


@pytest.fixture
def p() -> Person:
    return Person()


# The plan


def test_the_first_line_says_robot_and_what_not_to_write(p) -> None:
    assert "robot" in p.siste[0]["tekst"] and "fødselsnummer" in p.siste[0]["tekst"]
    assert p.felt == "rolle"


def test_the_conclusion_comes_after_five_answers_as_preliminary_and_is_final_before_the_note(p) -> None:
    p.fram_til("alder").si("34")
    assert p.merket("vurdering")["konklusjon"] == "KAN" and p.merket("vurdering")["forelopig"] is True
    assert "foreløpig" in next(m["tekst"] for m in p.siste if "vurdering" in m)
    p.fram_til("videre")
    assert p.merket("vurdering")["forelopig"] is False


def test_the_questions_up_to_the_conclusion_are_what_the_rules_miss(p) -> None:
    from kvp import vurder

    while p.felt != "videre":
        mangler = vurder(p.t.sak, DAG).mangler
        assert p.felt == "rolle" or p.felt in mangler
        p.fram_til(None if p.felt is None else p.felt)
        forrige = p.felt
        p.velg(STOCK.get(forrige, "vet_ikke")) if forrige not in TYPET else p.si(str(STOCK[forrige]))


@pytest.mark.parametrize(
    ("form", "spurt", "ikke_spurt"),
    [
        (
            ["fengsel"],
            {"frigang", "loslatelse", "fengsel"},
            {"startet", "dogn", "kolliderer", "bursdag", "nav_oppfolging", "opphold_maaneder"},
        ),
        (["samfunnsstraff"], {"startet", "kolliderer"}, {"frigang", "loslatelse", "fengsel"}),
        (["proveloslatt"], set(), {"frigang", "loslatelse", "startet", "fengsel"}),
        (["tvungent_psykisk_vern"], {"dogn"}, {"frigang", "startet"}),
        (["overgangsbolig"], {"nav_oppfolging", "loslatelse"}, {"frigang", "startet"}),
        (["hjemmesoning"], {"startet"}, {"frigang", "kolliderer"}),
    ],
)
def test_a_field_is_asked_only_when_it_matters(p, form, spurt, ikke_spurt) -> None:
    p.fram_til(None, form=form)
    assert p.ferdig and spurt <= set(p.spurt) and not ikke_spurt & set(p.spurt)
    assert len(p.spurt) == len(set(p.spurt)), "nothing is asked twice"
    assert {"bekreft", "samtykke", "sosialhjelp", "behov", "kommune_etter"} <= set(p.spurt)
    # § 3: only somebody in an institution has the NAV office from before the stay.
    assert ("kommune_for" in p.spurt) == (form[0] in {"fengsel", "overgangsbolig", "tvungent_psykisk_vern"})


def test_everything_unknown_still_ends_with_a_note(p) -> None:
    p.fram_til(None, form=["annet"], frigang="vet_ikke", loslatelse="vet_ikke")
    assert p.ferdig and p.merket("notat") is True


def test_outside_the_age_limit_nothing_about_the_programme_is_asked(p) -> None:
    p.fram_til(None, form=["proveloslatt"], alder="70")
    assert "arbeidsevne" not in p.spurt and "bolig" in p.spurt


def test_progress_never_goes_backwards(p) -> None:
    sett = []
    while not p.ferdig:
        sett.append((p.siste[-1]["del"], p.siste[-1]["steg"], p.siste[-1]["av"]))
        forrige = p.felt
        p.velg(STOCK.get(forrige, "vet_ikke")) if forrige not in TYPET else p.si(str(STOCK[forrige]))
    steg = [(del_, s) for del_, s, _ in sett]
    assert steg == sorted(steg) and steg[0] == (1, 1) and all(s <= av for _, s, av in sett)


# Several answers, corrections, going back


def test_all_answers_of_one_text_are_taken_and_said_back(p) -> None:
    p.si("innsatt")
    tekst = "Jeg er 34 og sitter i fengsel på Ullersmo, kommer ut 15. mars"
    p.si(tekst, skjonn_=skjonn("form", "form=fengsel", 0.98))
    assert p.merket("forstatt").keys() >= {"alder", "form", "loslatelse"}
    assert p.t.svar["loslatelse"]["fra"] == "2027-03-15"


@pytest.mark.parametrize(
    ("tekst", "felt", "verdi"),
    [
        ("jeg skrev feil, jeg er 43", "alder", 43),
        ("oi, feil: jeg er prøveløslatt nå", "form", ["proveloslatt"]),
        (
            "vent, datoen er feil. det er 1. mai 2027",
            "loslatelse",
            {"fra": "2027-05-01", "til": "2027-05-01", "sikkerhet": "fastsatt"},
        ),
    ],
)
def test_an_earlier_answer_can_be_corrected_at_any_time(p, tekst, felt, verdi) -> None:
    p.fram_til("ytelser")
    for_feltet = p.t.svar.get("ytelser")
    p.si(tekst)
    assert p.t.svar[felt] == verdi and p.t.svar.get("ytelser") == for_feltet
    assert p.merket("forstatt") == {felt: verdi} and "endret" in p.siste[0]["tekst"]


def test_a_correction_can_change_the_conclusion(p) -> None:
    p.fram_til("maal_tekst")
    p.si("jeg skrev feil, jeg slipper ut 10. september 2028")
    assert p.merket("vurdering")["konklusjon"] == "FORBERED"


def test_a_new_form_drops_the_answers_that_no_longer_apply(p) -> None:
    p.fram_til("ytelser")
    p.si("nei forresten, jeg er prøveløslatt nå")
    assert "frigang" not in p.t.svar


def test_changing_the_case_after_consent_asks_for_consent_again(p) -> None:
    p.fram_til(None)
    assert p.ferdig
    p.si("jeg skrev feil, jeg er 43")
    assert p.felt == "bekreft" and "samtykke" not in p.t.svar
    p.velg("ja"), p.velg("ja")
    assert p.ferdig and p.t.svar["alder"] == 43


def test_endre_at_the_end_reads_the_change(p) -> None:
    p.fram_til("bekreft")
    assert "Alder: 34 år" in p.siste[-1]["tekst"] and "Løslatelse: 15. mars 2027" in p.siste[-1]["tekst"]
    p.velg("endre")
    assert p.felt == "bekreft" and "Hva vil du endre" in p.siste[-1]["tekst"]
    p.si("alder 35")
    assert p.t.svar["alder"] == 35 and p.felt == "bekreft" and "Alder: 35 år" in p.siste[-1]["tekst"]


def test_back_opens_one_question_at_a_time_also_over_the_conclusion_and_takes_nothing_away(p) -> None:
    p.fram_til("arbeidsevne")
    besvart, svar = list(p.t.rekkefolge), dict(p.t.svar)
    for felt in reversed(besvart):
        p.si("tilbake")
        assert p.merket("handling") == "tilbake" and p.felt == felt and p.t.svar == svar
    p.si("tilbake")
    assert p.felt == "rolle" and p.merket("handling") == "tilbake"
    p.si("behold")
    assert p.felt == "arbeidsevne" and p.t.svar == svar


def test_back_from_the_note_to_the_conclusion(p) -> None:
    p.fram_til("videre").velg("ja")
    p.si("tilbake")
    assert p.felt == "videre"
    p.velg("nei")
    assert p.ferdig and p.t.videre == "nei"


# Commands


def test_skip_moves_on_and_says_when_it_costs(p) -> None:
    p.fram_til("ytelser").si("hopp over")
    assert p.merket("handling") == "hopp_over" and "usikker" in p.siste[0]["tekst"] and "ytelser" not in p.t.svar
    assert p.felt != "ytelser"
    p.fram_til("bolig").si("hopp over")
    assert p.felt == "barn"


def test_consent_and_role_cannot_be_skipped(p) -> None:
    p.si("hopp over")
    assert p.felt == "rolle" and p.merket("handling") == "hopp_over"
    p.fram_til("samtykke").si("hopp over")
    assert p.felt == "samtykke"


def test_help_explains_the_question_and_keeps_the_place(p) -> None:
    p.fram_til("frigang").si("hva betyr det?")
    assert p.merket("handling") == "hjelp" and "sover i fengselet" in p.siste[0]["tekst"] and p.felt == "frigang"


def test_start_over_forgets_everything(p) -> None:
    p.fram_til("ytelser").si("start på nytt")
    assert p.merket("handling") == "start_paa_nytt" and p.felt == "slett" and p.t.svar
    p.si("ja")
    assert p.merket("handling") == "start_paa_nytt" and p.felt == "rolle" and not p.t.svar


def test_a_human_is_always_at_hand(p) -> None:
    p.fram_til("barn").si("kan jeg få snakke med et menneske")
    assert p.merket("handling") == "menneske" and p.felt == "barn" and "NAV" in p.siste[0]["tekst"]


def test_delete_asks_once_and_no_keeps_everything(p) -> None:
    p.fram_til("ytelser").si("avslutt")
    assert p.felt == "slett" and p.merket("handling") == "avslutt"
    svar = dict(p.t.svar)
    p.velg("nei")
    assert p.felt == "ytelser" and p.t.svar == svar
    p.si("slett alt")
    p.si("ja")
    assert p.ferdig and p.t.slettet and not p.t.svar


# Interruptions


@pytest.mark.parametrize(
    "felt", ["rolle", "form", "loslatelse", "alder", "ytelser", "maal_tekst", "kommune_for", "samtykke"]
)
def test_a_question_is_answered_and_the_place_is_kept(p, felt) -> None:
    p.fram_til(felt)
    svar = dict(p.t.svar)
    p.si("hvor mye penger får jeg?", tema="penger")
    assert p.merket("tema") == "penger" and p.felt == felt and p.t.svar == svar
    assert "278" in p.siste[0]["tekst"] and "{" not in p.siste[0]["tekst"]


def test_every_topic_has_an_answer_without_holes_in_both_roles(p) -> None:
    from bot.katalog import katalog

    assert len(katalog().temaer) >= 30
    for rolle in ("innsatt", "ansatt"):
        q = Person()
        q.velg(rolle)
        for nokkel in katalog().temaer:
            q.si("hvordan er det med dette, da?", tema=nokkel, p=0.99)
            assert q.merket("tema") == nokkel and "{" not in q.siste[0]["tekst"] and q.felt == "form"


def test_a_person_in_danger_comes_before_everything(p) -> None:
    p.fram_til("alder").si("jeg er 34 og vil ikke leve lenger", skjonn_=skjonn("alder", krise=0.99))
    assert p.siste[0]["krise"] is True and "113" in p.siste[0]["tekst"]
    assert "alder" not in p.t.svar and p.felt == "alder"


def test_personal_data_is_cut_out_and_the_rest_is_used(p) -> None:
    p.fram_til("alder").si("Jeg heter Ole Hansen og er 34")
    assert p.siste[0]["advarsel"] == "personopplysning" and p.t.svar["alder"] == 34
    assert "Hansen" not in json.dumps(p.t.til_json()) + json.dumps(p.siste)


# Not understood


def test_a_miss_is_asked_in_other_words_and_two_bring_a_human(p) -> None:
    p.fram_til("ytelser").si("bananer")
    assert p.merket("uklart") is True and p.felt == "ytelser" and "forstod" in p.siste[-1]["tekst"]
    p.si("grønne bananer")
    assert "menneske" in p.siste[-1]["tekst"] and p.siste[-1]["valg"]
    assert "ytelser" not in p.t.svar


def test_an_uncertain_value_is_read_back_with_a_button(p) -> None:
    p.fram_til("loslatelse").si("mandag 3. februar 2027")
    assert "loslatelse" not in p.t.svar and p.merket("uklart") is True
    forslag = p.siste[-1]["valg"][0]
    assert forslag["tittel"] == "Ja" and "3. februar 2027" in p.siste[-1]["tekst"]
    assert p.siste[-1]["forslag"] == forslag["verdi"]
    p.velg(forslag["verdi"])
    assert p.t.svar["loslatelse"]["fra"] == "2027-02-03"


def test_a_read_back_value_can_be_confirmed_or_rejected_in_words(p) -> None:
    q = p.fram_til("loslatelse")
    q.si("mandag 3. februar 2027")
    q.si("nei")
    assert "loslatelse" not in q.t.svar and q.felt == "loslatelse" and q.t.forslag is None
    q.si("mandag 3. februar 2027")
    q.si("ja")
    assert q.t.svar["loslatelse"]["fra"] == "2027-02-03"


def test_a_doubtful_choice_is_read_back_as_a_sentence(p) -> None:
    q = p.fram_til("maal").si("tja, jobb og jobb", skjonn_=skjonn("maal", "maal=nei", 0.6))
    assert q[-1]["uklart"] is True and q[-1]["forslag"] == "nei" and "Du vil ikke ha jobb som mål" in q[-1]["tekst"]
    assert [(v["tittel"], v["verdi"]) for v in q[-1]["valg"]] == [
        ("Ja", "nei"),
        ("Vil komme i jobb", "ja"),
        ("Vet ikke", "vet_ikke"),
    ]
    assert "maal" not in p.t.svar
    p.si("nei, jeg vil jobbe")
    assert p.t.svar["maal"] == "ja"


def test_a_command_that_only_the_model_understood_is_carried_out(p) -> None:
    p.fram_til("alder")
    p.si("rull alt et hakk den andre veien", skjonn_=skjonn(p.felt, "kommando_tilbake", 0.99))
    assert p.siste[0]["handling"] == "tilbake"
    p.fram_til("alder")
    p.si("rull alt et hakk den andre veien", skjonn_=skjonn(p.felt, "kommando_tilbake", 0.2))
    assert p.siste[-1]["uklart"] is True


def test_an_ambiguous_place_is_chosen_from_a_list(p) -> None:
    p.fram_til("kommune_for").si("Våler")
    assert "kommune_for" not in p.t.svar and len([v for v in p.siste[-1]["valg"] if v["verdi"] != "vet_ikke"]) == 2
    p.velg(p.siste[-1]["valg"][0]["verdi"])
    assert p.t.svar["kommune_for"].startswith("Våler")


def test_who_writes_more_than_is_read_is_told_so(p) -> None:
    p.fram_til("alder").si("Jeg er 34 år. " + "Dagene går sakte her, og maten er som den er. " * 20)
    assert p.t.svar["alder"] == 34 and any("bare det første" in m["tekst"] for m in p.siste)
    p.fram_til("bolig").si("Jeg har et sted å bo.")
    assert not any("bare det første" in m["tekst"] for m in p.siste)


@pytest.mark.parametrize(("svar", "form"), [("ja", "hjemmesoning"), (["varetekt_hjemme"], "varetekt_hjemme")])
def test_fotlenke_alone_is_read_back_with_remand_at_home_beside_it(p, svar, form) -> None:
    p.fram_til("form").si("har fotlenke")
    assert "form" not in p.t.svar and p.siste[-1]["forslag"] == ["hjemmesoning"]
    assert {"varetekt_hjemme"} & {v["verdi"] for v in p.siste[-1]["valg"] if isinstance(v["verdi"], str)}
    p.si(svar) if isinstance(svar, str) else p.velg(svar)
    assert p.t.svar["form"] == [form]


@pytest.mark.parametrize(
    ("tekst", "hoert", "form", "forslag"),
    [
        ("har fotlenke hjemme", ("form=hjemmesoning", 0.98), None, ["hjemmesoning"]),  # so writes who is on remand too
        ("sona heime me lenkje på foten", ("form=hjemmesoning", 0.93), None, ["hjemmesoning"]),
        ("har lenke mens etterforskningen går", ("form=varetekt_hjemme", 0.97), ["varetekt_hjemme"], None),
        ("sit heime med lenkje til saka kjem opp", ("form=varetekt_hjemme", 0.7), None, ["varetekt_hjemme"]),
    ],
)
def test_a_tag_is_read_back_unless_the_model_is_sure_of_remand(p, tekst, hoert, form, forslag) -> None:
    p.fram_til("form").si(tekst, skjonn_=skjonn("form", *hoert))
    assert p.t.svar.get("form") == form and p.siste[-1].get("forslag") == forslag


@pytest.mark.parametrize("svar", [None, "vet ikke", "vet ikke hva det heter", "aner ikke"])
def test_who_does_not_know_the_name_of_a_form_that_was_told_has_told_it(p, svar) -> None:
    p.fram_til("form").si("er her fordi retten sa det", skjonn_=skjonn("form", "form=fengsel", 0.8))
    assert p.siste[-1]["forslag"] == ["fengsel"]
    p.velg("vet_ikke") if svar is None else p.si(svar, skjonn_=skjonn("form", "form=vet_ikke", 0.9))
    assert p.t.svar["form"] == ["fengsel"] and p.merket("forstatt") == {"form": ["fengsel"]}
    assert any("går ut fra det du skrev" in m["tekst"] for m in p.siste)


@pytest.mark.parametrize("svar", [None, "vet ikke"])
def test_a_tag_whose_form_is_not_known_is_asked_of_the_sentence_and_never_assumed(p, svar) -> None:
    p.fram_til("form").si("har fotlenke hjemme", skjonn_=skjonn("form", "form=hjemmesoning", 0.98))
    p.velg("vet_ikke") if svar is None else p.si(svar, skjonn_=skjonn("form", "form=vet_ikke", 0.9))
    valg = [v["verdi"] for v in p.siste[-1]["valg"]]
    assert "form" not in p.t.svar and valg[:2] == ["hjemmesoning", "varetekt_hjemme"]
    p.velg("vet_ikke")
    assert p.t.svar["form"] == ["annet"]


@pytest.mark.parametrize("svar", [None, "vet ikke", "vet ikke hva det heter", "noe annet"])
def test_who_has_told_of_no_form_serves_in_another_way_or_does_not_know(p, svar) -> None:
    p.fram_til("form")
    p.velg("vet_ikke") if svar is None else p.si(svar, skjonn_=skjonn("form", "form=annet", 0.9))
    assert p.t.svar["form"] == ["annet"] and not any("går ut fra" in m["tekst"] for m in p.siste)


def test_something_else_than_what_was_read_back_is_no_not_knowing(p) -> None:
    p.fram_til("form").si("har fotlenke hjemme", skjonn_=skjonn("form", "form=hjemmesoning", 0.98))
    p.si("noe annet", skjonn_=skjonn("form", "form=annet", 0.9))
    assert p.t.svar["form"] == ["annet"]


@pytest.mark.parametrize("hilsen", ["hei", "God dag!", "Heisann du", "hallo der", "morn", "hei på deg"])
def test_a_greeting_is_greeted_and_loses_nothing(p, hilsen) -> None:
    p.fram_til("form").si("har fotlenke hjemme", skjonn_=skjonn("form", "form=hjemmesoning", 0.98))
    p.si(hilsen)
    assert p.siste[0]["tekst"].startswith("Hei!") and p.siste[-1]["forslag"] == ["hjemmesoning"] and p.t.bom == 0


@pytest.mark.parametrize("tekst", ["hei, sitter i Halden", "god plass hos mor", "hei det går bra", "der nede", "du"])
def test_what_says_more_than_a_greeting_is_read(p, tekst) -> None:
    p.fram_til("bolig").si(tekst, skjonn_=skjonn("bolig", "ikke_svar", 0.9))
    assert not any(m["tekst"].startswith("Hei!") for m in p.siste)


@pytest.mark.parametrize(("fare", "hjelp_igjen"), [(0.6, False), (0.9, True)])
def test_nobody_is_kept_at_a_question_by_what_only_may_be_danger(p, fare, hjelp_igjen) -> None:
    hoert = skjonn("bolig", "bolig=har", 0.97, krise=fare)
    p.fram_til("bolig").si("huset er mitt, og der blir jeg", skjonn_=hoert)
    assert p.merket("krise") and "bolig" not in p.t.svar
    p.si("huset er mitt, og der blir jeg", skjonn_=hoert)
    assert bool(p.merket("krise")) is hjelp_igjen and ("bolig" in p.t.svar) is not hjelp_igjen


def test_age_unknown_is_explained_once_and_then_skipped(p) -> None:
    p.fram_til("alder").si("vet ikke")
    assert p.felt == "alder" and "aldersgrense" in p.siste[-1]["tekst"]
    p.velg("vet_ikke")
    assert p.felt != "alder" and "alder" not in p.t.svar


def test_a_contradiction_is_asked_about_once_before_any_conclusion(p) -> None:
    p.si("innsatt")
    p.si("sitter i varetekt, men har frigang på dagtid")
    assert p.merket("vurdering") is None and "passer ikke sammen" in p.siste[-1]["tekst"]
    sporret = p.felt
    p.velg(["varetekt"] if sporret == "form" else "innvilget")
    assert "passer ikke sammen" not in p.siste[-1]["tekst"]
    p.fram_til("videre")
    assert p.merket("vurdering")["konklusjon"] == "NAV" and p.merket("vurdering")["motsigelser"]


def test_a_bad_button_raises_and_changes_nothing(p) -> None:
    for felt, valg in (
        ("finnes_ikke", "ja"),
        (3, "ja"),
        ("rolle", "konge"),
        ("rolle", ["innsatt"]),
        ("rolle", {}),
        ("rolle", None),
    ):
        with pytest.raises(samtale.UgyldigKnapp):
            samtale.knapp(p.t, felt, valg, DAG)
    assert p.t.svar == {}


def test_a_turn_does_not_change_the_state_it_was_given(p) -> None:
    for_turen = json.dumps(p.t.til_json())
    samtale.tekst(p.t, "innsatt, 34 år, i fengsel", DAG)
    samtale.knapp(p.t, "rolle", "innsatt", DAG)
    assert json.dumps(p.t.til_json()) == for_turen


def test_the_state_survives_the_store(p) -> None:
    from bot.samtale.slots import fra_slots, til_slots

    p.fram_til("kommune_for").si("Våler")
    tur = fra_slots(json.loads(json.dumps(til_slots(p.t))))
    assert tur == p.t


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("videre", "nitten 14.02.2030 budde kva ferdig juni en høsten orka ut"),
        ("bekreft", "niks egen neh vits ok nope oppstartssamtalen oppgi kokk, sånt åpen løslatelse al"),
        ("slett", "to står 50 dere Jonathan, kom strgjfl. ingenting jobber planer gjorde tebake bet"),
    ],
)
def test_a_doubtful_answer_to_a_step_is_asked_for_again(felt, tekst) -> None:
    tilstand = Tilstand(svar={"rolle": "innsatt", "alder": 34}, spurt=felt, slett=felt == "slett")
    ny, meldinger = samtale.tekst(tilstand, tekst, DAG)
    assert meldinger[-1]["felt"] == felt and ny.videre is None and ny.bekreft is None and not ny.slettet


def test_a_text_written_for_another_question_changes_nothing_but_questions_and_danger_are_answered() -> None:
    p = Person()
    p.velg("innsatt"), p.velg(["fengsel"])
    assert p.felt == "frigang"
    foer = p.t
    ny, ut = samtale.tekst(p.t, "nei", DAG, vist="form")
    assert ny.svar == foer.svar and "hørte til et annet spørsmål" in str(ut[0]["tekst"]) and ut[-1]["felt"] == "frigang"
    ny, ut = samtale.tekst(p.t, "hva er kvp?", DAG, skjonn("alder", "hva_er_kvp", 0.99), vist="form")
    assert any("tema" in m for m in ut) and ny.svar == foer.svar
    ny, ut = samtale.tekst(p.t, "jeg orker ikke leve lenger", DAG, vist="form")
    assert any(m.get("krise") for m in ut)
    ny, _ = samtale.tekst(p.t, "nei", DAG, vist="frigang")
    assert ny.svar["frigang"] == "nei"
