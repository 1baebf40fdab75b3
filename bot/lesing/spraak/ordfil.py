"""Word lists in YAML as parts of patterns: what grows is data, and the grammar around it stays small.

In a list, «*» is any ending (or beginning), and «~» a joint that is written together, with a hyphen or as two words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import yaml

_DATA = Path(__file__).parents[1] / "data"


def ordfil(navn: str) -> dict[str, str]:
    """The lists of a file, each as one group of alternatives, the longest first."""
    lister = yaml.safe_load((_DATA / navn).read_text(encoding="utf-8"))
    return {navn: alternativer(ord_) for navn, ord_ in lister.items()}


def ordene(liste: str) -> frozenset[str]:
    """The words of a list that is written as a text: a few lines, where a literal would have one for each."""
    return frozenset(liste.split())


def alternativer(ord_: Iterable[object]) -> str:
    """One group that matches any of the words; for `re.VERBOSE` as well."""
    return f"(?:{'|'.join(_monster(o) for o in sorted(map(str, ord_), key=len, reverse=True))})"


def _monster(ord_: str) -> str:
    return re.escape(ord_).replace(r"\*", r"\w*").replace(r"\~", r"[\s-]?").replace("~", r"[\s-]?")
