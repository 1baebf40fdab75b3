"""Who a call comes from, and whether it may come in: proxies, origin, and limits."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from contextlib import contextmanager

from sanic.request import Request

from bot.http.feil import Feil
from bot.http.grenser import Aapne, Ko, Samtidige, Takt
from bot.http.kake import kakenavn, samtale_id
from bot.innstillinger import Innstillinger, Nett

_STI = re.compile(r"(?:/[A-Za-z0-9_.-]{1,60}){1,6}/?")
_UTEN_VENT, _LENGST_VENT = 100, 2.0
"""Unanswered conversations of one address before a new one waits, and the seconds that it waits at most."""
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
        self._samtalekall = Takt(min(innstillinger.grense_adresse, 2 * innstillinger.grense_samtale))
        self._ko = Samtidige(_MAKS_I_KO)
        self._i_samtale = Samtidige(innstillinger.grense_samtidige and min(innstillinger.grense_samtidige, _MAKS_I_KO))
        self._dokumenter = Samtidige(1)
        self.turko = Ko()
        self.aapne = Aapne(innstillinger.grense_aapne, innstillinger.utlop_minutter * 60)

    # Limits. Each raises `Feil` 429 with `Retry-After`.

    @contextmanager
    def kall(self, request: Request) -> Iterator[None]:
        """One call, for as long as it lasts. A conversation has a measure of its own, so that it does not pay for what
        others at the same address do; without one, the address has."""
        id_ = samtale_id(request, kakenavn(request))
        egen = id_ is not None and self.aapne.kjenner(id_)
        hvem = str(id_) if egen else self.adresse(request)
        _krev((self._samtalekall if egen else self._kall).vent(hvem))
        with (self._i_samtale if egen else self._samtidige).plass(hvem) as plass:
            _krev(0 if plass else 1)
            yield

    def ny_samtale(self, request: Request) -> float:
        """Whether somebody new may come in, and after how many seconds: the more unanswered conversations stand open
        at the address, the longer, so that a flood of them slows itself down and pushes nobody out."""
        adresse = self.adresse(request)
        _krev(self._nye.vent(adresse))
        _krev(0 if self.aapne.har_plass(adresse) else 30)
        return min(_LENGST_VENT, max(0, self.aapne.ubrukte(adresse) - _UTEN_VENT) / 100)

    @contextmanager
    def dokument(self, id_: str) -> Iterator[None]:
        """A place in the queue for documents: one for each conversation."""
        with self._dokumenter.plass(id_) as plass:
            _krev(0 if plass else 1)
            yield

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

    def prefiks(self, request: Request) -> str:
        """The path that a proxy of ours serves us under; «/» without one. The cookie goes nowhere else."""
        sti = self._fra_mellomledd(request, "x-forwarded-prefix") or "/"
        return sti.rstrip("/") or "/" if _STI.fullmatch(sti) else "/"

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
