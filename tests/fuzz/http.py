"""Fuzzing of the HTTP contract against a running server: raw bytes, and two conversations at once."""

from __future__ import annotations

import http.client
import json
import re
import socket
from contextlib import closing, suppress
from urllib.parse import urlsplit

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from kvp import FELTER, Sak
from tests.fuzz.innhold import Fuzz, ytringer

_FELT = re.compile(rb'name="felt" value="(\w+)"')

HENGER = 20.0
"""Seconds without an answer that count as a hang."""


class Person:
    """One conversation on a connection of its own. `svar` refuses what no input may ever bring about."""

    def __init__(self, url: str) -> None:
        sted = urlsplit(url)
        self._kobling = http.client.HTTPConnection(sted.hostname or "", sted.port, timeout=HENGER)
        self._vert = sted.netloc
        self.kake, self.spurt, self.valg = "", None, []
        self.start()

    def close(self) -> None:
        self._kobling.close()

    def svar(
        self, metode: str, sti: str, kropp: bytes | None = None, slag: str = "application/json"
    ) -> tuple[int, bytes]:
        hoder = {"Content-Type": slag, "Origin": f"http://{self._vert}"}
        self._kobling.request(metode, sti, kropp, {**hoder, "Cookie": f"kvp_samtale={self.kake}"})
        svar = self._kobling.getresponse()
        innhold = svar.read()
        if satt := svar.headers.get("Set-Cookie", ""):
            self.kake = satt.split(";")[0].split("=", 1)[1]
        assert svar.status in (200, 201, 204, 303, 400, 404, 409, 413), (metode, sti, kropp, svar.status, innhold)
        if sti == "/enkel":
            assert svar.status == 303 or innhold.endswith(b"</html>\n"), (kropp, svar.status, innhold)
        elif svar.status >= 400:
            assert json.loads(innhold)["feil"], (kropp, innhold)
        return svar.status, innhold

    def start(self) -> None:
        self._les(self.svar("POST", "/api/samtale", b"{}"))

    def send(self, kropp: bytes) -> int:
        """A message; the question that stands afterwards is remembered."""
        status, innhold = self.svar("POST", "/api/samtale/melding", kropp)
        if status == 200:
            self._les((status, innhold))
        return status

    def _les(self, svar: tuple[int, bytes]) -> None:
        meldinger = json.loads(svar[1])["meldinger"]
        assert [i for i, m in enumerate(meldinger) if m.get("felt")] in ([], [len(meldinger) - 1])
        self.spurt = meldinger[-1].get("felt")
        self.valg = [v["verdi"] for v in meldinger[-1].get("valg", [])]

    @property
    def finnes(self) -> bool:
        return self.svar("GET", "/api/samtale/sak")[0] == 200

    @property
    def sak(self) -> dict:
        status, innhold = self.svar("GET", "/api/samtale/sak")
        assert status == 200, "the conversation is lost"
        sak = json.loads(innhold)
        Sak.fra_json(sak)
        return sak


def bytes_(url: str, fuzz: Fuzz, antall: int) -> None:
    """Raw requests, nearly right: an answer that is no fault of the server's, or none."""
    sted = urlsplit(url)
    with closing(Person(url)) as person:
        kake = person.kake
    for nummer in range(antall):
        raa = fuzz.forsporsel(kake)
        svar = b""
        kobling = socket.create_connection((sted.hostname, sted.port), timeout=HENGER)
        with kobling as s, suppress(ConnectionError):
            s.sendall(raa)
            s.shutdown(socket.SHUT_WR)
            while mer := s.recv(65536):
                svar += mer
        # A message may have deleted it or started anew; then the next ones find nothing, which is fine too.
        assert not svar or svar.startswith(b"HTTP/1.1 "), (nummer, raa, svar[:100])
        assert svar[9:12] not in (b"500", b"502", b"504"), (nummer, raa, svar[:300])


def meldinger(url: str, fuzz: Fuzz, antall: int) -> None:
    """Messages in two conversations, turn by turn; what one writes is never seen by the other."""
    sett: list[dict] = [{}, {}]
    with closing(Person(url)) as a, closing(Person(url)) as b:
        for nummer in range(antall):
            i = fuzz.r.randint(0, 1)
            n, annen = (a, b)[i], (b, a)[i]
            n.send(fuzz.kropp(n.spurt))
            if nummer % 20 == 0:
                assert annen.sak == sett[1 - i], "one conversation changed the other"
            if not n.finnes:
                n.start()
            sett[i] = n.sak


def skjemaer(url: str, fuzz: Fuzz, antall: int) -> None:
    """Forms of the pages without script in two conversations; every page can be shown, and no one's answers change
    another's."""
    sett: list[dict] = [{}, {}]
    with closing(Person(url)) as a, closing(Person(url)) as b:
        for nummer in range(antall):
            i = fuzz.r.randint(0, 1)
            n, annen = (a, b)[i], (b, a)[i]
            n.svar("POST", "/enkel", fuzz.skjema(n.spurt), "application/x-www-form-urlencoded")
            n.svar("GET", "/enkel")
            if nummer % 20 == 0:
                assert annen.sak == sett[1 - i], "one conversation changed the other"
            if not n.finnes:
                n.start()
            sett[i] = n.sak
            n.svar("POST", "/enkel", b"gjor=fortsett", "application/x-www-form-urlencoded")
            staar = _FELT.search(n.svar("GET", "/enkel")[1])
            n.spurt = staar[1].decode() if staar else None


class ToPersoner(RuleBasedStateMachine):
    """Two people who click, write, go back, delete and start again, in any order."""

    url = ""
    hvem = st.integers(0, 1)

    @initialize()
    def begynn(self) -> None:
        self.folk = [Person(self.url), Person(self.url)]
        self.sak = [{}, {}]

    def etter(self, i: int) -> None:
        if not self.folk[i].finnes:
            self.folk[i].start()
        self.sak[i] = self.folk[i].sak

    @rule(i=hvem, valg=st.integers(0, 20))
    def trykk(self, i: int, valg: int) -> None:
        n = self.folk[i]
        if n.spurt and n.valg:
            verdi = n.valg[valg % len(n.valg)]
            assert n.send(json.dumps({"felt": n.spurt, "valg": verdi}).encode()) == 200
            self.etter(i)

    @rule(i=hvem, felt=st.sampled_from(list(FELTER)), valg=st.sampled_from(["ja", "nei", "vet_ikke", "innsatt"]))
    def gammel_knapp(self, i: int, felt: str, valg: str) -> None:
        n = self.folk[i]
        if felt != n.spurt:
            spurt = n.spurt
            assert n.send(json.dumps({"felt": felt, "valg": valg}).encode()) == 200
            assert (n.spurt, n.sak) == (spurt, self.sak[i])

    @rule(i=hvem, tekst=st.one_of(st.sampled_from(ytringer()), st.text(min_size=1, max_size=200)))
    def skriv(self, i: int, tekst: str) -> None:
        status = self.folk[i].send(json.dumps({"tekst": tekst}).encode())
        assert status in (200, 400)
        self.etter(i)

    @rule(i=hvem)
    def slett(self, i: int) -> None:
        gammel = self.folk[i].kake
        assert self.folk[i].svar("DELETE", "/api/samtale")[0] == 204
        self.folk[i].kake = gammel
        assert not self.folk[i].finnes
        self.folk[i].start()
        self.sak[i] = self.folk[i].sak
        assert self.sak[i] == {}

    def teardown(self) -> None:
        for n in getattr(self, "folk", []):
            n.close()

    @invariant()
    def ingen_lekkasje(self) -> None:
        if hasattr(self, "folk"):
            assert [n.sak for n in self.folk] == self.sak


def tilstander(url: str, eksempler: int, steg: int) -> None:
    """Hypothesis plays the two."""
    innstillinger = settings(
        max_examples=eksempler,
        stateful_step_count=steg,
        deadline=None,
        database=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(type("ToPersoner", (ToPersoner,), {"url": url}), settings=innstillinger)
