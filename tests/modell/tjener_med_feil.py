"""The server with faults that a test sets off: `python -m tests.modell.tjener_med_feil MODELL`.

Faults stand in the folder `KVP_TEST_FEIL`: a file `pdf` holds the name of an error or `treg`, a file `dag` a date, and
`let` the strings that SIGUSR1 looks for among the live objects; what it found is written to `funnet`. Two typed texts
make the conversation fail.
"""

from __future__ import annotations

import builtins
import datetime as dt
import gc
import json
import os
import re
import signal
import sys
import time
from pathlib import Path

MAPPE = Path(os.environ.get("KVP_TEST_FEIL", ""))
KRASJ = "utløs krasj"
HENG = "utløs heng"


def _innhold(navn: str) -> str:
    fil = MAPPE / navn
    return fil.read_text(encoding="utf-8").strip() if fil.exists() else ""


def sett_inn_feil() -> None:
    """Replaces what the server calls with versions that can fail."""
    import actions.actions as handlinger
    import bot.innstillinger
    from bot import notat
    from bot.http import kontrakt
    from bot.samtale import samtale

    ekte_tekst, ekte_pdf, ekte_dag = samtale.tekst, notat.til_pdf, bot.innstillinger.dagens_dato

    def tekst(tilstand, tekst_, *resten):
        skrevet = getattr(tekst_, "tekst", tekst_)  # the channel hands over what it has cut personal data from
        if skrevet == KRASJ:
            raise RuntimeError(f"something in here says {skrevet}")
        if skrevet == HENG:
            re.match(r"(a+)+$", "a" * 60 + "b")  # would take longer than the universe has lasted
        return ekte_tekst(tilstand, tekst_, *resten)

    def pdf(n):
        feil = _innhold("pdf")
        if feil == "treg":
            time.sleep(3.5)  # a little longer than it may; what waits behind it has to make do with the rest
        elif feil:
            raise getattr(builtins, feil)("disken er full")
        return ekte_pdf(n)

    def dag() -> dt.date:
        innhold = _innhold("dag")
        return dt.date.fromisoformat(innhold) if innhold else ekte_dag()

    samtale.tekst, notat.til_pdf = tekst, pdf
    handlinger.dagens_dato = kontrakt.dagens_dato = dag
    handlinger.MAKS_SEKUNDER, kontrakt.MAKS_SEKUNDER_PDF = 3, 3


def let(nummer: int, ramme: object) -> None:
    """Which of the strings stand in a live object, one line of JSON per string and kind of object."""
    gc.collect()
    gc.unfreeze()
    naaler = _innhold("let").split("\n")
    funnet = set()
    sett = set()
    for beholder in gc.get_objects():
        if beholder is naaler or beholder is funnet:
            continue
        for ting in gc.get_referents(beholder):
            if isinstance(ting, (str, bytes, bytearray)) and id(ting) not in sett:
                sett.add(id(ting))
                tekst = ting if isinstance(ting, str) else bytes(ting).decode("latin-1")
                funnet |= {(n, type(beholder).__name__) for n in naaler if n in tekst and ting is not n}
    gc.freeze()
    (MAPPE / "nytt").write_text(json.dumps({"gjennomsokt": len(sett), "funnet": sorted(funnet)}), encoding="utf-8")
    (MAPPE / "nytt").rename(MAPPE / "funnet")


if __name__ == "__main__":
    from bot.__main__ import main, visk_frigjort_minne

    visk_frigjort_minne()
    signal.signal(signal.SIGUSR1, let)
    import bot.rasa.oppstart

    ekte_last = bot.rasa.oppstart.last_motor
    bot.rasa.oppstart.last_motor = lambda *a: (sett_inn_feil(), ekte_last(*a))[1]
    sys.exit(main())
