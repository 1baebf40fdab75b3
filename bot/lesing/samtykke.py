"""Consent taken back, or wanted after all, in ordinary words: a small grammar over the words of a text.

Every word must be one that this can be said with, and the text must name what is done. «dele leilighet» has a word of
its own, and is nothing of this. Whatever is read here, only the question of consent makes it a yes.
"""

from __future__ import annotations

import re
from typing import Literal

from bot.lesing.spraak.ordfil import ordene

Vil = Literal["trekk", "gi"]


_SAMTYKKE = re.compile(r"samtyk\w*")
_NOTAT = re.compile(r"notat\w*")
_DELE = re.compile(r"del|del(?:er?|a|ar|t|te|es|ing\w*)|send\w*|utlever\w*")
_TA = re.compile(r"trekk\w*|trukket|trekt|tar?|fjerne?r?|slette?r?|opphev\w*|glem|kutte?")
_ANGRE = re.compile(r"angre[rt]?|angrar")
_GODTA = re.compile(r"(?:god)?tar? imot|godta\w*|tillat\w*|lar?|gar")
_DELTE = re.compile(r"samtyk\w*|deling\w*|delte")
_NEKTE = ordene("ikke aldri nekte nekter nei ingen ingenting stopp stoppe stans slutt slutte avslutt")
_FAA = ordene("fa far gi gir ha se lese vite")
_HVA = ordene(
    "det dette disse denne notatet noe alt svarene svar opplysningene opplysninger mer lenger likevel allikevel"
)
_HVEM = ordene("jeg vi innsatte den han hun du dere de nav noen dem oss")
_FYLL = ordene("""
    vil onsker ville kan skal ma bor lov blir ble bli er har fikk at a til med om for pa og men ok okei ja jo vent takk
    da gjerne heller bare meg mitt min mine sitt na igjen greit fint helt videre bort vekk tilbake av sier si ombestemt
    ombestemte ombestemmer mener gjelder fortsatt oi beklager sorry , . !""")
_UTROP = re.compile(
    r"^(?:(?:nei|neida|ja|jo|ok|men|vent|du|oi|greit|fint|beklager|sorry)(?: da)? (?:, )?)+(?!til |takk)"
)
_SPOR = re.compile(
    r"^(?:har|er|ma|skal|far|blir|vil) (?:jeg|det|man|vi|nav|dere)\b|^kan (?!du\b|dere\b|jeg fa\b|nav\b)(?!.* na\b)"
)
"""How a question begins; «kan du», «kan jeg få» and «kan jeg … nå» ask for it to be done."""
_DETTE = _HVA - {"noe", "alt", "mer", "lenger"} | {"notat"}
_OMBESTEMT = ordene("ombestemt ombestemte ombestemmer")
_GJELDER_HER = _OMBESTEMT | ordene("likevel allikevel mer lenger vil sier onsker")
_BER = re.compile(r"del|send|deling\w*|" + _ANGRE.pattern + "|" + _GODTA.pattern)
_NAV_GIR = re.compile(r"^nav (?:\w+ )?gir?\b|\bav nav\b")
_SETNING = re.compile(r" ?[.;!] ?| men ")
_AT = re.compile(r"\bikke at (?:nav|noen|dere|de|det|dette)\b")


def vil_med_samtykket(foldet: str) -> Vil | None:
    """Whether a text takes consent back or wants to give it, and says nothing else."""
    ren = _UTROP.sub("", foldet)
    ordene = set(ren.split())
    if _SPOR.match(ren) or not all(_kjent(o) for o in ordene):
        return None
    # «Nei. Men han samtykker» answers a question with its no, and takes no consent back.
    om_det = [set(d.split()) for d in _SETNING.split(ren) if _nevner(d, set(d.split()))]
    nekter, samtykke = any(_NEKTE & d for d in om_det or [ordene]), _noen(_SAMTYKKE, ordene)
    if samtykke and _noen(_TA, ordene):
        return None if nekter else "trekk"  # «ikke slett samtykket»
    if nekter or (_noen(_ANGRE, ordene) and _noen(_DELTE, ordene)):
        return "trekk" if _nevner(ren, ordene) else None
    return "gi" if _nevner(ren, ordene) else None


def _noen(m: re.Pattern[str], ordene: set[str]) -> bool:
    return any(m.fullmatch(o) for o in ordene)


def _kjent(ord_: str) -> bool:
    faste = ord_ in _NEKTE or ord_ in _FAA or ord_ in _HVA or ord_ in _HVEM or ord_ in _FYLL
    return faste or any(m.fullmatch(ord_) for m in (_SAMTYKKE, _NOTAT, _DELE, _TA, _ANGRE, _GODTA))


def _nevner(ren: str, ordene: set[str]) -> bool:
    """Whether the words speak of consent, or of sharing with NAV what was said here."""
    til_nav = "nav" in ordene or _noen(_NOTAT, ordene)
    if _noen(_SAMTYKKE, ordene):
        return True
    if _noen(_DELE, ordene):  # «vi deler ikke» may be said of a home
        return til_nav or bool(ordene & _GJELDER_HER) or _noen(_BER, ordene) or bool(_NEKTE & ordene and ordene & _HVA)
    if not ordene & _FAA or _NAV_GIR.search(ren) or ("meg" in ordene and not ordene & _OMBESTEMT):
        return False  # «nav gir meg ikke det»
    return bool(_AT.search(ren)) or (til_nav and bool(ordene & _DETTE))
