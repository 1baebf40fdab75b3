"""From the scores of hands that were left out: temperatures, and how reliable the probabilities are.

python -m forstaaelse.maal --ute mappe/ute.pt --nett mappe/nett.pt --ut mappe/maal.json --skjonn mappe/skjonn.jsonl
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from forstaaelse.eksempler import les_blokker

FALSK_ALARM = 0.004


def varme(skaar: Tensor, tap) -> float:
    """The temperature that makes the scores' probabilities most likely, from 0.5 to 4."""
    mulige = [0.5 + 0.05 * i for i in range(71)]
    return min(mulige, key=lambda t: tap(skaar / t).item())


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for navn in ("ute", "nett", "ut", "skjonn"):
        ap.add_argument(f"--{navn}", type=Path, required=True)
    ap.add_argument("--data", type=Path, default=Path(__file__).parents[1] / "data" / "nlu")
    a = ap.parse_args()
    lagret = torch.load(a.nett, weights_only=False)
    ute = torch.load(a.ute, weights_only=False)
    alle, (svar, fakta, krise) = ute["eksempler"], ute["skaar"]
    nr = {m: i for i, m in enumerate(lagret["svar"])}
    lov = torch.zeros_like(svar, dtype=torch.bool)
    kan = torch.zeros_like(svar, dtype=torch.bool)
    for i, e in enumerate(alle):
        lov[i, [nr[m] for m in (*lagret["felt"][e.felt], *lagret["felles"])]] = True
        kan[i, [nr[m] for m in e.kan]] = True
    svar = svar.masked_fill(~lov, -1e4)
    en = kan.sum(-1) == 1
    t_svar = varme(svar[en], lambda s: F.cross_entropy(s, kan[en].float().argmax(-1)))
    f_nr = {m: i for i, m in enumerate(lagret["fakta"])}
    # Texts in which several facts are labelled have all of them labelled, but for what is often only implied.
    flere = torch.tensor([e.kjent is None and len(e.fakta) > 1 for e in alle])
    merket = torch.tensor([m.split("=")[0] not in ("rolle", "behov") for m in lagret["fakta"]])
    sier = torch.zeros_like(fakta)
    for i, e in enumerate(alle):
        sier[i, [f_nr[m] for m in e.fakta]] = 1.0
    sier = sier[:, merket]
    t_fakta = varme(fakta[flere][:, merket], lambda s: F.binary_cross_entropy_with_logits(s, sier[flere]))
    er = torch.tensor([float(e.krise) for e in alle])
    t_krise = varme(krise[:, 0], lambda s: F.binary_cross_entropy_with_logits(s, er))
    p = (svar / t_svar).softmax(-1)
    beste, valgt = p.max(-1)
    rett = kan[torch.arange(len(alle)), valgt]
    pk = (krise[:, 0] / t_krise).sigmoid()
    k = sorted(pk[er == 0].tolist())[int((1 - FALSK_ALARM) * int((er == 0).sum()))]
    krise_terskel = round(min(0.9, max(0.2, k)), 3)
    poeng = {
        "tekster": len(alle),
        "hender": sorted({e.haand for e in alle}),
        "rett": round(rett.float().mean().item(), 4),
        "krise_funnet": round((pk[er == 1] >= krise_terskel).float().mean().item(), 4),
        "krise_falsk": round((pk[er == 0] >= krise_terskel).float().mean().item(), 4),
        "paalitelighet": _paalitelig(beste, rett),
    }
    pf = (fakta / t_fakta).sigmoid()
    for grense in (0.5, 0.6, 0.7, 0.8, 0.9):
        sagt = pf[flere][:, merket] >= grense
        poeng[f"fakta_{grense}"] = {
            "funnet": round(((sier[flere] > 0) & sagt).sum().item() / sier[flere].sum().item(), 4),
            "oppdiktet": round(((sier[flere] == 0) & sagt).sum().item() / max(1, sagt.sum().item()), 4),
        }
    a.ut.write_text(
        json.dumps(
            {"varme": {"svar": t_svar, "fakta": t_fakta, "krise": t_krise}, "poeng": poeng},
            indent=1,
            ensure_ascii=False,
        )
    )
    _skriv_skjonn(a.skjonn, a.data, lagret, alle, p, pf, torch.stack([pk, (krise[:, 1] / t_krise).sigmoid()], 1))
    print(json.dumps(poeng, indent=1, ensure_ascii=False))


def _skriv_skjonn(ut: Path, data: Path, lagret: dict, alle: list, p: Tensor, pf: Tensor, pk: Tensor) -> None:
    """The judgement of each left-out text with its labels, for the referee's thresholds (bot.maaling.terskler)."""
    merket = {(t, m.get("felt")): (i, m) for i, m, ts in les_blokker(data) for t in ts}
    nr = {m: i for i, m in enumerate(lagret["svar"])}
    with ut.open("w", encoding="utf-8") as f:
        for i, e in enumerate(alle):
            intent, meta = merket.get((e.tekst, e.felt)) or merket.get((e.tekst, None)) or (None, None)
            if intent is None:
                continue
            egne = (*lagret["felt"][e.felt], *lagret["felles"])
            skjonn = {
                "felt": e.felt,
                "svar": {m: round(p[i, nr[m]].item(), 4) for m in egne},
                "fakta": dict(zip(lagret["fakta"], (round(x, 4) for x in pf[i].tolist()), strict=True)),
                "krise": round(pk[i, 0].item(), 4),
                "annens": round(pk[i, 1].item(), 4),
            }
            rad = {"tekst": e.tekst, "felt": e.felt, "rolle": e.rolle, "intent": intent, "meta": meta, "skjonn": skjonn}
            f.write(json.dumps(rad, ensure_ascii=False, default=str) + "\n")


def _paalitelig(beste: Tensor, rett: Tensor) -> list[dict]:
    """By tenths of the stated probability: how many texts, what was said, and what was right."""
    ut = []
    for i in range(2, 10):
        m = (beste >= i / 10) & (beste < (i + 1) / 10 + (i == 9))
        if m.any():
            ut.append(
                {
                    "antall": int(m.sum()),
                    "sagt": round(beste[m].mean().item(), 3),
                    "rett": round(rett[m].float().mean().item(), 3),
                }
            )
    return ut


if __name__ == "__main__":
    main()
