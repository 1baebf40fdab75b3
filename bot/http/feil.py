"""Answers as JSON, and errors that a person is told about: an HTTP status and a text of the catalogue."""

from __future__ import annotations

import json
import re
from typing import Any

from sanic.request import Request
from sanic.response import HTTPResponse, html, raw

from bot.katalog import katalog
from bot.nett import enkel


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
    """An error in words, in the form of the language that the request is in. A person who opened it gets a page."""
    maalform = maalform_av(request)
    ord_ = katalog(maalform).tekst(nokkel)
    if request is None or not _aapnet(request):
        return json_svar({"feil": ord_}, status, hoder)
    rot = "../" * (request.path.count("/") - 1)
    return html(enkel.adressefeil(maalform, ord_, rot), status, hoder)


def _aapnet(request: Request) -> bool:
    """Whether a person opened this address in a browser, or sent the form of the page without script, beside programs
    and our own pages' calls."""
    if request.path.rstrip("/") == "/enkel":
        return True
    return request.method in ("GET", "HEAD") and "text/html" in request.headers.get("accept", "")


def maalform_av(request: Request | None) -> str:
    """The language form of the conversation; before there is one, the first Norwegian one that the browser asks for."""
    if request is None:
        return "nb"
    spraak = re.findall(r"\b(nb|nn|no)\b", request.headers.get("accept-language", "").lower())
    return getattr(request.ctx, "maalform", "nn" if spraak[:1] == ["nn"] else "nb")
