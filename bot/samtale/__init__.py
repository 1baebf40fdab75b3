"""The conversation: a state and an event in, a new state and messages out. No Rasa, no HTTP, no clock."""

from bot.samtale.samtale import UgyldigKnapp, bytt_maalform, knapp, start, tekst
from bot.samtale.tilstand import Tilstand
from bot.samtale.tur import Svar

__all__ = ["Svar", "Tilstand", "UgyldigKnapp", "bytt_maalform", "knapp", "start", "tekst"]
