"""Actions in the same process answer as they do over HTTP."""

from __future__ import annotations

import asyncio

import pytest
from rasa.utils.endpoints import ClientResponseError
from rasa_sdk.interfaces import ActionExecutionRejection

from bot.samtale import Start, Tekst, UgyldigKnapp, samtale
from tests.senere import Senere

actions, innebygd, kanal = Senere("actions.actions"), Senere("bot.rasa.innebygd"), Senere("bot.rasa.kanal")


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


def test_a_turn_gives_changed_slots_and_its_result_stays_beside_rasa() -> None:
    async def alt() -> tuple[dict, object]:
        tur = kanal.Tur(Start())
        kanal._TUR.set(tur)
        return await innebygd.InnebygdEndepunkt().request(json=_kall()), tur

    svar, tur = asyncio.run(alt())
    assert svar["responses"] == [] and tur.resultat.meldinger[-1]["felt"] == "rolle"
    assert {e["name"] for e in svar["events"] if e["event"] == "slot"} == {"samtale"}
    # Rasa is told to listen, so that it asks no policy for it.
    assert svar["events"][-1] | {"timestamp": None} == {"event": "followup", "timestamp": None, "name": "action_listen"}


def test_on_a_channel_of_rasas_own_the_answers_are_said() -> None:
    svar = asyncio.run(innebygd.InnebygdEndepunkt().request(json=_kall(text="hei")))
    (ett,) = svar["responses"]
    assert "robot" in ett["text"] and ett["text"].endswith("Hvem er du?") and not ett["custom"]
    assert next(k["title"] for k in ett["buttons"]) == "Det gjelder meg selv"


def test_a_button_sends_words_that_are_read_as_its_value_and_none_in_brackets() -> None:
    """`rasa shell` takes what stands between the last brackets of a line for what the button sends."""
    valg = [{"tittel": "Fengsel (åpent eller lukket)", "verdi": "fengsel"}, {"tittel": "Flere", "verdi": "flere"}]
    assert actions.knapper([{"tekst": "?", "valg": valg}]) == [
        {"title": "Fengsel (åpent eller lukket)", "payload": "Fengsel, åpent eller lukket"}
    ]


def test_a_declined_action_is_an_http_400(monkeypatch) -> None:
    endepunkt = innebygd.InnebygdEndepunkt()

    async def avslaa(kall):
        raise ActionExecutionRejection("action_samtale", "nei")

    monkeypatch.setattr(endepunkt.executor, "run", avslaa)
    with pytest.raises(ClientResponseError) as feil:
        asyncio.run(endepunkt.request(json=_kall()))
    assert feil.value.status == 400


@pytest.mark.parametrize(("feil", "ventet"), [(RuntimeError, None), (UgyldigKnapp, UgyldigKnapp)])
def test_an_error_travels_as_an_error_and_stores_nothing(monkeypatch, caplog, feil, ventet) -> None:
    def kast(*_):
        raise feil("hemmelig tekst" if feil is RuntimeError else "valg")

    async def alt() -> tuple[dict, object]:
        tur = kanal.Tur(Tekst("hemmelig tekst"))
        kanal._TUR.set(tur)
        return await innebygd.InnebygdEndepunkt().request(json=_kall(text="hemmelig tekst")), tur

    monkeypatch.setattr(samtale, "tekst", kast)
    svar, tur = asyncio.run(alt())
    assert svar["events"] == [] and svar["responses"] == [] and tur.resultat is None
    assert type(tur.feil) is (ventet or kanal.Turfeil) and tur.feil.__traceback__ is None
    assert "hemmelig" not in caplog.text + repr(tur.feil)


def test_a_fault_on_a_channel_of_rasas_own_is_said(monkeypatch) -> None:
    def kast(*_):
        raise RuntimeError("hemmelig tekst")

    monkeypatch.setattr(samtale, "tekst", kast)
    svar = asyncio.run(innebygd.InnebygdEndepunkt().request(json=_kall(text="hemmelig tekst")))
    assert svar["events"] == [] and "Prøv" in svar["responses"][0]["text"]
