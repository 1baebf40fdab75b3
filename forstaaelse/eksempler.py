"""The labelled texts of data/nlu as training examples: one text at one question, with what it may be read as.

How texts are labelled: data/nlu/LESMEG.md.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from kvp import FELTER

APNE = frozenset(f for f, felt in FELTER.items() if not felt.verdier) | {"endt_tid"}
"""Fields whose value another reader finds; here it is only said whether there is one."""
LISTER = frozenset(f for f, felt in FELTER.items() if felt.slag == "flervalg")
FLERE = "flere"
"""Label of two forms or more at once; each single form has a label of its own."""
ALDRI_SPURT = "endt_tid"
"""Kept when it is said, never asked for."""
STEG = {"videre": ("ja", "nei"), "bekreft": ("ja", "endre"), "slett": ("ja", "nei")}
_SPOR = re.compile(
    r"\?|^(?:hva|kva|ka|hvor|kor|korleis|hvordan|hvem|kem|kven|hvorfor|koffor|kvifor|hvilke\w*|når|må|får|kan|er|blir) "
    r"|skj[øo]n+e?r? ikk|forst[åa]r ikk",
    re.IGNORECASE,
)
_ORD = re.compile(r"[^\W\d_]+")
ENKLEST = "grunnfare"
"""The hands of the plainest words of danger and sayings near it: they mean the same at every question."""
_VEKT = {"krise": 2.0, "nesten_krise": 1.5}
UTEN_VERDI = ("ikke_svar", "utenfor", "krise")
"""Labels of every question beside topics and commands."""


@dataclass(frozen=True)
class Eksempel:
    """`kan`: the labels that are right (one, or several where the text is labelled by what it is not); `fakta`: what it
    states, `felt=verdi`; `kjent`: the fields whose facts are labelled, None for all."""

    tekst: str
    felt: str
    rolle: str
    haand: str
    kan: frozenset[str]
    fakta: frozenset[str]
    kjent: frozenset[str] | None
    krise: bool
    annen: bool | None = None  # whose danger: somebody else's; None where that is not said
    vekt: float = 1.0


_EMNE = {
    "soning": "form frigang startet kolliderer dogn loslatelse opphold_maaneder fengsel",
    "person": "alder bursdag",
    "penger": "ytelser sosialhjelp",
    "jobb": "arbeidsevne oppfolgingsbehov maal maal_tekst",
    "nav": "kartlegging forstegangssamtale programinnhold individuell_plan arbeidsevnevurdering nav_oppfolging",
    "bosted": "bolig kommune_for kommune_etter",
    "familie": "barn",
    "samtalen": "videre bekreft slett samtykke rolle",
}
"""What fields are about. An answer to a question on one subject does not answer a question on another."""
EMNE = {felt: emne for emne, felt_ in _EMNE.items() for felt in felt_.split()}
_SAMMENSATTE = 8_000
_ANDEL_ANDRE = 0.9
"""Of answers that tell their subject by a word: so many are also shown at a question on another subject."""


class Merker:
    """All labels: of the answer (one softmax, masked by the question) and of facts."""

    def __init__(self, temaer: Iterable[str], kommandoer: Iterable[str]) -> None:
        self.felles = (*UTEN_VERDI, *sorted(temaer), *sorted(kommandoer))
        self.felt: dict[str, tuple[str, ...]] = {}
        self.fakta: list[str] = []
        for navn, felt in FELTER.items():
            aapen = navn in APNE or navn == "behov"
            flere = (FLERE,) if navn == "form" else ()
            ingen = ("ingen",) if navn == "behov" else ()
            vet_ikke = ("vet_ikke",) if navn not in ("rolle", "samtykke") else ()
            egne = ("har",) if aapen else felt.verdier
            self.felt[navn] = tuple(f"{navn}={v}" for v in (*egne, *flere, *ingen, *vet_ikke))
            verdier = felt.verdier if navn not in APNE else ("har",)
            self.fakta += [f"{navn}={v}" for v in verdier]
        self.fakta += [] if ALDRI_SPURT in FELTER else [f"{ALDRI_SPURT}=har"]
        for navn, verdier in STEG.items():
            self.felt[navn] = tuple(f"{navn}={v}" for v in (*verdier, "vet_ikke"))
        self.svar = (*(m for ms in self.felt.values() for m in ms), *self.felles)

    def for_felt(self, felt: str) -> tuple[str, ...]:
        """The labels that a text at this question can have."""
        return (*self.felt[felt], *self.felles)


def _merke(felt: str, verdi: object) -> str:
    if felt == "form" and isinstance(verdi, list):
        return f"form={verdi[0] if len(verdi) == 1 else FLERE}"
    if felt in LISTER:
        return f"{felt}={'ingen' if verdi == [] else 'vet_ikke' if verdi == 'vet_ikke' else 'har'}"
    return f"{felt}={'vet_ikke' if verdi == 'vet_ikke' else 'har' if felt in APNE else verdi}"


def _fakta(sier: Mapping[str, object]) -> frozenset[str]:
    ut: set[str] = set()
    for felt, verdi in sier.items():
        if verdi == "vet_ikke" or felt in STEG:
            continue
        ut |= {f"{felt}={v}" for v in verdi} if isinstance(verdi, list) else {_merke(felt, verdi)}
    return frozenset(ut)


def les_blokker(mappe: Path) -> Iterator[tuple[str, dict, list[str]]]:
    """(intent, metadata, texts) of every block. Error: `ValueError` that names the file of a block without metadata."""
    for fil in sorted(mappe.rglob("*.yml")):
        for blokk in yaml.load(fil.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]:
            if "intent" not in blokk:
                continue
            if "haand" not in blokk.get("metadata", {}):
                raise ValueError(f"{fil}: a block of {blokk['intent']} does not say whose hand it is")
            tekster = [linje[2:].strip() for linje in blokk["examples"].splitlines() if linje.startswith("- ")]
            yield blokk["intent"], blokk["metadata"], tekster


def les(mappe: Path, ansatte: Iterable[str], fro: int = 0) -> tuple[Merker, list[Eksempel]]:
    """All examples. `ansatte`: the hands that write as officers. Texts that belong to no question get some by lot."""
    blokker = list(les_blokker(mappe))
    lodd = random.Random(fro)
    ansatte = set(ansatte)
    navn = {b[0] for b in blokker}
    kommandoer = {n for n in navn if n.startswith("kommando_")}
    merker = Merker(navn - kommandoer - {"svar", "krise", "nesten_krise", "utenfor"}, kommandoer)
    ut: list[Eksempel] = []
    for intent, meta, tekster in blokker:
        rolle = "ansatt" if meta["haand"] in ansatte else "innsatt"
        for tekst in tekster:
            for felt in _felter(intent, meta, lodd):
                kan, fakta, kjent = _fasit(tekst, intent, meta, felt, merker)
                annen = meta["om"] == "annen" if intent == "krise" and rolle == "innsatt" else None
                ut.append(
                    Eksempel(
                        tekst,
                        felt,
                        rolle,
                        meta["haand"],
                        kan,
                        fakta,
                        kjent,
                        intent == "krise",
                        annen,
                        _VEKT.get(intent, 1.0),
                    )
                )
    return merker, ut + list(_ved_andre_spor(ut, blokker, merker, lodd)) + list(_sammensatte(ut, lodd))


def _ved_andre_spor(
    alle: list[Eksempel], blokker: list[tuple[str, dict, list[str]]], merker: Merker, lodd: random.Random
) -> Iterator[Eksempel]:
    """Answers put at questions on other subjects, where they answer nothing but state what they state.

    Only texts with a word that belongs to their subject («fotlenke», «sosialen»): «nei, ikke ennå» answers anything.
    """
    svar = {(t, m["felt"]): m["verdi"] for i, m, ts in blokker if i == "svar" and "verdi" in m for t in ts}
    emner_til: dict[str, Counter[str]] = {}
    for tekst, felt in svar:
        for ord_ in set(_ORD.findall(tekst.lower())):
            emner_til.setdefault(ord_, Counter())[EMNE.get(felt, "")] += 1
    vanlige = {ord_: c for ord_, c in emner_til.items() if len(ord_) > 3 and sum(c.values()) >= 5}
    samtalen = [f for f, emne in EMNE.items() if emne == "samtalen" and f != "rolle"]
    for e in alle:
        emne = EMNE.get(e.felt, "samtalen")
        if emne == "samtalen" or svar.get((e.tekst, e.felt), "vet_ikke") in ("ikke_svar", "ikke_kommando", "vet_ikke"):
            continue
        egne = [vanlige[o] for o in set(_ORD.findall(e.tekst.lower())) if o in vanlige]
        sier_emnet = any(c[emne] >= 0.65 * sum(c.values()) for c in egne)
        if not sier_emnet or lodd.random() >= _ANDEL_ANDRE * (0.5 if e.felt == "form" else 1):
            continue
        andre = [f for f, annet in EMNE.items() if annet not in (emne, "samtalen")]
        mulige = [f for f in andre if all(c[EMNE[f]] <= 0.1 * sum(c.values()) for c in egne)]
        felt = lodd.choice(samtalen if lodd.random() < 0.3 or not mulige else mulige)
        yield replace(e, felt=felt, kan=frozenset({"ikke_svar"}), kjent=frozenset({e.felt, felt}), vekt=0.7)


def _sammensatte(alle: list[Eksempel], lodd: random.Random) -> Iterator[Eksempel]:
    """Two to four answers of one hand as one text that states them all: each answer says its field by a word."""
    enkle = [(e, next(iter(e.fakta)).partition("=")[0]) for e in alle if e.kjent is None and len(e.fakta) == 1]
    ordene = [set(_ORD.findall(e.tekst.lower())) for e, _ in enkle]
    felt_til: dict[str, Counter[str]] = {}
    for (_, felt), egne in zip(enkle, ordene, strict=True):
        for ord_ in egne:
            felt_til.setdefault(ord_, Counter())[felt] += 1
    tydelige = {
        (ord_, felt)
        for ord_, c in felt_til.items()
        for felt, n in c.items()
        if len(ord_) > 3 and sum(c.values()) >= 5 and n >= 0.5 * sum(c.values())
    }
    av_haand: dict[str, list[tuple[Eksempel, str]]] = {}
    for (e, felt), egne in zip(enkle, ordene, strict=True):
        if 2 <= len(e.tekst.split()) <= 14 and any((ord_, felt) in tydelige for ord_ in egne):
            av_haand.setdefault(e.haand, []).append((e, felt))
    hender = sorted(h for h, egne_ in av_haand.items() if len(egne_) >= 50)
    for _ in range(_SAMMENSATTE if hender else 0):
        valgt = {felt: e for e, felt in lodd.sample(av_haand[lodd.choice(hender)], lodd.choice((2, 2, 3, 3, 4)))}
        deler = list(valgt.values())
        tekst = deler[0].tekst
        for e in deler[1:]:
            liten = e.tekst[:1].lower() + e.tekst[1:] if lodd.random() < 0.5 else e.tekst
            tekst = tekst.rstrip(" .!") + lodd.choice((", ", ". ", " og ", ", ", " - ", " ")) + liten
        ved = "form" if lodd.random() < 0.6 else lodd.choice(list(valgt))
        kan = next((e.kan for e in deler if e.felt == ved), frozenset({"ikke_svar"}))
        fakta = frozenset(f for e in deler for f in e.fakta)
        yield Eksempel(tekst, ved, deler[0].rolle, deler[0].haand, kan, fakta, None, False, vekt=0.5)


def _felter(intent: str, meta: Mapping, lodd: random.Random) -> list[str]:
    alle = [f for f in (*FELTER, *STEG) if f != ALDRI_SPURT]
    if intent == "svar":
        return [meta["felt"]]
    if intent.startswith("kommando_"):
        return [meta["felt"], lodd.choice(alle)] if "felt" in meta else [lodd.choice(alle)]
    if meta["haand"].startswith(ENKLEST):
        return [*lodd.sample(alle, 8), "maal_tekst"]
    if intent in ("krise", "nesten_krise"):
        return [meta["felt"], lodd.choice(alle)] if "felt" in meta else [*lodd.sample(alle, 2), "maal_tekst"]
    return [lodd.choice(alle)] if meta["haand"] == "grunnlag" else lodd.sample(alle, 2)


def _fasit(
    tekst: str, intent: str, meta: Mapping, felt: str, merker: Merker
) -> tuple[frozenset, frozenset, frozenset | None]:
    egne = merker.for_felt(felt)
    if intent == "nesten_krise":
        return frozenset(m for m in egne if m != "krise"), frozenset(), frozenset()
    if intent != "svar":
        return frozenset({intent}), frozenset(), None
    sier, verdi = meta.get("sier", {}), meta.get("verdi")
    if verdi == "ikke_kommando":
        svar = frozenset(m for m in egne if m in merker.felt[felt] or m == "ikke_svar")
        return svar, frozenset(), frozenset()
    if verdi is None:  # several facts, all of them labelled
        return frozenset({_merke(felt, sier[felt]) if felt in sier else "ikke_svar"}), _fakta(sier), None
    if verdi == "ikke_svar":
        # Who asks back may well ask one of the topics, or for help: that was not what was labelled here.
        ogsaa = [m for m in merker.felles if m != "krise"] if _SPOR.search(tekst) else ["ikke_svar", "utenfor"]
        return frozenset(ogsaa), _fakta(sier), None
    return frozenset({_merke(felt, verdi)}), _fakta({felt: verdi}), None


def summen(mappe: Path) -> str:
    """A hash of the labelled texts, the same whatever the order of files and blocks."""
    linjer = sorted(
        json.dumps([intent, meta, tekst], ensure_ascii=False, sort_keys=True, default=str)
        for intent, meta, tekster in les_blokker(mappe)
        for tekst in tekster
    )
    return hashlib.sha256("\n".join(linjer).encode()).hexdigest()
