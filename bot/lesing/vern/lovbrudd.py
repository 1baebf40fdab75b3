"""What somebody was convicted of, in what people type: the offence goes, the words around it stay.

Forms of sentence («narkotikaprogram», «program mot ruspåvirket kjøring», «§ 12») are no offences. Some words name an
offence wherever they stand; others are ordinary words as well, and count only after a word such as «dømt for» or alone
in a clause. After «dømt for» it may be called anything. The words stand in `data/lovbrudd.yml`. Pure, and never raises
on text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.lesing.spraak.ordfil import ordfil

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_O = ordfil("lovbrudd.yml")
_BOYD = r"(?:en|et|a|ene|er|ar|erne|s?forsøk(?:et)?)?"
_DOP = _O["dop"]
_GRAD = rf"(?:{_O['grad']}\ ){{0,4}}"
_STERK = rf"""(?:(?!selv|sjølv)\w*{_O["hode"]}{_BOYD}|{_O["hel"]}|(?!selv|sjølv){_O["gjerningsmann"]}
      |{_DOP}-?{_O["dop_ending"]}
    |{_O["forledd"]}s?-?(?:dom(?:men|mer|mane)?|sak(?:en|er|a)?|siktelse\w*|tiltale\w*|anklage\w*|forbrytelse\w*)
    |kjøring\ (?:i|under|med)\ (?:\w+\ )?(?:rus|påvirkning|(?:rus)?påvirket\ tilstand|promille|fylla)
      |kjøring\ uten\ (?:førerkort|lappen|førerett\w*)
    |(?:besøks|kontakt)(?:forbud|forbod)\ (?:mot|med|hos)\ (?:meg|han|ham|henne|hun|ho|eks\w*|barn\w*)
    |seksuell\ (?:omgang|handling|utnytt\w+)(?:\ med\ \w+(?:\ under\ \d+\ år)?)?
      |\w*(?:utnytting|krenking)\ av\ (?:barn|mindreårige)
    |(?:brutt|brøt|bryte|bryter|braut|brote)\ (?:(?:et|eit|mitt|et\ ilagt)\ )?(?:besøks|kontakt|oppholds
      |ilagt\ )(?:forbud|forbod)\w*
    |brudd\ på\ (?:\w+forbud\w*|\w+forbod\w*|\w+lov(?:en|a|givning\w*)))"""
_SVAK = rf"(?:{_O['svak']}|{_DOP})"
_SVAK_ALENE = rf"(?:{_O['svak_alene']}|{_DOP}(?!\w))"
_TILLEGG = (
    r"(?:\ (?:av|mot|på|i|med|til|om|uten|under)\ (?!kvp|nav|frigang|jobb|fengsel|dom|soning|ut\b|utdanning|\d|må)"
    r"(?:(?:en|ei|et|ein|min|sin|mindreårige?|eks)\ )?"
    r"[^\W\d_]{3,})?"
)
_SAK = rf"(?:{_GRAD}(?:{_STERK}|{_SVAK}){_TILLEGG}(?:(?:,|\ og|\ samt)\ {_GRAD}(?:{_STERK}|{_SVAK}){_TILLEGG}){{0,6}})"
_STRAFF = _O["straff"]
_LOVBRUDD = re.compile(
    rf"""
  \b{_STRAFF}\b(?:\ (?!program)[\w§]+){{0,5}}?\ (?:for|pga\.?|på\ grunn\ av|etter|grunnet|grunna
      |på)\ (?:\w+\ ){{0,3}}?(?P<sak>{_SAK})\b
| \b(?P<alene>{_GRAD}{_STERK}{_TILLEGG})\b
| (?:\A|[,.;:/(\n])\s{{0,2}}(?P<svak_alene>{_GRAD}{_SVAK_ALENE}(?:\ (?:mot|av|i|på)\ [^\W\d_]+(?:\ [^\W\d_]+){{0,2}}
      |(?:\ og\ {_SVAK_ALENE}){{0,4}}))\s{{0,2}}(?=\Z|[,.;:)/\n])
| \b(?P<domt>(?!ferdig|for|samfunns|langtids|korttids|betinget|forvarings|fengsels|nylig|endelig|rettskraftig|u|ikke|ned
      |første)\w{{2,}}-?døm[td]e?)\b
| \b(?:ferdig|slutta?|sluttet|slutte|drev|drevet|driver|drive|holdt\ på|levd?e?\ av)\ (?:med\ )?(?P<holdt_med>stjeling
      |innbrudd|dopsalg|salg\ av\ \w+|trusler|vold(?:en)?|svindel|smugling)\b
| \b(?:hadde|(?:tatt|knepet|tatt\ igjen|stoppet|stoppa|arrestert)\ med|beslagla
      |fant)\ (?:(?!\w+\ (?:kilo|kg|gram|g)\b)\w+\ ){{0,2}}?(?P<med>(?:\w+\ (?:kilo|kg|gram|g)\ (?:med\ )?)?(?:{_DOP}
      |kniv\w*|\w*våpen|pistol\w*|hagle\w*|gevær\w*|tjuvgods|tyvegods))\b
| \b(?P<mengde>(?:\d+|en|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv|tjue|tretti|femti|hundre|halvannen|et\ halvt
      |flere)\ (?:kilo|kg|gram|g)\ (?:{_DOP}|{_O["slang"]}))(?!\w)
| (?<!\w)(?P<paragraf>(?:(?:str(?:affe)?l(?:oven)?\.?\s*)?(?:§+|paragraf)\ ?|\bstr(?:affe)?l(?:oven)?\.?\s)[1-4]\d\d\b
      (?:(?:\s?,\s?|\sog\s|\sjf\.?\s)[1-4]\d\d\b)*
   (?:\s(?:første|andre|annet|tredje)\s(?:ledd|punktum))?)
""",
    re.VERBOSE,
)
# After these it may be called anything.
_DOMT_FOR = re.compile(
    r"""
  (?:\b(?:dømt|dømd|domfelt|idømt|siktet|sikta|tiltalt|mistenkt|straffet|pågrepet|arrestert|anmeldt
      |tatt)\b(?:\ (?!program)\w+){0,2}?\ for\ (?:å\ ha\ |å\ |at\ (?:jeg|eg|æ|han|hun|ho)\ (?:har\ |hadde\ )?)?
    | \b(?:siktelsen|tiltalen|dommen|dom|saken|tiltala|sikting[a]?)\ (?:gjelder|gjeld|er\ på|lyder\ på
      |handl(?:er|et|a)\ om|gjaldt|er\ for)\ 
    | \b(?:fengsel|fengselsstraff|samfunnsstraff|samfunnstjeneste|forvaring|bøtesoning|betinget|betinga|dom|bot|soner
      |sonar|sona|sitter|sit|varetekt)\ for\ )
  (?!(?:lenge|første|andre|tredje|noe|noko|tida|tiden|øyeblikket|godt|alltid|bare|det|dette|seg|meg|min|to|tre|fire|fem
      |ett|kort|tidlig|mye|lite|en\ stund|noen|flere|mange
     |ikke|år|å|samme|mitt|mine|hva|noka|nokon|i|ei\ stund|mer|alt|begge|alle|den|denne|sånt|slikt|\d+|en|ei|et|ein|eit
      |kvinner|menn|unge|ungdom|voksne|fullt|dom|dommen|straff|straffen|bot|bøter|resten|hele|heile|livet|alvor|ett
      |fengsel|samfunnsstraff|forvaring|betinga|betinget|seks|sju|åtte|ni|ti|anket|på|og|men|så|da|når|som|vil|skal|kan
      |jeg|eg|derfor)\b)
  (?P<hva>[^\W\d_][\w-]*(?:\ (?!(?:og|men|så|som|i\ fengsel|sitter|sit|soner|nå|no|da|når|fordi|jeg|eg|han|hun|får|har
      |er|skal|vil|kan|ble|på\ \w+\ fengsel|til)\b)
     [^\W\d_][\w-]*){0,4})
""",
    re.VERBOSE,
)
_GJORDE = re.compile(
    rf"""
  \b(?P<gjort>(?:
     (?:{_O["gjort"]}|rana\ (?=en\b|ein\b|et\b|ei\b|bank|kiosk|butikk|bensin|folk)\w+|brøt\ opp\ (?=bil|dør|lås)
       |(?:tok|tatt)\ livet\ av\ (?={_O["offer"]}\b)\w+)\b(?!\ (?:tid|dag))
     | {_O["gjort_mot"]}\ (?:(?:på|ned|opp|til)\ )?(?={_O["offer"]}\b)
     | (?:kjørt?e?\ (?:i\ (?:fylla|rus|ruspåvirket\ tilstand)
      |(?:\w+\ )?(?:full(?!\ (?:last|tank|stilling|bil|gass|fart|uke))|fyllesyk|rusa|ruset|påvirket|påvirka|dritings)
      |(?:\w+\ )?uten\ (?:lapp\w*|førerkort)|(?:\w+\ )?med\ promille|på\ noen|fra\ politiet))\b
     | (?:solgte?|selge|selger|kjøpte|dyrka|dyrket|oppbevarte?|smugla|smuglet|frakta|fraktet|kjørte|pakka|gjemte|hadde
      |kokte|importert?e?)\ (?:\w+\ ){{0,2}}?{_DOP}(?!\w|\ mot\b)
     | (?:solgte?|solgt|langa|pusha|deala|smugla|smuglet|frakta)\ (?:\w+\ )?{_O["slang"]}(?!\w)
     | tok\ \w+\ \w+\ i\ fylla)
  (?:\ ?(?!og\b|men\b|fordi\b|så\b|da\b|i\ (?:fjor|\w+\ år)|for\b|som\b|nå\b|no\b|vil\b|kan\b|skal\b|må\b|har\b|er\b
      |var\b|jeg\b|eg\b|når\b|men\b|etter\b|før\b|trenger\b|ønsker\b|ligger|jobb)[^\W\d_]+\b){{0,3}})
""",
    re.VERBOSE,
)
_SAKEN = re.compile(r"(?:-(?:dom|sak|siktelse|tiltale|straff|fengsling)\w*)?")
"""«heleri-dom»: what it led to belongs to the name."""
_UNNTAK_FORAN = re.compile(
    r"(?:program\w*|kurs\w*|utsatt for|offer for|vitne til|behandling|mot|strpl\.?|straffeprosessloven|"
    r"straffeprosesslova)\s{1,2}\Z"
)
_UNNTAK_ETTER = re.compile(
    r"-?\s?program|-(?:sikring|sikret|alarm|forebygg|beredskap|offer|utsatt|etterforsk|avdeling|forsikring|vern)"
)


def finn_lovbrudd(tekst: str) -> Iterator[Treff]:
    """Offences: named, after «dømt for», as a section of the penal code, or told («jeg slo ned en mann»)."""
    # Lists are read several times faster in small letters than without regard to case. No sign may move.
    tekst = "".join(liten if len(liten := tegn.lower()) == 1 else tegn for tegn in tekst)
    for m in _LOVBRUDD.finditer(tekst):
        start, slutt = m.span(m.lastgroup or 0)
        if not _UNNTAK_FORAN.search(tekst[max(0, start - 30) : start]) and not _UNNTAK_ETTER.match(tekst, slutt):
            saken = _SAKEN.match(tekst, slutt)[0]  # type: ignore[index]  # it may be empty
            yield start, slutt + len(saken), "lovbrudd"
    for m in _DOMT_FOR.finditer(tekst):
        if not _UNNTAK_ETTER.match(tekst, m.end()):
            yield *m.span("hva"), "lovbrudd"
    for m in _GJORDE.finditer(tekst):
        yield *m.span("gjort"), "lovbrudd"
