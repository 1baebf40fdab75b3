"""Readers of the fields with closed values, except `form`: `REGLER[felt].les(foldet)` and `les_behov(foldet)`."""
from __future__ import annotations

from bot.lesing.felt import livet, nav, samtalen, soning
from bot.lesing.felt.behov import les_behov
from bot.lesing.felt.regler import Regler

REGLER: dict[str, Regler] = {
    "rolle": samtalen.ROLLE,
    "frigang": soning.FRIGANG, "nav_oppfolging": soning.NAV_OPPFOLGING, "startet": soning.STARTET,
    "kolliderer": soning.KOLLIDERER, "dogn": soning.DOGN,
    "arbeidsevne": livet.ARBEIDSEVNE, "oppfolgingsbehov": livet.OPPFOLGINGSBEHOV, "maal": livet.MAAL,
    "bolig": livet.BOLIG, "barn": livet.BARN,
    "ytelser": nav.YTELSER, "sosialhjelp": nav.SOSIALHJELP, "arbeidsevnevurdering": nav.ARBEIDSEVNEVURDERING,
    "kartlegging": nav.KARTLEGGING, "forstegangssamtale": nav.FORSTEGANGSSAMTALE,
    "programinnhold": nav.PROGRAMINNHOLD, "individuell_plan": nav.INDIVIDUELL_PLAN,
    "samtykke": samtalen.SAMTYKKE, "videre": samtalen.VIDERE, "bekreft": samtalen.BEKREFT, "slett": samtalen.SLETT,
}

__all__ = ["REGLER", "Regler", "les_behov"]
