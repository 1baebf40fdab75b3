"""One server for the whole run, started as a user would start it, with a fixed day."""

from __future__ import annotations

import itertools
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from tests import dagen

ROT = Path(__file__).parents[2]
MODELL = ROT / "models" / "kvp.tar.gz"
DAG = dagen.DAG.isoformat()


@dataclass
class Tjener:
    """A running server: its address, process and the file that holds all it has logged."""

    url: str
    prosess: subprocess.Popen
    logg: Path

    def stopp(self) -> None:
        self.prosess.send_signal(signal.SIGTERM)
        try:
            self.prosess.wait(10)
        except subprocess.TimeoutExpired:
            self.prosess.kill()
            self.prosess.wait()


def ledig_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def start_tjener(logg: Path, program: str = "bot", **miljo: str) -> Tjener:
    """Starts a server and waits until it is ready. `miljo`: environment, such as the settings of the contract."""
    port = int(miljo.get("KVP_PORT") or ledig_port())
    with logg.open("wb") as ut:
        prosess = subprocess.Popen(
            [sys.executable, "-m", program, str(MODELL)],
            cwd=ROT,
            stdout=ut,
            stderr=subprocess.STDOUT,
            env={**os.environ, "KVP_DATO": DAG, "KVP_PORT": str(port), **miljo},
        )
    tjener = Tjener(f"http://127.0.0.1:{port}", prosess, logg)
    frist = time.monotonic() + 600
    while time.monotonic() < frist:
        if prosess.poll() is not None:
            pytest.fail(f"the server stopped: {logg.read_text()[-2000:]}")
        try:
            with urllib.request.urlopen(f"{tjener.url}/api/helse", timeout=5):
                return tjener
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    tjener.stopp()
    pytest.fail("the server was not ready after ten minutes")


@pytest.fixture(scope="session")
def tjener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tjener]:
    if not MODELL.is_file():
        pytest.fail("models/kvp.tar.gz is missing: run «make train»")
    t = start_tjener(tmp_path_factory.mktemp("tjener") / "logg.txt")
    yield t
    t.stopp()


@dataclass
class Svar:
    status: int
    hoder: dict[str, str]
    kropp: bytes

    @property
    def json(self) -> dict:
        return json.loads(self.kropp)


@dataclass
class Nettleser:
    """A plain HTTP client with cookies: one person at one screen."""

    url: str
    kaker: CookieJar = field(default_factory=CookieJar)
    siste: list[dict] = field(default_factory=list)
    adresse: str = ""  # as if a proxy had forwarded it

    def kall(
        self,
        metode: str,
        sti: str,
        kropp: object | None = None,
        hoder: dict[str, str] | None = None,
        raa: bytes | None = None,
    ) -> Svar:
        data = raa if raa is not None else None if kropp is None else json.dumps(kropp).encode()
        hoder = {"Content-Type": "application/json", "Origin": self.url, **(hoder or {})}
        if self.adresse:
            hoder["X-Forwarded-For"] = self.adresse
        foresporsel = urllib.request.Request(self.url + sti, data=data, method=metode, headers=hoder)
        aapner = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.kaker))
        try:
            with aapner.open(foresporsel, timeout=30) as svar:
                return Svar(svar.status, {k.lower(): v for k, v in svar.headers.items()}, svar.read())
        except urllib.error.HTTPError as feil:
            return Svar(feil.code, {k.lower(): v for k, v in feil.headers.items()}, feil.read())

    def start(self, **kropp: str) -> list[dict]:
        svar = self.kall("POST", "/api/samtale", kropp)
        assert svar.status == 201, svar
        self.siste = svar.json["meldinger"]
        return self.siste

    def si(self, tekst: str) -> list[dict]:
        return self._send({"tekst": tekst})

    def si_og_bekreft(self, tekst: str) -> list[dict]:
        """Types, and says yes where it is read back. Returns the messages of the typed text."""
        meldinger = self.si(tekst)
        if "forslag" in meldinger[-1]:
            self.si("ja")
        return meldinger

    def velg(self, valg: object, felt: str | None = None) -> list[dict]:
        return self._send({"felt": felt or self.felt, "valg": valg})

    def _send(self, kropp: dict) -> list[dict]:
        # The page says what it shows; other clients need not.
        hoder = {"Kvp-Felt": self.felt} if self.siste and self.felt else None
        svar = self.kall("POST", "/api/samtale/melding", kropp, hoder)
        assert svar.status == 200, (kropp, svar.status, svar.kropp)
        self.siste = svar.json["meldinger"]
        return self.siste

    @property
    def kake(self) -> str:
        """The id of the conversation."""
        return next(k.value for k in self.kaker if k.name == "kvp_samtale")

    @property
    def felt(self) -> str | None:
        return self.siste[-1].get("felt")

    @property
    def sak(self) -> dict:
        return self.kall("GET", "/api/samtale/sak").json

    def til_notatet(self, **svar: object) -> None:
        """Answers everything by button until the conversation is over; `svar` replaces the stock answers."""
        stock = {
            "rolle": "innsatt",
            "form": ["fengsel"],
            "frigang": "nei",
            "alder": None,
            "behov": [],
            "maal": "ja",
            "videre": "ja",
            "bekreft": "ja",
            "samtykke": "ja",
        }
        typet = {"alder": "34", "loslatelse": "15. mars 2027", "maal_tekst": "jobb på lager"}
        for _ in range(40):
            felt = self.felt
            if felt is None:
                return
            verdi = svar.get(felt, stock.get(felt))
            if felt in typet and verdi is None:
                self.si(typet[felt])
            else:
                self.velg("vet_ikke" if verdi is None else verdi)
        raise AssertionError(f"not over after 40 turns, still at {self.felt}")


@dataclass
class Feiltjener(Tjener):
    """A server that fails when told to: see `tjener_med_feil`. Low limits, short deadlines, a home of its own."""

    mappe: Path
    hjem: Path

    def feil(self, **filer: str) -> None:
        """Sets faults off; without arguments none."""
        for navn in ("pdf", "dag"):
            (self.mappe / navn).write_text(filer.get(navn, ""), encoding="utf-8")


@pytest.fixture(scope="session")
def feiltjener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Feiltjener]:
    rot = tmp_path_factory.mktemp("feiltjener")
    mappe, hjem, tmp = (rot / navn for navn in ("feil", "hjem", "tmp"))
    for m in (mappe, hjem, tmp):
        m.mkdir()
    t = start_tjener(
        rot / "logg.txt",
        "tests.modell.tjener_med_feil",
        KVP_TEST_FEIL=str(mappe),
        HOME=str(hjem),
        TMPDIR=str(tmp),
        KVP_FRIST_SEKUNDER="2",
        KVP_GRENSE_ADRESSE="200",
        KVP_GRENSE_NYE="30",
        KVP_GRENSE_SAMTALE="120",
        KVP_GRENSE_SAMTIDIGE="8",
        KVP_GRENSE_AAPNE="4",
    )
    yield Feiltjener(t.url, t.prosess, t.logg, mappe, rot)
    t.stopp()


_ADRESSER = itertools.count(1)


@pytest.fixture
def person(feiltjener: Feiltjener) -> Iterator[Nettleser]:
    """A conversation with the server that can fail, from an address of its own."""
    n = Nettleser(feiltjener.url, adresse=f"198.51.100.{next(_ADRESSER)}")
    n.start()
    yield n
    feiltjener.feil()


@pytest.fixture
def nettleser(tjener: Tjener) -> Nettleser:
    n = Nettleser(tjener.url)
    n.start()
    return n
