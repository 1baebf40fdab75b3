"""What the model hears of personal data in people's own words, beside the exact readers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.lesing import rens
from bot.lesing.modell import EGNE_ORD, Modell, modell
from bot.lesing.vern.persondata import SLAG, TERSKEL, TERSKLER, UTELUKKET, Ord, finn_persondata, rens_persondata
from bot.maaling.persondata import er_borte
from forstaaelse.eksempler import summen
from forstaaelse.vern import INGEN, les_merker

ROT = Path(__file__).parents[2]


def _ord(tekst: str, *hort: tuple[str, str]) -> list[Ord]:
    slagene = dict(hort)
    ut, sted = [], 0
    for bit in tekst.split():
        start = tekst.index(bit, sted)
        sted = start + len(bit)
        slag = slagene.get(bit, "navn")
        ut.append(Ord(start, sted, slag, TERSKLER.get(slag, TERSKEL) if bit in slagene else 0.1))
    return ut


def test_words_side_by_side_are_one_find_and_what_stands_between_is_kept() -> None:
    tekst = "dytta dama ned trappa og vil bli kokk"
    hort = _ord(tekst, ("dytta", "lovbrudd"), ("dama", "lovbrudd"), ("ned", "lovbrudd"), ("trappa", "lovbrudd"))
    assert [(f.tekst, f.slag) for f in finn_persondata(tekst, hort)] == [("dytta dama ned trappa", "lovbrudd")]
    assert rens_persondata(tekst, lambda t: hort).tekst == "vil bli kokk"


def test_no_mark_is_left_for_a_sentence_that_is_gone() -> None:
    tekst = "vil bli rørlegger. hører stemmer, trenger ro"
    hort = _ord(tekst, ("hører", "diagnose"), ("stemmer,", "diagnose"))
    uten_komma = [o._replace(slutt=o.slutt - 1) if tekst[o.slutt - 1] == "," else o for o in hort]
    assert rens_persondata(tekst, lambda t: uten_komma).tekst == "vil bli rørlegger. trenger ro"


def test_the_exact_readers_are_surer_of_the_kind() -> None:
    tekst = "tlf 912 34 567"
    (funn,) = finn_persondata(tekst, _ord(tekst, ("912", "saksnummer"), ("34", "saksnummer"), ("567", "saksnummer")))
    assert (funn.slag, funn.tekst) == ("telefon", "912 34 567")


def test_a_word_that_the_model_is_unsure_of_stays() -> None:
    tekst = "jobbe med bil"
    for slag in ("navn", "politikk"):
        fra = TERSKLER.get(slag, TERSKEL)
        assert finn_persondata(tekst, [Ord(10, 13, slag, fra - 0.0005)]) == []
        assert [f.tekst for f in finn_persondata(tekst, [Ord(10, 13, slag, fra)])] == ["bil"]


@pytest.mark.parametrize(
    ("tekst", "hort", "slag"),
    [
        ("overføres til Bastøy i mai", "Bastøy", "navn"),
        ("få fast på Peppes eller Egon", "Egon", "navn"),
        ("sveise etter NS-EN ISO 9606-1", "9606-1", "innsattnummer"),
        ("pleie gamle mennesker som har demens", "demens", "diagnose"),
        ("søke stillinger på finn.no", "finn.no", "epost"),
        ("jeg kommer fra Eritrea", "Eritrea", "etnisitet"),
        ("har vondt i ryggen, vil ha noe lett", "ryggen", "diagnose"),
        ("imam eller prest gjør viktig jobb", "imam", "religion"),
        ("murer med vondt i knærne", "vondt i knærne", "diagnose"),
        ("styre temperamentet på jobb", "temperamentet", "diagnose"),
        ("ta ex.phil. og begynne på historie", "ex.phil.", "navn"),
        ("kode 95 har jeg", "95", "innsattnummer"),
        ("fikse en BMW", "BMW", "bilskilt"),
    ],
)
def test_what_a_reader_knows_to_be_none_stays_however_sure_the_model_is(tekst: str, hort: str, slag: str) -> None:
    start = tekst.index(hort)
    assert finn_persondata(tekst, [Ord(start, start + len(hort), slag, 1.0)]) == []


def test_an_illness_of_stress_is_no_everyday_complaint() -> None:
    tekst = "har posttraumatisk stresslidelse"
    assert [f.slag for f in finn_persondata(tekst, [Ord(4, len(tekst), "diagnose", 1.0)])] == ["diagnose"]


def test_shouting_names_nobody() -> None:
    tekst = "SKAFFE MEG FAGBREV SÅ INGEN KAN TA DET FRA MEG"
    assert rens(tekst, EGNE_ORD, "innsatt").tekst == tekst


def test_a_name_that_the_model_rules_out_stays_and_one_it_has_not_heard_goes() -> None:
    tekst = "jobbe hos Jensen på verkstedet"
    navnet = next(f for f in finn_persondata(tekst) if f.tekst == "Jensen")
    utelukket, mulig = (Ord(navnet.start, navnet.slutt, "navn", p) for p in (UTELUKKET - 0.01, UTELUKKET))
    assert finn_persondata(tekst, [utelukket]) == [] and finn_persondata(tekst, [mulig]) == [navnet]
    assert finn_persondata(tekst, [Ord(0, 5, "navn", 0.0)]) == [navnet]


@pytest.mark.parametrize(
    "tekst",
    [
        "bli tømrer hos Jensen & Sønn AS i Lillestrøm",
        "jobbe med bjørk og furu, lage møbler",
        "lære å steke brød, jobbe hos Baker Hansen",
        "arbeidstrening hos Ask Bygg AS etter påske",
        "sveiser hos Storm Mekaniske i Horten",
        "hos Tess eller Brødrene Dahl, på disken",
        "Hjullaster hos Brødrene Dokken eller på vei",
        "kjøre budbil for Berg & Lunde Transport AS",
        "læreplass hos Peder Halvorsen Bygg i høst",
    ],
)
def test_a_firm_with_the_name_of_a_person_is_a_goal(tekst: str) -> None:
    assert rens(tekst, EGNE_ORD, "innsatt").tekst == tekst


def test_an_employer_that_tells_who_somebody_is_goes_whatever_the_model_hears() -> None:
    tekst = "jobbet i Hansen & Sønn Rør AS på Lena, vil ha svennebrev"
    assert "Hansen" not in rens(tekst, EGNE_ORD, "innsatt").tekst


def test_the_model_listens_only_where_people_write_in_their_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    hort = []
    monkeypatch.setattr(Modell, "persondata", lambda _, tekst, rolle: hort.append((tekst, rolle)) or [])
    for felt in (None, "alder", "form", EGNE_ORD):
        rens("vil jobbe på lager", felt, "ansatt")
    assert hort == [("vil jobbe på lager", "ansatt")]


@pytest.mark.parametrize(
    "tekst", ("", " ", "  vil   bli\n\nkokk ", "½ stilling på ﬁskebruk", "vil jobbe på lager. " * 60, "x" * 900)
)
def test_each_word_stands_where_it_is_said_to_stand(tekst: str) -> None:
    ordene = modell().persondata(tekst, None)
    assert [o.start for o in ordene] == sorted({o.start for o in ordene})
    assert all(tekst[o.start : o.slutt].strip() == tekst[o.start : o.slutt] != "" for o in ordene)
    assert all(0 <= o.sannsynlig <= 1 and o.slag in SLAG for o in ordene)
    if len(tekst.split()) > 1:
        assert {tekst[o.start : o.slutt].strip(".") for o in ordene} == {d.strip(".") for d in tekst.split()}


def test_the_model_was_taught_with_these_marks_and_knows_their_kinds() -> None:
    assert modell().om["vern_data"] == summen(ROT / "data/vern"), "data/vern is newer: run «make forstaaelse»"
    ingen, *slagene = modell().om["vern"]
    assert ingen == INGEN and set(slagene) <= set(SLAG)


def test_marks_are_read_and_taken_away() -> None:
    assert les_merker("[Ola Nordmann](navn), f. [030491](fodselsdato) (på lager)") == (
        "Ola Nordmann, f. 030491 (på lager)",
        ((0, 12, "navn"), (17, 23, "fodselsdato")),
    )


def test_no_marked_text_stands_in_the_sets_that_measure() -> None:
    proever = {
        " ".join(r["tekst"].lower().split())
        for fil in (ROT / "tests/data").glob("personopplysninger*.json")
        for r in json.loads(fil.read_text(encoding="utf-8"))
    }
    for fil in (ROT / "data/vern").glob("*.yml"):
        for linje in fil.read_text(encoding="utf-8").splitlines():
            tekst, _ = les_merker(linje.strip().removeprefix("- "))
            assert " ".join(tekst.lower().split()) not in proever


@pytest.mark.treg
@pytest.mark.parametrize(
    ("fil", "rolle", "funnet", "uten", "rort"),
    (
        ("blind_5", "innsatt", 105, 100, 0),
        ("blind_6", "ansatt", 116, 110, 2),
        ("blind_7", "innsatt", 136, 124, 0),
        ("blind_8", "innsatt", 95, 91, 0),
        ("blind_9", "innsatt", 115, 114, 1),
        ("blind_10", "innsatt", 111, 107, 0),
        ("blind_11", "innsatt", 105, 100, 1),
        ("blind_12", "innsatt", 105, 99, 0),
        ("blind_13", "innsatt", 99, 93, 3),
        ("blind_14", "innsatt", 98, 98, 7),
        ("blind_15", "innsatt", 93, 91, 1),
        ("blind_16", "innsatt", 154, 144, 0),
        ("blind_17", "innsatt", 158, 153, 5),
        ("blind_18", "innsatt", 157, 147, 3),
        ("blind_19", "innsatt", 160, 153, 2),
    ),
)
def test_hands_that_had_seen_neither_rules_nor_marks(fil: str, rolle: str, funnet: int, uten: int, rort: int) -> None:
    """Never less than now, but for the one that another processor's rounding may move; of 125, 126, 150, 103, 121, 121,
    106, 108, 103, 106, 102, 159, 162, 161 and 162 pieces, and 65, 65, 90, 100, 110, then 150 and in the last four 300
    ordinary texts. Own schools, which three of them have marked, are left with intent. The thresholds by kind cost
    seven of 1,592 pieces and spare six of 1,930 texts.
    """
    rader = json.loads((ROT / f"tests/data/personopplysninger_{fil}.json").read_text(encoding="utf-8"))
    hort, monstre = ({r["tekst"]: rens(r["tekst"], felt, rolle).tekst for r in rader} for felt in (EGNE_ORD, None))
    borte = [sum(er_borte(b, ut[r["tekst"]]) for r in rader for b in r["biter"]) for ut in (hort, monstre)]
    assert borte[0] >= funnet - 1 and borte[1] >= uten and borte[0] - borte[1] >= min(2, funnet - uten) - 1
    assert sum(hort[r["tekst"]] != r["tekst"] for r in rader if not r["biter"]) <= rort + 1
