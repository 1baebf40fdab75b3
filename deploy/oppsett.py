"""Makes `.venv` with exactly the locked packages (`make setup`). Python 3.8 or newer, standard library only.

Python 3.10 comes from `PYTHON=` or PATH, else uv fetches a managed one (from `UV_PYTHON_INSTALL_MIRROR` on a closed
network). uv itself comes from PATH, else pip puts the locked one into `.venv-uv`. What is stopped half-way goes on: uv
keeps what it has fetched, and a package that was cut off on its way into `.venv` is put in anew. The last line of a
failure says whether network, disk, Python or lock was the reason.
"""

from __future__ import annotations

import csv
import os
import platform
import re
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

ROT = Path(__file__).resolve().parents[1]
VENV, VENV_UV = ROT / ".venv", ROT / ".venv-uv"
UTGAVE = (3, 10)
LAASER = {
    ("Linux", "x86_64"): "requirements.lock",
    ("Linux", "aarch64"): "locks/linux-aarch64.lock",
    ("Darwin", "arm64"): "locks/macos-arm64.lock",
    ("Windows", "AMD64"): "locks/windows-x86_64.lock",
}
# Measured on x86_64 Linux; TensorFlow, which Rasa imports, is more than half of it.
HENTES_MB, DISK_MB, PYTHON_MB = 1100, 3200, 30
HJERTESLAG = 15  # seconds between lines where nobody sees the progress bars

Kommando = list


class Stopp(Exception):
    """Set-up cannot go on; the text is one line of Norwegian."""


# What uv and pip say when they fail, in the order in which it is looked for
_GRUNNER = (
    ("disken", "er den full? Det trengs {disk} MB", r"no space left|os error 28|disk quota|errno 28"),
    (
        "låsen",
        "en pakke stemmer ikke med summen sin i {laas}. Ikke bruk den",
        r"hash mismatch|do not match the hashes|hash-mismatch",
    ),
    (
        "maskinen",
        "en pakke finnes ikke for denne maskinen ({maskin})",
        r"no wheels with a matching|not supported on this platform|doesn't have a .*wheel|incompatible with",
    ),
    ("rettighetene", "mappa {rot} kan ikke skrives til", r"permission denied|os error 13|errno 13|read-only file"),
    (
        "nettet",
        "pakkene kan ikke hentes. Står dere bak et mellomledd, sett HTTPS_PROXY; har dere et eget speil, sett "
        "UV_DEFAULT_INDEX (pakker) og UV_PYTHON_INSTALL_MIRROR (Python)",
        r"error sending request|dns error|failed to lookup|connect(?:ion)? (?:error|refused|reset|timed)|timed? ?out|"
        r"network|certificate|failed to (?:fetch|download)|no internet|newconnectionerror|could not find a version|"
        r"http status|unreachable|no solution found|there is no version of",
    ),
    (
        "Python",
        "Python 3.10 kan ikke brukes eller hentes. Installer den, eller kjør «make setup PYTHON=sti»",
        r"no interpreter|python installation|no download|ensurepip|no module named|requires-python|python version",
    ),
)


def grunn(tekst: str, **data: object) -> str:
    """Why a command failed, from what it wrote: «nettet: …», «disken: …» and so on."""
    for navn, forklaring, moenster in _GRUNNER:
        if re.search(moenster, tekst, re.I):
            return f"{navn}: " + forklaring.format(**data)
    siste = [linje.strip() for linje in tekst.splitlines() if linje.strip()][-1:]
    return "noe annet: " + (siste[0][:200] if siste else "kommandoen sa ingenting")


def si(linje: str) -> None:
    print(linje, flush=True)


def maskin() -> tuple[str, str]:
    """System and processor, by the names in `LAASER`."""
    prosessor = {"amd64": "x86_64", "arm64": "aarch64"}.get(platform.machine().lower(), platform.machine())
    system = platform.system()
    if system == "Darwin":
        prosessor = {"aarch64": "arm64"}.get(prosessor, prosessor)
    return system, "AMD64" if system == "Windows" and prosessor == "x86_64" else prosessor


def laasfil() -> Path:
    """The lock of this machine. Error: `Stopp`."""
    navn = LAASER.get(maskin())
    if navn is None:
        raise Stopp(f"maskinen: pakkene er ikke låst for {' '.join(maskin())}. Se «Andre maskiner» i README.md")
    return ROT / navn


def utgave(python: str | Path) -> tuple[int, int] | None:
    """The version of an interpreter; None when it does not start. A pyenv shim is on PATH and may still not start."""
    try:
        svar = subprocess.run(
            [str(python), "-c", "import sys; print(*sys.version_info[:2])"],
            capture_output=True,
            text=True,
            timeout=60,
            cwd=str(ROT),
        )
        stor, liten = svar.stdout.split()
        return int(stor), int(liten)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None


def kjor(kommando: Kommando, **data: object) -> None:
    """Runs a command that may be run again. Error: `Stopp` with the reason.

    Once with its own progress bars; then, if that fails, once more with its words kept, since what the network lost on
    the way often comes the second time.
    """
    slag = None if sys.stderr.isatty() else _Hjerteslag()
    forste = subprocess.run(
        [str(x) for x in kommando], cwd=str(ROT), stderr=None if slag is None else subprocess.PIPE, text=True
    )
    if slag:
        slag.stopp()
    if forste.returncode == 0:
        return
    si("Det gikk ikke. Prøver én gang til; det som er hentet, hentes ikke på nytt.")
    # With the certificates of the machine as well: a proxy that opens the traffic has one of its own.
    miljo = {"UV_SYSTEM_CERTS": "true", "UV_NATIVE_TLS": "true", **os.environ}
    neste = subprocess.run([str(x) for x in kommando], cwd=str(ROT), capture_output=True, text=True, env=miljo)
    if neste.returncode:
        ord_ = (forste.stderr or "") + neste.stdout + neste.stderr
        sys.stderr.write("".join(f"  {linje}\n" for linje in neste.stderr.splitlines()[-12:]))
        raise Stopp(grunn(ord_, disk=DISK_MB, maskin=" ".join(maskin()), rot=ROT, **data))


class _Hjerteslag:
    """A line now and then with what has come onto the disk, where no progress bar can be seen."""

    def __init__(self) -> None:
        self.start, self.ledig = time.monotonic(), shutil.disk_usage(str(ROT)).free
        self._ferdig = threading.Event()
        threading.Thread(target=self._slaa, daemon=True).start()

    def _slaa(self) -> None:
        while not self._ferdig.wait(HJERTESLAG):
            mb = max(self.ledig - shutil.disk_usage(str(ROT)).free, 0) // 1_000_000
            si(f"  … {time.monotonic() - self.start:.0f} s, {mb} MB på disken")

    def stopp(self) -> None:
        self._ferdig.set()


def finn_uv() -> Path:
    """uv on PATH, else the locked one in `.venv-uv`, put there by pip. Error: `Stopp`."""
    paa_stien = shutil.which("uv")
    if paa_stien:
        return Path(paa_stien)
    mappe = VENV_UV / ("Scripts" if os.name == "nt" else "bin")
    uv = mappe / ("uv.exe" if os.name == "nt" else "uv")
    if uv.is_file() and subprocess.run([str(uv), "--version"], capture_output=True).returncode == 0:
        return uv
    si("Henter uv, som henter resten (omtrent 25 MB).")
    shutil.rmtree(str(VENV_UV), ignore_errors=True)
    svar = subprocess.run([sys.executable, "-m", "venv", str(VENV_UV)], capture_output=True, text=True)
    if svar.returncode:
        shutil.rmtree(str(VENV_UV), ignore_errors=True)
        raise Stopp(f"Python: {sys.executable} kan ikke lage et miljø. Installer python3-venv, eller uv")
    krav = VENV_UV / "krav.txt"
    krav.write_text(laast("uv"), encoding="utf-8")
    python = mappe / ("python.exe" if os.name == "nt" else "python")
    kjor(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", krav],
        laas=laasfil().name,
    )
    return uv


def laast(pakke: str) -> str:
    """One package of the lock, with its sums."""
    tekst = laasfil().read_text(encoding="utf-8")
    treff = re.search(rf"^{re.escape(pakke)}==.*?(?=^\S|\Z)", tekst, re.M | re.S)
    if treff is None:
        raise Stopp(f"låsen: {pakke} står ikke i {laasfil().name}. Hent fila på nytt fra git")
    return treff.group()


def finn_python(uv: Path, onsket: str) -> str:
    """The interpreter: the one that was asked for, or python3.10 on PATH, or one that uv fetches. Error: `Stopp`."""
    if onsket:
        har = utgave(onsket)
        if har != UTGAVE:
            hva = "starter ikke" if har is None else "er Python {}.{}".format(*har)
            raise Stopp(f"Python: PYTHON={onsket} {hva}, og Rasa trenger 3.10. Uten PYTHON= henter oppsettet den selv")
        return onsket
    if utgave("python3.10") == UTGAVE:
        return "python3.10"
    kommando = [uv, "python", "find", "--no-project", "3.10"]
    svar = subprocess.run([str(x) for x in kommando], capture_output=True, text=True, cwd=str(ROT))
    if svar.returncode:
        si(f"Python 3.10 finnes ikke her. Henter den (omtrent {PYTHON_MB} MB).")
        kjor([uv, "python", "install", "3.10"], laas="")
        svar = subprocess.run([str(x) for x in kommando], capture_output=True, text=True, cwd=str(ROT))
    funnet = svar.stdout.strip()
    if utgave(funnet) != UTGAVE:
        raise Stopp("Python: uv hentet ikke en Python 3.10 som starter. Installer den, eller oppgi PYTHON=sti")
    return funnet


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def gjor_klar_venv(uv: Path, python: str) -> bool:
    """Makes `.venv`, or keeps the one that fits; returns whether it is new. One of another version is replaced."""
    if VENV.exists() and not VENV.is_symlink():
        har = utgave(venv_python())
        if har == UTGAVE:
            glem_halve()
            return False
        hva = "virker ikke" if har is None else "er laget med Python {}.{}".format(*har)
        si(f".venv {hva} og lages på nytt.")
        shutil.rmtree(str(VENV))
    elif VENV.is_symlink():
        raise Stopp(f"rettighetene: {VENV} er en lenke til et annet miljø. Oppsettet endrer ikke det lenken går til")
    kjor([uv, "venv", "--quiet", "--no-project", "--python", python, VENV], laas="")
    sorg_for_pip()
    return True


def pakkemappe() -> Path:
    return VENV / ("Lib/site-packages" if os.name == "nt" else "lib/python{}.{}/site-packages".format(*UTGAVE))


def glem_halve() -> None:
    """Takes away the `.dist-info` of each package that is not whole, so that uv installs it.

    A package that was being put in when somebody stopped the set-up has often its `.dist-info`, and uv looks for
    nothing else: the set-up would end well, and TensorFlow lack half of its files.
    """
    mappe = pakkemappe()
    lister = {info: _filer_i(info) for info in mappe.glob("*.dist-info")}
    eiere = Counter(fil for filer in lister.values() for fil, _ in filer)  # some packages write over each other's files
    halve = [
        info
        for info, filer in lister.items()
        if not filer or not all(_er_hel(mappe / fil, maal if eiere[fil] == 1 else "") for fil, maal in filer)
    ]
    for info in halve:
        shutil.rmtree(str(info))
    if halve:
        hva = "1 pakke ble ikke hel" if len(halve) == 1 else f"{len(halve)} pakker ble ikke hele"
        si(f"{hva} sist, og installeres på nytt.")


def _filer_i(info: Path) -> list[tuple[str, str]]:
    """Name and size of each file of a package. None at all: its list is not there, or not all of it."""
    try:
        with (info / "RECORD").open(encoding="utf-8", newline="") as liste:
            return [(fil, maal) for fil, _, maal in csv.reader(liste) if not fil.endswith(".pyc")]
    except (OSError, ValueError):
        return []


def _er_hel(fil: Path, maal: str) -> bool:
    try:
        return maal in ("", str(fil.stat().st_size))
    except OSError:
        return False


def sorg_for_pip() -> None:
    """pip for `make hjul`, since uv builds no folder of wheels. It comes with Python itself, so nothing is fetched."""
    subprocess.run([str(venv_python()), "-m", "ensurepip"], capture_output=True)


def sjekk_disken() -> None:
    ledig = shutil.disk_usage(str(ROT)).free // 1_000_000
    if ledig < DISK_MB:
        raise Stopp(f"disken: det er {ledig} MB ledig i {ROT}, og det trengs {DISK_MB}")


def arv_fra_pip() -> None:
    """What the house has set for pip (index, wheels, certificates) holds for uv as well, which does not read it."""
    svar = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, cwd=str(ROT))
    satt = dict(re.findall(r"^[\w:-]+\.([\w-]+)='(.*)'$", svar.stdout, re.M))
    for navn, uv_navn in (
        ("index-url", "UV_DEFAULT_INDEX"),
        ("extra-index-url", "UV_INDEX"),
        ("find-links", "UV_FIND_LINKS"),
        ("cert", "SSL_CERT_FILE"),
    ):
        verdi = os.environ.get("PIP_" + navn.upper().replace("-", "_")) or satt.get(navn, "")
        if navn in ("find-links", "cert") and "://" not in verdi and not os.path.exists(verdi):
            continue  # uv stops at a path that is not there
        if verdi and not {uv_navn, uv_navn.replace("DEFAULT_INDEX", "INDEX_URL")} & set(os.environ):
            os.environ[uv_navn] = verdi.replace("\\n", " ").strip()
    # As pip looks: in all of them, whichever has it. Safe here, since the sum of each package is checked.
    os.environ.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")


def installer(uv: Path, hjul: list[str]) -> None:
    """The locked packages, with their sums checked; then ours."""
    python = ["--python", venv_python()]
    try:
        kjor([uv, "pip", "sync", *python, "--require-hashes", laasfil()], laas=laasfil().name)
    except Stopp as feil:
        if str(feil).startswith(("disken", "låsen", "rettighetene")) or not (VENV / "bin/pip3").exists():
            raise
        # A house may let pip through where it does not let uv (a password file, a plug-in for its index).
        si("uv kommer ikke fram. Prøver med pip, som er tregere.")
        kjor(
            [
                venv_python(),
                "-m",
                "pip",
                "install",
                "--disable-pip-version-check",
                "--progress-bar",
                "off",
                "--require-hashes",
                "-r",
                laasfil(),
            ],
            laas=laasfil().name,
        )
    stille = ["--quiet", "--no-deps"]
    kjor([uv, "pip", "install", *python, *stille, "--no-build-isolation", "-e", "./kvp", "-e", "."], laas="")
    kjor([uv, "pip", "install", *python, *stille, "--reinstall", *hjul], laas="")
    sorg_for_pip()  # `uv pip sync` takes away what is not locked


STILLE = """\
# Skrevet av deploy/oppsett.py, og lest hver gang Python starter fra .venv.
import os
import sys
import warnings

for navn in ("RASA_TELEMETRY_ENABLED=false", "TF_CPP_MIN_LOG_LEVEL=3", "SQLALCHEMY_SILENCE_UBER_WARNING=1"):
    os.environ.setdefault(*navn.split("="))

if any(os.path.basename(a) in ("rasa", "rasa.exe") for a in sys.orig_argv[1:3]):
    # Sanic turns these on again after PYTHONWARNINGS, so they are left out where they would be shown.
    vis = warnings.showwarning

    def uten_det_gamle(message, category, *rest, **valg):
        if not issubclass(category, (DeprecationWarning, PendingDeprecationWarning, FutureWarning)):
            vis(message, category, *rest, **valg)

    warnings.showwarning = uten_det_gamle
"""


def stille() -> None:
    """Every `rasa` started from `.venv` reports nothing to anybody: Rasa knows no setting for that in the project.
    Nor does it warn of what is old in the packages it pins itself: nobody here can mend that."""
    mappe = pakkemappe()
    if mappe.is_dir():
        (mappe / "kvp_stille.py").write_text(STILLE, encoding="utf-8")
        (mappe / "kvp_stille.pth").write_text("import kvp_stille\n", encoding="utf-8")


def main(argumenter: list[str]) -> int:
    """`oppsett.py [WHEEL …]`: our own wheels go in last. Environment: `PYTHON`."""
    start = time.monotonic()
    os.environ.setdefault("UV_HTTP_TIMEOUT", "120")
    os.environ["UV_NO_PROGRESS"] = os.environ.get("UV_NO_PROGRESS", "0" if sys.stderr.isatty() else "1")
    try:
        laas, ny = laasfil(), not VENV.exists()
        if ny:
            sjekk_disken()
            si(f"Setter opp .venv. Første gang hentes omtrent {HENTES_MB} MB, og det blir {DISK_MB} MB på disken.")
            si("Over halvparten er TensorFlow, som Rasa krever. Blir det avbrutt, går neste forsøk videre derfra.")
        else:
            si("Ser over .venv, og henter det som mangler.")
        arv_fra_pip()
        uv = finn_uv()
        gjor_klar_venv(uv, finn_python(uv, os.environ.get("PYTHON", "")))
        installer(uv, argumenter)
        stille()
    except Stopp as feil:
        si(f"Oppsettet stoppet. Grunnen er {feil}.")
        return 1
    except KeyboardInterrupt:
        si("\nAvbrutt. Kjør samme kommando igjen; det går videre derfra.")
        return 130
    si(f"Ferdig på {time.monotonic() - start:.0f} s ({laas.name}).")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
