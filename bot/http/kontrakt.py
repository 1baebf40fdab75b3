"""The HTTP contract: one conversation, one cookie, errors in Norwegian."""

from __future__ import annotations

import asyncio
import functools
import json
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from typing import Any

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, raw

from bot import lesing, notat
from bot.http.feil import Feil, json_svar
from bot.http.kake import kakenavn, samtale_id, sett_kake, slett_kake
from bot.http.openapi import beskrivelse
from bot.http.samtaler import Samtaler
from bot.innstillinger import dagens_dato
from bot.katalog import MAALFORMER, STEG
from bot.logg import aarsak
from bot.notat.rens import rens
from bot.samtale import Knapp, Maalform, Tekst, Tilstand, Turresultat
from bot.samtale.kladd import til_notatet
from kvp import FELTER, __version__, vurder
from kvp.felter import MAKS_TEKST

logger = logging.getLogger(__name__)

MAKS_TEGN = MAKS_TEKST
"""One limit for all that people type, the one that the case has for own words."""
MAKS_SEKUNDER_PDF = 20


class Kontrakt:
    """The calls of the contract."""

    def __init__(self, samtaler: Samtaler) -> None:
        self.samtaler = samtaler
        self._dokumentko = ThreadPoolExecutor(1, "dokument")

    def blueprint(self) -> Blueprint:
        b = Blueprint("kvp_api", url_prefix="/api")
        b.add_route(rute(self.helse, begrenset=False), "/helse", methods=["GET"])
        for metode, sti, http in (
            (self.openapi, "/openapi.json", "GET"),
            (self.opprett, "/samtale", "POST"),
            (self.slett, "/samtale", "DELETE"),
            (self.forlat, "/samtale/forlat", "POST"),
            (self.melding, "/samtale/melding", "POST"),
            (self.maalform, "/samtale/maalform", "POST"),
            (self.sak, "/samtale/sak", "GET"),
            (self.vurdering, "/samtale/vurdering", "GET"),
            (self.pdf, "/samtale/oppsummering.pdf", "GET"),
            (self.docx, "/samtale/oppsummering.docx", "GET"),
            (self.html, "/samtale/oppsummering.html", "GET"),
            (self.notat_json, "/samtale/oppsummering.json", "GET"),
            (self.kalender, "/samtale/kalender.ics", "GET"),
        ):
            b.add_route(rute(metode), sti, methods=[http])
        return b

    # Calls

    async def helse(self, request: Request) -> HTTPResponse:
        motor = self.samtaler.motor
        if motor.mangler:
            raise Feil(503, motor.mangler)
        if not await motor.lager.svarer():
            raise Feil(503, "feil_lager_ubrukelig", Kvp_Grunn="lager")
        return json_svar({"status": "klar", "versjon": __version__})

    async def openapi(self, request: Request) -> HTTPResponse:
        return json_svar(beskrivelse())

    async def opprett(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        maalform = _maalform(les_kropp(request, tom_er_lov=True))
        # All that is known before the first word: the language form.
        id_, resultat = await self.samtaler.begynn(request, {"samtale": {"maalform": maalform}})
        return sett_kake(json_svar({"meldinger": resultat.meldinger}, status=201), id_, request)

    async def melding(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        id_, tilstand = await self.samtaler.krev_samtale(request)
        kropp = les_kropp(request)
        spm = les_spm(kropp)
        if set(kropp) == {"tekst"}:
            hendelse = skrevet(kropp["tekst"], tilstand, vist_felt(request.headers.get("kvp-felt")), spm)
            resultat = await self.samtaler.tur(id_, hendelse, hendelse.vist)
        elif set(kropp) == {"felt", "valg"}:
            resultat = await self.samtaler.tur(id_, valgt(kropp["felt"], kropp["valg"], spm), tilstand.spurt)
        else:
            raise Feil(400, "feil_format")
        return await self.svar(request, id_, resultat)

    async def svar(self, request: Request, id_: str, resultat: Turresultat) -> HTTPResponse:
        """The messages of a turn; the conversation is forgotten where the person had it deleted."""
        svar = json_svar({"meldinger": resultat.meldinger})
        if resultat.slettet:
            await self.samtaler.glem(id_)
            slett_kake(svar, request)
        return svar

    async def maalform(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        id_, _ = await self.samtaler.krev_samtale(request)
        kropp = les_kropp(request)
        if "maalform" not in kropp:
            raise Feil(400, "feil_format")
        return await self.svar(request, id_, await self.samtaler.tur(id_, Maalform(_maalform(kropp))))

    async def slett(self, request: Request) -> HTTPResponse:
        krev_eget_opphav(request)
        id_ = samtale_id(request, kakenavn(request))
        if not id_ or await self.samtaler.lager.gjenstaar(id_) is None:
            raise Feil(404, "feil_ingen_samtale")
        await self.samtaler.glem(id_)  # without reading it: what is damaged must go as well
        return slett_kake(empty(status=204), request)

    async def forlat(self, request: Request) -> HTTPResponse:
        """Deletes like `slett`, for browsers whose only call that outlives a page is a beacon (a POST, no headers)."""
        return await self.slett(request)

    async def sak(self, request: Request) -> HTTPResponse:
        _, tilstand = await self.samtaler.krev_samtale(request)
        return json_svar(tilstand.svar)

    async def vurdering(self, request: Request) -> HTTPResponse:
        _, tilstand = await self.samtaler.krev_samtale(request)
        return json_svar(vurder(tilstand.sak, dagens_dato(), tilstand.maalform).til_json())

    async def kalender(self, request: Request) -> HTTPResponse:
        """The days of the case for a calendar. It goes to whoever asked alone, so it needs no consent to share."""
        id_, tilstand = await self.samtaler.krev_samtale(request)
        fil = notat.til_kalender(id_, tilstand.sak, dagens_dato(), tilstand.maalform)
        if fil is None:
            raise Feil(409, "feil_kalender")
        hoder = {"Content-Disposition": 'attachment; filename="kvp-kalender.ics"'}
        return raw(fil, content_type="text/calendar; charset=utf-8", headers=hoder)

    async def notat_json(self, request: Request) -> HTTPResponse:
        """The note as data, with the draft that «regn på nytt» reads."""
        n = await self._notat(request)
        _, tilstand = await self.samtaler.krev_samtale(request)
        return json_svar({**notat.til_json(n), "kladd": til_notatet(tilstand, n.dato)})

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
        with self.samtaler.vern.dokument(str(samtale_id(request, kakenavn(request)))):
            arbeid = asyncio.get_running_loop().run_in_executor(self._dokumentko, lag, n)
            try:
                return await asyncio.wait_for(arbeid, MAKS_SEKUNDER_PDF)
            except Exception as e:
                if not isinstance(e, (*feil, asyncio.TimeoutError)):
                    raise
                logger.error("dokumentet feilet: %s", aarsak(e))
                raise Feil(500, "feil_pdf") from None

    async def _notat(self, request: Request) -> notat.Notat:
        id_, tilstand = await self.samtaler.krev_samtale(request)
        sak, dag, maalform = tilstand.sak, dagens_dato(), tilstand.maalform
        try:
            return notat.lag_notat(sak, vurder(sak, dag, maalform), dag, maalform, notat.referanse(id_, sak, dag))
        except notat.ManglerSamtykke:
            raise Feil(409, "feil_samtykke") from None


def skrevet(tekst: object, tilstand: Tilstand, vist: str | None, spm: int | None) -> Tekst:
    """What was typed, at the question that the page shows. Error: `Feil` 400 or 413.

    Personal data goes before the engine, the model or anything else gets the text.
    """
    felt = vist or tilstand.spurt
    return Tekst(lesing.rens(_ren_tekst(tekst), felt, tilstand.rolle), felt, spm, tilstand.rolle)


def valgt(felt: object, valg: object, spm: int | None) -> Knapp:
    """What was chosen. Error: `Feil` 400 or 413."""
    if valg is None or isinstance(valg, bool):
        raise Feil(400, "feil_format")
    return Knapp(felt, _ren_tekst(valg) if isinstance(valg, str) else valg, spm)


def vist_felt(felt: str | None) -> str | None:
    """The question that the page shows, as it says itself; None when that is no question of ours.

    With it, a text that is sent again (by another tab, or by a proxy whose first process died) answers only the
    question it was written for.
    """
    return felt if felt in FELTER or felt in STEG else None


def les_spm(kropp: dict[str, Any]) -> int | None:
    """Takes `spm`, the number of the question that is answered, out of the body. Error: `Feil` 400."""
    if "spm" not in kropp:
        return None
    spm = kropp.pop("spm")
    if not isinstance(spm, int) or isinstance(spm, bool):
        raise Feil(400, "feil_format")
    return spm


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
    return str(maalform)
