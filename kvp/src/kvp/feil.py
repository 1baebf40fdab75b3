"""The errors that callers may catch. Both say what was wrong and what is allowed, in Norwegian."""

from __future__ import annotations

import json


def _vis(verdi: object) -> str:
    """The value as JSON on one line, cut so that a pasted novel never fills the screen."""
    try:
        tekst = json.dumps(verdi, ensure_ascii=False, default=repr)
    except (TypeError, ValueError, RecursionError):
        tekst = ascii(type(verdi).__name__)
    return tekst if len(tekst) <= 80 else tekst[:77] + "..."


class UgyldigVerdi(ValueError):
    """A field of the case is unknown, or its value is outside the table.

    Attributes: ``felt`` (name of the field), ``verdi`` (as given), ``tillatt`` (what is allowed, one line).
    """

    def __init__(self, felt: str, verdi: object, tillatt: str) -> None:
        super().__init__(felt, verdi, tillatt)
        self.felt = felt
        self.verdi = verdi
        self.tillatt = tillatt

    def __str__(self) -> str:
        return f"{self.felt}: ugyldig verdi {_vis(self.verdi)}. Tillatt: {self.tillatt}"


class UgyldigDato(ValueError):
    """The day of the assessment is no date, or lies outside the days that the editions cover.

    Attributes: ``dato`` (as given), ``tillatt`` (what is allowed, one line).
    """

    def __init__(self, dato: object, tillatt: str) -> None:
        super().__init__(dato, tillatt)
        self.dato = dato
        self.tillatt = tillatt

    def __str__(self) -> str:
        return f"dato: ugyldig verdi {_vis(str(self.dato))}. Tillatt: {self.tillatt}"


class UkjentMaalform(ValueError):
    """There are no texts in this form of the language. Attributes: ``maalform``, ``tillatt`` (tuple of keys)."""

    def __init__(self, maalform: object, tillatt: tuple[str, ...]) -> None:
        super().__init__(maalform, tillatt)
        self.maalform = maalform
        self.tillatt = tillatt

    def __str__(self) -> str:
        return f"maalform: ugyldig verdi {_vis(self.maalform)}. Tillatt: {', '.join(self.tillatt)}"
