"""What a text tells people to write is understood when they write it, in both language forms."""

from __future__ import annotations

import re

import pytest

from bot import samtale
from bot.katalog import MAALFORMER, ROLLER, katalog
from bot.samtale import Tilstand
from tests.dagen import DAG
from tests.samtale.test_samtale import Person

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


# A promise: «skriv …», «svar …», and what is quoted after it in the same sentence.
_LOFTE = re.compile(r"\b(?:skrive?|[Ss]kriv|[Ss]vare?|til dømes|for eksempel)\b[^.:«]*((?:«[^»]+»(?:, | eller )?)+)")


def _lofter(meldinger: list[dict]) -> set[str]:
    return {s for m in meldinger for bit in _LOFTE.findall(str(m["tekst"])) for s in _sitater(bit)}


def _ikke_holdt(staar: Tilstand, lofte: str) -> str | None:
    ny, meldinger = samtale.tekst(staar, lofte, DAG)
    k, sagt = katalog(staar.maalform), str(meldinger[-1]["tekst"])
    uklart = [k.tekst(n, staar.rolle, sporsmaal="", hvem="") for n in ("uklart", "uklart_igjen", "usikker")]
    endret = [f for f in staar.svar if f != "alder" and f in ny.svar and staar.svar[f] != ny.svar[f]]
    if endret or any(u.split(".")[0] in sagt for u in uklart):
        return f"{staar.spurt}: {lofte}: {sagt}"
    return None


@pytest.mark.treg
@pytest.mark.parametrize("maalform", MAALFORMER)
@pytest.mark.parametrize("rolle", ROLLER)
def test_what_a_text_promises_works_at_the_question_where_it_is_said(maalform, rolle) -> None:
    """At every question: its own words, the help, and what is said after one and two texts that say nothing."""
    p = _person(maalform, rolle)
    brutt, provd = [], set()
    for _ in range(40):
        if p.ferdig:
            break
        staar, sagt = p.t, list(p.siste)
        for tekst in ("hjelp", "xyz blabla", "blabla xyz") if staar.spurt != "maal_tekst" else ("hjelp",):
            sagt += p.si(tekst)
        lofter = _lofter(sagt)
        provd |= lofter
        brutt += [b for lofte in sorted(lofter) if (b := _ikke_holdt(staar, lofte))]
        p._ta((staar, [{"felt": staar.spurt}]))
        p.fram_til_neste(rolle)
    assert p.ferdig and len(provd) >= 8 and brutt == []
    avslutt = _sitater(katalog(maalform).tekst("ferdig_kan_spore"))
    assert {samtale.tekst(p.t, s, DAG).tilstand.spurt for s in avslutt} == {"slett"}
