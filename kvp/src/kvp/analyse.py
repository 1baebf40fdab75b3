"""Which conclusions are still possible, and which unasked fields can still change them.

Every unasked field is replaced in turn by each answer that could be given; the results are kept, so that equal
situations are worked out once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from . import valg
from .former import UKJENT, Fakta, konkluder
from .sak import VET_IKKE, Loslatelse, Sak, Spenn
from .utgaver import Regelsett
from .vindu import (
    ALDER_OK,
    ALDER_USIKKER,
    FOR_GAMMEL,
    FOR_UNG,
    SPOR_OM_BURSDAG,
    alder_ved,
    bursdag,
    flytt_maaneder,
    plassering,
)

# The order in which a conversation asks.
REKKEFOLGE = ("form", "frigang", "startet", "nav_oppfolging", "dogn", "kolliderer", "loslatelse", "opphold_maaneder",
              "alder", "bursdag", *valg.TALER_IMOT)

_JA_NEI = ("ja", "nei", VET_IKKE)
_DATOER = tuple((sikkerhet, plass) for sikkerhet in ("fastsatt", "antatt", "minstetid") for plass in valg.PLASSER)
_GRENSE = {"barn": FOR_UNG, "17": FOR_UNG, "66": FOR_GAMMEL}


def _aldersslag(alder: int | None, regler: Regelsett) -> str:
    if alder in SPOR_OM_BURSDAG:
        return str(alder)
    return "barn" if alder is not None and alder < regler.nedre_alder else "voksen"


def _alder_ut(sak: Sak, dato: date, regler: Regelsett) -> tuple[str, ...]:
    """The ages still possible when the programme starts at release."""
    if not isinstance(sak.loslatelse, Loslatelse):
        if sak.alder is not None and sak.alder < regler.nedre_alder:
            return (ALDER_USIKKER,)
        # Only a stay shorter than six months carries an unknown day, so the start lies within that time.
        start = Spenn(dato, flytt_maaneder(dato, regler.kort_opphold_maaneder))
    else:
        start = Spenn(max(sak.loslatelse.fra, dato), max(sak.loslatelse.til, dato))
    alder = alder_ved(start, sak, dato, regler)
    if alder != ALDER_USIKKER or sak.bursdag is not None or sak.alder not in SPOR_OM_BURSDAG:
        return (alder,)
    dager = bursdag(sak, dato, regler)
    assert dager is not None  # an age of 17 or 66 has a birthday ahead
    for_dagen, etter_dagen = (ALDER_OK, FOR_GAMMEL) if sak.alder >= regler.nedre_alder else (FOR_UNG, ALDER_OK)
    mulige = [ALDER_USIKKER]
    if dager.til > start.til:
        mulige.append(for_dagen)
    if dager.fra <= start.fra:
        mulige.append(etter_dagen)
    return tuple(mulige)


def imot(sak: Sak) -> tuple[str, ...]:
    """The § 29 fields whose answers speak against, in the order of the conversation."""
    return tuple(felt for felt, verdi in valg.TALER_IMOT.items() if getattr(sak, felt) == verdi)


def fakta(sak: Sak, dato: date, regler: Regelsett, motsigelse: bool) -> Fakta:
    """The case as relations. Needs at least one form, and an age (if any) below the upper one."""
    loslatelse: tuple[str, str] | None = None
    if isinstance(sak.loslatelse, Loslatelse):
        loslatelse = (sak.loslatelse.sikkerhet, plassering(sak.loslatelse, dato, regler.vindu_maaneder))
    elif sak.loslatelse is not None:
        loslatelse = UKJENT
    opphold: str | None = None
    if sak.opphold_maaneder is not None:
        kort = not isinstance(sak.opphold_maaneder, str) and sak.opphold_maaneder < regler.kort_opphold_maaneder
        opphold = "kort" if kort else "annet"
    return Fakta(
        former=tuple(sorted(sak.form or ())), frigang=sak.frigang, startet=sak.startet,
        nav_oppfolging=sak.nav_oppfolging, dogn=sak.dogn, kolliderer=sak.kolliderer, loslatelse=loslatelse,
        opphold_maaneder=opphold,
        aldersslag=_aldersslag(sak.alder, regler), bursdag_svart=sak.bursdag is not None,
        alder_naa=alder_ved(Spenn(dato, dato), sak, dato, regler),
        alder_ut=_alder_ut(sak, dato, regler) if loslatelse else (ALDER_OK,),
        imot=bool(imot(sak)), motsigelse=motsigelse,
    )


def felt_med_loslatelse(f: Fakta) -> bool:
    """Whether one of the deciding forms has a release on which it depends."""
    return any(form in valg.DATOREGEL and (form not in valg.SAERREAKSJONER or f.dogn == "ja")
               for form in valg.virkende_former(f.former)[0])


def _aapne(f: Fakta) -> list[str]:
    """The unasked fields that belong to the forms and to the answers given so far."""
    if f.motsigelse:
        return []
    virkende = set(valg.virkende_former(f.former)[0])
    frigang = bool(virkende & valg.MED_FRIGANG)
    har = {
        "frigang": frigang,
        "startet": bool(virkende & {"hjemmesoning", "samfunnsstraff"}),
        "nav_oppfolging": "overgangsbolig" in virkende or (frigang and f.frigang == "innvilget"),
        "dogn": bool(virkende & valg.SAERREAKSJONER),
        "kolliderer": "samfunnsstraff" in virkende,
        "loslatelse": felt_med_loslatelse(f),
        "opphold_maaneder": bool(virkende & (valg.KORT_OPPHOLD - valg.ALLTID_KORT)) and f.loslatelse is not None
        and (f.loslatelse == UKJENT or f.loslatelse[1] == valg.DELVIS),
    }
    aapne = [felt for felt in REKKEFOLGE if har.get(felt) and getattr(f, felt) is None]
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
        # «sokt» counts as «nei»; in varetekt a granted frigang would be a contradiction, not an answer.
        for svar in ("nei", VET_IKKE) if "varetekt" in f.former else ("nei", VET_IKKE, "innvilget"):
            yield f._replace(frigang=svar)
    else:
        for svar in ("kort", "annet") if felt == "opphold_maaneder" else _JA_NEI:
            yield f._replace(**{felt: svar})


def _loslatelser(f: Fakta) -> Iterator[Fakta]:
    grense = _GRENSE.get(f.aldersslag)
    if grense is None:
        aldere: list[tuple[str, ...]] = [(ALDER_OK,)]
    else:
        aldere = [(ALDER_OK,), (ALDER_USIKKER,), (grense,)]
        if f.aldersslag != "barn" and not f.bursdag_svart:
            aldere.append((ALDER_USIKKER, ALDER_OK, grense))
    for dato in _DATOER:
        for alder in aldere:
            yield f._replace(loslatelse=dato, alder_ut=alder)
    yield f._replace(loslatelse=UKJENT, alder_ut=(ALDER_OK,) if grense is None else (ALDER_USIKKER,))


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
