"""New kinds of personal data beside a goal: the piece goes, the goal stays whole, and ordinary goals are left alone.

The set was written from the kinds alone, before the rules for them, by the hand that then wrote the rules.
"""
from __future__ import annotations

import json
from pathlib import Path

from bot.lesing.persondata import uten_persondata
from bot.maaling.persondata import er_borte

RADER = json.loads((Path(__file__).parents[1] / "data/personopplysninger_maal.json").read_text(encoding="utf-8"))


def test_the_piece_goes_and_the_goal_stays() -> None:
    plantet = [r for r in RADER if r["borte"]]
    igjen = [(r["id"], bit) for r in plantet for _, bit in r["borte"] if not er_borte(bit, uten_persondata(r["tekst"])[0])]
    tapt = [(r["id"], maal) for r in plantet for maal in r["beholdt"] if maal not in uten_persondata(r["tekst"])[0]]
    assert len(plantet) == 100 and len(igjen) <= 5, igjen
    assert len(tapt) <= 5, tapt


def test_ordinary_goals_are_left_alone() -> None:
    assert not [r["tekst"] for r in RADER if not r["borte"] and uten_persondata(r["tekst"]) != (r["tekst"], ())]
