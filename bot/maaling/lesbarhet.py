"""How plain the texts are: LIX and sentence length of each text, as a table.

`make lesbarhet` writes it to docs/lesbarhet.md.

LIX = words per sentence + percentage of words with more than six letters. It is counted on running text: labels,
buttons and list items are no sentences. Placeholders count as what they are filled with. References to the law in
parentheses stand outside: they are there for whoever checks, not to be read aloud.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from bot.katalog import MAALFORMER
from bot.maaling.tekstliste import BEGGE, Tekst, tekstliste

GRENSE = 45.0
"""No text for inmates is at or above this."""
GRENSE_SPORSMAAL = 35.0
"""Questions, help and answers to questions for inmates are below this."""
GRENSE_ORD = 15.0
"""Words a sentence, on average within one text."""
MINST_ORD = 5
"""Below this one long word decides everything, and LIX says nothing («Stemmer dette?»)."""
FIL = Path(__file__).parents[2] / "docs" / "lesbarhet.md"

_LOVHENVISNING = re.compile(r"\s*\([^)]*(?:§|\d\.\d+\.\d)[^)]*\)")
_PARAGRAF = re.compile(r"§§? ?(\d+)(?: [a-z]\b)?")
_PLASSHOLDER = re.compile(r"\{\w+\}")
_DAG = re.compile(r"(\d)\. (?=[a-zæøå])")
_SLUTT = re.compile(r"(?<=[.!?:»])\s+(?=[A-ZÆØÅ«\d])|\n+")
_ORD = re.compile(r"[^\W_]+(?:[-’'.,:][^\W_]+)*")
_SETNING = re.compile(r"[.!?][»)]*\s*$")
_FYLL = {
    "{vindu}": "15. mars 2027",
    "{dato}": "15. mars 2027",
    "{fra}": "1. juli 2024",
    "{tidsrom}": "mellom 10. mars 2027 og 20. mars 2027",
}


@dataclass(frozen=True)
class Maal:
    """The measures of one text: words, sentences, and the words of more than six letters."""

    tekst: Tekst
    ord: int
    setninger: int
    lange: tuple[str, ...]

    @property
    def lix(self) -> float:
        return self.snitt + 100 * len(self.lange) / self.ord

    @property
    def snitt(self) -> float:
        """Words a sentence."""
        return self.ord / self.setninger


def setninger(tekst: str) -> list[str]:
    """The sentences of a text, filled in and without references to the law."""
    for plassholder, verdi in _FYLL.items():
        tekst = tekst.replace(plassholder, verdi)
    tekst = _PARAGRAF.sub(r"§\1", _LOVHENVISNING.sub("", _PLASSHOLDER.sub("1000", tekst)))
    return [s for s in _SLUTT.split(_DAG.sub(r"\1 ", tekst)) if _ORD.search(s)]


def maal(tekst: Tekst) -> Maal | None:
    """The measures of a text, None when it holds no sentence or too few words."""
    deler = setninger(tekst.tekst)
    ord_ = [o for s in deler for o in _ORD.findall(s)]
    if not _SETNING.search(tekst.tekst) or len(ord_) < MINST_ORD:
        return None
    return Maal(tekst, len(ord_), len(deler), tuple(o for o in ord_ if sum(t.isalpha() for t in o) > 6))


def for_innsatte(maalform: str) -> list[Maal]:
    """The measures of every text that an inmate reads, the hardest first."""
    return _maalt(maalform, ("innsatt", BEGGE))


def _maalt(maalform: str, roller: Container[str]) -> list[Maal]:
    alle = (maal(t) for t in tekstliste(maalform) if t.rolle in roller)
    return sorted((m for m in alle if m), key=lambda m: (-m.lix, m.tekst.nokkel))


def grense(nokkel: str) -> float:
    """The LIX that this text stays below: lower for questions, the help beside them, and answers to questions."""
    svar = nokkel.startswith("temaer.") and nokkel.endswith(".svar")
    return GRENSE_SPORSMAAL if svar or nokkel.startswith("felter.") else GRENSE


def tabell() -> str:
    """The whole of docs/lesbarhet.md."""
    navn = {"nb": "Bokmål", "nn": "Nynorsk"}
    deler = [
        "# Lesbarhet\n\nLaget av `make lesbarhet`. Tabellene gjelder tekstene til innsatte.\n\n"
        "LIX er ord per setning pluss prosent lange ord (over seks bokstaver). Under 30 regnes som svært lett, "
        "30–40 som lett.\n\n"
        f"Grenser, holdt av en prøve: under {GRENSE_SPORSMAAL:.0f} for spørsmål, hjelp og svar, under {GRENSE:.0f} for "
        f"alt, og høyst {GRENSE_ORD:.0f} ord per setning i snitt. Ledetekster og knapper er ikke setninger og måles "
        f"ikke. Tekster under {MINST_ORD} ord måles heller ikke, for der avgjør ett langt ord alt. "
        "Lovhenvisninger i parentes regnes ikke med.\n"
    ]
    for maalform in MAALFORMER:
        alle = for_innsatte(maalform)
        ansatte = _maalt(maalform, ("ansatt",))
        lange = Counter(o.lower() for m in alle for o in m.lange)
        deler.append(
            f"## {navn[maalform]}\n\n"
            f"{len(alle)} tekster. LIX i snitt {_tall(sum(m.lix for m in alle) / len(alle))}, høyest "
            f"{_tall(alle[0].lix)}. Ord per setning i snitt "
            f"{_tall(sum(m.ord for m in alle) / sum(m.setninger for m in alle))}, høyest i én tekst "
            f"{_tall(max(m.snitt for m in alle))}.\n\n"
            f"{len(ansatte)} tekster er bare til ansatte, som kjenner fagordene. De har ingen grense: LIX i snitt "
            f"{_tall(sum(m.lix for m in ansatte) / len(ansatte))}, høyest {_tall(ansatte[0].lix)}.\n\n"
            f"Vanligste lange ord: {', '.join(f'{o} ({n})' for o, n in lange.most_common(25))}.\n\n"
            "| tekst | LIX | ord per setning | lange ord |\n|---|---|---|---|\n"
            + "\n".join(
                f"| `{m.tekst.nokkel}` | {_tall(m.lix)} | {_tall(m.snitt)} | {', '.join(dict.fromkeys(m.lange))} |"
                for m in alle
            )
            + "\n"
        )
    return "\n".join(deler)


def _tall(verdi: float) -> str:
    return f"{verdi:.1f}".replace(".", ",")


if __name__ == "__main__":
    FIL.write_text(tabell(), encoding="utf-8")
