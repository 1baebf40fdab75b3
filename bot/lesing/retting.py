"""Earlier answers taken back or changed: by the name of the field, or by a value that is plain in itself."""

from __future__ import annotations

import functools
import itertools
import re

from bot.katalog import MAALFORMER, ROLLER, katalog
from bot.lesing.dommer import terskler
from bot.lesing.feltlesere import les_felt
from bot.lesing.form import les_form
from bot.lesing.lesning import Funn, Lesning, Sammenheng
from bot.lesing.modell import Skjonn, modell
from bot.lesing.spraak.norsk import er_sporsmaal, fold, monster, ordsett
from bot.lesing.tid import les_alder, les_loslatelse
from bot.lesing.valg import LUKKEDE
from kvp import FELTER, VET_IKKE

_UNNTATT = monster(r"""
    \b(?:unntatt|unntaket|utenom|foruten|uten om|bortsett i? ?fra|med unntak|(?:annet|andre|alt|anna) enn|men ikke|
    bare ikke|sa n[ae]r som|minus|
    (?:nesten|stort sett|omtrent|delvis|det meste|mesteparten|halvparten|en del) (?:\w+ ){0,2}?
    (?:alt|alle|stemmer|riktig|rett|korrekt|ok)|
    stemmer (?:nesten|stort sett|delvis))\b""")
"""All is right but for something: no yes to what will stand in the note."""


_RETTER = monster(r"""
    \b(?:feil|rettelse|rettelser|retting|retter|forresten|egentlig|egentleg|endre|endra|rette|retta|korriger\w*|
    leste feil|mente|meinte|skulle (?:vere|sta|ha skrevet)|skal sta|ikke \d+(?: ,|$)|likevel|angrer|ombestemt\w*|
    tok feil|oppdater\w*|er endret|ble endret|har endret|ny dato|flyttet datoen)\b|
    ^(?:oj|oi|oida|ops|vent|sorry|nei vent|beklager|unnskyld)\b""")


# Words that name a field when somebody wants to change an answer.
_FELTORD: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (f, re.compile(m))
    for f, m in (
        ("rolle", r"\brolle\w*"),
        ("frigang", r"\bfrigang\w*"),
        ("nav_oppfolging", r"\bnav (?:kan|folge)\b"),
        ("loslatelse", r"\bloslat\w*|\bdato\w*|\bslipp\w* ut\b|\bkommer ut\b|\barket\b"),
        ("opphold_maaneder", r"\boppholdet\b|\bsoningstid\w*|\blengde\w*|\bdommen er pa\b"),
        ("bursdag", r"\bbursdag\w*|\bfodselsdag\w*|\bfyller\b"),
        ("alder", r"\balder\w*|\bar gammel\b"),
        (
            "ytelser",
            r"\bytelse\w*|\byting\w*|\buforetrygd\w*|\buforepensjon\w*|\baap\b|\btrygd\w*|\bpenger a leve av\b",
        ),
        ("sosialhjelp", r"\bsosial(?:hjelp|en|stonad)\w*"),
        ("arbeidsevnevurdering", r"\barbeidsevnevurd\w*|\bvurdering\w*|\baev\b"),
        ("arbeidsevne", r"\barbeidsevne\w*|\bnedsatt\b"),
        ("oppfolgingsbehov", r"\boppfolging\w*"),
        ("maal_tekst", r"\begne ord\b"),
        ("maal", r"\bmal(?:et)?\b"),
        ("kartlegging", r"\bkartlegg\w*"),
        ("forstegangssamtale", r"\bforstegangs\w*|\bforste samtale\w*"),
        ("programinnhold", r"\bprograminnhold\w*|\binnhold\w*"),
        ("individuell_plan", r"\bindividuell\w*|\bip\b"),
        ("barn", r"\bbarn\w*"),
        ("behov", r"\bbehov\w*|\btrenger hjelp til\b"),
        ("bolig", r"\bbolig\w*|\bbustad\w*|\bleilighet\w*|\bet sted a bo\b"),
        ("fengsel", r"\bhvilket fengsel\b|\bnavnet pa fengselet\b"),
        ("kommune_for", r"\bkommunen? foer\b|\bbodde\b"),
        ("kommune_etter", r"\bkommunen? etter\w*|\bflytte\w*"),
        ("startet", r"\bstartet\b|\bbegynt\b"),
        ("kolliderer", r"\bkolliderer\b|\btidspunkt\w*"),
        ("form", r"\bgjennomforing\w*|\bform\w*|\bsoningsform\w*|\bhvordan jeg soner\b"),
        ("samtykke", r"\bsamtykk\w*"),
    )
)
_FELTORD += tuple(  # the others by their label
    (f, re.compile(rf"\b{re.escape(fold(katalog().felt(f).etikett))}\w*"))
    for f in FELTER
    if f in LUKKEDE and f not in dict(_FELTORD)
)


# These name a field only beside a verb of change: «endre fengselet».
_BARE_ENDRE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (f, re.compile(m))
    for f, m in (
        ("fengsel", r"\b(?:hvilket )?(?:fengsel\w*|anstalt\w*)(?: na)?\b"),
        ("kommune_etter", r"\bkommune\w*\b|\bhvor jeg skal bo\b"),
        ("bolig", r"\bhvor jeg skal bo\b"),
        ("kommune_for", r"\bkommune\w*\b"),
        ("forstegangssamtale", r"\b(?:start|oppstarts?)? ?samtale\w*(?: med nav)?\b"),
        ("form", r"\bsituasjon\w*\b|\bsoning\w*\b"),
        ("loslatelse", r"\bdagen\b"),
        ("individuell_plan", r"\bplan\w*\b"),
        ("programinnhold", r"\bprogram\w*\b"),
    )
)


# What stands around the name of a field when an answer is to be changed and no new one is given.
_ENDRE_FYLL = ordsett("""
    endre endra rette retta rett forandre forandra korrigere korrigera korriger oppdatere oppdatera oppdater
    justere juster ga tilbake la oss du opp pa om det den dette var er at med jeg vi vil kan far fa
    skal gjerne a svar svaret svarene mitt min mine et ett en noe feil gikk ble skrev svarte valgte trykket
    onsker ville kunne bare na likevel egentlig forresten oi oj ops vent sorry beklager unnskyld angrer meg mente ikke
    riktig galt rettes
    ma , . ! til har hva der i sta hele takk""")


@functools.cache
def _etiketter() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The names that the list of answers gives the fields, in both forms of the language; the longest first."""
    saker: list[dict[str, object]] = [{}]
    saker += [{"form": [form]} for form in FELTER["form"].verdier]
    alle = {
        (f, fold(katalog(m).felt(f).etikett_i(rolle, sak)))
        for f, m, rolle, sak in itertools.product(FELTER, MAALFORMER, ROLLER, saker)
    }
    return tuple((f, re.compile(rf"\b{re.escape(e)}\b")) for f, e in sorted(alle, key=lambda p: (-len(p[1]), p)))


def feltet(foldet: str) -> str | None:
    """The field that a few words name as the list of answers does, or in short («ip», «aev»)."""
    if len(foldet.split()) > 5:
        return None
    return next((f for f, m in (*_etiketter(), *_FELTORD, *_BARE_ENDRE) if m.search(foldet)), None)


_VIL_ENDRE = monster(r"""
    \b(?:endr(?:e|a)|rett[ea]?s?|forandr[ea]|korriger[ea]?|oppdater[ea]?|juster[ea]?|feil|galt|angrer|ombestemt)\b|
    ^(?:(?:jeg|vi|vil|kan|ma|du|a|la|oss) )*ga tilbake til\b""")


_JEG = {"jeg": "du", "meg": "deg", "min": "din", "mitt": "ditt", "mine": "dine"}


@functools.cache
def _sporsmaalsord() -> dict[str, frozenset[str]]:
    """The words of each question, in both forms and roles: «hvor gammel jeg er» names the one about age."""
    ut: dict[str, set[str]] = {f: set() for f in FELTER}
    for f, maalform, rolle in itertools.product(FELTER, MAALFORMER, ROLLER):
        ut[f].update(re.findall(r"\w+", fold(katalog(maalform).felt(f).sporsmaal(rolle, {}).partition("?")[0])))
    return {f: frozenset(o) for f, o in ut.items()}


def _spurt_om(foldet: str) -> list[str]:
    """The field whose question has the words that follow «endre», where it is one and begins as a question does."""
    resten = re.search(
        r"\b(?:endre|rette|rett|forandre|korriger\w*) (?:(?:pa|opp|svaret|om) )*(?=(?:hvor|nar|hva|hvem|om)\b)(.+)$",
        foldet,
    )
    if not resten:
        return []
    ordene = {_JEG.get(o, o) for o in re.findall(r"\w+", resten[1])}
    alle = [f for f, o in _sporsmaalsord().items() if not ordene - o - {"om"} and len(ordene & o) > 2]
    return alle if len(alle) == 1 else []


def les_endre(foldet: str, ved: Sammenheng) -> Lesning | None:
    """«endre bolig»: names an answer and says nothing new. Its question is to be opened."""
    vil = _VIL_ENDRE.search(foldet)
    if not (vil or ved.retter):
        return None
    if ved.felt == "maal_tekst" and not re.match(r"(?:jeg vil |vil )?(?:endre|rette) ", foldet):
        return None
    ordene = (*_etiketter(), *_FELTORD, *_BARE_ENDRE)
    alle = [f for f, m in ordene if m.search(foldet) and not set(m.sub(" ", foldet).split()) - _ENDRE_FYLL]
    alle += [f for f in _spurt_om(foldet) if f in ved.sak and not any(a in ved.sak for a in alle)]
    nevnt = next((f for f in alle if f in ved.sak), alle[0] if alle else None)
    return Lesning("handling", handling="endre", endre_felt=nevnt) if nevnt else None


# Among somebody's own words «egentlig», «likevel» and «endre» are just words.
_RETTER_TYDELIG = re.compile(
    r"\b(?:feil|rettelse\w*|korriger\w*|ombestemt|oppdater\w*|ny dato|tok feil|skrev|"
    r"(?:rette|endre) pa (?:svaret|det (?:om|jeg (?:svarte|sa))))\b"
)


def unntar(foldet: str, ved: Sammenheng) -> bool:
    """Whether the text says that all that will stand in the note is right, but for something."""
    return ved.felt == "bekreft" and _UNNTATT.search(foldet) is not None


def retter(foldet: str, ved: Sammenheng) -> bool:
    return unntar(foldet, ved) or bool((_RETTER_TYDELIG if ved.felt == "maal_tekst" else _RETTER).search(foldet))


def les_rettelse(tekst: str, foldet: str, ved: Sammenheng, skjonn: Skjonn) -> Lesning | None:
    """A correction of earlier answers, by the field that is named or by a value that is plain in itself."""
    besvart = set(ved.sak) - {ved.felt}
    if not besvart:
        return None
    nevnt = [felt for felt, m in _FELTORD if felt in besvart and m.search(foldet)]
    if "samtykke" in nevnt:  # only the question itself decides
        return None if er_sporsmaal(tekst, foldet) else Lesning("handling", handling="endre", endre_felt="samtykke")
    spor = er_sporsmaal(tekst, foldet)  # «kan jeg endre bolig senere» states nothing
    unntatt = unntar(foldet, ved)
    bare_svar = skjonn.svarer() and not (ved.retter or unntatt or _TAR_TILBAKE.search(foldet))
    # «alt uten om barna er rett» says which answer is wrong, not that there are no children.
    innhold = _uten_innledning(tekst, ved)  # «kan du rette alderen til 42?» asks for what it says
    ber = innhold is not tekst
    if not ((spor and not ber) or unntatt) and (ett := _rettet_felt(nevnt, innhold, ved, bare_svar)):
        return Lesning("svar", (ett,), rettet=True)
    # «kartlegging er oppdatert i oktober» moves no release; «oj vent, det står 12. april» does.
    if not nevnt and bare_svar:
        return None
    funn = _rettede_verdier(tekst, foldet, ved, besvart)
    if ved.retter and funn and all(f.verdi == ved.sak.get(f.felt) for f in funn):
        return Lesning("svar", tuple(funn), rettet=True)  # what it says already holds
    if funn := [f for f in funn if f.verdi != ved.sak.get(f.felt)]:
        return Lesning("svar", tuple(funn), rettet=True)
    if nevnt and not bare_svar and len(foldet.split()) <= 12 and ved.felt != "maal_tekst" and not spor:
        return Lesning("handling", handling="endre", endre_felt=nevnt[0])
    return None


_IKKE_DET_GAMLE = re.compile(
    r"\s*,\s*(?:og )?ikk(?:e|je) (?P<bare>bare |berre )?(?P<gammel>[^,.!]{2,30})[.!]?\s*\Z", re.IGNORECASE
)


def _uten_det_gamle(felt: str, tekst: str, ved: Sammenheng) -> str:
    """The text without «…, ikke bare søkt», where that names another value than what stands before it."""
    m = _IKKE_DET_GAMLE.search(tekst)
    if m is None:
        return tekst
    foran = tekst[: m.start()]
    naa, gammel = (_les_ett(felt, t, ved) for t in (foran, m["gammel"]))
    uviktig = m["bare"] or gammel is None or gammel.verdi not in (naa.verdi if naa else None, VET_IKKE)
    return foran if naa and uviktig else tekst


def _les_ett(felt: str, tekst: str, ved: Sammenheng) -> Funn | None:
    """What a text says at the question of one field: of closed answers what the model hears, or a bare yes or no."""
    if felt == "form":
        return _formen(tekst, ved)
    if felt not in LUKKEDE:
        return les_felt(felt, tekst, fold(tekst), ved)[0]
    tekst = _UTROP.sub("", tekst)
    lest = modell().les(tekst, felt, ved.rolle)
    egne = {m: p for m, p in lest.svar.items() if m.startswith(f"{felt}=")}
    merke, hort = max(egne, key=egne.__getitem__), sum(egne.values())
    p = egne[merke] / hort if hort >= _NEVNT_HORES else 0.0  # it names its field: that it is about nothing is no choice
    if p >= _HORES:
        sikker = p >= terskler().ta[felt] or lest.sagt.get(merke, 0.0) >= terskler().fakta
        return Funn(felt, merke.partition("=")[2], sikker=sikker)
    funn, _ = les_felt(felt, tekst, fold(tekst), ved)
    return funn if funn and funn.sikker else None


def _formen(tekst: str, ved: Sammenheng) -> Funn | None:
    """How the sentence is served after all: named outright, or told so that the model is sure."""
    tekst = _UTROP.sub("", tekst)
    if (navngitt := les_form(fold(tekst))) and navngitt.former not in ((), ("annet",)):
        return Funn("form", list(navngitt.former))
    hort = modell().les(tekst, "form", ved.rolle)
    merke = max(hort.svar, key=hort.svar.__getitem__)
    felt, _, verdi = merke.partition("=")
    sikker = felt == "form" and hort.svar[merke] >= terskler().ta["form"] and hort.fakta.get(merke, 0.0) >= _SIES
    sikker = sikker and verdi != "annet"
    return Funn("form", [verdi]) if sikker else None


def _rettet_felt(nevnt: list[str], innhold: str, ved: Sammenheng, bare_svar: bool) -> Funn | None:
    """The new value of the first of the named fields that the text gives one."""
    for felt in nevnt:
        sagt = _uten_det_gamle(felt, innhold, ved)
        ett = _les_ett(felt, sagt, ved)
        if not ett or ett.felt == "maal_tekst" or (ett.verdi == VET_IKKE and bare_svar):
            continue  # «avlyst, ny dato ikke satt» of a talk with NAV takes no release back
        if ved.retter or ett.verdi != ved.sak.get(felt):
            return ett
    return None


def _rettede_verdier(tekst: str, foldet: str, ved: Sammenheng, besvart: set[str]) -> list[Funn]:
    """Values that are plain in themselves, of the fields that are answered."""
    funn: list[Funn] = []
    if "alder" in besvart:
        alder = les_alder(tekst, ved.dag, spurt=False)
        gammel = re.search(rf"\bikke {ved.sak['alder']}\b", foldet)  # «forresten er jeg 42, ikke 41»
        if (ved.retter or gammel) and not alder:
            alder = les_alder(tekst, ved.dag, spurt=True)
        funn += [Funn("alder", alder.verdi, alder.sikker)] if alder else []
    if "loslatelse" in besvart and not funn and ved.felt != "bursdag":
        tid = les_loslatelse(tekst, ved.dag, spurt=True)
        funn += [Funn("loslatelse", tid.verdi, tid.sikker)] if tid and tid.verdi != VET_IKKE else []
    if "form" in besvart:
        form = _formen(tekst, ved)
        if form and form.verdi != ved.sak.get("form"):
            funn = [f for f in funn if f.felt != "loslatelse"] + [form]
    return funn


_UTROP = re.compile(
    r"^(?:oj|oi|oida|ops|vent|sorry|beklager|unnskyld|orsak|nei vent|feil|rettelse|retting)\s*[,:.!]\s*", re.IGNORECASE
)
_HORES, _NEVNT_HORES = 0.5, 0.25
"""A correction that names its field says its new value, where the model hears one from here; a doubtful one is read
back."""
_SIES = 0.9
"""A correction that names no field gives a form where the model hears the text state it from here."""
_TAR_TILBAKE = re.compile(
    r"^(?:oj|oi|oida|ops|vent|sorry|beklager|unnskyld|nei vent|nei ,)|\b(?:feil|forresten|mente|meinte)\b"
)


def _uten_innledning(tekst: str, ved: Sammenheng) -> str:
    """The text after «det var feil det om ytelser.», or after «må rette det med frigang,» which only names; or all."""
    for skille in (", ", " til "):
        foran, _, resten = tekst.partition(skille)
        if resten and les_endre(fold(foran), ved) is not None:
            return resten
    deler = re.split(r"(?<=[^\d\s][.!:;])\s+", tekst, maxsplit=1)
    if len(deler) == 2 and _RETTER.search(fold(deler[0])) and len(deler[1].split()) >= 2:
        return deler[1]
    return tekst
