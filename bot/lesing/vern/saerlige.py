"""What tells of faith, origin, politics, union, orientation or gangs, where a person says it of somebody.

Learning about a religion, a job in a church, or a good gang of workmates is none of it. The words stand in
`data/saerlige.yml`; here is only how a sentence says that somebody is one. Pure, and never raises on text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from bot.lesing.spraak.ordfil import alternativer, ordfil
from bot.lesing.sted.steder import er_sted

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_O = ordfil("saerlige.yml")
_SLEKT = yaml.safe_load((Path(__file__).parents[1] / "data/navneord.yml").read_text(encoding="utf-8"))["slekt"].split()
_HVEM = (
    rf"(?:jeg|eg|æ|e|i|vi|me|han|hun|ho|familien|slekta|slekten|"
    rf"begge|{alternativer(_SLEKT)}(?:\s(?:min|mi|mitt|mine))?)"
)
_ER = r"(?:er|e|æ|var|ble|blei|blir|vart|være|vere|vært)"
_FYLL = (
    r"(?:og|også|både|halvt?|kvart|delvis|en|ein|ei|av|etnisk|stolt|åpent?|åpen|litt|opprinnelig|opphavleg|"
    r"egentlig|eigentleg|født|fødd|som|helt|veldig)"
)
_HELT = r"(?<![\w-])"
_SLUTT = rf"(?!\s(?:og\s)?{_O['ting']}\b)(?![\w-])"
_LEDD_SLUTT = r"(?=\s(?:og|men|så|fra|frå)\b|\s?[,.;!]|\s?\Z)"


def _om_noen(ord_: str) -> str:
    """Says of somebody that he is it: «jeg er …», «pappa er …», «er … så», «som …», «av …»."""
    return rf"""
  \b{_HVEM}\s(?:\w+\s)?{_ER}\s(?:{_FYLL}\s){{0,3}}(?P<er>{ord_}){_SLUTT}
| \bog\s{_HVEM}\s(?P<begge>{ord_}){_SLUTT}
| (?:\A|[.,;:!?]\s?)(?:er|e|æ)\s(?:{_FYLL}\s){{0,3}}(?P<forst>{ord_}){_SLUTT}
| \b(?:som|av|født|fødd|etnisk|halvt?|stolt)\s(?P<som>{ord_}){_SLUTT}"""


_FOLK = rf"(?:{_O['folk']}|{_O['folk_stamme']}{_O['folk_ending']}|adoptert\sfra\s\w+)"
_ETNISITET = re.compile(rf"""{_om_noen(_FOLK)}
| {_HELT}(?P<bakgrunn>{_FOLK}[- ]?{_O['folk_etter']})(?![\w-])
| {_HELT}(?P<alltid>{_O['folk_alltid']})(?![\w-])
""", re.VERBOSE | re.IGNORECASE)  # fmt: skip
_TRO = re.compile(rf"""
  {_HELT}(?P<hvem>(?:(?:veldig|sterkt|praktiserende|aktiv|troende|oppvokst|oppvakst|personlig|bekjennende
      |gjenfødt)\s)?{_O['troende']}){_SLUTT}
| {_HELT}(?P<alltid>{_O['tro_alltid']})(?![\w-])
| \b(?:er|går|gikk|var|vært|medlem|aktiv|døpt|dåp|konfirmert|med|ble|blitt|meldt
      |tilhører)\s(?:(?:aktiv|med|inn|medlem|døpt|mye|fast|ofte)\s){{0,2}}
    (?:(?:i|av|til)\s)?(?:(?:den|en)\s)?(?P<hvor>(?<=[iavtilen]\s){_O['menighet']}(?:\s(?-i:[A-ZÆØÅ])\w+)?)\b
    (?!\s(?:og\s)?(?:som|jobb|på\sjobb))
| \b(?P<vendt>(?:har\s)?konverter(?:te?|er)?(?:\stil\s\w+)?|omvendt\stil\s\w+)\b
| \b(?:tror?|trur?|tro(?:dde|en)?)\s(?:fast\s|sterkt\s)?(?:på|min\spå)\s(?P<hva>gud|allah|jesus\w*|profeten|krishna
      |buddha)\b
| \b(?P<fant>(?:fant|funnet|funne|møtte|møtt|tatt\simot|følger|tjener|elsker|takker)\s(?:gud|jesus|allah|herren
      |frelseren|krishna))\b
| \b(?P<ber>(?:ber|be|bed)\s(?:til\s(?:gud|allah|jesus)(?:\s\w+){{0,3}}
      |(?:fem|5)\s(?:ganger|gonger)(?:\s(?:om|for)\sdagen|\s[hk]ver\sdag|\sdagle?i?g)?))\b
| \b(?P<faste>(?:(?:faster?|fasta|fri)\s(?:i|under|på|hver|hele)|feirer|feirar|holder|held)\s(?:ramadan\w*|fasten)
      |spiser\s(?:bare\s|kun\s)?(?:halal|kosher))\b
| \b(?:tro(?:en|a)\smin|religion(?:en)?\smin|livssyn(?:et)?\smitt)\s(?:er|heter)\s(?P<min>\w+)
| \b(?:praktiserer|praktiserar|tilhører|høyrer\stil|bekjenner\s(?:meg|seg)\stil|oppdratt\si)\s(?P<tro>\w+(?:ismen?|islam
      |dommen))\b|\b(?:praktiserer|følger|tilhører)\s(?P<islam>islam)\b
| \b(?:islam|kristendom(?:men)?|buddhisme|hinduisme|sikhisme|islamsk)(?=\s(?:er\s(?:min|alt|livet|troen|religionen)
      |betyr))
""", re.VERBOSE | re.IGNORECASE)  # fmt: skip
_BEGGE = r"(?:menn|gutter|guttar|kvinner|jenter|damer)"
_LEGNING = re.compile(rf"""
  {_HELT}(?P<hva>{_O['legning']})(?![\w-])
| {_om_noen(_O['legning_om'])}{_LEDD_SLUTT}
| \b(?P<liker>(?:liker|tiltrukket\sav|tiltrekkes\sav|tenner\spå|forelska?\si|dater)\s(?:bare\s|både\s)?(?:{_BEGGE}
      |begge\skjønn)(?:\sog\s{_BEGGE})?)
    (?=\s?(?:[,.;!]|\Z)|\s(?:og|men|så)\s(?:vil|skal|har|er|jeg|eg|kan|trenger))
""", re.VERBOSE | re.IGNORECASE)  # fmt: skip
_PARTI = rf"(?:{_O['parti_sikre']}|{_O['parti']}|partiet\s\w+)"
_POLITIKK = re.compile(rf"""
  \b(?P<stemmer>(?:stem(?:mer?|te|t|me)|røyst\w*|valgte|støtter|sympatiserer\smed
      |velger\sav)\s(?:(?:på|alltid|bare|til|for)\s){{0,2}}{_PARTI})(?!\w)
| \b(?P<medlem>{_O['verv']}\s(?:(?:i|av|for|hos|med|fra|til|på\slista\stil)\s){{1,2}}(?:{_PARTI}|{_O['forening_sikre']}
      |{_O['forening']}))(?!\w)
| \b(?:liste?[an]?(?:\stil|\sfor)|valgkamp(?:en)?\sfor|politiker\sfor|kommunestyret\sfor)\s(?P<liste>{_PARTI})(?!\w)
| {_HELT}(?P<mann>(?:{_O['parti_sikre']}|sv|ap|sp|venstre|høyre|høgre|rødt)-?(?:er|mann|velger|medlem|politiker|folk)
      |fagorganisert|lo-medlem|lo-organisert)(?!\w)
| \b(?P<er>{_O['ekstrem']})(?!\w)
""", re.VERBOSE | re.IGNORECASE)  # fmt: skip
_GJENG = re.compile(rf"{_HELT}(?:{_O['gjeng']}|{_O['gjengliv']}|1\s?%-?er\w*)(?![\w-])", re.IGNORECASE)
_NAVNGITT = r"(?-i:[A-ZÆØÅ0-9][\w&']*(?:[ -](?:[A-ZÆØÅ]|of\ [A-ZÆØÅ]|MC\b)[\w&']*){0,3})"
_MED_I = re.compile(rf"""
  \b(?:hopp(?:et|a|er)\sav(?:\sfra)?|prospect\si|hangaround\si|president\si|fullverdig\smedlem\s(?:i|av)
      |gjengmedlem\s(?:i|av)|kretsen\srundt|supporter\s(?:av|for)|rekruttert\stil
      |(?:mc|motorsykkel)-?(?:klubben|gjengen)|gjengen|nettverket|klanen|banden|familien)
  \s(?:min\s|vår\s)?(?:kalt\s|som\sheter\s|heter\s|het\s|,\s)?(?P<navn>{_NAVNGITT})
| {_HELT}(?!{_O['mc_stell']}\ MC)(?P<mc>(?-i:[A-ZÆØÅ][\w']+(?:\ [A-ZÆØÅ][\w']+)?\ MC))(?!-|\w)
| {_HELT}(?P<boys>(?-i:(?!Beach|Backstreet|Beastie|Pet)(?:[A-ZÆØÅ]\w+[ -]){{1,3}}(?:Boy[sz]|Gang|Crew|Kings|Bloods|Mafia
      |Brotherhood|Familia|Nation|Squad)))(?!\w)
""", re.VERBOSE | re.IGNORECASE)  # fmt: skip
_GJENGEN = re.compile(
    (
        rf"{_HELT}(?P<forledd>[^\W\d_]{{2,}})-?(?:gjengen|gjeng|klanen|mafiaen|nettverket|brigaden|banden|gutta|"
        rf"guttane|"
        rf"boys|boyz|gang|crew)\b"
    ),
    re.IGNORECASE,
)
_MONSTRE = (
    (_TRO, "religion"),
    (_ETNISITET, "etnisitet"),
    (_POLITIKK, "politikk"),
    (_LEGNING, "legning"),
    (_GJENG, "gjeng"),
)


def finn_saerlige(tekst: str) -> Iterator[Treff]:
    """Faith, origin, politics and unions, orientation, and gangs by name."""
    for monster, slag in _MONSTRE:
        for m in monster.finditer(tekst):
            yield *m.span(m.lastgroup or 0), slag
    for m in _MED_I.finditer(tekst):
        if not er_sted(m[m.lastgroup or 0]):
            yield *m.span(m.lastgroup or 0), "gjeng"
    for m in _GJENGEN.finditer(tekst):
        # «fotballgjengen» is nobody's gang; one that is called after a place or has a name of its own is.
        forledd = m["forledd"].rstrip("s")
        if (er_sted(forledd) or er_sted(m["forledd"])) or (m["forledd"][0].isupper() and m.start() and "-" in m[0]):
            yield *m.span(), "gjeng"
