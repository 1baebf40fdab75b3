"""Prisons and municipalities in typed text, by the lists in `bot/lesing/data`."""

from bot.lesing.sted.steder import (
    Stedsfunn,
    er_sted,
    fengselsnavn,
    kommunenavn,
    kommuner,
    les_fengsel,
    les_kommune,
    skrivemaater,
)

__all__ = [
    "Stedsfunn",
    "er_sted",
    "fengselsnavn",
    "kommunenavn",
    "kommuner",
    "les_fengsel",
    "les_kommune",
    "skrivemaater",
]
