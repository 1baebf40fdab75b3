"""What each form of serving gives, as one or more ways («stier») to a verdict. The tables stand in `valg`.

A form can carry KVP in two ways: now (frigang, overgangsbolig, at home …) or from the release (4.29.2.13 and .14). The
best way counts, each judged with the age on the day on which the programme could start.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

from . import valg
from .valg import FORBERED, KAN, NAV, RETT, STYRKE, UTENFOR
from .vindu import ALDER_OK, ALDER_USIKKER, FOR_GAMMEL, FOR_UNG

UKJENT = ("ukjent", "")


class Fakta(NamedTuple):
    """The case with days turned into relations, so that equal cases share one analysis. None: not asked."""

    former: tuple[str, ...]
    frigang: str | None = None
    startet: str | None = None
    nav_oppfolging: str | None = None
    dogn: str | None = None
    kolliderer: str | None = None
    loslatelse: tuple[str, str] | None = None  # (sikkerhet, plassering) or UKJENT
    opphold_maaneder: str | None = None  # "kort" or "annet"
    alder_naa: str = ALDER_OK
    alder_ut: tuple[str, ...] = (ALDER_OK,)  # the ages still possible at release; more than one: ask for the birthday
    alder_ukjent: tuple[str, ...] = (ALDER_OK,)  # the same, should the release turn out not to be known
    mulige_ut: tuple[tuple[str, tuple[str, ...]], ...] = ()  # until the release is asked: what it can be
    imot: bool = False
    motsigelse: bool = False


class Sti(NamedTuple):
    """One way to a verdict: the verdict, the situation (key of text and sources), and whether it starts at release."""

    utfall: str
    situasjon: str
    ved_loslatelse: bool = False


def _dato_sti(form: str, f: Fakta, som_forvaring: bool) -> Sti:
    if form == "varetekt" and "venter_paa_soning" in f.former:
        return Sti(NAV, "venter", True)  # the date ends the varetekt, not the time inside
    regel = "forvaring" if som_forvaring and form == "overgangsbolig" else form
    sikkerhet, plass = f.loslatelse or UKJENT
    kort = regel in valg.ALLTID_KORT or (regel in valg.KORT_OPPHOLD and f.opphold_maaneder == "kort")
    if kort and (sikkerhet == "ukjent" or plass == valg.DELVIS):
        return Sti(KAN, "kort", True)
    if sikkerhet == "ukjent":
        return Sti(NAV, "ukjent", True)
    utfall = valg.DATOREGEL[regel][sikkerhet][valg.PLASSER.index(plass)]
    if sikkerhet == "minstetid":
        return Sti(utfall, "minstetid_utenfor" if utfall == FORBERED else "minstetid", True)
    if sikkerhet == "antatt" and valg.DATOREGEL[regel]["antatt"][0] == NAV:
        return Sti(utfall, "antatt", True)
    return Sti(utfall, plass, True)


def _samfunnsstraff(f: Fakta, virkende: tuple[str, ...]) -> Sti:
    # With an ankle tag as well, `startet` speaks of the ankle tag.
    startet = "vet_ikke" if "hjemmesoning" in virkende or f.startet is None else f.startet
    utfall = valg.SAMFUNNSSTRAFF[startet, f.kolliderer or "vet_ikke"]
    if f.kolliderer == "ja":
        return Sti(utfall, "kolliderer")
    if utfall == KAN:
        return Sti(utfall, "skal" if startet == "nei" else "i_gang")
    return Sti(utfall, "uviss")


def _oppfulgt(hva: str, f: Fakta) -> Sti:
    """Frigang or overgangsbolig: it carries the programme now only where NAV can follow it up from there."""
    if f.nav_oppfolging == "ja":
        return Sti(KAN, hva + "_ja")
    return Sti(NAV, hva + ("_nei" if f.nav_oppfolging == "nei" else "_uviss"))


_SVARENE = Fakta._fields.index("alder_naa")
"""How many of the facts come before the ages: what was answered of the forms."""


def stier(form: str, f: Fakta) -> tuple[Sti, ...]:
    """The ways to a verdict for one deciding form (rows 1–28 of the table). What is not asked is taken as not known."""
    return _stier(form, f[:_SVARENE])


@lru_cache(maxsize=65536)
def _stier(form: str, svarene: tuple[Any, ...]) -> tuple[Sti, ...]:
    """`stier` of the facts before the ages, which change no way."""
    f = Fakta(*svarene)
    virkende, _, som_forvaring = valg.virkende_former(f.former)
    if form in valg.SAERREAKSJONER and f.dogn != "ja":
        return (Sti(NAV, "uten_dogn" if f.dogn == "nei" else "dogn_uviss"),)
    if form in valg.DATOREGEL:
        dato = _dato_sti(form, f, som_forvaring)
        if form == "overgangsbolig":
            return (_oppfulgt("bolig", f), dato)
        if form in valg.MED_FRIGANG and f.frigang == "innvilget":
            return (_oppfulgt("frigang", f), dato)
        if form in valg.MED_FRIGANG and f.frigang == "vet_ikke":
            return (dato, Sti(NAV, "frigang_vet_ikke"))
        return (dato,)
    if form == "hjemmesoning":
        if f.startet == "ja":
            return (Sti(RETT, "i_gang"),)
        return (Sti(NAV, "ikke_begynt" if f.startet == "nei" else "uviss"),)
    if form == "samfunnsstraff":
        return (_samfunnsstraff(f, virkende),)
    if form in valg.RETT_UTEN_VIDERE:
        return (Sti(RETT, "i_gang"),)
    return (Sti(NAV, "ikke_dekket"),)


_ALDERSTAK = {ALDER_OK: RETT, ALDER_USIKKER: NAV, FOR_UNG: FORBERED, FOR_GAMMEL: UTENFOR}


def svakeste(*utfall: str) -> str:
    """The weakest verdict (combinations)."""
    return min(utfall, key=STYRKE.__getitem__)


def med_alder(form: str, sti: Sti, f: Fakta) -> str:
    """The verdict of one way once age on its start day is counted (§ 29). Needs one possible age at release."""
    alder = f.alder_ut[0] if sti.ved_loslatelse else f.alder_naa
    if sti.ved_loslatelse and alder == FOR_GAMMEL and not _sikkert_for_sent(form, f):
        return NAV
    if alder == ALDER_USIKKER and f.alder_naa == ALDER_OK:
        return NAV  # perhaps 67 by then: a day from which it can be granted would be a promise
    return svakeste(sti.utfall, _ALDERSTAK[alder])


def _sikkert_for_sent(form: str, f: Fakta) -> bool:
    """Whether nothing can start before a release at which the person is 67.

    With more than six months left, frigang or overgangsbolig can still come (4.29.2.15 and .16), and a day that is not
    fixed can come earlier. The only hard no is given where it is certain.
    """
    return f.loslatelse == ("fastsatt", valg.INNENFOR) and (form not in valg.MED_FRIGANG or f.frigang == "nei")


def baerende(form: str, f: Fakta) -> tuple[str, tuple[Sti, ...]]:
    """The verdict of a form with age counted, and the ways that carry it."""
    alle = [(sti, med_alder(form, sti, f)) for sti in stier(form, f)]
    best = max((utfall for _, utfall in alle), key=STYRKE.__getitem__)
    return best, tuple(sti for sti, utfall in alle if utfall == best)


def konkluder(f: Fakta) -> str:
    """The conclusion when nothing that matters is unasked: weakest form, then the § 29 answers that speak against."""
    if f.motsigelse:
        return NAV
    virkende, _, _ = valg.virkende_former(f.former)
    utfall = svakeste(*(baerende(form, f)[0] for form in virkende))
    return NAV if f.imot and utfall in (KAN, RETT) else utfall


_DATO_HJEMLER = {
    "innenfor": ("§ 31",),
    "utenfor": ("§ 31",),
    "delvis": ("§ 31",),
    "kort": (),
    "ukjent": ("§ 31",),
    "antatt": (),
    "venter": (),
    "minstetid": ("strl. § 43", "strl. § 44"),
    "minstetid_utenfor": ("§ 31", "strl. § 43"),
}
_NAA_HJEMLER = {
    "frigang_ja": ("4.29.2.15", "§ 3"),
    "frigang_nei": ("4.29.2.15", "§ 3"),
    "frigang_uviss": ("4.29.2.15", "§ 3"),
    "frigang_vet_ikke": ("4.29.2.15",),
    "bolig_ja": ("4.29.2.16", "§ 3"),
    "bolig_nei": ("4.29.2.16", "§ 3"),
    "bolig_uviss": ("4.29.2.16", "§ 3"),
}
_EGNE_HJEMLER = {
    "hjemmesoning": ("4.29.2.17",),
    "samfunnsstraff": ("4.29.2.18", "§ 30"),
    "betinget_dom": ("4.29.2.19",),
    "proveloslatt": ("4.29.2.19",),
}


@cache
def hjemler(form: str, sti: Sti) -> tuple[str, ...]:
    """The sources of one way: what covers it, what limits it, and 4.29.2.11 wherever NAV must judge."""
    if sti.situasjon in _NAA_HJEMLER:
        egne = _NAA_HJEMLER[sti.situasjon] + (("forvaringsforskriften § 12",) if form == "forvaring" else ())
    elif form in valg.SAERREAKSJONER:
        egne = ("4.29.2.14", *_DATO_HJEMLER.get(sti.situasjon, ()))
    elif form in valg.DATOREGEL:
        saerlige = {"varetekt": ("strpl. § 185",), "subsidiaer_straff": ("strl. § 55",)}.get(form, ())
        egne = ("4.29.2.13", *_DATO_HJEMLER[sti.situasjon], *saerlige)
    elif form in _EGNE_HJEMLER:
        egne = _EGNE_HJEMLER[form]
        if sti.situasjon == "kolliderer":
            egne += ("fstr. § 5-2",)
    elif form == "ferdig_sonet":
        return valg.NAERMESTE[form]  # 4.29.2.11 is about people who serve
    else:
        return ("4.29.2.11", *valg.NAERMESTE[form])
    return (*egne, "4.29.2.11") if sti.utfall == NAV else egne
