"""Looks into the memory of a running process."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest


def i_minnet(pid: int, naaler: Iterable[str]) -> dict[str, int]:
    """How often each string stands in the writable memory of a process, in any of Python's encodings."""
    former = {n: {n.encode(), n.encode("utf-16-le"), n.encode("utf-32-le")} for n in naaler}
    antall = dict.fromkeys(former, 0)
    try:
        minne = open(f"/proc/{pid}/mem", "rb", buffering=0)  # noqa: SIM115
    except OSError as feil:
        si_fra = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        si_fra(f"the memory of another process cannot be read here: {feil}")
    with minne:
        for linje in Path(f"/proc/{pid}/maps").read_text().splitlines():
            adresser, rettigheter = linje.split()[:2]
            if not rettigheter.startswith("rw"):
                continue
            fra, til = (int(a, 16) for a in adresser.split("-"))
            try:
                minne.seek(fra)
                data = minne.read(til - fra)
            except (OSError, ValueError):
                continue
            for naal, koder in former.items():
                antall[naal] += sum(data.count(k) for k in koder)
    return antall
