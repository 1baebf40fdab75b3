"""The case: what is let in, what is refused, and that it survives JSON."""

import json
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvp import FELTER, Loslatelse, Sak, Spenn, UgyldigVerdi

DAG = st.dates(date(1900, 1, 1), date(2199, 12, 31))
VET_IKKE = st.just("vet_ikke")
TEKST = st.text(st.characters(codec="utf-8"), min_size=1, max_size=100).filter(lambda s: s.strip())


def _spenn(dager):
    return {"fra": min(dager).isoformat(), "til": max(dager).isoformat()}


SPENN = st.tuples(DAG, DAG).map(_spenn)


def verdier(felt):
    """Valid JSON values of a field."""
    slag = {
        "valg": st.sampled_from(felt.verdier or ("",)),
        "flervalg": st.lists(st.sampled_from(felt.verdier or ("",)), unique=True, min_size=int(felt.navn == "form")),
        "heltall": st.integers(0, 120),
        "tall": st.integers(0, 1200) | st.floats(0, 1200),
        "spenn": SPENN,
        "loslatelse": st.builds(
            lambda s, k: {**s, "sikkerhet": k}, SPENN, st.sampled_from(["fastsatt", "antatt", "minstetid"])
        ),
        "tekst": TEKST,
        "sted": TEKST,
    }[felt.slag]
    return slag | VET_IKKE if felt.vet_ikke else slag


SAKER = st.fixed_dictionaries({}, optional={navn: verdier(felt) for navn, felt in FELTER.items()})


@given(SAKER)
def test_json_both_ways(data):
    sak = Sak.fra_json(data)
    assert sak.til_json() == data
    assert Sak.fra_json(json.loads(json.dumps(sak.til_json()))) == sak
    assert hash(sak) == hash(Sak.fra_json(data))


def test_the_fields_are_those_of_the_contract():
    assert list(FELTER) == [
        "rolle",
        "form",
        "frigang",
        "nav_oppfolging",
        "startet",
        "kolliderer",
        "dogn",
        "loslatelse",
        "endt_tid",
        "opphold_maaneder",
        "alder",
        "bursdag",
        "arbeidsevne",
        "ytelser",
        "sosialhjelp",
        "arbeidsevnevurdering",
        "oppfolgingsbehov",
        "maal",
        "maal_tekst",
        "kartlegging",
        "forstegangssamtale",
        "programinnhold",
        "individuell_plan",
        "bolig",
        "barn",
        "behov",
        "fengsel",
        "kommune_for",
        "kommune_etter",
        "samtykke",
    ]
    assert len(FELTER["form"].verdier) == 20
    assert {navn for navn, felt in FELTER.items() if not felt.vet_ikke} == {
        "rolle",
        "form",
        "endt_tid",
        "alder",
        "maal_tekst",
        "behov",
        "samtykke",
    }
    assert all("vet_ikke" not in felt.verdier for felt in FELTER.values())


DAARLIGE = [
    ("alder", True),
    ("alder", "34"),
    ("alder", 34.0),
    ("alder", -1),
    ("alder", 121),
    ("alder", "vet_ikke"),
    ("opphold_maaneder", float("nan")),
    ("opphold_maaneder", float("inf")),
    ("opphold_maaneder", -0.5),
    ("opphold_maaneder", 10**400),
    ("opphold_maaneder", "4"),
    ("opphold_maaneder", False),
    ("form", []),
    ("form", "fengsel"),
    ("form", ["fengsel", "fengsel"]),
    ("form", ["fengsel", "hulen"]),
    ("form", ["Fengsel"]),
    ("form", [["fengsel"]]),
    ("form", {"fengsel": 1}),
    ("form", ["vet_ikke"]),
    ("form", "vet_ikke"),
    ("frigang", "søkt"),
    ("frigang", ""),
    ("frigang", " nei"),
    ("frigang", 1),
    ("frigang", ["nei"]),
    ("frigang", None),
    ("rolle", "vet_ikke"),
    ("samtykke", "vet_ikke"),
    ("behov", ["bolig", "bolig"]),
    ("behov", "bolig"),
    ("loslatelse", {"fra": "2027-03-02", "til": "2027-03-01", "sikkerhet": "fastsatt"}),
    ("loslatelse", {"fra": "2027-03-01", "til": "2027-03-01"}),
    ("loslatelse", {"fra": "2027-03-01", "til": "2027-03-01", "sikkerhet": "vet_ikke"}),
    ("loslatelse", {"fra": "2027-03-01", "til": "2027-03-01", "sikkerhet": "fastsatt", "kilde": "brev"}),
    ("loslatelse", {"fra": "2027-02-29", "til": "2027-03-01", "sikkerhet": "fastsatt"}),
    ("loslatelse", {"fra": "20270301", "til": "20270301", "sikkerhet": "fastsatt"}),
    ("loslatelse", {"fra": "2027-03-01T00:00", "til": "2027-03-01", "sikkerhet": "fastsatt"}),
    ("loslatelse", {"fra": "٢٠٢٧-٠٣-٠١", "til": "2027-03-01", "sikkerhet": "fastsatt"}),
    ("loslatelse", {"fra": "0001-01-01", "til": "2027-03-01", "sikkerhet": "fastsatt"}),
    ("loslatelse", {"fra": 20270301, "til": 20270301, "sikkerhet": "fastsatt"}),
    ("loslatelse", {1: 2}),
    ("loslatelse", "2027-03-01"),
    ("loslatelse", ["2027-03-01"]),
    ("bursdag", {"fra": "2027-03-01", "til": "2027-03-01", "sikkerhet": "fastsatt"}),
    ("bursdag", "2027-03-01"),
    ("fengsel", ""),
    ("fengsel", "   "),
    ("fengsel", "x" * 101),
    ("fengsel", 7),
    ("kommune_for", "\ud800"),
    ("maal_tekst", ""),
    ("maal_tekst", "x" * 2001),
]


@pytest.mark.parametrize(("felt", "verdi"), DAARLIGE, ids=[f"{f}-{i}" for i, (f, _) in enumerate(DAARLIGE)])
def test_one_clear_error(felt, verdi):
    with pytest.raises(UgyldigVerdi) as feil:
        Sak.fra_json({"rolle": "innsatt", felt: verdi} if felt != "rolle" else {felt: verdi})
    assert feil.value.felt == felt
    assert feil.value.verdi is verdi
    tekst = str(feil.value)
    assert tekst.startswith(f"{felt}: ") and "Tillatt: " in tekst and feil.value.tillatt in tekst
    assert "\n" not in tekst and len(tekst) < 800
    for tillatt in FELTER[felt].verdier:
        assert tillatt in tekst


@pytest.mark.parametrize("data", [[], None, "{}", 3, [("rolle", "innsatt")]])
def test_a_case_is_an_object(data):
    with pytest.raises(UgyldigVerdi, match=r"^sak: "):
        Sak.fra_json(data)


@pytest.mark.parametrize("nokkel", ["navn", "fodselsnummer", "Form", "", "løslatelse", "til_json", 3])
def test_unknown_keys(nokkel):
    with pytest.raises(UgyldigVerdi, match="Tillatt: et av feltene rolle, form"):
        Sak.fra_json({nokkel: "x"})


def test_types_and_json_forms_are_the_same():
    dag = date(2027, 3, 15)
    sak = Sak(form=("fengsel",), loslatelse=Loslatelse(dag, dag, "fastsatt"), bursdag=Spenn(dag, dag))
    med_json = Sak(
        form=["fengsel"],
        loslatelse={"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "fastsatt"},
        bursdag={"fra": "2027-03-15", "til": "2027-03-15"},
    )
    assert sak == med_json and isinstance(med_json.loslatelse, Loslatelse)
    for fra, til in ((datetime(2027, 3, 15), dag), (dag, date(2027, 3, 14)), ("i dag", dag), (None, dag)):
        with pytest.raises(UgyldigVerdi):
            Spenn(fra, til)
    with pytest.raises(UgyldigVerdi):
        Loslatelse(dag, dag, "kanskje")
    with pytest.raises(UgyldigVerdi):
        Sak(bursdag=Loslatelse(dag, dag, "fastsatt"))


def test_med_adds_changes_and_removes():
    sak = Sak(alder=30).med(form=["fengsel"], frigang="nei")
    assert sak.til_json() == {"form": ["fengsel"], "frigang": "nei", "alder": 30}
    assert sak.med(frigang=None, alder=31).til_json() == {"form": ["fengsel"], "alder": 31}
    assert sak.alder == 30
    with pytest.raises(UgyldigVerdi, match=r"^navn: "):
        sak.med(navn="x")
    with pytest.raises(UgyldigVerdi, match=r"^alder: "):
        sak.med(alder=True)
