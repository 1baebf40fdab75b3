"""What tells of faith, orientation, gangs or an illness by its medicine, where a person says it of somebody.

Learning about a religion, a job in a church, or a good gang of workmates is none of it. Pure, and never raises on text.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from bot.lesing.sted.steder import er_sted

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_MEDISIN = re.compile(r"""
  \b(?:risperdal|risperidon|zyprexa|olanzapin|seroquel|quetiapin|kvetiapin|abilify|aripiprazol|leponex|clozapin\w*|klozapin\w*|truxal|nozinan|haldol
  |cisordinol|trilafon|invega|xeplion|trevicta|litium|lithium\w*|lamictal|lamotrigin|orfiril|tegretol|cipralex|escitalopram|zoloft|sertralin
  |cipramil|citalopram|fontex|fluoksetin|prozac|efexor|effexor|venlafaksin|remeron|mirtazapin|brintellix|cymbalta|wellbutrin|anafranil|tolvon
  |sobril|valium|vival|stesolid|diazepam|oxazepam|rivotril|xanor|xanax|alprazolam|imovane|zopiklon|stilnoct|circadin|melatonin|vallergan|phenergan|atarax
  |ritalin|concerta|medikinet|equasym|metylfenidat|elvanse|aduvanz|attentin|strattera|dexamin|dexedrin|vyvanse
  |metadon|methadon|subutex|suboxone|buvidal|buprenorfin|temgesic|espranor|antabus|campral|naltrekson|naltrexon|vivitrol|nalokson
  |insulin\w*|metformin|ozempic|levaxin|tyroksin|kortison|prednisolon|metotreksat|methotrexate|humira|remicade|enbrel|ventoline?|symbicort
  |cellegift\w*|kjemoterapi|immunterapi|dialyse(?:n|behandling\w*)?|hiv-?medisin\w*|truvada|biktarvy|antipsykotik\w*|antipsykotisk\w*|antidepressiv\w*
  |nevroleptik\w*|lykkepille\w*|sovetablett\w*|sovemedisin\w*|oksykodon|oxycontin|oxynorm|morfin|dolcontin|tramadol|nobligan|lyrica|pregabalin
  |neurontin|gabapentin|paralgin|pinex\ forte|fentanyl\w*|substitusjonsbehandling\w*|elektrosjokk\w*|ect(?:-behandling)?|depot(?:sprøyte|injeksjon)\w*
  |lar-?(?:behandling|pasient|medisin|program)\w*)\b
| (?<![\w.-])(?-i:LAR)(?:-en)?(?![\w-]) | (?<=\bi\ )lar(?=\s(?:og|men|så|siden|nå|med)\b|\s?[,.;]|\s?\Z)
""", re.VERBOSE | re.IGNORECASE)

_TROENDE = (r"(?:(?:sunni|sjia|shia)-?muslim(?:er|sk)?|muslim(?:er|sk)?|kristen|katolikk|katolsk|protestant|pinsevenn|baptist|metodist|adventist|mormoner|læstadianer"
            r"|jøde|jødisk|hindu|buddhist|sikh|ateist|humanetiker|islamist|salafist|jihadist|ortodoks|jehovas\ vitner?|gudstroende|koptisk|kopter)")
_MENIGHET = (r"(?:\w*menighet(?:en|a)?|moske(?:en|a)?|moské(?:en)?|synagoge(?:n|a)?|frikirke[na]?|pinsekirke[na]?|kirke[na]?|tempelet|det\ mosaiske\ \w+|scientolog\w+"
             r"|human-?etisk\ forbund|jehovas\ vitner)")
_TRO = re.compile(rf"""
  (?<![\w-])(?P<hvem>(?:veldig\ |sterkt\ |praktiserende\ |aktiv\ |troende\ )?{_TROENDE})(?!\s(?:skole|høgskole|høyskole|universitet|barnehage|folkehøgskole|organisasjon|kulturhus|gravlund))(?![\w-])
| \b(?:er|går|gikk|var|vært|medlem|aktiv|døpt|med|ble|blitt|meldt)\s(?:aktiv\s|med\s|inn\s|medlem\s|døpt\s|mye\s){{0,2}}(?:i|av|til)\s(?:den\s|en\s)?(?P<hvor>{_MENIGHET})\b
| \b(?P<vendt>(?:har\ )?konverter(?:te?|er)?(?:\ til\ \w+)?|omvendt\ til\ \w+|konvertitt)\b
| \b(?:tror?|trur?|tro(?:dde|en)?)\s(?:på|min\ på)\s(?P<hva>gud|allah|jesus\w*|profeten)\b
| \b(?:tro(?:en|a)\ min|religion(?:en)?\ min)\s(?:er|heter)\s(?P<min>\w+)
""", re.VERBOSE | re.IGNORECASE)
_LEGNING = re.compile(r"""
  (?<![\w-])(?P<hva>homo(?:fil\w*|seksuell\w*)?|lesbe|lesber|lesbisk\w*|bifil\w*|bi-?seksuell\w*|aseksuell|panseksuell|panfil|queer
    |trans(?:person|kjønna|kjønnet|mann|kvinne|seksuell|gutt|jente)|ikke-?binær\w*|kjønnsinkongruens|født\ i\ feil\ kropp|lhbt\w*|lhbtq?i?a?\+?)(?![\w-])
| \b(?:er|som|være|vere|e|æ|både|åpen|åpent|litt)\s(?P<skeiv>skeiv|skeive|streit|heterofil)\b
""", re.VERBOSE | re.IGNORECASE)

_KLUBB = (r"hells?\ angels?|bandidos|outlaws(?:\ mc)?|satudarah|mongols(?:\ mc)?|coffin\ cheaters|no\ surrender|gladiators\ mc|young\ bloods|young\ guns|\w-gjengen"
          r"|foxtrot(?:-?nettverket)?|loyal\ to\ familia|ltf|black\ cobra|black\ jackets|satans\ choir|killah\ bee\w*|black\ disciples|crips|latin\ kings|boot\ boys"
          r"|vigrid|den\ nordiske\ motstandsbevegelsen|soldiers\ of\ odin|red\ \&\ white|brødrene\ brothers|alphabet|rumba|dalennettverket")
_KJENT_GJENG = re.compile(rf"(?<![\w-])(?:{_KLUBB})(?![\w-])", re.IGNORECASE)
_NAVNGITT = r"(?-i:[A-ZÆØÅ][\w&']*(?:[ -](?:[A-ZÆØÅ]|of\ [A-ZÆØÅ]|MC\b)[\w&']*){0,3})"
_MED_I = re.compile(rf"""
  \b(?:hopp(?:et|a|er)\sav(?:\sfra)?|prospect\si|president\si|fullverdig\smedlem\s(?:i|av)|gjengmedlem\si|(?:mc|motorsykkel)-?(?:klubben|gjengen)|gjengen|nettverket|klanen|familien)
  \s(?:kalt\s|som\sheter\s)?(?P<navn>{_NAVNGITT})
""", re.VERBOSE | re.IGNORECASE)
_GJENGEN = re.compile(r"(?<![\w-])(?P<forledd>[^\W\d_]{3,})-?(?:gjengen|klanen|mafiaen|nettverket|brigaden)\b", re.IGNORECASE)


def finn_saerlige(tekst: str) -> Iterator[Treff]:
    """Medicines and treatments that name an illness, faith, orientation, and gangs by name."""
    for m in _MEDISIN.finditer(tekst):
        yield *m.span(), "medisin"
    for m in _TRO.finditer(tekst):
        yield *m.span(m.lastgroup or 0), "religion"
    for m in _LEGNING.finditer(tekst):
        yield *m.span(m.lastgroup or 0), "legning"
    for m in _KJENT_GJENG.finditer(tekst):
        yield *m.span(), "gjeng"
    for m in _MED_I.finditer(tekst):
        if not er_sted(m["navn"]):
            yield *m.span("navn"), "gjeng"
    for m in _GJENGEN.finditer(tekst):
        # «fotballgjengen» is nobody's gang; one that is called after a place or has a name of its own is.
        forledd = m["forledd"].rstrip("s")
        if er_sted(forledd) or er_sted(m["forledd"]) or (m["forledd"][0].isupper() and m.start() and "-" in m[0]):
            yield *m.span(), "gjeng"
