"""The catalogue, the slots and the case agree; every field has every text in both roles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from bot.katalog import MAALFORMER, ROLLER, STEG, UkjentTekst, katalog, plassholdere
from bot.lesing.feltlesere import LESERE
from bot.samtale.slots import SAMTALE, SLOTS
from kvp import FELTER

ROT = Path(__file__).parents[2]
ALLE = [*FELTER, *STEG]


@pytest.fixture(params=MAALFORMER)
def k(request):
    return katalog(request.param)


def test_slots_catalogue_and_case_have_the_same_fields(k) -> None:
    domene = yaml.safe_load((ROT / "domain.yml").read_text(encoding="utf-8"))
    assert set(domene["slots"]) == {*FELTER, SAMTALE} == set(SLOTS)
    assert set(k.felter) == {*FELTER, *STEG}
    assert set(LESERE) | {"endt_tid"} == {*FELTER, *STEG}  # never asked, so it needs no reader of its own


def test_slots_are_filled_by_the_actions_only() -> None:
    for slot in yaml.safe_load((ROT / "domain.yml").read_text(encoding="utf-8"))["slots"].values():
        assert slot == {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}


@pytest.mark.parametrize("felt", ALLE)
@pytest.mark.parametrize("rolle", [*ROLLER, None])
def test_every_field_has_every_text_in_both_roles(k, felt, rolle) -> None:
    f = k.felt(felt)
    for tekst in (f.etikett, f.sporsmaal(rolle), f.omformulert(rolle), f.hjelp(rolle), f.hvorfor(rolle)):
        assert tekst.strip() and plassholdere(tekst) <= {"neste_alder", "antall"}
    assert f.omformulert(rolle) != f.sporsmaal(rolle)


@pytest.mark.parametrize("felt", ALLE)
def test_every_value_has_a_button_or_is_typed(k, felt) -> None:
    f = k.felt(felt)
    vist = [v.verdi for v in (*f.valg("innsatt"), *f.valg("innsatt", alle=True))]
    assert set(f.verdier) <= set(vist)
    assert ("vet_ikke" in vist) == (felt in FELTER and FELTER[felt].vet_ikke)
    titler = [v.tittel for v in f.valg("innsatt")]
    assert len(titler) == len(set(titler))
    for verdi in f.verdier:
        assert f.verdi(verdi) != verdi or verdi == "annet"


def test_an_officer_is_never_called_du_about_the_inmate(k) -> None:
    for felt in FELTER:
        if felt != "rolle":
            sporsmaal = re.sub(r"du kan (?:velge|velje)", "", k.felt(felt).sporsmaal("ansatt").lower())
            assert " du " not in f" {sporsmaal} ", felt


def test_values_in_words() -> None:
    k = katalog("nb")
    assert (
        k.felt("loslatelse").verdi({"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "fastsatt"})
        == "15. mars 2027"
    )
    assert (
        k.felt("loslatelse").verdi({"fra": "2027-03-01", "til": "2027-03-31", "sikkerhet": "antatt"})
        == "mars 2027 (antatt, ikke bekreftet)"
    )
    assert (
        k.felt("loslatelse")
        .verdi({"fra": "2029-01-01", "til": "2029-12-31", "sikkerhet": "minstetid"})
        .startswith("2029 (minstetid")
    )
    assert k.felt("bursdag").verdi({"fra": "2027-03-25", "til": "2027-03-29"}) == "25. mars 2027 til 29. mars 2027"
    assert k.felt("opphold_maaneder").verdi(1.5) == "1,5 måneder" and k.felt("opphold_maaneder").verdi(1) == "1 måned"
    assert k.felt("behov").verdi([]) == "Ingen av disse"
    assert k.felt("form").verdi(["fengsel", "samfunnsstraff"]) == "Fengsel, Samfunnsstraff"
    assert k.felt("barn").verdi("vet_ikke") == "Vet ikke"


def test_values_in_words_in_nynorsk() -> None:
    k = katalog("nn")
    mars = {"fra": "2027-03-01", "til": "2027-03-31", "sikkerhet": "antatt"}
    assert k.felt("loslatelse").verdi(mars) == "mars 2027 (venta, ikkje stadfesta)"
    assert k.felt("opphold_maaneder").verdi(1.5) == "1,5 månader" and k.felt("opphold_maaneder").verdi(1) == "1 månad"
    assert k.felt("behov").verdi([]) == "Ingen av desse"
    assert k.felt("barn").verdi("vet_ikke") == "Veit ikkje"
    assert k.hjemmel("NAV-loven § 14 a") == "NAV-lova § 14 a" and k.hjemmel("§ 29") == "§ 29"


def test_unknown_keys_are_errors_with_a_name(k) -> None:
    for slag in (k.felt, k.tema, k.tekst):
        with pytest.raises(UkjentTekst):
            slag("finnes_ikke")
    with pytest.raises(UkjentTekst):
        katalog("sv")


def test_every_fixed_text_is_used_and_fills_its_placeholders(k) -> None:
    kode = "\n".join(f.read_text(encoding="utf-8") for mappe in ("bot", "actions") for f in (ROT / mappe).rglob("*.py"))
    for nokkel in k.noekler:
        assert f'"{nokkel}"' in kode or f"'{nokkel}'" in kode, f"{nokkel} is never used"


# Words for where somebody is: no one reads them somewhere else, danger to life least of all.
@pytest.mark.parametrize("nokkel", ["krise", "krise_annen"])
def test_the_text_in_danger_fits_where_somebody_is(k, nokkel) -> None:
    inne, ute, ukjent = (k.tekst(nokkel, "innsatt", {"form": form}) for form in (["fengsel"], ["hjemmesoning"], []))
    for tekst in (inne, ute, ukjent):
        assert "113" in tekst and "116 123" in tekst and "116 117" in tekst
    assert "betjent" in inne and "callingen" in inne
    assert "betjent" not in ute and "cella" not in ute
    assert re.search(r"(?:Hvis|Dersom) (?:du|dere|de) er i fengsel, s(?:i|ei) fr[aå] til e(?:n|in) betjent", ukjent)
    for form in (["hjemmesoning"], ["institusjon"], ["betinget_dom"], []):
        assert "113" in k.tekst(nokkel, "ansatt", {"form": form})
        assert "fengsel" not in k.tekst(nokkel, "ansatt", {"form": form}).lower()


@pytest.mark.parametrize("rolle", ROLLER)
def test_a_question_asks_about_one_form(k, rolle) -> None:
    startet = k.felt("startet")
    hjemme, straff = (startet.sporsmaal(rolle, {"form": [form]}).lower() for form in ("hjemmesoning", "samfunnsstraff"))
    assert "samfunn" not in hjemme and "samfunnsstraff" in straff and "hjem" not in straff and "heim" not in straff
    assert startet.sporsmaal(rolle, {"form": ["samfunnsstraff", "hjemmesoning"]}).lower() == hjemme
    assert startet.sporsmaal(rolle, {"form": ["fengsel", "samfunnsstraff"]}).lower() == straff
