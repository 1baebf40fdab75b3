"""One turn of the conversation. Pure: the state is changed only in the copy that is returned."""

from __future__ import annotations

import datetime as dt

from bot.katalog import STEG, Valg, katalog
from bot.lesing import Funn, Gjetning, Lesning, Sammenheng, gjett_maalform, les
from bot.lesing.persondata import OM_LIVET
from bot.samtale.handlinger import utfor
from bot.samtale.meldinger import belop_i_ord, forstatt
from bot.samtale.tilstand import Tilstand
from bot.samtale.tur import AAPNE, KAN_IKKE_HOPPE, Svar, Tur
from kvp import FELTER, UgyldigVerdi, vurder

VET_IKKE = "vet_ikke"
_LISTER = frozenset(f for f, felt in FELTER.items() if felt.slag == "flervalg")


class UgyldigKnapp(ValueError):
    """A button with a field or a value that does not exist."""


def start(tilstand: Tilstand, dag: dt.date) -> Svar:
    """Opens a conversation, or repeats where it stands."""
    tur = Tur(tilstand, dag)
    if not tur.t.spurt and not tur.t.svar:
        tur.meld(tur.si("velkommen"))
    return tur.avslutt()


def bytt_maalform(tilstand: Tilstand, maalform: str, dag: dt.date) -> Svar:
    """Goes over to another form of the language (`nb` or `nn`) and asks the same question again in it."""
    tur = Tur(tilstand, dag)
    _bytt(tur, maalform)
    return tur.avslutt()


def knapp(tilstand: Tilstand, felt: object, valg: object, dag: dt.date) -> Svar:
    """A button. One for another field than the one being asked changes nothing.

    Error: `UgyldigKnapp` for a field or a value that the contract does not have; the state is unchanged.
    """
    if not isinstance(felt, str) or (felt not in FELTER and felt not in STEG):
        raise UgyldigKnapp("felt")
    tur = Tur(tilstand, dag)
    if felt != tur.t.spurt:
        return _gammel(tur)
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
    if felt in AAPNE and isinstance(valg, str) and valg != VET_IKKE and valg not in tur.t.alternativer:
        return tekst(tilstand, valg, dag)
    try:
        tur.svar(felt, valg)
    except UgyldigVerdi as feil:
        raise UgyldigKnapp("valg") from feil
    return tur.avslutt()


def handling(tilstand: Tilstand, navn: str, felt: str | None, dag: dt.date) -> Svar:
    """A fixed button: one of `HANDLINGER`; `felt` is what `endre` is about. Never read in the light of the question."""
    tur = Tur(tilstand, dag)
    utfor(tur, Lesning("handling", handling=navn, endre_felt=felt))
    return tur.avslutt()


def tekst(
    tilstand: Tilstand, tekst: str, dag: dt.date, gjett: Gjetning | None = None, sett: str | None = None
) -> Svar:
    """A typed text, with the classifier's guess for it.

    `sett` is the question that the writer saw. Is it another than the one that stands (two tabs, sent twice), the text
    changes nothing, as an old button; questions and danger to life are answered all the same.
    """
    gjett = gjett or Gjetning()
    tur = Tur(tilstand, dag)
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
        slag = "advarsel_om_livet" if set(lesning.persondata) <= OM_LIVET else "advarsel_slag"
        tur.meld(tur.si("advarsel", slag=tur.si(slag)), advarsel="personopplysning")
    if sett and sett != t.spurt and lesning.slag not in ("krise", "tema"):
        return _gammel(tur)
    _BEHANDLE[lesning.slag](tur, lesning)
    if lesning.slag not in ("krise", "maalform"):
        _tilby_maalform(tur, tekst)
    return tur.avslutt()


def _gammel(tur: Tur) -> Svar:
    """An answer from a page that showed another question."""
    tur.meld(tur.si("gammel_knapp"))
    tur.tving = tur.t.spurt
    return tur.avslutt()


def _krise(tur: Tur, lesning: Lesning) -> None:
    tur.ut = []
    tur.meld(tur.si("krise"), krise=True)
    tur.tving = tur.t.spurt


def _tema(tur: Tur, lesning: Lesning) -> None:
    tema = tur.katalog.tema(lesning.tema or "")
    kilder = f"\n({', '.join(tema.hjemler)})" if tema.hjemler else ""
    tur.meld(tema.svar(tur.t.rolle, tur.t.svar, **belop_i_ord(tur.dag)).rstrip() + kilder, tema=tema.nokkel)
    if tema.nokkel == "kan_jeg_faa":
        saa_langt = vurder(tur.t.sak, tur.dag, tur.t.maalform)
        if saa_langt.konklusjon != "MANGLER_OPPLYSNINGER":
            tur.meld(tur.si("saa_langt", overskrift=saa_langt.overskrift))
    tur.tving = tur.t.spurt


def _uklart(tur: Tur, lesning: Lesning) -> None:
    felt = tur.t.spurt
    if lesning.sprak:
        tur.meld(tur.si("andre_sprak"))
    tur.bom(spurte=lesning.spurte, avvist=lesning.avvist)
    tur.tving = felt


def _svar(tur: Tur, lesning: Lesning) -> None:
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
        tur.ut.append(forstatt(tur.katalog, case, endret=endret, svar=tur.t.svar))
    if usikre and usikre[0].felt == tur.t.spurt:
        _les_tilbake(tur, usikre[0])
    elif usikre and lesning.rettet:
        tur.tving = usikre[0].felt
        _les_tilbake(tur, usikre[0])
    elif lesning.alternativer:
        _la_velge(tur, lesning.alternativer)
    elif tur.t.spurt not in tatt and not lesning.rettet and tur.t.spurt and not sikre:
        _uklart(tur, lesning)


def _ta(tur: Tur, funn: Funn) -> bool:
    try:
        tur.svar(funn.felt, funn.verdi)
    except UgyldigVerdi:
        return False
    return True


def _les_tilbake(tur: Tur, funn: Funn) -> None:
    """Reads an uncertain value back, with a button that confirms it.

    A choice is not read back but asked for again: «mente du nei?» cannot be answered with a plain yes or no.
    """
    tekster = tur.katalog.felt(funn.felt)
    if funn.felt not in FELTER or FELTER[funn.felt].slag in ("valg", "flervalg"):
        tur.bom(usikker=True)
        tur.tving = funn.felt
        return
    tur.t.forslag = funn.verdi
    tur.viser = [Valg(tekster.verdi(funn.verdi), funn.verdi)]
    if tekster.kan_vet_ikke:
        tur.viser.append(Valg(tekster.ord["vet_ikke"], VET_IKKE))
    tur.sporsmaal = tur.si("mente_du", verdi=tekster.verdi(funn.verdi))
    tur.uklart = True
    tur.tving = funn.felt


def _la_velge(tur: Tur, alternativer: tuple[object, ...]) -> None:
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


def _bytt(tur: Tur, maalform: str) -> None:
    """The rest of the turn in the new form: what stands open is put again as it stood."""
    tur.t.maalform, tur.t.tilbudt = maalform, True
    tur.katalog = katalog(maalform)
    tur.meld(tur.si("maalform_byttet"), maalform=maalform)
    t = tur.t
    if not t.svar:
        tur.meld(tur.si("velkommen"))
    if t.spurt is None or t.spurt == "videre":
        t.vist = None  # the conclusion is what the person has before them: say it again
    if t.spurt is None:
        return
    tur.tving = t.spurt
    if t.forslag is not None:
        _les_tilbake(tur, Funn(t.spurt, t.forslag))
    elif t.alternativer:
        _la_velge(tur, tuple(t.alternativer))
    else:
        for m in vurder(t.sak, tur.dag, maalform).motsigelser:
            if m.spor == t.spurt and m.nokkel in t.motsigelser:
                tur.sporsmaal = tur.si("motsigelse", tekst=m.tekst)


def _tilby_maalform(tur: Tur, tekst: str) -> None:
    """Offers the form of the language that the person writes, once in a conversation."""
    skriver = gjett_maalform(tekst)
    if skriver and skriver != tur.t.maalform and not tur.t.tilbudt:
        tur.t.tilbudt = True
        tur.meld(katalog(skriver).tekst("maalform_tilbud"))


def _vet_ikke(tur: Tur, felt: str) -> None:
    """«Vet ikke» to a field that has no such value."""
    if felt == "form":
        tur.svar("form", ["annet"])
        tur.ut.append(forstatt(tur.katalog, {"form": ["annet"]}, endret=False, svar=tur.t.svar))
    elif felt in KAN_IKKE_HOPPE:
        tur.bom()
        tur.tving = felt
    elif felt == "alder" and tur.t.bom == 0:
        tur.t.bom, tur.uklart, tur.tving = 1, True, felt
        tur.sporsmaal = tur.si("alder_trengs")
    else:
        tur.meld(tur.si("vet_ikke_greit"))
        tur.hopp(felt)


def _maalform(tur: Tur, lesning: Lesning) -> None:
    _bytt(tur, lesning.maalform or tur.t.maalform)


_BEHANDLE = {
    "krise": _krise,
    "maalform": _maalform,
    "tema": _tema,
    "uklart": _uklart,
    "svar": _svar,
    "handling": utfor,
}
