"""The cookie of a conversation, and which tab of a browser a call belongs to: each tab has one of its own.

Cookies are shared by all tabs of a browser, and a shared machine's next person opens a new one. A tab therefore makes
up a secret that lives in its memory alone and goes with every call (`Kvp-Fane`, or `?fane=` in an address that it
opens itself, such as the note). The cookie is named after the secret: without it there is no conversation to find.
The secret opens nothing by itself; the cookie's value is still random and made here. A call without a secret, as other
programs make them, has the cookie of the contract. The pages without JavaScript have one that the API never reads.
"""

from __future__ import annotations

import hashlib
import re

from sanic.request import Request
from sanic.response import HTTPResponse

KAKE = "kvp_samtale"
_ID = re.compile(r"[A-Za-z0-9_-]{32}")
_MAKS_KAKE = 4096
HODE = "kvp-fane"
_FANE = re.compile(r"[a-z0-9]{16,64}")


def kakenavn(request: Request) -> str:
    """The name of the cookie that the conversation of this call has."""
    if egen := getattr(request.ctx, "kakenavn", None):
        return str(egen)
    fane = request.headers.get(HODE) or request.args.get("fane") or ""
    # Hashed, so that a cookie seen on the machine does not give the secret away.
    return f"{KAKE}_{hashlib.sha256(fane.encode()).hexdigest()[:16]}" if _FANE.fullmatch(fane) else KAKE


def bruk_enkel(request: Request) -> None:
    """This call is to the pages without JavaScript. Without a cookie of theirs that of the contract is read."""
    enkel = f"{KAKE}_enkel"
    request.ctx.kakenavn = KAKE if samtale_id(request) and not samtale_id(request, enkel) else enkel


def samtale_id(request: Request, navn: str = KAKE) -> str | None:
    """The id in the cookie, None when there is none or it is none of ours."""
    # By hand: the parser of the standard library takes a time that grows with the square of a quoted value.
    for hode in request.headers.getall("cookie", []):
        for del_ in hode[:_MAKS_KAKE].split(";"):
            sitt, _, id_ = del_.strip(" \t").partition("=")
            if sitt == navn:
                return id_ if _ID.fullmatch(id_) else None
    return None


def sett_kake(svar: HTTPResponse, id_: str, request: Request) -> HTTPResponse:
    """The answer with the cookie of the conversation."""
    kake, navn = svar.cookies, kakenavn(request)
    kake[navn] = id_
    kake[navn].update({"httponly": True, "samesite": "Strict", "path": request.app.ctx.vern.prefiks(request)})
    if request.app.ctx.vern.er_kryptert(request):
        kake[navn]["secure"] = True
    return svar


def slett_kake(svar: HTTPResponse, request: Request) -> HTTPResponse:
    """The answer that takes the cookie away, from the path it was given for."""
    navn = kakenavn(request)
    svar.cookies[navn] = ""
    svar.cookies[navn].update({"max-age": 0, "path": request.app.ctx.vern.prefiks(request)})
    return svar
