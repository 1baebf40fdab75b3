"""Personal data in what people type: found in one pass, and cut out together before anything is kept.

The note must never hold name, birth number, offence, diagnosis or case number, so the reader errs on the side of
cutting. A cut takes the name of the thing, never the clause around it. Pure functions that never raise on text; the
time grows with the length of the text. What is cut out is never logged and never told back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import eq
from typing import NamedTuple

from bot.lesing.spraak.ordfil import ordfil
from bot.lesing.sted.steder import er_sted
from bot.lesing.vern.arbeidsgiver import finn_arbeidsgiver
from bot.lesing.vern.behandling import finn_behandling
from bot.lesing.vern.diagnoser import finn_diagnoser, om_andre
from bot.lesing.vern.lovbrudd import finn_lovbrudd
from bot.lesing.vern.medisin import finn_medisiner
from bot.lesing.vern.navneleser import er_offentlig, finn_firmaer, finn_navn, har_sikkert_fornavn, har_tittel_foran
from bot.lesing.vern.nummerleser import finn_brukernavn, finn_elektronisk, finn_numre
from bot.lesing.vern.saerlige import finn_saerlige
from bot.lesing.vern.skoler import finn_skoler
from bot.lesing.vern.tallord import finn_fodselsdato, finn_nummer_i_ord

SLAG = (
    "navn",
    "adresse",
    "fodselsdato",
    "fodselsnummer",
    "telefon",
    "epost",
    "kontonummer",
    "innsattnummer",
    "saksnummer",
    "brukernavn",
    "bilskilt",
    "skole",
    "lovbrudd",
    "diagnose",
    "medisin",
    "behandling",
    "religion",
    "etnisitet",
    "politikk",
    "legning",
    "gjeng",
)
"""Every kind there is; the catalogue has a word for each (`ord.klippet`)."""
TERSKEL = 0.975
TERSKLER = {"legning": 0.7, "lovbrudd": 0.992, "adresse": 0.99, "navn": 0.999, "diagnose": 0.999}
"""From how likely on the model's word is enough to cut one, by kind where it differs. Chosen on sets that it was not
trained on."""
UTELUKKET = 0.02
"""A name that a reader found is none where the model gives each of its words less: «hos Jensen & Sønn AS»."""
STAND_INN = {"diagnose": "sykdom", "medisin": "medisin"}
"""What a reader gets in the place of a cut whose sense may answer the question: «har sykdom» says no more than that."""
LESES = frozenset(("fodselsdato", "behandling"))
"""Kinds that the readers get as they stand: the age is taken from the date of birth, that somebody is treated may
answer whether he needs follow-up, and nothing else of them is kept."""
_LESES = re.compile(r"s(?:elv|jøl|jølv)\w*|suicid|(?:høy)?gravid", re.IGNORECASE)
"""Cut from what is kept, and read: who tried to take their own life may need help, a child on its way is an answer. So
is what tells of danger («suicidal»)."""


@dataclass(frozen=True)
class Persondata:
    """One piece of personal data: `tekst` is what stands at `start`:`slutt`.

    `slag`: one of `SLAG`. `hort`: only the model found it.
    """

    start: int
    slutt: int
    slag: str
    tekst: str
    hort: bool = False


class Ord(NamedTuple):
    """What the model makes of one word: where it stands, the likeliest kind, and how likely it is any."""

    start: int
    slutt: int
    slag: str
    sannsynlig: float


@dataclass(frozen=True)
class Renset:
    """A text without its personal data: `tekst` may be kept; `lest` is for the readers alone and holds a neutral word
    where a diagnosis stood, and a date of birth as it was written; `slag` names the kinds that were cut, in the order
    in which they stand.
    """

    tekst: str
    lest: str
    slag: tuple[str, ...] = ()


_UTDANNING = re.compile(r"[A-ZÆØÅ][a-zæøå][A-ZÆØÅ]{1,4}")
_FORBOKSTAV = re.compile(r"\b[^\W\d_]\.(?!\w)")


def _kan_vaere_navn(tekst: str, start: int, slutt: int, ordene: Iterable[Ord]) -> bool:
    """Whether the model leaves it open that a name stands here; so it does where it has heard nothing, and where the
    name has initials, a title before it or a first name that is nothing else, as firms seldom have."""
    infinitiv = tekst[start].islower() and tekst[max(0, start - 3) : start] == " å "
    if infinitiv or _UTDANNING.fullmatch(tekst, start, slutt):
        return False  # «å stella» is what is done, «HiNN» is a school
    sikkert = har_sikkert_fornavn(tekst[start:slutt]) or har_tittel_foran(tekst, start)
    if sikkert or _FORBOKSTAV.search(tekst, start, slutt):
        return True
    hort = [o.sannsynlig for o in ordene if o.start < slutt and o.slutt > start]
    return not hort or max(hort) >= UTELUKKET


def _alle(tekst: str, ordene: Sequence[Ord]) -> Iterator[tuple[int, int, str]]:
    """Every find, the most certain kinds first. `ordene`: what the model makes of each word."""
    yield from finn_elektronisk(tekst)
    yield from finn_numre(tekst)
    yield from finn_fodselsdato(tekst)
    yield from finn_nummer_i_ord(tekst)
    yield from finn_brukernavn(tekst)
    yield from finn_skoler(tekst)
    yield from finn_diagnoser(tekst)
    yield from finn_lovbrudd(tekst)
    yield from finn_medisiner(tekst)
    yield from finn_behandling(tekst)
    yield from finn_saerlige(tekst)
    for start, slutt in finn_arbeidsgiver(tekst):
        yield start, slutt, "navn"
    for start, slutt in finn_navn(tekst):
        # «Vg3» is a school year, and no name runs into a number.
        if not tekst[slutt : slutt + 1].isdigit() and _kan_vaere_navn(tekst, start, slutt, ordene):
            yield start, slutt, "navn"


def _hort(tekst: str, ordene: Iterable[Ord]) -> Iterator[tuple[int, int, str]]:
    """What the model takes for personal data. Words side by side are one find, with the likeliest kind of them; not
    what the exact readers know to be none: a known place or firm, a standard's number, the illness of others."""
    for er, gruppe in groupby(ordene, key=lambda o: o.sannsynlig >= TERSKLER.get(o.slag, TERSKEL)):
        if er:
            funn = list(gruppe)
            start, slutt = funn[0].start, funn[-1].slutt
            slag = max(funn, key=lambda o: o.sannsynlig).slag
            if not _kjent(tekst, start, slutt, slag):
                yield start, slutt, slag


_HVERDAG = ordfil("hverdag.yml")
_STANDARD = re.compile(rf"\b{_HVERDAG['standard']}(?:[ -]{_HVERDAG['standard']})*[ -]\Z")
_FRA = re.compile(r"\b(?:fra|frå|ifra|til)\s\Z", re.IGNORECASE)
_PLAGE = re.compile(rf"{_HVERDAG['plage']}(?:\s{_HVERDAG['plage']})*\s?\Z", re.IGNORECASE)
_YRKE = re.compile(_HVERDAG["yrke_i_tro"], re.IGNORECASE)
_FAG = re.compile(rf"{_HVERDAG['fag']}\.?", re.IGNORECASE)


_NUMMER = frozenset({"innsattnummer", "saksnummer", "kontonummer", "telefon", "bilskilt", "fodselsnummer"})
_KODE = re.compile(r"[<>{}=$%]")
"""Signs that a machine's words have and nobody's name: what the model makes of them hangs on the machine it runs on."""
_FAERREST_SIFFER = 4
"""Fewer figures than this are no number of anybody's («kode 95», «en BMW»), however sure the model is."""


def _kjent(tekst: str, start: int, slutt: int, slag: str) -> bool:
    """Whether an exact reader knows that this is none, however sure the model is."""
    if slag not in _NUMMER and _KODE.search(tekst, start, slutt):
        return True
    if slag in ("diagnose", "medisin", "behandling"):
        return om_andre(tekst, start, tekst[start:slutt]) or _PLAGE.match(tekst[start:slutt]) is not None
    if slag == "religion" and _YRKE.fullmatch(tekst[start:slutt]):
        return True
    if _FAG.fullmatch(tekst, start, slutt):
        return True
    if slag == "epost":
        return "@" not in tekst[start:slutt]  # the name of a site is nobody's address
    if slag in _NUMMER and sum(map(str.isdigit, tekst[start:slutt])) < _FAERREST_SIFFER:
        return True
    if slag == "etnisitet" and _FRA.search(tekst, max(0, start - 8), start):
        return True  # a land is no people
    if er_sted(tekst[start:slutt]) or er_offentlig(tekst, start, slutt, finn_firmaer(tekst)):
        return True
    return _STANDARD.search(tekst, max(0, start - 20), start) is not None


def finn_persondata(tekst: str, ordene: Iterable[Ord] = ()) -> list[Persondata]:
    """All personal data in `tekst`, in the order in which they stand, none overlapping another.

    `ordene`: what the model makes of each word. Finds that overlap become one; it has the kind of the most certain of
    them, and the exact readers are surer than the model, but for names that are words of another kind as well.
    """
    ordene = list(ordene)
    biter: list[tuple[int, int, int, str]] = []
    lest = list(_alle(tekst, ordene))
    for rang, (start, slutt, slag) in enumerate(chain(lest, _hort(tekst, ordene))):
        while start < slutt and tekst[start].isspace():
            start += 1
        biter.append((start, slutt, rang, slag))
    funn: list[tuple[int, int, int, str]] = []
    for bit in sorted(b for b in biter if b[0] < b[1]):
        if funn and bit[0] < funn[-1][1]:
            forrige = funn.pop()
            sikrest = min(forrige, bit, key=lambda b: b[2])
            bit = (forrige[0], max(forrige[1], bit[1]), *sikrest[2:])
        funn.append(bit)
    return [Persondata(a, b, slag, tekst[a:b], nr >= len(lest)) for a, b, nr, slag in funn]


_REST = re.compile(r"\(\s?\)|\s{1,4}(?=[,.;:!?])|,(?=\s?[,.;:!?])|(?<=[.!?])[,;]|[ \t](?=[ \t])")
_POSTSTED = re.compile(r"\d{4}\s+([^\W\d_]{2,})\Z")
_HVITT, _LANGT_ROM = re.compile(r"\s{2,}"), re.compile(r"\s{4,}")
# «dømt for ran», «sitter for vold»: with the offence gone, the words that lead up to it say nothing.
_OPPTAKT = re.compile(
    r"(?:\A|(?<=[\s(.,;:]))(?:(?:er|ble|blei|blir|var|har|vart|fikk|fekk|sitter|sit|satt|soner|sonar|sonet|"
    r"sona)\s(?:nå\s|no\s)?)?"
    r"(?:(?:dømt|dømd|domfelt|idømt|siktet|sikta|tiltalt|tatt|arrestert|pågrepet|straffet|straffa|mistenkt|anmeldt|"
    r"fengslet|fengsla|dom|bot|inne|soner|sonar|sonet|sona|sitter|sit|satt)\s"
    r"(?:nå\s|no\s|inne\s|her\s|igjen\s|også\s)?)(?:for|etter|pga\.?|på grunn av|grunnet)\s(?:å ha\s|å\s)?\Z",
    re.IGNORECASE,
)
_OG_ETTER = re.compile(r"[ ,]{0,3}(?:og|men|så|samt) ", re.IGNORECASE)
_NEKTET = re.compile(r"\b(?:ikke|ikkje|ingen|uten|utan|aldri)\s(?:\w+\s)?\Z", re.IGNORECASE)
_TEGN, _BOKSTAV = re.compile(r"\w+|[^\w\s]"), re.compile(r"[^\W\d_]")
_LENGST_OPP_IGJEN, _FLEST_GANGER = 12, 3
"""Words that may be said over again on end, and from how many times they are read once."""


def _ett_rom(rom: re.Match[str]) -> str:
    return "\n\n"[: rom[0].count("\n")] or " "


def _brett(tekst: str) -> str:
    """Runs of white space as one, and words that are said many times on end once."""
    return _en_gang(_HVITT.sub(_ett_rom, tekst))


def _en_gang(tekst: str) -> str:
    """What is said over and over once. Figures alone stay: «12 12 12 12» is a number."""
    steder, ord_ = _tegnene(tekst)
    for lengde in range(1, _LENGST_OPP_IGJEN + 1):
        biter, forrige, nr = [], 0, 0
        for er_likt, gruppe in groupby(map(eq, ord_, ord_[lengde:])):
            antall = len(list(gruppe))
            ganger = antall // lengde if er_likt else 0
            if ganger >= _FLEST_GANGER - 1 and _BOKSTAV.search("".join(ord_[nr : nr + lengde])):
                biter.append(tekst[forrige : steder[nr + lengde - 1][1]])
                forrige = steder[nr + lengde + ganger * lengde - 1][1]
            nr += antall
        if biter:
            tekst = "".join(biter) + tekst[forrige:]
            steder, ord_ = _tegnene(tekst)
    return tekst


def _tegnene(tekst: str) -> tuple[list[tuple[int, int]], list[str]]:
    """Words and marks: where each stands, and how it reads in small letters."""
    steder = [m.span() for m in _TEGN.finditer(tekst)]
    return steder, [tekst[fra:til].lower() for fra, til in steder]


def rens_persondata(tekst: str, hor: Callable[[str], Iterable[Ord]] = lambda _: ()) -> Renset:
    """`tekst` without personal data. Unchanged but for long runs of spaces, as kept and as read, when there were none.

    `hor`: the model's ear for them, where people write in their own words.
    """
    brettet = _brett(tekst)
    funn = finn_persondata(brettet, hor(brettet))
    if not funn:
        kort = _LANGT_ROM.sub(_ett_rom, tekst)  # patterns that look for a mark after spaces look at each of them
        return Renset(kort, kort)
    beholdt: list[str] = []
    lest: list[str] = []
    forrige, etter_opptakt = 0, False
    for f in funn:
        foran = brettet[forrige : f.start]
        holdt, uten_opptakt = _OPPTAKT.subn("", foran) if f.slag == "lovbrudd" else (foran, 0)
        if etter_opptakt and (m := _OG_ETTER.match(holdt)):
            holdt = holdt[m.end() :]
        beholdt += holdt, " "
        lest += foran, _i_stedet(f, foran)
        # «Ola og vil bli kokk»: nothing is left for the «og» to join.
        forrige, etter_opptakt = f.slutt, bool(uten_opptakt) or not "".join(beholdt).strip()
    siste = brettet[forrige:]
    beholdt.append(siste[m.end() :] if etter_opptakt and (m := _OG_ETTER.match(siste)) else siste)
    lest.append(brettet[forrige:])
    return Renset(_rydd(beholdt), _rydd(lest), tuple(dict.fromkeys(f.slag for f in funn)))


_RUSMEDISIN = re.compile(r"(?:lar|oat|meth?adon|subu|subo|buvid|bupren|antabus|heroin)", re.IGNORECASE)


def _i_stedet(f: Persondata, foran: str) -> str:
    # «har ikke adhd» says nothing about whether somebody is ill.
    # What only the model heard is cut from what is kept. The readers get it: it may tell of danger, or be a command.
    if f.hort or f.slag in LESES or _LESES.match(f.tekst):
        return f.tekst
    if f.slag == "adresse" and (sted := _POSTSTED.search(f.tekst)):
        return f" {sted[1]} "  # the municipality answers a question of its own
    if f.slag == "medisin" and _RUSMEDISIN.match(f.tekst):
        return " rusmedisin "  # «går på LAR» answers whether work is hard to keep
    return " " if _NEKTET.search(foran) else f" {STAND_INN.get(f.slag, '')} "


def _rydd(biter: list[str]) -> str:
    return _REST.sub("", _REST.sub("", "".join(biter))).strip(" ,;\t")


def uten_persondata(tekst: str) -> tuple[str, tuple[str, ...]]:
    """`tekst` without personal data, and which kinds were cut out. Unchanged text when there were none."""
    renset = rens_persondata(tekst)
    return renset.tekst, renset.slag
