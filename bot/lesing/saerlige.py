"""What tells of faith, origin, politics, union, orientation or gangs, where a person says it of somebody.

Learning about a religion, a job in a church, or a good gang of workmates is none of it. Pure, and never raises on text.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from bot.lesing.sted.steder import er_sted

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_TROENDE = (r"(?:(?:sunni|sjia|shia|ahmadi)-?(?:muslim(?:er|sk)?)?|muslim(?:er|sk)?|ahmadiyya|sufi|(?:personlig\ |bekjennende\ |gjenfødt\ )?kristen(?:mann)?|katolikk(?:er)?|katolsk|protestant(?:isk)?"
            r"|luthersk|lutheraner|pinsevenn(?:er)?|baptist|metodist|adventist|kveker|mormon(?:er(?:e|ne)?)?|læstadian(?:er(?:e)?|sk)|smiths\ venn(?:er)?|jøde[nr]?|jødisk|hindu(?:er)?|hinduist"
            r"|buddhist(?:er|isk)?|sikh(?:er)?|ba?haha?i|ateist|agnostiker|humanetiker|hedning|åsatro(?:ende)?|satanist|wiccaner|rastafari(?:aner)?|jesidi?|jezidi?|yezidi?|jesidisk|druser|zoroastrier"
            r"|islamist|salafist|jihadist|(?:gresk-?|russisk-?|syrisk-?|serbisk-?)?ortodoks|jehovas\ vitner?|gudstroende|koptisk|kopter|hare\ krishna|scientolog|(?:ny)?frelst|bibeltro)")
_MENIGHET = (r"(?:\w*menighet(?:en|a)?|moske(?:en|a)?|moské(?:en)?|synagoge(?:n|a)?|frikirke[na]?|pinsekirke[na]?|kirke[na]?|kyrkja|tempelet|gurdwara\w*|det\ mosaiske\ \w+|scientolog\w+"
             r"|human-?etisk\ forbund|jehovas\ vitner|filadelfia|betania|betel|salem|elim|zion|sion|sentermenigheten|livets\ ord|trosmenigheten|hillsong|brunstad|bcc)")
_TRO = re.compile(rf"""
  (?<![\w-])(?P<hvem>(?:veldig\ |sterkt\ |praktiserende\ |aktiv\ |troende\ |oppvokst\ |oppvakst\ )?{_TROENDE})(?!\s(?:skole|høgskole|høyskole|universitet|barnehage|folkehøgskole|organisasjon|kulturhus|gravlund|historie|kunst|filosofi|kultur))(?![\w-])
| \b(?:er|går|gikk|var|vært|medlem|aktiv|døpt|dåp|konfirmert|med|ble|blitt|meldt|tilhører)\s(?:aktiv\s|med\s|inn\s|medlem\s|døpt\s|mye\s|fast\s|ofte\s){{0,2}}(?:(?:i|av|til)\s)?(?:den\s|en\s)?(?P<hvor>(?<=[iavtilen]\s){_MENIGHET})\b(?!\s(?:og\s)?(?:som|jobb|på\sjobb))
| \b(?P<vendt>(?:har\ )?konverter(?:te?|er)?(?:\ til\ \w+)?|omvendt\ til\ \w+|konvertitt)\b
| \b(?:tror?|trur?|tro(?:dde|en)?)\s(?:fast\s|sterkt\s)?(?:på|min\ på)\s(?P<hva>gud|allah|jesus\w*|profeten|krishna|buddha)\b
| \b(?P<fant>(?:fant|funnet|funne|møtte|møtt|tatt\ imot|følger|tjener|elsker|takker)\s(?:gud|jesus|allah|herren|frelseren|krishna))\b
| \b(?P<ber>(?:ber|be|bed)\s(?:til\s(?:gud|allah|jesus)(?:\s\w+){{0,3}}|(?:fem|5)\s(?:ganger|gonger)(?:\s(?:om|for)\sdagen|\shver\sdag|\sdagleg)?))\b
| \b(?P<faste>(?:faster?|fasta)\s(?:i|under|på|hver|hele)\s(?:ramadan\w*|fasten)|spiser\s(?:bare\s|kun\s)?(?:halal|kosher)|fredagsbønn\w*|koranskole\w*|holder\ssabbaten?|sabbaten|bruker\shijab|hijab(?:en)?)\b
| \b(?:tro(?:en|a)\ min|religion(?:en)?\ min|livssyn(?:et)?\ mitt)\s(?:er|heter)\s(?P<min>\w+)
| \b(?:islam|kristendom(?:men)?|buddhisme|hinduisme|sikhisme|islamsk)(?=\s(?:er\s(?:min|alt|livet|troen|religionen)|betyr))
""", re.VERBOSE | re.IGNORECASE)
_LEGNING = re.compile(r"""
  (?<![\w-])(?P<hva>homo(?:fil\w*|seksuell\w*|se\w*|ekteskap)?|homse|lesbe|lesber|lesbisk\w*|lespe|bifil\w*|bi-?seksuell\w*|aseksuell|panseksuell|panfil|queer
    |trans(?:person|kjønna|kjønnet|mann|kvinne|seksuell|gutt|jente|e)|ikke-?binær\w*|ikkje-?binær\w*|non-?binary|kjønnsinkongruens|kjønnsbekreftende\ \w+|kjønnsskifte|født\ i\ feil\ kropp|lhbt\w*|lhbtq?i?a?\+?)(?![\w-])
| \b(?:er|som|være|vere|e|æ|både|åpen|åpent|litt)\s(?P<skeiv>skeiv|skeive|streit|heterofil|hetero|gay|bi(?=\s(?:og|men|så)\b|\s?[,.;]|\s?\Z))(?![\w-])
| \b(?P<liker>(?:liker|tiltrukket\sav|tiltrekkes\sav|tenner\spå|forelska?\si|dater)\s(?:bare\s|både\s)?(?:menn|gutter|guttar|kvinner|jenter|damer|begge\skjønn)(?:\sog\s(?:menn|gutter|kvinner|jenter|damer))?)(?=\s?(?:[,.;!]|\Z)|\s(?:og|men|så)\s(?:vil|skal|har|er|jeg|eg|kan|trenger))
| \b(?P<fodt>født\ssom\s(?:gutt|jente|mann|kvinne)|(?:skiftet|skifta|byttet|bytta)\skjønn|dragqueen|drag\squeen)\b
""", re.VERBOSE | re.IGNORECASE)

_FOLK = (r"(?:tater(?:en?|e|slekt\w*|familie\w*|jente|gutt|mann|kvinne)?|romanifolk\w*|romani(?:mann|kvinne|slekt\w*|familie\w*)?|rom(?=\s(?:og|men)\b|\s?[,.]|\s?\Z)|romfolk\w*|sinti|sigøyner\w*|reisende(?:slekt\w*|folk\w*)?|omreisende"
         r"|(?:nord|sør|lule|sjø|skolte?|pite|ume|fjell|skog|by|marka)?-?sam(?:e(?:jente|gutt|mann|kvinne|slekt\w*|familie\w*|r)?|isk(?:\ (?:slekt|familie|bakgrunn|ætt))?)|kven(?:sk|er|slekt\w*)?|skogfinn(?:e[nr]?)?|jøde|jødisk"
         r"|kurd(?:er|ar|isk)|hazara|tamil(?:er|sk)?|uigur(?:er|isk)?|somali(?:er|ar|sk)|pakistan(?:er|ar|sk)|tsjetsjen(?:er|ar|sk)|palestin(?:er|sk|ensar)|eritre(?:er|ar|isk)|etiopi(?:er|sk)|oromo|amhara|tigray(?:er)?|tigrinja"
         r"|pasjtun(?:er)?|pashtun(?:er)?|pashto|tadsjik(?:er)?|usbek(?:er)?|afghan(?:er|ar|sk)|irak(?:er|isk)|iran(?:er|sk)|persisk|perser|syr(?:er|isk)|araber|arabisk|tyrk(?:er|isk)|berber|marokkan(?:er|sk)|algerier|assyr(?:er|isk)|armen(?:er|sk)"
         r"|rohingya|tutsi|hutu|kongoles(?:er|isk)|gambier|gambisk|nigerian(?:er|sk)|ghanes(?:er|isk)|vietnames(?:er|isk)|kines(?:er|isk)|filippin(?:er|sk)|thai|roma|romfamilie|(?:kosovo-?)?alban(?:er|ar|sk)|kosovar|bosni(?:er|sk|ak)|serb(?:er|isk)|kroat(?:isk)?"
         r"|inuitt?|grønlender|grønlandsk|mørkhudet|mørkhuda|afrikan(?:er|sk)|adoptert\ fra\ \w+)")
# «er same», «av taterslekt»; who learns Sami or works with reindeer has said nothing of himself.
_ETNISITET = re.compile(rf"""
  \b(?:(?:jeg|eg|æ|e|vi|me|han|hun|ho|far|mor|faren|moren|mora|familien|slekta|slekten|mor\smi|far\smin|kona|mannen|samboeren|bestemor|bestefar|begge)\s(?:\w+\s)?(?:er|e|æ|var)|(?:\A|[.,;:!?]\s?)(?:er|e))
    \s(?:og\s|også\s|halvt?\s|kvart\s|en\s|ein\s|ei\s|av\s|etnisk\s|stolt\s|opprinnelig\s|opphavleg\s|født\s|som\s){{0,3}}(?P<er>{_FOLK})(?!\s(?:statsborger|tolk|kokk|lærer|restaurant|mat\b))(?![\w-])
| \b(?:som|av|født|etnisk|halvt?|stolt)\s(?P<som>{_FOLK})(?!\sstatsborger|\s(?:språk|mat|kokk))(?![\w-])
| (?<![\w-])(?P<bakgrunn>{_FOLK}[- ]?(?:bakgrunn|slekt|slekta|slekten|ætt|ætta|blod|opphav|opphavet|avstamning|familie|foreldre|rot|røtter))(?![\w-])
| (?<![\w-])(?P<alltid>tater(?:e|slekt\w*|familie\w*|blod)?|romanifolket|romani(?:mann|kvinne|slekt\w*|familie\w*)|romfolk\w*|sigøyner\w*|reisendeslekt\w*|samejente|samegutt|sjøsame|sørsame|nordsame|lulesame|kurder(?:en|e)?|kvenslekt\w*|skogfinner?)(?![\w-])
""", re.VERBOSE | re.IGNORECASE)
# Names of parties that are nothing else, and those that are ordinary words as well.
_PARTI_SIKRE = (r"(?:arbeiderpartiet|arbeidarpartiet|senterpartiet|frp|fremskrittspartiet|framstegspartiet|krf|mdg|miljøpartiet(?:\ de\ grønne)?|industripartiet|kristelig\ folkeparti|kristeleg\ folkeparti|pensjonistpartiet"
                r"|sosialistisk\ venstreparti|nkp|norgesdemokratene|auf|unge\ høyre|unge\ venstre|rød\ ungdom|raud\ ungdom|fpu|kristendemokratene|alliansen|sian|stopp\ islamiseringen\w*)")
_PARTI = rf"(?:{_PARTI_SIKRE}|rødt|raudt|sv|ap|sp|venstre|høyre|høgre|inp|konservativt|demokratene|liberalistene|de\ kristne|partiet\ \w+)"
_FORENING_SIKRE = (r"(?:(?:felles|fag|utdannings|utdannings|tjenestemanns|transportarbeider|sykepleier|sjømanns|musiker|journalist|postforbund|politi\w*|yrkes|bygnings\w*|kjemi|grafisk\ fag|fengsels-?\ og\ friomsorgs)-?forbundet"
                   r"|norsk\ (?:\w+-?\ (?:og\ )?)?\w*forbund|kriminalomsorgens\ yrkesforbund|el\ (?:og|&)\ it(?:-?forbundet)?|industri\ energi|handel\ og\ kontor|negotia)")
_FORENING = (rf"(?:{_FORENING_SIKRE}|fagforeninga?|fagforeningen|fagforbund(?:et)?|lo|parat|nito|tekna|nnn|ntl|ntf|fo|ys|unio|delta|nsf|ky|nff|hk|safe|njf|creo|lederne|akademikerne|fellesorganisasjonen|norsk\ arbeidsmandsforbund"
             r"|arbeidsmandsforbundet)")
_VERV = (r"(?:medlem(?:skap)?|medlemskort|innmeldt|organiser[at]\w?|tillitsvalgt|tillitsvald|tillitsmann|hovedtillitsvalgt|plasstillitsvalgt|verneombud|aktiv|kasserer|klubbleder|klubbleiar|leder|leiar|nestleder|styremedlem|verv|ungdomstillitsvalgt"
         r"|streiket|streika|varamedlem|kandidat|listekandidat|lokallag(?:et)?|med|gått\ inn|meldt(?:e)?(?:\ meg)?\ (?:inn|ut))")
_POLITIKK = re.compile(rf"""
  \b(?P<stemmer>(?:stem(?:mer?|te|t|me)|røyst\w*|valgte|støtter|sympatiserer\smed|velger\sav)\s(?:på\s|alltid\s|bare\s|til\s|for\s){{0,2}}{_PARTI})(?!\w)
| \b(?P<medlem>{_VERV}\s(?:(?:i|av|for|hos|med|fra|på\slista\stil)\s){{1,2}}(?:{_PARTI}|{_FORENING}))(?!\w)
| \b(?:liste?[an]?(?:\stil|\sfor)|valgkamp(?:en)?\sfor|politiker\sfor|kommunestyret\sfor)\s(?P<liste>{_PARTI})(?!\w)
| (?<![\w-])(?P<mann>(?:{_PARTI_SIKRE}|sv|ap|sp|venstre|høyre|høgre|rødt)-?(?:er|mann|velger|medlem|politiker|folk)|fagorganisert|lo-medlem|lo-organisert)(?![\w])
| \b(?P<er>(?:kommunist|sosialist|marxist|nazist|nynazist|nasjonalist|fascist|høyreekstrem|venstreekstrem|høyreradikal|anarkist|rasist|islamist|liberalist|sosialdemokrat|antifa|monarkist))(?:isk|en|er)?(?!\w)
""", re.VERBOSE | re.IGNORECASE)

_KLUBB = (r"hells?'?\ angels?|bandidos|outlaws(?:\ mc)?|satudarah|mongols(?:\ mc)?|coffin\ cheaters|no\ surrender|gladiators\ mc|young\ bloods|young\ guns|\w-gjengen|ybm|b-gjeng"
          r"|foxtrot(?:-?nettverket)?|loyal\ to\ familia|ltf|black\ cobra|black\ jackets|satans\ choir|killah\ bee\w*|black\ disciples|bloods|crips|latin\ kings|boot\ boys|ms-?13|m-?13|vatos\ locos|original\ gangsters"
          r"|vigrid|(?:den\ )?nordiske?\ motstandsbevegelsen?|soldiers\ of\ odin|red\ \&\ white|red\ devils|brødrene\ brothers|dalen-?nettverket|profetens\ ummah|svartejegerne|rabbits\ mc|dirty\ angels|gremium(?:\ mc)?|cosa\ nostra|tveita-?gjengen")
_KJENT_GJENG = re.compile(rf"(?<![\w-])(?:{_KLUBB})(?![\w-])", re.IGNORECASE)
_NAVNGITT = r"(?-i:[A-ZÆØÅ0-9][\w&']*(?:[ -](?:[A-ZÆØÅ]|of\ [A-ZÆØÅ]|MC\b)[\w&']*){0,3})"
_MED_I = re.compile(rf"""
  \b(?:hopp(?:et|a|er)\sav(?:\sfra)?|prospect\si|hangaround\si|president\si|fullverdig\smedlem\s(?:i|av)|gjengmedlem\s(?:i|av)|kretsen\srundt|supporter\s(?:av|for)|rekruttert\stil|(?:mc|motorsykkel)-?(?:klubben|gjengen)|gjengen|nettverket|klanen|banden|familien)
  \s(?:min\s|vår\s)?(?:kalt\s|som\sheter\s|heter\s|het\s|,\s)?(?P<navn>{_NAVNGITT})
| (?<![\w-])(?P<mc>(?-i:[A-ZÆØÅ][\w']+(?:\ [A-ZÆØÅ][\w']+)?\ MC))(?!-|\w)
| (?<![\w-])(?P<boys>(?-i:(?!Beach|Backstreet|Beastie|Pet)[A-ZÆØÅ]\w+[ -](?:Boy[sz]|Gang|Crew|Kings|Bloods|Mafia|Brotherhood|Familia|Nation|Squad)))(?!\w)
""", re.VERBOSE | re.IGNORECASE)
_GJENGEN = re.compile(r"(?<![\w-])(?P<forledd>[^\W\d_]{2,})-?(?:gjengen|gjeng|klanen|mafiaen|nettverket|brigaden|banden|gutta|guttane|boys|boyz|gang|crew)\b", re.IGNORECASE)
_GJENGLIV = re.compile(r"\b(?P<liv>gjengmedlem\w*|gjengkriminell\w*|eks-?gjengmedlem|1\s?%-?er\w*|én-?prosent\w*|torpedo(?:en|er)?|gjengleder\w*|mc-?miljøet|gjengmiljøet)\b", re.IGNORECASE)


def finn_saerlige(tekst: str) -> Iterator[Treff]:
    """Faith, origin, politics and unions, orientation, and gangs by name."""
    for monster, slag in ((_TRO, "religion"), (_ETNISITET, "etnisitet"), (_POLITIKK, "politikk"), (_LEGNING, "legning"), (_GJENGLIV, "gjeng")):
        for m in monster.finditer(tekst):
            yield *m.span(m.lastgroup or 0), slag
    for m in _KJENT_GJENG.finditer(tekst):
        yield *m.span(), "gjeng"
    for m in _MED_I.finditer(tekst):
        if not er_sted(m[m.lastgroup or 0]):
            yield *m.span(m.lastgroup or 0), "gjeng"
    for m in _GJENGEN.finditer(tekst):
        # «fotballgjengen» is nobody's gang; one that is called after a place or has a name of its own is.
        forledd = m["forledd"].rstrip("s")
        if (er_sted(forledd) or er_sted(m["forledd"])) or (m["forledd"][0].isupper() and m.start() and "-" in m[0]):
            yield *m.span(), "gjeng"
