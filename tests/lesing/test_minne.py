"""Nothing that people write stays in the process when it has been read."""

from __future__ import annotations

import sys

from bot.lesing import Sammenheng, les
from tests.dagen import DAG


def _minner() -> dict[str, int]:
    """How much every cache of the readers holds, by name."""
    return {
        f"{modul}.{navn}": ting.cache_info().currsize
        for modul, innhold in sorted(sys.modules.items())
        if modul.startswith("bot.")
        for navn, ting in vars(innhold).items()
        if hasattr(ting, "cache_info")
    }


def _les(tekst: str) -> None:
    for felt in ("alder", "form", "loslatelse", "maal_tekst", "kommune_for", "ytelser"):
        les(tekst, Sammenheng(felt, DAG, "innsatt", {"rolle": "innsatt", "alder": 30}))


def test_no_cache_grows_by_what_is_read() -> None:
    _les("varm opp alle lister: Ole Hansen på Bastøy, 3. mai")
    for_teksten = _minner()
    _les("jeg heter Zkvabbel Fisketun og er trettifire, sitter på Halden, ut 15. mars, ring 912 34 567")
    assert _minner() == for_teksten and any("steder" in navn for navn in for_teksten)
