"""The quality that the pipeline promises (docs/forstaaelse.md), on sentences that never shaped it."""
import pytest
import yaml

from bot.katalog import katalog
from bot.maaling.terskel import ROT, SETT, les_sett, maal, tabell, tren


@pytest.mark.modell
@pytest.mark.filterwarnings("ignore::UserWarning")  # Rasa warns about its own old domains
def test_the_trained_model_keeps_its_promise(tmp_path):
    from rasa.core.agent import Agent

    oppsett = yaml.safe_load((ROT / "config.yml").read_text(encoding="utf-8"))
    terskel = next(k["threshold"] for k in oppsett["pipeline"] if k["name"] == "FallbackClassifier")
    agent = Agent.load(str(tren(tmp_path, ROT / "config.yml")))
    maalte, millisekunder = maal(agent, les_sett(SETT[1]))
    (rad,) = tabell(maalte, katalog("nb").temaer, [terskel])
    assert rad.rett >= 0.9
    assert rad.feil <= 0.02
    assert rad.utenfor <= 0.02
    assert millisekunder < 200
