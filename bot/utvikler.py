"""What Rasa's own command line (`rasa shell`, `rasa run`) gets of ours, by name in endpoints.yml and credentials.yml.

The server proper is `python -m bot`; this is for whoever wants Rasa's tools on the same model, store and contract.
"""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Blueprint, Sanic
from sanic.blueprint_group import BlueprintGroup
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.http.feil import Feil, feilsvar
from bot.http.frister import Frister
from bot.http.kontrakt import Kontrakt
from bot.http.samtaler import Samtaler
from bot.http.tillegg import Tillegg
from bot.http.vern import Vern
from bot.innstillinger import les_innstillinger
from bot.lager import LagerBorte, Samtalelager, lag_lager
from bot.rasa.endringer import endre_rasa
from bot.rasa.kanal import NAVN, Rasamotor, turen
from bot.rasa.oppstart import kan_tolke
from bot.rasa.sporing import Sporing


@functools.cache
def lageret() -> Samtalelager:
    """One store for all channels of the process."""
    return lag_lager(les_innstillinger())


class Lager(Sporing):
    """Our store, as `tracker_store` in endpoints.yml. Rasa makes it before the agent, so Rasa is changed here."""

    def __init__(self, domain: Domain | None = None, **fra_rasa: Any) -> None:
        endre_rasa()
        super().__init__(lageret(), domain)

    async def save(self, tracker: DialogueStateTracker) -> None:
        # Rasa opens the conversations of its own channels by saving them; the contract opens its own.
        await self.lager.sett(tracker.sender_id, self.verdier(tracker), ny=turen() is None)


class Kanal(InputChannel):  # type: ignore[misc]
    """The contract under `/api`, as a channel in credentials.yml. The actions must run in the same process."""

    @classmethod
    def name(cls) -> str:
        return NAVN

    def url_prefix(self) -> str:
        return "/api"  # beside Rasa's /webhooks

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> BlueprintGroup:
        """`on_new_message` is not used: it takes texts alone, and drops what went wrong."""
        innstillinger = les_innstillinger()
        vern, motor = Vern(innstillinger), _Motor()
        kontrakt = Kontrakt(Samtaler(motor, vern))
        kall = (kontrakt, Tillegg(kontrakt, innstillinger.utlop_minutter), Frister())
        gruppe = Blueprint.group(*(k.blueprint() for k in kall))

        async def koble(app: Sanic, _: object) -> None:
            app.ctx.innstillinger, app.ctx.vern, motor.app = innstillinger, vern, app

        for del_ in gruppe:
            del_.listener("before_server_start")(koble)
            del_.exception(Feil)(_feil)
            del_.exception(LagerBorte)(_lager_borte)
        return gruppe


class _Motor:
    """Rasa's agent as our engine, whichever it has loaded; None until it has loaded one."""

    def __init__(self) -> None:
        self.app: Sanic | None = None

    def __call__(self) -> Rasamotor | None:
        agent = getattr(self.app.ctx, "agent", None) if self.app else None
        if agent is None or not agent.is_ready():
            return None
        return Rasamotor(agent, lageret(), None if kan_tolke(agent) else "feil_modell")


async def _feil(request: Request, feil: Feil) -> HTTPResponse:
    return feilsvar(feil.status, feil.nokkel, request, feil.hoder)


async def _lager_borte(request: Request, feil: LagerBorte) -> HTTPResponse:
    return feilsvar(503, "feil_lager", request)
