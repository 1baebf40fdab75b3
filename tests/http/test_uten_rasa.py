"""The conversation could be served by another engine: contract, pages and note know nothing of Rasa."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import pytest

from tests.http.uten_rasa import Motor
from tests.modell.conftest import Nettleser, Tjener, start_tjener

pytestmark = pytest.mark.tjener


@pytest.fixture(scope="module")
def tjener(tmp_path_factory) -> Iterator[Tjener]:
    """The server of `tests.http.uten_rasa`. Afterwards: it imported nothing of Rasa's."""
    tjener = start_tjener(tmp_path_factory.mktemp("uten_rasa") / "logg.txt", "tests.http.uten_rasa")
    yield tjener
    tjener.stopp()
    pakker = set(tjener.logg.read_text().splitlines()[-1].split())
    assert {"bot", "kvp", "sanic"} <= pakker, tjener.logg.read_text()
    assert not pakker & {"rasa", "rasa_sdk", "tensorflow", "actions"}


@pytest.fixture
def person(tjener) -> Nettleser:
    n = Nettleser(tjener.url)
    n.start()
    return n


def test_the_engine_is_ten_lines() -> None:
    linjer = [linje for linje in inspect.getsource(Motor).splitlines() if linje.strip()]
    assert len(linjer) <= 10


def test_a_whole_conversation_ends_in_a_note(person) -> None:
    person.til_notatet(barn="ja")
    assert person.sak["alder"] == 34 and person.sak["loslatelse"]["fra"] == "2027-03-15"
    assert person.kall("GET", "/api/samtale/vurdering").json["konklusjon"] in ("RETT", "KAN", "FORBERED", "NAV")
    for slag, begynner in (("html", b"<!doctype"), ("pdf", b"%PDF"), ("docx", b"PK"), ("json", b"{")):
        svar = person.kall("GET", f"/api/samtale/oppsummering.{slag}")
        assert svar.status == 200 and svar.kropp[:9].lower().startswith(begynner.lower()), slag


def test_errors_are_as_in_the_contract(person) -> None:
    assert person.kall("POST", "/api/samtale/melding", {"felt": "rolle", "valg": "konge"}).status == 400
    assert person.kall("POST", "/api/samtale/melding", {"felt": "fisk", "valg": "ja"}).status == 400
    person.velg("innsatt")
    assert person.sak == {"rolle": "innsatt"}


@pytest.mark.parametrize("tekst", ["slett alt", "avslutt"])
def test_who_has_it_deleted_has_no_conversation(person, tekst) -> None:
    person.velg("innsatt")
    person.si(tekst)
    assert person.felt == "slett"
    person.velg("ja")
    assert person.kall("GET", "/api/samtale/sak").status == 404


def test_danger_and_topics_and_the_other_form_of_the_language(person) -> None:
    person.velg("innsatt")
    assert any(m.get("krise") for m in person.si("jeg vil ikke leve lenger"))
    assert any(m.get("tema") == "penger" for m in person.si("hvor mye penger får jeg?"))
    assert any(m.get("maalform") == "nn" for m in person.si("kan vi ta det på nynorsk"))


def test_the_pages_without_script(tjener) -> None:
    n = Nettleser(tjener.url)
    skjema = {"Content-Type": "application/x-www-form-urlencoded"}
    n.kall("POST", "/enkel", raa=b"gjor=start&maalform=nb", hoder=skjema)
    side = n.kall("POST", "/enkel", raa=b"gjor=svar&felt=rolle&verdi=innsatt", hoder=skjema).kropp.decode()
    assert 'name="felt" value="form"' in side
