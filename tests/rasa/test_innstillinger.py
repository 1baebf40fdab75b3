"""The day: taken in Norway, also where the machine's clock shows UTC."""

from __future__ import annotations

import datetime as dt

import pytest

from bot import innstillinger


@pytest.mark.parametrize(
    ("utc", "dag"),
    [
        ("2026-11-30T22:59:00", "2026-11-30"),
        ("2026-11-30T23:00:00", "2026-12-01"),
        ("2027-06-30T22:00:00", "2027-07-01"),
        ("2027-12-31T23:30:00", "2028-01-01"),
        ("2028-02-28T23:30:00", "2028-02-29"),
    ],
)
def test_the_day_is_the_one_in_oslo(monkeypatch, utc, dag) -> None:
    class Klokke(dt.datetime):
        @classmethod
        def now(cls, tz=None):
            return dt.datetime.fromisoformat(utc).replace(tzinfo=dt.timezone.utc)

    monkeypatch.delenv("KVP_DATO", raising=False)
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setattr(innstillinger.dt, "datetime", Klokke)
    assert innstillinger.dagens_dato().isoformat() == dag
    monkeypatch.setenv("KVP_DATO", "2026-12-01")
    assert innstillinger.dagens_dato() == dt.date(2026, 12, 1)
