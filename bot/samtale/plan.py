"""What to ask next. Up to the conclusion the rules decide (`mangler`); after it comes what the note needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.samtale.tilstand import Tilstand
from kvp import FELTER, Motsigelse, Sak, Vurdering, vurder
from kvp.felter import FOR_NOTATET, REKKEFOLGE
from kvp.sted import FRA_FOR, sted
from kvp.vindu import SPOR_OM_BURSDAG

# Where the age alone puts somebody outside, the way to a start has none either.
_BARE_MED_ALDEREN = frozenset({"nav_oppfolging", "startet", "kolliderer"})
# Asked only while the conclusion hangs on it.
_BARE_FOR_KONKLUSJONEN = frozenset(f for f in REKKEFOLGE if not FELTER[f].notat) - {"form", "alder"}
ALDRI_SPURT = {f.navn: f.sagt_med for f in FELTER.values() if f.sagt_med}
"""Said beside the answer to another question, and changed there."""


@dataclass(frozen=True)
class Steg:
    """The next question, None when the conversation is over; a contradiction when that is the reason to ask."""

    felt: str | None
    motsigelse: Motsigelse | None = None


def neste(tilstand: Tilstand, vurdering: Vurdering) -> Steg:
    """The next step. Follows from the answers alone."""
    if tilstand.slett:
        return Steg("slett")
    if tilstand.endrer:
        return Steg(tilstand.endrer)
    if "rolle" not in tilstand.svar:
        return Steg("rolle")
    for motsigelse in vurdering.motsigelser:
        if motsigelse.nokkel not in tilstand.motsigelser:
            return Steg(motsigelse.spor, motsigelse)
    if felt := mangler(tilstand, vurdering):
        return Steg(felt[0])
    return _til_notatet(tilstand, vurdering)


def _til_notatet(tilstand: Tilstand, vurdering: Vurdering) -> Steg:
    """The next step after the conclusion."""
    if tilstand.videre is None:
        return Steg("videre")
    if tilstand.videre == "nei":
        return Steg(None)
    if felt := for_notatet(tilstand, vurdering):
        return Steg(felt[0])
    if tilstand.bekreft is None:
        return Steg("bekreft")
    return Steg(None if "samtykke" in tilstand.svar else "samtykke")


def mangler(tilstand: Tilstand, vurdering: Vurdering) -> list[str]:
    """The fields that can still change the conclusion and have not been skipped."""
    return [f for f in vurdering.mangler if f not in tilstand.hoppet and f not in tilstand.svar]


def for_notatet(tilstand: Tilstand, vurdering: Vurdering) -> list[str]:
    """What the note still needs."""
    apne = [f for f in FOR_NOTATET if f not in tilstand.svar and f not in tilstand.hoppet]
    return [f for f in apne if _gjelder(f, tilstand.svar, vurdering.konklusjon)]


def ikke_spurt(svar: Mapping[str, object], dag: dt.date) -> list[str]:
    """The answered fields that are not asked for as the other answers stand (contract, section 1: «asked when»).

    The same table as what is asked: nothing that is asked is put aside. While the form is not known, all may stand.
    """
    konklusjon = vurder(Sak.fra_json(svar), dag).konklusjon
    return [f for f in svar if not _gjelder(f, svar, konklusjon) or not _trengs(f, svar, dag)]


def kan_sporres(felt: str, svar: Mapping[str, object], dag: dt.date) -> bool:
    """Whether a field is asked for as the answers stand."""
    return _gjelder(felt, svar, vurder(Sak.fra_json(svar), dag).konklusjon) and _trengs(felt, svar, dag)


def _gjelder(felt: str, svar: Mapping[str, object], konklusjon: str) -> bool:
    former, rad = set(svar.get("form", ())), FELTER[felt]  # type: ignore[call-overload]
    if former and rad.former is not None and not former & rad.former:
        return False
    if svar.get("rolle", rad.roller[0]) not in rad.roller:
        return False
    if konklusjon == "UTENFOR" and (rad.bare_innenfor or (felt in _BARE_MED_ALDEREN and _for_gammel(svar))):
        return False
    return _VED_SVAR[felt](svar, former) if felt in _VED_SVAR else True


def _trengs(felt: str, svar: Mapping[str, object], dag: dt.date) -> bool:
    """Whether the conclusion hangs on it, where that is the only reason to ask."""
    if felt not in _BARE_FOR_KONKLUSJONEN:
        return True
    return felt in vurder(Sak.fra_json({f: v for f, v in svar.items() if f != felt}), dag).mangler


def _for_gammel(svar: Mapping[str, object]) -> bool:
    """Whether no other answer can bring somebody of this age inside."""
    alder = svar.get("alder")
    return isinstance(alder, int) and alder > max(SPOR_OM_BURSDAG)


_VED_SVAR: dict[str, Callable[[Mapping[str, object], set[str]], bool]] = {
    "nav_oppfolging": lambda svar, former: "overgangsbolig" in former or svar.get("frigang") == "innvilget",
    "kommune_for": lambda svar, former: not former or _har_kommune_for(svar),
    "maal_tekst": lambda svar, former: svar.get("maal") != "nei",
}
"""What other answers than the form say about whether a field is asked: (answers, forms) -> bool."""


def _har_kommune_for(svar: Mapping[str, object]) -> bool:
    """§ 3: only somebody in an institution has the NAV office from before the stay."""
    return sted(svar.get("form", ()), svar.get("dogn")) in FRA_FOR  # type: ignore[arg-type]
