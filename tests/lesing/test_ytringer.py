"""The labelled utterances, each typed at its question: the share understood, and wrong values stored in silence.

That the server answers as the conversation in process does is shown by `tests/modell/test_over_http.py`.

The floors lie a little under what was reached, so that a better reader needs no change here and a worse one is seen.
"""

from __future__ import annotations

import collections

import pytest

from bot.maaling.prove import Utfall, prov_ytring
from bot.maaling.sett import DATA, les_data

pytestmark = pytest.mark.treg

Resultat = list[tuple[dict, Utfall]]


# A command that is put more freely than the exact grammar knows is the learned model's part.
# «vrange» is written to mislead: double negation, somebody else's situation, what was and what is only hoped for.
SETT = [("åpne", 0.985, 0), ("kontroll", 0.97, 5), ("egne", 0.97, 8), ("vrange", 0.9, 9), ("nye", 0.95, 2)]


@pytest.fixture(scope="module", params=SETT, ids=lambda p: p[0])
def kjort(request: pytest.FixtureRequest) -> tuple[Resultat, float, int]:
    navn, gulv, stille = request.param
    return [(y, prov_ytring(y)) for y in les_data(DATA, "ytringer")[navn]], gulv, stille


def _vis(resultat: Resultat) -> str:
    return "\n".join(f"{y['id']} {y['felt']} {y['tekst']!r}: {y['forventet']!r} / {u.fikk!r}" for y, u in resultat)


def test_share_understood(kjort):
    resultat, gulv, _ = kjort
    feil = [(y, u) for y, u in resultat if not u.rett]
    assert 1 - len(feil) / len(resultat) >= gulv, _vis(feil)


def test_wrong_values_stored_in_silence(kjort):
    resultat, _, hoyst = kjort
    stille = [(y, u) for y, u in resultat if u.stille]
    assert len(stille) <= hoyst, _vis(stille)


def test_no_danger_is_missed(kjort):
    resultat, _, _ = kjort
    oversett = [(y, u) for y, u in resultat if y["forventet"] == {"krise": True} and not u.rett]
    assert not oversett, _vis(oversett)


def test_no_field_lags_behind(kjort):
    """A field that half the texts miss would drown in the total."""
    resultat, gulv, _ = kjort
    per_felt: dict[str, Resultat] = collections.defaultdict(list)
    for y, u in resultat:
        per_felt[y["felt"]].append((y, u))
    for felt, rader in per_felt.items():
        feil = [(y, u) for y, u in rader if not u.rett]
        assert len(feil) <= max(2, 2.5 * (1.01 - gulv) * len(rader), 0.08 * len(rader)), f"{felt}:\n{_vis(feil)}"
