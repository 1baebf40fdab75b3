"""Farewells that name no death; what has not been lived through yet, or not again, is none."""

from __future__ import annotations

import pytest

from bot.lesing.borte import er_farvel
from bot.lesing.krise import er_krise
from bot.lesing.norsk import fold

FARVEL = [
    "det står august på arket, men august kommer jeg ikke til å oppleve, det har jeg bestemt",
    "jeg har to, de får det bedre når jeg ikke finnes mer",
    "når jeg ikke finnes lenger slipper de å tenke på meg",
    "eg kjem ikkje til å oppleve våren",
    "æ kjem ikkje te å opplev jula",
    "jeg får aldri oppleve den dagen",
    "løslatelsen rekker jeg ikke å oppleve",
    "jeg burde ikke ha eksistert",
    "snart finnes jeg ikke mer",
    "han sier han ikke kommer til å oppleve nyttår",
    "hun sier at hun ikke skal oppleve løslatelsen",
    "jeg kommer ikke til å oppleve datoen uansett",
]
INGEN = [
    "jeg har aldri opplevd en jul ute",
    "det fengselet kommer jeg ikke til å oppleve igjen",
    "jeg finnes ikke i systemet deres lenger",
    "jeg vil oppleve sommeren ute",
    "har ikke opplevd våren på åtte år",
    "den leiligheten finnes ikke mer",
    "tilbudet eksisterer ikke lenger",
    "det skal jeg ikke oppleve igjen",
    "jobben jeg hadde finnes ikke mer",
    "jula får jeg ikke oppleve hjemme i år heller",
    "bursdagen hennes får jeg ikke oppleve sammen med henne",
    "ungene begynner på skolen, det får jeg ikke oppleve",
]


@pytest.mark.parametrize("tekst", FARVEL)
def test_a_farewell(tekst: str) -> None:
    assert er_farvel(fold(tekst)) and er_krise(fold(tekst))


@pytest.mark.parametrize("tekst", INGEN)
def test_no_farewell(tekst: str) -> None:
    assert not er_farvel(fold(tekst))
