"""Redis for several processes: the connection, the conversations with expiry, and one turn at a time in each."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any

import redis as vanlig
import redis.asyncio as redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError, RedisError

from bot.lager.dagstall import Dagstall, Tall
from bot.lager.minne import LagerBorte, Samtalelager
from bot.logg import aarsak

logger = logging.getLogger(__name__)

SVARFRIST = 2.0
"""Seconds Redis gets to answer. Longer than any command of ours takes, shorter than a person's patience."""
LAASETID = 10.0
"""Seconds a turn may hold its conversation: many times a turn, and what a killed process costs its person at most."""


def koble(url: str) -> redis.Redis:
    """A client. A connection that Redis has closed meanwhile is opened again once before a command fails."""
    return redis.from_url(
        url,
        socket_timeout=SVARFRIST,
        socket_connect_timeout=SVARFRIST,
        retry=Retry(NoBackoff(), 1, supported_errors=(ConnectionError,)),
    )


class Redislager(Samtalelager):
    """Conversations in Redis with expiry. Error: `LagerBorte` when Redis does not answer."""

    PREFIKS = "kvp:samtale:"
    PROVE = "kvp:prove"

    def __init__(self, klient: redis.Redis, utlop_sekunder: int) -> None:
        self.utlop_sekunder = utlop_sekunder
        self._redis = klient
        self._laas = Redislaas(klient)

    def laas(self, id_: str) -> AbstractAsyncContextManager[None]:
        return self._laas.laas(id_)

    async def hent(self, id_: str) -> dict[str, Any] | None:
        with LagerBorte.i_stedet_for(RedisError):
            raa = await self._redis.getex(self.PREFIKS + id_, ex=self.utlop_sekunder)
        return None if raa is None else json.loads(raa)

    async def sett(self, id_: str, slots: dict[str, Any], *, ny: bool = True) -> None:
        with LagerBorte.i_stedet_for(RedisError):
            await self._redis.set(self.PREFIKS + id_, json.dumps(slots), ex=self.utlop_sekunder, xx=not ny)

    async def slett(self, id_: str) -> None:
        with LagerBorte.i_stedet_for(RedisError):
            await self._redis.delete(self.PREFIKS + id_)

    async def gjenstaar(self, id_: str) -> float | None:
        with LagerBorte.i_stedet_for(RedisError):
            sekunder = await self._redis.ttl(self.PREFIKS + id_)
        return None if sekunder < 0 else float(sekunder)

    async def svarer(self) -> bool:
        """Whether a conversation could be stored and fetched: not when Redis is full, only to be read, or too old."""
        try:
            await self._redis.set(self.PROVE, "1", ex=1)
            await self._redis.getex(self.PROVE, ex=1)
            return bool(await self._redis.delete(self.PROVE))
        except RedisError as feil:
            logger.warning("venter på Redis: %s", aarsak(feil))
            return False

    async def lukk(self) -> None:
        await self._redis.close(close_connection_pool=True)

    async def keys(self) -> Iterable[str]:
        return [k.decode()[len(self.PREFIKS) :] async for k in self._redis.scan_iter(self.PREFIKS + "*")]


class Redislaas:
    """One turn at a time in each conversation, whichever process takes it.

    Rasa's own lock in Redis blocks the whole process while it waits for Redis, polls once a second, and leaves its key
    for ever when the process is killed; this one waits without blocking and its key expires.
    """

    PREFIKS = "kvp:laas:"

    def __init__(self, klient: redis.Redis) -> None:
        self._redis = klient

    @classmethod
    def nokkel(cls, id_: str) -> str:
        """Hashed: Redis' script engine keeps the last name it was given, also when the conversation is deleted."""
        return cls.PREFIKS + hashlib.blake2b(id_.encode(), digest_size=16).hexdigest()

    @asynccontextmanager
    async def laas(self, id_: str, levetid: float = LAASETID, mellom: float = 0.02) -> AsyncIterator[None]:
        """Holds the conversation. Error: `LagerBorte` when Redis does not answer or the turn before never ends."""
        laas = self._redis.lock(
            self.nokkel(id_),
            timeout=levetid,
            sleep=mellom,
            blocking_timeout=2 * levetid,
        )
        with LagerBorte.i_stedet_for(RedisError):
            tatt = await laas.acquire()
        if not tatt:
            raise LagerBorte
        try:
            yield
        finally:
            # The key expires by itself, and the turn's own error is the one to tell.
            with suppress(RedisError):
                await laas.release()


class Redisdagstall(Dagstall):
    """Counts summed over the processes. A day is shown one day later than in memory: by then all have handed in theirs,
    so that nobody's are seen in the difference of two readings. Where Redis does not answer, they are lost, never
    handed in twice: a number that is too high could show somebody.
    """

    ETTERSLEP = 2
    PREFIKS = "kvp:tall:"
    LEVETID = dt.timedelta(3)

    def __init__(self, url: str) -> None:
        self._url = url

    def _koble(self) -> vanlig.Redis:
        """A connection for one call, closed after it: there is one a minute or so."""
        return vanlig.Redis.from_url(self._url, socket_timeout=SVARFRIST, socket_connect_timeout=SVARFRIST)

    def legg_til(self, dag: dt.date, tall: Tall) -> None:
        nokkel = f"{self.PREFIKS}{dag}"
        with suppress(RedisError), self._koble() as r, r.pipeline() as p:
            for (navn, verdi), n in tall.items():
                p.hincrby(nokkel, f"{navn} {verdi}", n)
            p.expire(nokkel, self.LEVETID)
            p.execute()

    def av(self, dag: dt.date) -> Tall:
        try:
            with self._koble() as r:
                raa = r.hgetall(f"{self.PREFIKS}{dag}")
        except RedisError:
            return Counter()
        ut: Tall = Counter()
        for nokkel, n in raa.items():
            navn, _, verdi = nokkel.decode().partition(" ")
            ut[navn, verdi] = int(n)
        return ut
