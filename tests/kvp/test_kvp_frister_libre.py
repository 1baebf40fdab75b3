"""The Excel file of `kvp frister` opened by LibreOffice: another program than the one that wrote it."""

from __future__ import annotations

import csv
import subprocess
from datetime import date

import pytest

from kvp.frister import frister
from kvp.frister_fil import les_rader
from kvp.frister_kommando import eksempel
from tests.programmer import krev

DAG = date(2026, 12, 1)


def test_libreoffice_opens_the_workbook(tmp_path):
    program = krev("soffice")
    pytest.importorskip("openpyxl")
    from kvp.frister_xlsx import til_xlsx

    liste = les_rader([[str(celle) for celle in linje] for linje in eksempel(DAG)], DAG)
    (tmp_path / "frister.xlsx").write_bytes(til_xlsx(frister(liste.saker, DAG), [], DAG))
    subprocess.run(
        [program, f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):59,34,76", "--outdir", str(tmp_path), str(tmp_path / "frister.xlsx")],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    linjer = list(csv.reader((tmp_path / "frister.csv").read_text(encoding="utf-8").splitlines(), delimiter=";"))
    assert linjer[0][:2] == ["Referanse", "Konklusjon"] and len(linjer) == 9
    assert linjer[1][0] == "A-101" and linjer[1][2] == "01.10.2026" and linjer[1][4] == "121"
