"""From what people type to values: pure functions, no Rasa, no clock."""

from bot.lesing.leser import Funn, Gjetning, Lesning, Sammenheng, les

__all__ = ["Funn", "Gjetning", "Lesning", "Sammenheng", "les"]
