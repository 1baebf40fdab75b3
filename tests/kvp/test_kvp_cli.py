"""The command line: results on standard output, one line on standard error when the input is bad."""

import io
import json
import subprocess
import sys
from datetime import date

import pytest
from kvp_kjerne import SAKER

from kvp import Sak, cli, vurder
from kvp.cli import main

SAK = SAKER[0]["sak"]
DATO = ["--dato", "2026-12-01"]


@pytest.fixture
def kjor(capfdbinary, monkeypatch):
    def kall(*argumenter, inn=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(inn)))
        status = main([str(a) for a in argumenter])
        ut, feil = capfdbinary.readouterr()
        return status, ut.decode("utf-8"), feil.decode("utf-8")

    return kall


def _fil(mappe, navn, innhold):
    (mappe / navn).write_bytes(innhold if isinstance(innhold, bytes) else innhold.encode("utf-8"))
    return mappe / navn


def test_one_case(kjor, tmp_path):
    status, ut, feil = kjor("vurder", *DATO, _fil(tmp_path, "sak.json", json.dumps(SAK)))
    assert (status, feil) == (0, "")
    svar = json.loads(ut)
    assert svar == vurder(Sak.fra_json(SAK), date(2026, 12, 1)).til_json()
    assert list(svar) == [
        "konklusjon",
        "forelopig",
        "overskrift",
        "begrunnelse",
        "vindu_fra",
        "hjemler",
        "vilkaar",
        "forbehold",
        "motsigelser",
        "mangler",
        "gjor_naa",
        "regelversjon",
    ]
    assert "måneder" in ut and "\\u" not in ut


def test_texts_in_nynorsk_with_the_same_outcome(kjor, tmp_path):
    fil = _fil(tmp_path, "sak.json", json.dumps(SAK))
    svar = json.loads(kjor("vurder", *DATO, "--maalform", "nn", fil)[1])
    bokmaal = json.loads(kjor("vurder", *DATO, fil)[1])
    assert svar["begrunnelse"][-1].startswith("NAV avgjer.") and svar["hjemler"] == bokmaal["hjemler"]
    assert kjor("vurder", "--maalform", "sv", fil)[0] == 2


def test_standard_input_and_byte_order_mark(kjor):
    assert json.loads(kjor("vurder", *DATO, "-", inn=b'\xef\xbb\xbf{"alder": 70}')[1])["konklusjon"] == "UTENFOR"


def test_today_is_the_default(kjor, monkeypatch):
    class Klokke(date):
        @classmethod
        def today(cls):
            return cls(2026, 12, 1)

    monkeypatch.setattr(cli, "date", Klokke)
    assert (
        kjor("vurder", "-", inn=json.dumps(SAK).encode())[1]
        == kjor("vurder", *DATO, "-", inn=json.dumps(SAK).encode())[1]
    )


def test_one_result_per_line(kjor, tmp_path):
    saker = [t["sak"] for t in SAKER[:20]]
    fil = _fil(tmp_path, "saker.jsonl", "\n\n".join(json.dumps(sak, ensure_ascii=False) for sak in saker) + "\n")
    status, ut, feil = kjor("vurder", *DATO, fil)
    assert (status, feil, ut.count("\n")) == (0, "", 20)
    for linje, sak in zip(ut.splitlines(), saker, strict=True):
        assert json.loads(linje) == vurder(Sak.fra_json(sak), date(2026, 12, 1)).til_json()


@pytest.mark.parametrize(
    ("innhold", "deler"),
    [
        ('{"alder": "34"}', ["alder", '"34"', "0 til 120"]),
        ('{"alder": true}', ["alder", "true"]),
        ('{"opphold_maaneder": NaN}', ["opphold_maaneder", "NaN"]),
        ('{"navn": "Ola"}', ["navn", "Tillatt: et av feltene"]),
        ('{"frigang": "kanskje"}', ["frigang", "kanskje", "innvilget, sokt, nei"]),
        ('{"alder": 30, "alder": 70}', ["alder", "bare én gang"]),
        ('{"form": []}', ["form", "[]"]),
        ('{"kommune_for": "a\\nb' + "x" * 100 + '"}', ["kommune_for"]),
        ("[]", ["sak", "JSON-objekt"]),
        ("", ["ugyldig JSON"]),
        ('{"alder": ', ["ugyldig JSON"]),
        ("[" * 100_000, ["ugyldig JSON"]),
        ('{"alder": ' + "9" * 5000 + "}", ["Tillatt"]),
        (b"\xff\xfe", ["UTF-8"]),
    ],
)
def test_bad_input(kjor, tmp_path, innhold, deler):
    status, ut, feil = kjor("vurder", *DATO, _fil(tmp_path, "sak.json", innhold))
    assert (status, ut) == (2, "")
    assert feil.count("\n") == 1 and "sak.json" in feil and len(feil) < 1200
    for del_ in deler:
        assert del_ in feil


def test_bad_line_names_its_number(kjor, tmp_path):
    fil = _fil(tmp_path, "saker.jsonl", '{"alder": 30}\n\n{"alder": -1}\n{"alder": 31}\n')
    status, ut, feil = kjor("vurder", *DATO, fil)
    assert status == 2 and ut.count("\n") == 1 and "saker.jsonl, linje 3: alder: " in feil and feil.count("\n") == 1


@pytest.mark.parametrize(
    "argumenter",
    [
        ["vurder", "--dato", "2024-06-30", "-"],
        ["vurder", "--dato", "20261201", "-"],
        ["vurder", "--dato", "i dag", "-"],
        ["vurder", "--dato", "", "-"],
        ["vurder", "finnes-ikke.json"],
        ["vurder"],
        ["hva"],
        [],
    ],
)
def test_bad_arguments(kjor, argumenter):
    status, ut, feil = kjor(*argumenter, inn=b"{}")
    assert (status, ut, feil.count("\n")) == (2, "", 1)


def test_the_module_runs_as_a_program():
    svar = subprocess.run(
        [sys.executable, "-m", "kvp", "vurder", *DATO, "-"], input=b"{}", capture_output=True, check=False
    )
    assert svar.returncode == 0 and json.loads(svar.stdout)["mangler"][0] == "form"
