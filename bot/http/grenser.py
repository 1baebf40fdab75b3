"""Limits: how often, how many at once and how many open. They keep hashes only, and forget them within a minute or so.

Addresses and conversation ids are hashed with a key that lives as long as the process, so that nothing here says who
was connected or which conversation was deleted.
"""

from __future__ import annotations

import asyncio
import hashlib
import heapq
import itertools
import math
import secrets
import time
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass

Klokke = Callable[[], float]
_NOKKEL = secrets.token_bytes(32)
_MAKS_HUSKET = 50_000


def merke(tekst: str) -> bytes:
    """A short keyed hash: the same text is recognised, and cannot be read back."""
    return hashlib.blake2b(tekst.encode("utf-8", "surrogatepass"), digest_size=12, key=_NOKKEL).digest()


class Takt:
    """At most `per_minutt` events a minute for each key, a whole minute's worth at once; 0 is no limit.

    Keeps one time for each key: when its bucket is full again. A key whose time has passed is dropped.
    """

    def __init__(self, per_minutt: int, klokke: Klokke = time.monotonic) -> None:
        self.per_minutt, self._klokke = per_minutt, klokke
        self._full: OrderedDict[bytes, float] = OrderedDict()

    def vent(self, hvem: str) -> int:
        """Counts one event. Returns 0 when it is within the limit, else the seconds to wait."""
        if not self.per_minutt:
            return 0
        naa, nokkel, ett = self._klokke(), merke(hvem), 60 / self.per_minutt
        self._rydd(naa)
        full = max(naa, self._full.pop(nokkel, naa)) + ett
        for_mye = full - naa - 60
        # Tolerance for rounding: a minute's worth is exactly what fits.
        self._full[nokkel] = full if for_mye <= 1e-6 else full - ett
        return 0 if for_mye <= 1e-6 else max(1, math.ceil(for_mye))

    def _rydd(self, naa: float) -> None:
        # The least recently seen first: it has had the longest time to fill up.
        while self._full:
            nokkel, full = next(iter(self._full.items()))
            if full > naa and len(self._full) <= _MAKS_HUSKET:
                return
            del self._full[nokkel]


class Samtidige:
    """At most `maks` at the same time for each key; 0 is no limit."""

    def __init__(self, maks: int) -> None:
        self.maks = maks
        self._antall: Counter[bytes] = Counter()

    @contextmanager
    def plass(self, hvem: str) -> Iterator[bool]:
        """Whether there was room, for as long as the block lasts."""
        nokkel = merke(hvem)
        if self.maks and self._antall[nokkel] >= self.maks:
            yield False
            return
        self._antall[nokkel] += 1
        try:
            yield True
        finally:
            self._antall[nokkel] -= 1
            if not self._antall[nokkel]:
                del self._antall[nokkel]


AKTIV_SEKUNDER = 120
"""A conversation in which much has been answered, and something within this time, is never closed to make room."""
_TRINN = 4


@dataclass
class _Aapen:
    sist: float
    hvem: bytes
    svar: int = 0

    @property
    def trinn(self) -> int:
        """0 nothing answered, 1 one answer, 2 two or three, 3 more: what it would cost its person to lose it."""
        return min(_TRINN - 1, self.svar.bit_length())


class Aapne:
    """The open conversations of each address, at most `maks`.

    Beyond it the address loses its own, never another's: the one in which least has been answered, of those the longest
    idle. Ids are needed to delete by, so they go as soon as the conversation does or has been idle too long.
    """

    def __init__(self, maks: int, utlop_sekunder: float, klokke: Klokke = time.monotonic) -> None:
        self.maks, self.utlop_sekunder, self._klokke = maks, utlop_sekunder, klokke
        self._samtaler: OrderedDict[str, _Aapen] = OrderedDict()
        self._per_adresse: dict[bytes, tuple[OrderedDict[str, None], ...]] = {}

    def kjenner(self, id_: str) -> bool:
        """Whether the conversation is open here."""
        return id_ in self._samtaler

    def ubrukte(self, adresse: str) -> int:
        """How many of the address' conversations nothing has been answered in."""
        trinn = self._per_adresse.get(merke(adresse))
        return len(trinn[0]) if trinn else 0

    def har_plass(self, adresse: str) -> bool:
        """Whether a new one fits without taking the place of one that somebody is in the middle of."""
        self._rydd()
        trinn = self._per_adresse.get(merke(adresse))
        return not (self.maks and trinn) or sum(map(len, trinn)) < self.maks or self._minst_verd(trinn) is not None

    def brukt(self, id_: str, adresse: str) -> str | None:
        """Notes activity. Returns the conversation that must go to make room, if any."""
        naa = self._klokke()
        samtale = self._samtaler.get(id_) or _Aapen(naa, merke(adresse))
        self.slett(id_)
        samtale.sist = naa
        self._samtaler[id_] = samtale
        egne = self._per_adresse.setdefault(samtale.hvem, tuple(OrderedDict() for _ in range(_TRINN)))
        egne[samtale.trinn][id_] = None
        self._rydd()
        if not self.maks or sum(map(len, egne)) <= self.maks:
            return None
        ut = self._minst_verd(egne, ny=id_)
        if ut is not None:
            self.slett(ut)
        return ut

    def svart(self, id_: str) -> None:
        """Notes that an answer was given."""
        if id_ in self._samtaler:
            samtale = self._samtaler[id_]
            egne = self._per_adresse[samtale.hvem]
            del egne[samtale.trinn][id_]
            samtale.svar += 1
            egne[samtale.trinn][id_] = None

    def _minst_verd(self, trinn: tuple[OrderedDict[str, None], ...], ny: str | None = None) -> str | None:
        for egne in trinn:
            eldst = next((id_ for id_ in egne if id_ != ny), None)
            if eldst is None:
                continue
            if egne is not trinn[-1] or self._samtaler[eldst].sist <= self._klokke() - AKTIV_SEKUNDER:
                return eldst
        return None

    def slett(self, id_: str) -> None:
        """Forgets a conversation that is deleted."""
        samtale = self._samtaler.pop(id_, None)
        if samtale is None:
            return
        egne = self._per_adresse[samtale.hvem]
        del egne[samtale.trinn][id_]
        if not any(egne):
            del self._per_adresse[samtale.hvem]

    def _rydd(self) -> None:
        grense = self._klokke() - self.utlop_sekunder
        while self._samtaler:
            id_, samtale = next(iter(self._samtaler.items()))
            if samtale.sist > grense:
                return
            self.slett(id_)

    def rydd(self) -> None:
        """Forgets what has been idle too long, also when nobody calls."""
        self._rydd()


class Ko:
    """One at a time, the quietest first: whoever has had least lately goes before those who come often.

    Turns are work for one processor, so more at once only makes all of them late. What somebody has had is halved
    every `halvering` seconds; a person who answers every few seconds stays near zero, a script does not.
    """

    def __init__(self, samtidig: int = 1, halvering: float = 5.0, klokke: Klokke = time.monotonic) -> None:
        self.samtidig, self.halvering, self._klokke = samtidig, halvering, klokke
        self._har_hatt: OrderedDict[bytes, tuple[float, float]] = OrderedDict()  # amount, and when it was that
        self._venter: list[tuple[int, int, asyncio.Future[None]]] = []
        self._inne, self._nummer = 0, itertools.count()

    @asynccontextmanager
    async def plass(self, hvem: str, *, tillegg: float = 0.0) -> AsyncIterator[None]:
        """A place, for as long as the block lasts. `tillegg` puts it further back: for those who may wait."""
        trinn = int(math.log2(1 + self._tell(hvem) + tillegg))
        if self._inne >= self.samtidig or self._venter:
            min_tur: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            heapq.heappush(self._venter, (trinn, next(self._nummer), min_tur))
            try:
                await min_tur
            except asyncio.CancelledError:
                if min_tur.done() and not min_tur.cancelled():
                    self._neste()  # the place had been given just then
                raise
        else:
            self._inne += 1
        try:
            yield
        finally:
            self._neste()

    def _neste(self) -> None:
        """Gives the place on, or back. A place is only ever handed over, so nobody slips in between."""
        while self._venter:
            _, _, framtid = heapq.heappop(self._venter)
            if not framtid.done():
                framtid.set_result(None)
                return
        self._inne -= 1

    def _tell(self, hvem: str) -> float:
        """What somebody has had so far; counts one more."""
        naa, nokkel = self._klokke(), merke(hvem)
        foer, sist = self._har_hatt.pop(nokkel, (0.0, naa))
        antall: float = foer * 0.5 ** ((naa - sist) / self.halvering)
        self._har_hatt[nokkel] = (antall + 1, naa)
        while self._har_hatt:
            nokkel, (_, sist) = next(iter(self._har_hatt.items()))
            if sist > naa - 12 * self.halvering and len(self._har_hatt) <= _MAKS_HUSKET:
                break
            del self._har_hatt[nokkel]
        return antall
