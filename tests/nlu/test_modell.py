"""The quality that the pipeline promises (docs/forstaaelse.md), on sentences that never shaped it."""
import time

import pytest

from bot.lesing.leser import TERSKEL_SPORSMAAL
from bot.maaling.dokument import terskel_i_oppsettet
from bot.maaling.eval import klassifisert
from bot.maaling.modell import Tolk, tren
from bot.maaling.sett import ROT, SETT, les_sett
from bot.maaling.terskel import MAKS_FEIL, tabell


def test_the_threshold_of_the_pipeline_is_that_of_the_reader():
    assert terskel_i_oppsettet() == TERSKEL_SPORSMAAL


@pytest.mark.modell
@pytest.mark.filterwarnings("ignore::UserWarning")  # Rasa warns about its own old domains
def test_the_trained_model_keeps_its_promise(tmp_path):
    setninger = les_sett(SETT["prøve"])
    with Tolk(tren(tmp_path, ROT / "config.yml")) as tolk:
        tolk.rangering("varm opp")
        start = time.perf_counter()
        maalte = [klassifisert(tolk, tekst, fasit) for tekst, fasit in setninger]
        millisekunder = 1000 * (time.perf_counter() - start) / len(setninger)
        (rad,) = tabell(maalte, tolk.temaer, [TERSKEL_SPORSMAAL])
    assert rad.rett >= 0.9
    assert rad.feil <= MAKS_FEIL
    assert rad.utenfor <= MAKS_FEIL
    assert millisekunder < 200
