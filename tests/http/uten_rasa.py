"""The server on an engine of ten lines: `python -m tests.http.uten_rasa`. Stopped, it says what it imported."""

from __future__ import annotations

import sys

from bot.http.forbindelse import Forbindelse
from bot.http.tjener import lag_app
from bot.innstillinger import dagens_dato, les_innstillinger
from bot.lager import lag_lager
from bot.samtale import ta_tur
from bot.samtale.slots import fra_slots, til_slots


class Motor:
    mangler = None

    def __init__(self) -> None:
        self.lager = lag_lager(les_innstillinger())

    async def tur(self, id_, hendelse):
        resultat = ta_tur(fra_slots(await self.lager.hent(id_) or {}), hendelse, dagens_dato())
        await self.lager.sett(id_, til_slots(resultat.tilstand), ny=False)
        return resultat


if __name__ == "__main__":
    innstillinger = les_innstillinger()
    app = lag_app(Motor, innstillinger)
    app.run(host="127.0.0.1", port=innstillinger.port, protocol=Forbindelse, access_log=False, motd=False, workers=1)
    print(*sorted({navn.split(".")[0] for navn in sys.modules}), flush=True)
