"""What is shown fits the answers of this person: no more certain than they are, in the words of the place."""

import re

import pytest

from bot.katalog import MAALFORMER
from bot.maaling.tekstliste import tekstliste
from bot.notat import lag_notat, til_json
from kvp import Sak, vurder
from tests.dagen import DAG
from tests.katalog.test_rett_ord import INNE, LENGE, vist

FRIGANG = {"loslatelse": INNE, "frigang": "innvilget"}
NAER = {"fra": "2027-06-03", "til": "2027-06-03", "sikkerhet": "fastsatt"}
ANTATT = {**INNE, "sikkerhet": "antatt"}
FORBI = {**INNE, "fra": "2026-10-05", "til": "2026-10-05"}
IKKE_FOR = "starter først når"
ATTEN = {"alder": 17, "bursdag": {"fra": "2027-01-20", "til": "2027-01-20"}}


@pytest.mark.parametrize("rolle", ["innsatt", "ansatt"])
@pytest.mark.parametrize(
    ("form", "svar", "sier", "aldri"),
    [
        (["fengsel"], {**FRIGANG, "nav_oppfolging": "vet_ikke"}, "Det kan starte før", IKKE_FOR),
        (["overgangsbolig"], {"loslatelse": INNE, "nav_oppfolging": "vet_ikke"}, "Det kan starte før", IKKE_FOR),
        (["fengsel"], {"loslatelse": INNE, "frigang": "vet_ikke"}, "Med frigang kan det starte før", IKKE_FOR),
        (["fengsel"], {**FRIGANG, "nav_oppfolging": "nei"}, "starter først når", "kan starte før|kan det starte før"),
        (["fengsel"], {"loslatelse": INNE}, "starter først når", "kan starte før"),
        (
            ["fengsel"],
            {**FRIGANG, "loslatelse": LENGE, "nav_oppfolging": "nei"},
            "at NAV-kontoret ikke kan følge opp",
            "ikke klart om NAV-kontoret",
        ),
        (
            ["overgangsbolig"],
            {"loslatelse": LENGE, "nav_oppfolging": "nei"},
            "at NAV-kontoret ikke kan følge opp",
            "ikke klart om NAV-kontoret",
        ),
        (
            ["tvungen_omsorg"],
            {"loslatelse": INNE, "ytelser": "vesentlige"},
            "får etter oppholdet",
            "(?:får|løslatt) etter løslatelsen",
        ),
        (["hjemmesoning"], {"startet": "nei", "loslatelse": FORBI}, "Siste dag av soningen er passert", "løslatt"),
        (["tvungen_omsorg"], {"loslatelse": FORBI}, "skrevet ut", "løslatt,"),
        (["varetekt_hjemme"], {**ATTEN, "loslatelse": ANTATT}, "20. januar 2027", "hvis datoen for løslatelse holder"),
        (["sykehus"], {"alder": 15, "loslatelse": LENGE}, "Tidligst når du er 18 år", "Det må NAV vurdere$"),
        (
            ["fengsel"],
            {**ATTEN, "loslatelse": INNE},
            r"Under 18 år, fyller 18 i januar 2027",
            r"§ 29\): Under 18 år(?:;|$)",
        ),
        (["betinget_dom"], {}, "Svarene taler for", r"; Varighet \(§ 32\)"),
    ],
)
def test_no_more_certain_than_the_answers(rolle, form, svar, sier, aldri):
    tekst = vist(*form, rolle=rolle, **svar)
    assert re.search(sier, tekst, re.MULTILINE)
    assert not re.search(aldri, tekst, re.MULTILINE)


@pytest.mark.parametrize(
    ("form", "kilde"),
    [("tvungen_omsorg", "4.29.2.14"), ("tvungent_psykisk_vern", "4.29.2.14"), ("fengsel", "4.29.2.13")],
)
@pytest.mark.parametrize("ut", [INNE, NAER, LENGE, ANTATT])
def test_the_provision_on_time_is_that_of_the_form(form, kilde, ut):
    sak = Sak.fra_json({"form": [form], "dogn": "ja", "alder": 40, "frigang": "nei", "loslatelse": ut})
    v = vurder(sak, DAG)
    kilder = {k for x in (*v.forbehold, *v.gjor_naa) for k in x.hjemler} & {"4.29.2.13", "4.29.2.14"}
    assert kilder == {kilde}


@pytest.mark.parametrize(("bursdag", "vises"), [("2027-02-14", False), ("2027-10-01", True)])
def test_no_latest_start_after_the_67th_birthday(bursdag, vises):
    sak = Sak.fra_json(
        {"form": ["betinget_dom"], "alder": 66, "bursdag": {"fra": bursdag, "til": bursdag}, "samtykke": "ja"}
    )
    v = vurder(sak, DAG)
    assert ("Seneste start" in str(til_json(lag_notat(sak, v, DAG)))) == vises


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_the_law_names_a_spouse(maalform):
    assert not re.search("sambuaren|samboeren", "\n".join(t.tekst for t in tekstliste(maalform)))
