"""The learned reading as a step of Rasa's pipeline."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.lesing import Skjonn
from bot.rasa.domene import intensjoner as alle
from tests.senere import Senere

forstaaelse = Senere("bot.rasa.forstaaelse")


@pytest.fixture(scope="module")
def ledd():
    return forstaaelse.Forstaaelse.create({}, None, None, None)


def _les(ledd, tekst: str, **sporsmaal: str) -> Message:
    melding = Message({TEXT: tekst, METADATA: {"sporsmaal": sporsmaal} if sporsmaal else None})
    return ledd.process([melding])[0]


def test_the_question_decides_what_a_text_means(ledd) -> None:
    bolig = Skjonn.fra_json(_les(ledd, "nei", felt="bolig", rolle="innsatt").get(forstaaelse.SKJONN))
    barn = Skjonn.fra_json(_les(ledd, "nei", felt="barn", rolle="innsatt").get(forstaaelse.SKJONN))
    assert (bolig.felt, bolig.beste()[0]) == ("bolig", "bolig=mangler")
    assert (barn.felt, barn.beste()[0]) == ("barn", "barn=nei")


def test_the_ranking_is_of_intents_that_rasa_knows_and_sums_to_one(ledd) -> None:
    melding = _les(ledd, "hvor mye penger får jeg i kvp?")
    rangering = melding.get(INTENT_RANKING_KEY)
    assert melding.get(INTENT)["name"] == rangering[0]["name"] == "penger"
    assert {r["name"] for r in rangering} <= set(alle())
    assert sum(r["confidence"] for r in rangering) == pytest.approx(1, abs=0.02)


def test_every_value_of_a_question_is_one_intent() -> None:
    skjonn = Skjonn("frigang", {"frigang=nei": 0.5, "frigang=sokt": 0.2, "ikke_svar": 0.1, "penger": 0.2})
    assert forstaaelse.intensjoner(skjonn) == [
        {"name": "svar", "confidence": 0.8},
        {"name": "penger", "confidence": 0.2},
    ]
