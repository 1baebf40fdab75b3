"""Our pipeline beside Rasa's default pipeline and beside the least Rasa can do, in one run with the same conversations.

    python bench/sammenlign.py [--personer 40] [--gjenta 3] [--uten-standard]

Each is trained on the same texts and rules, started on one core, and sent the same recorded conversations, one turn at
a time. The floor has a classifier that always says the same and an action that says a fixed word.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from felles import ROT, Opptak, Tjener, maalestokk, prosentil, ta_opp, tjener

DATA = ("rules.yml", "nlu/tema.yml", "nlu/kommando.yml", "nlu/krise.yml", "nlu/utenfor.yml")
"""What Rasa's own pipelines learn from; answers mean nothing to them without the question."""
TOMT = "recipe: default.v1\nassistant_id: maaling\nlanguage: nb\n"
# What `rasa init` gives: nothing chosen, so that Rasa puts its default pipeline and policies in.
STANDARD = TOMT + "pipeline:\npolicies:\n"
GULV = TOMT + "pipeline:\n- name: bench.gulv.Gulv\npolicies:\n- name: RulePolicy\n"
RASAS_MOTOR = ("bench/rasas_motor.py",)


@dataclass
class Rad:
    """What was measured of one of them. Seconds, MiB; `tider` and `cpu` in seconds for each turn."""

    navn: str
    trening: float = 0.0
    start: list[float] = field(default_factory=list)
    minne: list[float] = field(default_factory=list)
    tider: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def linje(self, vaar: Rad) -> str:
        tall = [
            (self.trening, vaar.trening, "{:.0f}"),
            (statistics.median(self.start), statistics.median(vaar.start), "{:.1f}"),
            (statistics.median(self.minne), statistics.median(vaar.minne), "{:.0f}"),
            (prosentil(self.tider, 0.5), prosentil(vaar.tider, 0.5), "{:.1f}"),
            (prosentil(self.tider, 0.95), prosentil(vaar.tider, 0.95), "{:.1f}"),
            (1000 * statistics.median(self.cpu), 1000 * statistics.median(vaar.cpu), "{:.2f}"),
            (1 / statistics.median(self.cpu), 1 / statistics.median(vaar.cpu), "{:.0f}"),
        ]
        celler = [f.format(verdi) + (f" ({verdi / mot:.1f}×)" if self is not vaar else "") for verdi, mot, f in tall]
        return f"| {self.navn} | {' | '.join(celler)} |"


def tren(oppsett: str | None, mappe: Path) -> tuple[Path, float]:
    """Trains anew without a cache; gives the model and the seconds of CPU. None: our own config.yml."""
    config = ROT / "config.yml"
    if oppsett is not None:
        config = mappe / "config.yml"
        config.write_text(oppsett, encoding="utf-8")
    for_ = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [
            Path(sys.executable).with_name("rasa"),
            "train",
            "--config",
            config,
            "--force",
            "--fixed-model-name",
            "m",
            "--out",
            mappe,
            "--domain",
            ROT / "domain.yml",
            "--data",
            *(ROT / "data" / navn for navn in DATA),
        ],
        cwd=ROT,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "RASA_CACHE_DIRECTORY": str(mappe / "cache"), "RASA_TELEMETRY_ENABLED": "false"},
    )
    etter = resource.getrusage(resource.RUSAGE_CHILDREN)
    return mappe / "m.tar.gz", etter.ru_utime + etter.ru_stime - for_.ru_utime - for_.ru_stime


def spill(t: Tjener, opptak: Opptak) -> tuple[list[float], float]:
    """Sends the recorded conversations. Gives seconds for each turn, and mean seconds of CPU in the server."""
    tider: list[float] = []
    cpu = t.cpu
    for kropper in opptak:
        kake = {}
        for sti, kropp in (("", {}), *(("/melding", k) for k in kropper)):
            foresporsel = urllib.request.Request(
                f"{t.url}/api/samtale{sti}",
                data=json.dumps(kropp).encode(),
                headers={"Content-Type": "application/json", **kake},
            )
            start = time.perf_counter()
            with urllib.request.urlopen(foresporsel, timeout=60) as svar:
                svar.read()
            if sti:
                tider.append(time.perf_counter() - start)
            else:
                kake = {"Cookie": svar.headers["Set-Cookie"].split(";")[0]}
    return tider, (t.cpu - cpu) / len(tider)


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--personer", type=int, default=40)
    ap.add_argument("--gjenta", type=int, default=3)
    ap.add_argument("--uten-standard", action="store_true", help="only ours and the floor: minutes less")
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as midlertidig:
        utvalg = []
        for navn, oppsett, program, miljo in (
            ("vår", None, ("-m", "bot"), {}),
            ("Rasas gulv", GULV, RASAS_MOTOR, {"KVP_GULV": "1"}),
            ("Rasas standard", STANDARD, RASAS_MOTOR, {}),
        ):
            if a.uten_standard and oppsett is STANDARD:
                continue
            mappe = Path(midlertidig) / navn.split()[-1]
            mappe.mkdir()
            modell, sekunder = tren(oppsett, mappe)
            utvalg.append((Rad(navn, sekunder), modell, program, miljo))
        opptak: Opptak = []
        # In turns, so that what else the machine does meets all of them alike.
        for runde in range(a.gjenta):
            for rad, modell, program, miljo in utvalg:
                with tjener(modell, program=program, kjerne=0, **miljo) as t:
                    opptak = opptak or ta_opp(t.url, a.personer)
                    spill(t, opptak[:3])
                    tider, cpu = spill(t, opptak)
                    rad.start.append(t.start)
                    rad.minne.append(t.minne)
                    rad.tider += tider
                    rad.cpu.append(cpu)
            vegg, cpu = maalestokk()
            print(f"runde {runde + 1}: målestokk {vegg:.0f} ms, {cpu:.0f} ms CPU", file=sys.stderr, flush=True)
    rader = [rad for rad, *_ in utvalg]
    print(
        "| | trening, s CPU | start til klar, s | minne, MiB | en tur, median ms | 95 % under, ms | CPU per tur, ms "
        "| turer per CPU-sekund |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for rad in rader:
        print(rad.linje(rader[0]))
    print(f"\n{len(rader[0].tider)} turer hver, {len(opptak)} samtaler, {a.gjenta} ganger.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
