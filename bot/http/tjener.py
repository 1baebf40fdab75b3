"""The server: Rasa's channel mechanism on a Sanic app of our own, with the page, security headers and clear errors.

Rasa's own HTTP API (trackers, model, version) is never mounted.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import re
from pathlib import Path

from rasa.core.agent import Agent
from rasa.core.channels.channel import register
from rasa.core.lock_store import InMemoryLockStore, LockStore
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.classifiers.fallback_classifier import FallbackClassifier
from sanic import Sanic
from sanic.exceptions import MethodNotSupported, NotFound, PayloadTooLarge, RequestTimeout, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, html, raw

from bot import samtale
from bot.http.feil import Feil, feilsvar
from bot.http.frister import Fristkanal
from bot.http.kontrakt import Kanal
from bot.http.tillegg import Arbeidsbordkanal
from bot.http.uten_skript import Enkelkanal
from bot.http.vern import Vern
from bot.innstillinger import Innstillinger, dagens_dato
from bot.lager.minne import LagerBorte, Minnelager, Samtalelager
from bot.lager.redis import Redislaas, Redislager, koble
from bot.nett import frister, regler
from bot.nett.sider import CSP, Fil, statiske_filer
from bot.rasa.innebygd import InnebygdEndepunkt
from bot.rasa.motor import slank
from bot.samtale import Tilstand

logger = logging.getLogger(__name__)

MAKS_BYTES = 16 * 1024
RYDD_SEKUNDER = 30
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


def last_agent(modell: Path, innstillinger: Innstillinger) -> Agent:
    """The agent with our store and the actions in the same process. Takes seconds: TensorFlow is imported."""
    lager, laas = lag_lager(innstillinger)
    agent = Agent.load(str(modell), tracker_store=lager, lock_store=laas, action_endpoint=InnebygdEndepunkt())
    # Rasa wraps the store in one that falls back to memory and keeps everything; a fault is told instead.
    lager.domain = agent.domain
    agent.tracker_store = agent.processor.tracker_store = lager
    slank(agent)
    varm_opp()
    return agent


def varm_opp() -> None:
    """Reads one answer, so that lists and registers are loaded before anybody waits for them."""
    dag = dagens_dato()
    tilstand, _ = samtale.start(Tilstand(), dag)
    samtale.tekst(tilstand, "jeg heter Ola og sitter i Oslo fengsel", dag)


def kan_tolke(agent: Agent) -> bool:
    """Whether the model holds something that tells intents apart; without it every question would be misread."""
    noder = agent.processor.graph_runner._skjema.nodes.values()
    return any(issubclass(n.uses, IntentClassifier) and n.uses is not FallbackClassifier for n in noder)


def lag_lager(innstillinger: Innstillinger) -> tuple[Samtalelager, LockStore]:
    sekunder = innstillinger.utlop_minutter * 60
    if innstillinger.redis_url is None:
        return Minnelager(sekunder), InMemoryLockStore()
    klient = koble(innstillinger.redis_url)
    return Redislager(klient, sekunder), Redislaas(klient)


def lag_app(modell: Path, innstillinger: Innstillinger, navn: str = "kvp") -> Sanic:
    """The app. The agent is loaded after the socket is open, so `/api/helse` can answer 503 meanwhile."""
    app = Sanic(navn, configure_logging=False)
    app.config.REQUEST_MAX_SIZE = MAKS_BYTES
    app.config.REQUEST_TIMEOUT = innstillinger.frist_sekunder
    app.config.RESPONSE_TIMEOUT = 30
    app.config.KEEP_ALIVE_TIMEOUT = 30
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.config.USE_UVLOOP = False  # see bot.__main__
    app.ctx.agent, app.ctx.status = None, 0  # the exit status of the process
    app.ctx.mangler = None  # why it is not ready although it runs: a key of the catalogue
    app.ctx.innstillinger = innstillinger
    kanal = Kanal(Vern(innstillinger))
    minutter = innstillinger.utlop_minutter
    register([kanal, Arbeidsbordkanal(kanal, minutter), Enkelkanal(kanal, minutter), Fristkanal()], app, route="/")
    _statiske_sider(app)
    app.register_middleware(_sett_hoder, "response")
    app.register_middleware(_krev_vert, "request")
    app.exception(Feil)(lambda request, feil: feilsvar(feil.status, feil.nokkel, request, feil.hoder))
    app.exception(LagerBorte)(lambda request, feil: feilsvar(503, "feil_lager", request))
    app.exception(Exception)(_uventet)

    @app.listener("after_server_start")
    async def last(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        async def i_bakgrunnen() -> None:
            agent = await loop.run_in_executor(None, last_agent, modell, innstillinger)
            # What is loaded now stays: the collector need not look through it after each deletion.
            gc.collect()
            gc.freeze()
            app.ctx.mangler = None if kan_tolke(agent) else "feil_modell"
            app.ctx.agent = agent
            logger.warning("klar på http://%s:%s/", innstillinger.vert, innstillinger.port)
            while True:
                # Idle conversations go although nobody calls, and so do their ids and what only refers to itself.
                await asyncio.sleep(RYDD_SEKUNDER)
                if isinstance(agent.tracker_store, Minnelager):
                    agent.tracker_store.rydd()
                app.ctx.vern.aapne.rydd()
                gc.collect()

        app.ctx.lasting = asyncio.ensure_future(i_bakgrunnen())
        app.ctx.lasting.add_done_callback(lambda f: _lasting_ferdig(app, f))

    @app.listener("after_server_stop")
    async def lukk(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        if app.ctx.agent is not None:
            await app.ctx.agent.tracker_store.lukk()

    _regelsider(app)
    return app


def _regelsider(app: Sanic) -> None:
    """The rules to read and the list of deadlines, made once: they do not change while the server runs."""
    for sti, side in {**regler.sider(), **frister.sider()}.items():
        app.add_route(_side(side), sti, methods=["GET", "HEAD"], name=sti.strip("/").replace("/", "_"))


def _side(innhold: str):
    async def svar(request: Request) -> HTTPResponse:
        return html(innhold)

    return svar


def _lasting_ferdig(app: Sanic, framtid: asyncio.Future) -> None:
    if not framtid.cancelled() and (feil := framtid.exception()):
        logger.error("modellen kunne ikke lastes: %s: %s", type(feil).__name__, feil)
        app.ctx.status = 1
        app.stop()


def _statiske_sider(app: Sanic) -> None:
    for fil in statiske_filer():
        navn = "fil_" + re.sub(r"\W", "_", f"{fil.navn}_{fil.sti}")
        app.add_route(_fil(fil), fil.sti, methods=["GET", "HEAD"], name=navn)


def _fil(fil: Fil):
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
    rute = request.route.name if request.route else "no route"
    logger.error("%s failed with %s", rute, type(feil).__name__)
    return feilsvar(500, "feil_intern", request)
