"""The learned reading: one pass of a small encoder over a text, in the light of the question and of who answers.

The model is the wheel `kvp_forstaaelse` (recipe and measurements: forstaaelse/README.md, docs/forstaaelse.md). It says
how likely each reading is; what is done with that is decided in `bot.lesing.dommer`.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bot.lesing.andre import uten_andre
from bot.lesing.vern.persondata import Ord

PAKKE = "kvp_forstaaelse"
FILER = ("modell.onnx", "fare.onnx")
"""The encoder with its heads, and the branch that hears danger."""
UTEN_SPORSMAAL = "bekreft"
"""The question that stands for none, when the conversation is over or not begun."""
LENGST = 64
"""Word pieces of a text that are read, with the question's."""
_LEDD = re.compile(
    r"(?:[;!?\n]|\.(?!\s+(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)))+\s|,\s|\s-\s|\s(?:men|og|så|samt)\s"
)
_FLEST_LEDD = 6
LEST_SAMMEN = 300
"""Signs of a text that are read for several things; a longer one is one clause."""
EGNE_ORD = "maal_tekst"
"""The question at which people write in their own words, where it was taught what personal data are."""
_ORD = re.compile(r"[^\s,;:!?()«»\"]+")
_LENGST_BIT = 200
_FLEST_BITER = 100
"""Signs of one's own words that are listened to at once; and how many word pieces in all, about five hundred signs of
prose: each piece costs up to a third of a millisecond, and no text may cost more than it is worth."""
_KAN_SI_NOE = 0.05
"""A text is read clause by clause where a fact beside the answer is this likely."""
_ALDRI_I_FORBIFARTEN = ("rolle", "behov", "samtykke")
"""What the model hears of these beside an answer is never taken."""


_MINST = 5e-5
"""No witness is surer than this, either way: probabilities are rounded to four figures."""


_MERKETS_VEKT = 0.25
"""What the answer's label counts beside the branch: it must share its one with the answer that the text also gives."""


class ManglerModell(RuntimeError):
    """The model or what runs it is not installed. The message is one sentence that says what to do."""


@dataclass(frozen=True)
class Skjonn:
    """What the model makes of one text at one question. Probabilities from 0 to 1, calibrated on hands not trained on.

    `svar`: each label of the question (`frigang=nei`, `ikke_svar`, `utenfor`, `krise`, a topic, `kommando_…`); they sum
    to one. `fakta`: each `felt=verdi` that the text may state about any field. `krise`: danger to somebody's life.
    `forbi`: as `fakta`, where the text has several clauses: the mean of the whole text's and of the likeliest clause's,
    since a clause tells best whether «ikke» belongs to it, and the text whose it is.
    """

    felt: str
    svar: dict[str, float] = field(default_factory=dict)
    fakta: dict[str, float] = field(default_factory=dict)
    krise: float = 0.0
    annens: float = 0.0  # that the danger is somebody else's, where there is any
    forbi: dict[str, float] = field(default_factory=dict)
    hvor: dict[str, int] = field(default_factory=dict)  # of each fact in `forbi`, the clause that says it most clearly
    leddsvar: list[dict[str, float]] = field(default_factory=list)  # `svar` of each clause, where that was asked for
    gjelder: float = 1.0  # that it answers this very question, and does not only resemble an answer

    @property
    def fare(self) -> float:
        """How likely it is that somebody's life is in danger: the branch that was taught it, and a quarter as much the
        answer's label."""
        ett, to = (min(max(p, _MINST), 1 - _MINST) for p in (self.krise, self.svar.get("krise", 0.0)))
        odds: float = ett / (1 - ett) * (to / (1 - to)) ** _MERKETS_VEKT
        return odds / (1 + odds)

    def beste(self) -> tuple[str, float]:
        """The likeliest label of the answer, and its probability."""
        return max(self.svar.items(), key=lambda m: m[1])

    def svarer(self, minst: float = 0.8) -> bool:
        """Whether an answer to the question that is asked is heard."""
        return sum(p for merke, p in self.svar.items() if slag(merke) == "verdi") >= minst

    @property
    def sagt(self) -> dict[str, float]:
        """What the text states beside its answer, `felt=verdi`."""
        return self.forbi or self.fakta

    def til_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def fra_json(cls, data: dict[str, Any]) -> Skjonn:
        return cls(**data)


def slag(merke: str) -> str:
    """What a label of the answer is: "verdi", "kommando", "tema", or "ingen" for those that give no answer."""
    if "=" in merke:
        return "verdi"
    if merke.startswith("kommando_"):
        return "kommando"
    return "ingen" if merke in ("ikke_svar", "utenfor", "krise") else "tema"


def innledning(rolle: str | None, felt: str) -> str:
    """What stands before the text: who writes, and at which question (not where that is who writes). As in training."""
    if felt == "rolle":
        return "rolle:"
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
        self._nett, self._fare = (
            ort.InferenceSession(str(mappe / fil), valg, providers=["CPUExecutionProvider"]) for fil in FILER
        )
        self._biter = Tokenizer.from_file(str(mappe / "biter.json"))
        self._biter.model._resize_cache(0)  # it would remember words that people wrote
        svar = {m: i for i, m in enumerate(self.om["svar"])}
        self._felles = [svar[m] for m in self.om["felles"]]
        self._svarer = {f: i for i, f in enumerate(self.om["svarer"])}
        self._nr = {f: [svar[m] for m in egne] + self._felles for f, egne in self.om["felt"].items()}

    def les(self, tekst: str, felt: str, rolle: str | None) -> Skjonn:
        """`tekst` without personal data; `felt` a field or a step of the conversation. Heard whole, and for what it
        states beside its answer clause by clause.

        At a field that it has not been taught it judges what is common to all: topics, commands, danger.
        """
        hele = self.hoer(tekst, felt, rolle)
        forbi, hvor = self._ledd_for_ledd(_jevn(tekst), felt, rolle, hele.fakta)
        return replace(hele, forbi=forbi, hvor=hvor)

    def hoer(self, tekst: str, felt: str, rolle: str | None) -> Skjonn:
        """As `les`, the text as one clause: a single reading, and far cheaper."""
        np, nr = self._np, self._nr.get(felt, self._felles)
        svar, fakta, mellom, gjelder = self._kjor(_jevn(tekst), felt, rolle)
        krise = self._fare.run(["fare"], {"mellom": mellom})[0][0]
        skaar = svar[nr] / self.om["varme"]["svar"]
        p = np.exp(skaar - skaar.max())
        p /= p.sum()
        merker = (self.om["svar"][i] for i in nr)
        fare, annens = (round(float(x), 4) for x in _sigmoid(np, krise / self.om["varme"]["krise"]))
        av_merke = {m: round(float(x), 4) for m, x in zip(merker, p, strict=True)}
        svarer = 1.0 if felt not in self._svarer else round(float(_sigmoid(np, gjelder[self._svarer[felt]])), 4)
        return Skjonn(felt, av_merke, self._merket(fakta), fare, annens, gjelder=svarer)

    def leddsvar(self, leddene: Sequence[str], felt: str, rolle: str | None) -> list[dict[str, float]]:
        """`Skjonn.svar` of each clause by itself, at the same question. One word («nei, bor hos mora mi») answers
        whatever is asked, and is left out."""
        return [self.hoer(d, felt, rolle).svar for d in leddene if " " in d]

    def _kjor(self, tekst: str, felt: str, rolle: str | None) -> tuple[Any, Any, Any, Any]:
        """Raw scores of one text: answer, facts; what the branch that hears danger goes on from; and, for each
        question, whether it is answered."""
        biter = self._biter.encode(f"{innledning(rolle, felt)} {tekst}", add_special_tokens=False).ids
        inn = self._np.array([[0, *biter[: LENGST - 2], 2]], dtype=self._np.int64)
        svar, fakta, mellom, svarer = self._nett.run(["svar", "fakta", "mellom", "svarer"], {"ider": inn})
        return svar[0], fakta[0], mellom, svarer[0]

    def persondata(self, tekst: str, rolle: str | None) -> list[Ord]:
        """Each word of what somebody wrote in his own words, with how likely it is to be personal data."""
        ut, lest = [], 0
        for start, del_ in biter_av(tekst):
            if lest >= _FLEST_BITER:
                break
            ordene = [(m.start(), m.end()) for m in _ORD.finditer(del_)]
            liten = del_.lower() if del_.isupper() and len(del_.split()) > 1 else del_  # who shouts names nobody by it
            skaar = self._vern(liten if len(liten) == len(del_) else del_, rolle, _FLEST_BITER - lest)
            lest += len(skaar)
            for fra, til in ordene:
                egne = [p for (a, b), p in skaar if a < til and b > fra]
                if egne:
                    klarest = max(egne, key=lambda p: 1 - p[0])
                    slag = self.om["vern"][1 + int(klarest[1:].argmax())]
                    ut.append(Ord(start + fra, start + til, slag, float(1 - klarest[0])))
        return ut

    def _vern(self, tekst: str, rolle: str | None, hoyst: int) -> list[tuple[tuple[int, int], Any]]:
        """Of each word piece of the text, at most so many: where it stands, and the probability of each kind of
        personal data."""
        np, foran = self._np, f"{innledning(rolle, EGNE_ORD)} "
        kodet = self._biter.encode(foran + tekst, add_special_tokens=False)
        kodet.truncate(hoyst + sum(b <= len(foran) for _, b in kodet.offsets))
        inn = np.array([[0, *kodet.ids, 2]], dtype=np.int64)
        (skaar,) = (u[0][1:-1] for u in self._nett.run(["vern"], {"ider": inn}))
        p = np.exp(skaar - skaar.max(-1, keepdims=True))
        p /= p.sum(-1, keepdims=True)
        steder = [(max(0, a - len(foran)), b - len(foran)) for a, b in kodet.offsets]
        return [(sted, rad) for sted, rad in zip(steder, p, strict=True) if sted[1] > 0]

    def _merket(self, fakta: Any) -> dict[str, float]:
        p = _sigmoid(self._np, fakta / self.om["varme"]["fakta"])
        return dict(zip(self.om["fakta"], (round(float(x), 4) for x in p), strict=True))

    def _ledd_for_ledd(
        self, tekst: str, felt: str, rolle: str | None, hele: dict[str, float]
    ) -> tuple[dict[str, float], dict[str, int]]:
        """`Skjonn.forbi` and `Skjonn.hvor`; empty where the text is one clause, or states nothing beside its answer."""
        leddene = ledd(tekst, rolle)
        if leddene == [tekst.strip()] or not any(
            p >= _KAN_SI_NOE for f, p in hele.items() if f.partition("=")[0] not in (felt, *_ALDRI_I_FORBIFARTEN)
        ):
            return {}, {}
        leste = [self._merket(self._kjor(_liten(d), UTEN_SPORSMAAL, rolle)[1]) for d in leddene]
        beste = {f: max(((d[f], i) for i, d in enumerate(leste)), default=(0.0, 0)) for f in hele}
        return {f: round((p + beste[f][0]) / 2, 4) for f, p in hele.items()}, {f: i for f, (_, i) in beste.items()}


def biter_av(tekst: str) -> Iterator[tuple[int, str]]:
    """The text in parts of at most `_LENGST_BIT` signs, split at a mark where there is one; where each begins."""
    start = 0
    while start < len(tekst):
        slutt = len(tekst)
        if slutt - start > _LENGST_BIT:
            grense = start + _LENGST_BIT
            skille = max(tekst.rfind(t, start + _LENGST_BIT // 3, grense) for t in ".;!?\n")
            slutt = max(skille, tekst.rfind(" ", start, grense) if skille < 0 else -1) + 1 or grense
        yield start, tekst[start:slutt]
        start = slutt


def ledd(tekst: str, rolle: str | None) -> list[str]:
    """The clauses of a text that are not about somebody else, split at marks and «men», «og», «så»; at most six.

    A long text is one.
    """
    if len(tekst) > LEST_SAMMEN:
        return [tekst.strip()]
    ansatt = rolle == "ansatt"
    egne = dict.fromkeys(d.strip() for d in _LEDD.split(uten_andre(tekst, egne_barn=True, ansatt=ansatt)))
    return [d for d in egne if uten_andre(d, egne_barn=True, ansatt=ansatt).strip()][:_FLEST_LEDD]


def _jevn(tekst: str) -> str:
    """How a text begins and whether it shouts says nothing; most of what the model learned from begins small."""
    return tekst.lower() if tekst.isupper() else _liten(tekst)


def _liten(tekst: str) -> str:
    return tekst[:1].lower() + tekst[1:]


def _sigmoid(np: Any, x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


@functools.cache
def modell() -> Modell:
    """The installed model, loaded once. Error: `ManglerModell`."""
    spec = find_spec(PAKKE)
    if spec is None or not spec.submodule_search_locations:
        raise ManglerModell("Mangler modellen som forstår svar (kvp-forstaaelse). Kjør «make setup».")
    mappe = Path(next(iter(spec.submodule_search_locations)))
    if not all((mappe / fil).exists() for fil in FILER):
        raise ManglerModell("Modellen som forstår svar (kvp-forstaaelse) er av en eldre utgave. Kjør «make setup».")
    return Modell(mappe)


def utgave() -> str | None:
    """The version of the installed model, None where there is none."""
    try:
        return version(PAKKE)
    except PackageNotFoundError:
        return None
