"""The readers that config.cfg names: varied training documents without end, and the documents to score on."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import trebank as tb
from spacy.language import Language
from spacy.training import Example
from spacy.util import registry
from variasjon import Grad, Varierer, navnelister

BLOKKER = 40  # the training part is cut into this many blocks of neighbouring sentences
HVER = 10  # every tenth block is held back as "other text": 10 %, from four places, so several sources and topics
UTELAT = ("ingen", "tilbakeholdt")


def del_opp(setninger: list[tb.Setning], utelat: str) -> tuple[list[list[tb.Setning]], list[tb.Setning]]:
    """Return (runs of sentences to train on, sentences held back), in the order of the treebank.

    utelat: "ingen" trains on everything, "tilbakeholdt" holds back every tenth block. ValueError for anything else.
    """
    if utelat not in UTELAT:
        raise ValueError(f"utelat: {utelat!r} is not one of {UTELAT}")
    if utelat == "ingen":
        return [setninger], []
    grenser = [len(setninger) * i // BLOKKER for i in range(BLOKKER + 1)]
    blokker = [setninger[a:b] for a, b in pairwise(grenser)]
    tren = [blokk for i, blokk in enumerate(blokker) if i % HVER != HVER // 2]
    return tren, [setning for i, blokk in enumerate(blokker) if i % HVER == HVER // 2 for setning in blokk]


def _dokumenter(tren: list[list[tb.Setning]], rng: random.Random) -> Iterator[list[tb.Setning]]:
    """Cut the text into documents of one to ten sentences, at new places each time: a chat message is often one."""
    ut = []
    for stykke in tren:
        i = 0
        while i < len(stykke):
            antall = rng.choice((1, 1, 1, 2, 3, 4, 6, 8, 10, 10))
            ut.append(stykke[i : i + antall])
            i += antall
    rng.shuffle(ut)
    yield from ut


@registry.readers("kvp.varierte_setninger.v1")
def varierte_setninger(
    trebank: str, leserdata: str, utelat: str, chat: float, seed: int
) -> Callable[[Language], Iterable[Example]]:
    """Read the training part; every call gives one round through it, cut and varied anew.

    chat: share of the documents that are rewritten as typed in a chat.
    """
    tren, _ = del_opp(tb.les(Path(trebank) / "nob-train.conllu.xz"), utelat)
    lister = navnelister([setning for stykke in tren for setning in stykke], Path(leserdata))
    varierer, rng = Varierer(lister, Grad(chat=chat), seed), random.Random(seed)

    def runde(nlp: Language) -> Iterator[Example]:
        for dok in _dokumenter(tren, rng):
            yield tb.eksempel(nlp, varierer(dok))

    return runde


@registry.readers("kvp.proevesetninger.v1")
def proevesetninger(trebank: str, utelat: str) -> Callable[[Language], Iterable[Example]]:
    """Read the text to follow the training with: the held-back blocks, or the dev part when nothing is held back."""
    _, tilbakeholdt = del_opp(tb.les(Path(trebank) / "nob-train.conllu.xz"), utelat)
    setninger = tilbakeholdt or tb.les(Path(trebank) / "nob-dev.conllu.xz")
    return lambda nlp: tb.proeve(nlp, setninger)
