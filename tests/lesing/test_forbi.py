"""What a text states beside its answer: taken where all of it and one of its clauses say so, and never invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.lesing import Renset, Sammenheng, les
from bot.lesing.modell import ledd, modell
from bot.maaling.prove import lik, ved_sporsmaal
from tests.dagen import DAG
from tests.skjonn import skjonn

# (question shown, role, text, what it states)
SIER = [
    ("form", "innsatt", "sitter på Halden, 29 år, to unger, har søkt frigang", {"alder": 29, "frigang": "sokt"}),
    ("form", "innsatt", "Soner hjemme med lenke, 41. Bodde i Larvik før, har ingen barn", {"alder": 41, "barn": "nei"}),
    ("form", "innsatt", "åpent fengsel, mangler bolig når jeg kommer ut, går på sosialhjelp i dag",
     {"bolig": "mangler", "sosialhjelp": "mottar"}),
    ("form", "ansatt", "Innsatt 52 år, dom, kartlegging gjennomført, IP foreligger ikke.",
     {"alder": 52}),
    ("form", "innsatt", "soner dom, nav har vurdert meg til spesielt tilpasset innsats",
     {"arbeidsevnevurdering": "spesielt_tilpasset"}),
    ("form", "innsatt", "er i fengsel og har vært hos nav på førstesamtale, planen er å flytte til Drammen etterpå",
     {"kommune_etter": "Drammen"}),
    ("form", "innsatt", "sitter inne. Ryggen er ødelagt så vanlig jobb går ikke.", {"arbeidsevne": "nedsatt"}),
    ("form", "innsatt", "samfunnsstraff, begynte i september, timene er på kveldstid så de er ikke i veien",
     {"startet": "ja", "kolliderer": "nei"}),
    ("form", "ansatt", "Gjelder klient på hjemmesoning. To barn. Mottar sosialhjelp.",
     {"barn": "ja", "sosialhjelp": "mottar"}),
    ("alder", "innsatt", "38, og jeg har en jente på seks", {"alder": 38, "barn": "ja"}),
]  # fmt: skip

# (question shown, role, text, field, value that it does not state of the person)
SIER_IKKE = [
    ("form", "innsatt", "fengsel. kameraten har frigang og søsteren min har to barn", "frigang", "innvilget"),
    ("form", "innsatt", "fengsel. kameraten har frigang og søsteren min har to barn", "barn", "ja"),
    ("form", "innsatt", "i fengsel. lillebror går på sosialhjelp og eier hus", "sosialhjelp", "mottar"),
    ("form", "innsatt", "hadde frigang på forrige dom, ikke nå. Fengsel", "frigang", "innvilget"),
    ("form", "innsatt", "jeg går på ND-program og broren min får uføretrygd", "ytelser", "vesentlige"),
    ("form", "innsatt", "fengsel, drømmer om egen leilighet en dag", "bolig", "har"),
    ("form", "ansatt", "soskons. her. Inns. 44 år, dom i fengsel", "sosialhjelp", "mottar"),
    ("maal_tekst", "innsatt", "Renholder på sykehuset", "form", ["sykehus"]),
    ("maal_tekst", "innsatt", "kokk på sykehjem", "form", ["sykehus"]),
    ("arbeidsevne", "ansatt", "nedsatt, psyk.", "form", ["tvungent_psykisk_vern"]),
]


def _svar(felt: str, rolle: str, tekst: str) -> dict[str, object]:
    s = ved_sporsmaal(felt, rolle, DAG)
    s.skriv(tekst)
    return dict(s.tilstand.svar)


@pytest.mark.parametrize(("felt", "rolle", "tekst", "sier"), SIER)
def test_what_is_stated_beside_the_answer_is_kept(felt, rolle, tekst, sier) -> None:
    svar = _svar(felt, rolle, tekst)
    assert {f: svar.get(f) for f in sier} == sier


@pytest.mark.parametrize(("felt", "rolle", "tekst", "annet", "verdi"), SIER_IKKE)
def test_what_is_not_stated_of_the_person_is_not(felt, rolle, tekst, annet, verdi) -> None:
    assert not lik(verdi, _svar(felt, rolle, tekst).get(annet))


def test_the_clauses_are_those_about_the_person() -> None:
    assert ledd("fengsel. kameraten har frigang og søsteren min har to barn, selv har jeg ett", "innsatt") == [
        "fengsel",
        "selv har jeg ett",
    ]
    assert ledd("ja, til våren", "innsatt") == ["ja", "til våren"] and ledd("", "innsatt") == []


def test_one_clause_is_read_once() -> None:
    assert not modell().les("sitter i åpent fengsel", "form", "innsatt").forbi
    assert modell().les("sitter i åpent fengsel, 41 år og to barn", "form", "innsatt").forbi


def test_an_answer_that_was_given_is_not_changed_by_the_way() -> None:
    """The model hears another form in a text that answers what was asked."""
    sak = {"rolle": "innsatt", "form": ["fengsel"]}
    hort = replace(skjonn("maal_tekst", "maal_tekst=har"), forbi=skjonn("maal_tekst", form__sykehus=0.99).fakta)
    lesning = les(
        Renset("renholder på sykehuset", "renholder på sykehuset"), Sammenheng("maal_tekst", DAG, "innsatt", sak), hort
    )
    assert [f.felt for f in lesning.funn] == ["maal_tekst"]


def test_what_a_reader_finds_beside_the_answer_must_not_be_ruled_out() -> None:
    """«endt tid 20. juni» is no age: the reader of ages may see one, the model does not."""
    tekst = Renset("fengsel, 34 år", "fengsel, 34 år")
    ved = Sammenheng("form", DAG, "innsatt", {"rolle": "innsatt"})
    for p, funnet in ((0.9, {"form", "alder"}), (0.05, {"form"})):
        hort = skjonn("form", "form=fengsel", 0.99, alder__har=p)
        assert {f.felt for f in les(tekst, ved, hort).funn} == funnet


@pytest.mark.parametrize(("p", "fakta", "sikker"), [(0.01, 0.9, False), (0.01, 0.3, True), (0.3, 0.9, True)])
def test_own_words_that_state_something_else_are_read_back(p, fakta, sikker) -> None:
    """«er 33 år» at the question of the goal; «bli kokk og få se ungene mer» is one all the same."""
    hort = skjonn("maal_tekst", "maal_tekst=har", p, alder__har=fakta)
    lest = les(Renset("er 33 år", "er 33 år"), Sammenheng("maal_tekst", DAG, "innsatt", {"rolle": "innsatt"}), hort)
    assert [f.sikker for f in lest.funn if f.felt == "maal_tekst"] == [sikker]


def test_such_words_are_the_goal_after_a_yes() -> None:
    s = ved_sporsmaal("maal_tekst", "innsatt", DAG)
    s.skriv("er 33 år")
    assert "Er det målet ditt?" in s.meldinger[-1]["tekst"] and "maal_tekst" not in s.tilstand.svar
    s.skriv("ja")
    assert s.tilstand.svar["maal_tekst"] == "er 33 år"
