"""The two components of the pipeline that are our own. No model is trained here."""
import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.rasa.forstaaelse import FoldingTokenizer, PlainLogisticRegression


def tokens(tekst: str) -> list[str]:
    tokenizer = FoldingTokenizer(FoldingTokenizer.get_default_config())
    return [t.text for t in tokenizer.tokenize(Message({TEXT: tekst}), TEXT)]


def test_a_text_without_norwegian_letters_is_the_same_text():
    assert tokens("Når får jeg søke?") == tokens("naar faar jeg soke") == tokens("når får jeg søke")


def test_dialect_and_bokmaal_share_words():
    assert tokens("korleis søkjer eg ikkje")[0] == tokens("hvordan")[0]
    assert "ikke" in tokens("det er ikkje gjort")


@pytest.mark.parametrize("tekst", ["???", "!", "🙂", "   ."])
def test_a_text_of_signs_only_still_has_one_token(tekst):
    assert len(tokens(tekst)) == 1


def test_offsets_follow_the_folded_text():
    tokenizer = FoldingTokenizer(FoldingTokenizer.get_default_config())
    for token in tokenizer.tokenize(Message({TEXT: "Hvor mye, og når?"}), TEXT):
        assert token.end == token.start + len(token.text)


def test_the_classifier_weighs_every_sentence_alike():
    klassifiserer = PlainLogisticRegression(PlainLogisticRegression.get_default_config(), "navn", None, None)
    assert klassifiserer.clf.class_weight is None
