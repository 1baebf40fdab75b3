"""Our store as Rasa's: a tracker is built from the values for each turn, and its events are dropped afterwards.

Rasa's own stores keep every event with the person's text, cannot delete and never evict.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SessionStarted
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.lager.minne import Samtalelager
from bot.samtale.slots import SLOTS


class Sporing(TrackerStore):
    """Trackers of the conversations in a store."""

    def __init__(self, lager: Samtalelager, domene: Domain | None = None) -> None:
        super().__init__(domene or Domain.empty())
        self.lager = lager

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        slots = await self.lager.hent(sender_id)
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
        # A turn that ends after its conversation was deleted must not bring it back.
        await self.lager.sett(tracker.sender_id, self.verdier(tracker), ny=False)

    @staticmethod
    def verdier(tracker: DialogueStateTracker) -> dict[str, Any]:
        """What is kept of a tracker."""
        return {n: tracker.slots[n].value for n in SLOTS if n in tracker.slots and tracker.slots[n].value is not None}

    async def keys(self) -> Iterable[str]:
        return await self.lager.keys()


def _med_verdi(slot: Slot, verdi: Any) -> Slot:
    """A copy of the slot that starts from this value."""
    ny = copy.copy(slot)
    ny.initial_value = verdi
    return ny
