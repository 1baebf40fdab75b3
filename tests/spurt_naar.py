"""Which questions belong to a form, from the contract alone («asked when»), for the tests of words."""

from __future__ import annotations

from collections.abc import Iterable

from kvp.sted import FRA_FOR, sted

_MED_LOSLATELSE = {
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
}
_BARE_FOR = {
    "frigang": {"fengsel", "forvaring"},
    "nav_oppfolging": {"fengsel", "forvaring", "overgangsbolig"},
    "startet": {"hjemmesoning", "samfunnsstraff"},
    "kolliderer": {"samfunnsstraff"},
    "dogn": {"tvungent_psykisk_vern", "tvungen_omsorg"},
    "loslatelse": _MED_LOSLATELSE,
    "fengsel": {"fengsel", "varetekt", "forvaring", "subsidiaer_straff"},
    "opphold_maaneder": {"fengsel", "subsidiaer_straff", "overgangsbolig"},
}


def spurt(felt: str, former: Iterable[str], dogn: str | None) -> bool:
    """Whether somebody with these forms can be asked for this field."""
    if felt == "kommune_for":
        return sted(former, dogn) in FRA_FOR
    return felt not in _BARE_FOR or bool(_BARE_FOR[felt] & set(former))
