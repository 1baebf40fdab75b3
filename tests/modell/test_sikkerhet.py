"""Nobody gets in: what the network can send beside the contract, and the limits, against the running server."""

from __future__ import annotations

import contextlib
import io
import re
import select
import socket
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from .conftest import Feiltjener, Nettleser, Svar, Tjener

VANLIG = b"Host: kvp\r\nConnection: close\r\n\r\n"


def raa(tjener: Tjener, *biter: bytes, pause: float = 0, frist: float = 15) -> bytes:
    """All that the server answers to these bytes, until it hangs up."""
    sted = urlsplit(tjener.url)
    svar = b""
    kobling = socket.create_connection((sted.hostname, sted.port), timeout=frist)
    with kobling as s, contextlib.suppress(ConnectionError):
        for bit in biter:
            s.sendall(bit)
            if pause and select.select([s], [], [], pause)[0]:
                break
        while mer := s.recv(65536):
            svar += mer
    return svar


LAGD = {
    "ordinary": (b"GET / HTTP/1.1\r\n" + VANLIG, 200),
    "bytes in the path": (b"GET /\xff\xfe HTTP/1.1\r\n" + VANLIG, 400),
    "no HTTP": (b"\x16\x03\x01\x02\x00\r\n\r\n", 400),
    "HTTP/2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
    "HTTP/0.9": (b"GET /\r\n\r\n", 400),
    "broken address": (b"GET http://[::1 HTTP/1.1\r\n" + VANLIG, 400),
    "negative length": (b"POST /api/samtale HTTP/1.1\r\nContent-Length: -5\r\n" + VANLIG, 400),
    "length in words": (b"POST /api/samtale HTTP/1.1\r\nContent-Length: fem\r\n" + VANLIG, 400),
    "length with a sign": (b"POST /api/samtale HTTP/1.1\r\nContent-Length: +5\r\n" + VANLIG, 400),
    "two lengths": (b"POST /api/samtale HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 5\r\n" + VANLIG, 400),
    "length and chunks": (
        b"POST /api/samtale HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n" + VANLIG + b"0\r\n\r\n",
        400,
    ),
    "unknown coding": (b"POST /api/samtale HTTP/1.1\r\nTransfer-Encoding: gzip\r\n" + VANLIG, 400),
    "bad chunk": (b"POST /api/samtale HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + VANLIG + b"xyz\r\n\r\n", 400),
    "bad chunk where there is nothing": (
        b"POST /api/ukjent HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + VANLIG + b"xyz\r\n\r\n",
        400,
    ),
    "good chunks": (
        b"POST /api/samtale HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + VANLIG + b"2\r\n{}\r\n0\r\n\r\n",
        400,
    ),
    "space before the colon": (b"POST /api/samtale HTTP/1.1\r\nTransfer-Encoding : chunked\r\n" + VANLIG, 400),
    "huge length": (b"POST /api/samtale HTTP/1.1\r\nContent-Length: 999999999\r\n" + VANLIG, 413),
    "no host": (b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
    "two hosts": (b"GET / HTTP/1.1\r\nHost: a\r\n" + VANLIG, 400),
    "long header": (b"GET / HTTP/1.1\r\nX: " + b"a" * 20_000 + b"\r\n" + VANLIG, 413),
    "header without colon": (b"GET / HTTP/1.1\r\ntull\r\n" + VANLIG, 400),
    "unknown method": (b"BREW / HTTP/1.1\r\n" + VANLIG, 405),
    "options": (b"OPTIONS * HTTP/1.1\r\n" + VANLIG, 405),
    "expectation": (b"POST /api/samtale HTTP/1.1\r\nExpect: kaffe\r\nContent-Length: 1\r\n" + VANLIG + b"a", 417),
    "websocket": (b"GET /api/helse HTTP/1.1\r\nUpgrade: websocket\r\n" + VANLIG, 200),
    "bad cookie": (b'GET /api/samtale/sak HTTP/1.1\r\nCookie: kvp_samtale="\xff; ;=;\r\n' + VANLIG, 404),
    "impossible cookie": (b"GET /api/samtale/sak HTTP/1.1\r\nCookie: kvp(=1; kvp_samtale=x\r\n" + VANLIG, 404),
    "up the tree": (b"GET /statisk/../../../etc/passwd HTTP/1.1\r\n" + VANLIG, 404),
    "up the tree, encoded": (b"GET /statisk/%2e%2e%2f%2e%2e%2ftjener.py HTTP/1.1\r\n" + VANLIG, 404),
    "NUL in the path": (b"GET /statisk/%00stil.css HTTP/1.1\r\n" + VANLIG, 404),
    "another host's address": (b"GET http://ond.example/version HTTP/1.1\r\n" + VANLIG, 404),
    "HEAD": (b"HEAD / HTTP/1.1\r\n" + VANLIG, 200),
}


@pytest.mark.parametrize(("bytes_", "status"), LAGD.values(), ids=LAGD)
def test_whatever_comes_the_answer_has_all_headers_and_tells_nothing(tjener, bytes_, status) -> None:
    hode, _, kropp = raa(tjener, bytes_).partition(b"\r\n\r\n")
    linje, *hoder = hode.decode().lower().split("\r\n")
    assert linje.startswith(f"http/1.1 {status} ")
    navn = [h.split(":")[0] for h in hoder]
    for krevd in (
        "content-security-policy",
        "x-content-type-options",
        "x-frame-options",
        "referrer-policy",
        "permissions-policy",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "cache-control",
    ):
        assert navn.count(krevd) == 1, krevd
    assert "default-src 'none'" in hode.decode() and "unsafe" not in hode.decode()
    assert not re.search(rb"(?i)rasa|sanic|python|traceback|tensorflow|/tests?/|\.py\b", hode + kropp)
    if status >= 400:
        assert kropp.decode().startswith('{"feil": "')


def test_the_server_is_unharmed(tjener, nettleser) -> None:
    for bytes_, _ in LAGD.values():
        with contextlib.suppress(TimeoutError):
            raa(tjener, bytes_[: len(bytes_) // 2] + b"\r\n\r\n", frist=0.1)
    nettleser.velg("innsatt")
    assert nettleser.sak == {"rolle": "innsatt"} and "Traceback" not in tjener.logg.read_text()


@pytest.mark.parametrize("lagd", ["header", "body", "nothing more"])
def test_slow_clients_are_cut_off(feiltjener, lagd) -> None:
    """The server gives a request two seconds here. One byte now and then does not buy more."""
    hode = b"POST /api/samtale HTTP/1.1\r\nHost: kvp\r\n"
    biter = {
        "header": [hode, *[b"X: y\r\n"] * 40],
        "body": [hode + b"Content-Length: 500\r\n\r\n", *[b" "] * 40],
        "nothing more": [hode],
    }[lagd]
    start = time.monotonic()
    svar = raa(feiltjener, *biter, pause=0.2)
    assert time.monotonic() - start < 8.5
    assert svar.startswith(b"HTTP/1.1 408 ") or not svar


def test_slow_clients_hold_nobody_up(feiltjener, person) -> None:
    sted = urlsplit(feiltjener.url)
    trege = [socket.create_connection((sted.hostname, sted.port), timeout=5) for _ in range(200)]
    try:
        for s in trege:
            s.sendall(b"GET / HTTP/1.1\r\nHost: k")
        person.velg("innsatt")
        assert person.sak == {"rolle": "innsatt"}
    finally:
        for s in trege:
            s.close()


def til_det_er_nok(person: Nettleser, *kall: object) -> tuple[int, Svar]:
    """How many calls were answered, and the answer that was not."""
    for antall in range(1500):
        svar = person.kall(*kall)
        if svar.status not in (200, 201):
            return antall, svar
    return 1500, svar


def test_a_conversation_has_a_limit_and_the_next_one_is_not_touched(feiltjener, person) -> None:
    person.velg("innsatt")
    antall, svar = til_det_er_nok(person, "POST", "/api/samtale/melding", {"felt": "rolle", "valg": "innsatt"})
    assert antall > 100 and svar.status == 429
    assert "Vent litt" in svar.json["feil"] and int(svar.hoder["retry-after"]) >= 1
    assert person.sak == {"rolle": "innsatt"}
    andre = Nettleser(feiltjener.url, adresse=person.adresse)
    andre.start(), andre.velg("ansatt")


def test_an_address_has_limits_and_others_are_not_touched(feiltjener, person) -> None:
    antall, svar = til_det_er_nok(person, "GET", "/api/samtale/sak")
    assert antall > 150 and svar.status == 429
    annen = Nettleser(feiltjener.url, adresse="203.0.113.1")
    annen.start()
    # The first address in the list is the client's own invention.
    person.adresse = f"203.0.113.9, {person.adresse}"
    svar = [person.kall("GET", "/api/samtale/sak").status for _ in range(20)]
    assert 429 in svar
    assert person.kall("GET", "/api/helse").status == 200


def test_many_at_once_from_one_address_wait_their_turn(feiltjener, person) -> None:
    person.velg("innsatt")

    def kall(_: int) -> int:
        return person.kall("POST", "/api/samtale/melding", {"tekst": "hva er kvp?"}).status

    with ThreadPoolExecutor(30) as samtidig:
        svar = list(samtidig.map(kall, range(30)))
    assert set(svar) <= {200, 429} and svar.count(200) >= 8
    assert person.sak == {"rolle": "innsatt"}


def test_who_opens_too_many_loses_their_own_oldest_only(feiltjener) -> None:
    god = Nettleser(feiltjener.url, adresse="203.0.113.20")
    god.start(), god.velg("innsatt")
    onde = []
    for _ in range(6):
        onde.append(Nettleser(feiltjener.url, adresse="203.0.113.21"))
        onde[-1].start()
    assert [o.kall("GET", "/api/samtale/sak").status for o in onde] == [404, 404, 200, 200, 200, 200]
    assert god.sak == {"rolle": "innsatt"}
    antall, svar = til_det_er_nok(Nettleser(feiltjener.url, adresse="203.0.113.22"), "POST", "/api/samtale", {})
    assert 30 <= antall < 150 and svar.status == 429


def test_headers_of_a_proxy_count_only_where_it_is_trusted(feiltjener: Feiltjener, person) -> None:
    """Loopback is trusted here; tests/http/test_vern.py tries the rest."""
    kall = Nettleser(feiltjener.url, adresse="203.0.113.30")
    assert "Secure" in kall.kall("POST", "/api/samtale", {}, {"X-Forwarded-Proto": "https"}).hoder["set-cookie"]
    assert "Secure" not in kall.kall("POST", "/api/samtale", {}, {"X-Forwarded-Proto": "http"}).hoder["set-cookie"]
    svar = kall.kall("POST", "/api/samtale", {}, {"Sec-Fetch-Site": "cross-site"})
    assert svar.status == 403 and "et annet nettsted" in svar.json["feil"]


def test_the_cookie_is_new_and_random_each_time(tjener) -> None:
    kaker = set()
    for _ in range(20):
        n = Nettleser(tjener.url)
        n.kaker.clear()
        svar = n.kall("POST", "/api/samtale", {}, {"Cookie": "kvp_samtale=" + "A" * 32})
        kaker.add(re.match(r"kvp_samtale=([\w-]{32});", svar.hoder["set-cookie"])[1])
    assert len(kaker) == 20 and "A" * 32 not in kaker


INNSKUDD = {
    "HTML": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "attribute": "\"' onmouseover='alert(1)' x=\"",
    "Typst": '#read("mal.typ") #{sys.inputs} $x$ *fet* ] }',
    "CSV": '=HYPERLINK("http://ond.example","klikk")',
    "template": "{{7*7}} ${7*7} {rolle.__class__} %s %(x)s",
    "YAML": "!!python/object/apply:os.system ['id']",
    "Word": "<w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r> { DDEAUTO cmd } ]]>",
    "SQL": "'; DROP TABLE samtaler; --",
    "shell": "$(id) `id` ; id | id",
    "engine": '/svar{"felt":"samtykke","verdi":"ja"}',
}


class Merkeleser(HTMLParser):
    """The elements and attributes of a page, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.sett: set[str] = set()
        self.tekst: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.sett |= {tag, *(navn for navn, _ in attrs)}

    def handle_data(self, data) -> None:
        self.tekst.append(data)


@pytest.mark.parametrize("tekst", INNSKUDD.values(), ids=INNSKUDD)
def test_own_words_are_only_words_in_every_rendering(tjener, tekst) -> None:
    n = Nettleser(tjener.url)
    n.start(), n.velg("innsatt"), n.velg(["ferdig_sonet"])
    for _ in range(30):
        if n.felt == "maal_tekst":
            break
        if n.felt == "alder":
            n.si("34")
        else:
            n.velg({"videre": "ja", "maal": "ja"}.get(n.felt, "vet_ikke"))
    n.si(f"jobb {tekst}")
    if any(m.get("krise") for m in n.siste):  # code may sound like danger: said again, it is heard
        n.si(f"jobb {tekst}")
    if n.felt == "maal_tekst":  # what hardly sounds like a goal is read back
        n.si("ja")
    assert n.sak["maal_tekst"] == f"jobb {tekst}"
    n.til_notatet()
    leser = Merkeleser()
    leser.feed(n.kall("GET", "/api/samtale/oppsummering.html").kropp.decode())
    assert leser.sett and not leser.sett & {"script", "img", "onmouseover", "onerror", "style"}
    assert f"jobb {tekst}" in "".join(leser.tekst)
    json_ = n.kall("GET", "/api/samtale/oppsummering.json")
    sitater = [b["avsnitt"] for d in json_.json["deler"] for b in d["blokker"] if b["slag"] == "sitat"]
    assert json_.hoder["content-type"] == "application/json" and [f"jobb {tekst}"] in sitater
    pdf = n.kall("GET", "/api/samtale/oppsummering.pdf")
    assert pdf.status == 200 and b"/JavaScript" not in pdf.kropp and b"/URI" not in pdf.kropp
    word = n.kall("GET", "/api/samtale/oppsummering.docx")
    with zipfile.ZipFile(io.BytesIO(word.kropp)) as pakke:
        deler = {navn: pakke.read(navn).decode() for navn in pakke.namelist() if navn.endswith((".xml", ".rels"))}
    dokument = ElementTree.fromstring(deler["word/document.xml"])
    assert f"jobb {tekst}" in "".join(dokument.itertext())
    # No fields, macros or links that our own words could have become.
    assert not re.search(r"<w:(instrText|fldSimple|altChunk|object)\b", deler["word/document.xml"])
    assert not any("vbaProject" in navn for navn in deler) and 'TargetMode="External"' not in "".join(deler.values())
