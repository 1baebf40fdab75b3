"""One case as a calendar: the days of the note, names that stay, and nothing of who it is about."""

import re

from bot.notat import referanse
from bot.notat.kalender import til_kalender
from tests.dagen import DAG

from .saker import lag_sak

EN = "a" * 32


def felt(data, navn):
    return re.findall(rf"(?m)^{navn}[^:\r]*:(.*?)\r$", data.decode().replace("\r\n ", ""))


def test_the_days_of_the_case():
    data = til_kalender(EN, lag_sak("FORBERED", "ansatt"), DAG, "nb")
    assert felt(data, "DTSTART") == ["20280209", "20280310", "20280610", "20280910"]
    assert len(felt(data, "TRIGGER")) == 4


def test_a_changed_date_moves_the_events_and_another_case_has_its_own():
    foer = til_kalender(EN, lag_sak("FORBERED", "ansatt"), DAG, "nb")
    ny = lag_sak("FORBERED", "ansatt", loslatelse={"fra": "2028-10-10", "til": "2028-10-10", "sikkerhet": "fastsatt"})
    etter = til_kalender(EN, ny, DAG.replace(day=5), "nb")
    assert felt(foer, "UID") == felt(etter, "UID") and felt(foer, "DTSTART") != felt(etter, "DTSTART")
    assert felt(etter, "SEQUENCE") > felt(foer, "SEQUENCE")
    assert not set(felt(foer, "UID")) & set(felt(til_kalender("b" * 32, ny, DAG, "nb"), "UID"))


def test_the_title_has_the_reference_of_the_note_and_nothing_of_the_person():
    sak = lag_sak("FORBERED", "ansatt")
    data = til_kalender(EN, sak, DAG, "nn")
    assert all(t.endswith(referanse(EN, sak, DAG)) for t in felt(data, "SUMMARY"))
    assert not re.search(r"Drammen|Bergen|kokk|\b34\b", data.decode())


def test_without_a_day_there_is_no_calendar():
    assert til_kalender(EN, lag_sak("NAV", "ansatt"), DAG, "nb") is None
    assert til_kalender(EN, lag_sak("UTENFOR", "ansatt"), DAG, "nb") is None
