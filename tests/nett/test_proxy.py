"""The blocks that web editors paste: nginx and Apache run them as they stand in docs/nett.md, before a hostile page."""

from __future__ import annotations

import re
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from bot.nett.sider import STATISK
from tests.programmer import krev

from .falsk_tjener import Tjener
from .hjelp import FELTET, knapp, meldinger, siste, trykk

ROT = Path(__file__).parents[2]
CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'"
TYPER = {"html": "html", "css": "css", "javascript": "js"}
SIDE = """<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Intranettet</title>
<link rel="stylesheet" href="/fiendtlig.css"><script src="/vert.js" defer></script>
<script type="module" src="/kvp/statisk/veileder.js"></script></head><body><header>Fast topp</header>
<main><h1>Intranettet</h1><label>Søk <input id="sok"></label><kvp-veileder></kvp-veileder></main></body></html>"""
STIL = """* { color: red !important; font: italic 30px cursive !important; letter-spacing: 5px !important; }
main { transform: rotate(2deg) scale(.9); overflow: hidden; height: 300px; position: relative; z-index: 0; }
header { position: fixed; inset: 0 0 auto 0; height: 90px; z-index: 2147483647; background: black; }
kvp-veileder { display: inline-block !important; }"""
SKRIPT = """window.tatt = []; document.addEventListener('keydown', (h) => { window.tatt.push(h.key);
if (h.key === 's') { h.preventDefault(); document.querySelector('#sok').focus(); } });"""


def blokk(fil: Path, slag: str) -> str:
    """The only block of this kind in a text."""
    [funnet] = re.findall(rf"```{slag}\n(.*?)```", fil.read_text(encoding="utf-8"), re.DOTALL)
    return funnet


def nginx(mappe: Path, port: int, bit: str) -> list[str]:
    """The program with the block in `server { }`, as the documentation says."""
    kataloger = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    midlertidig = "".join(f"{ett}_temp_path {mappe}/{ett};" for ett in kataloger)
    typer = "".join(f"text/{slag} {ende};" for slag, ende in TYPER.items())
    (mappe / "vert.conf").write_text(
        f"daemon off; pid {mappe}/pid; error_log {mappe}/feil.log; worker_processes 1; user root;\n"
        f"events {{}} http {{ {midlertidig} access_log off;\n"
        f"types {{ {typer} }}\n"
        f"server {{ listen 127.0.0.1:{port}; root {mappe};\n"
        f'location / {{ add_header Content-Security-Policy "{CSP}"; }}\n{bit} }} }}'
    )
    return [krev("nginx"), "-p", str(mappe), "-c", str(mappe / "vert.conf")]


def apache(mappe: Path, port: int, bit: str) -> list[str]:
    """The program with the block in `<VirtualHost>`, and of its modules those three and what a plain page needs."""
    program = krev("apache2")
    moduler = ("mpm_event", "authz_core", "mime", "dir", "proxy", "proxy_http", "headers")
    lastes = "".join(f"LoadModule {navn}_module /usr/lib/apache2/modules/mod_{navn}.so\n" for navn in moduler)
    typer = "".join(f"AddType text/{slag} {ende}\n" for slag, ende in TYPER.items())
    (mappe / "vert.conf").write_text(
        f"ServerRoot {mappe}\nServerName 127.0.0.1\nPidFile {mappe}/pid\nErrorLog {mappe}/feil.log\n"
        f"{lastes}TypesConfig /dev/null\n{typer}"
        f"User nobody\nGroup nogroup\nListen 127.0.0.1:{port}\n"
        f"<VirtualHost 127.0.0.1:{port}>\nDocumentRoot {mappe}\nDirectoryIndex index.html\n"
        f'<LocationMatch "^/(?!kvp/)">\nHeader set Content-Security-Policy "{CSP}"\n</LocationMatch>\n'
        f"{bit}</VirtualHost>\n"
    )
    return [program, "-f", str(mappe / "vert.conf"), "-D", "FOREGROUND"]


@pytest.fixture(params=[nginx, apache])
def vert(request: pytest.FixtureRequest, tjener: Tjener) -> Iterator[str]:
    """The intranet: its own page, and the block from the documentation. Only the port of the server is changed."""
    program: Callable[[Path, int, str], list[str]] = request.param
    bit = blokk(ROT / "docs/nett.md", program.__name__)
    assert "127.0.0.1:8080" in bit
    with socket.socket() as ledig:
        ledig.bind(("127.0.0.1", 0))
        port = ledig.getsockname()[1]
    with TemporaryDirectory() as navn:
        mappe = Path(navn)
        mappe.chmod(0o755)  # started by root, Apache reads its pages as somebody else
        for fil, innhold in {"index.html": SIDE, "fiendtlig.css": STIL, "vert.js": SKRIPT}.items():
            (mappe / fil).write_text(innhold)
        kommando = program(mappe, port, bit.replace("8080", str(tjener.server_address[1])))
        prosess = subprocess.Popen(kommando, stderr=subprocess.PIPE, text=True)
        for _ in range(400):
            if (mappe / "pid").is_file() or prosess.poll() is not None:
                break
            time.sleep(0.05)
        if prosess.poll() is not None:
            logg = mappe / "feil.log"
            pytest.fail(prosess.communicate()[1] + (logg.read_text() if logg.is_file() else ""))
        yield f"http://127.0.0.1:{port}/"
        prosess.terminate()
        prosess.communicate(timeout=20)


@pytest.mark.parametrize("storrelse", [(1280, 900), (800, 500)])
def test_a_conversation_through_the_pasted_block_on_a_hostile_page(
    vindu: BrowserContext, tjener: Tjener, vert: str, storrelse: tuple[int, int]
) -> None:
    side = vindu.new_page()
    side.set_viewport_size({"width": storrelse[0], "height": storrelse[1]})
    side.goto(vert)
    knapp(side, "Spør om KVP").click()
    expect(siste(side)).to_contain_text("Hvem er du?")
    for velger in ("dialog .bare-tegn", "fieldset button"):  # nothing of the page lies over it
        assert side.locator(velger).first.evaluate(
            """(e) => { const r = e.getBoundingClientRect();
            return e.contains(e.getRootNode().elementFromPoint(r.left + r.width / 2, r.top + r.height / 2)); }"""
        ), velger
    trykk(side, "Jeg er innsatt")
    expect(siste(side)).to_contain_text("Hvordan soner du")
    side.keyboard.type("jeg sitter")
    expect(side.locator(FELTET)).to_have_value("jeg sitter")
    side.keyboard.press("Enter")
    expect(siste(side)).to_contain_text("Hvor gammel")
    assert meldinger(tjener)[-1]["tekst"] == "jeg sitter"
    side.keyboard.press("Escape")
    expect(side.get_by_role("dialog")).to_have_count(0)
    assert side.evaluate("[window.tatt, document.querySelector('#sok').value]") == [[], ""]
    assert side.evaluate("window.cspBrudd") == []
    hoder = tjener.hoder[-1]
    assert vert == f"{hoder['X-Forwarded-Proto']}://{hoder['Host']}/"


def test_the_example_shows_the_same_block() -> None:
    html = (STATISK / "eksempel.html").read_text(encoding="utf-8").replace("&lt;", "<").replace("&gt;", ">")
    for slag in ("nginx", "apache"):
        assert blokk(ROT / "docs/nett.md", slag).strip() in html, slag


def test_from_another_address_it_says_so(vindu: BrowserContext, tjener: Tjener) -> None:
    skript = f'<script type="module" src="{tjener.url}statisk/veileder.js"></script>'
    html = f"<!doctype html>{skript}<kvp-veileder></kvp-veileder>"

    class Intranett(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Keeps the test output clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Intranett) as annen:
        threading.Thread(target=annen.serve_forever, daemon=True).start()
        side = vindu.new_page()
        side.goto(f"http://127.0.0.1:{annen.server_address[1]}/")
        expect(side.get_by_text("KVP-veileder virker ikke her.")).to_be_visible()
        annen.shutdown()
    assert tjener.samtale.kall == []


def test_several_elements_on_a_page_have_one_conversation(side: Page, tjener: Tjener) -> None:
    side.goto(tjener.url + "eksempel")
    side.evaluate("""() => { for (const visning of ['knapp', 'del']) { const e = document.createElement('kvp-veileder');
        e.setAttribute('visning', visning); document.querySelector('main').append(e); } }""")
    expect(knapp(side, "Spør om KVP")).to_have_count(1)
    andre = side.get_by_text("Samtalen med KVP-veileder er et annet sted på siden.")
    expect(andre.locator("visible=true")).to_have_count(1)
    knapp(side, "Gå til samtalen").locator("visible=true").click()
    expect(siste(side)).to_contain_text("Hvem er du?")
    assert [sti for metode, sti, _ in tjener.samtale.kall if metode == "POST"] == ["/api/samtale"]


def test_two_tabs_with_the_panel_say_that_there_are_two(side: Page, tjener: Tjener) -> None:
    for ett in (side, annen := side.context.new_page()):
        ett.goto(tjener.url + "eksempel")
        knapp(ett, "Spør om KVP").click()
        expect(siste(ett)).to_contain_text("Hvem er du?")
    for ett in (side, annen):
        expect(ett.get_by_text("Det er åpnet flere faner. Alle er i gang")).to_be_visible()
