"""The state as Rasa slots: one slot per field of the case, and `samtale` for where the conversation stands."""

from __future__ import annotations

from collections.abc import Mapping

from bot.samtale.tilstand import Tilstand
from kvp import FELTER

SAMTALE = "samtale"
SLOTS = (*FELTER, SAMTALE)


def fra_slots(slots: Mapping[str, object]) -> Tilstand:
    samtale = slots.get(SAMTALE)
    tilstand = Tilstand.fra_json(samtale if isinstance(samtale, Mapping) else {})
    tilstand.svar = {f: slots[f] for f in FELTER if slots.get(f) is not None}
    return tilstand


def til_slots(tilstand: Tilstand) -> dict[str, object]:
    data = tilstand.til_json()
    svar = data.pop("svar")
    return {**{f: svar.get(f) for f in FELTER}, SAMTALE: data}
