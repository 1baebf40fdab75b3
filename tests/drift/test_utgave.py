"""Upgrade and back by release folders: twice in a row, with processes that keep the folder they were started in."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROT = Path(__file__).parents[2]


class Tjener:
    """A server's `/opt/kvp`, with a restart that tells which release it found."""

    def __init__(self, rot: Path) -> None:
        self.rot = rot
        self.logg = rot / "startet.txt"
        self.omstart = rot / "omstart"
        self.omstart.write_text(
            f"#!/bin/sh\n[ ! -e {rot}/current/odelagt ] || exit 1\nreadlink {rot}/current >> {self.logg}\n"
        )
        self.omstart.chmod(0o755)
        (rot / "releases").mkdir()

    def legg_inn(self, navn: str) -> Path:
        (mappe := self.rot / "releases" / navn).mkdir()
        (mappe / ".installert").touch()
        return mappe

    def utgave(self, *argumenter: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [ROT / "deploy/utgave", *argumenter], capture_output=True, text=True,
            env={**os.environ, "ROT": str(self.rot), "OMSTART": str(self.omstart)},
        )  # fmt: skip

    @property
    def gjelder(self) -> str:
        return os.readlink(self.rot / "current").removeprefix("releases/")


@pytest.fixture
def tjener(tmp_path: Path) -> Tjener:
    return Tjener(tmp_path)


def test_up_and_back_twice_in_a_row_one_step_at_a_time(tjener: Tjener) -> None:
    for navn in ("a", "b", "c"):
        tjener.legg_inn(navn)
        svar = tjener.utgave("bytt", navn)
        assert svar.returncode == 0 and tjener.gjelder == navn, svar.stderr
    for ventet in ("b", "a"):
        svar = tjener.utgave("tilbake")
        assert svar.returncode == 0 and tjener.gjelder == ventet, svar.stderr
    svar = tjener.utgave("tilbake")
    assert svar.returncode == 1 and "ingen utgave før denne" in svar.stderr and tjener.gjelder == "a"
    # The same once more: what was rolled back can be taken into use again, and back again.
    for _ in range(2):
        assert tjener.utgave("bytt", "b").returncode == 0 and tjener.gjelder == "b"
        assert tjener.utgave("tilbake").returncode == 0 and tjener.gjelder == "a"
    assert tjener.logg.read_text().split() == [f"releases/{x}" for x in "abcbababa"]


def test_a_release_that_does_not_become_ready_is_left_by_itself(tjener: Tjener) -> None:
    tjener.legg_inn("a")
    (tjener.legg_inn("b") / "odelagt").touch()
    assert tjener.utgave("bytt", "a").returncode == 0
    svar = tjener.utgave("bytt", "b")
    assert svar.returncode == 1 and "b ble ikke klar. a gjelder fortsatt" in svar.stderr
    assert tjener.gjelder == "a" and tjener.utgave("tilbake").returncode == 1
    assert tjener.utgave("bytt", "finnes-ikke").returncode == 1 and tjener.gjelder == "a"
    # The steps may be done again: nothing is restarted, and nothing is a fault.
    startet = tjener.logg.read_text()
    assert tjener.utgave("bytt", "a").returncode == 0 and tjener.logg.read_text() == startet
    (tjener.legg_inn("halv") / ".installert").unlink()
    assert tjener.utgave("bytt", "halv").returncode == 1 and tjener.gjelder == "a"


def test_what_is_stopped_half_way_still_goes_back_one_step_only(tjener: Tjener) -> None:
    for navn in ("a", "b", "c"):
        tjener.legg_inn(navn)
    assert [tjener.utgave("bytt", navn).returncode for navn in "ab"] == [0, 0]
    vanlig = tjener.omstart.read_text()
    tjener.omstart.write_text("#!/bin/sh\nkill -9 $PPID\n")  # the operator's terminal goes away
    assert tjener.utgave("bytt", "c").returncode < 0 and tjener.gjelder == "c"
    tjener.omstart.write_text(vanlig)
    assert tjener.utgave("tilbake").returncode == 0 and tjener.gjelder == "b"
    # Or it is done again, and is then in the order as any other.
    tjener.omstart.write_text("#!/bin/sh\nkill -9 $PPID\n")
    assert tjener.utgave("bytt", "c").returncode < 0
    tjener.omstart.write_text(vanlig)
    (tjener.rot / "current.ny").symlink_to("releases/c")  # left between the two steps of the link
    assert tjener.utgave("bytt", "c").returncode == 0 and tjener.logg.read_text().split()[-1] == "releases/c"
    for ventet in ("b", "a"):
        assert tjener.utgave("tilbake").returncode == 0 and tjener.gjelder == ventet
    # An older one that does not become ready any more: the newer stays, and so does the order.
    assert tjener.utgave("bytt", "c").returncode == 0
    (tjener.rot / "releases/a/odelagt").touch()
    svar = tjener.utgave("tilbake")
    assert svar.returncode == 1 and "c gjelder fortsatt" in svar.stderr and tjener.gjelder == "c"
    (tjener.rot / "releases/a/odelagt").unlink()
    assert tjener.utgave("tilbake").returncode == 0 and tjener.gjelder == "a"


def test_a_started_process_keeps_its_own_folder(tjener: Tjener) -> None:
    for navn in ("a", "b"):
        mappe = tjener.legg_inn(navn)
        (mappe / "deploy").mkdir()
        (mappe / "deploy/start").write_bytes((ROT / "deploy/start").read_bytes())
        (mappe / "deploy/start").chmod(0o755)
        (mappe / ".venv/bin").mkdir(parents=True)
        # In place of the program: waits for a line, and tells then where its files are.
        (mappe / ".venv/bin/python").write_text('#!/bin/sh\necho klar\nread x\npwd -P\necho "$0" "$@"\n')
        (mappe / ".venv/bin/python").chmod(0o755)
    assert tjener.utgave("bytt", "a").returncode == 0
    with subprocess.Popen(
        [tjener.rot / "current/deploy/start"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as prosess:
        assert prosess.stdout and prosess.stdout.readline() == "klar\n"
        assert tjener.utgave("bytt", "b").returncode == 0
        ut, _ = prosess.communicate("\n", timeout=30)
    a = tjener.rot.resolve() / "releases/a"
    assert ut.splitlines() == [str(a), f"{a}/.venv/bin/python -m bot models/kvp.tar.gz"]
