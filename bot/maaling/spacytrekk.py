"""What a Norwegian pipeline without word vectors can give a classifier, for the comparison in docs/forstaaelse.md.

None of it is in the product: `bot.maaling.sammenlign` shows what it gave.
"""
from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.constants import SPACY_DOCS
from rasa.nlu.featurizers.dense_featurizer.spacy_featurizer import SpacyFeaturizer
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, FEATURE_TYPE_SEQUENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message

from bot.lesing.norsk import fold
from bot.rasa.forstaaelse import FoldingTokenizer


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class LemmaTokenizer(FoldingTokenizer):
    """The folded words, each with the folded lemma that spaCy gives the same word. Needs SpacyNLP before it."""

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        lemma = {fold(t.text): fold(t.lemma_) for t in message.get(SPACY_DOCS[attribute]) or ()}
        ord_ = super().tokenize(message, attribute)
        return [Token(o.text, o.start, lemma=lemma.get(o.text) or o.text) for o in ord_]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class ContextFeaturizer(SpacyFeaturizer):
    """The vectors that the pipeline computes of each word in its context, and their mean.

    `SpacyFeaturizer` gives nothing where the vocabulary has no vectors, as in every «sm» pipeline.
    """

    def _set_spacy_features(self, message: Message, attribute: str = TEXT) -> None:
        doc: Any = self._get_doc(message, attribute)
        vektorer = [t.vector for t in doc or () if t.text.strip()]
        if not vektorer:
            return
        ord_ = np.array(vektorer, dtype=np.float32)
        setning = self.aggregate_sequence_features(ord_, self.pooling_operation)
        for verdier, art in ((ord_, FEATURE_TYPE_SEQUENCE), (setning, FEATURE_TYPE_SENTENCE)):
            message.add_features(Features(verdier, art, attribute, self._config["alias"]))
