"""The one catalogue of fields: their questions, choices, help, labels, topic answers and fixed texts.

Texts stand in one folder per language form (`nb/*.yml`); values and types come from `kvp.FELTER`.
How a text is parted by role and situation, and how its values are filled in: `kvp.tekster.motor`.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

from kvp import FELTER, Sak
from kvp.tekster import ROLLER
from kvp.tekster.motor import Tekster, mal, stemme
from kvp.tekster.spraak import SPRAAK

__all__ = [
    "MAALFORMER",
    "MAPPE",
    "ROLLER",
    "STEG",
    "Begrep",
    "Felttekster",
    "Katalog",
    "Svarene",
    "Tema",
    "UkjentTekst",
    "Valg",
    "katalog",
    "les_fil",
    "plassholdere",
]

MAPPE = Path(__file__).parent
MAALFORMER = ("nb", "nn")
STEG = ("videre", "bekreft", "slett")
"""Steps that are asked for like fields but are no part of the case (contract, section 1)."""

_STEGVERDIER = {"videre": ("ja", "nei"), "bekreft": ("ja", "endre"), "slett": ("ja", "nei")}


class UkjentTekst(KeyError):
    """A key that the catalogue does not hold."""


@dataclass(frozen=True)
class Valg:
    """One choice: the words on the button and the value behind it (JSON form of the contract)."""

    tittel: str
    verdi: object


Svarene = Mapping[str, object] | Sak | None
"""The case that decides the words: the answers in JSON form, a `Sak`, or None for the general wording."""


@dataclass(frozen=True)
class Felttekster:
    """All texts of one field in one language form."""

    navn: str
    maalform: str
    data: Mapping[str, Any]
    ord: Mapping[str, str]

    def _skriv(self, tekst: Any, rolle: str | None, sak: Svarene = None) -> str:
        return mal(tekst, stemme(self.maalform, rolle, sak))

    @property
    def etikett(self) -> str:
        return self._skriv(self.data["etikett"], None)

    def etikett_i(self, rolle: str | None, sak: Svarene = None) -> str:
        """The label in this case; to an inmate as the question was put («Vanskelig å få jobb»)."""
        egen = self.data.get("ledetekst") if rolle == "innsatt" else None
        return self._skriv(egen or self.data["etikett"], rolle, sak)

    def sporsmaal(self, rolle: str | None, sak: Svarene = None) -> str:
        return self._skriv(self.data["sporsmaal"], rolle, sak)

    def omformulert(self, rolle: str | None, sak: Svarene = None) -> str:
        return self._skriv(self.data["omformulert"], rolle, sak)

    def hjelp(self, rolle: str | None, sak: Svarene = None) -> str:
        return self._skriv(self.data["hjelp"], rolle, sak)

    def hvorfor(self, rolle: str | None, sak: Svarene = None) -> str:
        return self._skriv(self.data["hvorfor"], rolle, sak)

    @property
    def verdier(self) -> tuple[str, ...]:
        """The closed values, without `vet_ikke`."""
        return _STEGVERDIER.get(self.navn) or FELTER[self.navn].verdier

    @property
    def kan_vet_ikke(self) -> bool:
        return self.navn in FELTER and FELTER[self.navn].vet_ikke

    def valg(self, rolle: str | None, *, alle: bool = False) -> list[Valg]:
        """The buttons, the common ones first; `flere` shows the rest, `vet_ikke` stands last where it is allowed."""
        vanlige = self.data.get("vanlige")
        noekler = list(self.verdier)
        if vanlige:
            noekler = [v for v in noekler if v not in vanlige] if alle else list(vanlige)
        valg = [Valg(self._skriv(self.data["valg"][v], rolle), v) for v in noekler]
        if vanlige and not alle:
            valg.append(Valg(self.data["flere"], "flere"))
        if self.kan_vet_ikke:
            valg.append(Valg(self.ord["vet_ikke"], "vet_ikke"))
        return valg

    def verdi(self, verdi: object, rolle: str | None = None) -> str:
        """A value in words, to an inmate in everyday words where the field has them (`svarord`).

        Takes the JSON form: closed values, lists, numbers, spans of dates, free text.
        """
        if verdi == "vet_ikke":
            return self.ord["vet_ikke"]
        if isinstance(verdi, (list, tuple)):
            return ", ".join(self.verdi(v, rolle) for v in verdi) or str(self.data.get("ingen", self.ord["ingen"]))
        if isinstance(verdi, Mapping):
            return self._spenn(verdi)
        if isinstance(verdi, float):
            verdi = f"{verdi:g}".replace(".", ",")
        if self.navn == "opphold_maaneder":
            return self.ord["en_maaned"] if verdi in (1, "1") else self.ord["maaneder"].format(antall=verdi)
        if self.navn == "alder":
            return self.ord["aar"].format(antall=verdi)
        egne = self.data.get("svarord", {}) if rolle == "innsatt" else {}
        for kilde in (egne, self.data.get("verdier", {}), self.data.get("valg") or {}):
            if verdi in kilde:
                return self._skriv(kilde[verdi], None)
        return str(verdi)

    @property
    def setninger(self) -> Mapping[str, Any]:
        """Each closed value as a sentence without its subject; empty for a field that has no closed values."""
        return cast("Mapping[str, Any]", self.data.get("tilbakelest", {}))

    def setning(self, verdi: object, rolle: str | None) -> str:
        """A closed value as what is said of the person, without the subject: «har barn»."""
        if isinstance(verdi, (list, tuple)):
            return f" {self.ord['og']} ".join(self.setning(v, rolle) for v in verdi or ["ingen"])
        return self._skriv(self.setninger[str(verdi)], rolle)

    def _spenn(self, verdi: Mapping[str, Any]) -> str:
        fra, til = (dt.date.fromisoformat(str(verdi[k])) for k in ("fra", "til"))
        tekst = SPRAAK[self.maalform].tidsrom(fra, til)
        sikkerhet = verdi.get("sikkerhet")
        # A day that came without a word of doubt is only a day: nobody has said that it is fixed.
        return f"{tekst} ({self.ord[sikkerhet]})" if sikkerhet not in (None, "fastsatt") else tekst


@dataclass(frozen=True)
class Tema:
    """The answer to a question that interrupts."""

    nokkel: str
    maalform: str
    sporsmaal: str
    _svar: Any
    hjemler: tuple[str, ...]

    def svar(self, rolle: str | None, sak: Svarene = None, **belop: str) -> str:
        """The answer for this role and case; `belop` fills the placeholders (see `bot.samtale.belop`)."""
        return mal(self._svar, stemme(self.maalform, rolle, sak)).format(**belop)


@dataclass(frozen=True)
class Begrep:
    """What a word means, and where that stands."""

    forklaring: str
    hjemler: tuple[str, ...]


class Katalog:
    """All texts of one language form. Built once per form by `katalog()`."""

    def __init__(self, maalform: str) -> None:
        if maalform not in MAALFORMER:
            raise UkjentTekst(f"maalform {maalform!r}: choose one of {', '.join(MAALFORMER)}")
        self.maalform = maalform
        self._tekster = les_fil(maalform, "tekster")
        self.ord: Mapping[str, Any] = self._tekster["ord"]
        self.felter = {n: Felttekster(n, maalform, d, self.ord) for n, d in les_fil(maalform, "felter").items()}
        self.temaer = {
            n: Tema(n, maalform, d["sporsmaal"], d["svar"], tuple(d["hjemler"]))
            for n, d in les_fil(maalform, "temaer").items()
        }
        self.begreper = {
            n: Begrep(d["forklaring"], tuple(d["hjemler"])) for n, d in les_fil(maalform, "begreper").items()
        }

    def felt(self, navn: str) -> Felttekster:
        try:
            return self.felter[navn]
        except KeyError:
            raise UkjentTekst(navn) from None

    def tema(self, nokkel: str) -> Tema:
        try:
            return self.temaer[nokkel]
        except KeyError:
            raise UkjentTekst(nokkel) from None

    def tekst(self, nokkel: str, rolle: str | None = None, sak: Svarene = None, **verdier: object) -> str:
        """A fixed text by key, for this role and case, with its placeholders filled."""
        if nokkel not in self._tekster:
            raise UkjentTekst(nokkel)
        return mal(self._tekster[nokkel], stemme(self.maalform, rolle, sak)).format(**verdier)

    def fil(self, navn: str, rolle: str | None = None, sak: Svarene = None) -> Tekster:
        """The texts of one more file (`notat`, `regler`, `frister`, `side`, `bord`), for this role and case."""
        return Tekster(les_fil(self.maalform, navn), stemme(self.maalform, rolle, sak))

    def hjemmel(self, hjemmel: str) -> str:
        """A source of `kvp` as this form of the language writes it: «NAV-lova § 14 a» in nynorsk."""
        for ending, skrives in self.ord["kilder"].items():
            hjemmel = re.sub(rf"{ending}\b", str(skrives), hjemmel)
        return hjemmel

    def dato(self, dag: dt.date) -> str:
        """«15. mars 2027»."""
        return SPRAAK[self.maalform].dag(dag)

    def maaned(self, dag: dt.date) -> str:
        """«mars 2027»."""
        return SPRAAK[self.maalform].maaned(dag)

    def tidsrom(self, fra: dt.date, til: dt.date) -> str:
        """A day, a whole month («mars 2027»), a whole year, or «10. mars 2027 til 20. mars 2027»."""
        return SPRAAK[self.maalform].tidsrom(fra, til)

    @property
    def noekler(self) -> tuple[str, ...]:
        """The keys of the fixed texts, for tests and for the list of all texts."""
        return tuple(k for k in self._tekster if k != "ord")


@functools.cache
def les_fil(maalform: str, navn: str) -> Mapping[str, Any]:
    """One file of the catalogue as plain data, read once per process."""
    laster = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, Any] = yaml.load((MAPPE / maalform / f"{navn}.yml").read_text(encoding="utf-8"), Loader=laster)
    return data


@functools.cache
def katalog(maalform: str = "nb") -> Katalog:
    """The catalogue in one language form, read once per process."""
    return Katalog(maalform)


def plassholdere(tekst: str) -> set[str]:
    """The names in braces of a text, for tests."""
    return set(re.findall(r"{(\w+)}", tekst))
