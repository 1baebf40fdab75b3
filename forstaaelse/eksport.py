"""From a trained net to ONNX in int8, checked against the net it came from."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from forstaaelse.nett import Forstaaelse


def til_onnx(nett: Forstaaelse, ut: Path, *, atte_bit: bool = True) -> None:
    """Writes `ut`: input `ider` [1, L] int64, outputs `svar`, `fakta`, `krise` and, by piece, `vern` as raw scores."""
    nett.eval()
    with tempfile.TemporaryDirectory() as mappe:
        full = Path(mappe) / "full.onnx"
        torch.onnx.export(
            nett,
            (torch.ones(1, 9, dtype=torch.long),),
            full,
            input_names=["ider"],
            output_names=["svar", "fakta", "krise", "vern"],
            dynamic_axes={"ider": {1: "lengde"}, "vern": {1: "lengde"}},
            opset_version=17,
            dynamo=False,
        )
        if atte_bit:
            # Seven bits for the weights: without VNNI, eight overflow where two products are added (ONNX Runtime).
            quantize_dynamic(full, ut, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        else:
            ut.write_bytes(full.read_bytes())


def sesjon(fil: Path) -> ort.InferenceSession:
    valg = ort.SessionOptions()
    valg.intra_op_num_threads = valg.inter_op_num_threads = 1
    return ort.InferenceSession(str(fil), valg, providers=["CPUExecutionProvider"])


def kjor(s: ort.InferenceSession, rad: list[int]) -> list[np.ndarray]:
    return [u[0] for u in s.run(None, {"ider": np.array([rad], dtype=np.int64)})]
