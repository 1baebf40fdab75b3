"""Building blocks shared by the tests: a day, releases around it, and a case whose § 29 answers are all fine."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from kvp import Sak, Vurdering, vurder

I_DAG = date(2026, 12, 1)
GRENSE = date(2027, 6, 1)  # six months from I_DAG, the last release that counts
BRA_29 = {
    "arbeidsevne": "nedsatt",
    "ytelser": "ingen",
    "sosialhjelp": "staar_i_fare",
    "arbeidsevnevurdering": "ikke_gjort",
    "oppfolgingsbehov": "ja",
    "maal": "ja",
}
VOKSEN = {"rolle": "innsatt", "alder": 35, **BRA_29}


def ut(fra: str | date, til: str | date | None = None, sikkerhet: str = "fastsatt") -> dict[str, str]:
    """A release: one day, or a range."""
    return {"fra": str(fra), "til": str(til or fra), "sikkerhet": sikkerhet}


def dag(fra: str | date, til: str | date | None = None) -> dict[str, str]:
    """A birthday: one day, or a range."""
    return {"fra": str(fra), "til": str(til or fra)}


INNE = ut("2027-03-15")
UTE = ut("2028-01-10")
DELVIS = ut("2027-05-20", "2027-06-20")
I_GAAR = ut(I_DAG - timedelta(days=1))


def vurdert(
    *former: str, dato: date = I_DAG, uten: tuple[str, ...] = (), maalform: str = "nb", **felt: Any
) -> Vurdering:
    """The assessment of an adult whose § 29 answers are fine, with these forms and answers."""
    data = {**VOKSEN, **({"form": list(former)} if former else {}), **felt}
    return vurder(Sak.fra_json({navn: verdi for navn, verdi in data.items() if navn not in uten}), dato, maalform)
