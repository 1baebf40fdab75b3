"""Loads Rasa's model as the engine of the server."""

from __future__ import annotations

from pathlib import Path

from rasa.core.agent import Agent
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.classifiers.fallback_classifier import FallbackClassifier

from bot.innstillinger import Innstillinger
from bot.lager import lag_lager
from bot.rasa.endringer import endre_rasa
from bot.rasa.innebygd import InnebygdEndepunkt
from bot.rasa.kanal import Rasamotor
from bot.rasa.motor import Graf, slank
from bot.rasa.sporing import Sporing


def last_motor(modell: Path, innstillinger: Innstillinger) -> Rasamotor:
    """The engine with our store and the actions in the same process. Takes seconds: TensorFlow is imported."""
    endre_rasa()
    lager = lag_lager(innstillinger)
    sporing = Sporing(lager)
    agent = Agent.load(str(modell), tracker_store=sporing, action_endpoint=InnebygdEndepunkt())
    # Rasa wraps the store in one that falls back to memory and keeps everything; a fault is told instead.
    sporing.domain = agent.domain
    agent.tracker_store = agent.processor.tracker_store = sporing
    slank(agent)
    return Rasamotor(agent, lager, None if kan_tolke(agent) else "feil_modell")


def kan_tolke(agent: Agent) -> bool:
    """Whether the model holds something that tells intents apart; without it every question would be misread."""
    motor = agent.processor.graph_runner
    skjema = motor._skjema if isinstance(motor, Graf) else motor._graph_schema
    noder = skjema.nodes.values()
    return any(issubclass(n.uses, IntentClassifier) and n.uses is not FallbackClassifier for n in noder)
