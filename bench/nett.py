"""The page beside existing chat widgets: bytes over the wire, axe, storage, other hosts; time to the first question.

    python bench/nett.py models/kvp.tar.gz

The others come from the package registry through npm into a temporary folder and are shown on a page of their own, with
an English greeting and nothing behind them. Needs node, npm and Chromium; what cannot be fetched is skipped with the
reason. Prints the table of docs/nett.md.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
import urllib.request
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

ROT = Path(__file__).parents[1]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
TYPER = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".html": "text/html"}
LAGRET = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
# Whether a screen reader is told of new messages at all: a live region that holds more than one word.
OPPLEST = """() => { const alle = (rot) => [...rot.querySelectorAll('*')]
  .flatMap((e) => [e, ...(e.shadowRoot ? alle(e.shadowRoot) : [])]);
return alle(document).some((e) => e.matches('[role=log],[aria-live=polite],[aria-live=assertive]')
  && e.textContent.trim().includes(' ')); }"""


@dataclass(frozen=True)
class Annen:
    """A widget of others: its package, the page that shows it, and what is clicked to open it."""

    pakke: str
    side: str
    aapne: str = ""


ANDRE = (
    Annen(
        "rasa-webchat@1.0.1",
        """<script src="dist/lib/index.js"></script><script>WebChat.default({ socketUrl: location.origin,
        initPayload: "/hello", hideWhenNotConnected: false, customData: { language: "en" } }, null);</script>
        <style>#rasaWebchatPro > div { display: block !important }</style>""",  # it hides without its server
        ".rw-launcher",
    ),
    Annen(
        "deep-chat@2.4.2",
        """<script type="module" src="dist/dist/deepChat.bundle.js"></script><deep-chat demo="true"
        introMessage='{"text": "Hello, how can I help?"}'></deep-chat>""",
    ),
    Annen(
        "@n8n/chat@1.37.0",
        """<link rel="stylesheet" href="dist/dist/style.css"><script type="module">
        import { createChat } from './dist/dist/chat.bundle.es.js';
        createChat({ webhookUrl: location.origin + '/svar' });</script>""",
        ".chat-window-toggle",
    ),
)


@dataclass
class Maalt:
    """What one page cost and showed. `byte` per file suffix, gzipped where text."""

    navn: str
    byte: dict[str, int] = field(default_factory=dict)
    axe: list[str] = field(default_factory=list)
    lagret: int = 0
    fremmede: int = 0
    opplest: bool = False

    def rad(self) -> str:
        skript = sum(self.byte.get(slag, 0) for slag in (".js", ".mjs", ".css")) / 1024
        return (
            f"| {self.navn} | {skript:.1f} | {self.byte.get('.woff2', 0) / 1024:.1f} | {len(self.axe)} "
            f"| {', '.join(self.axe) or '–'} | {'ja' if self.opplest else 'nei'} | {self.lagret} | {self.fremmede} |"
        )


def maal(nettleser: Browser, navn: str, url: str, aapne: str, ferdig: str) -> Maalt:
    """Opens a page in a clean profile and reads what it cost. `ferdig`: what shows that the greeting is there."""
    maalt = Maalt(navn)
    vindu = nettleser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    vert = "/".join(url.split("/")[:3])

    def vakt(rute) -> None:
        if rute.request.url.startswith((vert, "data:", "blob:")):
            rute.continue_()
        else:
            maalt.fremmede += 1
            rute.abort()

    vindu.route("**/*", vakt)
    side = vindu.new_page()
    ferdige = []
    side.on("requestfinished", lambda foresporsel: ferdige.append(foresporsel))
    side.goto(url)
    if aapne:
        side.locator(aapne).first.click()
    side.locator(ferdig).first.wait_for()
    side.wait_for_timeout(1500)
    for foresporsel in ferdige:
        slag = Path(foresporsel.url.partition("?")[0]).suffix
        maalt.byte[slag] = maalt.byte.get(slag, 0) + foresporsel.sizes()["responseBodySize"]
    funn = Axe().run(side, options={"runOnly": WCAG, "resultTypes": ["violations"]}).response["violations"]
    maalt.axe = [f"{v['id']} ({len(v['nodes'])})" for v in funn]
    maalt.lagret = len(side.evaluate(LAGRET))
    maalt.opplest = side.evaluate(OPPLEST)
    vindu.close()
    return maalt


def tid_til_sporsmaal(side: Page, url: str, ganger: int = 7) -> list[float]:
    """Milliseconds from navigation until the first question is drawn, seen from inside the page."""
    tider = []
    for _ in range(ganger):
        side.goto("about:blank")
        side.goto(url, wait_until="commit")
        tider.append(
            side.evaluate(
                """() => new Promise((ferdig) => { const se = () => {
              const rot = document.querySelector('kvp-veileder')?.shadowRoot;
              if (rot?.querySelector('#sporsmaal:not(:empty)')) requestAnimationFrame(() => ferdig(performance.now()));
              else requestAnimationFrame(se); }; se(); })"""
            )
        )
    return tider


class Fremviser(BaseHTTPRequestHandler):
    """Serves a folder with gzip, as a web server in use does."""

    protocol_version = "HTTP/1.1"

    def __init__(self, mappe: Path, *argumenter) -> None:
        self.mappe = mappe
        super().__init__(*argumenter)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        fil = self.mappe / self.path.partition("?")[0].lstrip("/")
        if not fil.is_file():
            self._svar(404, b"", "text/plain")
        else:
            self._svar(200, fil.read_bytes(), TYPER.get(fil.suffix, "application/octet-stream"))

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._svar(200, json.dumps({"data": [], "output": "Hello"}).encode(), "application/json")

    def _svar(self, status: int, innhold: bytes, type_: str) -> None:
        innhold = gzip.compress(innhold)
        self.send_response(status)
        self.send_header("Content-Type", type_)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(innhold)))
        self.end_headers()
        self.wfile.write(innhold)


def hent(pakke: str, mappe: Path) -> Path:
    """The unpacked package under `mappe`. Error: `RuntimeError` with what npm says."""
    svar = subprocess.run(["npm", "pack", pakke, "--silent"], cwd=mappe, capture_output=True, text=True)
    if svar.returncode:
        raise RuntimeError(svar.stderr.strip().splitlines()[-1:] or "npm pack feilet")
    with tarfile.open(mappe / svar.stdout.strip().splitlines()[-1]) as arkiv:
        arkiv.extractall(mappe)
    (mappe / "package").rename(mappe / "dist")
    return mappe


def maal_annen(nettleser: Browser, annen: Annen) -> Maalt:
    with tempfile.TemporaryDirectory() as sted:
        mappe = hent(annen.pakke, Path(sted))
        html = f'<!doctype html><html lang="en"><title>Chat</title><main><h1>Intranet</h1></main>{annen.side}</html>'
        (mappe / "side.html").write_text(html, encoding="utf-8")
        tjener = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Fremviser, mappe))
        threading.Thread(target=tjener.serve_forever, daemon=True).start()
        try:
            url = f"http://127.0.0.1:{tjener.server_address[1]}/side.html"
            return maal(nettleser, annen.pakke, url, annen.aapne, "textarea, [contenteditable=true], input[type=text]")
        finally:
            tjener.shutdown()


def start(modell: Path) -> tuple[subprocess.Popen, str]:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    miljo = {**os.environ, "KVP_DATO": "2026-12-01", "KVP_PORT": str(port)}
    kommando = [sys.executable, "-m", "bot", str(modell)]
    prosess = subprocess.Popen(kommando, cwd=ROT, stderr=subprocess.DEVNULL, env=miljo)
    while prosess.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/api/helse", timeout=5)
            return prosess, f"http://127.0.0.1:{port}/"
        except OSError:
            time.sleep(0.3)
    raise RuntimeError("tjeneren stoppet")


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("modell", type=Path)
    a = ap.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        print("Hoppet over: chromium er ikke installert.")
        return 0
    prosess, url = start(a.modell)
    try:
        with sync_playwright() as spill:
            nettleser = spill.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            print(
                "| komponent | skript og stil, KB | skrift, KB | axe: regler brutt | hvilke (steder) | leses opp "
                "| nøkler lagret | kall til andre verter |"
            )
            print("|---|---|---|---|---|---|---|---|")
            knapp = "kvp-veileder .aapner"
            for navn, sti, aapne in (
                ("KVP-veileder, side", "", ""),
                ("KVP-veileder, innbygd", "eksempel", knapp),
                ("KVP-veileder, arbeidsbord", "ansatt", ""),
            ):
                print(maal(nettleser, navn, url + sti, aapne, "#sporsmaal:not(:empty)").rad(), flush=True)
            for annen in ANDRE if shutil.which("npm") else ():
                try:
                    print(maal_annen(nettleser, annen).rad(), flush=True)
                except Exception as feil:
                    print(f"Hoppet over {annen.pakke}: {type(feil).__name__}: {str(feil).splitlines()[0]}", flush=True)
            if not shutil.which("npm"):
                print("Hoppet over de andre: npm er ikke installert.")
            tider = tid_til_sporsmaal(nettleser.new_page(), url)
            print(
                f"Fra navigering til første spørsmål: median {statistics.median(tider):.0f} ms av {len(tider)}, "
                f"fra {min(tider):.0f} til {max(tider):.0f} ms."
            )
            nettleser.close()
    finally:
        prosess.terminate()
        prosess.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
