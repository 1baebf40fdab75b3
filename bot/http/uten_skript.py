"""The pages without JavaScript: a form in, a redirect out, then the page (`bot.nett.enkel`), all at `/enkel`.

The answers of a turn wait in the conversation for the page that shows them, and are gone when it has been shown. Who
comes back later may be the next person at the machine: they are asked whether to go on or to begin anew, with nothing
of the case in sight, and from two minutes after the last answer the conversation is deleted instead.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, html, redirect

from bot.http import kake, kontrakt
from bot.http.feil import Feil, maalform_av
from bot.http.kake import samtale_id, sett_kake, slett_kake
from bot.http.kontrakt import MAKS_TEGN, Kontrakt
from bot.http.tillegg import trykket
from bot.katalog import MAALFORMER, katalog
from bot.lager import LagerBorte
from bot.nett import enkel
from bot.nett.sider import tekster
from bot.notat.rens import rens
from bot.samtale import Hendelse, Maalform, Start, Tekst, Tilstand
from bot.samtale.slots import SAMTALE

VARSEL_SEKUNDER = 60
_MAKS_FELT = 100
_KAN_FORTSETTE_SEKUNDER = 120
_VENTER = "venter"  # the messages of the last turn, in the conversation until the page has shown them
_SIST = "sist"  # when the last answer was given, by the clock: several processes share the conversation

Meldinger = list[dict[str, Any]]


class UtenSkript:
    """One address for the whole conversation, with the same conversations and the same locks as the contract."""

    def __init__(self, hoved: Kontrakt, utlop_minutter: int) -> None:
        self._hoved, self._samtaler, self._sekunder = hoved, hoved.samtaler, utlop_minutter * 60
        self._gjor: dict[str, Callable[[Request], Awaitable[HTTPResponse]]] = {
            "start": self._start,
            "tekst": self._tekst,
            "svar": self._svar,
            "handling": self._handling,
            "maalform": self._maalform,
            "mer-tid": self._mer_tid,
            "fortsett": self._mer_tid,
            "notat": self._notat,
        }

    def blueprint(self) -> Blueprint:
        b = Blueprint("kvp_uten_skript", url_prefix="/enkel")
        b.add_route(self._side(self.vis), "/", methods=["GET"])
        b.add_route(self._side(self.motta), "/", methods=["POST"])
        return b

    def _side(self, metode: Callable[[Request], Awaitable[HTTPResponse]]) -> Callable[..., Awaitable[HTTPResponse]]:
        """A handler whose errors are pages in words, in the form of the conversation."""

        async def svar(request: Request) -> HTTPResponse:
            kake.bruk_enkel(request)
            try:
                with request.app.ctx.vern.kall(request):
                    return await metode(request)
            except (Feil, LagerBorte) as e:
                feil = e if isinstance(e, Feil) else Feil(503, "feil_lager")
                with contextlib.suppress(Feil, LagerBorte):
                    await self._samtaler.krev_samtale(request)
                maalform = maalform_av(request)
                side = enkel.feilside(maalform, katalog(maalform).tekst(feil.nokkel), start=feil.status == 404)
                return _html(side, status=feil.status, hoder=feil.hoder)

        svar.__name__ = f"enkel_{metode.__name__}"
        return svar

    # The page

    async def vis(self, request: Request) -> HTTPResponse:
        """The conversation, or what stands before and after one; `?tid`, `?ute` and `?slettet` never touch it.

        `?startet`: it began just now, so the cookie must be there.
        """
        hendelse, maalform = _hendelse(request)
        if hendelse in ("tid", "ute") and (igjen := await self._gjenstaar(request)):
            # It lives: another page of the same browser was used meanwhile, or the person still has a minute.
            return _html(enkel.tidsside(maalform), gaa_til=(int(igjen) + 2, f"enkel?ute={maalform}"))
        if hendelse == "tid":
            return _html(enkel.tidsside(maalform), gaa_til=(VARSEL_SEKUNDER + 5, f"enkel?ute={maalform}"))
        if hendelse == "ute":
            return self._startside(maalform, tekster(maalform)("slettet_tid"))
        if hendelse == "slettet":
            return self._startside(maalform, f"{katalog(maalform).tekst('slettet')} {tekster(maalform)('filer_igjen')}")
        try:
            id_, tilstand = await self._samtaler.krev_samtale(request)
        except Feil as feil:
            if feil.status != 404:
                raise
            return self._startside(maalform, tekster(maalform)("ingen_kaker") if hendelse == "startet" else None)
        if meldinger := await self._hent_ventende(id_):
            return self._samtaleside(tilstand, meldinger)
        return await self._kom_tilbake(request, id_, tilstand.maalform)

    async def _kom_tilbake(self, request: Request, id_: str, maalform: str) -> HTTPResponse:
        sist = (await self._samtaler.lager.hent(id_) or {}).get(SAMTALE, {}).get(_SIST, 0)
        igjen = sist + _KAN_FORTSETTE_SEKUNDER - time.time()
        if igjen > 0:
            return _html(enkel.tilbakeside(maalform), gaa_til=(int(igjen) + 1, "enkel"))
        await self._samtaler.glem(id_)
        svar = self._startside(maalform, tekster(maalform)("slettet_tid"))
        slett_kake(svar, request)
        return svar

    async def _gjenstaar(self, request: Request) -> float | None:
        """Seconds that the conversation has left, None when there is none. Asking is no activity."""
        id_ = samtale_id(request, kake.kakenavn(request))
        return await self._samtaler.lager.gjenstaar(id_) if id_ else None

    def _startside(self, maalform: str, beskjed: str | None) -> HTTPResponse:
        return _html(enkel.startside(maalform, beskjed, self._sekunder // 60))

    def _samtaleside(
        self, tilstand: Tilstand, meldinger: Meldinger, skrevet: str = "", status: int = 200
    ) -> HTTPResponse:
        felt = next((m for m in meldinger if m.get("felt")), {})
        alle = {}
        if any(v["verdi"] == "flere" for v in felt.get("valg", ())):
            sjeldne = katalog(tilstand.maalform).felt(felt["felt"]).valg(tilstand.rolle, alle=True)
            alle = {felt["felt"]: [{"tittel": v.tittel, "verdi": v.verdi} for v in sjeldne]}
        ferdig = not felt and tilstand.svar.get("samtykke") == "ja"
        side = enkel.samtaleside(tilstand.maalform, meldinger, alle, ferdig, len(MAALFORMER) > 1, skrevet)
        igjen = max(self._sekunder - VARSEL_SEKUNDER, self._sekunder // 2)
        return _html(side, status=status, gaa_til=(igjen, f"enkel?tid={tilstand.maalform}"))

    async def _hent_ventende(self, id_: str) -> Meldinger | None:
        lager = self._samtaler.lager
        if not (await lager.hent(id_) or {}).get(SAMTALE, {}).get(_VENTER):
            return None
        async with self._samtaler.alene(id_):
            slots = await lager.hent(id_) or {}
            venter: Meldinger | None = slots.get(SAMTALE, {}).pop(_VENTER, None)
            await lager.sett(id_, slots, ny=False)
        return venter

    # What a form does

    async def motta(self, request: Request) -> HTTPResponse:
        kontrakt.krev_eget_opphav(request)
        gjor = self._gjor.get(_felt(request, "gjor"))
        if gjor is None:
            raise Feil(400, "feil_format")
        return await gjor(request)

    async def _start(self, request: Request) -> HTTPResponse:
        maalform = _gyldig(_felt(request, "maalform"))
        id_, resultat = await self._samtaler.begynn(request, {SAMTALE: {"maalform": maalform}})
        await self._la_vente(id_, resultat.meldinger)
        return sett_kake(_til(f"enkel?startet={maalform}"), id_, request)

    async def _tekst(self, request: Request) -> HTTPResponse:
        tekst, spm = _felt(request, "tekst"), _felt_spm(request)
        if not tekst.strip():
            raise Feil(400, "feil_tom")
        if len(rens(tekst)) > MAKS_TEGN:  # a browser sends a line break as two signs
            return await self._for_lang(request, rens(tekst))

        def skrevet(tilstand: Tilstand) -> Tekst:
            # Typed on a page from before (the back button), it belongs to another question.
            return kontrakt.skrevet(tekst, tilstand, kontrakt.vist_felt(_felt(request, "felt")), spm)

        return await self._tur(request, skrevet)

    async def _for_lang(self, request: Request, tekst: str) -> HTTPResponse:
        """The same question again with what was written in its field, to be made shorter."""
        id_, tilstand = await self._samtaler.krev_samtale(request)
        meldinger = [m for m in (await self._samtaler.tur(id_, Start())).meldinger if m.get("felt")]
        beskjed = {"tekst": katalog(tilstand.maalform).tekst("feil_for_lang")}
        return self._samtaleside(tilstand, [beskjed, *meldinger], tekst, status=413)

    async def _svar(self, request: Request) -> HTTPResponse:
        felt, spm = _felt(request, "felt"), _felt_spm(request)
        valg: str | list[str] = _felt(request, "verdi")
        if felt in enkel.LISTEFELT:
            valg = [] if _felt(request, "liste") == "tom" else _alle(request, "verdi")
            if not valg and _felt(request, "liste") != "tom":
                raise Feil(400, "feil_tom")
        return await self._tur(request, lambda _: kontrakt.valgt(felt, valg, spm))

    async def _handling(self, request: Request) -> HTTPResponse:
        felt, spm = _felt(request, "felt") or None, _felt_spm(request)
        return await self._tur(request, lambda _: trykket(_felt(request, "handling"), felt, spm))

    async def _maalform(self, request: Request) -> HTTPResponse:
        return await self._tur(request, lambda _: Maalform(_gyldig(_felt(request, "maalform"))))

    async def _mer_tid(self, request: Request) -> HTTPResponse:
        id_, _ = await self._samtaler.krev_samtale(request)
        await self._la_vente(id_, (await self._samtaler.tur(id_, Start())).meldinger)
        return _til("enkel")

    async def _notat(self, request: Request) -> HTTPResponse:
        """The note, as the answer to a button: an address that stays in the history would open it for the next one."""
        slag = {"pdf": self._hoved.pdf, "html": self._hoved.html}.get(_felt(request, "slag"))
        if slag is None:
            raise Feil(400, "feil_format")
        return await slag(request)

    async def _tur(self, request: Request, les: Callable[[Tilstand], Hendelse]) -> HTTPResponse:
        id_, tilstand = await self._samtaler.krev_samtale(request)
        hendelse = les(tilstand)
        spurt = hendelse.vist if isinstance(hendelse, Tekst) else tilstand.spurt
        resultat = await self._samtaler.tur(id_, hendelse, spurt)
        if resultat.slettet:
            await self._samtaler.glem(id_)
            return slett_kake(_til(f"enkel?slettet={resultat.tilstand.maalform}"), request)
        if resultat.utfall == "krise":
            # Nothing of it is stored, not even until the next page.
            await self._la_vente(id_, [])
            return self._samtaleside(resultat.tilstand, resultat.meldinger)
        await self._la_vente(id_, resultat.meldinger)
        return _til("enkel")

    async def _la_vente(self, id_: str, meldinger: Meldinger) -> None:
        lager = self._samtaler.lager
        async with self._samtaler.alene(id_):
            slots = await lager.hent(id_) or {}
            slots[SAMTALE] = {**slots.get(SAMTALE, {}), _VENTER: meldinger, _SIST: time.time()}
            await lager.sett(id_, slots, ny=False)


def _html(
    innhold: str, *, status: int = 200, gaa_til: tuple[int, str] | None = None, hoder: dict[str, str] | None = None
) -> HTTPResponse:
    # With «no-referrer» a browser hides where a form comes from, and the origin could not be checked.
    hoder = {"Referrer-Policy": "same-origin", **(hoder or {})}
    if gaa_til:
        hoder["Refresh"] = f"{gaa_til[0]}; url={gaa_til[1]}"
    return html(innhold, status=status, headers=hoder)


def _til(adresse: str) -> HTTPResponse:
    """A relative redirect: a proxy may have put the page under a path of its own."""
    return redirect(adresse, status=303)


def _alle(request: Request, navn: str) -> list[str]:
    """The values of a field of the form that was sent, none for other calls. Error: `Feil` 400 for what is no form.

    Not by Sanic's `form`: it logs what it cannot read.
    """
    if request.method != "POST":
        return []
    try:
        return parse_qs(request.body.decode(), max_num_fields=_MAKS_FELT, errors="strict").get(navn, [])
    except ValueError:
        raise Feil(400, "feil_format") from None


def _felt(request: Request, navn: str) -> str:
    return (_alle(request, navn) or [""])[0]


def _felt_spm(request: Request) -> int | None:
    """The number of the question that the page showed."""
    spm = _felt(request, "spm")
    return int(spm) if spm.isascii() and spm.isdigit() and len(spm) < 9 else None


def _gyldig(maalform: str) -> str:
    return maalform if maalform in MAALFORMER else MAALFORMER[0]


def _hendelse(request: Request) -> tuple[str | None, str]:
    for navn in ("tid", "ute", "slettet", "startet"):
        if navn in request.args:
            return navn, _gyldig(request.args.get(navn))
    return None, maalform_av(request)
