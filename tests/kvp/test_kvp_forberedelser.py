"""Reservations and preparations."""

import pytest
from kvp_eksempler import DELVIS, I_GAAR, INNE, UTE, ut, vurdert

VI = "vet_ikke"
BEGGE = ("tvungent_psykisk_vern", "tvungen_omsorg")
MINSTE_INNE, MINSTE_UTE = ut("2027-05-01", sikkerhet="minstetid"), ut("2031-05-01", sikkerhet="minstetid")
MINSTE_DELVIS = ut("2027-05-20", "2027-06-20", "minstetid")
ANTATT_INNE, ANTATT_UTE = ut("2027-03-15", sikkerhet="antatt"), ut("2028-01-10", sikkerhet="antatt")
KJENT = {"INNE": INNE, "UTE": UTE, "DELVIS": DELVIS, "VI": VI}

FORBEHOLD = [
    (["fengsel"], {"frigang": "nei", "loslatelse": ANTATT_INNE}, {"antatt", "to_tredeler"}),
    (["forvaring"], {"frigang": "nei", "loslatelse": MINSTE_UTE}, {"minstetid"}),
    (["fengsel"], {"frigang": "sokt", "loslatelse": UTE}, {"frigang_sokt"}),
    (["fengsel"], {"frigang": "innvilget", "nav_oppfolging": "ja", "loslatelse": UTE}, {"flytting"}),
    (["fengsel"], {"frigang": "nei", "loslatelse": DELVIS, "opphold_maaneder": 20}, {"delvis"}),
    (["hjemmesoning"], {"startet": "ja", "loslatelse": UTE}, {"fotlenke_over_seks_maaneder"}),
    (["proveloslatt"], {}, {"proveloslatt_vilkaar", "rundskriv"}),
    (["betinget_dom"], {}, {"betinget_vilkaar"}),
    (["subsidiaer_straff"], {"loslatelse": VI}, {"ubetalt_bot"}),
    (["institusjon"], {"loslatelse": INNE}, {"institusjon_vindu"}),
    (["fengsel"], {"frigang": "nei", "loslatelse": INNE, "alder": 24}, {"under_25", "under_25_kontakt"}),
    (["proveloslatt"], {"alder": 65}, {"fyller_67"}),
    (["betinget_dom"], {"alder": 17}, {"fyller_18"}),
    (["fengsel"], {"frigang": "nei", "loslatelse": INNE, "ytelser": "svaert_begrensede"}, {"ytelser_tilbake"}),
    (["fengsel"], {"frigang": "nei", "loslatelse": INNE, "behov": ["bolig"]}, {"lovnad"}),
]


@pytest.mark.parametrize(("former", "svar", "nokler"), FORBEHOLD)
def test_reservations(former, svar, nokler):
    assert nokler <= {f.nokkel for f in vurdert(*former, **svar).forbehold}
    assert not (nokler - {"rundskriv", "proveloslatt_vilkaar"}) & {f.nokkel for f in vurdert("ferdig_sonet").forbehold}


@pytest.mark.parametrize("form", ["institusjon", "sykehus"])
@pytest.mark.parametrize(
    ("loslatelse", "begynner"),
    [
        (INNE, "Det er seks måneder eller mindre igjen"),
        (UTE, "Når det er seks måneder igjen"),
        (DELVIS, "Hvis det er"),
        (ANTATT_INNE, "Hvis det er"),
        (VI, "Hvis det er"),
    ],
)
def test_in_an_institution_a_known_date_is_not_doubted(form, loslatelse, begynner):
    tekst = next(f.tekst for f in vurdert(form, loslatelse=loslatelse).forbehold if f.nokkel == "institusjon_vindu")
    assert tekst.startswith(begynner)


def test_home_after_prison_is_the_rest_of_the_same_sentence():
    v = vurdert("fengsel", "hjemmesoning", frigang="nei", loslatelse=INNE)
    assert "resten av den samme straffen" in next(f.tekst for f in v.forbehold if f.nokkel == "annen_straff")
    assert not any("etter løslatelsen" in x.grunn for x in v.vilkaar if x.tittel.startswith("Soning hjemme"))


def _oppgaver(*former, **svar):
    return {o.nokkel: o for o in vurdert(*former, **svar).gjor_naa}


def test_preparations_show_what_is_done():
    oppgaver = _oppgaver(
        "fengsel",
        frigang="nei",
        loslatelse=INNE,
        kartlegging="ja",
        forstegangssamtale="nei",
        individuell_plan=VI,
        bolig="mangler",
        barn="ja",
        arbeidsevnevurdering="spesielt_tilpasset",
    )
    gjort = {nokkel: oppgave.gjort for nokkel, oppgave in oppgaver.items()}
    assert gjort["kartlegging"] is True and gjort["arbeidsevnevurdering"] is True
    assert gjort["forstegangssamtale"] is False and gjort["bolig"] is False and gjort["barn"] is False
    assert gjort["individuell_plan"] is None and gjort["programinnhold"] is None
    assert "NAV-veilederen i fengselet" in oppgaver["forstegangssamtale"].hvem
    assert all(oppgave.hvem and oppgave.hjemler and oppgave.tekst for oppgave in oppgaver.values())
    assert not any(nokkel.startswith("behov_") for nokkel in oppgaver)
    assert "barn" not in _oppgaver("fengsel", barn="nei")


def test_advice_follows_from_the_answers():
    assert "soningstidsberegning" in _oppgaver("fengsel", frigang="nei", loslatelse=VI)
    assert "soningstidsberegning" in _oppgaver("fengsel", frigang="nei", loslatelse=I_GAAR)
    assert "sjekk_dato" in _oppgaver("fengsel", frigang="nei", loslatelse=INNE)
    assert "dato_varetekt" in _oppgaver("varetekt", loslatelse=VI)
    assert "dato_behandler" in _oppgaver("tvungen_omsorg", dogn="ja", loslatelse=VI)
    assert "fstr. § 5-2" in _oppgaver("samfunnsstraff", startet="ja", kolliderer="ja")["annen_plan"].hjemler
    assert "annen_plan" not in _oppgaver("samfunnsstraff", startet="ja", kolliderer="nei")
    assert _oppgaver("overgangsbolig", nav_oppfolging="ja")["nav_oppfolging"].gjort is True
    assert _oppgaver("fengsel", frigang="innvilget", nav_oppfolging="nei")["nav_oppfolging"].gjort is False


def test_only_the_needs_that_were_named():
    oppgaver = _oppgaver("fengsel", frigang="nei", loslatelse=INNE, behov=["bolig", "okonomi"])
    assert {n for n in oppgaver if n.startswith("behov_")} == {
        "behov_bolig",
        "behov_okonomi",
    } and "bolig" not in oppgaver
    alle = ["bolig", "utdanning", "arbeid", "sosiale_tjenester", "helse", "okonomi"]
    oppgaver = _oppgaver("fengsel", behov=alle)
    assert {"St.meld. nr. 37"} == {oppgaver["behov_" + b].hjemler[0] for b in alle}
    assert _oppgaver("fengsel", behov=["bolig"], bolig="har")["behov_bolig"].gjort is True


def test_outside_the_ages_there_is_other_help():
    resultat = vurdert("fengsel", alder=70, loslatelse=INNE)
    assert {o.nokkel for o in resultat.gjor_naa} == {"kontakt_nav", "bolig"}  # barnetillegg belongs to the programme
    assert any("alderspensjon" in linje for linje in resultat.begrunnelse)
