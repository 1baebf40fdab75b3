"""The command line: results on standard output, one line on standard error when the input is bad."""

import io
import json
import os
import re
import subprocess
import sys
from datetime import date

import pytest
from kvp_kjerne import SAKER

import kvp
from kvp import FELTER, Sak, cli, vurder
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


def test_a_line_is_the_same_json_as_the_whole(kjor, tmp_path):
    saker = [{"ref": n, **en["sak"]} for n, en in enumerate(SAKER)]
    fil = _fil(tmp_path, "saker.jsonl", "".join(json.dumps(x) + "\n" for x in saker))
    for maalform in ("nb", "nn"):
        _, ut, _ = kjor("vurder", *DATO, "--maalform", maalform, fil)
        for sak, linje in zip(saker, ut.splitlines(), strict=True):
            merke = {"ref": sak["ref"]}
            uten = {navn: verdi for navn, verdi in sak.items() if navn != "ref"}
            svar = vurder(Sak.fra_json(uten), date(2026, 12, 1), maalform)
            assert linje == json.dumps({**merke, **svar.til_json()}, ensure_ascii=False)


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
        ('{"alder": "' + "0" * 11 + '"}', ["alder", "en tekst på 11 tegn"]),
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


def test_a_line_that_is_no_json_names_one_line(kjor, tmp_path):
    fil = _fil(tmp_path, "saker.jsonl", '{"alder": 30}\n\n{"alder": \n')
    status, _, feil = kjor("vurder", *DATO, fil)
    assert status == 2 and "linje 3: sak: ugyldig JSON ved tegn" in feil and feil.count("linje") == 1


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


# What somebody wrote in a wrong place is not repeated into the caller's log

_FNR, _NAVN = "01019012345", "Ola Nordmann"


@pytest.mark.parametrize("verdi", [_FNR, int(_FNR), float(_FNR), _NAVN, [_NAVN], {"navn": _NAVN}, "ola@nordmann.no"])
@pytest.mark.parametrize(
    "felt", [*(n for n, f in FELTER.items() if f.slag not in ("tekst", "sted")), "fnr", "navn", "sak"]
)
def test_errors_repeat_no_value(kjor, felt, verdi):
    status, ut, feil = kjor("vurder", *DATO, "-", inn=json.dumps({felt: verdi}).encode())
    assert (status, ut) == (2, "") and felt in feil
    assert not any(ord_ in feil.lower() for ord_ in (_FNR, "ola", "nordmann")), feil


def test_errors_repeat_no_name_of_a_field_that_is_none(kjor):
    for navn in (_FNR, _NAVN, "fødselsnummer 01019012345"):
        for inn in ({navn: 1}, {"loslatelse": {navn: 1}}):
            assert _FNR not in (feil := kjor("vurder", "-", inn=json.dumps(inn).encode())[2]) and _NAVN not in feil
        to = json.dumps({navn: 1})[:-1] + "," + json.dumps({navn: 2})[1:]
        assert kjor("vurder", "-", inn=to.encode())[2].startswith("standard inn: sak: ")


def test_errors_repeat_no_argument(kjor):
    for argumenter in (["vurder", "--maalform", _FNR, "-"], [_FNR], ["vurder", "-", _FNR], ["vurder", "--" + _FNR, "-"],
                       ["vurder", "--dato", _FNR, "-"]):  # fmt: skip
        status, ut, feil = kjor(*argumenter, inn=b"{}")
        assert (status, ut, feil.count("\n")) == (2, "", 1) and _FNR not in feil, feil


# Many cases


def test_lines_from_standard_input_with_marks_of_the_caller(kjor):
    linjer = [{"id": 7, "ref": "A-101", **SAK}, {"ref": "A-102", **SAK}, SAK]
    inn = "".join(json.dumps(x) + "\n" for x in linjer).encode()
    status, ut, feil = kjor("vurder", *DATO, "--linjer", "-", inn=inn)
    assert (status, feil) == (0, "")
    svar = [json.loads(x) for x in ut.splitlines()]
    assert [list(x)[:2] for x in svar] == [["id", "ref"], ["ref", "konklusjon"], ["konklusjon", "forelopig"]]
    assert svar[0]["id"] == 7 and svar[1]["ref"] == "A-102"
    assert {k: v for k, v in svar[0].items() if k not in ("id", "ref")} == svar[2]


@pytest.mark.parametrize("merke", [None, True, 1.5, [], {}, "", "x" * 101, "\ud800", _FNR, _NAVN])
def test_a_mark_that_is_none_or_names_somebody(kjor, merke):
    status, ut, feil = kjor("vurder", *DATO, "-", inn=json.dumps({"ref": merke}).encode())
    assert (status, ut, feil.count("\n")) == (2, "", 1) and "ref: " in feil and _FNR not in feil and "Ola" not in feil


def test_broken_lines_are_told_and_the_others_go_on(kjor, tmp_path):
    fil = _fil(tmp_path, "saker.jsonl", '{"ref": "a"}\n{"ref": "b", "alder": -1}\nx\n{"ref": "d"}\n')
    status, ut, feil = kjor("vurder", *DATO, "--fortsett", fil)
    assert status == 1 and [json.loads(x)["ref"] for x in ut.splitlines()] == ["a", "d"]
    assert [x.split(": ")[0].split(", ")[1] for x in feil.splitlines()] == ["linje 2", "linje 3"]
    assert kjor("vurder", *DATO, "--fortsett", _fil(tmp_path, "hel.jsonl", "{}\n"))[0] == 0


@pytest.mark.parametrize("koding", ["utf-16-le", "utf-16-be", "utf-16"])
def test_utf_16_is_told(kjor, koding):
    for valg in ([], ["--linjer"]):
        status, ut, feil = kjor("vurder", *valg, "-", inn='{"alder": 30}'.encode(koding))
        assert (status, ut) == (2, "") and "UTF-16" in feil and feil.count("\n") == 1
    if koding != "utf-16":
        assert "UTF-16" in kjor("frister", "-", inn="Referanse;Form\r\na;fengsel\r\n".encode(koding))[2]


def _kvp(rest, **valg):
    return subprocess.Popen([sys.executable, "-m", "kvp", *rest], stderr=subprocess.PIPE, **valg)


@pytest.mark.parametrize("rest", [["vurder", "--linjer", "-"], ["frister", "--format", "json", "-"], ["skjema", "sak"]])
def test_a_full_disk_and_a_closed_pipe_are_one_line(rest):
    inn = b"ref;form\na;fengsel\n" if rest[0] == "frister" else b"{}\n" * 300
    with open("/dev/full", "wb") as full:
        p = _kvp(rest, stdin=subprocess.PIPE, stdout=full)
        _, feil = p.communicate(inn)
    assert (p.returncode, feil.decode()) == (3, "standard ut: kan ikke skrives (disken er full)\n")
    les, skriv = os.pipe()
    os.close(les)
    p = _kvp(rest, stdin=subprocess.PIPE, stdout=skriv)
    os.close(skriv)
    _, feil = p.communicate(inn)
    assert (p.returncode, feil.decode()) == (3, "standard ut: kan ikke skrives (leseren lukket før alt var skrevet)\n")


def _skall(linje, mappe):
    kvp = f'"{sys.executable}" -m kvp'
    p = subprocess.run(["sh", "-c", linje.replace("kvp ", kvp + " ")], capture_output=True, text=True, cwd=mappe)
    return p.returncode, p.stdout, p.stderr


@pytest.mark.parametrize("hva", ["vurder a.json", "vurder a.jsonl", "frister a.csv", "skjema sak", "--version", "-h"])
def test_standard_output_that_is_closed_or_full_is_one_line(tmp_path, hva):
    for navn, innhold in (("a.json", "{}"), ("a.jsonl", "{}\n{}\n"), ("a.csv", "ref;form\na;fengsel\n")):
        _fil(tmp_path, navn, innhold)
    for hvor, hvorfor in (("&-", "er lukket"), ("/dev/full", "disken er full")):
        assert _skall(f"kvp {hva} >{hvor}", tmp_path) == (3, "", f"standard ut: kan ikke skrives ({hvorfor})\n")


def test_standard_input_that_is_closed_is_one_line(tmp_path):
    for hva in ("vurder -", "vurder --linjer -", "frister -"):
        assert _skall(f"kvp {hva} <&-", tmp_path) == (2, "", "standard inn: kan ikke leses (er lukket)\n")


def test_where_nobody_can_be_told_the_status_tells_and_the_rest_is_done(tmp_path):
    _fil(tmp_path, "a.jsonl", '{"ref": 1}\ntull\n{"ref": 3}\n')
    for hvor in ("&-", "/dev/full"):
        status, ut, _ = _skall(f"kvp vurder --fortsett a.jsonl 2>{hvor}", tmp_path)
        assert (status, [json.loads(x)["ref"] for x in ut.splitlines()]) == (1, [1, 3])
        assert _skall(f"kvp vurder finnes-ikke.json 2>{hvor}", tmp_path)[:2] == (2, "")


def test_a_file_that_cannot_be_written_is_the_same_status(kjor, tmp_path):
    liste = _fil(tmp_path, "liste.csv", "ref;form\na;fengsel\n")
    for ut, hvorfor in (
        ("/dev/full", "full: kan ikke skrives (disken er full)"),
        (tmp_path / "ingen/a.ics", "finnes ikke"),
    ):
        for valg in (["--ut", ut, liste], *([["--mal", ut]] if ut != "/dev/full" else [])):
            status, inn, feil = kjor("frister", *DATO, *valg)
            assert (status, inn, feil.count("\n")) == (3, "", 1) and hvorfor in feil


# Help and version

_ENGELSK = re.compile(r"\b(?:usage|options?|arguments:|optional|show|exit|error|invalid|required|the)\b", re.I)


def test_help_says_no_english_word(capsys):
    for del_ in ([], ["vurder"], ["frister"], ["skjema"]):
        with pytest.raises(SystemExit):
            main([*del_, "--hjelp"])
        hjelp = capsys.readouterr().out
        assert hjelp.startswith("bruk: kvp") and not _ENGELSK.search(hjelp.replace("--version", "")), hjelp


def test_version(capsys):
    for valg in ("--version", "--versjon"):
        with pytest.raises(SystemExit, match="0"):
            main([valg])
        assert capsys.readouterr().out.startswith(f"kvp {kvp.__version__} (regler gjelder fra 2")
