"""From a trained net to ONNX in int8: the encoder with its heads, and the branch that hears danger."""

from __future__ import annotations

import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from forstaaelse.nett import Forstaaelse, Gren


def til_onnx(nett: Forstaaelse, ut: Path) -> None:
    """Writes `ut`: input `ider` [1, L] int64, outputs `svar`, `fakta` and, by piece, `vern` as raw scores, and
    `mellom`, from which the branch goes on."""
    akser = {"ider": {1: "lengde"}, "vern": {1: "lengde"}, "mellom": {1: "lengde"}}
    _skriv(nett, torch.ones(1, 9, dtype=torch.long), "ider", ["svar", "fakta", "vern", "mellom"], akser, ut)


def gren_til_onnx(gren: Gren, ut: Path) -> None:
    """Writes `ut`: input `mellom` [1, L, width], output `fare` as two raw scores."""
    bredde = gren.hode.in_features
    _skriv(gren, torch.ones(1, 9, bredde), "mellom", ["fare"], {"mellom": {1: "lengde"}}, ut)


def med_mellom(fil: Path, gren_fra: int, bredde: int) -> None:
    """Gives an ONNX file written before the branch came its output `mellom`; all else in it stays to the bit.

    Error: `ValueError` when the layer is not found.
    """
    nett = onnx.load(str(fil))
    if any(u.name == "mellom" for u in nett.graph.output):
        return
    navn = f"/lag.{gren_fra - 1}/oln/LayerNormalization_output_0"
    if not any(navn in node.output for node in nett.graph.node):
        raise ValueError(f"{fil}: no layer {gren_fra - 1}")
    nett.graph.node.append(onnx.helper.make_node("Identity", [navn], ["mellom"]))
    form = onnx.helper.make_tensor_value_info("mellom", onnx.TensorProto.FLOAT, [1, "lengde", bredde])
    nett.graph.output.append(form)
    onnx.save(nett, str(fil))


def _skriv(modul: nn.Module, inn: torch.Tensor, navn: str, ut_navn: list[str], akser: dict, ut: Path) -> None:
    modul.eval()
    with tempfile.TemporaryDirectory() as mappe:
        full = Path(mappe) / "full.onnx"
        torch.onnx.export(
            modul,
            (inn,),
            full,
            input_names=[navn],
            output_names=ut_navn,
            dynamic_axes=akser,
            opset_version=17,
            dynamo=False,
        )
        # Seven bits for the weights: without VNNI, eight overflow where two products are added (ONNX Runtime).
        quantize_dynamic(full, ut, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
