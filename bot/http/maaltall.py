"""What can be watched without seeing anyone: counts for Prometheus, and one line of log for each turn.

Neither holds content, conversation, question or value. Counts that are split by field, outcome or conclusion are shown
for whole days in steps of `TRINN`: one below it is not shown at all, and two readings of a day do not differ. Processes
that share a store show the sum of theirs, a day later; what is small is hidden after the sum.
"""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections import Counter
from collections.abc import Callable, Iterator

from prometheus_client import CollectorRegistry, Histogram, ProcessCollector, start_http_server
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric

from bot.innstillinger import dagens_dato
from bot.lager.dagstall import Dagstall, Tall
from bot.logg import mottaker
from bot.samtale import Turresultat

turlogg = logging.getLogger("kvp.tur")

TRINN = 5
GRENSER = (0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10)
"""Seconds; the upper limits of the latency histogram."""
_DOGN = (
    ("turer", "Turer siste hele døgn, etter utfall", "utfall"),
    ("misforstaatt", "Svar som ikke ble forstått siste hele døgn, etter felt", "felt"),
    ("konklusjoner", "Konklusjoner som ble vist siste hele døgn", "konklusjon"),
)


class Maaltall:
    """The counts of this process, and of all that share `doegn`, as a collector for Prometheus.

    What says something about a person (fields, outcomes, conclusions) is shown for the last whole day alone, in steps
    and without small numbers. A count that grows while one looks can be read by its differences: there is one person
    at each terminal.
    """

    def __init__(self, dag: Callable[[], dt.date] = dagens_dato, doegn: Dagstall | None = None) -> None:
        self.samtaler = 0
        self.doegn = doegn or Dagstall()
        self._dagens_dato = dag
        self._nye: dict[dt.date, Tall] = {}  # not handed in: a turn never waits for a store
        self._laas = threading.Lock()  # they are shown from a thread of their own
        self.registry = CollectorRegistry()
        self.sekunder = Histogram(
            "kvp_tur_sekunder", "Tid en tur tar i motoren", buckets=GRENSER, registry=self.registry
        )
        self.registry.register(self)  # a collector is whatever has `collect`
        ProcessCollector(registry=self.registry)

    def tur(self, spurt: str | None, resultat: Turresultat | None, sekunder: float, *, start: bool = False) -> None:
        """Counts one turn. `spurt`: the field that was asked; `resultat`: what came of it, None after a fault."""
        utfall = "feil" if resultat is None else "start" if start else resultat.utfall
        self.samtaler += start
        self.sekunder.observe(sekunder)
        nye = [("turer", utfall)]
        if utfall == "uklart" and spurt:
            nye.append(("misforstaatt", spurt))
        for melding in resultat.meldinger if resultat else ():
            if isinstance(vurdering := melding.get("vurdering"), dict):
                nye.append(("konklusjoner", vurdering["konklusjon"]))
        dag = self._dagens_dato()
        with self._laas:
            self._nye.setdefault(dag, Counter()).update(nye)
            self._nye = {d: tall for d, tall in self._nye.items() if d >= dag - dt.timedelta(1)}
        # On a screen with one person at a time, a line with the question or the kind of answer would tell whose it was.
        vist = "feil" if utfall == "feil" else "ok"
        turlogg.info("tur", extra={"tur": {"utfall": vist, "ms": round(1000 * sekunder, 1)}})

    def _lever(self, dag: dt.date) -> None:
        """Hands in what is new, but for a day that somebody may have been shown."""
        with self._laas:
            nye, self._nye = self._nye, {}
        for nar, tall in nye.items():
            if nar >= dag - dt.timedelta(1):
                self.doegn.legg_til(nar, tall)

    def collect(self) -> Iterator[Metric]:
        dag = self._dagens_dato()
        self._lever(dag)
        sum_ = self.doegn.av(dag - dt.timedelta(self.doegn.ETTERSLEP))
        yield CounterMetricFamily("kvp_samtaler", "Samtaler som er startet", value=self.samtaler)
        for navn, tekst, ledd in _DOGN:
            familie = GaugeMetricFamily(f"kvp_{navn}_dogn", f"{tekst}, i trinn på {TRINN}", labels=[ledd])
            for (hva, verdi), n in sorted(sum_.items()):
                if hva == navn and n >= TRINN:
                    familie.add_metric([verdi], n - n % TRINN)
            yield familie


maaltall = Maaltall()


def aapne_maaltall(port: int, doegn: Dagstall | None = None) -> None:
    """Shows the counts on `http://127.0.0.1:port/metrics`, to this machine only, those of whole days summed in `doegn`.
    Error: `OSError` for a port in use."""
    maaltall.doegn = doegn or maaltall.doegn
    start_http_server(port, addr="127.0.0.1", registry=maaltall.registry)


def aapne_turlogg() -> None:
    """Writes the turns to standard error, each of them."""
    turlogg.addHandler(mottaker(brettet=False))
    turlogg.setLevel(logging.INFO)
    turlogg.propagate = False
