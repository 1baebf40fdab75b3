"""The server with seconds where it has minutes: `python -m tests.modell.rask_glemsel MODELL`.

An idle conversation lives for `LEVETID`, and what is idle is looked for every `RYDD_SEKUNDER`. All else is as it runs.
"""

from __future__ import annotations

import sys

LEVETID, RYDD_SEKUNDER = 15, 3


if __name__ == "__main__":
    import bot.http.tjener
    import bot.http.vern
    import bot.lager
    from bot.__main__ import main, visk_frigjort_minne

    visk_frigjort_minne()
    minnelager, aapne = bot.lager.Minnelager, bot.http.vern.Aapne
    bot.http.tjener.RYDD_SEKUNDER = RYDD_SEKUNDER
    bot.lager.Minnelager = lambda _: minnelager(LEVETID)
    bot.http.vern.Aapne = lambda maks, _: aapne(maks, LEVETID)
    sys.exit(main())
