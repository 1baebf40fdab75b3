"""Dates of birth, and phone and birth numbers in words: «født tolvte mars nittenåttiseks», «ni fire en to tre …».

A date counts only where the words before it say birth. Pure, never raises on text, and reads each word once.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_ENER = r"(?:null|nul|én|ein|eitt?|en|ett?|to|tre|fire|fem|fæm|seks|sæks|sju|syv|åtte|ni|zero|one|two|three|four|five|six|seven|eight|nine)"
_TEN = r"(?:ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten)"
_TIERE = r"(?:tjue|tyve|tretti|tredve|førti|femti|seksti|sytti|åtti|nitti)"
# The longer word first; «tretti åtte» in two words is one number.
_TALLORD = re.compile(rf"\b(?:(?P<to>{_TIERE}(?:\s?{_ENER})?|{_ENER}\s?og\s?{_TIERE}|{_TEN})|(?P<en>{_ENER})|(?P<siffer>\d{{1,4}}))\b", re.IGNORECASE)
_MELLOM = re.compile(r"[ ,.\-–]{1,3}|\sog\s")
_VARSEL = re.compile(r"\b(?:ring\w*|tlf|tel|telefon\w*|mobil\w*|nummer\w*|nr|når\s\w+|sms|treffes)\W{0,3}(?:\w+\W{1,2}){0,3}\Z", re.IGNORECASE)
_MINST = 4
_HENDTE = re.compile(r"\b(?:skole|kurs|utdann|fagbrev|sertifikat|\w*bevis|start|begyn|slutt|jobb|ansatt|lærling|gikk|ferdig|dom|dømt|inn\b|ut\b)", re.IGNORECASE)
"""A date after one of these tells when something happened, not when somebody was born."""
_ORD = re.compile(r"[^\W\d_]{2,}")
_FORAN = 40
"""Signs before a number that are looked at for a word such as «ring»."""

_ORDEN = (r"(?:første|fyrste|andre|annen|tredje|fjerde|femte|sjette|sjuende|syvende|sjuande|åttende|åttande|niende|niande|tiende|tiande"
          r"|ellevte|tolvte|trettende|trettande|fjortende|fjortande|femtende|femtande|sekstende|sekstande|syttende|syttande"
          r"|attende|attande|nittende|nittande|(?:en|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni)ogtyvende"
          r"|tjue(?:første|fyrste|andre|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|niende)?|tjuende|tjuande|tyvende"
          r"|tretti(?:ende|ande|første|fyrste)?|tredevte)")
_MAANED = r"(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)[a-zæøå]{0,6}\.?"
_AAR_ORD = rf"(?:nitten|tjue|to\s?tusen)?\s?(?:hundre\s?)?(?:og\s)?(?:{_TIERE}\s?(?:og\s)?{_ENER}?|{_TEN}|{_ENER})"
_DAG = rf"(?:(?:den\s)?(?:[0-3]?\d\.?|{_ORDEN}))"
_DATO = (rf"(?:[0-3]?\d\s?[./\- ]\s?[01]?\d\s?[./\- ]\s?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-[01]\d-[0-3]\d|[0-3]\d[01]\d(?:(?:19|20)\d\d|\d\d)"
         rf"|{_DAG}\s?(?:i\s)?(?:{_MAANED}|[01]?\d\.|{_ORDEN})\s?,?\s?(?:i\s)?(?:(?:19|20)\d\d|'?\d\d|{_AAR_ORD}))")
_HELG = r"(?:(?:første|andre|1\.|2\.)\s)?(?:(?:jul|nyttårs|påske|pinse|sankthans|st\.?\s?hans)-?(?:aften|aftan|dag|dagen)|langfredag|skuddårsdagen|grunnlovsdagen|nasjonaldagen|kvinnedagen|arbeidernes\sdag)\s(?:i\s)?(?:(?:19|20)?\d\d|" + _AAR_ORD + ")"
_FODT = re.compile(rf"""
  \b(?:født|fødd|fødde|fødselsdato(?:en)?|fødselsdag(?:en)?|fødselsår(?:et)?|bursdag(?:en)?|geburtsdag(?:en)?|fødd?selsdag(?:en)?|born|date\sof\sbirth|dob|f\.?\s?dato|fdato|f\.|(?:kom|kommet|kom\seg)\still\sverden|så\sdagens\slys)
  (?:\s(?:min|mi|hans|hennes|til|er|den|på|var|i|en|ein|natt\still|on|the|jeg|eg|er\sjeg)){{0,3}}\s?[:=]?\s?(?P<dato>{_DATO}|{_HELG})(?![\w/])
| \b(?:født|fødd|fødde|f\.|kom\still\sverden)(?:\s(?:den|på|er|i)){{0,2}}\s(?P<uten_aar>{_DAG}\s?(?:i\s)?{_MAANED}|{_ORDEN}\si\s{_ORDEN})(?!\w)
| \b(?:født|fødd|fødde|f\.)\s(?:i\s|året\s)?(?P<aar_foerst>(?:(?:19|20)\d\d|{_AAR_ORD})\s?,?\s(?:den\s|nærmere\sbestemt\s)?{_DAG}\s?(?:i\s)?{_MAANED})(?!\w)
| (?<!siden\s)(?<!fra\s)(?<!dom\s)(?<!inn\s)(?<!den\s)(?<![\d.])(?P<for_lenge_siden>[0-3]?\d\s?[./]\s?[01]?\d\s?[./]\s?(?:19[3-9]\d|200[0-8])|(?:19[3-9]\d|200[0-8])-[01]\d-[0-3]\d|{_DAG}\s(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des)[a-zæøå]{{0,6}}\.?\s(?:19[3-9]\d|nitten\s?\w{{3,}}))(?![\w/-]|\.\d)
""", re.VERBOSE | re.IGNORECASE)


def finn_fodselsdato(tekst: str) -> Iterator[Treff]:
    """Whole dates of birth, in digits or words. A year or a birthday alone is none."""
    for m in _FODT.finditer(tekst):
        start, slutt = m.span(m.lastgroup or 0)
        # A date by itself, from long ago, may answer any question; among words it says when somebody was born.
        lenge_siden = m.lastgroup == "for_lenge_siden"
        if lenge_siden and (_HENDTE.search(tekst[max(0, start - 40) : start]) or len(_ORD.findall(tekst[:start] + tekst[slutt:])) < 2):
            continue
        yield start, slutt, "fodselsdato"


def finn_nummer_i_ord(tekst: str) -> Iterator[Treff]:
    """Phone numbers (8 digits, or near it after «ring») and birth numbers (11) said in words, also mixed with digits."""
    rekke: list[re.Match[str]] = []
    for m in _TALLORD.finditer(tekst):
        if rekke and not _MELLOM.fullmatch(tekst, rekke[-1].end(), m.start()):
            yield from _om_nummer(tekst, rekke)
            rekke = []
        rekke.append(m)
    yield from _om_nummer(tekst, rekke)


def _om_nummer(tekst: str, rekke: list[re.Match[str]]) -> Iterator[Treff]:
    if len(rekke) < _MINST - 1 or all(m["siffer"] for m in rekke):
        return
    siffer = sum(len(m["siffer"]) if m["siffer"] else 2 if m["to"] else 1 for m in rekke)
    start = rekke[0].start()
    varslet = 6 <= siffer <= 12 and bool(_VARSEL.search(tekst[max(0, start - _FORAN):start]))
    if varslet or (siffer in (8, 11) and len(rekke) >= _MINST):
        yield start, rekke[-1].end(), "fodselsnummer" if siffer == 11 else "telefon"
