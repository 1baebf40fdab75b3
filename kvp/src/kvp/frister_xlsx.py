"""The deadlines as an Excel file, and the template: needs openpyxl (the extra `kvp-regler[frister]`)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from .frister import Frist
from .frister_fil import INSTALLER, UlesbarFil
from .frister_tekst import TEKSTER
from .frister_ut import KOLONNER, Feil, celler

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


def _bibliotek() -> Any:
    try:
        import openpyxl
        import openpyxl.cell
        import openpyxl.styles
        import openpyxl.utils
    except ImportError:
        raise UlesbarFil(INSTALLER) from None
    return openpyxl


def til_xlsx(rader: Sequence[Frist], feil: Feil, dato: date, maalform: str = "nb") -> bytes:
    """A sheet with a frozen heading and a filter on every column; broken rows on a sheet of their own."""
    x, t = _bibliotek(), TEKSTER[maalform]
    bok = x.Workbook(write_only=True)
    ark = bok.create_sheet(t["frister"])
    _oppsett(ark, x, _BREDDER.values(), len(rader))
    ark.append(_hode(ark, x, [t[navn] for navn in KOLONNER]))
    # A cell is written as soon as its row is, so one of each style serves all rows.
    stil = {k: _celle(ark, x, "") for k in _FARGER}
    for k, farge in _FARGER.items():
        stil[k].fill = x.styles.PatternFill("solid", fgColor=farge)
    dager = {navn: _dag(ark, x, dato) for navn in KOLONNER}
    for rad in rader:
        ark.append(list(_rad(ark, x, rad, stil, dager, maalform)))
    if feil:
        andre = bok.create_sheet(t["feil"])
        _oppsett(andre, x, (10, 20, 90), len(feil))
        andre.append(_hode(andre, x, [t["rad"], t["ref"], t["hvorfor"]]))
        for en in feil:
            andre.append([en["rad"], _celle(andre, x, en["ref"]), en["hvorfor"]])
    return _bytes(bok)


def lag_bok(linjer: Sequence[Sequence[object]]) -> bytes:
    """A plain workbook: the first line is the heading. Days become days of Excel."""
    x = _bibliotek()
    bok = x.Workbook(write_only=True)
    ark = bok.create_sheet("Saker")
    _oppsett(ark, x, [24] * len(linjer[0]), len(linjer) - 1)
    ark.append(_hode(ark, x, [str(celle) for celle in linjer[0]]))
    for linje in linjer[1:]:
        ark.append([_dag(ark, x, celle) if isinstance(celle, date) else celle for celle in linje])
    return _bytes(bok)


def _rad(ark: Any, x: Any, rad: Frist, stil: dict[str, Any], dager: dict[str, Any], maalform: str) -> Iterator[object]:
    for navn, verdi in celler(rad, maalform).items():
        if navn == "konklusjon" and rad.konklusjon in stil:
            stil[rad.konklusjon].value = verdi
            yield stil[rad.konklusjon]
        elif isinstance(verdi, date):
            dager[navn].value = verdi
            dager[navn].number_format = _DAGFORM  # setting a day as the value brings the library's own form
            yield dager[navn]
        elif isinstance(verdi, str) and verdi[:1] == "=":
            yield _celle(ark, x, verdi)
        else:
            yield _ULOVLIG.sub(" ", verdi) if isinstance(verdi, str) else verdi


def _celle(ark: Any, x: Any, tekst: object) -> Any:
    """A cell that is text whatever it looks like: a reference such as «=1+1» is no formula."""
    celle = x.cell.WriteOnlyCell(ark, value=_ULOVLIG.sub(" ", str(tekst)))
    celle.data_type = "s"
    return celle


def _dag(ark: Any, x: Any, dag: date) -> Any:
    celle = x.cell.WriteOnlyCell(ark, value=dag)
    celle.number_format = _DAGFORM
    return celle


def _hode(ark: Any, x: Any, titler: Sequence[str]) -> list[Any]:
    celler_ = []
    for tittel in titler:
        celle = x.cell.WriteOnlyCell(ark, value=tittel)
        celle.font = x.styles.Font(bold=True, color="FFFFFF")
        celle.fill = x.styles.PatternFill("solid", fgColor="0E5A54")
        celle.alignment = x.styles.Alignment(wrap_text=True, vertical="center")
        celler_.append(celle)
    return celler_


def _oppsett(ark: Any, x: Any, bredder: Any, antall: int) -> None:
    for nr, bredde in enumerate(bredder, 1):
        ark.column_dimensions[x.utils.get_column_letter(nr)].width = bredde
    ark.freeze_panes = "B2"
    ark.auto_filter.ref = f"A1:{x.utils.get_column_letter(len(list(bredder)))}{antall + 1}"
    ark.page_setup.orientation = "landscape"
    ark.page_setup.fitToWidth, ark.page_setup.fitToHeight = 1, 0
    ark.sheet_properties.pageSetUpPr = x.worksheet.properties.PageSetupProperties(fitToPage=True)
    ark.print_title_rows = "1:1"


def _bytes(bok: Any) -> bytes:
    ut = io.BytesIO()
    bok.save(ut)
    return ut.getvalue()
