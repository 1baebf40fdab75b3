"""Who a call comes from, and whether it may come in: proxies, origin, limits, and the shape of the cookie."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import CookieError

from sanic.request import Request

from bot.innstillinger import Innstillinger, Nett
from bot.rasa.feil import Feil
from bot.rasa.grenser import Aapne, Samtidige, Takt

KAKE = "kvp_samtale"
_ID = re.compile(r"[A-Za-z0-9_-]{32}")
_MAKS_I_KO = 20
"""Turns of one conversation that may wait for each other: two tabs and many double clicks."""


class Vern:
    """The protection of one process. Everything is kept in memory and counts per process."""

    def __init__(self, innstillinger: Innstillinger) -> None:
        self.innstillinger = innstillinger
        self._kall = Takt(innstillinger.grense_adresse)
        self._nye = Takt(innstillinger.grense_nye)
        self._turer = Takt(innstillinger.grense_samtale)
        self._samtidige = Samtidige(innstillinger.grense_samtidige)
        self._ko = Samtidige(_MAKS_I_KO)
        self.aapne = Aapne(innstillinger.grense_aapne, innstillinger.utlop_minutter * 60)

    # Limits. Each raises `Feil` 429 with `Retry-After`.

    @contextmanager
    def kall(self, request: Request) -> Iterator[None]:
        """One call, for as long as it lasts."""
        hvem = self.adresse(request)
        _krev(self._kall.vent(hvem))
        with self._samtidige.plass(hvem) as plass:
            _krev(0 if plass else 1)
            yield

    def ny_samtale(self, request: Request) -> None:
        _krev(self._nye.vent(self.adresse(request)))

    @contextmanager
    def tur(self, id_: str) -> Iterator[None]:
        """One turn of a conversation, from its place in the queue to its answer."""
        _krev(self._turer.vent(id_))
        with self._ko.plass(id_) as plass:
            _krev(0 if plass else 1)
            yield

    # What the proxies say. Anyone can write these headers; only those that we know are believed.

    def adresse(self, request: Request) -> str:
        """The address of the client: the last one in `X-Forwarded-For` that is not a proxy of ours."""
        kjede = [*_liste(request, "x-forwarded-for"), request.ip or "-"]
        fremmede = [a for a in kjede if not betrodd(a, self.innstillinger.mellomledd)]
        return (fremmede[-1] if fremmede else kjede[0])[:64]

    def er_kryptert(self, request: Request) -> bool:
        """Whether the person's browser speaks TLS, to us or to the proxy."""
        return request.scheme == "https" or self._fra_mellomledd(request, "x-forwarded-proto") == "https"

    def krev_eget_opphav(self, request: Request) -> None:
        """Refuses calls that another site makes with the person's cookie. Error: `Feil` 403."""
        opphav, side = request.headers.get("origin"), request.headers.get("sec-fetch-site")
        if side and side not in ("same-origin", "none"):
            raise Feil(403, "feil_opphav")
        vert = self._fra_mellomledd(request, "x-forwarded-host") or request.host
        if opphav and opphav.split("://")[-1].lower() != vert.lower():
            raise Feil(403, "feil_opphav")

    def _fra_mellomledd(self, request: Request, hode: str) -> str | None:
        if not betrodd(request.ip, self.innstillinger.mellomledd):
            return None
        verdier = _liste(request, hode)
        # The first: what the outermost proxy saw.
        return verdier[0] if verdier else None


def samtale_id(request: Request, navn: str = KAKE) -> str | None:
    """The id in the cookie, None when there is none or it is none of ours."""
    try:
        id_ = request.cookies.get(navn)
    except CookieError:  # a name that no cookie can have: Sanic reads them with a strict parser
        return None
    return id_ if id_ and _ID.fullmatch(id_) else None


def betrodd(adresse: str, mellomledd: tuple[Nett, ...]) -> bool:
    """Whether an address belongs to a proxy of ours. What is no address is not."""
    try:
        ip = ipaddress.ip_address(adresse)
    except ValueError:
        return False
    ip = getattr(ip, "ipv4_mapped", None) or ip
    return any(ip in nett for nett in mellomledd)


def _krev(vent: int) -> None:
    if vent:
        raise Feil(429, "feil_for_mange", Retry_After=str(vent))


def _liste(request: Request, hode: str) -> list[str]:
    return [del_.strip() for verdi in request.headers.getall(hode, []) for del_ in verdi.split(",") if del_.strip()]
