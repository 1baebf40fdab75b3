"""A short round of the fuzzers that need no server. `make fuzz` runs at least 100,000 inputs."""

from __future__ import annotations

import re
import time
from random import Random

import pytest

from bot.samtale import Tilstand
from bot.tidsgrense import TokForLangTid, frist
from tests import maalestokk
from tests.fuzz import kostnad, monstre, rene, tvetydig, vandring
from tests.maalestokk import MAKS_SEKUNDER, i_forhold

pytestmark = pytest.mark.treg


@pytest.mark.parametrize(("slag", "antall"), [(rene.regler, 300), (rene.kommandolinje, 60), (rene.lesere, 150)])
def test_no_input_is_a_fault(slag, antall) -> None:
    rene.kjor(slag, antall, fro=1)


def test_a_busy_machine_looks_like_no_hang() -> None:
    with frist(0.05, prosessortid=True):
        time.sleep(0.2)
    with pytest.raises(TokForLangTid), frist(0.05, prosessortid=True):
        while True:
            pass


def test_no_conversation_is_a_fault() -> None:
    rene.kjor(rene.samtaler, 12, fro=1)


def test_no_walk_loses_an_answer_or_invents_a_consent() -> None:
    rene.kjor(vandring.vandre, 300, fro=1)


def test_the_witness_sees_a_lost_answer_and_a_consent_that_was_not_given() -> None:
    foer = Tilstand(svar={"rolle": "innsatt", "alder": 34}, spurt="barn")
    hjelp = ("handling", "hjelp", None)
    for etter, hva in (
        (Tilstand(svar={"rolle": "innsatt"}), "alder was 34"),
        (Tilstand(svar={**foer.svar, "samtykke": "ja"}), "consent without a yes"),
        (Tilstand(svar={**foer.svar, "frigang": "nei", "form": ["varetekt"]}), "frigang"),
    ):
        with pytest.raises(AssertionError, match=hva):
            vandring.Vitne().sett(foer, hjelp, etter, [{"felt": "barn"}])


def test_no_pattern_of_the_reader_can_be_read_in_too_many_ways() -> None:
    antall, trege = monstre.let(fro=1, per_gjentakelse=2)
    assert antall > 3000 and not trege


def test_no_part_of_a_pattern_can_read_the_same_signs_in_ways_that_double() -> None:
    assert not [f"{hvor}: {m.pattern[:80]}" for m, hvor in monstre.alle().items() if tvetydig.er_tvetydig(m)]


@pytest.mark.parametrize(
    ("monster", "tvetydig_er_det"),
    [
        (r"(?:a+)+$", True),
        (r"(?:a|ab|b)*c", True),
        (r"(?:\w+ ?)*$", True),
        (r"(?:(?:\d|1[0-2]) ?)*$", True),  # «12 12 12 x» stopped everything at the question about children
        (r"(?:a{1,3})*b", True),
        (r"(?i:(?:aB|Ab)*)$", True),
        (r"(?:\w+ )*$", False),
        (r"(?: (?:\d|1[0-2]))*$", False),
        (r"(?:a{3})*b", False),
        (r"(?:ab|abc)*$", False),
        (r"(?=(?P<x>(?:fem|femti|ti)+))(?P=x)$", False),  # what is found ahead is not read again
    ],
)
def test_two_ways_over_the_same_signs_are_found(monster: str, tvetydig_er_det: bool) -> None:
    assert tvetydig.er_tvetydig(re.compile(monster)) is tvetydig_er_det


def test_no_text_of_the_allowed_length_costs_more_than_it_is_worth() -> None:
    dyre = [d for d in kostnad.let(fro=1, antall=40) if d.sekunder > MAKS_SEKUNDER]
    if dyre:  # whatever else the machine does just then passes; what the text costs does not
        time.sleep(20)
        dyre = [d for d in dyre if i_forhold(lambda d=d: maalestokk.kostnad(d.tekst, d.ved)) > MAKS_SEKUNDER]
    assert not [str(d) for d in dyre]


def test_a_pattern_that_can_is_found() -> None:
    angrep = monstre.Angrep(re.compile(r"^(?:a|b(?:(?:ja|jo|ja),? )*)nei$"), Random(1))
    assert angrep.gjentakelser == 1
    assert re.fullmatch(r"b(?:j[ao],? ){30,60}\x00", angrep.tekst(0))
    assert {"bot.lesing.kommando._FRASE_M", "bot.lesing.spraak.norsk._SPORSMAAL"} <= set(monstre.alle().values())


def test_a_fault_is_told_with_its_seed() -> None:
    def ond(fuzz) -> None:
        assert fuzz.r.random() > 0.2, "found"

    with pytest.raises(AssertionError, match=r"ond with seed \d+: AssertionError: found"):
        rene.kjor(ond, 100, fro=1)
