"""How a Norwegian word sounds: words of one sound, spelled in different ways, get one key.

«Skissofreni», «schizofreni» and «skizofreni» are one word to the ear. Pure.
"""

from __future__ import annotations

import re

_REGLER = tuple(
    (re.compile(fra), til)
    for fra, til in (
        (r"sch|skj|sj|sh", "sk"), (r"ck|ch|q", "k"), (r"c(?=[eiyæø])", "s"), (r"c", "k"), (r"ph", "f"), (r"th", "t"),
        (r"x", "ks"), (r"z", "s"), (r"w", "v"), (r"eu", "ev"), (r"dt", "t"), (r"y", "i"), (r"[æéèê]", "e"), (r"å", "o"),
        (r"(?<=[bcdfgklmnprstv])h", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


def lyd(ord_: str) -> str:
    """The key of `ord_`: the same for words that sound alike. The word in lower case, its spelling made plain."""
    for monster, til in _REGLER:
        ord_ = monster.sub(til, ord_)
    return ord_
