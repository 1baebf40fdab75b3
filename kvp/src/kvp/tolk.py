"""The command line's arguments with all help and all errors in Norwegian; an error never repeats an argument."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from . import strommer


class Argumentfeil(Exception):
    """The arguments cannot be used; the text is the one line for standard error."""


# What argparse says in English, by its beginning: what we say instead, with the names of the arguments only.
_FEIL = (
    (re.compile(r"the following arguments are required: (.*)"), "mangler {}"),
    (re.compile(r"argument ([^:]*): expected .*"), "{} trenger en verdi"),
    (re.compile(r"argument ([^:]*): invalid choice: .*\(choose from (.*)\)", re.S), "{}: ukjent verdi. Tillatt: {}"),
    (re.compile(r"argument ([^:]*): not allowed with argument (.*)"), "{} kan ikke brukes sammen med {}"),
    (re.compile(r"argument ([^:]*): .*", re.S), "{} kan ikke leses"),
    (re.compile(r"unrecognized arguments: .*", re.S), "ukjent argument"),
    (re.compile(r"ambiguous option: .*", re.S), "argumentet er forkortet så mye at det kan være flere"),
)


class _Hjelp(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "bruk: " if prefix is None else prefix)


class Tolk(argparse.ArgumentParser):
    """A parser whose headings, help and errors are Norwegian. Error: `Argumentfeil`, one line."""

    def __init__(self, *argumenter: Any, **valg: Any) -> None:
        # `valg` has neither of the two.
        super().__init__(*argumenter, add_help=False, formatter_class=_Hjelp, **valg)  # type: ignore[misc]
        self._positionals.title = "argumenter"
        self._optionals.title = "valg"
        self.add_argument("-h", "--hjelp", "--help", action="help", help="vis denne hjelpen og avslutt")

    def _print_message(self, message: str, file: object = None) -> None:
        # argparse drops what it cannot write, and then says that all went well.
        if message:
            strommer.skriv(message.encode())

    def error(self, message: str) -> NoReturn:
        # argparse prints the usage as well; the contract says one line.
        for moenster, norsk in _FEIL:
            if treff := moenster.fullmatch(message):
                deler = (del_.replace("'", "") for del_ in treff.groups())
                raise Argumentfeil(f"{self.prog}: {norsk.format(*deler)}. Se «{self.prog} --hjelp»")
        raise Argumentfeil(f"{self.prog}: argumentene kan ikke leses. Se «{self.prog} --hjelp»")
