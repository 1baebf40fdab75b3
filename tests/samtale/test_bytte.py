"""The conversation in nynorsk: chosen, switched at any time, kept, and offered once."""

from __future__ import annotations

import datetime as dt

import pytest

from bot import samtale
from bot.katalog import katalog
from bot.samtale import Tilstand
from bot.samtale.slots import fra_slots, til_slots
from tests.dagen import DAG
from tests.katalog.test_nynorsk import BOKMAAL
from tests.samtale.test_samtale import STOCK, TYPET, Person
from tests.skjonn import skjonn


class PaaNynorsk(Person):
    def __init__(self) -> None:
        super().__init__()
        self._ta(samtale.start(Tilstand(maalform="nn"), DAG))

    def bytt(self, maalform: str) -> list[dict]:
        return self._ta(samtale.bytt_maalform(self.t, maalform, DAG))


class Byttende(Person):
    def bytt(self, maalform: str) -> list[dict]:
        return self._ta(samtale.bytt_maalform(self.t, maalform, DAG))


@pytest.fixture
def p() -> Byttende:
    return Byttende()


def _sagt(meldinger: list[dict]) -> str:
    """All that a person sees of an answer."""
    return " ".join(f"{m['tekst']} {' '.join(v['tittel'] for v in m.get('valg', ()))}" for m in meldinger)


def _ord(tekst: str) -> set[str]:
    return set("".join(t if t.isalpha() else " " for t in tekst.lower()).split())


SVAR = {
    "fengsel": {},
    "samfunnsstraff": {"form": ["samfunnsstraff"]},
    "forvaring, alt ukjent": {"form": ["forvaring"], "frigang": "vet_ikke", "loslatelse": "vet_ikke"},
    "overgangsbustad": {"form": ["overgangsbolig"], "nav_oppfolging": "nei"},
    "særreaksjon": {"form": ["tvungent_psykisk_vern"], "dogn": "ja"},
    "heime": {"form": ["hjemmesoning"], "startet": "nei", "alder": "17"},
    "for gammal": {"form": ["proveloslatt"], "alder": "70"},
    "anna": {"form": ["annet"], "maal": "nei", "ytelser": "vesentlige"},
}


@pytest.mark.parametrize("rolle", ["innsatt", "ansatt"])
@pytest.mark.parametrize("navn", SVAR)
def test_a_whole_conversation_holds_no_bokmaal(navn, rolle) -> None:
    p, sett = PaaNynorsk(), set()
    sett |= _ord(_sagt(p.siste))
    for _ in range(45):
        if p.ferdig:
            break
        felt = p.felt
        verdi = rolle if felt == "rolle" else SVAR[navn].get(felt, STOCK.get(felt, "vet_ikke"))
        for ekstra in ("hjelp",) if felt == "maal_tekst" else ("hjelp", "xyz blabla"):
            sett |= _ord(_sagt(p.si(ekstra)))
        assert p.felt == felt
        sett |= _ord(_sagt(p.si(str(verdi)) if felt in TYPET and verdi != "vet_ikke" else p.velg(verdi)))
    assert p.ferdig and "ikkje" in sett
    assert sett & BOKMAAL == set()


@pytest.mark.parametrize("felt", ["rolle", "form", "loslatelse", "videre", "bekreft", "samtykke"])
def test_a_switch_puts_the_same_question_in_the_other_form(p, felt) -> None:
    p.fram_til(felt)
    for_svar = dict(p.t.svar)
    p.bytt("nn")
    assert p.felt == felt and p.t.svar == for_svar
    assert katalog("nn").felt(felt).sporsmaal("innsatt").partition("{")[0] in p.siste[-1]["tekst"]
    assert p.siste[0] == {"tekst": katalog("nn").tekst("maalform_byttet"), "maalform": "nn"}
    p.bytt("nb")
    assert katalog("nb").felt(felt).sporsmaal("innsatt").partition("{")[0] in p.siste[-1]["tekst"]


def test_a_switch_before_the_first_answer_says_the_welcome_again(p) -> None:
    p.bytt("nn")
    assert katalog("nn").tekst("velkommen") in [m["tekst"] for m in p.siste] and p.felt == "rolle"


def test_a_switch_at_the_conclusion_says_it_again(p) -> None:
    p.fram_til("videre")
    p.bytt("nn")
    assert "innvilga KVP" in p.merket("vurdering")["overskrift"]
    assert any("NAV avgjer." in m["tekst"] for m in p.siste)


def test_a_switch_at_the_end_says_that_the_note_is_ready(p) -> None:
    p.fram_til(None)
    p.bytt("nn")
    assert p.ferdig and p.merket("notat") is True and "Notatet er klart. Skriv det ut og gi" in p.siste[-1]["tekst"]


def test_a_value_that_is_read_back_is_read_back_again(p) -> None:
    p.fram_til("loslatelse").si("mandag 3. februar 2027")
    assert p.t.forslag
    p.bytt("nn")
    assert "Meinte du 3. februar 2027" in p.siste[-1]["tekst"]
    p.si("ja")
    assert p.t.svar["loslatelse"]["fra"] == "2027-02-03"


def test_alternatives_stay_open(p) -> None:
    p.fram_til("kommune_for").si("Våler")
    steder = list(p.t.alternativer)
    assert len(steder) == 2
    p.bytt("nn")
    assert p.siste[-1]["tekst"] == katalog("nn").tekst("flere_steder", "innsatt") and p.t.alternativer == steder
    p.velg(steder[0])
    assert p.t.svar["kommune_for"] == steder[0]


def test_a_contradiction_is_asked_about_in_the_new_form(p) -> None:
    p.fram_til("form").velg(["fengsel", "proveloslatt"])
    assert "passer ikke sammen" in p.siste[-1]["tekst"]
    p.bytt("nn")
    assert "passar ikkje saman" in p.siste[-1]["tekst"] and "prøvelauslaten" in p.siste[-1]["tekst"]


def test_it_is_switched_by_typing(p) -> None:
    p.fram_til("frigang").si("kan vi ta det på nynorsk?")
    assert p.felt == "frigang" and "Har du fått frigang til arbeid eller skule" in p.siste[-1]["tekst"]
    p.si("bytt til bokmål")
    assert "Har du fått frigang til arbeid eller skole" in p.siste[-1]["tekst"]


def test_the_form_is_kept_between_turns_and_over_a_new_start(p) -> None:
    p.bytt("nn")
    assert fra_slots(til_slots(p.t)).maalform == "nn"
    p.fram_til("alder").si("start på nytt")
    p.velg("ja")
    assert p.t.maalform == "nn" and "Vi begynner på nytt. Svara" in p.siste[0]["tekst"]
    assert "maalform" not in p.t.svar


def test_nynorsk_is_offered_once_and_the_question_still_asked(p) -> None:
    tilbud = katalog("nn").tekst("maalform_tilbud")
    p.fram_til("loslatelse").si("eg veit ikkje når eg slepp ut")
    assert [m["tekst"] for m in p.siste].count(tilbud) == 1 and p.siste[-1]["felt"] == p.felt is not None
    assert p.t.maalform == "nb" and p.t.svar["loslatelse"] == "vet_ikke"
    p.si("det veit eg ikkje heller")
    assert tilbud not in [m["tekst"] for m in p.siste]


def test_nothing_is_offered_after_a_choice_or_in_a_crisis(p) -> None:
    tilbud = katalog("nn").tekst("maalform_tilbud")
    p.fram_til("alder").si("eg vil ikkje leve meir", skjonn_=skjonn("alder", krise=0.99))
    assert p.merket("krise") and tilbud not in [m["tekst"] for m in p.siste]
    p.bytt("nb")
    p.si("eg veit ikkje kva alder")
    assert tilbud not in [m["tekst"] for m in p.siste]


@pytest.mark.parametrize("dag", [dt.date(2026, 12, 1)])
def test_a_switch_does_not_touch_the_state_it_is_given(dag) -> None:
    foer, _ = samtale.start(Tilstand(), dag)
    samtale.bytt_maalform(foer, "nn", dag)
    assert foer.maalform == "nb"
