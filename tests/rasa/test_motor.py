"""What is left out of Rasa's machinery changes nothing in what comes out of it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from rasa.engine.graph import GraphSchema, SchemaNode
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from tests.senere import Senere

motor = Senere("bot.rasa.motor")


class Ledd:
    """A node of a graph: adds its inputs, and says so."""

    def __init__(self, navn: str, logg: list[str]) -> None:
        self.navn, self.logg = navn, logg

    def __call__(self, *inn: tuple[str, int]) -> tuple[str, int]:
        self.logg.append(self.navn)
        return self.navn, 1 + sum(verdi for _, verdi in inn)


class Lastet:
    """What `Graf` takes over from Rasa's runner: a diamond a → b, c → d beside a node that is not asked for."""

    def __init__(self, logg: list[str]) -> None:
        behov = {"a": ["inn"], "b": ["a"], "c": ["a"], "d": ["b", "c"], "e": ["a"]}
        self._graph_schema = GraphSchema(
            {n: SchemaNode({str(i): b for i, b in enumerate(bs)}, object, "", "", {}) for n, bs in behov.items()}
        )
        self._instantiated_nodes = {n: Ledd(n, logg) for n in behov}


def test_a_graph_runs_each_needed_node_once_after_what_it_needs() -> None:
    logg: list[str] = []
    graf = motor.Graf(Lastet(logg))  # type: ignore[arg-type]
    assert graf.run({"inn": 10}, ["d"]) == {"d": 25}
    assert logg in (["a", "b", "c", "d"], ["a", "c", "b", "d"])
    assert graf.run({"inn": 0}, ["d"]) == {"d": 5} and "e" not in logg
    assert graf.run({"inn": 0}, ["e", "b"]) == {"e": 2, "b": 2}


@pytest.mark.parametrize("mapping", [{"type": "custom"}, {"type": "from_text"}, {"type": "custom", "action": "a"}])
def test_slots_are_looked_for_only_where_rasa_could_find_some(mapping) -> None:
    domene = Domain.load("domain.yml")
    domene.slots[0].mappings = [mapping]
    prosessor = SimpleNamespace(graph_runner=Lastet([]), run_action_extract_slots="Rasas")
    motor.slank(SimpleNamespace(processor=prosessor, domain=domene))  # type: ignore[arg-type]
    assert (prosessor.run_action_extract_slots == "Rasas") is (mapping != {"type": "custom"})
    assert isinstance(prosessor.graph_runner, motor.Graf) and domene.is_empty() is False


@pytest.fixture
def spurt(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which intents Rasa's own policy was asked about."""
    from rasa.core.policies.rule_policy import RulePolicy

    logg: list[str] = []

    def svar(self, tracker, domain, rule_only_data=None, **_):
        logg.append(tracker.latest_message.intent_name)
        return object()

    monkeypatch.setattr(RulePolicy, "predict_action_probabilities", svar)
    monkeypatch.setattr(RulePolicy, "__init__", lambda self: None)
    return logg


def _tracker(intensjon: str, *, entiteter: list[dict] | None = None, alder: int | None = None) -> DialogueStateTracker:
    tracker = DialogueStateTracker("a", Domain.load("domain.yml").slots)
    for hendelse in (SessionStarted(), ActionExecuted("action_listen")):
        tracker.update(hendelse)
    if alder is not None:
        tracker.update(SlotSet("alder", alder))
    tracker.update(UserUttered("tekst", {"name": intensjon}, entiteter or []))
    return tracker


def test_the_same_course_of_events_is_asked_about_once(spurt) -> None:
    domene, regler = Domain.load("domain.yml"), motor.HuskendeRegler()
    en = regler.predict_action_probabilities(_tracker("penger"), domene)
    assert regler.predict_action_probabilities(_tracker("penger"), domene) is en
    assert regler.predict_action_probabilities(_tracker("svar"), domene) is not en
    assert spurt == ["penger", "svar"]


@pytest.mark.parametrize("hva", ["entiteter", "slots", "lang"])
def test_what_could_matter_more_is_asked_about_each_time(spurt, hva) -> None:
    domene, regler = Domain.load("domain.yml"), motor.HuskendeRegler()
    tracker = _tracker("penger", entiteter=[{"entity": "x", "value": "y"}] if hva == "entiteter" else None)
    if hva == "slots":
        domene.slots[0].influence_conversation = True
        domene.slots[0].has_features = lambda: True
    if hva == "lang":
        tracker.update(ActionExecuted("action_samtale"))
        tracker.update(ActionExecuted("action_listen"))
    for _ in range(2):
        regler.predict_action_probabilities(tracker, domene)
    assert spurt == ["penger", "penger"]
