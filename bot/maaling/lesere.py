"""How the deterministic readers of dates, lengths, ages and places do on labelled texts, by hand and by field.

    python -m bot.maaling.lesere FOLDER [--utvalg a,b] [--uten a,b] [--vis]

FOLDER holds one folder a hand with `svar.txt`: sections `# felt` with lines `label | text`; `-` labels a text without a
value. The day is 2026-12-01. Whether a text answers is for others to say; so «invented» (a sure value where the label
has none) is counted apart from «wrong» (a sure value that is another one).
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.lesing.sted import les_fengsel, les_kommune
from bot.lesing.tid import les_alder, les_bursdag, les_loslatelse, les_opphold

DAG = dt.date(2026, 12, 1)
UTFALL = ("rett", "lest tilbake", "spurt", "feil", "oppdiktet")
Spenn = tuple[str, str]
Lest = tuple[object, bool]
"""The value (None for none) and whether it is sure."""


def _spenn(tekst: str) -> Spenn:
    """First and last day of `2027-03-15`, `2027-03`, `2027` or `a..b`."""
    fra, _, til = tekst.partition("..")
    til = til or fra
    fra = fra + "-01-01"[len(fra) - 4 :] if len(fra) < 10 else fra
    if len(til) == 4:
        til += "-12-31"
    elif len(til) == 7:
        forste = dt.date.fromisoformat(til + "-01")
        til = ((forste + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)).isoformat()
    return fra, til


def _samme(a: Spenn, b: Spenn) -> bool:
    """The same days, or one stretch of at most a month within which the other lies."""
    if a == b:
        return True
    fra, til = min(a[0], b[0]), max(a[1], b[1])
    return (fra, til) in (a, b) and (dt.date.fromisoformat(til) - dt.date.fromisoformat(fra)).days <= 31


def _dato(lest: dict[str, str] | str | None, sikker: bool) -> Lest:
    return ((lest["fra"], lest["til"]) if isinstance(lest, dict) else lest), sikker


def les(felt: str, tekst: str) -> Lest:
    """What the reader of the field makes of the text."""
    if felt == "loslatelse":
        tid = les_loslatelse(tekst, DAG, spurt=True)
        return _dato(tid.verdi, tid.sikker) if tid else (None, True)
    if felt == "bursdag":
        return _dato(les_bursdag(tekst, DAG, None), True)
    if felt == "alder":
        alder = les_alder(tekst, DAG, spurt=True)
        return (alder.verdi, alder.sikker) if alder else (None, True)
    if felt == "opphold_maaneder":
        return les_opphold(tekst, DAG) or (None, True)
    sted = les_fengsel(tekst) if felt == "fengsel" else les_kommune(tekst, retning=felt.removeprefix("kommune_"))
    return (sted.verdi, sted.sikker) if sted else (None, True)


def utfall(felt: str, merke: str, tekst: str) -> tuple[str, object]:
    """One of `UTFALL`, and what was read."""
    verdi, sikker = les(felt, tekst)
    if merke.startswith("-") or merke == "vet_ikke":
        # Not knowing is recognised by others; no value is as good here.
        return ("rett" if verdi in (None, "vet_ikke") else "oppdiktet" if sikker else "lest tilbake"), verdi
    if felt in ("loslatelse", "bursdag"):
        likt = isinstance(verdi, tuple) and _samme(verdi, _spenn(merke.split()[0]))
    elif felt in ("alder", "opphold_maaneder"):
        likt = verdi == float(merke)
    else:
        offisielt = les(felt, merke)[0] or merke  # «Ullersmo fengsel» is a department by now
        likt = isinstance(verdi, str) and verdi.split(" (")[0] == str(offisielt).split(" (")[0]
    if likt:
        return ("rett" if sikker else "lest tilbake"), verdi
    return ("spurt" if verdi in (None, "vet_ikke") or not sikker else "feil"), verdi


def tekster(mappe: Path) -> Iterator[tuple[str, str, str, str]]:
    """(hand, field, label, text) of every labelled answer."""
    for fil in sorted(mappe.glob("*/svar.txt")):
        felt = ""
        for linje in fil.read_text(encoding="utf-8").splitlines():
            if m := re.match(r"#+ *(\w+)", linje):
                felt = m.group(1)
            elif " | " in linje:
                merke, tekst = linje.split(" | ", 1)
                yield fil.parent.name, felt, merke.strip(), tekst.strip()


FELT = ("loslatelse", "bursdag", "opphold_maaneder", "alder", "fengsel", "kommune_for", "kommune_etter")


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("mappe", type=Path)
    p.add_argument("--utvalg", default="", help="only these hands")
    p.add_argument("--uten", default="", help="all but these hands")
    p.add_argument("--vis", action="store_true", help="show what was not right")
    valg = p.parse_args()
    bare, uten = set(valg.utvalg.split(",")) - {""}, set(valg.uten.split(","))
    tall: dict[str, Counter[str]] = {felt: Counter() for felt in FELT}
    for haand, felt, merke, tekst in tekster(valg.mappe):
        if felt not in tall or haand in uten or (bare and haand not in bare):
            continue
        ut, verdi = utfall(felt, merke, tekst)
        tall[felt][ut] += 1
        if valg.vis and ut != "rett":
            print(f"{ut:12} {felt:16} {haand:14} {merke} | {tekst} -> {verdi}")
    print(f"{'':18}{'tekster':>9}" + "".join(f"{u:>14}" for u in UTFALL))
    for felt, c in [*tall.items(), ("alle", sum(tall.values(), Counter()))]:
        print(f"{felt:18}{sum(c.values()):9}" + "".join(f"{c[u]:14}" for u in UTFALL))


if __name__ == "__main__":
    main()
