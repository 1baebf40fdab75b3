"""What a text answers: values are taken, read back, chosen between, or asked for in other words."""

from __future__ import annotations

from dataclasses import replace

from bot.katalog import STEG
from bot.lesing import Funn, Lesning
from bot.samtale.gjenta import la_velge, les_tilbake
from bot.samtale.meldinger import forstatt
from bot.samtale.tur import KAN_IKKE_HOPPE, Tur
from kvp import FELTER, VET_IKKE, UgyldigVerdi
from kvp.sted import FRA_FOR, sted


def ta_imot(tur: Tur, lesning: Lesning) -> None:
    """Takes the values of a text that answers."""
    if tur.t.spurt == "form" and tur.t.forslag == ["hjemmesoning"] and lesning.funn == (Funn("form", VET_IKKE),):
        tur.t.forslag = None  # the tag is worn on remand too, which gives no right: asked, never assumed
        la_velge(tur, "form", ("hjemmesoning", "varetekt_hjemme"))
    else:
        _ta_imot(tur, lesning)


def _ta_imot(tur: Tur, lesning: Lesning) -> None:
    gjelder = [_med_form(tur, f) for f in lesning.funn if f.felt != "samtykke" or tur.t.spurt == "samtykke"]
    if len(gjelder) < len(lesning.funn):  # consent is given at its own question and nowhere else
        tur.meld(tur.si("samtykke_bare_her"))
        tur.tving = tur.t.spurt
        if not gjelder:
            return
    sikre = [f for f in gjelder if f.sikker]
    sikre += [f for f in gjelder if not f.sikker and _bor_der(tur, f, sikre)]
    usikre = [f for f in gjelder if not f.sikker and f not in sikre]
    if sikre and all(map(_uten_verdi, sikre)):
        vet_ikke(tur, sikre[0].felt)
        return
    sikre = [f for f in sikre if not _uten_verdi(f)]  # beside what else it says, it is only not said
    tatt = _ta_alle(tur, sikre, lesning.rettet)
    if not lesning.rettet:
        tur.t.nevnt.update({f.felt: f.verdi for f in usikre if f.felt != tur.t.spurt and f.felt not in tur.t.svar})
    if tatt:  # the step is put again, with what was taken; so is consent, which is to a note that is now another
        usikre = [f for f in usikre if f.felt not in STEG and f.felt != "samtykke"]
    _spor_videre(tur, lesning, tatt, usikre, uten_svar=not sikre)


def _spor_videre(tur: Tur, lesning: Lesning, tatt: set[str], usikre: list[Funn], *, uten_svar: bool) -> None:
    """What is asked about the text once that which is sure has been taken."""
    if usikre and usikre[0] == Funn("bekreft", "endre", sikker=False) and lesning.antall_ord <= 3:
        tur.svar("bekreft", "endre")  # asks what to change, and takes nothing
    elif usikre and (usikre[0].felt == tur.t.spurt or lesning.rettet):
        _spor_om(tur, usikre[0])
    elif lesning.alternativer:
        la_velge(tur, tur.t.spurt or "", lesning.alternativer)
    elif tatt and lesning.motsier and lesning.motsier.felt in tur.t.svar:
        _spor_om(tur, lesning.motsier)
    elif tur.t.spurt not in tatt and not lesning.rettet and tur.t.spurt and uten_svar:
        uklart(tur, lesning, senere=bool(usikre))


def _med_form(tur: Tur, funn: Funn) -> Funn:
    """Who does not know what the way the sentence is served is called.

    Whoever has told of it, and does not know whether what was read back is its name, has told all the same: what was
    read back stands, is shown, and can be changed. It is right in 22 of 26 (docs/forstaaelse.md).
    """
    if (funn.felt, funn.verdi) != ("form", VET_IKKE):
        return funn
    sagt = tur.t.forslag if tur.t.spurt == "form" else None
    if not isinstance(sagt, list) or sagt == ["annet"]:
        return replace(funn, verdi=["annet"])
    if funn.sikker:
        tur.meld(tur.si("form_gaar_ut_fra"))
    return replace(funn, verdi=sagt)


def _spor_om(tur: Tur, funn: Funn) -> None:
    if funn.felt in STEG and funn.verdi == VET_IKKE:
        vet_ikke(tur, funn.felt)  # a step has no such answer, however sure: one must choose
        return
    if funn.felt != tur.t.spurt and funn.felt in tur.t.svar:
        tur.t.endrer = funn.felt  # the old value stands until this one is confirmed
    les_tilbake(tur, funn.felt, funn.verdi)


def _bor_der(tur: Tur, funn: Funn, sikre: list[Funn]) -> bool:
    """«Bor i Moss» answers where somebody lives now; of who is inside, it may be where the home was."""
    former = next((f.verdi for f in sikre if f.felt == "form"), tur.t.svar.get("form"))
    ute = isinstance(former, list) and sted(former, str(tur.t.svar.get("dogn"))) not in (*FRA_FOR, "ukjent")
    return funn.felt == "kommune_etter" and funn.felt not in tur.t.svar and tur.t.spurt != funn.felt and ute


def _uten_verdi(funn: Funn) -> bool:
    """Whether somebody does not know what cannot be left unknown: a step, or who writes."""
    return funn.verdi == VET_IKKE and not (funn.felt in FELTER and FELTER[funn.felt].vet_ikke)


def _ta_alle(tur: Tur, sikre: list[Funn], rettet: bool) -> set[str]:
    tatt, endret = {}, rettet
    for funn in sikre:
        gammel = tur.t.svar.get(funn.felt)
        try:
            tur.svar(funn.felt, funn.verdi)
        except UgyldigVerdi:
            continue
        ny = tur.t.svar.get(funn.felt, funn.verdi)
        endret = endret or (gammel is not None and gammel != ny)
        tatt[funn.felt] = ny
    if case := {f: v for f, v in tatt.items() if f in FELTER}:
        tur.ut.append(forstatt(tur.katalog, case, endret=endret, svar=tur.t.svar))
    return set(tatt)


def uklart(tur: Tur, lesning: Lesning, *, senere: bool = False) -> None:
    """Nothing was understood, or only something that is asked about later (`senere`)."""
    felt = tur.t.spurt
    if lesning.hilsen and felt is not None:
        tur.meld(tur.si("hilsen"))
        tur.tving = felt
        return
    if lesning.sprak:
        tur.meld(tur.si("andre_sprak"))
    ord_ = "senere" if senere else "uklart"
    tur.bom(spurte=lesning.spurte, avvist=lesning.avvist, ord_=ord_, temaer=lesning.temaer)
    tur.tving = felt


def vet_ikke(tur: Tur, felt: str) -> None:
    """«Vet ikke» to a field that has no such value."""
    if felt == "form":
        ta_imot(tur, Lesning("svar", (Funn("form", VET_IKKE),)))
    elif felt in KAN_IKKE_HOPPE:
        tur.bom()
        tur.tving = felt
        tur.sporsmaal = tur.si("maa_velge", sporsmaal=tur.sporsmaalstekst(felt, omformulert=True))
    elif felt == "alder" and tur.t.bom == 0:
        tur.t.bom, tur.uklart, tur.tving = 1, True, felt
        tur.sporsmaal = tur.si("alder_trengs")
    else:
        tur.meld(tur.si("vet_ikke_greit"))
        tur.hopp(felt)
