"""The server: the contract, the pages, security headers and clear errors, on whatever engine it is given."""

from __future__ import annotations

import asyncio
import gc
import logging
import re
from collections.abc import Awaitable, Callable

from sanic import Sanic
from sanic.exceptions import MethodNotSupported, NotFound, PayloadTooLarge, RequestTimeout, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, html, raw

from bot import samtale
from bot.http.feil import Feil, feilsvar
from bot.http.frister import Frister
from bot.http.kontrakt import Kontrakt
from bot.http.motor import Motor
from bot.http.samtaler import Samtaler
from bot.http.tillegg import Tillegg
from bot.http.uten_skript import UtenSkript
from bot.http.vern import Vern
from bot.innstillinger import Innstillinger, dagens_dato
from bot.lager import LagerBorte
from bot.logg import aarsak
from bot.nett import frister, regler
from bot.nett.sider import CSP, Fil, statiske_filer
from bot.samtale import Tilstand

logger = logging.getLogger(__name__)

MAKS_BYTES = 16 * 1024
RYDD_SEKUNDER = 30
VENT_PAA_LAGER = 1.0
HODER = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def varm_opp() -> None:
    """Reads one answer, so that lists and registers are loaded before anybody waits for them."""
    dag = dagens_dato()
    samtale.tekst(samtale.start(Tilstand(), dag).tilstand, "jeg heter Ola og sitter i Oslo fengsel", dag)


def lag_app(last: Callable[[], Motor], innstillinger: Innstillinger, navn: str = "kvp") -> Sanic:
    """The app. `last` gives the engine; it may take its time, and runs in a thread of its own after the socket is open,
    so that `/api/helse` can answer 503 meanwhile."""
    app = Sanic(navn, configure_logging=False)
    app.config.REQUEST_MAX_SIZE = MAKS_BYTES
    app.config.REQUEST_TIMEOUT = innstillinger.frist_sekunder
    app.config.RESPONSE_TIMEOUT = 30
    app.config.KEEP_ALIVE_TIMEOUT = 30
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.config.USE_UVLOOP = False  # see bot.__main__
    app.ctx.motor, app.ctx.status = None, 0  # the exit status of the process
    app.ctx.innstillinger, app.ctx.vern = innstillinger, Vern(innstillinger)
    _kall(app)
    _statiske_sider(app)
    _regelsider(app)
    app.register_middleware(_sett_hoder, "response")
    app.register_middleware(_krev_vert, "request")
    app.exception(Feil)(lambda request, feil: feilsvar(feil.status, feil.nokkel, request, feil.hoder))
    app.exception(LagerBorte)(lambda request, feil: feilsvar(503, "feil_lager", request))
    app.exception(Exception)(_uventet)

    @app.listener("after_server_start")
    async def last_inn(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        lastes = loop.run_in_executor(None, _last, last)
        app.ctx.lasting = asyncio.ensure_future(_hold_ved_like(app, lastes))
        app.ctx.lasting.add_done_callback(lambda f: _lasting_ferdig(app, f))

    @app.listener("after_server_stop")
    async def lukk(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        if app.ctx.motor is not None:
            await app.ctx.motor.lager.lukk()

    return app


def _kall(app: Sanic) -> None:
    kontrakt = Kontrakt(Samtaler(lambda: app.ctx.motor, app.ctx.vern))
    minutter = app.ctx.innstillinger.utlop_minutter
    for kall in (kontrakt, Tillegg(kontrakt, minutter), UtenSkript(kontrakt, minutter), Frister()):
        app.blueprint(kall.blueprint())


def _last(last: Callable[[], Motor]) -> Motor:
    motor = last()
    varm_opp()
    return motor


async def _hold_ved_like(app: Sanic, lastes: Awaitable[Motor]) -> None:
    """Takes the engine into use when it is loaded, and lets go of what nobody uses for as long as the server runs."""
    motor = await lastes
    # What is loaded now stays: the collector need not look through it after each deletion.
    gc.collect()
    gc.freeze()
    app.ctx.motor = motor
    await _meld_klar(motor, app.ctx.innstillinger)
    while True:
        # Idle conversations go although nobody calls, and so do their ids and what only refers to itself.
        await asyncio.sleep(RYDD_SEKUNDER)
        motor.lager.rydd()
        app.ctx.vern.aapne.rydd()
        gc.collect()


async def _meld_klar(motor: Motor, innstillinger: Innstillinger) -> None:
    """Says that a person can talk now. A store that is not there yet is waited for, as is one that comes back."""
    if motor.mangler:
        logger.error("modellen mangler det som tolker spørsmål. Kjør «make train», og start på nytt.")
        return
    while not await motor.lager.svarer():
        await asyncio.sleep(VENT_PAA_LAGER)
    logger.info("klar på http://%s:%s/", innstillinger.vert, innstillinger.port)


def _regelsider(app: Sanic) -> None:
    """The rules to read and the list of deadlines, made once: they do not change while the server runs."""
    for sti, side in {**regler.sider(), **frister.sider()}.items():
        app.add_route(_side(side), sti, methods=["GET", "HEAD"], name=sti.strip("/").replace("/", "_"))


def _side(innhold: str) -> Callable[[Request], Awaitable[HTTPResponse]]:
    async def svar(request: Request) -> HTTPResponse:
        return html(innhold)

    return svar


def _lasting_ferdig(app: Sanic, framtid: asyncio.Future[None]) -> None:
    if not framtid.cancelled() and (feil := framtid.exception()):
        logger.error("modellen kan ikke lastes: %s", aarsak(feil))
        app.ctx.status = 1
        app.stop()


def _statiske_sider(app: Sanic) -> None:
    for fil in statiske_filer():
        navn = "fil_" + re.sub(r"\W", "_", f"{fil.navn}_{fil.sti}")
        app.add_route(_fil(fil), fil.sti, methods=["GET", "HEAD"], name=navn)


def _fil(fil: Fil) -> Callable[[Request], Awaitable[HTTPResponse]]:
    async def svar(request: Request) -> HTTPResponse:
        hoder = {**fil.hoder, "Vary": "Accept-Encoding"}
        if fil.pakket and "gzip" in request.headers.get("accept-encoding", ""):
            return raw(fil.pakket, content_type=fil.type, headers={**hoder, "Content-Encoding": "gzip"})
        return raw(fil.innhold, content_type=fil.type, headers=hoder)

    return svar


async def _krev_vert(request: Request) -> None:
    """Only the names that are set (`KVP_VERTSNAVN`) are answered; the check of health asks by address."""
    navn = request.app.ctx.innstillinger.vertsnavn
    if navn and request.path != "/api/helse" and request.host.rsplit(":", 1)[0].lower() not in navn:
        raise Feil(400, "feil_format")


async def _sett_hoder(request: Request, svar: HTTPResponse) -> None:
    for navn, verdi in HODER.items():
        svar.headers.setdefault(navn, verdi)


_FEIL = {
    NotFound: "feil_finnes_ikke",
    MethodNotSupported: "feil_metode",
    PayloadTooLarge: "feil_for_lang",
    RequestTimeout: "feil_for_treg",
}


def _uventet(request: Request, feil: Exception) -> HTTPResponse:
    if isinstance(feil, SanicException):
        nokkel = _FEIL.get(type(feil), "feil_format" if feil.status_code < 500 else "feil_intern")
        allow = (getattr(feil, "headers", None) or {}).get("Allow")
        return feilsvar(feil.status_code, nokkel, request, {"Allow": allow} if allow else None)
    # The name of the route, not the address: that is text from outside.
    logger.error("kallet feilet: %s, %s", request.route.name if request.route else "ingen rute", aarsak(feil))
    return feilsvar(500, "feil_intern", request)
