"""How the server runs: settings, expiry, restart with and without Redis."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.rasa.conftest import redis_url  # noqa: F401 - the fixture

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


def test_without_redis_a_restart_gives_a_clear_message(tmp_path) -> None:
    en = start_tjener(tmp_path / "en.txt")
    n = Nettleser(en.url)
    n.start(), n.velg("innsatt")
    kake = {"Cookie": "; ".join(f"{k.name}={k.value}" for k in n.kaker)}
    en.stopp()
    to = start_tjener(tmp_path / "to.txt")
    svar = Nettleser(to.url).kall("POST", "/api/samtale/melding", {"tekst": "fengsel"}, kake)
    to.stopp()
    assert svar.status == 404 and "Start en ny samtale" in svar.json["feil"]


def test_with_redis_everyone_goes_on_after_the_process_was_killed(tmp_path, redis_url) -> None:  # noqa: F811
    en = start_tjener(tmp_path / "en.txt", KVP_REDIS_URL=redis_url)
    n = Nettleser(en.url)
    n.start(), n.velg("innsatt"), n.si("fengsel")
    kake = {"Cookie": "; ".join(f"{k.name}={k.value}" for k in n.kaker)}
    en.prosess.kill()
    en.prosess.wait()
    to = start_tjener(tmp_path / "to.txt", KVP_REDIS_URL=redis_url)
    m = Nettleser(to.url)
    svar = m.kall("POST", "/api/samtale/melding", {"felt": "frigang", "valg": "nei"}, kake)
    assert svar.status == 200 and svar.json["meldinger"][-1]["felt"] == "loslatelse"
    assert m.kall("DELETE", "/api/samtale", hoder=kake).status == 204
    assert m.kall("GET", "/api/samtale/sak", hoder=kake).status == 404
    to.stopp()
