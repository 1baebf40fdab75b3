"""A browser and a fake server. Every test that uses `side` also proves that the page kept to itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.programmer import krev

from .falsk_tjener import Tjener

ARGUMENTER = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]
LAGRET = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
  ...(await indexedDB.databases()).map((d) => d.name), ...(window.caches ? await caches.keys() : []),
].filter(Boolean)"""
BRUDD = """window.cspBrudd = [];
document.addEventListener('securitypolicyviolation',
  (h) => window.cspBrudd.push(h.violatedDirective + ' ' + h.blockedURI));
"""


@pytest.fixture(scope="module")
def nettleser() -> Iterator[Browser]:
    """One browser per module. Playwright keeps an event loop running, which other modules must not inherit."""
    sti = krev("chromium")
    with sync_playwright() as spill:
        nettleser = spill.chromium.launch(executable_path=sti, args=ARGUMENTER)
        yield nettleser
        nettleser.close()


@pytest.fixture
def tjener() -> Iterator[Tjener]:
    with Tjener() as tjener:
        traad = threading.Thread(target=tjener.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        traad.start()
        yield tjener
        tjener.shutdown()


@pytest.fixture
def vindu(nettleser: Browser) -> Iterator[BrowserContext]:
    vindu = nettleser.new_context(viewport={"width": 1024, "height": 768}, locale="nb-NO")
    vindu.set_default_timeout(5000)
    vindu.add_init_script(BRUDD)
    yield vindu
    vindu.close()


@pytest.fixture
def side(vindu: BrowserContext, tjener: Tjener) -> Iterator[Page]:
    """The page, not opened yet. Afterwards: no errors, no CSP violation, no other host, nothing stored."""
    side = vindu.new_page()
    feil: list[str] = []
    adresser: list[str] = []
    side.on("pageerror", lambda hendelse: feil.append(str(hendelse)))
    # A status of 400 or more is told to the console by the browser itself, not by the page.
    side.on("console", lambda m: feil.append(m.text) if m.type == "error" and "Failed to load" not in m.text else None)
    side.on("request", lambda foresporsel: adresser.append(foresporsel.url))
    yield side
    assert feil == []
    assert [adresse for adresse in adresser if not adresse.startswith(tjener.url)] == []
    assert side.evaluate("window.cspBrudd") == []
    assert side.evaluate(LAGRET) == []
