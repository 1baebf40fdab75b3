"""Every form × release × age: conclusion, reasons, conditions, note and time line never contradict each other.

`FORBUDT` is the table: where the left holds, none of the right may be read anywhere in what the person gets.
"""

from __future__ import annotations

import itertools
import re
from datetime import date
from functools import cache

import pytest

from bot.notat import lag_notat
from bot.notat.html import til_html
from kvp import FELTER, Sak, Vurdering, vurder
from kvp.sted import I_FENGSEL, sted

I_DAG = date(2026, 12, 1)
BRA_29 = {
    "arbeidsevne": "nedsatt", "ytelser": "ingen", "sosialhjelp": "nei", "arbeidsevnevurdering": "ikke_gjort",
    "oppfolgingsbehov": "ja", "maal": "ja",
}


def _ut(dag: str, sikkerhet: str = "fastsatt", til: str | None = None) -> dict[str, str]:
    return {"fra": dag, "til": til or dag, "sikkerhet": sikkerhet}


DATOER = [
    None, "vet_ikke", _ut("2027-03-15"), _ut("2028-01-10"), _ut("2033-01-10"), _ut("2027-05-20", til="2027-06-20"),
    _ut("2027-03-15", "antatt"), _ut("2028-01-10", "antatt"), _ut("2027-03-15", "minstetid"),
    _ut("2026-03-01", "minstetid"), _ut("2040-01-10", "minstetid"), _ut("2026-11-01"),
]
ALDRE: list[dict] = [
    {"alder": 15}, {"alder": 17, "bursdag": "vet_ikke"},
    {"alder": 17, "bursdag": {"fra": "2027-01-05", "til": "2027-01-05"}},
    {"alder": 22}, {"alder": 35}, {"alder": 60}, {"alder": 64}, {"alder": 65}, {"alder": 66, "bursdag": "vet_ikke"},
    {"alder": 66, "bursdag": {"fra": "2027-02-14", "til": "2027-02-14"}}, {"alder": 70},
]
SVAR: list[dict] = [
    {"frigang": "nei", "nav_oppfolging": "nei", "startet": "nei", "dogn": "nei", "kolliderer": "nei"},
    {"frigang": "innvilget", "nav_oppfolging": "ja", "startet": "ja", "dogn": "ja", "kolliderer": "nei"},
    {"frigang": "vet_ikke", "nav_oppfolging": "vet_ikke", "startet": "vet_ikke", "dogn": "vet_ikke",
     "kolliderer": "ja", "opphold_maaneder": 4},
]
PAR = [("fengsel", "samfunnsstraff"), ("varetekt", "venter_paa_soning"), ("ferdig_sonet", "betinget_dom"),
       ("forvaring", "overgangsbolig"), ("subsidiaer_straff", "fengsel"), ("tvungen_omsorg", "betinget_dom"),
       ("hjemmesoning", "samfunnsstraff"), ("samfunnsstraff", "botetjeneste")]
FORMER = [(form,) for form in FELTER["form"].verdier] + PAR

NAA = r"innvilge KVP nå\b|\bNå \(siden|\bNå, fordi"
TIDLIGST = r"tidligst innvilges|innvilge KVP fra"
OVER_67 = r"er over grensen|fyller (?:du|den innsatte) 67 år før KVP kan starte"
ETTER = r"starter først (?:etter|når)"
FOR = r"starte før løslatelsen"
IKKE_NAA = r"mer enn seks måneder igjen"
# (name, when it holds, what may then not be read)
FORBUDT = [
    ("bare KAN sier nå", lambda v: v.konklusjon != "KAN", NAA),
    ("bare KAN og FORBERED sier tidligst", lambda v: v.konklusjon not in ("KAN", "FORBERED"), TIDLIGST),
    ("aldri tidligst uten dag", lambda v: v.vindu_fra is None, TIDLIGST + r" \d|\bNå \(siden"),
    ("nå er ikke en dag som kommer", lambda v: v.vindu_fra is not None and v.vindu_fra > I_DAG, NAA),
    ("bare UTENFOR er over grensen", lambda v: v.konklusjon != "UTENFOR", r"er over grensen"),
    ("RETT venter ikke på løslatelse", lambda v: v.konklusjon == "RETT", f"{ETTER}|{IKKE_NAA}|{TIDLIGST}"),
    ("FORBERED har ingen rett", lambda v: v.konklusjon == "FORBERED", r"Du har rett til KVP, hvis du"),
    ("aldri at man ikke kan søke", lambda v: True, r"kan ikke søke|du får ikke KVP|har ikke rett til KVP"),
]
PAR_I_TEKST = [(OVER_67, f"{TIDLIGST}|{NAA}"), (ETTER, FOR), (NAA, TIDLIGST), (IKKE_NAA, NAA)]
# Words that belong to a place: nobody elsewhere may read them.
BARE_I_FENGSEL = r"[Kk]ontaktbetjent|i fengselet\b|når du er ute|[Ff]engselet skal|barneansvarlig"


@cache
def _tekst(sak: Sak) -> tuple[Vurdering, str]:
    v = vurder(sak, I_DAG)
    notat = til_html(lag_notat(sak.med(samtykke="ja"), v, I_DAG))
    ren = re.sub(r"<style.*?</style>|<[^>]+>", " ", notat, flags=re.S)
    alt = [v.overskrift, *v.begrunnelse, *(x.grunn for x in v.vilkaar), *(x.tekst for x in v.forbehold), ren]
    return v, re.sub(r"\s+", " ", "\n".join(alt))


def _saker(former: tuple[str, ...], rolle: str) -> list[Sak]:
    saker = []
    for dag, alder, svar in itertools.product(DATOER, ALDRE, SVAR):
        data = {"rolle": rolle, "form": list(former), **svar, **BRA_29, **alder}
        if dag is not None:
            data["loslatelse"] = dag
        saker.append(Sak.fra_json(data))
    # Cases with the same answers to what matters would only repeat each other.
    return list({sak: None for sak in saker})


@pytest.mark.parametrize("former", FORMER, ids="+".join)
def test_nothing_contradicts(former):
    for sak in _saker(former, "innsatt")[::5]:
        v, tekst = _tekst(sak)
        for navn, gjelder, forbudt in FORBUDT:
            assert not gjelder(v) or not (funn := re.search(forbudt, tekst)), (navn, funn, sak.til_json())
        for ene, andre in PAR_I_TEKST:
            if len(former) == 1 or "overgangsbolig" in former:  # of two sentences, each has its own rule
                assert not (re.search(ene, tekst) and re.search(andre, tekst)), (ene, andre, sak.til_json())
        assert v.konklusjon != "UTENFOR" or v.vindu_fra is None
        if sak.alder in (65, 66):
            utfall = next(x.utfall for x in v.vilkaar if x.navn == "alder")
            assert utfall != "oppfylt" or v.konklusjon in ("KAN", "RETT", "NAV", "FORBERED", "MANGLER_OPPLYSNINGER")


@pytest.mark.parametrize("form", [f for f in FELTER["form"].verdier if sted((f,), "nei") not in I_FENGSEL])
@pytest.mark.parametrize("rolle", ["innsatt", "ansatt"])
def test_nobody_outside_reads_about_the_prison(form, rolle):
    for sak in _saker((form,), rolle)[::37]:
        _, tekst = _tekst(sak)
        funn = re.search(BARE_I_FENGSEL, re.sub(r"[Ii] fengsel(?: og institusjon)? ", "", tekst))
        assert not funn, (funn, sak.til_json())
