"""The decision table as data: verdicts, what each form gives, and our own choices where the sources are silent.

This is the one place to change them. Everything that rests on a choice of ours says «NAV avgjør» in the result.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

RETT, KAN, FORBERED, NAV, UTENFOR = "RETT", "KAN", "FORBERED", "NAV", "UTENFOR"
MANGLER = "MANGLER_OPPLYSNINGER"

# Weakest first. A certain «not yet» beats an «unknown» (combinations of forms, 4.29.2.11).
STYRKE = {UTENFOR: 0, FORBERED: 1, NAV: 2, KAN: 3, RETT: 4}

SAERREAKSJONER = frozenset({"tvungent_psykisk_vern", "tvungen_omsorg"})
MED_FRIGANG = frozenset({"fengsel", "forvaring"})

# Prison now: it decides, and what is served afterwards becomes a reservation.
INNE = frozenset({"varetekt", "fengsel", "subsidiaer_straff", "forvaring", "overgangsbolig"})
ETTERPAA = frozenset({"hjemmesoning", "samfunnsstraff", "betinget_dom", "narkotikaprogram", "ungdomsstraff"})
# The prison part is over: the part that still runs decides («weakest wins» is for what runs at the same time).
LOPER_ETTER = frozenset({"betinget_dom", "proveloslatt", "samfunnsstraff"})

# What the release date gives: (inside the window, partly inside, outside), by how certain the date is.
_DATO = {"fastsatt": (KAN, NAV, FORBERED), "antatt": (KAN, NAV, FORBERED), "minstetid": (NAV, NAV, FORBERED)}
_ALDRI = (NAV, NAV, NAV)
# No end date of its own: release must be decided, so an assumed date carries nothing.
_UTEN_SLUTT = {**_DATO, "antatt": _ALDRI}
DATOREGEL: dict[str, dict[str, tuple[str, str, str]]] = {
    # An assumed date counts in ordinary prison, with a reservation.
    "fengsel": _DATO,
    "subsidiaer_straff": _DATO,
    "overgangsbolig": _DATO,
    # 4.29.2.14 says «tilsvarende» as in prison; a discharge date outside the window is a certain «not yet».
    "tvungent_psykisk_vern": _UTEN_SLUTT,
    "tvungen_omsorg": _UTEN_SLUTT,
    # A remand prisoner is no «domfelt»: only a date from the prison or the court counts.
    "varetekt": {**_DATO, "antatt": _ALDRI, "minstetid": _ALDRI},
    # Forvaring has no end date: release must be decided. The minimum time says only «at the earliest».
    "forvaring": _UTEN_SLUTT,
}
INNENFOR, DELVIS, UTENFOR_VINDU = "innenfor", "delvis", "utenfor"
PLASSER = (INNENFOR, DELVIS, UTENFOR_VINDU)

# A stay shorter than six months carries 4.29.2.13 by itself when the day is not known …
KORT_OPPHOLD = frozenset({"fengsel", "subsidiaer_straff", "overgangsbolig"})
# … and prison for an unpaid fine is at most 120 days (strl. § 55), so there the length is not even asked for.
ALLTID_KORT = frozenset({"subsidiaer_straff"})

# (startet, kolliderer) → verdict. Not begun and unknown: «skal gjennomføre» (4.29.2.18). Collision: always NAV (§ 30).
SAMFUNNSSTRAFF = {(startet, "nei"): KAN for startet in ("ja", "nei", "vet_ikke")}
SAMFUNNSSTRAFF |= {(startet, "ja"): NAV for startet in ("ja", "nei", "vet_ikke")}
SAMFUNNSSTRAFF |= {("ja", "vet_ikke"): NAV, ("nei", "vet_ikke"): KAN, ("vet_ikke", "vet_ikke"): NAV}

RETT_UTEN_VIDERE = frozenset({"betinget_dom", "proveloslatt"})
# Not covered by the circular, or nothing to serve: always for NAV, with the nearest source as an analogy.
NAERMESTE = {
    "varetekt_hjemme": ("4.29.2.17", "4.29.2.13"),
    "institusjon": ("4.29.2.13", "4.29.2.14"),
    "sykehus": ("4.29.2.13", "4.29.2.14"),
    "ungdomsstraff": ("4.29.2.18",),
    "narkotikaprogram": ("4.29.2.19",),
    "botetjeneste": ("4.29.2.18",),
    "venter_paa_soning": ("4.29.2.13", "4.29.2.17", "4.29.2.18"),
    "ferdig_sonet": ("§ 29",),
    "annet": (),
}

# Pairs of forms that cannot both be true now. Forvaring with prøveløslatt is no such pair: it counts as prøveløslatt.
MOTSIGENDE_FORMER = {
    "varetekt_overgangsbolig": ("varetekt", "overgangsbolig"),
    "varetekt_hjemmesoning": ("varetekt", "hjemmesoning"),
    "varetekt_proveloslatt": ("varetekt", "proveloslatt"),
    "forvaring_hjemmesoning": ("forvaring", "hjemmesoning"),
    "fengsel_proveloslatt": ("fengsel", "proveloslatt"),
    "subsidiaer_proveloslatt": ("subsidiaer_straff", "proveloslatt"),
    "overgangsbolig_proveloslatt": ("overgangsbolig", "proveloslatt"),
    "fengsel_botetjeneste": ("fengsel", "botetjeneste"),
    # fstr. § 8-6 third paragraph
    "samfunnsstraff_botetjeneste": ("samfunnsstraff", "botetjeneste"),
}

# Answers that speak against: they lower RETT and KAN to NAV, never further, and do not lift FORBERED. The order is the
# order in which the conversation asks. `sosialhjelp` is not here: it never speaks against.
TALER_IMOT = {
    "ytelser": "vesentlige",
    "arbeidsevne": "ikke_nedsatt",
    "maal": "nei",
    "oppfolgingsbehov": "nei",
    "arbeidsevnevurdering": "annet_resultat",
}

UNGDOMSPROGRAM_TIL = 29  # FOR-2025-06-20-1182 § 3: 18 to 28 years

GRENSEDAGER = 7  # on both sides of the limit the result says «like ved grensen – NAV avgjør»


def tidsregel(virkende: Iterable[str]) -> str:
    """The provision on six months that holds for these forms: that of 4.29.2.14 where only it does."""
    return "4.29.2.14" if set(virkende) & SAERREAKSJONER and not set(virkende) & INNE else "4.29.2.13"


@lru_cache(maxsize=4096)
def virkende_former(former: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """Which of the forms decide: (deciding, served afterwards, whether the dates are judged as in forvaring).

    Prøveløslatt from forvaring counts as prøveløslatt; an overgangsbolig is a place within the prison sentence. Where
    the prison part is over, the part that still runs decides.
    """
    valgte = set(former)
    if "proveloslatt" in valgte:
        valgte.discard("forvaring")
    if valgte & LOPER_ETTER:
        valgte.discard("ferdig_sonet")
    forvaring = "forvaring" in valgte
    if "overgangsbolig" in valgte:
        valgte -= MED_FRIGANG
    etterpaa = valgte & ETTERPAA if valgte & INNE else set()
    return tuple(sorted(valgte - etterpaa)), tuple(sorted(etterpaa)), forvaring
