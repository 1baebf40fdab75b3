"""The referee: opinions about a text become one reading.

Two sources speak. The readers (`bot.lesing.leser`) know yes and no, dates, numbers, places and commands; the learned
model (`bot.lesing.modell`) says how likely each reading is. In this order: danger, what steers the conversation, a
question, the answer, and what else is stated. Where both say the same it is taken; where one is silent the other must
be sure; where they disagree it is read back, never kept in silence. How sure is sure is measured on hands that the
model was not trained on (forstaaelse/maal.py) and stands in data/terskler.json.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass, replace
from pathlib import Path

from bot.lesing.lesning import Funn, Lesning, Sammenheng
from bot.lesing.modell import Skjonn, slag
from bot.lesing.valg import LUKKEDE
from kvp import FELTER, VET_IKKE

_TERSKLER = Path(__file__).parent / "data" / "terskler.json"
APNE = frozenset(f for f, felt in FELTER.items() if not felt.verdier)
LISTER = frozenset(f for f, felt in FELTER.items() if felt.slag == "flervalg")
_KAN_SI_NOE = frozenset({"kan_jeg_faa", "hva_er_kvp"})
"""Topics that people ask about while they state facts."""
_VIDERE_TEMA = {"endre_samtykke": ("trekke_samtykke", 0.0), "avslag_frigang": ("klage", 0.5)}
"""Topics that are a special case of another, which answers unless the model is sure: from this much probability."""
_ANDRE_TEMAER, _NEVNES = 0.04, 2
"""Topics from this much probability are offered beside the one that is answered, and no more than this many."""
_SPOR_OM_NOE, _SPOR_OGSAA = 0.2, 0.5
"""A text to which the model gives all topics together this much may be a question; the second: beside an answer."""
_SIKKERT_SPORSMAAL = 0.9
"""A question from here, although the readers found an answer in the text."""
_FARE_IGJEN = 0.8
"""How sure the model alone must be where help was given at the last turn: nobody is kept at a question by it."""
_FARE_I_ET_SVAR = 0.5
"""Danger in what the model is sure answers the question must be likelier than not."""
_MULIG_FORM = 0.15
"""A form from here on is offered where none is sure."""
_FLERE_FORMER = 0.1
"""Other forms that a text states count only where the model gives several forms this much."""
_LENKE = frozenset({"hjemmesoning", "varetekt_hjemme"})
_LIGNER, _LIGNER_KLART, _SVARER_KLART, _LIGNER_STED = 0.8, 0.3, 0.93, 0.4
"""What may only resemble an answer is read back: below the first, or the second where the model gives the value the
third; a place below the fourth."""
_LIGNER_LUKKEDE = frozenset(LUKKEDE) & frozenset(FELTER) - {"rolle"}
_SIES_EKSAKT = frozenset({"rolle", "videre", "bekreft"})
"""What the exact grammar is sure of here is so, whatever the model makes of a word («enig»)."""
_STEDER = frozenset({"kommune_for", "kommune_etter"})
_FORM_SIES, _FORM_HORES = 0.9, 0.6
"""A form is taken from the second where the text states it, as the model hears facts, from the first, and no other."""
_ENTEN_ELLER = (
    ("fengsel", "ferdig_sonet"),
    ("fengsel", "venter_paa_soning"),
    ("varetekt", "varetekt_hjemme"),
    ("hjemmesoning", "varetekt_hjemme"),
)
"""Forms that are told apart by a word or two and never go together: of three that are heard, the likelier stands."""
_ARBEIDSSTED = 6
"""Who says who he is in no more words, may name where he works: «miljøterapeut på sykehuset» is nobody's form."""
_SIES_I_FORBIFARTEN = frozenset(FELTER) - APNE - LISTER - {"rolle", "samtykke"}
"""Closed fields that may be filled by what a text says beside its answer."""
ODELEGGER = frozenset({"start_paa_nytt", "avslutt"})
"""Commands that lead to the question of deleting: the model alone does so where the text names the conversation."""
_OGSAA_MAAL = frozenset({"start_paa_nytt", "tilbake", "endre"})
"""Where the question is of a goal, «begynne på nytt» is one, unless the text names the conversation."""
_SIKKER_KOMMANDO, _AVSLUTTER, _AVSLUTTER_KLART = 0.6, 0.5, 0.9
"""A command is sure from here; the second: one that leads to the question of deleting, where the text names the
conversation; the third: where it does not («vi avslutter her»)."""
_KAN_SVARE = 0.1
"""An answer that the model gives this much is asked about, unless the command is beyond doubt."""
_ENDRER_I_FORBIFARTEN = 0.9
"""A given answer is changed by what the model hears from here, and only by a text that answers nothing else."""
_MOTSIER = 0.85
"""What a text that answers says against an earlier answer is asked about from here."""
_ALENE = 0.97
"""A fact that is all a text says, and no answer, is taken from here; below it, it is offered at its own question."""
NESTEN_HORT = 0.55
"""A fact that is not sure enough to be taken is offered at its own question from here."""
_ALDRI_ALENE = frozenset({("frigang", "innvilget"), ("ytelser", "svaert_begrensede")})
"""What people say they have when they have applied for it or have more, and what decides: asked about when it is all
that is said."""
_NEPPE_MAAL, _SIER_ANNET, _INTET_MAAL = 0.08, 0.6, 0.97
"""Own words at the question of the goal are the goal, unless the model hardly hears one and hears another field, or
that there is none."""
_OM_SEG, _OM_SEG_KLART = 0.95, 0.9
"""Who says «jeg» and tells of a case is the one who serves where the model hears so from the first, and staff no more
than the second leaves: of 61 openings that were asked about, all were."""
_HVER_FORM = 0.5
"""Forms that are each heard from here are several, whatever the label for several says."""
_KLART_FLERE = 0.75
"""A form beside the one the reader found is stated, as the model hears facts, from here."""
_KLART_ANNET, _KLART_FENGSEL = 0.5, 0.9
"""Another value is clearly stated from here; the second: that it is the prison and not what is over."""
_KLART_LEDD = 0.95
"""A clause of several answers from here, where no other answers anything else: of 96 such, all were right."""
_SIER_SELV = 0.9
"""A text states the value of its yes or no, as the model hears facts, from here."""
_UTELUKKET = 0.02
"""What the readers found is no answer to the model below this; it does not stand against a command that asks first."""
_GJETTER, _GJETT_IGJEN, _NOE_AV_DET = 0.6, 0.8, 0.015
"""Who was not understood and answers once more is offered the likeliest value: of what the model gives the values
together it must have the first, and they together the third. What was offered so and is said again is meant from the
second."""
_MAA_SIES = frozenset({("slett", "ja")})
"""Answers that are said in so many words: however sure the model is, it is asked whether that was meant."""
_TROSS_JA_NEI = 0.8
"""A text that begins with a yes or a no means another value to the model from here («nei, trenger mye hjelp»)."""
_HELLER_TVIL = 0.9
"""A text that begins with a no is doubt to the model from here; one that begins with a yes, never."""
_MELLOM = frozenset({("frigang", "sokt"), ("sosialhjelp", "staar_i_fare"), ("ytelser", "svaert_begrensede")})
"""Values between a yes and a no: «nei, men vil trenge det» says both, and its «nei» stands against neither."""
_SAMTYKKER, _SAMTYKKER_IGJEN = 0.7, 0.6
"""Consent that a reader found («det må jeg vel») is read back below this. The second: consent that was read back and
is said again in other words is meant, where the model is this sure of it."""


@dataclass(frozen=True)
class Terskler:
    """From which probability something is done. `ta` and `tilbake` by question: where only the model speaks."""

    ta: dict[str, float]
    tilbake: dict[str, float]
    enig: dict[str, float]  # by question: what a reader found is taken where the model gives it this much
    veto: float  # another reading than the reader's is read back from here
    krise: float
    tema: float
    kommando: float
    fakta: float  # what only the model hears beside the answer
    fakta_enig: float  # what a reader found beside the answer


@functools.cache
def terskler() -> Terskler:
    return Terskler(**json.loads(_TERSKLER.read_text(encoding="utf-8")))


@dataclass(frozen=True)
class Mening:
    """What one source says about one field: a value in JSON form, how likely it is, and who said so."""

    felt: str
    verdi: object
    sannsynlighet: float
    kilde: str


def er_fare(skjonn: Skjonn, *, igjen: bool = False) -> bool:
    """Danger to somebody's life, as the model hears it. `igjen`: help was given at the last turn and stands on the
    screen, so an answer that only may be danger is heard."""
    return skjonn.fare >= max(terskler().krise, _FARE_IGJEN * igjen, _FARE_I_ET_SVAR * skjonn.svarer())


def dom(lest: Lesning, ved: Sammenheng, skjonn: Skjonn) -> Lesning:
    """One reading from the readers' (`lest`) and the model's. The readers' commands and corrections stand."""
    if lest.slag in ("handling", "maalform") or lest.rettet or lest.avvist or lest.sprak_onskes:
        return lest
    sak = _Sak(lest, ved, skjonn, terskler())
    return sak.igjen() or sak.kommando() or sak.sporsmaal() or sak.svar()


@dataclass(frozen=True)
class _Sak:
    """One text before the referee."""

    lest: Lesning
    ved: Sammenheng
    skjonn: Skjonn
    t: Terskler

    @property
    def _funn(self) -> Funn | None:
        """What the readers found for the field that is asked."""
        return next((f for f in self.lest.funn if f.felt == self.ved.felt), None)

    @property
    def _hort(self) -> bool:
        """Whether the model does not rule out what the readers found for the field that is asked."""
        f = self._funn
        kjent = f is not None and any(m.startswith(f"{f.felt}=") for m in self.skjonn.svar)
        return f is not None and (not kjent or self._sannsynlig(f.felt, f.verdi) >= _UTELUKKET)

    def igjen(self) -> Lesning | None:
        """What was read back is confirmed, or said again in other words."""
        merke, p = self.skjonn.beste()
        if self.ved.forslag is None or self.ved.felt is None:
            return None
        if slag(merke) in ("tema", "kommando") and p >= _SIKKERT_SPORSMAAL and not self.lest.ordrett:
            return None  # what waits, waits
        if self._funn and _samme(self._funn.verdi, self.ved.forslag) and not self._ogsaa(self._funn):
            return replace(self.lest, funn=tuple(self._sagt_igjen(f) for f in self.lest.funn))
        if self._funn is None and all(v in self.lest.alternativer for v in _liste(self.ved.forslag)):
            return Lesning("svar", (Funn(self.ved.felt, self.ved.forslag),))
        mellom = self._paa_feltet()[0] if (self.ved.felt, str(self.ved.forslag)) in _MELLOM else None
        if mellom and _samme(mellom.verdi, self.ved.forslag):
            return Lesning("svar", (Funn(self.ved.felt, self.ved.forslag),))
        # «nja» is no consent, and «nei takk» is a no however the model hears its thanks.
        samtykke = (self.ved.felt, self.ved.forslag) == ("samtykke", "ja")
        samtykker = samtykke and self._funn is None and self.lest.antall_ord > 1
        sies = (samtykke and not samtykker) or _maa_sies(self.ved.felt, self.ved.forslag)
        mening = None if sies else self._modellens(self.ved.felt)
        fra = _SAMTYKKER_IGJEN if samtykker else self.t.tilbake[self.ved.felt] if self._funn is None else _TROSS_JA_NEI
        if mening and _samme(mening.verdi, self.ved.forslag) and mening.sannsynlighet >= fra:
            return Lesning("svar", (Funn(self.ved.felt, self.ved.forslag),))
        gjettet = self._gjett(_GJETT_IGJEN)
        if gjettet and gjettet.verdi == self.ved.forslag:
            return Lesning("svar", (Funn(self.ved.felt, self.ved.forslag),))
        return None

    def _sagt_igjen(self, funn: Funn) -> Funn:
        """What was read back and is said again is meant; what must be said in so many words still must."""
        sies = funn is self._funn and (funn.felt == "samtykke" or not _maa_sies(funn.felt, funn.verdi))
        return replace(funn, sikker=True) if sies else funn

    def kommando(self) -> Lesning | None:
        merke, p = self.skjonn.beste()
        # Commands of one word are in the exact grammar, and what it left there answers.
        if slag(merke) != "kommando" or p < self.t.kommando or self.lest.antall_ord < 2:
            return None
        navn = merke.removeprefix("kommando_")
        if self._svarer_heller(navn, p):
            return None
        if self.ved.felt == "maal" and navn in _OGSAA_MAAL and not self.lest.om_samtalen:
            return None
        if self.ved.felt == "maal_tekst" and self._funn and not (navn == "hopp_over" and p >= _SIKKER_KOMMANDO):
            return None
        if navn == "behold" and not self.ved.endrer:
            return None
        if self.lest.fortalt or (navn in ODELEGGER and p < (_AVSLUTTER if self.lest.om_samtalen else _AVSLUTTER_KLART)):
            return None
        if navn == "trekk_samtykke":  # the model changes no consent: its question is opened, and one press withdraws
            gitt = self.ved.sak.get("samtykke") == "ja"
            return Lesning("handling", handling="endre", endre_felt="samtykke") if gitt else None
        return Lesning("handling", handling=navn, endre_felt=None)

    def _svarer_heller(self, navn: str, p: float) -> bool:
        """Whether an answer was found, or the model hears one beside it: «trenger et menneske som forklarer»."""
        if self._funn:
            return self.lest.ordrett or p < _SIKKER_KOMMANDO or (navn in ODELEGGER and self._hort)
        verdier = [p for m, p in self.skjonn.svar.items() if m.startswith(f"{self.ved.felt}=")]
        return p < _SIKKER_KOMMANDO and sum(verdier) >= _KAN_SVARE

    def sporsmaal(self) -> Lesning | None:
        """A topic, unless an answer is stated beside the question («kan jeg få kvp? sitter på åpent fengsel»)."""
        if self.lest.temaord and not (self._funn and self._funn.sikker):
            return Lesning("tema", tema=self.lest.temaord)
        merke, p = self.skjonn.beste()
        if slag(merke) != "tema" or p < self.t.tema or (self.lest.nolende and self._funn):
            return None
        sier = (self.lest.slag == "svar" and p < _SIKKERT_SPORSMAAL) or bool(self._sikre(self._fakta()))
        if merke in _KAN_SI_NOE and sier:
            return None
        if self._funn and self._funn.sikker and (p < _SIKKERT_SPORSMAAL or self.lest.ordrett):
            return None
        videre, andel = _VIDERE_TEMA.get(merke, (merke, 1.0))
        if p < _SIKKERT_SPORSMAAL and self.skjonn.svar[videre] >= andel * p:
            merke = videre
        return Lesning("tema", tema=merke, temaer=() if p >= _SIKKERT_SPORSMAAL else self._temaer(merke))

    def _temaer(self, ikke: str | None = None, fra: float = 0.0) -> tuple[str, ...]:
        """The topics that the text may ask about, the likeliest first, but for the one that is answered (`ikke`); none
        where all topics together have less than `fra`."""
        temaer = {m: p for m, p in self.skjonn.svar.items() if slag(m) == "tema"}
        if sum(temaer.values()) < fra:
            return ()
        mulige = (m for m, p in temaer.items() if p >= _ANDRE_TEMAER and m != ikke)
        return tuple(sorted(mulige, key=lambda m: -temaer[m])[:_NEVNES])

    def svar(self) -> Lesning:
        if self.lest.allment:  # it tells nothing, of anything
            return replace(self.lest, funn=(), temaer=self._temaer(fra=_SPOR_OM_NOE))
        funn, alternativer = self._paa_feltet()
        # What a reader found and the model does not hear is no fact; a release is offered all the same.
        ved_siden = ((f, self._hores(f)) for f in self.lest.funn if f.felt != self.ved.felt)
        andre = tuple(replace(f, sikker=f.sikker and hort) for f, hort in ved_siden if hort or f.felt == "loslatelse")
        if any(f.sikker for f in andre) and self.ved.forslag is not None and self._funn is None:
            funn, alternativer = None, ()  # it speaks of something else; what was read back still waits for its yes
        felt = funn.felt if funn else None
        kjente = {f.felt for f in andre} | {felt, self.ved.felt}
        svarte = funn is not None or bool(alternativer)
        hort = [
            m
            for m in self._fakta()
            if m.felt not in kjente
            and (m.felt not in self.ved.besvart or (not svarte and m.sannsynlighet >= _ENDRER_I_FORBIFARTEN))
        ]
        sikre = self._sikre(hort)
        sikre = [m for m in sikre if not self._om_noe_annet(m.felt)]
        if funn and self._svarer_annet(sikre, andre):
            funn = replace(funn, sikker=False)
        # Beside an answer that must itself be asked about, what is only heard is no surer than alone.
        tvil = (funn is not None and not funn.sikker) or (len(sikre) == 1 and not (svarte or andre))
        tvilsomt = self.ved.felt != "rolle"  # whoever writes, the form is that of the one who serves
        sagt = tuple(
            Funn(m.felt, m.verdi, m in sikre and (not (tvil and (tvilsomt or m.felt != "form")) or _sagt_alene(m)))
            for m in hort
        )
        if sikre or svarte or andre:  # what is only nearly heard is offered at its own question, never alone
            andre += sagt
        alle = ((funn,) if funn else ()) + andre
        if alle or alternativer:
            endrer = funn is None and any(f.felt in self.ved.sak for f in andre)
            return replace(
                self.lest,
                slag="svar",
                funn=alle,
                alternativer=() if funn else alternativer,
                tema=None,
                temaer=() if self.lest.ordrett else self._temaer(fra=_SPOR_OGSAA),
                rettet=endrer,
                motsier=self._motsier() if funn and funn.sikker else None,
            )
        if self.lest.slag == "tema":
            return self.lest
        if gjettet := self._gjett(_GJETTER):
            return replace(self.lest, slag="svar", funn=(gjettet,))
        merke, _ = self.skjonn.beste()
        spurte = self.lest.spurte or merke == "utenfor" or slag(merke) == "tema"
        return Lesning("uklart", spurte=spurte, temaer=self._temaer(fra=_SPOR_OM_NOE))

    def _svarer_annet(self, sikre: list[Mening], andre: tuple[Funn, ...]) -> bool:
        """Whether a yes or no is followed by what answers another question: «nei, ingen barn» of a need for help."""
        f = self._funn
        if f is None or f.sikker or f.felt in APNE | LISTER:
            return False
        if self.skjonn.fakta.get(f"{f.felt}={f.verdi}", 0.0) >= _SIER_SELV:
            return False  # «ja den er nedsatt. penger får jeg fra sosialen» answers this one as well
        return bool(sikre) or any(a.sikker for a in andre)

    def _motsier(self) -> Funn | None:
        """What a text that answers says of a field that was answered otherwise: «løslates i mai. Frigang er søkt».

        That is asked, since one of the two is wrong; it changes nothing by itself.
        """
        klare = [
            m
            for m in self._fakta()
            if m.sannsynlighet >= _MOTSIER
            and m.felt in self.ved.besvart - {"form", "rolle"}
            and m.verdi != self.ved.sak[m.felt]
        ]
        return Funn(klare[0].felt, klare[0].verdi, sikker=False) if len(klare) == 1 else None

    def _om_noe_annet(self, felt: str) -> bool:
        """Whether a fact that is heard beside the answer may be about where somebody works, or lived before."""
        ansatt = self._funn is None or self._funn.verdi != "innsatt"
        arbeidssted = self.ved.felt == "rolle" and ansatt and self.lest.antall_ord <= _ARBEIDSSTED
        return (felt == "form" and arbeidssted) or (felt == "bolig" and self.ved.felt == "kommune_for")

    # The field that is asked

    def _paa_feltet(self) -> tuple[Funn | None, tuple[object, ...]]:
        felt = self.ved.felt
        if felt is None:
            return None, ()
        if not any(m.startswith(f"{felt}=") for m in self.skjonn.svar):
            return self._funn, self.lest.alternativer  # the model has not been taught this field yet
        funn, alternativer = self._lest(felt, self._modellens(felt))
        if funn is None or self.lest.ordrett:
            return funn, alternativer
        ikke_naa = self._ikke_naa(funn)  # «ferdig sonet i mars» names a month, and no place
        tvil = self._motsagt(funn) or self.lest.dobbelt or "ferdig_sonet" in ikke_naa
        if not tvil and self._sies_i_et_ledd(funn):
            return replace(funn, sikker=True), alternativer
        # What a clause names, and no more, is so.
        tvil = tvil or (bool(ikke_naa) and self._funn is None) or self._ligner(funn)
        return (replace(funn, sikker=False) if tvil else funn), alternativer

    def _ligner(self, funn: Funn) -> bool:
        """Whether the text may only resemble an answer: «prata me ho på nav på telefon om bustøtta»."""
        if funn.felt in _STEDER:
            return self.skjonn.gjelder < _LIGNER_STED
        if funn.felt not in _LIGNER_LUKKEDE or self.lest.sprak or (self._funn is not None and self._funn.sikker):
            return False  # said in so many words, or in another language than it was taught this in
        klart = self._sannsynlig(funn.felt, funn.verdi) >= _SVARER_KLART
        return self.skjonn.gjelder < (_LIGNER_KLART if klart else _LIGNER)

    def _ikke_naa(self, funn: Funn) -> frozenset[object]:
        """The forms it answers of which the text may only tell what is hoped for, to come, or over."""
        return self.lest.ikke_naa.intersection(_liste(funn.verdi)) if funn.felt == "form" else frozenset()

    def _sies_i_et_ledd(self, funn: Funn) -> bool:
        """Whether a clause of the text clearly answers this, and none of them anything else: «Gjort, med resultatet
        spesielt tilpasset. Kartleggingen er også gjort»."""
        verdier = _liste(funn.verdi)
        om_noe_annet = self.lest.spurte or self.lest.om_andre or bool(self.lest.alternativer)
        if funn.utregnet or om_noe_annet or funn.felt == "samtykke" or len(verdier) != 1:
            return False
        if verdier == [VET_IKKE] and self._funn is not None and self._funn.verdi != VET_IKKE:
            return False  # «ja, det vil jeg si»
        if self.skjonn.svar["ikke_svar"] >= _KAN_SVARE:
            return False  # «nei, lenka er ikke satt på ennå», asked about the assessment
        egne = [{m: p for m, p in s.items() if m.startswith(f"{funn.felt}=")} for s in self.skjonn.leddsvar]
        merke = f"{funn.felt}={verdier[0]}"
        sagt = max((s.pop(merke, 0.0) for s in egne), default=0.0)
        annet = max((p for s in egne for p in s.values()), default=0.0)
        return sagt >= max(self.t.ta[funn.felt], _KLART_LEDD) and annet < _KLART_ANNET

    def _motsagt(self, funn: Funn) -> bool:
        """Whether the text states another value of the field, as the model hears facts, than the one it answers."""
        if funn.felt not in FELTER or funn.felt in APNE | LISTER or funn.verdi == VET_IKKE:
            return False
        if funn.felt == "rolle" and self._funn is not None and self._funn.sikker:
            return False  # «Jeg er ansatt. Pasienten er …»: who else is named does not write
        sagt = {v: self.skjonn.fakta.get(f"{funn.felt}={v}", 0.0) for v in FELTER[funn.felt].verdier}
        andre = max((p for v, p in sagt.items() if v != funn.verdi), default=0.0)
        return andre >= _KLART_ANNET and andre > sagt.get(str(funn.verdi), 0.0)

    def _lest(self, felt: str, modellens: Mening | None) -> tuple[Funn | None, tuple[object, ...]]:
        """What the readers and the model make of the field together."""
        if self._funn is None:
            if set(self.lest.alternativer) == _LENKE and not self.ved.alternativer:
                annet = modellens and not _LENKE & {*map(str, _liste(modellens.verdi))}
                klart = modellens and modellens.sannsynlighet >= self.t.veto
                if modellens and (modellens.verdi == ["varetekt_hjemme"] or (annet and klart)):
                    return self._bare_modellen(felt, modellens), self.lest.alternativer
                # Far more serve a sentence with the tag than wait for one, and who waits says «fotlenke hjemme» too:
                # it is read back, with the other choice beside it.
                return Funn("form", ["hjemmesoning"], sikker=False), ()
            if self.lest.alternativer:
                return None, self.lest.alternativer
            return self._bare_modellen(felt, modellens), self._mulige(felt)
        if flere := self._ogsaa(self._funn):
            return Funn(felt, flere, sikker=False), ()
        return self._begge(felt, self._funn, modellens), ()

    def _begge(self, felt: str, funn: Funn, modellens: Mening | None) -> Funn:
        """The readers found a value: taken where the model does not speak against it, else read back."""
        p = self._sannsynlig(felt, funn.verdi)
        if felt == "maal_tekst":
            if p < _NEPPE_MAAL and self.skjonn.svar["maal_tekst=vet_ikke"] >= _INTET_MAAL:
                return Funn(felt, VET_IKKE)
            return replace(funn, sikker=funn.sikker and not (p < _NEPPE_MAAL and self._sier_annet()))
        if self.ved.alternativer and set(_liste(funn.verdi)) <= set(self.ved.alternativer):
            return funn
        if felt == "rolle" and self.lest.om_andre:  # a brother serves, or somebody else's client: who writes is asked
            hort = modellens is not None and modellens.sannsynlighet >= self.t.veto
            return Funn(felt, modellens.verdi if modellens and hort else funn.verdi, sikker=False)
        if funn.sikker and (self.lest.ordrett or felt in _SIES_EKSAKT):
            return funn
        noler = (felt, funn.verdi) == ("samtykke", "ja") and p < _SAMTYKKER
        if noler:
            return replace(funn, sikker=False)
        if p >= self.t.enig[felt]:
            sikkert = p >= self.t.ta[felt] and felt not in APNE and not _maa_sies(felt, funn.verdi)
            return replace(funn, sikker=funn.sikker or sikkert)
        if self.lest.om_andre:  # the model heard them as well
            return replace(funn, sikker=False)
        if modellens and self._heller_modellens(felt, funn, p, modellens):
            # Two lists that each hold what the other lacks: both are read back.
            begge = felt == "behov" and not set(_liste(modellens.verdi)) < set(_liste(funn.verdi))
            nevnt = {*_liste(funn.verdi), *_liste(modellens.verdi)} if begge else set()
            verdi = [v for v in FELTER["behov"].verdier if v in nevnt] or modellens.verdi
            klart = modellens.sannsynlighet >= self.t.ta[felt] and (felt, str(modellens.verdi)) in _MELLOM
            return Funn(felt, verdi, sikker=klart and not self.lest.spurte)
        return Funn(felt, self._mellom(felt, funn) or funn.verdi, sikker=False, utregnet=funn.utregnet)

    def _ogsaa(self, funn: Funn) -> list[str]:
        """The forms that a sentence names and those that the rest of the text states beside them; none without these.

        «prøveløslatt. Og så har jeg fått en betinget dom»: to be several they must be heard as several too.
        """
        if funn.felt != "form" or funn.verdi == VET_IKKE or self.lest.ordrett:
            return []
        nevnt = _liste(funn.verdi)
        sagt = {v: self.skjonn.fakta.get(f"form={v}", 0.0) for v in FELTER["form"].verdier}
        utelukket = {b for par in _ENTEN_ELLER for a, b in (par, par[::-1]) if a in nevnt}
        andre = {v for v, p in sagt.items() if p >= _KLART_FLERE and v not in nevnt} - utelukket - {"annet"}
        if not andre or self.skjonn.svar.get("form=flere", 0.0) < _FLERE_FORMER:
            return []
        return [v for v in sagt if v in andre or v in nevnt]

    def _mellom(self, felt: str, funn: Funn) -> str | None:
        """A value between yes and no that the text states, as the model hears facts, beside the plain word."""
        sagt = {v: self.skjonn.fakta.get(f"{f}={v}", 0.0) for f, v in _MELLOM if f == felt}
        verdi, p = max(sagt.items(), key=lambda m: m[1], default=("", 0.0))
        mer = p > self.skjonn.fakta.get(f"{felt}={funn.verdi}", 0.0)
        return verdi if p >= _KLART_ANNET and mer and not funn.sikker else None

    def _heller_modellens(self, felt: str, funn: Funn, p: float, modellens: Mening) -> bool:
        """Which of the two is read back: the reader's, unless the model is sure or the reader itself doubts more."""
        if felt == "form" and "ferdig_sonet" in _liste(funn.verdi) and "fengsel" in _liste(modellens.verdi):
            # «fengselsdelen er ferdig sonet» names the prison that is over; the model tells it from «ferdig dom».
            return p < _KLART_FENGSEL <= modellens.sannsynlighet
        if felt in APNE or funn.utregnet or (felt == "samtykke" and funn.sikker):
            return False  # «i januar, men jeg har ikke dagen» names a day that can be confirmed
        felles = set(_liste(funn.verdi)) & set(_liste(modellens.verdi))
        if felt == "behov" and funn.sikker and felles in (set(), set(_liste(funn.verdi))):
            return False  # the reader set aside what the text says is in order
        if modellens.verdi == VET_IKKE and felt in LUKKEDE:
            sier_ja = funn.verdi == LUKKEDE[felt][0]  # «ja, det vil jeg si»
            return not sier_ja and modellens.sannsynlighet >= _HELLER_TVIL
        tross = 0.5 if felt not in LUKKEDE or (felt, str(modellens.verdi)) in _MELLOM else _TROSS_JA_NEI
        return modellens.sannsynlighet >= (self.t.veto if funn.sikker else max(tross, p))

    def _bare_modellen(self, felt: str, mening: Mening | None) -> Funn | None:
        if mening is None or mening.sannsynlighet < self.t.tilbake[felt]:
            return None
        sikkert = mening.sannsynlighet >= self.t.ta[felt] and not _maa_sies(felt, mening.verdi)
        sikkert = sikkert or (felt == "form" and self._sies_som_form(mening)) or self._forteller_om_seg(mening)
        # «han spør: hvem fatter vedtaket?» states nothing, however sure the model is; a brother serves, not the writer.
        sikkert = sikkert and not self.lest.spurte and not self.lest.om_andre
        # The model hears the prison in «sit jo ikkje bak murane».
        sikkert = sikkert and not (felt == "form" and self.lest.nekter)
        return Funn(felt, mening.verdi, sikker=sikkert)

    def _sies_som_form(self, mening: Mening) -> bool:
        """Whether the text also states the one form that it answers, and no other."""
        sagt = {v: self.skjonn.fakta.get(f"form={v}", 0.0) for v in FELTER["form"].verdier}
        verdi, *flere = _liste(mening.verdi)
        if flere or verdi not in sagt or mening.verdi == ["annet"] or mening.sannsynlighet < _FORM_HORES:
            return False
        return sagt.pop(str(verdi)) >= _FORM_SIES and max(sagt.values()) < _KLART_ANNET

    def _forteller_om_seg(self, mening: Mening) -> bool:
        """Whether somebody who opens with his own case says by it who he is: «æ e 29 og går me fotlenke»."""
        sagt, annet = (self.skjonn.fakta.get(f"rolle={v}", 0.0) for v in ("innsatt", "ansatt"))
        selv = (mening.felt, mening.verdi) == ("rolle", "innsatt") and self.lest.om_seg
        return selv and sagt >= _OM_SEG and annet <= 1 - _OM_SEG_KLART

    def _gjett(self, fra: float) -> Funn | None:
        """What an answer that is not understood means, if it answers: nobody is asked the same thing for ever."""
        felt = self.ved.felt
        if not self.ved.spurt_igjen or felt not in LUKKEDE or felt not in FELTER or felt == "samtykke":
            return None
        stumt = self.lest.slag != "uklart" or self.lest.hilsen or slag(self.skjonn.beste()[0]) in ("tema", "kommando")
        egne = {m.partition("=")[2]: p for m, p in self.skjonn.svar.items() if m.startswith(f"{felt}=")}
        beste = max(egne, key=egne.__getitem__, default=VET_IKKE)
        alle = sum(egne.values())
        if (
            stumt
            or beste == VET_IKKE
            or (felt, beste) in _ALDRI_ALENE
            or alle < _NOE_AV_DET
            or egne[beste] < fra * alle
        ):
            return None
        return Funn(felt, beste, sikker=False)

    def _mulige(self, felt: str) -> tuple[object, ...]:
        """The forms between which a text leaves the choice."""
        if felt != "form":
            return ()
        skaar = {v: self.skjonn.svar.get(f"form={v}", 0.0) for v in FELTER["form"].verdier}
        if sum(skaar.values()) < 0.5:
            return ()
        mulige = sorted((v for v, p in skaar.items() if p >= _MULIG_FORM), key=lambda v: -skaar[v])
        return tuple(mulige) if 2 <= len(mulige) <= 4 else ()

    def _sannsynlig(self, felt: str, verdi: object) -> float:
        """How likely the model holds a value that a reader found; 0 for a value that it has not been taught."""
        svar = self.skjonn.svar
        if verdi == VET_IKKE or (felt == "form" and verdi == ["annet"]):  # one button says both
            return max(svar.get(f"{felt}={VET_IKKE}", 0.0), svar.get(f"{felt}=annet", 0.0))
        if felt in APNE:
            return svar[f"{felt}=har"]
        if felt not in LISTER:
            return svar.get(f"{felt}={verdi}", 0.0)
        if not verdi:
            return svar.get(f"{felt}=ingen", 0.0)
        valgt = set(verdi)  # type: ignore[call-overload]
        if felt == "form" and len(valgt) == 1:
            return svar.get(f"form={next(iter(valgt))}", 0.0)
        fakta = {v: self.skjonn.fakta.get(f"{felt}={v}", 0.0) for v in FELTER[felt].verdier}
        if "ferdig_sonet" in valgt and "fengsel" not in valgt:  # «fengselsdelen er ferdig sonet»
            fakta["ferdig_sonet"] = max(fakta["ferdig_sonet"], fakta.pop("fengsel", 0.0))
        utelukket = {b for par in _ENTEN_ELLER for a, b in (par, par[::-1]) if a in valgt and len(valgt) > 1}
        mot = max((p for v, p in fakta.items() if v not in valgt and v not in utelukket), default=0.0)
        alle = svar["form=flere" if felt == "form" else f"{felt}=har"]
        minst = min(fakta[v] for v in valgt)
        if felt == "form" and minst >= _HVER_FORM:
            alle = 1.0
        return alle * min(minst, 1 - mot if mot >= 0.5 else 1.0)

    def _modellens(self, felt: str) -> Mening | None:
        """The model's likeliest value for the field; None for open fields, whose values only readers find."""
        egne = {m.partition("=")[2]: p for m, p in self.skjonn.svar.items() if m.startswith(f"{felt}=")}
        if not egne:
            return None
        beste = max(egne, key=egne.__getitem__)
        if beste == VET_IKKE:
            return Mening(felt, VET_IKKE, egne[beste], "modell")
        if felt in APNE:
            return None
        if felt not in LISTER:
            return Mening(felt, beste, egne[beste], "modell")
        if beste == "ingen":
            return Mening(felt, [], egne[beste], "modell")
        if felt == "form" and beste != "flere":
            return Mening(felt, [beste], egne[beste], "modell")
        fakta = {v: self.skjonn.fakta.get(f"{felt}={v}", 0.0) for v in FELTER[felt].verdier}
        valgt = [v for v, p in fakta.items() if p >= 0.5]
        for a, b in _ENTEN_ELLER if felt == "form" and len(valgt) > 2 else ():
            if {a, b} <= set(valgt):
                valgt.remove(min(a, b, key=fakta.__getitem__))
        if felt == "form" and len(valgt) < 2:
            valgt = sorted(fakta, key=fakta.__getitem__)[-2:]
        return Mening(felt, valgt, self._sannsynlig(felt, valgt), "modell") if valgt else None

    def _fakta(self) -> list[Mening]:
        """What the model hears about closed fields that were not asked, or nearly hears."""
        per: dict[str, list[tuple[str, float]]] = {}
        for merke, p in self.skjonn.sagt.items():
            felt, _, verdi = merke.partition("=")
            if felt == self.ved.felt or (felt == "form" and verdi in _LENKE):
                continue  # a tag at home may be either of two forms: that is asked
            # «ja» to a «nei» that was only nearly heard would be a no: such fields are sure, or asked.
            fra = self.t.fakta if "ja" in FELTER[felt].verdier else NESTEN_HORT
            if felt == "form" and self.skjonn.svar.get("rolle=ansatt", 0.0) < _KLART_ANNET:
                p = max(p, self.skjonn.fakta.get(merke, 0.0))  # «fengselsbetjent, sitter med en innsatt» names a job
            if p >= fra and (felt in _SIES_I_FORBIFARTEN or felt == "form"):
                per.setdefault(felt, []).append((verdi, p))
        lenke, p = max(((v, self.skjonn.sagt.get(f"form={v}", 0.0)) for v in sorted(_LENKE)), key=lambda m: m[1])
        if max(self.skjonn.fakta.get(f"form={v}", 0.0) for v in _LENKE) > _KLART_ANNET:
            # «sonar heime med lenkje» is no prison, however much of it the model hears. Where the words leave open
            # whether it is remand, it is offered.
            per.pop("form", None)
            if p >= _FORM_SIES and self.ved.felt != "form":
                per["form"] = [(lenke, p if lenke == self.lest.lenkens_form else NESTEN_HORT)]
        former = dict(per.get("form", ()))
        for a, b in _ENTEN_ELLER:
            if a in former and b in former:
                per["form"].remove((verdi := min(a, b, key=former.__getitem__), former.pop(verdi)))
        klare = {f: [(v, p) for v, p in vs if p >= self.t.fakta] or vs for f, vs in per.items()}
        return [
            Mening(felt, [v for v, _ in vs] if felt == "form" else vs[0][0], min(p for _, p in vs), "modell")
            for felt, vs in klare.items()
            if felt == "form" or (len(vs) == 1 and not self._sies_ogsaa(felt, vs[0][0]))
        ]

    def _sies_ogsaa(self, felt: str, verdi: str) -> bool:
        """Whether another value is stated as well: «det står at jeg ikke har barn, og jeg har jo en på fire»."""
        andre = (self.skjonn.sagt.get(f"{felt}={v}", 0.0) for v in FELTER[felt].verdier if v != verdi)
        return max(andre, default=0.0) >= _KLART_ANNET

    def _sikre(self, hort: list[Mening]) -> list[Mening]:
        """Those that are taken without a question."""
        return [m for m in hort if m.sannsynlighet >= self.t.fakta]

    def _sier_annet(self) -> bool:
        """Whether the text states another field, as the model hears it: «er 33 år» is no goal."""
        sier = {f.partition("=")[0] for f, p in self.skjonn.sagt.items() if p >= _SIER_ANNET}
        return bool(
            sier - {self.ved.felt, "behov", "maal", "rolle", "fengsel", "kommune_for", "kommune_etter"}
        )  # «bo i Bø» may be one

    def _hores(self, funn: Funn) -> bool:
        """Whether the model leaves room for what a reader found beside the answer; what is doubtful is only offered."""
        if not funn.sikker or funn.felt == "bursdag" or funn.verdi == VET_IKKE:
            return True  # «fyller 67 18. februar» can be nothing else, and it was the model that heard «vet ikke»
        verdier = ("har",) if funn.felt in APNE else _liste(funn.verdi)
        return all(self.skjonn.sagt.get(f"{funn.felt}={v}", 1.0) >= self.t.fakta_enig for v in verdier)


def _sagt_alene(m: Mening) -> bool:
    return m.sannsynlighet >= _ALENE and not (isinstance(m.verdi, str) and (m.felt, m.verdi) in _ALDRI_ALENE)


def _maa_sies(felt: str, verdi: object) -> bool:
    return (felt, verdi) in _MAA_SIES if isinstance(verdi, str) else False


def _liste(verdi: object) -> list[object]:
    return verdi if isinstance(verdi, list) else [verdi]


def _samme(a: object, b: object) -> bool:
    return sorted(map(str, a)) == sorted(map(str, b)) if isinstance(a, list) and isinstance(b, list) else a == b
