"""`make fuzz`: at least 100,000 made-up inputs on the readers, the conversation, the rules and the HTTP contract."""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from tests.fuzz import http, kostnad, monstre, rene, vandring
from tests.fuzz.innhold import Fuzz
from tests.maalestokk import MAKS_SEKUNDER
from tests.modell.conftest import start_tjener

ANDELER = {
    "regler": 0.18, "kommandolinje": 0.12, "lesere": 0.20, "samtaler": 0.01, "vandre": 0.10, "regneark": 0.10,
    "bytes_": 0.13, "meldinger": 0.13, "skjemaer": 0.04,
}  # fmt: skip
"""How the inputs are shared out; a conversation counts as one, though it holds many turns."""
UTEN_GRENSER = {f"KVP_GRENSE_{n}": "0" for n in ("SAMTALE", "ADRESSE", "NYE", "SAMTIDIGE", "AAPNE", "FORBINDELSER")}


def main() -> None:
    ap = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    ap.add_argument("--antall", type=int, default=100_000, help="inputs in all (default 100000)")
    ap.add_argument("--fro", type=int, default=int(time.time()), help="the seed; the same one gives the same input")
    ap.add_argument("--url", help="a server that runs already, without limits; else one is started")
    ap.add_argument("--uten", nargs="*", default=[], choices=["samtaler", "vandre"], help="parts to leave out")
    argumenter = ap.parse_args()
    print(f"seed {argumenter.fro}")
    kjort = 0
    for slag in (rene.regler, rene.kommandolinje, rene.lesere, rene.samtaler, rene.regneark, vandring.vandre):
        if slag.__name__ in argumenter.uten:
            continue
        antall = round(argumenter.antall * ANDELER[slag.__name__]) + 1
        sekunder = rene.kjor(slag, antall, argumenter.fro)
        kjort += antall
        print(f"{slag.__name__:14} {antall:7} inputs, {sekunder:7.1f} s, no fault", flush=True)
    start = time.monotonic()
    antall, trege = monstre.let(argumenter.fro, max(1, argumenter.antall // 16_000))
    assert not trege, trege
    kjort += antall
    print(f"{'monstre':14} {antall:7} inputs, {time.monotonic() - start:7.1f} s, no fault", flush=True)
    start, antall = time.monotonic(), max(50, argumenter.antall // 50)
    funn = kostnad.let(argumenter.fro, antall) + kostnad.avl(argumenter.fro, sekunder=120)
    dyreste = max(funn, key=lambda d: d.sekunder)
    assert dyreste.sekunder <= MAKS_SEKUNDER, repr(dyreste)
    kjort += antall
    print(f"{'kostnad':14} {antall:7} inputs, {time.monotonic() - start:7.1f} s, the dearest {dyreste}")
    with tempfile.TemporaryDirectory() as mappe:
        tjener = None if argumenter.url else start_tjener(Path(mappe) / "logg.txt", **UTEN_GRENSER)
        url = argumenter.url or tjener.url
        try:
            for slag in (http.bytes_, http.meldinger, http.skjemaer):
                antall, start = round(argumenter.antall * ANDELER[slag.__name__]) + 1, time.monotonic()
                slag(url, Fuzz(argumenter.fro), antall)
                kjort += antall
                print(f"{slag.__name__:14} {antall:7} inputs, {time.monotonic() - start:7.1f} s, no fault", flush=True)
            start = time.monotonic()
            http.tilstander(url, eksempler=max(1, argumenter.antall // 5000), steg=40)
            print(f"{'tilstander':14} {'':7}         {time.monotonic() - start:7.1f} s, no fault", flush=True)
            if tjener:
                assert "Traceback" not in tjener.logg.read_text(), "the log holds a traceback"
        finally:
            if tjener:
                tjener.stopp()
    print(f"{kjort} inputs: no 500, no hang, no lost conversation, no leak")


if __name__ == "__main__":
    main()
