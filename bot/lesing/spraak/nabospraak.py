"""Swedish, Danish and simple English, word for word into bokmål where that is safe; the answer is always in Norwegian.

Swedish and Danish words that are no Norwegian words are exchanged wherever they stand. English shares too many short
words with Norwegian («to», «no», «in»), so it is exchanged only in a text that is plainly English.
"""

from __future__ import annotations

import re

from bot.lesing.spraak.norsk import linjer
from bot.lesing.spraak.ordfil import ordene

_SVENSK = {
    "jeg": "jag",
    "ikke": "inte icke",
    "er": "är",
    "og": "och",
    "fra": "från ifrån",
    "også": "också",
    "meg": "mig mej",
    "etter": "efter",
    "før": "innan",
    "noen": "någon några",
    "noe": "något nåt",
    "ingen": "inga",
    "ikke noe": "inget",
    "aldri": "aldrig",
    "kanskje": "kanske",
    "neste": "nästa",
    "uke": "vecka",
    "uka": "veckan",
    "uker": "veckor",
    "når": "när",
    "måned": "månaden",
    "født": "född",
    "gammel": "gammal",
    "takk": "tack",
    "hei": "hej",
    "hva": "vad",
    "hvem": "vem",
    "hvordan": "hur",
    "hvorfor": "varför",
    "vil": "vill",
    "trenger": "behöver behöva",
    "hjelp": "hjälp",
    "hjelpe": "hjälpa",
    "hjemme": "hemma",
    "fengsel": "fängelse fängelset",
    "leilighet": "lägenhet lägenheten",
    "bolig": "bostad bostaden",
    "bostedsløs": "bostadslös hemlös",
    "arbeid": "arbete arbetet",
    "arbeide": "arbeta",
    "arbeidsløs": "arbetslös",
    "løslatt": "frigiven frisläppt",
    "løslatelse": "frigivning frigivningen",
    "slipper ut": "släpps muckar muck",
    "varetekt": "häkte häktet häktad",
    "fotlenke": "fotboja fotbojan",
    "sosialhjelp": "socialbidrag försörjningsstöd soc ekonomiskt-bistånd",
    "uføretrygd": "sjukersättning förtidspension",
    "sykepenger": "sjukpenning",
    "utdanning": "utbildning utbildningen",
    "skole": "skola skolan",
    "søkt": "ansökt sökt",
    "søknaden": "ansökan",
    "innvilget": "beviljat beviljad",
    "datter": "dotter",
    "sønn": "sonen",
    "begynt": "börjat",
    "begynner": "börjar",
    "samtykker": "samtycker",
    "dommen": "domen",
    "dømt": "dömd",
    "gjennomført": "genomfört",
    "ennå": "ännu",
    "vært": "varit",
    "hjemmesoning": "hemmasoning",
    "forstår": "förstår",
    "forstå": "förstå",
    "spørsmål": "fråga",
    "spørsmålet": "frågan",
    "dårlig": "dåligt",
    "to": "två",
    "fire": "fyra",
    "åtte": "åtta",
    "ni": "nio",
    "ti": "tio",
    "elleve": "elva",
    "tretten": "tretton",
    "femten": "femton",
    "seksten": "sexton",
    "sytten": "sjutton",
    "atten": "arton",
    "nitten": "nitton",
    "tjue": "tjugo",
    "tretti": "trettio",
    "førti": "fyrtio",
    "femti": "femtio",
    "seksti": "sextio",
    "sytti": "sjuttio",
}
_DANSK = {
    "noen": "nogen nogle",
    "noe": "noget",
    "meg": "mig",
    "av": "af",
    "etter": "efter",
    "barn": "børn",
    "uke": "uge",
    "uka": "ugen",
    "uker": "uger",
    "kanskje": "måske",
    "hva": "hvad",
    "når": "hvornår",
    "nei": "nej",
    "gjerne": "gerne",
    "hjelp": "hjælp",
    "hjelpe": "hjælpe",
    "fengsel": "fængsel fængslet",
    "leilighet": "lejlighed",
    "løslatt": "løsladt løslades",
    "løslatelse": "løsladelse løsladelsen",
    "varetekt": "varetægt varetægtsfængsel",
    "fotlenke": "fodlænke",
    "prøveløslatt": "prøveløsladt",
    "sosialhjelp": "kontanthjælp",
    "uføretrygd": "førtidspension",
    "dagpenger": "dagpenge",
    "arbeid": "arbejde",
    "arbeide": "arbejder",
    "arbeidsløs": "arbejdsløs",
    "utdanning": "uddannelse",
    "søkt": "søgt ansøgt",
    "søknaden": "ansøgning ansøgningen",
    "avslag": "afslag",
    "fått": "fået",
    "innvilget": "bevilget",
    "begynt": "begyndt",
    "åtte": "otte",
    "trenger": "behøver",
}
_ENGELSK = {
    "jeg": "i",
    "er": "am is are",
    "jeg er": "i'm im",
    "jeg har": "i've",
    "har": "have has got had",
    "ikke": "not don't dont didn't",
    "gjør": "do does",
    "og": "and",
    "men": "but",
    "eller": "or",
    "med": "with",
    "uten": "without",
    "fra": "from",
    "min": "my",
    "til": "to",
    "i": "in inside",
    "på": "on at",
    "det": "it that",
    "noe": "anything something any",
    "ja": "yes yeah yep",
    "hva": "what",
    "når": "when",
    "hvor": "where",
    "hvordan": "how",
    "hvorfor": "why",
    "kan": "can could",
    "vil": "want will",
    "trenger": "need needs",
    "vet": "know",
    "tror": "think believe",
    "år": "years year",
    "gammel": "old",
    "måneder": "months",
    "måned": "month",
    "uker": "weeks",
    "uke": "week",
    "dager": "days",
    "barn": "kids children kid child",
    "jobb": "job work",
    "jobbe": "working",
    "bolig": "housing apartment home flat",
    "hus": "house",
    "fengsel": "prison jail",
    "løslatt": "released",
    "løslatelse": "release",
    "hjelp": "help",
    "penger": "money",
    "fotlenke": "ankle tag",
    "hjemme": "home",
    "varetekt": "custody remand",
    "frigang": "leave work-release",
    "søkt": "applied",
    "avslag": "denied refused rejected",
    "innvilget": "granted approved",
    "født": "born",
    "datter": "daughter",
    "sønn": "son",
    "skole": "school",
    "utdanning": "education",
    "helse": "health",
    "økonomi": "economy finances debt",
    "nei": "nope",
    "ennå": "yet",
    "neste": "next",
    "bor": "live living",
    "aldri": "never",
    "ingenting": "nothing",
    "kanskje": "maybe",
    "neste år": "next-year",
    "plan": "plan",
    "uføretrygd": "disability",
    "sosialhjelp": "welfare social-assistance",
    "vi": "we",
    "han": "he",
    "hun": "she",
    "ansatt": "employee",
    "betjent": "guard officer",
    "fange": "prisoner inmate",
    "to": "two",
    "tre": "three",
    "fire": "four",
    "fem": "five",
    "seks": "six",
    "sju": "seven",
    "åtte": "eight",
    "ni": "nine",
    "ti": "ten",
    "en": "a an one",
    "tjue": "twenty",
    "tretti": "thirty",
    "førti": "forty",
    "femti": "fifty",
    "om": "if about",
    "etter": "after",
    "før": "before",
    "for": "for",
}
# Read as a whole before the words are.
_UTTRYKK = (
    (
        (
            r"\bin (?=(?:an? |about |\d+ |two |three |four |five |six |seven |eight |nine |ten |twelve )*(?:days?|"
            r"weeks?|"
            r"months?|years?)\b)"
        ),
        "om ",
    ),
    (r"\b(?:get|getting|come|coming|be|am) (?:out|released)\b", "kommer ut"),
    (r"\bdo not\b|\bdoes not\b", "ikke"),
    (r"^no\b", "nei"),
    (r"\bno\b", "ingen"),
    (r"\bi (?:do|am)$", "ja"),
    (r"\b(?:open )?prison leave\b", "frigang"),
    (r"\bstay(?:ing)? (?=with|at)", "bor "),
    (r"\bwould like to\b|\bwant to\b", "vil"),
)
_TI = "tjugo trettio fyrtio femtio sextio"
_EN = {
    "ett": "en",
    "två": "to",
    "tre": "tre",
    "fyra": "fire",
    "fem": "fem",
    "sex": "seks",
    "sju": "sju",
    "åtta": "åtte",
    "nio": "ni",
}


def _kart(ordliste: dict[str, str]) -> dict[str, str]:
    return {
        form.replace("-", " "): norsk for norsk, former in ordliste.items() for form in former.split() if form != norsk
    }


_ENG = _kart(_ENGELSK)
_SVE = _kart(_SVENSK)
_SVE |= {ti + en: _SVE[ti] + norsk for ti in _TI.split() for en, norsk in _EN.items()}
_TIERE = {
    "fyrre": "førti",
    "halvtreds": "femti",
    "tres": "seksti",
    "halvfjerds": "sytti",
    "firs": "åtti",
    "halvfems": "nitti",
}
_NABO = _kart(_DANSK) | _SVE | {tall: norsk for tall, norsk in _TIERE.items() if tall != "tres"}
# Nynorsk and dialects share these with Swedish or Danish, so they exchange but tell nothing about the language.
_DELT = ordene("""
    jag inte mig mej efter af kanske hej hur nej vil icke varit otte arbeider tio månaden hjælp hjælpe""")
_SVENSK_TALL = re.compile(r"\b(\d{1,2}):[ea]\b")  # «den 7:e april»
_DANSK_TALL = re.compile(rf"(?<=og)(?:{'|'.join(_TIERE)})\b")  # «toogfyrre»
_ORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ER_ENGELSK = re.compile(
    linjer(r"""
    \b(?:the|and|have|has|am|is|not|don'?t|didn'?t|i'm|im|my|you|your|years?|months?|weeks?|with|without|from|what|when|
    where|
    why|how|know|want|need|will|would|get|got|out|prison|released?|work|they|she|been|this|that|are|was|can't|yes|of|
    old|please|
    speak|english|understand|it|kids|home|money|house|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|before|
    after|yet|think|share)\b"""),
    re.IGNORECASE,
)
_NORSKE = re.compile(
    linjer(r"""
    \b(?:jeg|eg|ikke|ikkje|har|er|og|på|som|med|det|av|fra|til|å|ut|men|meg|noe|nei|skal|vil|får|om|år)\b"""),
    re.IGNORECASE,
)
_NEVNT = (
    ("en", re.compile(r"\b(?:english|engelsk)\b", re.IGNORECASE)),
    ("sv", re.compile(r"\b(?:svenska|svensk)\b", re.IGNORECASE)),
    ("da", re.compile(r"\bdansk\b", re.IGNORECASE)),
)


def er_engelsk(tekst: str) -> bool:
    """Whether most of the telling words of a text are English; one such word alone is not enough."""
    engelske = len(_ER_ENGELSK.findall(tekst))
    return engelske >= 2 and engelske > len(_NORSKE.findall(tekst))


def til_norsk(tekst: str) -> tuple[str, str | None]:
    """The text with foreign words exchanged, and its language (`sv`, `da`, `en`) or None for Norwegian."""
    tekst = _DANSK_TALL.sub(lambda m: _TIERE[m.group()], _SVENSK_TALL.sub(r"\1.", tekst))
    if er_engelsk(tekst):
        ny = tekst.replace("’", "'")
        for uttrykk, norsk in _UTTRYKK:
            ny = re.sub(uttrykk, norsk, ny, flags=re.IGNORECASE)
        return _ORD.sub(lambda m: _ENG.get(m.group().lower(), m.group()), ny), "en"
    ord_ = {m.group().lower() for m in _ORD.finditer(tekst)}
    fremmede = {o for o in ord_ if o in _NABO}
    if not fremmede:
        return tekst, None
    ny = _ORD.sub(lambda m: _NABO.get(m.group().lower(), m.group()), tekst)
    egne = fremmede - _DELT
    if not egne:
        return ny, None
    svenske = sum(bool(re.search("[äö]", o)) or o in _SVE for o in egne)
    return ny, "sv" if svenske * 2 >= len(egne) else "da"


def vil_snakke(tekst: str) -> str | None:
    """The language that somebody asks to be spoken to in («do you speak English?»), or None."""
    if not re.search(
        r"\b(?:snakke?r?|prata?r?|tala?r?|speak|in|på|pa|kan|forstår?|understand|can)\b", tekst, re.IGNORECASE
    ):
        return None
    return next((sprak for sprak, m in _NEVNT if m.search(tekst)), None)
