"""Sources, rule sets and amounts, each with the day from which it is valid.

Every day from the first edition on has exactly one edition. The latest edition goes on until a newer one is added here;
`siste_utgave` in the results says so. A day before the first edition is an error, never a guess.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol, TypeVar

from .feil import UgyldigDato

SISTE_VURDERINGSDAG = date(2099, 12, 31)  # ages and windows reckoned from it stay within the days of a case
DELTAKERDAGER = 260  # paid days in a year, sosialtjenesteloven § 35


@dataclass(frozen=True)
class Kilde:
    """A source as it was read: short name, title, and the edition (one line of Norwegian)."""

    nokkel: str
    tittel: str
    utgave: str


_LOVDATA = "Lovdatas tekst per 02.07.2026"

RUNDSKRIV = Kilde(
    "R35-00",
    "Rundskriv R35-00 til sosialtjenesteloven, kapittel 4.29",
    "gjengitt av Statsforvalteren i Innlandet 30.06.2022; rundskrivet ble endret 10.01.2024",
)
SOSIALTJENESTELOVEN = Kilde("sosialtjenesteloven", "Lov 18.12.2009 nr. 131 om sosiale tjenester i NAV", _LOVDATA)
STRAFFEGJENNOMFORINGSLOVEN = Kilde("strgjfl.", "Lov 18.05.2001 nr. 21 om straffegjennomføring", _LOVDATA)
STRAFFEGJENNOMFORINGSFORSKRIFTEN = Kilde(
    "fstr.", "Forskrift 22.02.2002 nr. 183 til lov om straffegjennomføring", _LOVDATA
)
STRAFFELOVEN = Kilde("strl.", "Lov 20.05.2005 nr. 28 om straff", _LOVDATA)
STRAFFEPROSESSLOVEN = Kilde("strpl.", "Lov 22.05.1981 nr. 25 om rettergangsmåten i straffesaker", _LOVDATA)
FOLKETRYGDLOVEN = Kilde("ftrl.", "Lov 28.02.1997 nr. 19 om folketrygd", _LOVDATA)
FORVALTNINGSLOVEN = Kilde("fvl.", "Lov 10.02.1967 om behandlingsmåten i forvaltningssaker", _LOVDATA)
NAV_LOVEN = Kilde("NAV-loven", "Lov 16.06.2006 nr. 20 om arbeids- og velferdsforvaltningen", _LOVDATA)
KVP_FORSKRIFTEN = Kilde("KVP-forskriften", "Forskrift 21.12.2011 nr. 1471 om kvalifiseringsprogram", _LOVDATA)
FORVARINGSFORSKRIFTEN = Kilde("forvaringsforskriften", "Forskrift 05.03.2004 nr. 481 om forvaring", _LOVDATA)
PERSONKRETSFORSKRIFTEN = Kilde("FOR-2011-12-16-1251", "Forskrift 16.12.2011 nr. 1251 til sosialtjenesteloven", _LOVDATA)
UNGDOMSPROGRAMFORSKRIFTEN = Kilde(
    "FOR-2025-06-20-1182", "Forskrift 20.06.2025 nr. 1182 om ungdomsprogram (forsøk)", _LOVDATA
)
ST_MELD_37 = Kilde(
    "St.meld. nr. 37", "Tilbakeføringsgarantien: politisk lovnad, ingen særrettighet", "gjengitt av NAV, ca. 2009"
)

KILDER = {
    k.nokkel: k
    for k in (
        RUNDSKRIV,
        SOSIALTJENESTELOVEN,
        STRAFFEGJENNOMFORINGSLOVEN,
        STRAFFEGJENNOMFORINGSFORSKRIFTEN,
        STRAFFELOVEN,
        STRAFFEPROSESSLOVEN,
        FOLKETRYGDLOVEN,
        FORVALTNINGSLOVEN,
        NAV_LOVEN,
        KVP_FORSKRIFTEN,
        FORVARINGSFORSKRIFTEN,
        PERSONKRETSFORSKRIFTEN,
        UNGDOMSPROGRAMFORSKRIFTEN,
        ST_MELD_37,
    )
}


# What rests on a retelling: nobody here has read the original text of today.
IKKE_LEST_I_ORIGINAL = (RUNDSKRIV.nokkel, ST_MELD_37.nokkel)


def kilde(hjemmel: str) -> Kilde:
    """The source of a reference: «4.29.2.13» is the circular, a bare «§ 29» the sosialtjenestelov.

    Error: `KeyError` for a reference to a source that is not registered.
    """
    if hjemmel.startswith("4.29."):
        return RUNDSKRIV
    if hjemmel.startswith("§"):
        return SOSIALTJENESTELOVEN
    return KILDER[hjemmel.split(" §")[0]]


@dataclass(frozen=True)
class Regelsett:
    """One edition of the rules. Ages in whole years, the window and a short stay in calendar months."""

    versjon: str
    gjelder_fra: date
    nedre_alder: int
    ovre_alder: int
    vindu_maaneder: int
    kort_opphold_maaneder: int
    varighet_aar: int
    forlenget_aar: int
    ung_til: int
    hjemler: tuple[str, ...]
    alder_fra: date = date(2019, 1, 1)
    varighet_fra: date = date(2019, 1, 1)


# The first edition starts on the day from which everything below is vouched for: 2,041 G came on 1 July 2024. The rules
# themselves (18 years, two years + one) are from 1 January 2019.
REGELSETT = (
    Regelsett(
        "1",
        date(2024, 7, 1),
        nedre_alder=18,
        ovre_alder=67,
        vindu_maaneder=6,
        kort_opphold_maaneder=6,
        varighet_aar=2,
        forlenget_aar=1,
        ung_til=25,
        hjemler=("§ 29", "§ 31", "§ 32", "§ 35", "4.29.2.13"),
    ),
)


@dataclass(frozen=True)
class Grunnbelop:
    """The national insurance basic amount (G), in kroner per year."""

    gjelder_fra: date
    kroner: int
    hjemler: tuple[str, ...] = ("ftrl. § 1-4",)


@dataclass(frozen=True)
class Barnesats:
    """The child supplement, in kroner per child per paid day."""

    gjelder_fra: date
    kroner: int
    hjemler: tuple[str, ...] = ("§ 35", "KVP-forskriften § 3")


GRUNNBELOP = (
    Grunnbelop(date(2024, 5, 1), 124_028),
    Grunnbelop(date(2025, 5, 1), 130_160),
    Grunnbelop(date(2026, 5, 1), 136_549),
)
BARNESATSER = (Barnesats(date(2026, 1, 1), 38),)
FAKTOR_G, DEL_UNDER_25 = Decimal("2.041"), Decimal(2) / Decimal(3)  # § 35, since 1 July 2024


class _Datert(Protocol):
    @property
    def gjelder_fra(self) -> date: ...


_U = TypeVar("_U", bound=_Datert)


def _utgave(utgaver: Sequence[_U], dato: object, forste: date | None = None) -> _U:
    """The one edition that is valid on the day. Error: `UgyldigDato`."""
    start = forste or utgaver[0].gjelder_fra
    if not isinstance(dato, date) or isinstance(dato, datetime) or not start <= dato <= SISTE_VURDERINGSDAG:
        raise UgyldigDato(dato, f"en dag fra {start} til {SISTE_VURDERINGSDAG}")
    return utgaver[bisect_right([u.gjelder_fra for u in utgaver], dato) - 1]


def regelsett(dato: date) -> Regelsett:
    """The rule set valid on this day. Error: `UgyldigDato` for a day before the first edition."""
    return _utgave(REGELSETT, dato)


def _kroner(belop: Decimal) -> int:
    return int(belop.quantize(Decimal(1), ROUND_HALF_UP))


@dataclass(frozen=True)
class Sats:
    """An amount before tax: whole kroner per year and month, kroner with øre per paid day."""

    aar: int
    maaned: int
    dag: Decimal


def _sats(aar: Decimal) -> Sats:
    return Sats(_kroner(aar), _kroner(aar / 12), (aar / DELTAKERDAGER).quantize(Decimal("0.01"), ROUND_HALF_UP))


@dataclass(frozen=True)
class Belop:
    """The benefit on one day: G (kroner), the full rate, the rate under 25, and from when G is valid."""

    grunnbelop: int
    gjelder_fra: date
    full: Sats
    under_25: Sats
    siste_utgave: bool
    hjemler: tuple[str, ...]


def belop(dato: date) -> Belop:
    """The benefit valid on this day: 2,041 G, two thirds of it under 25 (§ 35). Error: `UgyldigDato`."""
    g = _utgave(GRUNNBELOP, dato, REGELSETT[0].gjelder_fra)
    full = FAKTOR_G * g.kroner
    return Belop(
        g.kroner, g.gjelder_fra, _sats(full), _sats(full * DEL_UNDER_25), g is GRUNNBELOP[-1], ("§ 35", *g.hjemler)
    )


def barnetillegg(dato: date) -> Sats:
    """The supplement per child (KVP-forskriften § 3). Error: `UgyldigDato` for a day before the first known rate."""
    return _sats(Decimal(_utgave(BARNESATSER, dato).kroner * DELTAKERDAGER))
