"""`kvp frister`: a list of cases in, deadlines out; persons kept outside, broken rows told, nothing repeated."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import random
import sys
import zipfile
from datetime import date, datetime, timedelta, timezone

import pytest

from kvp import Sak, cli, vurder
from kvp.cli import main
from kvp.frister import _VENTER, _VIKTIGST, frister
from kvp.frister_dato import Uleselig, les_dato
from kvp.frister_fil import UlesbarFil, les_csv, les_fil, les_rader
from kvp.frister_ics import brett, til_ics, uid
from kvp.frister_lesing import Radfeil, Radleser
from kvp.frister_ut import til_csv, til_tabell

DAG = date(2026, 12, 1)
DATO = ["--dato", "2026-12-01"]
BIBLIOTEKER = ("python_calamine", "xlsxwriter", "openpyxl")  # the tests read and make workbooks with the last
EXCEL = all(importlib.util.find_spec(navn) for navn in BIBLIOTEKER)
LISTE = """Referanse;Form;Frigang;Løslatelse;Hvor sikker;Alder
A-1;Fengsel;Nei;15.03.2027;Fastsatt;34
A-2;Fengsel;Nei;01.01.2028;Fastsatt;34
A-3;Fengsel;Nei;tull;Fastsatt;34
A-4;Varetekt;;ukjent;;27
A-5;Fengsel;Nei;15.06.2027;;30–39
"""


@pytest.fixture
def kjor(capfdbinary, monkeypatch):
    def kall(*argumenter, inn=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(inn)))
        status = main([str(a) for a in argumenter])
        ut, feil = capfdbinary.readouterr()
        return status, ut.decode("utf-8"), feil.decode("utf-8")

    return kall


@pytest.mark.parametrize(
    ("celle", "fra", "til", "sikkerhet"),
    [
        ("15.03.2027", "2027-03-15", None, "fastsatt"),
        ("15.3.27", "2027-03-15", None, "fastsatt"),
        ("15/3-27", "2027-03-15", None, "fastsatt"),
        ("2/3-27", "2027-03-02", None, "fastsatt"),
        ("2027-03-15", "2027-03-15", None, "fastsatt"),
        ("2027-03-15 00:00:00", "2027-03-15", None, "fastsatt"),
        ("15. mars 2027", "2027-03-15", None, "fastsatt"),
        ("fredag 15. Mars 2027.", "2027-03-15", None, "fastsatt"),
        ("46461", "2027-03-15", None, "fastsatt"),
        (46461.0, "2027-03-15", None, "fastsatt"),
        (datetime(2027, 3, 15), "2027-03-15", None, "fastsatt"),
        (date(2027, 3, 15), "2027-03-15", None, "fastsatt"),
        ("mars 2027", "2027-03-01", "2027-03-31", "fastsatt"),
        ("mar-27", "2027-03-01", "2027-03-31", "fastsatt"),
        ("03.2027", "2027-03-01", "2027-03-31", "fastsatt"),
        ("2028-02", "2028-02-01", "2028-02-29", "fastsatt"),
        ("mars", "2027-03-01", "2027-03-31", "fastsatt"),
        ("15. mars", "2027-03-15", None, "fastsatt"),
        ("29.2.", "2028-02-29", None, "fastsatt"),
        ("1.–15. mars 2027", "2027-03-01", "2027-03-15", "fastsatt"),
        ("1.-15.3.2027", "2027-03-01", "2027-03-15", "fastsatt"),
        ("15.3.–2.4.2027", "2027-03-15", "2027-04-02", "fastsatt"),
        ("15. mars - 2. april 2027", "2027-03-15", "2027-04-02", "fastsatt"),
        ("mellom 1. og 15. mars 2027", "2027-03-01", "2027-03-15", "fastsatt"),
        ("des 2026 - feb 2027", "2026-12-01", "2027-02-28", "fastsatt"),
        ("1. kvartal 2027", "2027-01-01", "2027-03-31", "fastsatt"),
        ("uke 12 2027", "2027-03-22", "2027-03-28", "fastsatt"),
        ("medio mars 2027", "2027-03-11", "2027-03-20", "fastsatt"),
        ("2027", "2027-01-01", "2027-12-31", "fastsatt"),
        ("ca. mars 2027", "2027-03-01", "2027-03-31", "antatt"),
        ("15.3.2027?", "2027-03-15", None, "antatt"),
        ("15.03.2027 (antatt)", "2027-03-15", None, "antatt"),
        ("2/3-tid 15.03.2027", "2027-03-15", None, "antatt"),
        ("2/3 15.3.2027, endt tid 1.11.2027", "2027-03-15", None, "antatt"),
        ("om 3 måneder", "2027-03-01", "2027-03-31", "antatt"),
        ("minstetid 15.03.2027", "2027-03-15", None, "minstetid"),
        ("minstetid: mars 2031", "2031-03-01", "2031-03-31", "minstetid"),
    ],
)
def test_dates_as_people_write_them(celle, fra, til, sikkerhet):
    lest = les_dato(celle, DAG)
    assert (lest.fra.isoformat(), lest.til.isoformat(), lest.sikkerhet) == (fra, til or fra, sikkerhet)


@pytest.mark.parametrize(
    "celle",
    [
        "",
        "tull",
        "31.02.2027",
        "29.02.2027",
        "3/15/2027",
        "32.1.2027",
        "15.3.2300",
        True,
        "2.4.2027-1.3.2027",
        "x" * 500,
        "0",
        "99999999",
        1e30,
        float("nan"),
        "15.13",
    ],
)
def test_what_is_no_date_is_said_to_be_none(celle):
    with pytest.raises(Uleselig):
        les_dato(celle, DAG)


@pytest.mark.parametrize(
    ("celler", "sak"),
    [
        ({"form": "Åpent fengsel", "frigang": "Ja"}, {"form": ["fengsel"], "frigang": "innvilget"}),
        ({"form": "fengsel, frigang"}, {"form": ["fengsel"], "frigang": "innvilget"}),
        ({"form": "Betinget dom og samfunnsstraff"}, {"form": ["betinget_dom", "samfunnsstraff"]}),
        ({"form": "tvungent_psykisk_vern", "dogn": "x"}, {"form": ["tvungent_psykisk_vern"], "dogn": "ja"}),
        ({"frigang": "søkt"}, {"form": ["fengsel"], "frigang": "sokt"}),
        ({"alder": 34}, {"alder": 34}),
        ({"alder": "30–39 år"}, {"alder": 30}),
        ({"alder": 1980}, {"alder": 45}),
        ({"alder": "over 67"}, {"alder": 68}),
        ({"alder": "60-67"}, {}),
        ({"alder": "15–18"}, {}),
        ({"alder": 1960}, {}),
        ({"opphold_maaneder": "1 år 2 mnd"}, {"opphold_maaneder": 14}),
        ({"opphold_maaneder": "4"}, {"opphold_maaneder": 4}),
        ({"loslatelse": "ukjent"}, {"loslatelse": "vet_ikke"}),
        (
            {"loslatelse": "15.3.2027", "sikkerhet": "usikker"},
            {"loslatelse": {"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "antatt"}},
        ),
        (
            {"loslatelse": "ca. 15.3.2027", "sikkerhet": "fastsatt"},
            {"loslatelse": {"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "antatt"}},
        ),
        (
            {"loslatelse_fra": "1.3.2027", "loslatelse_til": "15.3.2027"},
            {"loslatelse": {"fra": "2027-03-01", "til": "2027-03-15", "sikkerhet": "fastsatt"}},
        ),
        ({"ytelser": "svært begrensede", "maal": "Ja"}, {"ytelser": "svaert_begrensede", "maal": "ja"}),
    ],
)
def test_a_row_as_a_case(celler, sak):
    assert Radleser(DAG).les(celler).til_json() == {"rolle": "ansatt", **sak}


@pytest.mark.parametrize(
    "celler",
    [
        {"form": "hemmelig"},
        {"frigang": "hemmelig"},
        {"alder": "hemmelig"},
        {"alder": 400},
        {"loslatelse": "hemmelig"},
        {"opphold_maaneder": "hemmelig"},
        {"form": "#REF!"},
        {"loslatelse": "1.1.2027", "sikkerhet": "hemmelig"},
        {"bursdag": "hemmelig"},
    ],
)
@pytest.mark.parametrize("maalform", ["nb", "nn"])
def test_a_broken_row_says_why_and_never_what_stood_there(celler, maalform):
    with pytest.raises(Radfeil) as feil:
        Radleser(DAG, maalform).les(celler)
    assert str(feil.value).endswith(".") and "hemmelig" not in str(feil.value)


def test_the_contract(kjor, tmp_path):
    (tmp_path / "l.csv").write_text(LISTE, encoding="utf-8")
    status, ut, feil = kjor("frister", *DATO, "--format", "json", tmp_path / "l.csv")
    svar = json.loads(ut)
    assert (status, feil) == (1, "") and list(svar) == ["rader", "feil"]
    assert [r["ref"] for r in svar["rader"]] == ["A-1", "A-5", "A-4", "A-2"]
    for rad in svar["rader"]:
        assert list(rad) == ["ref", "konklusjon", "vindu_fra", "dager", "gjor", "mangler"]
        assert rad["gjor"] and all(isinstance(x, str) for x in rad["gjor"])
    assert [(r["konklusjon"], r["vindu_fra"], r["dager"]) for r in svar["rader"]] == [
        ("KAN", "2026-09-15", 104),
        ("FORBERED", "2026-12-15", 14),
        ("NAV", None, None),
        ("FORBERED", "2027-07-01", 212),
    ]
    assert svar["rader"][0]["gjor"][0].startswith("Søk om KVP: ") and svar["rader"][2]["gjor"][0].startswith(
        "Spør om datoen"
    )
    [broken] = svar["feil"]
    assert list(broken) == ["rad", "ref", "hvorfor"] and (broken["rad"], broken["ref"]) == (4, "A-3")
    assert "tull" not in ut


@pytest.mark.parametrize("koding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("skille", [";", ",", "\t"])
@pytest.mark.parametrize("linjeskift", ["\n", "\r\n"])
def test_the_ways_a_csv_is_saved(koding, skille, linjeskift):
    raa = LISTE.replace(";", skille).replace("\n", linjeskift).encode(koding)
    liste = les_fil(raa, "l.csv", DAG)
    assert len(liste.saker) == 4 and [f["rad"] for f in liste.feil] == [4]


def test_the_field_names_of_the_contract_are_headings_too():
    liste = les_fil(
        b"ref,form,frigang,loslatelse,alder,nav_oppfolging\na1,fengsel,innvilget,2027-03-15,34,vet_ikke\n", "x", DAG
    )
    assert liste.saker[0][1].nav_oppfolging == "vet_ikke" and not liste.utelatt


def test_a_title_above_blank_rows_and_unknown_columns():
    liste = les_fil(
        (
            "Oversikt 2026;;;\n;;;\nRef;Form;Merknad;Løslatelse\n"
            "A;fengsel;se notat i mappe;1.3.2027\n\n;;;\nB;varetekt;;\n"
        ).encode(),
        "x.csv",
        DAG,
    )
    assert [ref for ref, _ in liste.saker] == ["A", "B"] and liste.utelatt == ["C"]


PERSONER = {
    "Navn;Form\nKari Nordmann;fengsel\n": "Kari",
    "Etternavn;Form\nNordmann;fengsel\n": "Nordmann",
    "Ref;Form;Beboer\n1;fengsel;Nordmann, Ola\n": "Nordmann",
    "Ref;Form;Hvem\n1;fengsel;Xi Wang\n2;fengsel;Duc Nguyen\n": "Nguyen",
    "Ref;Form\nOla Nordmann;fengsel\nPer Hansen;fengsel\n": "Nordmann",
    "Ref;Form\nKari;fengsel\n": "Kari",
    "Fødselsnummer;Form\n01010112345;fengsel\n": "01010112345",
    "Ref;Form\n010101 12345;fengsel\n": "12345",
    "Ref;Form;Alder\n1;fengsel;15076500565\n": "15076500565",
    "Ref;Form;Løslatelse\n1;fengsel;01010112345\n": "12345",
    "Ref;Form;Diverse\n1;fengsel;ring 99 88 77 66\n": "99 88",
    "Ref;Form;Diverse\n1;fengsel;+47 22334455\n": "22334455",
    "Ref;Form;Tlf\n1;fengsel;\n2;fengsel;x\n": "Tlf;",
    "Ref;Form;Mobilnr.\n1;fengsel;1\n": "Mobilnr",
    "Ref;Form;Lovbrudd\n1;fengsel;x\n": "Lovbrudd;",
    "Ref;Form;Type\n1;fengsel;Drap\n": "Drap",
    "Ref;Form\n1;fengsel (voldtekt)\n": "voldtekt",
    "Ref;Form;Merk\n1;fengsel;strl. § 282\n": "282",
    "Ref;Form;Født\n1;fengsel;03.05.1985\n": "1985",
    "Ref;Form;Diagnose\n1;fengsel;x\n": "Diagnose;",
    "Ref;Form;Merk\n1;fengsel;a@b.no\n": "a@b",
    "Ref;Form;Merk\n1;fengsel;K. Nordvang\n2;fengsel;O.J. Hegge-Lund\n": "Nordvang",
    "Ref;Form\nNordvang, K.;fengsel\nHegge, O J;fengsel\n": "Nordvang",
    **{
        f"Ref;Form;{hode}\n1;fengsel;x\n": hode
        for hode in (
            "Initialer",
            "Kontaktbetjent",
            "Kontakt",
            "Hvem det gjelder",
            "Kven det gjeld",
            "Fange",
            "Forsvarer",
            "Saksbehandler",
            "Fornærmet",
            "DUF-nr",
            "Straffesak",
            "Strafferettslig forhold",
            "Straffbart forhold",
        )
    },
    **{
        f"Ref;Form;Merk\n1;fengsel;{ord_}\n": ord_
        for ord_ in ("Brukstyveri", "Innbrudd", "Vinningskriminalitet", "Svindel", "Korrupsjon", "Sedelighet")
    },
    "Ola Nordmann;fengsel;15.03.2027\nKari Nordmann;varetekt;01.04.2027\n": "Nordmann",
}


@pytest.mark.parametrize("innhold", PERSONER)
@pytest.mark.parametrize("format_", ["json", "tabell", "ics"])
def test_a_column_of_persons_stops_the_file_and_is_repeated_nowhere(kjor, tmp_path, innhold, format_):
    (tmp_path / "l.csv").write_text(innhold, encoding="utf-8")
    status, ut, feil = kjor("frister", *DATO, "--format", format_, tmp_path / "l.csv")
    assert (status, ut) == (2, "") and feil.count("\n") == 1 and "kolonne " in feil
    assert PERSONER[innhold] not in feil


@pytest.mark.parametrize(
    "innhold",
    [
        "Ref;Form;Løslatelse\n20261234;fengsel;15032027\n",
        "Ref;Form;Avdeling\n2026/0123;narkotikaprogram;Avdeling Nord\n",
        "Ref;Form;Merknad\nHALDEN-17;Venter på soning;15.03.2027 se mappe\n",
        "Ref;Form;Sted\nAB CD;Forvaring;Oslo fengsel\n",
    ],
)
def test_what_only_looks_a_little_like_a_person_is_let_in(innhold):
    assert len(les_fil(innhold.encode(), "l.csv", DAG).saker) + len(les_fil(innhold.encode(), "l.csv", DAG).feil) == 1


def test_one_name_among_many_references_is_one_broken_row():
    rader = "".join(f"A-{n};fengsel\n" for n in range(9))
    liste = les_fil(f"Ref;Form\n{rader}Xi Wang;fengsel\n".encode(), "l.csv", DAG)
    assert len(liste.saker) == 9 and liste.feil[0]["ref"] == "" and "Wang" not in str(liste.feil)


def test_the_same_reference_twice():
    liste = les_fil(b"ref;form\nA;fengsel\nA;varetekt\n", "l.csv", DAG)
    assert len(liste.saker) == 1 and "rad 2" in str(liste.feil[0]["hvorfor"])


@pytest.mark.parametrize("argumenter", [[], ["finnes-ikke.csv"], ["--format", "pdf", "x"], ["--dato", "i dag", "x"]])
def test_bad_arguments(kjor, argumenter):
    status, ut, feil = kjor("frister", *argumenter)
    assert (status, ut, feil.count("\n")) == (2, "", 1)


def test_the_file_itself_is_never_written(kjor, tmp_path):
    fil = tmp_path / "l.csv"
    fil.write_text(LISTE, encoding="utf-8")
    status, _, feil = kjor("frister", *DATO, "--format", "csv", "--ut", fil, fil)
    assert status == 2 and "samme filen" in feil and fil.read_text(encoding="utf-8") == LISTE


def test_the_template_and_the_example(kjor, tmp_path):
    mal, eks = tmp_path / "mal.csv", tmp_path / "eks.csv"
    assert kjor("frister", *DATO, "--mal", mal, "--eksempel", eks)[0] == 0
    status, ut, feil = kjor("frister", *DATO, "--format", "json", eks)
    assert (status, feil) == (0, "") and len(json.loads(ut)["rader"]) == 8
    status, ut, _ = kjor("frister", *DATO, "--format", "json", mal)
    assert (status, json.loads(ut)) == (0, {"rader": [], "feil": []})
    assert kjor("frister", *DATO, "--mal", mal)[0] == 2, "it does not write over a file"


def _sak(**felt):
    return Sak.fra_json({"rolle": "ansatt", "form": ["fengsel"], "frigang": "nei", "alder": 34, **felt})


def _ut(dag, sikkerhet="fastsatt"):
    return {"fra": dag, "til": dag, "sikkerhet": sikkerhet}


def test_the_most_urgent_comes_first():
    saker = {
        "fjernt": _sak(loslatelse=_ut("2029-01-01")),
        "gammel": _sak(alder=70),
        "snart": _sak(loslatelse=_ut("2027-06-20")),
        "ukjent": _sak(loslatelse="vet_ikke", opphold_maaneder="vet_ikke"),
        "aapent": _sak(loslatelse=_ut("2027-02-01")),
        "straks": _sak(loslatelse=_ut("2026-12-05")),
        "uten_dato": Sak.fra_json({"form": ["proveloslatt"], "alder": 30}),
    }
    rekke = [f.ref for f in frister(saker.items(), DAG)]
    assert rekke == ["straks", "aapent", "uten_dato", "snart", "ukjent", "fjernt", "gammel"]


def test_every_task_that_the_list_ranks_is_one_that_the_rules_give():
    saker = [
        _sak(loslatelse="vet_ikke"),
        _sak(loslatelse=_ut("2027-03-01")),
        _sak(loslatelse=_ut("2030-03-01")),
        _sak(form=["varetekt"], loslatelse="vet_ikke"),
        _sak(form=["tvungen_omsorg"], dogn="ja", loslatelse="vet_ikke"),
        _sak(form=["samfunnsstraff"], kolliderer="ja"),
        _sak(frigang="innvilget", nav_oppfolging="nei"),
    ]
    gitt = {o.nokkel for sak in saker for o in vurder(sak, DAG).gjor_naa}
    assert {*_VIKTIGST, *_VENTER} <= gitt
    assert all(f.gjor for f in frister(((str(nr), sak) for nr, sak in enumerate(saker)), DAG))


@pytest.mark.parametrize(
    ("dag", "ut", "vindu", "dager", "konklusjon"),
    [
        ("2026-02-28", "2026-08-31", "2026-02-28", 184, "KAN"),
        ("2026-02-27", "2026-08-31", "2026-02-28", 1, "FORBERED"),
        ("2028-02-29", "2028-08-31", "2028-02-29", 184, "KAN"),
        ("2027-08-28", "2028-02-29", "2027-08-29", 1, "FORBERED"),
        ("2026-09-29", "2027-03-30", "2026-09-30", 1, "FORBERED"),
        ("2026-12-01", "2027-06-01", "2026-12-01", 182, "KAN"),
    ],
)
def test_edge_days(dag, ut, vindu, dager, konklusjon):
    [f] = frister([("A", _sak(loslatelse=_ut(ut)))], date.fromisoformat(dag))
    assert (f.vindu_fra.isoformat(), f.dager, f.konklusjon) == (vindu, dager, konklusjon)


# Formats


def _rader():
    liste = les_fil(LISTE.encode(), "l.csv", DAG)
    return frister(liste.saker, DAG), liste.feil


def test_the_table_and_the_csv():
    rader, feil = _rader()
    tabell = til_tabell(rader, feil, DAG, "nb").decode()
    assert tabell.index("A-1 ") < tabell.index("A-5 ") and "Rad 4 (A-3)" in tabell and "NAV avgjør" in tabell
    assert max(map(len, tabell.splitlines())) <= 120
    raa = til_csv(rader, feil, "nn")
    linjer = list(csv.reader(io.StringIO(raa.decode("utf-8-sig")), delimiter=";"))
    assert raa[:3] == b"\xef\xbb\xbf" and linjer[0][0] == "Referanse" and len(linjer) == 5
    assert linjer[1][2:4] == ["15.09.2026", "15.03.2027"]


def test_a_reference_is_never_a_formula():
    farlig = frister([("=1+1", _sak()), ("@x", _sak())], DAG)
    assert b"\n'=1+1;" in til_csv(farlig, [], "nb") and b"\n'@x;" in til_csv(farlig, [], "nb")


@pytest.mark.parametrize("maalform", ["nb", "nn"])
def test_the_calendar_is_read_by_two_libraries(maalform):
    icalendar, vobject = pytest.importorskip("icalendar"), pytest.importorskip("vobject")
    rader, _ = _rader()
    raa = til_ics(rader, DAG, maalform)
    assert all(len(linje) <= 75 for linje in raa.split(b"\r\n")) and b"\n" not in raa.replace(b"\r\n", b"")
    en = [h for h in icalendar.Calendar.from_ical(raa).walk("VEVENT")]
    to = list(vobject.readOne(raa.decode()).vevent_list)
    assert len(en) == len(to) == 12  # three with a date, four each
    assert [str(h["uid"]) for h in en] == [h.uid.value for h in to] and len({str(h["uid"]) for h in en}) == 12
    assert [h.decoded("dtstart") for h in en] == [h.dtstart.value for h in to]
    assert [str(h["summary"]) for h in en] == [h.summary.value for h in to]
    vindu = next(h for h in en if str(h["uid"]) == uid("A-5", "vindu"))
    assert vindu.decoded("dtstart") == date(2026, 12, 15) and len(vindu.walk("VALARM")) == 1
    forbi = next(h for h in en if str(h["uid"]) == uid("A-1", "vindu"))
    assert not forbi.walk("VALARM"), "what is past rings no bell"


def test_a_new_list_moves_the_old_events():
    icalendar = pytest.importorskip("icalendar")

    def kalender(dag, ut):
        raa = til_ics(frister([("A", _sak(loslatelse=_ut(ut)))], dag), dag)
        return {
            str(h["uid"]): (h.decoded("dtstart"), h["sequence"])
            for h in icalendar.Calendar.from_ical(raa).walk("VEVENT")
        }

    for_, etter = kalender(DAG, "2027-09-15"), kalender(DAG + timedelta(1), "2027-08-15")
    assert for_.keys() == etter.keys() and all(etter[u][1] > for_[u][1] and etter[u][0] < for_[u][0] for u in for_)


@pytest.mark.parametrize("form", ["", ",", "( )", " / "])
def test_frigang_without_a_form_is_from_prison(form):
    assert Radleser(DAG).les({"form": form, "frigang": "ja"}).form == ("fengsel",)


def test_long_lines_are_folded_between_letters():
    linje = "SUMMARY:" + "æøå😀" * 60
    assert brett(linje).replace("\r\n ", "") == linje and all(len(d.encode()) <= 75 for d in brett(linje).split("\r\n"))


def _med_i_arket(celle: str) -> bytes:
    """The example as a workbook, with this cell at the end of its sheet."""
    from kvp.frister_kommando import eksempel
    from kvp.frister_xlsx import lag_bok

    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(lag_bok(eksempel(DAG)))) as fra, zipfile.ZipFile(ut, "w") as til:
        for navn in fra.namelist():
            innhold = fra.read(navn)
            if navn.endswith("sheet1.xml"):
                rad = f'<row r="1048576">{celle}</row></sheetData>'.encode()
                innhold = innhold.replace(b"</sheetData>", rad)
            til.writestr(navn, innhold)
    return ut.getvalue()


@pytest.mark.skipif(not EXCEL, reason="kvp-regler[frister] eller openpyxl er ikke installert")
class TestExcel:
    def test_in_and_out(self, kjor, tmp_path):
        import openpyxl

        for endelse in ("csv", "xlsx"):
            assert kjor("frister", *DATO, "--eksempel", tmp_path / f"e.{endelse}")[0] == 0
        ut = [kjor("frister", *DATO, "--format", "json", tmp_path / f"e.{e}") for e in ("csv", "xlsx")]
        assert ut[0] == ut[1] and ut[0][0] == 0
        assert kjor("frister", *DATO, "--ut", tmp_path / "ut.xlsx", tmp_path / "e.xlsx")[0] == 0
        ark = openpyxl.load_workbook(tmp_path / "ut.xlsx").active
        assert ark.freeze_panes == "B2" and ark.auto_filter.ref == "A1:I9" and ark["A1"].font.bold
        # Colour is never alone: the conclusion stands in words and by its code.
        assert (
            ark["B2"].value == "Kan få innvilget KVP [KAN]"
            and ark["C2"].is_date
            and ark["C2"].number_format == "DD.MM.YYYY"
        )

    def test_days_numbers_and_formulas_in_cells(self):
        import openpyxl

        bok = openpyxl.Workbook()
        ark = bok.active
        for rad in (
            ["Ref", "Form", "Løslatelse", "Alder"],
            [17, "fengsel", datetime(2027, 3, 15), 34.0],
            ["=1+1", "fengsel", date(2027, 4, 1), "30-39"],
            [18.0, "varetekt", 46461, None],
        ):
            ark.append(rad)
        ut = io.BytesIO()
        bok.save(ut)
        liste = les_fil(ut.getvalue(), "x.xlsx", DAG)
        assert [ref for ref, _ in liste.saker] == ["17", "rad 3", "18"] and not liste.feil
        assert liste.saker[0][1].loslatelse.fra == liste.saker[2][1].loslatelse.fra == date(2027, 3, 15)

    def test_a_formula_in_a_reference_stays_text(self):
        import openpyxl

        from kvp.frister_xlsx import til_xlsx

        raa = til_xlsx(frister([("=1+1", _sak()), ("a\x01b", _sak())], DAG), [], DAG)
        assert openpyxl.load_workbook(io.BytesIO(raa)).active["A2"].data_type == "s"

    @pytest.mark.parametrize("celle", ["XFD1048576", "A999999", "ZZ40000"])
    @pytest.mark.parametrize(
        "slik", ['<c r="%s"><v>1</v></c>', "<c s='1' r='%s'><v>1</v></c>", '<x:c r = "%s"><v>1</v></x:c>']
    )
    def test_one_cell_far_out_is_refused_before_room_is_made_for_all(self, celle, slik):
        bok = _med_i_arket(slik % celle)
        with pytest.raises(UlesbarFil, match=r"rader|langt ute"):
            les_fil(bok, "x.xlsx", DAG)

    def test_a_sheet_formatted_to_the_bottom_with_nothing_in_it_is_read(self):
        assert les_fil(_med_i_arket('<c r="XFD1048576" s="1"/>'), "x.xlsx", DAG).saker

    def test_a_long_text_shown_in_many_fields_is_refused_before_it_is_copied(self):
        ut = io.BytesIO()
        with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as pakke:
            pakke.writestr("xl/sharedStrings.xml", "<sst><si><t>" + "x" * 30_000 + "</t></si></sst>")
            pakke.writestr("xl/worksheets/sheet1.xml", '<c t="s"><v>0</v></c>' * 20_000)
        with pytest.raises(UlesbarFil, match="for stor når den pakkes ut"):
            les_fil(ut.getvalue(), "x.xlsx", DAG)

    def test_a_package_that_swells_is_refused(self, monkeypatch):
        monkeypatch.setattr("kvp.frister_fil.MAKS_UTPAKKET", 1_000_000)
        ut = io.BytesIO()
        with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as pakke:
            pakke.writestr("xl/worksheets/sheet1.xml", b" " * 1_000_001)
        with pytest.raises(UlesbarFil, match="for stor når den pakkes ut"):
            les_fil(ut.getvalue(), "x.xlsx", DAG)

    def test_broken_workbooks(self):
        """Bytes changed, cut out and put in: a clear refusal or a list, never a fault (`make fuzz` does thousands)."""
        from tests.fuzz.regneark import odelagt_fil

        tilfeldig = random.Random(16)
        for _ in range(200):
            try:
                les_fil(*odelagt_fil(tilfeldig), DAG)
            except UlesbarFil as feil:
                assert "\n" not in str(feil)


def test_without_the_libraries_one_line_says_what_to_install(kjor, tmp_path, monkeypatch):
    for navn in ("python_calamine", "xlsxwriter"):
        monkeypatch.setitem(sys.modules, navn, None)
    (tmp_path / "x.xlsx").write_bytes(b"PK\x03\x04")
    for hva in ([tmp_path / "x.xlsx"], ["--eksempel", tmp_path / "ny.xlsx"]):
        status, ut, feil = kjor("frister", *DATO, *hva)
        assert (status, ut, feil.count("\n")) == (2, "", 1) and "pip install python-calamine XlsxWriter" in feil
        assert "kvp-regler" not in feil  # a name that is in no register is never to be asked of one
    (tmp_path / "l.csv").write_text(LISTE, encoding="utf-8")
    for format_ in ("json", "csv", "ics", "tabell"):
        assert kjor("frister", *DATO, "--format", format_, tmp_path / "l.csv")[0] == 1
    assert kjor("frister", *DATO, "--format", "xlsx", tmp_path / "l.csv")[0] == 2


@pytest.mark.parametrize(
    "raa",
    [
        b"",
        b"\x00\x01",
        b"\xd0\xcf\x11\xe0" + b"\x00" * 99,
        b"a;b\n",
        b"\xff\xfe",
        b"sep=;\n",
        b'"' * 9,
        b"ref\n" + b'"' + b"x" * 200_000,
        b"Ref;Form\n" + b";" * 5000,
    ],
)
def test_broken_text(raa):
    try:
        assert les_fil(raa, "x.csv", DAG) is not None
    except UlesbarFil as feil:
        assert "\n" not in str(feil)


def test_made_up_tables_never_fail():
    tilfeldig = random.Random(7)
    biter = [
        "Ref",
        "Form",
        "Løslatelse",
        "Alder",
        "Frigang",
        "fengsel",
        "15.03.2027",
        "mars",
        "ca.",
        "2/3",
        "-",
        "?",
        "34",
        "1.–15.",
        "\x00",
        "=1",
        '"',
        ";",
        "\n",
        "ukjent",
        "uke 99",
        "99.99.9999",
        "æ",
        "😀",
        "0",
        "-1",
        "1e9",
        "29.2.",
    ]
    for _ in range(3000):
        tekst = "Ref;Form;Løslatelse;Alder\n" + "".join(tilfeldig.choice([*biter, ";", "\n"]) for _ in range(40))
        try:
            liste = les_rader(les_csv(tekst.encode()), DAG)
        except UlesbarFil:
            continue
        rader = frister(liste.saker, DAG)
        til_csv(rader, liste.feil, "nb"), til_ics(rader, DAG), til_tabell(rader, liste.feil, DAG, "nn")


# The day


@pytest.mark.parametrize(
    ("naa", "dag"),
    [
        ("2026-11-30T22:59:59", "2026-11-30"),
        ("2026-11-30T23:00:00", "2026-12-01"),  # winter: one hour
        ("2027-06-30T21:59:59", "2027-06-30"),
        ("2027-06-30T22:00:00", "2027-07-01"),  # summer: two
        ("2027-03-27T23:30:00", "2027-03-28"),
        ("2027-03-28T21:59:00", "2027-03-28"),
        ("2027-03-28T22:00:00", "2027-03-29"),
        ("2027-10-30T22:00:00", "2027-10-31"),
        ("2027-10-31T22:59:00", "2027-10-31"),
        ("2027-10-31T23:00:00", "2027-11-01"),
        ("2027-12-31T23:00:00", "2028-01-01"),
        ("2028-02-28T23:00:00", "2028-02-29"),
        ("2028-02-29T23:00:00", "2028-03-01"),
    ],
)
@pytest.mark.parametrize("med_tabell", [True, False])
def test_the_day_is_taken_in_oslo(naa, dag, med_tabell, monkeypatch):
    from kvp import klokke

    if not med_tabell:  # Windows and slim containers

        def uten(navn):
            raise klokke.ZoneInfoNotFoundError(navn)

        monkeypatch.setattr(klokke, "ZoneInfo", uten)
    moment = datetime.fromisoformat(naa).replace(tzinfo=timezone.utc)
    assert klokke.dag_i_oslo(moment).isoformat() == dag


def test_the_command_takes_the_day_in_oslo(monkeypatch):
    class Klokke(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2026, 11, 30, 23, 30, tzinfo=timezone.utc)

    monkeypatch.setattr(cli, "datetime", Klokke)
    assert cli.i_dag() == date(2026, 12, 1)


def _mange(antall: int) -> list[list[object]]:
    """Rows of which most are unlike all others, as in a list of a whole region."""
    r = random.Random(16)
    former, frigang = (
        ("Fengsel", "Varetekt", "Forvaring", "Fotlenke", "fengsel, frigang"),
        ("Nei", "Innvilget", "Søkt", ""),
    )
    dager = [DAG + timedelta(r.randint(-30, 1400)) for _ in range(antall)]
    rader: list[list[object]] = [["Referanse", "Form", "Frigang", "Løslatelse", "Alder"]]
    for nr, dag in enumerate(dager):
        celle = r.choice((f"{dag:%d.%m.%Y}", f"ca. {dag.month}.{dag.year}", dag, "ukjent"))
        rader.append([f"A-{nr}", r.choice(former), r.choice(frigang), celle, r.randint(16, 70)])
    return rader


def test_the_work_for_a_row_stays_small():
    """Calls of functions, which are the same on every machine; 10,000 rows are to take less than five seconds."""
    rader, antall = _mange(1000), 0

    def tell(_ramme, hendelse, _arg):
        nonlocal antall
        antall += hendelse in ("call", "c_call")

    frister(les_rader(rader[:100], DAG).saker, DAG)  # texts and tables of the rules are made once
    sys.setprofile(tell)
    try:
        liste = les_rader(rader, DAG)
        lest, antall = antall, 0
        funnet = frister(liste.saker, DAG)
        vurdert, antall = antall, 0
        til_ics(funnet, DAG), til_tabell(funnet, liste.feil, DAG, "nb"), til_csv(funnet, liste.feil, "nb")
    finally:
        sys.setprofile(None)
    assert len(funnet) == 1000
    per_rad = (lest / 1000, vurdert / 1000, antall / 1000)
    assert all(faa < grense for faa, grense in zip(per_rad, (230, 190, 800), strict=True)), per_rad
