"""Truth tables: every row of the decision table, and the combinations."""

import pytest
from kvp_eksempler import DELVIS, INNE, UTE, ut, vurdert

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
            "annet",
        )
    ],
    ("26 ferdig_sonet", ["ferdig_sonet"], {}, "NAV", "§ 29"),
    *[
        (f"17 {form} antatt {dato['fra']}", [form], {"dogn": "ja", "loslatelse": dato}, "NAV", "4.29.2.14")
        for form in BEGGE
        for dato in (ANTATT_INNE, ut("2028-01-10", sikkerhet="antatt"))
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
    # 4.29.2.11 is about people who serve; somebody who is done has the ordinary right.
    assert (konklusjon == "NAV" and former != ["ferdig_sonet"]) == ("4.29.2.11" in resultat.hjemler)


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
    # Deldom outside: the unconditional part is over, so the part that still runs decides.
    (["ferdig_sonet", "betinget_dom"], {}, "RETT", ["4.29.2.19"]),
    (["ferdig_sonet", "proveloslatt"], {}, "RETT", ["4.29.2.19"]),
    (["ferdig_sonet", "samfunnsstraff"], {"startet": "ja", "kolliderer": "nei"}, "KAN", ["4.29.2.18"]),
    # The date ends the varetekt, not the time inside.
    (["varetekt", "venter_paa_soning"], {"loslatelse": INNE}, "NAV", ["4.29.2.13"]),
    (["varetekt", "venter_paa_soning"], {"loslatelse": UTE}, "NAV", ["4.29.2.13"]),
    (["varetekt", "venter_paa_soning"], {"loslatelse": VI}, "NAV", ["4.29.2.13"]),
    (["fengsel", "venter_paa_soning"], {"frigang": "nei", "loslatelse": INNE}, "NAV", ["4.29.2.11"]),
    (["fengsel", "venter_paa_soning"], {"frigang": "nei", "loslatelse": UTE}, "FORBERED", ["4.29.2.13"]),
]


@pytest.mark.parametrize(("former", "svar", "konklusjon", "kilder"), KOMBINASJONER)
def test_combinations(former, svar, konklusjon, kilder):
    for rekkefolge in (former, former[::-1]):
        resultat = vurdert(*rekkefolge, **svar)
        assert (resultat.konklusjon, resultat.mangler) == (konklusjon, ())
        assert set(kilder) <= set(resultat.hjemler)
