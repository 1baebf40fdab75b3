"""Settings from the environment (contract, section 4). The only place in the bot that reads the clock."""

from __future__ import annotations

import datetime as dt
import ipaddress
import os
from dataclasses import dataclass

from kvp.klokke import dag_i_oslo

Nett = ipaddress.IPv4Network | ipaddress.IPv6Network


class UgyldigInnstilling(ValueError):
    """An environment variable with a value that cannot be used; the text names it and what is allowed."""


def dagens_dato() -> dt.date:
    """Today in Norway, also on a server whose clock shows UTC; or `KVP_DATO` (ISO), for tests and wrong clocks."""
    raa = os.environ.get("KVP_DATO", "").strip()
    if not raa:
        return dag_i_oslo(dt.datetime.now(dt.timezone.utc))
    try:
        return dt.date.fromisoformat(raa)
    except ValueError:
        raise UgyldigInnstilling(f"KVP_DATO={raa!r}: skriv en dato som 2026-12-01") from None


def _heltall(navn: str, standard: int, minst: int, hoyst: int) -> int:
    raa = os.environ.get(navn, "").strip()
    if not raa:
        return standard
    if not raa.isdecimal() or not minst <= int(raa) <= hoyst:
        raise UgyldigInnstilling(f"{navn}={raa!r}: skriv et helt tall fra {minst} til {hoyst}")
    return int(raa)


def _nett(navn: str, standard: str) -> tuple[Nett, ...]:
    raa = os.environ.get(navn, "").strip() or standard
    if raa == "ingen":
        return ()
    try:
        return tuple(ipaddress.ip_network(del_.strip()) for del_ in raa.split(","))
    except ValueError:
        raise UgyldigInnstilling(
            f"{navn}={raa!r}: skriv adresser eller nett med komma mellom, som 10.0.0.5,10.1.0.0/16, eller ingen"
        ) from None


@dataclass(frozen=True)
class Innstillinger:
    """How the server runs. The limits count per process; 0 turns one off."""

    vert: str
    port: int
    redis_url: str | None
    utlop_minutter: int
    metrikk_port: int | None = None
    mellomledd: tuple[Nett, ...] = ()  # proxies whose X-Forwarded headers count
    grense_samtale: int = 0  # turns a minute in one conversation
    grense_adresse: int = 0  # calls a minute from one address
    grense_nye: int = 0  # new conversations a minute from one address
    grense_samtidige: int = 0  # calls at the same time from one address
    grense_aapne: int = 0  # open conversations from one address
    grense_forbindelser: int = 0  # connections from one address that is no proxy
    vertsnavn: frozenset[str] = frozenset()  # host names that are answered; empty for all
    frist_sekunder: int = 20  # the time a request may take to arrive


def les_innstillinger() -> Innstillinger:
    """Reads the environment. Error: `UgyldigInnstilling`."""
    dagens_dato()
    return Innstillinger(
        vert=os.environ.get("KVP_HOST", "").strip() or "127.0.0.1",
        port=_heltall("KVP_PORT", 8080, 1, 65535),
        redis_url=os.environ.get("KVP_REDIS_URL", "").strip() or None,
        utlop_minutter=_heltall("KVP_UTLOP_MINUTTER", 15, 1, 24 * 60),
        metrikk_port=_heltall("KVP_METRIKK_PORT", 0, 0, 65535) or None,
        # A proxy on the same machine is the ordinary setup, and only programs on it can speak from that address.
        mellomledd=_nett("KVP_MELLOMLEDD", "127.0.0.0/8,::1"),
        # A whole prison may share one address: these limits stop a program that runs wild, not a full house.
        grense_samtale=_heltall("KVP_GRENSE_SAMTALE", 600, 0, 1_000_000),
        grense_adresse=_heltall("KVP_GRENSE_ADRESSE", 12_000, 0, 1_000_000),
        grense_nye=_heltall("KVP_GRENSE_NYE", 1_200, 0, 1_000_000),
        grense_samtidige=_heltall("KVP_GRENSE_SAMTIDIGE", 64, 0, 100_000),
        grense_aapne=_heltall("KVP_GRENSE_AAPNE", 2_000, 0, 1_000_000),
        grense_forbindelser=_heltall("KVP_GRENSE_FORBINDELSER", 256, 0, 100_000),
        vertsnavn=frozenset(os.environ.get("KVP_VERTSNAVN", "").lower().replace(",", " ").split()),
        frist_sekunder=_heltall("KVP_FRIST_SEKUNDER", 20, 1, 600),
    )
