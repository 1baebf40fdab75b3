"""What a text says beside its answer: facts about fields that were not asked about.

Only what is plain is taken; what is only nearly heard is offered at its own question.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.lesing.behov import les_behov
from bot.lesing.dommer import NESTEN_HORT, terskler
from bot.lesing.feltlesere import les_felt, soner_i_fengsel
from bot.lesing.form import les_form
from bot.lesing.lesning import Funn, Sammenheng
from bot.lesing.modell import EGNE_ORD, Skjonn, ledd, modell
from bot.lesing.spraak.norsk import fold, monster
from bot.lesing.sted import les_fengsel, les_kommune
from bot.lesing.tid import eneste_tall, les_alder, les_bursdag, les_loslatelse, tidsord
from bot.lesing.vern.persondata import Renset
from kvp import FELTER, VET_IKKE

# Open fields whose value a clause may state beside the answer. A date that is not called a release is only offered.
_AAPNE_I_FORBIFARTEN = ("alder", "opphold_maaneder", "fengsel", "kommune_for", "kommune_etter", "loslatelse")


_HORER_ALDER = 0.85
"""The one number of a clause is an age where the model hears one from here: «mann 49, ut 1. mars»."""


def aapne_i_forbifarten(renset: Renset, ved: Sammenheng, skjonn: Skjonn, funnet: set[str]) -> list[Funn]:
    """The model hears that a clause states an open field; the field's reader says what it states."""
    ut, leddene = [], ledd(renset.lest, ved.rolle)
    for felt in _AAPNE_I_FORBIFARTEN:
        nr = skjonn.hvor.get(f"{felt}=har", 0 if len(leddene) == 1 else None)
        hort = skjonn.sagt.get(f"{felt}=har", 0.0)
        barnets = felt == "alder" and ved.felt == "barn"
        if barnets or felt in (*funnet, *ved.besvart, ved.felt) or nr is None or hort < NESTEN_HORT:
            continue
        funn, _ = les_felt(felt, leddene[nr], fold(leddene[nr]), ved)
        if felt == "alder" and funn is None and hort >= _HORER_ALDER and (tall := eneste_tall(leddene[nr], ved.dag)):
            funn = Funn("alder", tall.verdi)
        if funn and funn.sikker and funn.verdi != VET_IKKE:
            ut.append(replace(funn, sikker=hort >= terskler().fakta and felt != "loslatelse"))
    if ved.felt in _AAPNER and not {"loslatelse"} & {*funnet, *ved.sak, *(f.felt for f in ut)}:
        ut += _ukjent_loslatelse(leddene, ved)
    return ut


_AAPNER = frozenset({"rolle", "form"})
"""The questions at which people tell all they know; elsewhere «har ikke datoen» is about something else."""
_OM_LOSLATELSE = re.compile(rf"{tidsord.UT_ORD}|dato|utskriv|skrives ut")
_VET_IKKE_DATO = 0.9
"""A clause of a release says that its date is unknown from here: of 29 such in openings, all were right."""


def _ukjent_loslatelse(leddene: list[str], ved: Sammenheng) -> list[Funn]:
    """«Når han løslates, er det ingen som vet»: the clause is heard as the answer that it would be."""
    ukjent = any(
        modell().hoer(d, "loslatelse", ved.rolle).svar[f"loslatelse={VET_IKKE}"] >= _VET_IKKE_DATO
        for d in leddene
        if _OM_LOSLATELSE.search(fold(d))
    )
    return [Funn("loslatelse", VET_IKKE)] if ukjent else []


_HELE_DOMMEN = re.compile(r"\b(?:endt|endelig|full ?tid|full strafftid|siste dag)\b")


def _endt_tid(tekst: str, foldet: str, ved: Sammenheng) -> tuple[Funn, ...]:
    """The end of the whole sentence, where it is named beside the release: kept for the note."""
    if "endt_tid" not in FELTER or not _HELE_DOMMEN.search(foldet):
        return ()
    tid = les_loslatelse(tekst, ved.dag, spurt=ved.felt == "loslatelse")
    return (Funn("endt_tid", tid.endt_tid),) if tid and tid.endt_tid else ()


# Without one of these there is no age and no time in a folded text; they save the slow readers most texts.
_KAN_VAERE_ALDER = re.compile(
    r"\d|(?:ti|tten|fem|to|tre|fire|seks|sju|syv|atte|ni|elleve|tolv|en|ett|tyve)\b|tjue|tretti|forti|femti|"
    r"seksti|sytti|\bfodt\b|\bar\b"
)


_KAN_VAERE_TID = re.compile(
    r"\d|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des|pask|pinse|dag|uke|ar\b|maned|somm|host|var|vint|"
    r"morg|natt|neste|snart|halv"
)


_ANNENS_ALDER = re.compile(r"\b(?:han|hun|ho) (?:er|e|ble|fylte) (?:bare |na )?\d\d\b")
"""Of an inmate's daughter («ho e 24»), who tells nothing of himself by it."""
_BOR = re.compile(r"\b(?:bor|leilighet|hybel|hus|flytter) ")
_HER_ARBEIDES = frozenset({"fengsel", "overgangsbolig", "institusjon", "sykehus", "annet"})
"""Forms that are also where people work: named in passing they are nobody's."""


def les_andre(tekst: str, foldet: str, ved: Sammenheng) -> tuple[Funn, ...]:
    """What the text clearly says about fields that were not asked about."""
    funn: list[Funn] = []
    if len(foldet.split()) < 2:
        return ()
    # At the question of children an age is a child's («bare ho dattra og ho e 31»).
    annens = ved.rolle == "innsatt" and _ANNENS_ALDER.search(foldet)
    if ved.felt not in ("alder", "bursdag", "barn") and not annens and _KAN_VAERE_ALDER.search(foldet):
        alder = les_alder(tekst, ved.dag, spurt=False)
        funn += [Funn("alder", alder.verdi)] if alder and alder.sikker else []
    if ved.felt not in ("loslatelse", "bursdag", "startet", "opphold_maaneder") and _KAN_VAERE_TID.search(foldet):
        tid = les_loslatelse(tekst, ved.dag, spurt=False)
        tilbys = tid is not None and tid.grunn == "upresis" and "loslatelse" not in ved.besvart
        if tid and (tid.sikker or tilbys):
            funn.append(Funn("loslatelse", tid.verdi, tid.sikker))  # «ut til sommeren» is offered at its own question
    funn += _form_i_forbifarten(tekst, foldet, ved)
    spor_om_det = "frigang" in ved.besvart or ved.felt in ("frigang", EGNE_ORD)
    if not spor_om_det and (frigang := _frigang_i_forbifarten(foldet)):
        funn.append(Funn("frigang", frigang))
    funn += _steder_i_forbifarten(tekst, foldet, ved)
    funn += (*_bursdag_i_forbifarten(tekst, ved), *_behov_i_forbifarten(tekst, ved))
    if ved.felt == "loslatelse" or any(f.felt == "loslatelse" for f in funn):
        funn += _endt_tid(tekst, foldet, ved)
    return tuple(funn)


def _form_i_forbifarten(tekst: str, foldet: str, ved: Sammenheng) -> list[Funn]:
    if ved.felt not in ("rolle", "loslatelse", "alder") or "form" in ved.sak:
        return []
    if (form := les_form(foldet)) is None:
        return [Funn("form", ["fengsel"])] if soner_i_fengsel(tekst, foldet) else []
    return [Funn("form", list(form.former))] if form.former and not _HER_ARBEIDES & {*form.former} else []


def _steder_i_forbifarten(tekst: str, foldet: str, ved: Sammenheng) -> list[Funn]:
    """The prison, and where somebody lives («bor i Moss»): that is offered where it is asked."""
    funn = []
    if ved.felt in ("form", "rolle") and "fengsel" not in ved.sak:
        sted = les_fengsel(tekst, spurt=False)
        funn += [Funn("fengsel", sted.verdi)] if sted and sted.verdi and sted.sikker else []
    if ved.felt not in ("kommune_for", "kommune_etter") and _BOR.search(foldet):
        bor = les_kommune(tekst, spurt=False, retning="etter")
        funn += [Funn("kommune_etter", bor.verdi, sikker=False)] if bor and bor.verdi else []
    return funn


def _bursdag_i_forbifarten(tekst: str, ved: Sammenheng) -> list[Funn]:
    """«66, men blir 67 i juli»: the birthday that would be asked for next."""
    if ved.felt == "bursdag" or not (fyller := _FYLLER.search(tekst)):
        return []
    alder = les_alder(tekst, ved.dag, spurt=ved.felt == "alder")
    naar = les_bursdag(fyller.group(), ved.dag, alder.verdi if alder else None)
    return [Funn("bursdag", naar)] if isinstance(naar, dict) else []


def _behov_i_forbifarten(tekst: str, ved: Sammenheng) -> list[Funn]:
    """«ut i juni, trenger hjelp med gjeld og jobb»: what is needed, offered at its own question."""
    if ved.felt in ("behov", "oppfolgingsbehov", EGNE_ORD):
        return []
    setninger = (fold(s) for s in re.split(r"[,.;!?\n]", tekst))
    sagt = {v for s in setninger if _TRENGER.search(s) for v in les_behov(s) or ()}
    return [Funn("behov", [v for v in FELTER["behov"].verdier if v in sagt], sikker=False)] if sagt else []


_TRENGER = re.compile(r"\b(?:treng\w*|behov for|hjelp (?:til|med))\b")


_FYLLER = re.compile(r"\b(?:fyller|fyll|blir|vert) (?:jeg |eg |æ |han |hun |ho )?(?:18|67)\b.{0,40}", re.IGNORECASE)


_AVSLAATT = re.compile(r"\bavsla(?:g|tt)\b")
_INGEN_FRIGANG = monster(r"""
    \b(?:ikke|ingen|uten) (?:har )?(?:\w+ )?frigang\b|
    \bfrigang\w* (?:har jeg ikke|(?:er |ble )?ikke (?:innvilget|gitt)\b)""")
_SOKT_FRIGANG = monster(r"""
    \b(?:sokt|soker|soknad) (?:\w+ )?(?:om |pa )?frigang\b|\bfrigang\w* (?:er |ble |har jeg )?(?:om)?sokt\b""")
_FATT_FRIGANG = monster(r"""
    \bfrigang\w*\b(?!.*\bikke\b).*\binnvilget\b|\binnvilget (?:\w+ )?frigang\b|\bhar frigang (?:pa|til|fra|i)\b""")


def _frigang_i_forbifarten(foldet: str) -> str | None:
    """Frigang as a status named beside the answer; only what is plainly granted, applied for or denied."""
    if _INGEN_FRIGANG.search(foldet):
        return "nei"
    if _SOKT_FRIGANG.search(foldet):
        return None if _AVSLAATT.search(foldet) else "sokt"
    return "innvilget" if _FATT_FRIGANG.search(foldet) else None
