"""The counts show no one, and the log has no content."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import logging
import socket
import urllib.request

import pytest
from prometheus_client import generate_latest

from bot.http import maaltall as modul
from bot.http.feil import Feil
from bot.http.maaltall import Maaltall, aapne_maaltall, turlogg
from bot.http.samtaler import Samtaler
from bot.http.vern import Vern
from bot.innstillinger import les_innstillinger
from bot.lager import Dagstall, Minnelager
from bot.logg import Linje
from bot.samtale import Tekst, Tilstand, Turresultat, UgyldigKnapp

HEMMELIG = "Ole Hansen, 01017012345"


def tur(utfall: str = "svar", **mer) -> Turresultat:
    return Turresultat(Tilstand(), [{"tekst": HEMMELIG, **mer}], utfall)


def _vist(m: Maaltall) -> str:
    return generate_latest(m.registry).decode()


class Kalender:
    def __init__(self) -> None:
        self.dag = dt.date(2026, 12, 1)

    def __call__(self) -> dt.date:
        return self.dag


@pytest.mark.parametrize(("antall", "vist"), [(1, None), (4, None), (5, 5.0), (9, 5.0), (10, 10.0)])
def test_whole_days_are_shown_in_steps_and_small_numbers_not_at_all(antall, vist) -> None:
    kalender = Kalender()
    m = Maaltall(kalender)
    for _ in range(antall):
        m.tur("alder", tur("uklart"), 0.01)
        m.tur("maal", tur(vurdering={"konklusjon": "RETT"}), 0.01)
    kalender.dag += dt.timedelta(1)
    linjer = _vist(m).splitlines()
    for linje in (
        'kvp_misforstaatt_dogn{felt="alder"}',
        'kvp_konklusjoner_dogn{konklusjon="RETT"}',
        'kvp_turer_dogn{utfall="uklart"}',
    ):
        treff = [v for v in linjer if v.startswith(linje)]
        assert treff == ([] if vist is None else [f"{linje} {vist}"])
    assert HEMMELIG not in _vist(m)


def test_nobody_can_be_seen_in_the_difference_of_two_readings_of_a_day() -> None:
    kalender = Kalender()
    m = Maaltall(kalender)
    for _ in range(24):
        m.tur("alder", tur("krise"), 0.01)
    kalender.dag += dt.timedelta(1)
    foer = [v for v in _vist(m).splitlines() if "_dogn" in v]
    m.tur("dogn", tur("krise"), 0.01)
    assert [v for v in _vist(m).splitlines() if "_dogn" in v] == foer and 'utfall="krise"} 20.0' in "\n".join(foer)
    kalender.dag += dt.timedelta(3)  # the last whole day had none
    assert 'utfall="krise"' not in _vist(m)


def test_what_was_never_read_is_handed_in_for_yesterday_only() -> None:
    kalender, doegn = Kalender(), Dagstall()
    m = Maaltall(kalender, doegn)
    for dag in range(4):
        kalender.dag = dt.date(2026, 12, 1 + dag)
        for _ in range(5):
            m.tur(None, tur("svar"), 0.01)
    _vist(m)
    assert [sum(doegn.av(dt.date(2026, 12, d)).values()) for d in (1, 2, 3, 4)] == [0, 0, 5, 5]


def test_conversations_and_latency_are_counted() -> None:
    m = Maaltall()
    m.tur(None, tur(), 0.004, start=True)
    m.tur("alder", tur(), 0.2)
    vist = _vist(m)
    assert "kvp_samtaler_total 1.0" in vist and "kvp_tur_sekunder_count 2.0" in vist
    assert 'kvp_tur_sekunder_bucket{le="0.005"} 1.0' in vist and 'kvp_tur_sekunder_bucket{le="0.25"} 2.0' in vist
    assert "process_resident_memory_bytes" in vist


@pytest.fixture
def linjer(monkeypatch) -> list[dict]:
    """The turns that are logged, as the formatter writes them; counted apart from the process's own."""
    ut: list[dict] = []
    monkeypatch.setattr(modul, "maaltall", Maaltall())

    class Fang(logging.Handler):
        def emit(self, record):
            ut.append(json.loads(Linje().format(record)))

    fang = Fang()
    turlogg.addHandler(fang)
    nivaa = turlogg.level
    turlogg.setLevel(logging.INFO)
    yield ut
    turlogg.removeHandler(fang)
    turlogg.setLevel(nivaa)


class Motor:
    """Answers as it is told."""

    mangler = None

    def __init__(self, svar: Turresultat | Exception) -> None:
        self.lager, self.svar = Minnelager(60), svar

    async def tur(self, id_: str, hendelse) -> Turresultat:
        if isinstance(self.svar, Exception):
            raise self.svar
        return self.svar


def _send(svar: Turresultat | Exception, spurt: str) -> None:
    motor = Motor(svar)
    samtaler = Samtaler(lambda: motor, Vern(les_innstillinger()), modul.maaltall)
    asyncio.run(samtaler.tur(HEMMELIG, Tekst(HEMMELIG, spurt), spurt))


def test_a_turn_is_one_line_without_content(linjer) -> None:
    _send(tur(forstatt={"alder": 34}), spurt="alder")
    (linje,) = linjer
    assert set(linje) == {"tid", "nivaa", "hva", "utfall", "ms"}
    assert linje["utfall"] == "ok" and 0 <= linje["ms"] < 1000


def test_neither_question_nor_kind_of_answer_can_be_told_in_the_log(linjer) -> None:
    _send(tur("krise"), spurt="alder")
    _send(tur(felt="dogn"), spurt="dogn")
    assert linjer[0] | {"tid": 0, "ms": 0} == linjer[1] | {"tid": 0, "ms": 0}


def test_a_turn_that_fails_is_counted_and_the_error_is_told_in_words(linjer) -> None:
    with pytest.raises(Feil) as feil:
        _send(RuntimeError(HEMMELIG), spurt="alder")
    assert (feil.value.status, feil.value.nokkel) == (500, "feil_intern")
    assert [x["utfall"] for x in linjer] == ["feil"] and HEMMELIG not in json.dumps(linjer)
    with pytest.raises(Feil) as feil:
        _send(UgyldigKnapp("valg"), spurt="alder")
    assert (feil.value.status, feil.value.nokkel) == (400, "ugyldig_valg")


def test_the_counts_are_shown_to_this_machine_only() -> None:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    aapne_maaltall(port)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as svar:
        assert b"kvp_samtaler_total" in svar.read()
    with pytest.raises(OSError), socket.create_connection((_egen_adresse(), port), timeout=2):
        pass


def _egen_adresse() -> str:
    """An address of this machine that is not loopback; a reserved one where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        try:
            s.connect(("192.0.2.1", 9))
            return s.getsockname()[0]
        except OSError:
            return "192.0.2.1"
