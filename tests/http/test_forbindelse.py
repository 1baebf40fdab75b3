"""Connections: what is read in one way only, and whose place is given away."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from sanic.compat import Header
from sanic.http import Stage

from bot.http.forbindelse import Forbindelse, _entydig, _gi_plass


@pytest.mark.parametrize(
    ("hoder", "godt"),
    [
        ([], True),
        ([("content-length", "5")], True),
        ([("content-length", "5"), ("content-length", "5")], False),
        ([("content-length", "+5")], False),
        ([("transfer-encoding", "chunked")], False),
        ([("transfer-encoding ", "chunked")], False),
        ([("transfer-encoding\t", "chunked")], False),
        ([(" folded", "line")], False),
        ([("x", "a\rb")], False),
        ([("x", "a\x00b")], False),
        ([("", "empty")], False),
        ([("host", "b")], False),
    ],
)
def test_a_head_that_can_be_read_in_two_ways_is_refused(hoder, godt) -> None:
    assert _entydig(SimpleNamespace(headers=Header([("host", "kvp"), *hoder]))) is godt


class Falsk(Forbindelse):
    __slots__ = ("__dict__", "brutt")

    def __init__(self, har_talt: bool, stage: Stage, begynte: float | None) -> None:
        self.har_talt, self.begynte, self.brutt, self._adresse = har_talt, begynte, False, "a"
        self._http = SimpleNamespace(stage=stage, request_body=None)
        self.transport = SimpleNamespace(abort=lambda: setattr(self, "brutt", True))


def test_the_silent_go_first_then_the_slow_then_the_resting_and_nobody_who_is_being_answered() -> None:
    svares = Falsk(True, Stage.HANDLER, 1.0)
    hviler = Falsk(True, Stage.IDLE, None)
    treg = Falsk(True, Stage.REQUEST, 1.0)
    taus = Falsk(False, Stage.IDLE, None)
    egne = dict.fromkeys((svares, hviler, treg, taus))
    Forbindelse.per_adresse["a"] = egne
    try:
        for ventet in (taus, treg, hviler):
            assert _gi_plass(egne) and ventet.brutt and ventet not in egne
        assert not _gi_plass(egne) and not svares.brutt
    finally:
        Forbindelse.per_adresse.clear()
