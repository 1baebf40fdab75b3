"""The package runs on every supported Python, not only on the one Rasa needs."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

HER = Path(__file__).parent
KILDE = HER.parents[1] / "kvp" / "src"


def _finn(versjon: str) -> str | None:
    """An interpreter of this version: on PATH if it really starts there, else among pyenv's."""
    kandidater = [Path(sti) for sti in [shutil.which(f"python{versjon}")] if sti]
    if pyenv := shutil.which("pyenv"):
        rot = subprocess.run([pyenv, "root"], capture_output=True, text=True, check=False).stdout.strip()
        kandidater += sorted(Path(rot).glob(f"versions/{versjon}.*/bin/python")) if rot else []
    for kandidat in kandidater:
        # A pyenv shim is on PATH even when its version is not chosen, and then fails.
        svar = subprocess.run(
            [kandidat, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
            capture_output=True,
            text=True,
            check=False,
        )
        if svar.stdout.strip() == versjon:
            return str(kandidat)
    return None


@pytest.mark.parametrize("versjon", ["3.11", "3.12", "3.13"])
def test_the_core_on_other_pythons(versjon):
    python = _finn(versjon)
    if python is None:
        pytest.skip(f"Python {versjon} er ikke installert her (verken på PATH eller i pyenv)")
    miljo = {**os.environ, "PYTHONPATH": str(KILDE), "PYTHONDONTWRITEBYTECODE": "1"}
    svar = subprocess.run(
        [python, str(HER / "kvp_kjerne.py")], capture_output=True, text=True, env=miljo, check=False, timeout=60
    )
    assert svar.returncode == 0, svar.stdout + svar.stderr
    assert f"Python {versjon}" in svar.stdout
