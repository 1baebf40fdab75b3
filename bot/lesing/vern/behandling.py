"""Treatment, in what people type: with whom, where, and in which group somebody is treated tells of an illness.

The words stand in `data/behandling.yml`; here is how a sentence says that somebody is treated there. Working there, or
studying it, is none of it. The readers get the words as they stand: they may answer whether somebody needs follow-up.
Pure, and never raises on text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.lesing.spraak.ordfil import ordfil

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_O = ordfil("behandling.yml")
_GAAR = (
    r"(?:går|gå|gikk|gått|gjekk|gjeng|gjenge|må|måtte|har|hadde|hatt|får|fikk|fekk|fått|skal|skulle|trenger|treng"
    r"|følges?|følgt|snakker|snakket|time[nr]?|timar|samtale[rn]?|samtalar|møte[rn]?"
    r"|henvist|tilvist|innlagt|lagt\sinn|tvangsinnlagt|innleggelse\w*|behandl\w+|ettervern\w*|oppfølging\w*|oppfølg\w*"
    r"|opphold\w*|utskrevet|utskriven|plass|bodd|bodde|bor|vært|var|er|kommer\sfra|kom\sfra|gjennom|ute\sav|starte[rt]?"
    r"|begynne?[rt]?|inn|komme\smeg|soning\w*|rehab\w*)"
)
_IKKE_JOBB = rf"(?!(?:{_O['arbeid']})\b)"
_BEHANDLES = re.compile(rf"""
  \b{_GAAR}\s(?:{_IKKE_JOBB}[^\W\d_]+\s){{0,2}}?(?:på|i|til|hos|med|av|ved|fra|frå
      |gjennom)\s(?:(?:en|ein|ei|et|eit|min|ny|fast)\s)?
    (?P<hvor>(?:{_O['behandler']}|{_O['gruppe']}|{_O['sted']}|(?-i:AA|NA|GA|NAV-?psykolog)(?:-?møte\w*)?)(?:\s(?:på|ved
      |i)\s{_O['sted']})?(?:\s(?:behandlings?|rus|omsorgs)\w*|\s(?-i:[A-ZÆØÅ])[\w-]+)?)(?![\w-])
| \b(?:innlagt|lagt\sinn|tvangsinnlagt|innleggelsen?|ettervern(?:et)?|utskrevet|avrus\w+)\s(?:på|ved|i|fra
      |frå)\s(?P<navn>(?-i:[A-ZÆØÅ])[\w-]+(?:\s(?-i:[A-ZÆØÅ])[\w-]+)?)
| \b(?:får|tar|tek|fikk|fekk|på|med|i|medisin\w*)\s(?:ei\s
      |en\s)?(?P<hva>sprøyte[rn]?(?:\s(?:hver|kvar|i)\s\w+(?:\s(?:uke|veke|måned|månad|mnd))?)?)(?![\w-])
| \b(?P<i>(?:i|under)\s(?:\w+\s)?(?:terapi|psykoterapi|psykologbehandling|psykiatrien))(?![\w-])
| \b(?P<min>{_O['behandler']})(?=\s(?:min|mi|mitt|hans|hennes|hennar)\b)
| \b(?P<mot>{_O['mot']}\w{{0,3}}-?(?:behandling|terapi|kur)\w*)
| \b(?P<selv>{_O['gruppe']})(?![\w-])
""", re.VERBOSE | re.IGNORECASE)  # fmt: skip
_JOBB_FORAN = re.compile(rf"\b(?:{_O['arbeid']})\s(?:[^\W\d_]+\s)?\Z", re.IGNORECASE)


def finn_behandling(tekst: str) -> Iterator[Treff]:
    """With whom or where somebody is treated, and the injections of a treatment."""
    for m in _BEHANDLES.finditer(tekst):
        if not _JOBB_FORAN.search(tekst, max(0, m.start() - 40), m.start()):
            yield *m.span(m.lastgroup or 0), "behandling"
