"""The deadlines as an Excel file, and the template: needs XlsxWriter (the extra `kvp-regler[frister]`)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from .frister import Frist
from .frister_fil import INSTALLER, UlesbarFil
from .frister_ut import KOLONNER, Feil, celler
from .tekster import fristord

_BREDDER = {
    "ref": 16,
    "konklusjon": 38,
    "vindu_fra": 16,
    "loslatelse": 32,
    "dager": 12,
    "senest_start": 18,
    "gjor": 52,
    "hvem": 52,
    "mangler": 52,
}
# Colour goes beside the words, never instead of them.
_FARGER = {"KAN": "DCEBE6", "RETT": "DCEBE6", "FORBERED": "FDF1D3", "NAV": "E4E9F2", "MANGLER_OPPLYSNINGER": "FCE9E6"}
_DAGFORM = "DD.MM.YYYY"
_ULOVLIG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LAGET = datetime(2000, 1, 1)  # the file says nothing of when it was made


class _Bok:
    """A workbook in memory; a text is written as text, whatever it looks like («=1+1» in a reference is no formula)."""

    def __init__(self) -> None:
        try:
            import xlsxwriter
        except ImportError:
            raise UlesbarFil(INSTALLER) from None
        self._ut = io.BytesIO()
        self._bok = xlsxwriter.Workbook(self._ut, {"in_memory": True})
        self._bok.set_properties({"created": _LAGET})
        self._dag = self._bok.add_format({"num_format": _DAGFORM})
        self._hode = self._bok.add_format(
            {"bold": True, "font_color": "#FFFFFF", "bg_color": "#0E5A54", "text_wrap": True, "valign": "vcenter"}
        )

    def stil(self, farge: str) -> Any:
        return self._bok.add_format({"bg_color": f"#{farge}"})

    def ark(self, navn: str, titler: Sequence[str], bredder: Sequence[int], antall: int) -> Any:
        """A sheet with a frozen heading, a filter on every column, and `antall` rows to come."""
        ark = self._bok.add_worksheet(navn)
        for nr, (tittel, bredde) in enumerate(zip(titler, bredder, strict=True)):
            ark.set_column(nr, nr, bredde)
            ark.write_string(0, nr, tittel, self._hode)
        ark.freeze_panes(1, 1)
        ark.autofilter(0, 0, antall, len(titler) - 1)
        ark.set_landscape()
        ark.fit_to_pages(1, 0)
        ark.repeat_rows(0)
        return ark

    def skriv(self, ark: Any, rad: int, celler_: Iterable[object], stiler: Mapping[int, Any] | None = None) -> None:
        for nr, verdi in enumerate(celler_):
            if isinstance(verdi, date):
                ark.write_datetime(rad, nr, verdi, self._dag)
            elif isinstance(verdi, int | float):
                ark.write_number(rad, nr, verdi)
            elif verdi not in (None, ""):
                ark.write_string(rad, nr, _ULOVLIG.sub(" ", str(verdi)), (stiler or {}).get(nr))

    def ferdig(self) -> bytes:
        self._bok.close()
        return self._ut.getvalue()


def til_xlsx(rader: Sequence[Frist], feil: Feil, dato: date, maalform: str = "nb") -> bytes:
    """A sheet with a frozen heading and a filter on every column; broken rows on a sheet of their own."""
    bok, t = _Bok(), fristord(maalform)
    ark = bok.ark(t["frister"], [t[navn] for navn in KOLONNER], [_BREDDER[navn] for navn in KOLONNER], len(rader))
    konklusjon = KOLONNER.index("konklusjon")
    stiler = {navn: {konklusjon: bok.stil(farge)} for navn, farge in _FARGER.items()}
    for nr, rad in enumerate(rader, 1):
        bok.skriv(ark, nr, celler(rad, maalform).values(), stiler.get(rad.konklusjon))
    if feil:
        ark = bok.ark(t["feil"], [t["rad"], t["ref"], t["hvorfor"]], (10, 20, 90), len(feil))
        for nr, en in enumerate(feil, 1):
            bok.skriv(ark, nr, (en["rad"], str(en["ref"]), en["hvorfor"]))
    return bok.ferdig()


def lag_bok(linjer: Sequence[Sequence[object]]) -> bytes:
    """A plain workbook: the first line is the heading. Days become days of Excel."""
    bok = _Bok()
    titler = [str(celle) for celle in linjer[0]]
    ark = bok.ark("Saker", titler, [24] * len(titler), len(linjer) - 1)
    for nr, linje in enumerate(linjer[1:], 1):
        bok.skriv(ark, nr, linje)
    return bok.ferdig()
