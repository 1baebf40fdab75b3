"""Numbers and addresses that point at a person: birth and D-numbers, phones, accounts, case and inmate numbers, e-mail,
street addresses.

Check digits are never tried: a number with a typing error points at a person as well. Pure, and never raises on text.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from bot.lesing.sted import er_sted

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_DATO6 = r"(?:[0-3]\d|[4-7]\d)[ .]?(?:[01]\d|[4-5]\d|[89]\d)[ .]?(?:(?:19|20)\d\d|\d\d)"
_HVIT = r"[ .\-–/]{0,3}"
_MND = r"(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)"
_ENHET = r"(?:år|mnd|måne?d|dag|døgn|time|uke|veke|gang|barn|kr|kroner|prosent|%|min|stk|ung|" + _MND + ")"
_STERK_GATE = (r"(?:gate|gata|gaten|gt\.?|gaden|terrassen|tråkket|vei|veien|vegen|veg|vn\.?|veita|plass|plassen|all[ée]|all[ée]en|sti|stien|sving|svingen|"
               r"bakken|stubb|stubben|terrasse|brygge|kroken|faret|smauet|smuget|stredet|tunet|ringvei|ringveien)")
_SVAK_GATE = (r"(?:bakke|moen|vollen|lia|tun|løkka|krok|(?<![eæ])ring|(?<![eæ])ringen|haug|haugen|torg|torget|kaia|toppen|åsen|jordet|"
              r"grenda|kleiva|marka|myra|bråtan|hagen|dalen|eika|berget|flata|høgda|holtet|feltet|lunden|engen|enga|"
              r"skrenten|skogen|åsvegen|promenade|almenning|almenningen|allmenning)")
_HUSNR = (r"\ ?\d{1,3}(?![\d/:]|[.,]\d)(?:\s?[A-Ha-h]\b)?(?:\s[HUKL]\d{4}\b|,?\s(?:leil(?:ighet)?|oppgang)\.?\s?\w{1,4}\b)?"
          r"(?!\s*[.\-–]?\s*" + _ENHET + r")")

# Split in three, so that texts without digits or «@» cost nothing. A trailing _ keeps a second group of a kind apart.
_EPOST = re.compile(
    r"(?<![\w.+\-])[\w.+\-]+\s?@\s?[\w\-]+(?:\.[\w\-]+)*"
    r"|(?<![\w.\-])[\w.\-]+\s?(?:\(at\)|\[at\]|\{at\}|krøllalfa|alfakrøll|snabel-?a|snabla)\s?[\w\-]+(?:\s?(?:\.|punktum|dot)\s?\w+)+"
    r"|(?<![\w.\-])[\w.\-]+\sat\s[\w\-]+(?:\.|\s(?:punktum|dot)\s)(?:no|com|net|org|se|dk|me)\b", re.IGNORECASE)
_NUMMER = re.compile(rf"""
  (?:\(\+\d{{2,3}}\)\s?)?(?=[\d+])(?:
    (?P<fodselsnummer>(?<!\d){_DATO6}{_HVIT}\d{{3}}\ ?\d{{2}}(?!\d))
  | (?P<kontonummer>(?<!\d)\d{{4}}[ .\-]?\d{{2}}[ .\-]?\d{{5}}(?!\d)
      | (?<!\d)\d{{4}}(?:[ \-]?\d{{4}}){{3}}(?!\d))
  | (?P<saksnummer>\b\d{{2}}-\d{{5,6}}\s?[A-ZÆØÅ]{{2,4}}[\-–/][\w\-/]+)
  | (?P<telefon>(?:\+|\b00)\d{{2,3}}(?:[ \-]?\d){{6,10}}(?!\d)
      | (?<![\d.,/\-])[2-9]\d(?P<_skille>[ .\-])\d\d(?P=_skille)\d\d(?P=_skille)\d\d(?![\d]|[./\-]\d)
      | (?<![\d.,/\-])[2-9]\d\d[ .\-]?\d\d[ .\-]?\d\d\d(?![\d]|[./\-]\d))
  | (?P<fodselsnummer__>(?<!\d)(?:\d[ ]?){{10}}\d(?!\d))
  | (?P<saksnummer_>(?<![\d.,])\d{{9,}}(?!\d)))
| \b(?=[bcdfghijkmnprstvaø])(?:
    (?P<innsattnummer>(?:innsatt|fange|intern)e?n?s?[ \-]?(?:nummer|nummeret|nr)\b[^\d\n]{{0,15}}\d[\d \-/]*\d
      | cell(?:e|a|en)(?:\s?(?:nummer|nr))?\.?\s?\d{{1,4}}\b)
  | (?P<kontonummer_>(?:bank)?konto(?:en)?[ \-]?(?:nummer|nummeret|nr)?\b[^\d\n]{{0,15}}\d(?:[ .\-]?\d){{10}}(?!\d)
      | (?:bank|kreditt|debet|visa)?-?kort(?:et)?[ \-]?(?:nummer|nummeret|nr)?\b[^\d\n]{{0,15}}\d(?:[ \-]?\d){{12,18}}(?!\d)
      | iban\W{{0,3}}[a-z]{{2}}\d\d(?:\s?\w{{2,4}}){{3,8}}\b | no\d\d\s?\d{{4}}\s?\d{{4}}\s?\d{{3}}\b)
  | (?P<saksnummer__>(?:saks?|journal|referanse|arkiv|dom(?:s|men)?|pass|id|kort)[ \-]?(?:nummer|nummeret|nr|id)\b[^\d\n]{{0,15}}\d[\w/\-]*
      | duf\w*\W{{0,3}}\d[\d ]{{8,14}}\d)
  | (?P<fodselsnummer_>(?:(?:person|fødsels?|føds|d|h)[ \-]?(?:nummer|nummeret|nr)|fnr|pnr)\b[^\d\n]{{0,20}}\d(?:[ .\-]{{0,2}}\d){{4,10}}(?!\d))
  | (?P<telefon_>(?:ring|ringe|tlf|tel|telefon|telefonen|telefonnummer|telefonnummeret|mobil|mobilen|mobilnummer|mob|sms
      |direktenummer|(?:har|på|nr|nummeret?(?:\ mitt|\ er)?))\b[^\d\n]{{0,20}}(?:\d[ .\-]?){{7}}\d(?!\d))
  | (?P<adresse>post(?:nummer|nr\.?)\D{{0,8}}\d{{4}}\b|rute\s\d{{3,4}}\b|postboks\s\d+\b|gnr\.?\s?\d+(?:[,/ ]+bnr\.?\s?\d+)?|gårdsnummer\s\d+))
""", re.VERBOSE | re.IGNORECASE)

_ADRESSE = re.compile(rf"""
  (?:\b[A-ZÆØÅ][\w.\-]*\ ){{0,3}}\b[A-ZÆØÅ][a-zæøåéäö\-]+{_STERK_GATE}{_HUSNR}
| (?:\b[A-ZÆØÅ][\w.\-]*\ ){{0,3}}\b[A-ZÆØÅ][a-zæøåéäö\-]{{2,}}(?:{_STERK_GATE}|{_SVAK_GATE}){_HUSNR}
| (?:\b[A-ZÆØÅ][\w.\-]*\ ){{1,3}}{_STERK_GATE}{_HUSNR}
| (?:\b[a-zæøåé]{{3,}}\ )?\b[a-zæøåé]{{3,}}s\ (?:gate|gt\.?|vei|veg|plass|all[ée]){_HUSNR}
| (?:\b(?:øvre|nedre|store|lille|gamle|nye|vestre|østre|nordre|søndre|ytre|indre)\ )?\b[a-zæøåé\-]{{3,}}{_STERK_GATE}{_HUSNR}
""", re.VERBOSE)
# A name in capitals and a house number, where the words before or after say that somebody lives there.
_GARD = re.compile(rf"""
  (?:(?<=\bi\ )|(?<=\bpå\ )|(?<=\bved\ )|\A|(?<=[,:]\ )|(?=c/o\ ))
  (?P<sted>(?:c/o\ )?(?:[A-ZÆØÅ][\w\-]+\ )?[A-ZÆØÅ][a-zæøå\-]{{3,}}\ \d{{1,3}}\s?[A-Ha-h]?)\b(?![\d/:.]|,\d)(?!\s*[.\-–]?\s*{_ENHET})
""", re.VERBOSE)
_BOR = re.compile(r"\b(?:bor|bodde|bodd|bur|budde|hus|leilighet\w*|leier|leiger|bolig|bustad|hjemme|heime|adresse\w*|flytt\w+|blokk\w*|"
                  r"hybel|c/o|hos|gård\w*|gard\w*)\b", re.IGNORECASE)
_IKKE_GARD = re.compile(r"(?:rema|avdeling\w*|avd|celle|rom|fløy|uke|kapittel|paragraf|side|etasje|klasse|trinn|kl|vg|ca|nav|innen|"
                        + _MND + r"\w*)\b", re.IGNORECASE)
_BOR_SMAATT = re.compile(rf"(?<=\b[ip]\ )(?P<sted>[a-zæøå]{{6,}}\ \d{{1,3}}[a-h]?)\b(?!\s*[.\-–/:]?\s*(?:{_ENHET}|\d))")
_BUTIKK = re.compile(r"\brema\s+\Z", re.IGNORECASE)
_POSTSTED = re.compile(r"(?<![\d.,])(\d{4})(?=\s+([A-ZÆØÅa-zæøå]{2,}))")

_SIFFER = re.compile(r"\d")
_KROLLALFA = re.compile(r"@|\(at\)|\[at\]|\{at\}|\sat\s|alfa|snabel", re.IGNORECASE)
_OFFENTLIGE_NUMRE = frozenset(("55553333", "80040567", "81002345"))   # NAV, help lines
_DATO8 = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d")
_DATOER = re.compile(r"\d{1,2}[. ]\d{1,2}[. ]\d{2,4}\D+\d{1,2}[. ]\d{1,2}|\d{4} (?:og|til) \d{4}")
_BELOP = re.compile(r"\s?(?:kr|kroner|,-)", re.IGNORECASE)


def finn_elektronisk(tekst: str) -> Iterator[Treff]:
    """E-mail addresses, also written with «at» or «krøllalfa»."""
    if _KROLLALFA.search(tekst):
        for m in _EPOST.finditer(tekst):
            yield m.start(), m.end(), "epost"


def finn_numre(tekst: str) -> Iterator[Treff]:
    """Numbers of a person and addresses. Dates, sums, sections of law and the public numbers of NAV are none."""
    if not _SIFFER.search(tekst):
        return
    for m in _NUMMER.finditer(tekst):
        gruppe = next(g for g, v in m.groupdict().items() if v is not None and g != "_skille")
        slag, funnet = gruppe.rstrip("_"), m[0]
        siffer = re.sub(r"\D", "", funnet)
        if slag == "telefon" and (siffer in _OFFENTLIGE_NUMRE or _DATO8.fullmatch(siffer) or _BELOP.match(tekst, m.end())):
            continue
        start = m.start()
        if gruppe == "telefon_":
            # «ring mor på 412 …»: only the number goes, the words before it may be an answer.
            start += re.search(r"[+\d]", funnet).start()
            if _DATO8.fullmatch(siffer) or siffer in _OFFENTLIGE_NUMRE or _BELOP.match(tekst, m.end()):
                continue
        yield start, m.end(), slag
    yield from _adresser(tekst)


def _adresser(tekst: str) -> Iterator[Treff]:
    for m in _ADRESSE.finditer(tekst):
        yield m.start(), m.end(), "adresse"
    bor = _BOR.search(tekst)
    for m in _GARD.finditer(tekst):
        ord_ = m["sted"].split()
        kjent = any(_IKKE_GARD.match(o) for o in ord_)
        if not kjent and not er_sted(" ".join(ord_[:-1])) and (bor or er_sted(_neste_ord(tekst, m.end()))):
            yield m.start("sted"), m.end("sted"), "adresse"
    if bor:
        for m in _BOR_SMAATT.finditer(tekst):
            if not _IKKE_GARD.match(m["sted"]) and not er_sted(m["sted"].split()[0]):
                yield m.start("sted"), m.end("sted"), "adresse"
    for m in _POSTSTED.finditer(tekst):
        # The place may stay: alone it identifies nobody. 19xx and 20xx are years unless an address stands before.
        aar = m[1][:2] in ("19", "20") and not re.search(r"\d\s?[A-Ha-h]?,?\s*\Z", tekst[:m.start()])
        etter_adresse = re.search(r",\s*\Z", tekst[:m.start()]) and re.search(r"\d", tekst[:m.start()]) and m[2][0].isupper()
        if not aar and (er_sted(m[2]) or etter_adresse) and not _BUTIKK.search(tekst, 0, m.start()):
            yield m.start(1), m.end(1), "adresse"


def _neste_ord(tekst: str, fra: int) -> str:
    m = re.compile(r",?\s*(?:\d{4}\s+|i\s+)?([^\W\d_]+)").match(tekst, fra)
    return m[1] if m else ""
