"""The learned reading as a step of config.yml: one pass over each text, in the light of the question that is asked.

The model is installed with the project and not trained by Rasa (`make forstaaelse`, docs/forstaaelse.md). The message's
metadata says which question is asked (`sporsmaal`: {"felt", "rolle"}); without it, as in `rasa test nlu` and in
`rasa shell` before the first answer, the text is read at no question in particular.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.lesing.modell import UTEN_SPORSMAAL, Modell, Skjonn, modell, slag

SKJONN = "skjonn"
"""Where the model's probabilities stand in a parsed message."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Forstaaelse(GraphComponent, IntentClassifier):
    """Sets intent, ranking, and the model's probabilities for the reader. Error: `ManglerModell` when loaded."""

    def __init__(self, modell: Modell) -> None:
        self._modell = modell

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Forstaaelse:
        return cls(modell())

    def process(self, messages: list[Message]) -> list[Message]:
        for melding in messages:
            ved = (melding.get(METADATA) or {}).get("sporsmaal") or {}
            skjonn = self._modell.les(melding.get(TEXT) or "", ved.get("felt") or UTEN_SPORSMAAL, ved.get("rolle"))
            rangering = intensjoner(skjonn)
            melding.set(INTENT, rangering[0], add_to_output=True)
            melding.set(INTENT_RANKING_KEY, rangering, add_to_output=True)
            melding.set(SKJONN, skjonn.til_json(), add_to_output=True)
        return messages


def intensjoner(skjonn: Skjonn) -> list[dict[str, Any]]:
    """The probabilities as Rasa's ranking of intents: every value of a field is the intent `svar`."""
    samlet: dict[str, float] = {}
    for merke, p in skjonn.svar.items():
        navn = "svar" if slag(merke) == "verdi" or merke == "ikke_svar" else merke
        samlet[navn] = samlet.get(navn, 0.0) + p
    return [{"name": n, "confidence": round(p, 4)} for n, p in sorted(samlet.items(), key=lambda m: -m[1])]
