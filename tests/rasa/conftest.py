"""A Redis server of the tests' own, on a free port, without anything on disk."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator

import pytest
import redis

from tests.programmer import krev


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    program = krev("redis-server")
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    tjener = subprocess.Popen(
        [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
        stdout=subprocess.DEVNULL,
    )
    klient = redis.Redis(port=port)
    for _ in range(100):
        try:
            klient.ping()
            break
        except redis.ConnectionError:
            time.sleep(0.05)
    yield f"redis://127.0.0.1:{port}/0"
    klient.close()
    tjener.terminate()
    tjener.wait(10)
