"""What holds for every test: the day, which tests need what, and how they are shared between two workers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import pytest_randomly
from hypothesis import settings

# A deadline per example measures how busy the machine is, not the code; speed is measured by `make bench`.
settings.register_profile("uten_frist", deadline=None)
settings.load_profile("uten_frist")
# spaCy offers to be reseeded, and to ask it costs seven seconds in each worker: it imports TensorFlow.
pytest_randomly.entrypoint_reseeds = []

ROT = Path(__file__).parent
MERKER = {"modell": "modell/", "nettleser": "nett/", "tjener": "lager/"}
"""Marks that follow from where a test stands: a test that needs none of it has no business there."""
FELLES = ("modell/",)
"""Folders whose tests share servers, and so stay in one worker. Elsewhere a file does."""
TUNGE = (
    "modell/",
)
"""What takes longest comes first, so that the other worker has something to do until the end."""


def gruppe(nodeid: str) -> str:
    """What a test stays together with, by its id."""
    fil = nodeid.split("::")[0].removeprefix("tests/")
    return next((mappe for mappe in FELLES if fil.startswith(mappe)), fil)


def _rang(item: pytest.Item) -> int:
    navn = gruppe(item.nodeid)
    return TUNGE.index(navn) if navn in TUNGE else len(TUNGE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        sti = item.path.relative_to(ROT).as_posix()
        for merke, mappe in MERKER.items():
            if sti.startswith(mappe):
                item.add_marker(merke)
        if item.get_closest_marker("modell") and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(900))  # on a busy machine a server takes minutes to start
    items.sort(key=_rang)  # stable: otherwise as the order was shuffled


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """`-n 2`: a worker takes a file at a time, so that a browser, a server or a measured set is made once."""
    from xdist.scheduler import LoadScopeScheduling

    class Filvis(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return gruppe(nodeid)

    config.option.loadscopereorder = False  # by the number of tests, which says nothing of the time
    return Filvis(config, log)
