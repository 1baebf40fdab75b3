"""The choices where the sources are silent: § 29, contradictions, what is missing, the limit day."""

import pytest
from kvp_eksempler import DELVIS, GRENSE, I_DAG, I_GAAR, INNE, UTE, dag, ut, vurdert

VI = "vet_ikke"


def test_another_sentence_afterwards_is_a_reservation():
    resultat = vurdert("fengsel", "samfunnsstraff", frigang="nei", loslatelse=INNE)
    assert "annen_straff" in {f.nokkel for f in resultat.forbehold}
    assert {v.navn: v.utfall for v in resultat.vilkaar}["form_samfunnsstraff"] == "maa_vurderes"


@pytest.mark.parametrize("felt", ["arbeidsevne", "ytelser", "maal", "oppfolgingsbehov", "arbeidsevnevurdering"])
def test_section_29_lowers_to_nav_and_never_further(felt):
    imot = {"arbeidsevne": "ikke_nedsatt", "ytelser": "vesentlige", "arbeidsevnevurdering": "annet_resultat"}.get(
        felt, "nei"
    )
    for former, svar in ((["proveloslatt"], {}), (["fengsel"], {"frigang": "nei", "loslatelse": INNE})):
        resultat = vurdert(*former, **svar, **{felt: imot})
        assert resultat.konklusjon == "NAV" and resultat.hjemler[0] == "§ 29" and resultat.mangler == ()
        assert (
            "vanskelig" in resultat.begrunnelse[0]
            or "frivillig" in resultat.begrunnelse[0]
            or "enn" in resultat.begrunnelse[0]
        )
        assert {v.navn: v.utfall for v in resultat.vilkaar}[felt] == "ikke_oppfylt"
    assert vurdert("fengsel", frigang="nei", loslatelse=UTE, **{felt: imot}).konklusjon == "FORBERED"
    assert vurdert("annet", **{felt: imot}).konklusjon == "NAV"
    assert vurdert("proveloslatt", alder=67, **{felt: imot}).konklusjon == "UTENFOR"
    uvisst = vurdert("proveloslatt", **{felt: VI})
    assert (uvisst.konklusjon, uvisst.mangler) == ("RETT", ())


@pytest.mark.parametrize(
    "svar",
    [
        {"sosialhjelp": "nei"},
        {"sosialhjelp": VI},
        {"arbeidsevnevurdering": "ikke_gjort"},
        {"ytelser": "svaert_begrensede"},
        {"samtykke": "nei"},
        {"rolle": "ansatt"},
    ],
)
def test_what_never_lowers(svar):
    assert vurdert("proveloslatt", **svar).konklusjon == "RETT"


def test_section_29_not_asked_is_preliminary():
    alle = ("ytelser", "arbeidsevne", "maal", "oppfolgingsbehov", "arbeidsevnevurdering")
    resultat = vurdert("proveloslatt", uten=(*alle, "sosialhjelp"))
    assert (resultat.konklusjon, resultat.forelopig, resultat.mangler) == ("RETT", True, alle)
    assert any("foreløpig" in linje for linje in resultat.begrunnelse)
    for former, svar in ((["annet"], {}), (["fengsel"], {"frigang": "nei", "loslatelse": UTE})):
        resultat = vurdert(*former, uten=alle, **svar)
        assert (resultat.forelopig, resultat.mangler) == (False, ())
    imot = vurdert("proveloslatt", uten=alle[1:], ytelser="vesentlige")
    assert (imot.konklusjon, imot.forelopig, imot.mangler) == ("NAV", False, ())


MOTSIGELSER = [
    (["varetekt"], {"frigang": "innvilget", "loslatelse": INNE}, "varetekt_frigang"),
    (["varetekt", "overgangsbolig"], {"nav_oppfolging": "ja", "loslatelse": INNE}, "varetekt_overgangsbolig"),
    (["varetekt", "hjemmesoning"], {"startet": "ja", "loslatelse": INNE}, "varetekt_hjemmesoning"),
    (["varetekt", "proveloslatt"], {"loslatelse": VI}, "varetekt_proveloslatt"),
    (["forvaring", "hjemmesoning"], {"frigang": "nei", "startet": "nei", "loslatelse": VI}, "forvaring_hjemmesoning"),
    (["fengsel", "proveloslatt"], {"frigang": "nei", "loslatelse": INNE}, "fengsel_proveloslatt"),
    (["subsidiaer_straff", "proveloslatt"], {"loslatelse": INNE}, "subsidiaer_proveloslatt"),
    (["overgangsbolig", "proveloslatt"], {"nav_oppfolging": "ja"}, "overgangsbolig_proveloslatt"),
    (["fengsel", "botetjeneste"], {"frigang": "nei", "loslatelse": INNE}, "fengsel_botetjeneste"),
    (["samfunnsstraff", "botetjeneste"], {"startet": "ja", "kolliderer": "nei"}, "samfunnsstraff_botetjeneste"),
    (["subsidiaer_straff"], {"alder": 17, "bursdag": dag("2027-01-05"), "loslatelse": INNE}, "subsidiaer_under_18"),
    (["subsidiaer_straff"], {"alder": 16, "loslatelse": INNE}, "subsidiaer_under_18"),
    *[
        ([form], {"loslatelse": I_GAAR, **svar}, "dato_passert")
        for form, svar in [
            ("fengsel", {"frigang": "nei"}),
            ("varetekt", {}),
            ("subsidiaer_straff", {}),
            ("forvaring", {"frigang": "nei"}),
            ("overgangsbolig", {"nav_oppfolging": "ja"}),
            ("tvungen_omsorg", {"dogn": "ja"}),
            ("institusjon", {}),
            ("hjemmesoning", {"startet": "ja"}),
        ]
    ],
    (["betinget_dom"], {"alder": 66, "bursdag": dag("2028-05-01")}, "alder_bursdag"),
    (["betinget_dom"], {"alder": 17, "bursdag": dag("2026-05-01")}, "alder_bursdag"),
]


@pytest.mark.parametrize(("former", "svar", "nokkel"), MOTSIGELSER)
def test_contradictions(former, svar, nokkel):
    resultat = vurdert(*former, **svar)
    assert [m.nokkel for m in resultat.motsigelser] == [nokkel]
    assert (resultat.konklusjon, resultat.mangler, resultat.vindu_fra) == ("NAV", (), None)
    motsigelse = resultat.motsigelser[0]
    assert motsigelse.spor in motsigelse.felt and len(motsigelse.felt) == 2 and motsigelse.tekst.endswith("?")
    assert "passer ikke sammen" in resultat.begrunnelse[0]


@pytest.mark.parametrize(
    ("former", "svar"),
    [
        (["forvaring"], {"frigang": "nei", "loslatelse": ut("2025-01-01", sikkerhet="minstetid")}),
        (["forvaring", "proveloslatt"], {}),
        (["fengsel"], {"frigang": "nei", "loslatelse": ut(I_DAG)}),
        (["fengsel"], {"frigang": "nei", "loslatelse": ut("2026-11-01", "2026-12-01")}),
        (["varetekt"], {"frigang": "sokt", "loslatelse": INNE}),
        (["betinget_dom", "botetjeneste"], {}),
        (["proveloslatt"], {"loslatelse": I_GAAR}),
        (["venter_paa_soning"], {}),
        (["hjemmesoning"], {"startet": "nei"}),
        (["betinget_dom"], {"alder": 66, "bursdag": dag(I_DAG)}),
        (["fengsel", "betinget_dom"], {"loslatelse": INNE}),
    ],
)
def test_no_contradiction(former, svar):
    assert vurdert(*former, **svar).motsigelser == ()


def test_a_contradiction_does_not_hide_a_missing_age_nor_67():
    motsagt = {"frigang": "innvilget", "loslatelse": INNE}
    assert vurdert("varetekt", uten=("alder",), **motsagt).mangler == ("alder",)
    resultat = vurdert("varetekt", alder=70, **motsagt)
    assert resultat.konklusjon == "UTENFOR" and resultat.motsigelser


MANGLER = [
    ([], {}, ("form", "alder")),
    (["fengsel"], {}, ("frigang", "loslatelse", "alder")),
    (["fengsel"], {"alder": 35}, ("frigang", "loslatelse")),
    (["fengsel"], {"alder": 35, "loslatelse": INNE}, ()),
    (["fengsel"], {"alder": 35, "loslatelse": UTE}, ("frigang",)),
    (["fengsel"], {"alder": 35, "loslatelse": VI}, ("frigang", "opphold_maaneder")),
    (["fengsel"], {"alder": 35, "loslatelse": VI, "frigang": "nei"}, ("opphold_maaneder",)),
    (["fengsel"], {"alder": 35, "loslatelse": DELVIS, "frigang": "nei"}, ("opphold_maaneder",)),
    (["fengsel"], {"alder": 35, "loslatelse": UTE, "frigang": "innvilget"}, ("nav_oppfolging",)),
    (["fengsel"], {"alder": 35, "frigang": "innvilget"}, ("nav_oppfolging", "loslatelse")),
    (["fengsel"], {"alder": 35, "frigang": "innvilget", "nav_oppfolging": "ja"}, ()),
    (["fengsel"], {"alder": 35, "frigang": "innvilget", "nav_oppfolging": "nei"}, ("loslatelse",)),
    (["overgangsbolig"], {"alder": 35}, ("nav_oppfolging", "loslatelse")),
    (["fengsel", "overgangsbolig"], {"alder": 35, "nav_oppfolging": "ja"}, ()),
    (["hjemmesoning"], {"alder": 35}, ("startet",)),
    (["hjemmesoning"], {"alder": 35, "ytelser": "vesentlige"}, ()),
    (["samfunnsstraff"], {"alder": 35}, ("startet", "kolliderer")),
    (["samfunnsstraff"], {"alder": 35, "kolliderer": "nei"}, ()),
    (["samfunnsstraff"], {"alder": 35, "kolliderer": VI}, ("startet",)),
    (["hjemmesoning", "samfunnsstraff"], {"alder": 35, "startet": "nei"}, ()),
    (["tvungen_omsorg"], {"alder": 35}, ("dogn", "loslatelse")),
    (["tvungen_omsorg"], {"alder": 35, "dogn": "nei"}, ()),
    (["tvungen_omsorg"], {"alder": 35, "loslatelse": VI}, ()),
    (["tvungen_omsorg"], {"alder": 35, "loslatelse": INNE}, ("dogn",)),
    (["tvungen_omsorg"], {"alder": 35, "dogn": "ja"}, ("loslatelse",)),
    (["tvungen_omsorg"], {"alder": 35, "dogn": "ja", "loslatelse": VI}, ()),
    (["varetekt"], {"alder": 35, "loslatelse": VI}, ()),
    (["subsidiaer_straff"], {"alder": 35}, ("loslatelse",)),
    (["subsidiaer_straff"], {"alder": 35, "loslatelse": VI}, ()),
    (["annet"], {}, ("alder",)),
    (["fengsel", "samfunnsstraff"], {"alder": 35, "frigang": "nei"}, ("loslatelse",)),
    (["varetekt", "fengsel"], {"alder": 35, "loslatelse": UTE}, ()),
]


@pytest.mark.parametrize(("former", "svar", "mangler"), MANGLER)
def test_what_is_missing(former, svar, mangler):
    resultat = vurdert(*former, uten=() if "alder" in svar else ("alder",), **svar)
    assert resultat.mangler == mangler
    assert (resultat.konklusjon == "MANGLER_OPPLYSNINGER") == bool(mangler)
    if mangler:
        assert resultat.hjemler == ()


def test_the_day_of_the_limit_and_the_reservation_around_it():
    for dager, ventet in ((0, "KAN"), (1, "FORBERED")):
        loslatt = GRENSE.replace(day=1 + dager)
        resultat = vurdert("fengsel", frigang="nei", loslatelse=ut(loslatt))
        assert resultat.konklusjon == ventet and "grense" in {f.nokkel for f in resultat.forbehold}
    naer = {
        dager: "grense"
        in {f.nokkel for f in vurdert("fengsel", frigang="nei", loslatelse=ut(f"2027-06-{1 + dager:02d}")).forbehold}
        for dager in (7, 8)
    }
    assert naer == {7: True, 8: False}
