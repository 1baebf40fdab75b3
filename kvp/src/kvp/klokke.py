"""Which day it is in Norway at a moment, and the day that not every year has. The clock itself is read elsewhere."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

SONE = "Europe/Oslo"


def dag_i_oslo(naa: datetime) -> date:
    """The day in Europe/Oslo at a moment with a time zone: at 23:30 UTC on 30 June it is 1 July in Norway."""
    if naa.tzinfo is None:
        raise ValueError("the moment needs a time zone")
    try:
        return naa.astimezone(ZoneInfo(SONE)).date()
    except ZoneInfoNotFoundError:
        # Windows and slim containers have no table of zones: the rule of the EU (directive 2000/84) in its place.
        utc = naa.astimezone(timezone.utc)
        return (utc + timedelta(hours=2 if _sommertid(utc) else 1)).date()


def _sommertid(utc: datetime) -> bool:
    return _siste_sondag(utc.year, 3) <= utc < _siste_sondag(utc.year, 10)


def _siste_sondag(aar: int, maaned: int) -> datetime:
    """One o'clock UTC on the last Sunday of a month with 31 days."""
    siste = datetime(aar, maaned, 31, 1, tzinfo=timezone.utc)
    return siste - timedelta(days=(siste.weekday() + 1) % 7)


def aarsdag(fodt: date, alder: int) -> date:
    """The day on which somebody born on `fodt` turns `alder`; born on 29 February: 1 March in other years."""
    try:
        return fodt.replace(year=fodt.year + alder)
    except ValueError:
        return date(fodt.year + alder, 3, 1)


def neste_slike_dag(dag: int, maaned: int, etter: date) -> date | None:
    """The first such day after `etter`; 29 February waits for a leap year. None when no year has it."""
    for aar in range(etter.year, etter.year + 9):
        try:
            funn = date(aar, maaned, dag)
        except ValueError:
            continue
        if funn > etter:
            return funn
    return None
