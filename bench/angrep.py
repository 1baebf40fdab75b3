"""An attacker beside quiet people: 50 who think between their turns, and a program at their address that does harm.

    python bench/angrep.py models/kvp.tar.gz [--sekunder 30]

The limits are those of an ordinary start. The attacker opens conversations without end, sends dear texts in one of
them, asks for documents, and holds silent connections. What counts: nobody of the quiet is refused or loses a
conversation, and 95 % of their turns are under half a second.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from contextlib import suppress
from pathlib import Path

import aiohttp
from felles import prosentil, ta_opp, tjener
from last import Folk, Maaling

STILLE, PAUSE = 50, 3.0
STANDARD = {
    "KVP_GRENSE_SAMTALE": "600", "KVP_GRENSE_ADRESSE": "12000", "KVP_GRENSE_NYE": "1200", "KVP_GRENSE_SAMTIDIGE": "64",
    "KVP_GRENSE_AAPNE": "2000", "KVP_GRENSE_FORBINDELSER": "256", "KVP_MELLOMLEDD": "ingen",
}  # fmt: skip
DYR = ("diagnosen " + "ab cd " * 400)[:2000]


async def flom(klient: aiohttp.ClientSession, url: str) -> None:
    """Opens one conversation after another, without a cookie."""
    while True:
        async with klient.post(url + "/api/samtale", json={}) as svar:
            await svar.read()


async def mas(klient: aiohttp.ClientSession, url: str, kake: dict[str, str]) -> None:
    """Dear texts and documents in one conversation, as fast as they are taken."""
    while True:
        async with klient.post(url + "/api/samtale/melding", json={"tekst": DYR}, headers=kake) as svar:
            await svar.read()
        async with klient.get(url + "/api/samtale/oppsummering.pdf", headers=kake) as svar:
            await svar.read()


async def taus(url: str, antall: int) -> None:
    """Connections that say nothing, opened anew when they are closed."""
    vert, port = url.removeprefix("http://").split(":")

    async def en() -> None:
        while True:
            with suppress(OSError):
                leser, skriver = await asyncio.open_connection(vert, int(port))
                await leser.read()
                skriver.close()
            await asyncio.sleep(0.5)

    await asyncio.gather(*(en() for _ in range(antall)))


async def angrip(url: str) -> None:
    """All of it at once."""
    async with aiohttp.ClientSession(
        cookie_jar=aiohttp.DummyCookieJar(), connector=aiohttp.TCPConnector(limit=0)
    ) as klient:
        async with klient.post(url + "/api/samtale", json={}) as svar:
            kake = {"Cookie": svar.headers["Set-Cookie"].split(";")[0]}
        arbeid = [flom(klient, url) for _ in range(30)] + [mas(klient, url, kake) for _ in range(10)] + [taus(url, 200)]

        async def evig(ett) -> None:
            with suppress(aiohttp.ClientError):
                await ett

        await asyncio.gather(*(evig(a) for a in arbeid))


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("modell", type=Path)
    ap.add_argument("--sekunder", type=float, default=30)
    a = ap.parse_args()
    with tjener(a.modell, kjerne=0, **STANDARD) as t:
        print(f"start til klar {t.start:.1f} s", flush=True)
        opptak = ta_opp(t.url, 12)
        print(f"tatt opp {sum(map(len, opptak))} turer", flush=True)
        os.sched_setaffinity(0, set(range(1, os.cpu_count() or 1)) or {0})

        async def maal() -> tuple[Maaling, Maaling]:
            stille = Folk([t.url], opptak, PAUSE)
            folk = asyncio.ensure_future(stille.snakk(STILLE))
            await asyncio.sleep(10 * PAUSE)
            stille.maaling = foer = Maaling()
            await asyncio.sleep(a.sekunder)
            stille.maaling = under = Maaling()
            ond = asyncio.ensure_future(angrip(t.url))
            await asyncio.sleep(a.sekunder)
            for oppgave in (ond, folk):
                oppgave.cancel()
                with suppress(asyncio.CancelledError):
                    await oppgave
            return foer, under

        for navn, m in zip(("uten angrep", "med angrep"), asyncio.run(maal()), strict=True):
            print(
                f"{navn:12} {len(m.tider):5} turer  median {prosentil(m.tider, 0.5):6.1f} ms  "
                f"95 % under {prosentil(m.tider, 0.95):6.1f} ms  avvist {m.feil}",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
