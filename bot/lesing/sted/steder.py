"""Prisons and municipalities in what people type.

Every function is pure and never raises on text. A place is answered with its official name (`data/kommuner.yml`,
`data/fengsler.yml`), or with the names it may stand for. «Vet ikke» and the like give None: the caller handles them.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.lesing.spraak.ordfil import ordene

_DATA = Path(__file__).parents[1] / "data"
_ORD = re.compile(r"[^\W\d_]+")
_FOLD = str.maketrans({"å": "a", "ø": "o", "æ": "e", "ö": "o", "ä": "e", "đ": "d", "ŋ": "n", "ŧ": "t"})


def _ordsett(ord_: str) -> frozenset[str]:
    return frozenset(ord_.split())


_PREP = _ordsett(
    "i på pa fra frå ifra ifrå til te ti tel tell ved nær utenfor utafor oppi nedi borti inni uti oppå "
    "mot innafor innenfor hos rundt omkring nord sør øst vest kommune kommunen bydel bydelen er var blir "
    "heter nav"
)
_FOR = _ordsett("sist siste seinast fra frå ifra ifrå bodde budde bodd budd bor bur oppvokst før tidligere var kom")
_ETTER = _ordsett(
    "til te ti tel tell mot flytter flytte flytta flyttar skal ska hjem heim tilbake attende etter etterpå vil blir"
)
_BOSATT = _ordsett(
    "bor bodde bodd bur budde budd bosatt flytter flytte flytta flyttar flyttet hjem heim hjemme heime "
    "tilbake attende fra frå ifra ifrå oppvokst hjemkommune kommune kommunen leilighet "
    "leiligheten bolig hus hybel folkeregistrert"
)
_SITTER = _ordsett(
    "sitter sit sett sitte sittet sitt sotte soner sonar sone sona inne inn innsatt fengslet fengsla "
    "overført plassert ligger varetekt fange betjent jobber ansatt overgangsbolig overgangsbustad"
)
_FENGSEL = re.compile(r"(?:krets|lands|kvinne|mini)?fengs(?:el|elet|let|la)\Z|anstalt(?:en)?\Z|kretsfengsel")
_HJEMME = _ordsett("hjemme heime heimatt fotlenke fotlenka lenke lenka ute bor bodde bur budde prøveløslatt")
_NEKTET = _ordsett("ikke ike ikkje ikkj ikje itj ittj itte ikk aldri")
_SKILLE = re.compile(r"[,.;:!?\n]")
# Ordinary words one or two letters from a place, found by running the reader over Norwegian text.
_IKKE_STED = _ordsett("""
stort store storde stand storm lørdag mandag mandat halden halde hånden halsen halen hørte hørtes høsten hosten drømmen
marked merker senga frost henne hennes liten vinne sende trene trend trent bøker bøter biler tusen loven løven løsningen
grønn grønt berge berget åpnes åpne takke tykke tokke tørke vilje vilja signal skinn stien boten boksen alder ånder
samlingen redningen forhånd forstand kirkens kirkene vinteren vinneren billett døtre fedre
regningen retningen alene arbeid lands sånne sanne varer verden ferden ferdes helsa hviler falske
""")

_BARE_RUNDT = ordene("""
    igjen tror trur jeg eg æ e nok kanskje sannsynligvis sannsynleg trolig truleg selvfølgelig sjølvsagt ja det er
    blir vert kommune att heim hjem hem tilbake bare berre tenker tenkjer vel helt sikkert regner rekner med""")
"""What may stand around the name of a place without making it another word."""
# Words that say which county is meant, also former counties and districts: the first two digits of the number.
_LANDSDEL = {
    "hedmark": ("34",),
    "oppland": ("34",),
    "solør": ("34",),
    "østerdalen": ("34",),
    "innlandet": ("34",),
    "østfold": ("31",),
    "akershus": ("32",),
    "romerike": ("32",),
    "buskerud": ("33",),
    "hallingdal": ("33",),
    "viken": ("31", "32", "33"),
    "vestfold": ("39",),
    "telemark": ("40",),
    "hordaland": ("46",),
    "vestland": ("46",),
    "sunnmøre": ("15",),
    "møre": ("15",),
    "romsdal": ("15",),
    "nordland": ("18",),
    "helgeland": ("18",),
    "vesterålen": ("18",),
    "lofoten": ("18",),
    "salten": ("18",),
    "sogn": ("46",),
    "sunnfjord": ("46",),
    "nordfjord": ("46",),
    "nordmøre": ("15",),
    "rogaland": ("11",),
    "jæren": ("11",),
    "ryfylke": ("11",),
    "agder": ("42",),
    "setesdal": ("42",),
    "valdres": ("34",),
    "gudbrandsdalen": ("34",),
    "toten": ("34",),
    "hadeland": ("34",),
    "trøndelag": ("50",),
    "namdalen": ("50",),
    "troms": ("55",),
    "finnmark": ("56",),
}
_STORE_OMRAADER = (
    "viken",
    "hedmark",
    "oppland",
    "hordaland",
    "sogn",
    "finnmark",
    "troms",
    "nordland",
    "norge",
    "noreg",
    "sørlandet",
    "vestlandet",
    "østlandet",
    "nord-norge",
    "midt-norge",
    "trøndelag",
    "lofoten",
    "vesterålen",
    "helgeland",
    "sunnmøre",
    "nordmøre",
    "romerike",
    "follo",
    "hallingdal",
    "valdres",
    "gudbrandsdalen",
    "østerdalen",
    "jæren",
    "haugalandet",
    "salten",
    "møre",
    "romsdal",
    "skandinavia",
    "agder",
    "norden",
    "europa",
)


@dataclass(frozen=True)
class Stedsfunn:
    """One place found. `verdi` is the official name, or None when `alternativer` (official names) must be chosen from.

    `sikker` is False when the spelling or the direction is in doubt: read it back before storing it.
    """

    verdi: str | None
    sikker: bool
    alternativer: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Ord:
    tekst: str
    lite: str
    fold: str
    start: int
    slutt: int


@dataclass(frozen=True)
class _Treff:
    fra: int  # index of the first word
    til: int  # index after the last word
    verdier: tuple[str, ...]
    sikker: bool = True


class _Register:
    """Names of one or more words, and the official names they stand for."""

    def __init__(self) -> None:
        self.navn: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.skrevet: list[str] = []  # every name as the data files spell it
        self.korte: set[str] = set()  # short names that must be spelt exactly
        self.stavbare: list[str] = []  # names of one word that a misspelt word may be guessed to be
        self.lengst: dict[str, int] = {}  # first word -> words in the longest name that starts so
        self.vanlige: frozenset[str] = frozenset()

    def legg_til(self, navn: str, verdier: tuple[str, ...], *, over: bool = False) -> None:
        ord_ = _ordene(navn)
        nokkel = tuple(o.fold for o in ord_)
        self.skrevet.append(navn)
        if nokkel in self.navn and not over:
            return
        self.navn[nokkel] = verdier
        self.lengst[nokkel[0]] = max(self.lengst.get(nokkel[0], 0), len(nokkel))
        if len(nokkel) == 1 and len(nokkel[0]) < 4:
            self.korte.add(ord_[0].lite)

    def finn(self, ord_: list[_Ord]) -> list[_Treff]:
        treff, i = [], 0
        while i < len(ord_):
            funnet = None
            for n in range(min(self.lengst.get(ord_[i].fold, 0), len(ord_) - i), 0, -1):
                nokkel = tuple(o.fold for o in ord_[i : i + n])
                if nokkel not in self.navn or (n == 1 and len(nokkel[0]) < 4 and ord_[i].lite not in self.korte):
                    continue
                funnet = _Treff(i, i + n, self.navn[nokkel])
                break
            if funnet is None and ord_[i].fold.endswith("s") and len(ord_[i].fold) > 4:
                verdier = self.navn.get((ord_[i].fold[:-1],))
                if verdier and ord_[i].fold[:-1] not in self.vanlige:
                    funnet = _Treff(i, i + 1, verdier)
            if funnet:
                treff.append(funnet)
            i = funnet.til if funnet else i + 1
        return treff

    def gjett_paa(self, ord_: set[str]) -> None:
        self.stavbare = sorted(o for o in ord_ if len(o) >= 5 and (o,) in self.navn and o not in self.vanlige)

    def er_vanlig(self, ord_: list[_Ord], treff: _Treff) -> bool:
        return treff.til - treff.fra == 1 and ord_[treff.fra].fold in self.vanlige

    def stavefeil(self, ord_: list[_Ord]) -> _Treff | None:
        """The one name that a misspelt word of a short answer, or a word after a preposition, must mean."""
        beste: _Treff | None = None
        for i, o in enumerate(ord_):
            if len(o.fold) < 5 or o.lite in _IKKE_STED or o.fold in self.vanlige:
                continue
            if len(ord_) > 3 and not (i and ord_[i - 1].lite in _PREP):
                continue
            if len(o.fold) == 5 and len(ord_) > 1:
                continue
            grense = 2 if len(o.fold) >= 9 else 1
            naere = [
                (navn, avstand)
                for navn, avstand, _ in process.extract(
                    o.fold, self.stavbare, scorer=OSA.distance, score_cutoff=grense, limit=6
                )
                if navn[0] == o.fold[0]
            ]
            if not naere:
                continue
            minst = min(avstand for _, avstand in naere)
            verdier = tuple(dict.fromkeys(v for n, a in naere if a == minst for v in self.navn[(n,)]))
            sikker = len(o.fold) >= 7 and minst == 1 and len(naere) == 1
            if beste is None:
                beste = _Treff(i, i + 1, verdier, sikker)
        return beste


def _fold(tekst: str) -> str:
    tekst = unicodedata.normalize("NFKC", tekst).lower().translate(_FOLD)
    tekst = "".join(t for t in unicodedata.normalize("NFKD", tekst) if not unicodedata.combining(t))
    return tekst.replace("aa", "a").replace("ae", "e").replace("oe", "o")


def _ordene(tekst: str) -> list[_Ord]:
    return [_Ord(m[0], m[0].lower(), _fold(m[0]), m.start(), m.end()) for m in _ORD.finditer(tekst)]


def _uten_fylke(navn: str) -> str:
    return navn.split(" (")[0]


@functools.cache
def _les(fil: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((_DATA / fil).read_text(encoding="utf-8"))
    return data


@functools.cache
def kommuner() -> dict[str, tuple[str, str]]:
    """Municipality number -> (official name, county), the 357 of 2024 onwards."""
    data = _les("kommuner.yml")
    return {nr: (navn, data["fylker"][nr[:2]]) for nr, navn in data["kommuner"].items()}


@functools.cache
def _kommuneregister() -> _Register:
    data, register = _les("kommuner.yml"), _Register()
    tvetydige = {label for labels in data["tvetydige"].values() for label in labels}
    for navn, fylke in kommuner().values():
        label = f"{_uten_fylke(navn)} ({fylke})"
        verdi = label if label in tvetydige else navn
        register.legg_til(label, (verdi,))
        for hvor in (f"{_uten_fylke(navn)} i {fylke}", navn):
            register.legg_til(hvor, (verdi,))
    for navn, labels in data["tvetydige"].items():
        register.legg_til(navn, tuple(labels), over=True)
    for liste in ("samisk", "steder"):
        for verdi, andre in data[liste].items():
            verdi = register.navn[tuple(o.fold for o in _ordene(verdi))][0]
            for navn in andre:
                register.legg_til(navn, (verdi,))
    register.vanlige = frozenset(_fold(o) for o in data["vanlige_ord"])
    register.gjett_paa(
        {o.fold for navn, _ in kommuner().values() for o in _ordene(navn) if len(_ordene(navn)) == 1}
        | {_fold(o) for navn in data["steder"].values() for o in navn if len(o) >= 7}
    )
    return register


@functools.cache
def _fengselsregister() -> _Register:
    data, register = _les("fengsler.yml"), _Register()
    for f in data["fengsler"]:
        register.legg_til(f["navn"], (f["navn"],))
        for navn in f["kalt"]:
            register.legg_til(navn, (f["navn"],))
    for f in data["fengsler"]:
        if "," not in f["navn"] and f["navn"].endswith(" fengsel"):
            register.legg_til(f["navn"].removesuffix(" fengsel"), (f["navn"],))
    for navn, flere in data["tvetydige"].items():
        register.legg_til(navn, tuple(flere), over=True)
    register.vanlige = frozenset(_fold(o) for o in data["vanlige_ord"])
    register.gjett_paa({n[0] for n in register.navn})
    return register


@functools.cache
def _overgangsboliger() -> dict[str, str]:
    """Name of a halfway house -> the municipality it lies in."""
    return {f["navn"]: f["kommune"] for f in _les("fengsler.yml")["fengsler"] if f.get("slag") == "overgangsbolig"}


def kommunenavn() -> frozenset[str]:
    """Every value that `kommune_for` and `kommune_etter` can have."""
    return frozenset(v for verdier in _kommuneregister().navn.values() for v in verdier)


def fengselsnavn() -> frozenset[str]:
    """Every value that `fengsel` can have."""
    return frozenset(f["navn"] for f in _les("fengsler.yml")["fengsler"])


def skrivemaater(felt: str) -> dict[str, tuple[str, ...]]:
    """Every name that `felt` (a prison or a municipality) is read by, as the data files spell it -> official names."""
    register = _fengselsregister() if felt == "fengsel" else _kommuneregister()
    return {navn: register.navn[tuple(o.fold for o in _ordene(navn))] for navn in register.skrevet}


@functools.cache
def _stedsord() -> frozenset[str]:
    hele = {" ".join(n) for r in (_kommuneregister(), _fengselsregister()) for n in r.navn}
    store = {
        " ".join(o.fold for o in _ordene(navn))
        for navn in (*_les("kommuner.yml")["fylker"].values(), *_STORE_OMRAADER, *_LANDSDEL)
    }
    return frozenset(hele | store)


def er_sted(ord: str) -> bool:
    """Whether this word or phrase is a municipality, a place in one, a prison, a county or a part of the country."""
    return " ".join(o.fold for o in _ordene(ord)) in _stedsord()


def _forrige(ord_: list[_Ord], i: int, tekst: str, antall: int) -> list[str]:
    """The words before word `i`, nearest first, within the same part of the sentence."""
    ut: list[str] = []
    for j in range(i - 1, max(-1, i - 1 - antall), -1):
        if _SKILLE.search(tekst, ord_[j].slutt, ord_[j + 1].start):
            break
        ut.append(ord_[j].lite)
    return ut


def _neste(ord_: list[_Ord], i: int) -> str:
    return ord_[i].lite if i < len(ord_) else ""


def _nektet(forrige: list[str]) -> bool:
    for i, o in enumerate(forrige[:4]):
        if o in _NEKTET:  # «vet ikke om det er Moss» denies nothing
            return not {"vet", "veit", "husker", "hugsar", "sikker"} & set(forrige[i + 1 : i + 3])
    return False


# What a clause says of the place in it: where somebody is or was last, and where it no longer, or not yet, is.
_LOST = re.compile(
    r"\b(?:kanskje|kan hende|trolig|truleg|håper|vurderer|tenker på|i nærheten|utenfor|like ved|et sted|rundt"
    r"|omegn\w*|sannsynligvis|sannsynleg\w*|(?:tror|trur) (?:jeg|eg|æ))\b",
    re.IGNORECASE,
)
_HER = re.compile(r"\b(?:nå|no|nu|her|sitter|sit|sitt|befinner|sist|siste|seinast|til slutt|heter|står|ble|blei|til)\b")
_FORBI = {
    "fengsel": re.compile(
        r"\b(?:var|va|satt|sat|satte|tidligere|først|før|fra|frå|skal|ska|håper|søk\w*|søker|venter"
        r"|fram|frem)\b"
    ),
    "for": re.compile(r"\b(?:opprinnelig|opphavleg|først|født|fødd|oppvokst|vokste|skal|ska|etterpå|tilbake|håper)\b"),
    "etter": re.compile(r"\b(?:bodde|budde|bodd|fra|frå|tidligere|før|var|født|har bodd)\b"),
}
_LEDD = re.compile(r"[,.;:!?\n]|\b(?:men|og så|så|nå|no)\b", re.IGNORECASE)


def _gjeldende(tekst: str, ord_: list[_Ord], treff: list[_Treff], hva: str | None) -> list[_Treff]:
    """Of several places, those whose clause says that it is this one («var på Ullersmo, nå Ringerike»)."""
    if len({t.verdier for t in treff}) < 2 or hva is None:
        return treff
    vekt = []
    for t in treff:
        start, slutt = ord_[t.fra].start, ord_[t.til - 1].slutt
        fra = max((m.end() if m[0] in ",.;:!?\n" else m.start() for m in _LEDD.finditer(tekst, 0, start)), default=0)
        neste = _LEDD.search(tekst, slutt)
        foran = tekst[fra:start].lower()
        # «fra Tromsø til Bodø»: what stands between two places belongs to the latter.
        slutter = [ord_[a.til - 1].slutt - fra for a in treff]
        foran = foran[max((n for n in slutter if 0 < n <= start - fra), default=0) :]
        etter = tekst[slutt : neste.start() if neste else len(tekst)].lower()
        if any(slutt < ord_[a.fra].start < (neste.start() if neste else len(tekst)) for a in treff):
            etter = ""
        vekt.append(bool(_HER.search(foran)) - 2 * bool(_FORBI[hva].search(foran) or _FORBI[hva].search(etter)))
    return [t for t, v in zip(treff, vekt, strict=True) if v == max(vekt)]


def _skrevet_som_navn(ord_: list[_Ord], treff: _Treff, forrige: list[str]) -> bool:
    """Whether an ordinary word («ski», «time») is written as a name: alone, or with a capital that means something."""
    if ord_[treff.fra].tekst == "heim":
        return False  # nynorsk for «hjem»
    andre = {o.lite for o in (*ord_[: treff.fra], *ord_[treff.til :])}
    if andre <= _BARE_RUNDT or (andre - {"i"}) <= _LANDSDEL.keys():
        return True  # «Alta igjen», «Os i Hordaland»
    prep = bool(forrige) and forrige[0] in _PREP
    stor = ord_[treff.fra].tekst[0].isupper() and not all(o.tekst[0].isupper() for o in ord_)
    if stor and treff.fra > 0:
        return True
    if _neste(ord_, treff.til) in ("kommune", "kommunen"):
        return True
    return prep and len(ord_) <= 3


def _retning(forrige: list[str], etterpaa: str) -> str | None:
    for o in forrige:
        if o in _FOR:
            return "for"
        if o in _ETTER:
            return "etter"
    if etterpaa in ("før", "tidligere"):
        return "for"
    return "etter" if etterpaa in ("etterpå", "etter", "nå", "no") else None


def _velg_fylke(verdier: tuple[str, ...], ord_: list[_Ord]) -> tuple[str, ...]:
    """Of several municipalities, the ones in a county that the text names."""
    fylker = {nr for o in ord_ for nr in _LANDSDEL.get(o.lite, ())}
    if len(verdier) < 2 or not fylker:
        return verdier
    nummer = {
        _kommuneregister().navn[tuple(o.fold for o in _ordene(f"{_uten_fylke(n)} ({f})"))][0]: nr
        for nr, (n, f) in kommuner().items()
    }
    return tuple(v for v in verdier if nummer[v][:2] in fylker) or verdier


def les_kommune(tekst: str, *, spurt: bool = True, retning: str | None = None) -> Stedsfunn | None:
    """The municipality that `tekst` names, or None.

    `spurt`: the text answers «hvilken kommune?». Otherwise words such as «bor i», «fra», «flytter til» must say that
    the place is where somebody lives. `retning`: "for" (before prison) or "etter" (after release) chooses between
    several places («flytter fra Oslo til Moss»).
    """
    register, ord_ = _kommuneregister(), _ordene(tekst)
    treff: list[tuple[_Treff, str | None]] = []
    alle, sitter = register.finn(ord_), False
    forbi, nektet = 0, False
    for nr, t in enumerate(alle):
        # «Lund i Kristiansand»: the wider place counts.
        neste = alle[nr + 1] if nr + 1 < len(alle) else None
        if neste and neste.fra == t.til + 1 and ord_[t.til].lite == "i" and ord_[neste.fra].lite not in _LANDSDEL:
            continue
        forrige = _forrige(ord_[forbi:], t.fra - forbi, tekst, 8)
        forbi = t.til
        # «ikke Oslo eller Bergen» denies both.
        nektet = _nektet(forrige) or (nektet and forrige == ["eller"])
        if _FENGSEL.match(_neste(ord_, t.til)) or nektet:
            continue
        alene = spurt and t.fra == 0 and tekst[ord_[0].slutt :].startswith(",")  # «Voss, der har eg huset»
        if register.er_vanlig(ord_, t) and not (alene or _skrevet_som_navn(ord_, t, forrige)):
            continue
        bosted = forrige and forrige[0] in _PREP and _BOSATT & set(forrige) and not _SITTER & set(forrige)
        if not (spurt or bosted or _neste(ord_, t.til) in ("kommune", "kommunen")):
            continue
        sitter |= bool(_SITTER & set(forrige))
        treff.append((t, _retning(forrige, _neste(ord_, t.til))))
    if not treff and spurt and (rettet := register.stavefeil(ord_)):
        treff = [(rettet, _retning(_forrige(ord_, rettet.fra, tekst, 5), _neste(ord_, rettet.til)))]
    if not treff:
        return None
    valgt = treff
    if retning and len(treff) > 1:
        valgt = [(t, r) for t, r in treff if r == retning] or [(t, r) for t, r in treff if r is None] or treff
    gjelder = _gjeldende(tekst, ord_, [t for t, _ in valgt], retning)
    valgt = [(t, r) for t, r in valgt if t in gjelder]
    verdier = tuple(dict.fromkeys(v for t, _ in valgt for v in _velg_fylke(t.verdier, ord_)))
    if len(verdier) > 1:
        return Stedsfunn(None, False, verdier)
    motsatt = retning is not None and all(r is not None and r != retning for _, r in valgt)
    return Stedsfunn(verdier[0], all(t.sikker for t, _ in valgt) and not (motsatt or sitter or _LOST.search(tekst)))


def _overgangsbolig(ord_: list[_Ord], treff: list[_Treff]) -> Stedsfunn | None:
    hus = _overgangsboliger()
    navngitt = tuple(dict.fromkeys(v for t in treff for v in t.verdier if v in hus))
    if not navngitt:
        steder = {v for t in _kommuneregister().finn(ord_) for v in t.verdier}
        navngitt = tuple(navn for navn, kommune in hus.items() if kommune in steder)
    if len(navngitt) == 1:
        return Stedsfunn(navngitt[0], True)
    return Stedsfunn(None, False, navngitt) if navngitt else None


def les_fengsel(tekst: str, *, spurt: bool = True) -> Stedsfunn | None:
    """The prison, department or halfway house that `tekst` names, or None.

    `spurt`: the text answers «hvilket fengsel?». Otherwise the text must say «fengsel», or that somebody sits there.
    """
    register, ord_ = _fengselsregister(), _ordene(tekst)
    treff: list[_Treff] = []
    alle = register.finn(ord_)
    # «Bodø fengsel, snakk om overgangsbolig»
    i_fengsel = any(_FENGSEL.match(o.lite) for t in alle for o in ord_[t.fra : t.til + 1])
    if not i_fengsel and any(o.lite.startswith(("overgangsbolig", "overgangsbustad")) for o in ord_):
        return _overgangsbolig(ord_, alle)
    byer, hjemme, forbi = _kommuneregister().navn, any(o.lite in _HJEMME for o in ord_), 0
    for t in alle:
        forrige = _forrige(ord_[forbi:], t.fra - forbi, tekst, 5)
        forbi = t.til
        if _nektet(forrige):
            continue
        sagt = bool(
            _FENGSEL.match(_neste(ord_, t.til))
            or any(_FENGSEL.match(o) for o in forrige[:2])
            or any(_FENGSEL.match(o.lite) for o in ord_[t.fra : t.til])
        )
        ogsaa_by = tuple(o.fold for o in ord_[t.fra : t.til]) in byer
        if not sagt and register.er_vanlig(ord_, t) and not _skrevet_som_navn(ord_, t, forrige):
            continue
        if not sagt and ogsaa_by and hjemme:
            continue
        sitter = forrige and forrige[0] in _PREP and (not ogsaa_by or _SITTER & set(forrige))
        if not (spurt or sagt or sitter):
            continue
        treff.append(t)
    if not treff and spurt and not hjemme and (rettet := register.stavefeil(ord_)):
        treff = [rettet]
    if not treff:
        return None
    treff = _gjeldende(tekst, ord_, treff, "fengsel")
    verdier = tuple(dict.fromkeys(v for t in treff for v in t.verdier))
    # «Agder fengsel, Froland»: the department says more than the prison.
    smaa = tuple(v for v in verdier if not any(a != v and a.startswith(v + ",") for a in verdier))
    if len(smaa) > 1:
        return Stedsfunn(None, False, smaa)
    return Stedsfunn(smaa[0], all(t.sikker for t in treff) and not _LOST.search(tekst))
