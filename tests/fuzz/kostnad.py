"""Hunts for the text of allowed length that costs most: grown from the words that start a search in the reader.

What a text may cost is counted in a fixed piece of work on the same machine just then (`tests.maalestokk`).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from random import Random

from bot.katalog import STEG
from bot.lesing import Sammenheng, les
from kvp import FELTER
from kvp.felter import MAKS_TEKST
from tests.dagen import DAG
from tests.fuzz import monstre
from tests.maalestokk import SAK, i_forhold, kostnad

UTLOSERE = (
    "diagnosen", "utredet", "påvist", "jeg heter", "kall meg", "navnet er", "dømt for", "sitter for", "født",
    "ring meg på", "snap:", "brukernavn er", "går i", "saken min", "konverterte", "hilsen", "advokat", "hos", "Ola",
    "mild", "alvorlig", "noe", "§", "solgte", "412", "J.", "M.", "gate", "Nordre", "bor i Vei", "c/o", "konto",
    "a@b", "(at)", "medlem i", "LAR", "1/", "12/", "a-", "@", "æ", "ute", "løslates", "fyller", "om", "2/3 av",
    "ikke", "kan jeg", "uke", "mellom", "fra", "siden", "jeg er", "min bror er", "bor i", "soner på", "endre", "feil:",
    "nei,", "dom på", "slo", "grovt", "depresjon", "schizofren", "vil snakke", "I want", "chcę", "أريد", "dag", "år",
)  # fmt: skip
HALER = (
    "ab ", "Ab, ", "a ", "12 ", "mild moderat ", "noe mange ", "tretti ", "a-", ".", "\n", "\n ab ", ", ", "og ",
    "a@", "dømt for ", "diagnosen ", "a1 ", "x", "ikke ", "i mars ", "år ", "uke 3 ", "? ", "å ", "ferdi ", "mnd ",
    "Oslo ", "til ", "hva ", "ja, nei ", "1.1.27 ", "om 2 uker ", "34 år, ", "Ola ", "fengsel ", "kommune ", "A. ",
    "schizo ", "løslatels ", "sykdom ", "det ", "kvp? ", "feil ", "endre ", "dømt ", "grov ", "vold og ",
    "på ", "å\u0301", "\U0001f600",
)  # fmt: skip
FELTENE = (*(f for f in FELTER if f != "endt_tid"), *STEG, None)


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
        if r.random() < 0.3:
            hale += r.choice(HALER)
        tekst = f"{foran} {hale * MAKS_TEKST}" if r.random() < 0.5 else f"{foran} {hale}" * MAKS_TEKST
        ut.append(tekst[:MAKS_TEKST])
    return ut


def ved(r: Random) -> Sammenheng:
    """Somewhere in a conversation: any question, also one that is put again, changed, or read back."""
    felt = r.choice(FELTENE)
    mer = {"retter": True} if r.random() < 0.2 else {"forslag": "ja"} if felt and r.random() < 0.2 else {}
    return Sammenheng(felt, DAG, r.choice(("innsatt", "ansatt")), SAK if r.random() < 0.7 else {}, **mer)


@dataclass(frozen=True)
class Dyr:
    """A text, where it was read, and what it cost in seconds on the machine where the limit was set."""

    sekunder: float
    tekst: str
    ved: Sammenheng

    def __str__(self) -> str:
        return f"{1000 * self.sekunder:.0f} ms at {self.ved.felt}: {self.tekst[:60]!r}"


def let(fro: int, antall: int) -> list[Dyr]:
    """So many texts, the dearest first. The same seed gives the same texts at the same questions."""
    r = Random(fro)
    les("varm opp Ola", Sammenheng("alder", DAG))
    funn = [Dyr(i_forhold(lambda t=t, v=v: kostnad(t, v)), t, v) for t in tekster(fro, antall) for v in [ved(r)]]
    return sorted(funn, key=lambda d: -d.sekunder)


def avl(fro: int, sekunder: float) -> list[Dyr]:
    """Hunts for a while: the dearest texts are mixed with each other and with new ones. Dearest first, ten of them."""
    r, slutt = Random(fro), time.monotonic() + sekunder
    beste = let(fro, 40)[:10]
    while time.monotonic() < slutt:
        ny = r.choice(tekster(r.randrange(1 << 30), 1))
        gammel = r.choice(beste)
        kutt, snitt = r.randint(1, MAKS_TEKST), r.randint(1, 60)
        tekst = r.choice((
            gammel.tekst[:kutt] + ny, ny[:kutt] + gammel.tekst,
            (gammel.tekst[:snitt] + ny[: r.randint(1, 30)]) * MAKS_TEKST,
            (gammel.tekst[:snitt] + r.choice(HALER)) * MAKS_TEKST,
            r.choice(beste).tekst[:kutt] + gammel.tekst[kutt:],
        ))[:MAKS_TEKST]  # fmt: skip
        hvor = gammel.ved if r.random() < 0.6 else ved(r)
        funn = Dyr(i_forhold(lambda t=tekst, v=hvor: kostnad(t, v), beste[-1].sekunder, 4), tekst, hvor)
        if funn.sekunder > beste[-1].sekunder and all(funn.tekst != b.tekst for b in beste):
            beste = sorted([*beste[:-1], funn], key=lambda d: -d.sekunder)
    return beste
