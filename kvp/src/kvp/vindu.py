"""Days: the six-month window and the birthdays. One function gives the window, for verdict and date shown alike."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from .sak import Loslatelse, Sak, Spenn
from .utgaver import Regelsett
from .valg import DELVIS, INNENFOR, UTENFOR_VINDU

ALDER_OK, FOR_UNG, FOR_GAMMEL, ALDER_USIKKER = "ok", "for_ung", "for_gammel", "usikker"
SPOR_OM_BURSDAG = (17, 65, 66)  # the only ages at which the birthday is asked for


def flytt_maaneder(dag: date, maaneder: int) -> date:
    """The same day of another month, or the last day of that month when it is shorter."""
    aar, maaned = divmod(dag.year * 12 + dag.month - 1 + maaneder, 12)
    # Only the last days of a month can be missing in another: the others need no calendar.
    return date(aar, maaned + 1, dag.day if dag.day <= 28 else min(dag.day, monthrange(aar, maaned + 1)[1]))


def vindu_fra(loslatt: date, maaneder: int = 6) -> date:
    """The first day on which there are six months or less left to this release (4.29.2.13 with § 31)."""
    return flytt_maaneder(loslatt, -maaneder)


def plassering(loslatelse: Spenn, dato: date, maaneder: int = 6) -> str:
    """Where the release lies: ``innenfor`` the window (all of the range), ``utenfor`` it (all), or ``delvis``."""
    if dato >= vindu_fra(loslatelse.til, maaneder):
        return INNENFOR
    return UTENFOR_VINDU if dato < vindu_fra(loslatelse.fra, maaneder) else DELVIS


def er_passert(loslatelse: Loslatelse, dato: date) -> bool:
    """Whether the whole release lies in the past; a minimum time is no release, so it never does."""
    return loslatelse.til < dato and loslatelse.sikkerhet != "minstetid"


def en_dag(dag: date) -> Spenn:
    """One day as a range."""
    return Spenn(dag, dag)


def mulige_bursdager(alder: int, fyller: int, dato: date) -> Spenn:
    """The days on which somebody of this age today can turn `fyller` (> `alder`)."""
    aar = fyller - alder
    return Spenn(flytt_maaneder(dato, 12 * (aar - 1)) + timedelta(days=1), flytt_maaneder(dato, 12 * aar))


def bursdag_passer(sak: Sak, dato: date) -> bool:
    """False when the birthday given cannot be the 18th or the 67th of a person of this age."""
    if not isinstance(sak.bursdag, Spenn) or sak.alder not in SPOR_OM_BURSDAG:
        return True
    return _mulig(sak.bursdag, sak.alder, 18 if sak.alder < 18 else 67, dato)


def _mulig(svar: Spenn, alder: int, fyller: int, dato: date) -> bool:
    mulig = mulige_bursdager(alder, fyller, dato)
    # The day before counts as well: the age may have been told before the clock struck twelve.
    return svar.til >= mulig.fra - timedelta(days=1) and svar.fra <= mulig.til


def bursdag(sak: Sak, dato: date, regler: Regelsett) -> Spenn | None:
    """When the person turns 18 or 67, whichever comes next: the answer where it fits, else what the age allows."""
    if sak.alder is None or sak.alder >= regler.ovre_alder:
        return None
    fyller = regler.nedre_alder if sak.alder < regler.nedre_alder else regler.ovre_alder
    if bursdag_kjent(sak, dato, regler):
        return sak.bursdag  # type: ignore[return-value]
    return mulige_bursdager(sak.alder, fyller, dato)


def bursdag_kjent(sak: Sak, dato: date, regler: Regelsett) -> bool:
    """Whether the 18th or the 67th birthday has been answered, and fits the age."""
    if not isinstance(sak.bursdag, Spenn) or sak.alder is None or sak.alder >= regler.ovre_alder:
        return False
    if sak.alder < regler.nedre_alder:
        return _mulig(sak.bursdag, sak.alder, regler.nedre_alder, dato)
    return sak.alder in SPOR_OM_BURSDAG and _mulig(sak.bursdag, sak.alder, regler.ovre_alder, dato)


def lenge_til_ovre(sak: Sak, dag: date, dato: date, regler: Regelsett) -> bool:
    """Whether an adult cannot reach the upper age by this day, whenever the birthday is. False says nothing."""
    if sak.alder is None or sak.alder < regler.nedre_alder or sak.alder in SPOR_OM_BURSDAG:
        return False
    return sak.alder + dag.year - dato.year < regler.ovre_alder - 1


def alder_ved(start: Spenn, sak: Sak, dato: date, regler: Regelsett) -> str:
    """Age on a start day: ``ok``, ``for_ung``, ``for_gammel`` or ``usikker`` (§ 29).

    The 18th birthday itself is old enough, the 67th birthday itself is too late.
    """
    if sak.alder is None or lenge_til_ovre(sak, start.til, dato, regler):
        return ALDER_OK
    dager = bursdag(sak, dato, regler)
    if dager is None:
        return FOR_GAMMEL
    if sak.alder < regler.nedre_alder:
        if start.til < dager.fra:
            return FOR_UNG
        return ALDER_OK if start.fra >= dager.til else ALDER_USIKKER
    if start.fra >= dager.til:
        return FOR_GAMMEL
    return ALDER_OK if start.til < dager.fra else ALDER_USIKKER
