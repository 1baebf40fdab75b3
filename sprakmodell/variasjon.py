"""Vary the training text, so that the model learns context and word parts rather than one newspaper's names.

Two kinds: other names in the place of names, and text as people type it in a chat (lower case, less punctuation,
slips of the finger). Spelling with aa, oe and ae needs no variation: the embedding folds it.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import srsly
from navnebok import fornavn
from trebank import Ord, Setning

_DELER = {slag: tuple(ord_.split()) for slag, ord_ in srsly.read_yaml(Path(__file__).parent / "navnedeler.yml").items()}


@dataclass(frozen=True)
class Navnelister:
    """Names to put in: first names, surnames, places, and the mentions of the training text by label and genitive."""

    fornavn: tuple[str, ...]
    etternavn: tuple[str, ...]
    steder: tuple[str, ...]
    omtaler: dict[tuple[str, bool], tuple[tuple[Ord, ...], ...]]


@dataclass(frozen=True)
class Grad:
    """Shares (0 to 1) of documents or words that are varied."""

    person: float = 0.4
    sted: float = 0.35
    annet_navn: float = 0.2
    oppdiktet: float = 0.15
    chat: float = 0.25
    tittel: float = 0.01
    slurv: float = 0.015


def _spenn(setning: Setning) -> Iterable[tuple[int, int, str]]:
    """Yield (first, after last, label) for each entity of the sentence."""
    i = 0
    while i < len(setning):
        etikett = setning[i].navn[2:]
        start = i
        i += 1
        if etikett:
            while i < len(setning) and setning[i].navn == f"I-{etikett}":
                i += 1
            yield start, i, etikett


def navnelister(setninger: list[Setning], leserdata: Path) -> Navnelister:
    """Collect names from the training text and from the project's own lists of first names and municipalities.

    leserdata: the folder with fornavn.txt and kommuner.yml (bot/lesing/data).
    """
    kommuner = srsly.read_yaml(leserdata / "kommuner.yml")
    steder = [navn.split(" (")[0] for navn in kommuner["kommuner"].values()]
    steder = [navn for navn in steder if " " not in navn]
    omtaler: dict[tuple[str, bool], list[tuple[Ord, ...]]] = defaultdict(list)
    etternavn = set()
    for setning in setninger:
        for start, slutt, etikett in _spenn(setning):
            omtaler[etikett, setning[slutt - 1].genitiv].append(tuple(setning[start:slutt]))
            if etikett == "PER" and slutt - start > 1 and setning[slutt - 1].form.istitle():
                etternavn.add(setning[slutt - 1].lemma)
    return Navnelister(
        tuple(navn for navn, _ in fornavn(leserdata)),
        tuple(sorted(etternavn)),
        tuple(steder),
        {nokkel: tuple(verdi) for nokkel, verdi in omtaler.items()},
    )


def _fremmed(rng: random.Random, stavelser: int, ender: tuple[str, ...]) -> str:
    return ("".join(rng.choice(_DELER["stavelse"]) for _ in range(stavelser)) + rng.choice(ender)).capitalize()


def _gaard(rng: random.Random) -> str:
    return rng.choice(_DELER["gaard"]) + rng.choice(_DELER["gaardsende"])


def _organisasjon(rng: random.Random) -> list[str]:
    terning = rng.random()
    if terning < 0.2:
        return ["".join(rng.choice("ABDEFGHIKLMNOPRSTUV") for _ in range(rng.choice((2, 3, 3, 3, 4, 4, 5))))]
    if terning < 0.45:
        return [_fremmed(rng, 2, tuple(_DELER["firmaende"]))]
    if terning < 0.7:
        return [(rng.choice(_DELER["fagfelt"]) + rng.choice(_DELER["etat"])).capitalize()]
    foran = _gaard(rng) if terning < 0.85 else _fremmed(rng, 2, ("", "n", "r", "x"))
    return [foran, rng.choice(_DELER["bransje"]), *rng.choice(([], [], ["AS"], ["ASA"]))]


def _omraade(rng: random.Random) -> list[str]:
    terning = rng.random()
    if terning < 0.5:
        return [rng.choice(_DELER["gaard"]) + rng.choice(_DELER["naturende"])]
    if terning < 0.75:
        return [_gaard(rng), rng.choice(_DELER["bygg"])]
    return [_fremmed(rng, rng.choice((2, 3)), ("", "n", "a", "o", "s")), *rng.choice(([], [], ["Hotel"], ["Arena"]))]


def _verk(rng: random.Random) -> list[str]:
    if rng.random() < 0.4:
        return [(rng.choice(_DELER["fagfelt"]) + rng.choice(_DELER["verksende"])).capitalize()]
    navn = [_fremmed(rng, rng.choice((2, 3)), ("", "n", "x", "a", "o")) for _ in range(rng.choice((1, 1, 2)))]
    return navn + rng.choice(([], [], [str(rng.randrange(2, 2015))]))


_OPPDIKTET = {"ORG": _organisasjon, "LOC": _omraade, "PROD": _verk}


def _etternavn(lister: Navnelister, rng: random.Random) -> str:
    terning = rng.random()
    if terning < 0.55:
        return rng.choice(lister.etternavn)
    if terning < 0.65:
        return rng.choice(lister.fornavn).rstrip("e") + "sen"
    if terning < 0.75:
        return rng.choice(lister.steder)
    if terning < 0.92:
        return _gaard(rng)
    return _fremmed(rng, rng.choice((2, 2, 3)), ("", *_DELER["navneende"]))


def _fornavn(lister: Navnelister, rng: random.Random) -> str:
    return rng.choice(lister.fornavn) if rng.random() < 0.95 else _fremmed(rng, 2, ("", "n", "r", "d", "a"))


def _sted(lister: Navnelister, rng: random.Random, etikett: str) -> str:
    terning = rng.random()
    if terning < 0.12:  # unknown places too, or every unknown foreign name is taken for a person
        return _fremmed(rng, rng.choice((2, 3)), ("", "n", "land", "ia", "stan", "grad", "ville", "burg", "na", "s"))
    if terning < 0.2:
        return _gaard(rng)
    if terning < (0.55 if etikett == "GPE_LOC" else 0.3):
        return rng.choice(lister.steder)
    return rng.choice(_DELER["verden"])


def _genitiv(navn: str) -> str:
    return navn + ("'" if navn[-1] in "sxz" else "s")


def _som_navn(ord_: Ord, navn: str) -> Ord:
    return replace(ord_, form=_genitiv(navn) if ord_.genitiv else navn, lemma=navn)


class Varierer:
    """Varies documents (lists of sentences) with a seeded generator of its own."""

    def __init__(self, lister: Navnelister, grad: Grad, seed: int) -> None:
        self.lister, self.grad, self.rng = lister, grad, random.Random(seed)
        self._kjente_fornavn = frozenset(lister.fornavn)

    def __call__(self, dok: list[Setning]) -> list[Setning]:
        dok = self._nye_navn(dok)
        terning = self.rng.random()
        if terning < self.grad.chat:
            return self._chat(dok)
        if terning < self.grad.chat + self.grad.tittel:
            return [[replace(ord_, form=ord_.form.upper()) for ord_ in setning] for setning in dok]
        return dok

    def _nye_navn(self, dok: list[Setning]) -> list[Setning]:
        bytt_person = self.rng.random() < self.grad.person
        personer: dict[str, str] = {}  # the same person keeps one new name through the document
        ut = []
        for setning in dok:
            ny: Setning = []
            her = 0
            for start, slutt, etikett in _spenn(setning):
                ny += setning[her:start]
                gammel = setning[start:slutt]
                if etikett == "PER" and bytt_person:
                    ny += self._person(gammel, personer)
                elif etikett in ("GPE_LOC", "GPE_ORG") and self.rng.random() < self.grad.sted:
                    ny += self._sted(gammel, etikett)
                elif etikett in _OPPDIKTET and self.rng.random() < self.grad.oppdiktet:
                    ny += self._oppdiktet(gammel, etikett)
                elif etikett != "PER" and self.rng.random() < self.grad.annet_navn:
                    ny += self._annen_omtale(gammel, etikett)
                else:
                    ny += gammel
                her = slutt
            ut.append(ny + setning[her:])
        return ut

    def _person(self, gammel: Setning, personer: dict[str, str]) -> Setning:
        if any(not ord_.form[0].isupper() for ord_ in gammel):  # «de», «von», numbers: leave such names alone
            return gammel
        ut = []
        for i, ord_ in enumerate(gammel):
            er_fornavn = i < len(gammel) - 1 or (len(gammel) == 1 and ord_.lemma in self._kjente_fornavn)
            if ord_.lemma not in personer:
                personer[ord_.lemma] = (_fornavn if er_fornavn else _etternavn)(self.lister, self.rng)
            ut.append(_som_navn(ord_, personer[ord_.lemma]))
        return ut

    def _sted(self, gammel: Setning, etikett: str) -> Setning:
        return gammel if len(gammel) > 1 else [_som_navn(gammel[0], _sted(self.lister, self.rng, etikett))]

    def _oppdiktet(self, gammel: Setning, etikett: str) -> Setning:
        """Unknown names of all kinds: otherwise every unknown name is taken for a person."""
        if any(ord_.pos != "PROPN" for ord_ in gammel):  # «Den norske kirke»: only plain names are like made-up ones
            return gammel
        navn = _OPPDIKTET[etikett](self.rng)
        ledd = [f"{'I' if i else 'B'}-{etikett}" for i in range(len(navn))]
        ny = [Ord(del_, del_, "PROPN", "", navn_, True) for del_, navn_ in zip(navn, ledd, strict=True)]
        siste = replace(gammel[-1], navn=ledd[-1])
        return [*ny[:-1], _som_navn(siste, navn[-1])]

    def _annen_omtale(self, gammel: Setning, etikett: str) -> Setning:
        ny = list(self.rng.choice(self.lister.omtaler[etikett, gammel[-1].genitiv]))
        ny[-1] = replace(ny[-1], mellomrom=gammel[-1].mellomrom)
        return ny

    def _chat(self, dok: list[Setning]) -> list[Setning]:
        rng = self.rng
        uten_slutt, uten_alle_slutt, uten_komma = rng.random() < 0.5, rng.random() < 0.35, rng.random() < 0.4
        slurver = rng.random() < 0.5
        stor_forbokstav = rng.random() < 0.15
        ut = []
        for setning in dok:
            siste_setning = setning is dok[-1]  # most often only the end of the message lacks its full stop
            ny = []
            for nr, ord_ in enumerate(setning):
                siste = nr == len(setning) - 1
                slutt_droppes = uten_alle_slutt or (uten_slutt and siste_setning)
                droppes = (siste and slutt_droppes and ord_.form == ".") or (uten_komma and ord_.form == ",")
                if droppes and len(setning) > 2:
                    if ny:
                        ny[-1] = replace(ny[-1], mellomrom=True)
                    continue
                ord_ = smaa_bokstaver(ord_)
                if slurver and len(ord_.form) > 3 and ord_.form.isalpha() and rng.random() < 2 * self.grad.slurv:
                    form = self._slurv(ord_.form)
                    ord_ = replace(ord_, form=form, lemma=form)
                ny.append(ord_)
            if stor_forbokstav and ny:
                ny[0] = replace(ny[0], form=ny[0].form[:1].upper() + ny[0].form[1:])
            ut.append(ny)
        return ut

    def _slurv(self, form: str) -> str:
        i = self.rng.randrange(1, len(form) - 1)
        slag = self.rng.randrange(3)
        if slag == 0:
            return form[:i] + form[i + 1 :]
        if slag == 1:
            return form[:i] + form[i] + form[i:]
        return form[:i] + form[i + 1] + form[i] + form[i + 2 :]


def smaa_bokstaver(ord_: Ord) -> Ord:
    """Return the word typed in lower case; its lemma too, since the form no longer shows a capital."""
    return replace(ord_, form=ord_.form.lower(), lemma=ord_.lemma.lower())
