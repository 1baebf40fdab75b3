"""Nothing stays: after deletion no text, value or id is left in the process, its files or its log."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterable
from pathlib import Path

from tests.minne import i_minnet

from .conftest import Feiltjener, Nettleser, start_tjener
from .rask_glemsel import LEVETID, RYDD_SEKUNDER
from .tjener_med_feil import KRASJ

SETNING = "Grontrikkvellen"  # stands in sentences that are read and dropped
EGNE_ORD = "zkvabbelfisking"  # stands in the own words that the note needs


def i_objektene(tjener: Feiltjener, naaler: Iterable[str]) -> set[str]:
    """Which strings stand in a live object of the server, by its own garbage collector."""
    svar = tjener.mappe / "funnet"
    svar.unlink(missing_ok=True)
    (tjener.mappe / "let").write_text("\n".join(naaler), encoding="utf-8")
    os.kill(tjener.prosess.pid, signal.SIGUSR1)
    frist = time.monotonic() + 120
    while not svar.exists():
        assert time.monotonic() < frist, "the server did not look"
        time.sleep(0.1)
    funnet = json.loads(svar.read_text(encoding="utf-8"))
    assert funnet["gjennomsokt"] > 100_000
    return {naal for naal, _ in funnet["funnet"]}


def i_filene(rot: Path, naaler: Iterable[str]) -> list[tuple[Path, str]]:
    """Files under a folder with one of the strings in their content or name; the test's own orders left out."""
    treff = []
    for fil in rot.rglob("*"):
        if fil.is_file() and fil.parent.name != "feil":
            innhold = fil.read_bytes()
            treff += [(fil, n) for n in naaler if n.encode() in innhold or n in fil.name]
    return treff


def _samtale(n: Nettleser) -> None:
    n.velg("innsatt")
    n.si(f"hva er {SETNING}?")
    n.si(f"jeg sitter i fengsel, {SETNING} gjør jeg")
    for _ in range(40):
        if n.felt is None:
            return
        if n.felt == "maal_tekst":
            n.si(f"jobbe med {EGNE_ORD} på lager")
        elif n.felt == "alder":
            n.si("34")
        else:
            stock = {"maal": "ja", "videre": "ja", "bekreft": "ja", "samtykke": "ja"}
            n.velg(stock.get(n.felt, [] if n.felt == "behov" else "vet_ikke"))


def test_nothing_is_left_in_memory_files_or_log(feiltjener) -> None:
    """Three conversations, deleted in three ways: by the call, by saying so, and by a new conversation."""
    folk = [Nettleser(feiltjener.url, adresse=f"198.18.0.{i}") for i in (1, 2, 3)]
    for n in folk:
        n.start()
        # The pages without script let the answers wait until they are shown.
        skjema = f"gjor=tekst&felt=rolle&tekst=hva+er+{SETNING}".encode()
        n.kall("POST", "/enkel", raa=skjema, hoder={"Content-Type": "application/x-www-form-urlencoded"})
        _samtale(n)
        for ending in ("pdf", "html", "json", "docx"):
            assert n.kall("GET", f"/api/samtale/oppsummering.{ending}").status == 200
        assert n.kall("POST", "/api/samtale/melding", {"tekst": KRASJ}).status == 500
    naaler = (SETNING, EGNE_ORD, *(n.kake for n in folk))
    foer = i_minnet(feiltjener.prosess.pid, naaler)
    assert foer.pop(SETNING) == 0, "a sentence is dropped when it has been read"
    assert min(foer.values()) >= 1, "the search finds what is there"
    assert folk[0].kall("DELETE", "/api/samtale").status == 204
    folk[1].si("avslutt"), folk[1].velg("ja")
    folk[2].start()
    time.sleep(0.5)
    assert i_minnet(feiltjener.prosess.pid, naaler) == dict.fromkeys(naaler, 0)
    naaler = (*naaler, *(n.adresse for n in folk))
    assert not i_filene(feiltjener.hjem, naaler)
    assert not any(n in feiltjener.logg.read_text() for n in naaler)


def test_nothing_of_an_idle_conversation_is_left_after_a_word_file(tmp_path) -> None:
    """The person goes without a word, and nobody else comes. It goes when the time and a round of clearing up do."""
    t = start_tjener(tmp_path / "logg.txt", "tests.modell.rask_glemsel")
    try:
        n = Nettleser(t.url)
        n.start()
        _samtale(n)
        for ending in ("docx", "pdf"):
            assert n.kall("GET", f"/api/samtale/oppsummering.{ending}").status == 200
        naaler = (EGNE_ORD, n.kake)
        assert min(i_minnet(t.prosess.pid, naaler).values()) >= 1, "the search finds what is there"
        time.sleep(LEVETID + RYDD_SEKUNDER)
        frist = time.monotonic() + 30  # a busy machine is late
        while any(i_minnet(t.prosess.pid, naaler).values()) and time.monotonic() < frist:
            time.sleep(2)
        assert i_minnet(t.prosess.pid, naaler) == dict.fromkeys(naaler, 0)
    finally:
        t.stopp()


def test_no_live_object_holds_anything_of_a_deleted_conversation(feiltjener, person) -> None:
    _samtale(person)
    naaler = (SETNING, EGNE_ORD, person.kake, person.adresse)
    person.kall("DELETE", "/api/samtale")
    time.sleep(0.5)  # the connection closes
    # The last is a constant of the server: it shows that the search finds what is there.
    assert i_objektene(feiltjener, (*naaler, KRASJ)) == {KRASJ}


def test_the_server_holds_no_file_open_for_writing_but_its_log(feiltjener, person) -> None:
    person.velg("innsatt")
    skrivbare = set()
    prosess = Path(f"/proc/{feiltjener.prosess.pid}")
    for fd in (prosess / "fd").iterdir():
        try:
            maal = os.readlink(fd)
            flagg = int((prosess / "fdinfo" / fd.name).read_text().split("flags:")[1].split()[0], 8)
        except FileNotFoundError:  # closed since the list was read: it is not held open
            continue
        if maal.startswith("/") and not maal.startswith("/dev/") and flagg & (os.O_WRONLY | os.O_RDWR):
            skrivbare.add(maal)
    assert skrivbare == {str(feiltjener.logg)}
