"""The commands ``kvp vurder`` and ``kvp frister``. The only place in the package that reads the clock."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any, NoReturn

from .feil import UgyldigDato, UgyldigVerdi
from .frister_fil import UlesbarFil
from .frister_kommando import kjor, sett_opp
from .klokke import dag_i_oslo
from .sak import Sak
from .tekster import MAALFORMER
from .vurdering import vurder

DAARLIG_INNDATA = 2


class _Stopp(Exception):
    """Bad input; the text is the one line for standard error."""


class _Tolk(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        # argparse prints the usage as well; the contract says one line.
        raise _Stopp(f"{self.prog}: {message}")


def _unike(par: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; a key given twice is bad input, since one of the two answers would silently be lost."""
    objekt = dict(par)
    if len(objekt) != len(par):
        nokkel = next(k for i, (k, _) in enumerate(par) if any(k == annen for annen, _ in par[:i]))
        raise UgyldigVerdi(nokkel, [verdi for k, verdi in par if k == nokkel], "feltet bare én gang")
    return objekt


def _les(tekst: str) -> Sak:
    try:
        return Sak.fra_json(json.loads(tekst, object_pairs_hook=_unike))
    except json.JSONDecodeError as feil:
        raise _Stopp(f"sak: ugyldig JSON i linje {feil.lineno}, tegn {feil.colno}. Tillatt: ett JSON-objekt") from None
    except RecursionError:
        raise _Stopp("sak: ugyldig JSON, for dypt nøstet. Tillatt: ett JSON-objekt") from None
    except ValueError as feil:  # UgyldigVerdi, or a number too long for Python to read
        kjent = isinstance(feil, UgyldigVerdi)
        raise _Stopp(str(feil) if kjent else "sak: ugyldig tall. Tillatt: vanlige tall") from None


def _saker(fil: str) -> Iterator[Sak]:
    """The cases of a file, `-` for standard input; `.jsonl` has one per line. Error: `_Stopp` naming file and line."""
    navn = "standard inn" if fil == "-" else fil
    try:
        raa = sys.stdin.buffer.read() if fil == "-" else Path(fil).read_bytes()
        tekst = raa.decode("utf-8-sig")
    except OSError as feil:
        raise _Stopp(f"{navn}: kan ikke leses ({feil.strerror})") from None
    except UnicodeDecodeError:
        raise _Stopp(f"{navn}: ugyldig tegnkoding. Tillatt: UTF-8") from None
    linjer = enumerate(tekst.split("\n"), 1) if fil.endswith(".jsonl") else [(0, tekst)]
    for nummer, linje in linjer:
        if nummer and not linje.strip():
            continue
        try:
            yield _les(linje)
        except _Stopp as feil:
            raise _Stopp(f"{navn}, linje {nummer}: {feil}" if nummer else f"{navn}: {feil}") from None


def _dato(tekst: str) -> date:
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        dag = None
    # fromisoformat takes more forms from Python 3.11 on; only one is ours.
    if dag is None or dag.isoformat() != tekst:
        raise _Stopp(str(UgyldigDato(tekst, "en dag som ÅÅÅÅ-MM-DD")))
    return dag


def i_dag() -> date:
    """Today in Norway, wherever the machine stands and whatever zone its clock shows."""
    return dag_i_oslo(datetime.now(timezone.utc))


def main(argumenter: list[str] | None = None) -> int:
    """Run the command; returns the exit status: 0, 1 when rows were broken, or 2 with one line on standard error."""
    tolk = _Tolk(prog="kvp", description="Vilkårene for Kvalifiseringsprogrammet: sak inn, vurdering ut.")
    kommandoer = tolk.add_subparsers(dest="kommando", required=True)
    vurdering = kommandoer.add_parser("vurder", help="vurder én sak (.json) eller én per linje (.jsonl)")
    vurdering.add_argument("--dato", help="dagen vurderingen gjelder, ÅÅÅÅ-MM-DD (ellers i dag)")
    vurdering.add_argument("--maalform", choices=tuple(MAALFORMER), default="nb", help="språket i tekstene")
    vurdering.add_argument("fil", help="filen med saken, eller - for standard inn")
    sett_opp(kommandoer.add_parser("frister", help="frister for mange saker: én sak per rad (.csv eller .xlsx)"))
    try:
        valgt = tolk.parse_args(argumenter)
        dato = _dato(valgt.dato) if valgt.dato is not None else i_dag()
        if valgt.kommando == "frister":
            return kjor(valgt, dato)
        innrykk = None if valgt.fil.endswith(".jsonl") else 2
        for sak in _saker(valgt.fil):
            linje = json.dumps(vurder(sak, dato, valgt.maalform).til_json(), ensure_ascii=False, indent=innrykk)
            sys.stdout.buffer.write(linje.encode() + b"\n")
        sys.stdout.flush()
    except (_Stopp, UgyldigDato, UlesbarFil) as feil:
        sys.stdout.flush()
        print(str(feil).replace("\n", " ").replace("\r", " "), file=sys.stderr)
        return DAARLIG_INNDATA
    return 0
