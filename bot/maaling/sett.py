"""The labelled sets that the measurements read, and what they are called in the documents."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

ROT = Path(__file__).parents[2]
DATA = ROT / "tests/data"
_FORST = ("apne", "kontroll", "egne", "vrange", "nye")
"""The sets that come first in print, in this order; the others follow by name and number."""


def _rekke(navn: str) -> tuple[int, str, int]:
    stamme, _, nummer = navn.partition("_")
    forst = _FORST.index(navn) if navn in _FORST else len(_FORST)
    return forst, stamme, int(nummer or 1)


def les_data(mappe: Path, art: str) -> dict[str, list[dict[str, Any]]]:
    """The files `{art}_*.json` of a folder by their title; `art` is "ytringer" or "personer"."""
    filer = {re.sub(f"^{art}_", "", f.stem): f for f in mappe.glob(f"{art}_*.json")}
    return {
        navn.replace("apne", "åpne").replace("_", " "): json.loads(filer[navn].read_text(encoding="utf-8"))
        for navn in sorted(filer, key=_rekke)
    }
