"""The training sentences: enough of them, of one mind, and none that the tests know."""
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from rapidfuzz import fuzz, process

from bot.katalog import katalog

ROT = Path(__file__).parents[2]
DATA = yaml.safe_load((ROT / "data/nlu.yml").read_text(encoding="utf-8"))["nlu"]


def eksempler(blokk: dict) -> list[str]:
    return [linje[2:].strip() for linje in blokk["examples"].splitlines()]


INTENSJONER = {b["intent"]: eksempler(b) for b in DATA if "intent" in b}
MONSTRE = [re.compile(m, re.IGNORECASE) for b in DATA if b.get("regex") == "sporsmaal" for m in eksempler(b)]
TEMAER = tuple(katalog("nb").temaer)


def norm(tekst: str) -> str:
    return " ".join(re.sub(r"[^\w ]", " ", tekst.lower()).split())


def aapne_tekster() -> Iterator[str]:
    for ytring in json.loads((ROT / "tests/data/ytringer_apne.json").read_text(encoding="utf-8")):
        yield ytring["tekst"]
    for person in json.loads((ROT / "tests/data/personer_apne.json").read_text(encoding="utf-8")):
        yield from person["svar"].values()
        for innskudd in (person.get("avbrudd") or []) + ([person["endring"]] if person.get("endring") else []):
            yield innskudd["tekst"]


def holdt_utenfor() -> Iterator[str]:
    for fil in ("utvalg.yml", "proeve.yml"):
        for tekster in yaml.safe_load((ROT / "tests/nlu" / fil).read_text(encoding="utf-8")).values():
            yield from tekster


def naere(tekster: set[str], grense: float) -> list[tuple[str, str]]:
    """Training sentences of more than two words that are nearly one of `tekster`."""
    mine = sorted({norm(e) for liste in INTENSJONER.values() for e in liste})
    andres = sorted(tekster)
    likhet = process.cdist(mine, andres, scorer=fuzz.ratio, score_cutoff=grense)
    return [(mine[i], andres[j]) for i, j in zip(*likhet.nonzero(), strict=True) if len(mine[i].split()) > 2]


def test_the_intents_are_those_of_the_domain():
    domene = yaml.safe_load((ROT / "domain.yml").read_text(encoding="utf-8"))["intents"]
    assert set(INTENSJONER) == set(domene) - {"start", "knapp"}  # these two come from buttons, never from text
    assert set(TEMAER) <= set(INTENSJONER)


@pytest.mark.parametrize("tema", TEMAER)
def test_every_topic_has_enough_sentences(tema):
    assert len(INTENSJONER[tema]) >= 40


@pytest.mark.parametrize("intensjon", ["svar", "utenfor"])
def test_what_is_no_topic_has_most_sentences(intensjon):
    assert len(INTENSJONER[intensjon]) >= 300


def test_no_sentence_stands_twice():
    hvor = defaultdict(list)
    for intensjon, liste in INTENSJONER.items():
        for eksempel in liste:
            hvor[norm(eksempel) or eksempel].append(intensjon)
    assert {tekst: i for tekst, i in hvor.items() if len(i) > 1} == {}


def test_no_sentence_is_one_of_the_open_test_texts():
    assert naere({norm(t) for t in aapne_tekster()}, 92) == []


def test_no_sentence_is_one_of_those_that_measure_it():
    assert naere({norm(t) for t in holdt_utenfor()}, 95) == []


@pytest.mark.parametrize(
    "tekst", ["Hva er det?", "ka e det", "jeg er 22, får jeg mindre da", "må æ det", "og naar kan jeg soke"]
)
def test_the_pattern_finds_questions(tekst):
    assert any(m.search(tekst) for m in MONSTRE)


@pytest.mark.parametrize(
    "tekst", ["jeg er 22", "har ikke noe sted å bo", "nei, ingen trygd", "vet ikke om det er gjort"]
)
def test_the_pattern_leaves_statements_alone(tekst):
    assert not any(m.search(tekst) for m in MONSTRE)
