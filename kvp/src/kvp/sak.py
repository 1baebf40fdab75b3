"""The case: what has been answered so far, checked on the way in.

A field that is None has not been asked; ``"vet_ikke"`` is an answer. The JSON uses the same names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from .feil import UgyldigVerdi
from .felter import (
    FELTER,
    FORSTE_DAG,
    MAKS_ALDER,
    MAKS_MAANEDER,
    MAKS_STED,
    MAKS_TEKST,
    SIKKERHETER,
    SISTE_DAG,
    VET_IKKE,
    Felt,
)

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class _Ugyldig(Exception):
    """Raised by the readers below; `_kontroller` turns it into an error that names field, value and allowed."""


def _dag(verdi: object) -> date:
    # A regular expression first: fromisoformat takes week dates and dates without hyphens from Python 3.11 on.
    if isinstance(verdi, str) and _ISO.fullmatch(verdi):
        try:
            verdi = date.fromisoformat(verdi)
        except ValueError:
            raise _Ugyldig from None
    if not isinstance(verdi, date) or isinstance(verdi, datetime) or not FORSTE_DAG <= verdi <= SISTE_DAG:
        raise _Ugyldig
    return verdi


@dataclass(frozen=True)
class Spenn:
    """An inclusive range of days; a known day has ``fra == til``. Error: `UgyldigVerdi`."""

    fra: date
    til: date

    def __post_init__(self) -> None:
        if type(self.fra) is date and type(self.til) is date and FORSTE_DAG <= self.fra <= self.til <= SISTE_DAG:
            return  # as nearly all are: the rules make several of each case
        try:
            for navn in ("fra", "til"):
                verdi = getattr(self, navn)
                if (dag := _dag(verdi)) is not verdi:
                    object.__setattr__(self, navn, dag)
            if self.fra > self.til:
                raise _Ugyldig
        except _Ugyldig:
            raise UgyldigVerdi(
                "spenn", {"fra": str(self.fra), "til": str(self.til)}, FELTER["endt_tid"].tillatt
            ) from None

    def til_json(self) -> dict[str, str]:
        """The range as ISO 8601 days."""
        return {"fra": self.fra.isoformat(), "til": self.til.isoformat()}


@dataclass(frozen=True)
class Loslatelse(Spenn):
    """The expected release: a range of days, and how certain it is. Error: `UgyldigVerdi`."""

    sikkerhet: str

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.sikkerhet not in SIKKERHETER:
            raise UgyldigVerdi("loslatelse", self.sikkerhet, ", ".join(SIKKERHETER))

    def til_json(self) -> dict[str, str]:
        """The range as ISO 8601 days, with `sikkerhet`."""
        return {**super().til_json(), "sikkerhet": self.sikkerhet}


_NAVN = {slag: {f.name for f in fields(slag)} for slag in (Spenn, Loslatelse)}


def _les_valg(felt: Felt, verdi: object) -> str:
    if isinstance(verdi, str) and verdi in felt.verdier:
        return verdi
    raise _Ugyldig


def _les_flervalg(felt: Felt, verdi: object) -> tuple[str, ...]:
    if not isinstance(verdi, (list, tuple)) or (felt.navn == "form" and not verdi):
        raise _Ugyldig
    valgte = tuple(_les_valg(felt, ett) for ett in verdi)
    if len(set(valgte)) != len(valgte):
        raise _Ugyldig
    return valgte


def _les_heltall(felt: Felt, verdi: object) -> int:
    if type(verdi) is int and 0 <= verdi <= MAKS_ALDER:
        return verdi
    raise _Ugyldig


def _les_tall(felt: Felt, verdi: object) -> int | float:
    # Comparing with both bounds leaves out NaN, infinity and integers too big for a float as well.
    if type(verdi) in (int, float) and 0 <= verdi <= MAKS_MAANEDER:  # type: ignore[operator]
        return verdi  # type: ignore[return-value]
    raise _Ugyldig


def _les_spenn(felt: Felt, verdi: object) -> Spenn:
    slag: type[Spenn] = Loslatelse if felt.slag == "loslatelse" else Spenn
    if type(verdi) is slag:
        return verdi
    if not isinstance(verdi, Mapping) or set(verdi) != _NAVN[slag]:
        raise _Ugyldig
    try:
        return slag(**verdi)
    except (UgyldigVerdi, TypeError):
        raise _Ugyldig from None


def _les_tekst(felt: Felt, verdi: object) -> str:
    maks = MAKS_STED if felt.slag == "sted" else MAKS_TEKST
    if not isinstance(verdi, str) or not verdi.strip() or len(verdi) > maks:
        raise _Ugyldig
    # A lone surrogate can be written in JSON but never printed as UTF-8.
    if any("\ud800" <= tegn <= "\udfff" for tegn in verdi):
        raise _Ugyldig
    return verdi


_LESERE: dict[str, Callable[[Felt, Any], object]] = {
    "valg": _les_valg,
    "flervalg": _les_flervalg,
    "heltall": _les_heltall,
    "tall": _les_tall,
    "loslatelse": _les_spenn,
    "spenn": _les_spenn,
    "tekst": _les_tekst,
    "sted": _les_tekst,
}


_ORD = {
    felt.navn: frozenset((*(felt.verdier if felt.slag == "valg" else ()), *((VET_IKKE,) if felt.vet_ikke else ())))
    for felt in FELTER.values()
}
"""By field: the words that are an answer as they stand, most of all that is ever answered."""


def _kontroller(navn: str, verdi: object) -> object:
    """The value in its inner form. Error: `UgyldigVerdi`."""
    felt = FELTER[navn]
    try:
        return _LESERE[felt.slag](felt, verdi)
    except _Ugyldig:
        raise UgyldigVerdi(navn, verdi, felt.tillatt) from None


def _ukjent(navn: object, verdi: object) -> UgyldigVerdi:
    return UgyldigVerdi(str(navn), verdi, "et av feltene " + ", ".join(FELTER), ukjent=True)


if TYPE_CHECKING:

    class Flervalg:
        """For type checkers alone: any sequence is taken, as in ``Sak(form=["fengsel"])``, and kept as a tuple."""

        def __get__(self, sak: object, slag: object = None) -> tuple[str, ...] | None: ...

        def __set__(self, sak: object, verdi: Sequence[str] | None) -> None: ...


_IKKE_SPURT: Any = None


@dataclass(frozen=True)
class Sak:
    """The answers so far; every field is None until it has been asked. Error: `UgyldigVerdi`, for the first bad field.

    JSON forms are accepted (a list for `form`, a mapping for `loslatelse`) and kept in their inner form.
    """

    rolle: str | None = None
    form: Flervalg = _IKKE_SPURT
    frigang: str | None = None
    nav_oppfolging: str | None = None
    startet: str | None = None
    kolliderer: str | None = None
    dogn: str | None = None
    loslatelse: Loslatelse | str | None = None
    endt_tid: Spenn | None = None
    opphold_maaneder: int | float | str | None = None
    alder: int | None = None
    bursdag: Spenn | str | None = None
    arbeidsevne: str | None = None
    ytelser: str | None = None
    sosialhjelp: str | None = None
    arbeidsevnevurdering: str | None = None
    oppfolgingsbehov: str | None = None
    maal: str | None = None
    maal_tekst: str | None = None
    kartlegging: str | None = None
    forstegangssamtale: str | None = None
    programinnhold: str | None = None
    individuell_plan: str | None = None
    bolig: str | None = None
    barn: str | None = None
    behov: Flervalg = _IKKE_SPURT
    fengsel: str | None = None
    kommune_for: str | None = None
    kommune_etter: str | None = None
    samtykke: str | None = None

    def __post_init__(self) -> None:
        for navn, verdi in list(vars(self).items()):
            if verdi is None or (isinstance(verdi, str) and verdi in _ORD[navn]):
                continue
            if (lest := _kontroller(navn, verdi)) is not verdi:
                object.__setattr__(self, navn, lest)

    @classmethod
    def fra_json(cls, data: Mapping[str, Any]) -> Sak:
        """Read the JSON form. Error: `UgyldigVerdi` for an unknown key, a null or a value outside the table."""
        if not isinstance(data, Mapping):
            raise UgyldigVerdi("sak", data, "et JSON-objekt med feltene i saken")
        for navn, verdi in data.items():
            if navn not in FELTER:
                raise _ukjent(navn, verdi)
            if verdi is None:
                raise UgyldigVerdi(navn, verdi, FELTER[navn].tillatt + " (utelat feltet når det ikke er spurt om)")
        return cls(**data)

    def til_json(self) -> dict[str, Any]:
        """Only what has been answered; lists for tuples and ISO 8601 for days, in the order of the contract."""
        svar: dict[str, Any] = {}
        for navn in FELTER:
            verdi = getattr(self, navn)
            if isinstance(verdi, Spenn):
                svar[navn] = verdi.til_json()
            elif verdi is not None:
                svar[navn] = list(verdi) if isinstance(verdi, tuple) else verdi
        return svar

    def med(self, **verdier: Any) -> Sak:
        """A copy with these answers, in JSON form or as types; None removes an answer. Error: `UgyldigVerdi`."""
        for navn, verdi in verdier.items():
            if navn not in FELTER:
                raise _ukjent(navn, verdi)
        return Sak(**{navn: verdier[navn] if navn in verdier else getattr(self, navn) for navn in FELTER})
