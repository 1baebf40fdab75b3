"""The plain yes and no of a question with closed answers. Every other way to say it, the model has learned."""

from __future__ import annotations

from bot.katalog import STEG
from bot.lesing.spraak.janei import ja_nei
from bot.lesing.spraak.norsk import ordsett
from kvp import FELTER, VET_IKKE

# What a yes and a no mean where these are not the values themselves; None: they answer nothing.
_BETYR: dict[str, tuple[str | None, str | None]] = {
    "frigang": (None, "nei"),  # «ja» may be applied for
    "arbeidsevne": ("nedsatt", None),
    "bolig": ("har", "mangler"),
    "ytelser": (None, "ingen"),
    "sosialhjelp": (None, "nei"),
    "arbeidsevnevurdering": (None, "ikke_gjort"),
    "bekreft": ("ja", "endre"),
}


def _ja_og_nei(felt: str) -> tuple[str | None, str | None]:
    if felt in _BETYR:
        return _BETYR[felt]
    verdier = FELTER[felt].verdier if felt in FELTER else ("ja", "nei")
    ja, nei = (v if v in verdier else None for v in ("ja", "nei"))
    return ja, nei


LUKKEDE: dict[str, tuple[str | None, str | None]] = {
    f: _ja_og_nei(f) for f in (*(f.navn for f in FELTER.values() if f.slag == "valg"), *STEG)
}
"""The fields and steps with closed answers: what a yes and a no mean at each."""


def les_valg(felt: str, foldet: str) -> str | None:
    """The value that folded text means by the yes, no or «vet ikke» it begins with; None where it begins with none."""
    ja, nei = LUKKEDE[felt]
    return {"ja": ja, "nei": nei, VET_IKKE: VET_IKKE}.get(ja_nei(foldet) or "")


_BARE = ordsett("""
    ja jo jepp jadda jada joda yes yep japp nei neida nope niks no nix na neh ikke det er har gjor stemmer riktig rett
    jeg enig samd takk tack tak thank thanks you klart helt sikkert absolutt ok greit feil galt vet aner usikker enna
    , . !""")


def er_bart(foldet: str) -> bool:
    """Whether folded text is a yes, no or «vet ikke» and no more: «nei, ingen barn» may answer another question."""
    return not set(foldet.split()) - _BARE


_HILSEN = ordsett("hei heisann heihei hallo hallais halla heia hoi hi hello hey yo tjena morn morna god goddag")
_HVEM = ordsett("dag kveld morgen ettermiddag du der dere dokker deg pa alle sammen igjen , . !")
"""What a greeting may have beside its first word."""


def er_hilsen(foldet: str) -> bool:
    """Whether folded text greets and says no more: «hei på deg», «god dag»."""
    ord_ = set(foldet.split())
    return bool(ord_ & _HILSEN) and ord_ <= _HILSEN | _HVEM
