"""The three actions of the conversation: open it, take a button, read a text.

Works in Rasa's own process (`bot.rasa.innebygd`) and behind the ordinary action server (`rasa run actions`).
"""
from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot import samtale
from bot.innstillinger import dagens_dato
from bot.katalog import katalog
from bot.lesing import Gjetning
from bot.samtale.slots import fra_slots, til_slots

logger = logging.getLogger(__name__)


class _Tur(Action, ABC):
    """One turn: reads the state from the slots, lets the conversation answer, writes back what changed."""

    @abstractmethod
    def svar(self, tilstand: samtale.Tilstand, tracker: Tracker) -> samtale.Svar:
        """The new state and the messages."""

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        for_turen = tracker.slots
        try:
            ny, meldinger = self.svar(fra_slots(for_turen), tracker)
        except samtale.UgyldigKnapp as feil:
            dispatcher.utter_message(json_message={"feil": "ugyldig_valg", "hva": str(feil)})
            return []
        except Exception as feil:  # noqa: BLE001 - whatever fails, the person gets an honest answer and nothing is lost
            logger.error("%s failed with %s", self.name(), type(feil).__name__)
            tekst = katalog(fra_slots(for_turen).maalform).tekst("feil_intern")
            dispatcher.utter_message(json_message={"feil": "feil_intern"}, text=tekst)
            return []
        for melding in meldinger:
            # `text` is for `rasa shell` and other ordinary channels; ours reads the JSON.
            dispatcher.utter_message(text=str(melding["tekst"]), json_message=melding)
        return [SlotSet(navn, verdi) for navn, verdi in til_slots(ny).items() if for_turen.get(navn) != verdi]


class ActionStart(_Tur):
    def name(self) -> str:
        return "action_start"

    def svar(self, tilstand: samtale.Tilstand, tracker: Tracker) -> samtale.Svar:
        return samtale.start(tilstand, dagens_dato())


class ActionKnapp(_Tur):
    def name(self) -> str:
        return "action_knapp"

    def svar(self, tilstand: samtale.Tilstand, tracker: Tracker) -> samtale.Svar:
        data = tracker.latest_message.get("metadata") or {}
        return samtale.knapp(tilstand, data.get("felt"), data.get("valg"), dagens_dato())


class ActionLes(_Tur):
    def name(self) -> str:
        return "action_les"

    def svar(self, tilstand: samtale.Tilstand, tracker: Tracker) -> samtale.Svar:
        melding = tracker.latest_message
        tekst = (melding.get("metadata") or {}).get("tekst") or melding.get("text") or ""
        return samtale.tekst(tilstand, tekst, dagens_dato(), gjetning(melding.get("intent_ranking") or []))


def gjetning(rangering: list[dict[str, Any]]) -> Gjetning:
    """The classifier's best topic and its probability, from Rasa's ranking of intents."""
    temaer = katalog().temaer
    sannsynlighet = {r["name"]: float(r["confidence"]) for r in rangering}
    beste = max(rangering, key=lambda r: r["confidence"] if r["name"] != "nlu_fallback" else -1, default=None)
    tema = beste["name"] if beste and beste["name"] in temaer else None
    return Gjetning(tema, sannsynlighet.get(tema or "", 0.0), sannsynlighet.get("krise", 0.0))
