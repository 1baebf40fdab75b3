"""The command ``kvp`` and its parts. The only place in the package that reads the clock."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timezone

from . import __version__, frister_kommando, skjema_kommando, strommer, vurder_kommando
from .feil import IkkeSkrevet, UgyldigDato, aarsak
from .frister_fil import UlesbarFil
from .klokke import dag_i_oslo
from .tolk import Argumentfeil, Tolk
from .utgaver import REGELSETT

DAARLIG_INNDATA = 2
IKKE_SKREVET = 3

_SLUTT = """avslutningskoder:
  0  alt er med
  1  noen rader eller linjer er utelatt; hvilke står på standard feil
  2  inndata eller argumenter kan ikke brukes
  3  svaret kunne ikke skrives (full disk, mappe som ikke finnes, lukket rør)
"""


def _dato(tekst: str) -> date:
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        dag = None
    # fromisoformat takes more forms from Python 3.11 on; only one is ours.
    if dag is None or dag.isoformat() != tekst:
        raise UgyldigDato(tekst, "en dag som ÅÅÅÅ-MM-DD")
    return dag


def i_dag() -> date:
    """Today in Norway, wherever the machine stands and whatever zone its clock shows."""
    return dag_i_oslo(datetime.now(timezone.utc))


def tolk() -> argparse.ArgumentParser:
    """The parser of all arguments."""
    om = "Vilkårene for Kvalifiseringsprogrammet: sak inn, vurdering ut."
    hoved = Tolk(prog="kvp", description=om, epilog=_SLUTT)
    utgave = f"kvp {__version__} (regler gjelder fra {REGELSETT[-1].gjelder_fra.isoformat()})"
    hoved.add_argument("--versjon", "--version", action="version", version=utgave, help="vis utgaven og avslutt")
    deler = hoved.add_subparsers(
        dest="kommando", required=True, title="kommandoer", metavar="KOMMANDO", parser_class=Tolk
    )
    vurder_kommando.sett_opp(deler.add_parser("vurder", help="vurder én sak (.json), eller én per linje (.jsonl)"))
    frister_kommando.sett_opp(deler.add_parser("frister", help="frister for mange saker: én per rad (.csv, .xlsx)"))
    skjema_kommando.sett_opp(deler.add_parser("skjema", help="JSON Schema for saken eller vurderingen"))
    return hoved


def main(argumenter: list[str] | None = None) -> int:
    """Run the command; returns the exit status: 0, 1 when rows were broken, 2 for bad input, 3 for a failed output.

    For 2 and 3 there is one line on standard error.
    """
    try:
        return _kjor(argumenter)
    except (Argumentfeil, vurder_kommando.Ugyldig, UgyldigDato, UlesbarFil) as feil:
        return _si(str(feil), DAARLIG_INNDATA)
    except IkkeSkrevet as feil:
        return _si(str(feil), IKKE_SKREVET)
    except OSError as feil:  # reading has errors of its own; what is left is standard output
        _uten_utgang()
        return _si(f"standard ut: kan ikke skrives ({aarsak(feil)})", IKKE_SKREVET)


def _kjor(argumenter: list[str] | None) -> int:
    valgt = tolk().parse_args(argumenter)
    if valgt.kommando == "skjema":
        status = skjema_kommando.kjor(valgt)
    else:
        dato = _dato(valgt.dato) if valgt.dato is not None else i_dag()
        with _uten_opprydding():
            status = (frister_kommando if valgt.kommando == "frister" else vurder_kommando).kjor(valgt, dato)
    return status


@contextmanager
def _uten_opprydding() -> Iterator[None]:
    """Without the collector of cycles: a case leaves none, and it would go through all texts time and again."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _si(linje: str, status: int) -> int:
    strommer.meld(linje.replace("\n", " ").replace("\r", " "))
    return status


def _uten_utgang() -> None:
    """Standard output goes nowhere from here, so that closing it at the end does not fail once more."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):  # AttributeError: it was closed before the start
        return
