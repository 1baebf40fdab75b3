"""`python -m bot.maaling.persondata`: measures how much planted personal data the redaction takes out, and what it
takes from ordinary answers, on tests/data/personopplysninger.json. Prints one Markdown table per half of the set.

A line of the set: `felt` (the question), `tekst`, `borte` ([kind, piece] for each piece that must go; empty for an
ordinary answer), `verdi` (what must still be read, in the JSON form of the case) and `del`: the rules may be fitted to
`egen`; of `kontroll` only the totals are looked at.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.lesing import Sammenheng, les
from bot.lesing.vern.persondata import uten_persondata

SETT = Path(__file__).parents[2] / "tests/data/personopplysninger.json"
DELER = ("egen", "kontroll")
_DAG = dt.date(2026, 12, 1)
# Words of a piece that say nothing by themselves: «vold mot samboeren», «dag at lie.no».
_UTEN_INNHOLD = frozenset(
    (
        "av",
        "i",
        "mot",
        "for",
        "og",
        "en",
        "ei",
        "et",
        "ein",
        "eit",
        "med",
        "over",
        "under",
        "uten",
        "på",
        "at",
        "no",
        "com",
        "by",
        "ved",
        "fra",
        "nær",
        "til",
        "den",
    )
)


def les_sett(del_: str | None = None, fil: Path = SETT) -> list[dict[str, Any]]:
    """The lines of the set, of one half or of both."""
    return [r for r in json.loads(fil.read_text(encoding="utf-8")) if del_ in (None, r["del"])]


def _ordene(tekst: str) -> list[str]:
    return re.findall(r"[^\W_]+", tekst.casefold())


def er_borte(bit: str, renset: str) -> bool:
    """Whether no word of `bit` that says something stands in the redacted text."""
    return not {o for o in _ordene(bit) if o not in _UTEN_INNHOLD} & set(_ordene(renset))


def verdien(rad: Mapping[str, Any]) -> object:
    """What the reader makes of the text at its question; None for nothing."""
    lest = les(rad["tekst"], Sammenheng(rad["felt"], _DAG, "innsatt", {"rolle": "innsatt"}))
    return next((f.verdi for f in lest.funn if f.felt == rad["felt"]), None)


def _lik(ventet: object, fikk: object) -> bool:
    if isinstance(ventet, dict) and isinstance(fikk, dict):
        return all(_lik(v, fikk.get(k)) for k, v in ventet.items())
    if isinstance(ventet, list) and isinstance(fikk, list | tuple):
        return sorted(ventet) == sorted(fikk)
    return ventet == fikk


def maal_persondata(sett: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Counts and shares (0 to 1) over `sett`.

    `andel_funnet`: pieces gone of those planted. `andel_falske`: ordinary answers of which anything was cut.
    `andel_lest`: values still read, of the planted texts that hold one. `per_slag`: kind -> {"plantet", "funnet"}.
    `feil`: the lines behind what is missing, for the half that may be looked at: (what, id, text, detail).
    """
    plantet: Counter[str] = Counter()
    funnet: Counter[str] = Counter()
    teller: Counter[str] = Counter()
    feil: list[tuple[str, str, str, str]] = []
    for rad in sett:
        renset, slag = uten_persondata(rad["tekst"])
        if not rad["borte"]:
            teller["vanlige"] += 1
            if slag:
                teller["falske"] += 1
                feil.append(("falsk", rad["id"], rad["tekst"], f"{renset} {slag}"))
            continue
        for navn, bit in rad["borte"]:
            plantet[navn] += 1
            if er_borte(bit, renset):
                funnet[navn] += 1
            else:
                feil.append(("igjen", rad["id"], rad["tekst"], f"{navn}: {renset}"))
        if "verdi" in rad:
            teller["verdier"] += 1
            fikk = verdien(rad)
            if _lik(rad["verdi"], fikk):
                teller["lest"] += 1
            else:
                feil.append(("verdi", rad["id"], rad["tekst"], f"{rad['felt']}: {fikk} ({renset})"))
    return {
        "plantet": plantet.total(),
        "funnet": funnet.total(),
        "andel_funnet": funnet.total() / max(1, plantet.total()),
        "vanlige": teller["vanlige"],
        "falske": teller["falske"],
        "andel_falske": teller["falske"] / max(1, teller["vanlige"]),
        "verdier": teller["verdier"],
        "lest": teller["lest"],
        "andel_lest": teller["lest"] / max(1, teller["verdier"]),
        "per_slag": {n: {"plantet": plantet[n], "funnet": funnet[n]} for n in sorted(plantet)},
        "feil": feil,
    }


def markdown(maalt: Mapping[str, Any]) -> str:
    def prosent(andel: float) -> str:
        return f"{100 * andel:.1f} %".replace(".", ",")

    linjer = ["| slag | plantet | funnet | andel |", "|---|---|---|---|"]
    linjer += [
        f"| {n} | {t['plantet']} | {t['funnet']} | {prosent(t['funnet'] / t['plantet'])} |"
        for n, t in maalt["per_slag"].items()
    ]
    linjer += [
        f"| alle | {maalt['plantet']} | {maalt['funnet']} | {prosent(maalt['andel_funnet'])} |",
        "",
        f"Falske alarmer: {maalt['falske']} av {maalt['vanlige']} vanlige svar ({prosent(maalt['andel_falske'])}).",
        f"Svar som fortsatt ble lest: {maalt['lest']} av {maalt['verdier']} ({prosent(maalt['andel_lest'])}).",
    ]
    return "\n".join(linjer)


def main(argumenter: Sequence[str] | None = None) -> int:
    ap = argparse.ArgumentParser(prog="python -m bot.maaling.persondata", description="måler klippingen")
    ap.add_argument("--vis-feil", action="store_true", help="skriv også linjene bak feilene i halvdelen «egen»")
    valgt = ap.parse_args(argumenter)
    for del_ in DELER:
        maalt = maal_persondata(les_sett(del_))
        print(f"\n## {del_}\n\n{markdown(maalt)}")
        if valgt.vis_feil and del_ == "egen":
            print(*(f"\n- {' | '.join(f)}" for f in maalt["feil"]), sep="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
