"""The step of config.yml that loads the language model."""

import pytest
import yaml
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.lesing.vern import navnemodell
from bot.maaling.sett import ROT
from tests.senere import Senere

sprakmodell = Senere("bot.rasa.sprakmodell")


@pytest.fixture
def lastet(monkeypatch):
    ganger = []
    monkeypatch.setattr(navnemodell, "varm_opp", lambda: bool(ganger.append(1)))
    return ganger


@pytest.fixture
def oppsett():
    deler = yaml.safe_load((ROT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    return next(d for d in deler if d["name"].endswith("SharedSpacyNLP"))


def test_it_loads_the_readers_own_pipeline_when_the_model_is_loaded_and_not_in_training(lastet, oppsett):
    sprakmodell.SharedSpacyNLP.create(oppsett, None, None, None)
    assert lastet == []
    sprakmodell.SharedSpacyNLP.load(oppsett, None, None, None)
    assert lastet == [1]


def test_another_pipeline_than_the_readers_is_refused(lastet):
    with pytest.raises(InvalidConfigException, match="nb_core_news_sm"):
        sprakmodell.SharedSpacyNLP.load({"model": "en_core_web_sm"}, None, None, None)
    assert lastet == []


def test_messages_are_left_as_they_are(lastet, oppsett):
    melding = Message({TEXT: "jeg heter Ola"})
    assert sprakmodell.SharedSpacyNLP.load(oppsett, None, None, None).process([melding]) == [melding]
    assert set(melding.data) == {TEXT}
