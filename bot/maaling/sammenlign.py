"""`make sammenlign`, `python -m bot.maaling.sammenlign`: the same data and sets through several pipelines, in one run.

Each pipeline is trained in a process of its own, without Rasa's cache, and measured in another: the classifier on its
sets, the whole assistant on the open and the control texts, seconds of training, memory and milliseconds per message.
Time is processor time, so that other work on the machine does not count. Prints the Markdown table that stands in
docs/forstaaelse.md.
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
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from bot.maaling.modell import Tolk, tren
from bot.maaling.prove import prov_ytring
from bot.maaling.sett import DATA, ROT, SETT, les_data, les_sett
from bot.maaling.tabeller import markdown, prosent
from bot.maaling.terskel import Maalt, foreslaa_terskel, makro_f1, tabell

OPPSETT = {
    "i bruk (`config.yml`)": ROT / "config.yml",
    "vårt uten språkmodell": ROT / "bot/maaling/oppsett/uten_sprakmodell.yml",
    "vårt med grunnformer fra spaCy": ROT / "bot/maaling/oppsett/lemma.yml",
    "Rasas standard (DIET)": ROT / "bot/maaling/oppsett/standard.yml",
    "DIET med spaCy": ROT / "bot/maaling/oppsett/diet_spacy.yml",
}
HELE = ("åpne", "kontroll")
"""The sets that the whole assistant is measured on."""


def main(argumenter: Sequence[str] | None = None) -> int:
    ap = argparse.ArgumentParser(prog="python -m bot.maaling.sammenlign", description="Sammenligner oppsett.")
    ap.add_argument("--bare", action="append", metavar="DEL", help="bare oppsett som har dette i navnet; kan gjentas")
    ap.add_argument("--tren", type=Path, help=argparse.SUPPRESS)
    ap.add_argument("--maal", type=Path, help=argparse.SUPPRESS)
    ap.add_argument("--mappe", type=Path, help=argparse.SUPPRESS)
    valgt = ap.parse_args(argumenter)
    if valgt.tren or valgt.maal:
        print(json.dumps(_tren(valgt.tren, valgt.mappe) if valgt.tren else _maal(valgt.maal)))
        return 0
    maalt = {}
    for navn, oppsett in OPPSETT.items():
        if valgt.bare and not any(del_ in navn for del_ in valgt.bare):
            continue
        print(f"{navn} …", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory() as mappe:
            trent = _kjor("--tren", str(oppsett), "--mappe", mappe)
            maalt[navn] = {**trent, **_kjor("--maal", trent["modell"])}
        print(json.dumps(maalt[navn], ensure_ascii=False), file=sys.stderr, flush=True)
    print(resultattabell(maalt))
    return 0


def resultattabell(maalt: dict[str, dict]) -> str:
    """One row per pipeline, of what `_tren` and `_maal` gave."""
    topp = ("oppsett", "intensjon, riktig", "makro-F1", "utenfor slipper gjennom, egen terskel",
            "tema riktig / utenfor ved beste terskel", *(f"hele veilederen, {n}: riktig / i stillhet" for n in HELE),
            "trening, CPU-sekunder", "minne, trening / klar", "CPU-ms per melding, median / 95 %")
    return markdown(topp, [(
        navn, prosent(m["riktig"]), f"{m['f1']:.2f}".replace(".", ","), prosent(m["utenfor"]),
        "ingen holder" if m["beste"] is None else
        f"{prosent(m['tema_beste'])} / {prosent(m['utenfor_beste'])} ({m['beste']:.2f})".replace(".", ","),
        *(f"{m[f'hele_{n}']['riktig']} / {m[f'hele_{n}']['stille']} av {m[f'hele_{n}']['antall']}" for n in HELE),
        f"{m['trening']:.0f}", f"{m['minne_trening']:.0f} / {m['minne_klar']:.0f} MiB",
        f"{m['ms_median']:.1f} / {m['ms_95']:.1f}".replace(".", ","),
    ) for navn, m in maalt.items()])


def _kjor(*argumenter: str) -> dict:
    """Runs this module in a process of its own and gives what its last line holds. Two threads, no cache."""
    miljo = {**os.environ, "RASA_MAX_CACHE_SIZE": "0", "OMP_NUM_THREADS": "2", "TF_INTRA_OP_PARALLELISM_THREADS": "2",
             "TF_INTER_OP_PARALLELISM_THREADS": "2"}
    ut = subprocess.run([sys.executable, "-m", "bot.maaling.sammenlign", *argumenter], cwd=ROT, env=miljo, check=True,
                        stdout=subprocess.PIPE, text=True).stdout
    return json.loads(ut.splitlines()[-1])


def _klargjor() -> None:
    from bot.__main__ import dempet_logging

    dempet_logging()
    import spacy

    # Rasa takes the part of speech from `tag_`, which a pipeline with a morphologizer leaves empty.
    spacy.tokens.Token.set_extension("tag", getter=lambda t: t.pos_, force=True)


def _tren(oppsett: Path, mappe: Path) -> dict:
    """Trains in this process: the model file, seconds of processor time, and the highest memory in MiB."""
    _klargjor()
    import rasa.model_training  # noqa: F401 - the import is no part of the training

    start = time.process_time()
    modell = tren(mappe, oppsett)
    topp = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"modell": str(modell), "trening": time.process_time() - start, "minne_trening": topp}


def _maal(modell: Path) -> dict:
    """Measures a model in this process. Memory is what the process holds when it has answered its first message."""
    _klargjor()
    with Tolk(modell) as tolk:
        tolk.tolk_paa_nytt("varm opp")
        minne = _minne_mib()
        ytringer = les_data(DATA, "ytringer")
        tider = []
        for y in chain.from_iterable(ytringer[n] for n in HELE):
            start = time.process_time()
            tolk.tolk_paa_nytt(y["tekst"])
            tider.append(1000 * (time.process_time() - start))
        setninger = [s for fil in SETT.values() for s in les_sett(fil)]
        maalte = [Maalt(tekst, fasit, *tolk.beste(tekst)) for tekst, fasit in setninger]
        fremmede = [t for t, fasit in setninger if fasit == "utenfor"]
        slapp = [t for t in fremmede if tolk.rangering(t)[0]["name"] in tolk.temaer]
        hele = {n: [prov_ytring(y, tolk) for y in ytringer[n]] for n in HELE}
        beste = foreslaa_terskel(maalte, tolk.temaer)
        (rad,) = tabell(maalte, tolk.temaer, [beste or 0])
    return {
        "riktig": sum(m.rett for m in maalte) / len(maalte), "f1": makro_f1(maalte),
        "utenfor": len(slapp) / len(fremmede), "beste": beste, "tema_beste": rad.rett, "utenfor_beste": rad.utenfor,
        **{f"hele_{n}": {"antall": len(u), "riktig": sum(x.rett for x in u), "stille": sum(x.stille for x in u)}
           for n, u in hele.items()},
        "minne_klar": minne, "ms_median": statistics.median(tider), "ms_95": sorted(tider)[int(0.95 * len(tider))],
    }


def _minne_mib() -> float:
    """Resident memory of this process."""
    linje = next(r for r in Path("/proc/self/status").read_text().splitlines() if r.startswith("VmRSS:"))
    return int(linje.split()[1]) / 1024


if __name__ == "__main__":
    sys.exit(main())
