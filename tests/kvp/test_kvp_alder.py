"""Age on the day on which the programme could start."""

import pytest
from kvp_eksempler import I_DAG, INNE, UTE, dag, ut, vurdert

VI = "vet_ikke"
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
    # The only hard no comes only when nothing can start earlier.
    ("66, ukjent bursdag, langt fram", ["fengsel"], 66, {"loslatelse": UTE, "bursdag": VI}, "NAV", None),
    (
        "66, på dagen, søkt frigang",
        ["fengsel"],
        66,
        {"frigang": "sokt", "loslatelse": INNE, "bursdag": dag("2027-03-15")},
        "NAV",
        None,
    ),
    (
        "66, på dagen, antatt dato",
        ["fengsel"],
        66,
        {"loslatelse": ut("2027-03-15", sikkerhet="antatt"), "bursdag": dag("2027-03-15")},
        "NAV",
        None,
    ),
    ("66, på dagen, varetekt", ["varetekt"], 66, {"loslatelse": INNE, "bursdag": dag("2027-03-15")}, "UTENFOR", None),
    ("66, langt fram, varetekt", ["varetekt"], 66, {"loslatelse": UTE, "bursdag": dag("2027-03-15")}, "NAV", None),
    (
        "55, forvaring med minstetid 2040",
        ["forvaring"],
        55,
        {"frigang": "nei", "loslatelse": ut("2040-01-10", sikkerhet="minstetid")},
        "NAV",
        None,
    ),
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
    ("64, ute etter 67", ["fengsel"], 64, {"loslatelse": ut("2031-01-10")}, "NAV", None),
    ("64, kanskje 67", ["fengsel"], 64, {"loslatelse": ut("2029-06-10")}, "NAV", "2028-12-10"),
    ("65, vet ikke", ["fengsel"], 65, {"loslatelse": UTE, "bursdag": VI}, "NAV", "2027-07-10"),
    ("65, før 67", ["fengsel"], 65, {"loslatelse": UTE, "bursdag": dag("2028-01-11")}, "FORBERED", "2027-07-10"),
    ("65, etter 67", ["fengsel"], 65, {"loslatelse": UTE, "bursdag": dag("2028-01-10")}, "NAV", None),
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
    ("17, ukjent bursdag", ["fengsel"], 17, {"loslatelse": INNE, "bursdag": VI}, "NAV", None),
    ("17, ukjent dato", ["fengsel"], 17, {"loslatelse": VI, "opphold_maaneder": 4}, "NAV", None),
    ("17, langt igjen", ["fengsel"], 17, {"loslatelse": UTE}, "FORBERED", None),
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
    ("15, ute snart", ["fengsel"], 15, {"loslatelse": INNE}, "FORBERED", None),
]


@pytest.mark.parametrize(
    ("former", "alder", "svar", "konklusjon", "vindu"), [rad[1:] for rad in ALDRE], ids=[rad[0] for rad in ALDRE]
)
def test_age(former, alder, svar, konklusjon, vindu):
    frigang = {"frigang": "nei"} if "fengsel" in former and "frigang" not in svar else {}
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
    assert vurdert("fengsel", frigang="nei", loslatelse=UTE, alder=65).mangler == ("bursdag",)
    assert vurdert("fengsel", frigang="nei", loslatelse=ut("2029-06-10"), alder=64).mangler == ()


@pytest.mark.parametrize("alder", [65, 66])
@pytest.mark.parametrize(
    ("former", "svar"),
    [
        (["fengsel"], {"frigang": "nei", "loslatelse": VI, "opphold_maaneder": VI}),
        (["fengsel"], {"frigang": "nei", "loslatelse": UTE}),
        (["forvaring"], {"frigang": "nei", "loslatelse": VI}),
        (["varetekt"], {"loslatelse": VI}),
        (["fengsel", "proveloslatt"], {"frigang": "nei", "loslatelse": INNE}),
        ([], {}),
    ],
)
def test_near_67_the_age_is_never_fine_while_the_start_is_not_known(alder, former, svar):
    for bursdag in ({}, {"bursdag": VI}):
        alle = {v.navn: v for v in vurdert(*former, alder=alder, **svar, **bursdag).vilkaar}
        assert alle["alder"].utfall in ("mangler", "maa_vurderes"), (former, svar, bursdag)
