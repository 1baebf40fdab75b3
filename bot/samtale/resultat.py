"""What a turn comes to: one value, so that nobody has to read from the messages what happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.samtale.tilstand import Tilstand

Melding = dict[str, object]
UTFALL = ("krise", "uklart", "tema", "handling", "svar")
"""What a turn was, the first that applies: help in danger, not understood, a topic, a command; else an answer."""


@dataclass(frozen=True)
class Turresultat:
    """The state after a turn, its messages in the shape of the contract, what it was (`UTFALL`), and whether the
    person had everything deleted."""

    tilstand: Tilstand
    meldinger: list[Melding]
    utfall: str = "svar"
    slettet: bool = False

    def __iter__(self) -> Iterator[Any]:
        """State and messages, for who needs no more: `tilstand, meldinger = samtale.tekst(…)`."""
        return iter((self.tilstand, self.meldinger))
