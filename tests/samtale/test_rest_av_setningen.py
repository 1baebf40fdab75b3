"""Texts whose meaning hangs on the rest of the sentence, typed at their question with the real model."""

from __future__ import annotations

import pytest

from bot.maaling.prove import Samtale, ved_sporsmaal
from tests.dagen import DAG

TEKSTER: list[tuple[str, str, object, str]] = [
    ("form", "tvungen omsorg, ikke tvungent psykisk helsevern", ["tvungen_omsorg"], "ansatt"),
    ("form", "kameraten min fikk samfunnsstraff jeg fikk ubetinga og sitter inne", ["fengsel"], "innsatt"),
    ("opphold_maaneder", "fikk ett år og to måneda", 14, "innsatt"),
    ("opphold_maaneder", "medtiltalte fikk to år jeg fikk åtte måneder", 8, "innsatt"),
    ("opphold_maaneder", "ubet. 60 d", 2, "ansatt"),
    ("kommune_for", "flytta fra Time te Klepp", "Klepp", "innsatt"),
    ("kommune_for", "flyttet fra Oslo til Moss året før", "Moss", "innsatt"),
    ("kartlegging", "vett ikkje", "vet_ikke", "innsatt"),
    ("bolig", "u/ fast bolig", "mangler", "ansatt"),
    ("arbeidsevne", "nedsatt itte ei skade", "nedsatt", "innsatt"),
    ("bursdag", "han runder 67 i juni 2027", {"fra": "2027-06-01"}, "ansatt"),
    ("behov", "tennene er raske, ellers er alt på stell", ["helse"], "innsatt"),
    ("barn", "kan vi ta den der senere, hopper videre så lenge", "hopp_over", "innsatt"),
    ("ytelser", "jeg skjønner ikke ordet ytelser", "hjelp", "innsatt"),
    ("kartlegging", "eg forstår ikkje kva kartlegging er for noko, kan du forklare", "hjelp", "innsatt"),
    ("programinnhold", "fatter ikke hva dere mener med programinnhold", "hjelp", "innsatt"),
    ("bolig", "det blir for mye for meg, kan jeg heller få prate med et menneske om dette", "menneske", "innsatt"),
    ("individuell_plan", "få snakke med noen som kan dette, ikke en maskin", "menneske", "innsatt"),
    ("barn", "æ vil endre det æ svarte om bolig", "endre", "innsatt"),
    ("fengsel", "ønsker å rette svaret om ytelser", "endre", "innsatt"),
    ("kommune_etter", "kunne jeg få endret det jeg svarte på barn", "endre", "innsatt"),
    ("kartlegging", "dette blir feil, jeg er på feil person. start helt på nytt", "start_paa_nytt", "innsatt"),
    ("alder", "må tilbake på cella nå, avslutter", "avslutt", "innsatt"),
    ("ytelser", "besøket er her, vi stopper samtalen", "avslutt", "innsatt"),
    ("frigang", "det vet jeg sannelig ikke", "vet_ikke", "innsatt"),
    ("dogn", "har ikkje oversyn over det", "vet_ikke", "innsatt"),
    ("kartlegging", "det har vi dessverre ikke oversikt over", "vet_ikke", "ansatt"),
    ("behov", "Bolig trenger jeg ikke, men jobb og hjelp med gjelda", ["arbeid", "okonomi"], "innsatt"),
    ("behov", "økonomi og helse er i orden, det er bolig som mangler", ["bolig"], "innsatt"),
    ("behov", "skule treng eg ikkje, berre ein plass å bu", ["bolig"], "innsatt"),
    ("behov", "bolig er ordnet. trenger jobb", ["arbeid"], "innsatt"),
    ("behov", "Vedk. trenger ikke hjelp til bolig, men rus og økonomi", ["helse", "okonomi"], "ansatt"),
    ("behov", "helse er greit, arbeid og utdanning ønskes", ["utdanning", "arbeid"], "ansatt"),
    ("loslatelse", "i april, dag 9", {"fra": "2027-04-09"}, "innsatt"),
    ("loslatelse", "neste år i juni den 3.", {"fra": "2027-06-03"}, "innsatt"),
    ("loslatelse", "om 20 dg", {"fra": "2026-12-21"}, "innsatt"),
    ("bursdag", "han blir 18 i mars en gang, vet ikke dagen", {"fra": "2027-03-01"}, "ansatt"),
    ("fengsel", "tunga", "Trondheim fengsel", "innsatt"),
    ("sosialhjelp", "NAV sa nei til sosialhjelp i sommer, kan jeg klage", "klage", "innsatt"),
    ("frigang", "fikk nei på frigang, kan jeg klage", "avslag_frigang", "innsatt"),
    ("forstegangssamtale", "møtet ble utsatt, ny dato mangler", "nei", "innsatt"),
    ("ytelser", "hva med yrkesskade i programmet?", "syk", "innsatt"),
    ("arbeidsevne", "er jeg dekket ved yrkesskade", "syk", "innsatt"),
    ("arbeidsevne", "hva betyr paragraf 48", "klage", "innsatt"),
    ("ytelser", "§ 48", "klage", "ansatt"),
    ("ytelser", "får jeg mindre hvis jeg får bidrag", "barnetillegg", "innsatt"),
    ("arbeidsevne", "får eg mindre dersom eg får bidrag", "barnetillegg", "innsatt"),
    ("arbeidsevne", "kan kvp føre til uføretrygd", "avklare_trygd", "innsatt"),
]


def skriv(felt: str, tekst: str, rolle: str = "innsatt") -> Samtale:
    s = ved_sporsmaal(felt, rolle, DAG)
    s.skriv(tekst)
    return s


@pytest.mark.parametrize("felt, tekst, ventet, rolle", TEKSTER)
def test_it_is_taken_or_read_back_and_nothing_else_is_changed(
    felt: str, tekst: str, ventet: object, rolle: str
) -> None:
    foer = dict(ved_sporsmaal(felt, rolle, DAG).tilstand.svar)
    s = skriv(felt, tekst, rolle)
    fikk = s.merket("handling") or s.merket("tema") or s.merket("forslag") or s.tilstand.svar.get(felt)
    if isinstance(ventet, dict):
        assert isinstance(fikk, dict) and ventet.items() <= fikk.items()
    else:
        assert fikk == ventet
    assert {f: v for f, v in s.tilstand.svar.items() if f != felt} == {f: v for f, v in foer.items() if f != felt}


def test_an_injury_that_is_only_told_of_is_not_asked_about() -> None:
    assert skriv("ytelser", "jeg får uføretrygd etter yrkesskade, kan jeg få kvp?").merket("tema") != "syk"


@pytest.mark.parametrize(
    "tekst", ["søstera mi soner, jeg skriver for henne", "min bror sitter i fengsel", "kompisen min sitter i varetekt"]
)
def test_who_serves_is_not_who_writes(tekst: str) -> None:
    assert "rolle" not in skriv("rolle", tekst).tilstand.svar


@pytest.mark.parametrize(
    "felt, tekst",
    [
        ("maal_tekst", "avslutte fagbrevet, så søke jobb"),
        ("maal_tekst", "orker ikke lager mer, begynne på nytt som kokk"),
        ("oppfolgingsbehov", "orker ikke alene, har sluttet på alt før"),
        ("kartlegging", "vi avsluttet den forrige uke, ja"),
        ("bolig", "de slettet meg fra lista, så jeg har ingenting"),
    ],
)
def test_an_answer_in_clauses_never_leads_to_the_question_of_deleting(felt: str, tekst: str) -> None:
    s = skriv(felt, tekst)
    assert s.merket("handling") is None and s.felt != "slett" and not s.tilstand.slett


@pytest.mark.parametrize("felt", ["alder", "bolig", "barn"])
@pytest.mark.parametrize(
    "tekst",
    [
        "jeg har svelget alt jeg fant i skapet",
        "familien får det lettere uten meg",
        "har svelga hele brettet",
        "alt blir enklere for dem uten meg",
    ],
)
def test_danger_that_is_put_indirectly_gets_help(felt: str, tekst: str) -> None:
    foer = dict(ved_sporsmaal(felt, "innsatt", DAG).tilstand.svar)
    s = skriv(felt, tekst)
    assert s.merket("krise") and s.tilstand.svar == foer


@pytest.mark.parametrize("tekst", ["har svelget stoltheten", "vil leve et godt liv", "familien klarer seg uten hjelp"])
def test_a_saying_near_it_gets_none(tekst: str) -> None:
    assert not skriv("maal_tekst", tekst).merket("krise")


@pytest.mark.parametrize(
    ("felt", "tekst", "verdi"),
    [
        ("bolig", "ja, ej ha hus", "har"),
        ("bolig", "ja, æ har hus", "har"),
        ("barn", "ja, dattera mi e 15", "ja"),
    ],
)
def test_what_was_read_back_and_is_said_again_is_never_its_opposite(felt: str, tekst: str, verdi: object) -> None:
    s = ved_sporsmaal(felt, "innsatt", DAG)
    s.skriv(tekst)
    if s.merket("forslag") is not None:
        s.skriv(tekst)
    assert s.svar[felt] == verdi


@pytest.mark.parametrize(
    ("felt", "tekst", "rolle", "verdi"),
    [
        ("oppfolgingsbehov", "ja, det vil jeg si", "ansatt", "ja"),
        ("oppfolgingsbehov", "ja, det vil eg sei", "innsatt", "ja"),
        ("kartlegging", "jo, det må vi kunne si", "ansatt", "ja"),
        ("arbeidsevne", "ja det vil jeg si", "ansatt", "nedsatt"),
        ("maal", "ja det vil jeg absolutt si", "ansatt", "ja"),
        ("barn", "nei, ikke noe jeg vet om", "innsatt", "nei"),
    ],
)
def test_a_yes_or_no_is_never_kept_as_doubt(felt: str, tekst: str, rolle: str, verdi: str) -> None:
    s = ved_sporsmaal(felt, rolle, DAG)
    s.skriv(tekst)
    assert s.svar.get(felt, s.merket("forslag")) == verdi
