"""What CONTRIBUTING.md says about adding a field or a topic is done here, in a copy of the tree, edit by edit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.treg

ROT = Path(__file__).parents[1]
FELT = """
forerkort:
  etikett: Førerkort
  sporsmaal: {innsatt: "Har du førerkort?", ansatt: "Har den innsatte førerkort?"}
  omformulert: {innsatt: "Kan du kjøre bil lovlig?", ansatt: "Kan den innsatte kjøre bil lovlig?"}
  hjelp: "Svar ja også om det er inndratt for en tid."
  hvorfor: "Det kan bety noe for hvilke jobber som passer."
  valg: {ja: "Ja", nei: "Nei"}
"""
TEMA = """
bibliotek:
  sporsmaal: Kan jeg låne bøker?
  svar: {innsatt: "Du kan låne bøker i fengselet.", ansatt: "Den innsatte kan låne bøker i fengselet."}
  hjemler: []
"""
_RADER = {
    "kvp/src/kvp/felter.py": (
        '        Felt(\n            "behov"',
        '        _valg("forerkort", *_JA_NEI, etter=True),\n        Felt(\n            "behov"',
    ),
    "kvp/src/kvp/sak.py": ("    behov: ", "    forerkort: str | None = None\n    behov: "),
    "bot/katalog/nb/felter.yml": ("\nbehov:\n", f"{FELT}\nbehov:\n"),
    "bot/katalog/nn/felter.yml": ("\nbehov:\n", f"{FELT}\nbehov:\n"),
}
_PROV_FELT = """
import datetime as dt
from bot import notat
from bot.http.openapi import beskrivelse
from bot.maaling.prove import ved_sporsmaal
from bot.rasa.domene import filer
from kvp import FELTER, Sak, vurder

dag = dt.date(2026, 12, 1)
assert any("- forerkort" in t or "  forerkort:" in t for f, t in filer().items() if f.name == "domain.yml")
assert "forerkort" in str(beskrivelse())
for tekst, verdi in (("ja", "ja"), ("nei", "nei"), ("vet ikke", "vet_ikke")):
    for rolle in ("innsatt", "ansatt"):
        s = ved_sporsmaal("forerkort", rolle, dag)
        s.skriv(tekst)
        assert s.tilstand.svar["forerkort"] == verdi, (tekst, s.tilstand.svar)
s = ved_sporsmaal("forerkort", "innsatt", dag)
s.skriv("hjelp")
assert "inndratt" in s.meldinger[0]["tekst"] and s.felt == "forerkort"
s.velg("forerkort", "ja")
assert s.felt != "forerkort"
s.skriv("endre førerkort")
assert s.felt == "forerkort", s.meldinger
s.velg("forerkort", "nei")
while s.felt:
    s.svar_standard(s.felt, {})
assert s.tilstand.svar["forerkort"] == "nei"
n = notat.lag_notat(s.tilstand.sak, vurder(s.tilstand.sak, dag), dag)
assert "Førerkort" in str(notat.til_json(n))
assert [f for f in Sak.__dataclass_fields__] == list(FELTER)
"""
_PROV_TEMA = """
import datetime as dt
from bot.rasa.domene import intensjoner
from bot.samtale import samtale, Tilstand
from bot.lesing import Lesning
from bot.lesing.modell import Skjonn

assert "bibliotek" in intensjoner()
dag = dt.date(2026, 12, 1)
for rolle, ord_ in (("innsatt", "Du kan låne bøker"), ("ansatt", "Den innsatte kan låne bøker")):
    t = samtale.knapp(samtale.start(Tilstand(), dag).tilstand, "rolle", rolle, dag).tilstand
    hoert = Skjonn("form", {"bibliotek": 0.97, "ikke_svar": 0.03}, dict.fromkeys(FAKTA, 0.0))
    resultat = samtale.tekst(t, "har dere noen bøker her", dag, hoert)
    assert resultat.utfall == "tema" and resultat.tilstand.spurt == "form", resultat
    assert ord_ in resultat.meldinger[0]["tekst"] and resultat.meldinger[0]["tema"] == "bibliotek"
"""


@pytest.fixture
def kopi(tmp_path: Path) -> Path:
    for mappe in ("bot", "kvp/src/kvp", "actions"):
        shutil.copytree(ROT / mappe, tmp_path / mappe, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def _rediger(kopi: Path, endringer: dict[str, tuple[str, str]]) -> None:
    for fil, (foer, etter) in endringer.items():
        tekst = (kopi / fil).read_text(encoding="utf-8")
        assert tekst.count(foer) == 1, (fil, foer)
        (kopi / fil).write_text(tekst.replace(foer, etter), encoding="utf-8")


def _kjor(kopi: Path, kilde: str) -> None:
    sti = os.pathsep.join((str(kopi), str(kopi / "kvp/src")))
    svar = subprocess.run(
        [sys.executable, "-c", kilde], cwd=kopi, env={**os.environ, "PYTHONPATH": sti}, capture_output=True, text=True
    )
    assert svar.returncode == 0, svar.stderr[-3000:]


def test_a_field_is_four_edits(kopi) -> None:
    """Then it is a slot, in the contract, asked, explained, read, changed and in the note."""
    _rediger(kopi, _RADER)
    _kjor(kopi, _PROV_FELT)


def test_a_topic_is_two_edits(kopi) -> None:
    """Then it is an intent and has its answer; ways of asking for it are labelled texts, and a trained model."""
    for maalform in ("nb", "nn"):
        fil = kopi / "bot/katalog" / maalform / "temaer.yml"
        fil.write_text(fil.read_text(encoding="utf-8") + TEMA, encoding="utf-8")
    fakta = "from kvp import FELTER\nFAKTA = [f'{f}={v}' for f in FELTER for v in FELTER[f].verdier]\n"
    _kjor(kopi, fakta + _PROV_TEMA)


def test_a_value_is_three_edits_and_its_sentence(kopi) -> None:
    _rediger(
        kopi,
        {
            "kvp/src/kvp/felter.py": ('_valg("bolig", "har", ', '_valg("bolig", "har", "midlertidig", '),
            "bot/katalog/nb/felter.yml": (
                '{har: "Ja, har bolig", ',
                '{har: "Ja, har bolig", midlertidig: "For en tid", ',
            ),
            "bot/katalog/nn/felter.yml": (
                '{har: "Ja, har bustad", ',
                '{har: "Ja, har bustad", midlertidig: "For ei tid", ',
            ),
            "bot/katalog/nb/tilbakelesing.yml": ("\nbolig:\n", '\nbolig:\n  midlertidig: "har et sted for en tid"\n'),
            "bot/katalog/nn/tilbakelesing.yml": ("\nbolig:\n", '\nbolig:\n  midlertidig: "har ein stad for ei tid"\n'),
        },
    )
    _kjor(
        kopi,
        """
import datetime as dt
from bot.katalog import katalog
from bot.maaling.prove import ved_sporsmaal
s = ved_sporsmaal("bolig", "innsatt", dt.date(2026, 12, 1))
assert "For en tid" in [v.tittel for v in katalog().felt("bolig").valg("innsatt")]
s.velg("bolig", "midlertidig")
assert s.tilstand.svar["bolig"] == "midlertidig"
""",
    )


def test_a_form_is_six_edits(kopi) -> None:
    navn = '    "formnavn.nattfengsel": "Nattfengsel",\n    "form.nattfengsel.ikke_dekket": "NAV vurderer.",\n'
    _rediger(
        kopi,
        {
            "kvp/src/kvp/felter.py": (
                '    "ferdig_sonet",\n    "annet",\n',
                '    "ferdig_sonet",\n    "annet",\n    "nattfengsel",\n',
            ),
            "kvp/src/kvp/valg.py": ('    "annet": (),', '    "annet": (),\n    "nattfengsel": ("4.29.2.13",),'),
            "kvp/src/kvp/tekster/nb.py": ('    "formnavn.annet"', f'{navn}    "formnavn.annet"'),
            "kvp/src/kvp/tekster/nn.py": ('    "formnavn.annet"', f'{navn}    "formnavn.annet"'),
            "bot/katalog/nb/felter.yml": ("    botetjeneste: ", '    nattfengsel: "Nattfengsel"\n    botetjeneste: '),
            "bot/katalog/nn/felter.yml": ("    botetjeneste: ", '    nattfengsel: "Nattfengsel"\n    botetjeneste: '),
        },
    )
    _kjor(
        kopi,
        """
import datetime as dt
from bot.katalog import katalog
from bot.samtale import samtale, Tilstand
from kvp import Sak, vurder
dag = dt.date(2026, 12, 1)
for m in ("nb", "nn"):
    v = vurder(Sak.fra_json({"rolle": "innsatt", "form": ["nattfengsel"], "alder": 34}), dag, m)
    assert v.konklusjon == "NAV" and "NAV vurderer." in v.begrunnelse, v
    assert katalog(m).felt("form").verdi(["nattfengsel"]) == "Nattfengsel"
t = samtale.knapp(samtale.start(Tilstand(), dag).tilstand, "rolle", "ansatt", dag).tilstand
assert samtale.knapp(t, "form", ["nattfengsel"], dag).tilstand.svar["form"] == ["nattfengsel"]
""",
    )


def test_an_edition_of_the_rules_is_one_row_and_old_days_stay_as_they_were(kopi) -> None:
    fil = kopi / "kvp/src/kvp/utgaver.py"
    tekst = fil.read_text(encoding="utf-8")
    siste = re.findall(r"    Regelsett\(\n.*?\n    \),\n", tekst, re.S)[-1]
    ny = re.sub(r'"[^"]+",\n        date\([^)]*\)', '"ny",\n        date(2027, 1, 1)', siste, count=1)
    fil.write_text(tekst.replace(siste, siste + ny.replace("ovre_alder=67", "ovre_alder=68")), encoding="utf-8")
    _kjor(
        kopi,
        """
import datetime as dt
from kvp import Sak, vurder
sak = Sak.fra_json({"rolle": "innsatt", "form": ["fengsel"], "alder": 67})
for dag, utgave, utenfor in ((dt.date(2026, 12, 31), False, True), (dt.date(2027, 1, 1), True, False)):
    v = vurder(sak, dag)
    assert (v.regelversjon["versjon"] == "ny") is utgave and (v.konklusjon == "UTENFOR") is utenfor, v
""",
    )


def test_the_recipe_names_the_files_that_are_edited_here() -> None:
    tekst = (ROT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    oppskrift = tekst.partition("## Et felt")[2].partition("\n## ")[0]
    assert re.findall(r"^\d\. `([^`]+)`", oppskrift, re.M) == list(_RADER)
