"""Personal data in what people type: found, so that they can be cut out before anything is kept.

The note must never hold name, birth number, offence, diagnosis or case number, so the reader errs on the side of cutting.
Pure functions that never raise on text. The lists stand in `data/fornavn.txt` and `data/navneord.yml`.
"""
from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.lesing.steder import er_sted

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Persondata:
    """One piece of personal data: `tekst` is what stands at `start`:`slutt`.

    `slag`: fodselsnummer, telefon, epost, kontonummer, adresse, innsattnummer, saksnummer, navn, lovbrudd or diagnose.
    """

    start: int
    slutt: int
    slag: str
    tekst: str

    @property
    def alvorlig(self) -> bool:
        """False for an offence or a diagnosis: the rest of such an answer is honest and usable."""
        return self.slag not in ("lovbrudd", "diagnose")


# --- numbers, addresses, electronic addresses --------------------------------------------------------------------

_DATO6 = r"(?:[0-3]\d|[4-7]\d)[ .]?(?:[01]\d|[4-5]\d|[89]\d)[ .]?(?:(?:19|20)\d\d|\d\d)"
_HVIT = r"[ .\-–/]{0,3}"
_MND = r"(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)"
_ENHET = r"(?:år|mnd|måne?d|dag|døgn|time|uke|veke|gang|barn|kr|kroner|prosent|%|min|stk|ung|" + _MND + ")"
_STERK_GATE = (r"(?:gate|gata|gaten|gt|vei|veien|vegen|veg|vn|veita|plass|plassen|all[ée]|all[ée]en|sti|stien|sving|svingen|"
               r"bakken|stubb|stubben|terrasse|brygge|kroken|faret|smauet|smuget|stredet|tunet)")
_SVAK_GATE = (r"(?:bakke|lia|tun|løkka|krok|(?<![eæ])ring|(?<![eæ])ringen|haug|haugen|torg|torget|kaia|toppen|åsen|jordet|"
              r"grenda|kleiva|marka|myra|bråtan|hagen|dalen|eika|berget|flata|høgda|holtet|feltet|lunden|engen|enga|"
              r"skrenten|skogen|åsvegen|promenade|almenning|almenningen|allmenning)")
_HUSNR = r" ?\d{1,3}(?![\d/:]|[.,]\d)(?:\s?[A-Ha-h]\b)?(?!\s*[.\-–]?\s*" + _ENHET + r")"

_NUMMER = re.compile(rf"""
  (?P<epost>[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)*|[\w.\-]+\s?(?:\(at\)|\[at\]|krøllalfa|alfakrøll)\s?[\w\-]+(?:\.\w+)+)
| (?P<innsattnummer>\b(?:innsatt|fange|intern)e?n?s?[ \-]?(?:nummer|nummeret|nr)\b[^\d\n]{{0,15}}\d[\d \-/]*\d
    | \bcell(?:e|a|en)(?:\s?(?:nummer|nr))?\.?\s?\d{{1,4}}\b)
| (?P<saksnummer>\b(?:saks?|journal|referanse|arkiv|dommens)[ \-]?(?:nummer|nummeret|nr|id)\b[^\d\n]{{0,15}}\d[\w/\-]*
    | \bduf\w*\W{{0,3}}\d[\d ]{{8,14}}\d | \b\d{{2}}-\d{{5,6}}\s?[A-ZÆØÅ]{{2,4}}[\-–/][\w\-/]+ )
| (?P<fodselsnummer>(?<!\d){_DATO6}{_HVIT}\d{{5}}(?!\d)
    | \b(?:person|fødsels?)[ \-]?(?:nummer|nummeret|nr)\b[^\d\n]{{0,20}}\d[\d .\-]*\d | \b(?:fnr|pnr)\b[^\d\n]{{0,12}}\d[\d .\-]*\d)
| (?P<kontonummer>\b(?:konto)[ \-]?(?:nummer|nummeret|nr)?\b[^\d\n]{{0,15}}\d{{4}}[ .]?\d{{2}}[ .]?\d{{5}}(?!\d)
    | (?<!\d)\d{{4}}[ .]?\d{{2}}[ .]?\d{{5}}(?!\d))
| (?P<telefon>(?:\+|\b00)\d{{2,3}}(?:[ \-]?\d){{6,10}}(?!\d)
    | (?<![\d.,/\-])[2-9]\d\ \d\d\ \d\d\ \d\d(?!\d) | (?<![\d.,/\-])[2-9]\d\d[ .\-]?\d\d[ .\-]?\d\d\d(?![\d]|[./\-]\d)
    | \b(?:ring|ringe|tlf|telefon|telefonen|telefonnummer|telefonnummeret|mobil|mobilen|mobilnummer|nummeret?\ mitt|mob|sms)\b
      [^\d\n]{{0,20}}(?:\d[ .\-]?){{7}}\d(?!\d))
| (?P<lang>(?<![\d.,])\d{{9,}}(?![\d]))
| (?P<postnummer>\bpostnummer\D{{0,8}}\d{{4}}\b|\bpostboks\s\d+\b)
""", re.VERBOSE | re.IGNORECASE)

_ADRESSE = re.compile(rf"""
  (?:\b[A-ZÆØÅ][\w.\-]*\ ){{0,3}}\b[A-ZÆØÅ][a-zæøåéäö\-]{{2,}}(?:{_STERK_GATE}|{_SVAK_GATE}){_HUSNR}
| (?:\b[A-ZÆØÅ][\w.\-]*\ ){{1,3}}{_STERK_GATE}{_HUSNR}
| (?:\b[a-zæøåé]{{3,}}\ )?\b[a-zæøåé]{{3,}}s\ (?:gate|vei|veg|plass|all[ée]){_HUSNR}
| \b[a-zæøåé\-]{{4,}}{_STERK_GATE}{_HUSNR}
""", re.VERBOSE)
_POSTSTED = re.compile(r"(?<![\d.,])(\d{4})(?=\s+([A-ZÆØÅa-zæøå]{2,}))")

_OFFENTLIGE_NUMRE = frozenset(("55553333", "80040567", "81002345"))   # NAV, help lines
_DATO8 = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d")
_BELOP = re.compile(r"\s?(?:kr|kroner|,-)", re.IGNORECASE)


def _tall(tekst: str) -> Iterator[Persondata]:
    for m in _NUMMER.finditer(tekst):
        slag = m.lastgroup or ""
        siffer = re.sub(r"\D", "", m[0])
        if slag == "telefon" and (siffer in _OFFENTLIGE_NUMRE or _DATO8.fullmatch(siffer)
                                  or _BELOP.match(tekst, m.end())):
            continue
        slag = {"lang": "saksnummer", "postnummer": "adresse"}.get(slag, slag)
        yield Persondata(m.start(), m.end(), slag, m[0])
    for m in _ADRESSE.finditer(tekst):
        yield Persondata(m.start(), m.end(), "adresse", m[0])
    for m in _POSTSTED.finditer(tekst):
        # The place may stay: alone it identifies nobody. 19xx and 20xx are years unless an address stands before.
        aar = m[1][:2] in ("19", "20") and not re.search(r"\d[A-Ha-h]?,?\s*\Z", tekst[:m.start()])
        if not aar and er_sted(m[2]):
            yield Persondata(m.start(1), m.end(1), "adresse", m[1])


# --- diagnoses and offences -------------------------------------------------------------------------------------

_DIAGNOSE = re.compile(r"""\b(?:
  adhd | schizo\w* | bipolar\w* | manisk[ -]depressiv | hepatitt(?:\ [a-c]\b)? | hep\ ?c\b | hiv(?:-positiv)? | aids | k?ptsd
| posttraumatisk\w*(?:\ stress\w*)? | sosial\ angst | panikkangst | angst(?:en|lidelse\w*|problem\w*|anfall\w*)?
| depresjon(?:en|er)? | epilepsi(?:en)? | epileptiker | diabetes | diabetiker | sukkersyke | kols | astma | kreft(?:en|syk)?
| autis\w+ | asperger\w* | tourette\w* | psykose[rn]? | borderline | eupf | personlighetsforstyrrelse\w* | ocd
| tvangslidelse\w* | spiseforstyrrelse\w* | anoreksi | bulimi | fibromyalgi | migrene | parkinson\w* | alzheimer\w* | demens
| hjertesvikt | hjerteinfarkt | leddgikt | artrose | skiveprolaps | prolaps | bekhterev\w* | crohns? | ulcerøs\ kolitt
| cøliaki | skrumplever | psoriasis | hjernesvulst | (?:psykisk\ )?utviklingshemm\w+ | dysleksi | dyslektiker
| multippel\ sklerose | f\d{2}(?:\.\d)?(?=\W|\Z)
)(?:-\w+)?\b""", re.VERBOSE | re.IGNORECASE)

_STERK_SAK = (
    r"(?:ran(?:et|sforsøk)?|drap(?:et|sforsøk)?|mord(?:et)?|voldtekt(?:en|sforsøk)?|overgrep(?:et)?|incest"
    r"|legems(?:beskadigelse|krenkelse)|kropps(?:skade|krenking|skading)|mishandling|familievold|vold\ i\ nære\ relasjoner"
    r"|bedrageri(?:et|er)?|underslag|hvitvasking|heleri|(?:bil|bruks|nas)?tyveri(?:et|er)?|innbrudd|(?:hasj|narkotika)smugling"
    r"|narkotika(?:overtredelse\w*|forbrytelse\w*|lovbrudd|salg)|(?:narkotika|narko|dop|volds|draps|rans|overgreps|voldtekts)sak(?:en)?"
    r"|(?:promille|rus|fylle|rå)kjøring|(?:rus)?påvirket\ kjøring|kjøring\ i\ (?:rus)?påvirket\ tilstand|frihetsberøvelse"
    r"|menneskehandel|skatte(?:svik|unndragelse)|brannstiftelse|ildspåsettelse|mordbrann|dokumentfalsk|utpressing|skadeverk)")
_SVAK_SAK = r"(?:vold|narkotika|narko|hasj|dop|trusler|smugling|svindel|våpen|tjuveri|falsk\ forklaring)"
_LOVBRUDD = re.compile(rf"""
  \b(?:dømt|dømd|dømde|domfelt|idømt|dom|dommen|siktet|sikta|tiltalt|straffet|straffa|mistenkt|anmeldt|fengslet|fengsla
     |varetekt|sitter|sit|sett|soner|sonar|sone|inne|tatt|arrestert|pågrepet)\b(?:\ (?!program)[\w§]+){{0,5}}?\ for
     \ (?:\w+\ ){{0,3}}?(?P<sak>(?:grovt?\ |forsøk\ på\ )?(?:{_STERK_SAK}|{_SVAK_SAK})(?:(?:,|\ og)\ (?:{_STERK_SAK}|{_SVAK_SAK}))*)\b
| (?:\A|[,;:/(\n])\s*(?P<alene>(?:grovt?\ |forsøk\ på\ |medvirkning\ til\ )?{_STERK_SAK}(?:\ og\ {_STERK_SAK})*)\s*(?=\Z|[,;:.)/\n])
| \b(?P<dom>(?:draps?|rans?|voldtekts?|volds?|narkotika|narko|overgreps?|promille)(?:dømt|dom|dommen))\b
| \b(?:str(?:affe)?l(?:oven)?)\.?\ (?P<paragraf>§+\ ?[1-4]\d\d\b)
""", re.VERBOSE | re.IGNORECASE)


def _sensitive(tekst: str) -> Iterator[Persondata]:
    for m in _DIAGNOSE.finditer(tekst):
        yield Persondata(m.start(), m.end(), "diagnose", m[0])
    for m in _LOVBRUDD.finditer(tekst):
        gruppe = m.lastgroup or 0
        yield Persondata(m.start(gruppe), m.end(gruppe), "lovbrudd", m[gruppe])


# --- names ------------------------------------------------------------------------------------------------------

_HETER = frozenset(("heter", "heiter", "heite", "heite", "hete", "hetter", "heitte", "het", "hette", "kalles", "kallast",
                    "kallar", "heitar"))
_NAVN = frozenset(("navn", "navnet", "namn", "namnet", "name", "kallenavn", "kallenavnet", "fornavn", "etternavn"))
_HILSEN = frozenset(("hilsen", "mvh", "helsing", "hilsning"))
_EIER = frozenset(("min", "mi", "mitt", "mine", "hans", "hennes", "sin", "si", "sine", "vår", "våre", "hennar", "deres"))
_MAANED = frozenset(("januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
                     "desember", "jan", "feb", "may"))
_ETTERNAVN = re.compile(r"\w{2,}(?:sen|sson|stad|berg|rud|haug|vik|land|dal|moen|bakken|nes|skar|lien|mann|ic|ić|ski|ova?)\Z",
                        re.IGNORECASE)
_ORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NY_SETNING = re.compile(r"(?:\A|[.!?:\n\"«(])\s*\Z")


@dataclass(frozen=True)
class _Lister:
    fornavn: frozenset[str]          # also those that are ordinary words
    sikre: frozenset[str]            # first names that are nothing else
    slekt: frozenset[str]
    tittel: frozenset[str]
    svakt: frozenset[str]
    stopp: frozenset[str]
    ting: frozenset[str]
    kjent: frozenset[str]
    organ: frozenset[str]


@functools.cache
def _lister() -> _Lister:
    linjer = (_DATA / "fornavn.txt").read_text(encoding="utf-8").lower().split("\n")
    navn = [o for o in linjer if o and not o.startswith("#")]
    ord_ = yaml.safe_load((_DATA / "navneord.yml").read_text(encoding="utf-8"))
    return _Lister(frozenset(n.lstrip("*") for n in navn), frozenset(n for n in navn if not n.startswith("*")),
                   **{k: frozenset(str(v).split()) for k, v in ord_.items()})


class _Navneleser:
    """Finds the names in one text. Words are counted from 0; `navn` collects runs of words (first, after last)."""

    def __init__(self, tekst: str) -> None:
        self.l = _lister()
        self.tekst = tekst
        self.m = list(_ORD.finditer(tekst))
        self.ord = [m[0] for m in self.m]
        self.lite = [o.lower() for o in self.ord]
        store = sum(o[0].isupper() for o in self.ord)
        # In ALL CAPITALS or Title Case a capital says nothing.
        self.stor_sier = len(self.ord) < 4 or store <= 0.6 * len(self.ord)
        self.navn: list[tuple[int, int]] = []

    def mellom(self, i: int) -> str:
        """What stands between word `i` - 1 and word `i`."""
        return self.tekst[self.m[i - 1].end() if i else 0:self.m[i].start()]

    def starter_setning(self, i: int) -> bool:
        return i == 0 or bool(_NY_SETNING.search(self.mellom(i)))

    def stor(self, i: int) -> bool:
        return i < len(self.ord) and self.ord[i][0].isupper() and self.stor_sier

    def stanser(self, i: int) -> bool:
        return i >= len(self.ord) or self.lite[i] in self.l.stopp

    def egennavn(self, i: int) -> bool:
        """A capitalised word that is neither a known term, a place nor an ordinary word."""
        return (self.stor(i) and not self.stanser(i) and self.lite[i] not in self.l.kjent
                and self.lite[i] not in self.l.organ and len(self.ord[i]) > 1
                and not (self.ord[i].isupper() and len(self.ord[i]) < 5) and not er_sted(self.ord[i]))

    def er_fornavn(self, i: int, liste: frozenset[str]) -> bool:
        if i >= len(self.ord):
            return False
        o = self.lite[i]
        return o in liste or o.split("-")[0] in liste or (o.endswith("s") and len(o) > 4 and o[:-1] in liste)

    def utvid(self, i: int) -> int:
        """The end of the run of surnames after the first name `i`."""
        j = i + 1
        while j < len(self.ord) and j - i < 4 and self.mellom(j) in (" ", ". ", "-"):
            initial = len(self.ord[j]) == 1 and self.ord[j].isupper() and self.stor(j + 1)
            if not initial and (not self.stor(j) or self.stanser(j) or self.lite[j] in self.l.kjent | self.l.organ):
                break
            j += 1
        if j == i + 1 and j < len(self.ord) and self.mellom(j) == " " and self.lite[j].endswith("sen") \
                and not self.stanser(j) and len(self.ord[j]) > 4:
            j += 1
        return j

    def samle(self, i: int, flere: bool) -> int:
        """After «heter» and the like: take words as names until something ends them. Returns the next word."""
        fra, antall = i, 0
        while i < len(self.ord):
            foran, o = self.mellom(i), self.lite[i]
            ny = (self.stor(i) and not self.stanser(i)) or (self.er_fornavn(i, self.l.sikre))
            if antall and "," in foran and foran.strip(" ,") == "" and ny:
                self.legg_til(fra, i)
                fra, antall = i, 0
            elif antall and foran.strip(" .-") != "":
                break
            if o in ("og", "and") and antall and i + 1 < len(self.ord):
                neste = i + 1
                if self.stanser(neste) or not (self.stor(neste) or self.er_fornavn(neste, self.l.sikre) or flere):
                    break
                self.legg_til(fra, i)
                fra, antall, i = neste, 0, neste
                continue
            if self.stanser(i) or antall == 4:
                break
            liten_stil = not self.stor(fra)
            if antall and not (self.stor(i) or self.er_fornavn(i, self.l.sikre) or (liten_stil and antall == 1)):
                break
            antall += 1
            i += 1
        if antall:
            self.legg_til(fra, i)
        return max(i, fra)

    def legg_til(self, fra: int, til: int) -> None:
        if til > fra:
            self.navn.append((fra, til))

    def etter_signal(self, i: int) -> int | None:
        """Word `i` says that a name follows («heter», «navnet mitt er», «hilsen»). Returns where to go on, or None."""
        o, j = self.lite[i], i + 1
        if o in _HETER:
            ting = any(p in self.l.ting for p in self.lite[max(0, i - 2):i])
            while j < len(self.ord) and j <= i + 2 and self.lite[j] in ("jeg", "eg", "æ", "nå", "altså", "visst"):
                j += 1
            if j < len(self.ord) and ting and not (self.stor(j) and self.er_fornavn(j, self.l.fornavn)):
                return None
            if j < len(self.ord) and er_sted(self.ord[j]) and not self.stor(j + 1):
                return None
            return self.samle(j, flere=any(p.endswith(("ene", "barna", "borna", "ongan")) for p in self.lite[max(0, i - 2):i]))
        if o in _NAVN:
            while j < len(self.ord) and j <= i + 2 and self.lite[j] in _EIER:
                j += 1
            if j < len(self.ord) and self.lite[j] in ("er", "is", "e", "var"):
                return self.samle(j + 1, flere=False)
            return self.samle(j, flere=False) if j < len(self.ord) and ":" in self.mellom(j) else None
        if o in _HILSEN and j < len(self.ord) and self.mellom(j).strip(" ,.\n") == "":
            return self.samle(j, flere=False) if self.stor(j) or self.er_fornavn(j, self.l.sikre) else None
        if o == "kall" and self.lite[j:j + 1] == ["meg"]:
            return self.samle(j + 1, flere=False)
        return None

    def etter_person(self, i: int) -> int | None:
        """Word `i` is a relative, a title or a preposition; the next one may be that person's name."""
        o, j = self.lite[i], i + 1
        slekt, tittel = o in self.l.slekt, o in self.l.tittel
        if not slekt and not tittel and o not in self.l.svakt:
            return None
        while j < len(self.ord) and j <= i + 3 and self.lite[j] in _EIER | {"er", "til", "som", "heter"}:
            j += 1
        if j >= len(self.ord) or self.stanser(j) and not self.er_fornavn(j, self.l.fornavn):
            return None
        foran = self.mellom(j)
        if foran.strip(" ,:.") or (foran != " " and not self.er_fornavn(j, self.l.sikre)):
            return None
        if self.stor(j):
            kjent_navn = self.er_fornavn(j, self.l.fornavn) and not (self.lite[j] in _MAANED and not slekt)
            ukjent = (tittel or slekt) and self.egennavn(j)
            if (kjent_navn or ukjent) and not er_sted(self.ord[j]):
                til = self.utvid(j)
                self.legg_til(j, til)
                return til
            return None
        if (slekt or tittel) and self.er_fornavn(j, self.l.sikre) and len(self.ord[j]) > 2:
            til = self.utvid(j)
            self.legg_til(j, til)
            return til
        return None

    def alene(self, i: int) -> int | None:
        """A name that nothing announces."""
        if not self.stor(i):
            if not self.stor_sier and len(self.ord[i]) > 3 and self.er_fornavn(i, self.l.sikre) and not er_sted(self.ord[i]):
                self.legg_til(i, i + 1)
                return i + 1
            return None
        if self.stanser(i) or self.lite[i] in self.l.kjent or (i and self.lite[i - 1] in ("st", "sankt", "dronning", "kong")):
            return None
        neste_organ = i + 1 < len(self.ord) and self.lite[i + 1] in self.l.organ and self.mellom(i + 1) == " "
        if neste_organ:
            return None
        par = i + 1 < len(self.ord) and self.mellom(i + 1) == " " and self.stor(i + 1) and not self.stanser(i + 1) \
            and self.lite[i + 1] not in self.l.kjent and not self.ord[i + 1].isupper()
        kjent_navn = self.er_fornavn(i, self.l.sikre) and not er_sted(self.ord[i])
        if not kjent_navn and par and self.lite[i] not in _MAANED:
            organ = i + 2 < len(self.ord) and self.lite[i + 2] in self.l.organ
            etternavn = bool(_ETTERNAVN.match(self.ord[i + 1]))
            if self.er_fornavn(i, self.l.fornavn):
                kjent_navn = etternavn or self.egennavn(i + 1)
            elif self.egennavn(i) and self.egennavn(i + 1) and not organ:
                hele = len(self.ord) == 2 and i == 0
                kjent_navn = not self.starter_setning(i) or etternavn or hele
        if not kjent_navn:
            return None
        til = self.utvid(i)
        self.legg_til(i, til)
        return til

    def les(self) -> list[tuple[int, int]]:
        i = 0
        while i < len(self.ord):
            videre = self.etter_signal(i)
            if videre is None:
                videre = self.etter_person(i)
            if videre is None:
                videre = self.alene(i)
            if videre is not None and videre > i and self.navn and self.navn[-1][1] == videre:
                videre = self.fortsett(videre)
            i = max(videre or 0, i + 1)
        return [(self.m[fra].start(), self.m[til - 1].end()) for fra, til in self.navn]

    def fortsett(self, i: int) -> int:
        """«Mathea og Xhemile»: what is joined to a name is a name."""
        while i < len(self.ord):
            j = i + 1 if self.lite[i] in ("og", "&") else i
            if j >= len(self.ord) or (j == i and self.mellom(i).strip() not in (",", "/", "&")):
                return i
            if not self.egennavn(j) and not (self.stor(j) and self.er_fornavn(j, self.l.fornavn)):
                return i
            til = self.utvid(j)
            self.legg_til(j, til)
            i = til
        return i


# --- the whole --------------------------------------------------------------------------------------------------

def finn_persondata(tekst: str) -> list[Persondata]:
    """All personal data in `tekst`, in the order in which they stand, none overlapping another."""
    funn: list[Persondata] = []
    navn = (Persondata(a, b, "navn", tekst[a:b]) for a, b in _Navneleser(tekst).les())
    tall = _tall(tekst) if any(t.isdigit() or t == "@" for t in tekst) else iter(())
    for kilde in (tall, _sensitive(tekst), navn):
        for f in kilde:
            if all(f.slutt <= g.start or f.start >= g.slutt for g in funn):
                funn.append(f)
    return sorted(funn, key=lambda f: f.start)


_REST = re.compile(r"\(\s*\)|\s+(?=[,.;:!?])|,(?=\s*[,.;:!?])|[ \t]+(?=[ \t])")


def uten_persondata(tekst: str) -> tuple[str, tuple[str, ...]]:
    """`tekst` without personal data, and which kinds were cut out. Unchanged text when there were none."""
    slag: dict[str, None] = {}
    while funn := finn_persondata(tekst):
        for f in reversed(funn):
            tekst = tekst[:f.start] + " " + tekst[f.slutt:]
        slag.update(dict.fromkeys(f.slag for f in funn))
        tekst = _REST.sub("", _REST.sub("", tekst)).strip(" ,;\t")
    return tekst, tuple(slag)
