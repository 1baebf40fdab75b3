"""The HTTP contract as a Rasa channel: one conversation, one cookie, errors in Norwegian.

Mounted under `/` by returning a path from `url_prefix`. Buttons come with their intent already decided, so typed text
can never be a command of the engine.
"""

from __future__ import annotations

import asyncio
import functools
import json
import logging
import re
import secrets
import weakref
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, raw
from sanic.response import json as json_svar

from bot import notat
from bot.innstillinger import dagens_dato
from bot.katalog import MAALFORMER, katalog
from bot.rasa.lager import LagerBorte, Samtalelager
from bot.rasa.maaltall import maalt
from bot.samtale.slots import fra_slots
from bot.samtale.tilstand import Tilstand
from kvp import vurder

logger = logging.getLogger(__name__)

KAKE = "kvp_samtale"
MAKS_TEGN = 2_000


class Feil(Exception):
    """An error to be told to the person: HTTP status and the key of the text."""

    def __init__(self, status: int, nokkel: str) -> None:
        super().__init__(nokkel)
        self.status, self.nokkel = status, nokkel


def feilsvar(status: int, nokkel: str, request: Request | None = None) -> HTTPResponse:
    """An error in words, in the form of the language that the request is in."""
    return json_svar({"feil": katalog(maalform_av(request)).tekst(nokkel)}, status=status, ensure_ascii=False)


def maalform_av(request: Request | None) -> str:
    """The language form of the conversation; before there is one, the first Norwegian one that the browser asks for."""
    if request is None:
        return "nb"
    spraak = re.findall(r"\b(nb|nn|no)\b", request.headers.get("accept-language", "").lower())
    return getattr(request.ctx, "maalform", "nn" if spraak[:1] == ["nn"] else "nb")


class Meldingskanal(CollectingOutputChannel):
    """Collects the JSON messages of a turn; the plain text beside them is for other channels."""

    async def send_text_message(self, recipient_id: str, text: str, **kwargs: Any) -> None:
        return None

    async def send_custom_json(self, recipient_id: str, json_message: dict[str, Any], **kwargs: Any) -> None:
        self.messages.append(json_message)


class Kanal(InputChannel):
    """Channel of the widget. The agent (and with it the store) is looked up on the app when a call comes in."""

    @classmethod
    def name(cls) -> str:
        return "kvp"

    def url_prefix(self) -> str:
        return "/api"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        samtale = self.samtaler = Samtaler(on_new_message)
        b = Blueprint("kvp_api")
        for metode, sti, http in (
            (samtale.helse, "/helse", "GET"),
            (samtale.opprett, "/samtale", "POST"),
            (samtale.slett, "/samtale", "DELETE"),
            (samtale.melding, "/samtale/melding", "POST"),
            (samtale.maalform, "/samtale/maalform", "POST"),
            (samtale.sak, "/samtale/sak", "GET"),
            (samtale.vurdering, "/samtale/vurdering", "GET"),
            (samtale.pdf, "/samtale/oppsummering.pdf", "GET"),
            (samtale.docx, "/samtale/oppsummering.docx", "GET"),
            (samtale.html, "/samtale/oppsummering.html", "GET"),
            (samtale.notat_json, "/samtale/oppsummering.json", "GET"),
        ):
            b.add_route(rute(metode), sti, methods=[http])
        b.exception(Feil)(lambda request, feil: feilsvar(feil.status, feil.nokkel, request))
        b.exception(LagerBorte)(lambda request, feil: feilsvar(503, "feil_lager", request))
        return b


class Samtaler:
    """The handlers. Turns of one conversation are taken one at a time, in the order they came."""

    def __init__(self, motta: Callable[[UserMessage], Awaitable[Any]]) -> None:
        self._motta = maalt(motta)
        self._laaser: weakref.WeakValueDictionary[str, asyncio.Lock] = weakref.WeakValueDictionary()

    # Calls

    async def helse(self, request: Request) -> HTTPResponse:
        if _agent(request) is None:
            return feilsvar(503, "feil_ikke_klar", request)
        if not await lager_for(request).svarer():
            return feilsvar(503, "feil_lager", request)
        return json_svar({"status": "klar"})

    async def opprett(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        maalform = _maalform(les_kropp(request, tom_er_lov=True))
        # All that is known before the first word: the language form.
        id_, meldinger = await self.begynn(request, {"samtale": {"maalform": maalform}})
        return sett_kake(json_svar({"meldinger": meldinger}, status=201, ensure_ascii=False), id_, request)

    async def melding(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        id_, tilstand = await self.krev_samtale(request)
        kropp = les_kropp(request)
        if set(kropp) == {"tekst"}:
            tekst = kropp["tekst"]
            if not isinstance(tekst, str) or not tekst.strip():
                raise Feil(400, "feil_tom")
            if len(tekst) > MAKS_TEGN:
                raise Feil(413, "feil_for_lang")
            meldinger = await self.tur(id_, tekst=tekst, spurt=tilstand.spurt)
        elif set(kropp) == {"felt", "valg"}:
            meldinger = await self.tur(id_, **kropp, spurt=tilstand.spurt)
        else:
            raise Feil(400, "feil_format")
        svar = json_svar({"meldinger": meldinger}, ensure_ascii=False)
        # How a confirmed deletion ends (`bot.samtale.tur`). Asking the store instead would cost each turn a call.
        if meldinger[-1].get("ferdig") and meldinger[-1].get("handling") == "avslutt":
            await lager_for(request).slett(id_)
            del svar.cookies[KAKE]
        return svar

    async def maalform(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        id_, _ = await self.krev_samtale(request)
        kropp = les_kropp(request)
        if "maalform" not in kropp:
            raise Feil(400, "feil_format")
        return json_svar({"meldinger": await self.tur(id_, maalform=_maalform(kropp))}, ensure_ascii=False)

    async def slett(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        id_, _ = await self.krev_samtale(request)
        async with self._laas(id_):
            await lager_for(request).slett(id_)
        svar = empty(status=204)
        del svar.cookies[KAKE]
        return svar

    async def sak(self, request: Request) -> HTTPResponse:
        _, tilstand = await self.krev_samtale(request)
        return json_svar(tilstand.svar, ensure_ascii=False)

    async def vurdering(self, request: Request) -> HTTPResponse:
        _, tilstand = await self.krev_samtale(request)
        return json_svar(vurder(tilstand.sak, dagens_dato(), tilstand.maalform).til_json(), ensure_ascii=False)

    async def notat_json(self, request: Request) -> HTTPResponse:
        return json_svar(notat.til_json(await self._notat(request)), ensure_ascii=False)

    async def html(self, request: Request) -> HTTPResponse:
        return raw(notat.til_html(await self._notat(request)).encode(), content_type="text/html; charset=utf-8")

    async def pdf(self, request: Request) -> HTTPResponse:
        n = await self._notat(request)
        try:
            pdf = await asyncio.get_running_loop().run_in_executor(None, notat.til_pdf, n)
        except notat.PdfFeilet:
            raise Feil(500, "feil_pdf") from None
        return raw(
            pdf, content_type="application/pdf", headers={"Content-Disposition": 'inline; filename="kvp-notat.pdf"'}
        )

    async def docx(self, request: Request) -> HTTPResponse:
        docx = await asyncio.get_running_loop().run_in_executor(None, notat.til_docx, await self._notat(request))
        return raw(
            docx,
            content_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            headers={"Content-Disposition": 'attachment; filename="kvp-notat.docx"'},
        )

    # Parts

    async def begynn(self, request: Request, slots: dict[str, Any]) -> tuple[str, list[dict[str, Any]]]:
        """Opens a conversation with what is known; this browser's older one is deleted. Returns id and messages."""
        lager = lager_for(request)
        if gammel := request.cookies.get(KAKE):
            await lager.slett(gammel)
        id_ = secrets.token_urlsafe(24)
        await lager.sett(id_, slots)
        return id_, await self.tur(id_, start=True)

    async def tur(self, id_: str, **data: Any) -> list[dict[str, Any]]:
        """Sends one turn through Rasa and returns its messages: `tekst`, `felt` and `valg`, `handling`,
        `maalform`, or `start`.

        `spurt` is the field that was asked, for the measurements.

        Error: `Feil` when nothing came of it.
        """
        ut = Meldingskanal()
        if "tekst" in data:
            melding = UserMessage(for_motoren(data["tekst"]), ut, id_, input_channel="kvp", metadata=data)
        else:
            # Nothing to classify. The intent only has to be one that the rule knows.
            tolket = {"text": "", "intent": {"name": "svar", "confidence": 1.0}, "entities": [], "intent_ranking": []}
            melding = UserMessage("", ut, id_, parse_data=tolket, input_channel="kvp", metadata=data)
        async with self._laas(id_):
            try:
                await self._motta(melding)
            except LagerBorte:
                raise
            except Exception as feil:
                logger.error("turn failed with %s", type(feil).__name__)
                raise Feil(500, "feil_intern") from None
        if not ut.messages:
            raise Feil(500, "feil_intern")
        for m in ut.messages:
            if "feil" in m:
                raise Feil(400 if m["feil"] == "ugyldig_valg" else 500, str(m["feil"]))
        return ut.messages

    def _laas(self, id_: str) -> asyncio.Lock:
        laas = self._laaser.get(id_)
        if laas is None:
            laas = self._laaser[id_] = asyncio.Lock()
        return laas

    async def _notat(self, request: Request) -> notat.Notat:
        _, tilstand = await self.krev_samtale(request)
        dag = dagens_dato()
        try:
            return notat.lag_notat(tilstand.sak, vurder(tilstand.sak, dag, tilstand.maalform), dag, tilstand.maalform)
        except notat.ManglerSamtykke:
            raise Feil(409, "feil_samtykke") from None

    async def krev_samtale(self, request: Request) -> tuple[str, Tilstand]:
        id_ = request.cookies.get(KAKE)
        slots = await lager_for(request).hent(id_) if id_ else None
        if not id_ or slots is None:
            raise Feil(404, "feil_ingen_samtale")
        tilstand = fra_slots(slots)
        request.ctx.maalform = tilstand.maalform
        return id_, tilstand


def for_motoren(tekst: str) -> str:
    """What the engine gets to classify: it takes a leading slash for a command of its own, and no text for none.

    The reader gets the text as it was typed.
    """
    return re.sub(r"^[\s/]+", "", tekst) or "-"


def sett_kake(svar: HTTPResponse, id_: str, request: Request) -> HTTPResponse:
    """The answer with the cookie of the conversation."""
    kake = svar.cookies
    kake[KAKE] = id_
    kake[KAKE].update({"httponly": True, "samesite": "Strict", "path": "/"})
    if request.scheme == "https" or request.headers.get("x-forwarded-proto") == "https":
        kake[KAKE]["secure"] = True
    return svar


def rute(metode: Callable[..., Awaitable[HTTPResponse]]) -> Callable[..., Awaitable[HTTPResponse]]:
    """A plain function for a bound method: Sanic sets attributes on its handlers."""

    @functools.wraps(metode)
    async def svar(request: Request, **argumenter: Any) -> HTTPResponse:
        return await metode(request, **argumenter)

    return svar


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


def _maalform(kropp: dict[str, Any]) -> str:
    maalform = kropp.get("maalform", "nb")
    if set(kropp) - {"maalform"} or maalform not in MAALFORMER:
        raise Feil(400, "feil_format")
    return maalform


def krev_eget_opphav(request: Request) -> None:
    """Refuses calls that another site makes with the person's cookie."""
    opphav = request.headers.get("origin")
    if opphav and opphav.split("://")[-1] != request.headers.get("x-forwarded-host", request.host):
        raise Feil(403, "feil_opphav")
