"""The length of the whole stay from typed text, in months."""

import re

from bot.lesing.tid import tidsord
from bot.lesing.tid.kalender import stryk
from bot.lesing.tid.kanon import kanon
from bot.lesing.tid.setning import VET_IKKE, setning
from bot.lesing.tid.varighet import Varighet, varigheter

_I_ALT = re.compile(
    r"\b(?:i alt|totalt?|til ?samm?en|tilsammans?|hele|dom\w*|idom\w*|fikk|fekk|straff\w*|skal (?:sone"
    r"|sitte)|ma (?:sone|sitte)|lengde)\b"
)
_SONET = re.compile(
    r"\b(?:son(?:a|et|te|t)|sittet|sete|sote|sitti|satt|gatt|unnagjort|ferdig med|v[ae]rt inne|(?:vorre|vore|veri"
    r"|v[ae]rt) (?:her|inne)(?: (?:i|na))?|inne (?:i"
    r"|na)|betinga?|betinget) ?(?:\w+ ?){0,2}$"
)
_SONET_ETTER = re.compile(
    r" ?(?:(?:som |er |av dem |har jeg |har eg )*(?:betinget|betinga|igjenn?|att\b|gjenstar|te\b|tilbake"
    r"|siden|sidan|sia\b|sona\b|sonet|unna))"
)
_CIRKA = re.compile(
    r"\b(?:kortere|mindre|mer|meir|lenger|lengre|under|over|minst|maks\w*|nesten|knapt?|snaut|litt over"
    r"|litt under|inntil|opptil|par|noe?n|nokre|mellom)\b[^,.;]*$"
)
# Part of the sentence is not served inside, or the figure is the limit of a preventive sentence.
_DELT = re.compile(
    r"\bhv?orav\b|\bderav\b|\bav (?:dem|de|disse)\b.*\bbeting|^(?!.*\bubeting).*\bbeting[ae]|\btidsramm\w*"
    r"|\bfratrekk\w*"
)
_BARE_TALL = re.compile(
    r"\W*(?:ca\.?|cirka|omtrent|rundt|tror|trur|det er|er|bare|vel|kanskje|jeg|sann)?[ ,]*(\d{1,2})\W*"
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
_FORST_TALL = re.compile(r"\W*(?:ca |det er |er |vel )?(\d{1,2})(?= ?(?:$|[,;!?]|\.(?! ?[\dM])| men\b| hvis\b"
    r"| samme\b| har v\w+t\b))")


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
    k = _KVARTAL.sub("3 MND", kanon(tekst))
    k = _AAR_OG_HALVT.sub("1.5 AR", k)
    s = k
    for m in tidsord.SPORSMAAL.finditer(k):
        s = stryk(s, m.start(), m.end())
    if _DELT.search(s):
        return None
    lengder = varigheter(s)
    if (uten := _uten_enhet(s, lengder)) is not None:
        return uten
    hele: list[tuple[Varighet, bool]] = []
    for v in lengder:
        foran, etter = setning(s, v.start, v.slutt)
        if v.til or _CIRKA.search(foran) or _HORER_ALDER.search(foran):
            return None
        if _SONET.search(foran) or _SONET_ETTER.match(etter):
            continue
        hele.append((v, bool(_I_ALT.search(foran) or _I_ALT.search(etter))))
    if any(alt for _, alt in hele):
        hele = [(v, alt) for v, alt in hele if alt]
    verdier = {v.i_maaneder for v, _ in hele}
    if len(verdier) == 1:
        return _rund(verdier.pop())
    if verdier:
        if nei := re.search(r"\bnei,? (\d{1,2})\b(?! ?(?:AR|UKE|DAG))", k):  # «fem mnd, nei seks»
            return int(nei.group(1)) if hele[0][0].enhet == "MND" else None
        return _rund(hele[-1][0].i_maaneder) if tidsord.RETTELSE.search(k) else None
    if not lengder and (m := _BARE_TALL.fullmatch(s)):
        verdi = int(m.group(1))
        return verdi if 0 < verdi <= 24 else None
    return VET_IKKE if tidsord.VET_IKKE.search(s) else None


def _rund(verdi: float) -> float | int | None:
    if verdi <= 0 or verdi > 12 * 30:
        return None
    return int(verdi) if verdi == int(verdi) else verdi
