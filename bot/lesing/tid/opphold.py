"""The length of the whole stay from typed text, in months."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from bot.lesing.tid import tidsord
from bot.lesing.tid.datoer import datoer
from bot.lesing.tid.kalender import stryk
from bot.lesing.tid.kanon import kanon
from bot.lesing.tid.setning import setning
from bot.lesing.tid.varighet import Varighet, varigheter
from kvp import VET_IKKE

_I_ALT = re.compile(
    r"\b(?:i alt|totalt?|t(?:il|e) ?samm?en|tilsammans?|hele|dom\w*|idom\w*|fikk|fekk|straff\w*|skal (?:sone"
    r"|sitte)|ma (?:sone|sitte)|lengde)\b"
)
_SONET = re.compile(
    r"\b(?:son(?:a|et|te|t)|sittet|sete|so+tt?e|sitti|satt|gatt|unnagjort|ferdig med|v[ae]rt inne|(?:vorre|vore|veri"
    r"|v[ae]rt) (?:her|inne)(?: (?:i|na))?|inne (?:i"
    r"|na)|betinga?|betinget) ?(?:\w+ ?){0,2}$"
)
_SONET_ETTER = re.compile(
    r" ?(?:(?:som |er |av dem |har jeg |har eg )*(?:betinget|betinga|igjenn?|att\b|gjenstar|te\b(?! samm)|tilbake"
    r"|siden|sidan|sia\b|sona\b|sonet|unna))"
)
_CIRKA = re.compile(
    r"\b(?:kortere|mindre|mer|meir|lenger|lengre|under|over|minst|maks\w*|nesten|knapt?|snaut|litt over"
    r"|litt under|inntil|opptil|par|noe?n|nokre|mellom)\b[^,.;]*$"
)
# Part of the sentence is not served inside, or the figure is the limit of a preventive sentence.
_DELT = re.compile(
    r"\bhv?orav\b|\bderav\b|\bav (?:dem|de|disse)\b.*\bbeting|^(?!.*\bubeting).*\bbeting[ae]|\btidsramm\w*"
    r"|\bfradrag\w*|\bfratr[eu]k\w*"
)
_HALVE = re.compile(r"\b(?:halve|halvparten av) (?:dom\w*|straff\w*) ?(?:pa )?$")
_ENTEN = re.compile(r"\b(?:\d{1,2}|et par) ?, \d{1,2} (?:AR|MND|UKE|DAG)\b|\bminus\b")
_IGJEN = re.compile(
    r" ?(?:som |er |har jeg |har eg )*(?:igjenn?|att\b|gjenstar\w*|(?:te|til)\b(?! samm)(?! \d)|tilbake|framfor\b)"
)
_INN = re.compile(r"\b(?:inn(?:satt)?|fra|kom(?: inn)?|start\w*|begyn\w*|pagrep\w*|fengsl\w*)\b")
_UT = re.compile(r"\b(?:ut|til|te|slipp\w*|slepp\w*|los\w*|ferdig|slutt\w*|av)\b|-")
_NEI = re.compile(r"\bnei,? (\d{1,2})\b(?! ?(?:AR|UKE|DAG))")
_SPENN = re.compile(r"\d ?(?:-|til|te) ?\d|\bM\d\d (?:til|te|-) ")
_BARE_TALL = re.compile(
    r"\W*(?:ca\.?|cirka|omtrent|rundt|tror|trur|det er|er|bare|vel|kanskje|jeg|sann|totalt|samlet)?[ ,]*(\d{1,2})"
    r"(?: totalt| samlet| i alt| til sammen)?\W*"
)
_HORER_ALDER = re.compile(r"\b(?:jeg|eg) (?:er|e) $")


_KVARTAL = re.compile(r"\b(?:et |eit |1 )?kvartal\b")
_AAR_OG_HALVT = re.compile(r"(?:^|(?<=[^\d.] ))(?:1 )?AR (?:og|a) (?:et )?(?:halvt?|0\.5)$")
_ENHET = r"(?: ?MND)?\b(?! ?(?:AR|UKE|DAG))"
_TIL_SAMMEN = re.compile(
    r"(?:\b(?:til ?samm?en|tilsammans|i alt|totalt|samlet \w+)(?: \w+)? |\bsamlet \w+ er )(\d{1,2})" + _ENHET
)
_FORLENGET = re.compile(r"(?<![\d.])(\d{1,2})" + _ENHET + r"[^.;]*?\bforleng\w* (?:med |til )?(\d{1,2})" + _ENHET)
_KORTET = re.compile(r"\b(?:kort\w*|reduser\w*|satt|sett) (?:det |den |ned )*(?:til|te) (\d{1,2})" + _ENHET)
_FORST_TALL = re.compile(
    r"\W*(?:ca |det er |er |vel )?(\d{1,2})(?= ?(?:$|[,;!?]|\.(?! ?[\dM])| men\b| hvis\b"
    r"| samme\b| har v\w+t\b))"
)


_LANDET_PAA = re.compile(
    r"\b(?:ned|reduser\w*|kort\w*|omgjor\w*|land[ae]t?|endt?e|endra|endret) (?:\w+ ){0,2}?(?:til|te|pa) (?:bare )?$"
    r"|\b(?:ut|loslat\w*) (?:\w+ ){0,2}?etter (?:bare )?$|\bskal (?:bare )?(?:sitte|sone) (?:\w+ )?(?:i )?$"
)


def _uten_enhet(s: str, lengder: list[Varighet]) -> int | None:
    """Months said as a bare number: a sum, a stay made longer or shorter, or the number that the text begins with."""
    if any(v.enhet != "MND" for v in lengder):
        return None
    if m := _TIL_SAMMEN.search(s) or _KORTET.search(s):
        return int(m.group(1))
    if m := _FORLENGET.search(s):
        return int(m.group(2)) + (int(m.group(1)) if " med " in m.group() else 0)
    m = None if lengder else _FORST_TALL.match(s)
    return int(m.group(1)) if m and 0 < int(m.group(1)) <= 24 else None


def les_maaneder(tekst: str) -> float | int | str | None:
    """The whole stay in months (days count as 1/30), "vet_ikke", or None. What is served or left is not the whole."""
    k, s = _kanon(tekst)
    lengder = varigheter(s)
    if _ENTEN.search(s):
        return None
    if _DELT.search(s):
        i_alt = [v for v in lengder if _nevnt_i_alt(s, v)] if re.search(r"\b(?:hv?orav|derav)\b", s) else []
        return _rund(i_alt[0].i_maaneder) if len(i_alt) == 1 else None
    if (uten := _uten_enhet(s, lengder)) is not None:
        return uten
    if lengder and (nei := _NEI.search(s, lengder[0].slutt)):  # «fem mnd, nei seks»
        return int(nei.group(1)) if lengder[0].enhet == "MND" else None
    hele: list[tuple[Varighet, bool]] = []
    for v in lengder:
        foran, etter = setning(s, v.start, v.slutt)
        if v.til or _CIRKA.search(foran) or _HORER_ALDER.search(foran):
            return None
        if _HALVE.search(foran):
            return _rund(v.i_maaneder)
        if not (_SONET.search(foran) or _SONET_ETTER.match(etter)):
            hele.append((v, bool(_I_ALT.search(foran) or _I_ALT.search(etter))))
    return _hele(hele, k, s) if hele else _uten_lengde(s, lengder)


def _hele(hele: list[tuple[Varighet, bool]], k: str, s: str) -> float | int | None:
    """The one length among those that may be the whole: what the sentence was brought down to, what says «in all», or
    the last where it corrects."""
    landet = [v for v, _ in hele if _LANDET_PAA.search(s[max(0, v.start - 40) : v.start])]
    if len(hele) > 1 and len(landet) == 1:  # «to år i tingretten, men lagmannsretten satte det ned til ett»
        return _rund(landet[0].i_maaneder)
    sagt = [v for v, alt in hele if alt] or [v for v, _ in hele]
    ens = len({v.i_maaneder for v in sagt}) == 1
    return _rund(sagt[-1].i_maaneder) if ens or tidsord.RETTELSE.search(k) else None


def _uten_lengde(s: str, lengder: list[Varighet]) -> int | str | None:
    if not lengder and (m := _BARE_TALL.fullmatch(s)):
        verdi = int(m.group(1))
        return verdi if 0 < verdi <= 24 else None
    return VET_IKKE if tidsord.VET_IKKE.search(s) else None


def les_opphold(tekst: str, dag: date) -> tuple[float | int | str, bool] | None:
    """As `les_maaneder`, and whether it was said outright; what is counted from two dates or two lengths is not."""
    _, s = _kanon(tekst)
    regnet = (_sum(s), _differanse(s), _to_tredeler(s), _mellom_datoer(s, dag))
    if (verdi := next((v for v in regnet if v is not None), None)) is not None:
        return verdi, False
    lest = les_maaneder(tekst)
    return None if lest is None else (lest, True)


def _kanon(tekst: str) -> tuple[str, str]:
    """The canonical text, and the same without questions."""
    k = _AAR_OG_HALVT.sub("1.5 AR", _KVARTAL.sub("3 MND", kanon(tekst)))
    s = k
    for m in tidsord.SPORSMAAL.finditer(k):
        s = stryk(s, m.start(), m.end())
    return k, s


def _nevnt_i_alt(s: str, v: Varighet) -> bool:
    foran, etter = setning(s, v.start, v.slutt)
    return bool(_I_ALT.search(foran) or re.match(r" ?(?:" + _I_ALT.pattern + ")", etter))


def _sum(s: str) -> float | int | None:
    """«har sittet 3 måneder, 4 igjen»: what is served and what is left."""
    lengder = varigheter(s)
    rest = [v for v in lengder if _IGJEN.match(s, v.slutt)]
    if (
        len(lengder) == 1
        and not rest
        and (m := re.search(r"(?<![\d.])(\d{1,2})" + _IGJEN.pattern + r"(?:\W*$|[,.;] )", s))
    ):
        etter = lengder[0].slutt <= m.start() and lengder[0].enhet == "MND"
        sonet = etter and _er_sonet(s, lengder[0])
        return _rund(lengder[0].i_maaneder + int(m.group(1))) if sonet else None
    if len(lengder) != 2 or len(rest) != 1 or any(_nevnt_i_alt(s, v) for v in lengder):
        return None
    andre = next(v for v in lengder if v is not rest[0])
    if not _er_sonet(s, andre) or andre.til or rest[0].til:
        return None
    return _rund(round(andre.i_maaneder + rest[0].i_maaneder, 2))


_TOTREDEL_AV = re.compile(r"\bTOTREDEL(?:er)? (?:av|pa|tid (?:av|pa))(?: \w+){0,2} $")


def _to_tredeler(s: str) -> float | int | None:
    """«2/3 av 9 måneder»."""
    lengder = varigheter(s)
    av = lengder[0] if len(lengder) == 1 and not lengder[0].til else None
    return _rund(round(av.i_maaneder * 2 / 3, 2)) if av and _TOTREDEL_AV.search(s[: av.start]) else None


_MINUS = re.compile(
    r"[^.;]{0,20}?\b(?:minus|fratrukk\w+|fratrekt|(?:med|i) (?:fradrag|fratrekk))\b[^\d.;]{0,40}(\d{1,2})"
    r"(?: (AR|MND|UKE|DAG)\b)?"
)


def _differanse(s: str) -> float | int | None:
    """«halvannet år minus tre måneder»: what is taken off has the unit of the whole, where it names none."""
    lengder = varigheter(s)
    hele = lengder[0] if lengder else None
    if hele is None or hele.til or not (m := _MINUS.match(s, hele.slutt)):
        return None
    av = lengder[1].i_maaneder if m[2] and len(lengder) > 1 else float(m[1]) if hele.enhet == "MND" else None
    return None if av is None else _rund(round(hele.i_maaneder - av, 2))


def _er_sonet(s: str, v: Varighet) -> bool:
    etter = re.match(r"[^,.;]{0,30}?\b(?:her|inne|sonet|sona|sittet|unnagjort|unna|ferdig|gatt)\b", s[v.slutt :])
    return bool(_SONET.search(setning(s, v.start, v.slutt)[0]) or etter)


def _mellom_datoer(s: str, dag: date) -> float | int | None:
    """«inn 1.10.26, ut 1.4.27»: from the first date to the second, in whole months and thirtieths."""
    if varigheter(s):
        return None
    funn, _ = datoer(s, dag)
    if len(funn) == 1 and _SPENN.search(s[funn[0].start : funn[0].slutt]):
        return _lengde(funn[0].fra, funn[0].til)
    if len(funn) != 2:
        return None
    inn, ut = funn
    if not (_INN.search(s, 0, inn.start) or re.fullmatch(r"[^a-z]*", s[: inn.start])):
        return None
    if not _UT.search(s, inn.slutt, ut.start):
        return None
    return _lengde(inn.fra, ut.fra)


def _lengde(fra: date, til: date) -> float | int | None:
    while fra > til:  # «september til mars»: the reader of dates looks ahead
        fra -= relativedelta(years=1)
    mellom = relativedelta(til, fra)
    return _rund(round(mellom.years * 12 + mellom.months + mellom.days / 30, 2))


def _rund(verdi: float) -> float | int | None:
    if verdi <= 0 or verdi > 12 * 30:
        return None
    return int(verdi) if verdi == int(verdi) else verdi
