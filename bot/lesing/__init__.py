"""From what people type to values: pure functions, no Rasa, no clock."""

from bot.lesing.leser import les
from bot.lesing.lesning import Funn, Gjetning, Lesning, Sammenheng

__all__ = ["Funn", "Gjetning", "Lesning", "Sammenheng", "les"]
