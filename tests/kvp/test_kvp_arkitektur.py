"""The rules know nothing but the standard library, and nothing but the command line reads the clock."""

import ast
import sys
from pathlib import Path

import pytest

import kvp

KILDE = Path(kvp.__file__).parent
MODULER = sorted(KILDE.rglob("*.py"))


def _importerte(tre: ast.AST) -> set[str]:
    navn = set()
    for node in ast.walk(tre):
        if isinstance(node, ast.Import):
            navn |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            navn.add((node.module or "").split(".")[0])
    return navn


@pytest.mark.parametrize("fil", MODULER, ids=lambda f: str(f.relative_to(KILDE)))
def test_only_the_standard_library(fil):
    # Excel files need two libraries, from the extra `kvp-regler[frister]`; who has none of these does without.
    lov = {"frister_fil.py": {"python_calamine"}, "frister_xlsx.py": {"xlsxwriter"}}.get(fil.name, set())
    assert _importerte(ast.parse(fil.read_text(encoding="utf-8"))) <= {*sys.stdlib_module_names, *lov}


@pytest.mark.parametrize("fil", MODULER, ids=lambda f: str(f.relative_to(KILDE)))
def test_the_clock_is_read_only_by_the_command_line(fil):
    kall = {
        node.attr for node in ast.walk(ast.parse(fil.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)
    }
    leser = kall & {"today", "now", "utcnow", "time", "environ", "getenv"}
    assert leser == ({"now"} if fil.name == "cli.py" else set())


@pytest.mark.parametrize("fil", MODULER, ids=lambda f: str(f.relative_to(KILDE)))
def test_identifiers_are_ascii_and_modules_small(fil):
    kode = fil.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(kode)):
        for felt in ("name", "id", "arg", "attr"):
            navn = getattr(node, felt, None)
            assert not isinstance(navn, str) or navn.isascii(), navn
    assert kode.count("\n") <= 400


def test_exported_names():
    assert set(kvp.__all__) == {
        "FELTER",
        "VET_IKKE",
        "Belop",
        "Felt",
        "Forbehold",
        "Loslatelse",
        "Motsigelse",
        "Oppgave",
        "Regelsett",
        "Sak",
        "Sats",
        "Spenn",
        "UgyldigDato",
        "UgyldigVerdi",
        "UkjentMaalform",
        "Vilkaarsresultat",
        "Vurdering",
        "__version__",
        "barnetillegg",
        "belop",
        "etikett",
        "regelsett",
        "vurder",
    }
    assert all(hasattr(kvp, navn) for navn in kvp.__all__)
