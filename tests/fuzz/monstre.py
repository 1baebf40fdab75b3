"""Texts made against the reader's own patterns: what repeats a part of one many times and then does not fit.

A pattern that can read such a text in many ways takes exponential time, and the person next in line waits. Each pattern
is taken apart by the parser of `re`, each part that may repeat is repeated, and the whole must answer at once.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sre_constants as c
import sre_parse
import time
import types
from collections.abc import Iterator
from random import Random
from typing import Any

import bot.katalog
import bot.lesing
import bot.nett
import bot.samtale
import kvp
from bot.tidsgrense import TokForLangTid, frist
from tests.fuzz.tvetydig import under_ledd

GANGER = 30
MAKS_SEKUNDER = 0.5
"""For one text of a few hundred characters; a good pattern takes well under a millisecond."""
PRIMITIVE = (str, bytes, int, float, type(None), types.ModuleType)


def alle() -> dict[re.Pattern, str]:
    """Every compiled pattern that a text from outside can meet, with the name where it stands."""
    funnet: dict[re.Pattern, str] = {}
    sett: set[int] = set()

    def let(o: Any, hvor: str, dybde: int = 0) -> None:
        if isinstance(o, re.Pattern) and isinstance(o.pattern, str):
            funnet.setdefault(o, hvor)
        elif dybde < 9 and not isinstance(o, PRIMITIVE) and id(o) not in sett:
            sett.add(id(o))
            for del_ in _deler(o):
                let(del_, hvor, dybde + 1)

    for pakke in (bot.lesing, bot.samtale, bot.katalog, bot.nett, kvp):
        for m in pkgutil.walk_packages(pakke.__path__, pakke.__name__ + "."):
            if not m.name.endswith("__main__"):
                for navn, verdi in vars(importlib.import_module(m.name)).items():
                    let(verdi, f"{m.name}.{navn}")
    return funnet


def _deler(o: Any) -> Iterator[Any]:
    if isinstance(o, dict):
        yield from (*o, *o.values())
    elif isinstance(o, list | tuple | set | frozenset):
        yield from o
    elif isinstance(o, types.FunctionType):
        yield from (*(o.__defaults__ or ()), *(celle.cell_contents for celle in o.__closure__ or ()))
    elif type(o).__module__.startswith("bot") and hasattr(o, "__dict__"):
        yield from vars(o).values()


class Angrep:
    """Texts against one pattern. `repeats`: how many parts of it may repeat without bound."""

    def __init__(self, monster: re.Pattern, r: Random) -> None:
        self._r = r
        self._tre = sre_parse.parse(monster.pattern, monster.flags)
        self.gjentakelser = self._tell(self._tre)

    def tekst(self, nummer: int) -> str:
        """A text up to the `nummer`th repeat, with samples of its body many times, and a sign that fits nowhere."""
        self._igjen, self._grupper = nummer, {}
        ut: list[str] = []
        self._skriv(self._tre, ut)
        return "".join(ut) + "\x00"

    def _tell(self, ledd: Any) -> int:
        antall = 0
        for op, av in ledd:
            antall += op in (c.MAX_REPEAT, c.MIN_REPEAT) and av[1] is c.MAXREPEAT and len(av[2]) > 0
            antall += sum(self._tell(b) for b in under_ledd(op, av))
        return antall

    def _skriv(self, ledd: Any, ut: list[str]) -> bool:
        """Appends a text that fits. True when the target was reached: then the text ends there."""
        return any(self._ett(op, av, ut) for op, av in ledd)

    def _ett(self, op: Any, av: Any, ut: list[str]) -> bool:
        if op in (c.LITERAL, c.NOT_LITERAL, c.ANY, c.IN, c.GROUPREF):
            ut.append(self._ett_tegn(op, av))
            return False
        if op is c.SUBPATTERN:
            start = len(ut)
            if self._skriv(av[3], ut):
                return True
            self._grupper[av[0]] = "".join(ut[start:])
            return False
        if op is c.BRANCH:
            return self._gren(av[1], ut)
        return op in (c.MAX_REPEAT, c.MIN_REPEAT) and self._gjenta(*av, ut)

    def _ett_tegn(self, op: Any, av: Any) -> str:
        if op is c.LITERAL:
            return chr(av)
        if op is c.NOT_LITERAL:
            return "b" if av == ord("a") else "a"
        if op is c.ANY:
            return self._r.choice("a ,")
        return self._tegn(av) if op is c.IN else self._grupper.get(av, "")

    def _gren(self, grener: Any, ut: list[str]) -> bool:
        # The target may stand in any of them: the one that holds it is taken.
        for gren in grener:
            antall = self._tell(gren)
            if 0 <= self._igjen < antall:
                return self._skriv(gren, ut)
            self._igjen -= antall
        igjen, self._igjen = self._igjen, -1
        self._skriv(self._r.choice(grener), ut)
        self._igjen = igjen
        return False

    def _gjenta(self, minst: int, mest: Any, kropp: Any, ut: list[str]) -> bool:
        if mest is c.MAXREPEAT and len(kropp) > 0:
            if self._igjen == 0:
                self._igjen = -1
                prover = [self._prove(kropp) for _ in range(self._r.randint(1, 2))]
                ut.append("".join(prover) * GANGER)
                return True
            self._igjen -= self._igjen > 0
        ganger = max(minst, int(0 <= self._igjen < self._tell(kropp)))
        for _ in range(ganger):
            if self._skriv(kropp, ut):
                return True
        if not ganger:
            self._igjen -= self._tell(kropp) if self._igjen >= 0 else 0
        return False

    def _prove(self, kropp: Any) -> str:
        ut: list[str] = []
        self._skriv(kropp, ut)
        return "".join(ut)

    def _tegn(self, av: Any) -> str:
        if av[0][0] is c.NEGATE:
            return next((t for t in "a e1,.x-;" if not any(_passer(op, a, t) for op, a in av[1:])), "a")
        op, a = self._r.choice(av)
        if op is c.LITERAL:
            return chr(a)
        if op is c.RANGE:
            return chr(self._r.randint(*a))
        return next((t for t in self._r.sample("a1 ,ek", 6) if _passer(op, a, t)), "a")


def _passer(op: Any, a: Any, tegn: str) -> bool:
    if op is c.LITERAL:
        return chr(a) == tegn
    if op is c.RANGE:
        return a[0] <= ord(tegn) <= a[1]
    navn = str(a)
    er = tegn.isdigit() if "DIGIT" in navn else tegn.isspace() if "SPACE" in navn else tegn.isalnum()
    return er != ("NOT" in navn)


def let(fro: int, per_gjentakelse: int) -> tuple[int, dict[str, str]]:
    """How many texts were tried, and the patterns that took too long: where each stands, and the text."""
    r, antall, trege = Random(fro), 0, {}
    for monster, hvor in alle().items():
        angrep = Angrep(monster, r)
        for nummer in range(angrep.gjentakelser):
            for _ in range(per_gjentakelse):
                tekst = angrep.tekst(nummer)[:2000]
                antall += 1
                start = time.process_time()
                try:
                    with frist(20 * MAKS_SEKUNDER, prosessortid=True):
                        monster.search(tekst)
                except TokForLangTid:
                    pass
                if time.process_time() - start > MAKS_SEKUNDER:
                    trege[f"{hvor}: {monster.pattern[:60]}"] = tekst
                    break
    return antall, trege
