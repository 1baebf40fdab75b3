"""Made-up judgements of the model, for tests of what is done with them."""

from __future__ import annotations

from bot.lesing import Skjonn
from bot.lesing.modell import UTEN_SPORSMAAL, modell


def skjonn(felt: str | None, beste: str | None = None, p: float = 0.9, *, krise: float = 0.0, **fakta: float) -> Skjonn:
    """One that leaves the word to the readers, but for what is named: the likeliest label, danger, and facts
    (`frigang__innvilget=0.95`). A field that is newer than the model has no labels of its own."""
    om = modell().om
    felt = felt or UTEN_SPORSMAAL
    svar = {**dict.fromkeys(om["felles"], 0.0), **dict.fromkeys(om["felt"].get(felt, ()), 0.5)}
    if beste:
        svar = {**dict.fromkeys(svar, 0.0), beste: p}
    else:
        svar["ikke_svar"] = 0.55
    alle = {**dict.fromkeys(om["fakta"], 0.5), **{k.replace("__", "="): v for k, v in fakta.items()}}
    return Skjonn(felt, svar | {"krise": krise}, alle, krise)
