"""Rasa's own command line gets our store, our contract, and the actions in the same process."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
import yaml
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Sanic

from bot.maaling.rasasett import kontrollsett, som_yaml
from bot.rasa.domene import intensjoner
from bot.samtale import Start
from tests.senere import Senere

rasa_kanal, rasa_lager, rasa_verktoy = (
    Senere("rasa.core.channels.channel"),
    Senere("rasa.core.tracker_store"),
    Senere("rasa.core.utils"),
)
innebygd, kanal, utvikler = Senere("bot.rasa.innebygd"), Senere("bot.rasa.kanal"), Senere("bot.utvikler")


@pytest.fixture
def lager(monkeypatch):
    """The store as Rasa makes it of endpoints.yml."""
    monkeypatch.setattr("bot.utvikler.endre_rasa", lambda: None)
    monkeypatch.delenv("KVP_REDIS_URL", raising=False)
    av_rasa = rasa_lager.TrackerStore.create(
        rasa_verktoy.AvailableEndpoints.read_endpoints("endpoints.yml").tracker_store
    )
    while hasattr(av_rasa, "_tracker_store"):
        av_rasa = av_rasa._tracker_store
    assert type(av_rasa) is utvikler.Lager
    av_rasa.domain = Domain.load("domain.yml")
    return av_rasa


def test_the_actions_run_in_the_same_process() -> None:
    assert rasa_verktoy.AvailableEndpoints.read_endpoints("endpoints.yml").action.url == innebygd.URL


def test_a_conversation_of_rasas_own_channels_is_opened_and_kept_without_its_words(lager) -> None:
    tracker = DialogueStateTracker("ny", lager.domain.slots)
    for hendelse in (UserUttered("hemmelig"), SlotSet("alder", 34)):
        tracker.update(hendelse)
    asyncio.run(lager.save(tracker))
    assert asyncio.run(lager.retrieve("ny")).get_slot("alder") == 34
    assert "hemmelig" not in repr(vars(lager.lager))


def test_a_turn_of_the_contract_opens_none(lager) -> None:
    async def alt() -> None:
        kanal._TUR.set(kanal.Tur(Start()))
        await lager.save(DialogueStateTracker("slettet", lager.domain.slots))

    asyncio.run(alt())
    assert asyncio.run(lager.retrieve("slettet")) is None


def test_the_channel_serves_the_contract_where_it_always_is() -> None:
    app = Sanic("utvikler_test", configure_logging=False)
    rasa_kanal.register([utvikler.Kanal.from_credentials(None)], app, "/webhooks/")
    stier = {f"/{r.path}" for r in app.router.routes}
    assert {"/api/helse", "/api/samtale", "/api/samtale/melding", "/api/samtale/handling"} <= stier


def test_the_engine_is_whatever_agent_rasa_has_loaded() -> None:
    motor = utvikler._Motor()
    assert motor() is None
    motor.app = SimpleNamespace(ctx=SimpleNamespace(agent=SimpleNamespace(is_ready=lambda: False)))
    assert motor() is None


def test_the_held_out_sets_are_rasas_test_data_with_intents_that_exist() -> None:
    data = yaml.safe_load(som_yaml())["nlu"]
    assert {d["intent"] for d in data} <= set(intensjoner()) and sum(len(d["examples"]) for d in data) > 3000


def test_rasas_check_gets_one_text_of_each_intent_and_question_and_none_that_means_two_things(tmp_path) -> None:
    (tmp_path / "a.yml").write_text(
        """nlu:
- intent: svar
  metadata: {felt: bolig, verdi: har, haand: a}
  examples: |
    - ja
    - eier
- intent: svar
  metadata: {felt: barn, verdi: ja, haand: a}
  examples: |
    - to gutter
    - tre jenter
- intent: kommando_behold
  metadata: {felt: alder, haand: a}
  examples: |
    - ja
    - la det stå
""",
        encoding="utf-8",
    )
    data = yaml.safe_load(kontrollsett(tmp_path))["nlu"]
    assert [(d["intent"], d["metadata"]["felt"], d["examples"]) for d in data] == [
        ("svar", "bolig", "- eier\n"), ("svar", "barn", "- to gutter\n"),
        ("kommando_behold", "alder", "- la det stå\n"),
    ]  # fmt: skip


def test_the_test_stories_name_what_exists() -> None:
    with open("tests/test_stories.yml", encoding="utf-8") as fil:
        steg = [s for h in yaml.safe_load(fil)["stories"] for s in h["steps"]]
    assert {s["intent"] for s in steg if "intent" in s} <= set(intensjoner())
    assert {s["action"] for s in steg if "action" in s} == {"action_samtale"}
