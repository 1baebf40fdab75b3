"""Dates, lengths of time, ages and numbers in typed text, exact and without a clock: today is an argument.

`tall` and `kanon` give the text one spelling; `datoer`, `merkedager` and `varighet` find what it names, `kalender`
counts; `loslatelse`, `opphold`, `bursdag` and `alder` answer one question each, with the words of `tidsord`.
"""

from bot.lesing.tid.alder import Aldersfunn, eneste_tall, les_alder
from bot.lesing.tid.bursdag import les_bursdag
from bot.lesing.tid.loslatelse import Tidsfunn, les_loslatelse
from bot.lesing.tid.opphold import les_maaneder, les_opphold
from kvp import VET_IKKE

__all__ = [
    "VET_IKKE",
    "Aldersfunn",
    "Tidsfunn",
    "eneste_tall",
    "les_alder",
    "les_bursdag",
    "les_loslatelse",
    "les_maaneder",
    "les_opphold",
]
