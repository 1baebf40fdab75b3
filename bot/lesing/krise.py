"""Signs that a person may be in danger. Wide on purpose: a needless offer of help costs less than a missed one."""
from __future__ import annotations

import re

# Idioms in which «dø», «drepe» and the like mean nothing dangerous.
_TALEMAATER = re.compile(r"""
    \b(?:do|dor|doende|dodd|daue|dau)\ (?:nesten\ |litt\ )?av\ (?!egen|selv)\w+ | \bdods\w+ | \bdo\ en\ gang | \bdodt?\ (?:lop|tid|kjedelig|fodt|batteri|punkt)
  | \b(?:kjedsomhet\w*|varmen|sult\w*|latter)\ (?:dreper|tar) | \bdrepe\ (?:tid\w*|meg\ (?:hvis|om|nar)\ (?:jeg\ )?(?:ikke\ )?(?:rydder|kommer|glemmer)) | \bskyt(?:er)?\ (?:papegoy|inn)\w*
  | \bliv\ og\ dod\b | \bselvmords?(?:oppdrag|kommando)\b | \bjobber\ livet\ av | \bkutte?r?\ (?:ut|ned|kontakt)\w*
""", re.VERBOSE)

_KRISE = re.compile(r"""
    \b(?:ta|tar|tok|tatt|tek|avslutte|avslutter|gjore\ ende\ pa|ende|ender)\ (?:mitt\ eget\ |mitt\ |sitt\ (?:eget\ )?|hele\ )?livet?(?:\ (?:mitt|av\ (?:meg|seg)|sitt))?\b(?!\ (?:som|med\ ro|pa\ alvor|i\ egne))
  | \b(?:ta|tar|tok)\ (?:jeg\ |han\ |hun\ )?(?:bare\ |like\ godt\ )?(?:mitt\ eget\ )?liv(?:et)?\ (?:av\ (?:meg|seg)|mitt|sitt)
  | \bbort\ fra\ alt\b | \bog\ do(?:\ [.!])?$ | \blever\ ikke\ (?:til|sa\ lenge|lenge) | \b(?:angrer|synd|dumt)\b.*\b(?:ikke\ dod\w*|overlevde) | \bpiller\b.*\b(?:slutt|spart|nok\ til) | \bgjore\ det\ slutt\b
  | \bforsok\w*\ a\ (?:ta\ livet|do) | \bsjol?vmord\w* | \bselvmord\w* | \bsjolmord\w* | \bsuicid\w* | \bself\ ?harm | \bkill\ my\ ?self | \bwant\ to\ die | \bta\ sitt\ eget\ liv
  | \b(?:vil|ville|skal|kan|far|lyst\ (?:til\ )?(?:a|te\ a|til)|onsker|hap(?:er)?|planlegger|klar\ (?:til|for)\ a|like\ greit|best|bedre|kunne|skulle)\ (?:\w+\ ){0,3}?(?:do|doy|daue|dau|dey|de\ daue|dod|krepere)(?=\ |$)
  | \b(?:er|a)\ do(?=\ (?:na|snart)|$|\ [.!,]) | \bonsker?\ (?:\w+\ ){0,3}?(?:dod|vere\ borte|forsvinne\ for\ godt|slippe\ a\ leve)
  | \b(?:bedre|best|godt|like\ greit)\ (?:\w+\ ){0,6}?(?:dod|ikke\ (?:fantes|levde|var\ her)|uten\ meg)\b | \bvar(?:e|t)?\ dod\b | \bvere\ dod\b
  | \b(?:henger?|hengt|henge|heng)\ (?:meg|seg)(?!\ (?:opp|med|pa|fast|inn|ut\ med)) | \bfinne\ (?:et\ )?tau\b | \btau(?:et)?\ (?:rundt|klart) | \blaken\ rundt
  | \b(?:orker|gidder|klarer|vil|makter|greier|onsker)\ (?:\w+\ ){0,3}?ikke\ (?:\w+\ ){0,3}?(?:a\ )?lev[ea]?r?\b | \bikke\ (?:\w+\ ){0,3}?(?:vil\ |orker\ |onsker\ )?(?:a\ )?leve\ (?:lenger|meir|mer|mere|lengre|videre|med\ (?:meg|dette))
  | \bikke\ (?:verdt|verd)\ a\ leve | \blivet\ (?:\w+\ )?(?:er\ )?(?:ikke\ verdt|over\ for\ meg|har\ ingen\ mening|er\ meningslost) | \bingen\ (?:grunn|vits)\ (?:\w+\ ){0,2}?(?:a\ |i\ a\ )?leve
  | \baldri\ (?:\w+\ )?(?:vakne|vakna|vak(?:n|ne)|sta\ opp)\b(?:.*\bigjen|.*\bmer|$) | \bikke\ vakne\ (?:opp\ )?(?:igjen|mer|i\ morgen)
  | \b(?:gjore|gjera|gjer|gjor|gjere|sette|far)\ (?:en\ )?(?:slutt|ende)\ pa\ (?:alt|livet|det\ hele|meg|det\b|alt\ sammen|smerten) | \bslutt\ pa\ livet | \bgjore\ det\ slutt\b(?=.*\bliv)
  | \b(?:skade|skadet|skader|kutte|kuttet|kutter|kutta|skjerer?|skjere|drepe|dreper|skyte|skyter|drukne|brenne|forgifte|kvele|kvelte|kverke|ta\ kverken\ pa|kverker|risper?)\ (?:opp\ )?(?:meg|seg)\b(?:\ selv)?(?!\ (?:pa\ jobb|i\ handa|under|pa\ trening))
  | \bselvskad\w* | \bkutt\w*\ (?:opp\ )?(?:handledd\w*|armen|arma|pulsara\w*|meg\ i) | \bpulsar\w* | \boverdose\w*(?=.*\b(?:ta|meg|selv|vil|skal|med\ vilje)) | \bta\ (?:en\ )?overdose | \bta\ alle\ (?:pillene|tablettene)
  | \bhoppe\ (?:ut\ (?:av|fra)\ vindu\w*|fra\ (?:brua|broa|taket|balkong\w*)|foran\ (?:toget|bilen|t-banen)) | \bhive\ meg\ (?:foran|ut)
  | \bsier?\ farvel\ (?:til\ )?(?:verden|alle|livet) | \bfarvel\ verden | \bavskjedsbrev | \bingen\ vits\ (?:\w+\ ){0,3}?(?:lenger|mer)\b(?=.*\b(?:leve|slutt|alt)) | \bklarer\ ikke\ mer\ av\ livet
  | \b(?:truer|trua|truet|lover)\ (?:\w+\ ){0,3}?(?:drepe|knivstikke|ta\ livet|banke|skyte)\b | \bredd\ for\ livet | \bdrept\ (?:her|i\ natt) | \b(?:blir|ble)\ (?:\w+\ )?(?:banket\ opp|voldtatt|knivstukket|slatt\ (?:her|av|hver))
  | \b(?:vil|skal|kommer\ til\ a)\ (?:drepe|knivstikke|stikke\ ned)\ (?:han|ham|noen|en|dem|betjent\w*|\w+\ pa)
  | \b(?:akutt\ )?selvmords(?:fare|tanker|plan\w*)
""", re.VERBOSE)


def er_krise(foldet: str) -> bool:
    """True when folded text may mean danger to somebody's life."""
    treff = _KRISE.search(foldet)
    if not treff:
        return False
    uten = _TALEMAATER.sub(" ", foldet)
    return bool(_KRISE.search(uten))
