"""Medicines and treatments that tell of an illness, in what people type.

A generic name is known by its ending: names of one group of medicines end alike (the stems of the WHO's list of
international names), and hardly a Norwegian word does. Trade names stand in `data/medisin.txt`, also misspelt by a
letter. Learning about medicines, or working in a chemist's shop, is none of it. Pure, and never raises on text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.lesing.vern.lyd import lyd

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_LISTE = Path(__file__).parents[1] / "data/medisin.txt"
# The group of each: nerves and mind, pain and addiction, heart, blood, sugar, infections, inflammation, lungs.
_ENDELSER = [
    "azepam",
    "azolam",
    "zepam",
    "tiapin",
    "zapin",
    "sapin",
    "zepin",
    "tiepin",
    "eridon",
    "rasidon",
    "azodon",
    "piprazol",
    "eridol",
    "promazin",
    "fenazin",
    "tixol",
    "tiksol",
    "tixen",
    "tiksen",
    "xetin",
    "ksetin",
    "tralin",
    "talopram",
    "faksin",
    "faxin",
    "triptylin",
    "tryptilin",
    "ipramin",
    "triptan",
    "ianserin",
    "melatin",
    "azepin",
    "trigin",
    "gabalin",
    "gabapentin",
    "racetam",
    "valproat",
    "ramat",
    "fenidat",
    "eksamfetamin",
    "anfacin",
    "zopiklon",
    "zopiclon",
    "zolpidem",
    "melatonin",
    "emazin",
    "nalokson",
    "naloxon",
    "trekson",
    "trexon",
    "norfin",
    "norphin",
    "hadon",
    "etadon",
    "kodon",
    "codon",
    "morfin",
    "morphin",
    "fentanil",
    "fentanyl",
    "ramadol",
    "pentadol",
    "petidin",
    "sulfiram",
    "kamprosat",
    "reniklin",
    "propion",
    "prazol",
    "vastatin",
    "sartan",
    "prolol",
    "nolol",
    "dipin",
    "gliptin",
    "gliflozin",
    "glutid",
    "formin",
    "insulin",
    "parin",
    "ksaban",
    "xaban",
    "gatran",
    "grelor",
    "dogrel",
    "warfarin",
    "mumab",
    "zumab",
    "ximab",
    "limumab",
    "lizumab",
    "tinib",
    "klovir",
    "clovir",
    "buvir",
    "asvir",
    "navir",
    "tegravir",
    "fovir",
    "citabin",
    "vudin",
    "cillin",
    "mycin",
    "micin",
    "floksacin",
    "floxacin",
    "cyklin",
    "konazol",
    "nidazol",
    "nisolon",
    "prednison",
    "metason",
    "kortison",
    "sonid",
    "meterol",
    "moterol",
    "tropium",
    "lukast",
    "setron",
    "dronat",
    "loratadin",
    "tirizin",
    "tyroksin",
    "thyroxin",
    "trexat",
    "treksat",
    "treksate",
    "sulfasalazin",
    "flunomid",
]
_ENGELSK = (
    r"(?:[a-zæøå]{3,}(?:apine|azine|oxetine|eridone|etadone|ethadone|alopram|faxine|orphine|enidate|traline|opiclone))"
)
_BOYD = (
    r"(?:en|et|a|n|ene|er|ens|ets|s|tablett\w*|kaps\w+|sprøyt\w*|dose\w*|depot\w*|kur\w*|program\w*|behandling\w*|"
    r"medisin\w*|brukere?n?)?"
)
_GENERISK = re.compile(
    rf"(?:[^\W\d_]{{2,}}(?:{'|'.join(sorted(_ENDELSER, key=len, reverse=True))}){_BOYD}|{_ENGELSK})\Z"
)
_SOM_DET_LYDER = re.compile(
    rf"[^\W\d_]{{2,}}(?:{'|'.join(sorted({lyd(e) for e in _ENDELSER if len(e) > 5}, key=len, reverse=True))})\Z"
)
_IKKE_MEDISIN = frozenset(
    ("sikrest", "kolesterol", "tetralin", "harmoni", "karoten", "serenade", "singular", "sproten")
)
"""Words that end, or are spelled, like one."""
_ORD = re.compile(r"[^\W\d_]{4,}")
_ANNET = re.compile(
    r"""
  \b(?!(?:idretts|veterinær|natur|folke|akutt|skole|dyre|human|retts|fly|under)-?medisin
      |(?:oppvask|klor|maskin|avløps|vaske|brus|tygge)-?tablett)
    [^\W\d_]{3,}-?(?:medisin(?:en|er|ene|ar|ane)?|(?:tablett|(?<!s)pille)(?:r|ne|er|ene|ar|ane|en)?|injeksjon(?:er|en)?
      |dråper|inhalator(?:en)?|(?<=astma)spray(?:en)?|(?<=nitro)spray(?:en)?
      |(?:måned|depot|hormon|uke|veke|insulin)s?sprøyt\w*)\b
| \b(?:litium\w*|lithium\w*|cellegift\w*|kjemoterapi\w*|immunterapi\w*|strålebehandling\w*|dialyse(?:n|behandling\w*)?
      |hiv-?medisin\w*|antipsykotik\w*|antipsykotisk\w*
  |antidepressiv\w*|nevroleptik\w*|psykofarmaka|stemningsstabiliserende|benzo(?:ene|er|diazepin\w*)?|betablokker\w*
      |lykkepille\w*|sovetablett\w*|sove(?:medisin|pille)\w*
  |angst(?:medisin|dempende)\w*|adhd-?medisin\w*|substitusjonsbehandling\w*|legemiddelassistert\ \w+|elektrosjokk\w*
      |ect(?:-behandling)?|depot(?:sprøyte|injeksjon|medisin)\w*
  |heroinassistert\w*|tvangsmedisiner\w+|antabus\w*|blodfortynn\w+|kortison\w*|metadon\w*|heroinbehandling\w*
      |sprøyter?\ mot\ \w+|hjertemedisin\w*|epilepsimedisin\w*
  |lar-?(?:behandling|pasient|medisin|program|lege|team|lag|poliklinikk|konsulent|medikament)\w*|oat-\w+|tsb(?:-\w+)?
      |paralgin|pinex\ forte)(?:[ -]?depot)?\b
| \b(?:medisin(?:er|en|ene|ar)?|tablett(?:er|ar)?|pille[rn]?|pillar)\ (?:mot|for)\ (?:\w+(?:ere?|ende|ig|sk)\ )?(?!(?:og
      |å|det|jeg|eg|alt|andre|folk|dyr|barn|hunder|hester)\b)[^\W\d_]{3,}
| (?<=\b(?:går|får|har)\ )(?:i\ |til\ |på\ )?[^\W\d_]{0,20}(?:traume|psyko|kognitiv\ |adferds|atferds|eksponerings
      |gruppe|samtale|individual|skjema|sorg)-?(?:terapi|behandling)(?:en|a)?\b
| (?<![\w.-])(?-i:LAR|OAT|TSB|ECT|EMDR|DBT)(?:-en|-pasient\w*|-behandling\w*)?(?![\w-])
| (?<=\bi\ )lar(?=\s(?:og|men|så|siden|nå|med)\b|\s?[,.;]|\s?\Z)
| (?<=\bpå\ )lar(?=\s(?:og|men|så|siden|nå)\b|\s?[,.;]|\s?\Z)
| \b(?!(?:på|med|til|ca|om|og|eller|tar|får|bruker|dose|dosen|hver
      |dag)\b)[^\W\d_]{4,}(?=(?:\s(?:depot|retard))?\s\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|mikrogram|milligram)\b)
| \b(?<=[^\W\d_]\s)\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|mikrogram|milligram)\b
""",
    re.VERBOSE | re.IGNORECASE,
)
_LAERER = re.compile(
    r"\b(?:lære|lærer|lese|kunnskap|undervisning|kurs|opplæring|forske|forskning)\s(?:\w+\s){0,2}om\s(?:\w+\s){0,3}\Z",
    re.IGNORECASE,
)
_KORTEST = 7
"""Letters of a trade name that may have one letter wrong."""


@functools.cache
def _navn() -> tuple[frozenset[str], tuple[str, ...], re.Pattern[str]]:
    """How trade names sound, those that are long enough to be known when misspelt, and all with their endings."""
    linjer = [o for o in _LISTE.read_text(encoding="utf-8").split("\n") if o and not o.startswith("#")]
    boyd = re.compile(rf"(?:{'|'.join(sorted(linjer, key=len, reverse=True))}){_BOYD}\Z")
    return frozenset(lyd(n) for n in linjer), tuple(n for n in linjer if len(n) >= _KORTEST), boyd


def er_medisin(ord_: str) -> bool:
    """Whether a word in lower case, of at least four letters, names a medicine."""
    navn, lange, boyd = _navn()
    if ord_ in _IKKE_MEDISIN:
        return False
    if lyd(ord_) in navn or boyd.match(ord_) or _GENERISK.match(ord_) or _SOM_DET_LYDER.match(lyd(ord_)):
        return True
    return len(ord_) >= _KORTEST and bool(process.extractOne(ord_, lange, scorer=OSA.distance, score_cutoff=1))


def finn_medisiner(tekst: str) -> Iterator[Treff]:
    """Medicines by ending or trade name, with what is joined to them («Abilify Maintena depot»), and treatments."""
    kjent: dict[str, bool] = {}
    for m in _ORD.finditer(tekst):
        ord_ = m[0].lower()
        if ord_ not in kjent:
            kjent[ord_] = er_medisin(ord_)
        if kjent[ord_] and not _LAERER.search(tekst[max(0, m.start() - 60) : m.start()]):
            slutt = m.end() + len(_VIDERE.match(tekst, m.end())[0])  # type: ignore[index]  # it may be empty
            yield m.start(), slutt, "medisin"
    for m in _ANNET.finditer(tekst):
        yield *m.span(), "medisin"


_VIDERE = re.compile(r"(?:[ -](?:depot|forte|retard|maintena)|-\w+)?", re.IGNORECASE)
