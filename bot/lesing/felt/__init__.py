"""Readers of the fields with closed values, except `form`: `REGLER[felt].les(foldet)` and `les_behov(foldet)`."""

from __future__ import annotations

from bot.lesing.felt import livet, nav, samtalen, soning
from bot.lesing.felt.behov import les_behov
from bot.lesing.felt.regler import Regler
from kvp import FELTER, Felt

REGLER: dict[str, Regler] = {
    "rolle": samtalen.ROLLE,
    "frigang": soning.FRIGANG,
    "nav_oppfolging": soning.NAV_OPPFOLGING,
    "startet": soning.STARTET,
    "kolliderer": soning.KOLLIDERER,
    "dogn": soning.DOGN,
    "arbeidsevne": livet.ARBEIDSEVNE,
    "oppfolgingsbehov": livet.OPPFOLGINGSBEHOV,
    "maal": livet.MAAL,
    "bolig": livet.BOLIG,
    "barn": livet.BARN,
    "ytelser": nav.YTELSER,
    "sosialhjelp": nav.SOSIALHJELP,
    "arbeidsevnevurdering": nav.ARBEIDSEVNEVURDERING,
    "kartlegging": nav.KARTLEGGING,
    "forstegangssamtale": nav.FORSTEGANGSSAMTALE,
    "programinnhold": nav.PROGRAMINNHOLD,
    "individuell_plan": nav.INDIVIDUELL_PLAN,
    "samtykke": samtalen.SAMTYKKE,
    "videre": samtalen.VIDERE,
    "bekreft": samtalen.BEKREFT,
    "slett": samtalen.SLETT,
}


def _uten_egne(felt: Felt) -> Regler:
    """A field without phrases of its own: a bare yes and no, where these are values. Choices are read by their titles
    in any case, and the model knows the rest when it has been taught."""
    ja, nei = (verdi if verdi in felt.verdier else None for verdi in ("ja", "nei"))
    return Regler(fraser=(), ja=ja, nei=nei)


REGLER |= {f.navn: _uten_egne(f) for f in FELTER.values() if f.slag == "valg" and f.navn not in REGLER}

__all__ = ["REGLER", "Regler", "les_behov"]
