"""Load: how many turns a second one process takes, how long they take at half of that, and what more processes give.

    python bench/last.py models/kvp.tar.gz                    one process on one core
    python bench/last.py models/kvp.tar.gz --prosesser 2      two, with Redis between them
    python bench/last.py models/kvp.tar.gz --samtaler 20000   memory through many short conversations

The people of tests/data/personer_apne.json are recorded once and then sent again by many at the same time. First
without thinking time, which shows the capacity; then with pauses of random length, so that the load is half of it.
On a machine that others use too, look at the CPU time for each turn: it is what the wall clock would say alone.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
from felles import Opptak, Tjener, ledig_port, maalestokk, prosentil, ta_opp, tjener


@dataclass
class Maaling:
    """Seconds for each turn that was answered, and how many were not."""

    tider: list[float] = field(default_factory=list)
    feil: int = 0


async def samtale(
    klient: aiohttp.ClientSession, urler: list[str], kropper: list[dict], maaling: Maaling, pause: float, frist: float
) -> None:
    """One person from start to end; each call goes to any of the processes. `pause`: mean seconds between two turns."""
    async with klient.post(random.choice(urler) + "/api/samtale", json={}) as svar:
        if svar.status != 201:
            maaling.feil += 1
            return
        kake = {"Cookie": svar.headers["Set-Cookie"].split(";")[0]}
    for kropp in kropper:
        if pause:
            await asyncio.sleep(random.expovariate(1 / pause))
        if time.perf_counter() > frist:
            break
        start = time.perf_counter()
        async with klient.post(random.choice(urler) + "/api/samtale/melding", json=kropp, headers=kake) as svar:
            await svar.read()
            if svar.status == 200:
                maaling.tider.append(time.perf_counter() - start)
            else:
                maaling.feil += 1
    async with klient.delete(random.choice(urler) + "/api/samtale", headers=kake):
        pass


async def belast(
    urler: list[str], opptak: Opptak, *, folk: int, pause: float = 0.0, sekunder: float = 1e9, samtaler: int = 10**9
) -> Maaling:
    """`folk` people at a time, one conversation after another, until the time is up or all conversations are held."""
    maaling, frist, igjen = Maaling(), time.perf_counter() + sekunder, iter(range(samtaler))

    async def person() -> None:
        if pause:  # not all at once
            await asyncio.sleep(random.uniform(0, pause))
        while time.perf_counter() < frist and next(igjen, None) is not None:
            await samtale(klient, urler, random.choice(opptak), maaling, pause, frist)

    async with aiohttp.ClientSession(
        cookie_jar=aiohttp.DummyCookieJar(), connector=aiohttp.TCPConnector(limit=0)
    ) as klient:
        await asyncio.gather(*(person() for _ in range(folk)))
    return maaling


@contextmanager
def redis() -> Iterator[str]:
    """A Redis of our own without anything on disk; gives its address."""
    program = shutil.which("redis-server")
    if program is None:
        raise SystemExit("Flere prosesser trenger redis-server.")
    port = ledig_port()
    prosess = subprocess.Popen(
        [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
        stdout=subprocess.DEVNULL,
    )
    try:
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        prosess.terminate()
        prosess.wait(10)


def kjor(tjenere: list[Tjener], opptak: Opptak, **last: float) -> tuple[Maaling, float, float]:
    """Runs a load; prints and returns the measurement, turns a second, and seconds of CPU for each turn."""
    cpu, egen, start = [t.cpu for t in tjenere], time.process_time(), time.perf_counter()
    maaling = asyncio.run(belast([t.url for t in tjenere], opptak, **last))  # type: ignore[arg-type]
    brukt = time.perf_counter() - start
    andeler = [t.cpu - c for t, c in zip(tjenere, cpu, strict=True)]
    antall = max(1, len(maaling.tider))
    print(
        f"  {antall / brukt:6.1f} turer/s   median {prosentil(maaling.tider, 0.5):6.1f} ms   "
        f"95 % under {prosentil(maaling.tider, 0.95):6.1f} ms   feil {maaling.feil}   av {antall}\n"
        f"  CPU per tur {1000 * sum(andeler) / antall:5.2f} ms   "
        f"prosessene fikk {', '.join(f'{100 * a / brukt:.0f} %' for a in andeler)} av en kjerne   "
        f"lastprogrammet brukte {100 * (time.process_time() - egen) / brukt:.0f} %",
        flush=True,
    )
    return maaling, antall / brukt, sum(andeler) / antall


def stokk() -> None:
    vegg, cpu = maalestokk()
    print(f"målestokk: {vegg:.0f} ms på klokka, {cpu:.0f} ms CPU (like tall: maskinen var ledig)", flush=True)


def minne(t: Tjener, opptak: Opptak, samtaler: int, folk: int) -> None:
    """Memory through many conversations of four turns; every other one is left without being deleted."""
    korte = [kropper[:4] for kropper in opptak]
    print(f"minne          før {t.minne:7.1f} MiB", flush=True)
    for holdt in range(samtaler // 10, samtaler + 1, samtaler // 10):
        asyncio.run(belast([t.url], korte, folk=folk, samtaler=samtaler // 10))
        print(f"  etter {holdt:6} samtaler {t.minne:7.1f} MiB", flush=True)


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("modell", type=Path)
    ap.add_argument("--prosesser", type=int, default=1)
    ap.add_argument("--sekunder", type=float, default=30)
    ap.add_argument("--folk", type=int, default=8, help="samtidige uten tenketid, per prosess")
    ap.add_argument("--samtaler", type=int, default=0, help="mål minnet gjennom så mange korte samtaler i stedet")
    a = ap.parse_args()
    kjerner = os.cpu_count() or 1
    stokk()
    with ExitStack() as stabel:
        miljo = {"KVP_REDIS_URL": stabel.enter_context(redis())} if a.prosesser > 1 else {}
        tjenere = [
            stabel.enter_context(tjener(a.modell, kjerne=i % kjerner, **miljo)) for i in range(a.prosesser)
        ]
        # The load comes from what is left of the machine.
        os.sched_setaffinity(0, set(range(min(a.prosesser, kjerner - 1), kjerner)))
        print(f"start til klar {', '.join(f'{t.start:.1f}' for t in tjenere)} s", flush=True)
        opptak = ta_opp(tjenere[0].url)
        if a.samtaler:
            minne(tjenere[0], opptak, a.samtaler, a.folk)
            stokk()
            return 0
        folk = a.folk * a.prosesser
        print(f"{a.prosesser} prosess(er), {folk} personer uten tenketid")
        _, mest, _ = kjor(tjenere, opptak, folk=folk, sekunder=a.sekunder)
        pause = 5.0
        halv = max(1, round(mest / 2 * pause))
        print(f"halv last: {halv} personer som tenker {pause:.0f} s i snitt")
        kjor(tjenere, opptak, folk=halv, pause=pause, sekunder=a.sekunder + pause)
        print(f"minne {', '.join(f'{t.minne:.0f}' for t in tjenere)} MiB")
    stokk()
    return 0


if __name__ == "__main__":
    sys.exit(main())
