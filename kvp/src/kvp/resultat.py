"""The shapes of the result. All are immutable; `til_json` gives the JSON of the contract."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

OPPFYLT, IKKE_OPPFYLT, MAA_VURDERES, IKKE_SPURT = "oppfylt", "ikke_oppfylt", "maa_vurderes", "mangler"
UTFALL = (OPPFYLT, IKKE_OPPFYLT, MAA_VURDERES, IKKE_SPURT)
_skriv = json.JSONEncoder(ensure_ascii=False).encode


class _Del(ABC):
    """A part of an assessment. Many cases share the same one, and it is written as JSON once."""

    @abstractmethod
    def til_json(self) -> dict[str, Any]:
        """The part in the JSON of the contract."""

    @property
    def linje(self) -> str:
        """`til_json` on one line."""
        # Not `cached_property`: before Python 3.12 it takes a lock, which costs more than most parts do.
        egne = vars(self)
        if "_linje" not in egne:
            egne["_linje"] = _skriv(self.til_json())
        return str(egne["_linje"])


def _linjer(deler: Iterable[_Del]) -> str:
    return f"[{', '.join([del_.linje for del_ in deler])}]"


@dataclass(frozen=True)
class Vilkaarsresultat(_Del):
    """One condition that was tried: outcome (one of `UTFALL`), reason in words, sources with edition, answers used."""

    navn: str
    tittel: str
    utfall: str
    grunn: str
    hjemler: tuple[str, ...]
    fakta: Mapping[str, Any]
    utgave: str

    def til_json(self) -> dict[str, Any]:
        return {
            "navn": self.navn,
            "tittel": self.tittel,
            "utfall": self.utfall,
            "grunn": self.grunn,
            "hjemler": list(self.hjemler),
            "fakta": dict(self.fakta),
            "utgave": self.utgave,
        }


@dataclass(frozen=True)
class Forbehold(_Del):
    """Something the reader must know beside the conclusion."""

    nokkel: str
    tekst: str
    hjemler: tuple[str, ...]

    def til_json(self) -> dict[str, Any]:
        return {"nokkel": self.nokkel, "tekst": self.tekst, "hjemler": list(self.hjemler)}


@dataclass(frozen=True)
class Motsigelse(_Del):
    """Two answers that cannot both be true, and the field that it is best to ask again (`spor`)."""

    nokkel: str
    felt: tuple[str, str]
    tekst: str
    spor: str

    def til_json(self) -> dict[str, Any]:
        return {"nokkel": self.nokkel, "felt": list(self.felt), "tekst": self.tekst, "spor": self.spor}


@dataclass(frozen=True)
class Oppgave(_Del):
    """A preparation: who does it, its sources, and whether it is done (None: not known)."""

    nokkel: str
    tittel: str
    tekst: str
    hvem: tuple[str, ...]
    hjemler: tuple[str, ...]
    gjort: bool | None

    def til_json(self) -> dict[str, Any]:
        return {
            "nokkel": self.nokkel,
            "tittel": self.tittel,
            "tekst": self.tekst,
            "hvem": list(self.hvem),
            "hjemler": list(self.hjemler),
            "gjort": self.gjort,
        }


class Kort(NamedTuple):
    """What a list of cases needs of an assessment; named as in `Vurdering`."""

    konklusjon: str
    vindu_fra: date | None
    mangler: tuple[str, ...]
    gjor_naa: tuple[Oppgave, ...]


@dataclass(frozen=True)
class Vurdering:
    """The assessment of a case on a day.

    `konklusjon` is one of RETT, KAN, FORBERED, NAV, UTENFOR, MANGLER_OPPLYSNINGER. `forelopig` is true while `mangler`
    names fields that could still change it. `begrunnelse` ends with «NAV avgjør …». `starter_ute`: as things stand, the
    programme starts after the release (for the note; no part of the JSON).
    """

    konklusjon: str
    forelopig: bool
    overskrift: str
    begrunnelse: tuple[str, ...]
    vindu_fra: date | None
    hjemler: tuple[str, ...]
    vilkaar: tuple[Vilkaarsresultat, ...]
    forbehold: tuple[Forbehold, ...]
    motsigelser: tuple[Motsigelse, ...]
    mangler: tuple[str, ...]
    gjor_naa: tuple[Oppgave, ...]
    regelversjon: Mapping[str, Any]
    starter_ute: bool = False

    def til_json(self) -> dict[str, Any]:
        return {
            **self._forst(),
            "vilkaar": [v.til_json() for v in self.vilkaar],
            "forbehold": [f.til_json() for f in self.forbehold],
            "motsigelser": [m.til_json() for m in self.motsigelser],
            "mangler": list(self.mangler),
            "gjor_naa": [o.til_json() for o in self.gjor_naa],
            "regelversjon": dict(self.regelversjon),
        }

    def linje(self, merker: Mapping[str, object]) -> str:
        """`til_json` on one line, with these marks of the caller's own before it."""
        return (
            f'{_skriv({**merker, **self._forst()})[:-1]}, "vilkaar": {_linjer(self.vilkaar)}, '
            f'"forbehold": {_linjer(self.forbehold)}, "motsigelser": {_linjer(self.motsigelser)}, '
            f'"mangler": {_skriv(self.mangler) if self.mangler else []}, "gjor_naa": {_linjer(self.gjor_naa)}, '
            f'"regelversjon": {_skriv(self.regelversjon)}}}'
        )

    def _forst(self) -> dict[str, Any]:
        return {
            "konklusjon": self.konklusjon,
            "forelopig": self.forelopig,
            "overskrift": self.overskrift,
            "begrunnelse": list(self.begrunnelse),
            "vindu_fra": self.vindu_fra.isoformat() if self.vindu_fra else None,
            "hjemler": list(self.hjemler),
        }
