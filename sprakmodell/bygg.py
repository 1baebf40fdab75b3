"""Build the Norwegian pipeline: `python sprakmodell/bygg.py TREBANK_MAPPE [--ut MAPPE] [--arbeid MAPPE]`.

TREBANK_MAPPE holds nob-train.conllu.xz and nob-dev.conllu.xz. The seed is fixed; a new training is still not the same
to the last bit, so expect scores that differ by a few tenths.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import korpus
import pakk
import trebank as tb
import tren
from spacy.language import Language

HER = Path(__file__).parent
CONFIG = HER / "config.cfg"
LESERDATA = HER.parent / "bot" / "lesing" / "data"  # first names and municipalities that training puts in


def lag(trebank: Path, utelat: str, arbeid: Path) -> Language:
    """Train the whole pipeline; see `korpus.del_opp` for `utelat`. `arbeid` keeps the rounds."""
    overstyr = {"paths.trebank": str(trebank), "paths.leserdata": str(LESERDATA), "paths.utelat": utelat}
    ordmodell = tren.tren_ord(CONFIG, overstyr, arbeid / utelat / "ord")
    setningsmodell = tren.tren_setninger(CONFIG, overstyr, arbeid / utelat / "setninger")
    navnemodell = tren.tren_navn(CONFIG, overstyr, arbeid / utelat / "navn", ordmodell)
    return tren.sett_sammen(ordmodell, setningsmodell, navnemodell)


def maal_alt(nlp: Language, tvilling: Language | None, trebank: Path) -> dict:
    """Return all scores: on dev as is, in lower case and as chat, and the twin's on the text it never saw."""
    dev = tb.les(trebank / "nob-dev.conllu.xz")
    poeng = {**tren.maal(nlp, dev), "lower": tren.maal(nlp, tren.smaa(dev)), "chat": tren.maal(nlp, tren.som_chat(dev))}
    if tvilling:
        _, annen = korpus.del_opp(tb.les(trebank / "nob-train.conllu.xz"), "tilbakeholdt")
        poeng["other_text"] = tren.maal(tvilling, annen)
        poeng["other_text_lower"] = tren.maal(tvilling, tren.smaa(annen))
    return poeng


def main() -> None:
    leser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    leser.add_argument("trebank", type=Path, help="folder with nob-train.conllu.xz and nob-dev.conllu.xz")
    leser.add_argument("--ut", type=Path, default=HER / "pakke", help="where the wheel goes")
    leser.add_argument("--arbeid", type=Path, help="keep the trained parts here, and use those already here")
    leser.add_argument("--uten-tvilling", action="store_true", help="half the time, but no scores on other text")
    valg = leser.parse_args()
    with tempfile.TemporaryDirectory() as midlertidig:
        arbeid = valg.arbeid or Path(midlertidig)
        tvilling = None if valg.uten_tvilling else lag(valg.trebank, "tilbakeholdt", arbeid)
        nlp = lag(valg.trebank, "ingen", arbeid)
        poeng = maal_alt(nlp, tvilling, valg.trebank)
        pakk.lagre(nlp, arbeid / "ferdig", poeng)
        hjul = pakk.pakk(arbeid / "ferdig", valg.ut)
    tren.skriv_json(HER / "maalinger.json", poeng)
    print(f"{hjul.name}: {hjul.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
