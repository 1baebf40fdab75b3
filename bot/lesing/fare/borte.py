"""Farewells: that one will not be any more, or not live to see a time, that one follows the dead, and that what one
means to use is ready. Small grammars over the words of folded text.

«når jeg ikke finnes mer» and «august kommer jeg ikke til å oppleve» name no death and are one. What somebody has not
lived through yet («har aldri opplevd en jul ute»), or will not go through again, is none; nor is a grave that is to be
visited, or a rope at work.
"""

from __future__ import annotations

import re

from bot.lesing.spraak.norsk import monster

_JEG = r"(?:jeg|eg|e|i|je|han|hun|ho)"
_IKKE = r"(?:ikke|ikkje|aldri|itj|itte|ente|inte)"
_MER = r"(?:mer|meir|mere|lenger|lengre|lenge|lengur)"
_TID = r"""(?:jul\w*|nytt ?ar\w*|pask\w*|varen|sommer\w*|sommar\w*|host\w*|haust\w*|vinter\w*|neste \w+|
    januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|bursdag\w*|loslatels\w*|
    lauslating\w*|slutten pa|(?:den )?dagen|datoen)"""

_BORTE = monster(rf"""
    \b{_JEG} (?:\w+ ){{0,2}}?{_IKKE} (?:fins|finnes|finst|finnest|eksisterer|eksistera) {_MER}\b|
    \b(?:fins|finnes|finst|eksisterer) {_JEG} {_IKKE} {_MER}\b|
    \b{_JEG} (?:fins|finnes|finst|eksisterer) {_IKKE} {_MER}(?! (?:i|pa)\b)|
    \b(?:skulle|burde|skal|vil|matte) {_IKKE} (?:ha )?(?:finnes|finnest|eksistere|eksistert|vere til)\b|
    \b{_TID}(?: \w+){{0,2}}? (?:kommer|kjem) {_JEG} {_IKKE} (?:til|te|tel) (?:a |og )?opplev\w*|
    \b{_TID} (?:far|faar|rekker|rekk|skal) {_JEG} {_IKKE} (?:a )?opplev\w*|
    \b{_TID} (?:opplever|opplev) {_JEG} {_IKKE}\b|
    \b{_JEG} (?:kommer|kjem) {_IKKE} (?:til|te|tel) (?:a |og )?opplev\w* {_TID}(?! (?:igjen|att|der|her inne|stedet|
    fengselet)\b)|
    \b{_JEG} {_IKKE} (?:(?:kommer|kjem) (?:til|te|tel)|skal|far) (?:a |og )?opplev\w* {_TID}(?! (?:igjen|att)\b)|
    \b{_JEG} (?:far|rekker|rekk|skal) (?:nok |vel )?{_IKKE} (?:a )?opplev\w* {_TID}(?! (?:igjen|att)\b)|
    \b{_JEG} (?:opplever|opplev) (?:nok |vel )?{_IKKE} {_TID}""")
_NOE_ANNET = re.compile(
    r"\bopplev\w+(?: \w+){0,4}? (?:igjen|att|pa nytt|en gang til|hjemme|heime|ute|sammen|med)\b|"
    r"\b(?:unger|barn\w*|ungene|sonnen|datter\w*)(?: \w+){0,2}? (?:opplev|vokse)"
)

_VIL = r"(?:vil|ville|skal|snart|na|heller|bare|lengter|gleder meg)"
_DEN_DODE = r"(?:henne|ham|han|hun|ho|dem|dei)"
_HOS = r"(?:hos|til|etter|sammen med|saman med|i lag med|treffe|mote|se|folge)"
_DOD = (
    r"(?:dode|dod|doed|doydde|dau|daua|(?:mista|mistet|misset)(?! (?:kontakt|forbind|jobb|plass|leilig|sam)\w*)|"
    r"gikk bort|gjekk bort|gravlagt|kirkegard\w*|kyrkjegard\w*)"
)
_ETTER_DE_DODE = monster(rf"""
    \b{_DOD}\b.*\b{_VIL}\b(?: \w+){{0,3}}? (?:dit|der) {_DEN_DODE} er\b|
    \b{_DOD}\b.*\b{_VIL}\b(?: \w+){{0,3}}? {_HOS} {_DEN_DODE}(?: (?:igjen|att|na|snart))*(?: [.!,]|$)|
    \b{_VIL}\b(?: \w+){{0,3}}? {_HOS} (?:\w+ ){{1,3}}(?:(?:igjen|att|na|snart) )*, {_DEN_DODE} (?:er |ble |
    ligg\w* pa )?{_DOD}\b|
    \b{_VIL}\b(?: \w+){{0,3}}? {_HOS} (?:\w+ ){{1,3}}(?:der oppe|deroppe|i himmel\w*|pa den andre sida)\b""")
_BESOK = re.compile(
    r"\b(?:besok\w*|grav(?:a|en|lund\w*|ferd\w*)?|minne\w*|begravels\w*|tenn\w*|blomster|over(?:ta\w*)?|arv\w*)\b"
)
_REP = r"(?:tau(?:et)?|reip(?:et)?|rep(?:et)?|lokk[ae]n?|snor(?:a|en)?|snar[ae]n?|streng(?:en)?)"
_KLART = r"(?:klar\w*|ferdig\w*|heng\w*|hang|hengt|festa|festet|knyt\w*|bunde\w*|ligger|oppe)"
_MIDDEL_KLART = monster(rf"""
    \b{_REP} (?:er|e|ligg\w*|star|heng\w*|har jeg)?(?: \w+)? ?{_KLART}|
    \b(?:gjort|lagt|hengt|knytt|knyttet|festet|festa|lagd|laget|laga)(?: \w+)? (?:klar |klart |opp |ei |en |
    et )*{_REP}\b""")
_ARBEID = re.compile(
    r"\b(?:fisk\w*|bat\w*|seil\w*|klatr\w*|lass\w*|hest\w*|hund\w*|torn\w*|tomr\w*|rigg\w*|jobb\w*|kurs\w*|vask\w*|"
    r"gitar\w*|nokl\w*|"
    r"verksted\w*|hobby\w*|skole\w*|les\w*)\b"
)


def er_farvel(foldet: str) -> bool:
    """Whether folded text says that somebody will be no more, follows the dead, or has what it takes ready."""
    borte = bool(_BORTE.search(foldet)) and not _NOE_ANNET.search(foldet)
    etter = bool(_ETTER_DE_DODE.search(foldet)) and not _BESOK.search(foldet)
    klart = bool(_MIDDEL_KLART.search(foldet)) and not _ARBEID.search(foldet)
    return borte or etter or klart
