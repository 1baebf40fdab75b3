"""The one action of the conversation: a turn.

Works in Rasa's own process (`bot.rasa.kanal`) and behind the ordinary action server (`rasa run actions`).
"""

from __future__ import annotations

import logging
import re
from typing import Any, cast

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot import samtale
from bot.innstillinger import dagens_dato
from bot.katalog import katalog
from bot.lesing import Skjonn
from bot.logg import aarsak
from bot.rasa.kanal import Tur, Turfeil, turen
from bot.samtale.slots import fra_slots, til_slots
from bot.tidsgrense import frist

logger = logging.getLogger(__name__)

MAKS_SEKUNDER = 10
"""A turn takes milliseconds; while one runs, nobody else gets an answer."""


class ActionSamtale(Action):
    """One turn: reads the state from the slots, lets the conversation answer, writes back what changed.

    What the person did is the turn that runs (`bot.rasa.kanal`); from other channels it is the text of the message,
    and the answers are said there.
    """

    def name(self) -> str:
        return "action_samtale"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        for_turen = tracker.slots
        tur = turen()
        try:
            with frist(MAKS_SEKUNDER):
                resultat = svar(fra_slots(for_turen), tracker.latest_message, tur)
        except samtale.UgyldigKnapp as feil:
            _feilet(tur, samtale.UgyldigKnapp(*feil.args))
            return []
        except Exception as feil:
            # Whatever fails, the person gets an honest answer, nothing is stored and the conversation goes on.
            _feilet(tur, Turfeil(aarsak(feil)))
            if tur is None:
                logger.error("turen feilet: %s", aarsak(feil))
                dispatcher.utter_message(text=katalog(fra_slots(for_turen).maalform).tekst("feil_intern"))
            return []
        if tur is None:
            # One reply a turn: some channels show no more than the last.
            dispatcher.utter_message(
                text="\n\n".join(str(m["tekst"]) for m in resultat.meldinger), buttons=knapper(resultat.meldinger)
            )
        else:
            tur.resultat = resultat
        nye = til_slots(resultat.tilstand)
        endret = [SlotSet(navn, verdi) for navn, verdi in nye.items() if for_turen.get(navn) != verdi]
        # Said here, so that Rasa need not ask its policies what comes after (docs/ytelse.md).
        return [*endret, FollowupAction("action_listen")]


def _feilet(tur: Tur | None, feil: Exception) -> None:
    """Tells whoever called. A new error: the old one holds on to the text that it met."""
    if tur is not None:
        tur.feil = feil


def knapper(meldinger: list[samtale.Melding]) -> list[dict[str, str]]:
    """The choices of the question as Rasa's buttons. What one sends is its title: every title is read as its value."""
    valg = [v for m in meldinger for v in cast("list[dict[str, str]]", m.get("valg", []))]
    # The one for several has no words of its own. `rasa shell` takes what stands in the last brackets for the payload.
    return [
        {"title": v["tittel"], "payload": re.sub(r" *\(([^()]*)\)", r", \1", v["tittel"])}
        for v in valg
        if v["verdi"] != "flere"
    ]


def svar(tilstand: samtale.Tilstand, melding: dict[str, Any], tur: Tur | None) -> samtale.Turresultat:
    """The answer of the conversation to one message of Rasa."""
    skjonn = Skjonn.fra_json(melding["skjonn"]) if "skjonn" in melding else None
    hendelse = tur.hendelse if tur else samtale.Tekst(melding.get("text") or "")
    return samtale.ta_tur(tilstand, hendelse, dagens_dato(), skjonn)
