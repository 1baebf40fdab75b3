"""Personal data in what people type: found, so that they can be cut out before anything is kept.

The note must never hold name, birth number, offence, diagnosis or case number, so the reader errs on the side of cutting.
Pure functions that never raise on text.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.lesing.navneleser import finn_navn
from bot.lesing.steder import er_sted

# An offence or a diagnosis often stands in an honest answer, and the rest of that answer is usable.
MILDE_SLAG = frozenset(("lovbrudd", "diagnose"))


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
        """False for an offence or a diagnosis, True for what points at a person."""
        return self.slag not in MILDE_SLAG


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
_HUSNR = r"\ ?\d{1,3}(?![\d/:]|[.,]\d)(?:\s?[A-Ha-h]\b)?(?!\s*[.\-–]?\s*" + _ENHET + r")"

# Split in three, so that texts without digits or «@» cost nothing. A trailing _ keeps a second group of a kind apart.
_EPOST = re.compile(r"(?<![\w.+\-])[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)*|(?<![\w.\-])[\w.\-]+\s?(?:\(at\)|\[at\]|krøllalfa|alfakrøll)"
                    r"\s?[\w\-]+(?:\.\w+)+", re.IGNORECASE)
_NUMMER = re.compile(rf"""
  (?=[\d+])(?:
    (?P<fodselsnummer>(?<!\d){_DATO6}{_HVIT}\d{{5}}(?!\d))
  | (?P<kontonummer>(?<!\d)\d{{4}}[ .]?\d{{2}}[ .]?\d{{5}}(?!\d))
  | (?P<saksnummer>\b\d{{2}}-\d{{5,6}}\s?[A-ZÆØÅ]{{2,4}}[\-–/][\w\-/]+)
  | (?P<telefon>(?:\+|\b00)\d{{2,3}}(?:[ \-]?\d){{6,10}}(?!\d)
      | (?<![\d.,/\-])[2-9]\d\ \d\d\ \d\d\ \d\d(?!\d)
      | (?<![\d.,/\-])[2-9]\d\d[ .\-]?\d\d[ .\-]?\d\d\d(?![\d]|[./\-]\d))
  | (?P<saksnummer_>(?<![\d.,])\d{{9,}}(?!\d)))
| \b(?=[icsjradfpkrtmn])(?:
    (?P<innsattnummer>(?:innsatt|fange|intern)e?n?s?[ \-]?(?:nummer|nummeret|nr)\b[^\d\n]{{0,15}}\d[\d \-/]*\d
      | cell(?:e|a|en)(?:\s?(?:nummer|nr))?\.?\s?\d{{1,4}}\b)
  | (?P<saksnummer__>(?:saks?|journal|referanse|arkiv)[ \-]?(?:nummer|nummeret|nr|id)\b[^\d\n]{{0,15}}\d[\w/\-]*
      | duf\w*\W{{0,3}}\d[\d ]{{8,14}}\d)
  | (?P<fodselsnummer_>(?:(?:person|fødsels?)[ \-]?(?:nummer|nummeret|nr)|fnr|pnr)\b[^\d\n]{{0,20}}\d[\d .\-]*\d)
  | (?P<kontonummer_>konto[ \-]?(?:nummer|nummeret|nr)?\b[^\d\n]{{0,15}}\d{{4}}[ .]?\d{{2}}[ .]?\d{{5}}(?!\d))
  | (?P<telefon_>(?:ring|ringe|tlf|telefon|telefonen|telefonnummer|telefonnummeret|mobil|mobilen|mobilnummer|mob|sms
      |nummeret?\ mitt)\b[^\d\n]{{0,20}}(?:\d[ .\-]?){{7}}\d(?!\d))
  | (?P<adresse>postnummer\D{{0,8}}\d{{4}}\b|postboks\s\d+\b))
""", re.VERBOSE | re.IGNORECASE)

_ADRESSE = re.compile(rf"""
  (?:\b[A-ZÆØÅ][\w.\-]*\ ){{0,3}}\b[A-ZÆØÅ][a-zæøåéäö\-]{{2,}}(?:{_STERK_GATE}|{_SVAK_GATE}){_HUSNR}
| (?:\b[A-ZÆØÅ][\w.\-]*\ ){{1,3}}{_STERK_GATE}{_HUSNR}
| (?:\b[a-zæøåé]{{3,}}\ )?\b[a-zæøåé]{{3,}}s\ (?:gate|vei|veg|plass|all[ée]){_HUSNR}
| \b[a-zæøåé\-]{{3,}}{_STERK_GATE}{_HUSNR}
""", re.VERBOSE)
_POSTSTED = re.compile(r"(?<![\d.,])(\d{4})(?=\s+([A-ZÆØÅa-zæøå]{2,}))")

_SIFFER = re.compile(r"\d")
_KROLLALFA = re.compile(r"@|\(at\)|\[at\]|alfa", re.IGNORECASE)
_OFFENTLIGE_NUMRE = frozenset(("55553333", "80040567", "81002345"))   # NAV, help lines
_DATO8 = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d")
_BELOP = re.compile(r"\s?(?:kr|kroner|,-)", re.IGNORECASE)


def _elektronisk(tekst: str) -> Iterator[Persondata]:
    for m in _EPOST.finditer(tekst):
        yield Persondata(m.start(), m.end(), "epost", m[0])


def _tall(tekst: str) -> Iterator[Persondata]:
    for m in _NUMMER.finditer(tekst):
        slag = (m.lastgroup or "").rstrip("_")
        siffer = re.sub(r"\D", "", m[0])
        if slag == "telefon" and (siffer in _OFFENTLIGE_NUMRE or _DATO8.fullmatch(siffer)
                                  or _BELOP.match(tekst, m.end())):
            continue
        # «ring mor på 412 …»: only the number goes, the words before it may be an answer.
        start = m.start() + m[0].find(siffer[0]) if m.lastgroup == "telefon_" else m.start()
        yield Persondata(start, m.end(), slag, tekst[start:m.end()])
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


# --- the whole --------------------------------------------------------------------------------------------------

def finn_persondata(tekst: str) -> list[Persondata]:
    """All personal data in `tekst`, in the order in which they stand, none overlapping another."""
    funn: list[Persondata] = []
    navn = (Persondata(a, b, "navn", tekst[a:b]) for a, b in finn_navn(tekst))
    kilder = [_sensitive(tekst), navn]
    if _SIFFER.search(tekst):
        kilder.insert(0, _tall(tekst))
    if _KROLLALFA.search(tekst):
        kilder.insert(0, _elektronisk(tekst))
    for kilde in kilder:
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
