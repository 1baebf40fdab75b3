"""What the server needs of an engine: `bot.rasa` is one; ten lines are another (tests/http/test_uten_rasa.py)."""

from __future__ import annotations

from typing import Protocol

from bot.lager import Samtalelager
from bot.samtale import Hendelse, Turresultat


class Motor(Protocol):
    """Takes turns. Who calls holds the conversation: no other turn runs in it meanwhile."""

    lager: Samtalelager
    mangler: str | None
    """Why it cannot be used although it is loaded: a key of the catalogue."""

    async def tur(self, id_: str, hendelse: Hendelse) -> Turresultat:
        """One turn of a conversation in the store, stored. Error: `bot.samtale.UgyldigKnapp`, `LagerBorte`; any other
        one is a fault."""
        ...
