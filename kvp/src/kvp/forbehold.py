"""What the reader must know beside the conclusion."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from . import valg
from .felter import VET_IKKE
from .former import Fakta
from .resultat import Forbehold
from .sak import Loslatelse, Sak
from .sted import FRA_FOR, sted
from .tekster import Tekster
from .utgaver import Regelsett
from .valg import MANGLER, UTENFOR
from .vilkaar import nar_67
from .vindu import plassering, vindu_fra


def _med_data(nokkel: str, kilder: tuple[str, ...], t: Tekster, data: dict[str, object]) -> Forbehold:
    return Forbehold(nokkel.partition(".")[0], t("forbehold." + nokkel, **data), kilder)


@lru_cache(maxsize=4096)
def _forbehold(nokkel: str, kilder: tuple[str, ...], t: Tekster) -> Forbehold:
    """Without days in its text it is the same in every case, so it is made once."""
    return _med_data(nokkel, kilder, t, {})


_UTEN_DATO = frozenset({"frigang_ja", "bolig_ja"})  # carried now: how near the window is says nothing


def forbehold(
    sak: Sak, f: Fakta | None, konklusjon: str, situasjoner: frozenset[str], dato: date, regler: Regelsett, t: Tekster
) -> tuple[Forbehold, ...]:
    """The reservations. `situasjoner`: how the forms carry the conclusion (see `former.Sti`)."""
    liste: list[Forbehold] = []

    def legg_til(nokkel: str, *kilder: str, **data: object) -> None:
        liste.append(_forbehold(nokkel, kilder, t) if not data else _med_data(nokkel, kilder, t, data))

    if konklusjon != UTENFOR:
        virkende, etterpaa, _ = valg.virkende_former(sak.form) if sak.form else ((), (), False)
        if f is not None and not f.motsigelse and isinstance(sak.loslatelse, Loslatelse):
            _om_datoen(sak, sak.loslatelse, set(virkende), situasjoner, dato, regler, t, legg_til)
        if etterpaa:
            hjemme = "hjemmesoning" in etterpaa  # the rest of the same sentence, not another one
            legg_til("annen_straff.hjemme" if hjemme else "annen_straff", "4.29.2.12")
        _om_formen(sak, set(virkende), situasjoner, legg_til)
        if set(sak.form or ()) & {"institusjon", "sykehus"}:
            legg_til("institusjon_vindu" + _kjent_plass(sak.loslatelse, dato, regler), "4.29.2.13")
        if sak.alder is not None:
            _om_alderen(sak, sak.alder, set(virkende), dato, regler, legg_til)
        if sted(sak.form, sak.dogn) in FRA_FOR and sak.ytelser in ("svaert_begrensede", "vesentlige", VET_IKKE):
            legg_til("ytelser_tilbake", "ftrl. § 11-26", "ftrl. § 12-20", "§ 29")
        if konklusjon != MANGLER:
            legg_til("rundskriv", "4.29.2.12")
    if sak.behov:
        legg_til("lovnad", "St.meld. nr. 37")
    return tuple(liste)


def _om_formen(sak: Sak, virkende: set[str], situasjoner: frozenset[str], legg_til: Callable[..., None]) -> None:
    former = set(sak.form or ())
    if sak.frigang == "sokt" and former & valg.MED_FRIGANG:
        legg_til("frigang_sokt", "4.29.2.15", "strgjfl. § 20")
    if "frigang_ja" in situasjoner:
        legg_til("flytting", "4.29.2.15", "§ 3")
    if "hjemmesoning" in virkende:
        legg_til("plan_hjemme", "fstr. § 7-4", "§ 30")
    if "proveloslatt" in virkende:
        legg_til("proveloslatt_vilkaar", "4.29.2.19", "§ 30")
    if "betinget_dom" in former:
        legg_til("betinget_vilkaar", "4.29.2.19", "strl. § 37")
    if "subsidiaer_straff" in virkende and "kort" in situasjoner:
        legg_til("ubetalt_bot", "strl. § 55")


def _om_alderen(
    sak: Sak, alder: int, virkende: set[str], dato: date, regler: Regelsett, legg_til: Callable[..., None]
) -> None:
    if alder < regler.nedre_alder:
        legg_til("fyller_18", "§ 29")
    elif nar_67(sak, dato, regler):
        legg_til("fyller_67", "§ 29", "§ 32")
    if alder < regler.ung_til:
        legg_til("under_25", "§ 35")
        # strgjfl. § 52: not in varetekt
        if virkende & (valg.INNE - {"varetekt"}):
            legg_til("under_25_kontakt", "strgjfl. § 41")
    if regler.nedre_alder <= alder < valg.UNGDOMSPROGRAM_TIL:
        legg_til("ungdomsprogram", "FOR-2025-06-20-1182 § 3")


def _kjent_plass(loslatelse: Loslatelse | str | None, dato: date, regler: Regelsett) -> str:
    """On which side of the six months a date lies that is set; empty where it is not known, and the text says «if»."""
    if not isinstance(loslatelse, Loslatelse) or loslatelse.sikkerhet != "fastsatt":
        return ""
    plass = plassering(loslatelse, dato, regler.vindu_maaneder)
    return "" if plass == valg.DELVIS else f".{plass}"


def _om_datoen(
    sak: Sak,
    loslatelse: Loslatelse,
    virkende: set[str],
    situasjoner: frozenset[str],
    dato: date,
    regler: Regelsett,
    t: Tekster,
    legg_til: Callable[..., None],
) -> None:
    fra, til = (vindu_fra(dag, regler.vindu_maaneder) for dag in (loslatelse.fra, loslatelse.til))
    plass = plassering(loslatelse, dato, regler.vindu_maaneder)
    if "hjemmesoning" in virkende and plass == valg.UTENFOR_VINDU:
        legg_til("fotlenke_over_seks_maaneder", "strgjfl. § 16 a")
    saerreaksjon = bool(virkende & valg.SAERREAKSJONER) and sak.dogn == "ja"
    if not (saerreaksjon or virkende & valg.INNE) or situasjoner & _UTEN_DATO:
        return
    regel = valg.tidsregel(virkende)
    if min(abs((dato - dag).days) for dag in (fra, til)) <= valg.GRENSEDAGER:
        legg_til("grense", regel, "§ 31")
    if plass == valg.DELVIS:
        legg_til("delvis", regel, tidsrom=t.spenn(fra, til))
    if loslatelse.sikkerhet == "minstetid":
        legg_til("minstetid", "strl. § 43", "strl. § 44")
    elif loslatelse.sikkerhet == "antatt":
        legg_til("antatt", regel)
        if virkende & {"fengsel", "overgangsbolig"}:
            legg_til("to_tredeler", "strgjfl. § 42")
