"""The conversation: a state and an event in, a new state and messages out. No Rasa, no HTTP, no clock."""

from bot.samtale.handlinger import HANDLINGER
from bot.samtale.hendelse import Handling, Hendelse, Knapp, Maalform, Start, Tekst, ta_tur
from bot.samtale.resultat import UTFALL, Melding, Turresultat
from bot.samtale.samtale import UgyldigKnapp, bytt_maalform, handling, knapp, start, tekst
from bot.samtale.tilstand import Tilstand

__all__ = [
    "HANDLINGER",
    "UTFALL",
    "Handling",
    "Hendelse",
    "Knapp",
    "Maalform",
    "Melding",
    "Start",
    "Tekst",
    "Tilstand",
    "Turresultat",
    "UgyldigKnapp",
    "bytt_maalform",
    "handling",
    "knapp",
    "start",
    "ta_tur",
    "tekst",
]
