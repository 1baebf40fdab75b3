"""One turn of the conversation. Pure: the state is changed only in the copy that is returned."""

from __future__ import annotations

import copy
import datetime as dt

from bot.katalog import STEG, Katalog, Valg, katalog
from bot.lesing import Funn, Gjetning, Lesning, Sammenheng, les
from bot.samtale import plan
from bot.samtale.meldinger import Melding, belop_i_ord, forstatt, ja_valg, konklusjon, oppsummering
from bot.samtale.tilstand import Tilstand
from kvp import FELTER, UgyldigVerdi, Vurdering, vurder

VET_IKKE = "vet_ikke"
_LISTER = frozenset(f for f, felt in FELTER.items() if felt.slag == "flervalg")
_AAPNE = frozenset(
    f for f, felt in FELTER.items() if felt.slag in ("heltall", "tall", "loslatelse", "spenn", "tekst", "sted")
)
_KAN_IKKE_HOPPE = frozenset({"rolle", "samtykke", *STEG})

Svar = tuple[Tilstand, list[Melding]]


class UgyldigKnapp(ValueError):
    """A button with a field or a value that does not exist."""


class _Tur:
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
        return self.katalog.tekst(nokkel, self.t.rolle, **verdier)

    def meld(self, tekst: str, **felt: object) -> None:
        self.ut.append({"tekst": tekst, **felt})

    def sporsmaalstekst(self, felt: str, *, omformulert: bool = False) -> str:
        tekster = self.katalog.felt(felt)
        tekst = tekster.omformulert(self.t.rolle) if omformulert else tekster.sporsmaal(self.t.rolle)
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
        vurdering = vurder(self.t.sak, self.dag)
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

    def bom(self, *, spurte: bool = False, avvist: bool = False) -> None:
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
            nokkel = "uklart_aapent" if felt in _AAPNE else "uklart_igjen"
            self.sporsmaal = f"{self.si(nokkel, hvem=self.si('hvem_hjelper'))}\n\n{omformulert}"
        elif spurte or avvist:
            self.sporsmaal = omformulert
        else:
            self.sporsmaal = self.si("uklart", sporsmaal=omformulert)


def start(tilstand: Tilstand, dag: dt.date) -> Svar:
    """Opens a conversation, or repeats where it stands."""
    tur = _Tur(tilstand, dag)
    if not tur.t.spurt and not tur.t.svar:
        tur.meld(tur.si("velkommen"))
    return tur.avslutt()


def knapp(tilstand: Tilstand, felt: object, valg: object, dag: dt.date) -> Svar:
    """A button. One for another field than the one being asked changes nothing.

    Error: `UgyldigKnapp` for a field or a value that the contract does not have; the state is unchanged.
    """
    if not isinstance(felt, str) or (felt not in FELTER and felt not in STEG):
        raise UgyldigKnapp("felt")
    tur = _Tur(tilstand, dag)
    if felt != tur.t.spurt:
        tur.meld(tur.si("gammel_knapp"))
        tur.tving = tur.t.spurt
        return tur.avslutt()
    if valg == "flere" and felt == "form":
        tur.viser = tur.katalog.felt(felt).valg(tur.t.rolle, alle=True)
        tur.tving = felt
        return tur.avslutt()
    if valg == VET_IKKE and not (felt in FELTER and FELTER[felt].vet_ikke):
        _vet_ikke(tur, felt)
        return tur.avslutt()
    if felt in _LISTER and isinstance(valg, str):
        valg = [valg]
    if felt in STEG and valg not in tur.katalog.felt(felt).verdier:
        raise UgyldigKnapp("valg")
    if felt in _AAPNE and isinstance(valg, str) and valg != VET_IKKE and valg not in tur.t.alternativer:
        return tekst(tilstand, valg, dag)
    try:
        tur.svar(felt, valg)
    except UgyldigVerdi as feil:
        raise UgyldigKnapp("valg") from feil
    return tur.avslutt()


def tekst(tilstand: Tilstand, tekst: str, dag: dt.date, gjett: Gjetning | None = None) -> Svar:
    """A typed text, with the classifier's guess for it."""
    gjett = gjett or Gjetning()
    tur = _Tur(tilstand, dag)
    t = tur.t
    if not t.spurt and not t.svar:
        tur.meld(tur.si("velkommen"))
        return tur.avslutt()
    ved = Sammenheng(
        felt=t.spurt,
        dag=dag,
        rolle=t.rolle,
        sak=t.svar,
        forslag=t.forslag,
        retter=t.retter,
        alternativer=tuple(t.alternativer),
    )
    lesning = les(tekst, ved, gjett)
    if lesning.persondata:
        tur.meld(tur.si("advarsel", slag=tur.si("advarsel_slag")), advarsel="personopplysning")
    _BEHANDLE[lesning.slag](tur, lesning)
    return tur.avslutt()


def _krise(tur: _Tur, lesning: Lesning) -> None:
    tur.ut = []
    tur.meld(tur.si("krise"), krise=True)
    tur.tving = tur.t.spurt


def _tema(tur: _Tur, lesning: Lesning) -> None:
    tema = tur.katalog.tema(lesning.tema or "")
    kilder = f"\n({', '.join(tema.hjemler)})" if tema.hjemler else ""
    tur.meld(tema.svar(tur.t.rolle, **belop_i_ord(tur.dag)).rstrip() + kilder, tema=tema.nokkel)
    tur.tving = tur.t.spurt


def _uklart(tur: _Tur, lesning: Lesning) -> None:
    felt = tur.t.spurt
    tur.bom(spurte=lesning.spurte, avvist=lesning.avvist)
    tur.tving = felt


def _svar(tur: _Tur, lesning: Lesning) -> None:
    sikre = [f for f in lesning.funn if f.sikker]
    usikre = [f for f in lesning.funn if not f.sikker]
    tatt: dict[str, object] = {}
    endret = lesning.rettet
    for funn in sikre:
        if funn.verdi == VET_IKKE and not (funn.felt in FELTER and FELTER[funn.felt].vet_ikke):
            _vet_ikke(tur, funn.felt)
            return
        endret = endret or (funn.felt in tur.t.svar and tur.t.svar[funn.felt] != funn.verdi)
        if _ta(tur, funn):
            tatt[funn.felt] = tur.t.svar.get(funn.felt, funn.verdi)
    case = {f: v for f, v in tatt.items() if f in FELTER}
    if case:
        tur.ut.append(forstatt(tur.katalog, case, endret=endret))
    if usikre and usikre[0].felt == tur.t.spurt:
        _les_tilbake(tur, usikre[0])
    elif usikre and lesning.rettet:
        tur.tving = usikre[0].felt
        _les_tilbake(tur, usikre[0])
    elif lesning.alternativer:
        _la_velge(tur, lesning.alternativer)
    elif tur.t.spurt not in tatt and not lesning.rettet and tur.t.spurt and not sikre:
        _uklart(tur, lesning)


def _ta(tur: _Tur, funn: Funn) -> bool:
    try:
        tur.svar(funn.felt, funn.verdi)
    except UgyldigVerdi:
        return False
    return True


def _les_tilbake(tur: _Tur, funn: Funn) -> None:
    """Reads an uncertain value back, with a button that confirms it."""
    tekster = tur.katalog.felt(funn.felt)
    tur.t.forslag = funn.verdi
    tur.viser = [Valg(tekster.verdi(funn.verdi), funn.verdi)]
    if tekster.kan_vet_ikke:
        tur.viser.append(Valg(tekster.ord["vet_ikke"], VET_IKKE))
    tur.sporsmaal = tur.si("mente_du", verdi=tekster.verdi(funn.verdi))
    tur.uklart = True
    tur.tving = funn.felt


def _la_velge(tur: _Tur, alternativer: tuple[object, ...]) -> None:
    """Lets the person choose between what the text could mean."""
    felt = tur.t.spurt or ""
    tekster = tur.katalog.felt(felt)
    tur.t.alternativer = list(alternativer)
    titler = {v.verdi: v.tittel for v in (*tekster.valg(tur.t.rolle), *tekster.valg(tur.t.rolle, alle=True))}
    tur.viser = [Valg(titler.get(a, str(a)), a) for a in alternativer]
    if tekster.kan_vet_ikke:
        tur.viser.append(Valg(tekster.ord["vet_ikke"], VET_IKKE))
    if felt != "form":
        tur.sporsmaal = tur.si("flere_steder")
    elif set(alternativer) == {"hjemmesoning", "varetekt_hjemme"}:
        tur.sporsmaal = tur.si("lenke_domt")
    else:
        tur.sporsmaal = tur.si("hvilken_mener_du")
    tur.uklart = True
    tur.tving = felt


def _vet_ikke(tur: _Tur, felt: str) -> None:
    """«Vet ikke» to a field that has no such value."""
    if felt == "form":
        tur.svar("form", ["annet"])
        tur.ut.append(forstatt(tur.katalog, {"form": ["annet"]}, endret=False))
    elif felt in _KAN_IKKE_HOPPE:
        tur.bom()
        tur.tving = felt
    elif felt == "alder" and tur.t.bom == 0:
        tur.t.bom, tur.uklart, tur.tving = 1, True, felt
        tur.sporsmaal = tur.si("alder_trengs")
    else:
        tur.meld(tur.si("vet_ikke_greit"))
        tur.hopp(felt)


def _handling(tur: _Tur, lesning: Lesning) -> None:
    _HANDLINGER[lesning.handling or ""](tur, lesning)


def _start_paa_nytt(tur: _Tur, lesning: Lesning) -> None:
    tur.t = Tilstand(maalform=tur.t.maalform)
    tur.meld(tur.katalog.tekst("start_paa_nytt"), handling="start_paa_nytt")


def _tilbake(tur: _Tur, lesning: Lesning) -> None:
    t = tur.t
    if t.slett:
        t.slett = False
        tur.meld(tur.si("slett_nei"), handling="tilbake")
        return
    sist = next((f for f in reversed(t.rekkefolge) if f != t.spurt), None)
    if sist is None:
        tur.meld(tur.si("tilbake_start"), handling="tilbake")
        tur.tving = t.spurt
        return
    t.fjern(sist)
    tur.meld(tur.si("tilbake"), handling="tilbake")
    tur.tving = sist


def _hjelp(tur: _Tur, lesning: Lesning) -> None:
    felt = tur.t.spurt
    deler = []
    if felt:
        tekster = tur.katalog.felt(felt)
        deler.append(tur.si("hjelp_hjelp", hjelp=tekster.hjelp(tur.t.rolle), hvorfor=tekster.hvorfor(tur.t.rolle)))
    deler.append(tur.si("hjelp_kommandoer"))
    tur.meld("\n\n".join(deler), handling="hjelp")
    tur.tving = felt


def _hopp_over(tur: _Tur, lesning: Lesning) -> None:
    felt = tur.t.spurt
    if felt is None or felt in _KAN_IKKE_HOPPE:
        tur.meld(tur.si("hopp_over_ikke"), handling="hopp_over")
        tur.tving = felt
        return
    trengs = felt in vurder(tur.t.sak, tur.dag).mangler
    tur.hopp(felt)
    tur.meld(tur.si("hopp_over_trengs" if trengs else "hopp_over"), handling="hopp_over")


def _avslutt(tur: _Tur, lesning: Lesning) -> None:
    tur.t.slett = True
    tur.meld(tur.si("slett_sporsmaal"), handling="avslutt")


def _menneske(tur: _Tur, lesning: Lesning) -> None:
    tur.meld(tur.si("menneske"), handling="menneske")
    tur.tving = tur.t.spurt


def _endre(tur: _Tur, lesning: Lesning) -> None:
    felt = lesning.endre_felt
    if felt and felt in tur.t.svar:
        tur.t.fjern(felt)
        tur.t.bekreft = None
        tur.meld(tur.si("endre_felt", etikett=tur.katalog.felt(felt).etikett), handling="endre")
        tur.tving = felt
        return
    tur.t.retter = True
    tur.meld(tur.si("endre_hva"), handling="endre")
    tur.tving = tur.t.spurt


_BEHANDLE = {"krise": _krise, "tema": _tema, "uklart": _uklart, "svar": _svar, "handling": _handling}
_HANDLINGER = {
    "start_paa_nytt": _start_paa_nytt,
    "tilbake": _tilbake,
    "hjelp": _hjelp,
    "hopp_over": _hopp_over,
    "avslutt": _avslutt,
    "menneske": _menneske,
    "endre": _endre,
}
