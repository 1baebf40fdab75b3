"""From Rasa's ranking of intents to the guess that the reader gets."""
from bot.lesing import Gjetning

TEMAER = {"penger", "skatt"}


def rangering(**sannsynlighet: float) -> list[dict]:
    return [{"name": navn, "confidence": p} for navn, p in sannsynlighet.items()]


def test_the_likeliest_intent_is_the_guess_when_it_is_a_topic():
    gjett = Gjetning.fra_rangering(rangering(penger=0.7, svar=0.2, krise=0.1), TEMAER)
    assert gjett == Gjetning("penger", 0.7, krise=0.1)


def test_a_topic_that_another_intent_beats_is_no_guess():
    assert Gjetning.fra_rangering(rangering(svar=0.6, penger=0.4), TEMAER) == Gjetning()


def test_a_command_is_a_guess_where_it_is_the_likeliest():
    assert Gjetning.fra_rangering(rangering(kommando_hjelp=0.8, penger=0.2), TEMAER) == Gjetning(
        handling="hjelp", handling_sannsynlighet=0.8)


def test_the_fallback_does_not_hide_the_topic_that_it_doubts():
    gjett = Gjetning.fra_rangering(rangering(nlu_fallback=0.9, skatt=0.4, svar=0.3), TEMAER)
    assert (gjett.tema, gjett.sannsynlighet) == ("skatt", 0.4)


def test_without_a_ranking_there_is_no_guess():
    assert Gjetning.fra_rangering([], TEMAER) == Gjetning()
