"""Which conclusions are still possible, and which unasked fields can still change them.

Every unasked field is replaced in turn by each answer that could be given; the results are kept, so that equal
situations are worked out once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from . import valg
from .felter import FELTER, REKKEFOLGE, SIKKERHETER, VET_IKKE
from .former import UKJENT, Fakta, konkluder
from .sak import Loslatelse, Sak, Spenn
from .utgaver import Regelsett
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
    plassering,
    vindu_fra,
)

_JA_NEI = ("ja", "nei", VET_IKKE)
# The answers that differ: where «vet ikke» gives the same verdict as «nei», one of them is enough.
_SVAR = {"opphold_maaneder": ("kort", "annet"), "nav_oppfolging": ("ja", "nei"), "dogn": ("ja", "nei")}
Ut = tuple[str, tuple[str, ...]]  # where the release lies, and the ages it can give
VOKSEN_UT: tuple[Ut, ...] = tuple((plass, (ALDER_OK,)) for plass in valg.PLASSER)


def _alder_ut(loslatelse: Spenn | str, sak: Sak, dato: date, regler: Regelsett) -> tuple[str, ...]:
    """The ages still possible when the programme starts at this release."""
    if isinstance(loslatelse, Spenn):
        start = loslatelse if loslatelse.fra >= dato else Spenn(dato, max(loslatelse.til, dato))
    else:
        if sak.alder is not None and sak.alder < regler.nedre_alder:
            return (ALDER_USIKKER,)
        # Only a stay shorter than six months carries an unknown day, so the start lies within that time.
        start = Spenn(dato, flytt_maaneder(dato, regler.kort_opphold_maaneder))
    alder = alder_ved(start, sak, dato, regler)
    if alder != ALDER_USIKKER or sak.bursdag is not None or sak.alder not in SPOR_OM_BURSDAG:
        return (alder,)
    dager = bursdag(sak, dato, regler)
    assert dager is not None  # an age of 17, 65 or 66 has the birthday ahead
    for_dagen, etter_dagen = (ALDER_OK, FOR_GAMMEL) if sak.alder >= regler.nedre_alder else (FOR_UNG, ALDER_OK)
    mulige = [ALDER_USIKKER]
    if dager.til > start.til:
        mulige.append(for_dagen)
    if dager.fra <= start.fra:
        mulige.append(etter_dagen)
    return tuple(mulige)


def _mulige_ut(sak: Sak, dato: date, regler: Regelsett) -> tuple[Ut, ...]:
    """Where a release not yet asked for can lie, and the ages it can give: one example of each."""
    dager = bursdag(sak, dato, regler)
    if dager is None or regler.nedre_alder <= (sak.alder or 0) < min(SPOR_OM_BURSDAG[1:]):
        return VOKSEN_UT
    siste = max(
        dag
        for dag in (flytt_maaneder(dato, regler.vindu_maaneder) + timedelta(days=n) for n in range(4))
        if dato >= vindu_fra(dag, regler.vindu_maaneder)
    )
    dagen = timedelta(days=1)
    hjorner = sorted(
        {
            dag
            for dag in (
                dato,
                dato + dagen,
                siste,
                siste + dagen,
                dager.fra - dagen,
                dager.fra,
                dager.til,
                dager.til + dagen,
                flytt_maaneder(dager.til, 12),
            )
            if dag >= dato
        }
    )
    ut = {
        (plassering(loslatt, dato, regler.vindu_maaneder), _alder_ut(loslatt, sak, dato, regler))
        for loslatt in (Spenn(fra, til) for fra in hjorner for til in hjorner if fra <= til)
    }
    return tuple(sorted(ut))


def imot(sak: Sak) -> tuple[str, ...]:
    """The § 29 fields whose answers speak against, in the order of the conversation."""
    return tuple(felt for felt, verdi in valg.TALER_IMOT.items() if getattr(sak, felt) == verdi)


def fakta(sak: Sak, dato: date, regler: Regelsett, mot: tuple[str, ...], motsigelse: bool) -> Fakta:
    """The case as relations. Needs at least one form, and an age (if any) below the upper one. `mot`: see `imot`."""
    former = tuple(sorted(sak.form or ()))
    leses = _leses(former)
    loslatelse: tuple[str, str] | None = None
    if isinstance(sak.loslatelse, Loslatelse):
        loslatelse = (sak.loslatelse.sikkerhet, plassering(sak.loslatelse, dato, regler.vindu_maaneder))
    elif sak.loslatelse is not None:
        loslatelse = UKJENT
    opphold: str | None = None
    if sak.opphold_maaneder is not None:
        kort = not isinstance(sak.opphold_maaneder, str) and sak.opphold_maaneder < regler.kort_opphold_maaneder
        opphold = "kort" if kort else "annet"
    # Answers that do not belong to the deciding forms are left out, so that cases that are alike share their analysis.
    f = Fakta(
        former=former,
        frigang=sak.frigang if "frigang" in leses else None,
        startet=sak.startet if "startet" in leses else None,
        nav_oppfolging=sak.nav_oppfolging if "nav_oppfolging" in leses else None,
        dogn=sak.dogn if "dogn" in leses else None,
        kolliderer=sak.kolliderer if "kolliderer" in leses else None,
        opphold_maaneder=opphold if "opphold_maaneder" in leses else None,
        alder_naa=alder_ved(en_dag(dato), sak, dato, regler),
        imot=bool(mot),
        motsigelse=motsigelse,
    )
    if not felt_med_loslatelse(f, (*_JA_NEI, None)):
        return f
    if sak.loslatelse is None:
        return f._replace(alder_ukjent=_alder_ut(VET_IKKE, sak, dato, regler), mulige_ut=_mulige_ut(sak, dato, regler))
    return f._replace(loslatelse=loslatelse, alder_ut=_alder_ut(sak.loslatelse, sak, dato, regler))


def felt_med_loslatelse(f: Fakta, dogn: tuple[str | None, ...] = ("ja",)) -> bool:
    """Whether one of the deciding forms has a release on which it depends (særreaksjon: with one of these `dogn`)."""
    return _med_loslatelse(f.former, f.dogn in dogn)


@lru_cache(maxsize=4096)
def _med_loslatelse(former: tuple[str, ...], ogsaa_saerreaksjon: bool) -> bool:
    return any(
        form in valg.DATOREGEL and (ogsaa_saerreaksjon or form not in valg.SAERREAKSJONER)
        for form in valg.virkende_former(former)[0]
    )


@lru_cache(maxsize=4096)
def _leses(former: tuple[str, ...]) -> frozenset[str]:
    """The fields whose answers belong to one of the deciding forms."""
    virkende = set(valg.virkende_former(former)[0])
    return frozenset(felt for felt in FELTER if virkende & FELTER[felt].i_reglene)


def _aapne(f: Fakta) -> list[str]:
    """The unasked fields that belong to the forms and to the answers given so far."""
    if f.motsigelse:
        return []
    horer = set(_leses(f.former)) - {"nav_oppfolging", "loslatelse"}
    if "overgangsbolig" in valg.virkende_former(f.former)[0] or ("frigang" in horer and f.frigang == "innvilget"):
        horer.add("nav_oppfolging")
    if felt_med_loslatelse(f, ("ja", None)):
        horer.add("loslatelse")
    if f.loslatelse is None or (f.loslatelse != UKJENT and f.loslatelse[1] != valg.DELVIS):
        horer.discard("opphold_maaneder")
    aapne = [felt for felt in REKKEFOLGE if felt in horer and getattr(f, felt) is None]
    if len(f.alder_ut) > 1:
        aapne.append("bursdag")
    return aapne


def _verdener(f: Fakta, felt: str) -> Iterator[Fakta]:
    """The same facts with each possible answer to one unasked field."""
    if felt == "bursdag":
        for alder in f.alder_ut:
            yield f._replace(alder_ut=(alder,))
    elif felt == "loslatelse":
        yield from _loslatelser(f)
    elif felt == "frigang":
        # In varetekt a granted frigang would be a contradiction, not an answer.
        for svar in ("nei", "sokt", VET_IKKE) if "varetekt" in f.former else ("nei", "sokt", VET_IKKE, "innvilget"):
            yield f._replace(frigang=svar)
    else:
        for svar in _SVAR.get(felt, _JA_NEI):
            yield f._replace(**{felt: svar})  # type: ignore[arg-type]  # one of the fields that hold a word


def _loslatelser(f: Fakta) -> Iterator[Fakta]:
    for plass, alder in f.mulige_ut:
        for sikkerhet in SIKKERHETER:
            yield f._replace(loslatelse=(sikkerhet, plass), alder_ut=alder)
    yield f._replace(loslatelse=UKJENT, alder_ut=f.alder_ukjent)


@lru_cache(maxsize=65536)
def mulige(f: Fakta) -> frozenset[str]:
    """The conclusions that are still possible (form, age and the § 29 answers given so far)."""
    aapne = _aapne(f)
    if not aapne:
        return frozenset({konkluder(f)})
    return frozenset().union(*(mulige(verden) for verden in _verdener(f, aapne[0])))


@lru_cache(maxsize=65536)
def _kan_endre(f: Fakta, felt: str) -> bool:
    if len(mulige(f)) == 1:
        return False
    andre = [annet for annet in _aapne(f) if annet != felt]
    if not andre:
        return True
    return any(_kan_endre(verden, felt) for verden in _verdener(f, andre[0]))


@lru_cache(maxsize=65536)
def felt_som_kan_endre(f: Fakta) -> tuple[str, ...]:
    """The unasked fields of form and birthday that can still change the conclusion; not `alder`, not § 29."""
    return tuple(felt for felt in _aapne(f) if _kan_endre(f, felt))
