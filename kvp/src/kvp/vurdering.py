"""`vurder`: one case, one day, one assessment. Pure: same case and same day, same answer."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from . import valg
from .analyse import REKKEFOLGE, Fakta, fakta, felt_med_loslatelse, felt_som_kan_endre, imot, mulige
from .forbehold import forbehold
from .former import Sti, baerende, hjemler
from .motsigelser import motsigelser
from .oppgaver import oppgaver
from .resultat import Vurdering
from .sak import Loslatelse, Sak
from .tekster import Tekster, tekster
from .utgaver import REGELSETT, RUNDSKRIV, SOSIALTJENESTELOVEN, Regelsett, regelsett
from .valg import FORBERED, KAN, MANGLER, NAV, RETT, STYRKE, UTENFOR
from .vilkaar import alder_status, form_tekst, vilkaar
from .vindu import ALDER_USIKKER, FOR_UNG, bursdag, plassering, vindu_fra


def vurder(sak: Sak, dato: date, maalform: str = "nb") -> Vurdering:
    """Assess a case on a day (sosialtjenesteloven §§ 29–32, R35-00 4.29.2.11–.19).

    The voice of the texts follows `sak.rolle`; it never changes the conclusion. Errors: `UgyldigDato` for a day outside
    the editions, `UkjentMaalform`, `TypeError` when `sak` is no `Sak`.
    """
    if not isinstance(sak, Sak):
        raise TypeError("sak must be a kvp.Sak; use Sak.fra_json for JSON")
    regler = regelsett(dato)
    t = tekster(maalform, sak.rolle)
    motsagt = motsigelser(sak, dato, regler, t)
    f = fakta(sak, dato, regler, bool(motsagt)) if sak.form else None
    konklusjon, mangler = _konklusjon(sak, f, regler)
    status = alder_status(sak, f, dato, regler)
    baerer = _baerer(f) if f and not f.motsigelse and konklusjon not in (MANGLER, UTENFOR) else ()
    aapner = _vindu(sak, f, konklusjon, status, baerer, dato, regler)
    situasjoner = frozenset(sti.situasjon for _, stier in baerer for sti in stier)
    mot = imot(sak)
    return Vurdering(
        konklusjon=konklusjon,
        forelopig=bool(mangler),
        overskrift=_overskrift(konklusjon, baerer, t),
        begrunnelse=_begrunnelse(konklusjon, sak, status, baerer, mot, aapner, bool(motsagt), bool(mangler), t),
        vindu_fra=None if konklusjon == UTENFOR else aapner,
        hjemler=_hjemler(konklusjon, status, baerer, mot),
        vilkaar=vilkaar(sak, f, status, _datovindu(sak, f, dato, regler), dato, regler, t),
        forbehold=forbehold(sak, f, konklusjon, situasjoner, dato, regler, t),
        motsigelser=motsagt,
        mangler=mangler,
        gjor_naa=oppgaver(sak, f, konklusjon, t),
        regelversjon=_regelversjon(regler),
    )


def _regelversjon(regler: Regelsett) -> dict[str, Any]:
    return {"versjon": regler.versjon, "gjelder_fra": regler.gjelder_fra.isoformat(),
            "siste_utgave": regler is REGELSETT[-1],
            "kilder": {k.nokkel: k.utgave for k in (RUNDSKRIV, SOSIALTJENESTELOVEN)}}


def _konklusjon(sak: Sak, f: Fakta | None, regler: Regelsett) -> tuple[str, tuple[str, ...]]:
    """The conclusion, and the fields that can still change it, in the order of a conversation."""
    if sak.alder is not None and sak.alder >= regler.ovre_alder:
        return UTENFOR, ()
    utfall = mulige(f) if f else frozenset(STYRKE)
    aapne = set(felt_som_kan_endre(f)) if f else {"form"}
    if sak.alder is None:
        aapne.add("alder")
    konklusjon = next(iter(utfall)) if len(utfall) == 1 and sak.alder is not None else MANGLER
    if utfall & {RETT, KAN} and not imot(sak):
        aapne |= {felt for felt in valg.TALER_IMOT if getattr(sak, felt) is None}
    return konklusjon, tuple(felt for felt in REKKEFOLGE if felt in aapne)


Baerer = tuple[tuple[str, tuple[Sti, ...]], ...]


@lru_cache(maxsize=65536)
def _baerer(f: Fakta) -> Baerer:
    """The deciding forms with the ways that carry them, the weakest first."""
    former = [(form, *baerende(form, f)) for form in valg.virkende_former(f.former)[0]]
    former.sort(key=lambda rad: STYRKE[rad[1]])
    return tuple((form, stier) for form, _, stier in former)


def _datovindu(sak: Sak, f: Fakta | None, dato: date, regler: Regelsett) -> date | None:
    """When the window opens: release minus six calendar months; for a range, from its first day («tidligst»).

    None for a range that lies partly inside: then the day is not known well enough to say.
    """
    if f is None or f.motsigelse or not isinstance(sak.loslatelse, Loslatelse):
        return None
    if not felt_med_loslatelse(f) and not {"institusjon", "sykehus"} & set(f.former):
        return None
    if plassering(sak.loslatelse, dato, regler.vindu_maaneder) == valg.DELVIS:
        return None
    return vindu_fra(sak.loslatelse.fra, regler.vindu_maaneder)


def _vindu(sak: Sak, f: Fakta | None, konklusjon: str, status: str, baerer: Baerer, dato: date,
           regler: Regelsett) -> date | None:
    """The first day on which the programme can be granted, or None."""
    if f is None or f.motsigelse:
        return None
    aapner = _datovindu(sak, f, dato, regler)
    if konklusjon == KAN and all(not any(sti.ved_loslatelse for sti in stier) for _, stier in baerer):
        aapner = None  # carried by frigang, overgangsbolig or samfunnsstraff: nothing to wait for
    under = sak.alder is not None and sak.alder < regler.nedre_alder
    if under and sak.bursdag not in (None, "vet_ikke") and konklusjon in (KAN, RETT, FORBERED):
        attende = bursdag(sak, dato, regler)
        assert attende is not None  # nobody under 18 is past both birthdays
        # From release, the later of the two; where the programme runs now, the birthday alone.
        ved_loslatelse = all(sti.ved_loslatelse for _, stier in baerer for sti in stier)
        aapner = max(aapner, attende.fra) if aapner and ved_loslatelse else attende.fra
    return aapner


def _overskrift(konklusjon: str, baerer: Baerer, t: Tekster) -> str:
    form = baerer[0][0] if baerer else ""
    return t.forste(f"overskrift.{konklusjon}.{form}", f"overskrift.{konklusjon}")


def _hjemler(konklusjon: str, status: str, baerer: Baerer, mot: tuple[str, ...]) -> tuple[str, ...]:
    """The sources that carried the conclusion, the deciding ones first."""
    if konklusjon == MANGLER:
        return ()
    if konklusjon == UTENFOR:
        return ("§ 29",)
    kilder: list[str] = []
    if (konklusjon == NAV and (mot or status == ALDER_USIKKER)) or (konklusjon == FORBERED and status == FOR_UNG):
        kilder.append("§ 29")
    for form, stier in baerer:
        for sti in stier:
            kilder.extend(hjemler(form, sti))
    if konklusjon == NAV:
        kilder.append("4.29.2.11")
    return tuple(dict.fromkeys(kilder))


def _begrunnelse(konklusjon: str, sak: Sak, status: str, baerer: Baerer, mot: tuple[str, ...], aapner: date | None,
                 motsagt: bool, forelopig: bool, t: Tekster) -> tuple[str, ...]:
    """Why, the most important first; what speaks against comes before the rest, and the last word is NAV's."""
    grunner: list[str] = []
    if motsagt:
        grunner.append(t("motsigelse"))
    if konklusjon == UTENFOR:
        grunner += [t("alder.for_gammel"), t("alder.annen_hjelp")]
    elif konklusjon == MANGLER:
        grunner.append(t("mangler"))
    else:
        if konklusjon == NAV:
            grunner += [t("imot." + felt) for felt in mot]
        if status == FOR_UNG and konklusjon == FORBERED:
            grunner += [t("alder.for_ung"), t("alder.ungdom")]
        elif status == ALDER_USIKKER and konklusjon == NAV:
            grunner.append(t("alder.usikker_18" if sak.alder is not None and sak.alder < 18 else "alder.usikker_67"))
        if konklusjon == RETT:
            grunner.append(t("rett_hvis"))
        grunner += [form_tekst(form, sti.situasjon, t) for form, stier in baerer for sti in stier]
        grunner += _videre(konklusjon, sak, mot, baerer, aapner, t)
        if forelopig:
            grunner.append(t("forelopig"))
    return (*dict.fromkeys(grunner), t("slutt"))


# NAV must say whether it can follow up now; the window opens in any case.
_AVKLARES = frozenset({"frigang_uviss", "frigang_vet_ikke", "bolig_uviss"})


def _videre(konklusjon: str, sak: Sak, mot: tuple[str, ...], baerer: Baerer, aapner: date | None,
            t: Tekster) -> list[str]:
    if konklusjon == RETT:
        return [t("vilkaar_29")]
    if konklusjon == KAN:
        return [t("kan_hvis")]
    if konklusjon == FORBERED:
        dag = [t("tidligst", vindu=t.dag(aapner))] if aapner else []
        return [*dag, t("forbered_naa"), *([t("taler_imot.forbered")] if mot else [])]
    sikker = isinstance(sak.loslatelse, Loslatelse) and sak.loslatelse.sikkerhet == "fastsatt"
    if aapner and sikker and not mot and any(sti.situasjon in _AVKLARES for _, stier in baerer for sti in stier):
        return [t("nav.vindu", vindu=t.dag(aapner))]
    return []
