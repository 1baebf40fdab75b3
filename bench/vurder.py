"""How long the assessment takes, beside a program that only reads and writes the same JSON.

Run: `python bench/vurder.py`. Times one `vurder` in this process (10,000 random cases, median and 95th percentile, the
first call of each new situation included), and `kvp vurder saker.jsonl` beside a JSON copy as programs of their own.
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from kvp import FELTER, Sak, vurder

I_DAG = date(2026, 12, 1)
ANTALL = 10_000
KOPI = "import json, sys\nfor linje in open(sys.argv[1], encoding='utf-8'): print(json.dumps(json.loads(linje)))"


def _sak(r: random.Random) -> dict[str, object]:
    """A random case: one form mostly, each closed field answered in three cases of four."""
    sak: dict[str, object] = {"form": r.sample(FELTER["form"].verdier, r.choice((1, 1, 1, 2)))}
    for felt in FELTER.values():
        if felt.slag == "valg" and r.random() < 0.75:
            sak[felt.navn] = r.choice((*felt.verdier, *(("vet_ikke",) if felt.vet_ikke else ())))
    if r.random() < 0.9:
        sak["alder"] = r.choice((17, 66, *[r.randint(18, 67) for _ in range(8)]))
    if r.random() < 0.8:
        fra = I_DAG + timedelta(days=r.randint(-20, 1500))
        sak["loslatelse"] = {
            "fra": str(fra),
            "til": str(fra + timedelta(days=r.choice((0, 0, 30)))),
            "sikkerhet": r.choice(("fastsatt", "antatt", "minstetid")),
        }
    return sak


def _sekunder(*argumenter: str) -> float:
    start = time.perf_counter()
    subprocess.run(argumenter, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    r = random.Random(1)
    saker = [_sak(r) for _ in range(ANTALL)]
    tider = []
    for sak in [Sak.fra_json(data) for data in saker]:
        start = time.perf_counter()
        vurder(sak, I_DAG)
        tider.append((time.perf_counter() - start) * 1e6)
    prosentil = statistics.quantiles(tider, n=20)[-1]
    print(
        f"vurder: median {statistics.median(tider):.0f} µs, snitt {statistics.mean(tider):.0f} µs, "
        f"95 % under {prosentil:.0f} µs, lengst {max(tider):.0f} µs"
    )
    with tempfile.TemporaryDirectory() as mappe:
        fil = Path(mappe) / "saker.jsonl"
        fil.write_text("".join(json.dumps(sak) + "\n" for sak in saker), encoding="utf-8")
        vurdert = _sekunder(sys.executable, "-m", "kvp", "vurder", "--dato", str(I_DAG), str(fil))
        kopiert = _sekunder(sys.executable, "-c", KOPI, str(fil))
    print(f"{ANTALL} saker fra .jsonl: {vurdert:.2f} s (bare lese og skrive JSON: {kopiert:.2f} s)")


if __name__ == "__main__":
    main()
