"""The command ``kvp frister``: a file of cases in, a list of deadlines out. The file itself is never changed."""

from __future__ import annotations

import argparse
import csv
import io
import os
import shutil
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from . import strommer
from .feil import IkkeSkrevet, aarsak
from .frister import Frist, frister
from .frister_fil import MAKS_BYTES, Liste, UlesbarFil, les_fil
from .frister_ics import til_ics
from .frister_ut import norsk_dag, til_csv, til_json, til_tabell
from .tekster import MAALFORMER
from .vindu import flytt_maaneder

FORMATER = ("tabell", "json", "csv", "xlsx", "ics")
RADER_MED_FEIL = 1


def sett_opp(tolk: argparse.ArgumentParser) -> None:
    """The arguments."""
    tolk.add_argument("--dato", help="dagen listen gjelder, ÅÅÅÅ-MM-DD (ellers i dag)")
    tolk.add_argument("--format", choices=FORMATER, help="ellers etter navnet på --ut, og tabell på skjermen")
    tolk.add_argument("--ut", metavar="FIL", help="skriv hit i stedet for til skjermen")
    tolk.add_argument("--maalform", choices=tuple(MAALFORMER), default="nb", help="språket i tekstene")
    tolk.add_argument("--mal", metavar="FIL", help="lag en tom mal (.csv eller .xlsx)")
    tolk.add_argument("--eksempel", metavar="FIL", help="lag et eksempel med oppdiktede saker (.csv eller .xlsx)")
    tolk.add_argument("fil", nargs="?", help="listen: .csv eller .xlsx, eller - for standard inn")


def kjor(valgt: argparse.Namespace, dato: date) -> int:
    """Runs the command; returns the exit status, 1 when a row was broken. Errors: `UlesbarFil`, `IkkeSkrevet`."""
    for maal, innhold in ((valgt.mal, [MAL]), (valgt.eksempel, eksempel(dato))):
        if maal:
            _skriv_bok(maal, innhold)
    if valgt.fil is None:
        if valgt.mal or valgt.eksempel:
            return 0
        raise UlesbarFil("kvp frister: oppgi en liste (.csv eller .xlsx), eller lag en med --mal eller --eksempel")
    format_ = valgt.format or _format_av(valgt.ut)
    if valgt.ut and valgt.fil != "-" and _samme(valgt.ut, valgt.fil):
        raise UlesbarFil("--ut er den samme filen som listen. Velg et annet navn")
    liste = _les(valgt.fil, dato, valgt.maalform)
    rader = frister(liste.saker, dato, valgt.maalform)
    _skriv(valgt.ut, skriv_som(format_, rader, liste, dato, valgt.maalform))
    if liste.utelatt:
        strommer.meld(f"Ikke lest, for overskriften er ukjent: kolonne {', '.join(liste.utelatt)}")
    if liste.feil and format_ in ("csv", "ics", "xlsx"):
        for feil in liste.feil:
            strommer.meld(f"Rad {feil['rad']}: {feil['hvorfor']}")
    return RADER_MED_FEIL if liste.feil else 0


def skriv_som(format_: str, rader: Sequence[Frist], liste: Liste, dato: date, maalform: str) -> bytes:
    """The list in one of `FORMATER`."""
    if format_ == "json":
        return til_json(rader, liste.feil)
    if format_ == "csv":
        return til_csv(rader, liste.feil, maalform)
    if format_ == "ics":
        return til_ics(rader, dato, maalform)
    if format_ == "xlsx":
        from .frister_xlsx import til_xlsx

        return til_xlsx(rader, liste.feil, dato, maalform)
    return til_tabell(rader, liste.feil, dato, maalform, shutil.get_terminal_size((120, 40)).columns)


def _les(fil: str, dato: date, maalform: str) -> Liste:
    navn = "standard inn" if fil == "-" else Path(fil).name
    try:
        if fil == "-":
            innhold = strommer.inn().read(MAKS_BYTES + 1)
        else:
            with open(fil, "rb") as aapen:
                innhold = aapen.read(MAKS_BYTES + 1)
        return les_fil(innhold, fil, dato, maalform)
    except OSError as feil:
        raise UlesbarFil(f"{navn}: kan ikke leses ({aarsak(feil)})") from None
    except UlesbarFil as feil:
        raise UlesbarFil(f"{navn}: {feil}") from None


def _format_av(ut: str | None) -> str:
    endelse = Path(ut).suffix.lower().lstrip(".") if ut else ""
    return endelse if endelse in FORMATER else "tabell"


def _samme(en: str, annen: str) -> bool:
    try:
        return os.path.samefile(en, annen)
    except OSError:
        return False


def _skriv(ut: str | None, innhold: bytes) -> None:
    if not ut:
        strommer.skriv(innhold)
        return
    try:
        Path(ut).write_bytes(innhold)
    except OSError as feil:
        raise IkkeSkrevet(f"{Path(ut).name}: kan ikke skrives ({aarsak(feil)})") from None


# A template and an example

MAL: list[object] = ["Referanse", "Form", "Frigang", "Løslatelse", "Hvor sikker", "Alder"]


def eksempel(dato: date) -> list[list[object]]:
    """Made-up cases around a day, one of each kind, with dates as people write them."""
    om = [flytt_maaneder(dato, n) for n in (4, 7, 14, 40)]
    return [
        MAL,
        ["A-101", "Fengsel", "Nei", norsk_dag(om[0]), "Fastsatt", "34"],
        ["A-102", "Fengsel", "Nei", norsk_dag(flytt_maaneder(dato, 6) + timedelta(days=18)), "Fastsatt", "18–24"],
        ["A-103", "Åpent fengsel", "Innvilget", norsk_dag(om[2]), "Fastsatt", "40-49"],
        ["B-201", "Varetekt", "", "ukjent", "", "27"],
        ["B-202", "Fengsel", "Søkt", f"ca. {_maaned(om[1])}", "", "51"],
        ["B-203", "Forvaring", "Nei", norsk_dag(om[3]), "Minstetid", "45"],
        ["C-301", "Fotlenke", "", "", "", "30-39"],
        ["C-302", "Samfunnsstraff", "", "", "", "22"],
    ]


def _maaned(dag: date) -> str:
    from .tekster.spraak import MAANEDER

    return f"{MAANEDER[dag.month - 1]} {dag.year}"


def _skriv_bok(fil: str, linjer: Sequence[Sequence[object]]) -> None:
    if os.path.exists(fil):
        raise UlesbarFil(f"{Path(fil).name}: finnes fra før. Velg et annet navn")
    if fil.lower().endswith(".xlsx"):
        from .frister_xlsx import lag_bok

        _skriv(fil, lag_bok(linjer))
        return
    ut = io.StringIO(newline="")
    csv.writer(ut, delimiter=";", lineterminator="\r\n").writerows(linjer)
    _skriv(fil, ut.getvalue().encode("utf-8-sig"))
