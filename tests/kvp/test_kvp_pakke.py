"""The package as others install it: its own name, all its files, and nothing of an earlier build."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import kvp

MAPPE = Path(__file__).parents[2] / "kvp"


@pytest.fixture(scope="module")
def hjul(tmp_path_factory):
    """The names in the wheel, built from a copy in which an earlier build has left a module that is gone."""
    rot = tmp_path_factory.mktemp("pakke")
    shutil.copytree(MAPPE, rot / "kvp", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info", "build"))
    gammelt = rot / "kvp" / "build" / "lib" / "kvp"
    gammelt.mkdir(parents=True)
    (gammelt / "spokelse.py").write_text("")
    kommando = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index",
                "--disable-pip-version-check", "-w", rot / "ut", rot / "kvp"]  # fmt: skip
    svar = subprocess.run(kommando, capture_output=True, text=True)
    assert svar.returncode == 0, svar.stderr
    (fil,) = (rot / "ut").glob("*.whl")
    assert not (rot / "kvp" / "build").exists()
    return fil


@pytest.mark.treg
def test_the_wheel_has_a_name_of_its_own_and_the_version_of_the_package(hjul):
    assert hjul.name == f"kvp_regler-{kvp.__version__}-py3-none-any.whl"


@pytest.mark.treg
def test_the_wheel_holds_every_file_and_nothing_else(hjul):
    with zipfile.ZipFile(hjul) as pakke:
        navn = {n for n in pakke.namelist() if ".dist-info/" not in n}
    kilde = MAPPE / "src"
    slag = (".py", ".json", ".typed")
    filer = {p.relative_to(kilde).as_posix() for p in (kilde / "kvp").rglob("*") if p.suffix in slag}
    assert navn == filer and "kvp/etiketter.json" in navn and "kvp/py.typed" in navn


def test_the_readme_says_how_it_is_installed_by_a_name_that_is_ours():
    tekst = (MAPPE / "README.md").read_text(encoding="utf-8")
    assert not re.search(r"pip install (?:'|\")?kvp(?:\[|\s|'|$)", tekst, re.M)
    assert "kvp-regler" in tekst


def test_callers_that_check_their_types_may_give_a_list_and_get_a_tuple(tmp_path):
    (tmp_path / "min.py").write_text(
        "from kvp import Sak\n"
        'sak = Sak(form=["fengsel"], behov=("bolig",))\n'
        "form: tuple[str, ...] | None = sak.form\n"
        "Sak(form=3)\n"
    )
    svar = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path / "lager", "min.py"],
        cwd=tmp_path, capture_output=True, text=True, env={**os.environ, "MYPYPATH": str(MAPPE / "src")},
    )  # fmt: skip
    assert [linje.split(" error")[0] for linje in svar.stdout.splitlines()[:-1]] == ["min.py:4:"], svar.stdout
