"""Redis as store and lock: values with expiry, one turn at a time, and honest errors when it is away."""

from __future__ import annotations

import asyncio
import signal
import time

import pytest
import redis as vanlig

from bot.lager import redis as modul
from bot.lager.minne import LagerBorte
from bot.lager.redis import Redislaas, Redislager, koble

SLOTS = {"rolle": "innsatt", "alder": 34, "samtale": {"spurt": "form", "maalform": "nb"}}


def test_values_are_kept_with_expiry_and_deleted(redistjener) -> None:
    async def alt() -> None:
        lager = Redislager(koble(redistjener.url), 60)
        await lager.sett("a", SLOTS)
        assert await lager.hent("a") == SLOTS and await lager.hent("b") is None
        assert list(await lager.keys()) == ["a"] and await lager.svarer()
        with vanlig.Redis(port=redistjener.port) as klient:
            assert 0 < klient.ttl("kvp:samtale:a") <= 60
        await lager.slett("a")
        assert await lager.hent("a") is None and redistjener.nokler() == []
        await lager.lukk()

    asyncio.run(alt())


@pytest.mark.parametrize(
    ("sett", "angre"),
    [
        (("CONFIG", "SET", "maxmemory", "1"), ("CONFIG", "SET", "maxmemory", "0")),
        (("REPLICAOF", "127.0.0.1", "1"), ("REPLICAOF", "NO", "ONE")),
    ],
)
def test_a_store_that_is_full_or_only_to_be_read_is_not_ready(redistjener, sett, angre) -> None:
    async def alt() -> None:
        lager = Redislager(koble(redistjener.url), 60)
        with vanlig.Redis(port=redistjener.port) as klient:
            klient.execute_command(*sett)
            try:
                assert not await lager.svarer()
            finally:
                klient.execute_command(*angre)
        assert await lager.svarer() and await lager.gjenstaar("a") is None and redistjener.nokler() == []
        await lager.lukk()

    asyncio.run(alt())


def test_a_turn_that_ends_after_the_deletion_does_not_bring_the_conversation_back(redistjener) -> None:
    async def alt() -> None:
        lager = Redislager(koble(redistjener.url), 60)
        await lager.sett("a", SLOTS)
        await lager.slett("a")
        await lager.sett("a", SLOTS, ny=False)
        assert redistjener.nokler() == []
        await lager.lukk()

    asyncio.run(alt())


def test_one_turn_at_a_time_across_processes_and_no_key_left(redistjener) -> None:
    async def alt() -> None:
        en, to = koble(redistjener.url), koble(redistjener.url)
        logg: list[str] = []

        async def tur(klient, navn: str) -> None:
            async with Redislaas(klient).laas("a"):
                logg.append(f"{navn} inn")
                await asyncio.sleep(0.05)
                logg.append(f"{navn} ut")

        await asyncio.gather(tur(en, "1"), tur(to, "2"))
        assert logg in (["1 inn", "1 ut", "2 inn", "2 ut"], ["2 inn", "2 ut", "1 inn", "1 ut"])
        assert redistjener.nokler() == []
        for klient in (en, to):
            await klient.close(close_connection_pool=True)

    asyncio.run(alt())


def test_the_lock_of_a_killed_process_expires(redistjener) -> None:
    async def alt() -> None:
        klient = koble(redistjener.url)
        # What a process leaves that is killed in the middle of a turn.
        assert await klient.lock(Redislaas.nokkel("a"), timeout=0.3).acquire()
        start = time.monotonic()
        async with Redislaas(klient).laas("a"):
            assert 0.1 < time.monotonic() - start < 3
        with pytest.raises(LagerBorte):
            assert await klient.lock(Redislaas.nokkel("a"), timeout=30).acquire()
            async with Redislaas(klient).laas("a", levetid=0.1):
                pass
        await klient.close(close_connection_pool=True)

    asyncio.run(alt())


def test_the_error_of_a_turn_goes_through_the_lock(redistjener) -> None:
    async def alt() -> None:
        klient = koble(redistjener.url)
        with pytest.raises(ZeroDivisionError):
            async with Redislaas(klient).laas("a"):
                raise ZeroDivisionError
        assert redistjener.nokler() == []
        await klient.close(close_connection_pool=True)

    asyncio.run(alt())


def test_redis_away_is_an_honest_error_and_its_return_is_noticed_by_itself(redistjener, monkeypatch) -> None:
    monkeypatch.setattr(modul, "SVARFRIST", 0.3)

    async def alt() -> None:
        klient = koble(redistjener.url)
        lager, laas = Redislager(klient, 60), Redislaas(klient)
        await lager.sett("a", SLOTS)

        async def alt_feiler() -> None:
            for kall in (lager.hent("a"), lager.sett("a", SLOTS), laas.laas("a").__aenter__()):
                with pytest.raises(LagerBorte):
                    await kall
            assert not await lager.svarer()

        redistjener.prosess.send_signal(signal.SIGSTOP)
        await alt_feiler()
        redistjener.prosess.send_signal(signal.SIGCONT)
        assert await lager.hent("a") == SLOTS  # it only hung: everyone goes on
        redistjener.stopp()
        await alt_feiler()
        redistjener.start()
        assert await lager.hent("a") is None and await lager.svarer()  # it came back empty
        await lager.lukk()

    asyncio.run(alt())
