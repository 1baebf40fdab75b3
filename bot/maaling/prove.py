"""Conversations that are led and scored: one typed text at its question, and whole talks.

In process (`Samtale`), or with a server (`over_http.OverHttp`): the tests, the measurements and `bench/` use these.

A text of a labelled set has `felt`, `tekst`, `dato`, `forventet` (a value, or an object such as {"krise": true}) and,
where they apply, `rolle`, `ogsaa_godtatt` (other values that are right) and `skal_ikke_lagres` (pieces that must not be
kept). A person has `aapning`, `svar` (field -> text), `avbrudd`, `endring` and `forventet`.
"""

from __future__ import annotations

import collections
import datetime as dt
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot import samtale
from bot.samtale import Tilstand
from kvp import FELTER, vurder
from kvp.felter import VET_IKKE

SPOR_IGJEN = {"sporre_igjen": True}
SLAG = ("tema", "handling", "krise", "personopplysning", "sporre_igjen")
"""The kinds of what is expected, as the sets name them; any other expectation is a value."""
# What leads the conversation to a field that is asked only in some cases; everything else takes `_STANDARD`.
_VEI: dict[str, dict[str, object]] = {
    "nav_oppfolging": {"frigang": "innvilget"},
    "startet": {"form": ["samfunnsstraff"]},
    "kolliderer": {"form": ["samfunnsstraff"], "startet": "ja"},
    "dogn": {"form": ["tvungent_psykisk_vern"]},
    "opphold_maaneder": {"loslatelse": "vet_ikke"},
    "bursdag": {"alder": "17"},
}
_STANDARD: dict[str, object] = {
    "form": ["fengsel"],
    "frigang": "nei",
    "startet": "ja",
    "kolliderer": "nei",
    "dogn": "ja",
    "behov": [],
    "samtykke": "ja",
    "videre": "ja",
    "bekreft": "ja",
}
_SKREVET = {
    "loslatelse": "15. mars 2027",
    "alder": "34",
    "maal_tekst": "Jobb på lager",
    "fengsel": "vet ikke",
    "kommune_for": "vet ikke",
    "kommune_etter": "vet ikke",
}
_MAKS_RUNDER = 60


@dataclass(frozen=True)
class Utfall:
    """What came of one text: understood, or else a wrong value stored in silence, another answer, or asked again.

    `rett`, `stille` and `annet` exclude each other; none of them means that the text was not understood and the
    question was put again. `annet`: a topic, a command or help in danger that nobody asked for. `fikk`: what stands
    in the field, or the topic, command or warning that came. `lest_tilbake`: the right value was read back for a yes,
    which counts as right.
    """

    rett: bool
    stille: bool
    annet: bool
    fikk: object
    lest_tilbake: bool = False

    @property
    def spurt_igjen(self) -> bool:
        return not (self.rett or self.stille or self.annet)


class Forer(ABC):
    """Leads one conversation, wherever it takes place. `meldinger`: what was said last."""

    meldinger: list[samtale.Melding]

    @abstractmethod
    def skriv(self, tekst: str) -> None:
        """Types a text."""

    @abstractmethod
    def velg(self, felt: str, valg: object) -> None:
        """Presses a button, or sends several choices."""

    @property
    @abstractmethod
    def svar(self) -> dict[str, Any]:
        """The answers that stand."""

    @property
    @abstractmethod
    def konklusjon(self) -> str:
        """What the answers lead to."""

    @property
    def felt(self) -> str | None:
        return next((str(m["felt"]) for m in reversed(self.meldinger) if m.get("felt")), None)

    @property
    def ferdig(self) -> bool:
        return any(m.get("ferdig") for m in self.meldinger)

    def merket(self, nokkel: str) -> object:
        return next((m[nokkel] for m in self.meldinger if m.get(nokkel)), None)

    def svar_standard(self, felt: str, vei: Mapping[str, object]) -> None:
        """Answers the field with a button, or with a stock text where it has to be typed."""
        if felt in _SKREVET and vei.get(felt) != VET_IKKE:
            self.skriv(str(vei.get(felt, _SKREVET[felt])))
        else:
            self.velg(felt, vei.get(felt, _STANDARD.get(felt, VET_IKKE)))

    def led_til(self, felt: str, rolle: str) -> None:
        """Answers, mostly with buttons, until `felt` is asked. Error: `ValueError` when it never is."""
        vei = {"rolle": rolle, **_VEI.get(felt, {})}
        for _ in range(_MAKS_RUNDER):
            if self.felt == felt:
                return
            if self.felt is None:
                break
            self.svar_standard(self.felt, vei)
        raise ValueError(f"{felt} is never asked")


class Samtale(Forer):
    """One conversation in process."""

    def __init__(self, dag: dt.date) -> None:
        self.dag = dag
        self.tilstand: Tilstand
        self.tilstand, self.meldinger = samtale.start(Tilstand(), dag)

    def skriv(self, tekst: str) -> None:
        self.tilstand, self.meldinger = samtale.tekst(self.tilstand, tekst, self.dag)

    def velg(self, felt: str, valg: object) -> None:
        self.tilstand, self.meldinger = samtale.knapp(self.tilstand, felt, valg, self.dag)

    @property
    def svar(self) -> dict[str, Any]:
        return dict(self.tilstand.svar)

    @property
    def konklusjon(self) -> str:
        return vurder(self.tilstand.sak, self.dag).konklusjon


@cache
def _ved(felt: str, rolle: str, dag: dt.date) -> Tilstand:
    """The state in which `felt` is asked; a turn works on a copy of it. Error: `ValueError` when it is never asked."""
    s = Samtale(dag)
    s.led_til(felt, rolle)
    return s.tilstand


def ved_sporsmaal(felt: str, rolle: str, dag: dt.date) -> Samtale:
    """A conversation that has been led, mostly with buttons, to the question of `felt`."""
    s = Samtale(dag)
    s.tilstand = _ved(felt, rolle, dag)
    return s


def slag(ytring: Mapping[str, Any]) -> str:
    """The kind of a text: one of `SLAG`, or "vet_ikke" or "verdi"."""
    ventet = ytring["forventet"]
    if isinstance(ventet, Mapping):
        return next((k for k in SLAG if k in ventet), "verdi")
    return "vet_ikke" if ventet == "vet_ikke" else "verdi"


def lik(ventet: object, fikk: object) -> bool:
    """Equal, apart from the order of a list, the case of a text, and keys that were not asked for."""
    if isinstance(ventet, list) and isinstance(fikk, list):
        return sorted(map(str, ventet)) == sorted(map(str, fikk))
    if isinstance(ventet, dict) and isinstance(fikk, dict):
        return all(lik(v, fikk.get(k)) for k, v in ventet.items())
    if isinstance(ventet, str) and isinstance(fikk, str):
        return ventet.strip().casefold() == fikk.strip().casefold()
    return ventet == fikk


def prov_ytring(ytring: Mapping[str, Any], ved: Callable[[str, str, dt.date], Forer] = ved_sporsmaal) -> Utfall:
    """The outcome of one typed text at its question, which `ved` leads to.

    Error: `ValueError` when the question is never asked.
    """
    felt, ventet, art = ytring["felt"], ytring["forventet"], slag(ytring)
    s = ved(felt, ytring.get("rolle", "innsatt"), dt.date.fromisoformat(ytring["dato"]))
    for_svar = s.svar
    s.skriv(ytring["tekst"])
    if art == "handling":  # it may have deleted the case: what is stored tells nothing
        rett, gjort = s.merket("handling") == ventet["handling"], s.merket("handling")
        return Utfall(rett, False, not rett and _annet(s), gjort)
    svar = s.svar
    fikk: object = svar.get(felt) if felt in FELTER else _steget(s, felt)
    if art == "tema":
        rett = s.merket("tema") == ventet["tema"] and svar == for_svar and s.felt == felt
        fikk = s.merket("tema") or fikk
    elif art == "krise":
        rett = bool(s.merket("krise")) and svar == for_svar
    elif art == "personopplysning":
        lagret = json.dumps(svar, ensure_ascii=False).casefold()
        rett = s.merket("advarsel") == "personopplysning" and not any(
            bit.casefold() in lagret for bit in ytring.get("skal_ikke_lagres", [])
        )
    else:
        rett = any(
            fikk == for_svar.get(felt) if godtatt == SPOR_IGJEN else lik(godtatt, fikk)
            for godtatt in (ventet, *ytring.get("ogsaa_godtatt", []))
        )
    forslag = s.merket("forslag")
    godtatt = (ventet, *ytring.get("ogsaa_godtatt", []))
    if (
        not rett
        and forslag is not None
        and svar.get(felt) == for_svar.get(felt)
        and any(lik(g, forslag) for g in godtatt)
    ):
        return Utfall(True, False, False, forslag, lest_tilbake=True)
    stille = not rett and svar.get(felt) != for_svar.get(felt) and not s.merket("uklart")
    return Utfall(rett, stille, not (rett or stille) and _annet(s), fikk)


def _steget(s: Forer, felt: str) -> str | None:
    """What was taken at a step of the conversation, told by where it went; None when the step is put again."""
    if s.merket("handling") == "endre":
        return "endre"
    if s.felt == felt:
        return None
    return ("nei" if s.ferdig else "ja") if felt == "videre" else "ja"


def _annet(s: Forer) -> bool:
    return any(s.merket(nokkel) for nokkel in ("tema", "handling", "krise"))


def prov_person(person: Mapping[str, Any], start: Callable[[dt.date], Forer] = Samtale) -> list[str]:
    """Lets a person talk until the note is made; what came out wrong, in words, empty when all is right."""
    return _Provetur(person, start(dt.date.fromisoformat(person["dato"]))).gaa()


class _Provetur:
    """One person's way through the conversation: what was asked how often, and what came out wrong."""

    def __init__(self, person: Mapping[str, Any], samtale: Forer) -> None:
        self.s, self.person, self.ventet, self.svar = samtale, person, person["forventet"], person["svar"]
        self.avbrudd: dict[str, list[Mapping[str, Any]]] = collections.defaultdict(list)
        for a in person.get("avbrudd", []):
            self.avbrudd[a["etter_felt"]].append(a)
        self.endring = person.get("endring")
        self.runder: collections.Counter[str] = collections.Counter()
        self.feil: list[str] = []
        self.aapnet = False

    def gaa(self) -> list[str]:
        for _ in range(_MAKS_RUNDER):
            felt = self.s.felt
            if self.s.ferdig or felt is None:
                break
            self.runder[felt] += 1
            if self.runder[felt] > 4:
                self.feil.append(f"sitter fast ved {felt}")
                break
            self.svar_paa(felt)
            if self.aapnet:
                self.avbryt(felt)
                self.rett(felt)
        return self.feil + _feil_til_slutt(self.s, self.ventet, self.runder)

    def svar_paa(self, felt: str) -> None:
        s, runde = self.s, self.runder[felt]
        if felt == "rolle":
            rolle = self.ventet.get("sak", {}).get("rolle", "innsatt")
            s.velg("rolle", rolle) if runde > 1 else s.skriv(self.svar.get("rolle", rolle))
        elif not self.aapnet:
            self.aapnet = True
            s.skriv(self.person["aapning"])
        elif felt in ("videre", "bekreft"):
            s.velg(felt, "ja")
        elif runde > 2:
            s.velg(felt, VET_IKKE)
        elif felt in self.svar:
            s.skriv(str(self.svar[felt]))
        else:
            s.svar_standard(felt, {})

    def avbryt(self, felt: str) -> None:
        """Asks what this person asks after `felt`: the topic comes, and the question stands."""
        for a in self.avbrudd.pop(felt, []):
            venter = self.s.felt
            self.s.skriv(a["tekst"])
            if self.s.merket("tema") != a["tema"] or self.s.felt != venter:
                self.feil.append(f"avbrudd {a['tema']}: {self.s.merket('tema')}, {venter} → {self.s.felt}")

    def rett(self, felt: str) -> None:
        """Corrects what this person corrects after `felt`, once."""
        if not self.endring or felt != self.endring["etter_felt"]:
            return
        endring, self.endring = self.endring, None
        self.s.skriv(endring["tekst"])
        if not lik(endring["verdi"], fikk := self.s.svar.get(endring["felt"])):
            self.feil.append(f"endring av {endring['felt']}: {fikk}")


def _feil_til_slutt(s: Forer, ventet: Mapping[str, Any], spurt: Mapping[str, int]) -> list[str]:
    konklusjon, sak = s.konklusjon, s.svar
    feil = [f"konklusjon: {konklusjon}, ventet {ventet['konklusjon']}"] if konklusjon != ventet["konklusjon"] else []
    krav = {**{f: v for f, v in ventet.get("sak_hvis_spurt", {}).items() if f in spurt}, **ventet.get("sak", {})}
    return feil + [f"{f}: {sak.get(f)}, ventet {v}" for f, v in krav.items() if not lik(v, sak.get(f))]
