"""What a person can do in a conversation, and the one way in: `ta_tur`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.lesing import Renset, Skjonn
from bot.samtale import samtale
from bot.samtale.resultat import Turresultat
from bot.samtale.tilstand import Tilstand


@dataclass(frozen=True)
class Start:
    """Opens the conversation, or has it say again where it stands."""


@dataclass(frozen=True)
class Maalform:
    """Goes over to another form of the language."""

    maalform: str


@dataclass(frozen=True)
class Handling:
    """A fixed button: one of `HANDLINGER`. `felt`: what `endre` is about. `spm`: the number of the question seen."""

    navn: str
    felt: str | None = None
    spm: int | None = None


@dataclass(frozen=True)
class Knapp:
    """A choice: any JSON value, as the page sends it."""

    felt: object
    valg: object
    spm: int | None = None


@dataclass(frozen=True)
class Tekst:
    """What was typed, at the question `vist`, by `rolle` (both None where it is not known)."""

    tekst: str | Renset
    vist: str | None = None
    spm: int | None = None
    rolle: str | None = None


Hendelse = Start | Maalform | Handling | Knapp | Tekst


def ta_tur(tilstand: Tilstand, hendelse: Hendelse, dag: dt.date, skjonn: Skjonn | None = None) -> Turresultat:
    """One turn. `skjonn`: the model's judgement of a text. Error: `UgyldigKnapp` for a field or value of nobody's."""
    if isinstance(hendelse, Start):
        return samtale.start(tilstand, dag)
    if isinstance(hendelse, Maalform):
        return samtale.bytt_maalform(tilstand, hendelse.maalform, dag)
    if isinstance(hendelse, Handling):
        return samtale.handling(tilstand, hendelse.navn, hendelse.felt, dag, hendelse.spm)
    if isinstance(hendelse, Knapp):
        return samtale.knapp(tilstand, hendelse.felt, hendelse.valg, dag, hendelse.spm)
    return samtale.tekst(tilstand, hendelse.tekst, dag, skjonn, hendelse.vist, hendelse.spm)
