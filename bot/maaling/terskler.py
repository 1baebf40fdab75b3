"""The referee's thresholds, from texts by hands that the model was not trained on.

    python -m bot.maaling.terskler skjonn.jsonl      # one text a line with its labels and the model's judgement

Searched for each question: from which probability a value is taken or read back, where a value kept wrong in silence
costs as much as eighty that are read back. Writes bot/lesing/data/terskler.json. The threshold of danger stays as it
stands: it belongs to a branch that is trained after these judgements were made (docs/forstaaelse.md has its table).
"""

from __future__ import annotations

import argparse
import collections
import datetime as dt
import itertools
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from bot.katalog import STEG
from bot.lesing import dommer
from bot.lesing.dommer import APNE, Terskler, dom
from bot.lesing.leser import lesernes
from bot.lesing.lesning import Lesning, Sammenheng
from bot.lesing.modell import Skjonn
from bot.lesing.spraak.norsk import glem
from bot.lesing.vern.persondata import Renset
from kvp import FELTER, VET_IKKE

DAG = dt.date(2026, 12, 1)
_TA = (0.5, 0.65, 0.75, 0.85, 0.9, 0.95, 0.98)
_TILBAKE = (0.25, 0.35, 0.45, 0.55)
_ENIG = (0.01, 0.05, 0.1, 0.2, 0.35, 0.5)
FELT = tuple(f for f in (*FELTER, *STEG) if f != "endt_tid")


_HARMLOST = frozenset({"hjelp", "menneske", "hopp_over", "tilbake"})


@dataclass(frozen=True)
class Tekst:
    """One labelled text with all that the referee hears."""

    tekst: str
    felt: str
    intent: str
    meta: Mapping[str, Any]
    ved: Sammenheng
    skjonn: Skjonn
    lest: Lesning


def les(fil: Path) -> list[Tekst]:
    ut = []
    for linje in fil.read_text(encoding="utf-8").splitlines():
        r = json.loads(linje)
        skjonn = Skjonn.fra_json(r["skjonn"])
        ved = Sammenheng(r["felt"], DAG, r["rolle"], {"rolle": r["rolle"]} if r["felt"] != "rolle" else {})
        lest = lesernes(Renset(r["tekst"], r["tekst"]), ved, skjonn)
        ut.append(Tekst(r["tekst"], r["felt"], r["intent"], r["meta"], ved, skjonn, lest))
        glem()
    return ut


def utfall(t: Tekst) -> str:
    """`rett`, `tilbake` (right, but read back), `stille` (kept wrong), `annet` (what nobody asked for), or `spurt`."""
    lesning = dom(t.lest, t.ved, t.skjonn)
    funn = next((f for f in lesning.funn if f.felt == t.felt), None)
    if t.intent == "svar":
        fasit = _fasit(t)
        if fasit is None and funn and funn.sikker:
            return "stille"
        if fasit is None:
            # Who asks back may well want help: what was labelled is only that it does not answer.
            return "annet" if lesning.slag == "handling" and lesning.handling not in _HARMLOST else "rett"
        if funn and _lik(funn.verdi, fasit):
            return "rett" if funn.sikker else "tilbake"
        if funn and funn.sikker:
            return "stille"
        if lesning.alternativer and isinstance(fasit, list) and fasit[0] in lesning.alternativer:
            return "tilbake"
        return "annet" if lesning.slag in ("tema", "handling") else "spurt"
    if funn and funn.sikker and t.felt != "maal_tekst" and t.intent != "nesten_krise":
        return "stille"
    if t.intent.startswith("kommando_"):
        return "rett" if lesning.handling == t.intent.removeprefix("kommando_") else "spurt"
    if t.intent in ("utenfor", "nesten_krise", "krise"):
        return "rett"
    return "rett" if lesning.tema == t.intent else "annet" if lesning.slag in ("tema", "handling") else "spurt"


def _fasit(t: Tekst) -> object:
    """The value that is right, in JSON form; None where the text does not answer; `...` for any of an open field."""
    verdi = t.meta.get("verdi", t.meta.get("sier", {}).get(t.felt, "ikke_svar"))
    if verdi == "ikke_svar":
        return None
    if verdi == "ikke_kommando" or (t.felt in APNE and verdi != VET_IKKE):
        return ...
    return ["annet"] if t.felt == "form" and verdi == VET_IKKE else verdi


def _lik(fikk: object, fasit: object) -> bool:
    if fasit is ...:
        return fikk != VET_IKKE
    return (
        sorted(map(str, fikk)) == sorted(map(str, fasit))
        if isinstance(fikk, list) and isinstance(fasit, list)
        else fikk == fasit
    )


def tell(tekster: Iterable[Tekst]) -> collections.Counter[str]:
    return collections.Counter(utfall(t) for t in tekster)


def sok(tekster: list[Tekst]) -> Terskler:
    """The thresholds that keep the promises with the fewest questions."""
    t = Terskler(
        ta=dict.fromkeys(FELT, 0.9), tilbake=dict.fromkeys(FELT, 0.45), enig=dict.fromkeys(FELT, 0.3),
        veto=0.8, krise=dommer.terskler().krise, tema=0.45, kommando=0.6, fakta=0.8, fakta_enig=0.2,
    )  # fmt: skip
    for navn, verdier in (
        ("tema", (0.35, 0.45, 0.55, 0.65)),
        ("kommando", (0.4, 0.5, 0.6, 0.7, 0.8)),
        ("veto", (0.7, 0.8, 0.9, 0.95)),
    ):
        t = min((_byttet(t, navn, v) for v in verdier), key=lambda t: _kostnad(_med(t, tekster)))
    per_felt = collections.defaultdict(list)
    for x in tekster:
        per_felt[x.felt].append(x)
    for felt, egne in per_felt.items():
        mulige = []
        for ta, tilbake, enig in itertools.product(_TA, _TILBAKE, _ENIG):
            prov = replace(t, ta={**t.ta, felt: ta}, tilbake={**t.tilbake, felt: tilbake}, enig={**t.enig, felt: enig})
            mulige.append((_kostnad(_med(prov, egne)), prov))
        t = min(mulige, key=lambda m: m[0])[1]
    return t


def _byttet(t: Terskler, navn: str, verdi: float) -> Terskler:
    return replace(t, **{navn: verdi})  # type: ignore[arg-type]  # one of the thresholds that are one number


def _med(t: Terskler, tekster: list[Tekst]) -> collections.Counter[str]:
    dommer.terskler = lambda: t  # type: ignore[assignment]
    return tell(tekster)


def _kostnad(n: collections.Counter[str]) -> float:
    """What an outcome costs."""
    return 80 * n["stille"] + 3 * n["spurt"] + 4 * n["annet"] + n["tilbake"]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("skjonn", type=Path)
    a = ap.parse_args()
    tekster = les(a.skjonn)
    t = sok(tekster)
    dommer._TERSKLER.write_text(json.dumps(asdict(t), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    n = _med(t, tekster)
    print(len(tekster), {k: round(v / len(tekster), 4) for k, v in n.items()})


if __name__ == "__main__":
    main()
