"""The days of one case as a calendar, made by the same code as `kvp frister` makes its own with."""

from __future__ import annotations

from datetime import date

from bot.notat.referanse import referanse
from kvp import Sak
from kvp.frister import frister
from kvp.frister_ics import dager, til_ics


def til_kalender(hemmelig: str, sak: Sak, dato: date, maalform: str) -> bytes | None:
    """The calendar (RFC 5545), None for a case without a day. `hemmelig`: the conversation's own random id.

    The events keep their names (UID) for as long as the conversation lives, so that a changed date moves them; the
    title has the reference of the note as it stands now.
    """
    fast = referanse(hemmelig, Sak(), date.min)
    rader = frister([(fast, sak.med(rolle="ansatt"))], dato, maalform)
    if not any(True for rad in rader for _ in dager(rad)):
        return None
    return til_ics(rader, dato, maalform, {fast: referanse(hemmelig, sak, dato)})
