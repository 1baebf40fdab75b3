"""The core of the tests without pytest, so that any Python can run it: `PYTHONPATH=kvp/src python kvp_kjerne.py`."""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr
from datetime import date
from pathlib import Path

from kvp import Sak, UgyldigVerdi, barnetillegg, belop, vurder
from kvp.cli import main

SAKER = json.loads((Path(__file__).parent / "data" / "saker.json").read_text(encoding="utf-8"))


def avvik(tilfelle: dict) -> list[str]:
    """How the assessment of one stored case differs from what is expected."""
    forventet = tilfelle["forventet"]
    sak = Sak.fra_json(tilfelle["sak"])
    svar = vurder(sak, date.fromisoformat(tilfelle["dato"])).til_json()
    feil = []
    for nokkel in ("konklusjon", "vindu_fra"):
        if nokkel in forventet and svar[nokkel] != forventet[nokkel]:
            feil.append(f"{nokkel}: {svar[nokkel]!r}, forventet {forventet[nokkel]!r}")
    for nokkel, i_svaret in (("hjemler_inneholder", svar["hjemler"]), ("mangler_inneholder", svar["mangler"])):
        if borte := set(forventet.get(nokkel, ())) - set(i_svaret):
            feil.append(f"{nokkel}: mangler {sorted(borte)} i {i_svaret}")
    if "mangler_tom" in forventet and forventet["mangler_tom"] != (not svar["mangler"]):
        feil.append(f"mangler: {svar['mangler']}")
    if "motsigelser" in forventet and forventet["motsigelser"] != bool(svar["motsigelser"]):
        feil.append(f"motsigelser: {svar['motsigelser']}")
    if Sak.fra_json(json.loads(json.dumps(sak.til_json()))) != sak:
        feil.append("saken overlever ikke JSON")
    return feil


def alt() -> list[str]:
    """Every stored case, and a smoke test of amounts, validation and command line."""
    feil = [f"{tilfelle['id']}: {linje}" for tilfelle in SAKER for linje in avvik(tilfelle)]
    if belop(date(2026, 12, 1)).full.aar != 278_697 or barnetillegg(date(2026, 12, 1)).aar != 9_880:
        feil.append("beløp")
    # Python 3.11 reads these dates, 3.10 does not; ours is one and the same.
    for dag in ("20270301", "2027-W09-1"):
        try:
            Sak.fra_json({"loslatelse": {"fra": dag, "til": dag, "sikkerhet": "fastsatt"}})
            feil.append(f"godtok dagen {dag}")
        except UgyldigVerdi:
            pass
    with redirect_stderr(io.StringIO()) as ut:
        if main(["vurder", "--dato", "20261201", "-"]) != 2 or ut.getvalue().count("\n") != 1:
            feil.append("kommandolinjen")
    return feil


if __name__ == "__main__":
    funnet = alt()
    print("\n".join(funnet) or f"{len(SAKER)} saker på Python {sys.version.split()[0]}")
    sys.exit(1 if funnet else 0)
