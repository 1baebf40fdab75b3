"""The file of all texts: whole, readable by a spreadsheet, and harmless in one."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.katalog import MAALFORMER, katalog
from bot.maaling.eksport import HODE, alle_tekster, som_csv
from bot.maaling.rettskilder import EGEN, INGEN
from bot.maaling.tekstliste import Tekst
from kvp.tekster import ordlyder

ROT = Path(__file__).parents[2]
# Words that say what somebody may, must or can get: such a sentence rests on something.
PAASTAND = re.compile(
    r"§ \d|4\.29|(?:kan|har) (?:tidligst |tidlegast )?(?:kunnet |kunna )?innvilg|rett til KVP"
    r"|(?:alltid|Alle kan|kan) (?:søk|klag)"
    r"|NAV avgj|Kommunen skal|seks (?:måneder|månader) (?:eller|igjen)"
)


def _rader(tekst: str) -> list[list[str]]:
    return list(csv.reader(tekst.splitlines(keepends=True), delimiter=";"))


def test_the_command_writes_every_text_of_both_forms_and_roles(tmp_path) -> None:
    fil = tmp_path / "tekster.csv"
    subprocess.run([sys.executable, "-m", "bot.maaling.eksport", str(fil)], cwd=ROT, check=True, timeout=60)
    assert fil.read_bytes().startswith(b"\xef\xbb\xbf")
    hode, *rader = _rader(fil.read_text(encoding="utf-8-sig"))
    assert tuple(hode) == HODE and all(len(r) == len(HODE) and r[3].strip() for r in rader)
    tekster = {(nokkel, maalform, rolle): tekst for nokkel, maalform, rolle, tekst, *_ in rader}
    for nokkel, _, _, tekst, kilde, utgave, naar, lest, merknad in rader:
        assert kilde and naar and not lest and not merknad, nokkel
        assert utgave or kilde in (EGEN, INGEN), nokkel
        assert "se fakta" not in utgave, "an edition is named, or the source is unknown"
        # What kvp says is law, or a choice of ours; only names and words around it are neither.
        rettslig = ("kvp.form.", "kvp.forbehold.", "kvp.vilkaar.", "temaer.")
        assert kilde != INGEN or not nokkel.startswith(rettslig), nokkel
        assert kilde != INGEN or not PAASTAND.search(tekst), nokkel
    assert len(tekster) == len(rader), "a text stands once"
    for maalform in MAALFORMER:
        k = katalog(maalform)
        for rolle in ("innsatt", "ansatt"):
            assert tekster["felter.frigang.sporsmaal", maalform, rolle] == k.felt("frigang").sporsmaal(rolle)
            assert tekster["temaer.klage.svar", maalform, rolle] == k.tema("klage").svar(rolle)
        assert tekster["felter.rolle.valg.ansatt", maalform, "begge"] == k.felt("rolle").valg(None)[1].tittel
        assert tekster["notat.hvem.felter.navn", maalform, "innsatt"] in ("Navn", "Namn")
        for nokkel in ordlyder(maalform, "ansatt"):
            assert ("kvp." + nokkel, maalform, "begge") in tekster or ("kvp." + nokkel, maalform, "ansatt") in tekster


def test_the_forms_of_a_text_stand_together() -> None:
    nokler = [t.nokkel for t in alle_tekster()]
    assert nokler == sorted(nokler, key=list(dict.fromkeys(nokler)).index)


@pytest.mark.parametrize("ond", ["=1+1", "+47", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(ond) -> None:
    _, rad = _rader(som_csv([Tekst("tekster.x", "nb", "begge", ond)]))
    assert rad[3] == "'" + ond


def test_signs_of_the_format_inside_a_text_are_kept() -> None:
    tekst = 'to; «tre» "fire"\nfem'
    assert _rader(som_csv([Tekst("tekster.x", "nb", "begge", tekst)]))[1][3] == tekst
