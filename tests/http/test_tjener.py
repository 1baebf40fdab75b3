"""What the server does before it says that it is ready."""

from __future__ import annotations

from bot.http.tjener import varm_opp
from bot.lesing.sted import steder


def test_the_registers_are_loaded_before_the_first_person_waits_for_them() -> None:
    registre = (steder._stedsord, steder._kommuneregister, steder._fengselsregister)
    for register in registre:
        register.cache_clear()
    varm_opp()
    assert [r.cache_info().currsize for r in registre] == [1, 1, 1]
