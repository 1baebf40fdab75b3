"""What the measurements share: servers of their own, what the kernel says about them, and recorded conversations."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROT = Path(__file__).parents[1]
sys.path[:0] = [str(ROT), str(ROT / "kvp" / "src")]
from bot.maaling.over_http import OverHttp  # noqa: E402 - from this tree
from bot.maaling.prove import prov_person  # noqa: E402

Opptak = list[list[dict]]
"""One list for each person: the bodies of the turns in order."""


@dataclass
class Tjener:
    """A running server: its address, process number, and seconds from start to ready."""

    url: str
    pid: int
    start: float

    @property
    def minne(self) -> float:
        """Resident memory in MiB."""
        for linje in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if linje.startswith("VmRSS:"):
                return int(linje.split()[1]) / 1024
        raise RuntimeError("VmRSS mangler")

    @property
    def cpu(self) -> float:
        """Seconds of CPU so far."""
        felt = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(felt[11]) + int(felt[12])) / os.sysconf("SC_CLK_TCK")


def ledig_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@contextmanager
def tjener(
    modell: Path, *, program: tuple[str, ...] = ("-m", "bot"), kjerne: int | None = None, **miljo: str
) -> Iterator[Tjener]:
    """Starts a server (on one core when `kjerne` is given), waits until it is ready, and stops it afterwards."""
    port = ledig_port()
    fest = [] if kjerne is None else ["taskset", "-c", str(kjerne)]
    start = time.perf_counter()
    prosess = subprocess.Popen(
        [*fest, sys.executable, *program, str(modell.resolve())],
        cwd=ROT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={
            **os.environ,
            "OMP_NUM_THREADS": "1",
            "PYTHONPATH": os.pathsep.join([str(ROT), str(ROT / "kvp" / "src")]),
            "KVP_DATO": "2026-12-01",
            "KVP_PORT": str(port),
            # All of them come from one address here.
            **{f"KVP_GRENSE_{n}": "0" for n in ("SAMTALE", "ADRESSE", "NYE", "SAMTIDIGE", "AAPNE", "FORBINDELSER")},
            **miljo,
        },
    )
    url = f"http://127.0.0.1:{port}"
    try:
        while True:
            if prosess.poll() is not None:
                raise RuntimeError(f"tjeneren stoppet: {program}")
            try:
                with urllib.request.urlopen(url + "/api/helse", timeout=5):
                    break
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        yield Tjener(url, prosess.pid, time.perf_counter() - start)
    finally:
        prosess.terminate()
        try:
            prosess.wait(60)
        except subprocess.TimeoutExpired:
            prosess.kill()
            prosess.wait()


def ta_opp(url: str, antall: int = 40) -> Opptak:
    """The people of tests/data/personer_apne.json talk to a server; what they sent can be sent again to another."""
    opptak: Opptak = []

    class Opptaker(OverHttp):
        def __init__(self, url: str) -> None:
            opptak.append([])
            super().__init__(url)

        def send(self, kropp: dict) -> None:
            opptak[-1].append(kropp)
            super().send(kropp)

    for person in json.loads((ROT / "tests/data/personer_apne.json").read_text(encoding="utf-8"))[:antall]:
        prov_person(person, lambda _: Opptaker(url))
    return opptak


def prosentil(tider: list[float], andel: float) -> float:
    """The value that `andel` of the times lie under, in milliseconds."""
    sortert = sorted(tider)
    return 1000 * sortert[min(len(sortert) - 1, int(andel * len(sortert)))]


def maalestokk() -> tuple[float, float]:
    """A fixed piece of work of no one's: (wall, CPU) in milliseconds. Shows how shared the machine is."""
    vegg, cpu = time.perf_counter(), time.process_time()
    sum(i * i for i in range(2_000_000))
    return 1000 * (time.perf_counter() - vegg), 1000 * (time.process_time() - cpu)
