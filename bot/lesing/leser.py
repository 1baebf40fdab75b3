"""One pure function from a typed text to what it means, in the light of the question, the day and the role.

Rules come first. The classifier's guess (topics) counts only where the text asks something, or where no rule
understood it. What is uncertain is returned as such and asked about; nothing is guessed in silence.
"""

from __future__ import annotations

import functools
import itertools
import re
from dataclasses import replace

from bot.katalog import MAALFORMER, ROLLER, STEG, katalog
from bot.lesing.andre import uten_andre
from bot.lesing.begreper import spurt_om
from bot.lesing.dommer import APNE, LISTER, ODELEGGER, dom, er_fare, terskler
from bot.lesing.fare import sier_fare
from bot.lesing.feltlesere import les_felt
from bot.lesing.forbi import aapne_i_forbifarten, les_andre
from bot.lesing.form import er_annen_tid, ikke_naa, lenkens_form
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
from bot.lesing.lesning import Funn, Lesning, Sammenheng
from bot.lesing.modell import EGNE_ORD, LEST_SAMMEN, UTEN_SPORSMAAL, Skjonn, biter_av, ledd, modell, slag
from bot.lesing.retting import les_endre, les_rettelse, retter, unntar
from bot.lesing.samtykke import vil_med_samtykket
from bot.lesing.skjema import skjema
from bot.lesing.spraak.janei import er_uvirkelig, ja_nei, nekter_to_ganger
from bot.lesing.spraak.maalform import les_maalform
from bot.lesing.spraak.nabospraak import til_norsk, vil_snakke
from bot.lesing.spraak.norsk import er_sporsmaal, fold, glem, monster, ordsett, spor_med_ord
from bot.lesing.sted import les_kommune
from bot.lesing.valg import LUKKEDE, er_hilsen
from bot.lesing.vern.persondata import Renset, rens_persondata
from kvp import FELTER, VET_IKKE

TERSKEL_SPORSMAAL = 0.6
"""A text that asks something is a topic from here; measured in docs/forstaaelse.md."""


_KAN_JEG = monster(r"""
    \b(?:kan|far|har|kunne|er|skal|funker|passer|gjelder|gar|sjekke|lurer|lure|finne ut|rett|mulig\w*|mulighet|
    lonner|hva med|noe)\b.*\bkvp\b(?!.*\b(?:betyr|program\w* for noe))|
    \b(?:gar det (?:likevel|an)|er (?:det|dette) (?:noe )?(?:for meg|mulig|aktuelt)|
    har jeg (?:rett|krav|mulighet|sjans\w*)|kan jeg fa det|funker det|kvalifisert|oppfyller jeg)\b""")


# Where somebody else may be part of the answer («flytter til dama i Asker», «mora mi hjelper meg»).
_ANDRE_TELLER = frozenset(
    {"rolle", "bolig", "samtykke", "behov", "maal_tekst", "kommune_etter", "videre", "bekreft", "slett"}
)


# A date of birth answers these, and only the age or the birthday is kept.
_SPOR_OM_ALDER = frozenset({"alder", "bursdag"})


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
"""Signs of an answer that are read for what it says; for personal data all of it is, for danger its end too."""
_SISTE_DELER = 2
"""Parts at the end of a long text that are heard for danger; ten cost more than a text is worth (test_kostnad.py)."""


_KAN_VAERE_FARE, _FARE_I_ET_LEDD = 0.05, 0.9
"""Danger that the branch does not rule out is looked for clause by clause, and is one that is beyond doubt."""
_LEDD_LEST = 4
_LEDDVIS = frozenset(LUKKEDE) & frozenset(FELTER) | {"form"}
"""Fields whose unsure answer is looked for clause by clause."""


_NEKTER = re.compile(r"\b(?:ikke|aldri|uten|verken)\b")
_SIER_ANNET_ENN_NEI = 0.3
"""What follows a «nei» is another answer than a no from here; low, since a wrong no is kept in silence."""


_MAAL_HORES = 0.25
"""A text that begins as a question does is a goal where the model hears one from here."""
_NOKSA_SIKKER, _GANSKE_SIKKER, _HELT_SIKKER = 0.7, 0.75, 0.85


_BILDER = {"👍": "ja", "👌": "ja", "👎": "nei", "🤷": "vet ikke"}
_ET_BILDE = 6
"""A thumb alone, with its colour and what joins the parts of a picture."""


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
    bilde = synlig.strip()
    if len(bilde) <= _ET_BILDE and not any(map(str.isalnum, bilde)):
        synlig = _BILDER.get(bilde[:1], synlig)
    if felt != EGNE_ORD:
        return rens_persondata(synlig)
    return rens_persondata(synlig, lambda t: modell().persondata(t, rolle))


def _les(renset: Renset, ved: Sammenheng, skjonn: Skjonn | None) -> Lesning:
    slag = tuple(s for s in renset.slag if s != "fodselsdato" or ved.felt not in _SPOR_OM_ALDER)
    foldet = fold(renset.lest)
    if not foldet or renset.lest.lstrip().startswith("/"):
        return Lesning("uklart", persondata=slag)
    if er_hilsen(foldet):
        return Lesning("uklart", hilsen=True, persondata=slag)
    begreper, resten = spurt_om(renset.lest)
    if begreper:
        kan_beholdes = spurt_om(renset.tekst)[1] if ved.felt == EGNE_ORD and resten else resten
        return _om_begreper(begreper, replace(renset, tekst=kan_beholdes, lest=resten), ved, slag)
    if ved.felt != EGNE_ORD and (skjemaet := _les_skjema(skjema(renset.lest), ved)):
        return replace(skjemaet, persondata=slag)
    hele = renset.lest
    avkortet = ved.felt != EGNE_ORD and len(hele) > _LENGST_SVAR
    if avkortet:
        renset = replace(renset, lest=_forst(hele, _LENGST_SVAR))
    felt = ved.felt or UTEN_SPORSMAAL
    if skjonn is None or skjonn.felt != felt:
        skjonn = modell().les(renset.lest, felt, ved.rolle)
    skjonn = _uten_unevnt(skjonn, foldet)
    lest = _med_hort(lesernes(renset, ved, skjonn), renset, ved, skjonn)
    lesning = replace(_dommen(lest, renset, ved, skjonn), persondata=slag, avkortet=avkortet)
    if lesning.slag == "uklart" and (svaret := _svaret_ved_siden(renset, ved)):
        lesning = replace(svaret, persondata=slag)
    if lesning.slag == "uklart" and (navn := _ledd_som_avslutter(renset.lest, ved, skjonn)):
        lesning = Lesning("handling", handling=navn, persondata=slag)
    # The bare words of a choice or a command are just that, whatever the model makes of a word: «takk for meg».
    ordrett = lesning.ordrett or lesning.slag == "maalform" or (lesning.slag == "handling" and er_bare(foldet))
    if sier_fare(foldet) or (not ordrett and _er_fare(renset.lest, ved, skjonn)) or _fare_langt_ute(hele, ved):
        ellers = _ellers(dom(lest, ved, _uten_fare(renset.lest, ved, skjonn)), lest)
        return Lesning("krise", krise_annen=ved.rolle == "ansatt" or skjonn.annens >= 0.5, ellers=ellers)
    return lesning


_NEVNER = {"frigang": re.compile(r"frig|fri gang")}
"""Facts that are heard beside an answer only where the text has the word: to the model any application is for it."""


def _uten_unevnt(skjonn: Skjonn, foldet: str) -> Skjonn:
    """Without facts that the text does not name: «har søkt om å få sone resten hjemme»."""
    unevnt = tuple(f"{f}=" for f, ordet in _NEVNER.items() if f != skjonn.felt and not ordet.search(foldet))
    if not unevnt:
        return skjonn
    fakta, forbi = (
        {m: 0.0 if m.startswith(unevnt) else p for m, p in hort.items()} for hort in (skjonn.fakta, skjonn.forbi)
    )
    return replace(skjonn, fakta=fakta, forbi=forbi)


def _med_hort(lest: Lesning, renset: Renset, ved: Sammenheng, skjonn: Skjonn) -> Lesning:
    """With the open fields that clauses state, as the model hears them; these go before what was only nearly read."""
    sikre = {f.felt for f in lest.funn if f.sikker or f.felt == ved.felt}
    hort = aapne_i_forbifarten(renset, ved, skjonn, sikre)
    return replace(lest, funn=(*(f for f in lest.funn if f.felt not in {h.felt for h in hort}), *hort))


def _dommen(lest: Lesning, renset: Renset, ved: Sammenheng, skjonn: Skjonn) -> Lesning:
    """The referee's reading; what was read back and is said again is meant."""
    dommen = _dom_i_ledd(lest, renset, ved, skjonn)
    igjen = _sies_igjen(dommen, renset, ved, skjonn)
    return Lesning("svar", (Funn(skjonn.felt, ved.forslag),)) if igjen else dommen


def _dom_i_ledd(lest: Lesning, renset: Renset, ved: Sammenheng, skjonn: Skjonn) -> Lesning:
    """The referee's reading; where the answer is unsure, its clauses are heard one by one as well."""
    om_resten = _om_resten(renset.lest, ved, skjonn)
    dommen = dom(lest, ved, om_resten)
    if ved.felt not in _LEDDVIS or all(f.felt != ved.felt or f.sikker for f in dommen.funn):
        return dommen
    leddsvar = _leddsvar(renset.lest, ved)
    return dom(lest, ved, replace(om_resten, leddsvar=leddsvar)) if leddsvar else dommen


def _sies_igjen(lesning: Lesning, renset: Renset, ved: Sammenheng, skjonn: Skjonn) -> bool:
    """Whether the text, read as if nothing had been read back, says what was: the same again is meant. What begins with
    «nei» may deny it, and consent is said in so many words."""
    egne = [f.verdi for f in lesning.funn if f.felt == ved.felt]
    annet = ved.forslag is not None and any(not _samme(v, ved.forslag) for v in egne)
    if not annet or lesning.ordrett or ved.felt == "samtykke" or ja_nei(fold(renset.lest)) == "nei":
        return False
    fersk = _les(renset, replace(ved, forslag=None, alternativer=()), skjonn)
    return any(f.felt == ved.felt and _samme(f.verdi, ved.forslag) for f in fersk.funn)


def _om_begreper(begreper: tuple[str, ...], resten: Renset, ved: Sammenheng, slag: tuple[str, ...]) -> Lesning:
    """What a text says that asks what a word means: danger and answers stand, and anything else is left to the help."""
    er_tema = len(begreper) == 1 and begreper[0] in katalog().temaer and begreper[0] not in katalog().begreper
    forklares = (
        Lesning("tema", tema=begreper[0]) if er_tema else Lesning("handling", handling="hjelp", begreper=begreper)
    )
    lesning = _les(resten, ved, None) if resten.lest else forklares
    vet_ikke = any((f.felt, f.verdi) == (ved.felt, VET_IKKE) for f in lesning.funn)  # it is told, and asked again
    if lesning.slag in ("svar", "tema") and lesning is not forklares and not vet_ikke:
        lesning = replace(lesning, begreper=begreper)
    elif lesning.slag != "krise":
        lesning = forklares
    return replace(lesning, persondata=slag)


def _svaret_ved_siden(renset: Renset, ved: Sammenheng) -> Lesning | None:
    """The answer beside a question that nobody here can answer: «Mottar. Hva er egentlig vitsen med dette?»"""
    utsagn = _utsagn(renset.lest, bare_merkede=True).strip() if "?" in renset.lest and ved.felt != EGNE_ORD else ""
    if not utsagn or len(utsagn) >= len(renset.lest.strip()):
        return None
    lest = _les(Renset(utsagn, utsagn), ved, None)
    svarer = lest.slag == "svar" and any(f.felt == ved.felt and f.verdi != VET_IKKE for f in lest.funn)
    return replace(lest, spurte=True) if svarer else None


def _les_skjema(linjer: list[tuple[str, str]], ved: Sammenheng) -> Lesning | None:
    """Each line as the answer to its own question; None where one of them answers nothing, so that all is read."""
    funn: list[Funn] = []
    for felt, verdi in linjer:
        rolle = next((str(f.verdi) for f in funn if f.felt == "rolle"), ved.rolle)
        lest = _les(Renset(verdi, verdi), Sammenheng(felt, ved.dag, rolle), None)
        egne = [f for f in lest.funn if f.felt == felt]
        if lest.slag == "krise" or not (egne or lest.alternativer):
            return None  # where it leaves a choice, that is asked
        funn += egne
    funn = [f for f in funn if f.felt != "samtykke" or ved.felt == "samtykke"]
    return Lesning("svar", tuple(funn)) if funn else None


def _leddsvar(tekst: str, ved: Sammenheng) -> list[dict[str, float]]:
    """`Skjonn.leddsvar`. A form is heard only where nothing is denied or hoped for: «sit jo ikkje bak murane» names a
    prison."""
    leddene = ledd(tekst, ved.rolle)
    egne = [d for d in leddene if ved.felt != "form" or not _ikke_saa(fold(d))] if len(leddene) > 1 else []
    return modell().leddsvar(egne, str(ved.felt), ved.rolle)


def _ikke_saa(foldet: str) -> bool:
    return _NEKTER.search(foldet) is not None or er_annen_tid(foldet)


def _er_fare(tekst: str, ved: Sammenheng, skjonn: Skjonn) -> bool:
    """Danger that the model hears in the text, or beyond doubt in one clause of it, where it may be."""
    if er_fare(skjonn, igjen=ved.krise):
        return True
    merke, p = skjonn.beste()
    if ved.krise or skjonn.krise < _KAN_VAERE_FARE or (slag(merke) == "kommando" and p >= _HELT_SIKKER):
        return False  # «avslutt, innsatte ønsker ikke å fortsette» ends the conversation
    leddene = ledd(tekst, ved.rolle)
    return len(leddene) > 1 and any(
        modell().hoer(d, skjonn.felt, ved.rolle).fare >= _FARE_I_ET_LEDD for d in leddene[:_LEDD_LEST]
    )


def _fare_langt_ute(tekst: str, ved: Sammenheng) -> bool:
    """Whether a long text tells of danger at its end, where one reading does not get to. Each part costs a reading, so
    only the last are heard; what stands between is left to the exact grammar, which reads it all."""
    deler = [d for _, d in biter_av(tekst)][-_SISTE_DELER:] if len(tekst) > LEST_SAMMEN else []
    return any(er_fare(modell().hoer(d, EGNE_ORD, ved.rolle), igjen=ved.krise) for d in deler)


_SVARORD = re.compile(r"^(?:ja|jo|nei)\w*\b[ ,.!]*", re.IGNORECASE)


def _om_resten(tekst: str, ved: Sammenheng, skjonn: Skjonn) -> Skjonn:
    """The model's judgement of what follows a «nei» that is said to a value read back: «nei, bare søkt».

    Where a no was read back, «nei, ingenting bestemt» says it again, unless what follows clearly says something else.
    """
    nei = ved.forslag is not None and len(tekst) <= LEST_SAMMEN and fold(tekst).startswith("nei")
    resten = _SVARORD.sub("", tekst) if nei else ""
    if not resten:
        return skjonn
    om_resten = modell().les(resten, skjonn.felt, ved.rolle)
    if ved.forslag != "nei":
        return om_resten
    enig = {f"{ved.felt}=nei", f"{ved.felt}={VET_IKKE}"}
    andre = (p for m, p in om_resten.svar.items() if m.startswith(f"{ved.felt}=") and m not in enig)
    return om_resten if max(andre, default=0.0) >= _SIER_ANNET_ENN_NEI else skjonn


def _uten_fare(tekst: str, ved: Sammenheng, skjonn: Skjonn) -> Skjonn:
    """The model's judgement of the clauses that do not mean danger: beside it, it hears nothing else."""
    hver = [(d, modell().hoer(d, skjonn.felt, ved.rolle)) for d in ledd(tekst, ved.rolle)[:_LEDD_LEST]]
    resten = [d for d, s in hver if not (sier_fare(fold(d)) or er_fare(s))]
    return modell().les(", ".join(resten), skjonn.felt, ved.rolle) if resten else skjonn


def _ellers(lesning: Lesning, lest: Lesning) -> Lesning:
    """What a text says beside danger. What the readers are sure of is an answer: the model's doubt is of the danger."""
    sikre = {f.felt: f.verdi for f in lest.funn if f.sikker and f.felt in FELTER and f.felt != "samtykke"}
    return replace(
        lesning, funn=tuple(replace(f, sikker=True) if sikre.get(f.felt) == f.verdi else f for f in lesning.funn)
    )


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
        nekter=_NEKTER.search(foldet) is not None,
        om_seg=_OM_SEG.search(foldet) is not None,
        ikke_naa=ikke_naa(norsk, foldet, ved.dag) if ved.felt == "form" else frozenset(),
        lenkens_form=lenkens_form(foldet),
        dobbelt=nekter_to_ganger(foldet) or (ved.felt != "maal" and er_uvirkelig(foldet)),
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
    if ved.felt and ved.forslag is not None and (svar := _svar_paa_forslag(tekst, foldet, ved, skjonn)):
        return svar
    if _FORSTAR_IKKE.match(foldet) and not skjonn.svarer(0.5):
        return Lesning("handling", handling="hjelp")
    kan_rette = ved.retter or retter(foldet_forst, ved)
    if kan_rette and (rettet := les_rettelse(forst, foldet_forst, ved, skjonn)):
        return rettet
    if unntar(foldet, ved) and not er_sporsmaal(tekst, foldet):
        return Lesning("handling", handling="endre")
    # «når jeg kommer ut vil jeg bli kokk» begins as a question does, and is a goal where the model hears one.
    bare_merkede = ved.felt in APNE and skjonn.svarer(_MAAL_HORES if ved.felt == EGNE_ORD else 0.8)
    sporsmaal = er_sporsmaal(tekst, foldet) and not (bare_merkede and ved.felt != EGNE_ORD and "?" not in tekst)
    om_kvp = bool(_KAN_JEG.search(foldet))
    merke, p = skjonn.beste()
    noler = sporsmaal and _noler(tekst, foldet)
    if sporsmaal and not (om_kvp or noler) and slag(merke) == "tema" and p >= TERSKEL_SPORSMAAL:
        return Lesning("tema", tema=merke)
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
    nolende = sporsmaal and _noler(tekst, foldet)
    utsagn = _utsagn(tekst, bare_merkede) if sporsmaal and not nolende else tekst
    foldet_utsagn = fold(utsagn)
    funn, alternativer = les_felt(ved.felt, utsagn, foldet_utsagn, ved) if foldet_utsagn and ved.felt else (None, ())
    if funn and nolende and ved.felt not in LUKKEDE and ved.felt not in LISTER:
        funn = replace(funn, sikker=False)
    aapent = ved.felt is not None and ved.felt not in LUKKEDE
    if funn is None and not alternativer and ved.felt and aapent and _bare_vet_ikke(foldet_utsagn):
        funn = Funn(ved.felt, VET_IKKE)
    if sporsmaal and not om_kvp and ved.felt in LUKKEDE and ja_nei(foldet_utsagn) is None:
        funn = None  # «vi har ikke internett her, går det an å søke på papir» answers nothing
    forst = _begynnelsen(egen if om_andre else tekst, ved)
    sier_noe = foldet_utsagn or _OM_NOEN.search(foldet) or ja_nei(foldet) or _NEKTER.search(foldet)
    if spor_med_ord(foldet) and not sier_noe:
        return Lesning("uklart", spurte=True, om_andre=om_andre, allment=True)
    andre = les_andre(forst, foldet if forst is tekst else fold(forst), ved)
    if funn is None and not alternativer and not andre:
        return Lesning("uklart", spurte=sporsmaal or om_kvp, om_andre=om_andre)
    alle = ((funn,) if funn else ()) + tuple(f for f in andre if f.felt != (funn.felt if funn else None))
    return Lesning("svar", alle, alternativer=() if funn else alternativer, om_andre=om_andre, nolende=nolende)


_OM_NOEN = re.compile(
    r"\b(?:jeg|meg|min|mitt|mine|vi|oss|var|vart|han|hun|ham|henne|hans|hennes|vedk\w*|innsatt\w*|klient\w*|domfelt\w*)\b"
    r"|^(?:(?:og|men|sa) )?(?:(?:er|blir|kan) det(?: vere)?|hva med)\b"
)
"""Somebody whom a question may tell something of, or an answer that is put as one («er det varetekt?»)."""


_OM_SEG = re.compile(r"^(?!.*\bikke (?:jeg|meg)\b).*\b(?:jeg|meg)\b")
_KORT_SVAR = 4
"""Words of an answer that may be put as a question."""


def _noler(tekst: str, foldet: str) -> bool:
    """Whether only the mark at its end makes the text ask: «løslates 3. mars?» is an answer somebody is not sure of."""
    kort = "?" not in tekst.rstrip(" ?!.") and len(tekst.split()) <= _KORT_SVAR
    return kort and not any(spor_med_ord(d.strip()) for d in re.split(r"[.,;:!]", foldet))


def _bare_vet_ikke(foldet: str) -> bool:
    return len(foldet.split()) <= 6 and ja_nei(foldet) == VET_IKKE and not re.match(r"(?:ja|jo)\b", foldet)


def _les_kommando(tekst: str, foldet: str, ved: Sammenheng, skjonn: Skjonn) -> Lesning | None:
    """A command, in the light of what stands open: what can answer the question that was asked is no command."""
    if navn := _les_knappeord(foldet, ved):
        return Lesning("handling", handling=navn)
    if navn := _les_samtykkeord(tekst, foldet, ved):
        return Lesning("handling", handling=navn, endre_felt="samtykke" if navn == "endre" else None)
    if (endre := les_endre(foldet, ved)) is not None:
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


def _er_svar(tekst: str, foldet: str, ved: Sammenheng) -> bool:
    """Whether the words answer the question that was asked."""
    if ved.felt is None or ved.felt == "maal_tekst":
        return False
    funn, alternativer = les_felt(ved.felt, tekst, foldet, ved)
    return bool(alternativer) or (funn is not None and funn.sikker and funn.verdi != VET_IKKE)


def _hores_svar(ved: Sammenheng, skjonn: Skjonn) -> bool:
    """Whether the model hears an answer and no command: «kan flytte tilbake» of a home."""
    kommandoer = sum(p for m, p in skjonn.svar.items() if slag(m) == "kommando")
    return ved.felt in LUKKEDE and skjonn.svarer(0.5) and kommandoer < 1 - _HELT_SIKKER


def _er_svar_likevel(kommando: str, tekst: str, ved: Sammenheng) -> bool:
    """Where the plainest words of a command answer: «slett», «tilbake» and «videre» at a step; «Hå» is a place."""
    if ved.felt == "slett":
        return kommando in ("avslutt", "tilbake")
    if ved.felt in ("kommune_for", "kommune_etter"):
        return les_kommune(tekst) is not None
    return ved.felt == "bekreft" and kommando == "endre"


_BARE_JA = ordsett("""
    ja jo jepp yes japp jada joda det dette er var stemmer riktig rett korrekt helt akkurat nettopp ok greit
    sant jeg mente sikkert absolutt klart takk , . !""")


_BARE_NEI = ordsett("""
    nei neida nope niks no nix det dette er var stemmer ikke riktig rett feil galt sant jeg mente helt takk , .
    !""")


_NEI_TAKK = ordsett("nei neida nope niks no nix takk , . !")


def _svar_paa_forslag(tekst: str, foldet: str, ved: Sammenheng, skjonn: Skjonn) -> Lesning | None:
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
    funn, _ = les_felt(felt, resten, fold(resten), ved) if resten.strip() else (None, ())
    if funn and _samme(funn.verdi, ved.forslag):
        return Lesning("svar", (Funn(felt, ved.forslag),))
    if funn and (funn.sikker or svar != "ja"):
        return Lesning("svar", (funn,))
    # «ja, ej ha hus» is heard as what was read back, however its end sounds alone.
    samme = svar == "ja" and skjonn.beste()[0] == f"{felt}={ved.forslag}"
    if svar in ("ja", "nei") and not samme and (annet := _hort_annet(felt, resten, ved)):
        return annet
    return Lesning("svar", (Funn(felt, ved.forslag),)) if svar == "ja" else None


def _hort_annet(felt: str, resten: str, ved: Sammenheng) -> Lesning | None:
    """Another value in what follows a yes or no: «ja, jeg har to barn» to a no that was read back."""
    if felt not in LUKKEDE or len(resten.split()) < 2:
        return None
    merke, p = modell().les(resten, felt, ved.rolle).beste()
    verdi = merke.removeprefix(f"{felt}=")
    if verdi == merke or p < _HELT_SIKKER or verdi in (ved.forslag, VET_IKKE):
        return None
    return Lesning("svar", (Funn(felt, verdi, sikker=p >= terskler().ta[felt]),))


def _samme(a: object, b: object) -> bool:
    return sorted(map(str, a)) == sorted(map(str, b)) if isinstance(a, list) and isinstance(b, list) else a == b


_SETNINGER = re.compile(
    r"(?<=[.!?\n])(?<!\d\.)\s+|\n"
    r"|(?<=\d\.)\s+(?=(?:hv\w+|ka|kor|kva|er|kan|har|får|blir|må|skal|holder|går|trenger) (?:det|dere|du|jeg|man)\b)",
    re.IGNORECASE,
)
"""«34. Er det viktig?» is two sentences, «3. mars» is none."""


def _utsagn(tekst: str, bare_merkede: bool) -> str:
    """The sentences of a text that do not ask anything. `bare_merkede`: only a mark makes a sentence ask."""
    biter = _SETNINGER.split(tekst)
    beholdt = [b for b in biter if not er_sporsmaal(b, fold(b)) or (bare_merkede and "?" not in b)]
    if beholdt or len(biter) > 1:
        return " ".join(beholdt)
    # One sentence without marks: what stands before «..., kan jeg få kvp».
    ledd = re.split(r",", tekst)
    return ",".join(b for b in ledd if not er_sporsmaal(b, fold(b)))


_FORSTAR_IKKE = re.compile(
    r"(?:jeg |eg |ae )?(?:forst[ao]r|skjonner|fatter) (?:jeg |eg )?ikke (?:helt )?(?:ordet|hva|sporsmal\w*|spm|dette|"
    r"det)\b"
)
