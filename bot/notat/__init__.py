"""The note for NAV: one model, rendered as HTML, PDF, Word and JSON."""
from bot.notat.bygg import ManglerSamtykke, lag_notat
from bot.notat.html import til_html
from bot.notat.modell import Notat, til_json
from bot.notat.pdf import PdfFeilet, til_pdf
from bot.notat.word import til_docx

__all__ = ["ManglerSamtykke", "Notat", "PdfFeilet", "lag_notat", "til_docx", "til_html", "til_json", "til_pdf"]
