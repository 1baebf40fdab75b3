"""The lists of names that the embedding is told about: which lists a word stands on, as one number per word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import srsly
from trekk import brett

HER = Path(__file__).parent
SLAG = (
    "fornavn",
    "tvetydig_fornavn",
    "etternavn",
    "steder",
    "tvetydig_sted",
    "verden",
    "omraader",
    "org",
    "medier",
    "verk",
)
_UNDER_ANNET_NAVN = {"verdensledd": "verden"}


def fornavn(leserdata: Path) -> Iterator[tuple[str, bool]]:
    """Yield (first name, whether it is also an ordinary word) from fornavn.txt."""
    for linje in (leserdata / "fornavn.txt").read_text(encoding="utf-8").splitlines():
        if linje and not linje.startswith("#"):
            yield linje.strip("* "), linje.startswith("*")


def _stedsnavn(leserdata: Path) -> Iterator[tuple[str, bool]]:
    """Yield (place, whether it is also an ordinary word) from kommuner.yml."""
    kommuner = srsly.read_yaml(leserdata / "kommuner.yml")
    navnene = [navn.split(" (")[0] for navn in kommuner["kommuner"].values()]
    for navn in chain(navnene, *kommuner["steder"].values()):
        yield navn, navn.lower() in kommuner["vanlige_ord"]


def les(leserdata: Path) -> dict[str, int]:
    """Return folded word -> one bit per list in SLAG, for the single words of all lists.

    leserdata: the folder with fornavn.txt and kommuner.yml (bot/lesing/data).
    """
    bok: dict[str, int] = defaultdict(int)

    def legg_til(slag: str, navn: Iterable[str]) -> None:
        for ett in navn:
            if " " not in ett:
                bok[brett(ett)] |= 1 << SLAG.index(slag)

    for navn, tvetydig in fornavn(leserdata):
        legg_til("tvetydig_fornavn" if tvetydig else "fornavn", [navn])
    for navn, tvetydig in _stedsnavn(leserdata):
        legg_til("tvetydig_sted" if tvetydig else "steder", [navn])
    legg_til("verden", srsly.read_yaml(HER / "navnedeler.yml")["verden"].split())
    for nokkel, ordene in srsly.read_yaml(HER / "navnebok.yml").items():
        legg_til(_UNDER_ANNET_NAVN.get(nokkel, nokkel), ordene.split())
    return dict(bok)
