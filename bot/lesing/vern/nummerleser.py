"""Numbers and addresses that point at a person: birth and D-numbers, phones, accounts, case and inmate numbers, e-mail,
street addresses.

Check digits are never tried: a number with a typing error points at a person as well. Pure, and never raises on text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.lesing.sted import er_sted
from bot.lesing.vern.tallord import OFFENTLIGE_NUMRE

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_DATO6 = r"(?:[0-3]\d|[4-7]\d)[ .]?(?:[01]\d|[4-5]\d|[89]\d)[ .]?(?:(?:19|20)\d\d|\d\d)"
_HVIT = r"[ .\-–/]{0,3}"
_MND = r"(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)"
_ENHET = r"(?:år|mnd|måne?d|dag|døgn|time|uke|veke|gang|barn|kr|kroner|prosent|%|min|stk|ung|" + _MND + ")"
_STERK_GATE = (
    r"(?:gate|gata|gaten|gt\.?|gaden|terrassen|tråkket|vei|veien|vegen|veg|vn\.?|veita|plass|plassen|all[ée]|all[ée]en|"
    r"sti|stien|sving|svingen|"
    r"bakken|stubb|stubben|terrasse|brygge|kroken|faret|smauet|smuget|stredet|tunet|ringvei|ringveien)"
)
_SVAK_GATE = (
    r"(?:bakke|moen|vollen|lia|tun|løkka|krok|(?<![eæ])ring|(?<![eæ])ringen|haug|haugen|torg|torget|kaia|toppen|åsen|"
    r"jordet|"
    r"grenda|kleiva|marka|myra|bråtan|hagen|dalen|eika|berget|flata|høgda|holtet|feltet|lunden|engen|enga|"
    r"skrenten|skogen|åsvegen|promenade|almenning|almenningen|allmenning)"
)
_HUSORD = (
    r"\ (?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|"
    r"nitten|(?:tjue|tretti|førti|femti|seksti|sytti|åtti|nitti)\w{0,5}|"
    r"(?:to\ ?|tre\ ?|fire\ ?|ett?\ ?)?hundre(?:\ (?:og\ )?\w{2,9})?)\b"
)
_HUSNR = (
    rf"(?:{_HUSORD}(?!\s?{_ENHET}|\s\w+er\b)"
    r"|\ ?(?:nr\.?\ ?|nummer\ )?\d{1,3}(?![\d/:]|[.,]\d))(?:\s?[A-Ha-h]\b)?(?:\s[HUKL]\d{4}\b"
    r"|,?\s(?:leil(?:ighet)?|oppgang)\.?\s?\w{1,4}\b)?"
    r"(?!\s*[.\-–]?\s*" + _ENHET + r")"
)

# Split in three, so that texts without digits or «@» cost nothing. A trailing _ keeps a second group of a kind apart.
_EPOST = re.compile(
    r"(?<![\w.+\-])[\w.+\-]+\s?@{1,3}\s?[\w\-]+(?:\.[\w\-]+)*"
    r"|(?<![\w.\-])[\w.\-]+\s?(?:\(at?\)|\[at?\]|\{at?\}|krøllalfa|alfakrøll|snabel-?a"
    r"|snabla)\s?[\w\-]+(?:(?:\s?\.\s?|\s(?:punktum|punkt|dot)\s|\s?\((?:punktum|punkt|dot|\.)\)\s?)\w+)+"
    r"|(?<![\w.\-])[\w.\-]+\sat\s[\w\-]+(?:\.|\s(?:punktum|dot)\s)(?:no|com|net|org|se|dk|me)\b",
    re.IGNORECASE,
)
_NUMMER = re.compile(
    rf"""
  (?:\(\+\d{{2,3}}\)\s?)?(?=[\d+])(?:
    (?P<fodselsnummer>(?<!\d){_DATO6}{_HVIT}\d{{3}}\ ?\d{{2}}(?!\d))
  | (?P<kontonummer>(?<!\d)\d{{4}}[ .\-]?\d{{2}}[ .\-]?\d{{5}}(?!\d)
      | (?<!\d)\d{{4}}(?:[ \-]?\d{{4}}){{3}}(?!\d))
  | (?P<saksnummer>\b\d{{2}}-\d{{5,6}}\s?[A-ZÆØÅ]{{2,4}}(?:[\-–/][\w\-/]+|\b))
  | (?P<telefon>(?:\+|\b00)\d{{2,3}}(?:[ \-]?\d){{6,10}}(?!\d)
      | (?<![\d.,/\-])[2-9]\d(?P<_skille>[ .\-])\d\d(?P=_skille)\d\d(?P=_skille)\d\d(?![\d]|[./\-]\d)
      | (?<![\d.,/\-])[2-9]\d\d[ .\-]?\d\d[ .\-]?\d\d\d(?![\d]|[./\-]\d))
  | (?P<fodselsnummer__>(?<!\d)(?:(?:\d[ ]?){{10}}\d|(?:\d\ ){{5}}\d\ ?[-–]\ ?(?:\d\ ){{4}}\d)(?!\d))
  | (?P<saksnummer_>(?<![\d.,])\d{{9,}}(?:-\d{{1,4}})?(?!\d)))
| \b(?=[bcdefghijkmnprstvaø])(?:
    (?P<innsattnummer>(?:innsatt|fange|intern)e?n?s?[ \-]?(?:nummer|nummeret|nr)\b[^\d\n]{{0,15}}\d[\d \-/]*\d
      | cell(?:e|a|en)(?:\s?(?:nummer|nummeret|nr))?\.?(?:\ min|\ mi|\ er
      |:)?\s?(?:[A-Z][- .]?)?\d{{1,4}}(?:[- .]?[A-H])?\b
      | (?:[a-h]-\w{{3,4}}\ )?rom(?:met|nr|nummer)?(?:\s?(?:nummer|nr))?\.?(?:\ mitt
      |\ er)?\s(?:[A-Z]-?)?\d{{1,4}}[A-H]?(?![\d.,/:]\d|\w)(?!\s*[.\-–]?\s*{_ENHET}|\s(?:og|til|eller)\s))
  | (?P<kontonummer_>(?:bank)?konto(?:en)?[ \-]?(?:nummer|nummeret|nr)?\b[^\d\n]{{0,15}}\d(?:[ .\-]?\d){{10}}(?!\d)
      | (?:bank|kreditt|debet|visa)?-?kort(?:et)?[ \-]?(?:nummer|nummeret
      |nr)?\b[^\d\n]{{0,15}}\d(?:[ \-]?\d){{12,18}}(?!\d)
      | iban\W{{0,3}}[a-z]{{2}}\d\d(?:\s?\w{{2,4}}){{3,8}}\b | no\d\d\s?\d{{4}}\s?\d{{4}}\s?\d{{3}}\b)
  | (?P<saksnummer__>(?:saks?|journal|referanse|arkiv|dom(?:s|men)?|pass|id|kort)[ \-]?(?:nummer|nummeret|nr
      |id)\b[^\d\n]{{0,15}}\d[\w/\-]*
      | duf\w*[ -]?(?:nr|nummer\w*)?(?:\ er|\ mitt){{0,2}}\W{{0,3}}\d[\d ]{{8,14}}\d)
  | (?P<fodselsnummer_>(?:(?:person|fødsels?|føds|d|h)[ \-]?(?:nummer|nummeret|nr)|fnr|pnr
      |siste\ (?:fem|5)(?:\ siffer\w*)?)\b[^\d\n]{{0,20}}\d(?:[ .\-]{{0,2}}\d){{4,10}}(?!\d))
  | (?P<fodselsnummer___>(?:be?gynner|slutter|slutta[rt]?|ender|endar)\ (?:med|på)\ \d{{5,6}}(?!\d|[./-]\d))
  | (?P<telefon_>(?:ring|ringe|tlf|tel|telefon|telefonen|telefonnummer|telefonnummeret|mobil|mobilen|mobilnummer|mob|sms
      |direktenummer|(?:har|på|nr|nummeret?(?:\ mitt|\ er)?))\b[^\d\n+]{{0,20}}(?:(?:\+
      |00)\d\d[ .\-]?)?(?:\d[ .\-]?){{7}}\d(?!\d))
  | (?P<adresse>post(?:nummer|nr\.?)\D{{0,8}}\d{{4}}\b|rute\s\d{{3,4}}\b|(?:postboks|pb\.?|p\.b\.)\s?\d+\b
      |gnr\.?\s?\d+(?:[,/ ]+bnr\.?\s?\d+)?|gårdsnummer\s\d+))
""",
    re.VERBOSE | re.IGNORECASE,
)

_ADRESSE = re.compile(
    rf"""
  (?:\b[A-ZÆØÅ][\w.\-]{{0,24}}\ ){{0,3}}\b[A-ZÆØÅ][a-zæøåéäö\-]{{1,24}}{_STERK_GATE}{_HUSNR}
| (?:\b[A-ZÆØÅ][\w.\-]{{0,24}}\ ){{0,3}}\b[A-ZÆØÅ][a-zæøåéäö\-]{{2,24}}(?:{_STERK_GATE}|{_SVAK_GATE}){_HUSNR}
| (?:\b[A-ZÆØÅ][\w.\-]{{0,24}}\ ){{1,3}}{_STERK_GATE}{_HUSNR}
| (?:\b[a-zæøåé]{{3,24}}\ )?\b[a-zæøåé]{{3,24}}s\ (?:gate|gt\.?|vei|veg|plass|all[ée]){_HUSNR}
| (?:\b(?:øvre|nedre|store|lille|gamle|nye|vestre|østre|nordre|søndre|ytre
      |indre)\ )?\b[a-zæøåé\-]{{3,24}}{_STERK_GATE}{_HUSNR}
""",
    re.VERBOSE,
)
# A name in capitals and a house number, where the words before or after say that somebody lives there.
_GARD = re.compile(
    rf"""
  (?:(?<=\bi\ )|(?<=\bpå\ )|(?<=\bved\ )|\A|(?<=[,:]\ )|(?=c/o\ ))
  (?P<sted>(?:c/o\ )?(?:[A-ZÆØÅ][\w\-]{{1,24}}\ )?[A-ZÆØÅ][a-zæøå\-]{{3,24}}\ \d{{1,3}}\s?[A-Ha-h]?)\b(?![\d/:.]
      |,\d)(?!\s*[.\-–]?\s*{_ENHET})
""",
    re.VERBOSE,
)
_BOR = re.compile(
    r"\b(?:bor|bodde|bodd|bur|budde|hus|leilighet\w*|leier|leiger|bolig|bustad|hjemme|heime|adresse\w*|flytt\w+|"
    r"blokk\w*|"
    r"hybel|c/o|hos|gård\w*|gard\w*)\b",
    re.IGNORECASE,
)
_IKKE_GARD = re.compile(
    r"(?:rema|avdeling\w*|avd|celle|rom|fløy|uke|kapittel|paragraf|side|etasje|klasse|trinn|kl|vg|ca|nav|innen|"
    + _MND
    + r"\w*)\b",
    re.IGNORECASE,
)
_BOR_SMAATT = re.compile(rf"(?<=\b[ip]\ )(?P<sted>[a-zæøå]{{6,}}\ \d{{1,3}}[a-h]?)\b(?!\s*[.\-–/:]?\s*(?:{_ENHET}|\d))")
_VIDERE_ADRESSE = re.compile(r"(?:,|\si|\spå)?\s{0,2}(?:\d{4},?\s+)([A-ZÆØÅa-zæøå]{2,})\b")
_BARE_GATE = re.compile(
    r"\b(?:bor|bodde|bur|budde|adressen?|flytter|hybel|leilighet|hus|rom|nabo|barndomshjem\w*|hjemme|"
    r"heime)\s(?:\w+\s)?(?:i|på|til|er|ved)\s"
    r"(?P<gate>(?-i:[A-ZÆØÅ])[a-zæøå\-]{2,24}(?:veien|vegen|vei|veg|gata|gaten|gate|stien|svingen|alleen))\b"
    r"|\bc/o\s(?P<hos>(?-i:[A-ZÆØÅ])[\w-]+(?:\s(?-i:[A-ZÆØÅ])[\w-]+)?)",
    re.IGNORECASE,
)
_BUTIKK = re.compile(r"\brema\s\Z", re.IGNORECASE)
_POSTSTED = re.compile(r"(?<![\d.,])(\d{4})(?=\s+([A-ZÆØÅa-zæøå]{2,}))")

# Case numbers of the offices and the courts: «22/04518-3», «TOSL-2023-145567», «NAV-sak 4YZ8812». Sections of law are
# none.
_SAK = re.compile(
    r"""
  (?<![\w/.-])(?P<kontor>\d{2}/\d{5,6}(?:-\d{1,4})?|\d{2}/\d{3,4}-\d{1,4}
      |(?:19|20)\d\d/(?!(?:19|20)\d\d\b)\d{3,6}(?:-\d{1,4})?)(?![\w/.]\d)
| (?<![\w-])(?P<rett>(?!lov|for|rundskriv)[a-zæøå]{2,6}-?(?:19|20)\d\d-\d{2,7}(?:-[a-z0-9]{1,5}){0,2})(?![\w-])
| \b(?:(?:nav|sak|straffe|klage|anke|politi)-?)?(?:saka?|saken|saksnr|referanse\w*|ref|journal\w*|klage[nr]?
      |vedtak(?:et)?|anken?)
  (?:[\s.:]{1,2}(?:min|mi|mitt|nr|nummer|er|har|med|hos|nav|id|i
      |på)\b){0,3}(?:\s(?-i:[A-ZÆØÅ]{2,5}))?[\s.:#]{1,3}(?P<etter>(?=[\w/-]{0,9}\d)[\w/-]{3,9}\s\d{3,6}(?![\w/])
      |(?=[\w/-]{0,20}\d[\w/-]{0,20}\d)[\w/-]{5,24})
| \b(?!post|hus|vogn|kapittel|kap|side|kurs|modul|oppgave|artikkel|vare|mål|trinn|fag|emne|ledd)[a-zæøå]{1,20}-?(?:nr
      |nummer|nummeret|num|id|ref|(?<=arkiv)kode|(?<=saks)kode|(?<=mappe)kode)\b(?:[\s.:]{1,2}(?:mitt|min|er|på|hos
      |nav)\b){0,2}[\s.:#]{1,3}(?P<nummer>(?=[\w/-]{0,20}\d[\w/-]{0,20}\d[\w/-]{0,20}\d)[\w/.-]{3,24}\w)
| \b(?:pass(?:et)?|førerkort(?:et)?|lappen|id-?kort(?:et)?|oppholdskort(?:et)?|oppholdstillatelse|visum|mappe[nr]?|mappa
      |forsikring(?:en)?|polise(?:n)?|inkasso(?:sak)?(?:en)?|(?:(?:politi)?anmeldelse|(?:politi)?anmelding|straffesak
      |gjeldssak|barnevernssak|utvisningssak|asylsak|udi-?sak|une-?sak|husleiesak|klagesak)(?:en|a)?)
  (?:[\s.:]{1,2}(?:mitt|min|mi|nr|nummer|er|med|hos|id|i
      |på)\b){0,3}[\s.:#]{1,3}(?P<papir>(?=[\w/-]{0,20}\d[\w/-]{0,20}\d[\w/-]{0,20}\d[\w/-]{0,20}\d)[\w/-]{5,24})
| (?<![\w/.-])(?P<bakvendt>\d{4,6}/(?:19|20)?\d{2})(?![\w/.]\d)(?!\s?(?:kr|kroner|mm|cm))
| (?<![\w-])(?-i:(?P<blandet>(?!NS|EN|ISO|IEC|AS)[A-ZÆØÅ]{1,3}\d{6,12}|\d{1,3}[A-Z]{1,4}\d{4,8}[A-Z]?
      |(?!NS|EN|ISO|IEC|AS|HR)[A-ZÆØÅ]{2,5}-\d{5,8}))(?![\w-])
""",
    re.VERBOSE | re.IGNORECASE,
)
_IKKE_SAK = re.compile(
    r"(?:19|20)\d\d|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|(?:19|20)\d\d-\d\d-\d\d|[^\W\d]+-?\d{0,2}", re.IGNORECASE
)
_NETT = (
    r"(?:snapp?(?:chat)?|insta(?:gram)?|ig|tik\s?tok|disc(?:ord)?|facebook|fb|face|telegram|signal|wickr|kik"
    r"|whats\s?app|messenger|twitter|reddit|steam|psn"
    r"|playstation|xbox|gamertag|epic|twitch|youtube|onlyfans|grindr|tinder|threads|viber|skype|teams|badoo|hinge"
    r"|bumble|roblox|minecraft|fortnite|linkedin|soundcloud|bluesky|finn\.no)"
)
_BRUKER = re.compile(
    rf"""
  \b(?:{_NETT}|(?:bruker|kalle|nick)-?(?:navn(?:et)?|konto(?:en)?)?)(?:-?(?:en|navn|navnet|konto(?:en)?
      |bruker(?:en)?))?\s?[:=]\s?(?P<kolon>@?[\w.\-\#]{{2,40}})
| \b(?:bruke?r-?na[vm]n(?:et)?|nick(?:et|name)?|gamertag(?:en)?)(?:\s[^\W\d_]{{1,12}}){{0,4}}?(?:\s(?:er|e|heter|heiter)
      |\s?:)\s(?P<navn>@?[\w.\-]{{2,40}})
| \b{_NETT}(?:\s(?:min|mi|mitt|er|heter|heiter|som|på|navnet|og|kontoen)){{0,3}}\s(?P<merket>@?(?=[\w.\-]{{0,30}}[_\d]
      |[\w\-]{{1,30}}\.\w|@)(?!\d+\b)[\w.\-]{{3,40}})
| (?<![\w.@/])(?P<foran>(?=\w{{0,30}}[_\d])(?!\d+\b)\w{{4,40}})(?=\spå\s{_NETT}\b)
| \b(?:på|i)\s{_NETT}\s(?:heter|heiter|er|kaller|kalles)\s(?:jeg|eg|æ|han|hun|ho|vi)?\s?(?:meg\s|for\s
      |som\s)?(?P<heter>@?[\w.\-]{{3,40}})
| \b(?:heter|heiter|legg\s(?:meg\s)?til|søk(?:\s(?:meg\s)?opp|\spå)?|følg
      |finn)\s(?P<legg>(?=[\w.\-]*[._\d])[\w.\-]{{3,40}})(?=\spå\s{_NETT}\b)
| \b{_NETT}(?:-?(?:kontoen|brukeren|profilen|navnet))\s(?:min\s|mi\s|mitt\s)?(?:(?:er|heter)\s
      |(?=@?\w*[A-ZÆØÅ\d]))(?P<profil>@?[\w.\-]{{3,40}})
| \b(?:passord(?:et)?|pinkode(?:n)?|pin|kode(?:n)?\smin)(?:\s(?:mitt|min|er|på|til
      |{_NETT})){{0,3}}\s?[:=]?\s(?P<passord>(?=\S*\d)\S{{4,40}})
| (?<![\w.@/\\])(?P<strek>(?=\w*[^\W\d_]{{2}})\w+_\w+(?:\.\w+)?)(?![\w@])
| (?<![\w.@/-])(?P<blandet>(?!office|windows|excel|word|rema|covid|web|iso|vg|python|java|f1
      |g4)[^\W\d_]{{4,20}}\d{{2,6}})(?![\w-])
| (?<![\w.@])(?P<alfa>@[\w.\-]{{3,40}})
| (?<![\w#])(?P<merkelapp>[\w.]{{2,32}}\#\d{{4}})(?!\d)
""",
    re.VERBOSE | re.IGNORECASE,
)

_BILSKILT = re.compile(r"(?<![\w-])(?!(?:NS|EN|SN|ND|VG|KL|HB|TV|AS|PO|NO)\s?\d)[A-HJ-LNPR-VX-Z]{2}\s?\d{5}(?![\w-])")
"""Two letters and five digits on a car point at its owner."""
_MED_SKILT = re.compile(
    r"\b(?:skilt\w*|reg(?:istrerings)?\.?-?(?:nr|nummer|skilt)?\.?|bil(?:en|nr)?|mc(?:-en)?|motorsykkel\w*|moped\w*|"
    r"scooter\w*|henger\w*|campingvogn\w*|traktor\w*|volvo\w*|audi\w*|bmw\w*|golf\w*|kjøretøy\w*)"
    r"(?:\s(?:min|mi|mitt|har|med|er|på|skilt\w*|nr|nummer|regnr|"
    r"står)){0,4}\W{0,3}(?P<skilt>[a-z]{2}[ -]?\d{2}[ .-]?\d{2,3})(?![\w-])",
    re.IGNORECASE,
)
_O_FOR_NULL = re.compile(r"(?<=\d)[oO](?=[ .]?\d)|(?<=\d[ ])[oO](?=\d)")
# A page of somebody, also without «https».
_PROFIL = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:\w{1,4}\.)?(?:t|fb|facebook|instagram|instagr|snapchat|tiktok|twitter|x|linkedin|"
    r"youtube|discord|wa|onlyfans|reddit|twitch|soundcloud|m|vk|vipps|paypal)"
    r"\.(?:me|com|no|am|gg|tv|be)/[^\s,;]+",
    re.IGNORECASE,
)
_SIFFER = re.compile(r"\d")
_NUMMER_I_ORD = re.compile(
    r"(?:gat[ea]n?|gt|vei(?:en)?|veg(?:en)?|all[ée]|plass(?:en)?|sti(?:en)?|bakken|svingen|terrasse|kroken|torg)"
    + _HUSORD,
    re.IGNORECASE,
)
_KROLLALFA = re.compile(r"@|[(\[{]at?[)\]}]|\sat\s|alfa|snabel", re.IGNORECASE)
_DATO8 = re.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d"
)
_DATOER = re.compile(r"\d{1,2}[. ]\d{1,2}[. ]\d{2,4}\D+\d{1,2}[. ]\d{1,2}|\d{4} (?:og|til) \d{4}")
_BELOP = re.compile(r"\s?(?:kr|kroner|,-)", re.IGNORECASE)
# Six digits or more that are no round sum, no date, no standard and no measure belong to somebody or his case.
_LANGT_TALL = re.compile(r"(?<![\w.,/+:-])(?<!\d )\d{6,8}(?![\w/:]|[.,-]\d| \d)")
_RUNDT = re.compile(r"\d*(?:00|50)|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d")
_MAALES = re.compile(
    (
        r"\s?(?:kr|kroner|kr\.|,-|nok|euro|i\s(?:året|måneden|mnd|lønn)|per|pr|brutto|netto|timer|km|mil|stk|kg|tonn|"
        r"m2|"
        r"kvadrat|ord|stykk|innbygg|følgere)"
    ),
    re.IGNORECASE,
)
_STANDARD = re.compile(
    (
        r"\b(?:ns|en|iso|iec|nek|din|forskrift|lov|modell|type|art|rema|e)[ -]{1,3}\Z|"
        r"\b(?:tjene|lønn|lønna|gjeld|gjelda|sum|ca|cirka|rundt|omtrent|over|under|minst|spare|skylder)\s\Z"
    ),
    re.IGNORECASE,
)


def finn_elektronisk(tekst: str) -> Iterator[Treff]:
    """E-mail addresses, also written with «at» or «krøllalfa», and the pages of people on the nets."""
    if "/" in tekst:
        for m in _PROFIL.finditer(tekst):
            yield *m.span(), "brukernavn"
    if _KROLLALFA.search(tekst):
        yield from _uttalt_epost(tekst)
        for m in _EPOST.finditer(tekst):
            yield m.start(), m.end(), "epost"


_ALFA = re.compile(
    r"\s?(?:@|\(at?\)|\[at?\]|\{at?\}|krøll-?\s?alfa|alfa-?\s?krøll|snabel-?\s?a|snabla|\bat\b)\s?", re.IGNORECASE
)
_TEGN_I_ORD = r"(?:punktum|punkt|prikk|dot|dått|underscore|understrek|under\sstrek|bindestrek|strek|minus|\.|_|-)"
_FORAN_ALFA = re.compile(rf"(?<![\w.-])[\w.-]{{1,30}}(?:\s?{_TEGN_I_ORD}\s?[\w.-]{{1,30}}){{0,4}}\Z", re.IGNORECASE)
_ETTER_ALFA = re.compile(
    (
        rf"[\w-]{{2,30}}(?:\s?{_TEGN_I_ORD}\s?[\w-]{{2,20}}){{1,3}}|(?:gmail|hotmail|outlook|online|yahoo|live|icloud|"
        rf"msn|"
        rf"proton)\w*"
    ),
    re.IGNORECASE,
)
_MEST_FORAN = 80


def _uttalt_epost(tekst: str) -> Iterator[Treff]:
    """E-mail as it is said: words and signs in words, «krøllalfa», and a domain. Each word «at» is looked at once."""
    for m in _ALFA.finditer(tekst):
        etter = _ETTER_ALFA.match(tekst, m.end())
        foran = _FORAN_ALFA.search(tekst[max(0, m.start() - _MEST_FORAN) : m.start()]) if etter else None
        bare_at = (
            m[0].strip().lower() == "at"
            and etter
            and not re.search(r"(?:punktum|prikk|dot|dått|\.)\s?(?:no|com|net|org|se|dk)\Z", etter[0], re.IGNORECASE)
        )
        if etter and foran and not bare_at:
            yield m.start() - len(foran[0]), etter.end(), "epost"


def finn_brukernavn(tekst: str) -> Iterator[Treff]:
    """User names of the nets: after the net's name or «brukernavn», or with a leading «@»."""
    for m in _BRUKER.finditer(tekst):
        start, slutt = m.span(m.lastgroup or 0)
        yield start, slutt - (tekst[slutt - 1] in ".-"), "brukernavn"


def finn_numre(tekst: str) -> Iterator[Treff]:
    """Numbers of a person and addresses. Dates, sums, sections of law and the public numbers of NAV are none."""
    siffer = bool(_SIFFER.search(tekst))
    if siffer:
        yield from _med_siffer(tekst)
    if siffer or _NUMMER_I_ORD.search(tekst):
        yield from _adresser(tekst)


def _med_siffer(tekst: str) -> Iterator[Treff]:
    tekst = _O_FOR_NULL.sub("0", tekst)
    for m in _NUMMER.finditer(tekst):
        gruppe = next(g for g, v in m.groupdict().items() if v is not None and g != "_skille")
        slag, funnet = gruppe.rstrip("_"), m[0]
        siffer = re.sub(r"\D", "", funnet)
        if slag == "telefon" and (
            siffer in OFFENTLIGE_NUMRE or _DATO8.fullmatch(siffer) or _BELOP.match(tekst, m.end())
        ):
            continue
        start = m.start()
        if gruppe == "telefon_":
            # «ring mor på 412 …»: only the number goes, the words before it may be an answer.
            start += next(re.finditer(r"[+\d]", funnet)).start()
            if _DATO8.fullmatch(siffer) or siffer in OFFENTLIGE_NUMRE or _BELOP.match(tekst, m.end()):
                continue
        yield start, m.end(), slag
    for m in _SAK.finditer(tekst):
        if not _IKKE_SAK.fullmatch(m[m.lastgroup or 0]):
            yield *m.span(m.lastgroup or 0), "saksnummer"
    for monster in (_BILSKILT, _MED_SKILT):
        for m in monster.finditer(tekst):
            yield *m.span(m.lastgroup or 0), "bilskilt"
    yield from _lange_tall(tekst)


def _lange_tall(tekst: str) -> Iterator[Treff]:
    for m in _LANGT_TALL.finditer(tekst):
        vanlig = m[0] in OFFENTLIGE_NUMRE or _RUNDT.fullmatch(m[0]) or _DATO8.fullmatch(m[0])
        if not (vanlig or _MAALES.match(tekst, m.end()) or _STANDARD.search(tekst[max(0, m.start() - 15) : m.start()])):
            yield *m.span(), "saksnummer"


def _adresser(tekst: str) -> Iterator[Treff]:
    for m in _ADRESSE.finditer(tekst):
        videre = _VIDERE_ADRESSE.match(tekst, m.end())
        yield m.start(), videre.end() if videre and er_sted(videre[1]) else m.end(), "adresse"
    for m in _BARE_GATE.finditer(tekst):
        yield *m.span(m.lastgroup or 0), "adresse"
    bor = _BOR.search(tekst)
    for m in _GARD.finditer(tekst):
        ord_ = m["sted"].split()
        kjent = any(_IKKE_GARD.match(o) for o in ord_)
        if not kjent and not er_sted(" ".join(ord_[:-1])) and (bor or er_sted(_neste_ord(tekst, m.end()))):
            yield m.start("sted"), m.end("sted"), "adresse"
    if bor:
        for m in _BOR_SMAATT.finditer(tekst):
            if not _IKKE_GARD.match(m["sted"]) and not er_sted(m["sted"].split()[0]):
                yield m.start("sted"), m.end("sted"), "adresse"
    siffer = _SIFFER.search(tekst)
    forste = siffer.end() if siffer else 0
    for m in _POSTSTED.finditer(tekst):
        # The place may stay: alone it identifies nobody. 19xx and 20xx are years unless an address stands before.
        aar = m[1][:2] in ("19", "20") and not re.search(
            r"\d\s?[A-Ha-h]?,?\s?\Z", tekst[max(0, m.start() - 6) : m.start()]
        )
        etter_adresse = (
            re.search(r",\s?\Z", tekst[max(0, m.start() - 2) : m.start()]) and m.start() > forste and m[2][0].isupper()
        )
        if (
            not aar
            and (er_sted(m[2]) or etter_adresse)
            and not _BUTIKK.search(tekst[max(0, m.start() - 6) : m.start()])
        ):
            yield m.start(1), m.end(1), "adresse"


def _neste_ord(tekst: str, fra: int) -> str:
    m = re.compile(r",?\s*(?:\d{4}\s+|i\s+)?([^\W\d_]+)").match(tekst, fra)
    return m[1] if m else ""
