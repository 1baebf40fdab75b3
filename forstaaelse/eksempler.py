"""The labelled texts of data/nlu as training examples: one text at one question, with what it may be read as.

How texts are labelled: data/nlu/LESMEG.md.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
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
    return merker, ut


def _felter(intent: str, meta: Mapping, lodd: random.Random) -> list[str]:
    alle = [f for f in (*FELTER, *STEG) if f != ALDRI_SPURT]
    if intent == "svar":
        return [meta["felt"]]
    if intent.startswith("kommando_"):
        return [meta["felt"], lodd.choice(alle)] if "felt" in meta else [lodd.choice(alle)]
    if intent in ("krise", "nesten_krise"):
        return [*lodd.sample(alle, 2), "maal_tekst"]
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
