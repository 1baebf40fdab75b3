"""The command ``kvp skjema``: the schemas, and the words for fields and values, as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from typing import Any

from . import strommer
from .etiketter import etiketter
from .skjema import sak_skjema, vurdering_skjema
from .tekster import MAALFORMER


def sett_opp(tolk: argparse.ArgumentParser) -> None:
    """The arguments."""
    tolk.add_argument("--maalform", choices=tuple(MAALFORMER), default="nb", help="språket i etikettene (ellers nb)")
    tolk.add_argument(
        "hva",
        choices=("sak", "vurdering", "etiketter"),
        metavar="hva",
        help="sak, vurdering (JSON Schema) eller etiketter (felt og verdier i ord)",
    )


def kjor(valgt: argparse.Namespace) -> int:
    """Runs the command; returns the exit status."""
    lagere: dict[str, Callable[[], Any]] = {
        "sak": lambda: sak_skjema(valgt.maalform),
        "vurdering": vurdering_skjema,
        "etiketter": lambda: etiketter(valgt.maalform),
    }
    svar = lagere[valgt.hva]()
    strommer.skriv(json.dumps(svar, ensure_ascii=False, indent=2).encode() + b"\n")
    return 0
