"""How far the conversation has come: two parts, each with a count that holds.

Part 1 leads to the conclusion, part 2 to the note. The total is the most questions that can still come, so it may
shrink, but it grows only when an answer is corrected.
"""

from __future__ import annotations

from dataclasses import replace

from bot.samtale import plan
from bot.samtale.tilstand import Tilstand
from kvp import Vurdering

# A question, one that an answer to it may bring up, and the forms where it may.
_FOLGER = (
    ("frigang", "nav_oppfolging", {"fengsel", "forvaring"}),
    ("alder", "bursdag", None),
    ("alder", "loslatelse", {"fengsel", "forvaring", "overgangsbolig"}),
    ("loslatelse", "bursdag", None),
    ("loslatelse", "opphold_maaneder", {"fengsel", "overgangsbolig"}),
)
# The longest way from the form to the conclusion (fengsel); a test walks every way.
_HOYST_ETTER_FORM = 11
_RAMME = ("bekreft", "samtykke")  # the note ends with these two


def framdrift(tilstand: Tilstand, vurdering: Vurdering) -> dict[str, int]:
    """`del` (1 or 2), `steg` and `av` for the question that is put now. Remembers them in `tilstand.talt`.

    The step grows by one when something was answered, however much it was; the total is what may still come.
    """
    nr = 2 if tilstand.videre == "ja" else 1
    igjen = til_notatet(tilstand, vurdering) if nr == 2 else _til_konklusjonen(tilstand, vurdering)
    forrige, steg, av = tilstand.talt or (0, 0, 0)
    if forrige != nr:
        steg = 1
    elif igjen < av - steg + 1:
        steg += 1
    av = max(1, steg - 1 + igjen)
    tilstand.talt = [nr, min(steg, av), av]
    return dict(zip(("del", "steg", "av"), tilstand.talt, strict=True))


def til_notatet(tilstand: Tilstand, vurdering: Vurdering) -> int:
    """How many questions there are from here to the note."""
    t = replace(tilstand, videre="ja")
    mulige = {*plan.for_notatet(t, vurdering), *plan.mangler(t, vurdering)}
    return len(_med_folger(t, mulige)) + sum(_ubesvart(t, felt) for felt in _RAMME)


def _til_konklusjonen(tilstand: Tilstand, vurdering: Vurdering) -> int:
    if "form" not in tilstand.svar:
        return ("rolle" not in tilstand.svar) + 1 + _HOYST_ETTER_FORM
    return len(_med_folger(tilstand, set(plan.mangler(tilstand, vurdering))))


def _med_folger(tilstand: Tilstand, mangler: set[str]) -> set[str]:
    """The questions that stand open, and those that the answers to come may bring up."""
    former = set(tilstand.svar.get("form", ()))  # type: ignore[call-overload]
    ferdige = {*tilstand.svar, *tilstand.hoppet}
    if tilstand.svar.get("alder") not in (None, 17, 65, 66):
        ferdige.add("bursdag")
    alle = set(mangler)
    for felt, folger, krever in _FOLGER:  # in the order in which one brings up another
        if felt in alle and folger not in ferdige and (krever is None or former & krever):
            alle.add(folger)
    return alle


def _ubesvart(tilstand: Tilstand, felt: str) -> bool:
    return felt not in tilstand.svar and getattr(tilstand, felt, None) is None
