"""What CONTRIBUTING.md says about adding a field or a topic is done here, in a copy of the tree, edit by edit.

Then the tests of the copy are run: whoever follows a recipe meets nothing that it does not tell of.
"""

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
  tilbakelest: {ja: "har førerkort", nei: "har ikke førerkort"}
"""
FELT_NN = """
forerkort:
  etikett: Førarkort
  sporsmaal: {innsatt: "Har du førarkort?", ansatt: "Har den innsette førarkort?"}
  omformulert: {innsatt: "Har du lov til å køyre bil?", ansatt: "Har den innsette lov til å køyre bil?"}
  hjelp: "Svar ja også om det er teke frå deg for ei tid."
  hvorfor: "Det kan vise kva jobbar som passar."
  valg: {ja: "Ja", nei: "Nei"}
  tilbakelest: {ja: "har førarkort", nei: "har ikkje førarkort"}
"""
TEMA = """
bibliotek:
  sporsmaal: Kan jeg låne bøker?
  svar: {innsatt: "Du kan låne bøker i fengselet.", ansatt: "Den innsatte kan låne bøker i fengselet."}
  hjemler: ["strgjfl. § 18"]
"""
TEMA_NN = TEMA.replace("jeg", "eg").replace("innsatte", "innsette")
_RADER = {
    "kvp/src/kvp/felter.py": (
        '        Felt(\n            "behov"',
        '        _valg("forerkort", *_JA_NEI, etter=True),\n        Felt(\n            "behov"',
    ),
    "kvp/src/kvp/sak.py": ("    behov: ", "    forerkort: str | None = None\n    behov: "),
    "bot/katalog/nb/felter.yml": ("\nbehov:\n", f"{FELT}\nbehov:\n"),
    "bot/katalog/nn/felter.yml": ("\nbehov:\n", f"{FELT_NN}\nbehov:\n"),
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
    for mappe in ("bot", "kvp/src/kvp", "actions"):  # compiled too: what is not edited need not be compiled again
        shutil.copytree(ROT / mappe, tmp_path / mappe)
    return tmp_path


# What guards fields, topics, values and texts, and needs neither Rasa nor long.
_VAKTER = (
    "tests/kvp/test_kvp_sak.py::test_the_fields_are_those_of_the_contract", "tests/kvp/test_kvp_skjema.py",
    "tests/kvp/test_kvp_tekster.py", "tests/kvp/test_kvp_utgaver.py", "tests/katalog/test_eksport.py",
    "tests/katalog/test_lesbarhet.py", "tests/nett/test_regler.py", "tests/nlu/test_temaer.py",
    "tests/notat/test_modell.py::test_text_of_one_note",
    "tests/rasa/test_domene.py::test_domain_and_rules_are_those_of_fields_and_topics",
    "tests/samtale/test_endring.py::test_every_closed_value_has_a_sentence_of_its_own",
)  # fmt: skip


def _kjor_resten(kopi: Path, overskrift: str, prover: dict[str, tuple[str, str]], *mer: str) -> None:
    """What the recipe says to run after the edits, the changes of the tests that it tells of, and the tests."""
    for sti in ("tests", "docs", "data", "domain.yml", "pyproject.toml", "Makefile", "forstaaelse"):
        kopier = shutil.copytree if (ROT / sti).is_dir() else shutil.copy
        kopier(ROT / sti, kopi / sti)
    _rediger(kopi, prover)
    maal = (kopi / "Makefile").read_text(encoding="utf-8")
    oppskrift = (ROT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition(f"\n## {overskrift}\n")[2]
    for navn in re.findall(r"[Ss]å\s+`make ([a-z ]+)`", oppskrift.partition("\n## ")[0])[0].split():
        (kommando,) = re.findall(rf"^{navn}:.*\n\t\$\(BIN\)/(python -m .*)$", maal, re.M)
        _skall(kopi, kommando)
    for kommando in mer:
        _skall(kopi, kommando)
    # What waits for the model is left out: teaching it takes more than an hour.
    _skall(kopi, f"python -m pytest -q -x -p no:cacheprovider -m 'not treg' {' '.join(_VAKTER)}")


def _skall(kopi: Path, kommando: str) -> None:
    sti = os.pathsep.join((str(kopi), str(kopi / "kvp/src")))
    svar = subprocess.run(
        kommando.replace("python", sys.executable, 1), shell=True, cwd=kopi, capture_output=True, text=True,
        env={**{n: v for n, v in os.environ.items() if not n.startswith("PYTEST_")}, "PYTHONPATH": sti},
    )  # fmt: skip
    assert svar.returncode == 0, f"{kommando}\n{(svar.stdout + svar.stderr)[-3000:]}"


def _rediger(kopi: Path, endringer: dict[str, tuple[str, str]]) -> None:
    for fil, (foer, etter) in endringer.items():
        tekst = (kopi / fil).read_text(encoding="utf-8")
        assert tekst.count(foer) == 1, (fil, foer)
        (kopi / fil).write_text(tekst.replace(foer, etter), encoding="utf-8")


def _les_tilbake(kopi: Path, **setninger: tuple[str, str]) -> None:
    """The sentence of a new value, before that of another, in the same files as its title."""
    _rediger(kopi, {f"bot/katalog/{m}/felter.yml": (foer, f"{ny}\n{foer}") for m, (foer, ny) in setninger.items()})


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
    _kjor_resten(
        kopi,
        "Et felt",
        {"tests/kvp/test_kvp_sak.py": ('"barn",\n        "behov",', '"barn",\n        "forerkort",\n        "behov",')},
        "FORNY=1 python -m pytest -q tests/notat/test_modell.py -k one_note",
    )


def test_a_topic_is_two_edits(kopi) -> None:
    """Then it is an intent and has its answer; ways of asking for it are labelled texts, and a trained model."""
    for maalform, tema in (("nb", TEMA), ("nn", TEMA_NN)):
        fil = kopi / "bot/katalog" / maalform / "temaer.yml"
        fil.write_text(fil.read_text(encoding="utf-8") + tema, encoding="utf-8")
    fakta = "from kvp import FELTER\nFAKTA = [f'{f}={v}' for f in FELTER for v in FELTER[f].verdier]\n"
    _kjor(kopi, fakta + _PROV_TEMA)
    tester = (ROT / "tests/nlu/test_temaer.py").read_text(encoding="utf-8")
    flere = re.findall(r"^FLERE = \[\n(?:    .*\n)*", tester, re.M)[0]
    _kjor_resten(kopi, "Et tema", {"tests/nlu/test_temaer.py": (flere, flere + '    "bibliotek",\n')})


def test_a_topic_without_a_source_does_not_stop_the_list_of_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.maaling import rettskilder

    class UtenKilder:
        def tema(self, _: str) -> object:
            return type("Tema", (), {"hjemler": ()})

    monkeypatch.setattr(rettskilder, "katalog", lambda _: UtenKilder())
    assert rettskilder.rettskilder("temaer.bibliotek.svar", "Du kan låne bøker.") == (rettskilder.INGEN,)


def test_a_value_is_three_edits(kopi) -> None:
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
        },
    )
    _les_tilbake(
        kopi,
        nb=('    har: "har et sted å bo"', '    midlertidig: "har et sted for en tid"'),
        nn=('    har: "har ein stad å bu"', '    midlertidig: "har ein stad for ei tid"'),
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
    _kjor_resten(kopi, "En verdi", {})


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
            "bot/katalog/nb/felter.yml": (
                '    botetjeneste: "Bøtetje',
                '    nattfengsel: "Nattfengsel"\n    botetjeneste: "Bøtetje',
            ),
            "bot/katalog/nn/felter.yml": (
                '    botetjeneste: "Bøteten',
                '    nattfengsel: "Nattfengsel"\n    botetjeneste: "Bøteten',
            ),
        },
    )
    _les_tilbake(
        kopi,
        nb=('    varetekt: "sitter i varetekt"', '    nattfengsel: "er i nattfengsel"'),
        nn=('    varetekt: "sit i varetekt"', '    nattfengsel: "er i nattfengsel"'),
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
    _kjor_resten(
        kopi,
        "En gjennomføringsform",
        {
            "tests/kvp/test_kvp_sak.py": ('FELTER["form"].verdier) == 20', 'FELTER["form"].verdier) == 21'),
            "tests/kvp/test_kvp_tekster.py": (
                '    "varetekt hjemme": ',
                '    "nattfengsel": (["nattfengsel"], {}),\n    "varetekt hjemme": ',
            ),
        },
        "python tests/kvp/test_kvp_tekster.py",
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
    _kjor_resten(kopi, "En utgave av reglene", {})


def test_the_recipe_names_the_files_that_are_edited_here() -> None:
    tekst = (ROT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    oppskrift = tekst.partition("## Et felt")[2].partition("\n## ")[0]
    assert re.findall(r"^\d\. `([^`]+)`", oppskrift, re.M) == list(_RADER)
