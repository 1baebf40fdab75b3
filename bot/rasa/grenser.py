"""Limits: how often, how many at once and how many open. They keep hashes only, and forget them within a minute or so.

Addresses and conversation ids are hashed with a key that lives as long as the process, so that nothing here says who
was connected or which conversation was deleted.
"""

from __future__ import annotations

import hashlib
import math
import secrets
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

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


class Aapne:
    """The open conversations of each address, at most `maks`: beyond it the address loses its own oldest, never
    another's. Ids are needed to delete by, so they go as soon as the conversation does or has been idle too long."""

    def __init__(self, maks: int, utlop_sekunder: float, klokke: Klokke = time.monotonic) -> None:
        self.maks, self.utlop_sekunder, self._klokke = maks, utlop_sekunder, klokke
        self._samtaler: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self._per_adresse: dict[bytes, OrderedDict[str, None]] = {}

    def brukt(self, id_: str, adresse: str) -> str | None:
        """Notes activity. Returns the conversation that must go to make room, if any."""
        if not self.maks:
            return None
        hvem = self._samtaler[id_][1] if id_ in self._samtaler else merke(adresse)
        self.slett(id_)
        self._samtaler[id_] = (self._klokke(), hvem)
        egne = self._per_adresse.setdefault(hvem, OrderedDict())
        egne[id_] = None
        self._rydd()
        if len(egne) <= self.maks:
            return None
        eldst = next(iter(egne))
        self.slett(eldst)
        return eldst

    def slett(self, id_: str) -> None:
        """Forgets a conversation that is deleted."""
        if id_ not in self._samtaler:
            return
        _, hvem = self._samtaler.pop(id_)
        egne = self._per_adresse[hvem]
        del egne[id_]
        if not egne:
            del self._per_adresse[hvem]

    def _rydd(self) -> None:
        grense = self._klokke() - self.utlop_sekunder
        while self._samtaler:
            id_, (sist, _) = next(iter(self._samtaler.items()))
            if sist > grense:
                return
            self.slett(id_)
