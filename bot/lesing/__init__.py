"""From what people type to values: pure functions, no Rasa, no clock."""

from bot.lesing.leser import les, rens
from bot.lesing.lesning import Funn, Lesning, Sammenheng
from bot.lesing.modell import ManglerModell, Skjonn
from bot.lesing.spraak.maalform import gjett_maalform
from bot.lesing.vern.persondata import Renset

__all__ = ["Funn", "Lesning", "ManglerModell", "Renset", "Sammenheng", "Skjonn", "gjett_maalform", "les", "rens"]
