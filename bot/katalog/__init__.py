"""The one catalogue of fields: their questions, choices, help, labels, topic answers and fixed texts.

Texts stand in one folder per language form (`nb/*.yml`); values and types come from `kvp.FELTER`.
A text is one string, or parted: by role (`innsatt`, `ansatt`), by where the sentence is served (`inne`, `ute` and the
other words of `kvp.sted.STEDER`) or by form (`hjemmesoning`), or by role and one of these, the role outermost. Amounts
are filled in from `kvp`.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import yaml

from kvp import FELTER, Sak
from kvp.sted import STEDER, ord_for
from kvp.valg import virkende_former

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


Svarene = Mapping[str, object] | Sak | None
"""The case that decides the words: the answers in JSON form, a `Sak`, or None for the general wording."""

_FORMER = frozenset(FELTER["form"].verdier)
STEDSORD = tuple(dict.fromkeys(ord_ for alle in STEDER.values() for ord_ in alle))


def stedsord(sak: Svarene) -> tuple[str, ...]:
    """The kinds of words that fit this case, its own first; none for the general wording."""
    if sak is None:
        return ()
    svar = {"form": sak.form, "dogn": sak.dogn} if isinstance(sak, Sak) else sak
    return ord_for(tuple(svar.get("form") or ()), svar.get("dogn"))  # type: ignore[arg-type]


def _former(sak: Svarene) -> tuple[str, ...]:
    """The forms of the case, those that decide first."""
    svart: Any = None if sak is None else sak.form if isinstance(sak, Sak) else sak.get("form")
    former = tuple(svart or ())
    return (*virkende_former(former)[0], *former)


def velg(tekst: Any, rolle: str | None, sak: Svarene = None) -> str:
    """The text for this role and this case. Without a wording of its own, a situation has that of `inne`.

    A text parted by form has that of the first form named that the case holds; in general, that of the first named.
    """
    if isinstance(tekst, Mapping) and set(tekst) == set(ROLLER):
        tekst = tekst["ansatt" if rolle == "ansatt" else "innsatt"]
    if isinstance(tekst, Mapping) and "inne" in tekst and set(tekst) <= set(STEDSORD):
        tekst = tekst[next((ord_ for ord_ in stedsord(sak) if ord_ in tekst), "inne")]
    if isinstance(tekst, Mapping) and tekst and set(tekst) <= _FORMER:
        former = _former(sak)
        tekst = tekst[next((form for form in tekst if form in former), next(iter(tekst)))]
    return cast(str, tekst)


@dataclass(frozen=True)
class Felttekster:
    """All texts of one field in one language form."""

    navn: str
    data: Mapping[str, Any]
    ord: Mapping[str, str]
    setninger: Mapping[str, Any] = field(default_factory=dict)

    @property
    def etikett(self) -> str:
        return velg(self.data["etikett"], None)

    def etikett_i(self, rolle: str | None, sak: Svarene = None) -> str:
        """The label in this case; to an inmate as the question was put («Vanskelig å få jobb»)."""
        egen = self.data.get("ledetekst") if rolle == "innsatt" else None
        return velg(egen or self.data["etikett"], rolle, sak)

    def sporsmaal(self, rolle: str | None, sak: Svarene = None) -> str:
        return velg(self.data["sporsmaal"], rolle, sak)

    def omformulert(self, rolle: str | None, sak: Svarene = None) -> str:
        return velg(self.data["omformulert"], rolle, sak)

    def hjelp(self, rolle: str | None, sak: Svarene = None) -> str:
        return velg(self.data["hjelp"], rolle, sak)

    def hvorfor(self, rolle: str | None, sak: Svarene = None) -> str:
        return velg(self.data["hvorfor"], rolle, sak)

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
        valg = [Valg(velg(self.data["valg"][v], rolle), v) for v in noekler]
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
                return velg(kilde[verdi], None)
        return str(verdi)

    def setning(self, verdi: object, rolle: str | None) -> str:
        """A closed value as what is said of the person, without the subject: «har barn»."""
        if isinstance(verdi, (list, tuple)):
            return f" {self.ord['og']} ".join(self.setning(v, rolle) for v in verdi or ["ingen"])
        return velg(self.setninger[str(verdi)], rolle)

    def _spenn(self, verdi: Mapping[str, Any]) -> str:
        fra, til = (dt.date.fromisoformat(str(verdi[k])) for k in ("fra", "til"))
        tekst = spenn_i_ord(fra, til, self.ord)
        sikkerhet = verdi.get("sikkerhet")
        return f"{tekst} ({self.ord[sikkerhet]})" if sikkerhet else tekst


def dato_i_ord(dag: dt.date, ord: Mapping[str, Any]) -> str:
    """«15. mars 2027»."""
    return f"{dag.day}. {ord['maanedsnavn'][dag.month - 1]} {dag.year}"


def spenn_i_ord(fra: dt.date, til: dt.date, ord: Mapping[str, Any]) -> str:
    """A day, a whole month («mars 2027»), a whole year, or «10. til 20. mars 2027»."""
    if fra == til:
        return dato_i_ord(fra, ord)
    neste = til + dt.timedelta(days=1)
    if fra.day == 1 and neste.day == 1:
        if (fra.year, fra.month) == (til.year, til.month):
            return f"{ord['maanedsnavn'][fra.month - 1]} {fra.year}"
        if fra.month == 1 and til.month == 12 and fra.year == til.year:
            return str(fra.year)
    return str(ord["fra_til"]).format(fra=dato_i_ord(fra, ord), til=dato_i_ord(til, ord))


@dataclass(frozen=True)
class Tema:
    """The answer to a question that interrupts."""

    nokkel: str
    sporsmaal: str
    _svar: Any
    hjemler: tuple[str, ...]

    def svar(self, rolle: str | None, sak: Svarene = None, **belop: str) -> str:
        """The answer for this role and case; `belop` fills the placeholders (see `bot.samtale.belop`)."""
        return velg(self._svar, rolle, sak).format(**belop)


class Katalog:
    """All texts of one language form. Built once per form by `katalog()`."""

    def __init__(self, maalform: str) -> None:
        if maalform not in MAALFORMER:
            raise UkjentTekst(f"maalform {maalform!r}: choose one of {', '.join(MAALFORMER)}")
        self.maalform = maalform
        mappe = MAPPE / maalform
        self._tekster = les_fil(mappe / "tekster.yml")
        self.ord: Mapping[str, Any] = self._tekster["ord"]
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

    def tekst(self, nokkel: str, rolle: str | None = None, sak: Svarene = None, **verdier: object) -> str:
        """A fixed text by key, for this role and case, with its placeholders filled."""
        if nokkel not in self._tekster:
            raise UkjentTekst(nokkel)
        return velg(self._tekster[nokkel], rolle, sak).format(**verdier)

    def hjemmel(self, hjemmel: str) -> str:
        """A source of `kvp` as this form of the language writes it: «NAV-lova § 14 a» in nynorsk."""
        for ending, skrives in self.ord["kilder"].items():
            hjemmel = re.sub(rf"{ending}\b", str(skrives), hjemmel)
        return hjemmel

    def dato(self, dag: dt.date) -> str:
        return dato_i_ord(dag, self.ord)

    @property
    def noekler(self) -> tuple[str, ...]:
        """The keys of the fixed texts, for tests and for the list of all texts."""
        return tuple(k for k in self._tekster if k != "ord")


def les_fil(fil: Path) -> dict[str, Any]:
    """One file of the catalogue as plain data."""
    laster = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, Any] = yaml.load(fil.read_text(encoding="utf-8"), Loader=laster)
    return data


@functools.cache
def katalog(maalform: str = "nb") -> Katalog:
    """The catalogue in one language form, read once per process."""
    return Katalog(maalform)


def plassholdere(tekst: str) -> set[str]:
    """The names in braces of a text, for tests."""
    return set(re.findall(r"{(\w+)}", tekst))
