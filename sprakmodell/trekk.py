"""The embedding of the words, shipped inside the package: parts of words instead of word shape alone.

Norwegian carries its grammar in endings and makes new words by joining old ones, so an unseen word is read by its
parts. Letters are folded (case, digits, å as aa, ø as oe, æ as ae): «går» and «gaar» look the same by construction.
Each word also carries which lists of common names it stands on. The lists are saved with the weights; a word on a
list is a hint that the model has learned to weigh against the context, not a rule.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy
from spacy.lang.lex_attrs import word_shape
from spacy.strings import hash_string
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array
from thinc.types import Floats2d, Ints2d

ORDTREKK = 9  # features per word, in the order of `trekk_for`, and which lists of names the word stands on
SAMMENSATT = 1 << 15  # mark for a word whose beginning, up to a hyphen, is on a list: «Oslo-kvinnen»
LESER = "kvp_ordtrekk"
MAKS_MELLOMLAGER = 20_000  # what users write must not pile up in memory
_BRETT = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", **{siffer: "0" for siffer in "123456789"}})


def brett(ord_: str) -> str:
    """Return the word in lower case, without æøå and with every digit as 0."""
    return ord_.lower().translate(_BRETT)


def trekk_for(ord_: str) -> tuple[int, ...]:
    """Return the hashed features of the word alone: whole, two beginnings, four endings and the shape."""
    b = brett(ord_) or " "
    deler = (b, b[:2], b[:4], b[-2:], b[-3:], b[-4:], b[-6:], word_shape(ord_) or " ")
    return tuple(hash_string(del_) for del_ in deler)


def navneslag(ord_: str, navnebok: dict[str, int]) -> int:
    """Return one bit per list of names that has the word, also in the genitive; 0 for none."""
    b = brett(ord_)
    for form in (b, b.removesuffix("s").rstrip("'’")):
        if form in navnebok:
            return navnebok[form]
    foran, strek, _ = b.partition("-")
    return SAMMENSATT | navnebok[foran] if strek and foran in navnebok else 0


def _trekkleser(ordfrafall: float, navnefrafall: float) -> Model[list[Doc], list[Ints2d]]:
    mellomlager: dict[str, tuple[int, ...]] = {}

    def les(model: Model, dokumenter: list[Doc], is_train: bool) -> tuple[list[Ints2d], Callable]:
        navnebok = model.attrs["navnebok"]
        if len(mellomlager) > MAKS_MELLOMLAGER:
            mellomlager.clear()
        ut = []
        for dok in dokumenter:
            rader = numpy.zeros((len(dok), ORDTREKK), dtype="uint64")
            for i, token in enumerate(dok):
                tekst = token.text
                if tekst not in mellomlager:
                    mellomlager[tekst] = (*trekk_for(tekst), navneslag(tekst, navnebok))
                rader[i] = mellomlager[tekst]
            if is_train:  # a word whose whole form is hidden must be read by its parts
                rader[numpy.random.random(len(dok)) < ordfrafall, 0] = 0
                rader[numpy.random.random(len(dok)) < navnefrafall, -1] = 0  # no list has every name
            ut.append(model.ops.asarray2i(rader, dtype="uint64"))
        return ut, lambda _: []

    return Model(LESER, les, attrs={"navnebok": {}})


def gi_navnebok(model: Model, navnebok: dict[str, int]) -> None:
    """Give the lists of names to every embedding inside `model`; they are saved with its weights."""
    for lag in model.walk():
        if lag.name == LESER:
            lag.attrs["navnebok"] = navnebok


@registry.architectures("kvp.OrddelEmbed.v1")
def orddel_embed(
    width: int, rows: list[int], ordfrafall: float, navnefrafall: float
) -> Model[list[Doc], list[Floats2d]]:
    """Embed each feature in a hashed table of its own, and mix them to one vector per word.

    width: length of the vectors. rows: rows per table, one per feature. ordfrafall: share of the words whose whole
    form is hidden in training. navnefrafall: share of the words whose lists are hidden in training. ValueError when
    `rows` does not have one number per feature.
    """
    if len(rows) != ORDTREKK:
        raise ValueError(f"rows: {ORDTREKK} numbers are needed, got {len(rows)}")
    tabeller = [HashEmbed(width, antall, column=i, seed=8 + i, dropout=0.0) for i, antall in enumerate(rows)]
    return chain(
        _trekkleser(ordfrafall, navnefrafall),
        list2ragged(),
        with_array(concatenate(*tabeller)),
        with_array(Maxout(width, width * ORDTREKK, nP=3, dropout=0.0, normalize=True)),
        ragged2list(),
    )
