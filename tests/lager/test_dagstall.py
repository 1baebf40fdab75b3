"""Counts summed over processes: what is small is hidden after the sum, and a day that is shown changes no more."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import redis as vanlig
from prometheus_client import generate_latest

from bot.http.maaltall import Maaltall
from bot.lager.redis import Redisdagstall
from bot.samtale import Tilstand, Turresultat
from tests.dagen import DAG


def _vist(m: Maaltall) -> list[str]:
    return [v for v in generate_latest(m.registry).decode().splitlines() if v.startswith("kvp_misforstaatt_dogn{")]


def test_the_sum_over_processes_is_shown_when_it_is_no_longer_small_and_changes_no_more(redistjener) -> None:
    naa = [DAG]
    to = [Maaltall(lambda: naa[0], Redisdagstall(redistjener.url)) for _ in range(2)]
    for m, felt, antall in ((to[0], "alder", 3), (to[1], "alder", 4), (to[0], "dogn", 2), (to[1], "dogn", 2)):
        for _ in range(antall):
            m.tur(felt, Turresultat(Tilstand(), [], "uklart"), 0.01)
    for m in to:
        assert _vist(m) == []
    naa[0] += dt.timedelta(1)
    assert _vist(to[0]) == [], "another process may not have handed in its own"
    to[1].tur("dogn", Turresultat(Tilstand(), [], "uklart"), 0.01)  # of the next day
    naa[0] += dt.timedelta(1)
    for _ in range(2):
        for m in to:
            assert _vist(m) == ['kvp_misforstaatt_dogn{felt="alder"} 5.0']


def test_the_counts_go_by_themselves_and_nothing_is_shown_without_the_store(redistjener) -> None:
    tall = Redisdagstall(redistjener.url)
    tall.legg_til(DAG, Counter({("turer", "svar"): 7}))
    with vanlig.Redis(port=redistjener.port) as klient:
        assert redistjener.nokler() == [b"kvp:tall:2026-12-01"] and 0 < klient.ttl("kvp:tall:2026-12-01") <= 3 * 86_400
    assert tall.av(DAG) == {("turer", "svar"): 7}
    redistjener.stopp()
    tall.legg_til(DAG, Counter({("turer", "svar"): 7}))
    assert tall.av(DAG) == {}
