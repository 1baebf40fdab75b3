"""Truth tables: every row of the decision table, the choices where the sources are silent, the edges."""

import pytest
from kvp_eksempler import DELVIS, GRENSE, I_DAG, I_GAAR, INNE, UTE, dag, ut, vurdert

VI = "vet_ikke"
BEGGE = ("tvungent_psykisk_vern", "tvungen_omsorg")
MINSTE_INNE, MINSTE_UTE = ut("2027-05-01", sikkerhet="minstetid"), ut("2031-05-01", sikkerhet="minstetid")
MINSTE_DELVIS = ut("2027-05-20", "2027-06-20", "minstetid")
ANTATT_INNE, ANTATT_UTE = ut("2027-03-15", sikkerhet="antatt"), ut("2028-01-10", sikkerhet="antatt")
KJENT = {"INNE": INNE, "UTE": UTE, "DELVIS": DELVIS, "VI": VI}

# rad, former, svar, konklusjon, hjemmel som skal være med
TABELL = [
    ("1 varetekt inne", ["varetekt"], {"loslatelse": INNE}, "KAN", "4.29.2.13"),
    ("1 varetekt ute", ["varetekt"], {"loslatelse": UTE}, "FORBERED", "4.29.2.13"),
    ("1 varetekt delvis", ["varetekt"], {"loslatelse": DELVIS}, "NAV", "4.29.2.13"),
    ("1 varetekt gjetning inne", ["varetekt"], {"loslatelse": ANTATT_INNE}, "NAV", "4.29.2.11"),
    ("1 varetekt gjetning ute", ["varetekt"], {"loslatelse": ANTATT_UTE}, "NAV", "4.29.2.11"),
    ("1 varetekt minstetid", ["varetekt"], {"loslatelse": MINSTE_UTE}, "NAV", "4.29.2.13"),
    ("1 varetekt ukjent", ["varetekt"], {"loslatelse": VI}, "NAV", "4.29.2.11"),
    ("1 varetekt ukjent, kort", ["varetekt"], {"loslatelse": VI, "opphold_maaneder": 3}, "NAV", "4.29.2.13"),
    ("2 varetekt hjemme", ["varetekt_hjemme"], {}, "NAV", "4.29.2.11"),
    ("3 fengsel inne", ["fengsel"], {"frigang": "nei", "loslatelse": INNE}, "KAN", "4.29.2.13"),
    ("3 fengsel ute", ["fengsel"], {"frigang": "nei", "loslatelse": UTE}, "FORBERED", "4.29.2.13"),
    ("3 fengsel antatt inne", ["fengsel"], {"frigang": "nei", "loslatelse": ANTATT_INNE}, "KAN", "4.29.2.13"),
    ("3 fengsel antatt ute", ["fengsel"], {"frigang": "nei", "loslatelse": ANTATT_UTE}, "FORBERED", "4.29.2.13"),
    (
        "3 fengsel ukjent kort",
        ["fengsel"],
        {"frigang": "nei", "loslatelse": VI, "opphold_maaneder": 5.9},
        "KAN",
        "4.29.2.13",
    ),
    (
        "3 fengsel ukjent seks",
        ["fengsel"],
        {"frigang": "nei", "loslatelse": VI, "opphold_maaneder": 6},
        "NAV",
        "4.29.2.13",
    ),
    (
        "3 fengsel ukjent alt",
        ["fengsel"],
        {"frigang": "nei", "loslatelse": VI, "opphold_maaneder": VI},
        "NAV",
        "4.29.2.13",
    ),
    (
        "3 fengsel delvis",
        ["fengsel"],
        {"frigang": "nei", "loslatelse": DELVIS, "opphold_maaneder": 20},
        "NAV",
        "4.29.2.13",
    ),
    (
        "3 fengsel delvis, kort",
        ["fengsel"],
        {"frigang": "nei", "loslatelse": DELVIS, "opphold_maaneder": 4},
        "KAN",
        "4.29.2.13",
    ),
    ("3 fengsel minstetid inne", ["fengsel"], {"frigang": "nei", "loslatelse": MINSTE_INNE}, "NAV", "4.29.2.13"),
    ("4 subsidiær inne", ["subsidiaer_straff"], {"loslatelse": INNE}, "KAN", "4.29.2.13"),
    ("4 subsidiær ute", ["subsidiaer_straff"], {"loslatelse": UTE}, "FORBERED", "4.29.2.13"),
    ("4 subsidiær alt ukjent", ["subsidiaer_straff"], {"loslatelse": VI, "opphold_maaneder": VI}, "KAN", "4.29.2.13"),
    (
        "5 frigang, oppfølging",
        ["fengsel"],
        {"frigang": "innvilget", "nav_oppfolging": "ja", "loslatelse": UTE},
        "KAN",
        "4.29.2.15",
    ),
    (
        "5 frigang, oppfølging, ukjent",
        ["fengsel"],
        {"frigang": "innvilget", "nav_oppfolging": "ja", "loslatelse": VI},
        "KAN",
        "4.29.2.15",
    ),
    (
        "5 frigang, nei, inne",
        ["fengsel"],
        {"frigang": "innvilget", "nav_oppfolging": "nei", "loslatelse": INNE},
        "KAN",
        "4.29.2.13",
    ),
    (
        "5 frigang, vet ikke, inne",
        ["fengsel"],
        {"frigang": "innvilget", "nav_oppfolging": VI, "loslatelse": INNE},
        "KAN",
        "4.29.2.13",
    ),
    (
        "5 frigang, nei, ute",
        ["fengsel"],
        {"frigang": "innvilget", "nav_oppfolging": "nei", "loslatelse": UTE},
        "NAV",
        "4.29.2.15",
    ),
    (
        "5 frigang, vet ikke, ute",
        ["fengsel"],
        {"frigang": "innvilget", "nav_oppfolging": VI, "loslatelse": UTE},
        "NAV",
        "4.29.2.15",
    ),
    ("6 søkt inne", ["fengsel"], {"frigang": "sokt", "loslatelse": INNE}, "KAN", "4.29.2.13"),
    ("6 søkt ute", ["fengsel"], {"frigang": "sokt", "loslatelse": UTE}, "FORBERED", "4.29.2.13"),
    ("6 frigang vet ikke, ute", ["fengsel"], {"frigang": VI, "loslatelse": UTE}, "NAV", "4.29.2.11"),
    ("6 frigang vet ikke, inne", ["fengsel"], {"frigang": VI, "loslatelse": INNE}, "KAN", "4.29.2.13"),
    ("7 bolig, oppfølging", ["overgangsbolig"], {"nav_oppfolging": "ja", "loslatelse": UTE}, "KAN", "4.29.2.16"),
    ("7 bolig, nei, inne", ["overgangsbolig"], {"nav_oppfolging": "nei", "loslatelse": INNE}, "KAN", "4.29.2.13"),
    ("7 bolig, nei, ute", ["overgangsbolig"], {"nav_oppfolging": "nei", "loslatelse": UTE}, "NAV", "4.29.2.16"),
    (
        "7 bolig, ukjent, kort",
        ["overgangsbolig"],
        {"nav_oppfolging": "nei", "loslatelse": VI, "opphold_maaneder": 5},
        "KAN",
        "4.29.2.13",
    ),
    ("7 bolig, full jobb", ["overgangsbolig"], {"nav_oppfolging": "ja", "arbeidsevne": "ikke_nedsatt"}, "NAV", "§ 29"),
    ("8 hjemme i gang", ["hjemmesoning"], {"startet": "ja"}, "RETT", "4.29.2.17"),
    ("8 hjemme ikke begynt", ["hjemmesoning"], {"startet": "nei"}, "NAV", "4.29.2.17"),
    ("9 hjemme vet ikke", ["hjemmesoning"], {"startet": VI}, "NAV", "4.29.2.17"),
    ("9 hjemme, full jobb", ["hjemmesoning"], {"startet": "ja", "arbeidsevne": "ikke_nedsatt"}, "NAV", "§ 29"),
    *[
        (f"10 samfunnsstraff {s} {k}", ["samfunnsstraff"], {"startet": s, "kolliderer": k}, u, "4.29.2.18")
        for s, k, u in [
            ("ja", "nei", "KAN"),
            ("ja", "ja", "NAV"),
            ("ja", VI, "NAV"),
            ("nei", "nei", "KAN"),
            ("nei", VI, "KAN"),
            ("nei", "ja", "NAV"),
            (VI, "nei", "KAN"),
            (VI, VI, "NAV"),
            (VI, "ja", "NAV"),
        ]
    ],
    ("12 betinget", ["betinget_dom"], {}, "RETT", "4.29.2.19"),
    ("12 betinget med program", ["betinget_dom", "narkotikaprogram"], {}, "NAV", "4.29.2.11"),
    (
        "13 deldom, inne, ute av vinduet",
        ["fengsel", "betinget_dom"],
        {"frigang": "nei", "loslatelse": UTE},
        "FORBERED",
        "4.29.2.13",
    ),
    (
        "13 deldom, inne i vinduet",
        ["fengsel", "betinget_dom"],
        {"frigang": "nei", "loslatelse": INNE},
        "KAN",
        "4.29.2.13",
    ),
    ("14 prøveløslatt", ["proveloslatt"], {}, "RETT", "4.29.2.19"),
    ("14 prøveløslatt fra forvaring", ["forvaring", "proveloslatt"], {}, "RETT", "4.29.2.19"),
    ("15 forvaring besluttet", ["forvaring"], {"frigang": "nei", "loslatelse": INNE}, "KAN", "4.29.2.13"),
    ("15 forvaring besluttet ute", ["forvaring"], {"frigang": "nei", "loslatelse": UTE}, "FORBERED", "4.29.2.13"),
    ("15 minstetid langt fram", ["forvaring"], {"frigang": "nei", "loslatelse": MINSTE_UTE}, "FORBERED", "4.29.2.13"),
    ("15 minstetid nær", ["forvaring"], {"frigang": "nei", "loslatelse": MINSTE_INNE}, "NAV", "4.29.2.11"),
    ("15 minstetid delvis", ["forvaring"], {"frigang": "nei", "loslatelse": MINSTE_DELVIS}, "NAV", "4.29.2.11"),
    (
        "15 minstetid passert",
        ["forvaring"],
        {"frigang": "nei", "loslatelse": ut("2025-01-01", sikkerhet="minstetid")},
        "NAV",
        "4.29.2.11",
    ),
    ("15 antatt", ["forvaring"], {"frigang": "nei", "loslatelse": ANTATT_INNE}, "NAV", "4.29.2.11"),
    ("15 antatt ute", ["forvaring"], {"frigang": "nei", "loslatelse": ANTATT_UTE}, "NAV", "4.29.2.11"),
    (
        "15 ukjent, kort hjelper ikke",
        ["forvaring"],
        {"frigang": "nei", "loslatelse": VI, "opphold_maaneder": 4},
        "NAV",
        "4.29.2.11",
    ),
    (
        "16 forvaring, frigang",
        ["forvaring"],
        {"frigang": "innvilget", "nav_oppfolging": "ja", "loslatelse": MINSTE_UTE},
        "KAN",
        "4.29.2.15",
    ),
    (
        "16 forvaring, frigang langt unna",
        ["forvaring"],
        {"frigang": "innvilget", "nav_oppfolging": "nei", "loslatelse": MINSTE_UTE},
        "NAV",
        "4.29.2.15",
    ),
    (
        "16 forvaring, bolig",
        ["forvaring", "overgangsbolig"],
        {"nav_oppfolging": "ja", "loslatelse": MINSTE_UTE},
        "KAN",
        "4.29.2.16",
    ),
    (
        "16 forvaring, bolig, antatt dato teller ikke",
        ["forvaring", "overgangsbolig"],
        {"nav_oppfolging": "nei", "loslatelse": ANTATT_INNE},
        "NAV",
        "4.29.2.16",
    ),
    *[
        (f"17 {form} døgn {navn}", [form], {"dogn": "ja", "loslatelse": KJENT[navn]}, u, "4.29.2.14")
        for form in BEGGE
        for navn, u in [("INNE", "KAN"), ("UTE", "FORBERED"), ("DELVIS", "NAV"), ("VI", "NAV")]
    ],
    (
        "17 døgn ukjent, kort hjelper ikke",
        ["tvungen_omsorg"],
        {"dogn": "ja", "loslatelse": VI, "opphold_maaneder": 3},
        "NAV",
        "4.29.2.14",
    ),
    *[
        (f"18 {form} {dogn}", [form], {"dogn": dogn, "loslatelse": INNE}, "NAV", "4.29.2.11")
        for form in BEGGE
        for dogn in ("nei", VI)
    ],
    *[
        (f"19–28 {form}", [form], {}, "NAV", "4.29.2.11")
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
    ],
    ("19 institusjon, inne i vinduet", ["institusjon"], {"loslatelse": INNE}, "NAV", "4.29.2.13"),
]


@pytest.mark.parametrize(
    ("former", "svar", "konklusjon", "hjemmel"), [rad[1:] for rad in TABELL], ids=[rad[0] for rad in TABELL]
)
def test_table(former, svar, konklusjon, hjemmel):
    resultat = vurdert(*former, **svar)
    assert (resultat.konklusjon, resultat.mangler, resultat.motsigelser) == (konklusjon, (), ())
    assert hjemmel in resultat.hjemler
    assert (konklusjon == "NAV") == ("4.29.2.11" in resultat.hjemler)


KOMBINASJONER = [
    (["hjemmesoning", "samfunnsstraff"], {"startet": "ja", "kolliderer": "nei"}, "KAN", ["4.29.2.17", "4.29.2.18"]),
    (["hjemmesoning", "samfunnsstraff"], {"startet": "nei", "kolliderer": "nei"}, "NAV", ["4.29.2.17"]),
    (["hjemmesoning", "samfunnsstraff"], {"startet": "ja", "kolliderer": VI}, "NAV", ["4.29.2.18"]),
    (["fengsel", "hjemmesoning"], {"frigang": "nei", "loslatelse": UTE, "startet": "nei"}, "FORBERED", ["4.29.2.13"]),
    (["fengsel", "hjemmesoning"], {"frigang": "nei", "loslatelse": INNE, "startet": "nei"}, "KAN", ["4.29.2.13"]),
    (
        ["fengsel", "samfunnsstraff"],
        {"frigang": "nei", "loslatelse": INNE, "startet": "nei", "kolliderer": "ja"},
        "KAN",
        ["4.29.2.13"],
    ),
    (["fengsel", "narkotikaprogram"], {"frigang": "nei", "loslatelse": INNE}, "KAN", ["4.29.2.13"]),
    (["fengsel", "annet"], {"frigang": "nei", "loslatelse": INNE}, "NAV", ["4.29.2.11"]),
    (["fengsel", "annet"], {"frigang": "nei", "loslatelse": UTE}, "FORBERED", ["4.29.2.13"]),
    (
        ["fengsel", "overgangsbolig"],
        {"frigang": "nei", "nav_oppfolging": "ja", "loslatelse": UTE},
        "KAN",
        ["4.29.2.16"],
    ),
    (["varetekt", "fengsel"], {"frigang": "nei", "loslatelse": UTE}, "FORBERED", ["4.29.2.13"]),
    (["varetekt", "fengsel"], {"frigang": "nei", "loslatelse": ANTATT_INNE}, "NAV", ["4.29.2.11"]),
    (
        ["fengsel", "subsidiaer_straff"],
        {"frigang": "nei", "loslatelse": VI, "opphold_maaneder": 9},
        "NAV",
        ["4.29.2.13"],
    ),
    (["betinget_dom", "samfunnsstraff"], {"startet": "nei", "kolliderer": "nei"}, "KAN", ["4.29.2.18", "4.29.2.19"]),
    (["proveloslatt", "betinget_dom"], {}, "RETT", ["4.29.2.19"]),
]


@pytest.mark.parametrize(("former", "svar", "konklusjon", "kilder"), KOMBINASJONER)
def test_combinations(former, svar, konklusjon, kilder):
    for rekkefolge in (former, former[::-1]):
        resultat = vurdert(*rekkefolge, **svar)
        assert (resultat.konklusjon, resultat.mangler) == (konklusjon, ())
        assert set(kilder) <= set(resultat.hjemler)


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
            "imot" in resultat.begrunnelse[0]
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


F = {"form": "fengsel", "frigang": "nei"}
ALDRE = [
    ("67", ["proveloslatt"], 67, {}, "UTENFOR", None),
    ("120, uten form", [], 120, {}, "UTENFOR", None),
    ("18", ["proveloslatt"], 18, {}, "RETT", None),
    ("66, før start", ["proveloslatt"], 66, {"bursdag": dag("2027-05-17")}, "RETT", None),
    ("66, i dag", ["proveloslatt"], 66, {"bursdag": dag(I_DAG)}, "UTENFOR", None),
    ("66, på løslatelsesdagen", ["fengsel"], 66, {"loslatelse": INNE, "bursdag": dag("2027-03-15")}, "UTENFOR", None),
    ("66, dagen etter", ["fengsel"], 66, {"loslatelse": INNE, "bursdag": dag("2027-03-16")}, "KAN", "2026-09-15"),
    (
        "66, samme måned",
        ["fengsel"],
        66,
        {"loslatelse": INNE, "bursdag": dag("2027-03-01", "2027-03-31")},
        "NAV",
        "2026-09-15",
    ),
    ("66, ukjent bursdag", ["fengsel"], 66, {"loslatelse": INNE, "bursdag": VI}, "NAV", "2026-09-15"),
    ("66, ukjent bursdag, langt fram", ["fengsel"], 66, {"loslatelse": UTE, "bursdag": VI}, "UTENFOR", None),
    (
        "66, frigang før 67",
        ["fengsel"],
        66,
        {"frigang": "innvilget", "nav_oppfolging": "ja", "loslatelse": UTE, "bursdag": dag("2027-08-01")},
        "KAN",
        None,
    ),
    (
        "66, ukjent dato, kort, bursdag sent",
        ["fengsel"],
        66,
        {"loslatelse": VI, "opphold_maaneder": 4, "bursdag": dag("2027-09-01")},
        "KAN",
        None,
    ),
    (
        "66, ukjent dato, kort, bursdag snart",
        ["fengsel"],
        66,
        {"loslatelse": VI, "opphold_maaneder": 4, "bursdag": dag("2027-01-01")},
        "NAV",
        None,
    ),
    ("64, ute etter 67", ["fengsel"], 64, {"loslatelse": ut("2031-01-10")}, "UTENFOR", None),
    ("65, kanskje 67", ["fengsel"], 65, {"loslatelse": UTE}, "FORBERED", "2027-07-10"),
    (
        "17, 18 før løslatelsen",
        ["fengsel"],
        17,
        {"loslatelse": INNE, "bursdag": dag("2027-01-01")},
        "KAN",
        "2027-01-01",
    ),
    ("17, 18 på dagen", ["fengsel"], 17, {"loslatelse": INNE, "bursdag": dag("2027-03-15")}, "KAN", "2027-03-15"),
    (
        "17, 18 dagen etter",
        ["fengsel"],
        17,
        {"loslatelse": INNE, "bursdag": dag("2027-03-16")},
        "FORBERED",
        "2027-03-16",
    ),
    (
        "17, samme måned",
        ["fengsel"],
        17,
        {"loslatelse": INNE, "bursdag": dag("2027-03-01", "2027-03-31")},
        "NAV",
        "2026-09-15",
    ),
    ("17, ukjent bursdag", ["fengsel"], 17, {"loslatelse": INNE, "bursdag": VI}, "NAV", "2026-09-15"),
    ("17, ukjent dato", ["fengsel"], 17, {"loslatelse": VI, "opphold_maaneder": 4}, "NAV", None),
    ("17, langt igjen", ["fengsel"], 17, {"loslatelse": UTE}, "FORBERED", "2027-07-10"),
    (
        "17, begge deler",
        ["fengsel"],
        17,
        {"loslatelse": ut("2027-09-05"), "bursdag": dag("2027-02-11")},
        "FORBERED",
        "2027-03-05",
    ),
    ("17, fotlenke", ["hjemmesoning"], 17, {"startet": "ja", "bursdag": dag("2027-05-03")}, "FORBERED", "2027-05-03"),
    ("17, ungdomsstraff", ["ungdomsstraff"], 17, {"bursdag": dag("2027-02-01")}, "FORBERED", "2027-02-01"),
    ("17, betinget, bursdag ikke spurt", ["betinget_dom"], 17, {}, "FORBERED", None),
    (
        "17, frigang, 18 før ut og inne",
        ["fengsel"],
        17,
        {"frigang": "innvilget", "nav_oppfolging": "ja", "loslatelse": INNE, "bursdag": dag("2027-01-01")},
        "KAN",
        "2027-01-01",
    ),
    ("15, ute snart", ["fengsel"], 15, {"loslatelse": INNE}, "FORBERED", "2026-09-15"),
]


@pytest.mark.parametrize(
    ("former", "alder", "svar", "konklusjon", "vindu"), [rad[1:] for rad in ALDRE], ids=[rad[0] for rad in ALDRE]
)
def test_age(former, alder, svar, konklusjon, vindu):
    frigang = {"frigang": "nei"} if "fengsel" in former else {}
    resultat = vurdert(*former, alder=alder, **{**frigang, **svar})
    assert (resultat.konklusjon, resultat.mangler) == (konklusjon, ())
    assert (resultat.vindu_fra and resultat.vindu_fra.isoformat()) == vindu
    if konklusjon == "UTENFOR":
        assert resultat.hjemler == ("§ 29",)


def test_the_birthday_is_asked_only_where_it_matters():
    assert vurdert("fengsel", frigang="nei", loslatelse=INNE, alder=17).mangler == ("bursdag",)
    assert vurdert("fengsel", frigang="nei", loslatelse=INNE, alder=66).mangler == ("bursdag",)
    assert vurdert("fengsel", frigang="nei", loslatelse=ut(I_DAG), alder=66).mangler == ()
    assert vurdert("proveloslatt", alder=66).mangler == ()
    assert vurdert("fengsel", frigang="nei", loslatelse=INNE, alder=65).mangler == ()


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
    assert {o.nokkel for o in resultat.gjor_naa} == {"kontakt_nav", "bolig", "barn"}
    assert any("alderspensjon" in linje for linje in resultat.begrunnelse)
