"""The labelled sets of `tests/data` as Rasa's own test data: `python -m bot.maaling.rasasett FILE` (`make test-rasa`).

They are kept apart from what the model has learned (`data/nlu`). Rasa compares intents alone and reads each text
without its question, so its numbers are lower than those of `make eval`, the ones that count (docs/maalinger.md).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.katalog import katalog
from bot.maaling.sett import DATA, les_data


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


def main() -> None:
    Path(sys.argv[1]).parent.mkdir(parents=True, exist_ok=True)
    Path(sys.argv[1]).write_text(som_yaml(), encoding="utf-8")


if __name__ == "__main__":
    main()
