"""The one catalogue of fields: their questions, choices, help, labels, topic answers and fixed texts.

Texts stand in one folder per language form (`nb/*.yml`); values and types come from `kvp.FELTER`.
A text is one string, or one per role (`innsatt`, `ansatt`). Amounts are filled in from `kvp`.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from kvp import FELTER

MAPPE = Path(__file__).parent
MAALFORMER = ("nb", "nn")
ROLLER = ("innsatt", "ansatt")
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


def _i_rolle(tekst: str | Mapping[str, str], rolle: str | None) -> str:
    if isinstance(tekst, str):
        return tekst
    return tekst["ansatt" if rolle == "ansatt" else "innsatt"]


@dataclass(frozen=True)
class Felttekster:
    """All texts of one field in one language form."""

    navn: str
    data: Mapping
    ord: Mapping[str, str]
    setninger: Mapping = field(default_factory=dict)

    @property
    def etikett(self) -> str:
        return self.data["etikett"]

    def sporsmaal(self, rolle: str | None) -> str:
        return _i_rolle(self.data["sporsmaal"], rolle)

    def omformulert(self, rolle: str | None) -> str:
        return _i_rolle(self.data["omformulert"], rolle)

    def hjelp(self, rolle: str | None) -> str:
        return _i_rolle(self.data["hjelp"], rolle)

    def hvorfor(self, rolle: str | None) -> str:
        return _i_rolle(self.data["hvorfor"], rolle)

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
        valg = [Valg(_i_rolle(self.data["valg"][v], rolle), v) for v in noekler]
        if vanlige and not alle:
            valg.append(Valg(self.data["flere"], "flere"))
        if self.kan_vet_ikke:
            valg.append(Valg(self.ord["vet_ikke"], "vet_ikke"))
        return valg

    def verdi(self, verdi: object) -> str:
        """A value in words. Takes the JSON form: closed values, lists, numbers, spans of dates, free text."""
        if verdi == "vet_ikke":
            return self.ord["vet_ikke"]
        if isinstance(verdi, (list, tuple)):
            return ", ".join(self.verdi(v) for v in verdi) or self.data.get("ingen", self.ord["ingen"])
        if isinstance(verdi, Mapping):
            return self._spenn(verdi)
        if isinstance(verdi, float):
            verdi = f"{verdi:g}".replace(".", ",")
        if self.navn == "opphold_maaneder":
            return self.ord["en_maaned"] if verdi in (1, "1") else self.ord["maaneder"].format(antall=verdi)
        if self.navn == "alder":
            return self.ord["aar"].format(antall=verdi)
        for kilde in (self.data.get("verdier", {}), self.data.get("valg") or {}):
            if verdi in kilde:
                return _i_rolle(kilde[verdi], None)
        return str(verdi)

    def setning(self, verdi: object, rolle: str | None) -> str:
        """A closed value as what is said of the person, without the subject: «har barn»."""
        if isinstance(verdi, (list, tuple)):
            return f" {self.ord['og']} ".join(self.setning(v, rolle) for v in verdi or ["ingen"])
        return _i_rolle(self.setninger[verdi], rolle)

    def _spenn(self, verdi: Mapping) -> str:
        fra, til = (dt.date.fromisoformat(str(verdi[k])) for k in ("fra", "til"))
        tekst = spenn_i_ord(fra, til, self.ord)
        sikkerhet = verdi.get("sikkerhet")
        return f"{tekst} ({self.ord[sikkerhet]})" if sikkerhet else tekst


def dato_i_ord(dag: dt.date, ord: Mapping) -> str:
    """«15. mars 2027»."""
    return f"{dag.day}. {ord['maanedsnavn'][dag.month - 1]} {dag.year}"


def spenn_i_ord(fra: dt.date, til: dt.date, ord: Mapping) -> str:
    """A day, a whole month («mars 2027»), a whole year, or «10. til 20. mars 2027»."""
    if fra == til:
        return dato_i_ord(fra, ord)
    neste = til + dt.timedelta(days=1)
    if fra.day == 1 and neste.day == 1:
        if (fra.year, fra.month) == (til.year, til.month):
            return f"{ord['maanedsnavn'][fra.month - 1]} {fra.year}"
        if fra.month == 1 and til.month == 12 and fra.year == til.year:
            return str(fra.year)
    return ord["fra_til"].format(fra=dato_i_ord(fra, ord), til=dato_i_ord(til, ord))


@dataclass(frozen=True)
class Tema:
    """The answer to a question that interrupts."""

    nokkel: str
    sporsmaal: str
    _svar: str | Mapping[str, str]
    hjemler: tuple[str, ...]

    def svar(self, rolle: str | None, **belop: str) -> str:
        """The answer in the form of the role; `belop` fills the placeholders (see `bot.samtale.belop`)."""
        return _i_rolle(self._svar, rolle).format(**belop)


class Katalog:
    """All texts of one language form. Built once per form by `katalog()`."""

    def __init__(self, maalform: str) -> None:
        if maalform not in MAALFORMER:
            raise UkjentTekst(f"maalform {maalform!r}: choose one of {', '.join(MAALFORMER)}")
        self.maalform = maalform
        mappe = MAPPE / maalform
        self._tekster = les_fil(mappe / "tekster.yml")
        self.ord: Mapping = self._tekster["ord"]
        setninger = les_fil(mappe / "tilbakelesing.yml")
        self.felter = {
            n: Felttekster(n, d, self.ord, setninger.get(n, {})) for n, d in les_fil(mappe / "felter.yml").items()
        }
        self.temaer = {
            n: Tema(n, d["sporsmaal"], d["svar"], tuple(d["hjemler"])) for n, d in les_fil(mappe / "temaer.yml").items()
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

    def tekst(self, nokkel: str, rolle: str | None = None, **verdier: object) -> str:
        """A fixed text by key, in the form of the role, with its placeholders filled."""
        if nokkel not in self._tekster:
            raise UkjentTekst(nokkel)
        return _i_rolle(self._tekster[nokkel], rolle).format(**verdier)

    def hjemmel(self, hjemmel: str) -> str:
        """A source of `kvp` as this form of the language writes it: «NAV-lova § 14 a» in nynorsk."""
        for ending, skrives in self.ord["kilder"].items():
            hjemmel = re.sub(rf"{ending}\b", skrives, hjemmel)
        return hjemmel

    def dato(self, dag: dt.date) -> str:
        return dato_i_ord(dag, self.ord)

    @property
    def noekler(self) -> tuple[str, ...]:
        """The keys of the fixed texts, for tests and for the list of all texts."""
        return tuple(k for k in self._tekster if k != "ord")


def les_fil(fil: Path) -> dict:
    """One file of the catalogue as plain data."""
    return yaml.load(fil.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@functools.cache
def katalog(maalform: str = "nb") -> Katalog:
    """The catalogue in one language form, read once per process."""
    return Katalog(maalform)


def plassholdere(tekst: str) -> set[str]:
    """The names in braces of a text, for tests."""
    return set(re.findall(r"{(\w+)}", tekst))
