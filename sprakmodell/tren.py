"""Train the pipeline in two rounds, put the parts together and score them."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from itertools import chain
from pathlib import Path

import korpus  # noqa: F401  registers the readers
import numpy
import spacy
import trebank as tb
from navnebok import les as les_navnebok
from spacy.language import Language
from spacy.pipeline import EditTreeLemmatizer
from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees
from spacy.training import Example
from spacy.training.loop import train
from spacy.util import fix_random_seed, load_config, load_model_from_config, registry
from thinc.api import NumpyOps, set_current_ops
from trekk import gi_navnebok
from variasjon import smaa_bokstaver

set_current_ops(NumpyOps(use_blis=False))  # numpy multiplies about three times as fast here
ORD = ("tok2vec", "morphologizer", "senter", "lemmatizer")
SETNINGER = ("setninger",)
NAVN = ("ner",)
POENG = ("token_acc", "pos_acc", "morph_acc", "lemma_acc", "sents_f", "ents_p", "ents_r", "ents_f")
FERDIG = "ferdig"  # spaCy saves its last weights under way too; this file says that the training reached its end
INGEN_GREN = 2**32 - 1  # spaCy's mark for an empty branch of an edit tree
SETNINGSSTEG = 4000
CHAT_I_SETNINGER = 0.1  # share of chat while they are trained; more costs more in ordinary text than it gives in chat
NAVNESTEG = 2300  # names are overlearned sooner than words
ANDEL_SISTE = 0.3  # share of the last weights in the entity recogniser; the rest is from its best checkpoint
MANTISSE = 8  # bits kept of the 23 in a weight: under half the size when packed, and the scores stay (measured after)


def _tom(config: Path, deler: tuple[str, ...], overstyr: dict) -> Language:
    """Return an untrained pipeline with only the named components."""
    oppsett = load_config(config, overrides=overstyr, interpolate=True)
    oppsett["nlp"]["pipeline"] = list(deler)
    oppsett["components"] = {navn: oppsett["components"][navn] for navn in deler}
    return load_model_from_config(oppsett, auto_fill=True)


def _uboeyd(nlp: Language, trebank: Path) -> Example:
    """A sentence whose first word is its own lemma: spaCy counts every rare inflection as the first one it meets."""
    for setning in tb.les(trebank / "nob-train.conllu.xz"):
        if setning[0].form == setning[0].lemma and setning[0].pos != "PROPN":
            return tb.eksempel(nlp, [setning])
    raise ValueError("no sentence begins with an uninflected word")


def _tren(nlp: Language, ut: Path) -> Language:
    """Train an initialized pipeline as its configuration says, and return it with the last, averaged weights."""
    fix_random_seed(nlp.config["system"]["seed"])
    ut.mkdir(parents=True, exist_ok=True)
    _, sti = train(nlp, ut, stdout=sys.stdout, stderr=sys.stderr)
    (ut / FERDIG).touch()
    return spacy.load(sti)  # the weights left in memory are not averaged


def _klargjort(config: Path, deler: tuple[str, ...], overstyr: dict) -> Language:
    """Return a pipeline with random weights that knows its labels."""
    nlp = _tom(config, deler, overstyr)
    navnebok = les_navnebok(Path(overstyr["paths.leserdata"]))
    for _, del_ in nlp.pipeline:
        gi_navnebok(del_.model, navnebok)
    fix_random_seed(nlp.config["system"]["seed"])
    leser = registry.resolve(nlp.config["corpora"])["train"]
    eksempler = list(chain([_uboeyd(nlp, Path(overstyr["paths.trebank"]))], leser(nlp), leser(nlp)))
    nlp.initialize(lambda: eksempler)
    return nlp


def _trent(ut: Path) -> Language | None:
    """Return what an earlier run trained to the end here, or None."""
    return spacy.load(ut / "model-last") if (ut / FERDIG).exists() else None


def tren_ord(config: Path, overstyr: dict, ut: Path) -> Language:
    """Train word classes, morphology, sentence boundaries and lemmas."""
    return _trent(ut) or _tren(_klargjort(config, ORD, overstyr), ut)


def tren_setninger(config: Path, overstyr: dict, ut: Path) -> Language:
    """Train sentence boundaries on layers of their own: what chat without full stops teaches them is not shared.

    Returns the weights of the best checkpoint: towards the end the scores only go up and down.
    """
    steg = {"training.max_steps": SETNINGSSTEG, "corpora.train.chat": CHAT_I_SETNINGER}
    if not _trent(ut):
        _tren(_klargjort(config, SETNINGER, {**overstyr, **steg}), ut)
    return spacy.load(ut / "model-best")


def tren_navn(config: Path, overstyr: dict, ut: Path, ordmodell: Language) -> Language:
    """Train the entity recogniser from the embedding that `ordmodell` has learned."""
    siste = _trent(ut)
    if siste is None:
        nlp = _klargjort(config, NAVN, {**overstyr, "training.max_steps": NAVNESTEG})
        ordvektorer = nlp.get_pipe("ner").model.get_ref("tok2vec").layers[0]
        ordvektorer.from_bytes(ordmodell.get_pipe("tok2vec").model.to_bytes())
        siste = _tren(nlp, ut)
    return mellom(siste, spacy.load(ut / "model-best"), ANDEL_SISTE)


def mellom(siste: Language, beste: Language, andel: float) -> Language:
    """Return the recogniser between two points of one training: the mean generalises better than either end."""
    for lag, annet in zip(siste.get_pipe("ner").model.walk(), beste.get_pipe("ner").model.walk(), strict=True):
        for navn in lag.param_names:
            if lag.has_param(navn):
                lag.set_param(navn, andel * lag.get_param(navn) + (1 - andel) * annet.get_param(navn))
    return siste


def sett_sammen(ordmodell: Language, setningsmodell: Language, navnemodell: Language) -> Language:
    """Return one pipeline with rounded weights; whitespace gets the word class SPACE, as in Explosion's pipelines."""
    nlp = ordmodell
    nlp.remove_pipe("senter")
    nlp.add_pipe("setninger", source=setningsmodell, name="senter", before="lemmatizer")
    regler = nlp.add_pipe("attribute_ruler")
    regler.add(patterns=[[{"IS_SPACE": True}]], attrs={"POS": "SPACE", "MORPH": "_"})
    nlp.add_pipe("ner", source=navnemodell)
    _bare_brukte_boeyninger(nlp.get_pipe("lemmatizer"))
    for _, del_ in nlp.pipeline:
        for lag in del_.model.walk() if hasattr(del_, "model") else ():
            for navn in lag.param_names:
                if lag.has_param(navn):
                    lag.set_param(navn, _avrund(lag.get_param(navn)))
    return nlp


def _bare_brukte_boeyninger(lemma: EditTreeLemmatizer) -> None:
    """Keep only the edit trees that a label uses: training leaves one for every word it met, whole words among them."""
    gamle = lemma.label_data
    nye: list[dict] = []
    plass: dict[int, int] = {INGEN_GREN: INGEN_GREN}

    def flytt(nr: int) -> int:
        if nr not in plass:
            tre = dict(gamle["trees"][nr])
            for gren in ("prefix_tree", "suffix_tree"):
                if gren in tre:
                    tre[gren] = flytt(tre[gren])
            plass[nr] = len(nye)
            nye.append(tre)
        return plass[nr]

    etiketter = [flytt(nr) for nr in gamle["labels"]]
    lemma.trees = EditTrees(lemma.vocab.strings)
    lemma.tree2label = {}
    lemma._add_labels({"trees": nye, "labels": etiketter})


def _avrund(vekter: numpy.ndarray) -> numpy.ndarray:
    """Return float32 weights with only MANTISSE bits of precision, rounded to nearest."""
    borte = 23 - MANTISSE
    bits = numpy.ascontiguousarray(vekter, dtype="float32").view("uint32").astype("uint64")
    bits = (bits + (1 << (borte - 1))) >> borte << borte
    return bits.astype("uint32").view("float32").reshape(vekter.shape)


def maal(nlp: Language, setninger: list[tb.Setning]) -> dict:
    """Return the scores on raw text, as fractions: pos, morph, lemma, sents, ents and one per entity label."""
    poeng = nlp.evaluate(tb.proeve(nlp, setninger), batch_size=64)
    ut = {navn: poeng[navn] for navn in POENG}
    typer = {navn: {k: round(v, 4) for k, v in verdi.items()} for navn, verdi in poeng["ents_per_type"].items()}
    return {**{navn: round(verdi, 4) for navn, verdi in ut.items()}, "ents_per_type": typer}


def smaa(setninger: list[tb.Setning]) -> list[tb.Setning]:
    """Return the sentences typed in lower case."""
    return [[smaa_bokstaver(ord_) for ord_ in setning] for setning in setninger]


def som_chat(setninger: list[tb.Setning]) -> list[tb.Setning]:
    """Return the sentences in lower case with aa, oe and ae, and without a full stop or commas."""
    bytt = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae"})
    ut = []
    for setning in smaa(setninger):
        ny: tb.Setning = []
        for i, ord_ in enumerate(setning):
            if ord_.form == "," or (ord_.form == "." and i == len(setning) - 1):
                ny[-1:] = [replace(forrige, mellomrom=True) for forrige in ny[-1:]]
            else:
                ny.append(replace(ord_, form=ord_.form.translate(bytt), lemma=ord_.lemma.translate(bytt)))
        if ny:
            ut.append(ny)
    return ut


def skriv_json(sti: Path, data: dict) -> None:
    """Write readable JSON in UTF-8."""
    sti.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
