"""The Excel file of `kvp frister` opened by LibreOffice: another program than the one that wrote it."""

from __future__ import annotations

from datetime import date

import pytest

from kvp.frister import frister
from kvp.frister_fil import les_rader
from kvp.frister_kommando import eksempel
from tests.programmer import libreoffice

DAG = date(2026, 12, 1)


def test_libreoffice_opens_the_workbook(tmp_path):
    pytest.importorskip("xlsxwriter")
    from kvp.frister_xlsx import til_xlsx

    liste = les_rader([[str(celle) for celle in linje] for linje in eksempel(DAG)], DAG)
    linjer = libreoffice(til_xlsx(frister(liste.saker, DAG), [], DAG), tmp_path)
    assert linjer[0][:2] == ["Referanse", "Konklusjon"] and len(linjer) == 9
    assert linjer[1][0] == "A-101" and linjer[1][2] == "01.10.2026" and linjer[1][4] == "121"
