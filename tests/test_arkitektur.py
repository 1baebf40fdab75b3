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
    "bot/lager": {"bot.lager", "bot.samtale", "kvp"},
    "bot/http": {"bot", "kvp"},
    "bot/rasa": {"bot", "kvp"},
    "actions": {"bot", "kvp"},
    "kvp/src/kvp": {"kvp"},
}
RENE = ("bot/katalog", "bot/lesing", "bot/samtale", "bot/notat", "bot/nett", "kvp/src/kvp")


def _importer(fil: Path) -> set[str]:
    tre = ast.parse(fil.read_text(encoding="utf-8"))
    navn: set[str] = set()
    for node in ast.walk(tre):
        if isinstance(node, ast.Import):
            navn |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            navn.add(node.module or "")
    return navn


@pytest.mark.parametrize("mappe", LOV)
def test_dependencies_point_one_way(mappe) -> None:
    filer = list((ROT / mappe).rglob("*.py"))
    assert filer
    for fil in filer:
        for navn in _importer(fil):
            if navn.split(".")[0] in ("bot", "kvp", "actions", "tests"):
                assert any(navn == lov or navn.startswith(lov + ".") for lov in LOV[mappe]) or (
                    navn == "bot" and "bot" in LOV[mappe]
                ), (fil, navn)


@pytest.mark.parametrize("mappe", RENE)
def test_rules_reading_conversation_and_note_know_no_rasa_and_no_clock(mappe) -> None:
    for fil in (ROT / mappe).rglob("*.py"):
        assert not {n.split(".")[0] for n in _importer(fil)} & {"rasa", "rasa_sdk", "sanic", "tensorflow", "time"}, fil
        if fil.name != "cli.py":
            assert not re.search(r"\.today\(\)|\.now\(|\butcnow\(", fil.read_text(encoding="utf-8")), fil


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
    nevnt = set(re.findall(r"`make ([a-z-]+)", (ROT / "README.md").read_text(encoding="utf-8")))
    assert {"run", "test"} <= nevnt <= maal
