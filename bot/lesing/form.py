"""How the sentence is served, where it is named outright: the field `form`. What people tell, the model hears.

Frigang is a status inside prison, never a form; «fotlenke» alone may be remand or sentence and is asked about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.lesing.spraak.norsk import fold, linjer, monster
from bot.lesing.tid import les_loslatelse
from bot.lesing.tid.datoer import datoer
from bot.lesing.tid.kanon import kanon
from kvp import FELTER


@dataclass(frozen=True)
class Formfunn:
    """The forms understood (catalogue order), or the alternatives to choose between when it could be several; or that
    the person does not know."""

    former: tuple[str, ...] = ()
    alternativer: tuple[str, ...] = ()
    vet_ikke: bool = False


_NAVN: dict[str, str] = {
    "varetekt": r"varetekt|varetektsinnsatt|varetektsfengsl\w*|vt",
    "varetekt_hjemme": r"varetekts?surrogat",
    "fengsel": r"(?:vanlig |apent |lukket |ordinert? )?fengsel(?:sdom|sstraff)?",
    "subsidiaer_straff": r"subsidi[ae]r\w*(?: (?:fengsels)?straff)?|botesoning|subs|bot i fengsel",
    "forvaring": r"forvaring(?:sdom|sdomt)?",
    "tvungent_psykisk_vern": r"(?:tvungent? )?psykisk (?:helse)?vern|tph|tvungent psykisk helse vern",
    "tvungen_omsorg": r"tvungen omsorg",
    "overgangsbolig": r"overgangs(?:bolig|bustad)\w*",
    "hjemmesoning": (
        r"(?:hjemmesoning|son(?:er|ing) hjemme)(?: med (?:fotlenke|lenke|ek))?|(?:ek|elektronisk kontroll)(?: hjemme)?"
    ),
    "samfunnsstraff": r"samfunnsstraff|samfunnstjeneste",
    "betinget_dom": r"betinget(?: dom| fengsel| straff)?|vilkarsdom",
    "proveloslatt": r"proveloslatt|(?:pa )?proveloslatelse|loslatt pa prove",
    "institusjon": r"(?:behandlings|rus)?institusjon(?: etter)?(?: (?:§|paragraf) ?12)?|(?:§|paragraf) ?12",
    "sykehus": r"sykehus(?: etter)?(?: (?:§|paragraf) ?13)?|(?:§|paragraf) ?13",
    "ungdomsstraff": r"ungdomsstraff|ungdomsoppfolging",
    "narkotikaprogram": r"narkotikaprogram(?: med domstolskontroll)?|nd|promilleprogram",
    "botetjeneste": r"botetjeneste",
    "ferdig_sonet": r"ferdig(?: ?son(?:et|a))|sonet ferdig",
    "annet": r"(?:noe )?annet|ingen av (?:de|disse)",
}
"""The law's names of the forms, and the abbreviations of the service, in folded text."""
_ETT_NAVN = "|".join(f"(?P<{form}>{navn})" for form, navn in _NAVN.items())
_FOER = linjer(r"""
    (?:(?:jeg|han|hun|det|den|innsatte|domfelte|er|sitter|soner|har|bor|fikk|domt|til|dom|pa|i|inne|en|et|na|bare|her|
    ja|vanlig|nemlig|for) )*""")
_LAND = "utlandet|danmark|sverige|finland|tyskland|polen|litauen|romania|nederland|spania"
_INTET_STED = rf"overgang|institu|sykehus|prove|vilkar|hjem|fot|behand|vent|en |et |{_LAND}"
_STED = rf"(?: (?:pa|i|ved) (?!{_INTET_STED})\w+(?: fengsel)?)?"
_ETTER = rf"(?: \d+ timer)?{_STED}(?: (?:na|her|dom))*"
_MELLOM = rf" ?(?:,|og|pluss|samt|\+|/|i tillegg til) ?{_FOER}"
_NAVNENE = re.compile(rf"{_FOER}(?:{_ETT_NAVN}){_ETTER}(?P<mer>{_MELLOM}.*)?")
_LEDD = re.compile(r" ?[,.;:!] ?| men | og (?=jeg |han |hun |har |skal |er )")

_IKKE_DOMT = monster(r"""
    \bikke (?:\w+ )?(?:domt|dom|domfelt)\b|\bvaretekt\w*|\bventer pa (?:rettssak\w*|saken|dom)|\bsiktet\b|
    \buten dom\b""")
# «Elektronisk kontroll» is what a sentence served at home is called (strgjfl. § 16); a tag may be remand as well.
_DOMT = monster(r"""
    \bek\b|\belektronisk kontroll\b|\b(?:domt|domfelt\w*|dom(?:men)?|soner|soning\w*|straff\w*|16 ?a)\b""")
_HAAPES_PAA = frozenset({"hjemmesoning", "overgangsbolig", "proveloslatt", "institusjon", "sykehus", "samfunnsstraff"})
"""Forms that people apply for from another."""
_BLIR = frozenset({"overgangsbolig", "proveloslatt", "institusjon", "sykehus", "ferdig_sonet"})
"""Forms that people are told that they will come to; who waits for community service or the tag is asked of it."""
_HAAPER = re.compile(r"\b(?:haper|sokt|soker|soke|soknad\w*|onsker|vil|kunne|kanskje|hvis|om (?:jeg|han|hun) far)\b")
_FERDIG = re.compile(r"\b(?:ferdig|sonet|sona)\b")
_SENERE = monster(r"""
    \b(?:snart|nesten|halv\w*|ikke|igjen|neste|straks|skal|blir|vert|far|overfores|overfort til|flyttes|venter|
    (?:prove)?loslates|siste del\w*|resten)\b""")
_TIDLIGERE = monster(r"""
    \b(?:hadde|mistet|brot|brutt|tilbakefort|tilbake (?:fra|i|pa|til)|(?:har )?vart (?:pa|i)|var (?:pa|i)|
    satt (?:pa|i))\b""")
_KOMMER_TIL = re.compile(r"proveloslat|overgangsbo|overgangsbu|institusjon|sykehus|ferdig|§|\bparagraf\b")
_FORBI = re.compile(r"\b(?:ble|blei|var|vart|kom|slapp|gikk|siden)\b")
_EN_DEL = re.compile(
    r"\b(?:sonet|sona|sittet) (?:\w+ ){1,3}?(?:ar|maned\w*|mnd|uker?|dager?)\b|\bsonet (?:\w+ )?\d+ ?/"
)
_LENKE = monster(r"""\b(?:fot|ankel)?lenkj?[ea]\w*|\b(?:fot|ankel)lenk\w*""")
_VET_IKKE = monster(r"""
    ^(?:\w+ ){0,2}?(?:vet|aner|skjonner|husker) (?:\w+ )?ikke\b|
    ^(?:usikker|ikke peiling|ingen (?:ide|anelse|aning))\b""")
_UTLANDET = re.compile(rf"\b(?:{_LAND})\b")
_UTEN_OPPHOLD = re.compile(r"\butvis(?:t|es|ast|ing\w*)\b|\b(?:uten|ikke|mangler) (?:lov\w* )?oppho?a?ld\w*|\bpapirlos")
_REKKEFOLGE = FELTER["form"].verdier


def uten_norsk_opphold(tekst: str) -> bool:
    """Whether the text says that the sentence is served abroad, or that the person may not stay in Norway (§ 2)."""
    foldet = fold(tekst)
    return bool(_UTEN_OPPHOLD.search(foldet) or re.search(rf"\bi {_UTLANDET.pattern}", foldet))


def les_form(foldet: str) -> Formfunn | None:
    """The forms that clauses of folded text name and say no more of; whether a tag may be either of two; or None."""
    if former := _navngitt(foldet):
        return Formfunn(former=tuple(f for f in _REKKEFOLGE if f in former))
    if _LENKE.search(foldet) and not _DOMT.search(foldet) and not re.search(r"\btar av\b", foldet):
        sagt = lenkens_form(foldet)
        return Formfunn(former=(sagt,)) if sagt else Formfunn(alternativer=("hjemmesoning", "varetekt_hjemme"))
    if _VET_IKKE.search(foldet) and len(foldet.split()) <= 7:
        return Formfunn(vet_ikke=True)
    return None


def ikke_naa(tekst: str, foldet: str, dag: date) -> frozenset[str]:
    """The forms of which the text may tell what is hoped for, still to come, or over: it is read back.

    «Håper på soning hjemme», «blir prøveløslatt i mars», «ferdig sonet i mars», «kom tilbake fra institusjon».
    """
    haapet = _HAAPES_PAA if _HAAPER.search(foldet) else frozenset()
    kommer = _BLIR if _senere(tekst, foldet, dag) else frozenset()
    forbi = frozenset(_REKKEFOLGE) - {"ferdig_sonet"} if _TIDLIGERE.search(foldet) else frozenset()
    return haapet | kommer | forbi


def _senere(tekst: str, foldet: str, dag: date) -> bool:
    """Whether a form that is told of may be still to come, or a sentence served in part."""
    if _SENERE.search(foldet):
        return True
    if _FORBI.search(foldet) or not _FERDIG.search(foldet):
        return False
    tid = les_loslatelse(tekst, dag, spurt=True)
    framtid = tid is not None and isinstance(tid.verdi, dict) and tid.verdi["til"] >= dag.isoformat()
    nevnt, _ = datoer(kanon(tekst), dag)  # a month without a year may be the next as well as the last
    return framtid or any(f.til >= dag for f in nevnt) or _EN_DEL.search(foldet) is not None


def er_annen_tid(foldet: str) -> bool:
    """Whether a clause tells of a form that is no more than hoped for, to come, or over, and so states none."""
    kommer = _SENERE.search(foldet) and _KOMMER_TIL.search(foldet)
    return bool(kommer or _HAAPER.search(foldet) or _TIDLIGERE.search(foldet))


def lenkens_form(foldet: str) -> str | None:
    """Which form a tag at home is in a text that speaks of remand, or of a sentence; None where it says neither, or
    tells what somebody hopes for."""
    if _HAAPER.search(foldet):
        return None
    if _IKKE_DOMT.search(foldet):
        return "varetekt_hjemme"
    return "hjemmesoning" if _DOMT.search(foldet) else None


def _navngitt(foldet: str) -> set[str]:
    """The forms of the clauses that are nothing but names («forvaring. minstetid 12.4.», «fengsel, og så betinget»).

    Remand beside a sentence is told apart by more than names («varetekt med EK»).
    """
    former: set[str] = set().union(*(_navnene(ledd.strip()) for ledd in _LEDD.split(foldet)))
    hjemme = "varetekt" in former and re.search(r"\b(?:hjemme|ek|elektronisk|\w*lenke\w*)\b", foldet)
    alene = len(former) == 1 and not hjemme
    return former if alene or not former & {"varetekt", "varetekt_hjemme"} else set()


def _navnene(ledd: str) -> set[str]:
    """The forms of a clause that is a list of names; empty for any other."""
    former: set[str] = set()
    while m := _NAVNENE.fullmatch(ledd):
        former |= {f for f in _NAVN if m[f]}
        if not m["mer"]:
            return former
        ledd = re.sub(rf"^{_MELLOM}", "", m["mer"])
    return set()
