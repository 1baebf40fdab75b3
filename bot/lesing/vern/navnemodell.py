"""Names of people as spaCy's Norwegian pipeline sees them, without a word of the text staying in the process.

spaCy keeps every new word in its vocabulary for as long as it lives. So each text gets a vocabulary of its own, which
goes away with it: the pipeline only needs the hashes of the words. The tokenizer, which keeps a cache, is not used.
Without the pipeline there are simply no names from here.
"""

from __future__ import annotations

import functools
import inspect
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

logger = logging.getLogger(__name__)

PAKKE = "nb_core_news_sm"
# The recogniser of names has an embedding of its own.
_IKKE_NAVN = ("tok2vec", "morphologizer", "parser", "senter", "lemmatizer", "attribute_ruler")
_ORD = re.compile(r"\w+(?:[-'’./]\w+)*|[^\w\s]")
MAKS_ORD = 500
"""Words and signs. Longer texts are read by the patterns alone: the time grows with the number of them."""


@contextmanager
def _uten_rammeverk() -> Iterator[None]:
    """thinc imports every deep learning framework that it finds, for seconds; this pipeline needs none of them."""
    skjult = [m for m in ("tensorflow", "torch", "mxnet") if m not in sys.modules]
    sys.modules.update(dict.fromkeys(skjult))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for modul in skjult:
            del sys.modules[modul]


class Navnemodell:
    """spaCy's pipeline `nlp`, kept clean of what it reads."""

    def __init__(self, nlp: Any) -> None:
        from spacy.strings import StringStore
        from spacy.tokens import Doc
        from spacy.vocab import Vocab

        self.nlp = nlp
        merker = list(nlp.get_pipe("ner").labels)
        self._ordforraad = lambda: Vocab(lex_attr_getters=nlp.vocab.lex_attr_getters, strings=StringStore(merker))
        self._doc = Doc
        # The embedding of our own pipeline remembers the words that it has hashed.
        self._minner = [
            m
            for _, del_ in nlp.pipeline
            for node in del_.model.walk()
            for m in inspect.getclosurevars(node._func).nonlocals.values()
            if isinstance(m, dict)
        ]

    def personer(self, tekst: str) -> list[tuple[int, int]]:
        """(start, end) of each person in `tekst`."""
        ord_ = list(_ORD.finditer(tekst))
        rom = [i + 1 < len(ord_) and ord_[i + 1].start() > m.end() for i, m in enumerate(ord_)]
        try:
            dok = self._doc(self._ordforraad(), words=[m[0] for m in ord_], spaces=rom)  # type: ignore[no-untyped-call]
            for _, del_ in self.nlp.pipeline:
                dok = del_(dok)
            return [(ord_[e.start].start(), ord_[e.end - 1].end()) for e in dok.ents if e.label_ == "PER"]
        finally:
            for minne in self._minner:
                minne.clear()


@functools.cache
def _modell() -> Navnemodell | None:
    """The pipeline, loaded once; None when it cannot be loaded."""
    try:
        with _uten_rammeverk():
            import spacy

            return Navnemodell(spacy.load(PAKKE, exclude=list(_IKKE_NAVN)))
    except Exception as feil:
        logger.warning("navn leses uten %s: %s", PAKKE, type(feil).__name__)
        return None


def finn_personer(tekst: str) -> list[tuple[int, int]]:
    """Where the pipeline sees a person in `tekst`: (start, end) of each. Empty without the pipeline."""
    if len(_ORD.findall(tekst)) > MAKS_ORD or not tekst.strip() or not (modell := _modell()):
        return []
    return modell.personer(tekst)


def varm_opp() -> bool:
    """Loads the pipeline ahead of the first text; says whether it is there."""
    return _modell() is not None
