"""Where conversations live: values only, bounded in number and age, and really deleted.

Rasa's own stores keep every event with the person's text, cannot delete and never evict. These keep the slots alone;
a tracker is built from them for each turn and its events are dropped afterwards.
"""

from __future__ import annotations

import copy
import logging
import time
from abc import ABC, abstractmethod
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SessionStarted
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.samtale.slots import SLOTS

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
            logger.warning("the store failed with %s", type(e).__name__)
            raise cls from None


class Samtalelager(TrackerStore, ABC):
    """The common part: a tracker to slots and back."""

    @abstractmethod
    async def hent(self, id_: str) -> dict[str, Any] | None:
        """The slots of a conversation, None when there is none (any more). Counts as activity."""

    @abstractmethod
    async def sett(self, id_: str, slots: dict[str, Any], *, ny: bool = True) -> None:
        """Stores the slots and starts the idle time anew. Not `ny`: only where the conversation still exists."""

    @abstractmethod
    async def slett(self, id_: str) -> None:
        """Forgets the conversation at once."""

    async def gjenstaar(self, id_: str) -> float | None:
        """Seconds until the conversation goes if nothing happens, None when it has gone. Counts as no activity."""
        raise NotImplementedError

    async def svarer(self) -> bool:
        """Whether the store can be reached."""
        return True

    async def lukk(self) -> None:
        """Closes what is open."""
        return None

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        slots = await self.hent(sender_id)
        if slots is None:
            return None
        # Rasa replays a tracker's events several times in a turn. The values are what the slots start from instead of
        # one event each, so a late turn costs no more than an early one (docs/ytelse.md).
        tracker = DialogueStateTracker(sender_id, [_med_verdi(s, slots.get(s.name)) for s in self.domain.slots])
        # A session that is open and listening, so that Rasa does not start one with an action of its own.
        tracker.update(ActionExecuted(ACTION_SESSION_START_NAME))
        tracker.update(SessionStarted())
        tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        verdier = {
            n: tracker.slots[n].value for n in SLOTS if n in tracker.slots and tracker.slots[n].value is not None
        }
        # A turn that ends after its conversation was deleted must not bring it back.
        await self.sett(tracker.sender_id, verdier, ny=False)


def _med_verdi(slot: Slot, verdi: Any) -> Slot:
    """A copy of the slot that starts from this value."""
    ny = copy.copy(slot)
    ny.initial_value = verdi
    return ny


class Minnelager(Samtalelager):
    """In memory, for one process. Idle ones go after `utlop_sekunder`, the oldest first when there are too many."""

    def __init__(
        self, utlop_sekunder: float, maks: int = MAKS_SAMTALER, klokke: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(Domain.empty())
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
