"""The texts: every sentence readable, every source known, and a snapshot of outcomes and texts to read through.

Renew the snapshot after a change of text: `python tests/kvp/test_kvp_tekster.py`, and read the difference.
"""

import re
from pathlib import Path

import pytest
from kvp_eksempler import BRA_29, DELVIS, I_DAG, I_GAAR, INNE, UTE, dag, ut, vurdert

from kvp import Sak, vurder
from kvp.tekster import MAALFORMER, ROLLER, ordlyder
from kvp.utgaver import kilde

FASITER = {"nb": "tekster.txt", "nn": "tekster_nn.txt"}
ALLE = [
    (maalform, rolle, nokkel, tekst)
    for maalform in MAALFORMER
    for rolle in ROLLER
    for nokkel, tekst in ordlyder(maalform, rolle).items()
]
MAKS_ORD = 15


def _fasit(maalform):
    return Path(__file__).parent / "data" / FASITER[maalform]


def _setninger(tekst):
    return [s for s in re.split(r"(?<=[.!?:»])\s+(?=[A-ZÆØÅ«{])", tekst) if s]


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_every_form_of_the_language_has_the_same_texts(maalform):
    for rolle in ROLLER:
        alle, nb = ordlyder(maalform, rolle), ordlyder("nb", rolle)
        assert list(alle) == list(nb)
        for nokkel, tekst in alle.items():
            assert set(re.findall(r"{\w+}", tekst)) == set(re.findall(r"{\w+}", nb[nokkel])), nokkel


def test_sentences_are_short_and_clean():
    for _, rolle, nokkel, tekst in ALLE:
        assert not re.search(r"[<>|\[\]]|  | $|^ ", tekst), (nokkel, tekst)
        assert "Nav " not in tekst and not re.search(r"kan (ikke søke|ikkje søkje)", tekst)
        for setning in _setninger(tekst):
            assert len(setning.split()) <= MAKS_ORD, (rolle, nokkel, setning)


def test_the_two_voices():
    for _, rolle, nokkel, tekst in ALLE:
        if rolle == "ansatt":
            assert not re.search(r"\b([Dd]u|[Dd]eg|[Dd]in?|[Dd]itt|[Dd]ine)\b", tekst), (nokkel, tekst)
        else:
            assert not re.search(r"den inns[ae]tte", tekst.lower()), nokkel


TILFELLER = {
    "fengsel, så hjemme": (["fengsel", "hjemmesoning"], {"frigang": "nei", "loslatelse": INNE}),
    "institusjon, innenfor": (["institusjon"], {"loslatelse": INNE}),
    "institusjon, utenfor": (["institusjon"], {"loslatelse": UTE}),
    "fengsel, innenfor": (["fengsel"], {"frigang": "nei", "loslatelse": INNE}),
    "frigang, NAV uviss, utenfor": (
        ["fengsel"],
        {"frigang": "innvilget", "nav_oppfolging": "vet_ikke", "loslatelse": UTE},
    ),
    "overgangsbolig, NAV uviss": (["overgangsbolig"], {"nav_oppfolging": "vet_ikke", "loslatelse": UTE}),
    "frigang, NAV kan ikke": (
        ["fengsel"],
        {"frigang": "innvilget", "nav_oppfolging": "nei", "loslatelse": UTE},
    ),
    "frigang, NAV uviss": (
        ["fengsel"],
        {"frigang": "innvilget", "nav_oppfolging": "vet_ikke", "loslatelse": INNE},
    ),
    "frigang uviss, innenfor": (["fengsel"], {"frigang": "vet_ikke", "loslatelse": INNE}),
    "overgangsbolig, NAV kan ikke": (["overgangsbolig"], {"nav_oppfolging": "nei", "loslatelse": UTE}),
    "fengsel, utenfor": (["fengsel"], {"frigang": "nei", "loslatelse": UTE}),
    "fengsel, delvis": (["fengsel"], {"frigang": "nei", "loslatelse": DELVIS, "opphold_maaneder": 20}),
    "fengsel, ukjent": (["fengsel"], {"frigang": "nei", "loslatelse": "vet_ikke", "opphold_maaneder": "vet_ikke"}),
    "fengsel, antatt, 22 år": (
        ["fengsel"],
        {
            "frigang": "sokt",
            "loslatelse": ut("2027-06-03", sikkerhet="antatt"),
            "alder": 22,
            "ytelser": "svaert_begrensede",
        },
    ),
    "fengsel, kort": (["fengsel"], {"frigang": "nei", "loslatelse": "vet_ikke", "opphold_maaneder": 4}),
    "fengsel, passert": (["fengsel"], {"frigang": "nei", "loslatelse": I_GAAR}),
    "frigang": (["fengsel"], {"frigang": "innvilget", "nav_oppfolging": "ja", "loslatelse": UTE}),
    "frigang, langt unna": (["fengsel"], {"frigang": "innvilget", "nav_oppfolging": "nei", "loslatelse": UTE}),
    "frigang, vet ikke": (["fengsel"], {"frigang": "vet_ikke", "loslatelse": UTE}),
    "overgangsbolig": (["overgangsbolig"], {"nav_oppfolging": "ja", "loslatelse": UTE}),
    "overgangsbolig, langt unna": (["overgangsbolig"], {"nav_oppfolging": "nei", "loslatelse": UTE}),
    "varetekt, ukjent": (["varetekt"], {"loslatelse": "vet_ikke"}),
    "varetekt, antatt": (["varetekt"], {"loslatelse": ut("2027-03-15", sikkerhet="antatt")}),
    "varetekt, minstetid": (["varetekt"], {"loslatelse": ut("2027-03-15", sikkerhet="minstetid")}),
    "varetekt og frigang": (["varetekt"], {"frigang": "innvilget", "loslatelse": INNE}),
    "varetekt, delvis": (["varetekt"], {"loslatelse": DELVIS, "ytelser": "vet_ikke"}),
    "varetekt hjemme": (["varetekt_hjemme"], {}),
    "subsidiær, ukjent": (["subsidiaer_straff"], {"loslatelse": "vet_ikke"}),
    "forvaring, minstetid langt fram": (
        ["forvaring"],
        {"frigang": "nei", "loslatelse": ut("2031-05-01", None, "minstetid")},
    ),
    "forvaring, minstetid nær": (["forvaring"], {"frigang": "nei", "loslatelse": ut("2027-05-01", None, "minstetid")}),
    "forvaring, ukjent": (["forvaring"], {"frigang": "nei", "loslatelse": "vet_ikke"}),
    "forvaring, antatt": (["forvaring"], {"frigang": "nei", "loslatelse": ut("2027-03-15", sikkerhet="antatt")}),
    "psykisk vern, døgn, innenfor": (["tvungent_psykisk_vern"], {"dogn": "ja", "loslatelse": INNE}),
    "psykisk vern, døgn, utenfor": (["tvungent_psykisk_vern"], {"dogn": "ja", "loslatelse": UTE}),
    "psykisk vern, uten døgn": (["tvungent_psykisk_vern"], {"dogn": "nei"}),
    "tvungen omsorg, ukjent døgn": (["tvungen_omsorg"], {"dogn": "vet_ikke"}),
    "tvungen omsorg, ukjent dato": (["tvungen_omsorg"], {"dogn": "ja", "loslatelse": "vet_ikke"}),
    "hjemmesoning": (["hjemmesoning"], {"startet": "ja", "loslatelse": UTE}),
    "hjemmesoning, ikke begynt": (["hjemmesoning"], {"startet": "nei"}),
    "hjemmesoning, vet ikke": (["hjemmesoning"], {"startet": "vet_ikke"}),
    "hjemmesoning, full jobb": (["hjemmesoning"], {"startet": "ja", "arbeidsevne": "ikke_nedsatt"}),
    "samfunnsstraff": (["samfunnsstraff"], {"startet": "ja", "kolliderer": "nei"}),
    "samfunnsstraff, ikke begynt": (["samfunnsstraff"], {"startet": "nei", "kolliderer": "vet_ikke"}),
    "samfunnsstraff, kolliderer": (["samfunnsstraff"], {"startet": "ja", "kolliderer": "ja"}),
    "samfunnsstraff, uviss": (["samfunnsstraff"], {"startet": "ja", "kolliderer": "vet_ikke"}),
    "betinget dom": (["betinget_dom"], {}),
    "prøveløslatt": (["proveloslatt"], {}),
    "prøveløslatt, alt imot": (
        ["proveloslatt"],
        {
            "ytelser": "vesentlige",
            "arbeidsevne": "ikke_nedsatt",
            "maal": "nei",
            "oppfolgingsbehov": "nei",
            "arbeidsevnevurdering": "annet_resultat",
        },
    ),
    "prøveløslatt, § 29 vet ikke": (
        ["proveloslatt"],
        dict.fromkeys(
            ("ytelser", "arbeidsevne", "maal", "oppfolgingsbehov", "arbeidsevnevurdering", "sosialhjelp"), "vet_ikke"
        ),
    ),
    **{
        form: ([form], {})
        for form in (
            "institusjon",
            "sykehus",
            "ungdomsstraff",
            "narkotikaprogram",
            "botetjeneste",
            "venter_paa_soning",
            "ferdig_sonet",
            "annet",
        )
    },
    "fengsel og samfunnsstraff etterpå": (["fengsel", "samfunnsstraff"], {"frigang": "nei", "loslatelse": INNE}),
    "70 år": (["fengsel"], {"alder": 70, "loslatelse": INNE}),
    "66 år, 67 før løslatelsen": (
        ["fengsel"],
        {"alder": 66, "frigang": "nei", "loslatelse": INNE, "bursdag": dag("2027-02-14")},
    ),
    "66 år, ukjent bursdag": (["fengsel"], {"alder": 66, "frigang": "nei", "loslatelse": INNE, "bursdag": "vet_ikke"}),
    "17 år, fyller for sent": (
        ["fengsel"],
        {"alder": 17, "frigang": "nei", "loslatelse": INNE, "bursdag": dag("2027-09-01")},
    ),
    "17 år, ukjent bursdag": (["fengsel"], {"alder": 17, "frigang": "nei", "loslatelse": INNE, "bursdag": "vet_ikke"}),
    "alder og bursdag": (["betinget_dom"], {"alder": 66, "bursdag": dag("2028-05-01")}),
    "alle behov": (
        ["fengsel"],
        {
            "frigang": "nei",
            "loslatelse": INNE,
            "barn": "ja",
            "kartlegging": "ja",
            "bolig": "har",
            "behov": ["bolig", "utdanning", "arbeid", "sosiale_tjenester", "helse", "okonomi"],
        },
    ),
    "utenfor, imot": (["fengsel"], {"frigang": "nei", "loslatelse": UTE, "maal": "nei"}),
    "64 år, ute etter 67": (["fengsel"], {"alder": 64, "frigang": "nei", "loslatelse": ut("2031-01-10")}),
    "66 år, varetekt langt fram": (["varetekt"], {"alder": 66, "bursdag": dag("2027-05-01"), "loslatelse": UTE}),
    "17 år, fyller før løslatelsen": (
        ["fengsel"],
        {"alder": 17, "frigang": "nei", "loslatelse": INNE, "bursdag": dag("2027-01-01")},
    ),
    "varetekt, venter på soning": (["varetekt", "venter_paa_soning"], {"loslatelse": INNE}),
    "fengsel, ytelser vet ikke": (["fengsel"], {"frigang": "nei", "loslatelse": INNE, "ytelser": "vet_ikke"}),
    "fengsel, ytelser vesentlige": (["fengsel"], {"frigang": "nei", "loslatelse": INNE, "ytelser": "vesentlige"}),
    "psykisk vern, delvis": (["tvungent_psykisk_vern"], {"dogn": "ja", "loslatelse": DELVIS}),
    "psykisk vern, antatt": (
        ["tvungent_psykisk_vern"],
        {"dogn": "ja", "loslatelse": ut("2027-03-15", sikkerhet="antatt")},
    ),
    **{
        f"{form}, ytelser {svar}": ([form], {"dogn": "ja", "loslatelse": "vet_ikke", "ytelser": svar})
        for form in ("tvungen_omsorg", "betinget_dom", "annet")
        for svar in ("svaert_begrensede", "vesentlige", "vet_ikke")
    },
    "ute, behov": (["proveloslatt"], {"behov": ["utdanning", "helse"], "barn": "ja"}),
    "varetekt, behov": (["varetekt"], {"loslatelse": INNE, "behov": ["utdanning"], "barn": "ja"}),
}


def _gjengi(navn, v):
    linjer = [
        f"=== {navn}",
        f"{v.konklusjon}  vindu_fra={v.vindu_fra}  {', '.join(v.hjemler)}",
        v.overskrift,
        *(f"  {linje}" for linje in v.begrunnelse),
    ]
    linjer += [f"  [{x.utfall}] {x.navn} ({x.tittel}): {x.grunn} ({', '.join(x.hjemler)})" for x in v.vilkaar]
    linjer += [f"  ! {x.nokkel}: {x.tekst} ({', '.join(x.hjemler)})" for x in v.forbehold]
    linjer += [f"  ? {x.nokkel} {x.felt} -> {x.spor}: {x.tekst}" for x in v.motsigelser]
    linjer += [
        f"  > {x.nokkel} gjort={x.gjort}: {x.tittel}. {x.tekst} [{', '.join(x.hvem)}] ({', '.join(x.hjemler)})"
        for x in v.gjor_naa
    ]
    return "\n".join(linjer)


def _alt(maalform):
    deler = [
        _gjengi(f"{navn} ({rolle})", vurdert(*former, rolle=rolle, maalform=maalform, **svar))
        for navn, (former, svar) in TILFELLER.items()
        for rolle in ROLLER
    ]
    deler.append(_gjengi("§ 29 ikke spurt", vurdert("proveloslatt", uten=tuple(BRA_29), maalform=maalform)))
    deler.append(_gjengi("kollisjon ikke spurt", vurdert("samfunnsstraff", maalform=maalform)))
    ung = vurdert("fengsel", alder=17, frigang="nei", loslatelse=INNE, maalform=maalform)
    deler.append(_gjengi("bursdag ikke spurt", ung))
    deler.append(
        _gjengi(
            "uten sosialhjelp, vurdert hos NAV",
            vurdert("proveloslatt", sosialhjelp="nei", arbeidsevnevurdering="spesielt_tilpasset", maalform=maalform),
        )
    )
    for former in ("betinget_dom", "fengsel"):
        over = vurdert(former, alder=70, loslatelse=INNE, barn="ja", behov=["helse"], maalform=maalform)
        deler.append(_gjengi(f"{former}, over 67 og trenger helsehjelp", over))
    deler.append(_gjengi("tom sak", vurder(Sak(), I_DAG, maalform)))
    deler.append(_gjengi("bare form", vurder(Sak.fra_json({"form": ["fengsel"]}), I_DAG, maalform)))
    return "\n\n".join(deler) + "\n"


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_the_snapshot_of_outcomes_and_texts(maalform):
    fasit = _fasit(maalform).read_text(encoding="utf-8")
    assert _alt(maalform) == fasit, "se gjennom endringen og lag fasiten på nytt (øverst i filen)"


@pytest.mark.parametrize("rolle", ROLLER)
@pytest.mark.parametrize("navn", TILFELLER)
def test_every_reason_reservation_and_task_has_known_sources(navn, rolle):
    former, svar = TILFELLER[navn]
    v = vurdert(*former, rolle=rolle, **svar)
    for del_ in (v, *v.vilkaar, *v.forbehold, *v.gjor_naa):
        assert del_.hjemler and all(kilde(hjemmel).utgave for hjemmel in del_.hjemler)
    slutt = "NAV avgjør. Du kan alltid søke, og du kan klage hvis du får nei."
    if rolle == "ansatt":
        slutt = "NAV avgjør. Den innsatte kan alltid søke, og kan klage ved et nei."
    assert v.begrunnelse[-1] == slutt and len(v.begrunnelse) > 1
    if v.konklusjon == "RETT":
        assert "hvis du også fyller" in v.overskrift or "hvis den innsatte også fyller" in v.overskrift
        assert any("også fyller vilkårene i § 29" in linje for linje in v.begrunnelse)
    if v.konklusjon == "FORBERED":
        assert any("tidligst" in linje for linje in v.begrunnelse) or v.vindu_fra is None


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_no_text_is_left_unused(maalform):
    """Every text is used by some case: a text nobody can read is dead."""
    brukt = _fasit(maalform).read_text(encoding="utf-8")
    alle = ordlyder(maalform, "innsatt")
    ubrukt = {nokkel for nokkel, tekst in alle.items() if re.sub(r"\{\w+\}.*", "", tekst) not in brukt}
    # The contradictions are asserted one by one in test_kvp_regler, the list of deadlines in test_kvp_frister.
    assert {nokkel for nokkel in ubrukt if not nokkel.startswith(("motsigelse.", "frister.", "felt."))} == set()


if __name__ == "__main__":
    for maalform in MAALFORMER:
        _fasit(maalform).write_text(_alt(maalform), encoding="utf-8")
