"""The conversation: a state and an event in, a new state and messages out. No Rasa, no HTTP, no clock."""

from bot.samtale.handlinger import HANDLINGER
from bot.samtale.samtale import UgyldigKnapp, bytt_maalform, handling, knapp, start, tekst
from bot.samtale.tilstand import Tilstand
from bot.samtale.tur import Svar

__all__ = ["HANDLINGER", "Svar", "Tilstand", "UgyldigKnapp", "bytt_maalform", "handling", "knapp", "start", "tekst"]
