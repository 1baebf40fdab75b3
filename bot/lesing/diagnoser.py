"""Diagnoses in what people type: the words that name them, never what merely surrounds them.

Everyday words about health and drugs («vond rygg», «sliter med rus», «rusbehandling») are no diagnoses. Pure, and never
raises on text.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

Treff = tuple[int, int, str]
"""Start, end and kind of one find."""

_MED_FORLED = r"(?:(?:alvorlig|kronisk|paranoid|emosjonelt?|ustabil|sosial|generalisert|dyp|tung|bipolar|psykotisk|schizoaffektiv|kognitiv|" \
              r"posttraumatisk|kompleks|mild|moderat|lettere|unnvikende|dyssosial|antisosial|komplisert|blandet|atypisk|tilbakevendende)e?\ ){0,4}"
_DIAGNOSE = re.compile(rf"""\b{_MED_FORLED}(?:
  s[ck]h?izz?o\w* | depressiv\w* | emosjonelt\ ustabil\w* | (?:hjerte|kreft|lunge)sy[kg]\w* | (?:hjerte|lunge|lever|nyre|tarm|muskel|stoffskifte|nevrologisk\ )sykdom\w* | lavt\ stoffskifte
| (?!(?:plante|dyre?|husdyr|fiske|lakse|saue?|kveg|svine|folke|yrkes|barne|grunn|infeksjons|smitte|klima|over|tropa?)s?(?:syk|sjuk))[^\W\d_]{{3,}}(?:sykdom|sjukdom)(?:men|mer|mar|mane)?
| [^\W\d_]{{2,}}(?:parese|plegi|lepsi|(?<!ateri)sklerose|tromboses?|fibrose|infarkt(?:et)?|insuffisiens|dystrofi|atrofi|sarkom|karsinom|melanom|myelom|laukom|emfysem|artritt|bronkitt|gastritt|nefritt|difteritt|artrose
  |n(?:e[uv]r)ose[rn]?|nevropati|psykopati|sosiopati|kardiomyopati|n(?:e[uv]r)algi|myalgi|kleptomani|pyromani|nymfomani)
| n(?:e[uv]r)ose[rn]? | (?<!homo)(?<!xeno)(?<!russo)(?:agora|akro|klaustro|sosial|blod|nål|høyde)\ ?fobi(?:en|er)? | psykopat(?:en|isk)? | sosiopat(?:en)? | anemi | magesår | blodpropp\w* | r(?:e[uv])mati(?:sme|ker|kar)\w* | blødersyk\w*
| (?:hjerte|hjarte|nyre|lever|lunge|immun|hukommelses|oppmerksomhets|konsentrasjons)svikt(?:en)? | (?:ryggmargs|nakkesleng|nerve)skade[nr]?
| (?:atferds|adferds|språk|tale|søvn|stress|utviklings|rytme|synke|kjønnsidentitets|dissosiativ\ |tilpasnings|oppmerksomhets)(?:forstyrr|forstyring)\w*
| (?:lære|matte|matematikk|konsentrasjons)vansk\w+ | (?:veldig\ )?lav\ iq | sinnslidende | (?:mentalt|psykisk)\ tilbakestående | hører\ stemmer | stemmehør\w+ | (?:psykisk|alvorlig|kronisk)\ (?:syk|sjuk)(?!e?\w*\ (?:folk|mennesk|barn))
| (?:(?:nesten|helt|delvis|litt|halvt)\ )?(?:døv|blind|svaksynt|tunghørt|hørselshemm\w+|synshemm\w+)(?:\ på\ (?:det\ |den\ )?(?:ene|eine|venstre|høyre|høgre|begge)(?:\ (?:øre|øret|øyre|øyret|øye|øyet|auge|auget|øyne|ører|sida|siden))?)?
| (?:sitter|sit|er|avhengig\ av|bruker|brukar)\ (?:i\ )?rullestol(?:en)? | (?:høy)?gravid(?:\ i\ (?:uke|veke)\ \d+)? | (?:tvangs)?innlagt\ (?:på|ved)\ (?:DPS|psyk\w*|akutt\w*|sykehus\w*|sjukehus\w*|lukket\ \w+|rusakutt\w*) | tvangsinnlagt | klamydia | syfilis | gonor+[eé]\w* | herpes | transplantert | stoma | pacemaker(?:en)? | hivsmitta | hiv-?smitt\w*
| epileptisk | sukkersjuk\w* | skoliose | insomni | tinnitus | dysfasi | a[dh]{{2,3}}d? | (?:par\w+\ )?schizz?o\w* | sch?izofr\w+ | bi-?polar\w*(?:\ (?:type\ )?(?:1|2|i|ii)\b)? | man(?:isk|io|o)[ -]?depressiv\w* | manisk | hepatitt(?:\ [a-e]\b)? | hep\ ?c\b
| hiv(?:-?positiv)? | aids | k?ptsd | posttraumatisk\w*(?:\ stress\w*)? | \w*angst(?:en|lidelse\w*|problem\w*|anfall\w*)?
| \w*depresjon(?:en|er)? | (?:klinisk\ )?deprimert | epilepsi(?:en)? | epileptiker | diabetes(?:\ type\ [12])? | diabetiker | sukkersyke | kols(?:en)? | astma(?:en)?
| \w*kreft(?:en|syk\w*|svulst)? | leukemi | lymfom | autis\w+ | asperger\w*(?:\ syndrom)? | tourettes?\w*(?:\ syndrom)? | \w*psykose[rn]? | psykotisk
| borderline | eupf | \w*personlighetsforstyrrelse\w* | personlighetsforstyrret | ocd | (?:ulcerøs\ )?kolitt
| tvangslidelse\w* | tvangstanke\w* | spiseforstyrrelse\w* | anoreksi\w* | bulimi\w* | fibromyalgi\w* | migrene[nr]? | parkinson\w* | alzheimer\w* | demen(?:s|t)
| hjerte(?:svikt|infarkt(?:et)?|sykdom|flimmer) | (?:hjerne)?slag(?=\ (?:i\ fjor|i\ \d{{4}}))|hjerneslag(?:et)? | hjerneblødning\w* | hjernerystelse | hodeskade[nr]? | hjerneskade[nr]?
| \w*leddgikt | psoriasis\w* | artrose | \w*prolaps(?:en)? | bekhterevs?\w* | crohns?(?:\ sykdom)? | cøliaki | skrumplever | hjernesvulst | svulst\w*
| (?:(?:lettere|lett)\ )?(?:psykisk\ )?utviklingshemm(?:et|a|ing) | dysleksi | dyslektiker | dyskalkuli | cerebral\ parese | multippel\ sklerose | lupus | tuberkulose
| downs?\ syndrom | fas(?=\ diagnose) | dystymi | utbrenthet | utbrent | søvnapn[eé] | narkolepsi | lungeemboli | nyresvikt | leversvikt | osteoporose | slitasjegikt | isjias
| korsakoffs?\w* | wernicke\w* | \w*utmattelse(?:ssyndrom)? | panikk(?:lidelse|anfall)\w* | traume(?:r|ne)? | komplekse\ traumer | selvskading\w* | vrangforestilling\w* | paranoia | mani(?:en)? | hypomani
| (?:rus(?:middel)?|alkohol|narkotika|opioid|heroin|kokain|amfetamin|pille|spille|cannabis|hasj|stoff|tablett)-?(?:avhengig\w*|misbruk(?:er|eren)) | avhengig\ av\ (?:rus\w*|alkohol\w*|piller|heroin|kokain|amfetamin|tabletter|hasj|spill\w*|stoff\w*) | ruslidelse\w* | narkoman(?:en)? | alkoholiker(?:en)? | alkoholisme | rusmisbruker\w*
| (?:\w+(?:isk|iv|ert|ell|al|ig)\ )?(?:\w{{3,}}|bipolar|psykisk)?(?:lidelse[nr]?|syndrom(?:et)?) | kognitiv\ svikt
| a(?:gn|ng|nn?g)s?ts? | afasi | apraksi | dyspraksi | synsnedsettelse | selvmordsforsøk\w* | sjølvmordsforsøk\w* | selvskad\w+ | sjølvskad\w+
| (?:lese-\ ?(?:og|&)\ ?)?skrivevansk\w+ | lesevansk\w+ | endometriose | sarkoidose | glaukom | grå\ stær | gikt | lavt\ blodsukker | abstinens\w* | delirium\w*
| [fg]\d{{2}}(?:\.\d+)?(?=\W|\Z)
)(?:-\w+)?\b""", re.VERBOSE | re.IGNORECASE)
_KORT_DIAGNOSE = re.compile(r"(?<![\w-])(?:MS|ME|KOLS|ADD|FAS)(?:-en)?(?![\w-])")
_SMAA_KORTE = re.compile(r"\b(?:har|hatt|fått|diagnosen?|med|pga)\s(ms|me)\b(?=\s*(?:[,.;]|og\b|så\b|\Z))", re.IGNORECASE)
# «diagnosen X», «diagnostisert med X»: whatever it is called.
_ETTER_DIAGNOSE = re.compile(r"\b(?:diagnose[nr]?|diagnostisert|diagnosert|utredet|påvist)\b(?:\s{1,2}(?:min|er|for|som|med|på|heter|:)){0,3}\s{1,2}"
                             r"(?!(?:min|er|for|som|med|på|ikke|av|hos|i|fra|og|eller|ennå|enda|har|ukjent|uavklart|klar|klart|stilt|satt|usikker|jeg|eg|så|vil|skal|kan|da|når|nå|men|det|de|til|fordi|ferdig|ferdige?|om|"
                             r"arbeidsevne\w*|på)\b)"
                             r"(?P<navn>[^\W\d_][\w-]+)", re.IGNORECASE)
# Who works with people who have it, has not said that he has it.
_OM_ANDRE = re.compile(r"\b(?:folk|mennesker|menneske|personer|pasient\w*|eldre|gamle|barn|unger|ungdom\w*|andre|de|dem|noen|nokon|brukere|brukarar|beboere|hunder|katter|dyr)"
                       r"\s(?:som\s(?:har|sliter)\s(?:med\s)?|med\s)(?:\w+\s){0,2}\Z"
                       r"|\b(?:kunnskap|lære|lærer|lærte|lese|forske|forskning|undervise|informere)\s(?:\w+\s){0,2}om\s(?:\w+\s){0,4}\Z", re.IGNORECASE)
_JOBBER_MED = re.compile(r"\b(?:jobbe\w*|arbeid\w*|hjelpe?|støtte|omsorg|tilsyn|pleie|avlast\w*|undervise|aktiviteter)\s(?:\w+\s)?(?:med|for|av|til)?\s?(?:\w+\s)?\Z", re.IGNORECASE)
_FLERE = re.compile(r"(?:ede|ete|ikere|ikarar|hemma)\Z")
_IKKE_DIAGNOSE = frozenset(("add", "ahh", "ahd", "adh", "forkjølelse", "lengst", "autentisk", "degresjon", "desersjon", "dialektiker", "dietetiker",
                            "hjertelag", "hjørneslag", "migrere", "multipler", "alkoholisk", "bordering", "asperer"))
_LANGE = tuple(["schizofreni", "schizofren", "skizofren", "bipolar", "depresjon", "epilepsi", "epileptiker", "diabetes", "diabetiker", "psykose", "psykotisk", "autisme", "autistisk", "asperger", "fibromyalgi", "hepatitt", "anoreksi", "borderline", "personlighetsforstyrrelse", "posttraumatisk", "alkoholiker", "rusavhengig", "narkoman", "leddgikt", "dysleksi", "dysleksien", "dyslektiker", "dyskalkuli", "tourettes", "hjerteinfarkt", "hjertesvikt", "hjerneslag", "hjerneskade", "hjernerystelse", "leukemi", "parkinson", "alzheimer", "psoriasis", "cøliaki", "tuberkulose", "tvangslidelse", "spiseforstyrrelse", "utviklingshemmet", "tvangstanker", "migrene", "panikkangst", "klaustrofobi", "paranoid", "lymfekreft", "brystkreft", "skoliose", "narkolepsi", "selvskading", "angstlidelse", "endometriose", "revmatisme", "bekhterev", "deprimert", "depressiv", "alkoholisme", "skrumplever", "blodpropp", "artrose"])
_ORD = re.compile(r"[^\W\d_]{7,}")


def finn_diagnoser(tekst: str) -> Iterator[Treff]:
    """Diagnoses, also misspelt ones, short ones in capitals, and whatever stands after «diagnosen»."""
    for m in _DIAGNOSE.finditer(tekst):
        if (m[0].lower() not in _IKKE_DIAGNOSE or m[0].isupper()) and not _om_andre(tekst, m.start(), m[0]):
            yield m.start(), m.end(), "diagnose"
    if not tekst.isupper():
        for m in _KORT_DIAGNOSE.finditer(tekst):
            yield m.start(), m.end(), "diagnose"
    for m in _SMAA_KORTE.finditer(tekst):
        yield m.start(1), m.end(1), "diagnose"
    for m in _ETTER_DIAGNOSE.finditer(tekst):
        yield m.start("navn"), m.end("navn"), "diagnose"
    for m in _ORD.finditer(tekst):
        ord_ = m[0].lower()
        treff = process.extractOne(ord_, _LANGE, scorer=OSA.distance, score_cutoff=1 if len(ord_) < 9 else 2)
        if treff and treff[0][:2] == ord_[:2] and ord_ not in _IKKE_DIAGNOSE and not _om_andre(tekst, m.start(), m[0]):
            yield m.start(), m.end(), "diagnose"


def _om_andre(tekst: str, start: int, ord_: str) -> bool:
    foran = tekst[max(0, start - 60):start]
    return bool(_OM_ANDRE.search(foran)) or bool(_FLERE.search(ord_.lower()) and _JOBBER_MED.search(foran))
