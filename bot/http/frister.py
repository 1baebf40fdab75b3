"""`POST /api/frister`: many cases at once, for the officer's list. Nothing is kept, and no conversation is needed.

References are the caller's own and come back as they were; a name or a number of a person in their place is refused.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Any

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.http import kontrakt
from bot.http.feil import Feil, json_svar, maalform_av
from bot.innstillinger import dagens_dato
from bot.katalog import MAALFORMER
from kvp import Sak, UgyldigVerdi
from kvp.frister import frister
from kvp.frister_person import forbudt_celle

MAKS_RADER = 500
MAKS_REF = 60
MAKS_BYTES = 512 * 1024
"""Five hundred rows with every closed field answered; other calls may not be longer than `tjener.MAKS_BYTES`."""


class Frister:
    """One call beside those of the conversation, within the same limits for calls."""

    def blueprint(self) -> Blueprint:
        b = Blueprint("kvp_frister", url_prefix="/api")
        # A stream, so that the limit can be lifted for this call before its body is read.
        b.add_route(_med_grense(kontrakt.rute(self.frister)), "/frister", methods=["POST"], stream=True)
        return b

    async def frister(self, request: Request) -> HTTPResponse:
        kontrakt.krev_eget_opphav(request)
        await _les_inn(request)
        rader, maalform = _rader(kontrakt.les_kropp(request), maalform_av(request))
        arbeid = asyncio.get_running_loop().run_in_executor(None, _regn_ut, rader, dagens_dato(), maalform)
        return json_svar({"rader": await arbeid})


def _med_grense(metode: Callable[..., Awaitable[HTTPResponse]]) -> Callable[..., Awaitable[HTTPResponse]]:
    """The handler with a limit for its body; Sanic takes all limits from a stream, also for a call that is refused."""

    async def svar(request: Request) -> HTTPResponse:
        if request.stream is not None:
            request.stream.request_max_size = MAKS_BYTES
        return await metode(request)

    return svar


async def _les_inn(request: Request) -> None:
    if request.stream is not None and request.stream.request_body:
        await request.receive_body()


def _rader(kropp: dict[str, Any], maalform: str) -> tuple[list[tuple[str, Sak]], str]:
    """The cases of a call, and the form of the language. Error: `Feil` 400 or 413."""
    rader, maalform = kropp.get("rader"), kropp.get("maalform", maalform)
    if set(kropp) - {"rader", "maalform"} or not isinstance(rader, list) or maalform not in tuple(MAALFORMER):
        raise Feil(400, "feil_frister")
    if len(rader) > MAKS_RADER:
        raise Feil(413, "feil_frister_mange")
    return [_sak(rad) for rad in rader], maalform


def _sak(rad: object) -> tuple[str, Sak]:
    if not isinstance(rad, dict):
        raise Feil(400, "feil_frister")
    ref = rad.get("ref")
    if not isinstance(ref, str) or not ref.strip() or len(ref) > MAKS_REF or not ref.isprintable():
        raise Feil(400, "feil_frister")
    if forbudt_celle(ref, ref=True):
        raise Feil(400, "feil_frister_person")
    try:
        return ref, Sak.fra_json({"rolle": "ansatt", **{felt: v for felt, v in rad.items() if felt != "ref"}})
    except UgyldigVerdi:
        raise Feil(400, "feil_frister_svar") from None


def _regn_ut(saker: list[tuple[str, Sak]], dag: dt.date, maalform: str) -> list[dict[str, Any]]:
    return [rad.til_json() for rad in frister(saker, dag, maalform)]
