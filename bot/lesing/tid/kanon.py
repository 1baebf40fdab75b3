"""One spelling for Norwegian text about time, so that the patterns that read it need not know about dialects.

Digits for number words, `M03` for March, `U4` for Thursday, `AR`/`MND`/`UKE`/`DAG` for units of time, `TOTREDEL` for
two thirds; all else is folded to lower-case ASCII. Upper case never comes from the text itself.
"""

import re

from rapidfuzz.distance import OSA

from bot.lesing.tid.tall import TIDSENHETER, brett, siffer

_MAANEDER = (
    "januar jan january januari",
    "februar feb febr february februari febuar",
    "mars mar march marts",
    "april apr",
    "mai may maj",
    "juni jun june",
    "juli july",
    "august aug agust",
    "september sep sept septemper",
    "oktober okt october oct",
    "november nov",
    "desember des december dec",
)
_UKEDAGER = (
    "mandag måndag mondag månda monday",
    "tirsdag tysdag tirsda tysda tuesday",
    "onsdag onsda wednesday",
    "torsdag tosdag torsda thursday",
    "fredag freda friday",
    "lørdag laurdag lørda laurda saturday",
    "søndag sundag sønda sunday",
)
_TEGN: dict[str, str] = {**TIDSENHETER, "halvar": "0.5 AR", "halvaret": "0.5 AR", "el": "eller", "elr": "eller"}
_TEGN |= {brett(o): f"M{i:02}" for i, former in enumerate(_MAANEDER, 1) for o in former.split()}
_TEGN |= {brett(o): f"U{i}" for i, former in enumerate(_UKEDAGER, 1) for o in former.split()}
_ENDELSER = ("en", "er", "ar", "ene", "ane")
_TEGN |= {o + b: t for o, t in _TEGN.items() if o.endswith("dag") and t[0] == "U" for b in _ENDELSER}
_NEKTENDE = "ike ikkje ikkj ikje ikk itj itte ittj ittje itje inte ente"
_TEGN |= dict.fromkeys(_NEKTENDE.split(), "ikke")
# Short forms that are also names or other words: read only beside a number or after a preposition.
_KORTE = frozenset(["jan", "mar", "may", "maj", "jun", "sep", "dec", "oct", "des", "nov"])
_KORT_FORAN = re.compile(r"(?:\d\.? ?[-/]?|[-/] ?|(?:^| )(?:i|til|ca|primo|medio|ultimo|av|pa|rundt|ble|blir) )$")
_KORT_ETTER = re.compile(r"\.? ?(?:'?\d|$)|[-/]")
_LIGNER: dict[str, list[str]] = {}
for _o, _t in _TEGN.items():
    if len(_o) >= 5 and _t[0] in "MU":
        _LIGNER.setdefault(_o[0], []).append(_o)
_LIKNER_BARE = "fridag fridagen mandat mandater mange manger manglet lordagen aprils augusta marsj dagpenger"
_IKKE_TID = frozenset(_LIKNER_BARE.split())
_DAGEN_ETTER = re.compile(r"\b((?:dag|uk[ae]|månad|måned)(?:en|n)?) itte\b", re.IGNORECASE)
_BOKSTAVER = re.compile(r"[^\W\d_]+")
_KVART_AAR = re.compile(
    r"(?<![\w./])(?:(3|tre) ?(?:kvart|fjerdedel(?:er|ar|s)?|/4)|(?:1|et|eit|en|ein)? ?(?:kvart|fjerdedels?)) ?AR\b"
)
_TOTREDEL = re.compile(
    r"(?<![\d./])(?<!den )2/3(?!\d|[-/.] ?(?:20)?\d\d\b| 20\d\d\b)|\b(?:2 ?|to ?)tre(?:d(?:je)?)?del\w*|\b2-tredje\w*"
)


_TO_TALL = re.compile(r"(?<![\d.,/-])(\d{1,2}),? (\d{1,2})(?= ?(?:AR|MND|UKE|DAG)\b)")


def _spenn(m: re.Match[str]) -> str:
    """«fire fem måneder» is from four to five; other numbers side by side are not one."""
    return f"{m[1]}-{m[2]}" if int(m[2]) == int(m[1]) + 1 else m.group()


def _tegn(m: re.Match[str]) -> str:
    o = m.group()
    if o == "manda" and m.string[: m.start()].rstrip()[-1:].isdigit():
        return "MND"  # «to månda»
    if o in _TEGN:
        if o in _KORTE and not (
            _KORT_FORAN.search(m.string, max(0, m.start() - 12), m.start()) or _KORT_ETTER.match(m.string, m.end())
        ):
            return o
        if o in _KORTE and m.start() == 0 and m.end() < len(m.string) and not _KORT_ETTER.match(m.string, m.end()):
            return o
        return _TEGN[o]
    if len(o) < 5 or o in _IKKE_TID:
        return o
    grense = 2 if len(o) >= 8 else 1
    naer = {
        _TEGN[k]: None
        for k in _LIGNER.get(o[0], ())
        if abs(len(k) - len(o)) <= grense and OSA.distance(o, k, score_cutoff=grense) <= grense
    }
    return next(iter(naer)) if len(naer) == 1 else o


def kanon(tekst: str) -> str:
    """The text in canonical spelling (see the module docstring). Only the first 600 characters count."""
    # «itte» is «ikke» in the east and «etter» in the west.
    k = _BOKSTAVER.sub(_tegn, siffer(_DAGEN_ETTER.sub(r"\1 etter", tekst[:600])))
    k = re.sub(r"(\d)\.? ?jul(?=\.? ?(?:20)?\d\d\b)", r"\1. M07", k)  # «jul» is Christmas unless a year follows the day
    k = re.sub(r"\b((?:prove)?losl|hovedforh)\.", r"\1", k)  # its point ends no sentence
    k = re.sub(r"\brund(?:er|ar)(?= \d\d\b)", "fyller", k)
    k = re.sub(r"(?<=\d) ?d\b(?![.'’]|ag)", " DAG", k)  # «90 d»
    k = _TO_TALL.sub(_spenn, k)
    k = _KVART_AAR.sub(lambda m: "9 MND" if m[1] else "3 MND", k)
    k = re.sub(r"\bneste AR,? (?:i )?(M\d\d)\b(?! ?,? ?20\d\d)", r"\1 neste AR", k)
    return _TOTREDEL.sub("TOTREDEL", k)
