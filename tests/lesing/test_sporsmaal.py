"""Questions that interrupt, by hands that had not seen the words that are explained (read after they were run once)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.maaling.prove import ved_sporsmaal
from tests.dagen import DAG

DATA = Path(__file__).parents[1] / "data"
# Questions about a word that are answered, of 70 in each set, and general questions that change an answer, of 50.
GRENSER = {1: (48, 1), 2: (60, 0), 3: (64, 3), 4: (51, 2)}


@pytest.mark.treg
@pytest.mark.parametrize("nummer", GRENSER)
def test_whoever_asks_is_told_and_nothing_is_stored(nummer) -> None:
    svart, lagret = 0, []
    for y in json.loads((DATA / f"sporsmaal_blind_{nummer}.json").read_text(encoding="utf-8")):
        s = ved_sporsmaal(y["felt"], y["rolle"], DAG)
        foer = dict(s.svar)
        s.skriv(y["tekst"])
        if y["slag"] == "ord":
            svart += bool(s.merket("tema") or s.merket("handling") == "hjelp")
        elif s.svar != foer:
            lagret.append(y["tekst"])
    minst, hoyst = GRENSER[nummer]
    assert svart >= minst and len(lagret) <= hoyst, (svart, lagret)
