"""One pure function from a typed text to what it means, in the light of the question, the day and the role.

Rules come first. The classifier's guess (topics) counts only where the text asks something, or where no rule
understood it. What is uncertain is returned as such and asked about; nothing is guessed in silence.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable
from dataclasses import replace

from bot.katalog import MAALFORMER, ROLLER, STEG, katalog
from bot.lesing.andre import uten_andre
from bot.lesing.dommer import LISTER, NESTEN_HORT, ODELEGGER, dom, er_fare, terskler
from bot.lesing.felt import REGLER, les_behov
from bot.lesing.felt.barna import er_voksne
from bot.lesing.felt.samtalen import UNNTATT
from bot.lesing.felt.tvil import er_tvilsom, om_annet_emne
from bot.lesing.form import les_form
from bot.lesing.janei import ja_nei
from bot.lesing.kommando import (
    BEHOLD,
    FEIL_ALARM,
    FORTSETT,
    LAG_NOTAT,
    endrer_livet,
    er_bare,
    er_fortalt,
    les_kommando,
    nevner_samtalen,
    om_samtalen,
)
from bot.lesing.krise import er_krise, er_selvskade, er_talemaate, er_vold
from bot.lesing.lesning import Funn, Lesning, Sammenheng
from bot.lesing.maalform import les_maalform
from bot.lesing.modell import EGNE_ORD, LEST_SAMMEN, UTEN_SPORSMAAL, Skjonn, ledd, modell, slag
from bot.lesing.nabospraak import til_norsk, vil_snakke
from bot.lesing.norsk import er_sporsmaal, fold, glem, monster
from bot.lesing.persondata import Renset, rens_persondata
from bot.lesing.samtykke import vil_med_samtykket
from bot.lesing.sted import les_fengsel, les_kommune
from bot.lesing.tid import les_alder, les_bursdag, les_loslatelse, les_opphold
from kvp import FELTER, VET_IKKE

TERSKEL_SPORSMAAL = 0.6
"""A text that asks something is a topic from here; measured in docs/forstaaelse.md."""

_KAN_JEG = monster(r"""
    \b(?:kan|far|har|kunne|er|skal|funker|passer|gjelder|gar|sjekke|lurer|lure|finne ut|rett|mulig\w*|mulighet|
    lonner|hva med|noe)\b.*\bkvp\b(?!.*\b(?:betyr|program\w* for noe))|
    \b(?:gar det (?:likevel|an)|er (?:det|dette) (?:noe )?(?:for meg|mulig|aktuelt)|
    har jeg (?:rett|krav|mulighet|sjans\w*)|kan jeg fa det|funker det|kvalifisert|oppfyller jeg)\b""")
_RETTER = monster(r"""
    \b(?:feil|rettelse|rettelser|retting|retter|forresten|egentlig|egentleg|endre|endra|rette|retta|korriger\w*|
    leste feil|mente|meinte|skulle (?:vere|sta|ha skrevet)|ikke \d+ ,|likevel|angrer|ombestemt\w*|tok feil|
    oppdater\w*|er endret|ble endret|har endret|ny dato|flyttet datoen)\b|
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
    if f in REGLER and not REGLER[f].fraser
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
# Where somebody else may be part of the answer («flytter til dama i Asker», «mora mi hjelper meg»).
_ANDRE_TELLER = frozenset(
    {"rolle", "bolig", "samtykke", "behov", "maal_tekst", "kommune_etter", "videre", "bekreft", "slett"}
)
# A date of birth answers these, and only the age or the birthday is kept.
_SPOR_OM_ALDER = frozenset({"alder", "bursdag"})
_MAALTEKST_INGEN = monster(r"""
    ^(?:(?:jeg )?(?:vet|aner) (?:jeg )?(?:ikke|da ikke)(?: enna| helt| hva| ikke)*|ingenting|ingen(?: ting)?|nei|
    usikker|ikke bestemt(?: meg)?|aner ikke|ikke noe|blankt?|-|ikke peiling)(?: [.!])*$""")
_IKKE_I_FENGSEL = monster(r"""
    \b(?:ikke|ingen|ute|hjemme|sykehus\w*|institusjon|utenfor|overgangsbolig|loslatt|vil ikke)\b|^nei\b""")
_INTET_STED = monster(r"""
    \b(?:ikke (?:noe |noen )?fast\w*|her og der|ingen (?:kommune|fast|sted|plass)|
    ikke (?:bestemt|avklart|aktuelt|avgjort|klart)|uten fast|bostedslos\w*|flyttet (?:rundt|mye)|ingen steder|
    uavklart|der jeg far|usikker|uvisst|ukjent|far se|ikke fast|kommer an pa|litt overalt|mange steder|
    hvor som helst|spiller ingen rolle)\b""")


_ORD_FOR_TEMA = tuple(
    (tema, monster(m))
    for tema, m in (
        (
            "syk",
            r"""
        ^(?!.*\b(?:trygd\w*|ufore\w*|erstatning\w*|pensjon\w*|ytelse\w*)).*
        \b(?:hva|hvis|om|nar|dersom|dekke\w*|dekning|forsikr\w*)\b.*\byrkesskad\w*""",
        ),
        ("klage", r"(?:§ ?|\bparagraf )48\b(?!-)"),
        (
            "avklare_trygd",
            r"""
        \bkvp\b.{0,30}\b(?:fore? til|forer til|ende?r? (?:med|i)|vise?r? at).{0,30}\b(?:uforetrygd|ufore|trygd)""",
        ),
        ("barnetillegg", r"\bmindre\b.*\b(?:barne)?bidrag\b|\b(?:barne)?bidrag\b.*\bmindre\b"),
    )
)
_BARE_PARAGRAF = monster(r"^(?:§ ?|paragraf )48(?: [.!])?$")

_LENGST_SVAR = 600
"""Signs of an answer that are read for what it says; for danger and personal data all of it is."""
_LEDD_LEST = 4
_NOKSA_SIKKER, _GANSKE_SIKKER, _HELT_SIKKER = 0.7, 0.75, 0.85


def les(tekst: str | Renset, ved: Sammenheng, skjonn: Skjonn | None = None) -> Lesning:
    """Reads one typed text. Never raises on text; see `Lesning` for the outcome.

    `tekst`: at most a few thousand characters, as typed, or already without its personal data. `skjonn`: the model's
    judgement, where the engine has asked for it already; one that was made at another question is made anew.
    """
    try:
        return _les(tekst if isinstance(tekst, Renset) else rens(tekst, ved.felt, ved.rolle), ved, skjonn)
    finally:
        glem()


def rens(tekst: str, felt: str | None = None, rolle: str | None = None) -> Renset:
    """The text without its personal data; what comes first, before any other part of the program gets it.

    `felt`: the question it answers. Where people answer in their own words, and these are kept, the model listens too.
    """
    # A lone surrogate is no text, and the language model refuses it: it becomes the sign for what cannot be read.
    synlig = tekst.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if felt != EGNE_ORD:
        return rens_persondata(synlig)
    return rens_persondata(synlig, lambda t: modell().persondata(t, rolle))


def _les(renset: Renset, ved: Sammenheng, skjonn: Skjonn | None) -> Lesning:
    slag = tuple(s for s in renset.slag if s != "fodselsdato" or ved.felt not in _SPOR_OM_ALDER)
    foldet = fold(renset.lest)
    if not foldet or renset.lest.lstrip().startswith("/"):
        return Lesning("uklart", persondata=slag)
    if ved.felt != EGNE_ORD and len(renset.lest) > _LENGST_SVAR:
        renset = replace(renset, lest=_forst(renset.lest, _LENGST_SVAR))
    felt = ved.felt or UTEN_SPORSMAAL
    if skjonn is None or skjonn.felt != felt:
        skjonn = modell().les(renset.lest, felt, ved.rolle)
    lest = lesernes(renset, ved, skjonn)
    lest = replace(lest, funn=(*lest.funn, *_aapne_i_forbifarten(renset, ved, skjonn, {f.felt for f in lest.funn})))
    lesning = replace(dom(lest, ved, _om_resten(renset.lest, ved, skjonn)), persondata=slag)
    if lesning.slag == "uklart" and (navn := _ledd_som_avslutter(renset.lest, ved, skjonn)):
        lesning = Lesning("handling", handling=navn, persondata=slag)
    # The bare words of a choice are an answer, whatever the model makes of one word.
    ordrett = lesning.ordrett and not er_krise(foldet)
    sagt = er_vold(foldet) or er_selvskade(foldet)
    if sagt or (not ordrett and er_fare(er_krise(foldet), skjonn, talemaate=er_talemaate(foldet))):
        return Lesning(
            "krise", krise_annen=ved.rolle == "ansatt" or skjonn.annens >= 0.5, ellers=_ellers(lesning, lest)
        )
    return lesning


_SVARORD = re.compile(r"^(?:ja|jo|nei)\w*\b[ ,.!]*", re.IGNORECASE)


def _om_resten(tekst: str, ved: Sammenheng, skjonn: Skjonn) -> Skjonn:
    """The model's judgement of what follows a «nei» that is said to a value read back: «nei, bare søkt»."""
    nei = ved.forslag is not None and len(tekst) <= LEST_SAMMEN and fold(tekst).startswith("nei")
    resten = _SVARORD.sub("", tekst) if nei else ""
    return modell().les(resten, skjonn.felt, ved.rolle) if resten else skjonn


def _ellers(lesning: Lesning, lest: Lesning) -> Lesning:
    """What a text says beside danger. What the readers are sure of is an answer: the model's doubt is of the danger."""
    sikre = {f.felt: f.verdi for f in lest.funn if f.sikker and f.felt in FELTER and f.felt != "samtykke"}
    return replace(
        lesning, funn=tuple(replace(f, sikker=True) if sikre.get(f.felt) == f.verdi else f for f in lesning.funn)
    )


# Open fields whose value a clause may state beside the answer; a date has the reader that knows «endt tid» from it.
_AAPNE_I_FORBIFARTEN = ("alder", "opphold_maaneder", "fengsel", "kommune_for", "kommune_etter")


def _aapne_i_forbifarten(renset: Renset, ved: Sammenheng, skjonn: Skjonn, funnet: set[str]) -> list[Funn]:
    """The model hears that a clause states an open field; the field's reader says what it states."""
    ut, leddene = [], ledd(renset.lest, ved.rolle)
    for felt in _AAPNE_I_FORBIFARTEN:
        nr = skjonn.hvor.get(f"{felt}=har")
        hort = skjonn.sagt.get(f"{felt}=har", 0.0)
        if felt in (*funnet, *ved.sak, ved.felt) or nr is None or hort < NESTEN_HORT:
            continue
        funn, _ = _les_felt(felt, leddene[nr], fold(leddene[nr]), ved)
        if funn and funn.sikker and funn.verdi != VET_IKKE:
            ut.append(replace(funn, sikker=hort >= terskler().fakta))
    return ut


def _ledd_som_avslutter(tekst: str, ved: Sammenheng, skjonn: Skjonn) -> str | None:
    """The command to end or start over in one clause, beside clauses that say why («alarm, må løpe. avslutter her»).

    The clause alone must be a command beyond doubt; what it leads to is only the question whether to delete.
    """
    merke, p = skjonn.beste()
    navn = merke.removeprefix("kommando_")
    if navn not in ODELEGGER or p < _NOKSA_SIKKER or ved.felt == "maal_tekst":
        return None
    leddene = ledd(tekst, ved.rolle)
    if len(leddene) < 2 or er_fortalt(fold(tekst)) or any(_er_svar(d, fold(d), ved) for d in leddene[:_LEDD_LEST]):
        return None  # «sa opp leiligheten, må begynne på nytt» tells of a home
    if p >= _GANSKE_SIKKER and any(les_kommando(fold(d), ved.felt) == navn for d in leddene[:_LEDD_LEST]):
        return navn
    alene = (modell().les(d, skjonn.felt, ved.rolle) for d in leddene[:_LEDD_LEST])
    return navn if any(s.svar.get(merke, 0.0) >= _HELT_SIKKER for s in alene) else None


def lesernes(renset: Renset, ved: Sammenheng, skjonn: Skjonn) -> Lesning:
    """What the readers alone make of a text."""
    if sprak := vil_snakke(renset.lest):
        return Lesning("uklart", sprak=sprak, sprak_onskes=True)
    norsk, sprak = til_norsk(renset.lest)
    # The person's own words are kept as they were written; anything else is read, and only its value is kept.
    lesning = _les_renset(renset.tekst if ved.felt == "maal_tekst" else norsk, fold(norsk), ved, skjonn)
    foldet = fold(norsk)
    lesning = replace(
        lesning,
        sprak=sprak,
        antall_ord=len(renset.lest.split()),
        om_samtalen=nevner_samtalen(foldet),
        annet_emne=om_annet_emne(ved.felt, foldet),
        fortalt=er_fortalt(foldet) or endrer_livet(foldet),
        temaord=_temaord(norsk, foldet),
    )
    verdi = _ordrette(ved.felt).get(_uten_slutt(renset.lest)) if ved.felt and lesning.slag != "maalform" else None
    if verdi is None or (lesning.slag == "handling" and ved.felt not in STEG):
        return lesning
    if ved.forslag is not None and verdi in ("ja", "nei"):
        return lesning  # «ja» and «nei» are said to what was read back
    return replace(lesning, slag="svar", funn=(Funn(str(ved.felt), verdi),), alternativer=(), tema=None, ordrett=True)


def _temaord(tekst: str, foldet: str) -> str | None:
    """The topic that a question names by its heading, or by words that no other topic has."""
    if tema := _overskrifter().get(_uten_slutt(tekst)):
        return tema
    if not (er_sporsmaal(tekst, foldet) or _BARE_PARAGRAF.match(foldet)):
        return None
    return next((tema for tema, ord_ in _ORD_FOR_TEMA if ord_.search(foldet)), None)


def _uten_slutt(tekst: str) -> str:
    return fold(tekst).rstrip(" .!?")


@functools.cache
def _overskrifter() -> dict[str, str]:
    """The topics by their headings, in both forms: what is shown on a button works when it is said."""
    return {_uten_slutt(t.sporsmaal): navn for m in MAALFORMER for navn, t in katalog(m).temaer.items()}


@functools.cache
def _ordrette(felt: str) -> dict[str, object]:
    """The choices of a question as its buttons name them, in both forms and roles, and by their bare names."""
    ut: dict[str, object] = {}
    for maalform, rolle, alle in itertools.product(MAALFORMER, ROLLER, (False, True)):
        for v in katalog(maalform).felt(felt).valg(rolle, alle=alle):
            if v.verdi != "flere":
                verdi = [v.verdi] if felt in LISTER and v.verdi != VET_IKKE else v.verdi
                ut[_uten_slutt(v.tittel)] = verdi
                ut.setdefault(_uten_slutt(str(v.verdi).replace("_", " ")), verdi)
    return ut


def _les_renset(tekst: str, foldet: str, ved: Sammenheng, skjonn: Skjonn) -> Lesning:
    if not foldet:
        return Lesning("uklart")
    if maalform := les_maalform(tekst):
        return Lesning("maalform", maalform=maalform)
    forst = _begynnelsen(tekst, ved)
    foldet_forst = foldet if forst is tekst else fold(forst)
    if kommando := _les_kommando(forst, foldet_forst, ved, skjonn):
        return kommando
    if ved.felt and ved.forslag is not None and (svar := _svar_paa_forslag(tekst, foldet, ved)):
        return svar
    if _FORSTAR_IKKE.match(foldet) and not _svarer(skjonn, 0.5):
        return Lesning("handling", handling="hjelp")
    retter = ved.retter or _retter(foldet_forst, ved)
    if retter and (rettet := _les_rettelse(forst, foldet_forst, ved, skjonn)):
        return rettet
    if _unntar(foldet, ved) and not er_sporsmaal(tekst, foldet):
        return Lesning("handling", handling="endre")
    sporsmaal = er_sporsmaal(tekst, foldet)
    om_kvp = bool(_KAN_JEG.search(foldet))
    merke, p = skjonn.beste()
    if sporsmaal and not om_kvp and slag(merke) == "tema" and p >= TERSKEL_SPORSMAAL:
        return Lesning("tema", tema=merke)
    # «når jeg kommer ut vil jeg bli kokk» begins as a question does, and is a goal where the model hears one.
    bare_merkede = ved.felt == EGNE_ORD and _svarer(skjonn, 0.5)
    return _les_svar(tekst, foldet, ved, sporsmaal, om_kvp, bare_merkede)


def _begynnelsen(tekst: str, ved: Sammenheng) -> str:
    """What is read for commands, corrections and facts beside the answer: of a long text in somebody's own words about
    as much as the model hears; the rest is kept, and no more than that."""
    return _forst(tekst, LEST_SAMMEN) if ved.felt == EGNE_ORD and len(tekst) > LEST_SAMMEN else tekst


def _forst(tekst: str, mest: int) -> str:
    """The first sentences of a text, or the first words where it has no marks; at most so many signs."""
    slutt = max(tekst.rfind(tegn, 0, mest) for tegn in ".;!?\n")
    return tekst[: slutt + 1] or tekst[: tekst.rfind(" ", 0, mest) + 1] or tekst[:mest]


def _les_svar(tekst: str, foldet: str, ved: Sammenheng, sporsmaal: bool, om_kvp: bool, bare_merkede: bool) -> Lesning:
    # A question is no answer, unless something is stated beside it («kan jeg få kvp? sitter på åpent fengsel»).
    hele, egen = tekst, uten_andre(tekst, egne_barn=ved.felt == "barn", ansatt=ved.rolle == "ansatt")
    if ved.felt not in _ANDRE_TELLER:
        tekst, foldet = egen, fold(egen)
    om_andre = egen != hele and (ved.felt not in _ANDRE_TELLER or ved.felt == "rolle")
    utsagn = _utsagn(tekst, bare_merkede) if sporsmaal else tekst
    foldet_utsagn = fold(utsagn)
    funn, alternativer = _les_felt(ved.felt, utsagn, foldet_utsagn, ved) if foldet_utsagn and ved.felt else (None, ())
    if funn is None and not alternativer and ved.felt and _bare_vet_ikke(foldet_utsagn):
        funn = Funn(ved.felt, VET_IKKE)  # also for fields that have no such value: the conversation decides
    if sporsmaal and not om_kvp and ved.felt in REGLER and ja_nei(foldet_utsagn) is None:
        funn = None  # «vi har ikke internett her, går det an å søke på papir» answers nothing
    forst = _begynnelsen(egen if om_andre else tekst, ved)
    andre = _les_andre(forst, foldet if forst is tekst else fold(forst), ved)
    if funn is None and not alternativer and not andre:
        return Lesning("uklart", spurte=sporsmaal or om_kvp, om_andre=om_andre)
    alle = ((funn,) if funn else ()) + tuple(f for f in andre if f.felt != (funn.felt if funn else None))
    return Lesning("svar", alle, alternativer=() if funn else alternativer, om_andre=om_andre)


def _bare_vet_ikke(foldet: str) -> bool:
    return len(foldet.split()) <= 6 and ja_nei(foldet) == VET_IKKE and not re.match(r"(?:ja|jo)\b", foldet)


def _les_kommando(tekst: str, foldet: str, ved: Sammenheng, skjonn: Skjonn) -> Lesning | None:
    """A command, in the light of what stands open: what can answer the question that was asked is no command."""
    if navn := _les_knappeord(foldet, ved):
        return Lesning("handling", handling=navn)
    if navn := _les_samtykkeord(tekst, foldet, ved):
        return Lesning("handling", handling=navn, endre_felt="samtykke" if navn == "endre" else None)
    if (endre := _les_endre(foldet, ved)) is not None:
        return endre
    navn = les_kommando(foldet, ved.felt)
    if (
        navn is None
        or (not (er_bare(foldet) or om_samtalen(foldet)) and (_er_svar(tekst, foldet, ved) or _hores_svar(ved, skjonn)))
        or _er_svar_likevel(navn, tekst, ved)
    ):
        return None
    return Lesning("handling", handling=navn)


def _les_knappeord(foldet: str, ved: Sammenheng) -> str | None:
    """The words of a button that stands there just now."""
    if ved.endrer and BEHOLD.match(foldet):
        return "behold"
    if ved.krise and FEIL_ALARM.match(foldet):
        return "feil_alarm"
    if ved.krise and FORTSETT.match(foldet):
        return "fortsett"
    if ved.felt is None and LAG_NOTAT.match(foldet):
        return "notat"
    return None


_TAR_SAMTYKKET = re.compile(r"\b(?:trekk|angre|slett|fjern|opphev)|\btar? (?:bort|vekk|tilbake)\b")
"""What is done to a consent that was given; a plain no is the answer where it is asked for."""


def _les_samtykkeord(tekst: str, foldet: str, ved: Sammenheng) -> str | None:
    """Consent taken back or wanted after all. A question is neither, and a plain no answers where it is asked."""
    vil = None if "?" in tekst else vil_med_samtykket(foldet)
    if vil is None:
        return None
    if ved.felt == "samtykke":
        return "trekk_samtykke" if vil == "trekk" and _TAR_SAMTYKKET.search(foldet) else None
    gitt = ved.sak.get("samtykke")
    if vil == "trekk":
        om_nav = ved.felt != "maal_tekst" and re.search(r"\b(?:samtykk|nav\b|notat)", foldet)
        return "trekk_samtykke" if gitt == "ja" or om_nav else None
    return "endre" if gitt and ved.felt != "slett" else None


def _ord(liste: str) -> frozenset[str]:
    return frozenset(liste.split())


# What stands around the name of a field when an answer is to be changed and no new one is given.
_ENDRE_FYLL = _ord("""
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


def _les_endre(foldet: str, ved: Sammenheng) -> Lesning | None:
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


def _er_svar(tekst: str, foldet: str, ved: Sammenheng) -> bool:
    """Whether the words answer the question that was asked."""
    if ved.felt is None or ved.felt == "maal_tekst":
        return False
    funn, alternativer = _les_felt(ved.felt, tekst, foldet, ved)
    return bool(alternativer) or (funn is not None and funn.sikker and funn.verdi != VET_IKKE)


def _hores_svar(ved: Sammenheng, skjonn: Skjonn) -> bool:
    """Whether the model hears an answer and no command: «kan flytte tilbake» of a home."""
    kommandoer = sum(p for m, p in skjonn.svar.items() if slag(m) == "kommando")
    return ved.felt in REGLER and _svarer(skjonn, 0.5) and kommandoer < 1 - _HELT_SIKKER


def _er_svar_likevel(kommando: str, tekst: str, ved: Sammenheng) -> bool:
    """Where the plainest words of a command answer: «slett», «tilbake» and «videre» at a step; «Hå» is a place."""
    if ved.felt == "slett":
        return kommando in ("avslutt", "tilbake")
    if ved.felt in ("kommune_for", "kommune_etter"):
        return les_kommune(tekst) is not None
    return ved.felt == "bekreft" and kommando == "endre"


_BARE_JA = _ord("""
    ja jo jepp yes japp jada joda det dette er var stemmer riktig rett korrekt helt akkurat nettopp ok greit
    sant jeg mente sikkert absolutt klart takk , . !""")


_BARE_NEI = _ord("""
    nei neida nope niks no nix det dette er var stemmer ikke riktig rett feil galt sant jeg mente helt takk , .
    !""")


_NEI_TAKK = _ord("nei neida nope niks no nix takk , . !")


def _svar_paa_forslag(tekst: str, foldet: str, ved: Sammenheng) -> Lesning | None:
    """An answer to a value that was read back: yes, no, the same again in other words, or another value."""
    felt = ved.felt or ""
    svar = ja_nei(foldet)
    if svar == "ja" and not set(foldet.split()) - _BARE_JA:
        return Lesning("svar", (Funn(felt, ved.forslag),), ordrett=True)
    if felt == "samtykke" and not set(foldet.split()) - {"ja": _BARE_NEI, "nei": _NEI_TAKK}.get(
        str(ved.forslag), set()
    ):
        return Lesning("svar", (Funn("samtykke", "nei"),), ordrett=True)  # who denies a yes has not said it
    if felt == "samtykke" and er_sporsmaal(tekst, foldet):
        return Lesning("uklart")  # to ask about consent is not to give it
    if not set(foldet.split()) - _BARE_NEI:  # «nei, 43» and «har ikke barn» say what is right
        motsatt = ved.forslag == "ja" and felt in FELTER and set(FELTER[felt].verdier) == {"ja", "nei"}
        return Lesning("svar", (Funn(felt, "nei"),), ordrett=True) if motsatt else Lesning("uklart", avvist=True)
    resten = _SVARORD.sub("", tekst) if svar in ("ja", "nei") else tekst
    funn, _ = _les_felt(felt, resten, fold(resten), ved) if resten.strip() else (None, ())
    if funn and _samme(funn.verdi, ved.forslag):
        return Lesning("svar", (Funn(felt, ved.forslag),))
    if funn and (funn.sikker or svar != "ja"):
        return Lesning("svar", (funn,))
    return Lesning("svar", (Funn(felt, ved.forslag),)) if svar == "ja" else None


def _samme(a: object, b: object) -> bool:
    return sorted(map(str, a)) == sorted(map(str, b)) if isinstance(a, list) and isinstance(b, list) else a == b


# Among somebody's own words «egentlig», «likevel» and «endre» are just words.
_RETTER_TYDELIG = re.compile(
    r"\b(?:feil|rettelse\w*|korriger\w*|ombestemt|oppdater\w*|ny dato|tok feil|skrev|"
    r"(?:rette|endre) pa (?:svaret|det (?:om|jeg (?:svarte|sa))))\b"
)


def _unntar(foldet: str, ved: Sammenheng) -> bool:
    """Whether the text says that all that will stand in the note is right, but for something."""
    return ved.felt == "bekreft" and UNNTATT.search(foldet) is not None


def _retter(foldet: str, ved: Sammenheng) -> bool:
    return _unntar(foldet, ved) or bool((_RETTER_TYDELIG if ved.felt == "maal_tekst" else _RETTER).search(foldet))


def _utsagn(tekst: str, bare_merkede: bool) -> str:
    """The sentences of a text that do not ask anything. `bare_merkede`: only a mark makes a sentence ask."""
    biter = re.split(r"(?<=[.!?\n])\s+|\n", tekst)
    beholdt = [b for b in biter if not er_sporsmaal(b, fold(b)) or (bare_merkede and "?" not in b)]
    if beholdt or len(biter) > 1:
        return " ".join(beholdt)
    # One sentence without marks: what stands before «..., kan jeg få kvp».
    ledd = re.split(r",", tekst)
    return ",".join(b for b in ledd if not er_sporsmaal(b, fold(b)))


Resultat = tuple["Funn | None", tuple[object, ...]]
"""The value read for a field, or none and alternatives to choose between."""


def _les_felt(felt: str, tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    if ved.alternativer and felt == ved.felt and (valgt := _valgt_alternativ(foldet, ved.alternativer)):
        return Funn(felt, [valgt] if felt == "form" else valgt), ()
    return LESERE[felt](tekst, foldet, ved)


def _les_formen(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    form = les_form(foldet, spurt=True)
    if form is None:
        # «soner på Bastøy»: a sentence served in a prison that is named.
        sted = les_fengsel(tekst) if re.search(r"\bsoner (?:na )?(?:pa|i|ved) ", foldet) else None
        inne = sted and sted.verdi and sted.sikker and "overgangsbolig" not in str(sted.verdi).lower()
        return (Funn("form", ["fengsel"]) if inne else None), ()
    return (Funn("form", list(form.former)), ()) if form.former else (None, form.alternativer)


def _les_alderen(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    alder = les_alder(tekst, ved.dag, spurt=True)
    return (Funn("alder", alder.verdi, alder.sikker) if alder else None), ()


def _les_datoen(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    ny = _NY_DATO.search(tekst)  # «det var 4. mai, men den er flytta til 18. mai»
    tid = les_loslatelse(tekst[ny.end() :], ved.dag, spurt=True) if ny else None
    tid = tid or les_loslatelse(tekst, ved.dag, spurt=True)
    return (Funn("loslatelse", tid.verdi, tid.sikker) if tid else None), ()


def _les_oppholdet(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    lest = les_opphold(tekst, ved.dag)
    return (Funn("opphold_maaneder", *lest) if lest else None), ()


_NY_DATO = re.compile(
    r"\bmen\b.*?\b(?:flytt\w+|endr\w+|utsatt|nye? dato|blei?|nå|framskyndt)\b(?: (?:er|til))*", re.IGNORECASE
)


_HELE_DOMMEN = re.compile(r"\b(?:endt|endelig|full ?tid|full strafftid|siste dag)\b")


def _endt_tid(tekst: str, foldet: str, ved: Sammenheng) -> tuple[Funn, ...]:
    """The end of the whole sentence, where it is named beside the release: kept for the note."""
    if "endt_tid" not in FELTER or not _HELE_DOMMEN.search(foldet):
        return ()
    tid = les_loslatelse(tekst, ved.dag, spurt=ved.felt == "loslatelse")
    return (Funn("endt_tid", tid.endt_tid),) if tid and tid.endt_tid else ()


def _les_maalteksten(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    ren = " ".join(tekst.split())
    if _MAALTEKST_INGEN.match(foldet) or len(re.findall(r"\w", ren)) < 3:
        return None, ()
    return Funn("maal_tekst", ren), ()


def _sted(felt: str) -> Callable[[str, str, Sammenheng], Resultat]:
    return lambda tekst, foldet, ved: _les_sted(felt, tekst, foldet)


def _lukket(felt: str) -> Callable[[str, str, Sammenheng], Resultat]:
    def les_lukket(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
        verdi = REGLER[felt].les(foldet)
        return (Funn(felt, verdi, not er_tvilsom(felt, foldet, verdi)) if verdi else None), ()

    return les_lukket


def _les_barna(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    """Children under 18: a «yes» that is said of grown ones is read back."""
    funn, andre = _lukket("barn")(tekst, foldet, ved)
    voksne = funn is not None and funn.verdi == "ja" and er_voksne(foldet)
    return (Funn("barn", "nei", sikker=False), ()) if voksne else (funn, andre)


def _heltall(verdi: object) -> int | None:
    return verdi if isinstance(verdi, int) else None


LESERE: dict[str, Callable[[str, str, Sammenheng], Resultat]] = {
    **{felt: _lukket(felt) for felt in REGLER},
    **{felt: _sted(felt) for felt in ("fengsel", "kommune_for", "kommune_etter")},
    "barn": _les_barna,
    "form": _les_formen,
    "alder": _les_alderen,
    "loslatelse": _les_datoen,
    "opphold_maaneder": _les_oppholdet,
    "bursdag": lambda tekst, foldet, ved: _funn("bursdag", les_bursdag(tekst, ved.dag, _heltall(ved.sak.get("alder")))),
    "behov": lambda tekst, foldet, ved: _funn("behov", les_behov(foldet)),
    "maal_tekst": _les_maalteksten,
}
"""The reader of each field and step: (text without personal data, the same folded, context) -> result."""

_DOMT = re.compile(r"\b(?:domt|domfelt\w*|dom|dommen|soner|straff\w*)\b")
_IKKE_DOMT = monster(r"""
    \bikke (?:\w+ )?(?:domt|dom|domfelt)|\bvaretekt\w*|\bventer\b|\bsak(?:en)?\b|\bsiktet\b|^nei\b""")


def _valgt_alternativ(foldet: str, alternativer: tuple[object, ...]) -> object | None:
    """The one alternative that a typed answer points at."""
    if set(alternativer) == {"hjemmesoning", "varetekt_hjemme"}:
        if _IKKE_DOMT.search(foldet):
            return "varetekt_hjemme"
        return "hjemmesoning" if _DOMT.search(foldet) else None
    ord_ = {o for o in re.findall(r"\w+", foldet) if len(o) > 3}
    treff = [a for a in alternativer if ord_ & set(re.findall(r"\w+", fold(str(a))))]
    return treff[0] if len(treff) == 1 else None


def _funn(felt: str, verdi: object) -> tuple[Funn | None, tuple[object, ...]]:
    return (None if verdi is None else Funn(felt, verdi)), ()


# A place that is named only to be left behind, by field; the rest of the text then decides.
_IKKE_DETTE_STEDET = {
    "fengsel": re.compile(r"\b(?:ikke|satt|var|tidligere|foer|flyttet fra|overfort fra|kom fra|haper|sokt|soker)\b"),
    "kommune_for": monster(r"""
        \b(?:ikke|foer det|tidligere|opprinnelig|fodt|oppvokst|vokste opp|er fra|kommer fra|skal|haper|etterpa)\b"""),
    "kommune_etter": re.compile(r"\b(?:ikke|bodde|er fra|kommer fra|kom fra|tidligere|foer|var|aldri)\b"),
}


def _gjeldende_steder(felt: str, tekst: str) -> str:
    """The clauses of a text that can answer a question about a place: «ikke Moss, jeg skal til Halden»."""
    if flytting := re.search(r"\bfr[aå] [A-ZÆØÅ]?[\w-]+ (?:til|tel|te) (?=\w)", tekst):
        tekst = f"i {tekst[flytting.end() :]}"  # a place stands after it, also where its name is a word as well
    ledd = [d for d in re.split(r"\s*(?:[,.;]|\bmen\b)\s*", tekst) if d]
    gjelder = [d for d in ledd if not _IKKE_DETTE_STEDET[felt].search(fold(d))]
    if felt == "fengsel" and len(gjelder) > 1:  # «først Bergen, så Åna, og nå Kongsvinger»
        gjelder = [d for d in gjelder if _HER_NAA.search(fold(d))] or gjelder
    return ", ".join(gjelder) if gjelder and len(gjelder) < len(ledd) else tekst


_HER_NAA = re.compile(r"\b(?:na|sitter|er her|soner)\b(?!.*\b(?:fra|tidligere)\b)")


def _les_sted(felt: str, tekst: str, foldet: str) -> tuple[Funn | None, tuple[object, ...]]:
    gjelder = _gjeldende_steder(felt, tekst)
    if gjelder != tekst:
        funn, alternativer = _les_stedet(felt, gjelder, fold(gjelder))
        if alternativer or (funn and funn.verdi != VET_IKKE):
            return funn, alternativer
    return _les_stedet(felt, tekst, foldet)


def _les_stedet(felt: str, tekst: str, foldet: str) -> Resultat:
    if felt == "fengsel":
        sted = les_fengsel(tekst)
    else:
        sted = les_kommune(tekst, spurt=True, retning="for" if felt == "kommune_for" else "etter")
    if sted and sted.verdi:
        return Funn(felt, sted.verdi, sted.sikker), ()
    if sted and sted.alternativer:
        return None, sted.alternativer
    if ja_nei(foldet) == VET_IKKE or _INTET_STED.search(foldet):
        return Funn(felt, VET_IKKE), ()
    if felt == "fengsel" and _IKKE_I_FENGSEL.search(foldet):
        return Funn(felt, VET_IKKE), ()
    return None, ()


# Without one of these there is no age and no time in a folded text; they save the slow readers most texts.
_KAN_VAERE_ALDER = re.compile(
    r"\d|(?:ti|tten|fem|to|tre|fire|seks|sju|syv|atte|ni|elleve|tolv|en|ett|tyve)\b|tjue|tretti|forti|femti|"
    r"seksti|sytti|\bfodt\b|\bar\b"
)
_KAN_VAERE_TID = re.compile(
    r"\d|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des|pask|pinse|dag|uke|ar\b|maned|somm|host|var|vint|"
    r"morg|natt|neste|snart|halv"
)


def _les_andre(tekst: str, foldet: str, ved: Sammenheng) -> tuple[Funn, ...]:
    """What the text clearly says about fields that were not asked about."""
    funn: list[Funn] = []
    if len(foldet.split()) < 2:
        return ()
    if ved.felt not in ("alder", "bursdag") and _KAN_VAERE_ALDER.search(foldet):
        alder = les_alder(tekst, ved.dag, spurt=False)
        funn += [Funn("alder", alder.verdi)] if alder and alder.sikker else []
    if ved.felt not in ("loslatelse", "bursdag", "startet", "opphold_maaneder") and _KAN_VAERE_TID.search(foldet):
        tid = les_loslatelse(tekst, ved.dag, spurt=False)
        if tid and tid.verdi != VET_IKKE and (tid.sikker or (tid.grunn == "upresis" and "loslatelse" not in ved.sak)):
            funn.append(Funn("loslatelse", tid.verdi, tid.sikker))  # «ut i mars» is offered at its own question
    # Somebody who works in a prison names forms that are not his own.
    egen = ved.felt in ("rolle", "loslatelse", "alder") and REGLER["rolle"].les(foldet) != "ansatt"
    if egen and "form" not in ved.sak and (form := les_form(foldet, spurt=False)) and form.former:
        funn.append(Funn("form", list(form.former)))
    if ved.felt in ("form", "rolle") and (frigang := _frigang_i_forbifarten(foldet)):
        funn.append(Funn("frigang", frigang))
    if ved.felt == "form" and "fengsel" not in ved.sak:
        sted = les_fengsel(tekst, spurt=False)
        if sted and sted.verdi and sted.sikker:
            funn.append(Funn("fengsel", sted.verdi))
    funn += (*_bursdag_i_forbifarten(tekst, ved), *_behov_i_forbifarten(tekst, ved))
    if ved.felt == "loslatelse" or any(f.felt == "loslatelse" for f in funn):
        funn += _endt_tid(tekst, foldet, ved)
    return tuple(funn)


def _bursdag_i_forbifarten(tekst: str, ved: Sammenheng) -> list[Funn]:
    """«66, men blir 67 i juli»: the birthday that would be asked for next."""
    if ved.felt == "bursdag" or not (fyller := _FYLLER.search(tekst)):
        return []
    alder = les_alder(tekst, ved.dag, spurt=ved.felt == "alder")
    naar = les_bursdag(fyller.group(), ved.dag, alder.verdi if alder else None)
    return [Funn("bursdag", naar)] if isinstance(naar, dict) else []


def _behov_i_forbifarten(tekst: str, ved: Sammenheng) -> list[Funn]:
    """«ut i juni, trenger hjelp med gjeld og jobb»: what is needed, offered at its own question."""
    if ved.felt in ("behov", "oppfolgingsbehov", EGNE_ORD):
        return []
    setninger = (fold(s) for s in re.split(r"[,.;!?\n]", tekst))
    sagt = {v for s in setninger if _TRENGER.search(s) for v in les_behov(s) or ()}
    return [Funn("behov", [v for v in FELTER["behov"].verdier if v in sagt], sikker=False)] if sagt else []


_TRENGER = re.compile(r"\b(?:treng\w*|behov for|hjelp (?:til|med))\b")
_FYLLER = re.compile(r"\b(?:fyller|fyll|blir|vert) (?:jeg |eg |æ |han |hun |ho )?(?:18|67)\b.{0,40}", re.IGNORECASE)


def _frigang_i_forbifarten(foldet: str) -> str | None:
    """Frigang as a status named beside the form; only what is plainly granted, applied for or denied."""
    if re.search(r"\b(?:ikke|ingen|uten) (?:har )?(?:\w+ )?frigang\b|\bfrigang har jeg ikke", foldet):
        return "nei"
    if re.search(r"\b(?:sokt|soker|soknad) (?:\w+ )?(?:om |pa )?frigang\b", foldet):
        return "sokt"
    if re.search(r"\bfrigang\b.*\binnvilget\b|\binnvilget (?:\w+ )?frigang\b|\bhar frigang (?:pa|til|fra|i)\b", foldet):
        return "innvilget"
    return None


def _les_rettelse(tekst: str, foldet: str, ved: Sammenheng, skjonn: Skjonn) -> Lesning | None:
    """A correction of earlier answers, by the field that is named or by a value that is plain in itself."""
    besvart = set(ved.sak) - {ved.felt}
    if not besvart:
        return None
    nevnt = [felt for felt, m in _FELTORD if felt in besvart and m.search(foldet)]
    if "samtykke" in nevnt:  # only the question itself decides
        return None if er_sporsmaal(tekst, foldet) else Lesning("handling", handling="endre", endre_felt="samtykke")
    spor = er_sporsmaal(tekst, foldet)  # «kan jeg endre bolig senere» states nothing
    unntatt = _unntar(foldet, ved)
    bare_svar = _svarer(skjonn) and not (ved.retter or unntatt or _TAR_TILBAKE.search(foldet))
    # «alt uten om barna er rett» says which answer is wrong, not that there are no children.
    if not (spor or unntatt) and (ett := _rettet_felt(nevnt, tekst, ved, bare_svar)):
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
    r"\s*,\s*(?:og )?ikk(?:e|je) (?:bare |berre )?(?P<gammel>[^,.!]{2,30})[.!]?\s*\Z", re.IGNORECASE
)


def _uten_det_gamle(felt: str, tekst: str, ved: Sammenheng) -> str:
    """The text without «…, ikke bare søkt», where that names another value than what stands before it."""
    m = _IKKE_DET_GAMLE.search(tekst)
    if m is None:
        return tekst
    foran = tekst[: m.start()]
    naa, gammel = (_les_felt(felt, t, fold(t), ved)[0] for t in (foran, m["gammel"]))
    return foran if naa and gammel and naa.verdi != gammel.verdi != VET_IKKE else tekst


def _rettet_felt(nevnt: list[str], tekst: str, ved: Sammenheng, bare_svar: bool) -> Funn | None:
    """The new value of the first of the named fields that the text gives one."""
    innhold = _uten_innledning(tekst)
    for felt in nevnt:
        sagt = _uten_det_gamle(felt, innhold, ved)
        ett, _ = _les_felt(felt, sagt, fold(sagt), ved)
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
        if ved.retter and not alder:
            alder = les_alder(tekst, ved.dag, spurt=True)
        funn += [Funn("alder", alder.verdi, alder.sikker)] if alder else []
    if "loslatelse" in besvart and not funn and ved.felt != "bursdag":
        tid = les_loslatelse(tekst, ved.dag, spurt=True)
        funn += [Funn("loslatelse", tid.verdi, tid.sikker)] if tid and tid.verdi != VET_IKKE else []
    if "form" in besvart:
        form = les_form(foldet, spurt=False)
        if form and form.former and list(form.former) != ved.sak.get("form"):
            funn = [f for f in funn if f.felt != "loslatelse"] + [Funn("form", list(form.former))]
    return funn


_TAR_TILBAKE = re.compile(
    r"^(?:oj|oi|oida|ops|vent|sorry|beklager|unnskyld|nei vent|nei ,)|\b(?:feil|forresten|mente|meinte)\b"
)


_FORSTAR_IKKE = re.compile(
    r"(?:jeg |eg |ae )?(?:forst[ao]r|skjonner|fatter) (?:jeg |eg )?ikke (?:helt )?(?:ordet|hva|sporsmal\w*|spm|dette|"
    r"det)\b"
)


def _svarer(skjonn: Skjonn, minst: float = 0.8) -> bool:
    """Whether the model hears an answer to the question that is asked."""
    return sum(p for merke, p in skjonn.svar.items() if slag(merke) == "verdi") >= minst


def _uten_innledning(tekst: str) -> str:
    """The text after «det var feil det om ytelser.», or all of it."""
    deler = re.split(r"(?<=[^\d\s][.!:;])\s+", tekst, maxsplit=1)
    if len(deler) == 2 and _RETTER.search(fold(deler[0])) and len(deler[1].split()) >= 2:
        return deler[1]
    return tekst
