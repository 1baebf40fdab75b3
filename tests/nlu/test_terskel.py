"""The table that the threshold is chosen from."""
import pytest
import yaml

from bot.maaling.sett import SETT, les_sett
from bot.maaling.tabeller import terskeltabell
from bot.maaling.terskel import Maalt, foreslaa_terskel, kalibrering, kalibreringsfeil, makro_f1, tabell

MAALTE = [
    Maalt("hva er kvp?", "hva_er_kvp", "hva_er_kvp", 0.9),
    Maalt("hvor mye får jeg", "penger", "penger", 0.4),
    Maalt("blir det skatt", "skatt", "penger", 0.6),
    Maalt("når kan jeg søke", "naar_soke", "utenfor", 0.8),
    Maalt("jeg er 22", "svar", "under25", 0.55),
    Maalt("nei", "svar", "svar", 0.95),
    Maalt("hvem vant", "utenfor", "hvem_bestemmer", 0.3),
]
TEMAER = {"hva_er_kvp", "penger", "skatt", "naar_soke", "under25", "hvem_bestemmer"}


@pytest.mark.parametrize(("terskel", "rett", "feil", "svar", "utenfor"), [
    (0.0, 0.5, 0.25, 0.5, 1.0), (0.5, 0.25, 0.25, 0.5, 0.0), (0.9, 0.25, 0.0, 0.0, 0.0)])
def test_shares_at_a_threshold(terskel, rett, feil, svar, utenfor):
    (rad,) = tabell(MAALTE, TEMAER, [terskel])
    assert (rad.rett, rad.feil, rad.svar, rad.utenfor) == (rett, feil, svar, utenfor)


def test_a_set_without_answers_shows_a_dash():
    assert terskeltabell(tabell(MAALTE[:1], TEMAER, [0.5])).splitlines()[-1] == "| 0,50 | 100,0 % | 0,0 % | – | – |"


def test_the_suggested_threshold_is_the_lowest_that_keeps_both_errors_small():
    assert foreslaa_terskel(MAALTE, TEMAER) == 0.65  # «skatt» taken for «penger» at 0.6
    assert foreslaa_terskel([Maalt("hvem vant", "utenfor", "penger", 0.99)], TEMAER) is None


def test_calibration_compares_probability_and_truth_span_by_span():
    bolker = kalibrering(MAALTE, antall=2)
    assert [(b.fra, b.antall) for b in bolker] == [(0.0, 2), (0.5, 5)]
    assert bolker[1].sannsynlighet == pytest.approx(0.76) and bolker[1].rett == pytest.approx(0.4)
    assert kalibreringsfeil(bolker) == pytest.approx((2 * abs(0.35 - 0.5) + 5 * 0.36) / 7)


def test_a_certain_guess_has_a_span():
    assert [b.antall for b in kalibrering([Maalt("x", "svar", "svar", 1.0)])] == [1]


def test_macro_f1_counts_every_intent_alike():
    maalte = [Maalt("a", "svar", "svar", 1), Maalt("b", "svar", "penger", 1), Maalt("c", "penger", "penger", 1)]
    assert makro_f1(maalte) == pytest.approx((2 / 3 + 2 / 3) / 2)


@pytest.mark.parametrize("fil", SETT.values(), ids=lambda f: f.stem)
def test_the_sets_hold_every_topic_and_enough_foreign_texts(fil):
    sett = les_sett(fil)
    intensjoner = [i for _, i in sett]
    data = yaml.safe_load((fil.parents[2] / "bot/katalog/nb/temaer.yml").read_text(encoding="utf-8"))
    assert set(intensjoner) == set(data) | {"svar", "utenfor"}
    assert intensjoner.count("utenfor") >= 60
    assert min(intensjoner.count(i) for i in set(intensjoner)) >= 2
    assert all(isinstance(tekst, str) for tekst, _ in sett)
