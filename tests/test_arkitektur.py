"""Dependencies point one way, and the house's promises about the repository hold."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROT = Path(__file__).parents[1]
LOV = {  # package -> what it may import of ours
    "bot/katalog": {"bot.katalog", "kvp"},
    "bot/lesing": {"bot.lesing", "bot.katalog", "kvp"},
    "bot/samtale": {"bot.samtale", "bot.lesing", "bot.katalog", "kvp"},
    "bot/notat": {"bot.notat", "bot.katalog", "kvp"},
    "bot/nett": {"bot.nett", "bot.katalog", "kvp"},
    "bot/lager": {"bot.lager", "bot.innstillinger", "bot.logg"},
    "bot/http": {
        "bot.http",
        "bot.innstillinger",
        "bot.katalog",
        "bot.lager",
        "bot.lesing",
        "bot.logg",
        "bot.nett",
        "bot.notat",
        "bot.samtale",
        "kvp",
    },
    "bot/rasa": {"bot.rasa", "bot.innstillinger", "bot.katalog", "bot.lager", "bot.lesing", "bot.samtale"},
    "bot/maaling": {"bot.maaling", "bot.katalog", "bot.lesing", "bot.samtale", "bot.nett", "kvp", "forstaaelse"},
    "bot": {"bot", "kvp"},  # the modules that start the server, beside the packages
    "actions": {
        "bot.innstillinger",
        "bot.katalog",
        "bot.lesing",
        "bot.logg",
        "bot.rasa.kanal",
        "bot.samtale",
        "bot.tidsgrense",
    },
    "forstaaelse": {"forstaaelse", "bot.lesing", "bot.maaling", "kvp"},
    "kvp/src/kvp": {"kvp"},
}
RENE = ("bot/katalog", "bot/lesing", "bot/samtale", "bot/notat", "bot/nett", "kvp/src/kvp")
MOTOR = {"rasa", "rasa_sdk", "tensorflow", "skops"}
UTE = {"bot/rasa", "actions", "bot"}
"""Who may know the engine: what ties the conversation to it, and what starts the server."""
_VAARE = ("bot", "kvp", "actions", "forstaaelse", "tests")
_STRENG = re.compile(r"(?:bot|kvp|actions|forstaaelse|rasa|rasa_sdk)(?:\.[a-z_]+)+(?:\.[A-Z]\w+)?")


def _moduler(mappe: str) -> list[Path]:
    """The files of a package; of `bot` those beside its packages."""
    filer = (ROT / mappe).glob("*.py") if mappe == "bot" else (ROT / mappe).rglob("*.py")
    return sorted(f for f in filer if f != ROT / "bot" / "__init__.py")


def _importer(fil: Path) -> set[str]:
    """What a module imports: by statement (also relative to itself), and by name in a string."""
    return importerte(fil.read_text(encoding="utf-8"), _navn(fil.parent))


def _navn(mappe: Path) -> str:
    return ".".join(mappe.relative_to(ROT / "kvp/src" if "src" in mappe.parts else ROT).parts)


def importerte(kilde: str, pakke: str) -> set[str]:
    """Names of modules that the source imports; `from a import b` counts as `a.b` where that is a module of ours."""
    navn: set[str] = set()
    tre = ast.parse(kilde)
    dokumentert = {id(n.value) for n in ast.walk(tre) if isinstance(n, ast.Expr)}
    for node in ast.walk(tre):
        if isinstance(node, ast.Import):
            navn |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom):
            over = pakke.split(".")[: len(pakke.split(".")) - node.level + 1] if node.level else []
            fra = ".".join([*over, *([node.module] if node.module else [])])
            navn |= {f"{fra}.{a.name}" if _finnes(f"{fra}.{a.name}") else fra for a in node.names}
        elif isinstance(node, ast.Constant) and id(node) not in dokumentert and _er_modul(node.value):
            navn.add(node.value)
    return navn


def _er_modul(verdi: object) -> bool:
    return isinstance(verdi, str) and bool(_STRENG.fullmatch(verdi)) and _finnes(verdi)


def _finnes(navn: str) -> bool:
    """Whether this is a module or package of ours, or anything of the engine's."""
    if navn.split(".")[0] in MOTOR:
        return True
    sti = ROT.joinpath(*("kvp/src" if navn.startswith("kvp") else "").split("/"), *navn.split("."))
    return sti.with_suffix(".py").is_file() or (sti / "__init__.py").is_file()


def test_imports_are_seen_however_they_are_written() -> None:
    kilde = '''"""Names bot.http in its words."""
import bot.lesing
from bot import samtale
from . import slots
from .tur import Tur
from ..notat import modell
def f():
    importlib.import_module("bot.rasa.kanal"); __import__("rasa.core.agent")
'''
    assert importerte(kilde, "bot.samtale") == {
        "bot.lesing", "bot.samtale", "bot.samtale.slots", "bot.samtale.tur", "bot.notat.modell", "bot.rasa.kanal",
        "rasa.core.agent",
    }  # fmt: skip


def test_every_package_has_its_rule() -> None:
    pakker = {str(f.parent.relative_to(ROT)) for f in ROT.glob("bot/*/__init__.py")} | {
        str(f.parent.relative_to(ROT)) for f in ROT.glob("*/__init__.py") if f.parent.name != "tests"
    }
    assert pakker | {"kvp/src/kvp"} == set(LOV)


@pytest.mark.parametrize("mappe", LOV)
def test_dependencies_point_one_way(mappe) -> None:
    filer = _moduler(mappe)
    assert filer
    for fil in filer:
        for navn in _importer(fil):
            if navn.split(".")[0] in _VAARE:
                assert any(navn == lov or navn.startswith(lov + ".") for lov in LOV[mappe]), (fil, navn)


@pytest.mark.parametrize("mappe", sorted(set(LOV) - UTE))
def test_the_engine_is_known_only_by_what_ties_us_to_it(mappe) -> None:
    for fil in _moduler(mappe):
        assert not {n.split(".")[0] for n in _importer(fil)} & MOTOR, fil


@pytest.mark.parametrize("mappe", RENE)
def test_rules_reading_conversation_and_note_know_no_server_and_no_clock(mappe) -> None:
    for fil in _moduler(mappe):
        assert not {n.split(".")[0] for n in _importer(fil)} & {"sanic", "redis", "time"}, fil
        if fil.name != "cli.py":
            assert not re.search(r"\.today\(\)|\.now\(|\butcnow\(", fil.read_text(encoding="utf-8")), fil


def test_config_names_only_what_exists() -> None:
    """Rasa's configuration imports by name."""
    for fil in ("config.yml", "credentials.yml", "endpoints.yml"):
        for navn in re.findall(r"\b(?:bot|actions)(?:\.\w+)+", (ROT / fil).read_text(encoding="utf-8")):
            modul, _, klasse = navn.rpartition(".")
            assert _finnes(modul), (fil, navn)
            assert f"class {klasse}(" in ROT.joinpath(*modul.split(".")).with_suffix(".py").read_text(encoding="utf-8")


def _filer() -> list[Path]:
    ut = subprocess.run(["git", "ls-files", "-z"], cwd=ROT, capture_output=True, check=True).stdout.decode()
    return [ROT / f for f in ut.split("\0") if f]


def test_no_registry_host_and_no_path_of_a_machine() -> None:
    moenster = re.compile(
        "|".join(
            [
                r"py" + r"pi\.org",
                r"python" + r"hosted",
                r"npm" + r"js\.(?:org|com)",
                r"deb\." + r"debian\.org",
                r"/wo" + r"rk/",
                r"/ro" + r"ot/",
            ]
        )
    )
    for fil in _filer():
        if fil.suffix in (".woff2", ".png", ".xz", ".whl", ".gz") or not fil.is_file():
            continue
        treff = moenster.search(fil.read_text(encoding="utf-8", errors="replace"))
        assert not treff, (fil, treff and treff.group())


def test_every_locked_package_has_hashes() -> None:
    laas = (ROT / "requirements.lock").read_text(encoding="utf-8")
    pakker = re.findall(r"^([\w.-]+)==\S+ \\$", laas, re.M)
    assert len(pakker) > 100
    assert len(re.findall(r"^[\w.-]+==", laas, re.M)) == len(pakker)
    assert re.search(r"^click==8\.[01]\.", laas, re.M) and re.search(r"^rasa==3\.6\.21 ", laas, re.M)


def test_readme_names_only_commands_that_exist() -> None:
    maal = set(re.findall(r"^([a-z][a-z-]*):", (ROT / "Makefile").read_text(encoding="utf-8"), re.M))
    lesmeg = (ROT / "README.md").read_text(encoding="utf-8")
    nevnt = set(re.findall(r"`make ([a-z-]+)", lesmeg))
    assert {"run", "test"} <= nevnt <= maal


def test_readme_trains_with_rasa_on_what_make_trains_on() -> None:
    """Bare `rasa train` reads every text of `data/nlu`, of which this model needs none, and takes ten minutes."""
    i_lesmeg, i_make = (
        set(re.findall(r"rasa train --data ([\w/. ]+?)(?:`| --)", (ROT / fil).read_text(encoding="utf-8")))
        for fil in ("README.md", "Makefile")
    )
    assert i_lesmeg == i_make and len(i_make) == 1


DOKUMENTER = (
    "README.md",
    "CONTRIBUTING.md",
    "docs/arkitektur.md",
    "docs/nett.md",
    "docs/forstaaelse.md",
    "docs/drift.md",
    "docs/ytelse.md",
    "docs/trusselmodell.md",
    "data/nlu/LESMEG.md",
    "kvp/README.md",
)


@pytest.mark.parametrize("fil", DOKUMENTER)
def test_documents_name_only_modules_and_files_that_exist(fil) -> None:
    """Names of modules with dots (`bot.lesing.les`) and paths (`bot/http/kake.py`) in what is written of the house."""
    tekst = (ROT / fil).read_text(encoding="utf-8")
    for navn in re.findall(r"`((?:bot|kvp|actions|forstaaelse|tests)(?:\.\w+)+)", tekst):
        assert navn.endswith((".crt", ".key", ".conf")) or _noe_finnes(navn), (fil, navn)
    for sti in re.findall(r"`((?:bot|kvp|actions|data|tests|deploy|bench)/[\w/.-]*\w)(?:::\w+)?`", tekst):
        finnes = (ROT / sti).exists() or (ROT / f"{sti}.py").exists() or ("." in Path(sti).name and _lages(sti))
        assert finnes, (fil, sti)


def _lages(sti: str) -> bool:
    """Whether git leaves this file out: it is made, not kept."""
    return subprocess.run(["git", "check-ignore", "-q", sti], cwd=ROT).returncode == 0


def _noe_finnes(navn: str) -> bool:
    """A module, or a name that stands in one or in its package's source."""
    deler = navn.split(".")
    for n in range(len(deler), 0, -1):
        if _finnes(".".join(deler[:n])):
            sti = ROT.joinpath(*(["kvp", "src"] if deler[0] == "kvp" else []), *deler[:n])
            filer = [sti.with_suffix(".py")] if sti.with_suffix(".py").is_file() else sorted(sti.glob("*.py"))
            kilde = "\n".join(f.read_text(encoding="utf-8") for f in filer)
            return all(re.search(rf"\b{d}\b", kilde) for d in deler[n:])
    return False


def test_no_two_modules_import_each_other_in_a_circle() -> None:
    graf = {}
    for mappe in ("bot", "kvp/src/kvp", "actions", "forstaaelse"):
        for fil in (ROT / mappe).rglob("*.py"):
            egen = _navn(fil.parent if fil.name == "__init__.py" else fil.with_suffix(""))
            graf[egen] = {n for n in _ved_lasting(fil) if n != egen and _finnes(n)}
    ferdige: set[str] = set()

    def gaa(navn: str, vei: tuple[str, ...]) -> None:
        assert navn not in vei, (*vei[vei.index(navn) :], navn)
        if navn not in ferdige:
            for neste in graf.get(navn, ()):
                # A package that gathers its modules is no circle.
                if not navn.startswith(neste + "."):
                    gaa(neste, (*vei, navn))
            ferdige.add(navn)

    for navn in graf:
        gaa(navn, ())


def _ved_lasting(fil: Path) -> set[str]:
    """What a module imports when it is loaded itself: not in a function, not for types alone."""
    pakke = _navn(fil.parent)
    tre = ast.parse(fil.read_text(encoding="utf-8"))
    linjer = [ast.unparse(n) for n in tre.body if isinstance(n, ast.Import | ast.ImportFrom)]
    return importerte("\n".join(linjer), pakke)
