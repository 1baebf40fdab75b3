"""Names of people in what they type: after a cue («jeg heter»), beside a relative or a title, and on their own.

A capital letter counts only where the text uses capitals to mean something. Names of places, prisons, offices and
organisations are no persons. The lists stand in `data/fornavn.txt` and `data/navneord.yml`.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.lesing.spraak.ordfil import ordene, ordfil
from bot.lesing.sted import er_sted
from bot.lesing.vern.navnemodell import finn_personer

_DATA = Path(__file__).parents[1] / "data"
_HETER = ordene("""
    heter heiter heite heite hete hetter heitte het hette kalles kallast kallar heitar""")
_NAVN = frozenset(("navn", "navnet", "namn", "namnet", "name", "kallenavn", "kallenavnet", "fornavn", "etternavn"))
_KALLER = frozenset(("kall", "kaller", "kalla", "kallar", "kalte"))
_HILSEN = frozenset(("hilsen", "mvh", "helsing", "hilsning"))
_EIER = frozenset(
    ("min", "mi", "mitt", "mine", "hans", "hennes", "sin", "si", "sine", "vår", "våre", "hennar", "deres")
)
_EIER_OG_ER = _EIER | {"er", "til", "som"}
_MAANED = ordene("""
    januar februar mars april mai juni juli august september oktober november desember jan feb may""")
_JEG_HAN = frozenset(("jeg", "eg", "æ", "e", "i", "je", "jæ", "jei", "han", "hun", "ho", "hu"))
_NOEN = frozenset(("en", "ei", "ein", "han", "hun", "ho", "mannen", "dame", "fyr", "kar", "type", "jente", "gutt"))
_ETTERNAVN = re.compile(
    r"\w{2,}(?:sen|sson|stad|berg|rud|haug|vik|land|dal|moen|bakken|nes|skar|lien|mann|ic|ić|ski|ova?)\Z", re.IGNORECASE
)
_FORKORTET_TITTEL = frozenset(("dr", "frk", "hr", "betj", "adv", "saksbeh", "sosialkons", "rådg", "insp", "kons"))
_FIRMAER = ordfil("firmaer.yml")
_ORGNAVN = re.compile(rf"{_FIRMAER['ord']}\Z", re.IGNORECASE)
_FIRMAORD = re.compile(rf"{_FIRMAER['firmaord']}\Z", re.IGNORECASE)
_STEDSORD = frozenset(("på", "i", "ved", "frå", "fra", "nav", "avd", "avdeling", "bydel", "rundt", "nær"))
# After these an unknown word in capitals may be a firm, unless it does what only people do.
_KANSKJE_FIRMA = frozenset(("hos", "for", "til", "te", "eller", "og", "som", "firmaet", "bedriften", "ligger", "heter"))
_SIER = frozenset(("sa", "sier", "seier", "mener", "hjelper", "hjalp", "ringte", "lovte", "skal", "vet"))
_GJOR_FOLK = _SIER | {
    "har",
    "hadde",
    "kan",
    "vil",
    "lover",
    "foreslo",
    "foreslår",
    "spurte",
    "spør",
    "meinte",
    "mente",
    "trur",
    "tror",
    "ba",
}
_ARBEIDSSTED = ordene("""
    kjøkkenet verkstedet nav kommunen skolen avdelingen avdelinga helse kontoret resepsjonen friomsorgen sosialen
    huset stallen laget""")
# After these even «even» and «dag», in small letters, are names, when the pipeline says so too.
_BESTEMT_PERSON = frozenset(("og", "med", "hos", "av"))
_MAANED_GJOR = frozenset(
    ("begynner", "sa", "sier", "bor", "fyller", "heter", "gråter", "vokser", "skal", "kan", "vil", "hjelper", "går")
)
# What may follow a name in small letters that is a word as well («jeg heter dag og er 34»).
_ETTER_NAVN = frozenset(("", "og", "er", "men", "fra", "i", "på", "som", "skal", "vil", "har", "sitter", "soner"))
# «J. K. Holm», «H. Berg», «O'Brien»: a person, and where it may be a firm as well, a person.
_INITIALER = re.compile(
    r"(?<![\w.])(?:[A-ZÆØÅ]\.\s?){1,3}(?P<etter>[A-ZÆØÅ][^\W\d_]{2,}(?:-[A-ZÆØÅ][^\W\d_]+)?)"
    r"(?!\s(?:AS|ASA|ANS|DA|BA)\b)"
)
_INITIAL = frozenset("bcdfghjklmnpqrstvwxz")
_O_NAVN = re.compile(r"(?<!\w)(?:[A-ZÆØÅ][^\W\d_]+\s)?[OD]['’][A-ZÆØÅ][^\W\d_]{2,}(?!\s(?:AS|ASA|Pub|pub)\b)")
_STAVET = re.compile(r"(?<![\w.\-])[^\W\d_](?P<tegn>[ .\-–_*])(?:\s?[^\W\d_](?P=tegn)){1,24}\s?[^\W\d_](?!\w)")
# «samboeren min T.H.», «signert Ø.K.N.»: three letters by themselves, or two where a person is spoken of.
_BARE_INITIALER = re.compile(r"(?<![\w.])(?:[A-ZÆØÅ]\.\s?){2,4}(?!\w)")
# «AH her», «dette er KMB»: letters that say who speaks.
_INITIALER_HER = re.compile(
    r"(?:\A|[.!?]\s|\b(?:hei|hallo|heisann|hey)[,!.]?\s)(?:(?:det er|dette er|det e)\s)?(?P<her>(?-i:[A-ZÆØÅ]{2,3}))"
    r"(?=\s(?:her|som|i andre enden)\b|,\s(?:innsatt|celle|vil|jeg|eg|æ)\b)"
    r"",
    re.IGNORECASE,
)
_FOR_INITIALER = ordene("""
    initialer initialene initialar initialane forbokstaver forbokstavene hilsen mvh signert sign heter heiter kalles
    navn navnet""")
_FORKORTET = ordene("""
    fom tom bla dvs pga osv mfl mht ift iht evt dva tlf mao nb nav kvp aap vgs eu eøs usa sms pdf aev if ol el og ie
    eg su as asap mm mv dd mnd ca iea æei æea eie abc abcd abcde bce cde bcd""")
_VOKALORD = frozenset("æåieaoøu")
_NORSKE = str.maketrans("æøåÆØÅ", "aoaAOA")
_TITTEL = re.compile(r"(?:advokat|betjent|veileder|lege|psykolog|konsulent|rådgiver|koordinator)(?:en)?\Z")
_ORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BOKSTAVORD = re.compile(r"[A-ZÆØÅ]{2,}s?(?<=s)")
_FIRMA = re.compile(rf"(?<!\w){_FIRMAER['navn']}(?:-\w+)?(?!\w)", re.IGNORECASE)
# «Brødrene Dahl», «Berg & Lunde Transport», «Peder Halvorsen Bygg»: firms that nobody can list.
_KALT_OPP = re.compile(
    rf"(?<!\w)(?:(?:brødrene|brdr\.|søstrene|mester)(?:\s(?-i:[A-ZÆØÅ])[\w-]+){{1,2}}"
    rf"|(?:(?-i:[A-ZÆØÅ])[\w-]+\s(?:&\s)?){{1,3}}(?-i:(?=[A-ZÆØÅ])){_FIRMAER['firmaord']}(?:\s(?-i:ASA?|ANS|DA))?)(?!\w)",
    re.IGNORECASE,
)
_MERKE = ordene("""
    yamaha suzuki honda kawasaki volvo toyota ford opel nissan mazda kia hyundai skoda audi bmw mercedes fiat peugeot
    citroën renault volkswagen vw tesla piaggio vespa aprilia derbi scania iveco stihl husqvarna samsung iphone nokia
    sony canon nikon roland gibson fender steinway john""")
# They are learned and read about; as somebody's lawyer or neighbour the same name is a person's.
_KJENTE_FOLK = ordene("""
    ibsen henrik bjørnson bjørnstjerne hamsun knut undset sigrid kielland lie wergeland garborg arne aasen ivar grieg
    edvard munch vigeland nansen fridtjof amundsen roald heyerdahl thor darwin einstein newton mozart bach beethoven
    shakespeare nesbø jo fosse jon knausgård mandela gandhi picasso nerdrum marx freud snorre holberg""")
_LESER_OM = frozenset(("om", "og", "lese", "leser", "leste", "lest", "spille", "spiller", "høre", "bøker", "av"))
_SLUTT = re.compile(r"\s?[-–,;:(]\s")
_NY_SETNING = re.compile(r"[.!?:\n\"«(–]\s*\Z")


@dataclass(frozen=True)
class _Lister:
    fornavn: frozenset[str]  # also those that are ordinary words
    sikre: frozenset[str]  # first names that are nothing else
    etternavn: frozenset[str]  # also those that are places or ordinary words
    sikre_etternavn: frozenset[str]
    slekt: frozenset[str]
    tittel: frozenset[str]
    svakt: frozenset[str]
    stopp: frozenset[str]
    ting: frozenset[str]
    kjent: frozenset[str]
    organ: frozenset[str]

    # Unions are made once: a set of thousands of names for each word of a text is dear.
    @functools.cached_property
    def kjent_eller_organ(self) -> frozenset[str]:
        return self.kjent | self.organ

    @functools.cached_property
    def person(self) -> frozenset[str]:
        """What a person is called beside the name: relatives and titles."""
        return self.slekt | self.tittel

    @functools.cached_property
    def ikke_navn(self) -> frozenset[str]:
        return self.person | self.kjent_eller_organ

    @functools.cached_property
    def alle_navn(self) -> frozenset[str]:
        return self.fornavn | self.etternavn

    @functools.cached_property
    def sikre_navn(self) -> frozenset[str]:
        return self.sikre | self.sikre_etternavn

    @functools.cached_property
    def kjente_navn(self) -> frozenset[str]:
        return self.fornavn | self.sikre_etternavn


def har_sikkert_fornavn(tekst: str) -> bool:
    """Whether one of the words is a first name and nothing else."""
    return any(o.lower() in _lister().sikre for o in _ORD.findall(tekst))


def har_tittel_foran(tekst: str, start: int) -> bool:
    """Whether the word before says that a person follows: a title, a relative, or a greeting before a signature."""
    foran = _ORD.findall(tekst[max(0, start - 30) : start])
    return bool(foran) and foran[-1].lower() in _lister().person | _HILSEN


@functools.cache
def _lister() -> _Lister:
    ord_ = yaml.safe_load((_DATA / "navneord.yml").read_text(encoding="utf-8"))
    return _Lister(
        *_navneliste("fornavn.txt"),
        *_navneliste("etternavn.txt"),
        **{k: frozenset(str(v).split()) for k, v in ord_.items()},
    )


def _navneliste(fil: str) -> tuple[frozenset[str], frozenset[str]]:
    """All names of a list in lower case, and those that are nothing else."""
    linjer = (_DATA / fil).read_text(encoding="utf-8").lower().split("\n")
    navn = [o for o in linjer if o and not o.startswith("#")]
    return frozenset(n.lstrip("*") for n in navn), frozenset(n for n in navn if not n.startswith("*"))


class _Navneleser:
    """Finds the names in one text. Words are counted from 0; `navn` collects runs of words (first, after last)."""

    def __init__(self, tekst: str) -> None:
        self.l = _lister()
        self.tekst = tekst
        self.m = list(_ORD.finditer(tekst))
        self.ord = [m[0] for m in self.m]
        self.starter, self.slutter = [m.start() for m in self.m], [m.end() for m in self.m]
        self.lite = [o.lower() for o in self.ord]
        # In ALL CAPITALS or Title Case a capital says nothing.
        resten = [o for o in self.ord[1:] if not o.isupper()]
        self.stor_sier = (len(self.ord) < 4 or not tekst.isupper()) and (
            len(resten) < 3 or sum(o[0].isupper() for o in resten) <= 0.8 * len(resten)
        )
        self.navn: list[tuple[int, int]] = []

    def mellom(self, i: int) -> str:
        """What stands between word `i` - 1 and word `i`."""
        return self.tekst[self.m[i - 1].end() if i else 0 : self.m[i].start()]

    def starter_setning(self, i: int) -> bool:
        return (i == 0 and not self.mellom(0).strip()) or bool(_NY_SETNING.search(self.mellom(i)))

    def stor(self, i: int) -> bool:
        return i < len(self.ord) and self.ord[i][0].isupper() and self.stor_sier

    def stanser(self, i: int) -> bool:
        return i >= len(self.ord) or self.lite[i] in self.l.stopp

    def egennavn(self, i: int) -> bool:
        """A capitalised word that is neither a known term, a place nor an ordinary word."""
        return (
            self.stor(i)
            and not self.stanser(i)
            and self.lite[i] not in self.l.kjent
            and self.lite[i] not in self.l.organ
            and len(self.ord[i]) > 1
            and not (self.ord[i].isupper() and len(self.ord[i]) < 5)
            and not er_sted(self.ord[i])
        )

    def er_fornavn(self, i: int, liste: frozenset[str]) -> bool:
        if i >= len(self.ord) or (
            _BOKSTAVORD.fullmatch(self.ord[i]) and not self.ord[i].isupper()
        ):  # «LARs» is no Lars
            return False
        o = self.lite[i]
        return (
            o in liste
            or ("-" in o and any(d in liste for d in o.split("-")))
            or (o.endswith("s") and len(o) > 4 and o[:-1] in liste)
        )

    def utvid(self, i: int) -> int:
        """The end of the run of surnames after the first name `i`."""
        j = i + 1
        while (
            j < len(self.ord)
            and j - i < 4
            and (self.mellom(j) in (" ", "-") or (self.mellom(j) == ". " and len(self.ord[j - 1]) < 4))
        ):
            initial = len(self.ord[j]) == 1 and self.ord[j].isupper() and self.stor(j + 1)
            if not initial and (not self.stor(j) or self.stanser(j) or self.lite[j] in self.l.kjent_eller_organ):
                break
            j += 1
        # «jimmy karlsen», «ghulam abbas»
        while (
            j < len(self.ord)
            and j - i < 4
            and self.mellom(j) == " "
            and not self.stanser(j)
            and (self.lite[j] in self.l.sikre_etternavn or self.er_fornavn(j, self.l.sikre))
        ):
            j += 1
        # «jonny b»
        if (
            j < len(self.ord)
            and len(self.ord[j]) == 1
            and self.lite[j] in _INITIAL
            and self.mellom(j) == " "
            and not self.tekst[self.slutter[j] :][:1].isdigit()
        ):
            j += 1
        return j

    def samle(self, i: int, flere: bool) -> int:
        """After «heter» and the like: take words as names until something ends them. Returns the next word."""
        fra, antall = i, 0
        if self.navn_som_er_ord(i):
            antall, i = 1, i + 1
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

    def navn_som_er_ord(self, i: int) -> bool:
        """«jeg heter Dag», «hilsen Vår»: the word `i` would end a name elsewhere, and is one after such a cue."""
        if (
            not self.stanser(i)
            or i >= len(self.ord)
            or self.lite[i] not in self.l.fornavn
            or (i + 1 < len(self.ord) and self.lite[i] == self.lite[i + 1])
        ):
            return False
        om_seg = i > 1 and self.lite[i - 1] in _HETER and self.lite[i - 2] in _JEG_HAN
        return self.stor(i) or (om_seg and self.neste(i + 1) in _ETTER_NAVN)

    def legg_til(self, fra: int, til: int) -> None:
        if til <= fra:
            return
        while fra and self.mellom(fra) in (" ", ". ", ".") and self.hoerer_foran(fra - 1):
            fra -= 1
        self.navn.append((fra, til))

    def hoerer_foran(self, i: int) -> bool:
        """Whether the capitalised word `i` belongs to the name that follows: an initial, or a name of no list."""
        if not self.stor(i) or (len(self.ord[i]) > 1 and self.mellom(i + 1) != " "):
            return False
        fremmed = not self.ord[i].translate(_NORSKE).isascii()
        return len(self.ord[i]) == 1 or (
            (fremmed or not self.starter_setning(i))
            and self.egennavn(i)
            and self.lite[i] not in self.l.person
            and self.lite[i] not in self.l.svakt
        )

    def etter_signal(self, i: int) -> int | None:
        """Word `i` says that a name follows («heter», «navnet mitt er», «hilsen»). Returns where to go on, or None."""
        o, j = self.lite[i], i + 1
        if o in _HETER:
            return self.etter_heter(i)
        if o in _NAVN:
            return self.etter_navnet(i)
        if o in _HILSEN and j < len(self.ord) and self.mellom(j).strip(" ,.\n") == "":
            return self.samle(j, flere=False) if self.stor(j) or self.er_fornavn(j, self.l.sikre) else None
        if o in _KALLER and self.neste(j) in ("meg", "mæ", "mei") and (o == "kall" or self.stor(j + 1)):
            return self.samle(j + 1, flere=False)
        return None

    def etter_heter(self, i: int) -> int | None:
        """The name after «heter» at word `i`: of a person, and not of a thing or a place."""
        j = i + 1
        ting = any(p in self.l.ting for p in self.lite[max(0, i - 2) : i])
        while j < len(self.ord) and j <= i + 2 and self.lite[j] in ("jeg", "eg", "æ", "nå", "altså", "visst"):
            j += 1
        noen = i > 1 and self.lite[i - 1] == "som" and (self.lite[i - 2] in self.l.person or self.lite[i - 2] in _NOEN)
        if j < len(self.ord) and ting and not (self.stor(j) and (noen or self.er_fornavn(j, self.l.fornavn))):
            return None
        if j < len(self.ord) and er_sted(self.ord[j]) and not self.stor(j + 1):
            return None
        person = i == 0 or any(p in _JEG_HAN or p in self.l.person for p in self.lite[max(0, i - 3) : i])
        if not person and not self.stor(j) and not self.er_fornavn(j, self.l.fornavn):
            return None
        return self.samle(
            j, flere=any(p.endswith(("ene", "barna", "borna", "ongan")) for p in self.lite[max(0, i - 2) : i])
        )

    def etter_navnet(self, i: int) -> int | None:
        """The name after «navnet mitt er» or «navn:», whose first word is `i`."""
        j = i + 1
        while j < len(self.ord) and j <= i + 2 and self.lite[j] in _EIER:
            j += 1
        if j < len(self.ord) and self.lite[j] in ("er", "is", "e", "var"):
            return self.samle(j + 1, flere=False)
        kolon = j < len(self.ord) and ":" in self.mellom(j)
        return self.samle(j, flere=False) if kolon and (self.stor(j) or self.er_fornavn(j, self.l.fornavn)) else None

    def etter_person(self, i: int) -> int | None:
        """Word `i` is a relative, a title or a preposition; the next one may be that person's name."""
        o, j = self.lite[i], i + 1
        slekt, tittel = o in self.l.slekt, o in self.l.tittel or bool(_TITTEL.search(o))
        if not slekt and not tittel and o not in self.l.svakt:
            return None
        while (
            j < len(self.ord)
            and j <= i + 3
            and self.lite[j] in _EIER_OG_ER
            and not ((slekt or tittel) and self.stor(j))
        ):
            j += 1  # «dattera mi Vår»: a capital after «mi» is no «vår»
        if j < len(self.ord) and (slekt or tittel) and self.stor(j) and self.lite[j] == "vår" and not self.stor(i):
            til = self.utvid(j)
            self.legg_til(j, til)
            return til
        if j >= len(self.ord) or (self.stanser(j) and not self.er_fornavn(j, self.l.fornavn)):
            return None
        foran = self.mellom(j)
        innskutt = (
            foran == ", " and slekt and self.stor(j) and j + 1 < len(self.ord) and self.mellom(j + 1)[:1] == ","
        )  # «eksen, Line, vil»
        if foran.strip(" ,:.") or (
            foran != " " and not innskutt and o not in _FORKORTET_TITTEL and not self.er_fornavn(j, self.l.sikre)
        ):
            return None
        if self.stor(j):
            kjent_navn = self.er_fornavn(j, self.l.fornavn) and not (self.lite[j] in _MAANED and not slekt)
            ukjent = (tittel or slekt) and self.egennavn(j)
            etternavn = tittel and self.lite[j] in self.l.etternavn and foran == " "
            # «hos Bo»: nobody lives «hos» a place.
            sted_men_navn = tittel and foran == " " and self.neste(j + 1) in _GJOR_FOLK  # «betjent Haugerud har lovet»
            if (
                etternavn
                or sted_men_navn
                or (
                    (kjent_navn or ukjent)
                    # «tilbake til Rana» goes to the place, though people are called so too
                    and (
                        o == "hos"
                        or (self.lite[j] in self.l.fornavn and o not in ("til", "fra"))
                        or not er_sted(self.ord[j])
                    )
                )
            ):
                til = self.utvid(j)
                self.legg_til(j, til)
                return til
            return None
        if (
            (slekt or tittel)
            and (self.er_fornavn(j, self.l.sikre) or (tittel and self.lite[j] in self.l.sikre_etternavn))
            and len(self.ord[j]) > 2
        ):
            til = self.utvid(j)
            self.legg_til(j, til)
            return til
        return None

    def tvilsomt_fornavn(self, i: int) -> bool:
        """Whether «Even», «Live» or «Mai», in capitals, is a name here: inside a sentence, or doing what people do."""
        if not self.er_fornavn(i, self.l.fornavn):
            return False
        navn_etter = (
            self.mellom(i + 1) == " " and self.stor(i + 1) and self.er_fornavn(i + 1, self.l.fornavn)
            if self.neste(i + 1)
            else False
        )
        if self.lite[i] in _MAANED:
            gjoer = _MAANED_GJOR | ({"kommer", "har", "er"} if self.lite[i] == "jan" else set())
            return navn_etter or (self.neste(i + 1) in gjoer and self.lite[i - 1 : i] not in (["i"], ["til"]))
        return (
            not self.starter_setning(i)
            or self.neste(i + 1) in _SIER
            or self.lite[i + 1 : i + 3] == ["og", "jeg"]
            or (self.neste(i + 1) in ("på", "i", "fra", "hos") and self.neste(i + 2) in _ARBEIDSSTED)
            or (self.neste(i + 1) == "er" and self.neste(i + 2) in self.l.tittel)
        )

    def alene(self, i: int) -> int | None:
        """A name that nothing announces."""
        if not self.stor(i):
            # «nei silje kom aldri»
            kjent = self.er_fornavn(i, self.l.sikre) or self.lite[i] in self.l.sikre_etternavn
            return (
                self.ta(i)
                if kjent and len(self.ord[i]) > 2 and not er_sted(self.ord[i]) and not self.stanser(i)
                else None
            )
        if (
            self.lite[i] in self.l.fornavn
            and self.neste(i + 1) in self.l.person
            and self.mellom(i + 1).strip() == ","
            and (self.neste(i + 2) in _EIER or (i + 2 < len(self.ord) and self.mellom(i + 2).strip() == ","))
        ):
            self.legg_til(i, i + 1)  # «Dag, sønnen min, …»
            return i + 1
        if (
            (self.stanser(i) and not (self.lite[i] in _MAANED and self.tvilsomt_fornavn(i)))
            or self.lite[i] in self.l.kjent
            or (i and self.lite[i - 1] in ("st", "sankt", "dronning", "kong"))
        ):
            return None
        neste_organ = (
            i + 1 < len(self.ord)
            and (self.lite[i + 1] in self.l.organ or _FIRMAORD.match(self.ord[i + 1]))
            and self.mellom(i + 1) == " "
        )
        if neste_organ:
            return None
        par = (
            i + 1 < len(self.ord)
            and self.mellom(i + 1) == " "
            and self.stor(i + 1)
            and not self.stanser(i + 1)
            and self.lite[i + 1] not in self.l.kjent
            and not self.ord[i + 1].isupper()
        )
        # Inside a sentence a capital says that «Even» or «Live» is a name.
        kjent_navn = not er_sted(self.ord[i]) and (
            self.er_fornavn(i, self.l.sikre) or self.lite[i] in self.l.sikre_etternavn or self.tvilsomt_fornavn(i)
        )
        if par and er_sted(f"{self.ord[i]} {self.ord[i + 1]}"):
            return i + 2
        par = par and not _ORGNAVN.match(self.ord[i + 1])
        if kjent_navn or (par and self.lite[i] not in _MAANED and self.er_par(i)):
            return self.ta(i)
        return None

    def ta(self, i: int) -> int:
        """Takes the name that begins at word `i`. Returns where to go on."""
        til = self.utvid(i)
        self.legg_til(i, til)
        return til

    def er_par(self, i: int) -> bool:
        """Whether two capitalised words that stand together are a first name and a last name."""
        etternavn = bool(_ETTERNAVN.match(self.ord[i + 1]))
        if self.er_fornavn(i, self.l.fornavn):
            return etternavn or self.egennavn(i + 1) or self.lite[i + 1] in self.l.etternavn
        organ = i + 2 < len(self.ord) and self.lite[i + 2] in self.l.organ
        if not (self.egennavn(i) and self.egennavn(i + 1)) or organ:
            return False
        hele = i == 0 and (len(self.ord) == 2 or bool(_SLUTT.match(self.mellom(2))))
        sted = bool(i) and self.lite[i - 1] in _STEDSORD
        return etternavn or hele or not (sted or self.starter_setning(i))

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
        self.foer_og()
        return [(self.m[fra].start(), self.m[til - 1].end()) for fra, til in self.navn]

    def godtatt(self, start: int, slutt: int) -> tuple[int, int] | None:
        """What the pipeline took for a person, without the words around the name; None when it is none."""
        ord_ = range(bisect_right(self.slutter, start), bisect_left(self.starter, slutt))
        navn = [
            i
            for i in ord_
            if not self.stanser(i)
            and self.lite[i] not in self.l.ikke_navn
            and (self.stor(i) or self.lite[i] in self.l.alle_navn)
        ]
        if not navn:
            return None
        fra, til = navn[0], navn[-1] + 1
        kjent = any(self.lite[i] in self.l.kjente_navn for i in navn)
        sted = er_sted(self.tekst[self.m[fra].start() : self.m[til - 1].end()]) or all(
            er_sted(self.ord[i]) for i in navn
        )
        foran = self.lite[fra - 1] if fra else ""
        if (
            sted
            or foran == "nav"
            or (til < len(self.ord) and self.lite[til] in self.l.organ and self.mellom(til) == " ")
        ):
            return None
        if any(_ORGNAVN.match(self.ord[i]) or _BOKSTAVORD.fullmatch(self.ord[i]) for i in navn):
            return None
        if not kjent:
            # An unknown word: capitals must say something, and it must not be where somebody is or works.
            if not all(self.stor(i) for i in navn) or foran in _STEDSORD:
                return None
            if (
                len(navn) == 1
                and (foran in _KANSKJE_FIRMA or self.starter_setning(fra))
                and self.neste(til) not in _SIER
            ):
                return None
        elif (
            len(navn) == 1
            and self.lite[fra] not in self.l.sikre_navn
            and (self.lite[fra] in _MAANED or not self.stor(fra) or self.starter_setning(fra))
            and foran not in self.l.slekt
            and foran not in _BESTEMT_PERSON
        ):
            return None
        return self.m[fra].start(), self.m[til - 1].end()

    def neste(self, i: int) -> str:
        return self.lite[i] if i < len(self.ord) else ""

    def foer_og(self) -> None:
        """«Gro og Finn», where only the second one was found."""
        tatt = {i for fra, til in self.navn for i in range(fra, til)}
        for fra, _ in list(self.navn):
            i = fra - 2
            if (
                i >= 0
                and self.lite[fra - 1] in ("og", "&")
                and self.stor(i)
                and self.lite[i] in self.l.fornavn
                and i not in tatt
            ):
                self.legg_til(i, i + 1)
                tatt.add(i)

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


def _stavet(tekst: str) -> Iterator[tuple[int, int]]:
    """Names with a space, a dot or a stroke between the letters: «O l a», «K.a.r.i»."""
    lister = _lister()
    for m in _STAVET.finditer(tekst):
        ord_ = re.sub(r"[^\w]|_", "", m[0]).lower()
        if ord_ in _FORKORTET or set(ord_) <= _VOKALORD or (m[0].isupper() and ord_ in lister.kjent):
            continue
        if ord_ in lister.alle_navn or len(ord_) > 4 or (len(ord_) > 3 and m[0][0].isupper()):
            yield m.span()


# «My name is» is read word by word; in other languages the whole phrase says that a name follows.
_FREMMED_HETER = re.compile(
    r"\b(?:jina\ langu\ ni|me\ llamo|mi\ nombre\ es|je\ m['’]?\s?appelle|mon\ nom\ est|ich\ hei(?:ß|ss)e"
    r"|mein\ name\ ist|mi\ chiamo|nazywam\ si[eę]"
    r"|mam\ na\ imi[eę]|moje\ imi[eę]\ to|magaca[yi]?gu?\ (?:waa|waxaa)|magacaygu\ waa|men[iy]a\ zovut|mene\ zvaty"
    r"|ma\ numesc|m[ăa]\ cheam[ăa]|numele\ meu\ este"
    r"|(?:benim\ )?ad[ıi]m|ismi|ism[iy]|navê\ min|nav[eê]\ min|zovem\ se|ime\ mi\ je|mano\ vardas|mani\ sauc"
    r"|minu\ nimi\ on|meu\ nome\ [ée]|emri\ im\ [ëe]shtë"
    r"|[mš]eme?y\ yi?be?la?l|naam-e?\ man|esme?-?\ ?man|jag\ heter|mitt\ namn\ är"
    r"|nimeni\ on)\ (?P<navn>[^\W\d_]{2,24}(?:\ (?-i:[^\W\d_a-zæøå])[^\W\d_]{1,24}){0,3})",
    re.IGNORECASE,
)


def _initialer(tekst: str) -> Iterator[tuple[int, int]]:
    lister = _lister()
    for m in _INITIALER.finditer(tekst):
        navn = m["etter"].lower()
        flere = m[0].count(".") > 1
        if (
            navn not in lister.stopp
            and navn not in lister.kjent_eller_organ
            and (flere or navn in lister.etternavn or _ETTERNAVN.match(navn))
        ):
            yield m.span()
    for m in _O_NAVN.finditer(tekst):
        yield m.span()
    for m in _INITIALER_HER.finditer(tekst):
        if m["her"].lower() not in lister.kjent and m["her"].lower() not in _FORKORTET:
            yield m.span("her")
    for m in _BARE_INITIALER.finditer(tekst):
        foran = [o.lower() for o in re.findall(r"\w+", tekst[max(0, m.start() - 40) : m.start()])[-2:]]
        om_noen = any(o in lister.person or o in _FOR_INITIALER for o in foran)
        if om_noen or (m[0].count(".") > 2 and re.sub(r"\W", "", m[0]).lower() not in _FORKORTET):
            yield m.start(), m.start() + len(m[0].rstrip())


_STOR_INNI = re.compile(r"(?<!\A)[A-ZÆØÅ]")
"""The pipeline learned from newspapers. In 8,940 texts with no capital but the first it found nothing of its own but
parts of addresses, and «mark» and «bjørk»."""


def finn_navn(tekst: str) -> list[tuple[int, int]]:
    """Where names of people stand in `tekst`: (start, end) of each. Never raises."""
    leser = _Navneleser(tekst)
    navn = [
        *leser.les(),
        *_stavet(tekst),
        *_initialer(tekst),
        *(m.span("navn") for m in _FREMMED_HETER.finditer(tekst)),
    ]
    if len(leser.ord) > 1 and _STOR_INNI.search(tekst):
        navn += [n for start, slutt in finn_personer(tekst) if (n := leser.godtatt(start, slutt))]
    if not navn:
        return []
    firmaer = finn_firmaer(tekst)
    return [n for n in navn if not er_offentlig(tekst, *n, firmaer)]


def finn_firmaer(tekst: str) -> list[tuple[int, int]]:
    """Where known firms, schools and brands stand, and what says itself that it is one: (start, end) of each."""
    return [m.span() for uttrykk in (_FIRMA, _KALT_OPP) for m in uttrykk.finditer(tekst)]


def er_offentlig(tekst: str, start: int, slutt: int, firmaer: list[tuple[int, int]]) -> bool:
    """Whether it is a firm, the model of a thing, a letter, or somebody whom people read and learn about."""
    if slutt - start < 2 or any(fra <= start and slutt <= til for fra, til in firmaer):
        return True  # a letter by itself is a class of licence, a block or a grade
    foran = _ORD.findall(tekst[max(0, start - 30) : start])
    siste = foran[-1].lower() if foran else ""
    ord_ = {o.lower() for o in _ORD.findall(tekst[start:slutt])}
    return siste in _MERKE or (siste in _LESER_OM and ord_ <= _KJENTE_FOLK)
