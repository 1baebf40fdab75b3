"""All texts in one file for lawyers and language reviewers, to open and comment in a spreadsheet (`make tekster`).

Sorted by paragraph, so that a lawyer reads what one source carries in one go.
"""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

from bot.katalog import MAALFORMER
from bot.maaling.rettskilder import rettskilder, sorteringsnokkel, utgave, vises_naar
from bot.maaling.tekstliste import Tekst, tekstliste

HODE = ("nøkkel", "målform", "rolle", "tekst", "kilde", "utgave", "vises når", "sist lest av jurist", "merknad")
# A spreadsheet runs a cell that begins with one of these; an apostrophe makes it text.
_FORMEL = ("=", "+", "-", "@", "\t", "\r")


def som_csv(tekster: list[Tekst]) -> str:
    """The texts as CSV: semicolons, as Norwegian spreadsheets expect; the last two columns are left empty."""
    ut = io.StringIO()
    skriver = csv.writer(ut, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    skriver.writerow(HODE)
    for t in tekster:
        kilder = rettskilder(t.nokkel, t.tekst)
        kilde = (", ".join(kilder), utgave(kilder))
        celler = (t.nokkel, t.maalform, t.rolle, t.tekst, *kilde, vises_naar(t.nokkel), "", "")
        skriver.writerow([_trygg(celle) for celle in celler])
    return ut.getvalue()


def alle_tekster() -> list[Tekst]:
    """Every text by paragraph, with the forms of the language beside each other."""
    rader = [t for maalform in MAALFORMER for t in tekstliste(maalform)]
    orden = {
        t.nokkel: (*sorteringsnokkel(rettskilder(t.nokkel, t.tekst)), nummer)
        for nummer, t in reversed(list(enumerate(rader)))
    }
    return sorted(rader, key=lambda t: orden[t.nokkel])


def _trygg(celle: str) -> str:
    return "'" + celle if celle.startswith(_FORMEL) else celle


if __name__ == "__main__":
    # With a byte order mark, so that spreadsheets read it as UTF-8.
    Path(sys.argv[1]).write_text(som_csv(alle_tekster()), encoding="utf-8-sig", newline="")
