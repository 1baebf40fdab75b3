"""What a turn does not need of Rasa's machinery, left out of the agent. docs/ytelse.md has the measurements behind it.

What is changed for the whole process is in `bot.rasa.endringer`.
"""

from __future__ import annotations

from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.graph import GraphNode
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.runner.interface import GraphRunner
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker


def slank(agent: Agent) -> None:
    """Takes what our conversations do not use out of a loaded agent. The answers stay the same."""
    motor, domene = agent.processor, agent.domain
    motor.graph_runner = Graf(motor.graph_runner)
    # The question is asked for each text, and answered by building an empty domain to compare with.
    tomt = domene.is_empty()
    domene.is_empty = lambda: tomt  # type: ignore[method-assign]
    if all(set(m) == {"type"} and m["type"] == "custom" for s in domene.slots for m in s.mappings):
        # Only the action fills slots, so there is nothing for Rasa to look for before it.
        motor.run_action_extract_slots = _ingen_uttrekk  # type: ignore[method-assign]


async def _ingen_uttrekk(kanal: OutputChannel, tracker: DialogueStateTracker) -> DialogueStateTracker:
    return tracker


class Graf(GraphRunner):
    """Runs a loaded graph node by node in this thread, in an order that is found once for each target.

    Rasa's runner hands the graph to dask, which plans it anew for each text.
    """

    def __init__(self, lastet: DaskGraphRunner) -> None:
        self._skjema, self._noder = lastet._graph_schema, lastet._instantiated_nodes
        self._planer: dict[tuple[str, ...], list[tuple[str, GraphNode, tuple[str, ...]]]] = {}

    @classmethod
    def create(cls, *argumenter: Any, **navngitte: Any) -> Graf:
        return cls(DaskGraphRunner.create(*argumenter, **navngitte))

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """The outputs of the targets by node name. Errors: those of the nodes."""
        maal = tuple(targets or self._skjema.target_names)
        if maal not in self._planer:
            self._planer[maal] = self._plan(maal)
        # A node takes and gives (name, output).
        verdier: dict[str, tuple[str, Any]] = {navn: (navn, verdi) for navn, verdi in (inputs or {}).items()}
        for navn, node, trenger in self._planer[maal]:
            verdier[navn] = node(*(verdier[n] for n in trenger))
        return dict(verdier[navn] for navn in maal)

    def _plan(self, maal: tuple[str, ...]) -> list[tuple[str, GraphNode, tuple[str, ...]]]:
        noder = self._skjema.minimal_graph_schema(list(maal)).nodes
        rekkefolge: list[str] = []

        def legg_til(navn: str) -> None:
            if navn in noder and navn not in rekkefolge:
                for trengs in noder[navn].needs.values():
                    legg_til(trengs)
                rekkefolge.append(navn)

        for navn in maal:
            legg_til(navn)
        return [(navn, self._noder[navn], tuple(noder[navn].needs.values())) for navn in rekkefolge]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class HuskendeRegler(RulePolicy):
    """Rasa's rules, asked once for each course of events instead of once for each turn.

    Without featurized slots and entities, and without rules on texts, the answer follows from the actions and intents.
    """

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **navngitte: Any,
    ) -> PolicyPrediction:
        nokkel = _forlop(tracker)
        if nokkel is None or any(s.has_features() for s in domain.slots):
            return super().predict_action_probabilities(tracker, domain, rule_only_data, **navngitte)
        husket: dict[tuple[tuple[str, str | None], ...], PolicyPrediction] = self.__dict__.setdefault("_husket", {})
        if nokkel not in husket:
            husket[nokkel] = super().predict_action_probabilities(tracker, domain, rule_only_data, **navngitte)
        return husket[nokkel]


def _forlop(tracker: DialogueStateTracker) -> tuple[tuple[str, str | None], ...] | None:
    """The actions and intents so far; None where more than they could matter, or the history is long."""
    forlop: list[tuple[str, str | None]] = []
    for hendelse in tracker.events:
        if isinstance(hendelse, ActiveLoop) or (isinstance(hendelse, UserUttered) and hendelse.entities):
            return None
        if isinstance(hendelse, ActionExecuted):
            forlop.append(("action", hendelse.action_name))
        elif isinstance(hendelse, UserUttered):
            forlop.append(("intent", hendelse.intent_name))
        else:
            forlop.append((hendelse.type_name, None))
    return tuple(forlop) if len(forlop) <= 4 else None
