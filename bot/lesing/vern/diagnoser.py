"""Diagnoses in what people type: the words that name them, never what merely surrounds them.

Everyday words about health and drugs («vond rygg», «sliter med rus», «rusbehandling») are no diagnoses. Pure, and never
raises on text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.lesing.spraak.ordfil import ordene
from bot.lesing.vern.lyd import lyd

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_MED_FORLED = (
    r"(?:(?:alvorlig|kronisk|paranoid|emosjonelt?|ustabil|sosial|generalisert|dyp|tung|bipolar|psykotisk|"
    r"schizoaffektiv|kognitiv|"
    r"posttraumatisk|kompleks|mild|moderat|lettere|unnvikende|dyssosial|antisosial|komplisert|blandet|atypisk|"
    r"tilbakevendende)e?\ ){0,4}"
)
_DIAGNOSE = re.compile(
    rf"""\b{_MED_FORLED}(?:
  s[ck]h?izz?o\w* | depressiv\w* | emosjonelt\ ustabil\w* | (?:hjerte|kreft|lunge)sy[kg]\w*
      | (?:hjerte|lunge|lever|nyre|tarm|muskel|stoffskifte|nevrologisk\ )sykdom\w* | lavt\ stoffskifte
| (?!(?:plante|dyre?|husdyr|fiske|lakse|saue?|kveg|svine|folke|yrkes|barne|grunn|infeksjons|smitte|klima|over
      |tropa?)s?(?:syk|sjuk))[^\W\d_]{{3,}}(?:sykdom|sjukdom)(?:men|mer|mar|mane)?
| [^\W\d_]{{2,}}(?:parese|plegi|lepsi|(?<!ateri)sklerose|tromboses?|fibrose|infarkt(?:et)?|insuffisiens|dystrofi|atrofi
      |sarkom|karsinom|melanom|myelom|laukom|emfysem|artritt|bronkitt|gastritt|nefritt|difteritt|artrose
  |n(?:e[uv]r)ose[rn]?|nevropati|psykopati|sosiopati|kardiomyopati|n(?:e[uv]r)algi|myalgi|kleptomani|pyromani|nymfomani)
| n(?:e[uv]r)ose[rn]? | (?<!homo)(?<!xeno)(?<!russo)(?:agora|akro|klaustro|sosial|blod|nål|høyde)\ ?fobi(?:en|er)?
      | psykopat(?:en|isk)? | sosiopat(?:en)? | anemi | magesår | blodpropp\w* | r(?:e[uv])mati(?:sme|ker|kar)\w*
      | blødersyk\w*
| (?:hjerte|hjarte|nyre|lever|lunge|immun|hukommelses|oppmerksomhets|konsentrasjons)svikt(?:en)?
      | (?:ryggmargs|nakkesleng|nerve)skade[nr]?
| (?:atferds|adferds|språk|tale|søvn|stress|utviklings|rytme|synke|kjønnsidentitets|dissosiativ\ |tilpasnings
      |oppmerksomhets)(?:forstyrr|forstyring)\w*
| (?:lære|matte|matematikk|konsentrasjons)vansk\w+ | (?:veldig\ )?lav\ iq | sinnslidende
      | (?:mentalt|psykisk)\ tilbakestående | hører\ stemmer | stemmehør\w+
      | (?:psykisk|alvorlig|kronisk)\ (?:syk|sjuk)(?!e?\w*\ (?:folk|mennesk|barn))
| (?:(?:nesten|helt|delvis|litt|halvt)\ )?(?:døv|blind|svaksynt|tunghørt|hørselshemm\w+
      |synshemm\w+)(?:\ på\ (?:det\ |den\ )?(?:ene|eine|venstre|høyre|høgre|begge)(?:\ (?:øre|øret|øyre|øyret|øye|øyet
      |auge|auget|øyne|ører|sida|siden))?)?
| (?:sitter|sit|er|avhengig\ av|bruker|brukar)\ (?:i\ )?rullestol(?:en)?
      | (?:høy)?gravid(?:\ (?:i|på)\ (?:(?:uke|veke|måned|månad)\ \w+|\w+\ (?:uke|veke|måned|månad|mnd|trimester)\w*))?
      | (?:tvangs)?innlagt\ (?:på|ved)\ (?:DPS|psyk\w*|akutt\w*|sykehus\w*|sjukehus\w*|lukket\ \w+|rusakutt\w*)
      | tvangsinnlagt | klamydia | syfilis | gonor+[eé]\w* | herpes | \w*transplantert
      | (?:(?:under)?arm|bein|ben|fot|kne|hofte|hånd|finger|lår|legg|tann|tå|øye)(?:proteser?|amputert)
      | amputert(?:\ \w+)? | stoma | pacemaker(?:en)? | hivsmitta | hiv-?smitt\w*
| epileptisk | sukkersjuk\w* | skoliose | insomni | tinnitus | dysfasi | a[dh]{{2,3}}d? | (?:par\w+\ )?schizz?o\w*
      | sch?izofr\w+ | bi-?polar\w*(?:\ (?:type\ )?(?:1|2|i|ii)\b)? | man(?:isk|io|o)[ -]?depressiv\w* | manisk
      | hepatitt(?:\ [a-e]\b)? | hepp?\ ?c\b
| hiv(?:-?positiv)? | aids | k?ptsd | posttraumatisk\w*(?:\ stress\w*)?
      | \w*angst(?:en|lidelse\w*|problem\w*|anfall\w*)?
| \w*depresjon(?:en|er)? | (?:klinisk\ )?deprimert | epilepsi(?:en)? | epileptiker | diabetes(?:\ type\ [12])?
      | diabetiker | sukkersyke | kols(?:en)? | astma(?:en)?
| \w*kreft(?:en|syk\w*|svulst)? | leukemi | lymfom | autis\w+ | asperger\w*(?:\ syndrom)? | tourettes?\w*(?:\ syndrom)?
      | \w*psykose[rn]? | psykotisk
| borderline | eupf | \w*personlighetsforstyrrelse\w* | personlighetsforstyrret | ocd | (?:ulcerøs\ )?kolitt
| tvangslidelse\w* | tvangstanke\w* | spiseforstyrrelse\w* | anoreksi\w* | bulimi\w* | fibromyalgi\w* | migrene[nr]?
      | parkinson\w* | alzheimer\w* | demen(?:s|t)
| hjerte(?:svikt|infarkt(?:et)?|sykdom|flimmer) | (?:hjerne)?slag(?=\ (?:i\ fjor|i\ \d{{4}}))|hjerneslag(?:et)?
      | hjerneblødning\w* | hjernerystelse | hodeskade[nr]? | hjerneskade[nr]?
| \w*leddgikt | psoriasis\w* | artrose | \w*prolaps(?:en)? | bekhterevs?\w* | crohns?(?:\ sykdom)? | cøliaki
      | skrumplever | hjernesvulst | svulst\w*
| (?:(?:lettere|lett)\ )?(?:psykisk\ )?utviklingshemm(?:et|a|ing) | dysleksi | dyslektiker | dyskalkuli
      | cerebral\ parese | multippel\ sklerose | lupus | tuberkulose
| downs?\ syndrom | fas(?=\ diagnose) | dystymi | utbrenthet | utbrent | søvnapn[eé] | narkolepsi | lungeemboli
      | nyresvikt | leversvikt | osteoporose | slitasjegikt | isjias
| korsakoffs?\w* | wernicke\w* | \w*utmattelse(?:ssyndrom)? | panikk(?:lidelse|anfall)\w* | traume(?:r|ne)?
      | komplekse\ traumer | selvskading\w* | vrangforestilling\w* | paranoia | mani(?:en)? | hypomani
| (?:rus(?:middel)?|alkohol|narkotika|opioid|heroin|kokain|amfetamin|pille|spille|cannabis|hasj|stoff
      |tablett)-?(?:avhengig\w*|misbruk(?:er|eren)) | avhengig\ av\ (?:rus\w*|alkohol\w*|piller|heroin|kokain|amfetamin
      |tabletter|hasj|spill\w*|stoff\w*) | ruslidelse\w* | narkoman(?:en)? | alkoholiker(?:en)? | alkoholisme
      | rusmisbruker\w*
| (?:\w+(?:isk|iv|ert|ell|al|ig)\ )?(?:\w{{3,}}|bipolar|psykisk)?(?:lidelse[nr]?|syndrom(?:et)?) | kognitiv\ svikt
| a(?:gn|ng|nn?g)s?ts? | afasi | apraksi | dyspraksi | synsnedsettelse | selvmordsforsøk\w* | sjølvmordsforsøk\w*
      | selvskad\w+ | sjølvskad\w+
| (?:lese-\ ?(?:og|&)\ ?)?skrivevansk\w+ | lesevansk\w+ | endometriose | sarkoidose | glaukom | grå\ stær | gikt
      | lavt\ blodsukker | abstinens\w* | delirium\w*
| (?:f\d{{2}}|g(?!0[1-9]\b|1[0-2]\b|20\b)\d{{2}}|g\d\d\.\d)(?:\.\d+)?(?=\W|\Z)
)(?:-\w+)?\b""",
    re.VERBOSE | re.IGNORECASE,
)
_KORT_DIAGNOSE = re.compile(r"(?<![\w-])(?:MS|ME|KOLS|ADD|FAS)(?:-en)?(?![\w-])")
_SMAA_KORTE = re.compile(
    r"\b(?:har|hatt|fått|diagnosen?|med|pga)\s(ms|me|add|fas)\b(?=\s*(?:[,.;]|og\b|så\b|\Z))", re.IGNORECASE
)
# «diagnosen X», «diagnostisert med X»: whatever it is called.
_ETTER_DIAGNOSE = re.compile(
    r"\b(?:diagnose[nr]?|diagnostisert|diagnosert|utredet|påvist)\b(?:\s{1,2}(?:min|er|for|som|med|på|heter|"
    r":)){0,3}\s{1,2}"
    r"(?!(?:min|er|for|som|med|på|ikke|av|hos|i|fra|og|eller|ennå|enda|har|ukjent|uavklart|klar|klart|stilt|satt|"
    r"usikker|jeg|eg|så|vil|skal|kan|da|når|nå|men|det|de|til|fordi|ferdig|ferdige?|om|"
    r"arbeidsevne\w*|på)\b)"
    r"(?P<navn>[^\W\d_][\w-]+)",
    re.IGNORECASE,
)
# Who works with people who have it, has not said that he has it.
_OM_ANDRE = re.compile(
    r"\b(?:folk|mennesker|menneske|personer|pasient\w*|eldre|gamle|barn|unger|ungdom\w*|andre|de|dem|noen|nokon|"
    r"brukere|brukarar|beboere|hunder|katter|dyr)"
    r"\s(?:som\s(?:har|sliter)\s(?:med\s)?|med\s)(?:\w+\s){0,2}\Z"
    r"|\b(?:kunnskap|lære|lærer|lærte|lese|forske|forskning|undervise|informere)\s(?:\w+\s){0,2}om\s(?:\w+\s){0,4}\Z",
    re.IGNORECASE,
)
_JOBBER_MED = re.compile(
    (
        r"\b(?:jobbe\w*|arbeid\w*|hjelpe?|støtte|omsorg|tilsyn|pleie|avlast\w*|undervise|"
        r"aktiviteter)\s(?:\w+\s)?(?:med|"
        r"for|av|til)?\s?(?:\w+\s)?\Z"
    ),
    re.IGNORECASE,
)
_FLERE = re.compile(r"(?:ede|ete|ikere|ikarar|hemma)\Z")
_IKKE_DIAGNOSE = ordene("""
    add ahh ahd adh forkjølelse lengst autentisk degresjon desersjon dialektiker dietetiker hjertelag hjørneslag
    migrere multipler alkoholisk bordering asperer selskaper becquerel beiterett sukkerrik sukkerlake sukkerpille
    dialektikk dialektikar dialektisk miskjenne deprivere tvangsytelse utviklingsrettet kunking skissene skissen""")
_LISTE = Path(__file__).parents[1] / "data/diagnoser.txt"
_BOKSTAVNAVN = {
    "a": "a+",
    "b": "be+",
    "c": "[sc]e+",
    "d": "de+",
    "e": "e+",
    "h": "h[åo]+",
    "i": "i+",
    "l": "ell?",
    "m": "emm?",
    "o": "o+",
    "p": "pe+",
    "r": "err?",
    "s": "ess?",
    "t": "te+",
    "v": "ve+",
    "f": "eff?",
    "u": "u+",
}
# «adehåde», «pe-te-es-de»: a short form as it is said.
_UTTALT = re.compile(
    r"\b(?=.{6})(?:"
    + "|".join(r"[ -]?".join(_BOKSTAVNAVN[b] for b in kort) for kort in ("adhd", "add", "ptsd", "hiv", "ocd", "eupf"))
    + r")\b",
    re.IGNORECASE,
)
# What belongs to the illness just named: «type 2», «grad to», «i tykktarmen».
_HALE = re.compile(
    r"(?:,?\s(?:med\s)?(?:type|typpe|typ|tåpp?|tåppe|grad|stadium|fase|nivå)\s?(?:\d|i{1,3}v?|en|ein|to|tre|fire)\b|"
    r"\s(?-i:[A-E])\b(?!\s?\d))?"
    r"(?:\s(?:i|på)\s(?:(?:venstre|høyre|høgre|begge|den|det|ene|andre)\s){0,2}[^\W\d_]*(?:tarm|lung|bryst|prostata"
    r"|mage|hjern|hud|nyre|nyra|lever|blod|skjel|bein"
    r"|strupe|hals|testik|egg|livmor|blære|kjertel|hjert|rygg|kne|hofte|hender|hånd|ledd|øye|auge|øre"
    r"|øyre)[^\W\d_]*\b)?",
    re.IGNORECASE,
)
_ORD = re.compile(r"[^\W\d_]{3,}")
_MINST = 7
"""Letters of a name that may have one letter wrong; from nine on, two."""


@functools.cache
def _navn() -> tuple[frozenset[str], tuple[str, ...], dict[str, tuple[str, ...]]]:
    """The keys of all names, of those long enough to be misspelled, and the names of two words by their first."""
    linjer = [o for o in _LISTE.read_text(encoding="utf-8").split("\n") if o and not o.startswith("#")]
    enkle = [o for o in linjer if " " not in o]
    flere = {lyd(o.split()[0]): tuple(lyd(d) for d in o.split()[1:]) for o in linjer if " " in o}
    lange = tuple(lyd(o) for o in enkle if len(o) >= _MINST and not o.startswith("*"))
    return frozenset(lyd(o.lstrip("*")) for o in enkle), lange, flere


def _navngitt(tekst: str) -> Iterator[tuple[int, int]]:
    """The names of the list, by their sound; long ones with a letter or two wrong."""
    navn, lange, flere = _navn()
    kjent: dict[str, bool] = {}
    ord_ = list(_ORD.finditer(tekst))
    for i, m in enumerate(ord_):
        lite = m[0].lower()
        if lite not in kjent:
            kjent[lite] = _er_navn(lite, navn, lange)
        if kjent[lite]:
            yield m.span()
        elif (resten := flere.get(lyd(lite))) and [
            lyd(o[0].lower()) for o in ord_[i + 1 : i + 1 + len(resten)]
        ] == list(resten):
            yield m.start(), ord_[i + len(resten)].end()


def _er_navn(ord_: str, navn: frozenset[str], lange: tuple[str, ...]) -> bool:
    if ord_ in _IKKE_DIAGNOSE:
        return False
    nokkel = lyd(ord_)
    if nokkel in navn or any(
        nokkel.endswith(e) and nokkel[: -len(e)] in navn and len(nokkel) > 6 for e in ("en", "n", "a", "et")
    ):
        return True
    if len(ord_) < _MINST:
        return False
    treff = process.extractOne(nokkel, lange, scorer=OSA.distance, score_cutoff=1 if len(ord_) < 9 else 2)
    return treff is not None and treff[0][:2] == nokkel[:2]


def finn_diagnoser(tekst: str) -> Iterator[Treff]:
    """Diagnoses with what belongs to them: also misspelt, in short capitals, and whatever stands after «diagnosen»."""
    for start, slutt, slag in _alle(tekst):
        yield start, slutt + len(_HALE.match(tekst, slutt)[0]), slag  # type: ignore[index]  # it may be empty


def _alle(tekst: str) -> Iterator[Treff]:
    for m in _DIAGNOSE.finditer(tekst):
        if (m[0].lower() not in _IKKE_DIAGNOSE or m[0].isupper()) and not om_andre(tekst, m.start(), m[0]):
            yield m.start(), m.end(), "diagnose"
    for monster, gruppe in ((_KORT_DIAGNOSE, 0), (_SMAA_KORTE, 1), (_ETTER_DIAGNOSE, 1), (_UTTALT, 0)):
        if monster is not _KORT_DIAGNOSE or not tekst.isupper():
            for m in monster.finditer(tekst):
                yield *m.span(gruppe), "diagnose"
    for start, slutt in _navngitt(tekst):
        if not om_andre(tekst, start, tekst[start:slutt]):
            yield start, slutt, "diagnose"


def om_andre(tekst: str, start: int, ord_: str) -> bool:
    """Whether the words before an illness say that it is others' with whom somebody works."""
    foran = tekst[max(0, start - 60) : start]
    return bool(_OM_ANDRE.search(foran)) or bool(_FLERE.search(ord_.lower()) and _JOBBER_MED.search(foran))
