"""All that is changed in Rasa's own classes, for the whole process: `endre_rasa`. docs/ytelse.md has the measurements.

What is left out of one loaded agent is in `bot.rasa.motor`; what is ours beside Rasa's classes inherits from them.
"""

from __future__ import annotations

import functools
from types import SimpleNamespace
from typing import Any

import rasa
from rasa.core import processor
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.events import Event
from rasa.shared.core.slots import Slot
from rasa.utils.endpoints import EndpointConfig

from bot.rasa.innebygd import URL, InnebygdEndepunkt

RASA = "3.6.21"
"""The version that the changes were written for and measured with."""
_kontroller = RemoteAction._validate_action_result
_send = EndpointConfig.request


class FeilRasa(RuntimeError):
    """Another version of Rasa than the changes were written for."""


def endre_rasa() -> None:
    """Makes the changes; a second call makes none. Error: `FeilRasa`."""
    if rasa.__version__ != RASA:
        raise FeilRasa(f"Rasa {rasa.__version__}: bot.rasa.endringer is written for {RASA}")
    RemoteAction._validate_action_result = _kontroller_fremmede
    EndpointConfig.request = _send_eller_kjor
    if not hasattr(Event.resolve_by_type, "cache_info"):
        # Looks through all classes of events for each event that an action returns.
        Event.resolve_by_type = staticmethod(functools.cache(Event.resolve_by_type))
    # Each tracker copies all slots, three times a turn, by the slow way that fits any object.
    Slot.__copy__ = _kopi
    # Used there for the debug log alone, which is never written.
    processor.copy = SimpleNamespace(deepcopy=lambda verdi: verdi)


def _kontroller_fremmede(handling: RemoteAction, resultat: Any) -> bool:
    """Rasa's check of an action's answer, but only for answers that come from outside the process.

    It verifies its own JSON schema anew each time, which was three quarters of a turn (measured); the executor of the
    SDK has checked the events of ours already.
    """
    return True if getattr(handling.action_endpoint, "url", None) == URL else _kontroller(handling, resultat)


async def _send_eller_kjor(endepunkt: EndpointConfig, *argumenter: Any, **navngitte: Any) -> Any:
    """A call over HTTP, except to the address that endpoints.yml has for actions in the same process."""
    if endepunkt.url != URL:
        return await _send(endepunkt, *argumenter, **navngitte)
    return await _innebygd().request(*argumenter, **navngitte)


@functools.cache
def _innebygd() -> InnebygdEndepunkt:
    return InnebygdEndepunkt()


def _kopi(slot: Slot) -> Slot:
    ny = slot.__class__.__new__(slot.__class__)
    ny.__dict__.update(slot.__dict__)
    return ny
