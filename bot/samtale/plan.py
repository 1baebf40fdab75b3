"""What to ask next. Up to the conclusion the rules decide (`mangler`); after it comes what the note needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.samtale.tilstand import Tilstand
from kvp import Motsigelse, Vurdering
from kvp.sted import FRA_FOR, sted
from kvp.vindu import SPOR_OM_BURSDAG

_PARAGRAF_29 = ("ytelser", "arbeidsevne", "maal", "oppfolgingsbehov", "arbeidsevnevurdering")
# Asked for these forms even where the conclusion does not hang on it: NAV needs it (contract, section 1).
_ALLTID = {
    "frigang": {"fengsel", "forvaring"},
    "loslatelse": {
        "varetekt",
        "varetekt_hjemme",
        "fengsel",
        "subsidiaer_straff",
        "forvaring",
        "overgangsbolig",
        "hjemmesoning",
        "tvungent_psykisk_vern",
        "tvungen_omsorg",
        "institusjon",
        "sykehus",
    },
    "fengsel": {"fengsel", "varetekt", "forvaring", "subsidiaer_straff"},
}
_NOTAT = (
    "frigang",
    "loslatelse",
    *_PARAGRAF_29,
    "sosialhjelp",
    "maal_tekst",
    "kartlegging",
    "forstegangssamtale",
    "programinnhold",
    "individuell_plan",
    "bolig",
    "barn",
    "behov",
    "fengsel",
    "kommune_for",
    "kommune_etter",
)
# Outside the age limits the programme's own questions have no use; help with the rest does.
_NOTAT_UTENFOR = ("frigang", "loslatelse", "bolig", "behov", "fengsel", "kommune_for", "kommune_etter")

# Questions that a change of form makes pointless (contract, section 1: «asked when»).
_BARE_FOR = {
    "frigang": {"fengsel", "forvaring"},
    "nav_oppfolging": {"fengsel", "forvaring", "overgangsbolig"},
    "startet": {"hjemmesoning", "samfunnsstraff"},
    "kolliderer": {"samfunnsstraff"},
    "dogn": {"tvungent_psykisk_vern", "tvungen_omsorg"},
    "loslatelse": _ALLTID["loslatelse"],
    "endt_tid": _ALLTID["loslatelse"],
    "fengsel": _ALLTID["fengsel"],
    "opphold_maaneder": {"fengsel", "varetekt", "forvaring", "subsidiaer_straff", "overgangsbolig"},
}


# Said beside the answer to another question, and changed there.
ALDRI_SPURT = {"endt_tid": "loslatelse"}


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
    felt = _NOTAT_UTENFOR if vurdering.konklusjon == "UTENFOR" else _NOTAT
    former = set(tilstand.svar.get("form", ()))  # type: ignore[call-overload]
    fra_for = _har_kommune_for(tilstand.svar)
    return [
        f
        for f in felt
        if f not in tilstand.svar
        and f not in tilstand.hoppet
        and (f not in _ALLTID or former & _ALLTID[f])
        and (f != "kommune_for" or fra_for)
        and (f != "maal_tekst" or tilstand.svar.get("maal") != "nei")
    ]


def ikke_spurt(svar: Mapping[str, object], utenfor: bool) -> list[str]:
    """The answered fields that are not asked for as the other answers stand (contract, section 1: «asked when»).

    `utenfor`: the conclusion lies outside the programme, whose own questions then have no use.
    """
    former = set(svar.get("form", ()))  # type: ignore[call-overload]
    kan = {felt: not former or bool(former & krever) for felt, krever in _BARE_FOR.items()}
    kan["nav_oppfolging"] = "overgangsbolig" in former or svar.get("frigang") == "innvilget"
    kan["opphold_maaneder"] = kan["opphold_maaneder"] and not _kjent_dag(svar.get("loslatelse"))
    kan["kommune_for"] = not former or _har_kommune_for(svar)
    kan["bursdag"] = svar.get("alder") in SPOR_OM_BURSDAG
    kan["maal_tekst"] = svar.get("maal") != "nei"
    if utenfor:
        kan |= {felt: False for felt in _NOTAT if felt not in _NOTAT_UTENFOR}
    return [felt for felt in svar if not kan.get(felt, True)]


def _har_kommune_for(svar: Mapping[str, object]) -> bool:
    """§ 3: only somebody in an institution has the NAV office from before the stay."""
    return sted(svar.get("form", ()), svar.get("dogn")) in FRA_FOR  # type: ignore[arg-type]


def _kjent_dag(loslatelse: object) -> bool:
    return isinstance(loslatelse, Mapping) and loslatelse["fra"] == loslatelse["til"]
