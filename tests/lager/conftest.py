"""A Redis server of the tests' own, on a free port, without anything on disk."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from tests.programmer import krev

REDIS = Path(__file__).parents[2] / "deploy" / "redis"


class Redistjener:
    """A Redis with the files of `deploy/`: can be stopped, started again (empty) on the same port, and made to hang."""

    def __init__(self) -> None:
        self.program = krev("redis-server")
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            self.port = s.getsockname()[1]
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.start()

    def start(self) -> None:
        visk = re.search(r"^Environment=(.+)$", (REDIS / "visk.conf").read_text(encoding="utf-8"), re.M)
        assert visk
        self.prosess = subprocess.Popen(
            [self.program, REDIS / "kvp.conf", "--port", str(self.port)],
            stdout=subprocess.DEVNULL,
            env={**os.environ, **dict(par.split("=", 1) for par in visk[1].split())},
        )
        with redis.Redis(port=self.port) as klient:
            for _ in range(200):
                try:
                    klient.ping()
                    return
                except redis.ConnectionError:
                    time.sleep(0.05)
        pytest.fail("Redis did not start")

    def stopp(self) -> None:
        self.prosess.kill()
        self.prosess.wait(10)

    def nokler(self) -> list[bytes]:
        with redis.Redis(port=self.port) as klient:
            return klient.keys("*")


@pytest.fixture
def redistjener() -> Iterator[Redistjener]:
    tjener = Redistjener()
    yield tjener
    tjener.stopp()
