"""The schools and kindergartens of somebody's children, by name: they tell where a child can be found.

A school of one's own is an answer and stays. So does a court: alone it has thousands of cases. Pure, and never raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.lesing.sted import er_sted

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_BARN = re.compile(
    r"\b(?:barn(?:a|et)?|ungen?e?|onga[nr]?|unga[nr]e|born(?:a)?|sønn(?:en|ene)?|son(?:en)?|datter(?:en|a)?"
    r"|dotter(?:a)?"
    r"|døtre(?:ne)?|jent[ae](?:ne)?|gutt?en(?:e)?|minstemann|minsten|eldste(?:mann|jenta)?|yngste|tvillingene"
    r"|ste(?:sønn|datter)\w*|nevø\w*|niese\w*)\b",
    re.IGNORECASE,
)
_SKOLE = re.compile(
    r"\b(?:går|gjeng|gikk|begynner|byrjar|starter|starta|begynt|elev|elevar?|er)\s(?:\w+\s){0,3}?(?:på|i|ved)\s"
    r"(?P<navn>(?:(?-i:[A-ZÆØÅ])[\w-]+\s){1,3}|[^\W\d_]{3,}\s)"
    r"(?:(?:barne|ungdoms|grunn|friskole|montessori|steiner)-?)?(?:sk[ou]le(?:n)?|barnehagen?|barnehave|sfo|aks)\b",
    re.IGNORECASE,
)
_FORAN = 80
"""Signs before a school that are looked at for a child."""
_NY_SETNING = re.compile(r"[.!?\n]")


def finn_skoler(tekst: str) -> Iterator[Treff]:
    """Schools and kindergartens by name, after a word for a child in the same sentence."""
    for m in _SKOLE.finditer(tekst):
        setning = _NY_SETNING.split(tekst[max(0, m.start() - _FORAN) : m.start()])[-1]
        if _BARN.search(setning) and (m["navn"][0].isupper() or er_sted(m["navn"].strip())):
            yield m.start("navn"), m.end(), "skole"
