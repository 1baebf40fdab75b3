"""The open persons and utterances against the running server: floors, not snapshots."""

from __future__ import annotations

import json
from pathlib import Path

from . import samtaleprove

DATA = Path(__file__).parents[1] / "data"


def _kjor(prov, fil: str, url: str) -> tuple[int, int, list[str]]:
    saker = json.loads((DATA / fil).read_text(encoding="utf-8"))
    rett, stille, feil = 0, 0, []
    for sak in saker:
        ok, fikk, _, taus = prov(url, sak)
        rett, stille = rett + ok, stille + taus
        if not ok:
            feil.append(f"{sak['id']} {sak.get('tekst', sak.get('hvem'))!r}: {fikk}")
    assert len(saker) > 30
    print("\n".join(feil))
    return rett * 1000 // len(saker), stille, feil


def test_the_simulated_persons_reach_the_right_conclusion_with_the_right_case(tjener) -> None:
    promille, _, feil = _kjor(samtaleprove.prov_person, "personer_apne.json", tjener.url)
    assert promille >= 970, feil


def test_the_typed_texts_are_understood(tjener) -> None:
    promille, stille, feil = _kjor(samtaleprove.prov_ytring, "ytringer_apne.json", tjener.url)
    assert promille >= 980, feil
    assert stille <= 2, feil
