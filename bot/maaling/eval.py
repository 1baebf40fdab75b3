"""`make eval`, `python -m bot.maaling.eval`: measures the assistant on the labelled sets.

Types every text of the sets at its question, in process and with the trained model, lets the simulated persons talk,
and asks the classifier about its own sets. Writes the tables to docs/maalinger.md and one picture to
docs/maalinger.png. The same model, sets and day give the same files.
"""
from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.innstillinger import dagens_dato
from bot.maaling import persondata
from bot.maaling.modell import Tolk
from bot.maaling.prove import Utfall, prov_person, prov_ytring, ved_sporsmaal
from bot.maaling.sett import DATA, ROT, SETT, les_data, les_sett, med_intensjon
from bot.maaling.terskel import Maalt
from kvp import FELTER

MODELL = ROT / "models/kvp.tar.gz"
AAPNE_SVAR = frozenset({"maal_tekst"})
"""Fields where any text is an answer, so that nothing can be foreign to them."""


@dataclass(frozen=True)
class Utenfor:
    """What came of foreign texts at one question: `svar` changed the case, `tema` got a topic answer."""

    alle: int
    svar: int
    tema: int


@dataclass(frozen=True)
class Maaling:
    """All that was measured, by the title of the set."""

    ytringer: dict[str, list[tuple[dict, Utfall]]]
    personer: dict[str, list[tuple[dict, list[str]]]]
    setninger: dict[str, list[Maalt]]  # the classifier's own sets
    intensjoner: dict[str, list[Maalt]]  # the classifier on the texts of `ytringer` whose intent is known
    utenfor: dict[str, Utenfor]  # by field
    persondata: dict[str, dict]  # `maal_persondata` by half of its set
    temaer: tuple[str, ...]


def maal(tolk: Tolk, data: Path = DATA) -> Maaling:
    """Runs all sets with one model. `data`: the folder of ytringer_*.json and personer_*.json."""
    ytringer, personer = les_data(data, "ytringer"), les_data(data, "personer")
    setninger = {navn: [klassifisert(tolk, t, i) for t, i in les_sett(fil)] for navn, fil in SETT.items()}
    fremmede = sorted({m.tekst for maalte in setninger.values() for m in maalte if m.fasit == "utenfor"})
    return Maaling(
        ytringer={navn: [(y, prov_ytring(y, tolk)) for y in liste] for navn, liste in ytringer.items()},
        personer={navn: [(p, prov_person(p, tolk)) for p in liste] for navn, liste in personer.items()},
        setninger=setninger,
        intensjoner={n: [klassifisert(tolk, t, i) for t, i in med_intensjon(y)] for n, y in ytringer.items()},
        utenfor={f: utenfor(tolk, f, fremmede) for f in FELTER if f not in AAPNE_SVAR},
        persondata=_persondata(data / persondata.SETT.name),
        temaer=tuple(tolk.temaer),
    )


def _persondata(fil: Path) -> dict[str, dict]:
    if not fil.is_file():
        return {}
    return {del_: persondata.maal_persondata(persondata.les_sett(del_, fil)) for del_ in persondata.DELER}


def klassifisert(tolk: Tolk, tekst: str, fasit: str) -> Maalt:
    return Maalt(tekst, fasit, *tolk.beste(tekst))


def utenfor(tolk: Tolk, felt: str, tekster: Sequence[str]) -> Utenfor:
    """Types each foreign text at the question of `felt`."""
    svar = tema = 0
    for tekst in tekster:
        s = ved_sporsmaal(felt, "innsatt", PROVEDAG, tolk)
        for_svar = s.tilstand.svar
        s.skriv(tekst)
        svar += s.tilstand.svar != for_svar
        tema += bool(s.merket("tema"))
    return Utenfor(len(tekster), svar, tema)


PROVEDAG = dt.date(2026, 12, 1)
"""The day on which the foreign texts are typed; the other sets name theirs."""


def main(argumenter: Sequence[str] | None = None) -> int:
    ap = argparse.ArgumentParser(prog="python -m bot.maaling.eval", description="Måler veilederen på testsettene.")
    ap.add_argument("--modell", type=Path, default=MODELL, help="en trent modell")
    ap.add_argument("--data", type=Path, default=DATA, help="mappa med ytringer_*.json og personer_*.json")
    ap.add_argument("--ut", type=Path, default=ROT / "docs", help="mappa som maalinger.md og maalinger.png skrives i")
    ap.add_argument("--dato", type=dt.date.fromisoformat, default=None, help="dagen som står i dokumentet")
    ap.add_argument("--vis-feil", action="store_true", help="skriv også tekstene som ikke ble forstått")
    valgt = ap.parse_args(argumenter)
    if not valgt.modell.is_file():
        print(f"{valgt.modell}: finnes ikke. Kjør «make train» først.", file=sys.stderr)
        return 2
    if not les_data(valgt.data, "ytringer"):
        print(f"{valgt.data}: har ingen ytringer_*.json.", file=sys.stderr)
        return 2
    from bot.__main__ import dempet_logging

    dempet_logging()
    from bot.maaling import dokument, figur

    with Tolk(valgt.modell) as tolk:
        maalt = maal(tolk, valgt.data)
    tekst = dokument.lag(maalt, valgt.dato or dagens_dato())
    (valgt.ut / "maalinger.md").write_text(tekst, encoding="utf-8")
    figur.tegn(maalt, valgt.ut / "maalinger.png")
    print(tekst)
    if valgt.vis_feil:
        print(dokument.feilliste(maalt))
    return 0


if __name__ == "__main__":
    sys.exit(main())
