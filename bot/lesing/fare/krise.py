"""Signs that a person may be in danger. Wide on purpose: a needless offer of help costs less than a missed one."""

from __future__ import annotations

import re

from bot.lesing.fare.borte import er_farvel
from bot.lesing.fare.selvskade import er_bare_klipp, er_uhell, skader_seg
from bot.lesing.spraak.norsk import monster

# Idioms in which «dø», «drepe» and the like mean nothing dangerous.
_TALEMAATER = monster(r"""
    \b(?:do|dor|doende|dodd|daue|dau) (?:nesten |litt )?av (?!egen|selv)\w+|\bdods(?!onsk|tank|lengs|hjelp)\w+|
    \bdo en gang|\bskader? (?:ingen|ikke noen)\b(?! (?:andre|annen|unntatt|uten|bortsett|enn))|
    \bdodt? (?:lop|tid|kjedelig|fodt|batteri|punkt)|\b(?:kjedsomhet\w*|varmen|sult\w*|latter) (?:dreper|tar)|
    \bdrepe (?:tid\w*|meg (?:hvis|om|nar) (?:jeg )?(?:ikke )?(?:rydder|kommer|glemmer))|
    \bskyt(?:er)? (?:papegoy|inn)\w*|\bliv og dod\b|\bnoe liv (?:her|i)\b|
    \b(?:far\w*|mor\w*|mamma|pappa|bror\w*|soster\w*|foreldre\w*|bestemor|bestefar|dama|kompis\w*|hunden|katten|
    telefon\w*|mobil\w*|batteri\w*|begge|de) (?:min |mi |mine )?(?:er|ble|var) (?:\w+ )?dod\w*|\bhenger meg opp|
    \bdod (?:for|i) (?:verden|beina|bena)|\bdodd? av\b|\bslo ihjel|\bta livet (?:med ro|som|tilbake)|
    \bdor? (?:etter|for) (?:en |ei |litt )?(?:royk|snus|kaffe|ol|sigg|mat)\w*|\bleve (?:videre )?(?:av|pa)\b|
    \bselvmords?(?:oppdrag|kommando)\b|\bjobber livet av|\bslatt meg til ro\b|
    \b(?:endre|endrer|forandre|snu|legge om) (?:\w+ ){0,2}?livet?\b|
    (?<!ikke )(?<!aldri )\b(?:fa|far|ta|tar|bygge?|vinne) (?:(?:\w+ )?livet (?:mitt |sitt |ditt )?tilbake|
    tilbake livet)\b|
    \butvei enn a (?!avslutt|do\b|slutt|forsvinn|ta\b|dra\b)\w+|
    \b(?:ingen|aldri|ikke|uten|nekter for|avkrefter|benekter) (?:\w+ ){0,2}?(?:selvmord|suicid|dodsonsk)\w*|
    \b(?:ta|tar|far) (?:\w+ ){0,4}?(?:medisin\w*|tablett\w*|pill\w*) (?:hver|daglig|fast|mot|for|som legen)\b|
    \bsavne?r? (?:meg|han|henne) pa (?:jobb|arbeid|kurs|skole)\w*|
    \b(?:jobb|arbeid)\w* med a heng\w* opp\b|
    \b(?:ser|finner|fant|funnet|har) (?:jeg )?en (?:ny )?vei (?:videre|framover|fremover)\b""")

_KRISE = monster(r"""
    \bbare bort(?: herfra)?$|\bbare vekk fra alt\b|\boverdose\b(?! (?:av|med) (?:mat|kaffe|tv))|
    \bikke (?:\w+ ){0,4}?i live\b|\bom jeg ikke (?:fins|finnes|fantes|var til|er til|hadde vert fodt)\b|
    \bforsvinne fra denne\b|\bplager meg\b|
    \b(?:ta|tar|tok|tatt|tek|avslutte|avslutter|gjore ende pa|ende|ender) (?:mitt eget |mitt |sitt (?:eget )?|
    hele )?liv(?:et)?(?: (?:mitt|av (?:meg|seg)|sitt))?\b(?! (?:som|med ro|pa alvor|i egne))|
    \b(?:ta|tar|tok) (?:jeg |han |hun )?(?:bare |like godt )?(?:mitt eget )?liv(?:et)? (?:av (?:meg|seg)|mitt|sitt)|
    \bbort fra alt\b|\bog do(?: [.!])?$|\blever ikke (?:til|sa lenge|lenge)|
    \b(?:angrer|synd|dumt)\b.*\b(?:ikke dod\w*|overlevde)|\bpiller\b.*\b(?:slutt|spart|nok til)|\bgjore det slutt\b|
    \bforsok\w* a (?:ta livet|do)|\bsjol?vmord\w*|\bselvmord\w*|\bsjolmord\w*|\bsuicid\w*|\bself ?harm|
    \bkill my ?self|\bwant to die|\bta sitt eget liv|
    \b(?:vil|ville|skal|kan|far|lyst (?:til )?(?:a|te a|til)|onsker|hap(?:er)?|planlegger|klar (?:til|for) a|
    like greit|best|bedre|kunne|skulle) (?:\w+ ){0,3}?(?:do|doy|daue|dau|dey|de daue|dod|krepere)(?= |$)|
    \b(?:er|a) do(?= (?:na|snart)|$| [.!,])|
    \bonsker? (?:\w+ ){0,3}?(?:dod|vere borte|forsvinne for godt|slippe a leve)|
    \b(?:bedre|best|godt|like greit|lettere|lettast|enklere|greiere|billigere) (?:\w+ ){0,6}?(?:dod|
    ikke (?:fantes|levde|var her)|uten meg)\b|
    \bvar(?:e|t)? dod\b|\bvere dod\b|\b(?:henger?|hengt|henge|heng) (?:meg|seg)(?! (?:opp|med|pa|fast|inn|ut med))|
    \bfinne (?:et )?tau\b|\btau(?:et)? (?:rundt|klart)|\blaken rundt|
    \b(?:orker|gidder|klarer|vil|makter|greier|onsker) (?:\w+ ){0,3}?ikke (?:\w+ ){0,3}?(?:a )?lev[ea]?r?\b|
    \bikke (?:\w+ ){0,3}?(?:vil |orker |onsker )?(?:a )?leve (?:lenger|meir|mer|mere|lengre|videre|
    med (?:meg|dette))|\bikke (?:verdt|verd) a leve|
    \blivet (?:\w+ )?(?:er )?(?:ikke verdt|over for meg|har ingen mening|er meningslost)|
    \bingen (?:grunn|vits) (?:\w+ ){0,2}?(?:a |i a )?leve|
    \baldri (?:\w+ )?(?:vakne|vakna|vak(?:n|ne)|sta opp)\b(?:.*\bigjen|.*\bmer|$)|
    \bikke vakne (?:opp )?(?:igjen|mer|i morgen)|
    \b(?:gjore|gjera|gjer|gjor|gjere|sette|far) (?:en )?(?:slutt|ende) pa (?:alt|livet|det hele|meg|det\b|
    alt sammen|smerten)|\bslutt pa livet|\bgjor(?:e)? det slutt\b(?=.*\b(?:i kveld|i natt|na|selv|livet|alt)\b)|
    \bgjore det slutt\b(?=.*\bliv)|
    \bselvskad\w*|\bpulsar\w*|
    \boverdose\w*(?=.*\b(?:ta|meg|selv|vil|skal|med vilje))|\bta (?:en )?overdose|\bta alle (?:pillene|tablettene)|
    \bhoppe (?:ut (?:av|fra) vindu\w*|fra (?:brua|broa|taket|balkong\w*)|foran (?:toget|bilen|t-banen))|
    \bhive meg (?:foran|ut)|\bsier? farvel (?:til )?(?:verden|alle|livet)|\bfarvel verden|\bavskjedsbrev|
    \bingen vits (?:\w+ ){0,3}?(?:lenger|mer)\b(?=.*\b(?:leve|slutt|alt))|\bklarer ikke mer av livet|
    \bredd for livet|\bdrept (?:her|i natt)|
    \b(?:vil|skal|kommer til a) (?:drepe|knivstikke|stikke ned) (?:han|ham|noen|en|dem|betjent\w*|\w+ pa)|
    \b(?:akutt )?selvmords(?:fare|tanker|plan\w*)|
    \bikke (?:\w+ ){0,2}?leve\b(?! (?:av|pa|uten|godt|som|med|i|opp|sunt|normalt)\b)|
    \bslutt pa (?:alt|det hele)(?: sammen)?(?= [.,!]|$)|
    \b(?:ingenting|intet|ikke noe) a leve for\b|\bskal (?:nok |vel )?sorge for det selv\b|
    \b(?:svelg\w*|tatt|tok|tar|spist|tygd) (?:\w+ ){0,4}?(?:mengde|alle|alt|haug\w*|neve|masse|mange|pakke\w*|brett|
    glass\w*) (?:\w+ ){0,3}?(?:tablett\w*|pill\w*|medisin\w*)|
    \bsvelg\w* (?:\w+ )?(?:alt|alle|hele (?:glasset|brettet|esken|pakka|pakken))\b|
    \b(?:lei|trott|mett|ferdig|sliten) (?:\w+ )?(?:av )?(?:med )?(?:livet|a leve)\b|
    \bjeg (?:er|vere|blir) (?:nok |snart |uansett )?(?:dod|borte) (?:i (?:morgen|natt|kveld|overmorgen)|snart|foer|
    innen|nar dere|pa \w+dag)|\bjeg (?:snart )?dor\b(?! av)|\bsnart (?:dod|borte)\b|
    \b(?:vil|orker|onsker|klarer|skal|gidder) (?:jeg )?ikke (?:\w+ )?(?:vere|finnes|eksistere|
    puste) (?:her )?(?:pa (?:jorda|jorden|denne)|mer\b|meir\b|lenger(?=$| [.!,])|i denne verden|til)|
    \b(?:pa|i) (?:jorda|jorden|denne verden\w*) (?:lenger|mer)\b|\bforlate (?:jorda|verden|denne verden\w*)|
    \bforsvinne (?:fra (?:alt|verden|jorda)|for (?:alltid|godt))|\bborte for (?:alltid|godt)|
    \bingen (?:\w+ ){0,2}?(?:savne|savner|savnet|savnar)\b(?=.*\b(?:meg|borte|dod))|
    \buten meg\b(?=.*\b(?:bedre|best|verden|familien))|\b(?:bedre|best)\b.*\buten meg\b|
    \b(?:sovne|sove) (?:stille )?(?:inn\b|for (?:alltid|godt)|og aldri)|
    \bsiste (?:gang dere|dagen? (?:min(?! (?:her(?! pa jord)|inne|i fengsel\w*)\b)|jeg lever|i livet)|ord (?:til|fra))|
    \bslutte a puste|
    \b(?:kule|skudd) (?:i|gjennom) (?:hodet|pannen|skallen)|\b(?:under|foran) (?:toget|en trailer|t-banen|en buss)|
    \bi (?:grava|graven)\b|\bseks fot under|
    \b(?:barberblad\w*|kniv\w*|glasskar\w*)\b.*\b(?:arm\w*|hand\w*|hals\w*|meg\b)|
    \b(?:knytt\w*|snor\w*|laken\w*|belte\w*|strikk\w*|tau\w*)\b.*\b(?:hals\w*|henge\w*|taket)|
    \b(?:samler|samlet|spart|gjemt) (?:pa |opp )?(?:\w+ )?(?:piller|tabletter|medisin\w*)|
    \b(?:tar|ta|svelge\w*|tok) (?:jeg )?(?:alle|mange|hele|for mange|en haug|en neve) (?:\w+ )?(?:piller|pillene|
    tabletter|tablettene|glasset)|\blivet (?:er )?(?:slutt|over|meningslost|ferdig|dritt|et helvete og)\b|
    \b(?:orker|takler|klarer|holder) (?:\w+ ){0,2}?ikke (?:\w+ )?livet\b|\bgi opp livet|\bgitt opp (?:livet|a leve)|
    \bgjor (?:jeg )?(?:ende|slutt)\b|\bend (?:it all|my life)|\bsuicidal|\bbetter off dead|
    \bdo?n'?t want to (?:live|be here)|\bhurt myself|\b(?:daua|dauda|dauger|steindau)\b|
    \bhenga meg\b|
    \b(?:er|blir|ble|har blitt) (?:\w+ )?(?:truet|trua|banka|banket|slatt|mishandlet|angrepet|
    presset)\b(?=.*\b(?:pa livet|her inne|av (?:de|noen|en|medinnsatt\w*|andre)|hver))|
    \b(?:redd|frykter) (?:\w+ ){0,2}?(?:livet|bli drept)|
    \bdods(?:onsk|tank|lengs)\w*|\b(?:onsk\w*|skulle|best|bedre) (?:\w+ ){0,4}?aldri (?:\w+ )?(?:var|vart|ble|blei|vert|
    blitt) fodt\b|
    \bgjore? (?:\w+ )?(?:noe|noe dumt|noe galt) (?:med|mot) (?:meg|seg) selv(?= [.!]|
    $| (?:i|igjen|hvis|om|nar|snart)\b)|
    \bgjore? (?:meg|seg) (?:selv )?noe(?= [.,!]|$)|\b(?:natt|natta|kveld|kvelden) (?:blir|er) (?:den|det|min|
    mi) siste(?: for meg)?(?= [.,!]|$)|
    \bbruke (?:dem|den|det|de|\w*kniv\w*|\w*blad\w*) (?:\w+ ){0,2}?pa (?:meg|seg) selv\b|
    \b(?:klarer|orker|makter|holder|greier) (?:jeg )?ikke (?:ut )?(?:\w+ )?(?:en|ein) (?:eneste )?(?:dag|
    natt) til(?= [.,!]|$)|
    \b(?:ser|finner|har|finnes|er) (?:jeg |han |hun |det )?(?:ikke |ikke lenger )?(?:ingen|noen|en) (?:annen |anna |
    annan |andre )?
    (?:utvei|utveg|vei ut|vei videre|veg vidare)(?= [.,!]|$| (?:lenger|enn a (?:avslutt|do|slutt|forsvinn)\w*))|
    \btorke bort\b|\bsulte (?:meg|seg) (?:selv )?(?:i ?hjel|til dode)|
    \bingen (?:\w+ ){0,4}?(?:merker?|bryr|savner?|sorger|grater)\b.*\b(?:jeg|han|hun) (?:dor|
    (?:er|blir|var) (?:vekk|borte|dod)(?! fra))\b|
    \b(?:onsk\w*|lettelse|bedre|hap\w*|best|godt)\b.*\bhjerte\w* (?:\w+ ){0,2}?(?:stopp\w*|slutt\w* a sla)|
    \b(?:bedre|best|lettere|godt)\b.*\buten (?:en |ei |ein )?(?:\w+ )?(?:som|slik som|sann som) (?:meg|jeg er)\b|
    \b(?:klarer|kan|tor) (?:jeg )?ikke (?:a )?love (?:\w+ ){0,2}?(?:jeg er|han er|hun er|a vere) (?:her|i live)\b|
    \b(?:ikke noe|ikke noen|ingen|intet|null|ikke) hap (?:\w+ )?(?:igjen|lenger|mer|meir|for meg)\b""")

# More than a dose, told as taken, and a bag; neither says so of what is taken by habit.
_TATT = monster(r"""
    \b(?:tok|tatt|svelget?|svelga|spist) (?:\w+ ){0,4}?(?:hele?|heile?|neve|eske|boks|brett|ti|elleve|tolv|tretten|
    fjorten|femten|
    seksten|sytten|atten|nitten|tjue\w*|tretti\w*|forti\w*|femti\w*|seksti\w*|hundre|[1-9]\d+) (?:\w+ ){0,3}?
    (?:paracet\w*|ibux\w*|sobril\w*|valium|vival|rivotril\w*|xanor|stesolid|sovepill\w*|sovetablett\w*|tablett\w*|
    pill\w*)|
    \bpose\w* (?:\w+ )?(?:over|rundt|pa) (?:hodet|halsen|hodet sitt|hodet mitt)""")
_VANE = monster(
    r"\buten (?:pill|tablett)|\b(?:hver|daglig|om dagen|i uka|uken|pleide|pleier|tidligere|foer|ruset|rusa|brukte|"
    r"kurs\w*)\b"
)

# What others do to the person. The model has seen few of them, so it has no say here.
_VOLD = monster(r"""
    \b(?:banker|slar|truer|mishandler|voldtar) (?:og \w+ )?meg\b|
    \b(?:truer|trua|truet|lover) (?:\w+ ){0,3}?(?:drepe|knivstikke|ta livet|banke|skyte)\b|
    \b(?:blir|ble) (?:\w+ )?(?:banket opp|voldtatt|knivstukket|slatt (?:her|av|hver))""")


def er_krise(foldet: str) -> bool:
    """True when folded text may mean danger to somebody's life."""
    return _sagt(_KRISE, foldet) or er_vold(foldet) or er_selvskade(foldet) or er_farvel(foldet)


def er_selvskade(foldet: str) -> bool:
    """True when folded text tells that somebody harms or has harmed himself; the model has no say here."""
    return skader_seg(_TALEMAATER.sub(" ", foldet)) or bool(_TATT.search(foldet) and not _VANE.search(foldet))


def er_talemaate(foldet: str) -> bool:
    """True when the text has one of the sayings in which death is no danger: «faren min er død», or tells of a wound by
    accident."""
    return _TALEMAATER.search(foldet) is not None or er_bare_klipp(foldet) or er_uhell(foldet)


def er_vold(foldet: str) -> bool:
    """True when folded text tells of violence or threats against the person."""
    return _sagt(_VOLD, foldet)


def _sagt(monsteret: re.Pattern[str], foldet: str) -> bool:
    """Whether a pattern is found, also when sayings are left out."""
    return bool(monsteret.search(foldet) and monsteret.search(_TALEMAATER.sub(" ", foldet)))
