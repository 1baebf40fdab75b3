"""The shipped pipeline: what it says about itself, what it must not hold, and that it works when installed."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import re
import zipfile
from pathlib import Path

import pytest

ROT = Path(__file__).parents[2]
PAKKER = sorted((ROT / "sprakmodell" / "pakke").glob("*.whl"))
VERSJON = "3.4.0+kvp1"
EXPLOSION = {"pos_acc": 0.9677, "morph_acc": 0.9535, "lemma_acc": 0.9688, "sents_f": 0.9339, "ents_f": 0.7533}
pytestmark = pytest.mark.filterwarnings("ignore:pkg_resources is deprecated:UserWarning")


@pytest.fixture(scope="module")
def hjul():
    assert len(PAKKER) == 1, PAKKER
    with zipfile.ZipFile(PAKKER[0]) as arkiv:
        yield arkiv


@pytest.fixture(scope="module")
def meta(hjul) -> dict:
    return json.loads(hjul.read("nb_core_news_sm/meta.json"))


def test_one_small_wheel_with_the_name_and_the_local_version() -> None:
    assert [fil.name for fil in PAKKER] == [f"nb_core_news_sm-{VERSJON}-py3-none-any.whl"]
    assert PAKKER[0].stat().st_size < 12_000_000


def test_metadata_says_who_built_it_and_from_what(meta) -> None:
    assert (meta["lang"], meta["name"], meta["version"]) == ("nb", "core_news_sm", VERSJON)
    assert meta["author"] == "KVP-veileder"
    assert "Ikke Explosions bygg" in meta["description"]
    assert meta["license"]
    assert all(kilde["license"] and kilde["author"] and kilde["url"] for kilde in meta["sources"])
    assert {"NDT", "NorNE"} <= set(re.findall(r"NDT|NorNE", " ".join(kilde["name"] for kilde in meta["sources"])))
    assert meta["spacy_version"] == ">=3.4.0,<3.5.0"
    assert meta["pipeline"] == ["tok2vec", "morphologizer", "senter", "lemmatizer", "attribute_ruler", "ner"]


def test_metadata_carries_the_measured_scores(meta) -> None:
    assert meta["performance"] == json.loads((ROT / "sprakmodell" / "maalinger.json").read_text(encoding="utf-8"))
    for navn, deres in EXPLOSION.items():
        assert meta["performance"][navn] >= deres, navn
    assert meta["performance"]["ents_per_type"]["PER"]["f"] > 0.8337
    for tekst in ("lower", "chat"):
        assert set(EXPLOSION) <= set(meta["performance"][tekst])


def test_the_readme_shows_the_measured_scores(meta) -> None:
    tekst = (ROT / "sprakmodell" / "README.md").read_text(encoding="utf-8")
    for kilde in (meta["performance"], meta["performance"]["lower"], meta["performance"]["chat"]):
        for navn in EXPLOSION:
            assert f"{100 * kilde[navn]:.1f}".replace(".", ",") in tekst, (navn, kilde[navn])


def test_no_text_from_the_treebank_in_the_wheel(hjul) -> None:
    strenger = json.loads(hjul.read(f"nb_core_news_sm/nb_core_news_sm-{VERSJON}/vocab/strings.json"))
    # Labels and parts of words only: no sentence, no name with a surname.
    assert not [streng for streng in strenger if streng.strip().count(" ") > 1]
    assert len(strenger) < 6000
    assert not [
        navn
        for navn in hjul.namelist()
        if re.search(r"\.(conllu|spacy|txt|jsonl|xz)$", navn) and ".dist-info/" not in navn
    ]


def test_no_path_of_the_machine_it_was_built_on(hjul) -> None:
    for navn in hjul.namelist():
        if navn.endswith((".json", ".cfg", ".py", ".md", "METADATA")):
            innhold = hjul.read(navn).decode()
            assert not re.search(r"(?<![\w/.:])/(?:home|root|tmp|work|Users)/", innhold), navn


def test_the_word_parts_in_the_wheel_are_the_ones_in_the_recipe(hjul) -> None:
    pakket = hashlib.sha256(hjul.read("nb_core_news_sm/trekk.py")).hexdigest()
    assert pakket == hashlib.sha256((ROT / "sprakmodell" / "trekk.py").read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def nlp():
    assert importlib.metadata.version("nb_core_news_sm") == VERSJON, "run «make setup»"
    import spacy

    return spacy.load("nb_core_news_sm")


def test_finds_sentences(nlp) -> None:
    setninger = list(nlp("Jeg løslates i mars. Da vil jeg søke om programmet. Kan NAV hjelpe meg?").sents)
    assert [str(setning) for setning in setninger] == [
        "Jeg løslates i mars.",
        "Da vil jeg søke om programmet.",
        "Kan NAV hjelpe meg?",
    ]


def test_finds_word_classes_and_lemmas(nlp) -> None:
    dok = nlp("Jeg snakket med kontaktbetjenten om leiligheten.")
    assert [token.pos_ for token in dok] == ["PRON", "VERB", "ADP", "NOUN", "ADP", "NOUN", "PUNCT"]
    assert [token.lemma_ for token in dok][1] == "snakke"
    assert [token.lemma_ for token in dok][5] == "leilighet"
    assert dok[5].morph.get("Definite") == ["Def"]


@pytest.mark.parametrize(
    ("tekst", "navn"),
    [
        ("Jeg heter Torstein Granlund og bor i Bergen.", "Torstein Granlund"),
        ("I går snakket jeg med Fatima Yusuf på kontoret.", "Fatima Yusuf"),
        ("Broren min Jonas Haugstad kommer på besøk.", "Jonas Haugstad"),
        ("jeg snakket med kari nordmann i går", "kari nordmann"),
        ("advokaten min er ole johansen", "ole johansen"),
    ],
)
def test_finds_people_as_they_are_written_in_a_chat(nlp, tekst, navn) -> None:
    assert navn in [ent.text for ent in nlp(tekst).ents if ent.label_ == "PER"]


def test_finds_places(nlp) -> None:
    assert [(ent.text, ent.label_) for ent in nlp("Han flytter til Tromsø i mai.").ents] == [("Tromsø", "GPE_LOC")]


@pytest.mark.parametrize("tekst", ["", " ", "\n\n", "ja", "?", "😀", "å" * 3000])
def test_odd_texts_do_no_harm(nlp, tekst) -> None:
    dok = nlp(tekst)
    assert dok.text == tekst
    assert all(token.pos_ == "SPACE" for token in dok if token.is_space)


def test_spelling_with_aa_oe_and_ae_gives_the_same_word_classes(nlp) -> None:
    rett, chat = nlp("nå får jeg ikke søke før på lørdag"), nlp("naa faar jeg ikke soeke foer paa loerdag")
    assert [token.pos_ for token in rett] == [token.pos_ for token in chat]
