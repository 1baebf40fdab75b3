"""What stands in the way of a start is one line and an exit status, before anything is loaded."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import opptatt

ROT = Path(__file__).parents[2]


def _start(tmp_path: Path, **miljo: str) -> subprocess.CompletedProcess[str]:
    modell = tmp_path / "kvp.tar.gz"
    modell.touch()
    sti = os.pathsep.join([str(ROT), str(ROT / "kvp" / "src")])
    rent = {n: v for n, v in os.environ.items() if n not in ("PYTHONMALLOC", "GLIBC_TUNABLES")}
    return subprocess.run(
        [sys.executable, "-m", "bot", str(modell)],
        env={**rent, "PYTHONPATH": sti, **miljo},
        cwd=ROT,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_a_foreign_allocator_is_refused(tmp_path) -> None:
    ut = _start(tmp_path, PYTHONMALLOC="pymalloc")
    assert ut.returncode == 2 and ut.stderr.count("\n") == 1 and "PYTHONMALLOC" in ut.stderr


@pytest.mark.parametrize("vert", ["127.0.0.1", "finnes.ikke.invalid"])
def test_a_port_in_use_or_an_unknown_host_is_one_line(tmp_path, vert) -> None:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        s.listen()
        port = str(s.getsockname()[1])
        ut = _start(tmp_path, KVP_HOST=vert, KVP_PORT=port)
    assert ut.returncode == 2 and ut.stderr.count("\n") == 1 and f"KVP_PORT={port}" in ut.stderr


def test_a_free_port_is_no_hindrance() -> None:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    assert opptatt("127.0.0.1", port) is None
