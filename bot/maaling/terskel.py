"""`python -m bot.maaling.terskel`: measures what the classifier makes of sentences that it was not trained on.

Trains on config.yml and data/nlu.yml in a temporary folder (or loads `--modell`), and prints one Markdown table per
set: for each threshold the share of topic questions answered rightly and wrongly, and the share of answers and of
foreign texts that pass as a topic. The same again for texts that ask something, since the reader uses two thresholds.
"""
from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from bot.katalog import katalog
from bot.lesing.norsk import er_sporsmaal, fold

if TYPE_CHECKING:
    from rasa.core.agent import Agent

ROT = Path(__file__).parents[2]
SETT = (ROT / "tests/nlu/utvalg.yml", ROT / "tests/nlu/proeve.yml")
UTEN_NORSKE_TEGN = str.maketrans("åøæÅØÆ", "aoaAOA")
TERSKLER = (0.0, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8)


@dataclass(frozen=True)
class Maalt:
    """One sentence: what it is, what the classifier took it for, and how likely it found that."""

    tekst: str
    fasit: str
    gjettet: str
    sannsynlighet: float

    @property
    def spor(self) -> bool:
        return er_sporsmaal(self.tekst, fold(self.tekst))


@dataclass(frozen=True)
class Rad:
    """Shares from 0 to 1 at one threshold; None where the set holds no such text."""

    terskel: float
    rett: float | None
    feil: float | None
    svar: float | None
    utenfor: float | None


def les_sett(fil: Path) -> list[tuple[str, str]]:
    """(sentence, intent) for each sentence of a set: a YAML mapping from intent to sentences."""
    return [(t, intent) for intent, tekster in yaml.safe_load(fil.read_text(encoding="utf-8")).items() for t in tekster]


def tabell(maalte: Sequence[Maalt], temaer: Iterable[str], terskler: Sequence[float] = TERSKLER) -> list[Rad]:
    """One row per threshold. Pure."""
    tema = frozenset(temaer)
    sporsmaal = [m for m in maalte if m.fasit in tema]

    def andel(av: Sequence[Maalt], treff: Sequence[Maalt]) -> float | None:
        return len(treff) / len(av) if av else None

    def rad(terskel: float) -> Rad:
        som_tema = [m for m in maalte if m.gjettet in tema and m.sannsynlighet >= terskel]
        svar, utenfor = ([m for m in maalte if m.fasit == f] for f in ("svar", "utenfor"))
        return Rad(
            terskel,
            rett=andel(sporsmaal, [m for m in som_tema if m.gjettet == m.fasit]),
            feil=andel(sporsmaal, [m for m in som_tema if m.fasit in tema and m.gjettet != m.fasit]),
            svar=andel(svar, [m for m in som_tema if m.fasit == "svar"]),
            utenfor=andel(utenfor, [m for m in som_tema if m.fasit == "utenfor"]),
        )

    return [rad(t) for t in terskler]


def markdown(rader: Sequence[Rad]) -> str:
    def prosent(andel: float | None) -> str:
        return "–" if andel is None else f"{100 * andel:.1f} %".replace(".", ",")

    linjer = ["| terskel | tema, riktig | tema, feil tema | svar tatt for tema | utenfor tatt for tema |"]
    linjer += ["|---|---|---|---|---|"]
    linjer += [f"| {r.terskel:.2f} | {' | '.join(map(prosent, (r.rett, r.feil, r.svar, r.utenfor)))} |" for r in rader]
    return "\n".join(linjer)


def tren(mappe: Path, oppsett: Path) -> Path:
    """Trains the understanding only, with the pipeline in `oppsett`, into `mappe`; gives the model file."""
    from rasa.model_training import train_nlu

    fil = train_nlu(str(oppsett), str(ROT / "data/nlu.yml"), str(mappe), domain=str(ROT / "domain.yml"))
    if not fil:
        raise RuntimeError("the training gave no model")
    return Path(fil)


def maal(agent: Agent, setninger: Sequence[tuple[str, str]]) -> tuple[list[Maalt], float]:
    """What the model makes of each (sentence, intent), and milliseconds per sentence."""
    async def alle() -> list[dict]:
        return [await agent.parse_message(tekst) for tekst, _ in setninger]

    asyncio.run(agent.parse_message("varm opp"))
    start = time.perf_counter()
    tolket = asyncio.run(alle())
    tid = 1000 * (time.perf_counter() - start) / len(setninger)
    return [_maalt(t, fasit, svar["intent_ranking"]) for (t, fasit), svar in zip(setninger, tolket, strict=True)], tid


def _maalt(tekst: str, fasit: str, rangering: Sequence[dict]) -> Maalt:
    beste = next(r for r in rangering if r["name"] != "nlu_fallback")
    return Maalt(tekst, fasit, beste["name"], beste["confidence"])


def main(argumenter: Sequence[str] | None = None) -> int:
    ap = argparse.ArgumentParser(prog="python -m bot.maaling.terskel", description=__doc__.splitlines()[0])
    ap.add_argument("--modell", type=Path, help="en ferdig modell; ellers trenes en ny")
    ap.add_argument("--oppsett", type=Path, default=ROT / "config.yml", help="et annet oppsett å sammenligne med")
    ap.add_argument("--uten-norske-tegn", action="store_true", help="skriv a, o og a for å, ø og æ i setningene")
    ap.add_argument("--sett", type=Path, action="append", help="YAML med setninger per intensjon; kan gjentas")
    ap.add_argument("--vis-feil", action="store_true", help="skriv også setningene som ble misforstått")
    valgt = ap.parse_args(argumenter)
    from bot.__main__ import dempet_logging

    dempet_logging()
    from rasa.core.agent import Agent

    temaer = katalog("nb").temaer
    with tempfile.TemporaryDirectory() as mappe:
        agent = Agent.load(str(valgt.modell or tren(Path(mappe), valgt.oppsett)))
        for sett in valgt.sett or SETT:
            setninger = les_sett(sett)
            if valgt.uten_norske_tegn:
                setninger = [(t.translate(UTEN_NORSKE_TEGN), fasit) for t, fasit in setninger]
            maalte, tid = maal(agent, setninger)
            print(f"\n## {sett.stem}: {len(maalte)} setninger, {tid:.1f} ms per melding".replace(".", ",") + "\n")
            print(markdown(tabell(maalte, temaer)))
            print("\nBare tekster som spør:\n")
            print(markdown(tabell([m for m in maalte if m.spor], temaer)))
            if valgt.vis_feil:
                _vis_feil(maalte, temaer)
    return 0


def _vis_feil(maalte: Sequence[Maalt], temaer: Iterable[str]) -> None:
    print()
    for m in maalte:
        if m.gjettet != m.fasit and (m.fasit in temaer or m.gjettet in temaer):
            print(f"- {m.sannsynlighet:.2f} {m.fasit} → {m.gjettet}: {m.tekst}")


if __name__ == "__main__":
    sys.exit(main())
