"""Age in whole years from typed text. Pure: today is an argument.

Other people's ages and lengths of time are no age.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateutil.relativedelta import relativedelta

from bot.lesing.spraak.ordfil import ordene
from bot.lesing.tid.datoer import datoer
from bot.lesing.tid.kalender import MANGE, TETT_FORAN, Datofunn, stryk
from bot.lesing.tid.kanon import kanon
from bot.lesing.tid.setning import naer_etter, naer_foran
from bot.lesing.tid.varighet import varigheter
from kvp.klokke import aarsdag

_YNGST, _ELDST = 10, 110


@dataclass(frozen=True)
class Aldersfunn:
    """`verdi`: whole years. `sikker` False: read it back first (only a birth year, or a figure that may be one)."""

    verdi: int
    sikker: bool


_STOY = re.compile(
    r"(?<!\d)\d{6}[ -]?\d{5}(?!\d)|(?<![\d.])(?:\d{3} \d\d \d{3}|\d\d \d\d \d\d \d\d|\d{3} \d{5})(?![\d.])|\d{7,}"
    r"|§+ ?\d+|\bparagraf\w* ?\d+|\b(?:kl|klokk[ae]n?)\b\.? ?\d{1,2}(?:[.:]\d\d)?(?: ?- ?\d{1,2})?|\d{1,2}:\d\d"
    r"|\b(?:avd|avdeling\w*|cell[ae]|rom|blokk|nr|nummer|f?loy|klasse|trinn|bane|buss)\.? ?\d+"
    r"|\d+(?:[.,]\d+)? ?(?:%|prosent\w*)|TOTREDEL|(?<![\d/])\d/\d(?!\d| ?[-/.'] ?\d| (?:19|20)\d\d)"
    r"|\d+ ?(?:timer?|timar|min\w*|kr|kroner|mil|km|barn\w*|unger|ungar|stykk\w*|ganger|gonger|manneske\w*"
    r"|ars (?:dom|straff|forvaring|fengsel)\w*)\b"
)
_SKILLE = re.compile(
    r"[;!?()\n,]|(?<!\d)(?<!\bf)\.(?=\s|$)|(?<=\d)\.(?= ?(?:$|[a-z]))|\b(?:og|men|mens|sa)\b|\ba(?= (?:sit|son"
    r"|er|e|han|bor)\w*)| - "
)
# A number that is only near the age, or a bound on it.
_OMTRENT = re.compile(
    r"\b(?:snart|nesten|straks|over|under|rundt|ca|cirka|circa|omtrent|mellom|minst|maks\w*|godt|litt|rett"
    r"|passert|yngre enn|eldre enn|midt|begynnelsen|"
    r"slutten|starten|oppi|snerere|n[ae]r(?:me)?r?e?|rundt regnet|sann|kanskje|eldre|yngre|noe?n og|godt opp i"
    r"|snart a)\.?(?: (?:pa|i|av|meg|me|mei|seg|er|har fylt|fylt))* ?$"
)
_OMTRENT_ETTER = re.compile(
    r" ?(?:\+|pluss\b|-? ?(?:arene|ara|arsalderen|tallet)\b|-?ish\b|eller (?:sa|noe?|no|der)|(?:-|til|eller) ?\d"
    r"|-tallet|-ara|og noe?|nagen|noko)"
)
# Not the person's own age.
_ANDRE = re.compile(
    r"\b(?:sonn\w*|datter\w*|dott\w*|jent[ae] mi|gutten min|barn\w*|unge[rn]?\w*|ungan\w*|kon[ae]\w*|kj[ae]rest\w*"
    r"|samboer\w*|mann(?:en)? min|mor(?:a|en|i)?\b|mamma\w*|far(?:en)? min\b|"
    r"pappa\w*|bror\w*|brod\w*|soster\w*|sost\w*|kompis\w*|kamerat\w*|venn\w*|cell\w*|nabo\w*|minst[ea]\w*"
    r"|eldst[ea]\w*|yngst[ea]\w*|tvilling\w*|barnebarn\w*|onkel\w*|tant\w*|"
    r"betjent\w*|kjenner en\b|hund\w*|katt\w*|advokat\w*|eks(?:en|a)?)\b"
)
_DOM = re.compile(
    r"\b(?:dom\w*|idom\w*|straff\w*|forvaring\w*|son[ae]\w*|sonet|sitt\w*|sete|sote|satt|inne|fikk|fekk"
    r"|for|om|i|har jobbet|jobba|jobbet|siden|etter|gikk|hver|lengde|ramme\w*)"
    r" (?:pa |til |i |ca |bare |nesten |over |snart |fengsel |forvaring )*$"
)
_TID_ETTER = re.compile(
    r" ?(?:AR )?(?:siden|sidan|sia\b|igjen|att\b|te\b|til\b|tilbake|gjenstar|dom\b|inne\b|pa dom|i fengsel"
    r"|fengsel|forvaring|ubetinget|betinget|til sammen)"
)
_BARE_AAR = re.compile(r"\W*\d\d AR\W*")
_OM_LITT = re.compile(r" ?AR om \d+ (?:UKE|DAG|MND)\b")
_SENERE = re.compile(
    r"\b(?:n[ae]r|til|tel|innen|inntil|for|hvis|viss|dersom|om)\s"
    r"(?:jeg|eg|ae|e|i|je|ej|han|hun|ho|man|en|ein|vedkommende|innsatte|innsette) (?:er|e|ae) ?$"
)
"""«når jeg er 40»: an age that will be, or that is only thought of."""
_DA_VAR = re.compile(
    r"\b(?:da|nar|den gang(?:en)?|siden) (?:jeg|eg|e|a|han|hun|ho) (?:bare |kun )?var (?:rundt "
    r"|ca )?$"
)
_SOM = re.compile(r"\b(?:som|enn) (?:en |ei |om jeg var )?$")
_NEKTET = re.compile(r"\b(?:ikke|ikkje|itj|aldri)(?: (?:helt|enda|enna|enno|engang))?(?: (?:fyll?t|blitt))? $")
_NEKTET_ETTER = re.compile(r" ?(?:AR )?(?:er )?(?:ikke|ikkje|itj)(?: \w+)? (?:fyll?t|blitt)\b")
_JEG = (
    r"(?:jeg|eg|e|i|a|jei|meg|mei|han|hun|ho|innsatte|pasienten|domfelte|klienten|vedkommende|brukeren|personen|fangen"
    r"|gutten|jenta|ungdommen|beboeren)"
)
_ER = re.compile(
    rf"(?:^|\W){_JEG} (?:er|e|ar|var) (?:jo |na |no |bare |fortsatt |akkurat |nettopp |blitt |da |vel |fylt "
    rf"|en mann pa |ei dame pa |ein mann pa |ein kar pa )*$"
    r"|(?:^|[,.;!?]) ?(?:er|e|ar) (?:bare |jo |na |no |blitt |fylt )*$"
    r"|\balder\w*(?: min| hans| hennes| mi)?(?: er| e|:| pa|,)? ?:? ?$"
)
# «mann, 34» and «en på 17»: the comma parts no clauses here.
_PERSON_FORAN = re.compile(
    r"\b(?:mann|kvinne|gutt|jente|kar|dame|fyr|innsatt|domfelt|pasient|en|ei|ein|ung\w*)(?: pa|,) ?$"
)
_FYLT = re.compile(
    r"\b(?:fyll?te?|ble|blei|blev|vart|runda|rundet|bikk[ae]t?|bikka|passerte|feir\w+|har blitt|blitt)(?: (?:jeg"
    r"|eg|akkurat|nettopp|nylig|nettop|na|no|han|hun|meg))* ?$"
)
_ER_ETTER = re.compile(rf" ?(?:AR )?(?:er|e|ae|ble|blei|blev|vart|fyll?te|rundet|runda) {_JEG}\b")
"""«27 blei æ i sommer»: the number first."""
_FYLLER = re.compile(
    r"\b(?:fyll?er|fyll|blir|bli|vert|runder|bikker|bler)(?: (?:jeg|eg|da|jo|nok|han|hun"
    r"|faktisk))* ?$"
)
_AAR_ETTER = re.compile(
    r" ?(?:AR\b(?! (?:si(?:den|dan|a)|igjen|att|te|til|i fengsel))|ars\b|-? ?aring\w*|gam\w+|gml|ung\b"
    r"|somre|somrer|bast|var\b|vintr\w*)"
)
_FODT = re.compile(
    r"\b(?:fod[td]\w*|f\.|fodsels(?:dato|ar)\w*|fodselsdag|argang?|kull|fra|arsmodell)(?: (?:jeg|eg|er|den"
    r"|i|ar|AR|:))* ?'?:? ?-?$|^ ?f ?$"
)
_FODSELSAAR = re.compile(
    r"(?<![\d/-])(?<!\d\.)(?:(?P<fire>(?:19\d\d|20[01]\d)(?! ?-? ?(?:modell|argang)))|['-](?P<to>\d\d)"
    r"|(?P<modell>(?:19)?\d\d)(?= ?-? ?(?:modell"
    rf"|er\b(?! (?:{_JEG}|ikke)\b)|'er|argang)))(?![\d./])"
)
# Whether this year's birthday is past, for an age told by the year of birth.
_IKKE_FYLT = re.compile(
    r"\bikke (?:\w+ ){0,3}(?:fylt|hatt|feira|feiret|bursdag|hatt bursdag)\b|\bfyller (?:forst|seinere|senere)\b"
)
_HAR_FYLT = re.compile(r"\b(?:feir\w+|overstat\w+|hatt bursdag|fyll?te?|allerede)\b")
_TO_SIFFER = re.compile(r"(?<![\d./'-])(\d\d)(?![\d./])")
_NAER_FRAMTID = re.compile(
    r"\bi m(?:or|ar)\w*|\bom (?:noe?n |nokre |et par |fa |1 |[2-9] |1\d )?(?:DAG|UKE|MND)\b|\bneste (?:UKE"
    r"|MND|U\d)|\btil UKE\b|\bU\d\b|\bi (?:hel|jul|romjul)\w*|\bsnart\b"
)
_RETTELSE = re.compile(r"\b(?:nei|oi|vent|feil|mente|mener|rettelse|sorry|unnskyld)\b")
_RETTET = re.compile(r"\d\D*\b(?:nei|oi|vent|sorry|unnskyld|rettelse|mente|mener)\b(?:(?!\bikke\b)\D)*\d+\D*$")
_NAA = re.compile(r"\bvar\b.*\d.*(?:\bna (?:er (?:jeg )?|fylt )?\d\d\b|\ber (?:jeg )?\d\d (?:AR )?na\b)(?!.*\d)")
# «18 i mars» without a verb: turned, or will turn?
_FYLLES_SIDEN = re.compile(
    r" ?(?:AR )?(?:i|til|den|pa|neste|om) (?:\d\d?\.? )?(?:M\d|\d|sommer|host|var|vinter|AR|MND)"
)
_SAMMENLIGNET = re.compile(r"^(\W*\d\d\b[^\d,.;]*)[,.;][^\d]*\b(?:eldre|yngre) enn[^,.;]*")
_ANNENS_ALDER = re.compile(r"\b(?:eldre|yngre) enn\b")
_TALL = re.compile(r"(?<![\d.,/'-])(?P<n>\d{1,3})(?:\.5)?(?![\d/:]|[.,]\d)")
_TILTALE = re.compile(r"(?<=\d) (?:bror|bro|brur|brors|mann|kompis|as|ass)\W*$")  # «23 bror»
_FORVEKSLES = 80  # a bare figure from here on may as well be a birth year


def _deler(k: str, start: int, slutt: int) -> tuple[str, str, str]:
    """Text before and after within the clause, and the whole clause."""
    fra, til = naer_foran(k, start), naer_etter(k, slutt)
    fra = max((m.end() for m in _SKILLE.finditer(k, fra, start)), default=fra)
    neste = _SKILLE.search(k, slutt, til)
    til = neste.start() if neste else til
    return k[fra:start], k[slutt:til], k[fra:til]


def _fra_fodsel(k: str, dag: date, spurt: bool) -> Aldersfunn | None:
    """Age from a date or year of birth; None when there is none."""
    funn, s = datoer(k, dag, fodsel=True)
    if len([f for f in funn if f.til.year < dag.year]) > 1:
        return None  # «født 2015 og 2018»: several people
    for f in funn:
        foran, _, setning = _deler(s, f.start, f.slutt)
        alene = spurt and not re.search(r"[a-z]{2}", s)
        if f.til.year > dag.year - _YNGST or _ANDRE.search(setning) or not (_FODT.search(foran) or alene):
            continue
        lav, hoy = _alder(f.til, dag), _alder(f.fra, dag)
        if f.slag == "aar":
            return _rimelig(dag.year - f.fra.year, False)
        return _rimelig(hoy, lav == hoy)
    aarstall = list(_FODSELSAAR.finditer(k))
    for m in aarstall if len(aarstall) == 1 else ():
        foran, _, setning = _deler(k, m.start(), m.end())
        if (
            _ANDRE.search(setning)
            or not (spurt or _FODT.search(foran) or m["modell"])
            or (_DOM.search(foran) and not _FODT.search(foran))
        ):
            continue
        if not (_FODT.search(foran) or m["modell"] or m["to"]) and re.search(
            r"[a-z]{2}", k[: m.start()] + k[m.end() :]
        ):
            continue
        return _fra_aar(_aarstall(m["fire"] or m["to"] or m["modell"], dag), k, dag)
    for m in list(_TO_SIFFER.finditer(k))[-MANGE:]:
        foran, _, setning = _deler(k, m.start(), m.end())
        fodt = _FODT.search(foran) and (spurt or not re.search(r"\bfra $", foran))
        if (fodt or (spurt and re.search(r"\bfodt\b", k))) and not _ANDRE.search(setning):
            return _fra_aar(_aarstall(m.group(1), dag), k, dag)
    return None


def _fra_aar(aar: int, k: str, dag: date) -> Aldersfunn | None:
    """The age of somebody born in a year: one of two, unless it is said whether the birthday is past."""
    verdi = dag.year - aar
    if _IKKE_FYLT.search(k):
        return _rimelig(verdi - 1, True)
    return _rimelig(verdi, _HAR_FYLT.search(k) is not None)


def _aarstall(siffer: str, dag: date) -> int:
    if len(siffer) == 4:
        return int(siffer)
    return 2000 + int(siffer) if 2000 + int(siffer) <= dag.year else 1900 + int(siffer)


def _alder(fodt: date, dag: date) -> int:
    aar = dag.year - fodt.year
    return aar if aarsdag(fodt, aar) <= dag else aar - 1


def _rimelig(verdi: int, sikker: bool) -> Aldersfunn | None:
    return Aldersfunn(verdi, sikker) if _YNGST <= verdi <= _ELDST else None


_I_FJOR = re.compile(
    r"(?: AR)?,?(?: naa?)? i (?P<for>for)?fjor(?: (?:pa )?(?P<naar>sommer\w*|host\w*|haust\w*|var\w*|M\d\d)|"
    r" (?:i )?(?P<mnd>M\d\d))?\b"
)


def _fylt_i_fjor(n: int, siden: re.Match[str], dag: date) -> Aldersfunn:
    """«fylte 50 i fjor sommer» on a day in December: 51; which of two it is, is sure where the time of year is past."""
    aar = 2 if siden["for"] else 1
    naar = siden["naar"] or siden["mnd"] or ""
    maaned = int(naar[1:]) if naar[:1] == "M" else {"var": 5, "som": 8}.get(naar[:3], 11 if naar else 12)
    return Aldersfunn(n + aar - (dag.month <= maaned and bool(naar)), bool(naar) and dag.month != maaned)


def _fyller(n: int, etter: str, k: str, dag: date) -> Aldersfunn | None:
    """«fyller n» plus a time: n - 1 while that time lies ahead within the year."""
    if _NAER_FRAMTID.search(etter):
        return _rimelig(n - 1, True)
    funn, _ = datoer(etter, dag)
    lengder = varigheter(etter)
    if any(re.search(r"\bom ?$", etter[: v.start]) and v.dagen(dag) < dag + relativedelta(years=1) for v in lengder):
        return _rimelig(n - 1, True)
    if not funn or lengder:
        return None
    f: Datofunn = funn[0]
    if f.slag == "aar":
        return _rimelig(n - 1, False) if f.fra.year == dag.year + 1 else None
    if f.fra > dag and f.til <= dag + relativedelta(years=1):
        return _rimelig(n - 1, True)
    return _rimelig(n - 1, False) if f.til > dag and f.fra <= dag + relativedelta(years=1) else None


def les_alder(tekst: str, dag: date, *, spurt: bool) -> Aldersfunn | None:
    """The age in a text, or None.

    `spurt`: the text answers the question about age, so a bare number is enough; otherwise it must be said to be an
    age. Approximate ages («snart 40», «over 18»), other people's ages and lengths of time give None.
    """
    k = _TILTALE.sub("", kanon(tekst))
    for m in _STOY.finditer(k):
        k = stryk(k, m.start(), m.end())
    fodt = _fra_fodsel(k, dag, spurt)
    if fodt is None or fodt.sikker:
        return fodt or _fra_tall(k, dag, spurt)
    sagt = _fra_tall(k, dag, False)  # «født i 1987, altså 39»
    return sagt if sagt and sagt.sikker and abs(sagt.verdi - fodt.verdi) <= 1 else fodt


def eneste_tall(tekst: str, dag: date) -> Aldersfunn | None:
    """The one number that can be an age, in a clause of which it is known that it tells one: «mann 49, ut 1. mars»."""
    k = _STOY.sub(" ", kanon(tekst))
    _, k = datoer(k, dag)
    for v in varigheter(k):
        k = stryk(k, v.start, v.slutt) if v.enhet != "AR" or v.maaneder < 22 * 12 else k
    tall = [m for m in _TALL.finditer(k) if _YNGST <= int(m["n"]) < 100 and not _DOM.search(_deler(k, *m.span())[0])]
    sagt = {int(m["n"]) for m in tall}
    omtrent = any(_OMTRENT_ETTER.match(k, m.end()) or _OMTRENT.search(_deler(k, *m.span())[0]) for m in tall)
    andres = omtrent or any(_ANDRE.search(_deler(k, *m.span())[2]) for m in tall)
    return Aldersfunn(sagt.pop(), True) if len(sagt) == 1 and not andres else None


def _fra_tall(k: str, dag: date, spurt: bool) -> Aldersfunn | None:
    """The age that is said in years."""
    if spurt:  # «71, men kjenner meg ikke eldre enn 70»
        k = _SAMMENLIGNET.sub(r"\1", k)
    if _ANNENS_ALDER.search(k):
        return None
    funn: list[tuple[Aldersfunn, bool]] = []
    uklar = False
    for m in list(_TALL.finditer(k))[-MANGE:]:
        ett = _ved_tallet(k, m, dag, spurt)
        if ett == "omtrent":
            # «63, snart 64» still tells the age; «snart 40» alone does not.
            uklar = uklar or not funn  # unless it is said outright later: «fyller snart 40, er 39»
        elif ett:
            funn.append(ett)
    return _ett_av(funn, uklar, k, spurt)


def _ved_tallet(
    k: str, m: re.Match[str], dag: date, spurt: bool
) -> tuple[Aldersfunn, bool] | Literal["omtrent"] | None:
    """The age that one number says, and whether it is said to be one; "omtrent" when it is nearly that."""
    n = int(m["n"])
    foran, etter, setning = _deler(k, m.start(), m.end())
    nektet = any(uttrykk.search(foran) for uttrykk in (_DA_VAR, _SENERE, _SOM, _NEKTET)) or _NEKTET_ETTER.match(
        k, m.end()
    )
    if nektet or _ANDRE.search(setning):
        return None
    if _OM_LITT.match(k, m.end()):  # «45 år om to uker»
        return Aldersfunn(n - 1, True), True
    if _OMTRENT.search(foran) or _OMTRENT_ETTER.match(k, m.end()):
        return "omtrent"
    if _FYLLER.search(foran):
        # What comes after a comma may tell when: «blir 18, i mars».
        f = _fyller(n, k[m.end() :], k, dag)
        return (f, True) if f else None
    if spurt and not foran.strip() and _BARE_I_AAR.fullmatch(k, m.end()):
        return Aldersfunn(n, False), True  # «38 i år»: turned, or will turn before it is over
    er = _ER.search(foran) or _PERSON_FORAN.search(k, max(0, m.start() - TETT_FORAN), m.start())
    fylt = _FYLT.search(foran)
    if not (er or fylt) and (_FYLLES_SIDEN.match(k, m.end()) or _DOM.search(foran)):
        return None
    if _TID_ETTER.match(etter) or _DATO_ETTER.match(etter) or _DATO_FORAN.search(foran):
        return None
    if fylt and (siden := _I_FJOR.match(k, m.end())):
        return _fylt_i_fjor(n, siden, dag), True
    if er or fylt or _GAMMEL.match(etter) or _ER_ETTER.match(etter):
        return Aldersfunn(n, True), True
    return _bart_tall(n, foran, m.group(), etter, spurt)


_DATO_ETTER = re.compile(r"(?:\.? ?M\d| ?(?:MND|UKE|DAG)|\. ?\d)")
_DATO_FORAN = re.compile(r"(?:UKE|M\d\d) ?$")
_GAMMEL = re.compile(r" ?(?:AR ?)?(?:gam\w+|gml|ung\b|fyll?t\b)| ?-? ?aring")
_BARE_I_AAR = re.compile(r" ?(?:AR )?i AR\W*")


def _bart_tall(n: int, foran: str, tall: str, etter: str, spurt: bool) -> tuple[Aldersfunn, bool] | None:
    """The age that a number may be which nothing else says is one."""
    aar = _AAR_ETTER.match(etter)
    if not spurt:
        # «fengsel, 34 år, ute i mars»: no sentence is that long
        sagt = aar and 22 <= n <= _ELDST and _BARE_AAR.fullmatch(foran + tall + etter)
        return (Aldersfunn(n, True), True) if sagt else None
    alene = aar or not re.match(r" ?\w", etter) or _ord_etter(etter)
    if alene and (15 <= n < 100 or (aar and n >= _YNGST)):
        return Aldersfunn(n, bool(aar) or n < _FORVEKSLES), False
    return None


def _ett_av(funn: list[tuple[Aldersfunn, bool]], uklar: bool, k: str, spurt: bool) -> Aldersfunn | None:
    """The one age among those that were found, each with whether it was said to be one."""
    rimelige = [(f, c) for f, c in funn if _YNGST <= f.verdi <= _ELDST]
    verdier = {f.verdi for f, _ in rimelige}
    if uklar:
        rimelige = [(f, c) for f, c in rimelige if c]
        verdier = {f.verdi for f, _ in rimelige}
    if not rimelige:
        return None
    if len(verdier) > 1:
        # «jeg var 19 da jeg kom inn, nå er jeg 23», «nei, 43, ikke 34»: what holds now, or what was said last.
        if _RETTET.search(k):  # «44, nei unnskyld, 45 år»
            return rimelige[-1][0]
        sagt = {f.verdi: f for f, c in rimelige if c}
        if len(sagt) == 1 and spurt:  # «i saken står det 23, men han er 22»
            return Aldersfunn(next(iter(sagt)), _RETTELSE.search(k) is not None)
        return rimelige[-1][0] if _RETTELSE.search(k) or _NAA.search(k) else None
    return min((f for f, _ in rimelige), key=lambda f: not f.sikker)


_VANLIGE_ETTER = ordene("""
    som mener meiner mente nei ikke altsa og men ja na no er ble blir vart i siden da vel hvertfall faktisk dessverre
    sagt tror trur har akkurat snart fyller fortsatt bare takk pa a for sa jeg eg gammel nylig nettopp hvis om var
    selv enna enda desverre liksom bra vet""")


def _ord_etter(etter: str) -> bool:
    """True when the word after a bare number does not make it a count of something («34 som sagt», not «2 unger»)."""
    ord_ = re.match(r" ([a-z]+)", etter)
    return ord_ is not None and ord_.group(1) in _VANLIGE_ETTER
