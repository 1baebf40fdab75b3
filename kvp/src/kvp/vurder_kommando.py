"""The command ``kvp vurder``: one case, or one a line, from a file or standard input."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from . import strommer
from .feil import UgyldigVerdi, aarsak
from .frister_person import forbudt_celle
from .sak import Sak
from .tekster import MAALFORMER
from .vurdering import vurder

LINJER_MED_FEIL = 1
MERKER = ("id", "ref")  # the caller's own, given back as they came
MAKS_MERKE = 100
_TILLATT_MERKE = f"et helt tall, eller en tekst på 1 til {MAKS_MERKE} tegn uten navn og fødselsnummer"
_UTF16 = "ser ut som UTF-16. Lagre den som UTF-8"


class Ugyldig(Exception):
    """The input cannot be used; the text is the one line for standard error."""


@dataclass(frozen=True)
class _Post:
    merker: dict[str, object]
    sak: Sak


def sett_opp(tolk: argparse.ArgumentParser) -> None:
    """The arguments."""
    tolk.add_argument("--dato", metavar="DAG", help="dagen vurderingen gjelder, ÅÅÅÅ-MM-DD (ellers i dag)")
    tolk.add_argument("--maalform", choices=tuple(MAALFORMER), default="nb", help="språket i tekstene (ellers nb)")
    tolk.add_argument("--linjer", action="store_true", help="én sak per linje, også fra standard inn (som for .jsonl)")
    tolk.add_argument(
        "--fortsett",
        action="store_true",
        help="meld fra om linjer som ikke kan leses, og ta resten (avslutningskode 1)",
    )
    tolk.add_argument("fil", help="filen med saken, eller - for standard inn")


def kjor(valgt: argparse.Namespace, dato: date) -> int:
    """Runs the command; returns the exit status, 1 when lines were left out. Error: `Ugyldig`, one line."""
    navn = "standard inn" if valgt.fil == "-" else valgt.fil
    # Only reading is told as an error of the file: what fails in writing belongs to standard output.
    with _lesing(navn):
        fil = nullcontext(strommer.inn()) if valgt.fil == "-" else Path(valgt.fil).open("rb")  # noqa: SIM115
    with fil as inn:
        if valgt.linjer or valgt.fil.endswith(".jsonl"):
            return _mange(inn, navn, valgt, dato)
        with _lesing(navn):
            raa = inn.read()
    try:
        post = _post(raa)
    except Ugyldig as feil:
        raise Ugyldig(f"{navn}: {feil}") from None
    svar = {**post.merker, **vurder(post.sak, dato, valgt.maalform).til_json()}
    strommer.skriv(json.dumps(svar, ensure_ascii=False, indent=2).encode() + b"\n")
    return 0


@contextmanager
def _lesing(navn: str) -> Iterator[None]:
    try:
        yield
    except OSError as feil:
        raise Ugyldig(f"{navn}: kan ikke leses ({aarsak(feil)})") from None


def _mange(inn: BinaryIO, navn: str, valgt: argparse.Namespace, dato: date) -> int:
    utelatt = 0
    for nummer, raa in _linjer(inn, navn):
        try:
            post = _post(raa, linje=False)
        except Ugyldig as feil:
            hvor = f"{navn}, linje {nummer}: {feil}"
            if not valgt.fortsett:
                raise Ugyldig(hvor) from None
            utelatt += 1
            strommer.meld(hvor)
            continue
        strommer.skriv(vurder(post.sak, dato, valgt.maalform).linje(post.merker).encode() + b"\n")
    return LINJER_MED_FEIL if utelatt else 0


def _linjer(inn: BinaryIO, navn: str) -> Iterator[tuple[int, bytes]]:
    """Lines that hold anything, with their numbers, as they come: a pipe is answered line by line."""
    nummer = 0
    while True:
        with _lesing(navn):
            linje = inn.readline()
        if not linje:
            return
        nummer += 1
        if nummer == 1 and (grunn := _koding(linje)):
            raise Ugyldig(f"{navn}: {grunn}")
        if linje.strip():
            yield nummer, linje


def _koding(raa: bytes) -> str | None:
    """What is wrong with the encoding, None when nothing is."""
    if raa[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in raa[:2]:
        return _UTF16
    return None


def _post(raa: bytes, *, linje: bool = True) -> _Post:
    """One case. `linje`: whether an error says in which line of `raa` it is. Error: `Ugyldig`."""
    if grunn := _koding(raa):
        raise Ugyldig(grunn)
    try:
        tekst = raa.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Ugyldig("ugyldig tegnkoding. Tillatt: UTF-8") from None
    try:
        data = json.loads(tekst, object_pairs_hook=_unike)
        merker = {navn: _merke(navn, data.pop(navn)) for navn in MERKER if isinstance(data, dict) and navn in data}
        return _Post(merker, Sak.fra_json(data))
    except json.JSONDecodeError as feil:
        hvor = f"i linje {feil.lineno}, tegn {feil.colno}" if linje else f"ved tegn {feil.colno}"
        raise Ugyldig(f"sak: ugyldig JSON {hvor}. Tillatt: ett JSON-objekt") from None
    except RecursionError:
        raise Ugyldig("sak: ugyldig JSON, for dypt nøstet. Tillatt: ett JSON-objekt") from None
    except ValueError as feil:  # UgyldigVerdi, or a number too long for Python to read
        kjent = isinstance(feil, UgyldigVerdi)
        raise Ugyldig(str(feil) if kjent else "sak: ugyldig tall. Tillatt: vanlige tall") from None


def _merke(navn: str, verdi: object) -> object:
    """The caller's own mark. Error: `UgyldigVerdi`; a mark that names a person is none."""
    tall = type(verdi) is int
    tekst = isinstance(verdi, str) and 0 < len(verdi) <= MAKS_MERKE and not re.search("[\ud800-\udfff]", verdi)
    if not (tall or tekst) or forbudt_celle(verdi, ref=True):
        raise UgyldigVerdi(navn, {}, _TILLATT_MERKE)
    return verdi


def _unike(par: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; a key given twice is bad input, since one of the two answers would silently be lost."""
    objekt = dict(par)
    if len(objekt) != len(par):
        nokkel = next(k for i, (k, _) in enumerate(par) if any(k == annen for annen, _ in par[:i]))
        raise UgyldigVerdi(
            nokkel if nokkel in _KJENTE else "sak", [verdi for k, verdi in par if k == nokkel], "feltet bare én gang"
        )
    return objekt


_KJENTE = {*Sak.__dataclass_fields__, *MERKER, "fra", "til", "sikkerhet"}
