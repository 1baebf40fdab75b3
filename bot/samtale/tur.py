"""The working state of one turn, and how a turn ends: with the conclusion when it is new, and the next question."""

from __future__ import annotations

import copy
import datetime as dt

from bot.katalog import STEG, Katalog, Valg, katalog
from bot.samtale import plan
from bot.samtale.meldinger import Melding, ja_valg, konklusjon, oppsummering
from bot.samtale.tilstand import Tilstand
from kvp import FELTER, Vurdering, vurder

AAPNE = frozenset(
    f for f, felt in FELTER.items() if felt.slag in ("heltall", "tall", "loslatelse", "spenn", "tekst", "sted")
)
"""Fields that are typed rather than chosen."""
KAN_IKKE_HOPPE = frozenset({"rolle", "samtykke", *STEG})

Svar = tuple[Tilstand, list[Melding]]


class Tur:
    """The working state of one turn: the copy that is changed, the texts, and the messages so far."""

    def __init__(self, tilstand: Tilstand, dag: dt.date) -> None:
        self.t = copy.deepcopy(tilstand)
        self.dag = dag
        self.katalog: Katalog = katalog(self.t.maalform)
        self.ut: list[Melding] = []
        self.viser: list[Valg] | None = None  # choices that replace the ordinary ones
        self.sporsmaal: str | None = None  # words that replace the ordinary question
        self.uklart = False
        self.tving: str | None = None  # the field to ask whatever the plan says

    # Texts

    def si(self, nokkel: str, **verdier: object) -> str:
        return self.katalog.tekst(nokkel, self.t.rolle, self.t.svar, **verdier)

    def meld(self, tekst: str, **felt: object) -> None:
        self.ut.append({"tekst": tekst, **felt})

    def sporsmaalstekst(self, felt: str, *, omformulert: bool = False) -> str:
        tekster = self.katalog.felt(felt)
        hent = tekster.omformulert if omformulert else tekster.sporsmaal
        tekst = hent(self.t.rolle, self.t.svar)
        alder = self.t.svar.get("alder")
        return tekst.replace("{neste_alder}", str(18 if isinstance(alder, int) and alder < 18 else 67))

    # Answers

    def svar(self, felt: str, verdi: object) -> None:
        """Takes one answer, of the case or of the steps."""
        if felt == "slett":
            self.t.slett = False
            if verdi == "ja":
                self.t.slettet = True
            else:
                self.meld(self.si("slett_nei"))
        elif felt == "videre":
            self.t.videre = str(verdi)
            self.t.rekkefolge.append(felt)
            if verdi == "ja":
                self.meld(self.si("til_notatet"))
        elif felt == "bekreft":
            if verdi == "endre":
                self.t.retter = True
            else:
                self.t.bekreft = "ja"
                self.t.rekkefolge.append(felt)
        else:
            gammel, self.t.retter = self.t.svar.get(felt), False
            self.t.sett(felt, verdi)
            if felt == "rolle" and verdi == "ansatt" != gammel:
                self.meld(self.si("hilsen_ansatt"))
            if felt != "samtykke" and self.t.svar[felt] != gammel:
                self._etter_endring(felt)

    def _etter_endring(self, felt: str) -> None:
        if felt == "form":
            former = set(self.t.svar["form"])  # type: ignore[call-overload]
            for uaktuelt in plan.uaktuelle(former, set(self.t.svar)):
                self.t.fjern(uaktuelt)
        # A note that was confirmed or agreed to is so only for the answers it then had.
        if self.t.bekreft or "samtykke" in self.t.svar:
            self.t.fjern("bekreft")
            self.t.fjern("samtykke")

    def hopp(self, felt: str) -> None:
        self.t.fjern(felt)
        self.t.hoppet = [f for f in self.t.hoppet if f != felt] + [felt]

    # The end of a turn: conclusion and next question

    def avslutt(self) -> Svar:
        if self.t.slettet:
            self.meld(self.si("slettet"), ferdig=True, handling="avslutt")
            self.t = Tilstand(maalform=self.t.maalform, slettet=True)
            return self.t, self.ut
        vurdering = vurder(self.t.sak, self.dag, self.t.maalform)
        steg = plan.neste(self.t, vurdering)
        felt = self.tving or steg.felt
        if felt != self.t.spurt:
            self.t.bom, self.t.retter = 0, False
            if self.viser is None:
                self.t.forslag, self.t.alternativer = None, []
        if steg.motsigelse and felt == steg.felt and not self.tving:
            self.t.motsigelser.append(steg.motsigelse.nokkel)
            self.sporsmaal = self.si("motsigelse", tekst=steg.motsigelse.tekst)
        self._vis_konklusjon(vurdering, felt)
        self.t.spurt = felt
        if felt is None:
            self._ferdig()
        else:
            self._spor(felt, vurdering)
        return self.t, self.ut

    def _vis_konklusjon(self, vurdering: Vurdering, felt: str | None) -> None:
        """Shows the conclusion when it is new; while facts are missing only when nothing more will be asked."""
        if felt in ("slett", "rolle") or "rolle" not in self.t.svar:
            return
        if vurdering.motsigelser and any(m.nokkel not in self.t.motsigelser for m in vurdering.motsigelser):
            return
        if vurdering.konklusjon == "MANGLER_OPPLYSNINGER" and plan.mangler(self.t, vurdering):
            return
        merke = f"{vurdering.konklusjon} {vurdering.forelopig} {vurdering.vindu_fra}"
        if merke != self.t.vist:
            self.t.vist = merke
            self.ut.append(konklusjon(self.katalog, vurdering))

    def _spor(self, felt: str, vurdering: Vurdering) -> None:
        tekst = self.sporsmaal or self.sporsmaalstekst(felt)
        if felt == "bekreft" and not self.uklart:
            tekst = self.si("endre_hva") if self.t.retter else f"{oppsummering(self.katalog, self.t)}\n\n{tekst}"
        valg = self.viser if self.viser is not None else self.katalog.felt(felt).valg(self.t.rolle)
        steg, av = plan.framdrift(self.t, vurdering)
        melding: Melding = {"tekst": tekst, "felt": felt, "valg": ja_valg(valg), "steg": steg, "av": max(av, steg)}
        if self.uklart:
            melding["uklart"] = True
        self.ut.append(melding)

    def _ferdig(self) -> None:
        samtykke = self.t.svar.get("samtykke")
        if samtykke == "ja":
            self.meld(self.si("notat_klart"), ferdig=True, notat=True)
        elif self.t.videre == "nei":
            self.meld(self.si("videre_nei"), ferdig=True)
        else:
            self.meld(self.si("notat_nei"), ferdig=True)

    # Not understood

    def bom(self, *, spurte: bool = False, avvist: bool = False, usikker: bool = False) -> None:
        """Nothing was stored: the question is put again in other words, from the second time with more help."""
        felt = self.t.spurt
        self.uklart = True
        self.t.forslag, self.t.alternativer = None, []
        if felt is None:
            self.meld(self.si("ferdig_kan_spore"), uklart=True)
            return
        if not avvist:
            self.t.bom += 1
        if spurte and self.t.bom <= 1:
            self.meld(self.si("utenfor"))
        omformulert = self.sporsmaalstekst(felt, omformulert=True)
        if self.t.bom >= 2:
            nokkel = "uklart_aapent" if felt in AAPNE else "uklart_igjen"
            self.sporsmaal = f"{self.si(nokkel, hvem=self.si('hvem_hjelper'))}\n\n{omformulert}"
        elif spurte or avvist:
            self.sporsmaal = omformulert
        else:
            self.sporsmaal = self.si("usikker" if usikker else "uklart", sporsmaal=omformulert)
