"""What people type to steer the conversation, and answers that only look like it."""

from __future__ import annotations

import pytest

from bot.lesing import Sammenheng, les
from bot.lesing.kommando import les_kommando
from bot.lesing.spraak.norsk import fold
from tests.dagen import DAG

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


def _handling(tekst: str, felt: str) -> str | None:
    return les(tekst.strip(), Sammenheng(felt, DAG, "innsatt", {"rolle": "innsatt"})).handling


def test_commands():
    alle = [
        (k, t, f) for k, ts in KOMMANDOER.items() for t in ts.split("|") for f in ("bolig", "ytelser", "loslatelse")
    ]
    ikke_hort = [(k, t, f) for k, t, f in alle if _handling(t, f) != k]
    assert len(alle) > 180
    assert len(ikke_hort) <= 0.03 * len(alle), ikke_hort


@pytest.mark.parametrize("felt", ["loslatelse", "bolig", "kartlegging"])
@pytest.mark.parametrize("tekst", ["takk for meg", "hade bra", "ha det", "farvel", "slutt"])
def test_taking_leave_of_the_conversation_is_no_danger(tekst, felt):
    assert _handling(tekst, felt) == "avslutt"


def test_taking_leave_of_more_than_that_is():
    tekst = "Takk for meg. Dere finner meg i morgen."
    assert les(tekst, Sammenheng("bolig", DAG, "innsatt", {"rolle": "innsatt"})).slag == "krise"


@pytest.mark.parametrize(
    "tekst", ["jeg vil endre et svar", "skrev feil", "kan jeg rette på noe", "oi, jeg svarte feil"]
)
def test_wants_to_change(tekst):
    assert _handling(tekst, "bolig") == "endre"


@pytest.mark.parametrize(
    ("kommando", "tekst"),
    [
        ("tilbake", "tilbake"),
        ("start_paa_nytt", "start på nytt"),
        ("hopp_over", "hopp over"),
        ("avslutt", "avslutt"),
        ("avslutt", "slett alt"),
        ("menneske", "snakk med et menneske"),
        ("hjelp", "hjelp"),
        ("hjelp", "hva mener du?"),
    ],
)
def test_the_bare_command_counts_among_own_words(kommando, tekst):
    assert les_kommando(fold(tekst), "maal_tekst") == kommando


MAAL = """starte livet på nytt | ta fagprøven på nytt | sjåfør, må ta lappen på nytt | avslutte fagbrevet | endre yrke |
    jobbe med å ringe folk | jeg vil begynne på nytt | starte helt forfra i en ny by | begynne på skole igjen |
    slutte å ruse meg | ferdig utdannet snekker | bli ferdig med skolen | snakke med folk i jobben |
    møte mennesker | stoppe med rus og få jobb | noe med hjelp til andre | hjelpe folk | ta tilbake livet mitt |
    komme tilbake til jobben | gå tilbake til lageret | rette opp i livet | hoppe over til bygg | lukke gamle saker |
    prate med ungdom | ringe kunder | bytte bransje og starte forfra | ta skolen om igjen | få meg en jobb på nytt |
    snakke med mennesker hele dagen | jeg vil slutte med kriminalitet | avslutte et kapittel"""


@pytest.mark.parametrize("tekst", [t.strip() for t in MAAL.split("|")])
def test_own_words_are_never_a_command(tekst):
    lesning = les(tekst, Sammenheng("maal_tekst", DAG, "innsatt", {"rolle": "innsatt", "barn": "nei", "bolig": "har"}))
    assert lesning.slag == "svar" and lesning.funn[0].felt == "maal_tekst", lesning


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("form", "lukka"),
        ("form", "lukket"),
        ("form", "åpen avdeling"),
        ("oppfolgingsbehov", "ja noen som forklarer"),
        ("oppfolgingsbehov", "noen å snakke med"),
        ("bolig", "eg orkar ikkje meir"),
        ("frigang", "nei, den ble stoppet"),
        ("bolig", "flytter tilbake til mor"),
        ("arbeidsevnevurdering", "ferdig"),
        ("startet", "ferdig med å vente"),
        ("kartlegging", "den er ferdig"),
        ("arbeidsevne", "orker ikke jobbe mer"),
        ("videre", "gå videre"),
        ("arbeidsevne", "jeg orker ikke mer"),
        ("frigang", "begynner på nytt i mai"),
        ("bolig", "må starte på nytt et sted"),
    ],
)
def test_what_answers_destroys_nothing(felt, tekst):
    lesning = les(tekst, Sammenheng(felt, DAG, "innsatt", {"rolle": "innsatt"}))
    assert lesning.handling not in ("avslutt", "start_paa_nytt", "tilbake", "hjelp", "menneske", "endre"), lesning


@pytest.mark.parametrize(
    "tekst",
    [
        "jeg trekker samtykket mitt",
        "jeg vil ikke dele likevel",
        "trekk samtykket",
        "ikke del notatet likevel",
        "jeg angrer på samtykket",
        "eg vil ikkje dele likevel",
        "jeg trekker tilbake samtykket",
        "eg trekkjer samtykket",
        "nei til deling",
        "jeg har ombestemt meg, vil ikke dele det med NAV",
        "jeg vil ikke dele det med NAV lenger",
        "stopp delingen",
        "stans delinga",
        "slutt å dele notatet",
        "jeg vil stoppe delingen av notatet",
    ],
)
@pytest.mark.parametrize("felt", [None, "bekreft", "alder"])
def test_consent_is_withdrawn_in_ordinary_words(tekst, felt):
    lesning = les(tekst, Sammenheng(felt, DAG, "innsatt", {"rolle": "innsatt", "alder": 34, "samtykke": "ja"}))
    assert lesning.handling == "trekk_samtykke"


@pytest.mark.parametrize("tekst", ["kan jeg endre samtykke senere", "kan jeg trekke samtykket?", "hva betyr samtykke"])
def test_a_question_about_consent_changes_nothing(tekst):
    lesning = les(tekst, Sammenheng("bolig", DAG, "innsatt", {"rolle": "innsatt", "samtykke": "ja"}))
    assert lesning.handling in (None, "hjelp") and not lesning.funn


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("maal_tekst", "vil tilbake til jobben på sykehjemmet"),
        ("maal_tekst", "starte livet på nytt med en jobb"),
        ("kommune_etter", "tilbake til Drammen"),
        ("ytelser", "hadde AAP, men den er avsluttet"),
        ("ytelser", "får uføretrygden tilbake"),
        ("oppfolgingsbehov", "trenger hjelp"),
        ("oppfolgingsbehov", "vil ha noen å snakke med i starten"),
        ("behov", "hjelp til å betale regninger"),
        ("forstegangssamtale", "har snakket med NAV"),
        ("arbeidsevne", "jeg slutter alltid etter noen uker"),
        ("startet", "ferdig"),
        ("kartlegging", "ferdig"),
        ("maal", "orker ikke jobb"),
        ("bolig", "hopper fra sofa til sofa"),
        ("dogn", "jeg går hjem hver dag"),
        ("frigang", "de stoppet frigangen"),
        ("samtykke", "slipp det videre"),
    ],
)
def test_an_answer_is_no_command(felt, tekst):
    assert les_kommando(fold(tekst), felt) is None


def test_ready_ends_the_conversation_where_it_answers_nothing():
    assert les_kommando("ferdig", "alder") == "avslutt"


def test_a_long_text_is_no_command():
    assert les_kommando(fold("jeg vil gå tilbake til jobben min " * 6), "maal_tekst") is None
