"""Dates of birth, and phone and birth numbers in words: «født tolvte mars nittenåttiseks», «ni fire en to tre …».

A date counts only where the words before it say birth. Pure, never raises on text, and reads each word once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_ENER = (
    r"(?:null|nul|én|ein|eitt?|en|ett?|to|tre|fire|fem|fæm|seks|sæks|sju|syv|åtte|ni|zero|one|two|three|four|five|"
    r"six|seven|eight|nine)"
)
_TEN = r"(?:ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten)"
_TIERE = r"(?:tjue|tyve|tretti|tredve|førti|femti|seksti|sytti|åtti|nitti)"
# The longer word first; «tretti åtte» in two words is one number, and «ni tusen to hundre» is four digits. Words
# written in one are found ahead and taken as they stand: «seksti» can be read in two ways, ten of them in a thousand.
_TALLORD = re.compile(
    rf"\b(?:(?P<to>{_TIERE}(?:\s?{_ENER})?|{_ENER}\s?og\s?{_TIERE}|{_TEN}|tusen|hundre(?:\sog\s{_TIERE})?)"
    rf"|(?P<en>{_ENER})|(?=(?P<limt>(?:{_TIERE}|{_TEN}|{_ENER}){{2,24}}))(?P=limt)"
    r"|(?P<siffer>\d{1,12}))\b",
    re.IGNORECASE,
)
_DEL = re.compile(rf"{_TIERE}{_ENER}?|{_TEN}|(?P<en>{_ENER})", re.IGNORECASE)
_MELLOM = re.compile(r"[ ,.\-–/()]{1,4}|\sog\s")
_MELLOM_SIFFER = re.compile(r"[ .\-–/()]{1,4}")
_VARSEL = re.compile(
    r"""\b(?:
  (?P<kontonummer>(?:bank)?konto(?:en|nr|nummer|nummeret)?)
| (?P<fodselsnummer>(?:person|fødsels?|føds|d|h)-?(?:nummer|nummeret|nr)|fnr|pnr)
| (?P<saksnummer>(?:\w*sak(?:en|a|s?-?(?:nr|nummer|nummeret))?|duf\w*|journal(?:nr|nummer\w*)?|ref(?:eranse\w*)?
      |pass(?:nr|nummer\w*|et)?|klient(?:nr|nummer\w*)))
| (?P<innsattnummer>(?:innsatt|fange|intern)e?n?s?-?(?:nummer|nummeret|nr))
| (?P<telefon>ring\w*|tlf|tel|telefon\w*|mobil\w*|mob|nummer\w*|nr|når\s\w+|nås|sms|treffes|vipps\w*|whats\s?app|signal)
)\W{0,3}(?:[^\W\d]+\W{1,2}){0,3}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a row of digits and words is, by the word before it."""
_SIFRENE = {
    "kontonummer": (10, 16),
    "fodselsnummer": (5, 12),
    "saksnummer": (7, 16),
    "innsattnummer": (4, 12),
    "telefon": (6, 14),
}
"""How many digits such a number has: fewest and most, with a digit or two more or less for errors."""
OFFENTLIGE_NUMRE = frozenset(("55553333", "80040567", "81002345"))
"""NAV, and help lines."""
_BELOP = re.compile(r"\s?(?:kr|kroner|,-|tusen|timer|dager|år|måneder)\b", re.IGNORECASE)
_DATOER = re.compile(
    r"[0-3]?\d[./ -][01]?\d[./ -](?:\d\d){1,2}(?:[ \-–]{1,3}[0-3]?\d[./ -][01]?\d[./ -](?:\d\d){1,2})?|"
    r"(?:(?:19|20)\d\d[ \-–/]{0,3}){1,4}"
)
_MINST = 4
_HENDTE = re.compile(
    (
        r"\b(?:skole|kurs|utdann|fagbrev|sertifikat|\w*bevis|start|begyn|slutt|jobb|ansatt|lærling|gikk|ferdig|dom|"
        r"dømt|"
        r"inn\b|ut\b)"
    ),
    re.IGNORECASE,
)
"""A date after one of these tells when something happened, not when somebody was born."""
_ORD = re.compile(r"[^\W\d_]{2,}")
_FORAN = 40
"""Signs before a number that are looked at for a word such as «ring»."""

_ORDEN = (
    r"(?:første|fyrste|andre|annen|tredje|fjerde|femte|sjette|sjuende|syvende|sjuande|åttende|åttande|niende|niande"
    r"|tiende|tiande"
    r"|ellevte|tolvte|trettende|trettande|fjortende|fjortande|femtende|femtande|sekstende|sekstande|syttende|syttande"
    r"|attende|attande|nittende|nittande|(?:en|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni)ogtyvende"
    r"|tjue(?:første|fyrste|andre|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|niende)?|tjuende|tjuande|tyvende"
    r"|tretti(?:ende|ande|første|fyrste)?|tredevte)"
)
_MAANED = r"(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)[a-zæøå]{0,6}\.?"
_AAR_ORD = (
    rf"(?:nitten|tjue|to\s?tusen)?\s?(?:hundre\s?)?(?:og\s)?"
    rf"(?:{_TIERE}\s?(?:og\s)?{_ENER}?|{_ENER}og{_TIERE}|{_TEN}|{_ENER})"
)
_DAG = rf"(?:(?:den\s)?(?:[0-3]?\d\.?|{_ORDEN}))"
_HELG = (
    r"(?:(?:første|andre|1\.|2\.)\s)?(?:(?:jul|nyttårs|påske|pinse|sankthans|st\.?\s?hans)-?(?:aften|aftan|dag|dagen)"
    r"|langfredag|skuddårsdagen"
    r"|grunnlovsdagen|nasjonaldagen|kvinnedagen|arbeidernes\sdag)"
)
_SIFFERDATO = (
    r"(?:[0-3]?\d\s?[./\- ]\s?[01]?\d\s?[./\- ]\s?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-[01]\d-[0-3]\d|"
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|[0-3]\d[01]\d(?:(?:19|20)\d\d|\d\d))(?![\w/])"
)
# One word of a date, by what it tells. The whole date first, then the longer words.
_LEDD = re.compile(
    rf"""
  (?P<ukedag>(?:man|tirs|ons|tors|fre|lør|laur|søn|sun)dag(?:en)?)(?!\w) | (?P<hel>{_SIFFERDATO}) | (?P<helg>{_HELG})
  | (?P<maaned>(?:{_MAANED}))(?!\w) | (?P<orden>{_ORDEN})(?!\w)
| (?P<aar>(?:19|20)\d\d|'\d\d)(?![\w/]) | (?P<tall>[0-3]?\d\.?)(?![\w/]) | (?P<aar_tall>\d\d)(?![\w/])
| (?P<aar_ord>(?=\w{{5,}}|\w+\s\w{{3,}}){_AAR_ORD})(?!\w)
""",
    re.VERBOSE | re.IGNORECASE,
)
_BINDER = re.compile(
    r"[ ,.\-/]{0,3}(?:(?:(?:i|den|en|på|av|året|kl|om|nærmere\sbestemt|klokka|måneden|dagen|natt\stil)\s){0,3})",
    re.IGNORECASE,
)
_FODT = re.compile(
    rf"""
  \b(?:født|fødd|fødde|fødselsdato(?:en)?|fødselsdag(?:en)?|fødselsår(?:et)?|bursdag(?:en)?|geburtsdag(?:en)?
      |fødd?selsdag(?:en)?|born|date\sof\sbirth|dob|f\.?\s?dato|fdato|f\.|f(?=\s[0-3]?\d\s?[./ -]\s?[01]?\d\b)
      |(?:fyller|fylte|fyllar|fylde|har)\s(?:år|bursdag|gebursdag)
     |(?:kom|kommet|kom\seg)\stil\sverden|så\sdagens\slys|(?:fylte|fylde|ble|blei|vart)\s(?:jeg\s|eg\s)?(?:\d\d
      |{_TIERE}\s?{_ENER}?|{_TEN})(?:\sår)?)
  (?:\s(?:min|mi|hans|hennes|til|er|den|på|var|i|en|ein|natt\stil|on|the|jeg|eg|er\sjeg
      |året)){{0,3}}\s?[:=]?\s?(?P<rekke>)
| (?<!siden\s)(?<!fra\s)(?<!dom\s)(?<!inn\s)(?<!den\s)(?<![\d.])
(?P<for_lenge_siden>[0-3]?\d\s?[./]\s?[01]?\d\s?[./]\s?(?:19[3-9]\d|200[0-8])|(?:19[3-9]\d|200[0-8])-[01]\d-[0-3]\d
      |{_DAG}\s(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des)[a-zæøå]{{0,6}}\.?\s(?:19[3-9]\d|nitten\s?\w{{3,}}))
      (?![\w/-]|\.\d)
""",
    re.VERBOSE | re.IGNORECASE,
)
_CELLE = re.compile(
    rf"\b(?:cell|sell)(?:e|a|en)\s(?:(?:nummer|nr\.?)\s(?:{_TIERE}\s?{_ENER}?|{_TEN}|{_ENER})|"
    rf"(?:{_TIERE}{_ENER}?|{_TEN}))(?!\w)"
    r"(?!\s(?:år|måned|månad|mnd|uke|veke|dag|døgn|time|gang|gong|kvadrat|m2))",
    re.IGNORECASE,
)
"""The number of a cell in words; one digit alone («celle to uker») only after «nummer»."""
_MEST = 5
"""Words of one date: the day, the month and the year, in any order."""


def _datorekke(tekst: str, start: int) -> int:
    """The end of the date that stands at `start`, in any order and any mix of words and digits; -1 when there is none.

    A day and a month, or a day and a year, make a date. A year or a month alone makes none.
    """
    slutt, sted = -1, _BINDER.match(tekst, start).end()  # type: ignore[union-attr]
    funnet: list[str | None] = []
    while len(funnet) < _MEST and (m := _LEDD.match(tekst, sted)):
        funnet.append(m.lastgroup)
        slutt = m.end()
        if m.lastgroup == "hel":
            break
        sted = _BINDER.match(tekst, slutt).end()  # type: ignore[union-attr]  # it may be empty
    har_dag = sum(f in ("orden", "tall") for f in funnet)
    har_resten = any(f in ("maaned", "aar", "aar_ord") for f in funnet)
    hel = bool({"hel", "helg"} & set(funnet)) or (har_dag and har_resten) or funnet.count("orden") > 1
    return slutt if hel else -1


def finn_fodselsdato(tekst: str) -> Iterator[Treff]:
    """Whole dates of birth, in digits or words. A year or a birthday alone is none."""
    for m in _FODT.finditer(tekst):
        start, slutt = m.span(m.lastgroup or 0)
        if m.lastgroup == "rekke":
            slutt = _datorekke(tekst, start)
            if slutt > start:
                yield start, slutt, "fodselsdato"
            continue
        # A date by itself, from long ago, may answer any question; among words it says when somebody was born.
        lenge_siden = m.lastgroup == "for_lenge_siden"
        if lenge_siden and (
            _HENDTE.search(tekst[max(0, start - 40) : start]) or len(_ORD.findall(tekst[:start] + tekst[slutt:])) < 2
        ):
            continue
        yield start, slutt, "fodselsdato"


def finn_nummer_i_ord(tekst: str) -> Iterator[Treff]:
    """Numbers in words, or in digits with any signs between: after a word that says what they are, else by length."""
    rekke: list[re.Match[str]] = []
    for m in _TALLORD.finditer(tekst):
        if rekke and not _hoerer_sammen(tekst, rekke[-1], m):
            yield from _om_nummer(tekst, rekke)
            rekke = []
        rekke.append(m)
    yield from _om_nummer(tekst, rekke)
    for m in _CELLE.finditer(tekst):
        yield *m.span(), "innsattnummer"


def _hoerer_sammen(tekst: str, a: re.Match[str], b: re.Match[str]) -> bool:
    mellom = _MELLOM_SIFFER if a["siffer"] and b["siffer"] else _MELLOM  # «2019, 2020» are two years
    return bool(mellom.fullmatch(tekst, a.end(), b.start()))


def _antall(m: re.Match[str]) -> int:
    """How many digits a word of a number stands for; «nullnullførtisju» is four."""
    if m["limt"]:
        return sum(1 if d["en"] else 2 for d in _DEL.finditer(m["limt"]))
    return len(m["siffer"]) if m["siffer"] else 2 if m["to"] else 1


def _om_nummer(tekst: str, rekke: list[re.Match[str]]) -> Iterator[Treff]:
    """The row of numbers, as what it is; nothing when it is a sum, a date or too short."""
    if len(rekke) < _MINST - 1:
        return
    siffer = sum(map(_antall, rekke))
    start, slutt = rekke[0].start(), rekke[-1].end()
    varsel = _VARSEL.search(tekst[max(0, start - _FORAN) : start])
    slag = varsel.lastgroup if varsel else None
    bare_siffer = all(m["siffer"] for m in rekke)
    if (
        re.sub(r"\D", "", tekst[start:slutt]) in OFFENTLIGE_NUMRE
        or _BELOP.match(tekst, slutt)
        or (bare_siffer and _DATOER.fullmatch(tekst, start, slutt))
    ):
        return
    if slag and _SIFRENE[slag][0] <= siffer <= _SIFRENE[slag][1]:
        yield start, slutt, slag
    elif not bare_siffer and siffer in (8, 11) and len(rekke) >= _MINST:
        yield start, slutt, "fodselsnummer" if siffer == 11 else "telefon"
