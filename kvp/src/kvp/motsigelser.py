"""Pairs of answers that cannot both be true. While one stands, the conclusion is NAV; the conversation asks again."""

from __future__ import annotations

from datetime import date

from . import valg
from .resultat import Motsigelse
from .sak import Loslatelse, Sak
from .tekster import Tekster
from .utgaver import Regelsett
from .vindu import bursdag_passer, er_passert

# Forms in which the person is still inside (or serving at home) while a release lies ahead.
_SONER = valg.INNE | {"institusjon", "sykehus", "hjemmesoning", *valg.SAERREAKSJONER}


def _soner_ennaa(sak: Sak) -> bool:
    former = set(sak.form or ()) & _SONER
    if "proveloslatt" in (sak.form or ()):
        former.discard("forvaring")
    if sak.dogn != "ja":
        former -= valg.SAERREAKSJONER
    if sak.startet not in ("ja", "nei"):
        former.discard("hjemmesoning")  # not begun and yet over cannot be either
    return bool(former)


def motsigelser(sak: Sak, dato: date, regler: Regelsett, t: Tekster) -> tuple[Motsigelse, ...]:
    """The contradictions in a case, the most useful to ask about first."""
    former = sak.form or ()
    funnet = []

    def legg_til(nokkel: str, felt: tuple[str, str], spor: str, **data: object) -> None:
        funnet.append(Motsigelse(nokkel, felt, t("motsigelse." + nokkel, **data), spor))

    for nokkel, (ene, andre) in valg.MOTSIGENDE_FORMER.items():
        if ene in former and andre in former:
            legg_til(nokkel, ("form", "form"), "form")
    if "varetekt" in former and sak.frigang == "innvilget":
        legg_til("varetekt_frigang", ("form", "frigang"), "form")
    if "subsidiaer_straff" in former and sak.alder is not None and sak.alder < regler.nedre_alder:
        legg_til("subsidiaer_under_18", ("form", "alder"), "form")  # strl. § 55 third paragraph
    if isinstance(sak.loslatelse, Loslatelse) and er_passert(sak.loslatelse, dato) and _soner_ennaa(sak):
        legg_til("dato_passert", ("form", "loslatelse"), "loslatelse")
    if not bursdag_passer(sak, dato):
        fyller = regler.nedre_alder if sak.alder is not None and sak.alder < regler.nedre_alder else regler.ovre_alder
        legg_til("alder_bursdag", ("alder", "bursdag"), "bursdag", fyller=fyller)
    return tuple(funnet)
