"""The HTTP contract as a Rasa channel: one conversation, one cookie, errors in Norwegian.

Mounted under `/` by returning a path from `url_prefix`. Buttons come with their intent already decided, so typed text
can never be a command of the engine.
"""

from __future__ import annotations

import asyncio
import functools
import gc
import json
import logging
import re
import secrets
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, nullcontext
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, raw

from bot import lesing, notat
from bot.http.feil import Feil, feilsvar, json_svar
from bot.http.kake import kakenavn, samtale_id
from bot.http.maaltall import maalt
from bot.http.openapi import beskrivelse
from bot.http.vern import Vern
from bot.innstillinger import dagens_dato, les_innstillinger
from bot.katalog import MAALFORMER, STEG
from bot.lager.minne import LagerBorte, Samtalelager
from bot.notat.tekst import rens
from bot.samtale.slots import fra_slots
from bot.samtale.tilstand import Tilstand
from kvp import FELTER, vurder
from kvp.sak import MAKS_TEKST

logger = logging.getLogger(__name__)

MAKS_TEGN = MAKS_TEKST
"""One limit for all that people type, the one that the case has for own words."""
MAKS_SEKUNDER_TUR = 25
MAKS_SEKUNDER_PDF = 20
_RUNDER_INN = 8
"""Rounds of the event loop from a connection that waits to its handler, and a few more."""


class Meldingskanal(CollectingOutputChannel):
    """Collects the JSON messages of a turn; the plain text beside them is for other channels."""

    async def send_text_message(self, recipient_id: str, text: str, **kwargs: Any) -> None:
        return None

    async def send_custom_json(self, recipient_id: str, json_message: dict[str, Any], **kwargs: Any) -> None:
        self.messages.append(json_message)


class Kanal(InputChannel):
    """Channel of the widget. The agent (and with it the store) is looked up on the app when a call comes in."""

    def __init__(self, vern: Vern | None = None) -> None:
        self._vern = vern or Vern(les_innstillinger())

    @classmethod
    def name(cls) -> str:
        return "kvp"

    def url_prefix(self) -> str:
        return "/api"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        samtale = self.samtaler = Samtaler(on_new_message, self._vern)
        b = Blueprint("kvp_api")
        b.listener("before_server_start")(self._sett_vern)
        b.add_route(rute(samtale.helse, begrenset=False), "/helse", methods=["GET"])
        for metode, sti, http in (
            (samtale.openapi, "/openapi.json", "GET"),
            (samtale.opprett, "/samtale", "POST"),
            (samtale.slett, "/samtale", "DELETE"),
            (samtale.forlat, "/samtale/forlat", "POST"),
            (samtale.melding, "/samtale/melding", "POST"),
            (samtale.maalform, "/samtale/maalform", "POST"),
            (samtale.sak, "/samtale/sak", "GET"),
            (samtale.vurdering, "/samtale/vurdering", "GET"),
            (samtale.pdf, "/samtale/oppsummering.pdf", "GET"),
            (samtale.docx, "/samtale/oppsummering.docx", "GET"),
            (samtale.html, "/samtale/oppsummering.html", "GET"),
            (samtale.notat_json, "/samtale/oppsummering.json", "GET"),
            (samtale.kalender, "/samtale/kalender.ics", "GET"),
        ):
            b.add_route(rute(metode), sti, methods=[http])
        return b

    async def _sett_vern(self, app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        app.ctx.vern = self._vern


class Samtaler:
    """The handlers. Turns of one conversation are taken one at a time, in the order they came."""

    def __init__(self, motta: Callable[[UserMessage], Awaitable[Any]], vern: Vern) -> None:
        self._motta, self._vern = maalt(motta), vern
        self._laaser: weakref.WeakValueDictionary[str, asyncio.Lock] = weakref.WeakValueDictionary()
        self._lager: Samtalelager  # known from the first call on: it is loaded after the server has started
        self._dokumentko = ThreadPoolExecutor(1, "dokument")
        self._i_tur: dict[str, str | None] = {}  # conversations with a turn running, and the question it answers

    # Calls

    async def helse(self, request: Request) -> HTTPResponse:
        if _agent(request) is None:
            return feilsvar(503, "feil_ikke_klar", request)
        if request.app.ctx.mangler:
            return feilsvar(503, request.app.ctx.mangler, request)
        if not await lager_for(request).svarer():
            return feilsvar(503, "feil_lager_ubrukelig", request)
        return json_svar({"status": "klar"})

    async def openapi(self, request: Request) -> HTTPResponse:
        return json_svar(beskrivelse())

    async def opprett(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        maalform = _maalform(les_kropp(request, tom_er_lov=True))
        # All that is known before the first word: the language form.
        id_, meldinger = await self.begynn(request, {"samtale": {"maalform": maalform}})
        return sett_kake(json_svar({"meldinger": meldinger}, status=201), id_, request)

    async def melding(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        id_, tilstand = await self.krev_samtale(request)
        kropp = les_kropp(request)
        nummer = les_spm(kropp)
        if set(kropp) == {"tekst"}:
            spurt = sett(request.headers.get("kvp-felt")) or tilstand.spurt
            meldinger = await self.tur(id_, tekst=kropp["tekst"], spurt=spurt, sporsmaal=sporsmaal(tilstand), **nummer)
        elif set(kropp) == {"felt", "valg"}:
            meldinger = await self.tur(id_, **kropp, spurt=tilstand.spurt, **nummer)
        else:
            raise Feil(400, "feil_format")
        svar = json_svar({"meldinger": meldinger})
        # How a confirmed deletion ends (`bot.samtale.tur`). Asking the store instead would cost each turn a call.
        if meldinger[-1].get("ferdig") and meldinger[-1].get("handling") == "avslutt":
            await self.glem(request, id_)
            slett_kake(svar, request)
        return svar

    async def maalform(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        id_, _ = await self.krev_samtale(request)
        kropp = les_kropp(request)
        if "maalform" not in kropp:
            raise Feil(400, "feil_format")
        return json_svar({"meldinger": await self.tur(id_, maalform=_maalform(kropp))})

    async def slett(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        id_ = samtale_id(request, kakenavn(request))
        if not id_ or await lager_for(request).gjenstaar(id_) is None:
            raise Feil(404, "feil_ingen_samtale")
        await self.glem(request, id_)  # without reading it: what is damaged must go as well
        return slett_kake(empty(status=204), request)

    async def forlat(self, request: Request) -> HTTPResponse:
        """Deletes like `slett`, for browsers whose only call that outlives a page is a beacon (a POST, no headers)."""
        return await self.slett(request)

    async def sak(self, request: Request) -> HTTPResponse:
        _, tilstand = await self.krev_samtale(request)
        return json_svar(tilstand.svar)

    async def vurdering(self, request: Request) -> HTTPResponse:
        _, tilstand = await self.krev_samtale(request)
        return json_svar(vurder(tilstand.sak, dagens_dato(), tilstand.maalform).til_json())

    async def kalender(self, request: Request) -> HTTPResponse:
        """The days of the case for a calendar. It goes to whoever asked alone, so it needs no consent to share."""
        id_, tilstand = await self.krev_samtale(request)
        fil = notat.til_kalender(id_, tilstand.sak, dagens_dato(), tilstand.maalform)
        if fil is None:
            raise Feil(409, "feil_kalender")
        hoder = {"Content-Disposition": 'attachment; filename="kvp-kalender.ics"'}
        return raw(fil, content_type="text/calendar; charset=utf-8", headers=hoder)

    async def notat_json(self, request: Request) -> HTTPResponse:
        return json_svar(notat.til_json(await self._notat(request)))

    async def html(self, request: Request) -> HTTPResponse:
        """The note as a page. It ends with the conversation, also without script: a page that asks the server whether
        the conversation lives takes its place."""
        n = await self._notat(request)
        side = notat.til_html(n).encode()
        sekunder = request.app.ctx.innstillinger.utlop_minutter * 60 + 2
        maalform = getattr(request.ctx, "maalform", MAALFORMER[0])
        hoder = {"Refresh": f"{sekunder}; url=../../enkel?ute={maalform}", **_som_fil(n, "html", "inline")}
        return raw(side, content_type="text/html; charset=utf-8", headers=hoder)

    async def pdf(self, request: Request) -> HTTPResponse:
        n = await self._notat(request)
        pdf = await self._dokument(request, n, _lag_pdf, notat.PdfFeilet)
        return raw(pdf, content_type="application/pdf", headers=_som_fil(n, "pdf", "inline"))

    async def docx(self, request: Request) -> HTTPResponse:
        n = await self._notat(request)
        docx = await self._dokument(request, n, notat.til_docx)
        return raw(
            docx,
            content_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            headers=_som_fil(n, "docx", "attachment"),
        )

    async def _dokument(
        self, request: Request, n: notat.Notat, lag: Callable[[notat.Notat], bytes], *feil: type[Exception]
    ) -> bytes:
        """A document, made beside the turns: one at a time, one place for each conversation, given up when the client
        has gone (Sanic cancels the handler, and what has not begun never begins). Error: `Feil` 429 or 500."""
        with self._vern.dokument(str(samtale_id(request, kakenavn(request)))):
            arbeid = asyncio.get_running_loop().run_in_executor(self._dokumentko, lag, n)
            try:
                return await asyncio.wait_for(arbeid, MAKS_SEKUNDER_PDF)
            except (*feil, asyncio.TimeoutError) as e:
                logger.error("the document failed with %s", type(e.__cause__ or e).__name__)
                raise Feil(500, "feil_pdf") from None

    # Parts

    async def begynn(self, request: Request, slots: dict[str, Any]) -> tuple[str, list[dict[str, Any]]]:
        """Opens a conversation with what is known; this tab's older one is deleted. Returns id and messages."""
        self._lager = lager_for(request)
        if vent := self._vern.ny_samtale(request):
            await asyncio.sleep(vent)
        if gammel := samtale_id(request, kakenavn(request)):
            await self.glem(request, gammel)
        id_ = secrets.token_urlsafe(24)
        await self._lager.sett(id_, slots)
        await self._brukt(request, id_)
        try:
            return id_, await self.tur(id_, start=True)
        except (Feil, LagerBorte):
            await self.glem(request, id_)  # nobody has its cookie
            raise

    async def krev_samtale(self, request: Request) -> tuple[str, Tilstand]:
        """The conversation of the cookie. Error: `Feil` 404."""
        self._lager = lager_for(request)
        id_ = samtale_id(request, kakenavn(request))
        slots = await self._lager.hent(id_) if id_ else None
        if not id_ or slots is None:
            raise Feil(404, "feil_ingen_samtale")
        await self._brukt(request, id_)
        tilstand = fra_slots(slots)
        request.ctx.maalform = tilstand.maalform
        return id_, tilstand

    async def _brukt(self, request: Request, id_: str) -> None:
        if eldst := self._vern.aapne.brukt(id_, self._vern.adresse(request)):
            await self.glem(request, eldst)

    async def glem(self, request: Request, id_: str) -> None:
        """Deletes a conversation, after the turn that may be running in it."""
        async with self._laas(id_):
            await lager_for(request).slett(id_)
        self._vern.aapne.slett(id_)
        # What only refers to itself, such as an exception with its frames, would stay until the collector comes by.
        asyncio.get_running_loop().call_soon(gc.collect)

    @asynccontextmanager
    async def alene(self, request: Request, id_: str) -> AsyncIterator[None]:
        """No turn runs in the conversation meanwhile, neither in this process nor in another."""
        agent = _agent(request)
        if agent is None:
            raise Feil(503, "feil_ikke_klar")
        async with self._laas(id_), agent.lock_store.lock(id_):
            yield

    async def tur(self, id_: str, **data: Any) -> list[dict[str, Any]]:
        """Sends one turn through Rasa and returns its messages: `tekst`, `felt` and `valg`, `handling`,
        `maalform`, or `start`.

        `spurt` is the question that the person saw, for texts sent twice and for the measurements. Error: `Feil` when
        nothing came of it.
        """
        melding, ut = _melding(id_, data)
        if "tekst" in data and id_ in self._i_tur:
            data["spurt"] = self._i_tur[id_]  # sent twice: it must not answer the next question as well
        laas = self._laas(id_)
        with self._vern.tur(id_):
            maatte_vente = laas.locked()
            async with laas:
                if maatte_vente and await self._lager.hent(id_) is None:  # deleted meanwhile
                    raise Feil(404, "feil_ingen_samtale")
                self._i_tur[id_] = data.get("spurt")
                try:
                    await asyncio.wait_for(self._i_ko(melding, "start" in data), MAKS_SEKUNDER_TUR)
                    # The loop stood still meanwhile: what came in before this answer is let in before it is given.
                    for _ in range(_RUNDER_INN):
                        await asyncio.sleep(0)
                except LagerBorte:
                    raise
                except Exception as feil:
                    logger.error("turn failed with %s", type(feil).__name__)
                    raise Feil(500, "feil_intern") from None
                finally:
                    del self._i_tur[id_]
        if not ut.messages:
            raise Feil(500, "feil_intern")
        for m in ut.messages:
            if "feil" in m:
                raise Feil(400 if m["feil"] == "ugyldig_valg" else 500, str(m["feil"]))
        if "start" not in data:
            self._vern.aapne.svart(id_)
        return ut.messages

    async def _i_ko(self, melding: UserMessage, ny: bool) -> None:
        # An opening comes after those who are in the middle of something.
        async with self._vern.turko.plass(melding.sender_id, tillegg=2.0 if ny else 0.0):
            await self._motta(melding)

    def _laas(self, id_: str) -> asyncio.Lock:
        laas = self._laaser.get(id_)
        if laas is None:
            laas = self._laaser[id_] = asyncio.Lock()
        return laas

    async def _notat(self, request: Request) -> notat.Notat:
        id_, tilstand = await self.krev_samtale(request)
        sak, dag, maalform = tilstand.sak, dagens_dato(), tilstand.maalform
        try:
            return notat.lag_notat(sak, vurder(sak, dag, maalform), dag, maalform, notat.referanse(id_, sak, dag))
        except notat.ManglerSamtykke:
            raise Feil(409, "feil_samtykke") from None


def _melding(id_: str, data: dict[str, Any]) -> tuple[UserMessage, Meldingskanal]:
    """The message for Rasa and where its answers come; `data` is cleaned on the way. Error: `Feil` 400 or 413."""
    ut = Meldingskanal()
    if "tekst" in data:
        # Personal data goes before the engine, the model or anything else gets the text.
        renset = lesing.rens(_ren_tekst(data["tekst"]))
        data |= {"tekst": renset.tekst, "lest": renset.lest, "klippet": list(renset.slag)}
        return UserMessage(for_motoren(renset.lest), ut, id_, input_channel="kvp", metadata=data), ut
    if "valg" in data:
        if data["valg"] is None or isinstance(data["valg"], bool):
            raise Feil(400, "feil_format")
        if isinstance(data["valg"], str):
            data["valg"] = _ren_tekst(data["valg"])
    # Nothing to classify. The intent only has to be one that the rule knows.
    tolket = {"text": "", "intent": {"name": "svar", "confidence": 1.0}, "entities": [], "intent_ranking": []}
    return UserMessage("", ut, id_, parse_data=tolket, input_channel="kvp", metadata=data), ut


def sporsmaal(tilstand: Tilstand) -> dict[str, str | None]:
    """The question in whose light a text is classified, and who answers."""
    return {"felt": tilstand.spurt, "rolle": tilstand.rolle}


def for_motoren(tekst: str) -> str:
    """What the engine gets to classify: it takes a leading slash for a command of its own, and no text for none.

    The reader gets the text as it was typed.
    """
    return re.sub(r"^[\s/]+", "", tekst) or "-"


def sett_kake(svar: HTTPResponse, id_: str, request: Request) -> HTTPResponse:
    """The answer with the cookie of the conversation."""
    kake, navn = svar.cookies, kakenavn(request)
    kake[navn] = id_
    kake[navn].update({"httponly": True, "samesite": "Strict", "path": request.app.ctx.vern.prefiks(request)})
    if request.app.ctx.vern.er_kryptert(request):
        kake[navn]["secure"] = True
    return svar


def slett_kake(svar: HTTPResponse, request: Request) -> HTTPResponse:
    """The answer that takes the cookie away, from the path it was given for."""
    navn = kakenavn(request)
    svar.cookies[navn] = ""
    svar.cookies[navn].update({"max-age": 0, "path": request.app.ctx.vern.prefiks(request)})
    return svar


def sett(felt: str | None) -> str | None:
    """The question that the page shows, as it says itself; None when that is no question of ours.

    With it, a text that is sent again (by another tab, or by a proxy whose first process died) answers only the
    question it was written for.
    """
    return felt if felt in FELTER or felt in STEG else None


def les_spm(kropp: dict[str, Any]) -> dict[str, int]:
    """Takes `spm`, the number of the question that is answered, out of the body. Error: `Feil` 400."""
    if "spm" not in kropp:
        return {}
    spm = kropp.pop("spm")
    if not isinstance(spm, int) or isinstance(spm, bool):
        raise Feil(400, "feil_format")
    return {"spm": spm}


def krev_eget_opphav(request: Request) -> None:
    """Refuses calls that another site makes with the person's cookie. Error: `Feil` 403."""
    request.app.ctx.vern.krev_eget_opphav(request)


def rute(
    metode: Callable[..., Awaitable[HTTPResponse]], *, begrenset: bool = True
) -> Callable[..., Awaitable[HTTPResponse]]:
    """A plain function for a bound method (Sanic sets attributes on its handlers), within the limits for calls."""

    @functools.wraps(metode)
    async def svar(request: Request, **argumenter: Any) -> HTTPResponse:
        with request.app.ctx.vern.kall(request) if begrenset else nullcontext():
            return await metode(request, **argumenter)

    return svar


def _som_fil(n: notat.Notat, endelse: str, maate: str) -> dict[str, str]:
    return {"Content-Disposition": f'{maate}; filename="{notat.filnavn(n, endelse)}"'}


def _lag_pdf(n: notat.Notat) -> bytes:
    """The PDF, with every fault of the engine as one error: it panics with exceptions of its own."""
    try:
        return notat.til_pdf(n)
    except notat.PdfFeilet:
        raise
    except BaseException as feil:
        raise notat.PdfFeilet(type(feil).__name__) from feil


def _agent(request: Request) -> Agent | None:
    agent = getattr(request.app.ctx, "agent", None)
    return agent if agent is not None and agent.is_ready() else None


def lager_for(request: Request) -> Samtalelager:
    agent = _agent(request)
    if agent is None:
        raise Feil(503, "feil_ikke_klar")
    return agent.tracker_store  # type: ignore[return-value]


def les_kropp(request: Request, *, tom_er_lov: bool = False) -> dict[str, Any]:
    """The JSON object of the body. Error: `Feil` 415 or 400."""
    if tom_er_lov and not request.body:
        return {}
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise Feil(415, "feil_format")
    try:
        kropp = json.loads(request.body)
    except (ValueError, RecursionError):
        raise Feil(400, "feil_format") from None
    if not isinstance(kropp, dict):
        raise Feil(400, "feil_format")
    return kropp


def _ren_tekst(verdi: object) -> str:
    """What was typed, without invisible signs. Error: `Feil` 400 or 413."""
    if not isinstance(verdi, str):
        raise Feil(400, "feil_tom")
    tekst = rens(verdi)
    if not tekst:
        raise Feil(400, "feil_tom")
    if len(tekst) > MAKS_TEGN:
        raise Feil(413, "feil_for_lang")
    return tekst


def _maalform(kropp: dict[str, Any]) -> str:
    maalform = kropp.get("maalform", "nb")
    if set(kropp) - {"maalform"} or maalform not in MAALFORMER:
        raise Feil(400, "feil_format")
    return maalform

