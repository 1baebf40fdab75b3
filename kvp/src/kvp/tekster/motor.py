"""The one engine that writes texts: those of `kvp`, and those of everything built on it.

A text is one string, or parted: by role (`innsatt`, `ansatt`), by where the sentence is served (`inne`, `ute` and the
other words of `kvp.sted.STEDER`), by form (`hjemmesoning`), or by several of these, in this order from the outside.
In a string ``[for the inmate|for the staff]`` chooses a wording, ``<du>`` and its forms choose the pronoun
(`kvp.tekster.spraak`), and ``{…}`` takes a value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, reduce
from typing import TYPE_CHECKING, Any

from ..felter import FORMER, ROLLER
from ..sted import STEDER, ord_for
from ..valg import virkende_former
from .spraak import SPRAAK

if TYPE_CHECKING:
    from ..sak import Sak

STEDSORD = tuple(dict.fromkeys(ord_ for alle in STEDER.values() for ord_ in alle))
ELLERS = "ellers"
"""The part of a text for every situation that has no words of its own, where those are not the words of `inne`."""

_VALG = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
_PRONOMEN = re.compile(r"<(\w+)>")
_STEDSORD, _FORMER = frozenset({*STEDSORD, ELLERS}), frozenset(FORMER)


@dataclass(frozen=True)
class Stemme:
    """Who is spoken to, in which form of the language, and the situation; both are empty for the general wording."""

    maalform: str
    rolle: str = "innsatt"
    steder: tuple[str, ...] = ()
    """The kinds of words that fit the case, its own first."""
    former: tuple[str, ...] = ()
    """The forms of the case, those that decide first."""


def stemme(maalform: str, rolle: str | None, sak: Mapping[str, Any] | Sak | None = None) -> Stemme:
    """The voice for this role (the inmate's where it is not known) and this case: a `Sak`, or answers in JSON form."""
    hvem = ROLLER[rolle == "ansatt"]
    if sak is None:
        return _stemme(maalform, hvem, None, None)
    form, dogn = (sak.get("form"), sak.get("dogn")) if isinstance(sak, Mapping) else (sak.form, sak.dogn)
    return _stemme(maalform, hvem, tuple(form or ()), dogn)


@lru_cache(maxsize=4096)
def _stemme(maalform: str, rolle: str, former: tuple[str, ...] | None, dogn: str | None) -> Stemme:
    if former is None:
        return Stemme(maalform, rolle)
    return Stemme(maalform, rolle, ord_for(former, dogn), (*virkende_former(former)[0], *former))


def velg(tekst: Any, stemme: Stemme) -> Any:
    """The part for this voice: a string, a list or a group; what is not parted, as it is.

    Without words of its own, a situation has those of `ellers`, or of `inne` where there are none of these; a text
    parted by form has those of the first form named that the case holds, in general those of the first named.
    """
    if isinstance(tekst, Mapping) and set(tekst) == set(ROLLER):
        tekst = tekst[stemme.rolle]
    if etter_sted(tekst):
        tekst = tekst[next((ord_ for ord_ in (*stemme.steder, ELLERS) if ord_ in tekst), "inne")]
    if isinstance(tekst, Mapping) and tekst and set(tekst) <= _FORMER:
        return tekst[next((form for form in tekst if form in stemme.former), next(iter(tekst)))]
    return tekst


def mal(tekst: Any, stemme: Stemme) -> str:
    """The text in this voice, its placeholders still open."""
    return _i_stemme(velg(tekst, stemme), stemme.maalform, ROLLER.index(stemme.rolle))


def etter_sted(tekst: object) -> bool:
    """Whether a text is parted by where the sentence is served."""
    return isinstance(tekst, Mapping) and bool({"inne", ELLERS} & set(tekst)) and set(tekst) <= _STEDSORD


@lru_cache(maxsize=8192)
def _i_stemme(tekst: str, maalform: str, nummer: int) -> str:
    pronomen = SPRAAK[maalform].pronomen
    return _PRONOMEN.sub(lambda m: pronomen[m[1]][nummer], _VALG.sub(lambda m: m[nummer + 1], tekst))


class Tekster:
    """The texts of one source in one voice: ``t(key, **values)``. Groups are walked with dots in the key.

    Error: `KeyError` for a key or a value that is missing.
    """

    def __init__(self, data: Mapping[str, Any], stemme: Stemme) -> None:
        self._data, self._stemme = data, stemme
        self._maler: dict[str, str] = {}
        # What takes no value is written once: most of an assessment is such texts.
        self._ferdige: dict[str, str] = {}
        self._forste: dict[tuple[str, ...], str] = {}

    def __call__(self, nokkel: str, **verdier: object) -> str:
        if verdier:
            return self.mal(nokkel).format(**verdier)
        if nokkel not in self._ferdige:
            self._ferdige[nokkel] = self.mal(nokkel).format()
        return self._ferdige[nokkel]

    @property
    def maalform(self) -> str:
        return self._stemme.maalform

    def __contains__(self, nokkel: str) -> bool:
        try:
            return self._hent(nokkel) is not None
        except (KeyError, TypeError):
            return False

    def alle(self) -> dict[str, str]:
        """Every text of a flat source, placeholders and all."""
        return {nokkel: self.mal(nokkel) for nokkel in self._data}

    def mal(self, nokkel: str) -> str:
        """The text as it stands in this voice, placeholders and all."""
        if nokkel not in self._maler:
            self._maler[nokkel] = mal(self._hent(nokkel), self._stemme)
        return self._maler[nokkel]

    def forste(self, *nokler: str, **verdier: object) -> str:
        """The first of these texts that exists: a special text before a general one."""
        if nokler not in self._forste:
            self._forste[nokler] = next(nokkel for nokkel in nokler if nokkel in self)
        return self(self._forste[nokler], **verdier)

    def liste(self, nokkel: str, **verdier: object) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(mal(en, self._stemme).format(**verdier) for en in velg(self._hent(nokkel), self._stemme))

    def par(self, nokkel: str) -> tuple[tuple[str, str], ...]:
        """A group of texts as pairs of key and text, in the order of the file."""
        gruppe = velg(self._hent(nokkel), self._stemme)
        return tuple((navn, mal(tekst, self._stemme)) for navn, tekst in gruppe.items())

    def under(self, nokkel: str) -> Tekster:
        """A group of texts as a source of its own."""
        return Tekster(self._hent(nokkel), self._stemme)

    def dag(self, dag: date) -> str:
        """A day in words: «15. mars 2027»."""
        return SPRAAK[self._stemme.maalform].dag(dag)

    def spenn(self, fra: date, til: date) -> str:
        """A day or a range in words."""
        return SPRAAK[self._stemme.maalform].spenn(fra, til)

    def _hent(self, nokkel: str) -> Any:
        if nokkel in self._data:
            return self._data[nokkel]
        return reduce(lambda gruppe, del_: gruppe[del_], nokkel.split("."), self._data)
