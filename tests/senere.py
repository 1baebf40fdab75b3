"""Modules that are loaded when a test uses them.

Every worker imports every test file to know which tests there are, and what Rasa brings with it takes ten seconds.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


class Senere:
    """Stands for the module `navn`: whatever is asked of it is the module's own."""

    def __init__(self, navn: str) -> None:
        self._navn = navn

    def __getattr__(self, navn: str) -> Any:
        if navn.startswith("__"):  # pytest looks at everything that stands in a test file
            raise AttributeError(navn)
        return getattr(import_module(self._navn), navn)
