"""Farewells that name no death; what has not been lived through yet, or not again, is none."""

from __future__ import annotations

import pytest

from bot.lesing.fare.borte import er_farvel
from bot.lesing.fare.krise import er_krise
from bot.lesing.spraak.norsk import fold

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
# To the dead, and with what it takes.
ETTER_DE_DODE = [
    "mistet henne i fjor og nå vil jeg bare dit hun er",
    "ska itj arbeid nå meir. reipet e klart, d bi i kveld",
    "jeg vil være hos mamma igjen, hun døde i vår",
    "snart er jeg sammen med bror min der oppe",
    "jeg skal til faren min snart, han ligger på kirkegården",
    "tauet henger i dusjen",
    "løkka er ferdig",
    "jeg har gjort klar snora",
    "bestefar gikk bort i mai, snart er jeg hos ham",
    "eg mista kona mi i vinter og skal til henne no",
    "lillesøster døde av overdose, jeg vil bare treffe henne igjen",
    "jeg lengter etter å være sammen med mora mi, hun er død",
    "reipet ligger klart under madrassen",
    "har knytt en løkke av lakenet",
    "tauet er hengt opp",
    "løkka henger der",
    "gleder meg til å se Karim igjen, han døde på cella ved siden av",
    "jeg mistet sønnen min og nå går jeg etter ham",
]
LEVER = [
    "mistet henne i fjor og nå vil jeg bare jobbe",
    "tauet ryker ofte på jobb, jeg er tømrer",
    "jeg vil være hos mamma igjen når jeg slipper ut",
    "snart er jeg sammen med bror min i Bodø",
    "snora er klar, jeg skal fiske",
    "faren min ligger på kirkegården i Tromsø, vil besøke grava",
    "bestefar gikk bort i mai, skal i begravelsen hans",
    "mistet kona i vinter, skal bo hos søsteren hennes",
    "jeg vil være hos mora mi, faren min er død",
    "taua på båten ligger klare til våren",
    "har lagd ei snor til nøklene i verkstedet",
    "faren min døde, vil ta over garden etter ham",
    "gitarstrengen er festa igjen",
    "mistet jobben og vil tilbake til dem",
    "vil treffe ungene igjen når jeg er ute",
    "mistet kontakten med sønnen, vil treffe ham igjen",
    "mamma døde i fjor, jeg skal til henne sin søster etterpå",
    "jeg vil jobbe der han er, mistet kontakten med broren min",
]


@pytest.mark.parametrize("tekst", FARVEL + ETTER_DE_DODE)
def test_a_farewell(tekst: str) -> None:
    assert er_farvel(fold(tekst)) and er_krise(fold(tekst))


@pytest.mark.parametrize("tekst", INGEN + LEVER)
def test_no_farewell(tekst: str) -> None:
    assert not er_farvel(fold(tekst))
