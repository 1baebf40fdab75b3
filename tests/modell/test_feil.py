"""Faults set off for real. Each time an honest message, the conversation goes on, and nothing wrong is stored."""

from __future__ import annotations

import contextlib
import json
import resource
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest

from .tjener_med_feil import HENG, KRASJ


def test_an_action_that_raises(feiltjener, person) -> None:
    person.velg("innsatt")
    svar = person.kall("POST", "/api/samtale/melding", {"tekst": KRASJ})
    assert svar.status == 500 and "Svaret ditt er ikke tatt vare på" in svar.json["feil"]
    person.si("fengsel")
    assert person.sak == {"rolle": "innsatt", "form": ["fengsel"]}
    logg = feiltjener.logg.read_text()
    assert "RuntimeError" in logg and KRASJ not in logg and "Traceback" not in logg


def test_an_action_that_takes_too_long_is_broken_off_and_others_go_on(person) -> None:
    person.velg("innsatt")
    start = time.monotonic()
    svar = person.kall("POST", "/api/samtale/melding", {"tekst": HENG})
    assert svar.status == 500 and "Prøv en gang til" in svar.json["feil"] and time.monotonic() - start < 15
    person.si("fengsel")
    assert person.sak["form"] == ["fengsel"]


@pytest.mark.parametrize("feil", ["OSError", "MemoryError", "BaseException", "treg"])
def test_the_pdf_fails_and_the_page_is_still_there(feiltjener, person, feil) -> None:
    person.til_notatet()
    feiltjener.feil(pdf=feil)
    svar = person.kall("GET", "/api/samtale/oppsummering.pdf")
    assert svar.status == 500 and "åpne notatet som nettside" in svar.json["feil"]
    assert person.kall("GET", "/api/samtale/oppsummering.html").status == 200
    feiltjener.feil()
    assert person.kall("GET", "/api/samtale/oppsummering.pdf").kropp.startswith(b"%PDF-")


def test_the_disk_is_full(feiltjener, person) -> None:
    """No file may grow by a single byte: the log, temporary files, anything."""
    resource.prlimit(feiltjener.prosess.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    try:
        assert person.kall("POST", "/api/samtale/melding", {"tekst": KRASJ}).status == 500
        person.til_notatet()
        assert person.kall("GET", "/api/samtale/oppsummering.pdf").kropp.startswith(b"%PDF-")
        assert person.kall("DELETE", "/api/samtale").status == 204
    finally:
        resource.prlimit(feiltjener.prosess.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)


@pytest.mark.parametrize("dag", ["2027-02-01", "2026-11-30", "1970-01-01", "2106-02-07"])
def test_the_clock_jumps_in_the_middle_of_a_conversation(feiltjener, person, dag) -> None:
    person.velg("innsatt"), person.si("fengsel"), person.velg("nei")
    sak = person.sak
    feiltjener.feil(dag=dag)
    svar = person.kall("POST", "/api/samtale/melding", {"tekst": "15. mars 2027"})
    assert svar.status == 200 or svar.json["feil"].endswith(".")
    vurdering = person.kall("GET", "/api/samtale/vurdering")
    assert vurdering.status == 200 or vurdering.json["feil"].endswith(".")
    feiltjener.feil()
    if svar.status != 200:
        assert person.sak == sak
        person.si("15. mars 2027")
    assert person.sak["loslatelse"]["fra"] == "2027-03-15"


def test_a_text_sent_twice_answers_one_question(person) -> None:
    """Five times, on connections that stand open: all of them are sent before the first answer can come."""
    person.velg("innsatt"), person.velg(["fengsel"])
    assert person.felt == "frigang"
    sted, kropp = urlsplit(person.url), b'{"tekst": "nei"}'
    hode = f"POST /api/samtale/melding HTTP/1.1\r\nHost: {sted.netloc}\r\nCookie: kvp_samtale={person.kake}\r\n"
    hode += f"Content-Type: application/json\r\nConnection: close\r\nContent-Length: {len(kropp)}\r\n\r\n"
    with contextlib.ExitStack() as apne:
        koblinger = [
            apne.enter_context(socket.create_connection((sted.hostname, sted.port), timeout=20)) for _ in range(5)
        ]
        time.sleep(0.3)  # the server takes them in
        for kobling in koblinger:
            kobling.sendall(hode.encode() + kropp)
        svar = [b"".join(iter(lambda k=k: k.recv(65536), b"")) for k in koblinger]
    assert all(s.startswith(b"HTTP/1.1 200 ") for s in svar)
    assert person.sak == {"rolle": "innsatt", "form": ["fengsel"], "frigang": "nei"}
    meldinger = [json.loads(s.partition(b"\r\n\r\n")[2])["meldinger"] for s in svar]
    assert {m[-1]["felt"] for m in meldinger} == {"loslatelse"}
    assert sum("hørte til et annet spørsmål" in m[0]["tekst"] for m in meldinger) == 4


def test_a_text_from_a_page_that_shows_another_question_changes_nothing(person) -> None:
    person.velg("innsatt"), person.velg(["fengsel"])
    hode = {"Kvp-Felt": "form"}
    svar = person.kall("POST", "/api/samtale/melding", {"tekst": "nei"}, hode).json["meldinger"]
    assert "hørte til et annet spørsmål" in svar[0]["tekst"] and svar[-1]["felt"] == "frigang"
    assert "frigang" not in person.sak
    svar = person.kall("POST", "/api/samtale/melding", {"tekst": "jeg orker ikke leve lenger"}, hode).json["meldinger"]
    assert svar[0]["krise"]
    # What no page of ours says is not believed.
    person.kall("POST", "/api/samtale/melding", {"tekst": "nei"}, {"Kvp-Felt": "x"})
    assert person.sak["frigang"] == "nei"


def test_two_tabs_and_replays_out_of_order(person) -> None:
    """Another tab, with the same cookie, sends its buttons again in the wrong order."""
    sendt = [("rolle", "innsatt"), ("form", ["fengsel"]), ("frigang", "nei")]
    for felt, valg in sendt:
        person.velg(valg, felt=felt)
    sak = person.sak
    feil = [("frigang", "innvilget"), ("samtykke", "ja"), ("slett", "ja"), ("videre", "nei")]
    for felt, valg in [*reversed(sendt), *feil]:
        svar = person.velg(valg, felt=felt)
        assert "hørte til et annet spørsmål" in svar[0]["tekst"] and svar[-1]["felt"] == "loslatelse"
    assert person.sak == sak


def test_a_turn_that_waits_does_not_bring_a_deleted_conversation_back(person) -> None:
    person.velg("innsatt")
    kake = {"Cookie": f"kvp_samtale={person.kake}"}

    def kall(nummer: int) -> int:
        if nummer == 3:
            return person.kall("DELETE", "/api/samtale").status
        return person.kall("POST", "/api/samtale/melding", {"tekst": "hva er kvp?"}, kake).status

    with ThreadPoolExecutor(7) as samtidig:
        svar = list(samtidig.map(kall, range(7)))
    assert svar.pop(3) == 204 and set(svar) <= {200, 404}
    assert person.kall("GET", "/api/samtale/sak", hoder=kake).status == 404


def test_ten_megabytes_of_text(person) -> None:
    person.velg("innsatt")
    sted = urlsplit(person.url)
    hode = f"POST /api/samtale/melding HTTP/1.1\r\nHost: {sted.netloc}\r\nCookie: kvp_samtale={person.kake}\r\n"
    kropp = json.dumps({"tekst": "a" * 10_000_000}).encode()
    with socket.create_connection((sted.hostname, sted.port), timeout=10) as s:
        s.sendall(f"{hode}Content-Type: application/json\r\nContent-Length: {len(kropp)}\r\n\r\n".encode())
        with contextlib.suppress(OSError):  # the server hangs up before it has read it all
            s.sendall(kropp)
            assert s.recv(100).startswith(b"HTTP/1.1 413 ")
    assert person.kall("POST", "/api/samtale/melding", {"tekst": "a" * 10_000}).status == 413
    assert person.kall("POST", "/api/samtale/melding", {"felt": "loslatelse", "valg": "a" * 10_000}).status == 413
    person.si("fengsel")
    assert person.sak["form"] == ["fengsel"]


RARE = {
    "lone surrogate": "fengsel \ud800",
    "surrogates in the wrong order": "\udc00\ud800 fengsel",
    "NUL": "feng\x00sel",
    "control": "\x1b[31mfengsel\x07\x7f",
    "combining": "fengsel" + "\u0301" * 500,
    "RTL override": "\u202efengsel\u202c",
    "ZWJ": "f\u200de\u200dn\u200dg\u200ds\u200de\u200dl",
    "BOM": "\ufefffengsel",
    "family": "fengsel " + "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466" * 100,
    "flags": "fengsel " + "\U0001f1f3\U0001f1f4" * 200,
    "tag characters": "fengsel \U0001f3f4\U000e0067\U000e0062\U000e007f",
    "noncharacter": "fengsel \uffff\ufdd0\U0010ffff",
    "line separators": "fengsel\u2028\u2029\x85\x0b",
    "full width": "ｆｅｎｇｓｅｌ",
    "private use": "fengsel \ue000\uf8ff",
    "digits of every script": "٣٤ ३४ 𝟛𝟜 Ⅻ ½ ²",
    "zalgo": "f̸̛̳e̶͎̓n̵̰̈g̴͇͋s̶̲̈́ẹ̵̏l̷̤̈",
    "only invisible": "\u200b\u200c\u200d\u2060\ufeff",
    "special casing": "İıſßŉǰΐ ﬃ fengsel",
    "one long word": "å" * 2000,
}


@pytest.mark.parametrize("tekst", RARE.values(), ids=RARE)
def test_every_oddity_of_unicode_is_only_text(person, tekst) -> None:
    person.velg("innsatt")
    svar = person.kall("POST", "/api/samtale/melding", raa=json.dumps({"tekst": tekst}).encode())
    assert svar.status in (200, 400) and (svar.status == 200 or svar.json["feil"].endswith("."))
    sak = person.sak
    assert sak in ({"rolle": "innsatt"}, {"rolle": "innsatt", "form": ["fengsel"]})
    assert person.kall("GET", "/api/samtale/vurdering").status == 200


def test_own_words_with_every_oddity_make_a_note(person) -> None:
    person.velg("innsatt"), person.velg(["ferdig_sonet"])
    alt = "jobb " + " ".join(RARE.values()).replace("å" * 2000, "ååå")
    ord_ = alt.encode("utf-16", "surrogatepass").decode("utf-16", "replace")[:900]
    for _ in range(30):
        if person.felt == "maal_tekst":
            break
        if person.felt == "alder":
            person.si("34")
        else:
            person.velg({"videre": "ja", "maal": "ja"}.get(person.felt, "vet_ikke"))
    svar = person.kall("POST", "/api/samtale/melding", raa=json.dumps({"tekst": ord_}).encode())
    assert svar.status == 200 and svar.json["meldinger"][-1]["felt"] != "maal_tekst"
    person.siste = svar.json["meldinger"]
    person.til_notatet()
    assert person.kall("GET", "/api/samtale/oppsummering.pdf").kropp.startswith(b"%PDF-")
    lagret = person.sak["maal_tekst"]
    assert not set(lagret) & set("\x00\u200d\u202e\ufeff\ud800") and lagret.startswith("jobb")
