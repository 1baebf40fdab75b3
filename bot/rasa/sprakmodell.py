"""The Norwegian language model as a step of config.yml: named there, loaded with the Rasa model, used by the reader.

The reader finds names of people with it (`bot.lesing.vern.navnemodell`). Rasa's own SpacyNLP would load a second copy,
keep every new word that people write for as long as the process lives, and cost its time on every message; and no
features from it made the classifier better (docs/forstaaelse.md).
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.lesing.vern import navnemodell


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SharedSpacyNLP(GraphComponent):
    """Loads the reader's spaCy pipeline before the first message comes. Leaves messages as they are.

    `model` in the configuration must be the pipeline that the reader uses. Error: `InvalidConfigException` for another.
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SharedSpacyNLP:
        """For training, which needs nothing of the pipeline but its name."""
        if (navn := config.get("model")) != navnemodell.PAKKE:
            raise InvalidConfigException(f"{cls.__name__}: `model` must be {navnemodell.PAKKE}, not {navn}")
        return cls()

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SharedSpacyNLP:
        """For answering: loads the pipeline. Where it is missing the reader goes on with its patterns, and logs it."""
        komponent = cls.create(config, model_storage, resource, execution_context)
        navnemodell.varm_opp()
        return komponent

    def process(self, messages: list[Message]) -> list[Message]:
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data
