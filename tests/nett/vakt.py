"""What must hold on every page whatever happens, and checks that find what axe cannot see.

Each check raises `AssertionError` on a page that breaks the promise; `test_paa_vrangt.py` shows that each one does.
"""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Request

LAGRET = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
  ...(await indexedDB.databases()).map((d) => d.name), ...(window.caches ? await caches.keys() : []),
].filter(Boolean)"""
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


class Vakt:
    """Watches a page from its first request on."""

    def __init__(self, side: Page, url: str) -> None:
        self.side, self.url = side, url
        self.feil: list[str] = []
        self.foresporsler: list[Request] = []
        side.on("pageerror", lambda hendelse: self.feil.append(str(hendelse)))
        # A status of 400 or more is told to the console by the browser itself, not by the page.
        side.on("console", lambda m: m.type == "error" and "Failed to load" not in m.text and self.feil.append(m.text))
        side.on("request", lambda foresporsel: self.foresporsler.append(foresporsel))

    def ingen_konsollfeil(self) -> None:
        assert self.feil == []

    def bare_egen_vert(self) -> None:
        assert [f.url for f in self.foresporsler if not f.url.startswith((self.url, "blob:", "about:"))] == []

    def ingen_csp_brudd(self) -> None:
        assert self.side.evaluate("window.cspBrudd") == []

    def ingenting_lagret(self) -> None:
        assert self.side.evaluate(LAGRET) == []

    def alt(self) -> None:
        self.ingen_konsollfeil()
        self.bare_egen_vert()
        self.ingen_csp_brudd()
        self.ingenting_lagret()


def axe(side: Page) -> None:
    """No violation of WCAG 2.1 A and AA that axe can find; it looks into shadow trees and frames."""
    svar = Axe().run(side, options={"runOnly": WCAG, "resultTypes": ["violations"]})
    funn = [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in svar.response["violations"]]
    assert funn == []


def lytt(side: Page) -> None:
    """Starts to count what a screen reader would be told of the log."""
    side.evaluate(
        """() => { window.endringer = [];
        new MutationObserver((alle) => alle.forEach((e) => window.endringer.push(
            [e.type, [...e.addedNodes].map((n) => n.nodeName).join(), e.removedNodes.length])))
        .observe(window.dyp('[role=log]'), { childList: true, subtree: true, characterData: true }); }"""
    )


def lest_opp_en_gang(side: Page, meldinger: int) -> None:
    """Since `lytt`: so many list items came into the log, and nothing in it is a live region of its own.

    What goes from it (to what is folded) is not told: additions are.
    """
    endringer = side.evaluate("window.endringer")
    assert sum(lagt_til.split(",").count("LI") for _, lagt_til, _ in endringer) == meldinger
    assert all(slag == "childList" for slag, _, _ in endringer)
    assert side.locator("[role=log] :is([aria-live],[role=alert],[role=status])").count() == 0
    assert side.locator("[role=log]").get_attribute("aria-live") == "polite"


def naas_med_tastatur(side: Page, navn: set[str]) -> None:
    """Every named control gets the focus with Tab alone, and it is a real control."""
    side.evaluate("() => { const e = window.iFokus(); if (e) e.blur(); }")
    sett: set[str] = set()
    for _ in range(40):
        side.keyboard.press("Tab")
        sett.add(
            side.evaluate(
                """() => { const e = window.iFokus();
            if (!e.matches('button, a[href], input, textarea, select, summary, iframe, [tabindex]')) return '';
            return (e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.innerText || '').trim(); }"""
            )
        )
        if navn <= sett:
            return
    raise AssertionError(f"not reached with Tab: {navn - sett}")


def fokus_paa_noe(side: Page) -> None:
    """The focus is on something a person can use, never lost to the page itself."""
    assert side.evaluate("() => !['BODY', 'HTML', 'MAIN', undefined].includes(window.iFokus()?.tagName)")


def fokus_synlig(side: Page) -> None:
    """What has the focus has an outline of at least two pixels."""
    assert side.evaluate(
        """() => { const s = getComputedStyle(window.iFokus());
        return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; }"""
    )


def ruller_ikke_sidelengs(side: Page) -> None:
    """Nothing is wider than the window, neither the page nor a part of it; nothing floats over the text."""
    bredde = side.viewport_size["width"]
    assert side.evaluate("document.documentElement.scrollWidth") <= bredde
    assert (
        side.evaluate(
            """window.dypAlle('.rot, .rull, .innhold').filter((e) => e.scrollWidth > e.clientWidth + 1)
        .map((e) => e.className)"""
        )
        == []
    )
    assert not {"fixed", "sticky"} & set(
        side.evaluate("window.dypAlle('.rot.side, .rot.side *').map((e) => getComputedStyle(e).position)")
    )


def rolig_bevegelse(side: Page) -> None:
    """With reduced motion asked for, nothing moves by itself."""
    varer = side.evaluate(
        """() => window.dypAlle('*').map((e) => getComputedStyle(e))
        .filter((s) => /[1-9]/.test(s.transitionDuration) || /[1-9]/.test(s.animationDuration)).length"""
    )
    assert varer == 0
