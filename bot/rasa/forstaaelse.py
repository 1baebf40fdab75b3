"""Two small components of the pipeline in config.yml; docs/forstaaelse.md has the measurements behind them.

`FoldingTokenizer` gives the featurizers the same plain spelling as the readers see, so that a text without æ, ø and å
is the same text. `PlainLogisticRegression` is Rasa's classifier without class weights: weights would count a rare topic
as likely as an ordinary answer, and so let several times as many foreign texts through as topics.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.nlu.tokenizers.whitespace_tokenizer import WhitespaceTokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix, hstack, vstack

from bot.lesing import norsk, ordliste
from bot.lesing.norsk import fold


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class FoldingTokenizer(WhitespaceTokenizer):
    """Tokens of the folded text, punctuation left out. Their offsets point into the folded text, not the typed one."""

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """The folding is code that Rasa's training cache does not see: a change in it must train anew."""
        return hashlib.sha256(b"".join(Path(m.__file__).read_bytes() for m in (norsk, ordliste))).hexdigest()

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        foldet = fold(message.get(attribute))
        ord_ = [o for o in foldet.split() if any(tegn.isalnum() for tegn in o)]
        # A text of signs only must give a token too: the featurizers skip a message without any.
        return self._convert_words_to_tokens(ord_, foldet) or [Token(foldet or "-", 0)]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class PlainLogisticRegression(LogisticRegressionClassifier):
    """Rasa's logistic regression without class weights."""

    def __init__(self, config: dict[str, Any], name: str, model_storage: ModelStorage, resource: Resource) -> None:
        super().__init__(config, name, model_storage, resource)
        self.clf.set_params(class_weight=None)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> PlainLogisticRegression:
        return cls(config, execution_context.node_name, model_storage, resource)

    def _create_X(self, messages: list[Message]) -> csr_matrix:
        """One row of features for each message. Rasa's own builds those of every word as well and throws them away."""
        rader = (hstack([f.features for f in m.features if _for_hele_teksten(f)], "csr") for m in messages)
        return vstack(list(rader), "csr")

    @classmethod
    def load(cls, *argumenter: Any, **navngitte: Any) -> LogisticRegressionClassifier:
        """The trained classifier. scikit-learn copies a row-major matrix of weights for each text; ours is not."""
        komponent = super().load(*argumenter, **navngitte)
        if hasattr(komponent.clf, "coef_"):
            komponent.clf.coef_ = np.asfortranarray(komponent.clf.coef_)
        return komponent


def _for_hele_teksten(trekk: Features) -> bool:
    return trekk.type == FEATURE_TYPE_SENTENCE and trekk.attribute == TEXT and trekk.is_sparse()
