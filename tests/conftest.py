"""What holds for every test: which of them need what, and how they are shared between the workers."""

from __future__ import annotations

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
FELLES = {"modell/": "modell/", "rasa/": "rasa/", "nlu/": "rasa/"}
"""Folders whose tests stay in one worker, for they share what is dear: servers, Rasa, the labelled texts. Elsewhere a
file does."""
TUNGE = (
    "modell/",
    "rasa/",
    "lesing/test_ytringer.py",
    "drift/test_klynge.py",
    "notat/test_motsier_ikke.py",
    "nett/test_feil_og_spor.py",
    "nett/test_tilgjengelig.py",
    "nett/test_samtalen.py",
    "nett/test_arbeidsbord.py",
    "test_oppskrifter.py",
    "nett/test_plass.py",
    "nett/test_utskrift.py",
    "nett/test_dokumenter.py",
    "nett/test_utseende.py",
    "nett/test_frister.py",
    "samtale/test_endring.py",
    "fuzz/test_fuzz_rene.py",
    "notat/test_verapdf.py",
    "drift/test_oppsett.py",
    "lesing/test_knappetitler.py",
    "lesing/test_persondata.py",
    "notat/test_gjengivelser.py",
    "lesing/test_kostnad.py",
    "lesing/test_valg.py",
)
"""What takes longest comes first, so that the other workers have something to do until the end."""


def gruppe(nodeid: str) -> str:
    """What a test stays together with, by its id."""
    fil = nodeid.split("::")[0].removeprefix("tests/")
    return next((felles for mappe, felles in FELLES.items() if fil.startswith(mappe)), fil)


def _rang(item: pytest.Item) -> int:
    navn = gruppe(item.nodeid)
    return TUNGE.index(navn) if navn in TUNGE else len(TUNGE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        sti, bruker = item.path.relative_to(ROT).as_posix(), set(getattr(item, "fixturenames", ()))
        if sti.startswith("modell/"):
            item.add_marker("modell")
        if sti.startswith("nett/") and bruker & {"nettleser", "firefox"}:
            item.add_marker("nettleser")
        if bruker & {"redistjener", "klynge"}:
            item.add_marker("tjener")
        venter = item.get_closest_marker("modell") or item.get_closest_marker("treg")
        if venter and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(900))  # on a busy machine a server or a whole set takes minutes
    items.sort(key=_rang)  # stable: otherwise as the order was shuffled


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """A worker takes a file at a time, so that a browser, a server or a measured set is made once."""
    from xdist.scheduler import LoadScopeScheduling

    class Filvis(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return gruppe(nodeid)

    config.option.loadscopereorder = False  # by the number of tests, which says nothing of the time
    return Filvis(config, log)
