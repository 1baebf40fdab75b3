"""What is put again for a yes or a choice: a value that is read back, and alternatives that a text could mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.katalog import Felttekster, Valg
from kvp import FELTER, VET_IKKE, Motsigelse, vurder
from kvp.valg import MOTSIGENDE_FORMER

if TYPE_CHECKING:
    from bot.samtale.tur import Tur


def les_tilbake(tur: Tur, felt: str, verdi: object) -> None:
    """Reads an uncertain value back: «Ja» stores it, the other choices stand beside. A step is asked for again."""
    if felt not in FELTER:
        tur.bom(ord_="usikker")
        tur.tving = felt
        return
    tekster = tur.katalog.felt(felt)
    tur.t.forslag = verdi
    tur.viser = [Valg(tur.si("lest_ja"), verdi), *_andre(tur, tekster, verdi)]
    tur.sporsmaal = _setning(tur, felt, verdi)
    tur.uklart = True
    tur.tving = felt


def tilby_nevnt(tur: Tur, felt: str) -> None:
    """What was said of the field in passing, at its own question: one press takes it, and a better answer stands."""
    verdi = tur.t.nevnt.pop(felt)
    les_tilbake(tur, felt, verdi)
    if tur.katalog.felt(felt).setninger or verdi == VET_IKKE:
        return  # the sentence that reads it back says all
    sagt = {k: v for k, v in verdi.items() if k != "sikkerhet"} if isinstance(verdi, dict) else verdi
    tur.sporsmaal = tur.si("nevnt", verdi=tur.katalog.felt(felt).verdi(sagt))


def _setning(tur: Tur, felt: str, verdi: object) -> str:
    tekster = tur.katalog.felt(felt)
    if verdi == VET_IKKE:
        return tur.si("lest_vet_ikke")
    if FELTER[felt].slag == "tekst":  # own words
        return tur.si("mente_maal", verdi=tekster.verdi(verdi))
    if not tekster.setninger:
        return tur.si("mente_du", verdi=tekster.verdi(verdi))
    return tur.si("lest_tilbake", svar=f"{tur.si('lest_subjekt')} {tekster.setning(verdi, tur.t.rolle)}")


def _andre(tur: Tur, tekster: Felttekster, verdi: object) -> list[Valg]:
    """The other choices. «Ja» and «Nei» would be two answers at once here: each says what it means."""
    alene = verdi[0] if isinstance(verdi, list) and len(verdi) == 1 else verdi
    andre = [v for v in tekster.valg(tur.t.rolle) if v.verdi != alene]
    if tekster.navn == "form" and alene == "hjemmesoning":  # the tag is worn on remand too
        andre = [v for v in tekster.valg(tur.t.rolle, alle=True) if v.verdi == "varetekt_hjemme"] + andre
    return [
        Valg(_stor(tekster.setning(v.verdi, tur.t.rolle)), v.verdi)
        if v.verdi in tekster.setninger and v.tittel.startswith(("Ja", "Nei"))
        else v
        for v in andre
    ]


def _stor(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def la_velge(tur: Tur, felt: str, alternativer: tuple[object, ...]) -> None:
    """Lets the person choose between what the text could mean."""
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


def spor_om_motsigelse(tur: Tur, motsigelse: Motsigelse) -> None:
    """Asks which of two answers is right, with a button for each and nothing else.

    Two forms are values of one field, and the one that is chosen stands alone of them. Two fields are each opened for a
    new answer, so that none of them is changed unseen.
    """
    tur.sporsmaal = tur.si("motsigelse", tekst=motsigelse.tekst)
    tur.motsigelse = motsigelse.nokkel
    if par := MOTSIGENDE_FORMER.get(motsigelse.nokkel):
        tekster, naa = tur.katalog.felt("form"), tur.t.svar["form"]
        titler = {v.verdi: v.tittel for v in (*tekster.valg(tur.t.rolle), *tekster.valg(tur.t.rolle, alle=True))}
        tur.viser = [
            Valg(titler[en], [f for f in naa if f == en or f not in par])  # type: ignore[attr-defined]
            for en in par
        ]
        return
    tur.viser = []
    tur.knapper += [knapp for knapp in tur.endreknapper() if knapp["felt"] in motsigelse.felt]


def _staar_imot(tur: Tur, felt: str) -> Motsigelse | None:
    """The contradiction that was asked about at this field and still stands."""
    if tur.t.endrer == felt:
        return None
    alle = vurder(tur.t.sak, tur.dag, tur.t.maalform).motsigelser
    return next((m for m in alle if m.spor == felt and m.nokkel in tur.t.motsigelser), None)


def som_det_sto(tur: Tur, felt: str) -> None:
    """The same question again, with what stood open at it."""
    if tur.viser is not None or tur.uklart:
        return
    t = tur.t
    if t.forslag is not None:
        les_tilbake(tur, felt, t.forslag)
    elif t.alternativer:
        la_velge(tur, felt, tuple(t.alternativer))
    elif motsigelse := _staar_imot(tur, felt):
        spor_om_motsigelse(tur, motsigelse)
