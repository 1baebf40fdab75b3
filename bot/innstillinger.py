"""Settings from the environment (contract, section 4). The only place in the bot that reads the clock."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass


class UgyldigInnstilling(ValueError):
    """An environment variable with a value that cannot be used; the text names it and what is allowed."""


def dagens_dato() -> dt.date:
    """Today, or `KVP_DATO` (ISO) for tests and machines with a wrong clock."""
    raa = os.environ.get("KVP_DATO", "").strip()
    if not raa:
        return dt.date.today()
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


@dataclass(frozen=True)
class Innstillinger:
    """How the server runs."""

    vert: str
    port: int
    redis_url: str | None
    utlop_minutter: int
    metrikk_port: int | None


def les_innstillinger() -> Innstillinger:
    """Reads the environment. Error: `UgyldigInnstilling`."""
    dagens_dato()
    return Innstillinger(
        vert=os.environ.get("KVP_HOST", "").strip() or "127.0.0.1",
        port=_heltall("KVP_PORT", 8080, 1, 65535),
        redis_url=os.environ.get("KVP_REDIS_URL", "").strip() or None,
        utlop_minutter=_heltall("KVP_UTLOP_MINUTTER", 15, 1, 24 * 60),
        metrikk_port=_heltall("KVP_METRIKK_PORT", 0, 0, 65535) or None,
    )
