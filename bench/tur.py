"""Start to ready, memory, and milliseconds per turn through whole conversations; beside the bare HTTP floor.

    python bench/tur.py models/kvp.tar.gz [--personer 40]

The people of tests/data/personer_apne.json talk to a server of their own, one after another. `GET /api/helse` in the
same run shows what the machine and the web server cost alone.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROT = Path(__file__).parents[1]
sys.path.insert(0, str(ROT / "tests" / "modell"))
import samtaleprove  # noqa: E402 - the tool the tests use


def minne_mb(pid: int) -> float:
    """Resident memory of a process, in MiB."""
    for linje in Path(f"/proc/{pid}/status").read_text().splitlines():
        if linje.startswith("VmRSS:"):
            return int(linje.split()[1]) / 1024
    raise RuntimeError("VmRSS mangler")


def ms(tider: list[float]) -> str:
    t = sorted(tider)
    p95 = t[int(0.95 * len(t))]
    return f"median {1000 * statistics.median(t):6.1f} ms   95 % under {1000 * p95:6.1f} ms   av {len(t)}"


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("modell", type=Path)
    ap.add_argument("--personer", type=int, default=40)
    a = ap.parse_args()
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    start = time.perf_counter()
    tjener = subprocess.Popen(
        [sys.executable, "-m", "bot", str(a.modell)],
        cwd=ROT,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "KVP_DATO": "2026-12-01", "KVP_PORT": str(port)},
    )
    try:
        while True:
            if tjener.poll() is not None:
                print("tjeneren stoppet", file=sys.stderr)
                return 1
            try:
                with urllib.request.urlopen(url + "/api/helse", timeout=5):
                    break
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        print(f"start til klar   {time.perf_counter() - start:6.1f} s")
        print(f"minne når klar   {minne_mb(tjener.pid):6.0f} MiB")
        gulv = []
        for _ in range(500):
            t = time.perf_counter()
            urllib.request.urlopen(url + "/api/helse", timeout=5).read()
            gulv.append(time.perf_counter() - t)
        personer = json.loads((ROT / "tests" / "data" / "personer_apne.json").read_text(encoding="utf-8"))[: a.personer]
        turer: list[float] = []
        klokke = time.perf_counter()
        for person in personer:
            turer += samtaleprove.prov_person(url, person)[2]
        brukt = time.perf_counter() - klokke
        print(f"GET /api/helse   {ms(gulv)}")
        print(f"en tur           {ms(turer)}")
        print(f"turer per sekund {len(turer) / brukt:6.1f} (én person om gangen)")
        print(f"minne etterpå    {minne_mb(tjener.pid):6.0f} MiB etter {len(personer)} samtaler")
    finally:
        tjener.terminate()
        tjener.wait(20)
    return 0


if __name__ == "__main__":
    sys.exit(main())
