"""`vurder`: one case, one day, one assessment. Pure: same case and same day, same answer."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from . import valg
from .analyse import fakta, felt_med_loslatelse, felt_som_kan_endre, imot, mulige
from .felter import REKKEFOLGE, VET_IKKE
from .forbehold import forbehold
from .former import Fakta, Sti, baerende, hjemler, stier
from .motsigelser import motsigelser
from .oppgaver import oppgaver
from .resultat import Kort, Motsigelse, Vurdering
from .sak import Loslatelse, Sak
from .sted import I_FENGSEL, sted
from .tekster import Tekster, tekster
from .utgaver import REGELSETT, RUNDSKRIV, SOSIALTJENESTELOVEN, Regelsett, regelsett
from .valg import FORBERED, KAN, MANGLER, NAV, RETT, STYRKE, UTENFOR
from .vilkaar import alder_status, for_gammel, form_tekst, kan_faa_frigang, vilkaar
from .vindu import ALDER_OK, ALDER_USIKKER, FOR_GAMMEL, FOR_UNG, bursdag, bursdag_kjent, plassering, vindu_fra


def vurder(sak: Sak, dato: date, maalform: str = "nb") -> Vurdering:
    """Assess a case on a day (sosialtjenesteloven §§ 29–32, R35-00 4.29.2.11–.19).

    The voice of the texts follows `sak.rolle`; it never changes the conclusion. Errors: `UgyldigDato` for a day outside
    the editions, `UkjentMaalform`, `TypeError` when `sak` is no `Sak`.
    """
    k = _kjerne(sak, dato, maalform)
    starter_ute = _starter_ute(sak, k.f, k.baerer)
    situasjoner = frozenset(sti.situasjon for _, beste in k.baerer for sti in beste)
    return Vurdering(
        konklusjon=k.konklusjon,
        forelopig=bool(k.mangler),
        overskrift=_overskrift(k.konklusjon, k.baerer, k.t),
        begrunnelse=_begrunnelse(
            _Grunnlag(k.konklusjon, sak, k.f, k.status, k.baerer, k.mot, k.vindu_fra, starter_ute, dato, k.mangler),
            bool(k.motsagt),
            k.t,
        ),
        vindu_fra=k.vindu_fra,
        hjemler=_hjemler(k.konklusjon, k.status, k.baerer, k.mot),
        vilkaar=vilkaar(sak, k.f, k.status, k.konklusjon, dato, k.regler, k.t),
        forbehold=forbehold(sak, k.f, k.konklusjon, situasjoner, dato, k.regler, k.t),
        motsigelser=k.motsagt,
        mangler=k.mangler,
        gjor_naa=oppgaver(sak, k.f, k.konklusjon, k.t),
        regelversjon=_regelversjon(k.regler),
        starter_ute=starter_ute,
    )


def vurder_kort(sak: Sak, dato: date, maalform: str = "nb") -> Kort:
    """What `vurder` concludes, without its reasons, conditions and reservations. Errors: as `vurder`."""
    k = _kjerne(sak, dato, maalform)
    return Kort(k.konklusjon, k.vindu_fra, k.mangler, oppgaver(sak, k.f, k.konklusjon, k.t))


Baerer = tuple[tuple[str, tuple[Sti, ...]], ...]


class _Kjerne(NamedTuple):
    """What the rules say, before any reason is written."""

    regler: Regelsett
    t: Tekster
    motsagt: tuple[Motsigelse, ...]
    mot: tuple[str, ...]
    f: Fakta | None
    konklusjon: str
    mangler: tuple[str, ...]
    status: str
    baerer: Baerer
    vindu_fra: date | None


def _kjerne(sak: Sak, dato: date, maalform: str) -> _Kjerne:
    if not isinstance(sak, Sak):
        raise TypeError("sak must be a kvp.Sak; use Sak.fra_json for JSON")
    regler = regelsett(dato)
    t = tekster(maalform, sak.rolle, sted(sak.form, sak.dogn))
    motsagt = motsigelser(sak, dato, regler, t)
    mot = imot(sak)
    f = fakta(sak, dato, regler, mot, bool(motsagt)) if sak.form else None
    konklusjon, mangler = _konklusjon(sak, f, mot, regler)
    status = alder_status(sak, f, dato, regler)
    baerer = _baerer(f) if f and not f.motsigelse and konklusjon not in (MANGLER, UTENFOR) else ()
    aapner = _vindu(sak, f, konklusjon, status, baerer, dato, regler)
    return _Kjerne(regler, t, motsagt, mot, f, konklusjon, mangler, status, baerer, aapner)


def _regelversjon(regler: Regelsett) -> dict[str, Any]:
    return {
        "versjon": regler.versjon,
        "gjelder_fra": regler.gjelder_fra.isoformat(),
        "siste_utgave": regler is REGELSETT[-1],
        "kilder": {k.nokkel: k.utgave for k in (RUNDSKRIV, SOSIALTJENESTELOVEN)},
    }


def _konklusjon(sak: Sak, f: Fakta | None, mot: tuple[str, ...], regler: Regelsett) -> tuple[str, tuple[str, ...]]:
    """The conclusion, and the fields that can still change it, in the order of a conversation."""
    if sak.alder is not None and sak.alder >= regler.ovre_alder:
        return UTENFOR, ()
    ubesvart = tuple(felt for felt in valg.TALER_IMOT if getattr(sak, felt) is None) if not mot else ()
    return _utfall(f, sak.alder is not None, ubesvart)


@lru_cache(maxsize=65536)
def _utfall(f: Fakta | None, med_alder: bool, ubesvart: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """`_konklusjon` below the upper age; `ubesvart`: the § 29 answers that could still speak against."""
    utfall = mulige(f) if f else frozenset(STYRKE)
    aapne = set(felt_som_kan_endre(f)) if f else {"form"}
    if not med_alder:
        aapne.add("alder")
    konklusjon = next(iter(utfall)) if len(utfall) == 1 and med_alder else MANGLER
    if utfall & {RETT, KAN}:
        aapne.update(ubesvart)
    return konklusjon, tuple(felt for felt in REKKEFOLGE if felt in aapne)


@lru_cache(maxsize=65536)
def _baerer(f: Fakta) -> Baerer:
    """The deciding forms with the ways that carry them, the weakest first."""
    former = [(form, *baerende(form, f)) for form in valg.virkende_former(f.former)[0]]
    former.sort(key=lambda rad: STYRKE[rad[1]])
    return tuple((form, beste) for form, _, beste in former)


def _datovindu(sak: Sak, f: Fakta | None, dato: date, regler: Regelsett) -> date | None:
    """When the window opens: release minus six calendar months; for a range, from its first day («tidligst»).

    None for a range that lies partly inside: then the day is not known well enough to say.
    """
    if f is None or f.motsigelse or not isinstance(sak.loslatelse, Loslatelse):
        return None
    if not felt_med_loslatelse(f) and not {"institusjon", "sykehus"} & set(f.former):
        return None
    if {"varetekt", "venter_paa_soning"} <= set(f.former):
        return None  # the date ends the varetekt, not the time inside
    if plassering(sak.loslatelse, dato, regler.vindu_maaneder) == valg.DELVIS:
        return None
    return vindu_fra(sak.loslatelse.fra, regler.vindu_maaneder)


def _vindu(
    sak: Sak, f: Fakta | None, konklusjon: str, status: str, baerer: Baerer, dato: date, regler: Regelsett
) -> date | None:
    """The first day on which the programme can be granted, or None."""
    if f is None or f.motsigelse or konklusjon == UTENFOR or f.alder_ut == (FOR_GAMMEL,):
        return None
    aapner = _datovindu(sak, f, dato, regler)
    if konklusjon == KAN and all(not any(sti.ved_loslatelse for sti in beste) for _, beste in baerer):
        aapner = None  # carried by frigang, overgangsbolig or samfunnsstraff: nothing to wait for
    under = sak.alder is not None and sak.alder < regler.nedre_alder
    if under and not bursdag_kjent(sak, dato, regler):
        return None
    if under and konklusjon in (KAN, RETT, FORBERED):
        attende = bursdag(sak, dato, regler)
        assert attende is not None  # nobody under 18 is past both birthdays
        # From release, the later of the two; where the programme runs now, the birthday alone.
        ved_loslatelse = all(sti.ved_loslatelse for _, beste in baerer for sti in beste)
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
    if (konklusjon == NAV and (mot or status in (ALDER_USIKKER, FOR_GAMMEL))) or (
        konklusjon == FORBERED and status == FOR_UNG
    ):
        kilder.append("§ 29")
    for form, beste in baerer:
        for sti in beste:
            kilder.extend(hjemler(form, sti))
    # 4.29.2.11 is about people who serve; without a sentence left, the ordinary right is all there is.
    if konklusjon == NAV and {form for form, _ in baerer} != {"ferdig_sonet"}:
        kilder.append("4.29.2.11")
    return tuple(dict.fromkeys(kilder))


def _starter_ute(sak: Sak, f: Fakta | None, baerer: Baerer) -> bool:
    """Whether the programme, as things stand, starts after the release (4.29.2.13 and .14)."""
    if baerer and f:
        return any(_venter(form, f, best) for form, best in baerer)
    inne = sted(sak.form, sak.dogn) in I_FENGSEL and "overgangsbolig" not in (sak.form or ())
    return inne and sak.frigang not in ("innvilget", VET_IKKE)


def _venter(form: str, f: Fakta, best: tuple[Sti, ...]) -> bool:
    """Whether only the release carries this form, and no other way is as good when age is left aside."""
    naa = [STYRKE[sti.utfall] for sti in stier(form, f) if not sti.ved_loslatelse]
    return all(sti.ved_loslatelse for sti in best) and all(styrke < STYRKE[best[0].utfall] for styrke in naa)


class _Grunnlag(NamedTuple):
    """What the reasons are written from."""

    konklusjon: str
    sak: Sak
    f: Fakta | None
    status: str
    baerer: Baerer
    mot: tuple[str, ...]
    aapner: date | None
    starter_ute: bool
    dato: date
    mangler: tuple[str, ...]


_NEVNES = 3


def _begrunnelse(g: _Grunnlag, motsagt: bool, t: Tekster) -> tuple[str, ...]:
    """Why, the most important first; what speaks against comes before the rest, and the last word is NAV's."""
    grunner: list[str] = []
    if motsagt:
        grunner.append(t("motsigelse"))
    if g.konklusjon == UTENFOR:
        grunner += [t(for_gammel(g.sak)), t("alder.annen_hjelp")]
    elif g.konklusjon == MANGLER:
        grunner.append(t("mangler" if len(g.mangler) <= _NEVNES else "mangler.flere", felt=_ramset(g.mangler, t)))
    else:
        if g.konklusjon == NAV:
            grunner += [t("imot." + felt) for felt in g.mot]
        grunner += _om_alderen(g, t)
        grunner += [form_tekst(form, sti.situasjon, t) for form, beste in g.baerer for sti in beste]
        grunner += _videre(g, t)
        if g.mangler:
            grunner.append(t("forelopig"))
    return (*dict.fromkeys(grunner), t("slutt"))


def _ramset(mangler: tuple[str, ...], t: Tekster) -> str:
    """The fields in words: «løslatelse og alder», or the first of many."""
    *forste, siste = (t("felt." + navn) for navn in mangler[:_NEVNES])
    if len(mangler) > _NEVNES or not forste:
        return ", ".join((*forste, siste))
    return f"{', '.join(forste)} og {siste}"


def _om_alderen(g: _Grunnlag, t: Tekster) -> list[str]:
    if g.status == FOR_UNG and g.konklusjon == FORBERED:
        return [t("alder.for_ung"), t("alder.ungdom")]
    if g.konklusjon != NAV:
        return []
    if g.status == FOR_GAMMEL:
        return [t("alder.slik_det_er"), t("alder.frigang" if kan_faa_frigang(g.sak) else "alder.tidligere")]
    if g.status == ALDER_USIKKER:
        return [t("alder.usikker_18" if g.sak.alder is not None and g.sak.alder < 18 else "alder.usikker_67")]
    return []


# NAV must say whether it can follow up now; the window opens in any case.
_UVISST = frozenset({"frigang_uviss", "frigang_vet_ikke", "bolig_uviss"})
_AVKLARES = _UVISST | {"frigang_nei", "bolig_nei"}


def _videre(g: _Grunnlag, t: Tekster) -> list[str]:
    if g.konklusjon == RETT:
        return [t("vilkaar_29")]
    if g.konklusjon == KAN:
        return [*_naa(g, t), t("kan_hvis")]
    if g.konklusjon == FORBERED:
        dag = [t("tidligst", vindu=t.dag(g.aapner))] if g.aapner else []
        return [*dag, t("forbered_naa"), *([t("taler_imot.forbered")] if g.mot else [])]
    if {form for form, _ in g.baerer} == {"ferdig_sonet"}:
        return [t("kan_hvis")]
    return [t("nav.vindu", vindu=t.dag(g.aapner))] if g.aapner and _aapner_uansett(g) else []


def _naa(g: _Grunnlag, t: Tekster) -> list[str]:
    """From when NAV can grant it, where the release carries the conclusion."""
    if not g.starter_ute:
        return []
    starter = t(_starter(g))
    if g.aapner and g.aapner > g.dato:
        return [t("naa.fra", vindu=t.dag(g.aapner)), starter]
    return [t("naa"), starter]


def _starter(g: _Grunnlag) -> str:
    """The key of when the programme starts: not «first» where it may turn out to be before the release."""
    for form, _ in g.baerer:
        for sti in stier(form, g.f) if g.f else ():
            if sti.situasjon in _UVISST and not sti.ved_loslatelse:
                return "naa.starter." + ("frigang_vet_ikke" if sti.situasjon == "frigang_vet_ikke" else "uviss")
    return "naa.starter"


def _aapner_uansett(g: _Grunnlag) -> bool:
    """Whether the window itself is certain, so that only the way before it is for NAV to clear up."""
    fast = isinstance(g.sak.loslatelse, Loslatelse) and g.sak.loslatelse.sikkerhet == "fastsatt"
    situasjoner = {sti.situasjon for _, beste in g.baerer for sti in beste}
    return (
        fast
        and not g.mot
        and bool(situasjoner & _AVKLARES)
        and g.f is not None
        and g.f.alder_ut == (ALDER_OK,)
        and g.aapner is not None
        and g.aapner > g.dato
    )
