"""Documents are made one at a time, and those whose client has gone are not made at all."""

from __future__ import annotations

import asyncio
import threading
from types import SimpleNamespace

import pytest

from bot.http import kontrakt
from bot.http.kontrakt import Kontrakt
from bot.http.samtaler import Samtaler
from bot.http.vern import Vern
from bot.innstillinger import Innstillinger


def test_what_nobody_waits_for_any_more_is_not_made(monkeypatch) -> None:
    monkeypatch.setattr(kontrakt, "samtale_id", lambda request, navn: request.id)
    monkeypatch.setattr(kontrakt, "kakenavn", lambda request: "kvp")
    vern = Vern(Innstillinger("127.0.0.1", 8080, None, 15, grense_samtidige=64))
    hoved, laget, slipp = Kontrakt(Samtaler(lambda: None, vern)), [], threading.Event()

    def lag(hvem: str) -> bytes:
        slipp.wait(20)
        laget.append(hvem)
        return hvem.encode()

    async def alt() -> None:
        loopen = [asyncio.ensure_future(hoved._dokument(SimpleNamespace(id=h), h, lag)) for h in "abcd"]
        await asyncio.sleep(0.1)
        for borte in loopen[1:3]:
            borte.cancel()  # as Sanic does when the connection is lost
        await asyncio.sleep(0.2)
        slipp.set()
        assert await loopen[0] == b"a" and await loopen[3] == b"d"
        for borte in loopen[1:3]:
            with pytest.raises(asyncio.CancelledError):
                await borte
        with vern.dokument("b"), vern.dokument("c"):
            pass  # their places are free again

    asyncio.run(alt())
    assert laget == ["a", "d"]
