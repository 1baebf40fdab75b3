"""The note for NAV: one model, rendered as HTML, PDF, Word and JSON."""

from bot.notat.bygg import ManglerSamtykke, lag_notat
from bot.notat.html import til_html
from bot.notat.kalender import til_kalender
from bot.notat.modell import Notat, til_json
from bot.notat.pdf import PdfFeilet, til_pdf
from bot.notat.referanse import filnavn, referanse
from bot.notat.word import til_docx

__all__ = [
    "ManglerSamtykke",
    "Notat",
    "PdfFeilet",
    "filnavn",
    "lag_notat",
    "referanse",
    "til_docx",
    "til_html",
    "til_json",
    "til_kalender",
    "til_pdf",
]
