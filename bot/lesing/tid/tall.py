"""Norwegian number words in running text: bokmål, nynorsk and common dialect forms.

Everything is compared in a folded spelling (`brett`), so that «førti», «forti» and «foerti» are the same word.
"""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass

from rapidfuzz.distance import OSA

_BYTT = str.maketrans(
    {"å": "a", "ä": "e", "æ": "e", "ø": "o", "ö": "o", "é": "e", "è": "e", "ê": "e", "ô": "o", "ò": "o", "ó": "o"}
    | {"–": "-", "—": "-", "−": "-", "’": "'", "´": "'", "`": "'", "\u00a0": " ", "\u2044": "/"}
)
_BROKTEGN = {"½": "1/2", "⅔": "2/3", "⅓": "1/3"}
_ORD = re.compile(r"[^\W\d_]+")
_HALV_SIFFER = re.compile(r"(\d+)\s*½|(\d+) 1/2(?!\d)")


def brett(tekst: str) -> str:
    """Fold the text: lower case, å/aa -> a, ø/oe -> o, æ/ae -> e, one kind of dash. Not length preserving."""
    brettet = tekst.lower()
    if not brettet.isascii() or "`" in brettet:
        brettet = unicodedata.normalize("NFC", brettet).translate(_BYTT)
    # Whole runs, so that folding what is folded changes nothing («oee»).
    return _OE.sub("o", _AE.sub("e", _AA.sub("a", brettet)))


_AA, _AE, _OE = re.compile("aa+"), re.compile("ae+"), re.compile("oe+")


def _brett_alle(ord_: str) -> list[str]:
    return [brett(o) for o in ord_.split()]


# Folded unit words of time -> the sign used in the canonical text.
TIDSENHETER: dict[str, str] = {
    **dict.fromkeys(_brett_alle("år års året årene åra årig årige årigt year years"), "AR"),
    **dict.fromkeys(
        _brett_alle(
            "måned måneder måneds måneders månedene måneden månad månader månadar månadene månaden måna månan månter "
            "månta mnd mndr mnder mnds mneder md mdr månder måneter månedar månadan månedan månan månter månder måneda "
            "månada month "
            "months"
        ),
        "MND",
    ),
    **dict.fromkeys(
        _brett_alle(
            "uke uker uka uken ukene veke veker vekor veka veken vekene weeks vekke vekker vike vikå vikku ukå"
        ),
        "UKE",
    ),
    **dict.fromkeys(
        _brett_alle(
            "dag dager dagar daga dagan dagene dagane dagen dags dagers dagars days dg dgr døgn døgna netter natt "
            "nætter "
            "nettene"
        ),
        "DAG",
    ),
}

_ENERE = {
    1: "en ein én ett eitt et eit ei",
    2: "to tvo två",
    3: "tre tri",
    4: "fire fir fira",
    5: "fem fæm",
    6: "seks sæks",
    7: "sju syv sjau",
    8: "åtte åtta åte otte",
    9: "ni",
}
_TIERE = {
    20: "tjue tjuge tyve kjue tjua tju",
    30: "tretti tredve tredive trædve",
    40: "førti førri firti fyrti førrti",
    50: "femti fæmti",
    60: "seksti sæksti",
    70: "sytti søtti sutti",
    80: "åtti otti åttio",
    90: "nitti",
}
_ANDRE = {
    0: "null",
    10: "ti",
    11: "elleve ellve elve",
    12: "tolv tålv",
    13: "tretten trettan tretn",
    14: "fjorten fjortan fjortn",
    15: "femten femtn femtan fæmten",
    16: "seksten sekstn sekstan sæksten seisten seistan",
    17: "sytten syttn søttn syttan søtten søttan sjutten",
    18: "atten attn attan",
    19: "nitten nittn nittan",
    100: "hundre hundra",
}
_ORDEN_ENERE = {
    1: "første fyrste føste",
    2: "andre",
    3: "tredje",
    4: "fjerde",
    5: "femte",
    6: "sjette",
    7: "sjuende syvende sjuande sjunde",
    8: "åttende åttande",
    9: "niende niande",
}
_ORDEN_ANDRE = {
    10: "tiende tiande",
    11: "ellevte",
    12: "tolvte tolvde",
    13: "trettende trettande",
    14: "fjortende fjortande",
    15: "femtende femtande",
    16: "sekstende sekstande",
    17: "syttende syttande søttende",
    19: "nittende nittande",
    20: "tjuende tjuande tyvende tjugande",
    30: "trettiende trettiande tredevte tredivte",
}
# «åttende» (8th) and «attende» (18th) fold to the same letters; only the unfolded spelling tells them apart.
_ATTENDE = {"attende": 18, "attande": 18}

_ARTIKLER = frozenset(_brett_alle("en ein én et eit ei æn"))
_HALVANNEN = frozenset(_brett_alle("halvannen halvannet halvanna halvanden halvandet halvtanna halvaanna halvannan"))
_HALV = frozenset(("halv", "halvt", "halve", "halt"))
_OG = frozenset(("og", "a", "o"))


def _tabell(kilde: dict[int, str]) -> dict[str, int]:
    return {o: verdi for verdi, former in kilde.items() for o in _brett_alle(former)}


def _sammensatte() -> tuple[dict[str, int], dict[str, int]]:
    """All cardinals and ordinals written as one word, folded."""
    enere, tiere = _tabell(_ENERE), _tabell(_TIERE)
    kardinal = {**tiere, **_tabell(_ANDRE), **{o: v for o, v in enere.items() if o not in _ARTIKLER}}
    orden = {**_tabell(_ORDEN_ENERE), **_tabell(_ORDEN_ANDRE)}
    orden_enere, orden_tiere = _tabell(_ORDEN_ENERE), {o: v for o, v in _tabell(_ORDEN_ANDRE).items() if v >= 20}
    for tier, t in (*tiere.items(), ("forr", 40)):
        for ledd in ("", "og"):
            kardinal.update({tier + ledd + o: t + v for o, v in enere.items()})
            orden.update({tier + ledd + o: t + v for o, v in orden_enere.items()})
    for ener, e in enere.items():
        for ledd in ("og", "a"):
            kardinal.update({ener + ledd + o: e + t for o, t in tiere.items()})
            orden.update({ener + ledd + o: e + t for o, t in orden_tiere.items()})
    for ledd in ("", "og"):
        kardinal.update({"hundre" + ledd + o: 100 + v for o, v in list(kardinal.items()) if v <= 20})
    return kardinal, orden


_KARDINAL, _ORDEN = _sammensatte()
_ENER_ORD, _TIER_ORD = _tabell(_ENERE), _tabell(_TIERE)
_ORDEN_TIER = {o: v for o, v in _tabell(_ORDEN_ANDRE).items() if v >= 20}

# Misspelt number words are compared with these only; short words and rare forms are too close to other words.
_MAAL: dict[str, list[tuple[str, int, bool]]] = {}
for _tabellen, _er_orden in ((_KARDINAL, False), (_ORDEN, True)):
    for _o, _v in _tabellen.items():
        if len(_o) >= 5 and _v != 100:
            _MAAL.setdefault(_o[:2], []).append((_o, _v, _er_orden))
# Real words one letter away from a number word.
_VIRKELIGE = frozenset(
    _brett_alle(
        "fjorden sytter sitter retten fortid trette trettet hunder natten senten festen fester femmer fengsel seksuell "
        "tredel tredje tredjedel tredjedeler foreste største fremste nitter halvtid tidende syttet setter setten "
        "sekser seksere tierne nierne femmere fireren første forster forstet andres attenfor nittenhundre tyven tyver"
    )
)


def _naermeste(o: str) -> tuple[int, bool] | None:
    """The one number whose spelling is a single slip away; None when there is none, or when two numbers compete."""
    if len(o) < 6 or o in _VIRKELIGE or o in TIDSENHETER:
        return None
    treff = {
        (verdi, orden)
        for maal, verdi, orden in _MAAL.get(o[:2], ())
        if abs(len(maal) - len(o)) <= 1 and OSA.distance(o, maal, score_cutoff=1) <= 1
    }
    if len({verdi for verdi, _ in treff}) != 1:
        return None
    return next(iter(treff))[0], any(orden for _, orden in treff)


@dataclass(frozen=True)
class Tallord:
    """A number written in words. `start` and `slutt` are positions in the NFC form of the text."""

    start: int
    slutt: int
    verdi: int | float
    orden: bool


@dataclass(frozen=True)
class _Ord:
    start: int
    slutt: int
    raa: str
    o: str


def _enkelt(ord_: _Ord) -> tuple[int, bool] | None:
    """Value of one word that is a number by itself, and whether it is an ordinal."""
    if ord_.raa in _ATTENDE:
        return _ATTENDE[ord_.raa], True
    if ord_.o in _KARDINAL:
        return _KARDINAL[ord_.o], False
    if ord_.o in _ORDEN:
        return _ORDEN[ord_.o], True
    return _aar_i_ett(ord_.o) or _naermeste(ord_.o)


def _aar_i_ett(o: str) -> tuple[int, bool] | None:
    """«nittenåttito» = 1982, «totusenogfem» = 2005, «tjuetjuesju» = 2027."""
    for forledd, hundre in (("nitten", 1900), ("tjue", 2000), ("totusen", 2000)):
        if not o.startswith(forledd):
            continue
        rest = o[len(forledd) :].removeprefix("hundre").removeprefix("og")
        if not rest and forledd == "totusen":
            return 2000, False
        verdi = _KARDINAL.get(rest)
        if verdi is not None and (verdi >= 20 or forledd == "totusen") and verdi < 100:
            return hundre + verdi, False
    return None


_Lest = tuple[int, "int | float", bool]
"""Index of the word after it, value, and whether it is an ordinal."""


class _Rekke:
    """The words of a text, and where between them there are only blanks or one hyphen."""

    def __init__(self, ord_: list[_Ord], tekst: str) -> None:
        self.ord, self.tekst = ord_, tekst

    def henger(self, j: int) -> bool:
        """True when word j follows word j-1 with only blanks or one hyphen between."""
        return j < len(self.ord) and self.tekst[self.ord[j - 1].slutt : self.ord[j].start].strip(" \t-'") == ""

    def er(self, j: int, hva: Container[str]) -> bool:
        """True when word j follows word j-1 so and is one of `hva`."""
        return self.henger(j) and self.ord[j].o in hva

    def halv_etter(self, j: int) -> int | None:
        """Index after «og en halv» at word j, or None."""
        if self.er(j, _OG) and self.henger(j + 1):
            k = j + 1 if self.ord[j + 1].o in _HALV else j + 2
            if self.er(k, _HALV) and (k == j + 1 or self.ord[j + 1].o in _ENER_ORD):
                return k + 1
        return None

    def les(self, i: int) -> _Lest | None:
        """Read a number that begins at word i."""
        forst = self.ord[i]
        if forst.o in _HALVANNEN:
            return i + 1, 1.5, False
        if forst.o in _ARTIKLER or forst.o in ("ett", "eitt"):
            return self.en(i)
        if forst.o in _HALV:
            return (i + 1, 0.5, False) if self.er(i + 1, TIDSENHETER) else None
        funn = _enkelt(forst)
        if funn is None or funn[1]:
            return funn and (i + 1, funn[0], True)
        return self.sammensatt(i + 1, funn[0], tusen=forst.o == "to" and self.er(i + 1, ("tusen",)))

    def en(self, i: int) -> _Lest | None:
        """«en halv», «ett og et halvt», «en og tjue», «ett år»."""
        if self.er(i + 1, _HALV):
            return (i + 2, 0.5, False) if self.er(i + 2, TIDSENHETER) else None
        if (slutt := self.halv_etter(i + 1)) is not None:
            return slutt, 1.5, False
        if self.er(i + 1, _OG) and self.er(i + 2, _TIER_ORD):
            return i + 3, 1 + _TIER_ORD[self.ord[i + 2].o], False
        if self.er(i + 1, TIDSENHETER) or len(self.ord) == 1 or self.ord[i].o in ("ett", "eitt"):
            return i + 1, 1, False
        return None

    def sammensatt(self, slutt: int, verdi: int, *, tusen: bool) -> _Lest:
        """The number that begins with the cardinal before word `slutt`."""
        if tusen:
            return self.totusen(slutt + 1)
        k = slutt + 1 if self.er(slutt, _OG) else slutt
        med_og, neste = k > slutt, self.ord[k].o if self.henger(slutt) and self.henger(k) else ""
        if (sum_ := _lagt_sammen(verdi, neste, med_og)) is not None:
            verdi, slutt = sum_, k + 1
        elif ferdig := self.avslutning(verdi, neste, k, med_og):
            return ferdig
        if (etter_halv := self.halv_etter(slutt)) is not None:
            return etter_halv, verdi + 0.5, False
        return slutt, verdi, False

    def totusen(self, slutt: int) -> _Lest:
        k = slutt + 1 if self.er(slutt, _OG) else slutt
        if self.er(k, _KARDINAL) and _KARDINAL[self.ord[k].o] < 100:
            return k + 1, 2000 + _KARDINAL[self.ord[k].o], False
        return slutt, 2000, False

    def avslutning(self, verdi: int, neste: str, k: int, med_og: bool) -> _Lest | None:
        """What ends with word k and cannot go on: «femogtyvende», «tjue femte», «tjue tjuesju», «nitten åtti to»."""
        if 0 < verdi < 10:
            return (k + 1, verdi + _ORDEN_TIER[neste], True) if med_og and neste in _ORDEN_TIER else None
        if med_og:
            return None
        if verdi in _TIERE and _ORDEN.get(neste, 10) < 10:
            return k + 1, verdi + _ORDEN[neste], True
        if verdi not in (19, 20) or not 20 <= _KARDINAL.get(neste, 0) < 100:
            return None
        aar = 100 * verdi + _KARDINAL[neste]
        if verdi == 19 and _KARDINAL[neste] in _TIERE and self.er(k + 1, _ENER_ORD):
            return k + 2, aar + _ENER_ORD[self.ord[k + 1].o], False
        return k + 1, aar, False


def _lagt_sammen(verdi: int, neste: str, med_og: bool) -> int | None:
    """«fem og tjue», «tjue fem», «hundre og ni»; None when the next word is no part of the number."""
    if 0 < verdi < 10:
        return verdi + _TIER_ORD[neste] if med_og and neste in _TIER_ORD else None
    if verdi in _TIERE:
        return verdi + _ENER_ORD[neste] if neste in _ENER_ORD and not (neste in _ARTIKLER and med_og) else None
    return 100 + _KARDINAL[neste] if verdi == 100 and 0 < _KARDINAL.get(neste, 0) <= 20 else None


def tallord(tekst: str) -> list[Tallord]:
    """Numbers written in words, in the order of the text, 0-120 plus spelt years (1920-2099) and halves.

    «en/et/ein/ei» count as 1 only before a unit of time, inside a compound, or as the whole text. Digits are not
    included. A misspelt word is read only when a single slip separates it from exactly one number.
    """
    tekst = unicodedata.normalize("NFC", tekst)
    ord_ = [_Ord(m.start(), m.end(), m.group().lower(), brett(m.group())) for m in _ORD.finditer(tekst)]
    rekke = _Rekke(ord_, tekst)
    funn, i = [], 0
    while i < len(ord_):
        lest = rekke.les(i)
        if lest is None:
            i += 1
            continue
        slutt, verdi, orden = lest
        funn.append(Tallord(ord_[i].start, ord_[slutt - 1].slutt, verdi, orden))
        i = slutt
    return funn


_SIFFER_HALV = re.compile(r"(?<![\d./,])(\d{1,3}) (?:og|a) (?:0\.5|(?:en|et|ein|eit) halvt?)\b(?! tid)")


# «nitten hundre og syttito»
_HUNDREAAR = re.compile(r"\b(nitten|tjue) ?hundre (?:og |å )?(?=[a-zæøå]{2})", re.IGNORECASE)


# «seksmånder», «treårig», «tomånedersdom»
_I_ETT = re.compile(
    r"\b(ett?|to|tre|fire|fem|seks|syv|sju|åtte|ni|ti|elleve|tolv|atten)(års?|årige?|mån(?:ed|ad)\w*|månder|mnd"
    r"|ukers?|dagers?)\b",
    re.IGNORECASE,
)


def siffer(tekst: str) -> str:
    """The folded text with number words as digits: «femogtjue» -> «25», «femtende» -> «15.», «halvannet» -> «1.5»."""
    tekst = _HUNDREAAR.sub(r"\1hundreog", unicodedata.normalize("NFC", tekst))
    tekst = _I_ETT.sub(r"\1 \2", tekst)
    for tegn, brok in _BROKTEGN.items():
        tekst = tekst.replace(tegn, f" {brok} ") if tegn in tekst else tekst
    biter, forrige = [], 0
    for t in tallord(tekst):
        biter += [brett(tekst[forrige : t.start]), f"{t.verdi}." if t.orden else str(t.verdi)]
        forrige = t.slutt
    ut = "".join(biter) + brett(tekst[forrige:])
    ut = re.sub(r"\s+", " ", ut).strip()
    ut = _HALV_SIFFER.sub(lambda m: f"{m.group(1) or m.group(2)}.5", ut)
    return _SIFFER_HALV.sub(r"\1.5", ut)
