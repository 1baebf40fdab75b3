"""The whole of `deploy/` that runs on one machine: nginx with its own file in front of two processes and a Redis."""

from __future__ import annotations

import re
import signal
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.lager.conftest import Redistjener
from tests.modell.conftest import ROT, Nettleser, Tjener, ledig_port, start_tjener
from tests.programmer import krev


def _har_ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as s:
            s.bind(("::1", 0))
        return True
    except OSError:
        return False


class Nginx:
    """nginx with `deploy/nginx/kvp.conf`: only ports and folders are changed, nothing of what it does."""

    def __init__(self, mappe: Path, porter: list[int]) -> None:
        program = krev("nginx")
        self.port = ledig_port()
        self.url = f"https://127.0.0.1:{self.port}"
        self.sertifikat = mappe / "kvp.crt"
        subprocess.run(
            [
                krev("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=kvp",
                "-addext", "subjectAltName=IP:127.0.0.1,IP:::1", "-out", self.sertifikat, "-keyout", mappe / "kvp.key",
            ],
            check=True,
            capture_output=True,
        )  # fmt: skip
        linjer = (ROT / "deploy/nginx/kvp-prosesser.conf").read_text().splitlines()
        mal = next(linje for linje in linjer if linje.startswith("server "))
        (mappe / "kvp-prosesser.conf").write_text("".join(mal.replace("8081", str(p)) + "\n" for p in porter))
        side = (ROT / "deploy/nginx/kvp.conf").read_text()
        self.aapen_port = ledig_port()
        self.ipv6 = _har_ipv6()
        if not self.ipv6:
            side = re.sub(r"^ *listen \[::\].*\n", "", side, flags=re.M)
        for fra, til in (
            *((("[::]:443", f"[::1]:{self.port}"), ("[::]:80;", f"[::1]:{self.aapen_port};")) if self.ipv6 else ()),
            ("listen 443 ssl", f"listen 127.0.0.1:{self.port} ssl"),
            ("listen 80;", f"listen 127.0.0.1:{self.aapen_port};"),
            ("/etc/nginx/", f"{mappe}/"),
            ("/etc/kvp/tls/", f"{mappe}/"),
            ("/var/log/nginx/", f"{mappe}/"),
        ):
            assert fra in side
            side = side.replace(fra, til)
        (mappe / "kvp.conf").write_text(side)
        midlertidig = "".join(
            f"{slag}_temp_path {mappe}/{slag};" for slag in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (mappe / "nginx.conf").write_text(
            f"daemon off; pid {mappe}/pid; error_log {mappe}/feil.log; worker_processes 1;"
            f"events {{}} http {{ {midlertidig} include {mappe}/kvp.conf; }}"
        )
        self.prosess = subprocess.Popen([program, "-p", mappe, "-c", mappe / "nginx.conf"], stderr=subprocess.DEVNULL)
        for _ in range(200):
            if (mappe / "pid").is_file() and (mappe / "pid").read_text().strip():
                return
            if self.prosess.poll() is not None:
                break
            time.sleep(0.05)
        pytest.fail(f"nginx did not start: {(mappe / 'feil.log').read_text()}")

    def stopp(self) -> None:
        self.prosess.send_signal(signal.SIGQUIT)
        try:
            self.prosess.wait(10)
        except subprocess.TimeoutExpired:
            self.prosess.kill()
            self.prosess.wait()


@dataclass
class Klynge:
    """Two processes, the Redis between them, nginx in front. Each process can be stopped and started again."""

    mappe: Path
    redis: Redistjener
    porter: list[int] = field(default_factory=lambda: [ledig_port(), ledig_port()])
    tall: list[int] = field(default_factory=lambda: [ledig_port(), ledig_port()])
    prosesser: list[Tjener] = field(default_factory=list)
    nginx: Nginx | None = None

    def start(self, nummer: int) -> Tjener:
        return start_tjener(
            self.mappe / f"{nummer}-{time.monotonic_ns()}.txt",
            KVP_REDIS_URL=self.redis.url,
            KVP_PORT=str(self.porter[nummer]),
            KVP_METRIKK_PORT=str(self.tall[nummer]),
            OMP_NUM_THREADS="1",
        )

    def person(self) -> Nettleser:
        assert self.nginx
        n = Nettleser(self.nginx.url)
        n.start()
        return n

    @property
    def logg(self) -> str:
        return "".join(fil.read_text() for fil in sorted(self.mappe.glob("*.txt")))


@pytest.fixture(scope="package")
def klynge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Klynge]:
    mappe = tmp_path_factory.mktemp("klynge")
    k = Klynge(mappe, Redistjener())
    with pytest.MonkeyPatch.context() as mp, ThreadPoolExecutor() as traader:
        try:
            # As after a power cut where Redis is the last to come: the processes wait for it.
            k.redis.stopp()
            starter = [traader.submit(k.start, nummer) for nummer in (0, 1)]
            frist = time.monotonic() + 600
            while time.monotonic() < frist and not any(s.done() for s in starter):
                if sum("venter på Redis" in fil.read_text() for fil in mappe.glob("*.txt")) == 2:
                    break
                time.sleep(0.2)
            k.redis.start()
            k.prosesser = [s.result() for s in starter]
            k.nginx = Nginx(mappe, k.porter)
            # urllib trusts what this points to.
            mp.setenv("SSL_CERT_FILE", str(k.nginx.sertifikat))
            assert ssl.create_default_context().get_ca_certs()
            yield k
        finally:
            for p in k.prosesser:
                p.stopp()
            if k.nginx:
                k.nginx.stopp()
            k.redis.stopp()


def uten_kommentarer(tekst: str) -> str:
    return re.sub(r"^\s*#.*$", "", tekst, flags=re.M)
