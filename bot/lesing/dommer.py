"""The referee: opinions about a text become one reading, in an order that can be read in a minute.

1 danger, 2 the form of language, 3 a command, 4 the answer to what was read back, 5 a question, 6 the answer,
7 what the text says about other fields (also a correction). Personal data is cut before any of it.

Opinions come from the learned model (`bot.lesing.modell`) and, for dates, numbers and places, from exact readers: the
model says whether a text answers, they say which day. Thresholds are measured on hands that the model was not trained
on (forstaaelse/maal.py) and stand in data/terskler.json.
"""

from __future__ import annotations

import functools
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from bot.lesing.aapne import APNE, les_aapent
from bot.lesing.kommando import les_kommando
from bot.lesing.lesning import VET_IKKE, Funn, Lesning, Sammenheng
from bot.lesing.maalform import les_maalform
from bot.lesing.modell import Skjonn, modell, slag
from kvp import FELTER

_TERSKLER = Path(__file__).parent / "data" / "terskler.json"
_UKJENT_FELT = "bekreft"
"""The question that stands for none, when the conversation is over."""


_KAN_SI_NOE = frozenset({"kan_jeg_faa", "hva_er_kvp"})
"""Topics that people ask about while they state facts."""
_SIES_IKKE_I_FORBIFARTEN = frozenset({"rolle", "samtykke", "maal_tekst"})
"""Fields that only an answer to their own question fills."""
LISTER = frozenset(f for f, felt in FELTER.items() if felt.slag == "flervalg")


@dataclass(frozen=True)
class Terskler:
    """From which probability something is done. `ta` and `tilbake` by field: taken, or read back for a yes."""

    ta: dict[str, float]
    tilbake: dict[str, float]
    krise: float
    tema: float
    kommando: float
    fakta: float


@functools.cache
def terskler() -> Terskler:
    return Terskler(**json.loads(_TERSKLER.read_text(encoding="utf-8")))


@dataclass(frozen=True)
class Mening:
    """What one source says about one field: a value in JSON form, how sure it is, and who said so."""

    felt: str
    verdi: object
    sannsynlighet: float
    kilde: str
    sikker: bool = True


def dom(tekst: str, ved: Sammenheng, skjonn: Skjonn | None = None) -> Lesning:
    """The reading of a text without personal data. `skjonn`: the model's, where the engine has asked it already."""
    felt = ved.felt or _UKJENT_FELT
    if skjonn is None or skjonn.felt != felt:
        skjonn = modell().les(tekst, felt, ved.rolle)
    sak = _Sak(tekst, ved, skjonn, terskler())
    if skjonn.krise >= sak.t.krise:
        return Lesning("krise", krise_annen=ved.rolle == "ansatt" or skjonn.annens >= 0.5)
    if maalform := les_maalform(tekst):
        return Lesning("maalform", maalform=maalform)
    return sak.kommando() or sak.svar_paa_forslag() or sak.sporsmaal() or sak.svar()


@dataclass(frozen=True)
class _Sak:
    """One text before the referee."""

    tekst: str
    ved: Sammenheng
    skjonn: Skjonn
    t: Terskler

    def kommando(self) -> Lesning | None:
        navn = les_kommando(self.tekst, self.ved.felt)
        if navn is None and self.ved.felt != "maal_tekst":
            merke, p = self.skjonn.rekke()[0]
            if merke.startswith("kommando_") and p >= self.t.kommando:
                navn = merke.removeprefix("kommando_")
        if navn is None:
            return None
        return Lesning("handling", handling=navn, endre_felt=self._nevnt_felt() if navn == "endre" else None)

    def _nevnt_felt(self) -> str | None:
        """The field whose words stand in a text that wants something changed; None where there are several or none."""
        nevnt = [f for f, ord_ in feltord().items() if f in self.ved.sak and ord_.search(self.tekst.lower())]
        return nevnt[0] if nevnt else None

    def svar_paa_forslag(self) -> Lesning | None:
        """«Ja» or «nei» to a value that was read back; anything else is read as an answer of its own."""
        if self.ved.forslag is None or self.ved.felt is None:
            return None
        svar = self._ja_eller_nei()
        if svar == "ja":
            return Lesning("svar", (Funn(self.ved.felt, self.ved.forslag),))
        return Lesning("uklart", avvist=True) if svar == "nei" else None

    def _ja_eller_nei(self) -> str | None:
        if len(self.tekst.split()) > 5:
            return None
        p = modell().les(self.tekst, "bekreft", self.ved.rolle).svar
        if p["bekreft=ja"] >= 0.8:
            return "ja"
        same = self._beste(self.ved.felt)[0] == self.ved.forslag if self.ved.felt not in (*APNE, *LISTER) else False
        return "nei" if p["bekreft=endre"] >= 0.8 and not same and not re.search(r"\d", self.tekst) else None

    def sporsmaal(self) -> Lesning | None:
        """A topic, unless the text states an answer beside what it asks («kan jeg få kvp? sitter på åpent fengsel»)."""
        merke, p = self.skjonn.rekke()[0]
        if slag(merke) != "tema" or p < self.t.tema:
            return None
        if merke in _KAN_SI_NOE and any(m.sannsynlighet >= self.t.fakta for m in self._fakta()):
            return None
        return Lesning("tema", tema=merke)

    def svar(self) -> Lesning:
        funn, alternativer = self._svar_paa_feltet()
        andre = tuple(Funn(m.felt, m.verdi) for m in self._fakta() if m.felt != self.ved.felt and m.sannsynlighet >= self.t.fakta)
        rettet = any(f.felt in self.ved.sak and self.ved.sak[f.felt] != f.verdi for f in andre)
        alle = ((funn,) if funn else ()) + andre
        if not alle and not alternativer:
            return Lesning("uklart", spurte=self._spor())
        return Lesning("svar", alle, alternativer=() if funn else alternativer, rettet=rettet and funn is None)

    def _spor(self) -> bool:
        merke, _ = self.skjonn.rekke()[0]
        return merke == "utenfor" or slag(merke) == "tema"

    # The field that is asked

    def _svar_paa_feltet(self) -> tuple[Funn | None, tuple[object, ...]]:
        felt = self.ved.felt
        if felt is None:
            return None, ()
        if felt in APNE:
            return self._aapent(felt)
        if felt in LISTER:
            return self._liste(felt)
        merke, p = self._beste(felt)
        if p >= self.t.ta[felt]:
            return Funn(felt, merke), ()
        return (Funn(felt, merke, sikker=False), ()) if p >= self.t.tilbake[felt] else (None, ())

    def _beste(self, felt: str) -> tuple[str, float]:
        """The likeliest value of the field, and its probability."""
        egne = {m.partition("=")[2]: p for m, p in self.skjonn.svar.items() if m.startswith(f"{felt}=")}
        beste = max(egne, key=egne.__getitem__)
        return beste, egne[beste]

    def _aapent(self, felt: str) -> tuple[Funn | None, tuple[object, ...]]:
        """The exact reader finds the value, the model says whether there is one; where they disagree it is read back."""
        har, vet_ikke = (self.skjonn.svar.get(f"{felt}={v}", 0.0) for v in ("har", VET_IKKE))
        lest, alternativer = les_aapent(felt, self.tekst, self.ved, spurt=True)
        if lest is None and not alternativer:
            return (Funn(felt, VET_IKKE), ()) if vet_ikke >= self.t.ta[felt] else (None, ())
        if lest is None:
            return None, alternativer
        if lest.verdi == VET_IKKE:
            return (lest if vet_ikke >= har else replace(lest, sikker=False)), ()
        if har < self.t.tilbake[felt]:
            return (Funn(felt, VET_IKKE) if vet_ikke >= self.t.ta[felt] else replace(lest, sikker=False)), ()
        return (lest if har >= self.t.ta[felt] else replace(lest, sikker=False)), ()

    def _liste(self, felt: str) -> tuple[Funn | None, tuple[object, ...]]:
        merke, p = self._beste(felt)
        if merke != "har":
            verdi: object = [] if merke == "ingen" else VET_IKKE
            if felt == "form" and merke == VET_IKKE:
                verdi = ["annet"]
            return (Funn(felt, verdi, p >= self.t.ta[felt]) if p >= self.t.tilbake[felt] else None), ()
        skaar = {v: self.skjonn.fakta[f"{felt}={v}"] for v in FELTER[felt].verdier}
        valgt = [v for v, s in skaar.items() if s >= 0.5]
        sikkerhet = p * min((max(s, 1 - s) for s in skaar.values()), default=0.0)
        if valgt and sikkerhet >= self.t.ta[felt]:
            return Funn(felt, valgt), ()
        mulige = tuple(sorted((v for v, s in skaar.items() if s >= 0.2), key=lambda v: -skaar[v]))
        if valgt and sikkerhet >= self.t.tilbake[felt]:
            return Funn(felt, valgt, sikker=False), ()
        return None, mulige if felt == "form" and 2 <= len(mulige) <= 4 else ()

    # What it says beside the answer

    def _fakta(self) -> list[Mening]:
        """What the text states about any field, exact readers asked for the values of open ones."""
        per: dict[str, list[tuple[str, float]]] = {}
        for merke, p in self.skjonn.fakta.items():
            if p >= 0.5:
                felt, _, verdi = merke.partition("=")
                per.setdefault(felt, []).append((verdi, p))
        ut = []
        for felt, verdier in per.items():
            if felt in _SIES_IKKE_I_FORBIFARTEN or (felt in LISTER and felt != "form"):
                continue
            p = min(p for _, p in verdier)
            if felt in APNE:
                lest, _ = les_aapent(felt, self.tekst, self.ved, spurt=felt == self.ved.felt)
                if lest is not None and lest.sikker and lest.verdi != VET_IKKE:
                    ut.append(Mening(felt, lest.verdi, p, f"modell+{felt}"))
            elif felt in LISTER or len(verdier) == 1:
                ut.append(Mening(felt, [v for v, _ in verdier] if felt in LISTER else verdier[0][0], p, "modell"))
        return ut
