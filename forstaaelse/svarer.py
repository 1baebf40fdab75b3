"""Teaches a head to tell an answer from what only resembles one; the rest of the model stays as it is, to the bit.

    python -m forstaaelse.svarer --hjul forstaaelse/pakke/….whl --dato 2026-12-01 --ut mappe
    python -m forstaaelse.svarer --hjul forstaaelse/pakke/….whl --utelat hand,hand      # only measures, on these

«Har snakket med kontaktbetjenten» is no first talk with NAV. The labels of the answer share their one, so a value wins
wherever nothing else fits better; this head is asked by itself: one weight for each part of the mean vector and each
question, on what the shipped integers give.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from torch import nn

from forstaaelse import eksempler as eks
from forstaaelse.pakk import NAVN, VERSJON, hjul_av
from forstaaelse.stoy import forvreng
from forstaaelse.tren import LENGST, ROT, innledning

UTGANG, SNITT = "svarer", "snitt"
_STOY = 0.1
_GLATT = 0.02
_RUNDER, _RATE, _SVEKK = 15, 2e-3, 0.05
_GRENSER = (0.1, 0.2, 0.3, 0.5)


def utvalg(alle: Sequence[eks.Eksempel], lodd: random.Random) -> list[tuple[eks.Eksempel, float]]:
    """Texts at a question, with 1 where they answer it and 0 where they do not; noisy copies of some. Danger, topics
    and commands are neither: others hear those."""
    ut = []
    for e in alle:
        svarer = any(m.startswith(f"{e.felt}=") for m in e.kan)
        if not e.krise and svarer != ("ikke_svar" in e.kan):
            ut.append((e, float(svarer)))
    return ut + [(replace(e, tekst=forvreng(e.tekst, lodd)), y) for e, y in ut if lodd.random() < _STOY]


def med_hode(fil: Path, vekt: np.ndarray | None = None, skjev: np.ndarray | None = None) -> None:
    """Gives an ONNX file the output `snitt`, the mean of its last vectors; with weights [width, questions], `svarer`
    instead: a raw score for each question. All else in it stays to the bit. Error: `ValueError` when it has no layers.
    """
    nett = onnx.load(str(fil))
    graf = nett.graph
    siste = [u for n in graf.node for u in n.output if u.endswith("/oln/LayerNormalization_output_0")]
    if not siste:
        raise ValueError(f"{fil}: no layers")
    for liste in (graf.node, graf.output, graf.initializer):  # a head that it has already goes
        for ting in [t for t in liste if t.name.startswith((UTGANG, SNITT))]:
            liste.remove(ting)
    graf.node.append(helper.make_node("ReduceMean", [siste[-1]], [SNITT], SNITT, axes=[1], keepdims=0))
    navn = SNITT
    if vekt is not None:
        for n, tall in ((f"{UTGANG}.weight", vekt), (f"{UTGANG}.bias", skjev)):
            graf.initializer.append(numpy_helper.from_array(np.asarray(tall, dtype=np.float32), n))
        graf.node.append(helper.make_node("Gemm", [SNITT, f"{UTGANG}.weight", f"{UTGANG}.bias"], [UTGANG], UTGANG))
        navn = UTGANG
    bredde = next(i.dims[0] for i in graf.initializer if i.name.endswith("oln.bias"))
    form = [1, bredde if vekt is None else vekt.shape[1]]
    graf.output.append(helper.make_tensor_value_info(navn, TensorProto.FLOAT, form))
    onnx.save(nett, str(fil))


def _vektorer(mappe: Path, rader: Sequence[tuple[str, str, str]]) -> np.ndarray:
    """The mean vector of each (role, question, text), as the shipped model gives it."""
    import onnxruntime as ort

    valg = ort.SessionOptions()
    valg.intra_op_num_threads = valg.inter_op_num_threads = 1
    nett = ort.InferenceSession(str(mappe / "modell.onnx"), valg, providers=["CPUExecutionProvider"])
    biter = Tokenizer.from_file(str(mappe / "biter.json"))
    ut = []
    for rolle, felt, tekst in rader:
        ider = biter.encode(f"{innledning(rolle, felt)} {tekst}", add_special_tokens=False).ids[: LENGST - 2]
        ut.append(nett.run([SNITT], {"ider": np.array([[0, *ider, 2]], dtype=np.int64)})[0][0])
    return np.array(ut, dtype=np.float32)


def vektorer(mappe: Path, alle: Sequence[eks.Eksempel], prosesser: int = 2) -> torch.Tensor:
    rader = [(e.rolle, e.felt, e.tekst) for e in alle]
    deler = [rader[i : i + 2000] for i in range(0, len(rader), 2000)]
    with ProcessPoolExecutor(prosesser) as pool:
        return torch.from_numpy(np.concatenate(list(pool.map(_vektorer, [mappe] * len(deler), deler))))


def tren(x: torch.Tensor, felt: torch.Tensor, y: torch.Tensor, vekt: torch.Tensor, antall: int, fro: int) -> nn.Linear:
    """The head, width to `antall` questions; of a text, the score of its own question counts."""
    torch.manual_seed(fro)
    snitt, spredning = x.mean(0), x.std(0) + 1e-6
    felles, egne = nn.Linear(x.shape[1], 1), nn.Linear(x.shape[1], antall)
    nn.init.zeros_(egne.weight)
    opt = torch.optim.AdamW([*felles.parameters(), *egne.parameters()], lr=_RATE, weight_decay=_SVEKK)
    z = (x - snitt) / spredning
    for _ in range(_RUNDER):
        for i in torch.randperm(len(z)).split(256):
            skaar = felles(z[i])[:, 0] + egne(z[i]).gather(1, felt[i, None])[:, 0]
            rett = y[i] * (1 - 2 * _GLATT) + _GLATT
            tap = (F.binary_cross_entropy_with_logits(skaar, rett, reduction="none") * vekt[i]).mean()
            opt.zero_grad()
            tap.backward()
            opt.step()
    ut = nn.Linear(x.shape[1], antall)
    with torch.no_grad():
        w = (felles.weight + egne.weight) / spredning
        ut.weight.copy_(w)
        ut.bias.copy_(felles.bias + egne.bias - w @ snitt)
    return ut


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--hjul", type=Path, required=True)
    ap.add_argument("--utelat", default="", help="hands that it is not taught, and measured on")
    ap.add_argument("--dato", default="")
    ap.add_argument("--versjon", default=VERSJON)
    ap.add_argument("--ut", type=Path)
    ap.add_argument("--hver", type=int, default=1, help="of the examples, only each of so many is used")
    ap.add_argument("--fro", type=int, default=0)
    a = ap.parse_args()
    ansatte = json.loads((Path(__file__).parent / "hender.json").read_text(encoding="utf-8"))["ansatte"]
    alle = utvalg(eks.les(ROT / "data/nlu", ansatte)[1], random.Random(a.fro))[:: a.hver]
    with tempfile.TemporaryDirectory() as rot:
        zipfile.ZipFile(a.hjul).extractall(rot)
        pakke = Path(rot) / NAVN
        om = json.loads((pakke / "om.json").read_text(encoding="utf-8"))
        spm = tuple(om["felt"])
        med_hode(pakke / "modell.onnx")
        x = vektorer(pakke, [e for e, _ in alle])
        felt = torch.tensor([spm.index(e.felt) for e, _ in alle])
        y, vekt = torch.tensor([svarer for _, svarer in alle]), torch.tensor([e.vekt for e, _ in alle])
        ute = torch.tensor([e.haand in a.utelat.split(",") for e, _ in alle])
        hode = tren(x[~ute], felt[~ute], y[~ute], vekt[~ute], len(spm), a.fro)
        print(f"{int((~ute).sum())} examples, {int(y[~ute].sum())} of them answers", flush=True)
        p = torch.sigmoid(hode(x).gather(1, felt[:, None])[:, 0])
        for grense in _GRENSER if ute.any() else ():
            under = (p < grense) & ute
            print(grense, *(f"{int((under & (y == v)).sum())} of {int((ute & (y == v)).sum())}" for v in (0, 1)))
        if a.ut:
            med_hode(pakke / "modell.onnx", hode.weight.detach().numpy().T, hode.bias.detach().numpy())
            shutil.rmtree(next(Path(rot).glob("*.dist-info")))
            print(hjul_av(Path(rot), {**om, UTGANG: spm}, a.dato, a.versjon, a.ut))


if __name__ == "__main__":
    main()
