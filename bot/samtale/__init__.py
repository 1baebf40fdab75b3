"""The conversation: a state and an event in, a new state and messages out. No Rasa, no HTTP, no clock."""

from bot.samtale.samtale import Svar, UgyldigKnapp, knapp, start, tekst
from bot.samtale.tilstand import Tilstand

__all__ = ["Svar", "Tilstand", "UgyldigKnapp", "knapp", "start", "tekst"]
