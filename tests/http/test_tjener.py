"""What the server does before it says that it is ready, and which names it answers to."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest

from bot.http.feil import Feil
from bot.http.tillegg import _synlig
from bot.http.tjener import _krev_vert, varm_opp
from bot.innstillinger import les_innstillinger
from bot.lesing.sted import steder


def test_the_registers_are_loaded_before_the_first_person_waits_for_them() -> None:
    registre = (steder._stedsord, steder._kommuneregister, steder._fengselsregister)
    for register in registre:
        register.cache_clear()
    varm_opp()
    assert [r.cache_info().currsize for r in registre] == [1, 1, 1]


@pytest.mark.parametrize(
    ("satt", "vert", "sti", "svares"),
    [
        ("", "hva.som.helst", "/", True),
        ("kvp.intern", "kvp.intern", "/", True),
        ("kvp.intern, KVP.annet", "kvp.annet:8443", "/api/samtale", True),
        ("kvp.intern", "KVP.Intern", "/", True),
        ("kvp.intern", "ond.example", "/", False),
        ("kvp.intern", "ond.example:80", "/api/samtale", False),
        ("kvp.intern", "kvp.intern.ond.example", "/", False),
        ("kvp.intern", "", "/", False),
        ("kvp.intern", "10.0.0.7:8080", "/api/helse", True),
    ],
)
def test_only_the_names_that_are_set_are_answered(monkeypatch, satt, vert, sti, svares) -> None:
    monkeypatch.setenv("KVP_VERTSNAVN", satt)
    app = SimpleNamespace(ctx=SimpleNamespace(innstillinger=les_innstillinger()))
    kall = SimpleNamespace(app=app, host=vert, path=sti)
    if svares:
        asyncio.run(_krev_vert(kall))
        return
    with pytest.raises(Feil) as feil:
        asyncio.run(_krev_vert(kall))
    assert feil.value.status == 400


def test_a_draft_hides_no_name_behind_signs_that_nobody_sees() -> None:
    ut = _synlig({"format": "kvp-kladd", "sak": {"maal_tekst": "O\u3164l\u200ba", "alder": 34}})
    assert ut == {"format": "kvp-kladd", "sak": {"maal_tekst": "Ola", "alder": 34}}
    assert _synlig({"sak": [1]}) == {"sak": [1]}
