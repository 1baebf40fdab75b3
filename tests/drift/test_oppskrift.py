"""The lines of docs/drift.md are run as they stand there, in a folder in the place of `/`.

The archive is as `make pakke` makes it, with small wheels. What a test cannot have (systemd, a user of its own) is a
program that writes down what it was asked for.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

ROT = Path(__file__).parents[2]
DRIFT = (ROT / "docs/drift.md").read_text(encoding="utf-8")
NAVN = "kvp-veileder-0.2.0"
HJUL = ("kvp_regler", "kvp_forstaaelse", "nb_core_news_sm")

pytestmark = pytest.mark.treg


def blokker(overskrift: str) -> list[str]:
    """The command blocks of a chapter, in order."""
    return re.findall(r"^```\n(.*?)^```", DRIFT.partition(f"\n## {overskrift}\n")[2].partition("\n## ")[0], re.M | re.S)


class Tjenermaskin:
    """A folder with what the recipe takes for granted: Debian's nginx and Redis, their folders, and an empty `/opt`."""

    def __init__(self, rot: Path, systemctl: str) -> None:
        self.rot, self.kalt, self.hjemme = rot, rot / "kalt.txt", rot / "inn"
        for mappe in (
            "opt",
            "bin",
            "inn",
            "etc/nginx/conf.d",
            "etc/nginx/sites-enabled",
            "etc/redis",
            "etc/systemd/system",
        ):
            (rot / mappe).mkdir(parents=True)
        (rot / "etc/nginx/sites-enabled/default").touch()
        (rot / "etc/redis/redis.conf").write_text("port 6379\n")
        self.forst: tuple[list[str], list[str]] = ([], [])
        self.program("systemctl", f'echo systemctl "$@" >> {self.kalt}\n{systemctl}')
        self.program("useradd", f'echo useradd "$@" >> {self.kalt}')
        # There is no user «kvp» here; the rest of what install does is done.
        self.program(
            "install", '[ "$3" = -g ] || exec /usr/bin/install "$@"\nexec /usr/bin/install "$1" "$2" "$5" "$6"'
        )
        self.program("nginx", f"[ -s {rot}/etc/kvp/tls/kvp.crt ]")

    def program(self, navn: str, tekst: str) -> None:
        (self.rot / "bin" / navn).write_text(f"#!/bin/sh\n{tekst}\n")
        (self.rot / "bin" / navn).chmod(0o755)

    def kjor(self, linjer: str, mappe: Path, umask: int = 0o022, **miljo: str) -> subprocess.CompletedProcess[str]:
        """Runs lines of the document, with this folder in the place of `/`. Stops at the first that fails."""
        linjer = re.sub(r"(?<![\w.])/(?=(?:opt|etc)/)", f"{self.rot}/", linjer)
        return subprocess.run(
            ["bash", "-euo", "pipefail", "-c", linjer], cwd=mappe, capture_output=True, text=True, umask=umask,
            env={**os.environ, "PATH": f"{self.rot}/bin:{os.environ['PATH']}", "ROT": f"{self.rot}/opt/kvp", **miljo},
        )  # fmt: skip

    @property
    def startet(self) -> list[str]:
        return (self.rot / "startet.txt").read_text().splitlines()

    @property
    def gjelder(self) -> str:
        return os.readlink(self.rot / "opt/kvp/current").removeprefix("releases/")


def _hjul(navn: str) -> bytes:
    """A wheel with one empty module."""
    ut, om = io.BytesIO(), f"{navn}-1.dist-info"
    with zipfile.ZipFile(ut, "w") as z:
        z.writestr(f"{navn}.py", "")
        z.writestr(f"{om}/METADATA", f"Metadata-Version: 2.1\nName: {navn}\nVersion: 1\n")
        z.writestr(f"{om}/WHEEL", "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        z.writestr(f"{om}/RECORD", "")
    return ut.getvalue()


def lag_arkiv(mappe: Path, navn: str) -> Path:
    """As `make pakke`, with small wheels; made by somebody else, and with files that only he could read."""
    filer = {f"hjul/{n}-1-py3-none-any.whl": _hjul(n) for n in HJUL} | {"hjul/krav.txt": b"", "models/kvp.tar.gz": b"x"}
    filer |= {f.relative_to(ROT).as_posix(): f.read_bytes() for f in (ROT / "deploy").rglob("*") if f.is_file()}
    filer["SHA256SUMS"] = "".join(f"{sha256(b).hexdigest()}  ./{n}\n" for n, b in sorted(filer.items())).encode()
    arkiv = mappe / f"{navn}.tar.gz"
    with tarfile.open(arkiv, "w:gz") as tar:
        for sti, innhold in filer.items():
            om = tarfile.TarInfo(f"{navn}/{sti}")
            om.size, om.uid, om.gid = len(innhold), 4711, 4711
            om.mode = 0o700 if sti in ("deploy/utgave", "deploy/start", "deploy/rullerende") else 0o600
            tar.addfile(om, io.BytesIO(innhold))
    return arkiv


@pytest.fixture(scope="module")
def maskin(tmp_path_factory: pytest.TempPathFactory) -> Tjenermaskin:
    """After the recipe for a closed network, by a root who otherwise writes for himself alone."""
    rot = tmp_path_factory.mktemp("maskin")
    m = Tjenermaskin(
        rot,
        "case $1-$2 in list-units-*) echo kvp@3.service loaded active running x;;"
        f" restart-kvp@*) echo $2 $(readlink {rot}/opt/kvp/current) >> {rot}/startet.txt;; esac",
    )
    python = m.hjemme / "python/cpython-3.10.99-linux-x86_64-gnu/bin/python3.10"
    python.parent.mkdir(parents=True)
    # The Python of the test may well be in a home, and is then refused.
    python.write_text(
        f"#!/bin/sh\ncase $* in *realpath*) echo $0; exit;; esac\n"
        # pip takes seconds to be put into an environment: once is enough.
        f'if [ -e {rot}/lett ] && [ "$2" = venv ]; then set -- -m venv --without-pip --system-site-packages "$3"; fi\n'
        f'exec {sys.executable} "$@"\n'
    )
    python.chmod(0o755)
    for fil in ("kvp.crt", "kvp.key"):
        (m.hjemme / fil).write_text("x")
    lag_arkiv(m.hjemme, NAVN)
    _, python_dit, alt = blokker("Installere på et lukket nett")[:3]
    for linjer in (re.sub(r"^UV_.*\n", "", python_dit), alt):
        svar = m.kjor(linjer, m.hjemme, umask=0o077)
        assert svar.returncode == 0, svar.stderr + svar.stdout
    (rot / "lett").touch()
    m.forst = (m.startet, m.kalt.read_text().splitlines())
    return m


def test_the_recipe_installs_and_starts_as_it_stands_there_and_may_be_done_again(maskin: Tjenermaskin) -> None:
    mappe = maskin.rot / "opt/kvp/releases" / NAVN
    assert maskin.gjelder == NAVN and (mappe / "deploy/start").stat().st_mode & 0o777 == 0o755
    assert mappe.stat().st_uid == os.getuid() and (mappe / "models/kvp.tar.gz").stat().st_uid == os.getuid()
    # The user «kvp» can read all of it, and start what is started.
    assert all(fil.stat().st_mode & 0o444 == 0o444 for fil in mappe.rglob("*"))
    svar = subprocess.run(
        [mappe / ".venv/bin/python", "-c", "import " + ",".join(HJUL)], capture_output=True, text=True
    )
    assert svar.returncode == 0, svar.stderr
    first = (mappe / ".venv/bin/pip").read_text().splitlines()[0]
    assert first == f"#!{mappe}/.venv/bin/python3.10" or first == f"#!{mappe}/.venv/bin/python", first
    assert (maskin.rot / "etc/kvp/kvp.env").stat().st_mode & 0o777 == 0o640
    assert (maskin.rot / "etc/kvp/tls/kvp.key").stat().st_mode & 0o777 == 0o600
    startet, kalt = maskin.forst
    assert startet == [f"kvp@{n}.service releases/{NAVN}" for n in (1, 2, 3)]
    rekkefolge = [
        kalt.index(f"systemctl {x}") for x in ("daemon-reload", "restart redis-server", "restart kvp@1.service")
    ]
    assert rekkefolge == sorted(rekkefolge)
    assert kalt[-3:] == [f"systemctl {x}" for x in ("enable kvp.target", "start kvp.target", "reload nginx")]
    # Once more, with settings that the house has changed.
    foer = maskin.startet
    (maskin.rot / "etc/kvp/kvp.env").write_text("KVP_UTLOP_MINUTTER=5\n")
    svar = maskin.kjor(blokker("Installere på et lukket nett")[2], maskin.hjemme)
    assert svar.returncode == 0, svar.stderr
    assert (maskin.rot / "etc/kvp/kvp.env").read_text() == "KVP_UTLOP_MINUTTER=5\n"
    assert (maskin.rot / "etc/redis/redis.conf").read_text().count("include") == 1
    assert maskin.startet == foer and maskin.kalt.read_text().splitlines()[-1] == "systemctl reload nginx"


def test_nothing_is_taken_into_use_behind_an_nginx_that_does_not_accept_its_file(maskin: Tjenermaskin) -> None:
    sertifikat, foer = maskin.rot / "etc/kvp/tls/kvp.crt", maskin.kalt.read_text()
    siste = "nginx -t" + blokker("Installere på et lukket nett")[2].partition("nginx -t")[2]
    innhold = sertifikat.read_text()
    sertifikat.unlink()
    # As it is pasted: a shell that goes on with the next line.
    maskin.kjor("set +e\n" + siste, maskin.hjemme / NAVN)
    assert maskin.kalt.read_text() == foer
    sertifikat.write_text(innhold)


def test_the_upgrade_and_the_way_back_go_as_they_stand_there(maskin: Tjenermaskin) -> None:
    (linjer,) = blokker("Oppgradere og rulle tilbake")
    inn, bytt, tilbake, vis = linjer.splitlines()
    lag_arkiv(maskin.hjemme, "kvp-veileder-0.3.0")
    for _ in range(2):
        svar = maskin.kjor("\n".join((inn, bytt, vis)), maskin.hjemme, umask=0o077)
        assert svar.returncode == 0 and maskin.gjelder == "kvp-veileder-0.3.0", svar.stderr
        assert "Gjelder: kvp-veileder-0.3.0" in svar.stdout and NAVN in svar.stdout
        assert maskin.startet[-3:] == [f"kvp@{n}.service releases/kvp-veileder-0.3.0" for n in (1, 2, 3)]
        svar = maskin.kjor(tilbake, maskin.hjemme)
        assert svar.returncode == 0 and maskin.gjelder == NAVN, svar.stderr
        assert maskin.startet[-3:] == [f"kvp@{n}.service releases/{NAVN}" for n in (1, 2, 3)]


def test_an_archive_that_is_broken_or_another_is_refused_and_what_was_stopped_is_done_again(
    maskin: Tjenermaskin,
) -> None:
    arkiv, mappe = lag_arkiv(maskin.hjemme, "kvp-veileder-0.4.0"), maskin.rot / "opt/kvp/releases/kvp-veileder-0.4.0"
    inn = "/opt/kvp/current/deploy/utgave inn kvp-veileder-0.4.0.tar.gz"
    python = Path(sys.executable).resolve()
    if str(python).startswith(("/root", "/home")):
        svar = maskin.kjor(inn, maskin.hjemme, PYTHON=sys.executable)
        assert svar.returncode == 1 and "hjemmemappe" in svar.stderr
    helt = arkiv.read_bytes()
    with tarfile.open(arkiv, "w:gz") as tar:
        for navn, innhold in (("hjul/krav.txt", b"annet"), ("SHA256SUMS", b"0" * 64 + b"  ./hjul/krav.txt\n")):
            om = tarfile.TarInfo(f"kvp-veileder-0.4.0/{navn}")
            om.size = len(innhold)
            tar.addfile(om, io.BytesIO(innhold))
    svar = maskin.kjor(inn, maskin.hjemme)
    assert svar.returncode == 1 and "stemmer ikke med SHA256SUMS" in svar.stderr and not mappe.exists()
    arkiv.write_bytes(helt)
    (mappe / ".venv").mkdir(parents=True)  # an installation that was stopped
    assert maskin.kjor("/opt/kvp/current/deploy/utgave bytt kvp-veileder-0.4.0", maskin.hjemme).returncode == 1
    svar = maskin.kjor(inn, maskin.hjemme)
    assert svar.returncode == 0 and (mappe / ".venv/bin/python").exists(), svar.stderr
    (mappe / "SHA256SUMS").write_text("")
    svar = maskin.kjor(inn, maskin.hjemme)
    assert svar.returncode == 1 and "et annet arkiv" in svar.stderr
