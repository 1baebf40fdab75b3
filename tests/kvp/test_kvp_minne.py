"""What the rules remember between cases: answers in general, never one person's dates."""

from __future__ import annotations

import datetime as dt
import gc
import importlib
import pkgutil

import kvp
from kvp import Sak, vurder


def _hukommelser() -> list[object]:
    navn = [m.name for m in pkgutil.iter_modules(kvp.__path__) if m.name != "__main__"]
    moduler = [importlib.import_module(f"kvp.{n}") for n in navn]
    return [f for m in moduler for f in vars(m).values() if hasattr(f, "cache_info")]


def _alt_i(funksjon: object) -> list[object]:
    """What a cache holds: keys and values, and what they hold."""
    sett: dict[int, object] = {}
    igjen = [o for o in gc.get_referents(funksjon) if isinstance(o, dict | tuple | list) or "lru" in type(o).__name__]
    while igjen:
        o = igjen.pop()
        if id(o) not in sett and not isinstance(o, type) and type(o).__name__ not in ("module", "function"):
            sett[id(o)] = o
            igjen += gc.get_referents(o) if isinstance(o, dict | tuple | list | frozenset) else []
    return list(sett.values())


def test_no_cache_of_the_rules_holds_a_date_or_an_age() -> None:
    sak = {"rolle": "innsatt", "form": ["fengsel"], "frigang": "nei", "alder": 66, "behov": [],
           "loslatelse": {"fra": "2031-07-19", "til": "2031-07-19", "sikkerhet": "fastsatt"},
           "bursdag": {"fra": "2027-03-02", "til": "2027-03-02"}}  # fmt: skip
    vurder(Sak.fra_json(sak), dt.date(2026, 12, 1))
    hukommelser = _hukommelser()
    assert len(hukommelser) > 3
    husket = [o for f in hukommelser for o in _alt_i(f)]
    assert "fengsel" in husket, "the search finds what is there"
    assert not [o for o in husket if isinstance(o, dt.date) or o == 66]
