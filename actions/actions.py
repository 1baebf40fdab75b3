"""The one action of the conversation: a turn.

Works in Rasa's own process (`bot.rasa.innebygd`) and behind the ordinary action server (`rasa run actions`).
"""

from __future__ import annotations

import logging
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot import samtale
from bot.innstillinger import dagens_dato
from bot.katalog import katalog
from bot.lesing import Renset, Skjonn
from bot.samtale.slots import fra_slots, til_slots
from bot.tidsgrense import frist

logger = logging.getLogger(__name__)

MAKS_SEKUNDER = 10
"""A turn takes milliseconds; while one runs, nobody else gets an answer."""


class ActionSamtale(Action):
    """One turn: reads the state from the slots, lets the conversation answer, writes back what changed.

    What the person did stands in the message's metadata: `start`, `maalform`, `handling` of a fixed button, `felt` and
    `valg` of an answer, or `tekst` and the question `spurt` that it answers; from other channels it is plain text.
    All but the first two may carry `spm`, the number of the question they belong to.
    """

    def name(self) -> str:
        return "action_samtale"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        for_turen = tracker.slots
        try:
            with frist(MAKS_SEKUNDER):
                ny, meldinger = svar(fra_slots(for_turen), tracker.latest_message)
        except samtale.UgyldigKnapp as feil:
            dispatcher.utter_message(json_message={"feil": "ugyldig_valg", "hva": str(feil)})
            return []
        except Exception as feil:
            # Whatever fails, the person gets an honest answer, nothing is stored and the conversation goes on.
            logger.error("the turn failed with %s", type(feil).__name__)
            tekst = katalog(fra_slots(for_turen).maalform).tekst("feil_intern")
            dispatcher.utter_message(json_message={"feil": "feil_intern"}, text=tekst)
            return []
        for melding in meldinger:
            # `text` is for `rasa shell` and other ordinary channels; ours reads the JSON.
            dispatcher.utter_message(text=str(melding["tekst"]), json_message=melding)
        endret = [SlotSet(navn, verdi) for navn, verdi in til_slots(ny).items() if for_turen.get(navn) != verdi]
        # Said here, so that Rasa need not ask its policies what comes after (docs/ytelse.md).
        return [*endret, FollowupAction("action_listen")]


def svar(tilstand: samtale.Tilstand, melding: dict[str, Any]) -> samtale.Svar:
    """The answer of the conversation to one message of Rasa."""
    data, dag = melding.get("metadata") or {}, dagens_dato()
    if "start" in data:
        return samtale.start(tilstand, dag)
    if "maalform" in data:
        return samtale.bytt_maalform(tilstand, data["maalform"], dag)
    if "handling" in data:
        return samtale.handling(tilstand, data["handling"], data.get("felt"), dag, data.get("spm"))
    if "felt" in data:
        return samtale.knapp(tilstand, data["felt"], data.get("valg"), dag, data.get("spm"))
    skjonn = Skjonn.fra_json(melding["skjonn"]) if "skjonn" in melding else None
    skrevet: str | Renset = data.get("tekst") or melding.get("text") or ""
    if "klippet" in data:  # our channel has cut personal data out before anything else got the text
        skrevet = Renset(data["tekst"], data["lest"], tuple(data["klippet"]))
    return samtale.tekst(tilstand, skrevet, dag, skjonn, data.get("spurt"), data.get("spm"))
