"""`make setup` on machines that lack something: with a stand-in for uv, so that nothing is fetched here."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tarfile
import textwrap
from pathlib import Path

import pytest

pytestmark = pytest.mark.treg

ROT = Path(__file__).parents[2]
UV = """\
#!{python} -IS
import os, pathlib, sys
arg, rot = sys.argv[1:], pathlib.Path({rot!r})
with open(rot / "kall.txt", "a") as logg:
    print(*arg, file=logg)
(rot / "speil.txt").write_text(os.environ.get("UV_DEFAULT_INDEX", ""))
if arg[0] == "venv":
    python = pathlib.Path(arg[-1]) / "bin" / "python"
    python.parent.mkdir(parents=True)
    # ensurepip would put pip into the Python that runs this test.
    ord_ = f'[ "$2" = ensurepip ] && echo $2 >> {{rot}}/kall.txt || exec {{sys.executable}} -IS "$@"'
    python.write_text("#!/bin/sh\\n" + ord_)
    python.chmod(0o755)
if arg[:2] == ["python", "find"]:
    if not (rot / "hentet").exists():
        sys.exit(2)
    print(rot / "hentet")
if arg[:2] == ["python", "install"]:
    (rot / "hentet").symlink_to(sys.executable)
feil = os.environ.get("UV_SIER")
if feil and arg[:2] == ["pip", "sync"]:
    sys.exit(feil)
"""


def _modul():
    spec = importlib.util.spec_from_file_location("oppsett", ROT / "deploy/oppsett.py")
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    return modul


class Maskin:
    """A fresh clone with a PATH of its own."""

    def __init__(self, rot: Path) -> None:
        self.rot, self.bin = rot, rot / "sti"
        (rot / "deploy").mkdir()
        self.bin.mkdir()
        shutil.copy(ROT / "deploy/oppsett.py", rot / "deploy/oppsett.py")
        (rot / "requirements.lock").write_text("uv==1 \\\n    --hash=sha256:0\nx==2 \\\n    --hash=sha256:1\n")
        # pip itself takes a second to say what it is set to.
        self.pip = rot / "pip-sier"
        (self.pip / "pip").mkdir(parents=True)
        (self.pip / "pip/__init__.py").touch()
        (self.pip / "pip/__main__.py").write_text("print(\"global.index-url='https://speil.invalid/simple'\")\n")
        self.program("uv", UV.format(python=sys.executable, rot=str(rot)))

    def program(self, navn: str, tekst: str) -> Path:
        fil = self.bin / navn
        fil.write_text(tekst)
        fil.chmod(0o755)
        return fil

    def python(self, navn: str, utgave: str) -> Path:
        """An interpreter that says it is of this version."""
        return self.program(navn, f"#!/bin/sh\necho {utgave}\n")

    def sett_opp(self, **miljo: str) -> tuple[int, str]:
        svar = subprocess.run(
            [sys.executable, "-S", self.rot / "deploy/oppsett.py", "a.whl"],
            capture_output=True, text=True,
            env={"PATH": f"{self.bin}:/usr/bin:/bin", "HOME": str(self.rot), "PYTHONPATH": str(self.pip), **miljo},
        )  # fmt: skip
        assert "Traceback" not in svar.stderr, svar.stderr
        return svar.returncode, svar.stdout

    @property
    def kall(self) -> list[str]:
        fil = self.rot / "kall.txt"
        return fil.read_text().splitlines() if fil.exists() else []


@pytest.fixture
def maskin(tmp_path: Path) -> Maskin:
    modul = _modul()
    if modul.maskin() != ("Linux", "x86_64"):
        pytest.skip("the lock of this test is that of x86_64 Linux")
    if shutil.disk_usage(tmp_path).free < modul.DISK_MB * 1_000_000:
        pytest.skip("the disk is too full to set up on")
    return Maskin(tmp_path)


def test_python_comes_with_uv_where_there_is_none_and_the_locked_packages_are_checked(maskin: Maskin) -> None:
    maskin.python("python3.10", "3 12")  # not what its name says
    status, ut = maskin.sett_opp()
    assert status == 0, ut
    linjer = ut.splitlines()
    assert "MB" in linjer[0] and "Python 3.10 finnes ikke her. Henter den" in ut
    assert linjer[-1].startswith("Ferdig på")
    uten = [re.sub(r" /\S+", "", k) for k in maskin.kall]
    assert uten[:4] == [
        "python find --no-project 3.10", "python install 3.10", "python find --no-project 3.10",
        "venv --quiet --no-project --python",
    ]  # fmt: skip
    assert uten[5] == "pip sync --python --require-hashes"
    assert (maskin.rot / "speil.txt").read_text() == "https://speil.invalid/simple"  # what pip is set to holds for uv
    assert any(k.startswith("pip install") and k.endswith("-e ./kvp -e .") for k in uten)
    assert uten[-2].endswith("--reinstall a.whl") and uten[4] == uten[-1] == "ensurepip"  # `uv pip sync` takes pip away


def test_a_wrong_python_is_refused_by_its_version(maskin: Maskin) -> None:
    for utgave in ("3 12", "3 9"):
        fil = maskin.python("min-python", utgave)
        status, ut = maskin.sett_opp(PYTHON=str(fil))
        assert status == 1 and f"er Python {utgave.replace(' ', '.')}" in ut.splitlines()[-1]
    status, ut = maskin.sett_opp(PYTHON="finnes-ikke")
    assert status == 1 and "starter ikke" in ut.splitlines()[-1]
    assert not (maskin.rot / ".venv").exists()


def test_an_environment_of_a_wrong_version_is_replaced_and_one_that_fits_is_kept(maskin: Maskin) -> None:
    maskin.python("python3.10", "3 10")
    gammel = maskin.rot / ".venv/bin"
    gammel.mkdir(parents=True)
    (gammel / "python").write_text("#!/bin/sh\necho 3 12\n")
    (gammel / "python").chmod(0o755)
    (gammel / "gammelt").touch()
    status, ut = maskin.sett_opp()
    assert status == 0 and "Python 3.12 og lages på nytt" in ut and not (gammel / "gammelt").exists()
    (gammel / "nytt").touch()
    status, ut = maskin.sett_opp()
    assert status == 0 and (gammel / "nytt").exists() and "MB" not in ut


def test_a_package_that_was_cut_off_half_way_is_installed_anew_and_whole_ones_are_kept(maskin: Maskin) -> None:
    """uv takes a package for installed once its `.dist-info` is there, though the files beside it never came."""
    maskin.python("python3.10", "3 10")
    assert maskin.sett_opp()[0] == 0
    pakker = maskin.rot / ".venv/lib/python3.10/site-packages"
    for navn, filer in {
        "hel": {"hel/__init__.py": "1", "felles.md": "hel"},
        "hel_uten_oversatt": {"hel2/__init__.py": "1", "hel2/__pycache__/x.pyc": None, "felles.md": "hel2"},
        "uten_fil": {"halv/__init__.py": "1", "halv/kjerne.so": None},
        "med_kutt_fil": {"kutt/stor.py": "12345"},
        "uten_liste": {},
    }.items():
        info = pakker / f"{navn}-1.0.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").touch()
        for fil, innhold in filer.items():
            if innhold is not None:
                (pakker / fil).parent.mkdir(exist_ok=True)
                (pakker / fil).write_text(innhold)
        rader = [f"{fil},sha256=x,{len(innhold or 'x')}\n" for fil, innhold in filer.items()]
        if filer:
            (info / "RECORD").write_text("".join(rader) + f"{navn}-1.0.dist-info/RECORD,,\n")
    (pakker / "kutt/stor.py").write_text("12")
    status, ut = maskin.sett_opp()
    assert status == 0 and ut.splitlines()[0] == "Ser over .venv, og henter det som mangler."
    assert "3 pakker ble ikke hele sist" in ut
    assert sorted(p.name.partition("-")[0] for p in pakker.glob("*.dist-info")) == ["hel", "hel_uten_oversatt"]
    assert "ble ikke hele" not in maskin.sett_opp()[1]


def test_somebody_elses_environment_behind_a_link_is_left_alone(maskin: Maskin) -> None:
    (maskin.rot / "annet").mkdir()
    (maskin.rot / ".venv").symlink_to(maskin.rot / "annet")
    status, ut = maskin.sett_opp()
    assert status == 1 and "lenke" in ut.splitlines()[-1] and list((maskin.rot / "annet").iterdir()) == []


@pytest.mark.parametrize(
    ("uv_sier", "grunn"),
    [
        ("error: Failed to fetch: `x`\n  Caused by: dns error: failed to lookup address", "nettet"),
        ("error: operation timed out", "nettet"),
        ("error: No solution found\n  cause: there is no version of absl-py==1.4.0", "nettet"),
        ("error: invalid peer certificate: UnknownIssuer", "nettet"),
        ("error: failed to write: No space left on device (os error 28)", "disken"),
        ("error: Hash mismatch for `x==2`", "låsen"),
        ("error: x==2 has no wheels with a matching platform tag", "maskinen"),
        ("error: Permission denied (os error 13)", "rettighetene"),
        ("error: No interpreter found for Python 3.10", "Python"),
        ("hm", "noe annet: hm"),
    ],
)
def test_the_last_line_says_what_was_the_reason_and_the_next_try_goes_on(maskin: Maskin, uv_sier, grunn) -> None:
    status, ut = maskin.sett_opp(UV_SIER=uv_sier)
    assert status == 1 and ut.splitlines()[-1].startswith(f"Oppsettet stoppet. Grunnen er {grunn}"), ut
    assert maskin.sett_opp()[0] == 0


def test_rasa_reports_to_nobody_from_this_environment(maskin: Maskin) -> None:
    maskin.python("python3.10", "3 10")
    pakker = maskin.rot / ".venv/lib/python3.10/site-packages"
    pakker.mkdir(parents=True)
    (maskin.rot / ".venv/bin").mkdir()
    maskin.python("python", "3 10").rename(maskin.rot / ".venv/bin/python")
    assert maskin.sett_opp()[0] == 0
    assert (pakker / "kvp_stille.pth").read_text() == "import kvp_stille\n"
    rasa = maskin.rot / "rasa"
    rasa.write_text(
        "import os, warnings\n"
        "print(*(os.environ[n] for n in ('RASA_TELEMETRY_ENABLED', 'TF_CPP_MIN_LOG_LEVEL')))\n"
        "warnings.filterwarnings('once', category=DeprecationWarning)\n"  # as Sanic does
        "warnings.warn('gammelt', DeprecationWarning)\n"
        "warnings.warn('bryr seg noen om', UserWarning)\n"
    )
    (maskin.rot / "annet.py").write_text(rasa.read_text())
    rent = {n: v for n, v in os.environ.items() if n not in ("RASA_TELEMETRY_ENABLED", "PYTHONWARNINGS")}
    # In the place of `.venv/bin/python`, which is a stand-in here: the folder is taken in before the program runs.
    (maskin.rot / "sitecustomize.py").write_text(f"import site; site.addsitedir({str(pakker)!r})\n")
    for fil, gammelt in ((rasa, False), (maskin.rot / "annet.py", True)):
        svar = subprocess.run(
            [sys.executable, fil], capture_output=True, text=True,
            env={**rent, "TF_CPP_MIN_LOG_LEVEL": "0", "PYTHONPATH": str(maskin.rot)},
        )  # fmt: skip
        assert svar.stdout == "false 0\n", svar.stderr
        assert ("gammelt" in svar.stderr) is gammelt and "bryr seg" in svar.stderr


def test_a_training_that_is_cut_off_leaves_no_half_model_behind(tmp_path: Path) -> None:
    """`make` looks at nothing but the date of the file: a half one would be served from then on."""
    shutil.copy(ROT / "Makefile", tmp_path)
    regler = (ROT / "Makefile").read_text(encoding="utf-8")
    trenger = re.findall(r"^\$\(MODELL\): (.*)", regler, re.M)[0].split()
    pakke = re.findall(r"^FORSTAAELSE := (.*)", regler, re.M)[0]
    for fil in (".venv/bin/rasa", *(pakke if f == "$(FORSTAAELSE)" else f for f in trenger)):
        (tmp_path / fil).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / fil).touch()
    rasa = tmp_path / ".venv/bin/rasa"
    rasa.chmod(0o755)

    def tren(slutt: str) -> int:
        rasa.write_text(
            "#!/bin/sh\nwhile [ $# -gt 1 ]; do case $1 in --out) ut=$2;; --fixed*) navn=$2;; esac; shift; done\n"
            f"mkdir -p $ut && echo {slutt} > $ut/$navn.tar.gz\n[ {slutt} = hel ] || kill -9 $$\n"
        )
        return subprocess.run(["make", "models/kvp.tar.gz"], cwd=tmp_path, capture_output=True).returncode

    assert tren("halv") != 0
    assert not list((tmp_path / "models").glob("*.tar.gz"))  # `rasa shell` takes the newest there, whatever its name
    assert tren("hel") == 0
    assert [f.read_text() for f in (tmp_path / "models").rglob("*.tar.gz")] == ["hel\n"]


def test_a_machine_without_a_lock_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    modul = _modul()
    monkeypatch.setattr(modul, "maskin", lambda: ("Plan9", "mips"))
    with pytest.raises(modul.Stopp, match="Plan9 mips"):
        modul.laasfil()


def test_every_machine_that_is_named_has_its_lock_and_the_readme_tells_of_it() -> None:
    lesmeg = (ROT / "README.md").read_text(encoding="utf-8")
    felles = None
    for navn in _modul().LAASER.values():
        laas = (ROT / navn).read_text(encoding="utf-8")
        pakker = re.findall(r"^([\w.-]+)==", laas, re.M)
        assert len(pakker) > 100 and len(re.findall(r"^[\w.-]+==\S+(?: ;[^\\]*)? \\$", laas, re.M)) == len(pakker), navn
        assert f"`{navn}`" in lesmeg
        har = set(re.findall(r"^(rasa|spacy|sanic|typst|onnxruntime|uv)==(\S+)", laas, re.M))
        assert {n for n, _ in har} == {"rasa", "spacy", "sanic", "typst", "onnxruntime", "uv"}
        felles = felles or har
        assert har == felles, navn


def test_the_scripts_first_words_run_on_an_old_python() -> None:
    kilde = (ROT / "deploy/oppsett.py").read_text(encoding="utf-8")
    compile(kilde, "oppsett.py", "exec", dont_inherit=True)
    assert not re.search(r"\bmatch \w+:|\bremoveprefix|\bdict\[str", kilde), "needs more than Python 3.8"


@pytest.mark.timeout(900)
@pytest.mark.skipif(shutil.which("uv") is None and not (Path(sys.executable).parent / "uv").exists(), reason="ingen uv")
def test_uv_fetches_a_python_from_a_local_mirror(tmp_path: Path) -> None:
    """What a closed network does, with the Python at hand in the place of the managed one."""
    rot = Path(sys.base_prefix)
    if rot in (Path("/usr"), Path("/usr/local")):
        pytest.skip("Python hører til systemet og har ingen mappe for seg selv")
    utgave = "{}.{}.{}".format(*sys.version_info[:3])
    navn = f"cpython-{utgave}-x86_64-unknown-linux-gnu"
    mappe = tmp_path / "speil" / "20260101"
    mappe.mkdir(parents=True)
    arkiv = mappe / f"{navn}.tar.gz"
    # Enough to start: the interpreter, its library and the few modules that uv asks it about itself with.
    with tarfile.open(arkiv, "w:gz", compresslevel=1) as tar:
        for del_ in ("bin", "lib", "include"):
            if (rot / del_).exists():
                tar.add(rot / del_, f"python/{del_}", filter=_bare_det_som_trengs)
    (tmp_path / "liste.json").write_text(
        textwrap.dedent(f"""\
        {{"{navn}": {{"name": "cpython", "arch": {{"family": "x86_64", "variant": null}}, "os": "linux", "libc": "gnu",
          "major": {sys.version_info[0]}, "minor": {sys.version_info[1]}, "patch": {sys.version_info[2]},
          "prerelease": "", "url": "{arkiv.as_uri()}", "sha256": null, "variant": null, "build": "20260101"}}}}""")
    )
    uv = shutil.which("uv") or str(Path(sys.executable).parent / "uv")
    miljo = {**os.environ, "UV_PYTHON_INSTALL_DIR": str(tmp_path / "hit"), "UV_CACHE_DIR": str(tmp_path / "lager"),
             "UV_PYTHON_DOWNLOADS_JSON_URL": str(tmp_path / "liste.json"), "UV_PYTHON_INSTALL_BIN": "0",
             "UV_OFFLINE": "1"}  # fmt: skip
    svar = subprocess.run([uv, "python", "install", "3.10"], capture_output=True, text=True, env=miljo)
    assert svar.returncode == 0, svar.stderr
    (python,) = (tmp_path / "hit").glob(f"cpython-{utgave}-*/bin/python3.10")
    svar = subprocess.run([python, "--version"], capture_output=True, text=True, check=True)
    assert svar.stdout.strip() == f"Python {utgave}"


def _bare_det_som_trengs(fil: tarfile.TarInfo) -> tarfile.TarInfo | None:
    unna = ("/site-packages/", "/test/", "/idlelib", "/tkinter", "/turtledemo", "__pycache__", "/config-3", ".a")
    return None if any(x in fil.name + "/" for x in unna[:-1]) or fil.name.endswith(".a") else fil
