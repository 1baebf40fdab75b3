"""Spelling noise, in training only: what keyboards, haste and a lost æ do to a text. Seeded."""

from __future__ import annotations

import random

_NABO = {
    "a": "sq", "e": "wr", "i": "uo", "o": "ip", "t": "ry", "n": "bm", "s": "ad", "r": "et", "l": "kø", "d": "sf",
    "k": "jl", "m": "n", "g": "fh", "u": "yi", "v": "cb", "f": "dg", "h": "gj", "p": "oå", "y": "tu", "b": "vn",
}  # fmt: skip
_UTEN = ({"æ": "ae", "ø": "o", "å": "a"}, {"æ": "e", "ø": "oe", "å": "aa"}, {"æ": "a", "ø": "o", "å": "o"})


def _uten_norske(t: str, r: random.Random) -> str:
    bytt = r.choice(_UTEN)
    return "".join(bytt.get(c, c) for c in t)


def _glipp(t: str, r: random.Random) -> str:
    ut = []
    for c in t:
        x = r.random()
        if c.isalpha() and x < 0.02:
            continue
        if c in _NABO and x < 0.035:
            c = r.choice(_NABO[c])
        ut.append(c * 2 if c.isalpha() and x > 0.985 else c)
    return "".join(ut)


def _bytt_om(t: str, r: random.Random) -> str:
    if len(t) < 5:
        return t
    i = r.randrange(1, len(t) - 2)
    return t[:i] + t[i + 1] + t[i] + t[i + 2 :]


def _uten_tegn(t: str, r: random.Random) -> str:
    return "".join(c for c in t if c not in ".,!?;:«»\"'")


def _sammen(t: str, r: random.Random) -> str:
    ord_ = t.split()
    if len(ord_) < 3:
        return t
    i = r.randrange(len(ord_) - 1)
    return " ".join([*ord_[:i], ord_[i] + ord_[i + 1], *ord_[i + 2 :]])


def _doble_bort(t: str, r: random.Random) -> str:
    return "".join(c for i, c in enumerate(t) if not (i and c == t[i - 1] and c.isalpha() and r.random() < 0.7))


def forvreng(tekst: str, r: random.Random) -> str:
    """One to three kinds of noise on a text; never empty."""
    t = tekst
    for grep in r.sample([_uten_norske, _glipp, _bytt_om, _uten_tegn, _sammen, _doble_bort], r.choice((1, 1, 2, 3))):
        t = grep(t, r)
    x = r.random()
    t = t.upper() if x < 0.06 else t.lower() if x < 0.5 else t
    return t.strip() or tekst
