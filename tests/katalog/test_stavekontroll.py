"""Every word of the texts stands in the dictionary of its form, or in a list that somebody has read through.

The strictest proof that no bokmål stands in nynorsk or the other way: a form that the norm does not have is not in the
dictionary. Add a word to tests/katalog/data/egne_ord_*.txt only when it is right and merely unknown to the dictionary.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from bot.katalog import MAALFORMER
from bot.maaling.tekstliste import tekstliste

from ..programmer import krev
from .test_nynorsk import EGNE_NAVN

DATA = Path(__file__).parent / "data"


def _ukjente(maalform: str, ord_: set[str]) -> set[str]:
    ut = subprocess.run(
        [krev("hunspell"), "-i", "utf-8", "-d", f"{maalform}_NO", "-l"],
        input="\n".join(sorted(ord_)).encode(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    return set(ut.stdout.decode().split())


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_every_word_is_spelled_as_the_norm_has_it(maalform) -> None:
    tekst = "\n".join(re.sub(r"{\w+}", " ", t.tekst) for t in tekstliste(maalform))
    for navn in EGNE_NAVN:
        tekst = tekst.replace(navn, " ")
    ord_ = {o.lower() for o in re.findall(r"[^\W\d_]+", tekst)}
    egne = set((DATA / f"egne_ord_{maalform}.txt").read_text(encoding="utf-8").split())
    assert egne <= ord_, "words that no text has any more"
    assert {o for o in _ukjente(maalform, ord_) if o.lower() not in egne} == set()


def test_the_dictionaries_know_one_form_from_the_other() -> None:
    assert _ukjente("nn", {"ikke", "ikkje", "hvordan", "korleis"}) == {"ikke", "hvordan"}
    assert _ukjente("nb", {"ikke", "ikkje", "hvordan", "korleis"}) == {"ikkje", "korleis"}
