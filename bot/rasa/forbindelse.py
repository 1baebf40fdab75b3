"""Connections: what Sanic's HTTP protocol takes on trust is checked here.

Sanic starts its clock anew with every byte, so that one byte now and then holds a connection for ever; it answers some
malformed heads with a fault of its own; and it reads a body whose length is given in two ways.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

from sanic.exceptions import InvalidUsage, RequestTimeout, SanicException
from sanic.http import Http, Stage
from sanic.server.protocols.http_protocol import HttpProtocol

from bot.innstillinger import Innstillinger
from bot.rasa.vern import betrodd


class StrengHttp(Http):
    """Answers 400 to what cannot be read in exactly one way."""

    def init_for_request(self) -> None:
        super().init_for_request()
        self.protocol.begynte = None
        if not self.recv_buffer:
            # An emptied buffer still holds the bytes of the last request.
            self.recv_buffer = self.protocol.recv_buffer = bytearray()

    async def http1_request_header(self) -> None:
        try:
            await super().http1_request_header()
        except Exception as feil:
            self.url = None  # it may be the very thing that could not be read
            raise feil if isinstance(feil, SanicException) else InvalidUsage("Bad Request") from None
        self.upgrade_websocket = False  # there are none here, and Sanic lifts its time limits for them
        if not _entydig(self.request):
            self.request_body = None
            raise InvalidUsage("Bad Request")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for data in super().__aiter__():
                yield data
        except InvalidUsage:
            self.request_body, self.keep_alive = None, False
            # When the answer has been given, Sanic reads the rest of the body and has no use for an error in it.
            if self.stage is not Stage.IDLE:
                raise


def _entydig(request) -> bool:
    lengder = request.headers.getall("content-length", [])
    koding = request.headers.getall("transfer-encoding", [])
    if len(lengder) + len(koding) > 1 or len(request.headers.getall("host", [])) != 1:
        return False
    return all(re.fullmatch(r"[0-9]{1,9}", lengde) for lengde in lengder) and koding in ([], ["chunked"])


class Forbindelse(HttpProtocol):
    """One connection: the whole request must arrive in time, and one address may not take them all."""

    __slots__ = ("_adresse", "begynte")
    per_adresse: Counter[str] = Counter()

    def __init__(self, **argumenter: Any) -> None:
        super().__init__(**argumenter)
        self.begynte: float | None = None  # when the first byte of this request came
        self._adresse: str | None = None  # counted for this address

    def _setup_connection(self) -> None:
        self._http = StrengHttp(self)
        self._time = time.monotonic()
        self.check_timeouts()

    def connection_made(self, transport) -> None:
        innstillinger: Innstillinger = self.app.ctx.innstillinger
        sted = transport.get_extra_info("peername")
        adresse = sted[0] if sted else ""
        if innstillinger.grense_forbindelser and not betrodd(adresse, innstillinger.mellomledd):
            if self.per_adresse[adresse] >= innstillinger.grense_forbindelser:
                transport.abort()
                return
            self._adresse = adresse
            self.per_adresse[adresse] += 1
        super().connection_made(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._adresse is not None:
            self.per_adresse[self._adresse] -= 1
            if not self.per_adresse[self._adresse]:
                del self.per_adresse[self._adresse]
            self._adresse = None
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self.begynte is None:
            self.begynte = self.loop.time()
        super().data_received(data)

    def check_timeouts(self) -> None:
        if self._task is not None and self._http is not None and self._kommer_for_sent():
            self._http.exception = RequestTimeout("Request Timeout")
            self._http.request_body = None  # else Sanic answers, and then waits for the rest without a clock
            self._task.cancel()
            return
        super().check_timeouts()

    def _kommer_for_sent(self) -> bool:
        """Whether the request is still arriving, after the time that it may take."""
        if self.begynte is None or self.loop.time() - self.begynte <= self.app.ctx.innstillinger.frist_sekunder:
            return False
        return self._http.stage is Stage.REQUEST or bool(self._http.request_body)
