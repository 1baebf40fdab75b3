"""Hunts for the text of allowed length that costs most: grown from the words that start a search in the reader."""

from __future__ import annotations

import datetime as dt
import time
from random import Random

from bot.lesing import Sammenheng, les
from bot.lesing.persondata import rens_persondata
from kvp.felter import MAKS_TEKST
from tests.fuzz import monstre

DAG = dt.date(2026, 12, 1)
MAKS_KLIPP, MAKS_SEKUNDER = 0.15, 0.3
"""CPU for cutting and for reading one text, the best of three: a busy machine must not look like a slow reader. Reading
has more to go down: «uke 3» four hundred times takes 0.22 s in the readers of dates."""
UTLOSERE = (
    "diagnosen", "utredet", "påvist", "jeg heter", "kall meg", "navnet er", "dømt for", "sitter for", "født",
    "ring meg på", "snap:", "brukernavn er", "går i", "saken min", "konverterte", "hilsen", "advokat", "hos", "Ola",
    "mild", "alvorlig", "noe", "§", "solgte", "412", "J.", "M.", "gate", "Nordre", "bor i Vei", "c/o", "konto",
    "a@b", "(at)", "medlem i", "LAR", "1/", "12/", "a-", "@", "æ", "ute", "løslates", "fyller", "om", "2/3 av",
    "ikke", "kan jeg",
)  # fmt: skip
HALER = (
    "ab ", "Ab, ", "a ", "12 ", "mild moderat ", "noe mange ", "tretti ", "a-", ".", "\n", "\n ab ", ", ", "og ",
    "a@", "dømt for ", "diagnosen ", "a1 ", "x", "ikke ", "i mars ", "år ", "uke 3 ", "? ",
)  # fmt: skip


def _ord(r: Random, monster: list) -> str:
    """A piece of a text made against one of the reader's own patterns."""
    angrep = monstre.Angrep(r.choice(monster), r)
    tekst = angrep.tekst(r.randrange(angrep.gjentakelser) if angrep.gjentakelser else 0).replace("\x00", "")
    return tekst[: r.randint(1, 40)]


def tekster(fro: int, antall: int) -> list[str]:
    """So many texts of the allowed length; the same seed gives the same."""
    r, monster = Random(fro), list(monstre.alle())
    ut = []
    for _ in range(antall):
        foran = r.choice(UTLOSERE) if r.random() < 0.7 else _ord(r, monster)
        hale = (r.choice(HALER) if r.random() < 0.7 else _ord(r, monster)) or "a"
        tekst = f"{foran} {hale * MAKS_TEKST}" if r.random() < 0.5 else f"{foran} {hale}" * MAKS_TEKST
        ut.append(tekst[:MAKS_TEKST])
    return ut


def kostnad(tekst: str, felt: str | None) -> float:
    """CPU seconds of reading one text at one question."""
    start = time.process_time()
    les(tekst, Sammenheng(felt, DAG, "innsatt", {"rolle": "innsatt", "alder": 34, "form": ["fengsel"]}))
    return time.process_time() - start


def klipping(tekst: str) -> float:
    """CPU seconds of cutting personal data out of one text."""
    start = time.process_time()
    rens_persondata(tekst)
    return time.process_time() - start


def let(fro: int, antall: int) -> tuple[float, str, dict[str, float]]:
    """The dearest text with its seconds, and all that cost too much: the first signs and the seconds."""
    r = Random(fro)
    verst, verste_tekst, for_dyre = 0.0, "", {}
    les("varm opp Ola", Sammenheng("alder", DAG))
    for tekst in tekster(fro, antall):
        felt = r.choice(("maal_tekst", "loslatelse", "alder", "behov", "form", "kommune_for", "samtykke", None))
        tid = kostnad(tekst, felt)
        if tid > verst or tid > MAKS_SEKUNDER:
            tid = min(tid, kostnad(tekst, felt), kostnad(tekst, felt))
        if tid > verst:
            verst, verste_tekst = tid, tekst
        if klipping(tekst) > MAKS_KLIPP and (klipp := min(klipping(tekst) for _ in range(2))) > MAKS_KLIPP:
            for_dyre[f"cut: {tekst[:60]!r}"] = klipp
        if tid > MAKS_SEKUNDER:
            for_dyre[f"{felt}: {tekst[:60]!r}"] = tid
    return verst, verste_tekst, for_dyre
