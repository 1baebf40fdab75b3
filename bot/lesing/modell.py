"""The learned reading: one pass of a small encoder over a text, in the light of the question and of who answers.

The model is the wheel `kvp_forstaaelse` (recipe and measurements: forstaaelse/README.md, docs/forstaaelse.md). It says
how likely each reading is; what is done with that is decided in `bot.lesing.dommer`.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass, field, replace
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

PAKKE = "kvp_forstaaelse"
UTEN_SPORSMAAL = "bekreft"
"""The question that stands for none, when the conversation is over or not begun."""
LENGST = 64
"""Word pieces of a text that are read, with the question's."""


class ManglerModell(RuntimeError):
    """The model or what runs it is not installed. The message is one sentence that says what to do."""


@dataclass(frozen=True)
class Skjonn:
    """What the model makes of one text at one question. Probabilities from 0 to 1, calibrated on hands not trained on.

    `svar`: each label of the question (`frigang=nei`, `ikke_svar`, `utenfor`, `krise`, a topic, `kommando_…`); they sum
    to one. `fakta`: each `felt=verdi` that the text may state about any field. `krise`: danger to somebody's life.
    """

    felt: str
    svar: dict[str, float] = field(default_factory=dict)
    fakta: dict[str, float] = field(default_factory=dict)
    krise: float = 0.0
    annens: float = 0.0  # that the danger is somebody else's, where there is any

    @property
    def fare(self) -> float:
        """How likely it is that somebody's life is in danger: the mean of the two heads that were taught it."""
        return (self.krise + self.svar.get("krise", 0.0)) / 2

    def beste(self) -> tuple[str, float]:
        """The likeliest label of the answer, and its probability."""
        return max(self.svar.items(), key=lambda m: m[1])

    def til_json(self) -> dict[str, Any]:
        return {"felt": self.felt, "svar": self.svar, "fakta": self.fakta, "krise": self.krise, "annens": self.annens}

    @classmethod
    def fra_json(cls, data: dict[str, Any]) -> Skjonn:
        return cls(data["felt"], data["svar"], data["fakta"], data["krise"], data["annens"])


def slag(merke: str) -> str:
    """What a label of the answer is: "verdi", "kommando", "tema", or "ingen" for those that give no answer."""
    if "=" in merke:
        return "verdi"
    if merke.startswith("kommando_"):
        return "kommando"
    return "ingen" if merke in ("ikke_svar", "utenfor", "krise") else "tema"


def innledning(rolle: str | None, felt: str) -> str:
    """What stands before the text: who writes, and at which question. The same in training."""
    return f"{'ansatt' if rolle == 'ansatt' else 'innsatt'} {felt.replace('_', ' ')}:"


class Modell:
    """The model in memory. Thread-safe; keeps nothing of what it reads."""

    def __init__(self, mappe: Path) -> None:
        try:
            import numpy as np
            import onnxruntime as ort
            from tokenizers import Tokenizer
        except ImportError as feil:
            raise ManglerModell(f"Mangler pakken {feil.name}. Kjør «make setup».") from feil
        self._np = np
        self.om = json.loads((mappe / "om.json").read_text(encoding="utf-8"))
        valg = ort.SessionOptions()
        valg.intra_op_num_threads = valg.inter_op_num_threads = 1
        valg.enable_cpu_mem_arena = valg.enable_mem_pattern = False  # freed memory goes back, and is overwritten
        self._nett = ort.InferenceSession(str(mappe / "modell.onnx"), valg, providers=["CPUExecutionProvider"])
        self._biter = Tokenizer.from_file(str(mappe / "biter.json"))
        self._biter.model._resize_cache(0)  # it would remember words that people wrote
        svar = {m: i for i, m in enumerate(self.om["svar"])}
        self._felles = [svar[m] for m in self.om["felles"]]
        self._nr = {f: [svar[m] for m in egne] + self._felles for f, egne in self.om["felt"].items()}

    def les(self, tekst: str, felt: str, rolle: str | None) -> Skjonn:
        """`tekst` without personal data; `felt` a field or a step of the conversation.

        At a field that it has not been taught it judges what is common to all: topics, commands, danger.
        """
        if felt != "rolle":
            return self._les(tekst, felt, rolle)
        # Who answers is what is asked, so it is read as both would write it.
        en, to = (self._les(tekst, felt, r) for r in ("innsatt", "ansatt"))
        svar = {m: (p + to.svar[m]) / 2 for m, p in en.svar.items()}
        return replace(en, svar=svar, krise=max(en.krise, to.krise))

    def _les(self, tekst: str, felt: str, rolle: str | None) -> Skjonn:
        np, nr = self._np, self._nr.get(felt, self._felles)
        # How a text begins and whether it shouts says nothing; most of what it learned from begins small.
        tekst = tekst.lower() if tekst.isupper() else tekst[:1].lower() + tekst[1:]
        biter = self._biter.encode(f"{innledning(rolle, felt)} {tekst}", add_special_tokens=False).ids
        inn = np.array([[0, *biter[: LENGST - 2], 2]], dtype=np.int64)
        svar, fakta, krise = (u[0] for u in self._nett.run(None, {"ider": inn}))
        varme = self.om["varme"]
        skaar = svar[nr] / varme["svar"]
        p = np.exp(skaar - skaar.max())
        p /= p.sum()
        merker = (self.om["svar"][i] for i in nr)
        return Skjonn(
            felt,
            {m: round(float(x), 4) for m, x in zip(merker, p, strict=True)},
            dict(
                zip(self.om["fakta"], (round(float(x), 4) for x in _sigmoid(np, fakta / varme["fakta"])), strict=True)
            ),
            *(round(float(x), 4) for x in _sigmoid(np, krise / varme["krise"])),
        )


def _sigmoid(np: Any, x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


@functools.cache
def modell() -> Modell:
    """The installed model, loaded once. Error: `ManglerModell`."""
    spec = find_spec(PAKKE)
    if spec is None or not spec.submodule_search_locations:
        raise ManglerModell("Mangler modellen som forstår svar (kvp-forstaaelse). Kjør «make setup».")
    return Modell(Path(next(iter(spec.submodule_search_locations))))


def utgave() -> str | None:
    """The version of the installed model, None where there is none."""
    try:
        return version(PAKKE)
    except PackageNotFoundError:
        return None
