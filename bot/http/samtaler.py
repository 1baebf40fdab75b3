"""The conversations of the server: opened, found by their cookie, forgotten, and one turn at a time in each."""

from __future__ import annotations

import asyncio
import dataclasses
import gc
import logging
import secrets
import time
import weakref
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from sanic.request import Request

from bot.http.feil import Feil
from bot.http.kake import kakenavn, samtale_id
from bot.http.maaltall import Maaltall, maaltall
from bot.http.motor import Motor
from bot.http.vern import Vern
from bot.lager import LagerBorte, Samtalelager
from bot.logg import aarsak
from bot.samtale import Hendelse, Start, Tekst, Tilstand, Turresultat, UgyldigKnapp
from bot.samtale.slots import fra_slots

logger = logging.getLogger(__name__)

MAKS_SEKUNDER_TUR = 25
_RUNDER_INN = 8
"""Rounds of the event loop from a connection that waits to its handler, and a few more."""


class Samtaler:
    """All of one process. `motor`: gives the engine, None until it is loaded."""

    def __init__(self, motor: Callable[[], Motor | None], vern: Vern, tall: Maaltall = maaltall) -> None:
        self._finn_motor, self.vern, self._tall = motor, vern, tall
        self._laaser: weakref.WeakValueDictionary[str, asyncio.Lock] = weakref.WeakValueDictionary()
        self._i_tur: dict[str, str | None] = {}  # conversations with a turn running, and the question it answers

    @property
    def motor(self) -> Motor:
        """Error: `Feil` 503 before it is loaded."""
        motor = self._finn_motor()
        if motor is None:
            raise Feil(503, "feil_ikke_klar")
        return motor

    @property
    def lager(self) -> Samtalelager:
        return self.motor.lager

    async def begynn(self, request: Request, slots: dict[str, Any]) -> tuple[str, Turresultat]:
        """Opens a conversation with what is known; this tab's older one is deleted. Returns its id and first turn."""
        lager = self.lager
        if vent := self.vern.ny_samtale(request):
            await asyncio.sleep(vent)
        if gammel := samtale_id(request, kakenavn(request)):
            await self.glem(gammel)
        id_ = secrets.token_urlsafe(24)
        await lager.sett(id_, slots)
        await self._brukt(request, id_)
        try:
            return id_, await self.tur(id_, Start())
        except (Feil, LagerBorte):
            await self.glem(id_)  # nobody has its cookie
            raise

    async def krev_samtale(self, request: Request) -> tuple[str, Tilstand]:
        """The conversation of the cookie. Error: `Feil` 404."""
        lager, id_ = self.lager, samtale_id(request, kakenavn(request))
        slots = await lager.hent(id_) if id_ else None
        if not id_ or slots is None:
            raise Feil(404, "feil_ingen_samtale")
        await self._brukt(request, id_)
        tilstand = fra_slots(slots)
        request.ctx.maalform = tilstand.maalform
        return id_, tilstand

    async def _brukt(self, request: Request, id_: str) -> None:
        if eldst := self.vern.aapne.brukt(id_, self.vern.adresse(request)):
            await self.glem(eldst)

    async def glem(self, id_: str) -> None:
        """Deletes a conversation, after the turn that may be running in it."""
        async with self._laas(id_):
            await self.lager.slett(id_)
        self.vern.aapne.slett(id_)
        # What only refers to itself, such as an exception with its frames, would stay until the collector comes by.
        asyncio.get_running_loop().call_soon(gc.collect)

    @asynccontextmanager
    async def alene(self, id_: str) -> AsyncIterator[None]:
        """No turn runs in the conversation meanwhile, neither in this process nor in another."""
        async with self._laas(id_), self.lager.laas(id_):
            yield

    async def tur(self, id_: str, hendelse: Hendelse, spurt: str | None = None) -> Turresultat:
        """One turn. `spurt`: the question that the person saw, for the measurements. Error: `Feil`, `LagerBorte`."""
        if isinstance(hendelse, Tekst) and id_ in self._i_tur:
            # Sent twice: it must not answer the next question as well.
            hendelse = dataclasses.replace(hendelse, vist=self._i_tur[id_])
            spurt = hendelse.vist
        laas = self._laas(id_)
        with self.vern.tur(id_):
            maatte_vente = laas.locked()
            async with laas:
                if maatte_vente and await self.lager.hent(id_) is None:  # deleted meanwhile
                    raise Feil(404, "feil_ingen_samtale")
                self._i_tur[id_] = spurt
                try:
                    resultat = await asyncio.wait_for(self._i_ko(id_, hendelse, spurt), MAKS_SEKUNDER_TUR)
                    # The loop stood still meanwhile: what came in before this answer is let in before it is given.
                    for _ in range(_RUNDER_INN):
                        await asyncio.sleep(0)
                except LagerBorte:
                    raise
                except UgyldigKnapp:
                    raise Feil(400, "ugyldig_valg") from None
                except Exception as feil:
                    logger.error("turen feilet: %s", aarsak(feil))
                    raise Feil(500, "feil_intern") from None
                finally:
                    del self._i_tur[id_]
        if not isinstance(hendelse, Start):
            self.vern.aapne.svart(id_)
        return resultat

    async def _i_ko(self, id_: str, hendelse: Hendelse, spurt: str | None) -> Turresultat:
        # An opening comes after those who are in the middle of something.
        tillegg = 2.0 if isinstance(hendelse, Start) else 0.0
        async with self.vern.turko.plass(id_, tillegg=tillegg):
            resultat, begynte = None, time.perf_counter()
            try:
                async with self.lager.laas(id_):
                    resultat = await self.motor.tur(id_, hendelse)
                return resultat
            finally:
                brukt = time.perf_counter() - begynte
                self._tall.tur(spurt, resultat, brukt, start=isinstance(hendelse, Start))

    def _laas(self, id_: str) -> asyncio.Lock:
        laas = self._laaser.get(id_)
        if laas is None:
            laas = self._laaser[id_] = asyncio.Lock()
        return laas
