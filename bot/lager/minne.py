"""Where conversations live: values only, bounded in number and age, and really deleted."""

from __future__ import annotations

import logging
import time
from abc import ABC, abstractmethod
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager, nullcontext
from typing import Any

from bot.logg import aarsak

logger = logging.getLogger(__name__)

MAKS_SAMTALER = 10_000


class LagerBorte(Exception):
    """The store does not answer. Nothing of the turn is stored, and the conversation stands where it stood."""

    @classmethod
    @contextmanager
    def i_stedet_for(cls, *feil: type[Exception]) -> Iterator[None]:
        """Raises this error in place of those named."""
        try:
            yield
        except feil as e:
            logger.warning("lageret svarer ikke: %s", aarsak(e))
            raise cls from None


class Samtalelager(ABC):
    """The slots of each conversation (`bot.samtale.slots`), from its last turn until it is forgotten."""

    @abstractmethod
    async def hent(self, id_: str) -> dict[str, Any] | None:
        """The slots of a conversation, None when there is none (any more). Counts as activity."""

    @abstractmethod
    async def sett(self, id_: str, slots: dict[str, Any], *, ny: bool = True) -> None:
        """Stores the slots and starts the idle time anew. Not `ny`: only where the conversation still exists."""

    @abstractmethod
    async def slett(self, id_: str) -> None:
        """Forgets the conversation at once."""

    @abstractmethod
    async def gjenstaar(self, id_: str) -> float | None:
        """Seconds until the conversation goes if nothing happens, None when it has gone. Counts as no activity."""

    @abstractmethod
    async def keys(self) -> Iterable[str]:
        """The ids of all conversations."""

    def laas(self, id_: str) -> AbstractAsyncContextManager[None]:
        """Holds the conversation against other processes that share the store. Error: `LagerBorte`."""
        return nullcontext()

    def rydd(self) -> int:
        """Drops what has been idle too long, where the store does not do so itself. Returns how many went."""
        return 0

    async def svarer(self) -> bool:
        """Whether the store can be reached."""
        return True

    async def lukk(self) -> None:
        """Closes what is open."""
        return None


class Minnelager(Samtalelager):
    """In memory, for one process. Idle ones go after `utlop_sekunder`, the oldest first when there are too many."""

    def __init__(
        self, utlop_sekunder: float, maks: int = MAKS_SAMTALER, klokke: Callable[[], float] = time.monotonic
    ) -> None:
        self.utlop_sekunder, self.maks, self.klokke = utlop_sekunder, maks, klokke
        self._samtaler: OrderedDict[str, tuple[float, dict[str, Any]]] = OrderedDict()

    async def hent(self, id_: str) -> dict[str, Any] | None:
        self.rydd()
        if id_ not in self._samtaler:
            return None
        _, slots = self._samtaler.pop(id_)
        self._samtaler[id_] = (self.klokke(), slots)
        return dict(slots)

    async def sett(self, id_: str, slots: dict[str, Any], *, ny: bool = True) -> None:
        if self._samtaler.pop(id_, None) is None and not ny:
            return
        self._samtaler[id_] = (self.klokke(), slots)
        self.rydd()

    async def slett(self, id_: str) -> None:
        self._samtaler.pop(id_, None)

    async def gjenstaar(self, id_: str) -> float | None:
        self.rydd()
        if id_ not in self._samtaler:
            return None
        return self._samtaler[id_][0] + self.utlop_sekunder - self.klokke()

    async def keys(self) -> Iterable[str]:
        return list(self._samtaler)

    def rydd(self) -> int:
        """Drops what has been idle too long, and the oldest beyond the limit. Returns how many went."""
        grense, antall = self.klokke() - self.utlop_sekunder, 0
        while self._samtaler:
            id_, (sist, _) = next(iter(self._samtaler.items()))
            if sist > grense and len(self._samtaler) <= self.maks:
                break
            del self._samtaler[id_]
            antall += 1
        return antall
