"""What people type to steer the conversation, and answers that only look like it."""
from __future__ import annotations

import pytest

from bot.lesing.kommando import les_kommando
from bot.lesing.norsk import fold

KOMMANDOER = {
    "tilbake": """
        gå tilbake | tilbake takk | kan jeg få tilbake forrige spørsmål | jeg vil endre forrige svar |
        et steg tilbake | ta det forrige om igjen | feil svar, tilbake | gå eit hakk attende | back""",
    "start_paa_nytt": """
        start på nytt | kan vi begynne forfra | jeg vil starte helt på nytt | ta alt fra begynnelsen |
        slett alt og start på nytt | restart | begynn om igjen | nullstill | la oss starte over""",
    "hjelp": """
        hjelp | jeg skjønner ikke | hva mener du | hva betyr det | forstår ikke spørsmålet | kan du forklare |
        hæ? | ? | æ skjønne itj ka du spør om | si det på en enklere måte | hvorfor spør du om det |
        e fatta ikkje | hva skal jeg svare""",
    "hopp_over": """
        hopp over | neste spørsmål | vil ikke svare på det | dropp den | pass | ønsker ikke å svare |
        kan vi hoppe over denne | det har du ikke noe med | ingen kommentar | vil helst ikke svare | skip""",
    "avslutt": """
        avslutt | jeg vil stoppe her | ha det | takk for meg | slutt | stopp samtalen | jeg gidder ikke mer |
        lukk | hade bra | jeg er ferdig nå | orker ikke dette mer | quit""",
    "menneske": """
        kan jeg snakke med et menneske | vil snakke med en ekte person | gi meg en saksbehandler |
        kan noen ringe meg | jeg vil prate med noen i nav | sett meg over | kan jeg få snakke med en betjent |
        eg vil snakke med folk""",
}


@pytest.mark.parametrize(("kommando", "tekst"), [(k, t.strip()) for k, ts in KOMMANDOER.items() for t in ts.split("|")])
@pytest.mark.parametrize("felt", ["bolig", "maal_tekst", "loslatelse"])
def test_commands(kommando, tekst, felt):
    assert les_kommando(fold(tekst), felt) == kommando


@pytest.mark.parametrize("tekst", [
    "jeg vil endre et svar", "skrev feil", "kan jeg rette på noe", "oj, jeg svarte feil",
])
def test_wants_to_change(tekst):
    assert les_kommando(fold(tekst), "bolig") == "endre"


@pytest.mark.parametrize(("felt", "tekst"), [
    ("maal_tekst", "vil tilbake til jobben på sykehjemmet"), ("maal_tekst", "starte livet på nytt med en jobb"),
    ("kommune_etter", "tilbake til Drammen"), ("ytelser", "hadde AAP, men den er avsluttet"),
    ("ytelser", "får uføretrygden tilbake"), ("oppfolgingsbehov", "trenger hjelp"),
    ("oppfolgingsbehov", "vil ha noen å snakke med i starten"), ("behov", "hjelp til å betale regninger"),
    ("forstegangssamtale", "har snakket med NAV"), ("arbeidsevne", "jeg slutter alltid etter noen uker"),
    ("startet", "ferdig"), ("kartlegging", "ferdig"), ("maal", "orker ikke jobb"), ("bolig", "hopper fra sofa til sofa"),
    ("dogn", "jeg går hjem hver dag"), ("frigang", "de stoppet frigangen"), ("samtykke", "slipp det videre"),
])
def test_an_answer_is_no_command(felt, tekst):
    assert les_kommando(fold(tekst), felt) is None


def test_ready_ends_the_conversation_where_it_answers_nothing():
    assert les_kommando("ferdig", "alder") == "avslutt"


def test_a_long_text_is_no_command():
    assert les_kommando(fold("jeg vil gå tilbake til jobben min " * 6), "maal_tekst") is None
