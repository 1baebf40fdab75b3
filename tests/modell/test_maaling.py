"""`make eval` works in process. It must judge as somebody who talks to the server would."""

from __future__ import annotations

import json
from pathlib import Path

from bot.maaling.modell import Tolk
from bot.maaling.prove import prov_person, prov_ytring

from . import samtaleprove
from .conftest import MODELL

DATA = Path(__file__).parents[1] / "data"


def test_in_process_and_over_http_agree(tjener) -> None:
    ytringer = json.loads((DATA / "ytringer_kontroll.json").read_text(encoding="utf-8"))[::7]
    personer = json.loads((DATA / "personer_kontroll.json").read_text(encoding="utf-8"))[::6]
    ulike = []
    with Tolk(MODELL) as tolk:
        for y in ytringer:
            rett, _, _, stille = samtaleprove.prov_ytring(tjener.url, y)
            utfall = prov_ytring(y, tolk)
            if (utfall.rett, utfall.stille) != (rett, stille):
                ulike.append((y["id"], utfall))
        for p in personer:
            rett = samtaleprove.prov_person(tjener.url, p)[0]
            if bool(feil := prov_person(p, tolk)) == rett:
                ulike.append((p["id"], feil))
    assert len(ytringer) > 80 and len(personer) > 3
    assert ulike == []
