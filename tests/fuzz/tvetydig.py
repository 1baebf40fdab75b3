"""Finds patterns that can read one text in a number of ways that doubles with its length.

A search that fails tries all of them: thirty signs can then take longer than a life. Each part of a pattern that may
repeat is made into positions and the steps between them (Glushkov's automaton, with a step for each way to take it); it
is such a pattern where two different walks over the same signs begin and end at the same position. Conditions that
read no sign (boundaries, looking ahead or back) are taken as fulfilled, so that nothing is missed.
"""

from __future__ import annotations

import re
import sre_compile
import sre_constants as c
import sre_parse
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

MANGE = 8
"""A part that may come so many times is taken as one that may come without bound."""
_ANDRE_TEGN = "zZøØ5_ \n.-€"
"""One of each class of signs, beside those that the pattern names."""
_GJENTA = (c.MAX_REPEAT, c.MIN_REPEAT)


@dataclass
class _Del:
    """What a part of a pattern begins and ends with, each as often as there are ways to it; whether it can be empty."""

    tom: bool = True
    forst: list[int] = field(default_factory=list)
    sist: list[int] = field(default_factory=list)


class _Automat:
    """The positions of one repeated part."""

    def __init__(self, kropp: Any, flagg: int) -> None:
        self._flagg = flagg
        self._alfabet = sorted({*_ANDRE_TEGN, *_navngitte(kropp)})
        self.tegn: list[frozenset[str]] = []
        self.steg: list[list[int]] = []
        self._sloyfe(self._rekke(kropp))

    def _rekke(self, ledd: Any) -> _Del:
        hele = _Del()
        for op, av in ledd:
            hele = self._etter(hele, self._ett(op, av))
        return hele

    def _etter(self, a: _Del, b: _Del) -> _Del:
        self._forbind(a.sist, b.forst)
        return _Del(a.tom and b.tom, a.forst + (b.forst if a.tom else []), b.sist + (a.sist if b.tom else []))

    def _forbind(self, fra: list[int], til: list[int]) -> None:
        for p in fra:
            self.steg[p].extend(til)

    def _sloyfe(self, kropp: _Del) -> _Del:
        self._forbind(kropp.sist, kropp.forst)
        return _Del(True, kropp.forst, kropp.sist)

    def _ett(self, op: Any, av: Any) -> _Del:
        if op is c.SUBPATTERN:
            return self._gruppe(*av[1:])
        if op is c.BRANCH:
            grener = [self._rekke(g) for g in av[1]]
            return _Del(
                any(g.tom for g in grener), [p for g in grener for p in g.forst], [p for g in grener for p in g.sist]
            )
        if op in _GJENTA:
            return self._gjentatt(*av)
        if op in (c.AT, c.ASSERT, c.ASSERT_NOT, c.GROUPREF):
            return _Del()
        self.tegn.append(frozenset(filter(_maskin(op, av, self._flagg).fullmatch, self._alfabet)))
        self.steg.append([])
        return _Del(False, [len(self.tegn) - 1], [len(self.tegn) - 1])

    def _gruppe(self, med: int, uten: int, ledd: Any) -> _Del:
        """A group, with the flags that hold in it: «(?i:…)»."""
        utenfor, self._flagg = self._flagg, (self._flagg | med) & ~uten
        hele = self._rekke(ledd)
        self._flagg = utenfor
        return hele

    def _gjentatt(self, minst: int, mest: Any, kropp: Any) -> _Del:
        if mest is c.MAXREPEAT or mest > MANGE:
            deler = [self._rekke(kropp) for _ in range(max(1, min(minst, MANGE)))]
            siste = self._sloyfe(deler[-1])
            deler[-1] = _Del(deler[-1].tom or minst == 0, siste.forst, siste.sist)
        else:
            deler = [self._rekke(kropp) for _ in range(mest)]
            for nr, del_ in enumerate(deler):
                del_.tom = del_.tom or nr >= minst
        hele = _Del()
        for nr, del_ in enumerate(deler):
            # The second time comes only after the first.
            hele = self._etter(hele, del_) if nr < max(1, minst) else self._kanskje(hele, del_)
        return hele

    def _kanskje(self, a: _Del, b: _Del) -> _Del:
        self._forbind(a.sist, b.forst)
        return _Del(a.tom, a.forst, a.sist + b.sist)

    def to_veier(self) -> bool:
        """Whether two different walks over the same signs meet again."""
        sett: set[tuple[int, int]] = set()
        ko: deque[tuple[int, int]] = deque()
        for p in range(len(self.tegn)):
            for a, b in self._par(p, p):
                ko.append((a, b))
        while ko:
            p, q = ko.popleft()
            if p == q:
                return True
            if (p, q) not in sett:
                sett.add((p, q))
                ko.extend(self._par(p, q))
        return False

    def _par(self, p: int, q: int) -> Iterator[tuple[int, int]]:
        for i, a in enumerate(self.steg[p]):
            for b in self.steg[q][i + 1 if p == q else 0 :]:
                if self.tegn[a] & self.tegn[b]:
                    yield min(a, b), max(a, b)


def _navngitte(ledd: Any) -> Iterator[str]:
    """The signs that a part of a pattern names, and the ends of its ranges."""
    for op, av in ledd:
        if op in (c.LITERAL, c.NOT_LITERAL):
            yield chr(av)
            yield chr(av).swapcase()[:1]
        elif op is c.RANGE:
            yield from map(chr, av)
        elif op is c.IN:
            yield from _navngitte(av)
        else:
            for under in under_ledd(op, av):
                yield from _navngitte(under)


def under_ledd(op: Any, av: Any) -> list[Any]:
    """The parts of a pattern inside one."""
    if op is c.BRANCH:
        return list(av[1])
    if op is c.SUBPATTERN:
        return [av[3]]
    return [av[2]] if op in _GJENTA else []


_MASKINER: dict[tuple[str, int], re.Pattern[str]] = {}


def _maskin(op: Any, av: Any, flagg: int) -> re.Pattern[str]:
    """One place of a pattern by itself, so that `re` says which signs fit it."""
    nokkel = (f"{op}{av}", flagg & ~re.VERBOSE)
    if nokkel not in _MASKINER:
        tre = sre_parse.SubPattern(sre_parse.State(), [(op, av)])
        tre.state.str, tre.state.flags = "", nokkel[1]
        _MASKINER[nokkel] = sre_compile.compile(tre, nokkel[1])
    return _MASKINER[nokkel]


def _sloyfer(ledd: Any, flagg: int) -> Iterator[tuple[Any, int]]:
    """The bodies of the outermost parts that may repeat without bound, and the flags that hold there."""
    for op, av in ledd:
        if op in _GJENTA and (av[1] is c.MAXREPEAT or av[1] > MANGE):
            yield av[2], flagg
        elif op in (c.ASSERT, c.ASSERT_NOT):
            yield from _sloyfer(_uten_slutt(av[1]), flagg)
        else:
            her = (flagg | av[1]) & ~av[2] if op is c.SUBPATTERN else flagg
            for under in under_ledd(op, av):
                yield from _sloyfer(under, her)


def _uten_slutt(ledd: Any) -> list[Any]:
    """What is looked for ahead, without a repeated part that ends it: nothing after can fail, so it is read once."""
    *foran, siste = list(ledd) or [(c.AT, None)]
    op, av = siste
    if op is c.SUBPATTERN:
        return [*foran, (op, (*av[:3], _uten_slutt(av[3])))]
    return [*foran, *av[2]] if op in _GJENTA else [*foran, siste]


def er_tvetydig(monster: re.Pattern[str]) -> bool:
    """Whether a part of the pattern can read the same signs in ways that double with their number."""
    tre = sre_parse.parse(monster.pattern, monster.flags)
    return any(_Automat(*sloyfe).to_veier() for sloyfe in _sloyfer(tre, monster.flags))
