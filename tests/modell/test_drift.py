"""How the server runs: settings, expiry, restart without Redis (with it: tests/drift)."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from .conftest import MODELL, ROT, Nettleser, start_tjener


@pytest.mark.parametrize(
    ("navn", "verdi"),
    [("KVP_PORT", "åtti"), ("KVP_PORT", "0"), ("KVP_DATO", "1. desember"), ("KVP_UTLOP_MINUTTER", "-1")],
)
def test_a_bad_setting_stops_at_once_with_one_clear_line(navn, verdi) -> None:
    svar = subprocess.run(
        [sys.executable, "-m", "bot", str(MODELL)],
        cwd=ROT,
        env={**os.environ, navn: verdi},
        capture_output=True,
        text=True,
    )
    assert svar.returncode == 2 and svar.stderr.count("\n") == 1 and navn in svar.stderr


def test_without_redis_a_killed_process_gives_a_clear_message_and_a_fresh_start(tmp_path) -> None:
    uten_rasa = "tests.http.uten_rasa"  # the contract answers before any engine is asked; this one starts at once
    en = start_tjener(tmp_path / "en.txt", uten_rasa)
    n = Nettleser(en.url)
    n.start(), n.velg("innsatt")
    kake = {"Cookie": "; ".join(f"{k.name}={k.value}" for k in n.kaker)}
    en.prosess.kill()
    en.prosess.wait()
    to = start_tjener(tmp_path / "to.txt", uten_rasa)
    m = Nettleser(to.url)
    svar = m.kall("POST", "/api/samtale/melding", {"tekst": "fengsel"}, kake)
    assert svar.status == 404 and "Start en ny samtale" in svar.json["feil"]
    m.start(), m.velg("innsatt")
    assert m.sak == {"rolle": "innsatt"}
    to.stopp()
