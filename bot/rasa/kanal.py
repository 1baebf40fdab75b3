"""One turn through Rasa: the engine that `bot.http` calls, and where the action finds what to do.

A turn's event and its result go beside Rasa's messages, not through them: the action runs in the same process and takes
both from here, so nothing has to be written as JSON and read back, and an error stays an error.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage

from bot.lager.minne import Samtalelager
from bot.lesing import Renset
from bot.samtale import Hendelse, Tekst, Turresultat

NAVN = "kvp"


@dataclass
class Tur:
    """What is to be done, and what came of it: a result, an error, or neither when Rasa never ran the action."""

    hendelse: Hendelse
    resultat: Turresultat | None = None
    feil: Exception | None = None


_TUR: ContextVar[Tur | None] = ContextVar("kvp_tur", default=None)


def turen() -> Tur | None:
    """The turn that runs, None when the message came by a channel of Rasa's own."""
    return _TUR.get()


class Turfeil(Exception):
    """The turn could not be done. `aarsak`: type and place of the error, and nothing of what was typed."""

    def __init__(self, aarsak: str) -> None:
        super().__init__(aarsak)
        self.aarsak = aarsak


class Stille(OutputChannel):
    """Says nothing: the messages are in the result."""

    @classmethod
    def name(cls) -> str:
        return NAVN

    async def send_text_message(self, recipient_id: str, text: str, **kwargs: Any) -> None:
        return None


class Rasamotor:
    """A loaded agent as the engine of the server. `mangler`: why it cannot be used, as a key of the catalogue."""

    def __init__(self, agent: Agent, lager: Samtalelager, mangler: str | None = None) -> None:
        self._agent, self.lager, self.mangler = agent, lager, mangler

    async def tur(self, id_: str, hendelse: Hendelse) -> Turresultat:
        """One turn, stored. Error: `samtale.UgyldigKnapp`, `LagerBorte`, or `Turfeil`."""
        tur = Tur(hendelse)
        token = _TUR.set(tur)
        try:
            # Not by the agent: who calls holds the conversation already.
            await self._agent.processor.handle_message(melding(id_, hendelse))
        finally:
            _TUR.reset(token)
        if tur.feil is not None:
            raise tur.feil
        if tur.resultat is None:
            raise Turfeil("Rasa valgte ingen handling")
        return tur.resultat


def melding(id_: str, hendelse: Hendelse) -> UserMessage:
    """The message for Rasa: a text to classify in the light of its question, or nothing to classify."""
    if isinstance(hendelse, Tekst):
        lest = hendelse.tekst.lest if isinstance(hendelse.tekst, Renset) else hendelse.tekst
        ved = {"sporsmaal": {"felt": hendelse.vist, "rolle": hendelse.rolle}}
        return UserMessage(for_motoren(lest), Stille(), id_, input_channel=NAVN, metadata=ved)
    # The intent only has to be one that the rule knows.
    tolket = {"text": "", "intent": {"name": "svar", "confidence": 1.0}, "entities": [], "intent_ranking": []}
    return UserMessage("", Stille(), id_, parse_data=tolket, input_channel=NAVN)


def for_motoren(tekst: str) -> str:
    """What the engine gets to classify: it takes a leading slash for a command of its own, and no text for none.

    The reader gets the text as it was typed.
    """
    return re.sub(r"^[\s/]+", "", tekst) or "-"
