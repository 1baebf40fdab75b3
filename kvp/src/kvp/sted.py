"""Where the sentence is served: it decides which NAV office, who helps, and with which words (§ 3; regler A.6)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from . import valg

# Each situation with the words it may use, its own first: somebody in friomsorgen is also outside.
STEDER: dict[str, tuple[str, ...]] = {
    "varetekt": ("varetekt", "inne"),
    "inne": ("inne",),
    "institusjon": ("institusjon",),
    "uten_dogn": ("uten_dogn", "ute"),
    "friomsorg": ("friomsorg", "ute"),
    "konfliktraad": ("konfliktraad", "ute"),
    "ute": ("ute",),
    "ukjent": ("ukjent",),
}
# § 3 second paragraph: the municipality from before the stay. Everybody else: where they stay now.
FRA_FOR = frozenset({"varetekt", "inne", "institusjon"})
I_FENGSEL = frozenset({"varetekt", "inne"})

_FRIOMSORG = frozenset(
    {"hjemmesoning", "samfunnsstraff", "proveloslatt", "botetjeneste", "narkotikaprogram", "varetekt_hjemme"}
)
_UTE = frozenset({"betinget_dom", "ferdig_sonet", "venter_paa_soning"})


def sted(former: Iterable[str] | None, dogn: str | None = None) -> str:
    """The situation, a key of `STEDER`, of someone with these forms; prison decides over what is served elsewhere."""
    return _sted(tuple(sorted(former or ())), dogn)


@lru_cache(maxsize=4096)
def _sted(former: tuple[str, ...], dogn: str | None) -> str:
    virkende = set(valg.virkende_former(former)[0])
    if virkende & valg.INNE:
        return "varetekt" if virkende & valg.INNE == {"varetekt"} else "inne"
    if virkende & {"institusjon", "sykehus"} or (virkende & valg.SAERREAKSJONER and dogn != "nei"):
        return "institusjon"
    for navn, gruppe in (
        ("friomsorg", _FRIOMSORG),
        ("uten_dogn", valg.SAERREAKSJONER),
        ("konfliktraad", {"ungdomsstraff"}),
        ("ute", _UTE),
    ):
        if virkende & gruppe:
            return navn
    return "ukjent"


@lru_cache(maxsize=4096)
def ord_for(former: tuple[str, ...], dogn: str | None = None) -> tuple[str, ...]:
    """The kinds of words for this situation, the most special first."""
    return STEDER[_sted(tuple(sorted(former)), dogn)]
