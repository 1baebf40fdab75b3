"""`python -m bot MODELL`: starts the server with the model file given, settings from the environment."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import platform
import socket
import sys
import warnings
from pathlib import Path

from bot.innstillinger import UgyldigInnstilling, les_innstillinger
from bot.logg import mottaker

logger = logging.getLogger("bot.start")


def main() -> int:
    ap = argparse.ArgumentParser(prog="python -m bot", description="Starter KVP-veileder.")
    ap.add_argument("modell", type=Path, help="modellfilen som «make train» lager")
    argumenter = ap.parse_args()
    try:
        innstillinger = les_innstillinger()
    except UgyldigInnstilling as feil:
        print(feil, file=sys.stderr)
        return 2
    if not argumenter.modell.is_file():
        print(f"{argumenter.modell}: finnes ikke. Kjør «make train» først.", file=sys.stderr)
        return 2
    if hindring := visk_frigjort_minne() or opptatt(innstillinger.vert, innstillinger.port):
        print(hindring, file=sys.stderr)
        return 2
    dempet_logging()
    logger.info("Veilederen starter. Det tar omtrent et kvart minutt.")
    from bot.http.forbindelse import Forbindelse
    from bot.http.maaltall import aapne_maaltall, aapne_turlogg
    from bot.http.tjener import lag_app
    from bot.lager import lag_dagstall
    from bot.rasa.oppstart import last_motor

    aapne_turlogg()
    if innstillinger.metrikk_port is not None:
        try:
            aapne_maaltall(innstillinger.metrikk_port, lag_dagstall(innstillinger))
        except OSError as feil:
            print(f"KVP_METRIKK_PORT={innstillinger.metrikk_port}: {feil.strerror}", file=sys.stderr)
            return 2
    app = lag_app(lambda: last_motor(argumenter.modell, innstillinger), innstillinger)
    # A library has chosen uvloop, whose read buffer holds the last requests; the app is told not to choose it again.
    asyncio.set_event_loop_policy(None)
    app.run(
        host=innstillinger.vert,
        port=innstillinger.port,
        protocol=Forbindelse,
        access_log=False,
        motd=False,
        debug=False,
        workers=1,
    )
    return int(app.ctx.status)


_VISK = {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": "glibc.malloc.perturb=85:glibc.malloc.tcache_count=0"}


def visk_frigjort_minne() -> str | None:
    """Starts the program anew (same process id) with memory that is overwritten when it is freed.

    Python and the C library leave freed memory as it was, so that a deleted text could be read from the process long
    afterwards. glibc can overwrite it, but only when told so before the program starts. Returns what stands in the way:
    a `PYTHONMALLOC` from outside would turn it off in silence.
    """
    if platform.libc_ver()[0] != "glibc" or all(os.environ.get(n) == v for n, v in _VISK.items()):
        return None
    if "PYTHONMALLOC" in os.environ:
        return "PYTHONMALLOC er satt fra utsiden. Da blir slettede ord liggende i minnet. Fjern den, og start på nytt."
    os.execve(sys.executable, sys.orig_argv, {**os.environ, **_VISK})


def opptatt(vert: str, port: int) -> str | None:
    """Why the address cannot be listened on, None when it can. Asked first: loading takes a quarter of a minute."""
    try:
        familie, slag, _, _, adresse = socket.getaddrinfo(vert, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(familie, slag) as s:
            s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            s.bind(adresse)
    except OSError as feil:
        return f"KVP_HOST={vert} KVP_PORT={port}: {feil.strerror}"
    return None


def dempet_logging() -> None:
    """Logs that never hold what people write: our own lines, and errors of others; telemetry off. Before Rasa."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
    import sanic  # noqa: F401  # it turns warnings of what is old on again, for everything that is imported after it

    warnings.simplefilter("ignore")
    logging.basicConfig(level=logging.ERROR, handlers=[mottaker()])
    logging.getLogger("bot").setLevel(logging.INFO)
    logging.getLogger("actions").setLevel(logging.WARNING)
    # Unconfigured, structlog prints every message; Rasa's processor logs user text at debug level.
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.ERROR)


if __name__ == "__main__":
    sys.exit(main())
