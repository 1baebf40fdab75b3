"""Each check of `vakt` is seen to fail on a page that was broken on purpose."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from .falsk_tjener import Tjener
from .hjelp import FELTET, aapne, siste, skriv
from .vakt import (
    Vakt,
    axe,
    fokus_paa_noe,
    fokus_synlig,
    lest_opp_en_gang,
    lytt,
    naas_med_tastatur,
    rolig_bevegelse,
    ruller_ikke_sidelengs,
)

STILARK = (
    "const a = new CSSStyleSheet(); a.replaceSync('{css}'); const r = window.dyp('[role=log]').getRootNode();"
    "r.adoptedStyleSheets = [a];"
)


def stil(css: str) -> str:
    return STILARK.replace("{css}", css)


def en_tur(side: Page) -> None:
    lytt(side)
    skriv(side, "hva er kvp?")
    side.get_by_text("Et program på full tid").first.wait_for()
    side.wait_for_timeout(100)
    lest_opp_en_gang(side, 2)


TEGN_PAA_NYTT = """new MutationObserver((_, o) => {
  o.disconnect(); const l = window.dyp('[role=log] .logg'); l.innerHTML = l.innerHTML;
}).observe(window.dyp('[role=log] .logg'), { childList: true });"""

VRANGT: dict[str, tuple[str, Callable[[Page, Vakt], None]]] = {
    "a log that is drawn anew": (TEGN_PAA_NYTT, lambda side, _: en_tur(side)),
    "a live region in the log": (
        "window.dyp('[role=log] .logg').setAttribute('aria-live', 'assertive')",
        lambda side, _: en_tur(side),
    ),
    "a log that nobody is told of": (
        "window.dyp('[role=log]').setAttribute('aria-live', 'off')",
        lambda side, _: en_tur(side),
    ),
    "a button that is a div": (
        "const k = window.dyp('.svarknapp'); const d = document.createElement('div'); d.textContent = k.textContent;"
        "k.replaceWith(d);",
        lambda side, _: naas_med_tastatur(side, {"Jeg er innsatt"}),
    ),
    "a focus that is lost": ("window.iFokus()?.blur()", lambda side, _: fokus_paa_noe(side)),
    "a focus that is not seen": (
        stil(":focus-visible { outline: none !important; }") + "window.dyp('#tekst').focus()",
        lambda side, _: fokus_synlig(side),
    ),
    "a part that is too wide": (stil(".innhold { min-width: 1200px }"), lambda side, _: ruller_ikke_sidelengs(side)),
    "a part that floats": (stil(".verktoy { position: sticky }"), lambda side, _: ruller_ikke_sidelengs(side)),
    "something that moves": (stil("button { transition: color 1s }"), lambda side, _: rolig_bevegelse(side)),
    "a style that the policy forbids": (
        "window.dyp('.topp').setAttribute('style', 'color: red')",
        lambda _, vakt: vakt.ingen_csp_brudd(),
    ),
    "a picture from another host": (
        "new Image().src = 'http://127.0.0.2:9/x.png'",
        lambda _, vakt: vakt.bare_egen_vert(),
    ),
    "an error": ("setTimeout(() => { throw new Error('vrangt'); })", lambda _, vakt: vakt.ingen_konsollfeil()),
    "something in the storage": ("localStorage.setItem('svar', '34')", lambda _, vakt: vakt.ingenting_lagret()),
    "a field without a label": ("window.dyp('label[for=tekst]').remove()", lambda side, _: axe(side)),
    "text that is too pale": (stil(".hint { color: #c9c9c9 }"), lambda side, _: axe(side)),
}


@pytest.mark.parametrize("navn", VRANGT)
def test_the_check_fails_on_a_page_broken_on_purpose(vindu: BrowserContext, tjener: Tjener, navn: str) -> None:
    odelegg, kontroll = VRANGT[navn]
    side = vindu.new_page()
    vakt = Vakt(side, tjener.url)
    side.emulate_media(reduced_motion="reduce")
    if "picture" in navn:
        side.context.route("http://127.0.0.2:9/**", lambda rute: rute.abort())
    aapne(side, tjener)
    side.focus(FELTET)
    kontroll(side, vakt)  # it holds before
    if "log" in navn:
        aapne(side, tjener)
    side.evaluate(f"() => {{ {odelegg} }}")
    side.wait_for_timeout(100)
    with pytest.raises(AssertionError):
        kontroll(side, vakt)
    assert siste(side).count() == 1
