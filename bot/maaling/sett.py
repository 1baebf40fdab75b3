"""The labelled sets that the measurements read, and what they are called in the documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ROT = Path(__file__).parents[2]
DATA = ROT / "tests/data"
TITLER = {
    "apne": "åpne",
    "kontroll": "kontroll",
    "egne": "egne",
    "vrange": "vrange",
    "nye": "nye",
    "apne_2": "åpne 2",
    "usett": "usett",
    "usett_2": "usett 2",
    "usett_3": "usett 3",
    "usett_4": "usett 4",
    "usett_5": "usett 5",
    "usett_6": "usett 6",
    "usett_7": "usett 7",
    "usett_8": "usett 8",
    "usett_9": "usett 9",
    "usett_10": "usett 10",
    "usett_11": "usett 11",
    "usett_12": "usett 12",
    "usett_13": "usett 13",
    "usett_14": "usett 14",
    "usett_15": "usett 15",
}
"""The endings of the data files, and what the sets are called in print."""


def les_data(mappe: Path, art: str) -> dict[str, list[dict[str, Any]]]:
    """The files `{art}_*.json` of a folder by their title; `art` is "ytringer" or "personer"."""
    filer = {navn: mappe / f"{art}_{navn}.json" for navn in TITLER}
    return {TITLER[n]: json.loads(f.read_text(encoding="utf-8")) for n, f in filer.items() if f.is_file()}
