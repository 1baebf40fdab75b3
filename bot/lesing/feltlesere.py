"""The reader of each field and step: from a text without personal data to the value it gives, or to alternatives."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.lesing.barna import les_barna
from bot.lesing.behov import les_behov
from bot.lesing.form import les_form
from bot.lesing.kommando import les_kommando
from bot.lesing.lesning import Funn, Sammenheng
from bot.lesing.spraak.janei import ja_nei
from bot.lesing.spraak.norsk import fold, monster, uten_fyll
from bot.lesing.sted import les_fengsel, les_kommune
from bot.lesing.tid import les_alder, les_bursdag, les_loslatelse, les_opphold
from bot.lesing.valg import LUKKEDE, er_bart, les_valg
from kvp import VET_IKKE

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


Resultat = tuple["Funn | None", tuple[object, ...]]
"""The value read for a field, or none and alternatives to choose between."""


def les_felt(felt: str, tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    if ved.alternativer and felt == ved.felt and (valgt := _valgt_alternativ(foldet, ved.alternativer)):
        return Funn(felt, [valgt] if felt == "form" else valgt), ()
    return LESERE[felt](tekst, foldet, ved)


def soner_i_fengsel(tekst: str, foldet: str) -> bool:
    """Whether a sentence is served in a prison that is named: «soner på Bastøy»."""
    sted = les_fengsel(tekst) if re.search(r"\bson(?:er|e) (?:na |her )?(?:pa|i|ved) ", foldet) else None
    return bool(sted and sted.verdi and sted.sikker and "overgangsbolig" not in str(sted.verdi).lower())


def _les_formen(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    form = les_form(foldet)
    if form is None:
        return (Funn("form", ["fengsel"]) if soner_i_fengsel(tekst, foldet) else None), ()
    if form.vet_ikke:
        return Funn("form", VET_IKKE), ()
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


def _les_maalteksten(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    ren = " ".join(tekst.split())
    if _MAALTEKST_INGEN.match(foldet) or len(re.findall(r"\w", ren)) < 3:
        return None, ()
    return Funn("maal_tekst", ren), ()


def _sted(felt: str) -> Callable[[str, str, Sammenheng], Resultat]:
    return lambda tekst, foldet, ved: _les_sted(felt, tekst, foldet)


def _lukket(felt: str) -> Callable[[str, str, Sammenheng], Resultat]:
    def les_lukket(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
        verdi, bart = les_valg(felt, foldet), er_bart(foldet)
        # «Nei, det kan jeg ikke si at de har gjort» has words of doubt and is none: doubt in a sentence is the model's.
        return (Funn(felt, verdi, bart) if verdi and (bart or verdi != VET_IKKE) else None), ()

    return les_lukket


def _les_slett(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    """«Avslutt» and «tilbake» are commands elsewhere; here they answer."""
    verdi = {"avslutt": "ja", "tilbake": "nei"}.get(les_kommando(foldet, "slett") or "")
    return (Funn("slett", verdi), ()) if verdi else _lukket("slett")(tekst, foldet, ved)


def _les_barna_felt(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    """Children under 18, by their ages or by a plain yes or no; grown ones are read back."""
    if (verdi := les_barna(foldet)) is None:
        return _lukket("barn")(tekst, foldet, ved)
    return Funn("barn", verdi, sikker=verdi == "ja", utregnet=True), ()


def _heltall(verdi: object) -> int | None:
    return verdi if isinstance(verdi, int) else None


_ROLLEN = monster(r"""
    (?:(?:hei|hallo|heisann|yo|ja|jo) ?)?(?:
    (?P<selv>(?:jeg|eg|ae|e|er|en|den|som) )*(?:(?P<ansatt>ansatt|tils[ae]tt)|inns[ae]tt)e?
    (?: (?:her|selv|sjolv|(?:i|ved|pa) (?:fengselet|kriminalomsorgen|friomsorgen|avdeling\w*|enheten?)))*|
    (?P<jobb>(?:(?:jeg|er|e|jobber|arbeider|som|en|i|ved|pa) )*(?:(?:fengsels|kontakt)?betjent\w*|fengselsforstebetjent|
    sosialkonsulent\w*|sosionom|miljoterapeut|miljoarbeider|friomsorgen|kriminalomsorgen|
    tilbakeforingskoordinator\w*|programleder|avdelingsleder)(?: her)?)|
    (?P<for_en>(?:(?:jeg|spor|skriver|svarer|fyller ut|det|er|gjelder) )*(?:for|pa vegne av) (?:en|ein|ei|den)
    (?: annen)? (?:inns[ae]tte?|fange|klient|domfelt\w*|annen))|
    (?P<meg>(?:(?:det|dette|den|her|jeg|er|e|gjelder|handler|spor|soker|skriver|svarer|bare|kun|om|for|pa vegne av) )*
    (?:meg|min egen del|egen del|eigen del|min eigen del)
    (?: selv)?(?: det(?: her)?(?: gjelder)?| dette(?: gjelder)?| som (?:er innsatt|soner|sitter inne|er domt))?))""")
"""Who says in a clause what stands on the button: «det gjelder meg», «er ansatt her»."""


def _les_rollen(tekst: str, foldet: str, ved: Sammenheng) -> Resultat:
    """Said in the first clause («Ansatt. Gutt på 17»), or of oneself in any: «… jeg er ansatt ved avdelingen»."""
    leddene = [m for d in re.split(r"[.,;!?]", foldet) if (m := _ROLLEN.fullmatch(uten_fyll(d)))]
    if len(leddene) == 1 and leddene[0]["for_en"]:
        return Funn("rolle", "ansatt", sikker=False), ()  # a mate may write for him as well
    egne = [m for m in leddene if m["selv"] or m["meg"] or uten_fyll(foldet).startswith(m.group())]
    sagt = {"ansatt" if m["ansatt"] or m["jobb"] else "innsatt" for m in egne}
    if not sagt:
        sagt = {r for r, m in (("innsatt", _SONER_SELV), ("ansatt", _HAR_STILLING)) if m.search(foldet)}
    return (Funn("rolle", sagt.pop()), ()) if len(sagt) == 1 else _lukket("rolle")(tekst, foldet, ved)


_SONER_SELV = monster(r"""
    \bjeg (?:(?:na|her|bare|er \d\d(?: ar)?(?: gammel)?|er|og|,) )*
    (?:soner|inns[ae]tt|fange|domt|proveloslatt|forvaringsdomt|ferdig med (?:(?:hele|a) )*son\w+|
    sitter (?:na )?(?:inne|i (?:varetekt|fengsel|forvaring))|blir loslatt|venter pa (?:a (?:fa )?)?son\w+|
    har (?:(?:na|fatt|en|ei|ein) )*(?:fotlenke|lenke|samfunnsstraff|betinget dom|betinga dom|
    botetjeneste|ungdomsstraff)|
    bor (?:pa|i) overgangsbolig)\b|^(?:(?:hei|hallo|ja) ,? ?)*(?:inns[ae]tt|fange) (?:her )?(?:pa|i|ved) \w""")
"""Who says of himself that he serves a sentence: «hei, jeg er 29 år og soner i Halden»."""
_STILLING = (
    r"(?:\w*betjent|sosialkonsulent|sosionom|miljoterapeut|tilbakeforingskoordinator|programleder|avdelingsleder)"
)
_HAR_STILLING = monster(rf"""
    ^(?:(?:hei|hallo|ja|god dag) ,? ?)*{_STILLING}\b|\bjeg er (?:en )?{_STILLING}\b|
    \bjeg (?:jobber|arbeider|er (?:ansatt|tils[ae]tt)) (?:i|ved) (?:friomsorg|kriminalomsorg)\w*|
    \bjeg (?:jobber|arbeider) (?:i|pa|ved) \w+(?: fengsel)? og (?:har|sitter med|hjelper) (?:en|ein) inns[ae]tt\b|
    ^(?:(?:hei|hallo|ja) ,? ?)*(?:ansatt|tils[ae]tt) (?:her )?(?:pa|i|ved) \w""")
"""Who names the post that he holds: «Førstebetjent, Trondheim fengsel»."""


LESERE: dict[str, Callable[[str, str, Sammenheng], Resultat]] = {
    **{felt: _lukket(felt) for felt in LUKKEDE},
    **{felt: _sted(felt) for felt in ("fengsel", "kommune_for", "kommune_etter")},
    "rolle": _les_rollen,
    "barn": _les_barna_felt,
    "slett": _les_slett,
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
    "fengsel": re.compile(
        r"\b(?:ikke|satt|var|tidligere|foer|flyttet fra|overfort fra|kom fra|haper|sokt|soker|bodde|etterpa)\b"
    ),
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
    funn, alternativer = _les_stedet(felt, tekst, foldet)
    forst = re.split(r"[.,;!?\n]", tekst, maxsplit=1)[0]
    if funn is None or funn.verdi == VET_IKKE:  # «Halden. Drar til Fredrikstad når jeg er ute» begins with its answer
        alene = _les_stedet(felt, forst, fold(forst))[0] if len(forst.split()) <= 3 else None
        funn = alene if alene and alene.verdi != VET_IKKE else funn
    return funn, () if funn else alternativer


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
