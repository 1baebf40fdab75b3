"""A Redis server of the tests' own, on a free port, without anything on disk."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator

import pytest
import redis

from tests.programmer import krev


class Redistjener:
    """A Redis that can be stopped, started again (empty) on the same port, and made to hang."""

    def __init__(self) -> None:
        self.program = krev("redis-server")
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            self.port = s.getsockname()[1]
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.start()

    def start(self) -> None:
        self.prosess = subprocess.Popen(
            [self.program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
            stdout=subprocess.DEVNULL,
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
