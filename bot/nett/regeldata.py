"""The rules as rows for a reader, found by asking `kvp` itself: nothing about the rules is written twice.

Every form of sentence is tried with every answer that can matter, as `vurder` asks for it; answers that lead to the
same are shown as one. The § 29 answers are tried one by one on a case that otherwise has everything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Any

from kvp import FELTER, Sak, Vurdering, regelsett, vurder
from kvp.vindu import flytt_maaneder

# Somebody for whom only the form decides.
_FELLES: dict[str, Any] = {
    "rolle": "ansatt",
    "alder": 30,
    "arbeidsevne": "nedsatt",
    "ytelser": "ingen",
    "sosialhjelp": "mottar",
    "arbeidsevnevurdering": "spesielt_tilpasset",
    "oppfolgingsbehov": "ja",
    "maal": "ja",
}
_SIKKERHETER = ("fastsatt", "antatt", "minstetid")
_PLASSER = ("innenfor", "delvis", "utenfor")
_EGNE: dict[str, dict[str, Any]] = {
    "opphold_maaneder": {"kort": 3, "lengre": 12, "vet_ikke": "vet_ikke"},
    "alder": {"under_18": 15, "mellom": 30, "fra_67": 67},
}


@dataclass(frozen=True)
class Utfall:
    """What a case comes to: the conditions on the way (field, answers), the conclusion and its sources."""

    naar: tuple[tuple[str, tuple[Any, ...]], ...]
    konklusjon: str
    hjemler: tuple[str, ...]


@dataclass(frozen=True)
class Formregel:
    """All that one form of sentence can come to, and the reason where it is always the same."""

    form: str
    utfall: tuple[Utfall, ...]
    grunn: str


@dataclass(frozen=True)
class Vilkaarsvirkning:
    """One condition: its title and sources, and what each answer does to a case that would else be granted."""

    navn: str
    tittel: str
    hjemler: tuple[str, ...]
    svar: tuple[tuple[Any, str, str], ...]  # (answer, conclusion of the case, outcome of the condition)


def former(dato: date, maalform: str = "nb") -> list[Formregel]:
    """Every form in the order of the contract."""
    return [_form(form, dato, maalform) for form in FELTER["form"].verdier]


def _form(form: str, dato: date, maalform: str) -> Formregel:
    svar = {**_FELLES, "form": [form]}
    return Formregel(form, tuple(_utfall(svar, dato)), vurder(Sak.fra_json(svar), dato, maalform).vilkaar[0].grunn)


def _utfall(svar: dict[str, Any], dato: date) -> list[Utfall]:
    v = vurder(Sak.fra_json(svar), dato)
    if not v.mangler:
        return [Utfall((), v.konklusjon, v.hjemler)]
    felt = v.mangler[0]
    # Answers with the same conclusions below them are one branch, with the sources of all.
    grupper: dict[tuple[tuple[Any, str], ...], list[tuple[Any, list[Utfall]]]] = {}
    for navn, verdi in _mulige_svar(felt, dato):
        under = _utfall({**svar, felt: verdi}, dato)
        grupper.setdefault(tuple((u.naar, u.konklusjon) for u in under), []).append((navn, under))
    ut = []
    for like in grupper.values():
        navn = tuple(n for n, _ in like)
        for rader in zip(*(under for _, under in like), strict=True):
            kilder = tuple(dict.fromkeys(h for u in rader for h in u.hjemler))
            naar = rader[0].naar if len(grupper) == 1 else ((felt, navn), *rader[0].naar)
            ut.append(Utfall(naar, rader[0].konklusjon, kilder))
    return ut


def _mulige_svar(felt: str, dato: date) -> list[tuple[Any, Any]]:
    """Name and JSON value of each answer worth trying."""
    if felt == "loslatelse":
        ut = [((s, p), {**_spenn(p, dato), "sikkerhet": s}) for s, p in product(_SIKKERHETER, _PLASSER)]
        return [*ut, ("vet_ikke", "vet_ikke")]
    if felt in _EGNE:
        return list(_EGNE[felt].items())
    verdier = [*FELTER[felt].verdier, *(["vet_ikke"] if FELTER[felt].vet_ikke else [])]
    return [(v, v) for v in verdier]


def _spenn(plass: str, dato: date) -> dict[str, str]:
    grense = flytt_maaneder(dato, regelsett(dato).vindu_maaneder)
    fra, til = {"innenfor": (-60, -60), "delvis": (-30, 30), "utenfor": (60, 60)}[plass]
    return {"fra": str(grense + timedelta(fra)), "til": str(grense + timedelta(til))}


def vilkaar(dato: date, maalform: str = "nb") -> list[Vilkaarsvirkning]:
    """The conditions that are the same for every form: age, then what § 29 asks."""
    grunnlag = _vurder({}, dato, maalform)
    felter = {f: dict(_mulige_svar(f, dato)) for f in _FELLES}
    ut = []
    for nummer, rad in enumerate(grunnlag.vilkaar):
        svar = []
        for navn, verdi in felter.get(rad.navn, {}).items():
            v = _vurder({rad.navn: verdi}, dato, maalform)
            svar.append((navn, v.konklusjon, v.vilkaar[nummer].utfall))
        if svar:
            ut.append(Vilkaarsvirkning(rad.navn, rad.tittel, rad.hjemler, tuple(svar)))
    return ut


def _vurder(endringer: dict[str, Any], dato: date, maalform: str) -> Vurdering:
    # Serving at home with a tag: RETT by form alone, so that every lowering shows.
    return vurder(Sak.fra_json({**_FELLES, "form": ["hjemmesoning"], "startet": "ja", **endringer}), dato, maalform)
