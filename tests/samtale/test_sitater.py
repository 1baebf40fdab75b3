"""What a text tells people to write is understood when they write it, in both language forms."""

from __future__ import annotations

import re

import pytest

from bot import samtale
from bot.katalog import MAALFORMER, ROLLER, katalog
from bot.samtale import Tilstand
from tests.samtale.test_samtale import DAG, Person

HANDLINGER = ["hopp_over", "tilbake", "start_paa_nytt", "avslutt", "menneske"]


def _sitater(tekst: str) -> list[str]:
    return re.findall("«([^»]+)»", tekst)


def _person(maalform: str, rolle: str) -> Person:
    p = Person()
    p._ta(samtale.start(Tilstand(maalform=maalform), DAG))
    p.velg(rolle)
    return p


@pytest.mark.parametrize("maalform", MAALFORMER)
@pytest.mark.parametrize("rolle", ROLLER)
def test_the_commands_that_are_named(maalform, rolle) -> None:
    vet_ikke, *kommandoer = _sitater(katalog(maalform).tekst("hjelp_kommandoer", rolle))
    assert len(kommandoer) == len(HANDLINGER)
    for kommando, handling in zip(kommandoer, HANDLINGER, strict=True):
        p = _person(maalform, rolle).fram_til("frigang", rolle=rolle)
        p.si(kommando)
        assert p.merket("handling") == handling, kommando
    p = _person(maalform, rolle).fram_til("frigang", rolle=rolle)
    p.si(vet_ikke)
    assert p.t.svar["frigang"] == "vet_ikke"


@pytest.mark.parametrize("maalform", MAALFORMER)
@pytest.mark.parametrize("rolle", ROLLER)
@pytest.mark.parametrize("felt", ["loslatelse", "opphold_maaneder", "kommune_etter", "fengsel", "bursdag"])
def test_the_answers_that_are_suggested(maalform, rolle, felt) -> None:
    tekster = katalog(maalform).felt(felt)
    for svar in _sitater(tekster.omformulert(rolle)):
        p = _person(maalform, rolle)
        p.fram_til(felt, rolle=rolle, alder="17", **({"loslatelse": "vet_ikke"} if felt == "opphold_maaneder" else {}))
        p.si(svar)
        assert felt in p.t.svar, (svar, p.siste)


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_skipping_the_own_words_as_suggested(maalform) -> None:
    for rolle in ROLLER:
        p = _person(maalform, rolle).fram_til("maal_tekst", rolle=rolle)
        (hopp,) = _sitater(katalog(maalform).felt("maal_tekst").omformulert(rolle))
        p.si(hopp)
        assert p.merket("handling") == "hopp_over" and "maal_tekst" in p.t.hoppet


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_corrections_as_suggested(maalform) -> None:
    k = katalog(maalform)
    p = _person(maalform, "innsatt").fram_til("bekreft")
    (rettelse,) = _sitater(k.felt("bekreft").hjelp("innsatt"))
    p.si(rettelse)
    assert p.t.svar["alder"] == 43
    for rettelse in _sitater(k.tekst("endre_hva")):
        p.velg("endre")
        p.si(rettelse)
    assert p.t.svar["alder"] == 43 and p.felt == "bekreft"
    (endre,) = _sitater(k.felt("bekreft").omformulert("innsatt"))
    p.si(endre)
    assert p.t.retter


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_the_offer_of_a_form_names_the_word_that_switches_to_it(maalform) -> None:
    (ordet,) = _sitater(katalog(maalform).tekst("maalform_tilbud"))
    p = Person()
    p._ta(samtale.start(Tilstand(maalform="nn" if maalform == "nb" else "nb"), DAG))
    p.si(ordet)
    assert p.t.maalform == maalform
