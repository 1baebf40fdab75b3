"""The comparison of pipelines: that each is what it is called, and how its table reads. Nothing is trained here."""
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import rasa
import yaml
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.constants import SPACY_DOCS
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.maaling.sammenlign import OPPSETT, resultattabell
from bot.maaling.spacytrekk import ContextFeaturizer, LemmaTokenizer
from bot.rasa.forstaaelse import FoldingTokenizer


def pipeline(navn: str) -> list[dict]:
    return yaml.safe_load(OPPSETT[navn].read_text(encoding="utf-8"))["pipeline"]


def uten(deler: list[dict], *nokler: str) -> list[dict]:
    return [{k: v for k, v in d.items() if k not in nokler} for d in deler]


def test_the_default_is_what_rasa_init_gives():
    fil = (Path(rasa.__file__).parent / "cli/initial_project/config.yml").read_text(encoding="utf-8")
    linjer = [linje[2:] for linje in fil.split("pipeline:")[1].split("# Configuration for Rasa Core")[0].splitlines()
              if linje.startswith("#   ")]
    assert uten(pipeline("Rasas standard (DIET)"), "random_seed") == yaml.safe_load("\n".join(linjer))


def test_ours_without_the_language_model_differs_from_the_one_in_use_by_the_model_only():
    i_bruk = [d for d in pipeline("i bruk (`config.yml`)") if "model" not in d]
    assert pipeline("vårt uten språkmodell") == i_bruk


def test_the_lemmas_come_beside_all_that_is_there_already():
    uten_modell = pipeline("vårt uten språkmodell")[1:]
    med = [d for d in uten(pipeline("vårt med grunnformer fra spaCy"), "use_lemma") if d["name"] != "SpacyNLP"][1:]
    assert len(med) == len(uten_modell) + 1 and all(d in med for d in uten_modell)


@pytest.mark.parametrize("navn", OPPSETT)
def test_every_component_exists(navn):
    for del_ in pipeline(navn):
        assert DefaultV1Recipe._from_registry(del_["name"]).clazz


def test_the_folded_words_carry_the_lemmas_of_spacy():
    doc = [SimpleNamespace(text="Kursene", lemma_="kurs"), SimpleNamespace(text="får", lemma_="få")]
    tokenizer = LemmaTokenizer(FoldingTokenizer.get_default_config())
    ord_ = tokenizer.tokenize(Message({TEXT: "Kursene får æ ikkje", SPACY_DOCS[TEXT]: doc}), TEXT)
    assert [(o.text, o.lemma) for o in ord_][:2] == [("kursene", "kurs"), ("far", "fa")]
    assert ord_[-1].lemma == ord_[-1].text == "ikke"  # a word that spaCy does not know as folded


def test_the_vectors_of_a_pipeline_without_word_vectors_are_used():
    ord_og_vektor = (("a", [1.0, 3.0]), (" ", [9.0, 9.0]), ("b", [3.0, 5.0]))
    doc = [SimpleNamespace(text=t, vector=np.array(v)) for t, v in ord_og_vektor]
    melding = Message({TEXT: "a  b", SPACY_DOCS[TEXT]: doc})
    ContextFeaturizer(ContextFeaturizer.get_default_config(), "navn").process([melding])
    ord_, setning = melding.get_dense_features(TEXT)
    assert ord_.features.tolist() == [[1, 3], [3, 5]] and setning.features.tolist() == [[2, 4]]


def test_one_row_per_pipeline_with_a_dash_where_no_threshold_is_good_enough():
    maalt = {"riktig": 0.9, "f1": 0.876, "utenfor": 0.02, "beste": 0.55, "tema_beste": 0.92, "utenfor_beste": 0.015,
             "hele_åpne": {"antall": 416, "riktig": 415, "stille": 1}, "trening": 55.4, "minne_trening": 916.2,
             "hele_kontroll": {"antall": 650, "riktig": 610, "stille": 15}, "minne_klar": 627, "ms_median": 5.04,
             "ms_95": 7.96}
    rader = resultattabell({"vårt": maalt, "DIET": {**maalt, "beste": None}}).splitlines()
    assert rader[2] == ("| vårt | 90,0 % | 0,88 | 2,0 % | 92,0 % / 1,5 % (0,55) | 415 / 1 av 416 | 610 / 15 av 650 |"
                        " 55 | 916 / 627 MiB | 5,0 / 8,0 |")
    assert "| ingen holder |" in rader[3]
