"""The same conversations with a running server, over the HTTP contract."""

from __future__ import annotations

import json
import time
import urllib.request
from http.cookiejar import CookieJar
from typing import Any

from bot.maaling.prove import Forer


class OverHttp(Forer):
    """One conversation with the server at `url`. `tider`: seconds per turn. Error: `urllib.error.HTTPError`."""

    def __init__(self, url: str, frist: float = 30.0) -> None:
        self.url, self.frist = url.rstrip("/"), frist
        self.tider: list[float] = []
        self._aapner = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.meldinger = self.kall("POST", "/api/samtale", {})["meldinger"]

    def kall(self, metode: str, sti: str, kropp: object | None = None) -> dict[str, Any]:
        hoder = {"Content-Type": "application/json", "Origin": self.url}
        data = None if kropp is None else json.dumps(kropp).encode()
        foresporsel = urllib.request.Request(self.url + sti, data=data, method=metode, headers=hoder)
        with self._aapner.open(foresporsel, timeout=self.frist) as svar:
            return dict(json.loads(svar.read() or b"{}"))

    def send(self, kropp: dict[str, Any]) -> None:
        """One turn. The number of the question follows the answer, as the pages do it."""
        nummer = next((m["spm"] for m in reversed(self.meldinger) if "spm" in m), None)
        start = time.perf_counter()
        hele = kropp if nummer is None else {"spm": nummer, **kropp}
        self.meldinger = self.kall("POST", "/api/samtale/melding", hele)["meldinger"]
        self.tider.append(time.perf_counter() - start)

    def skriv(self, tekst: str) -> None:
        self.send({"tekst": tekst})

    def velg(self, felt: str, valg: object) -> None:
        self.send({"felt": felt, "valg": valg})

    @property
    def svar(self) -> dict[str, Any]:
        return self.kall("GET", "/api/samtale/sak")

    @property
    def konklusjon(self) -> str:
        return str(self.kall("GET", "/api/samtale/vurdering")["konklusjon"])
