"""Every form × release × age: conclusion, reasons, conditions, note and time line never contradict each other.

`FORBUDT` is the table: where the left holds, none of the right may be read anywhere in what the person gets.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from bot.notat import lag_notat, til_json
from bot.notat.html import til_html
from kvp import FELTER, Loslatelse, Sak, Spenn, Vurdering, vurder
from kvp.sted import I_FENGSEL, sted
from kvp.valg import DATOREGEL
from kvp.vindu import plassering
from tests.dagen import DAG
from tests.spurt_naar import spurt

pytestmark = pytest.mark.treg

BRA_29 = {
    "arbeidsevne": "nedsatt",
    "ytelser": "ingen",
    "sosialhjelp": "nei",
    "arbeidsevnevurdering": "ikke_gjort",
    "oppfolgingsbehov": "ja",
    "maal": "ja",
}


def _ut(dag: str, sikkerhet: str = "fastsatt", til: str | None = None) -> dict[str, str]:
    return {"fra": dag, "til": til or dag, "sikkerhet": sikkerhet}


# None, not known, past, on both sides of the limit, far off, ranges (inside, across, outside), assumed, minimum time.
DATOER = [
    None,
    "vet_ikke",
    _ut("2026-11-01"),
    _ut("2027-03-15"),
    _ut("2027-06-01"),
    _ut("2027-06-02"),
    _ut("2028-01-10"),
    _ut("2033-01-10"),
    _ut("2027-03-01", til="2027-03-31"),
    _ut("2027-05-20", til="2027-06-20"),
    _ut("2028-01-01", til="2028-12-31"),
    _ut("2027-03-15", "antatt"),
    _ut("2028-01-10", "antatt"),
    _ut("2027-05-20", "antatt", "2027-06-20"),
    _ut("2027-03-15", "minstetid"),
    _ut("2026-03-01", "minstetid"),
    _ut("2040-01-10", "minstetid"),
]
FAA_DATOER = [None, _ut("2026-11-01"), _ut("2027-03-15"), _ut("2028-01-10", "antatt")]  # where no release is asked for


def _dag(dag: str) -> dict[str, str]:
    return {"fra": dag, "til": dag}


ALDRE: list[dict] = [
    {},
    {"alder": 14},
    {"alder": 15},
    {"alder": 17},
    {"alder": 17, "bursdag": "vet_ikke"},
    {"alder": 17, "bursdag": _dag("2027-01-05")},
    {"alder": 17, "bursdag": _dag("2027-11-20")},
    {"alder": 18},
    {"alder": 24},
    {"alder": 55},
    {"alder": 64},
    {"alder": 65},
    {"alder": 65, "bursdag": "vet_ikke"},
    {"alder": 65, "bursdag": _dag("2028-01-05")},
    {"alder": 66},
    {"alder": 66, "bursdag": "vet_ikke"},
    {"alder": 66, "bursdag": _dag("2027-02-14")},
    {"alder": 66, "bursdag": _dag("2027-11-20")},
    {"alder": 67},
    {"alder": 70},
]
SVAR: list[dict] = [
    {"frigang": "nei", "nav_oppfolging": "nei", "startet": "nei", "dogn": "nei", "kolliderer": "nei"},
    {"frigang": "innvilget", "nav_oppfolging": "ja", "startet": "ja", "dogn": "ja", "kolliderer": "nei"},
    {
        "frigang": "vet_ikke",
        "nav_oppfolging": "vet_ikke",
        "startet": "vet_ikke",
        "dogn": "vet_ikke",
        "kolliderer": "ja",
        "opphold_maaneder": 4,
        "ytelser": "vesentlige",
    },
]
PAR = [
    ("fengsel", "samfunnsstraff"),
    ("varetekt", "venter_paa_soning"),
    ("ferdig_sonet", "betinget_dom"),
    ("forvaring", "overgangsbolig"),
    ("subsidiaer_straff", "fengsel"),
    ("tvungen_omsorg", "betinget_dom"),
    ("hjemmesoning", "samfunnsstraff"),
    ("samfunnsstraff", "botetjeneste"),
    ("forvaring", "proveloslatt"),
]
FORMER = [(form,) for form in FELTER["form"].verdier] + PAR

NAA = r"innvilge KVP nå\b|\bNå \(siden|\bNå, fordi"
TIDLIGST = r"tidligst innvilges|innvilge KVP fra"
OVER_67 = r"er over grensen|fyller (?:du|den innsatte) 67 år før KVP kan starte"
ETTER = r"starter først (?:etter|når)"
FOR = r"starte før løslatelsen"
IKKE_NAA = r"mer enn seks måneder igjen"
MAA_VAERE_INNE = r"seks måneder eller mindre igjen til (?:løslatelsen|utskrivningen)"
IKKE_18, IKKE_67 = r"er ikke fylt 18", OVER_67
HAR_ALDEREN = r"(?:Du|Den innsatte) er mellom 18 og 67 år\."
OVERSKRIFT = {
    "RETT": r"(?:Du|Den innsatte) har rett til KVP, hvis",
    "KAN": r"(?:kan få innvilget|kan ha rett til) KVP$",
    "FORBERED": r"^Ikke ennå",
    "NAV": r"^NAV må vurdere dette$",
    "UTENFOR": r"^KVP gjelder for dem mellom 18 og 67 år$",
    "MANGLER_OPPLYSNINGER": r"^Jeg trenger flere svar",
}


def _plass(sak: Sak) -> str | None:
    """Where a known release lies from today: `innenfor`, `utenfor` or `delvis`."""
    return plassering(sak.loslatelse, DAG) if isinstance(sak.loslatelse, Loslatelse) else None


def _ikke(*konklusjoner: str) -> Callable[[Vurdering, Sak], bool]:
    return lambda v, sak: v.konklusjon not in konklusjoner


# (name, when it holds, what may then not be read)
FORBUDT: list[tuple[str, Callable[[Vurdering, Sak], bool], str]] = [
    ("bare KAN sier nå", _ikke("KAN"), NAA),
    ("bare KAN og FORBERED sier tidligst", _ikke("KAN", "FORBERED"), TIDLIGST),
    ("aldri tidligst uten dag", lambda v, _: v.vindu_fra is None, TIDLIGST + r" \d|\bNå \(siden"),
    ("nå er ikke en dag som kommer", lambda v, _: v.vindu_fra is not None and v.vindu_fra > DAG, NAA),
    ("bare UTENFOR er over grensen", _ikke("UTENFOR"), r"er over grensen|hvilken annen hjelp"),
    (
        "UTENFOR søker ikke og venter ikke",
        lambda v, _: v.konklusjon == "UTENFOR",
        rf"Søk om KVP|Seneste start|Kan innvilges|{ETTER}|{FOR}\.|{HAR_ALDEREN}",
    ),
    ("RETT venter ikke på løslatelse", lambda v, _: v.konklusjon == "RETT", f"{ETTER}|{IKKE_NAA}|{TIDLIGST}"),
    ("bare RETT har rett", _ikke("RETT"), r"(?:Du|Den innsatte) har rett til KVP, hvis"),
    ("bare KAN kan få innvilget", _ikke("KAN"), r"(?:Du|Den innsatte) kan (?:få innvilget|ha rett til) KVP\b"),
    ("bare FORBERED er ikke ennå", _ikke("FORBERED"), r"Ikke ennå – men"),
    ("bare RETT, KAN og FORBERED har seneste start", _ikke("RETT", "KAN", "FORBERED"), r"Seneste start"),
    ("seks måneder igjen bare når datoen sier det", lambda v, sak: _plass(sak) != "innenfor", MAA_VAERE_INNE),
    ("lenge igjen bare når datoen sier det", lambda v, sak: _plass(sak) != "utenfor", IKKE_NAA),
    (
        "antatt bare når datoen er antatt",
        lambda v, sak: not isinstance(sak.loslatelse, Loslatelse) or sak.loslatelse.sikkerhet != "antatt",
        r"Datoen er antatt",
    ),
    (
        "minstetid bare når det er en",
        lambda v, sak: not isinstance(sak.loslatelse, Loslatelse) or sak.loslatelse.sikkerhet != "minstetid",
        r"Datoen er en minstetid|igjen av minstetiden",
    ),
    ("under 18 har ikke alderen", lambda v, sak: sak.alder is not None and sak.alder < 18, HAR_ALDEREN),
    ("ikke ennå sier tidligst", lambda v, _: v.konklusjon == "FORBERED", r"Kan innvilges fra"),
    (
        "18-årsdagen er ikke regnet fra minstetiden",
        lambda v, sak: isinstance(sak.bursdag, Spenn) and v.vindu_fra == sak.bursdag.fra,
        r"regnet fra minstetiden",
    ),
    ("aldri at man ikke kan søke", lambda v, _: True, r"kan ikke søke|du får ikke KVP|har ikke rett til KVP"),
]
PAR_I_TEKST = [
    (OVER_67, f"{TIDLIGST}|{NAA}"),
    (ETTER, FOR),
    (NAA, TIDLIGST),
    (IKKE_NAA, NAA),
    (IKKE_NAA, MAA_VAERE_INNE),
    (IKKE_18, f"{HAR_ALDEREN}|{NAA}"),
    (IKKE_67, HAR_ALDEREN),
    (r"✗ Ikke oppfylt", NAA),
    (r"Løslatelsesdatoen er ikke kjent", f"{NAA}|{IKKE_NAA}"),
]
# Words that belong to a place: nobody elsewhere may read them.
BARE_I_FENGSEL = r"[Kk]ontaktbetjent|i fengselet\b|når du er ute|[Ff]engselet skal|barneansvarlig"


def _blader(verdi: object) -> Iterator[str]:
    if isinstance(verdi, str):
        yield verdi
    elif isinstance(verdi, (dict, list, tuple)):
        for en in verdi.values() if isinstance(verdi, dict) else verdi:
            yield from _blader(en)


def _notat(sak: Sak, v: Vurdering) -> str:
    return "\n".join(_blader(til_json(lag_notat(sak.med(samtykke="ja"), v, DAG))["deler"]))


def _tekst(sak: Sak, v: Vurdering) -> str:
    """What the person gets: heading, reasons, conditions, reservations, tasks."""
    alt = [
        v.overskrift,
        *v.begrunnelse,
        *(x.grunn for x in v.vilkaar),
        *(x.tekst for x in v.forbehold),
        *(f"{x.tittel}. {x.tekst}" for x in v.gjor_naa),
    ]
    return "\n".join(alt)


def _saker(former: tuple[str, ...], rolle: str) -> list[Sak]:
    datoer = DATOER if set(former) & (set(DATOREGEL) | {"institusjon", "sykehus", "hjemmesoning"}) else FAA_DATOER
    saker: dict[Sak, None] = {}
    for dag, alder, svar in itertools.product(datoer, ALDRE, SVAR):
        data = {"rolle": rolle, "form": list(former), **BRA_29, **svar, **alder}
        data = {felt: verdi for felt, verdi in data.items() if spurt(felt, former, svar["dogn"])}
        if dag is not None:
            data["loslatelse"] = dag
        # Cases with the same answers to what matters would only repeat each other.
        saker[Sak.fra_json(data)] = None
    return list(saker)


def _motsier(sak: Sak, v: Vurdering, tekst: str) -> list[str]:
    feil = [navn for navn, gjelder, forbudt in FORBUDT if gjelder(v, sak) and re.search(forbudt, tekst)]
    if len(sak.form or ()) == 1 or "overgangsbolig" in (sak.form or ()):  # of two sentences, each has its own rule
        feil += [f"{ene} ↔ {andre}" for ene, andre in PAR_I_TEKST if re.search(ene, tekst) and re.search(andre, tekst)]
    return feil


def _uenig(sak: Sak, v: Vurdering) -> list[str]:
    """Where the data of the result contradict each other."""
    feil = []
    if not re.search(OVERSKRIFT[v.konklusjon], v.overskrift):
        feil.append("overskrift")
    if v.vindu_fra and (v.konklusjon == "UTENFOR" or (v.konklusjon == "FORBERED" and v.vindu_fra <= DAG)):
        feil.append("vindu")
    if v.konklusjon == "KAN" and v.vindu_fra and v.vindu_fra > DAG and (sak.alder is None or sak.alder >= 18):
        feil.append("vindu etter i dag")
    alder = next(x for x in v.vilkaar if x.navn == "alder")
    if alder.utfall == "ikke_oppfylt" and v.konklusjon not in ("UTENFOR", "FORBERED", "NAV", "MANGLER_OPPLYSNINGER"):
        feil.append("alderen hindrer ikke")
    # 65 or 66 and the birthday not known: met only when the latest start lies before the earliest 67th birthday.
    if sak.alder in (65, 66) and not isinstance(sak.bursdag, Spenn) and alder.utfall == "oppfylt" and v.starter_ute:
        tidligst = date(DAG.year + 66 - sak.alder, DAG.month, DAG.day + 1)
        if isinstance(sak.loslatelse, Loslatelse) and sak.loslatelse.til >= tidligst:
            feil.append("alderen er ikke sikker")
    return feil


@pytest.mark.parametrize("former", FORMER, ids="+".join)
def test_nothing_contradicts(former):
    feil, sett = [], set()
    for nummer, sak in enumerate(_saker(former, "innsatt")):
        sak = sak if nummer % 2 else sak.med(rolle="ansatt")
        v = vurder(sak, DAG)
        tekst = _tekst(sak, v)
        # The note follows the assessment and the dates: one for each that differs.
        sikkerhet = getattr(sak.loslatelse, "sikkerhet", sak.loslatelse)
        nokkel = (v.overskrift, v.begrunnelse, v.vindu_fra, v.starter_ute, _plass(sak), sikkerhet)
        if nokkel not in sett:
            sett.add(nokkel)
            tekst += "\n" + _notat(sak, v)
        feil += [(hva, v.konklusjon, sak.til_json()) for hva in _motsier(sak, v, tekst) + _uenig(sak, v)]
    assert not feil, (len(feil), feil[:3])


@pytest.mark.parametrize("form", [f for f in FELTER["form"].verdier if sted((f,), "nei") not in I_FENGSEL])
@pytest.mark.parametrize("rolle", ["innsatt", "ansatt"])
def test_nobody_outside_reads_about_the_prison(form, rolle):
    for sak in _saker((form,), rolle)[::7]:
        v = vurder(sak, DAG)
        tekst = _tekst(sak, v) + til_html(lag_notat(sak.med(samtykke="ja"), v, DAG))
        funn = re.search(BARE_I_FENGSEL, re.sub(r"[Ii] fengsel(?: og institusjon)? ", "", tekst))
        assert not funn, (funn, sak.til_json())
