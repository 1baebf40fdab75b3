"""Actions in the same process answer as they do over HTTP."""

from __future__ import annotations

import asyncio

import pytest
from rasa.utils.endpoints import ClientResponseError
from rasa_sdk.interfaces import ActionExecutionRejection

from bot.rasa.innebygd import InnebygdEndepunkt


def _kall(**melding) -> dict:
    return {
        "next_action": "action_samtale",
        "sender_id": "x",
        "tracker": {
            "sender_id": "x",
            "slots": {},
            "latest_message": {"text": "", "intent_ranking": [], **melding},
            "events": [],
            "paused": False,
            "followup_action": None,
            "active_loop": {},
            "latest_action_name": "action_listen",
            "latest_input_channel": None,
        },
    }


def test_a_turn_gives_messages_and_changed_slots_only() -> None:
    svar = asyncio.run(InnebygdEndepunkt().request(json=_kall(metadata={"start": True})))
    assert svar["responses"][-1]["custom"]["felt"] == "rolle"
    assert {e["name"] for e in svar["events"] if e["event"] == "slot"} == {"samtale"}
    # Rasa is told to listen, so that it asks no policy for it.
    assert svar["events"][-1] | {"timestamp": None} == {"event": "followup", "timestamp": None, "name": "action_listen"}


def test_a_declined_action_is_an_http_400(monkeypatch) -> None:
    endepunkt = InnebygdEndepunkt()

    async def avslaa(kall):
        raise ActionExecutionRejection("action_samtale", "nei")

    monkeypatch.setattr(endepunkt.executor, "run", avslaa)
    with pytest.raises(ClientResponseError) as feil:
        asyncio.run(endepunkt.request(json=_kall()))
    assert feil.value.status == 400


def test_a_fault_in_the_conversation_gives_an_honest_message_and_stores_nothing(monkeypatch, caplog) -> None:
    import bot.samtale

    def kast(*_):
        raise RuntimeError("hemmelig tekst")

    monkeypatch.setattr(bot.samtale, "tekst", kast)
    svar = asyncio.run(InnebygdEndepunkt().request(json=_kall(text="hemmelig tekst")))
    assert svar["events"] == [] and svar["responses"][0]["custom"] == {"feil": "feil_intern"}
    assert "Prøv" in svar["responses"][0]["text"] and "hemmelig" not in caplog.text
