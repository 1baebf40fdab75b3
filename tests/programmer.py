"""Programs that some tests need: skipped with the reason where one is missing, a failure under CI."""

from __future__ import annotations

import os
import shutil

import pytest


def krev(program: str) -> str:
    """The path of a program on this machine."""
    sti = shutil.which(program)
    if sti is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{program} is missing, and CI installs it")
        pytest.skip(f"{program} is not installed here")
    return sti
