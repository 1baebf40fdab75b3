"""Builds with setuptools, but never with what an earlier build left in `build/`: a deleted module would come along."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import *  # noqa: F403 - the hooks that stay as they are

_MAPPE = Path(__file__).parent / "build"


def build_wheel(*argumenter: Any, **valg: Any) -> str:
    """The wheel, from nothing but the sources; nothing is left lying."""
    shutil.rmtree(_MAPPE, ignore_errors=True)
    try:
        return build_meta.build_wheel(*argumenter, **valg)
    finally:
        shutil.rmtree(_MAPPE, ignore_errors=True)
