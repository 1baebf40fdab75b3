"""Rasa's own tools on our texts.

`python -m bot.maaling.rasasett FILE` (`make test-rasa`): the labelled sets of `tests/data` as Rasa's test data. They
are kept apart from what the model has learned (`data/nlu`). Rasa compares intents alone and reads each text without its
question, so its numbers are lower than those of `make eval`, the ones that count (docs/maalinger.md).

`… --kontroll FILE` (`make validate`): one text of each kind in `data/nlu`. Rasa reads all 51,000 in minutes, and then
warns of what is meant: the same words answer one question with «ja» and are a command at another.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from bot.katalog import katalog
from bot.maaling.sett import DATA, ROT, les_data


def intensjon(ytring: Mapping[str, Any]) -> str | None:
    """The intent of a text by Rasa's names; None where several are right, or where only the question tells."""
    ventet = ytring["forventet"]
    if not isinstance(ventet, Mapping):
        return "svar"
    if "tema" in ventet:
        return str(ventet["tema"]) if ventet["tema"] in katalog().temaer else None
    if "krise" in ventet:
        return "krise" if ventet["krise"] else None
    if "handling" in ventet:
        return f"kommando_{ventet['handling']}"
    return None if {"sporre_igjen", "personopplysning"} & set(ventet) else "svar"


def tekster() -> Iterator[tuple[str, str]]:
    """Intent and text, each pair once."""
    sett: set[tuple[str, str]] = set()
    for ytringer in les_data(DATA, "ytringer").values():
        for ytring in ytringer:
            navn, tekst = intensjon(ytring), " ".join(ytring["tekst"].split())
            if navn and tekst and (navn, tekst) not in sett and "[" not in tekst:  # a bracket marks an entity
                sett.add((navn, tekst))
                yield navn, tekst


def som_yaml() -> str:
    """The test data: every text a quoted string, so that none is read as anything else."""
    etter: dict[str, list[str]] = {}
    for navn, tekst in tekster():
        etter.setdefault(navn, []).append(tekst)
    linjer = ['version: "3.1"', "nlu:"]
    for navn, alle in sorted(etter.items()):
        linjer += [f"- intent: {navn}", "  examples:"]
        linjer += [f"  - text: {json.dumps(t, ensure_ascii=False)}" for t in alle]
    return "\n".join(linjer) + "\n"


def kontrollsett(mappe: Path = ROT / "data" / "nlu") -> str:
    """Training data for Rasa's check: of each intent, and each question, the first text with one intent only.

    Values are no business of Rasa's: `tests/nlu` holds them.
    """
    blokker = [
        (blokk["intent"], blokk["metadata"], [x[2:] for x in blokk["examples"].splitlines() if x.startswith("- ")])
        for fil in sorted(mappe.rglob("*.yml"))
        for blokk in yaml.load(fil.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]
    ]
    intensjoner: dict[str, set[str]] = {}
    for navn, _, alle in blokker:
        for tekst in alle:
            intensjoner.setdefault(tekst, set()).add(navn)
    valgt: dict[str, dict[str, Any]] = {}
    for navn, om, alle in blokker:
        slag = f"{navn} {om['felt']}" if navn == "svar" else navn
        entydig = (t for t in alle if len(intensjoner[t]) == 1 and t.strip() == t)
        if slag not in valgt and (tekst := next(entydig, None)):
            valgt[slag] = {"intent": navn, "metadata": om, "examples": f"- {tekst}\n"}
    ut: str = yaml.safe_dump({"version": "3.1", "nlu": list(valgt.values())}, allow_unicode=True, sort_keys=False)
    return ut


def main() -> None:
    *valg, fil = sys.argv[1:]
    Path(fil).parent.mkdir(parents=True, exist_ok=True)
    Path(fil).write_text(kontrollsett() if valg == ["--kontroll"] else som_yaml(), encoding="utf-8")


if __name__ == "__main__":
    main()
