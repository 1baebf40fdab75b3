"""Norwegian as people type it, folded to one plain form; and whether a text asks.

`fold` gives lower-case ASCII words in bokmål as far as a closed list of nynorsk and dialect words goes, so that the
readers' patterns are written once. It never changes numbers. The folded text is for matching only, never stored.
"""

from __future__ import annotations

import functools
import re

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.lesing.spraak.ordliste import IKKE_FEIL, NOKKELORD, ORD


def linjer(uttrykk: str) -> str:
    """A pattern written over several lines, without the line breaks and the indentation."""
    return "".join(linje.strip() for linje in uttrykk.splitlines())


def ordsett(liste: str) -> frozenset[str]:
    """The words of a list, as they stand in folded text."""
    return frozenset(liste.split())


def monster(uttrykk: str) -> re.Pattern[str]:
    """Compiles a pattern written over several lines."""
    return re.compile(linjer(uttrykk))


_ASCII = str.maketrans(
    {
        "å": "a",
        "ø": "o",
        "æ": "e",
        "ö": "o",
        "ä": "e",
        "é": "e",
        "è": "e",
        "ê": "e",
        "ò": "o",
        "ó": "o",
        "ô": "o",
        "ü": "u",
        "’": "'",
        "–": "-",
        "—": "-",
        "«": " ",
        "»": " ",
        "\u00a0": " ",
    }
)


def _til_ascii(tekst: str) -> str:
    tekst = tekst.lower().translate(_ASCII)
    return re.sub(r"aa(?!p\b)", "a", tekst)  # «aap» is a benefit


_KART = {_til_ascii(form): _til_ascii(bokmaal) for bokmaal, former in ORD.items() for form in former.split()}
_NOKKELORD = tuple(_til_ascii(o) for o in NOKKELORD.split())
_URORT = frozenset(_til_ascii(IKKE_FEIL).split()) | frozenset(_NOKKELORD)


@functools.lru_cache(maxsize=4096)
def _rett(ord_: str) -> str:
    """A word with its typing error mended, when exactly one key word is near and the word is long enough."""
    if len(ord_) < 6 or ord_ in _URORT or not ord_.isalpha():
        return ord_
    grense = 1 if len(ord_) < 8 else 2
    treff = process.extract(ord_, _NOKKELORD, scorer=OSA.distance, score_cutoff=grense, limit=2)
    if len(treff) == 1 or (len(treff) == 2 and treff[0][1] < treff[1][1]):
        nokkel = treff[0][0]
        # The first letter is nearly always right, and inflection («fengsler») is no error.
        if nokkel[0] == ord_[0] and not ord_.startswith(nokkel[:-1]):
            return nokkel
    return ord_


_VERB = linjer(r"""
    (?:har|er|vil|kan|skal|ma|far|vet|tror|bor|sitter|soner|gar|trenger|orker|onsker|aner|mener|jobber|jobbet|hadde|
    fikk|ble|kommer|var|ville|slipper|snakket|eier|leier|mottar|klarer|greier|lever|venter|soker|husker|begynner)""")
# Words that are told apart by what stands beside them, in this order.
_VED_NABO: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(m), e)
    for m, e in (
        (rf"\b({_VERB})(?:kke|kje|ke|itj)\b", r"\1 ikke"),  # «harke», «fårkje»
        (rf"^(?:e|i) (?={_VERB}\b)", "jeg "),  # «e har», «i sit»
        (rf"(?<=[,.] )(?:e|i) (?={_VERB}\b(?! (?:fengsel|overgang|varetekt)))", "jeg "),
        (r"\b(ta|la|gi|hjelp|for|til|om|av|pa|sett) me\b", r"\1 meg"),
        (rf"\b(kan|skal|ma|vil|far|har) me (?={_VERB}|begynt|starte|snakke)", r"\1 vi "),
        (rf"\bme (?={_VERB}\b)", "vi "),  # nynorsk «me har»
        (
            r"(?<!vil )(?<!ma )(?<!kan )(?<!skal )(?<!far )(?<!bor )(?<!ville )\b(jeg|vi|han|hun|de|dere|det) ha\b",
            r"\1 har",
        ),
        (r"\b(ingen|en|ein|noe|fast|egen|eigen) stad\b", r"\1 sted"),
        (r"^ha (?=ikke|fatt|hatt|vert|sokt|jeg|noe|ingen|en\b|ei\b|to\b)", "har "),
        (r"\b(jeg|han|hun|det|den|som)( \w+)? e\b", r"\1\2 er"),
        (r"^e(?= (?:det|du|den|dette|de|han|hun|jeg|kvp|man|ikke|ferdig|i gang)\b)", "er"),
        (r"^(jeg .{3,}) jeg$", r"\1"),  # «æ e klar, æ»
        (r"(?<=[a-z] )(?:no)(?= |$)(?! (?:way|i|not|one|money|job|trial|comment)\b)", "na"),  # nynorsk, not English
        (r"\bvett(?= (?:ikke|jeg|e|du|vi|ingen)\b)", "vet"),
        (r"\bva (?=her|hos|i|pa|bare|det)", "var "),
    )
)


# What officers shorten, read before the full stop would end a sentence.
_FORKORTET = tuple(
    (re.compile(rf"(?<![^\W\d_]){m}", re.IGNORECASE), e)
    for m, e in (
        (r"1\. ?gangs?samt\w*\.?", "førstegangssamtale"),
        (r"f\.? ?gangssamt\w*\.", "førstegangssamtale"),
        (r"kartl\.", "kartlegging"),
        (r"utf\.", "utført"),
        (r"avh\.", "avholdt"),
        (r"gj\.? ?f[øo]rt\b", "gjennomført"),
        (r"gj\.? ?f[øo]ring", "gjennomføring"),
        (r"samf\.? ?straff", "samfunnsstraff"),
        (r"innv\.", "innvilget"),
        (r"s[øo]kn\.", "søknad"),
        (r"vurd\.", "vurdering"),
        (r"oppf\.", "oppfølging"),
        (r"arb\.? ?evne", "arbeidsevne"),
        (r"frig\.", "frigang"),
        (r"l[øo]sl\.", "løslatelse"),
        (r"ind\.? ?plan\b", "individuell plan"),
        (r"[øo]k\. ?stønad", "økonomisk stønad"),
        (r"sos\. ?hj\w*\.?", "sosialhjelp"),
        (r"f[ge]+n?g?sl?\.", "fengsel"),
        (
            r"(?:f\.?o\.?m|t\.?o\.?m|iht|jf|p\.?g\.?a|pr|ca|tlf|evt|ang|inkl|mht|nr|m\.?v|o\.?l)\.(?= )",
            lambda m: m.group().replace(".", ""),
        ),
        (r"u/ ?(?=[a-zæøå])", "uten "),
        (r"m/ ?(?=[a-zæøå])", "med "),
        # «itte» is «etter» in the west; elsewhere it is «ikke».
        (
            (
                r"itte(?= (?:(?:ei|en|ein|et|eit|den) )?(?:ulykk|skad|skade|sykdom|sjukdom|operasjon|soning|behandling|"
                r"slag))"
            ),
            "etter",
        ),
        (r"konkl\.", "konklusjon"),
        (r"sept\.(?=,)", "sept"),
        (r"rettskr\.", "rettskraftig"),
        (r"hj\.? ?soning", "hjemmesoning"),
        (r"(?<=\d )m[nd]d?\.?(?=$|[ ,])", "måneder"),
        (r"\but(?= gjenopptas| innvilget)", "uføretrygd"),
        (r"(?<=% )ut\b", "uføretrygd"),
        (r"prog\.? ?innhold", "programinnhold"),
        (r"komm\.(?= )", "kommune"),
    )
)


@functools.lru_cache(maxsize=2048)
def fold(tekst: str) -> str:
    """Folded text: words separated by one space, sentence marks `. , ? ! ; :` kept as words of their own."""
    for forkortet, helt in _FORKORTET:
        tekst = forkortet.sub(helt, tekst)
    tekst = re.sub(r"\b(?:æ|æg|æi)\b", "jeg", tekst.lower())
    tekst = re.sub(r"\bmæ\b", "meg", tekst)
    tekst = re.sub(r"\bfør\b", "foer", tekst).replace("òg", "også")  # else they would be «for» and «og»
    tekst = re.sub(r"\b(ikke|ikkje) end[aå]\b", r"\1 ennå", tekst)
    tekst = re.sub(r"['’](?:kke|kje|ke|kkje|itj|ikke)\b", " ikke", tekst)
    tekst = _til_ascii(re.sub(r"([^\d\s])\1{2,}", r"\1\1", tekst))
    tekst = re.sub(r"[^\w\s.,?!;:§%/+'-]", " ", tekst)
    tekst = re.sub(r"(?<!\d)[.,;:]|[.,;:](?!\d)|[?!]+", lambda m: f" {m.group()[0]} ", tekst)
    tekst = " ".join(_KART.get(o) or _rett(o) for o in tekst.split())
    for uttrykk, erstatning in _VED_NABO:
        tekst = uttrykk.sub(erstatning, tekst)
    return tekst


# Words that soften or fill and never carry the answer («har jo ikke», «vet da ikke», «dessverre ingen»).
_FYLL = monster(r"""
    \b(?:(?<!nei )(?<!ja )(?<=[a-z] )jo(?= [a-z])|da|altsa|ass|as|liksom|lissom|faktisk|egentlig|dessverre|desverre|
    heldigvis|rett og slett|erlig talt|
    helt erlig|for a vere erlig|sant a si|sannelig|visst|vel|wallah|wolla|bro|mann|herregud|liksa|
    bare sa du vet det|for a si det sann|vet du|skjonner du|hei|hallo|hilsen|uff|eh+|hm+|mm+|oi|oj|ai|tja|nja|takk|
    per na|per i dag|pr i dag|pr na|for tiden|for oyeblikket|akkurat|overhodet|slettes|absolutt|noensinne|
    forelopig|sa langt|fortsatt|enna|ogsa|virkelig|sikkert nok|hvorfor ikke|a(?= (?:nei|ja|jo)\b))\b(?! \))""")


@functools.lru_cache(maxsize=512)
def uten_fyll(foldet: str) -> str:
    """Folded text without words that only soften or fill; empty when nothing else was said."""
    tekst = _FYLL.sub(" ", foldet)
    tekst = re.sub(r"(?:\s*[,;:]\s*)+", " , ", f" {tekst} ")
    return re.sub(r"^(?:[ ,.!])+|[ ,]+$", "", " ".join(tekst.split()))


def er_sporsmaal(tekst: str, foldet: str) -> bool:
    """Whether the text asks something: a question mark, a question word first, or verb before subject."""
    return "?" in tekst or spor_med_ord(foldet)


def spor_med_ord(foldet: str) -> bool:
    """Whether the words ask, whatever the marks: «fengsel?» may answer."""
    return bool(_SPORSMAAL.search(foldet) or _SPOR_TIL_SLUTT.search(foldet))


# «vi har ikke internett her, går det an å søke på papir»: the question comes after the comma.
_SPOR_TIL_SLUTT = re.compile(
    r" , (?:men |og |sa )?(?:gar det an|kan (?:jeg|man|vi|en)|er det mulig|hvordan|ma (?:jeg|man)) \w+(?: \w+)+ ?$"
)


_SUBJEKT = r"(?:jeg|man|det|vi|du|de|han|hun|dette|den|dere|nav|innsatte|innsette|domfelte|kvp|programmet)"
_SPORSMAAL = monster(rf"""
    ^(?:(?:og|men|sa|hei|hallo|du|unnskyld|vent litt|bare|forresten|ja|jo|ok|eh|hmm?|jeg lurer pa|lurer pa|si meg|
    kan du si(?: meg)?) ?[,.]? )*(?:(?:hva|hvor|hvem|hvordan|hvorfor|hvilke[nt]?|nar|how|what|when|who|
    can)\b(?! som helst)|
    (?:kan|far|ma|er|har|skal|blir|vil|trenger|gjelder|finnes|gar|bor|mister|kommer|teller|betyr|hjelper|varer|
    koster|tar|funker|passer) {_SUBJEKT}\b(?<!\bdet)|
    (?:kan|er|skal|blir|vil|gar|gjelder|finnes|teller|hjelper|koster|tar|funker|passer|
    ma) det\b(?! (?:ikke|na|ja|jo)\b)|(?:kan|ma|skal|vil|gjelder|finnes|gar|koster|er) (?:en|ein|noe|noen)\b|
    (?:om|nar) (?:jeg|man|det)\b|stemmer det (?:at|ikke at)\b|er det (?:sant|riktig|rett) at\b)""")


def glem() -> None:
    """Empties the memories of this module: they serve one text, and nothing that people write may stay."""
    for minne in (_rett, fold, uten_fyll):
        minne.cache_clear()
