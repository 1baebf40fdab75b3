"""What Rasa is told of fields, topics and commands is what they are."""

from __future__ import annotations

import pytest

from bot.rasa.domene import filer, intensjoner
from tests.nlu.test_treningsdata import blokker


def test_domain_and_rules_are_those_of_fields_and_topics() -> None:
    for fil, tekst in filer().items():
        assert fil.read_text(encoding="utf-8") == tekst, f"{fil.name} is old: run «make domene»"


@pytest.mark.treg
def test_every_intent_has_texts_and_every_text_an_intent() -> None:
    assert {intent for intent, _, _ in blokker()} == set(intensjoner())
