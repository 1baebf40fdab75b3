"""A browser and a fake server. Every test that uses `side` also proves that the page kept to itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.programmer import krev_chromium

from .falsk_tjener import Tjener
from .vakt import Vakt

ARGUMENTER = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# How long a thing may take before it counts as never. It says nothing of speed: the machine may do other work.
VENT_MS = 20_000
expect.set_options(timeout=VENT_MS)
# The page lives in shadow trees: `dyp` finds through them, `iFokus` is the element that really has the focus.
BRUDD = """window.dyp = (velger, rot = document) => rot.querySelector(velger)
  || [...rot.querySelectorAll('*')].map((e) => e.shadowRoot && window.dyp(velger, e.shadowRoot)).find(Boolean);
window.dypAlle = (velger, rot = document) => [...rot.querySelectorAll('*')]
  .flatMap((e) => [...(e.matches(velger) ? [e] : []), ...(e.shadowRoot ? window.dypAlle(velger, e.shadowRoot) : [])]);
window.iFokus = () => { let e = document.activeElement;
  while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
  return e; };
window.cspBrudd = [];
document.addEventListener('securitypolicyviolation',
  (h) => window.cspBrudd.push(h.violatedDirective + ' ' + h.blockedURI));
"""


@pytest.fixture(scope="module")
def nettleser() -> Iterator[Browser]:
    """One browser per module. Playwright keeps an event loop running, which other modules must not inherit."""
    sti = krev_chromium()
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
def vindu(nettleser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A clean browser profile. axe writes styles of its own into the page, so its tests set the policy aside."""
    for_axe = request.node.get_closest_marker("axe") is not None
    vindu = nettleser.new_context(viewport={"width": 1024, "height": 768}, locale="nb-NO", bypass_csp=for_axe)
    vindu.set_default_timeout(VENT_MS)
    vindu.add_init_script(BRUDD)
    yield vindu
    vindu.close()


@pytest.fixture
def side(vindu: BrowserContext, tjener: Tjener) -> Iterator[Page]:
    """The page, not opened yet. Afterwards: no errors, no CSP violation, no other host, nothing stored."""
    side = vindu.new_page()
    vakt = Vakt(side, tjener.url)
    yield side
    vakt.alt()
