"""From what people type to values: pure functions, no Rasa, no clock."""

from bot.lesing.leser import les
from bot.lesing.lesning import Funn, Gjetning, Lesning, Sammenheng
from bot.lesing.maalform import gjett_maalform

__all__ = ["Funn", "Gjetning", "Lesning", "Sammenheng", "gjett_maalform", "les"]
