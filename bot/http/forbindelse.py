"""Connections: what Sanic's HTTP protocol takes on trust is checked here.

Sanic starts its clock anew with every byte, so that one byte now and then holds a connection for ever; it answers some
malformed heads with a fault of its own; and it reads a body whose length is given in two ways.
"""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator
from typing import Any

from sanic.exceptions import InvalidUsage, RequestTimeout, SanicException
from sanic.http import Http, Stage
from sanic.request import Request
from sanic.server.protocols.http_protocol import HttpProtocol

from bot.http.vern import betrodd
from bot.innstillinger import Innstillinger


class StrengHttp(Http):
    """Answers 400 to what cannot be read in exactly one way."""

    def init_for_request(self) -> None:
        super().init_for_request()
        self.protocol.begynte = None
        if not self.recv_buffer:
            # An emptied buffer still holds the bytes of the last request.
            self.recv_buffer: bytearray = bytearray()
            self.protocol.recv_buffer = self.recv_buffer

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


_HODENAVN = re.compile(r"[!#$%&'*+.^_`|~0-9a-z-]+")
_STYRETEGN = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


def _entydig(request: Request) -> bool:
    """Whether the head can be read in one way only.

    A body in chunks is refused: no browser sends one and the proxy in front has taken it apart, and Sanic reads sizes
    such as «+5» and «0x5», and trailers, as nobody else does.
    """
    hoder = request.headers
    if not all(_HODENAVN.fullmatch(navn) and not _STYRETEGN.search(verdi) for navn, verdi in hoder.items()):
        return False
    lengder = hoder.getall("content-length", [])
    if len(lengder) > 1 or "transfer-encoding" in hoder or len(hoder.getall("host", [])) != 1:
        return False
    return all(re.fullmatch(r"[0-9]{1,9}", lengde) for lengde in lengder)


class Forbindelse(HttpProtocol):
    """One connection: the whole request must arrive in time, and one address may not take them all.

    Beyond the limit the address loses the connection that is worth least: one that has said nothing, then one whose
    request is still on its way, then one that rests between requests. Only when all are being answered is the new
    one refused.
    """

    __slots__ = ("_adresse", "begynte", "har_talt")
    per_adresse: dict[str, dict[Forbindelse, None]] = {}

    def __init__(self, **argumenter: Any) -> None:
        super().__init__(**argumenter)
        self.begynte: float | None = None  # when the first byte of this request came
        self.har_talt = False
        self._adresse: str | None = None  # counted for this address

    def _setup_connection(self) -> None:
        self._http = StrengHttp(self)
        self._time = time.monotonic()
        self.check_timeouts()

    def connection_made(self, transport: Any) -> None:
        innstillinger: Innstillinger = self.app.ctx.innstillinger
        sted = transport.get_extra_info("peername")
        adresse = sted[0] if sted else ""
        if innstillinger.grense_forbindelser and not betrodd(adresse, innstillinger.mellomledd):
            egne = self.per_adresse.setdefault(adresse, {})
            if len(egne) >= innstillinger.grense_forbindelser and not _gi_plass(egne):
                transport.abort()
                return
            self._adresse = adresse
            egne[self] = None
        super().connection_made(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self.slipp_plass()
        super().connection_lost(exc)

    def slipp_plass(self) -> None:
        """Counts no more for its address."""
        if self._adresse is None:
            return
        egne = self.per_adresse.get(self._adresse, {})
        egne.pop(self, None)
        if not egne:
            self.per_adresse.pop(self._adresse, None)
        self._adresse = None

    def verdi(self) -> int:
        """0 has said nothing, 1 is still asking, 2 rests between requests, 3 is being answered."""
        if not self.har_talt:
            return 0
        if self._http is None or (self._http.stage is Stage.IDLE and self.begynte is None):
            return 2
        return 1 if self._http.stage in (Stage.IDLE, Stage.REQUEST) or self._http.request_body else 3

    def data_received(self, data: bytes) -> None:
        if self.begynte is None:
            self.begynte = self.loop.time()
        self.har_talt = True
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


def _gi_plass(egne: dict[Forbindelse, None]) -> bool:
    """Closes the connection of an address that is worth least, the oldest first. Says whether there was one."""
    minst = min(egne, key=Forbindelse.verdi)
    if minst.verdi() > 2:
        return False
    minst.slipp_plass()
    minst.transport.abort()
    return True
