"""What somebody was convicted of, in what people type: the offence goes, the words around it stay.

Forms of sentence («narkotikaprogram», «program mot ruspåvirket kjøring», «§ 12») are no offences. Some words name an
offence wherever they stand; others are ordinary words as well, and count only after a word such as «dømt for» or alone
in a clause. After «dømt for» it may be called anything. Pure, and never raises on text.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_DOP = (r"(?:narkotika|narko|hasj(?:en)?|dop(?:et)?|stoff|amfetamin|amfe|amf|kokain|kola|coke|heroin|speed|cannabis|marihuana|piller|tabletter|ecstasy|khat|ghb|gbl|kief|keef|weed|ganja"
        r"|mdma|lsd|fentanyl|benzo|steroider|anabole|metamfetamin|rohypnol)")
_SLANG = r"(?:brunt|hvitt|kvitt|kola|coke|gress|grønt|syre|crystal|molly|bøff|stash|rullings|varer\ på\ gata|sprit)"
"""What drugs are called as well; only after «solgte» and the like in the past."""
_GRAD = (r"(?:(?:grovt?|grove|væpn(?:a|et)|bevæpnet|forsøk\ på|medvirkning\ til|grovere|simpelt?|seksuelle?|flere|gjentatte?|uaktsomt?|"
         r"forsettlig|overlagt|økonomisk|alvorlig\w*|litt|noe|mange|ulovlig)\ ){0,4}")
_KJORING = (r"(?:(?:promille|rus|fylle|rå|villmanns)-?kjøring(?:en)?|kjøring\ (?:i|under|med)\ (?:\w+\ )?(?:rus|påvirkning|påvirket\ tilstand|promille|fylla)"
            r"|kjøring\ uten\ (?:førerkort|lappen|førerett\w*)|ulovlig\ kjøring)")
_STERK = (
    r"(?:\w*(?:voldtekt|valdtekt)s?(?:en|er|forsøk)?|(?:bank|butikks?|gate|post|hjemme|kniv)?ran(?:et|ene|s?forsøk(?:et)?)?"
    r"|(?:dobbel|partner|bil|trafikk|æres)?drap(?:et|sforsøk(?:et)?)?|(?!selv|sjølv)\w*mord(?:et|forsøk|brann)?|\w*overgrep(?:et|ene|s\w+)?|incest|blodskam"
    r"|legems(?:beskadigelse|krenkelse|fornærmelse)\w*|kropps(?:skade|krenk|skading)\w*|\w*mishandl\w+|(?:familie|partner|samlivs|æres)vold(?:en)?|vold\ i\ nære\ relasjoner"
    r"|\w*bedrageri(?:et|er|ene)?|underslag(?:et)?|[hk]vitvask\w*|heleri(?:et)?|\w*(?:tyveri|tjuveri|tjueri)(?:et|er|a)?|(?:data)?inn?bro?u?(?:dd|tt?)(?:et|ene)?|nasking"
    rf"|\w+smugling(?:en)?|{_DOP}-?(?:overtredelse|forbrytelse|lovbrudd|salg|handel|besittelse|dyrking|kjøp|lang|bruk|misbruk|oppbevaring|besittelse)\w*|\w+besittelse|{_KJORING}"
    r"|(?:besøks|kontakt)(?:forbud|forbod)\ (?:mot|med|hos)\ (?:meg|han|ham|henne|hun|ho|eks\w*|barn\w*)|kontaktforb[uo]d"
    r"|volds(?:episode|hendelse|utøv|bruk|lovbrudd|handling)\w*|overfall(?:et)?|økonomisk\ kriminalitet|frihetsberøvelse|menneskehandel|skatte(?:svik|unndragelse\w*)|toll(?:svik|unndragelse)|\w*brannstiftelse|ildspåsettelse|dokument(?:falsk\w*|forfalskning)"
    r"|\w*utpressing|skadeverk|hærverk|\w+svindel(?:en)?|utroskap|korrupsjon(?:en)?|terror(?:isme|handling\w*)?|kniving(?:en|a)?|skyting(?:en|a)|knivstikking\w*|skyteepisode\w*|barneporno\w*|blotting|grooming"
    r"|kidnapping|bortføring|tvangsekteskap|kjønnslemlestelse|\w*hatkriminalitet|falskmyntneri|dyreplageri|dyremishandling|hallikvirksomhet|sexkjøp|landssvik|spionasje|langing"
    r"|seksuell\ (?:omgang|handling|utnytt\w+)(?:\ med\ \w+(?:\ under\ \d+\ år)?)?|\w*(?:utnytting|krenking)\ av\ (?:barn|mindreårige)"
    r"|(?:brutt|brøt|bryte|bryter|braut|brote)\ (?:(?:et|eit|mitt|et\ ilagt)\ )?(?:besøks|kontakt|oppholds|ilagt\ )(?:forbud|forbod)\w*"
    r"|brudd\ på\ (?:\w+forbud\w*|\w+forbod\w*|\w+lov(?:en|a|givning\w*)|straffeloven)"
    r"|(?!selv|sjølv)\w*morder(?:en)?|(?:draps|volds|voldtekts|rans)(?:mann|kvinne)(?:en)?|\w*overgriper(?:en)?|\w*tyv(?:en)?|tjuv|bankraner|raner|svindler|narkolanger|\w*dealer|dopselger"
    r"|\w+-kriminell|\w+(?:forbryter|voldsmann)(?:en)?|pedofil\w*"
    r"|(?:vold|drap|ran|narko|narkotika|sedelighet|voldtekt|bedrageri|tyveri|trussel|trusler|promille|hasj|overgrep|svindel|heleri|smugler|gjeng|terror|incest|dop)s?-?"
    r"(?:dom(?:men|mer|mane)?|sak(?:en|er|a)?|siktelse\w*|tiltale\w*))")
# Ordinary words as well.
_SVAK = (rf"(?:vold(?:en)?|vald(?:en)?|\w*kjøring|{_DOP}|doping|trusler|truslar|smugling|svindel(?:en)?|juks|våpen|falsk\ forklaring|besittelse|oppbevaring|innførsel|salg|kjøp|dyrking"
         r"|promille|forfølgelse|stalking|\w*kriminalitet|vinning|sedelighet\w*|brann|slåssing|slagsmål|slåsskamp|bråk|innsidehandel|krenkelse\w*|stjeling|ordensforstyrrelse\w*)")
_SVAK_ALENE = rf"(?:vold|{_DOP}(?!\w)|trusler|smugling|svindel|våpen|besittelse|oppbevaring|sedelighet\w*|vinningskriminalitet)"
_TILLEGG = (r"(?:\ (?:av|mot|på|i|med|til|om|uten|under)\ (?!kvp|nav|frigang|jobb|fengsel|dom|soning|ut\b|utdanning|\d|må)(?:(?:en|ei|et|ein|min|sin|mindreårige?|eks)\ )?"
            r"[^\W\d_]{3,})?")
_SAK = rf"(?:{_GRAD}(?:{_STERK}|{_SVAK}){_TILLEGG}(?:(?:,|\ og|\ samt)\ {_GRAD}(?:{_STERK}|{_SVAK}){_TILLEGG}){{0,6}})"
_STRAFF = (r"(?:dømt|dømd|dømde|domfelte?|idømt|dom|dommen|siktet|sikta|tiltalt|straffet|straffa|mistenkt|anmeldt|anmelt|fengslet|fengsla|varetekt|varetektsfengslet"
           r"|sitter|sit|sett|satt|soner|sonar|sona|sonet|sone|inne|tatt|arrestert|pågrepet|bøtelagt|fengsel|fengselsstraff|samfunnsstraff|betinga|betinget|bot|straff"
           r"|ungdomsstraff|forvaring|overgangsbolig|lukket|måneder|månader|mnd|år|dager|timer|kasta\ ut|kastet\ ut|utvist|gjeninnsatt|fikk|bøter)")
_LOVBRUDD = re.compile(rf"""
  \b{_STRAFF}\b(?:\ (?!program)[\w§]+){{0,5}}?\ (?:for|pga\.?|på\ grunn\ av|etter|grunnet|grunna|på)\ (?:\w+\ ){{0,3}}?(?P<sak>{_SAK})\b
| \b(?P<alene>{_GRAD}{_STERK}{_TILLEGG})\b
| (?:\A|[,.;:/(\n])\s{{0,2}}(?P<svak_alene>{_GRAD}{_SVAK_ALENE}(?:\ (?:mot|av|i|på)\ [^\W\d_]+(?:\ [^\W\d_]+){{0,2}}|(?:\ og\ {_SVAK_ALENE}){{0,4}}))\s{{0,2}}(?=\Z|[,.;:)/\n])
| \b(?P<domt>(?!ferdig|for|samfunns|langtids|korttids|betinget|forvarings|fengsels|nylig|endelig|rettskraftig|u|ikke|ned|første)\w{{2,}}-?døm[td]e?)\b
| \b(?:ferdig|slutta?|sluttet|slutte|drev|drevet|driver|drive|holdt\ på|levd?e?\ av)\ (?:med\ )?(?P<holdt_med>stjeling|innbrudd|dopsalg|salg\ av\ \w+|trusler|vold(?:en)?|svindel|smugling)\b
| \b(?:hadde|tatt\ med|beslagla|fant)\ (?:(?!\w+\ (?:kilo|kg|gram|g)\b)\w+\ ){{0,2}}?(?P<med>(?:\w+\ (?:kilo|kg|gram|g)\ (?:med\ )?)?(?:{_DOP}|kniv\w*|\w*våpen|pistol\w*|hagle\w*|gevær\w*|tjuvgods|tyvegods))\b
| \b(?P<mengde>(?:\d+|en|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv|tjue|tretti|femti|hundre|halvannen|et\ halvt|flere)\ (?:kilo|kg|gram|g)\ (?:{_DOP}|{_SLANG}))(?!\w)
| (?<!\w)(?P<paragraf>(?:str(?:affe)?l(?:oven)?\.?\s*)?(?:§+|paragraf)\ ?[1-4]\d\d\b(?:(?:\s?,\s?|\sog\s|\sjf\.?\s)[1-4]\d\d\b)*
   (?:\s(?:første|andre|annet|tredje)\s(?:ledd|punktum))?)
""", re.VERBOSE | re.IGNORECASE)
# After these it may be called anything.
_DOMT_FOR = re.compile(r"""
  (?:\b(?:dømt|dømd|domfelt|idømt|siktet|sikta|tiltalt|mistenkt|straffet|pågrepet|arrestert|anmeldt|tatt)\b(?:\ (?!program)\w+){0,2}?\ for\ (?:å\ ha\ |å\ |at\ (?:jeg|eg|æ|han|hun|ho)\ (?:har\ |hadde\ )?)?
    | \b(?:siktelsen|tiltalen|dommen|dom|saken|tiltala|sikting[a]?)\ (?:gjelder|gjeld|er\ på|lyder\ på|handl(?:er|et|a)\ om|gjaldt|er\ for)\ 
    | \b(?:fengsel|fengselsstraff|samfunnsstraff|samfunnstjeneste|forvaring|bøtesoning|betinget|betinga|dom|soner|sonar|sona|sitter|sit|varetekt)\ for\ )
  (?!(?:lenge|første|andre|tredje|noe|noko|tida|tiden|øyeblikket|godt|alltid|bare|det|dette|seg|meg|min|to|tre|fire|fem|ett|kort|tidlig|mye|lite|en\ stund|noen|flere|mange
     |ikke|år|å|samme|mitt|mine|hva|noka|nokon|i|ei\ stund|mer|alt|begge|alle|den|denne|sånt|slikt|\d+|en|ei|et|ein|eit|kvinner|menn|unge|ungdom|voksne|fullt|dom|dommen|straff|straffen|bot|bøter|resten|hele|heile|livet|alvor|ett|fengsel|samfunnsstraff|forvaring|betinga|betinget|seks|sju|åtte|ni|ti|anket|på|og|men|så|da|når|som|vil|skal|kan|jeg|eg|derfor)\b)
  (?P<hva>[^\W\d_][\w-]*(?:\ (?!(?:og|men|så|som|i\ fengsel|sitter|sit|soner|nå|no|da|når|fordi|jeg|eg|han|hun|får|har|er|skal|vil|kan|ble|på\ \w+\ fengsel|til)\b)
     [^\W\d_][\w-]*){0,4})
""", re.VERBOSE | re.IGNORECASE)
_OFFER = (r"(?:en|ei|ein|et|to|noen|nokon|folk|kona|kjerringa|eksen|eks\w*|mannen|dama|samboer\w*|kjæreste\w*|kompis\w*|nabo\w*|gamle|politi\w*|barn\w*|unge\w*|far\w*|mor\w*|bror\w*"
          r"|søster\w*|jenta|gutten|kar\w*|fyr\w*|betjent\w*|lærer\w*|taxi\w*|sjef\w*)")
_GJORDE = re.compile(rf"""
  \b(?P<gjort>(?:
     (?:drepte?|drept|rana\ (?=en\b|ein\b|et\b|ei\b|bank|kiosk|butikk|bensin|folk)\w+|ranet|robba|robbet|stjal|stjålet|stjele[rt]?|knivstakk|knivstukket|voldtok|voldtatt|smugla|smuglet|naska|nasket|svindla|svindlet|misbrukt[ea]?|langa|langet
       |kidnappa|kidnappet|mishandla|mishandlet|trakassert?e?|tente\ på|tent\ på|tatt\ liv|kverka|kverket|knerta|knertet|myrda|myrdet|rundstjal|rundjul(?:te?|a)|grisebank(?:a|et)|grovjul(?:te?|a)|overfalt|overfall(?:t|e)\ (?=en\b|ei\b|noen)\w+|rundstjålet|scamma|scammet|hvitvasket|hvitvaska|kvitvaska|underslo|bestjal
       |(?:brøt|brutt|bryte)\ (?:meg|oss|seg)\ inn|brøt\ inn|brøt\ opp\ (?=bil|dør|lås)|drev\ (?:som\ )?torpedo|dro\ (?:frem\ |fram\ )?kniv|trakk\ (?:frem\ |fram\ )?(?:kniv|våpen)|tok\ (?:kvelertak|strupetak)
       |satte\ fyr\ på|antente|grov\ ned|dytta\ ned|sparka\ ned|(?:slått|slo)\ i\ hjel(?!\ (?:tid|dag))|rente\ ned|skambanka|banka\ opp|julte\ opp|forfalska|forfalsket|dealt[ea]?|deala|pusha|pushet|kurérte
       |(?:tok|tatt)\ livet\ av\ (?=en\b|ei\b|et\b|kona|mannen|eksen|noen|samboer|far|mor|bror)\w+|slo\ ned|slått\ ned|bank[ae]t?\ opp|stakk\ ned)\b
     | (?:slo|slått|skadet|skada|lurte|lurt|truet|trua|skøyt|skjøt|skutt|bank[ae]t?|plaga|kjørte\ på|kjørt\ på|stakk|stukket|hogg|hogde|denga|denget|svei|sveiv|jula|julte|pælma|kutta|rispa|beføl\w*|tafsa)\ (?:på\ |ned\ |opp\ |til\ )?(?={_OFFER}\b)
     | (?:kjørt?e?\ (?:i\ (?:fylla|rus|ruspåvirket\ tilstand)|(?:\w+\ )?(?:full(?!\ (?:last|tank|stilling|bil|gass|fart|uke))|fyllesyk|rusa|ruset|påvirket|påvirka|dritings)|uten\ (?:lapp\w*|førerkort)|med\ promille|på\ noen|fra\ politiet))\b
     | (?:solgte?|selge|selger|kjøpte|dyrka|dyrket|oppbevarte?|smugla|smuglet|frakta|fraktet|kjørte|pakka|gjemte|hadde|kokte|importert?e?)\ (?:\w+\ ){{0,2}}?{_DOP}(?!\w|\ mot\b)
     | (?:solgte?|solgt|langa|pusha|deala|smugla|smuglet|frakta)\ (?:\w+\ )?{_SLANG}(?!\w)
     | tok\ \w+\ \w+\ i\ fylla)
  (?:\ ?(?!og\b|men\b|fordi\b|så\b|da\b|i\ (?:fjor|\w+\ år)|for\b|som\b|nå\b|no\b|vil\b|kan\b|skal\b|må\b|har\b|er\b|var\b|jeg\b|eg\b|når\b|men\b|etter\b|før\b|trenger\b|ønsker\b|ligger|jobb)[^\W\d_]+\b){{0,3}})
""", re.VERBOSE | re.IGNORECASE)
_SAKEN = re.compile(r"(?:-(?:dom|sak|siktelse|tiltale|straff|fengsling)\w*)?", re.IGNORECASE)
"""«heleri-dom»: what it led to belongs to the name."""
_UNNTAK_FORAN = re.compile(r"(?:program\w*|kurs\w*|utsatt for|offer for|vitne til|behandling|mot|strpl\.?|straffeprosessloven|straffeprosesslova)\s{1,2}\Z",
                           re.IGNORECASE)
_UNNTAK_ETTER = re.compile(r"-?\s?program|-(?:sikring|sikret|alarm|forebygg|beredskap|offer|utsatt|etterforsk|avdeling|forsikring|vern)", re.IGNORECASE)


def finn_lovbrudd(tekst: str) -> Iterator[Treff]:
    """Offences: named, after «dømt for», as a section of the penal code, or told («jeg slo ned en mann»)."""
    for m in _LOVBRUDD.finditer(tekst):
        start, slutt = m.span(m.lastgroup or 0)
        if not _UNNTAK_FORAN.search(tekst[max(0, start - 30):start]) and not _UNNTAK_ETTER.match(tekst, slutt):
            yield start, slutt + len(_SAKEN.match(tekst, slutt)[0]), "lovbrudd"  # type: ignore[index]  # it may be empty
    for m in _DOMT_FOR.finditer(tekst):
        if not _UNNTAK_ETTER.match(tekst, m.end()):
            yield *m.span("hva"), "lovbrudd"
    for m in _GJORDE.finditer(tekst):
        yield *m.span("gjort"), "lovbrudd"
