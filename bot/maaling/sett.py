"""The labelled sets that the measurements read, and what they are called in the documents."""
from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from bot.maaling.prove import slag

ROT = Path(__file__).parents[2]
DATA = ROT / "tests/data"
SETT = {"utvalg": ROT / "tests/nlu/utvalg.yml", "prøve": ROT / "tests/nlu/proeve.yml"}
"""Sentences by intent: the set that training looked at, and the set that nothing was changed after."""
TITLER = {"apne": "åpne", "kontroll": "kontroll", "egne": "egne", "vrange": "vrange", "nye": "nye"}
"""The endings of the data files, and what the sets are called in print."""


def les_sett(fil: Path) -> list[tuple[str, str]]:
    """(sentence, intent) for each sentence of a set: a YAML mapping from intent to sentences."""
    return [(t, intent) for intent, tekster in yaml.safe_load(fil.read_text(encoding="utf-8")).items() for t in tekster]


def les_data(mappe: Path, art: str) -> dict[str, list[dict]]:
    """The files `{art}_*.json` of a folder by their title; `art` is "ytringer" or "personer"."""
    filer = {navn: mappe / f"{art}_{navn}.json" for navn in TITLER}
    return {TITLER[n]: json.loads(f.read_text(encoding="utf-8")) for n, f in filer.items() if f.is_file()}


def intensjon(ytring: Mapping) -> str | None:
    """The intent that a classifier ought to give a text, or None where the set does not say."""
    ventet = ytring["forventet"]
    art = slag(ytring)
    if art == "tema":
        return ventet["tema"]
    if art == "handling":
        return f"kommando_{ventet['handling']}"
    return {"krise": "krise", "verdi": "svar", "vet_ikke": "svar"}.get(art)


def med_intensjon(ytringer: Sequence[Mapping]) -> list[tuple[str, str]]:
    """(text, intent) for the texts whose intent is known."""
    return [(y["tekst"], i) for y in ytringer if (i := intensjon(y))]
