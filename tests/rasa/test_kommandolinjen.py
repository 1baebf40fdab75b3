"""`rasa shell` and `rasa run` as a developer types them: both are started here, at the same time, and talked to."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.modell.conftest import DAG, ROT, Nettleser, ledig_port

pytestmark = [pytest.mark.modell, pytest.mark.timeout(900)]

RASA = Path(sys.executable).with_name("rasa")
MILJO = {**os.environ, "KVP_DATO": DAG, "PROMPT_TOOLKIT_NO_CPR": "1", "TERM": "xterm"}
FRIST = 600  # on a busy machine TensorFlow takes minutes to be imported


class Skall:
    """`rasa shell` in a terminal of its own."""

    def __init__(self) -> None:
        self.port, self.sagt = ledig_port(), ""
        self.hoved, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))
        self.prosess = subprocess.Popen(
            [RASA, "shell", "--port", str(self.port)], cwd=ROT, env=MILJO,
            stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
        )  # fmt: skip
        os.close(slave)

    def til(self, ord_: str, frist: float = FRIST) -> str:
        """What comes until this is said, without colours."""
        slutt = time.monotonic() + frist
        raa = b""
        while time.monotonic() < slutt:
            if select.select([self.hoved], [], [], 0.5)[0]:
                raa += os.read(self.hoved, 65536)
                tekst = re.sub(r"\x1b\[[\d;?]*[a-zA-Z]", "", raa.decode("utf-8", "ignore"))
                if ord_ in tekst:
                    return tekst
        raise AssertionError(f"{ord_!r} did not come: {raa[-3000:]!r}")

    def skriv(self, tekst: str) -> None:
        os.write(self.hoved, tekst.encode() + b"\r")


@pytest.fixture(scope="module")
def skall() -> Iterator[Skall]:
    s = Skall()
    yield s
    s.prosess.send_signal(signal.SIGKILL)
    s.prosess.wait()
    os.close(s.hoved)


@pytest.fixture(scope="module")
def tjeneren(skall: Skall, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`rasa run`, started beside the shell."""
    port, logg = ledig_port(), tmp_path_factory.mktemp("rasa") / "logg.txt"
    with logg.open("wb") as ut:
        prosess = subprocess.Popen(
            [RASA, "run", "--credentials", "credentials.yml", "--port", str(port)],
            cwd=ROT, env=MILJO, stdout=ut, stderr=subprocess.STDOUT,
        )  # fmt: skip
    try:
        for _ in range(FRIST * 2):
            assert prosess.poll() is None, logg.read_text()[-3000:]
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/helse", timeout=5):
                    break
            except OSError:
                time.sleep(0.5)
        yield f"http://127.0.0.1:{port}"
        assert "Traceback" not in logg.read_text(), logg.read_text()[-3000:]
    finally:
        prosess.terminate()
        prosess.wait(30)


def _rest(url: str, tekst: str, hvem: str) -> list[dict]:
    kropp = json.dumps({"sender": hvem, "message": tekst}).encode()
    foresporsel = urllib.request.Request(
        f"{url}/webhooks/rest/webhook", kropp, {"Content-Type": "application/json"}, method="POST"
    )
    with urllib.request.urlopen(foresporsel, timeout=60) as svar:
        return json.loads(svar.read())


def test_run_with_credentials_serves_rasas_channel_and_the_contract_on_one_store(skall: Skall, tjeneren: str) -> None:
    (svar,) = _rest(tjeneren, "hei", "utvikler")  # the first message is answered, by one reply
    assert "Hvem er du?" in svar["text"] and [k["payload"] for k in svar["buttons"]]
    (svar,) = _rest(tjeneren, svar["buttons"][0]["payload"], "utvikler")
    assert "Hvordan soner du" in svar["text"] and len(svar["buttons"]) > 5
    n = Nettleser(tjeneren)
    n.start()
    n.velg("innsatt")
    n.si("fengsel")
    assert n.sak == {"rolle": "innsatt", "form": ["fengsel"]} and n.felt == "frigang"
    assert n.kall("DELETE", "/api/samtale").status == 204
    assert n.kall("POST", "/api/samtale/melding", {"tekst": "nei"}).status == 404


def test_shell_alone_answers_the_first_message_with_buttons_that_work(skall: Skall, tjeneren: str) -> None:
    start = skall.til("Your input ->")
    assert "Warning" not in start and "Traceback" not in start, start
    skall.skriv("hei")
    svar = skall.til("Type out your own message")
    assert svar.count("Hei! Jeg er en robot") == 1 and "1: Det gjelder meg selv" in svar
    skall.skriv("")  # the button that is marked
    svar = skall.til("8: Overgangsbolig")
    assert "Hvem som svarer: Den innsatte selv" in svar and svar.count("Hvordan soner du nå?") == 1
    assert "Traceback" not in svar and "Error" not in svar
