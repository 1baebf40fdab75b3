"""Every condition, each evaluated whatever the others say, so that the trace has no holes."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import Any

from . import valg
from .analyse import VOKSEN_UT, felt_med_loslatelse, mulige
from .felter import FELTER
from .former import UKJENT, Fakta, Sti, hjemler, stier, svakeste
from .resultat import IKKE_OPPFYLT, IKKE_SPURT, MAA_VURDERES, OPPFYLT, Vilkaarsresultat
from .sak import Sak, Spenn
from .tekster import Tekster
from .utgaver import Regelsett, kilde
from .valg import FORBERED, KAN, NAV, RETT, STYRKE, UTENFOR
from .vindu import (
    ALDER_OK,
    ALDER_USIKKER,
    FOR_GAMMEL,
    FOR_UNG,
    SPOR_OM_BURSDAG,
    alder_ved,
    bursdag,
    en_dag,
    flytt_maaneder,
    lenge_til_ovre,
)

_FORMFELT = tuple(f.navn for f in FELTER.values() if f.i_reglene)
_AV_UTFALL = {RETT: OPPFYLT, KAN: OPPFYLT, FORBERED: IKKE_OPPFYLT, NAV: MAA_VURDERES}


@cache
def _utgave(kilder: tuple[str, ...]) -> str:
    return "; ".join(dict.fromkeys(f"{k.nokkel}: {k.utgave}" for k in map(kilde, kilder)))


_Brukt = tuple[tuple[str, Any], ...]
"""The answers that a condition used."""


def _brukt(sak: Sak, felt: tuple[str, ...]) -> _Brukt:
    return tuple([(navn, svar) for navn in felt if (svar := getattr(sak, navn)) is not None])


def _vilkaar(
    navn: str, utfall: str, grunn: str, kilder: tuple[str, ...], brukt: _Brukt, t: Tekster, tittel: str | None = None
) -> Vilkaarsresultat:
    """One condition. Of closed answers it is the same in many cases and is made once; days and ages are never kept."""
    lukket = all(type(svar) is str for _, svar in brukt)
    return (_fast_vilkaar if lukket else _nytt_vilkaar)(navn, utfall, grunn, kilder, brukt, t, tittel)


def _nytt_vilkaar(
    navn: str, utfall: str, grunn: str, kilder: tuple[str, ...], brukt: _Brukt, t: Tekster, tittel: str | None
) -> Vilkaarsresultat:
    fakta = {felt: svar.til_json() if isinstance(svar, Spenn) else svar for felt, svar in brukt}
    return Vilkaarsresultat(navn, tittel or t("vilkaar." + navn), utfall, grunn, kilder, fakta, _utgave(kilder))


_fast_vilkaar = lru_cache(maxsize=16384)(_nytt_vilkaar)


def form_tekst(form: str, situasjon: str, t: Tekster) -> str:
    """The reason of one way: the form's own text before the general one."""
    gruppe = "saerreaksjon" if form in valg.SAERREAKSJONER else form
    return t.forste(f"form.{gruppe}.{situasjon}", f"form.dato.{situasjon}", f"form.{situasjon}")


def _leser(form: str) -> tuple[str, ...]:
    """What is read for a form; recorded with its result."""
    return tuple(felt for felt in _FORMFELT if form in FELTER[felt].i_reglene)


# Another form of the same case that changes how this one is read: (the other, this one).
_LESES_MED = {("forvaring", "overgangsbolig"), ("venter_paa_soning", "varetekt")}


@lru_cache(maxsize=4096)
def _form_for_seg(form: str, f: Fakta) -> tuple[str, tuple[Sti, ...]]:
    """Outcome and carrying ways of one form by itself; age and § 29 are conditions of their own."""
    former = tuple(x for x in f.former if x == form or (x, form) in _LESES_MED)
    svar = {felt: getattr(f, felt) for felt in _FORMFELT}
    if form == "samfunnsstraff" and "hjemmesoning" in f.former:
        svar["startet"] = "vet_ikke"  # it speaks of the ankle tag
    alene = Fakta(former=former, mulige_ut=VOKSEN_UT, **svar)
    alle = stier(form, alene)
    if len(mulige(alene)) > 1:
        return IKKE_SPURT, alle
    best = max((sti.utfall for sti in alle), key=STYRKE.__getitem__)
    return _AV_UTFALL[best], tuple(sti for sti in alle if sti.utfall == best)


def _former(sak: Sak, f: Fakta, t: Tekster) -> list[Vilkaarsresultat]:
    virkende, etterpaa, _ = valg.virkende_former(f.former)
    rader = []
    for form in (*virkende, *etterpaa):
        utfall, beste = _form_for_seg(form, f)
        kilder = tuple(dict.fromkeys(h for sti in beste for h in hjemler(form, sti)))
        if f.motsigelse:
            utfall, grunn = MAA_VURDERES, t("motsigelse")
        elif form in etterpaa:
            utfall, grunn = MAA_VURDERES, form_tekst(form, "etterpaa", t)
        elif utfall == IKKE_SPURT:
            grunn = t("form.mangler")
        else:
            grunn = " ".join(form_tekst(form, sti.situasjon, t) for sti in beste)
        brukt = (("form", form), *_brukt(sak, _leser(form)))
        rader.append(_vilkaar("form_" + form, utfall, grunn, kilder, brukt, t, t("formnavn." + form)))
    return rader


_STATUSREKKE = (FOR_GAMMEL, FOR_UNG, ALDER_USIKKER, IKKE_SPURT, ALDER_OK)


def alder_status(sak: Sak, f: Fakta | None, dato: date, regler: Regelsett) -> str:
    """Age on the day on which the programme could start; `IKKE_SPURT` while an unasked answer decides it."""
    if sak.alder is None:
        return IKKE_SPURT
    if f is None or f.motsigelse or sak.alder >= regler.ovre_alder:
        naa = alder_ved(en_dag(dato), sak, dato, regler)
        if naa == ALDER_OK and sak.alder in SPOR_OM_BURSDAG:
            return IKKE_SPURT if f is None else ALDER_USIKKER  # the start is not known, and the birthday is near
        return naa
    if _start_ukjent(f) and sak.alder in SPOR_OM_BURSDAG and sak.alder >= regler.nedre_alder:
        return ALDER_USIKKER
    ut = f.alder_ut[0] if len(f.alder_ut) == 1 else IKKE_SPURT
    if f.loslatelse is None and f.mulige_ut not in ((), VOKSEN_UT):
        ut = IKKE_SPURT
    virkende, _, _ = valg.virkende_former(f.former)
    return min(
        (
            max((ut if sti.ved_loslatelse else f.alder_naa for sti in stier(form, f)), key=_STATUSREKKE.index)
            for form in virkende
        ),
        key=_STATUSREKKE.index,
    )


def _start_ukjent(f: Fakta) -> bool:
    """Whether every way waits for a release nobody knows, and the stay is not known to be short."""
    virkende, _, _ = valg.virkende_former(f.former)
    return f.loslatelse == UKJENT and all(
        sti.ved_loslatelse and sti.situasjon != "kort" for form in virkende for sti in stier(form, f)
    )


def kan_faa_frigang(sak: Sak) -> bool:
    """Whether frigang or overgangsbolig can still come (strgjfl. §§ 10 and 20)."""
    return bool(set(sak.form or ()) & (valg.MED_FRIGANG | {"overgangsbolig"}))


def nar_67(sak: Sak, dato: date, regler: Regelsett) -> bool:
    """Whether the upper age can be reached before the longest programme would be over (§ 32)."""
    if sak.alder is None or not regler.nedre_alder <= sak.alder < regler.ovre_alder:
        return False
    start = max(sak.loslatelse.til, dato) if isinstance(sak.loslatelse, Spenn) else dato
    slutt = flytt_maaneder(start, 12 * (regler.varighet_aar + regler.forlenget_aar))
    if lenge_til_ovre(sak, slutt, dato, regler):
        return False
    dager = bursdag(sak, dato, regler)
    assert dager is not None  # nobody below the upper age is past that birthday
    return dager.fra <= slutt


def for_gammel(sak: Sak) -> str:
    """The key of the reason for those who are over the limit: today, or first when the programme can start."""
    return "alder.for_gammel" + (".ved_start" if sak.alder in SPOR_OM_BURSDAG else "")


def _alder(sak: Sak, status: str, konklusjon: str, t: Tekster) -> Vilkaarsresultat:
    fyller = "18" if sak.alder is not None and sak.alder < 18 else "67"
    brukt = _brukt(sak, ("alder", "bursdag", "loslatelse"))
    if status == FOR_GAMMEL and konklusjon != UTENFOR:
        return _vilkaar("alder", MAA_VURDERES, t("alder.slik_det_er"), ("§ 29",), brukt, t)
    utfall, nokkel = {
        # Somebody who is 17 now may be old enough on the day of the start.
        ALDER_OK: (OPPFYLT, "vilkaar.alder.oppfylt" + ("_ved_start" if fyller == "18" else "")),
        FOR_UNG: (IKKE_OPPFYLT, "alder.for_ung"),
        FOR_GAMMEL: (IKKE_OPPFYLT, for_gammel(sak)),
        ALDER_USIKKER: (MAA_VURDERES, "alder.usikker_" + fyller),
        IKKE_SPURT: (IKKE_SPURT, "vilkaar.alder.mangler" if sak.alder is None else "vilkaar.alder.mangler_start"),
    }[status]
    return _vilkaar("alder", utfall, t(nokkel), ("§ 29",), brukt, t)


# The § 29 conditions: answer → (outcome, key of the reason). None: not asked.
_UKJENT_OG_IKKE_SPURT = {"vet_ikke": (MAA_VURDERES, MAA_VURDERES), None: (IKKE_SPURT, IKKE_SPURT)}
_JA_NEI = {"ja": (OPPFYLT, OPPFYLT), "nei": (IKKE_OPPFYLT, IKKE_OPPFYLT), **_UKJENT_OG_IKKE_SPURT}
_SVAR: dict[str, tuple[tuple[str, ...], dict[str | None, tuple[str, str]]]] = {
    "arbeidsevne": (
        ("§ 29",),
        {"nedsatt": (OPPFYLT, OPPFYLT), "ikke_nedsatt": (IKKE_OPPFYLT, IKKE_OPPFYLT), **_UKJENT_OG_IKKE_SPURT},
    ),
    "ytelser": (
        ("§ 29", "4.29.1.7"),
        {
            "ingen": (OPPFYLT, OPPFYLT),
            "svaert_begrensede": (MAA_VURDERES, "svaert_begrensede"),
            "vesentlige": (IKKE_OPPFYLT, IKKE_OPPFYLT),
            **_UKJENT_OG_IKKE_SPURT,
        },
    ),
    # Never to the hinder: being in danger of needing it is enough, and «nei» speaks against nothing.
    "sosialhjelp": (
        ("§ 29", "§ 1"),
        {
            "mottar": (OPPFYLT, OPPFYLT),
            "staar_i_fare": (OPPFYLT, OPPFYLT),
            "nei": (OPPFYLT, "nei"),
            **_UKJENT_OG_IKKE_SPURT,
        },
    ),
    "arbeidsevnevurdering": (
        ("§ 29", "NAV-loven § 14 a"),
        {
            "spesielt_tilpasset": (OPPFYLT, OPPFYLT),
            "annet_resultat": (IKKE_OPPFYLT, IKKE_OPPFYLT),
            "ikke_gjort": (MAA_VURDERES, "ikke_gjort"),
            **_UKJENT_OG_IKKE_SPURT,
        },
    ),
    "oppfolgingsbehov": (("§ 29",), _JA_NEI),
    # That NAV has no offer is no reason for a no since 2019; the person's own goal is what counts.
    "maal": (("§ 29", "§ 30"), _JA_NEI),
}


@lru_cache(maxsize=4096)
def _svar(felt: str, svar: str | None, t: Tekster) -> Vilkaarsresultat:
    kilder, tabell = _SVAR[felt]
    utfall, nokkel = tabell[svar]
    brukt: _Brukt = () if svar is None else ((felt, svar),)
    return _vilkaar(felt, utfall, t(f"vilkaar.{felt}.{nokkel}"), kilder, brukt, t)


def _fulltid(sak: Sak, t: Tekster) -> Vilkaarsresultat:
    utfall = MAA_VURDERES
    if sak.form is not None and "samfunnsstraff" in valg.virkende_former(sak.form)[0]:
        utfall = {"ja": IKKE_OPPFYLT, "nei": OPPFYLT, None: IKKE_SPURT}.get(sak.kolliderer, MAA_VURDERES)
    kilder = ("§ 30", "KVP-forskriften § 1") + (("fstr. § 5-2",) if utfall == IKKE_OPPFYLT else ())
    return _vilkaar("fulltid", utfall, t("vilkaar.fulltid." + utfall), kilder, _brukt(sak, ("kolliderer",)), t)


def _seks_maaneder(sak: Sak, f: Fakta | None, t: Tekster) -> Vilkaarsresultat | None:
    """The six months, or None where nothing has to wait for a release: a rule that does not apply is not shown."""
    saerreaksjon = f is not None and set(valg.virkende_former(f.former)[0]) <= valg.SAERREAKSJONER
    kilder: tuple[str, ...] = ("4.29.2.14" if saerreaksjon else "4.29.2.13", "§ 31")
    brukt = _brukt(sak, ("loslatelse", "opphold_maaneder"))
    if f is None or (f.loslatelse is None and felt_med_loslatelse(f)):
        return _vilkaar("seks_maaneder", IKKE_SPURT, t("vilkaar.seks_maaneder.mangler"), kilder, brukt, t)
    if not felt_med_loslatelse(f) or _innvilges_uansett_tid(f):
        return None
    utfall = MAA_VURDERES
    if not f.motsigelse:
        utfall = _AV_UTFALL[
            svakeste(
                *(
                    sti.utfall
                    for form in valg.virkende_former(f.former)[0]
                    for sti in stier(form, f)
                    if sti.ved_loslatelse
                )
            )
        ]
    return _vilkaar("seks_maaneder", utfall, t("vilkaar.seks_maaneder." + utfall), kilder, brukt, t)


def _innvilges_uansett_tid(f: Fakta) -> bool:
    """Whether every deciding form has a way that does not wait for the release, such as frigang with follow-up."""
    return not f.motsigelse and all(
        any(sti.utfall in (KAN, RETT) and not sti.ved_loslatelse for sti in stier(form, f))
        for form in valg.virkende_former(f.former)[0]
    )


def _varighet(sak: Sak, status: str, konklusjon: str, dato: date, regler: Regelsett, t: Tekster) -> Vilkaarsresultat:
    if sak.alder is None:
        utfall = IKKE_SPURT
    elif status == FOR_GAMMEL and konklusjon == UTENFOR:
        utfall = IKKE_OPPFYLT
    else:
        utfall = MAA_VURDERES if nar_67(sak, dato, regler) else OPPFYLT
    brukt = _brukt(sak, ("alder", "bursdag")) if utfall != OPPFYLT else ()  # the age matters where 67 comes first
    return _vilkaar("varighet", utfall, t("vilkaar.varighet." + utfall), ("§ 32",), brukt, t)


def vilkaar(
    sak: Sak, f: Fakta | None, status: str, konklusjon: str, dato: date, regler: Regelsett, t: Tekster
) -> tuple[Vilkaarsresultat, ...]:
    """All conditions in the order of the law: form, § 29, the three entry conditions, §§ 30, 31 and 32."""
    seks_maaneder = _seks_maaneder(sak, f, t)
    return (
        *(_former(sak, f, t) if f else ()),
        _alder(sak, status, konklusjon, t),
        *(_svar(felt, getattr(sak, felt), t) for felt in _SVAR),
        _fulltid(sak, t),
        *([seks_maaneder] if seks_maaneder else []),
        _varighet(sak, status, konklusjon, dato, regler, t),
    )
