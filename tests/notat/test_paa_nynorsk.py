"""The note in nynorsk: no bokmål in any conclusion or role, and a file that says which language it is in."""

import io
import re
from dataclasses import replace

import pikepdf
import pytest

from bot.notat import lag_notat, til_html, til_pdf
from bot.notat.modell import ARK, tekster
from kvp import vurder
from tests.dagen import DAG
from tests.katalog.test_nynorsk import BOKMAAL, EGNE_NAVN

from .saker import SAKER, lag_sak

# Own words and official names of places are nobody's to translate.
EGNE = {"maal_tekst": "Eg vil bli kokk.", "fengsel": "Bergen fengsel", "kommune_for": "Drammen"}


def notat(konklusjon, rolle="innsatt", **endringer):
    sak = lag_sak(konklusjon, rolle, **EGNE, **endringer)
    return lag_notat(sak, vurder(sak, DAG, "nn"), DAG, "nn")


@pytest.mark.parametrize("rolle", ["innsatt", "ansatt"])
@pytest.mark.parametrize("konklusjon", SAKER)
def test_no_note_holds_bokmaal(konklusjon, rolle):
    n = notat(konklusjon, rolle)
    samlet = "\n".join(tekster(n))
    for navn in EGNE_NAVN:
        samlet = samlet.replace(navn, "")
    ord_ = set(re.findall(r"[^\W\d_]+", samlet.lower()))
    assert not ord_ & BOKMAAL and {"ikkje", "frå", "vedtak"} <= ord_
    til_nav = "\n".join(tekster(replace(n, deler=tuple(d for d in n.deler if d.plass != ARK))))
    assert rolle == "innsatt" or not re.search(r"\b(du|deg|din|ditt|dine)\b", til_nav, re.IGNORECASE)


def test_sources_are_named_as_in_nynorsk():
    samlet = "\n".join(tekster(notat("KAN")))
    assert "NAV-lova § 14 a" in samlet and not re.search(r"loven\b|forskriften\b", samlet)


def test_the_files_say_that_they_are_nynorsk():
    n = notat("KAN")
    with pikepdf.open(io.BytesIO(til_pdf(n))) as fil:
        assert str(fil.Root.Lang) == "nn-NO"
    assert '<html lang="nn">' in til_html(n)
