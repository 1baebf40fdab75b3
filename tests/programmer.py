"""Programs that some tests need: skipped with the reason where one is missing, a failure under CI."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest


def krev(program: str) -> str:
    """The path of a program on this machine."""
    sti = shutil.which(program)
    if sti is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{program} is missing, and CI installs it")
        pytest.skip(f"{program} is not installed here")
    return sti


def krev_chromium() -> str:
    """Chromium without the desktop around it where that is installed: the same engine at half the cost."""
    return shutil.which("chromium-headless-shell") or krev("chromium")


def libreoffice(bok: bytes, mappe: Path) -> list[list[str]]:
    """The first sheet of a workbook as LibreOffice shows it, row by row: another program than the one that wrote it."""
    program = krev("soffice")
    (mappe / "bok.xlsx").write_bytes(bok)
    subprocess.run(
        [program, f"-env:UserInstallation=file://{mappe}/profil", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):59,34,76", "--outdir", str(mappe), str(mappe / "bok.xlsx")],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return list(csv.reader((mappe / "bok.csv").read_text(encoding="utf-8").splitlines(), delimiter=";"))
