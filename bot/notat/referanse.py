"""What two people call the same sheet on the telephone: three groups of letters and digits, such as ``K4M-T7R-F2J``.

Made from the conversation's own random id and what the sheet says, so nothing has to be kept: the same answers in the
same conversation on the same day give the same reference, in every format and both forms of the language, and a
changed answer gives another. When the conversation is deleted its id is gone, and nobody can make the reference again
or find out from it whose it was.
"""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
from datetime import date

from bot.notat.modell import Notat
from kvp import Sak

TEGN = "246789FJKLMRT"
"""No signs that look alike (0 O, 1 I l, 2 Z, 5 S, 8 B, U V) or sound alike (b d e p t, tre te, fem em, hå kå), and no
vowels, so that no word appears."""
_GRUPPER = [
    "".join(gruppe)
    for gruppe in itertools.product(TEGN, repeat=3)
    if any(t.isdigit() for t in gruppe) and any(t.isalpha() for t in gruppe)
]
ANTALL = 3


def referanse(hemmelig: str, sak: Sak, dato: date) -> str:
    """The reference of the note about `sak` on `dato`. `hemmelig`: random, known to the conversation alone."""
    innhold = json.dumps([sak.til_json(), dato.isoformat()], sort_keys=True, ensure_ascii=False)
    tall = int.from_bytes(hmac.new(hemmelig.encode(), innhold.encode(), hashlib.sha256).digest(), "big")
    grupper = []
    for _ in range(ANTALL):
        tall, rest = divmod(tall, len(_GRUPPER))
        grupper.append(_GRUPPER[rest])
    return "-".join(grupper)


def filnavn(notat: Notat, endelse: str) -> str:
    """The name of a file with the note, such as ``kvp-notat-K4M-T7R-F2J.pdf``; ASCII only."""
    return f"{'-'.join(filter(None, ('kvp-notat', notat.referanse)))}.{endelse}"
