"""Load: how many turns a second one process takes, how long they take at half of that, and what more processes give.

    python bench/last.py models/kvp.tar.gz                    one process on one core
    python bench/last.py models/kvp.tar.gz --prosesser 2      two with Redis between them, beside one alone
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
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from felles import Opptak, Tjener, ledig_port, maalestokk, prosentil, ta_opp, tjener

PAUSE = 2.0
"""Mean seconds that a person thinks, where they do."""
RUNDER = 3


@dataclass
class Maaling:
    """Seconds for each call that was answered, and how many were not. Opening a conversation is a turn as any other."""

    tider: list[float] = field(default_factory=list)
    feil: int = 0


class Folk:
    """People who talk at the same time; each call goes to any of the processes. `pause`: mean seconds between turns."""

    def __init__(self, urler: list[str], opptak: Opptak, pause: float = 0.0) -> None:
        self.urler, self.opptak, self.pause = urler, opptak, pause
        self.maaling = Maaling()

    async def samtale(self, klient: aiohttp.ClientSession) -> None:
        """One person from start to end."""
        svar = await self._kall(klient.post, "/api/samtale", json={})
        if svar is None:
            return
        kake = {"Cookie": svar.headers["Set-Cookie"].split(";")[0]}
        for kropp in random.choice(self.opptak):
            if self.pause:
                await asyncio.sleep(random.expovariate(1 / self.pause))
            await self._kall(klient.post, "/api/samtale/melding", json=kropp, headers=kake)
        async with klient.delete(random.choice(self.urler) + "/api/samtale", headers=kake):
            pass

    async def _kall(self, kall: Callable[..., Any], sti: str, **resten: Any) -> aiohttp.ClientResponse | None:
        maaling, start = self.maaling, time.perf_counter()
        async with kall(random.choice(self.urler) + sti, **resten) as svar:
            await svar.read()
            if svar.status not in (200, 201):
                maaling.feil += 1
                return None
            maaling.tider.append(time.perf_counter() - start)
            return svar

    async def snakk(self, antall: int, samtaler: int = 10**9) -> None:
        """`antall` at a time, one conversation after another, until all are held or it is cancelled.

        The first come one by one, so that they are at different places when it counts.
        """
        igjen = iter(range(samtaler))

        async def person() -> None:
            if self.pause:
                await asyncio.sleep(random.uniform(0, self.pause * len(self.opptak[0])))
            while next(igjen, None) is not None:
                await self.samtale(klient)

        async with aiohttp.ClientSession(
            cookie_jar=aiohttp.DummyCookieJar(), connector=aiohttp.TCPConnector(limit=0)
        ) as klient:
            await asyncio.gather(*(person() for _ in range(antall)))


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


def kjor(
    tjenere: list[Tjener], opptak: Opptak, *, folk: int, sekunder: float, innkjoring: float, pause: float = 0.0
) -> float:
    """Loads for `innkjoring` seconds that do not count, then for `sekunder` that do. Prints; gives turns a second."""
    gruppe = Folk([t.url for t in tjenere], opptak, pause)

    async def maal() -> tuple[Maaling, list[float], float, float]:
        lasten = asyncio.ensure_future(gruppe.snakk(folk))
        await asyncio.sleep(innkjoring)
        gruppe.maaling = maaling = Maaling()
        cpu, egen, start = [t.cpu for t in tjenere], time.process_time(), time.perf_counter()
        await asyncio.sleep(sekunder)
        gruppe.maaling = Maaling()
        brukt = time.perf_counter() - start
        tall = [t.cpu - c for t, c in zip(tjenere, cpu, strict=True)], time.process_time() - egen, brukt
        lasten.cancel()
        with suppress(asyncio.CancelledError):
            await lasten
        return (maaling, *tall)

    maaling, andeler, egen, brukt = asyncio.run(maal())
    antall = max(1, len(maaling.tider))
    print(
        f"  {antall / brukt:6.1f} turer/s   median {prosentil(maaling.tider, 0.5):6.1f} ms   "
        f"95 % under {prosentil(maaling.tider, 0.95):6.1f} ms   feil {maaling.feil}   av {antall}\n"
        f"  CPU per tur {1000 * sum(andeler) / antall:5.2f} ms   "
        f"prosessene fikk {', '.join(f'{100 * a / brukt:.0f} %' for a in andeler)} av en kjerne   "
        f"lastprogrammet brukte {100 * egen / brukt:.0f} %",
        flush=True,
    )
    return antall / brukt


def stokk() -> None:
    vegg, cpu = maalestokk()
    print(f"målestokk: {vegg:.0f} ms på klokka, {cpu:.0f} ms CPU (like tall: maskinen var ledig)", flush=True)


def minne(t: Tjener, opptak: Opptak, samtaler: int, folk: int) -> None:
    """Memory through many conversations of four turns."""
    korte = [kropper[:4] for kropper in opptak]
    print(f"minne          før {t.minne:7.1f} MiB", flush=True)
    for holdt in range(samtaler // 10, samtaler + 1, samtaler // 10):
        asyncio.run(Folk([t.url], korte).snakk(folk, samtaler=samtaler // 10))
        print(f"  etter {holdt:6} samtaler {t.minne:7.1f} MiB", flush=True)


def en(t: Tjener, opptak: Opptak, folk: int, sekunder: float) -> None:
    """One process: what it takes at most, how it answers at half of that, and at half of 60 turns a second."""
    print(f"{folk} personer uten tenketid")
    mest = kjor([t], opptak, folk=folk, sekunder=sekunder, innkjoring=3)
    for turer in (mest / 2, 30):
        antall = round(turer * PAUSE)
        print(f"{antall} personer som tenker {PAUSE:.0f} s i snitt, {turer:.0f} turer/s")
        kjor([t], opptak, folk=antall, sekunder=sekunder, innkjoring=25 * PAUSE, pause=PAUSE)
    print(f"minne {t.minne:.0f} MiB")


def flere(alene: Tjener, sammen: list[Tjener], opptak: Opptak, folk: int, sekunder: float) -> None:
    """Several processes beside one of them, and beside one without Redis, in turns: what else the machine does meets
    them alike."""
    grupper = {"én prosess i minnet": [alene], "én prosess med Redis": sammen[:1], f"{len(sammen)} prosesser": sammen}
    maalt: dict[str, list[float]] = {navn: [] for navn in grupper}
    for _ in range(RUNDER):
        for navn, tjenere in grupper.items():
            antall = folk * len(tjenere)
            print(f"{navn}, {antall} personer uten tenketid")
            maalt[navn].append(kjor(tjenere, opptak, folk=antall, sekunder=sekunder, innkjoring=3))
    *faerre, alle = maalt
    for navn in faerre:
        forhold = [mange / en_ for mange, en_ in zip(maalt[alle], maalt[navn], strict=True)]
        print(f"{alle} mot {navn}: {statistics.median(forhold):.2f} ganger ({', '.join(f'{f:.2f}' for f in forhold)})")


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("modell", type=Path)
    ap.add_argument("--prosesser", type=int, default=1)
    ap.add_argument("--sekunder", type=float, default=20)
    ap.add_argument("--folk", type=int, default=12, help="samtidige uten tenketid, per prosess")
    ap.add_argument("--samtaler", type=int, default=0, help="mål minnet gjennom så mange korte samtaler i stedet")
    a = ap.parse_args()
    kjerner = os.cpu_count() or 1
    stokk()
    with ExitStack() as stabel:
        alene = stabel.enter_context(tjener(a.modell, kjerne=0))
        print(f"start til klar {alene.start:.1f} s", flush=True)
        opptak = ta_opp(alene.url)
        if a.prosesser > 1:
            url = stabel.enter_context(redis())
            sammen = [
                stabel.enter_context(tjener(a.modell, kjerne=i % kjerner, KVP_REDIS_URL=url))
                for i in range(a.prosesser)
            ]
            # With no core of its own the load has to be where there is room.
            flere(alene, sammen, opptak, a.folk, a.sekunder)
        else:
            os.sched_setaffinity(0, set(range(1, kjerner)) or {0})
            if a.samtaler:
                minne(alene, opptak, a.samtaler, a.folk)
            else:
                en(alene, opptak, a.folk, a.sekunder)
    stokk()
    return 0


if __name__ == "__main__":
    sys.exit(main())
