"""Counts of whole days: in memory for one process, in Redis (`bot.lager.redis`) summed over those that share it."""

from __future__ import annotations

import datetime as dt
from collections import Counter

Tall = Counter[tuple[str, str]]
"""How many of each: what is counted, and the value it is counted for."""


class Dagstall:
    """The counts of the days that can still be asked for."""

    ETTERSLEP = 1
    """Days from one that is counted until it is shown, and then changes no more."""

    def __init__(self) -> None:
        self._dager: dict[dt.date, Tall] = {}

    def legg_til(self, dag: dt.date, tall: Tall) -> None:
        """Adds to a day, and forgets those that are older than the ones that can be shown from it on."""
        self._dager.setdefault(dag, Counter()).update(tall)
        eldst = max(self._dager) - dt.timedelta(self.ETTERSLEP)
        self._dager = {d: t for d, t in self._dager.items() if d >= eldst}

    def av(self, dag: dt.date) -> Tall:
        """The counts of a day; none when it is not known."""
        return self._dager.get(dag, Counter())
