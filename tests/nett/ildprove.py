"""Firefox from Debian, driven over Marionette: a socket with lines of JSON, which every Firefox has built in.

Playwright drives only a Firefox of its own making, and a driver program would be one more thing to install.
"""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

from tests.programmer import krev

from .conftest import BRUDD

# Nothing of its own to fetch or tell, and nothing that asks.
VALG = {
    "marionette.port": 0,
    "app.update.disabledForTesting": True,
    "app.normandy.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.autoDisableScopes": 0,
    "extensions.getAddons.cache.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
    "intl.accept_languages": "nb-NO",
}
# How long a thing may take before it counts as never, as in Chromium: the machine may do other work.
VENT_S = 60.0


class Firefox:
    """One browser with one window. `mappe` is an empty folder for its profile."""

    def __init__(self, mappe: Path) -> None:
        linjer = [f"user_pref({json.dumps(navn)}, {json.dumps(verdi)});" for navn, verdi in VALG.items()]
        (mappe / "user.js").write_text("\n".join(linjer))
        program = [krev("firefox-esr"), "--headless", "--marionette", "--remote-allow-system-access", "--no-remote"]
        miljo = {**os.environ, "HOME": str(mappe), "MOZ_HEADLESS_WIDTH": "1400", "MOZ_HEADLESS_HEIGHT": "1200"}
        self.prosess = subprocess.Popen(
            [*program, "--profile", mappe], env=miljo, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.nummer = 0
        self.sett: tuple[int, int, float] | None = None
        try:
            self._koble(mappe / "MarionetteActivePort")
        except BaseException:
            self.prosess.kill()
            raise

    def _koble(self, fil: Path) -> None:
        slutt = time.monotonic() + 2 * VENT_S
        while not (fil.is_file() and fil.read_text().strip()):
            assert self.prosess.poll() is None and time.monotonic() < slutt, "Firefox does not start"
            time.sleep(0.05)
        self.forbindelse = socket.create_connection(("127.0.0.1", int(fil.read_text())), timeout=2 * VENT_S)
        self.strom = self.forbindelse.makefile("rb")
        self._les()  # says hello
        self.kall("WebDriver:NewSession", capabilities={})

    def _les(self) -> Any:
        lengde = b""
        while (tegn := self.strom.read(1)) != b":":
            lengde += tegn
        return json.loads(self.strom.read(int(lengde)))

    def kall(self, navn: str, **verdier: Any) -> Any:
        """One command, and what came back. Error: `AssertionError` with the browser's own words."""
        self.nummer += 1
        melding = json.dumps([0, self.nummer, navn, verdier]).encode()
        self.forbindelse.sendall(b"%d:%s" % (len(melding), melding))
        _, nummer, feil, svar = self._les()
        assert nummer == self.nummer
        assert feil is None, f"{navn}: {feil and feil['message']}"
        return svar

    def lukk(self) -> None:
        try:
            self.kall("Marionette:Quit", flags=["eForceQuit"])
            self.prosess.wait(timeout=20)
        finally:
            self.prosess.kill()
            self.prosess.wait()
            self.strom.close()
            self.forbindelse.close()

    def aapne(self, adresse: str) -> None:
        self.kall("WebDriver:Navigate", url=adresse)
        if self.sett:  # a page of another place begins without zoom
            self.storrelse(*self.sett)
        self.js(BRUDD)

    def js(self, skript: str, *verdier: Any) -> Any:
        """Runs a script in the page, in its own world: what it returns."""
        return self.kall("WebDriver:ExecuteScript", script=skript, args=list(verdier), sandbox=None)["value"]

    def i_nettleseren(self, skript: str) -> Any:
        """Runs a script in the browser around the page."""
        self.kall("Marionette:SetContext", value="chrome")
        try:
            return self.js(skript)
        finally:
            self.kall("Marionette:SetContext", value="content")

    def vent(self, uttrykk: str) -> Any:
        """Waits until an expression of the page is true, and returns it."""
        slutt = time.monotonic() + VENT_S
        while not (verdi := self.js(f"return {uttrykk}")):
            assert time.monotonic() < slutt, f"never: {uttrykk}\n{self.js('return document.body.innerText')}"
            time.sleep(0.05)
        return verdi

    def storrelse(self, bredde: int, hoyde: int, zoom: float = 1) -> None:
        """The size of the page in pixels of the screen, and the zoom that the person has chosen. Both stay."""
        self.sett = (bredde, hoyde, zoom)
        self.i_nettleseren(
            f"""const b = gBrowser.selectedBrowser; ZoomManager.setZoomForBrowser(b, {zoom});
            for (const [navn, px] of [['width', {bredde}], ['height', {hoyde}]])
              for (const grense of ['', 'min-', 'max-']) b.style.setProperty(grense + navn, px + 'px');"""
        )
        self.vent(f"Math.abs(innerWidth - {bredde / zoom}) < 1 && Math.abs(innerHeight - {hoyde / zoom}) < 1")

    def klikk(self, element: str) -> None:
        """A real press with the mouse in the middle of what the expression finds."""
        x, y = self.js(
            f"""const e = {element}; e.scrollIntoView({{ block: 'nearest' }}); const r = e.getBoundingClientRect();
            return [Math.round(r.left + r.width / 2), Math.round(r.top + r.height / 2)];"""
        )
        trinn: list[dict[str, Any]] = [
            {"type": "pointerMove", "x": x, "y": y, "duration": 0},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self.kall("WebDriver:PerformActions", actions=[{"type": "pointer", "id": "mus", "actions": trinn}])

    def tast(self, tekst: str) -> None:
        """Keys pressed one by one, where the focus is."""
        trinn = [{"type": slag, "value": tegn} for tegn in tekst for slag in ("keyDown", "keyUp")]
        self.kall("WebDriver:PerformActions", actions=[{"type": "key", "id": "taster", "actions": trinn}])

    def bilde(self) -> bytes:
        """What is seen, as PNG."""
        return base64.b64decode(self.kall("WebDriver:TakeScreenshot", full=False)["value"])

    def skriv_ut(self) -> bytes:
        """What the printer would get, on A4 with the page's own margins, as PDF."""
        papir = {
            "page": {"width": 21.0, "height": 29.7},
            "margin": dict.fromkeys(("top", "bottom", "left", "right"), 0),
        }
        return base64.b64decode(self.kall("WebDriver:Print", **papir, shrinkToFit=False)["value"])
