"""The topic answers: complete in both roles, plain, without amounts of their own."""

import re
import string
from pathlib import Path

import pytest
import yaml

from bot.katalog import katalog

TRETTI = [
    "hva_er_kvp",
    "penger",
    "skatt",
    "under25",
    "barnetillegg",
    "varighet",
    "timer",
    "ferie",
    "syk",
    "frivillig",
    "sosialhjelp_forst",
    "arbeidsevnevurdering",
    "hvem_bestemmer",
    "navkontor",
    "naar_soke",
    "soke_uten_bankid",
    "vedlegg",
    "saksbehandlingstid",
    "klage",
    "individuell_plan",
    "bolig",
    "gjeld",
    "aap_ufore",
    "dagpenger",
    "jobbe_ved_siden",
    "utdanning",
    "ny_straff",
    "personvern",
    "trekke_samtykke",
    "er_du_robot",
]
FLERE = [
    "avslag_frigang",
    "behandling",
    "nav_besok",
    "ikke_norsk",
    "familie",
    "tilbakeforingsgaranti",
    "samarbeid",
    "plass",
    "ungdomsprogram",
    "innhold",
    "pause",
    "kan_jeg_faa",
    "endre_samtykke",
    "formaal",
    "rettigheter",
    "hjelpere",
    "nettverk",
    "avklare_trygd",
]
STEDER = [
    {"form": [form], "dogn": dogn}
    for form in ("fengsel", "varetekt", "sykehus", "proveloslatt", "annet", "ungdomsstraff", "tvungen_omsorg")
    for dogn in ("ja", "nei")
]
BELOP = {"aar_full": "1", "maaned_full": "1", "aar_ung": "1", "maaned_ung": "1", "barn_dag": "1", "g": "1"}
TELEFON = "55 55 33 33"

TEMAER = katalog("nb").temaer
FIL = yaml.safe_load((Path(__file__).parents[2] / "bot/katalog/nb/temaer.yml").read_text(encoding="utf-8"))


def setninger(tekst: str) -> list[str]:
    return [s for s in re.split(r"(?<=[.!?])\s+(?=[A-ZÆØÅ«])", tekst) if s]


def begge(nokkel: str) -> dict[str, str]:
    return {rolle: TEMAER[nokkel].svar(rolle, **BELOP) for rolle in ("innsatt", "ansatt")}


ETTER_STED = [
    "navkontor",
    "bolig",
    "familie",
    "er_du_robot",
    "samarbeid",
    "hjelpere",
    "naar_soke",
    "gjeld",
    "aap_ufore",
    "individuell_plan",
    "arbeidsevnevurdering",
    "nav_besok",
    "soke_uten_bankid",
    "rettigheter",
]


@pytest.mark.parametrize("nokkel", ETTER_STED)
def test_answers_follow_where_the_sentence_is_served(nokkel):
    for rolle in ("innsatt", "ansatt"):
        for sak in STEDER:
            tekst = TEMAER[nokkel].svar(rolle, sak, **BELOP)
            assert tekst.endswith(".")
            ute = sak["form"][0] in ("proveloslatt", "ungdomsstraff") or (
                sak["form"] == ["tvungen_omsorg"] and sak["dogn"] == "nei"
            )
            if ute:
                assert not re.search(r"[Kk]ontaktbetjent|[Ff]engselet|før du kom inn|innsettelsen", tekst), (sak, tekst)
        if nokkel == "navkontor":
            assert "nå" in TEMAER[nokkel].svar(rolle, {"form": ["proveloslatt"]})
            assert "før" in TEMAER[nokkel].svar(rolle, {"form": ["fengsel"]})


def raa(nokkel: str) -> str:
    """The answers as they stand in the file, placeholders and all."""

    def blader(data):
        return data if isinstance(data, str) else " ".join(map(blader, data.values()))

    return blader(FIL[nokkel]["svar"])


def test_every_question_of_the_contract_has_an_answer():
    assert list(TEMAER) == TRETTI + FLERE


@pytest.mark.parametrize("nokkel", TEMAER)
def test_answers_are_there_for_both_roles_and_name_their_sources(nokkel):
    assert TEMAER[nokkel].sporsmaal.endswith("?")
    assert TEMAER[nokkel].hjemler and all(h.strip() for h in TEMAER[nokkel].hjemler)
    for tekst in begge(nokkel).values():
        assert tekst.endswith(".")


@pytest.mark.parametrize("nokkel", TEMAER)
def test_sentences_are_short(nokkel):
    for tekst in begge(nokkel).values():
        lengder = [len(s.split()) for s in setninger(tekst)]
        assert max(lengder) <= 16, [s for s in setninger(tekst) if len(s.split()) > 16]
        assert sum(lengder) / len(lengder) <= 12


@pytest.mark.parametrize("nokkel", TEMAER)
def test_amounts_come_from_the_rules_only(nokkel):
    felt = {navn for _, navn, _, _ in string.Formatter().parse(raa(nokkel)) if navn}
    assert felt <= set(BELOP)
    uten_telefon = raa(nokkel).replace(TELEFON, "")
    assert not re.search(r"\d\s*(?:kr|kroner)\b|\d[\d\s.]{3,}", uten_telefon)


@pytest.mark.parametrize("nokkel", TEMAER)
def test_each_role_is_spoken_to_in_its_own_form(nokkel):
    tekster = begge(nokkel)
    assert "innsatt" not in tekster["innsatt"].lower()
    if tekster["innsatt"] != tekster["ansatt"]:
        assert not re.search(r"\b(?:deg|din|ditt|dine|di)\b", tekster["ansatt"])


def test_the_office_is_written_nav():
    for nokkel, tema in TEMAER.items():
        assert not re.search(r"\bNav\b|\bnav\b(?!\.no)", " ".join([tema.sporsmaal, raa(nokkel), *tema.hjemler]))


def test_the_length_of_the_programme_is_never_one_year():
    for nokkel in TEMAER:
        assert "ett år" not in raa(nokkel)
    for tekst in begge("varighet").values():
        assert "inntil to år" in tekst


@pytest.mark.parametrize(
    ("nokkel", "ord_"),
    [
        ("barnetillegg", "bidrag"),
        ("syk", "yrkesskade"),
        ("klage", "hele saken"),
        ("ikke_norsk", "soning? i utlandet|soner i utlandet"),
        ("aap_ufore", "stopper ofte i fengsel"),
        ("individuell_plan", "rett til den"),
    ],
)
def test_what_the_sources_say_is_told_to_both(nokkel, ord_):
    for tekst in begge(nokkel).values():
        assert re.search(ord_, tekst), tekst
    assert "§ 48" in TEMAER["klage"].svar("ansatt") and "åpenbart urimelig" in TEMAER["klage"].svar("ansatt")


def test_nobody_is_promised_secrecy():
    for tekst in begge("personvern").values():
        assert "kontroller" in tekst
        assert not re.search(r"\b(?:anonym|hemmelig|trygt|sikkert)\b", tekst)


def test_dagpenger_of_the_prison_are_told_apart_from_those_of_nav():
    for tekst in begge("dagpenger").values():
        assert "fengsel" in tekst and "noe annet" in tekst
