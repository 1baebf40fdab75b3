"""A short round of the fuzzers on the HTTP contract. `make fuzz` runs at least 100,000 inputs."""

from __future__ import annotations

from tests.fuzz import http
from tests.fuzz.innhold import Fuzz


def test_raw_bytes(tjener) -> None:
    http.bytes_(tjener.url, Fuzz(1), 200)


def test_made_up_messages_in_two_conversations(tjener) -> None:
    http.meldinger(tjener.url, Fuzz(1), 120)


def test_made_up_forms_in_two_conversations(tjener) -> None:
    http.skjemaer(tjener.url, Fuzz(1), 80)


def test_two_people_in_any_order(tjener) -> None:
    http.tilstander(tjener.url, eksempler=4, steg=20)
