"""The deadlines as a calendar (RFC 5545): four reminders a case, with names that stay the same from list to list.

Written by hand: 10,000 cases are 40,000 events, and a library for calendars takes longer to build one than the rules to
judge a case. Two such libraries read the result in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from .frister import SNART_DAGER, Frist
from .frister_ut import loslatelse
from .tekster import fristord
from .vindu import flytt_maaneder, vindu_fra

SLAG = ("snart", "vindu", "tre_maaneder", "loslatelse")
_NULL = date(2020, 1, 1)


def til_ics(rader: Sequence[Frist], dato: date, maalform: str = "nb", titler: Mapping[str, str] | None = None) -> bytes:
    """The calendar. The same reference gives the same UIDs and a higher SEQUENCE, so a new list moves the old events.

    `titler` says what a reference is called in the titles, where that is something else.
    Events whose day is past are kept without an alarm: they may have to move one that stands in the calendar already.
    """
    linjer = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//KVP-veileder//kvp frister//NO",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_tekst(fristord(maalform)['kal.navn'])}",
    ]
    for rad in rader:
        linjer += _hendelser(rad, dato, maalform, (titler or {}).get(rad.ref, rad.ref))
    linjer.append("END:VCALENDAR")
    return ("\r\n".join(brett(linje) for linje in linjer) + "\r\n").encode()


def dager(rad: Frist) -> Iterator[tuple[str, date]]:
    """The kinds and days of a case's reminders; none without a date, none for those outside the limits of age."""
    if rad.loslatelse is None or rad.konklusjon == "UTENFOR":
        return
    ut = rad.loslatelse.fra
    aapner = rad.vindu_fra or vindu_fra(ut)
    yield "snart", aapner - timedelta(days=SNART_DAGER)
    yield "vindu", aapner
    yield "tre_maaneder", flytt_maaneder(ut, -3)
    yield "loslatelse", ut


def uid(ref: str, slag: str) -> str:
    """The lasting name of an event: made of the reference alone, so that the desk's page gives the same one."""
    return f"{slag}-{ref.encode().hex()}@kvp-frister"


def _hendelser(rad: Frist, dato: date, maalform: str, navn: str) -> Iterator[str]:
    t, ut = fristord(maalform), rad.loslatelse
    if ut is None:
        return
    usikker = ut.sikkerhet != "fastsatt" or ut.fra != ut.til
    naar = [f"{t['loslatelse']}: {loslatelse(rad, maalform)}.", *([t["kal.sjekk"]] if usikker else [])]
    gjor = [f"{o.tittel}: {', '.join(o.hvem)}." for o in rad.gjor]
    felles = (
        f"DTSTAMP:{dato:%Y%m%d}T000000Z",
        f"SEQUENCE:{max((dato - _NULL).days, 0)}",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        f"CATEGORIES:{_tekst(t['kal.navn'])}",
    )
    merke = _tekst(f"{' (?)' if usikker else ''} – {navn}")
    for slag, dag in dager(rad):
        om = [t[f"kal.{slag}.om"], *naar, *(gjor if slag in ("snart", "vindu") else ()), t["nav_avgjor"]]
        tittel = _tekst(t["kal." + slag]) + merke
        yield from (
            "BEGIN:VEVENT",
            f"UID:{uid(rad.ref, slag)}",
            *felles[:2],
            f"DTSTART;VALUE=DATE:{dag:%Y%m%d}",
            f"DTEND;VALUE=DATE:{dag + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{tittel}",
            f"DESCRIPTION:{_tekst(chr(10).join(om))}",
            *felles[2:],
        )
        if dag >= dato:
            # At eight on the day itself, in the clock of whoever reads it.
            yield from ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT8H", f"DESCRIPTION:{tittel}", "END:VALARM")
        yield "END:VEVENT"


_FARLIG = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def _tekst(verdi: str) -> str:
    verdi = _FARLIG.sub(" ", verdi).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return verdi.replace("\n", "\\n")


def brett(linje: str) -> str:
    """A line of at most 75 bytes, folded without cutting a letter in two."""
    if len(linje) <= 37 or len(raa := linje.encode()) <= 75:
        return linje
    deler, fra, plass = [], 0, 75
    while fra < len(raa):
        til = fra + plass
        while til < len(raa) and raa[til] & 0xC0 == 0x80:  # inside a letter
            til -= 1
        deler.append(raa[fra:til].decode())
        fra, plass = til, 74  # after the space that a folded line begins with
    return "\r\n ".join(deler)
