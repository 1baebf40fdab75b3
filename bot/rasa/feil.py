"""Answers as JSON, and errors that a person is told about: an HTTP status and a text of the catalogue."""

from __future__ import annotations

import json
import re
from typing import Any

from sanic.request import Request
from sanic.response import HTTPResponse, raw

from bot.katalog import katalog


class Feil(Exception):
    """An error to be told to the person: HTTP status, the key of the text, and headers such as `Retry-After`."""

    def __init__(self, status: int, nokkel: str, **hoder: str) -> None:
        super().__init__(nokkel)
        self.status, self.nokkel = status, nokkel
        self.hoder = {navn.replace("_", "-"): verdi for navn, verdi in hoder.items()}


def json_svar(
    data: Any, status: int = 200, hoder: dict[str, str] | None = None, innrykk: int | None = None
) -> HTTPResponse:
    """A JSON answer. Not by Sanic's `json`: its encoder leaves what it wrote on the stack."""
    return raw(json.dumps(data, ensure_ascii=False, indent=innrykk).encode(), status, hoder, "application/json")


def feilsvar(
    status: int, nokkel: str, request: Request | None = None, hoder: dict[str, str] | None = None
) -> HTTPResponse:
    """An error in words, in the form of the language that the request is in."""
    return json_svar({"feil": katalog(maalform_av(request)).tekst(nokkel)}, status, hoder)


def maalform_av(request: Request | None) -> str:
    """The language form of the conversation; before there is one, the first Norwegian one that the browser asks for."""
    if request is None:
        return "nb"
    spraak = re.findall(r"\b(nb|nn|no)\b", request.headers.get("accept-language", "").lower())
    return getattr(request.ctx, "maalform", "nn" if spraak[:1] == ["nn"] else "nb")
