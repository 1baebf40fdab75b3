"""The working state of one turn, and how a turn ends: with the conclusion when it is new, and the next question."""

from __future__ import annotations

import copy
import datetime as dt

from bot.katalog import STEG, Felttekster, Katalog, Valg, katalog
from bot.samtale import plan
from bot.samtale.framdrift import framdrift, til_notatet
from bot.samtale.gjenta import som_det_sto, spor_om_motsigelse, tilby_nevnt
from bot.samtale.meldinger import ja_valg, konklusjon, oppsummering
from bot.samtale.paa_nytt import endret_siden
from bot.samtale.resultat import UTFALL, Melding, Turresultat
from bot.samtale.tilstand import Tilstand
from kvp import FELTER, Vurdering, vurder

AAPNE = frozenset(
    f for f, felt in FELTER.items() if felt.slag in ("heltall", "tall", "loslatelse", "spenn", "tekst", "sted")
)
"""Fields that are typed rather than chosen."""
KAN_IKKE_HOPPE = frozenset({"rolle", "samtykke", *STEG})

_KNAPPER = {
    "behold": "knapp_behold",
    "endre": "knapp_endre",
    "angre": "knapp_angre",
    "fortsett": "knapp_fortsett",
    "feil_alarm": "knapp_feil_alarm",
    "notat": "knapp_notat",
    "trekk_samtykke": "knapp_trekk_samtykke",
    "gi_samtykke": "knapp_gi_samtykke",
}


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
        self.var: set[str] = set()  # of `UTFALL`
        self.tving: str | None = None  # the field to ask whatever the plan says
        self.knapper: list[Melding] = []  # fixed buttons beside the choices
        self.motsigelse: str | None = None  # the contradiction that is asked about, by its key
        self.stille = False  # the question that stands is only repeated: it keeps its number
        self.sagt: set[str] = set()  # the fields that this turn answered
        self.krise, self.t.krise = self.t.krise, None
        self.apnet = self.t.endrer

    # Texts

    def si(self, nokkel: str, **verdier: object) -> str:
        return self.katalog.tekst(nokkel, self.t.rolle, self.t.svar, **verdier)

    def meld(self, tekst: str, **felt: object) -> None:
        self.ut.append({"tekst": tekst, **felt})
        self.var |= felt.keys() & set(UTFALL)

    def sporsmaalstekst(self, felt: str, *, omformulert: bool = False) -> str:
        tekster = self.katalog.felt(felt)
        hent = tekster.omformulert if omformulert else tekster.sporsmaal
        tekst = hent(self.t.rolle, self.t.svar)
        alder = self.t.svar.get("alder")
        return tekst.replace("{neste_alder}", str(18 if isinstance(alder, int) and alder < 18 else 67))

    # Answers

    def svar(self, felt: str, verdi: object) -> None:
        """Takes one answer, of the case or of the steps."""
        if felt != "slett" and not self._samme_ansatt(felt, verdi):
            self.t.angre = None
        apnet = felt == self.t.endrer
        if apnet:
            self.t.endrer = None
        if felt in STEG:
            self._steg(felt, str(verdi))
            return
        gammel, self.t.retter = self.t.svar.get(felt), False
        self.t.sett(felt, verdi)
        self.t.parkert.pop(felt, None)
        self.t.nevnt.pop(felt, None)
        self.sagt.add(felt)
        if gammel is not None and self.t.forslag is None and (apnet or self.t.svar[felt] != gammel):
            self._svart_paa_nytt(felt)
        if felt == "rolle" and verdi == "ansatt" != gammel:
            self.meld(self.si("hilsen_ansatt"))
        if felt != "samtykke" and self.t.svar[felt] != gammel:
            self._ikke_bekreftet()
        if felt == self.t.spurt:
            self.t.forslag, self.t.alternativer = None, []  # it is answered, also where it is asked again at once

    def _samme_ansatt(self, felt: str, verdi: object) -> bool:
        """On the desk the page answers who asks, also after a new start: nobody has said anything yet."""
        foer = (self.t.angre or {}).get("svar", {})
        return felt == "rolle" and verdi == "ansatt" == foer.get("rolle")

    def _svart_paa_nytt(self, felt: str) -> None:
        """What was said beside an answer goes with it, unless it is said again."""
        for ved_siden in [f for f, av in plan.ALDRI_SPURT.items() if av == felt and f in self.t.svar]:
            if ved_siden not in self.sagt:
                self.t.fjern(ved_siden)
                self._ikke_bekreftet()

    def _steg(self, felt: str, verdi: str) -> None:
        if felt == "slett":
            self._slett(verdi)
        elif felt == "bekreft" and verdi == "endre":
            self.t.retter, self.t.bekreft = True, None
        else:
            setattr(self.t, felt, verdi)
            self.t.rekkefolge = [f for f in self.t.rekkefolge if f != felt] + [felt]
            if felt == "videre" and verdi == "ja":
                self.meld(self.si("til_notatet"))

    def _slett(self, verdi: str) -> None:
        nytt, self.t.nytt, self.t.slett = self.t.nytt, False, False
        if verdi != "ja":
            self.meld(self.si("slett_nei"))
        elif nytt:
            self.begynn_paa_nytt()
        else:
            self.t.slettet = True

    def begynn_paa_nytt(self) -> None:
        """Empties the case. What it was can be had back until the next answer."""
        gammel = self.t
        self.t = Tilstand(maalform=gammel.maalform, tilbudt=gammel.tilbudt, spm=gammel.spm)
        if gammel.svar:
            self.t.angre = {**gammel.til_json(), "angre": None}
            self.meld(self.si("start_paa_nytt"), handling="start_paa_nytt", knapper=[self.knapp("angre")])
        else:
            self.meld(self.si("start_paa_nytt_tomt"), handling="start_paa_nytt")

    def _ikke_bekreftet(self) -> None:
        """A note that was confirmed or agreed to is so only for the answers it then had."""
        self.t.fjern("bekreft")
        self.t.fjern("samtykke")
        if self.t.endrer == "samtykke":  # it is asked again when all else has been
            self.t.endrer = None

    def rydd(self) -> None:
        """Puts the answers aside that are not asked about any more, and takes back those that are again.

        What was held on to when a contradiction was asked about (`motsigelser`) stays, and what this turn said itself
        where it is about to be asked about as one.
        """
        t = self.t
        holdt = {
            f
            for m in (vurder(t.sak, self.dag).motsigelser if t.motsigelser or self.sagt else ())
            if m.nokkel in t.motsigelser or self.sagt & set(m.felt)
            for f in m.felt
            if m.nokkel in t.motsigelser or f in self.sagt
        }
        alle, t.parkert = {**t.parkert, **t.svar}, {}
        t.svar = {f: alle[f] for f in FELTER if f in alle}
        for _ in FELTER:  # one may hang on another
            bort = [f for f in plan.ikke_spurt(t.svar, self.dag) if f not in holdt]
            if not bort:
                break
            t.parkert[bort[0]] = t.svar.pop(bort[0])
        if t.endrer in t.parkert:
            t.endrer = None
        t.rekkefolge = [f for f in t.rekkefolge if f in t.svar or f in STEG] + [
            f for f in t.svar if f not in t.rekkefolge
        ]

    def hopp(self, felt: str) -> None:
        self.t.angre = None
        self.t.fjern(felt)
        if felt == self.t.endrer:
            self.t.endrer = None
        self.t.hoppet = [f for f in self.t.hoppet if f != felt] + [felt]

    def knapp(self, navn: str, felt: str | None = None, **verdier: object) -> Melding:
        """A fixed button that belongs to this message: its words, and what it does."""
        knapp: Melding = {"tittel": self.si(_KNAPPER[navn], **verdier), "handling": navn}
        return {**knapp, "felt": felt} if felt else knapp

    def temaknapper(self, temaer: tuple[str, ...]) -> list[Melding]:
        """A button for each topic: it says the topic's heading, as if it were typed."""
        overskrifter = [self.katalog.tema(tema).sporsmaal for tema in temaer]
        return [{"tittel": self.si("knapp_spurte_du", sporsmaal=o), "tekst": o} for o in overskrifter]

    def endreknapper(self) -> list[Melding]:
        """One button for each answer, to change it."""
        ord_ = {f: self.katalog.felt(f) for f in self.t.svar if f != "samtykke"}

        def etikett(o: Felttekster) -> str:
            return o.etikett_i(self.t.rolle, self.t.svar)

        return [self.knapp("endre", f, etikett=etikett(o), verdi=o.verdi(self.t.svar[f])) for f, o in ord_.items()]

    # The end of a turn: conclusion and next question

    def avslutt(self) -> Turresultat:
        if self.t.slettet:
            self.meld(self.si("slettet"), ferdig=True, handling="avslutt")
            self.t = Tilstand(maalform=self.t.maalform, slettet=True)
            return self._resultat()
        if self.sagt:
            self.rydd()
        self._spor_paa_nytt()
        vurdering = vurder(self.t.sak, self.dag, self.t.maalform)
        holder = {m.nokkel for m in vurdering.motsigelser}
        self.t.motsigelser = [n for n in self.t.motsigelser if n in holder]
        steg = plan.neste(self.t, vurdering)
        felt = self.tving or steg.felt
        if felt != self.t.spurt:
            self.t.bom, self.t.retter = 0, False
            if self.viser is None:
                self.t.forslag, self.t.alternativer = None, []
        elif felt is not None:
            som_det_sto(self, felt)
        if steg.motsigelse and felt == steg.felt and not self.tving:
            self.t.motsigelser.append(steg.motsigelse.nokkel)
            spor_om_motsigelse(self, steg.motsigelse)
        elif felt == steg.felt and not self.tving and felt in self.t.nevnt:
            tilby_nevnt(self, felt)
        self._vis_konklusjon(vurdering, felt)
        self.t.spurt = felt
        if not self.stille:
            self.t.spm += 1
        if felt is None:
            self._ferdig()
        else:
            self._spor(felt, vurdering)
        return self._resultat()

    def _spor_paa_nytt(self) -> None:
        """Opens the next answer of an earlier case that may have changed; what was answered or kept is done."""
        t = self.t
        lukket = self.apnet if t.endrer is None else None
        t.paa_nytt = [f for f in t.paa_nytt if f in t.svar and f != lukket and f not in self.sagt]
        if t.paa_nytt:
            t.endrer = t.endrer or t.paa_nytt[0]
            t.rekkefolge = [f for f in t.rekkefolge if f not in t.paa_nytt] + t.paa_nytt

    def _resultat(self) -> Turresultat:
        if self.uklart:
            self.var.add("uklart")
        utfall = next((u for u in UTFALL if u in self.var), "svar")
        return Turresultat(self.t, self.ut, utfall, self.t.slettet)

    def _vis_konklusjon(self, vurdering: Vurdering, felt: str | None) -> None:
        """Shows the conclusion when it is new; while facts are missing only when nothing more will be asked."""
        if felt in ("slett", "rolle") or "rolle" not in self.t.svar or self.t.paa_nytt:
            return
        if vurdering.motsigelser and any(m.nokkel not in self.t.motsigelser for m in vurdering.motsigelser):
            return
        if vurdering.konklusjon == "MANGLER_OPPLYSNINGER" and plan.mangler(self.t, vurdering):
            return
        merke = f"{vurdering.konklusjon} {vurdering.forelopig} {vurdering.vindu_fra}"
        if merke != self.t.vist:
            self.t.vist = merke
            self.ut.append(konklusjon(self.katalog, vurdering))
        if self.t.foer is not None:
            self.meld(endret_siden(self.katalog, self.t.foer, vurdering, self.dag))
            self.t.foer = None

    def _spor(self, felt: str, vurdering: Vurdering) -> None:
        tekst = self.sporsmaal or self.sporsmaalstekst(felt)
        tekst = tekst.replace("{antall}", str(til_notatet(self.t, vurdering)))
        if felt == "bekreft" and not self.uklart:
            tekst = self.si("endre_hva") if self.t.retter else f"{oppsummering(self.katalog, self.t)}\n\n{tekst}"
            self.knapper += self.endreknapper() if self.t.retter else []
        if felt == "slett" and self.t.nytt and not self.uklart:
            tekst = self.si("nytt_sporsmaal")
        if self.t.endrer == felt and felt in self.t.svar:
            naa = self.katalog.felt(felt).verdi(self.t.svar[felt])
            tekst = f"{self.si('svaret_naa', verdi=naa)}\n\n{tekst}"
            self.knapper.append(self.knapp("behold", verdi=naa))
        valg = self.viser if self.viser is not None else self._valg(felt)
        melding: Melding = {"tekst": tekst, "felt": felt, "valg": ja_valg(valg), **framdrift(self.t, vurdering)}
        melding["spm"] = self.t.spm
        if self.uklart:
            melding["uklart"] = True
        if self.t.forslag is not None and self.uklart:
            melding["forslag"] = self.t.forslag
        if self.t.krise is not None:
            melding["venter"] = True  # behind a button: help is read first
        if self.motsigelse:
            melding["motsigelse"] = self.motsigelse
        if self.knapper:
            melding["knapper"] = self.knapper
        self.ut.append(melding)

    def _valg(self, felt: str) -> list[Valg]:
        valg = self.katalog.felt(felt).valg(self.t.rolle)
        if felt == "slett" and self.t.nytt:
            return [Valg(self.si("nytt_ja"), "ja"), *(v for v in valg if v.verdi != "ja")]
        return valg

    def _ferdig(self) -> None:
        samtykke = self.t.svar.get("samtykke")
        if samtykke == "ja":
            knapper = [self.knapp("trekk_samtykke")]
            self.meld(self.si("notat_klart"), ferdig=True, notat=True, knapper=knapper)
        elif self.t.videre == "nei":
            self.meld(self.si("videre_nei"), ferdig=True, knapper=[self.knapp("notat")])
        else:
            self.meld(self.si("notat_nei"), ferdig=True, knapper=[self.knapp("gi_samtykke")])

    # Not understood

    def bom(
        self, *, spurte: bool = False, avvist: bool = False, ord_: str = "uklart", temaer: tuple[str, ...] = ()
    ) -> None:
        """Nothing was stored: the question is put again in other words, from the second time with more help.

        `ord_`: the text that says so the first time. `temaer`: what the text may have asked about, to choose from.
        """
        felt = self.t.spurt
        self.uklart = True
        self.t.forslag, self.t.alternativer = None, []
        if temaer:
            self.meld(self.si("spor_du_om"), knapper=self.temaknapper(temaer))
        if felt is None:
            self.meld(self.si("ferdig_kan_spore"), uklart=True)
            return
        if not avvist:
            self.t.bom += 1
        if spurte and not temaer and self.t.bom <= 1:
            self.meld(self.si("utenfor"))
        omformulert = self.sporsmaalstekst(felt, omformulert=True)
        if self.t.bom >= 2:
            nokkel = "uklart_aapent" if felt in AAPNE else "uklart_velg" if felt in KAN_IKKE_HOPPE else "uklart_igjen"
            self.sporsmaal = f"{self.si(nokkel, hvem=self.si('hvem_hjelper'))}\n\n{omformulert}"
        elif spurte or avvist or temaer:
            self.sporsmaal = omformulert
        else:
            self.sporsmaal = self.si(ord_, sporsmaal=omformulert)
