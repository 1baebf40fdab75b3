"""Norwegian as people type it, folded to one plain form, and yes/no/don't-know with negation.

`fold` gives lower-case ASCII words in bokmål as far as a closed list of nynorsk and dialect words goes, so that the
readers' patterns are written once. It never changes numbers. The folded text is for matching only, never stored.
"""
from __future__ import annotations

import functools
import re

from rapidfuzz import process
from rapidfuzz.distance import OSA

_ASCII = str.maketrans({"å": "a", "ø": "o", "æ": "e", "ö": "o", "ä": "e", "é": "e", "è": "e", "ê": "e", "ò": "o", "ó": "o",
                        "ô": "o", "ü": "u", "’": "'", "–": "-", "—": "-", "«": " ", "»": " ", "\u00a0": " "})

# Nynorsk and dialect -> bokmål, both in folded spelling. Only words that mean the same wherever they stand.
_ORD = {
    "jeg": "eg e æ ej i æg jei je jæ jag jæi me",
    "er ikke": "ækje ekje erke ekke",
    "ikke": "ikkje ikkj itj itje itjnå ittj ikje ikk ike isje ente inte itte ittje ætte ikkke kje ikki ikkjeno",
    "hva": "ka kva kæ hæ hvaa ke va koss",
    "hvordan": "korleis korsn korsen kossen koffor åssen hossen hvordann kordan",
    "hvor": "kor kar hvorr",
    "hvem": "kven kem kæm hvemm",
    "når": "naar ner",
    "hvorfor": "kvifor kvifo koffer kafor koffår hvorforr",
    "noe": "noko noka nåkka nokka nåke noge någe nåe nåkke noen nokon nåkken nåen nokken nokre",
    "fra": "frå ifra ifrå",
    "vet": "veit vett veita veitj væit",
    "bare": "berre bærre bærr berr bærre bære",
    "hjemme": "heime hjæmme hjemma heim hjem hjæm jemme hema hjemmefra himme",
    "selv": "sjølv sjøl sjæl sjøll sølv selve",
    "mye": "mykje mykkje mykje mæ mye møje",
    "ble": "vart blei vatt ble blitt",
    "vært": "vore vori vøre vårre vert vøri",
    "har": "hae hæ ha hev harr hadde",
    "soner": "sonar sona sone sonr zoner",
    "tror": "trur tru trudde trur tror trudd",
    "får": "fær fer fårr fåre",
    "går": "gjeng gjenge går",
    "ingen": "ingjen inga ingjinn inkje ingenn ingna",
    "ingenting": "ingjenting inkjevetta ingenteng ingnting ingentin ingenging ikkeno",
    "ennå": "enno enda endå ennu inno æinno ennnå",
    "sitter": "sitte sett sit sitt sette sittar sitjer sitt setter",
    "trenger": "treng trøng trengje trenge trænge behøver",
    "jobbe": "jobba arbeide arbeida jobb arbeid jobben",
    "barn": "born ungar unger unga onga ongan ungan ongar barna borna ongane ungane",
    "uten": "utan uta",
    "leilighet": "leiligheit leilegheit leilighed leilihet",
    "plass": "stad sted stan stedet plassen",
    "ganske": "ganske",
    "skal": "ska sku",
    "kommer": "kjem kjæm kommer kjemme kjeme komme",
    "måned": "månad måna måne mnd månte",
    "gjort": "gjort jort gjord",
    "nei": "nehei næ næi nøi naj nei neih neih nehh",
    "snakke": "prate snakka prata snakk",
    "de": "dei dem di deim dæm",
    "den": "dæn denn",
    "det": "de' dæ d e",
    "gjennom": "igjennom jennom",
    "bruker": "brukar bruke",
    "spørsmål": "spursmål spørsmålet spørsmåle spm",
    "skjønner": "skjønar skjøna skjønna forstår",
    "dårlig": "dårleg dårli darli",
    "vanskelig": "vanskeleg vanskele",
    "mitt": "mett",
    "min": "menn mi",
    "ja": "jau jæ jaa jah jaha",
}
_TVETYDIG = {"e", "i", "me", "va", "ha", "de", "d", "hæ", "sitt", "mi", "arbeid", "jobb", "jobben", "noen", "nokon", "hadde",
             "heim", "hjem", "sted", "stad", "stedet", "hev", "mæ", "di", "jæ", "ner", "selve", "arbeide",
             "nåen", "nokken", "måne", "kar", "inga", "forstår", "behøver", "komme", "ke", "bære", "ble", "blitt", "setter",
             "ente", "sette", "menn", "plassen", "arbeida", "brukar", "bruke", "sølv", "hjemma", "dem", "kommer", "vert"}


def _til_ascii(tekst: str) -> str:
    tekst = tekst.lower().translate(_ASCII)
    return re.sub(r"aa(?!p\b)", "a", tekst)  # «aap» is a benefit


_KART = {_til_ascii(d): _til_ascii(b) for b, former in _ORD.items() for d in former.split()
         if d not in _TVETYDIG and _til_ascii(d) != _til_ascii(b)}
# Forms that collide with another everyday word once folded are left as they are.
for _ord in ("fer", "ner", "men", "et", "na", "here", "mane", "here", "ve", "e", "fare", "je", "ja", "va", "har", "naj", "bere"):
    _KART.pop(_ord, None)

# Long words of the domain whose typing errors may be mended: no two of them are within two letters of each other.
_NOEKKELORD = tuple(_til_ascii(o) for o in """
varetekt varetektsfengslet fengsel fengselet samfunnsstraff samfunnstjeneste hjemmesoning fotlenke elektronisk prøveløslatt prøveløslatelse
overgangsbolig forvaring forvaringsdømt betinget innvilget frigang sosialhjelp sosialkontoret uføretrygd arbeidsavklaringspenger
nedsatt spesielt tilpasset ingenting individuell kartlegging leilighet kommunal utdanning økonomi psykisk helsevern institusjon
bøtetjeneste ungdomsstraff narkotikaprogram løslatelse løslatt oppfølging programmet gjennomført usikker ansatt innsatt betjent
dagpenger begrenset begrensede behandling kontaktbetjent sosialkonsulent samtykker samtykke avslag
""".split())


@functools.lru_cache(maxsize=4096)
def _rett(ord_: str) -> str:
    """A word with its typing error mended, when exactly one key word is near and the word is long enough."""
    if len(ord_) < 6 or ord_ in _NOEKKELORD or not ord_.isalpha():
        return ord_
    grense = 1 if len(ord_) < 8 else 2
    treff = process.extract(ord_, _NOEKKELORD, scorer=OSA.distance, score_cutoff=grense, limit=2)
    if len(treff) == 1 or (len(treff) == 2 and treff[0][1] < treff[1][1]):
        nokkel = treff[0][0]
        # The first letter is nearly always right, and inflection («fengsler») is no error.
        if nokkel[0] == ord_[0] and not ord_.startswith(nokkel[:-1]):
            return nokkel
    return ord_


@functools.lru_cache(maxsize=2048)
def fold(tekst: str) -> str:
    """Folded text: words separated by one space, sentence marks `. , ? ! ; :` kept as words of their own."""
    tekst = re.sub(r"\b(?:æ|æg|æi)\b", "jeg", tekst.lower())
    tekst = re.sub(r"['’](?:kke|kje|ke|kkje|itj|ikke)\b", " ikke", tekst)
    tekst = _til_ascii(tekst)
    tekst = re.sub(r"[^\w\s.,?!;:§%/+'-]", " ", tekst)
    tekst = re.sub(r"(.)\1{2,}", r"\1\1", tekst)
    tekst = re.sub(r"(?<!\d)[.,;:]|[.,;:](?!\d)|[?!]+", lambda m: f" {m.group()[0]} ", tekst)
    tekst = " ".join(_KART.get(o) or _rett(o) for o in tekst.split())
    # Dialect «e» is «er» after a subject and before one, else «jeg».
    tekst = re.sub(r"(?<=\b(?:jeg|han|hun|det|den|som))( \w+)? e\b", lambda m: (m.group(1) or "") + " er", tekst) if " e" in tekst else tekst
    tekst = re.sub(r"^(jeg .{3,}) jeg$", r"\1", tekst)  # «æ e klar, æ»
    return re.sub(r"^e (?=det|du|den|dette|de|han|hun|jeg|kvp|man)\b", "er ", tekst)


_IKKE_SVAR = r"(?:eh+|oh|hm+|hmm+|altsa|nja+|vel|a|uff|oj|ai|men|og|jeg mener|nåja|tja|ok|okei|du|vet du|erlig talt|erlig|sant a si)"
_VET_IKKE = re.compile(r"""
    \b(?:vet|vetta)\ (?:da\ |jo\ |jeg\ |vi\ |eg\ |rett\ og\ slett\ |faktisk\ |sannelig\ |erlig\ talt\ |helt\ erlig\ )*(?:ikke|soren|faen|pokker|dessverre\ ikke)\b
  | \b(?:aner|husker|minnes|erindrer)\ (?:da\ |jo\ |jeg\ |fortsatt\ )*(?:ikke|altsa\ ikke|virkelig\ ikke)\b
  | \bvet\ ingenting\b | \bingen\ (?:anelse|aning|peiling|ide)\b | \bikke\ (?:peiling|anelse|aning|snoring|filla)\b
  | \busikker(?:t)?\b | \bikke\ (?:helt\ |hundre\ prosent\ |100\ %?\ )?sikker(?:t)?\b | \buviss\b
  | \bvanskelig\ a\ (?:si|svare)\b | \bumulig\ a\ si\b | \bhar\ ikke\ (?:noe\ )?oversikt\b | \bikke\ oversikt\b
  | \b(?:uavklart|uklart|ukjent|uvisst)\b | \bikke\ (?:er\ )?(?:avklart|kjent|oppgitt|utredet|vurdert|undersokt|opplyst|klarlagt|bestemt\ enna|kontrollert)\b
  | \b(?:fremgar|framgar|fremkommer|framkommer|star)\ ikke\b | \bhar\ ikke\ (?:spurt|fatt\ (?:vite|beskjed|svar)|undersokt|sjekket|hort)\b
  | \bkommer\ an\ pa\b | \bgud\ vet\b | \bhvem\ vet\b | \bspor\ ikke\ meg\b | \b(?:dunno|idk|vet\ sannelig|ikke\ godt\ a\ si)\b
  | \bdont\ know\b | \bdon't\ know\b | \bnot\ sure\b | \bvet\ inte\b | \bved\ ikke\b | \bvi\ far\ se\b | \bma\ sjekke\b | \bikke\ kjennskap\b
""", re.VERBOSE)
_NEI_START = re.compile(rf"""^(?:{_IKKE_SVAR}\ ?[,.]?\ )*(?:
    nei(?:da|a|\ da|takk)?|neida|niks|nix|nope|nop|nah|neh|nada|nein|nej|niende|negativt|aldri|ikke|ikkeno|ikkenoe|slettes\ ikke|overhodet\ ikke|
    langt\ i\ ?fra|langtifra|pa\ ingen\ mate|absolutt\ ikke|definitivt\ ikke|tvert\ imot|null|ingen|ingenting|overhode\ ikke|tror\ (?:jeg\ )?ikke|
    dessverre\ ikke|uaktuelt|ikke\ aktuelt|glem\ det|tvilsomt|neppe|ogsa\ nei|desverre\ ikke|niks\ nei|no\ way|nopes?|nix|not\ yet|not\ really|no\ i|i\ don't|i\ dont|none|nothing|intet|ikkje|sier\ nei|sei\ nei|hell\ no
    )(?=\ |$)""", re.VERBOSE)
_JA_START = re.compile(rf"""^(?:{_IKKE_SVAR}\ ?[,.]?\ )*(?:
    ja(?:da|a|\ da|\ takk|ja|ddai|sa|mensann|visst)?|jo(?:da|\ da|a)?|jepp|jep|japp|jupp|jess|yes+|yess|yep|yepp|yeah|jaggu|joda|jodda|mhm|mm|
    selvfolgelig|selvsagt|sjolvsagt|sjolvsagt|klart|saklart|sa\ klart|absolutt|definitivt|stemmer|riktig|korrekt|okei|ok|oki|okey|greit|gjerne|
    sant|sier\ ja|sei\ ja|seier\ ja|i\ do|i\ have|i\ am|of\ course|helt\ klart|helt\ sikkert|visst|bekreftet|bekreftes|bekrefter|naturligvis|uten\ tvil|utvilsomt|tror\ (?:jeg\ )?det|antagelig|sannsynligvis|
    det\ (?:har|er|gjor|vil|skal|kan|far|ma|trenger|onsker)\ (?:jeg|vi|han|hun|det)|ja\ og|positivt|aye|jatakk|ofc|sure|helt\ greit|
    tror\ det|mener\ det|det\ stemmer|det\ er\ riktig|det\ er\ greit|det\ er\ ok|det\ er\ sant|gjor\ det|har\ det
    )(?=\ |$)""", re.VERBOSE)
_NEI_ETTER_JA = re.compile(r"^(?:det )?(?:stemmer|er|har|gjor|vil|skal|kan|far|ma|trenger|onsker|klart|sant|riktig|greit|tror det)(?: (?:jeg|det|han|hun|vi))?(?: \w+)? ikke\b")


def ja_nei(foldet: str) -> str | None:
    """`ja`, `nei`, `vet_ikke`, or None when the text does not begin with such an answer.

    Only the beginning counts, so that «frihet ja takk» is no yes; «det stemmer ikke» is a no, «jo» a yes,
    «tja» alone is None (asked again).
    """
    ja, nei = _JA_START.match(foldet), _NEI_START.match(foldet)
    if _VET_IKKE.search(foldet) and not (ja and re.match(r"\S+ ?[,.]", foldet)) and not re.match(
            r"(?:\S+ ?[,.] )?ikke (?:det|som|noe) jeg vet", foldet):
        # «nei, jeg vet ikke» is «vet ikke»; «nei, har ikke spurt om det» stays a no.
        return "vet_ikke"
    if ja and _NEI_ETTER_JA.match(foldet):
        return "nei"
    if ja and re.match(r"^(?:ja|jo) (?:og|eller) nei\b", foldet):
        return None
    if nei and re.match(r"^nei ?,? (?:jo|ja|joda|jo da)\b", foldet):
        return None if foldet.split()[-1] in ("ja", "nei") else "ja"
    if ja and re.match(r"^ja(?: nei| eller nei|nei)\b", foldet):
        return None
    if re.match(r"^(?:ikke|aldri) (?:umulig|darlig|verst|feil|galt|helt)\b", foldet):
        return None
    if nei:
        return "nei"
    if ja:
        return "ja"
    hale = re.search(r"(?:^|[,.] )(nei(?:da)?|ja(?:da)?|jo(?:da)?)(?: [.!])?$", foldet)
    if hale and len(foldet.split()) <= 5 and "," in foldet:
        return "nei" if hale.group(1).startswith("nei") else "ja"
    return None


def er_sporsmaal(tekst: str, foldet: str) -> bool:
    """Whether the text asks something: a question mark, a question word first, or verb before subject."""
    if "?" in tekst:
        return True
    return bool(_SPORSMAAL.search(foldet))


_SPORSMAAL = re.compile(r"""^(?:(?:og|men|sa|hei|hallo|du|unnskyld|vent\ litt|bare|forresten|ja|jo|ok|eh|hmm?|jeg\ lurer\ pa|lurer\ pa|si\ meg|kan\ du\ si(?:\ meg)?)\ ?[,.]?\ )*
    (?:(?:hva|hvor|hvem|hvordan|hvorfor|hvilke[nt]?|nar|how|what|when|who|can)\b|
       (?:kan|far|ma|er|har|skal|blir|vil|trenger|gjelder|finnes|gar|bor|mister|kommer|teller|betyr|hjelper|varer|koster|tar|funker|passer)\ (?:jeg|man|det|en|ein|vi|du|de|noe|han|hun|dette|den|dere|nav|innsatte|innsette|domfelte|kvp|programmet|noen)\b|
       (?:om|nar)\ (?:jeg|man|det)\b)""", re.VERBOSE)
