"""One turn of the conversation. Pure: the state is changed only in the copy that is returned."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.katalog import STEG, katalog
from bot.lesing import Lesning, Renset, Sammenheng, Skjonn, gjett_maalform, les
from bot.lesing.form import uten_norsk_opphold
from bot.samtale.forklaring import forklar, si_tema
from bot.samtale.gjenta import spor_om_motsigelse
from bot.samtale.handlinger import BUNDET, utfor
from bot.samtale.resultat import Turresultat
from bot.samtale.svar import ta_imot, uklart, vet_ikke
from bot.samtale.tilstand import Tilstand
from bot.samtale.tur import AAPNE, Tur
from kvp import FELTER, VET_IKKE, UgyldigVerdi, vurder

_LISTER = frozenset(f for f, felt in FELTER.items() if felt.slag == "flervalg")


class UgyldigKnapp(ValueError):
    """A button with a field or a value that does not exist."""


def start(tilstand: Tilstand, dag: dt.date) -> Turresultat:
    """Opens a conversation, or repeats where it stands."""
    tur = Tur(tilstand, dag)
    tur.stille, tur.t.krise = bool(tur.t.spurt), tur.krise
    if not tur.t.spurt and not tur.t.svar:
        tur.meld(tur.si("velkommen"))
    if tur.t.svar and not tur.t.spurt:
        tur.rydd()  # a draft may hold what is not asked about
    tur.tving = tur.t.spurt
    return tur.avslutt()


def bytt_maalform(tilstand: Tilstand, maalform: str, dag: dt.date) -> Turresultat:
    """Goes over to another form of the language (`nb` or `nn`) and asks the same question again in it."""
    tur = Tur(tilstand, dag)
    _bytt(tur, maalform)
    return tur.avslutt()


def knapp(tilstand: Tilstand, felt: object, valg: object, dag: dt.date, spm: int | None = None) -> Turresultat:
    """A button. One for another field than the one being asked, or with an old number (`spm`), changes nothing.

    Error: `UgyldigKnapp` for a field or a value that the contract does not have; the state is unchanged.
    """
    if not isinstance(felt, str) or (felt not in FELTER and felt not in STEG):
        raise UgyldigKnapp("felt")
    tur = Tur(tilstand, dag)
    if felt != tur.t.spurt or spm not in (None, tur.t.spm):
        return _gammel(tur)
    if valg == "flere" and felt == "form":
        tur.viser = tur.katalog.felt(felt).valg(tur.t.rolle, alle=True)
        tur.tving = felt
        return tur.avslutt()
    if valg == VET_IKKE and not (felt in FELTER and FELTER[felt].vet_ikke):
        vet_ikke(tur, felt)
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


def handling(tilstand: Tilstand, navn: str, felt: str | None, dag: dt.date, spm: int | None = None) -> Turresultat:
    """A fixed button: one of `HANDLINGER`; `felt` is what `endre` is about. Never read in the light of the question.

    With an old number (`spm`), one that belongs to the question (`BUNDET`) does nothing.
    """
    tur = Tur(tilstand, dag)
    if navn in BUNDET and spm not in (None, tur.t.spm):
        return _gammel(tur)
    utfor(tur, Lesning("handling", handling=navn, endre_felt=felt))
    return tur.avslutt()


def tekst(
    tilstand: Tilstand,
    tekst: str | Renset,
    dag: dt.date,
    skjonn: Skjonn | None = None,
    vist: str | None = None,
    spm: int | None = None,
) -> Turresultat:
    """A typed text, with the model's judgement of it where the engine has asked for one.

    `spm` is the number of the question that the writer saw, `vist` its field where the number is not known. Is it
    another than the one that stands (two tabs, sent twice), the text changes nothing, as an old button; questions and
    danger to life are answered all the same.
    """
    tur = Tur(tilstand, dag)
    t = tur.t
    if not t.spurt and not t.svar:
        tur.meld(tur.si("velkommen"))
        return tur.avslutt()
    lesning = les(tekst, _sammenheng(tur), skjonn)
    gammel = spm not in (None, t.spm) or (vist is not None and vist != t.spurt)
    if lesning.persondata:
        slag = ", ".join(tur.katalog.ord["klippet"][s] for s in lesning.persondata)
        tur.meld(tur.si("advarsel", slag=slag), advarsel="personopplysning")
    if gammel and lesning.slag not in ("krise", "tema"):
        return _gammel(tur)
    if lesning.slag == "krise" and gammel:
        lesning = Lesning("krise", krise_annen=lesning.krise_annen)  # what else it says answers nothing here
    ren = tekst.tekst if isinstance(tekst, Renset) else tekst
    if t.spurt == "form" and lesning.slag in ("svar", "uklart") and uten_norsk_opphold(ren):
        si_tema(tur, "ikke_norsk")  # § 2: only to somebody who says so
    if lesning.avkortet and lesning.slag in ("svar", "uklart"):
        tur.meld(tur.si("langt_svar"))
    if lesning.slag in ("svar", "tema"):  # what a word means is told first, and what stands beside it is heard
        for begrep in lesning.begreper:
            forklar(tur, begrep)
    _BEHANDLE[lesning.slag](tur, lesning)
    if lesning.slag not in ("krise", "maalform"):
        _tilby_maalform(tur, ren)
    return tur.avslutt()


def _sammenheng(tur: Tur) -> Sammenheng:
    t = tur.t
    return Sammenheng(
        felt=t.spurt,
        dag=tur.dag,
        rolle=t.rolle,
        sak=t.svar,
        forslag=t.forslag,
        retter=t.retter,
        alternativer=tuple(t.alternativer),
        endrer=t.endrer is not None,
        krise=tur.krise is not None,
        spurt_igjen=t.bom > 0,
    )


def _gammel(tur: Tur) -> Turresultat:
    """An answer from a page that showed another question."""
    tur.meld(tur.si("gammel_knapp"))
    tur.tving, tur.stille = tur.t.spurt, True
    return tur.avslutt()


def _krise(tur: Tur, lesning: Lesning) -> None:
    """Help first. What the text says beside is kept until the next turn, for a false alarm; the text is not."""
    tur.ut = []
    ellers = lesning.ellers
    funn = ellers.funn if ellers and ellers.slag == "svar" else ()
    tur.t.krise = [[f.felt, f.verdi, f.sikker] for f in funn]
    knapper = [tur.knapp("fortsett"), tur.knapp("feil_alarm")]
    tur.meld(tur.si("krise_annen" if lesning.krise_annen else "krise"), krise=True, knapper=knapper)
    tur.tving = tur.t.spurt


def _tema(tur: Tur, lesning: Lesning) -> None:
    tema = lesning.tema or ""
    si_tema(tur, tema)
    if tema == "kan_jeg_faa":
        saa_langt = vurder(tur.t.sak, tur.dag, tur.t.maalform)
        if saa_langt.konklusjon != "MANGLER_OPPLYSNINGER":
            tur.meld(tur.si("saa_langt", overskrift=saa_langt.overskrift))
    if lesning.temaer:
        tur.meld(tur.si("spurte_du_om_noe_annet"), knapper=tur.temaknapper(lesning.temaer))
    tur.tving = tur.t.spurt


def _svar(tur: Tur, lesning: Lesning) -> None:
    """An answer; a question may stand beside it, and is offered, or said to be one that cannot be answered here."""
    if lesning.spurte:
        tur.meld(tur.si("utenfor"))
    ta_imot(tur, replace(lesning, temaer=()))
    if lesning.temaer and not tur.t.slettet:
        tur.meld(tur.si("spurte_du_ogsaa"), knapper=tur.temaknapper(lesning.temaer))


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
    if t.forslag is None and not t.alternativer:
        for m in vurder(t.sak, tur.dag, maalform).motsigelser:
            if m.spor == t.spurt and m.nokkel in t.motsigelser:
                spor_om_motsigelse(tur, m)


def _tilby_maalform(tur: Tur, tekst: str) -> None:
    """Offers the form of the language that the person writes, once in a conversation."""
    skriver = gjett_maalform(tekst)
    if skriver and skriver != tur.t.maalform and not tur.t.tilbudt:
        tur.t.tilbudt = True
        tur.meld(katalog(skriver).tekst("maalform_tilbud"))


def _maalform(tur: Tur, lesning: Lesning) -> None:
    _bytt(tur, lesning.maalform or tur.t.maalform)


_BEHANDLE = {
    "krise": _krise,
    "maalform": _maalform,
    "tema": _tema,
    "uklart": uklart,
    "svar": _svar,
    "handling": utfor,
}
