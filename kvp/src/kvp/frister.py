"""The list of deadlines: many cases on one day, most urgent first. Nothing is kept; the same list gives the same list.

Most urgent: what can be granted now, by the day of release; then what opens within 30 days; then cases where a date or
an answer is missing; then what opens later; last those whom the programme is not for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from .resultat import Kort, Oppgave
from .sak import Loslatelse, Sak
from .valg import KAN, MANGLER, NAV, RETT, UTENFOR
from .vindu import flytt_maaneder, vindu_fra
from .vurdering import vurder_kort

SNART_DAGER = 30
MAKS_GJOR = 3
# The tasks that move the case on, most useful first: the date, then what only NAV can do.
_VIKTIGST = (
    "soningstidsberegning",
    "dato_varetekt",
    "dato_behandler",
    "annen_plan",
    "nav_oppfolging",
    "sok",
    "kontakt_nav",
    "arbeidsevnevurdering",
    "forstegangssamtale",
    "sjekk_dato",
    "kartlegging",
)
_VENTER = (
    "soningstidsberegning",
    "dato_varetekt",
    "dato_behandler",
    "annen_plan",
    "nav_oppfolging",
    "kontakt_nav",
    "kartlegging",
    "forstegangssamtale",
    "arbeidsevnevurdering",
    "sjekk_dato",
)


@dataclass(frozen=True)
class Frist:
    """One case in the list. `dager`: days to what comes next, the window while it is shut, else the release."""

    ref: str
    sak: Sak
    konklusjon: str
    vindu_fra: date | None
    dager: int | None
    senest_start: date | None
    gjor: tuple[Oppgave, ...]
    mangler: tuple[str, ...]

    @property
    def loslatelse(self) -> Loslatelse | None:
        """The release, None where it is not known."""
        return self.sak.loslatelse if isinstance(self.sak.loslatelse, Loslatelse) else None

    def til_json(self) -> dict[str, Any]:
        """The row of the contract (section 2)."""
        return {
            "ref": self.ref,
            "konklusjon": self.konklusjon,
            "vindu_fra": self.vindu_fra.isoformat() if self.vindu_fra else None,
            "dager": self.dager,
            "gjor": [f"{o.tittel}: {', '.join(o.hvem)}" for o in self.gjor],
            "mangler": list(self.mangler),
        }


def frister(saker: Iterable[tuple[str, Sak]], dato: date, maalform: str = "nb") -> list[Frist]:
    """The deadlines of these cases (reference, case), most urgent first. Errors: as `vurder`."""
    like: dict[Sak, _Funn] = {}  # for as long as this list is made: equal cases are assessed once
    rader: list[Frist] = []
    for ref, sak in saker:
        funn = like.get(sak)
        if funn is None:
            funn = like[sak] = _funn(sak, vurder_kort(sak, dato, maalform), dato)
        rader.append(Frist(ref, sak, *funn))
    return sorted(rader, key=lambda rad: _haster(rad, dato))  # sorting keeps the order of those that are alike


_Funn = tuple[str, date | None, int | None, date | None, tuple[Oppgave, ...], tuple[str, ...]]


def _funn(sak: Sak, v: Kort, dato: date) -> _Funn:
    """The fields of `Frist` from `konklusjon` on."""
    ut = sak.loslatelse if isinstance(sak.loslatelse, Loslatelse) else None
    return v.konklusjon, v.vindu_fra, _dager(ut, v, dato), _senest_start(v, dato), _gjor(v, dato), v.mangler


def _dager(ut: Loslatelse | None, v: Kort, dato: date) -> int | None:
    if v.konklusjon == UTENFOR:
        return None
    naa = v.konklusjon in (RETT, KAN)
    aapner = v.vindu_fra if v.vindu_fra else vindu_fra(ut.fra) if ut else None
    if aapner and aapner > dato and not naa:
        return (aapner - dato).days
    return (ut.fra - dato).days if ut else None


def _senest_start(v: Kort, dato: date) -> date | None:
    """Six months after the application (§ 31), when it is sent as soon as the window is open."""
    if v.konklusjon in (NAV, UTENFOR, MANGLER) or (v.konklusjon not in (RETT, KAN) and v.vindu_fra is None):
        return None
    return flytt_maaneder(max(v.vindu_fra or dato, dato), 6)


def _gjor(v: Kort, dato: date) -> tuple[Oppgave, ...]:
    ugjort = {o.nokkel: o for o in v.gjor_naa if o.gjort is not True}
    venter = v.konklusjon not in (RETT, KAN)
    rekkefolge = _VENTER if venter else _VIKTIGST
    return tuple(ugjort[n] for n in rekkefolge if n in ugjort)[:MAKS_GJOR]


def _haster(f: Frist, dato: date) -> tuple[int, int]:
    """Group and, within it, days: the smallest first."""
    sist = 10**6
    if f.konklusjon == UTENFOR:
        return 5, sist
    if f.konklusjon in (RETT, KAN):
        return (0, f.dager) if f.dager is not None else (1, 0)
    if f.dager is None:
        return 3, sist
    ut = f.loslatelse
    if ut and vindu_fra(ut.fra) <= dato:
        return 0, f.dager
    return (2 if f.dager <= SNART_DAGER else 4), f.dager
