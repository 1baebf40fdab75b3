"""How much a person reads and presses: words and presses to the first conclusion, to the final one and to the note.

Counts what the page shows unfolded: the first line, messages, questions, choices and the count above each question. The
ever-present buttons are left out. Run with `python -m bench.ord`.
"""

from __future__ import annotations

import datetime as dt
import re

from bot import samtale
from bot.nett.sider import tekster
from bot.samtale.tilstand import Tilstand

DAG = dt.date(2026, 12, 1)
SVAR: dict[str, object] = {
    "rolle": "innsatt", "form": ["fengsel"], "frigang": "nei", "loslatelse": "15. mars 2027", "alder": "34",
    "ytelser": "ingen", "arbeidsevne": "nedsatt", "maal": "ja", "oppfolgingsbehov": "ja",
    "arbeidsevnevurdering": "ikke_gjort", "videre": "ja", "bekreft": "ja", "samtykke": "ja",
}  # fmt: skip
TYPET = ("loslatelse", "alder")
ORD = tekster("nb")


def antall(tekst: str) -> int:
    return len(re.findall(r"\w[\w§.-]*", tekst))


def i_boksen(v: dict) -> int:
    """The conclusion's box: the heading with one reason, and what to do first."""
    gjor = [] if v["forelopig"] else [o for o in v["gjor_naa"] if not o["gjort"]][:3]
    linjer = [v["overskrift"], v["begrunnelse"][0], ORD("mer_om_svaret")]
    linjer += [o["tittel"] for o in gjor]  # how to do it is folded
    linjer += [ORD("gjor_forst")] if gjor else [ORD("forelopig")] if v["forelopig"] else []
    return sum(map(antall, linjer))


def i_meldingen(melding: dict) -> int:
    if "vurdering" in melding:
        return i_boksen(melding["vurdering"])
    if "felt" not in melding:  # a long greeting is folded after two lines
        return antall(" ".join([linje for linje in melding["tekst"].split("\n") if linje][:2]))
    tekst = "" if melding["felt"] == "bekreft" else melding["tekst"]
    return antall(tekst) + sum(antall(v["tittel"]) for v in melding["valg"]) + antall(ORD.mal(f"del_{melding['del']}"))


def svar(t: Tilstand, felt: str) -> tuple[Tilstand, list[dict], int]:
    """The next turn, and how many presses it took."""
    verdi = SVAR.get(felt)
    if verdi is None:
        return *samtale.handling(t, "hopp_over", None, DAG), 1
    if felt in TYPET:
        return *samtale.tekst(t, str(verdi), DAG), 1
    return *samtale.knapp(t, felt, verdi, DAG), 2 if isinstance(verdi, list) else 1


def main() -> None:
    t, meldinger = samtale.start(Tilstand(), DAG)
    lest, trykk = antall(ORD("robot")) + antall(ORD("robot_mer")), 0
    while True:
        for melding in meldinger:
            lest += i_meldingen(melding)
            if v := melding.get("vurdering"):
                print(f"{v['overskrift']}: {lest} ord, {trykk} trykk, {i_boksen(v)} ord i boksen")
        if not (felt := meldinger[-1].get("felt")):
            print(f"notatet: {lest} ord, {trykk} trykk")
            return
        t, meldinger, nye = svar(t, felt)
        trykk += nye


if __name__ == "__main__":
    main()
