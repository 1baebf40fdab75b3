"""Read the treebank (CoNLL-U, also xz-packed) and turn sentences into spaCy's training examples."""

from __future__ import annotations

import lzma
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

DOK_SETNINGER = 10  # sentences per document when scoring, as in spaCy's own conversion


@dataclass(frozen=True)
class Ord:
    """One word: form, lemma, UPOS, FEATS ("" when none), entity as B-/I-label or "O", and whether a space follows."""

    form: str
    lemma: str
    pos: str
    trekk: str
    navn: str
    mellomrom: bool

    @property
    def genitiv(self) -> bool:
        return "Case=Gen" in self.trekk


Setning = list[Ord]


def _ord(linje: str) -> Ord | None:
    felt = linje.split("\t")
    if not felt[0].isdigit():  # multiword ranges and empty nodes
        return None
    diverse = dict(del_.split("=", 1) for del_ in felt[9].split("|") if "=" in del_)
    trekk = "" if felt[5] == "_" else felt[5]
    mellomrom = diverse.get("SpaceAfter") != "No"
    return Ord(felt[1], felt[2], felt[3], trekk, diverse.get("name", "O"), mellomrom)


def les(sti: Path) -> list[Setning]:
    """Return the sentences of a CoNLL-U file (.conllu or .conllu.xz), with entities read from `name=` in MISC."""
    aapne = lzma.open if sti.suffix == ".xz" else open
    setninger: list[Setning] = []
    setning: Setning = []
    with aapne(sti, "rt", encoding="utf-8") as fil:
        for linje in fil:
            linje = linje.rstrip("\n")
            if linje and not linje.startswith("#"):
                ord_ = _ord(linje)
                if ord_:
                    setning.append(ord_)
            elif not linje and setning:
                setninger.append(setning)
                setning = []
    return [*setninger, setning] if setning else setninger


def _bilou_klar(setninger: list[Setning]) -> list[str]:
    """Entity tags where an I- without its own B- before it starts an entity (a few such slips in the treebank)."""
    tagger, forrige = [], "O"
    for setning in setninger:
        for i, ord_ in enumerate(setning):
            tagg = ord_.navn
            if tagg.startswith("I-") and (i == 0 or forrige[2:] != tagg[2:]):
                tagg = "B-" + tagg[2:]
            tagger.append(tagg)
            forrige = tagg
    return tagger


def til_doc(vocab: Vocab, setninger: list[Setning]) -> Doc:
    """Return one annotated document of the sentences, with the treebank's own word division."""
    alle = [ord_ for setning in setninger for ord_ in setning]
    mellomrom = [ord_.mellomrom for ord_ in alle]
    nr = 0
    for setning in setninger:
        nr += len(setning)
        mellomrom[nr - 1] = True
    return Doc(
        vocab,
        words=[ord_.form for ord_ in alle],
        spaces=mellomrom,
        pos=[ord_.pos for ord_ in alle],
        morphs=[ord_.trekk for ord_ in alle],
        lemmas=[ord_.lemma for ord_ in alle],
        ents=_bilou_klar(setninger),
        sent_starts=[i == 0 for setning in setninger for i in range(len(setning))],
    )


def eksempel(nlp: Language, setninger: list[Setning], *, egen_orddeling: bool = False) -> Example:
    """Return one example; `egen_orddeling` lets the pipeline divide the raw text itself, as when it is in use."""
    fasit = til_doc(nlp.vocab, setninger)
    if egen_orddeling:
        return Example(nlp.make_doc(fasit.text), fasit)
    return Example(Doc(nlp.vocab, words=[t.text for t in fasit], spaces=[bool(t.whitespace_) for t in fasit]), fasit)


def proeve(nlp: Language, setninger: list[Setning]) -> list[Example]:
    """Return the scoring examples: raw text in documents of ten sentences."""
    deler = range(0, len(setninger), DOK_SETNINGER)
    return [eksempel(nlp, setninger[i : i + DOK_SETNINGER], egen_orddeling=True) for i in deler]
