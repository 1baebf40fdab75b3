"""A text of several clauses: one answers, another begins with its answer, a third tells what is only offered."""

from __future__ import annotations

import pytest

from bot.lesing import Sammenheng, les
from bot.lesing.tid import eneste_tall
from bot.maaling.prove import ved_sporsmaal
from tests.dagen import DAG


def _funn(felt: str, tekst: str, rolle: str | None = "innsatt") -> dict[str, tuple[object, bool]]:
    lest = les(tekst, Sammenheng(felt, DAG, rolle))
    return {f.felt: (f.verdi, f.sikker) for f in lest.funn}


@pytest.mark.parametrize(
    ("felt", "tekst", "verdi"),
    [
        ("frigang", "Innvilget fra 4. januar. Løslatelse er satt til 15. august 2027.", "innvilget"),
        ("barn", "ja, en sønn på seks, og så er jeg 29", "ja"),
        ("bolig", "nei ikke noe sted. og jeg har ei jente på 11 som skal være hos meg annenhver helg", "mangler"),
    ],
)
def test_the_clause_that_answers_is_enough(felt: str, tekst: str, verdi: str) -> None:
    assert _funn(felt, tekst)[felt] == (verdi, True)


@pytest.mark.parametrize(
    ("tekst", "form"),
    [
        ("venter på innkalling til soning, har ikke begynt. jobber ikke nå", "venter_paa_soning"),
        ("han soner vanlig dom hos oss, ikke noe frigang ennå", "fengsel"),
        ("er på sykehus etter § 13. vet ikke hvor lenge", "sykehus"),
    ],
)
def test_a_form_beside_a_denial_of_something_else_is_taken(tekst: str, form: str) -> None:
    assert _funn("form", tekst, "ansatt")["form"] == ([form], True)


@pytest.mark.parametrize("tekst", ["sit jo ikkje bak murane, har lenke heime", "soner ikke i fengsel"])
def test_a_form_that_is_denied_is_not_taken(tekst: str) -> None:
    assert not _funn("form", tekst).get("form", (None, False))[1]


def test_who_serves_in_few_words_names_no_place_of_work() -> None:
    assert _funn("rolle", "Innsatt, fengsel, ut i mars, 47", None)["form"] == (["fengsel"], True)
    assert not _funn("rolle", "miljøterapeut på sykehuset", None).get("form", (None, False))[1]


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("individuell_plan", "Nei, det har han ikke. Men han samtykker til at dette deles med NAV."),
        ("barn", "har ingen. dere kan dele dette med nav"),
    ],
)
def test_a_no_beside_a_consent_answers_its_own_question(felt: str, tekst: str) -> None:
    assert _funn(felt, tekst, "ansatt")[felt][0] == "nei"


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("maal", "nei, bor hos mora mi"),
        ("arbeidsevnevurdering", "nei, lenka er ikke satt på ennå"),
        ("forstegangssamtale", "eg sit i varetekt, rettssaka er ikkje før i februar"),
    ],
)
def test_one_word_and_a_clause_about_something_else_answer_nothing(felt: str, tekst: str) -> None:
    assert not _funn(felt, tekst).get(felt, (None, False))[1]


@pytest.mark.parametrize(
    ("tekst", "rolle"),
    [
        ("Eg er tilsett. Mannen eg spør for er 57 og sonar", "ansatt"),
        ("ansatt her. innsatt mann 58, forvaring", "ansatt"),
        ("Kvinne 48 år på subsidiær straff, ingen barn under 18. Jeg er ansatt ved avdelingen.", "ansatt"),
        ("Innsatt. jeg har fotlenke nå, begynte på mandag", "innsatt"),
    ],
)
def test_who_says_who_he_is_in_a_clause_is_heard(tekst: str, rolle: str) -> None:
    assert _funn("rolle", tekst, None)["rolle"][0] == rolle


def test_a_place_that_stands_first_is_the_answer() -> None:
    assert _funn("fengsel", "Halden. Drar til Fredrikstad og blir boende der når jeg er ute")["fengsel"] == (
        "Halden fengsel",
        True,
    )


@pytest.mark.parametrize(
    ("tekst", "alder"),
    [
        ("mann 49 fengsel ut 1 mars", 49),
        ("Mann 33 år i fengsel på dom", 33),
        ("kvinne 44 soner på Bredtveit", 44),
        ("dom på 26 måneder", None),
        ("snart 40", None),
        ("mann f. 80-tallet", None),
        ("mann 49, bror 51", None),
    ],
)
def test_the_one_number_of_a_clause_that_tells_an_age(tekst: str, alder: int | None) -> None:
    funn = eneste_tall(tekst, DAG)
    assert (funn and funn.verdi) == alder


@pytest.mark.parametrize(
    "tekst",
    [
        "Eg er 52 og har fotlenkje heime, fekk ho på 9. november. Bur i eige hus.",
        "jeg har fotlenke hjemme, fikk den på for to uker siden. er 23",
    ],
)
def test_a_tag_that_may_be_remand_is_offered_and_never_stored(tekst: str) -> None:
    s = ved_sporsmaal("rolle", "innsatt", DAG)
    s.skriv(tekst)
    assert "form" not in s.svar and (s.tilstand.nevnt.get("form") or s.merket("forslag")) == ["hjemmesoning"]


@pytest.mark.parametrize(
    ("tekst", "form"),
    [
        ("Eg er 52 og sonar heime med fotlenkje, byrja 9. november. Bur i eige hus.", "hjemmesoning"),
        ("jeg soner hjemme med lenke på foten siden oktober", "hjemmesoning"),
        ("Hei. Meg. Varetekt hjemme med lenke, ikke dømt. 23 år.", "varetekt_hjemme"),
    ],
)
def test_a_tag_is_taken_where_the_words_say_which_of_the_two_it_is(tekst: str, form: str) -> None:
    s = ved_sporsmaal("rolle", "innsatt", DAG)
    s.skriv(tekst)
    assert s.svar.get("form") == [form]


@pytest.mark.parametrize(
    "tekst",
    [
        "soner i fengsel, har søkt om å sone resten hjemme med lenke. er 31",
        "sitter på Ila og håper på soning hjemme med fotlenke, 44 år",
        "hadde fotlenke hjemme i fjor, det er over. soner nå i Halden fengsel",
    ],
)
def test_a_tag_that_is_hoped_for_or_over_is_no_form(tekst: str) -> None:
    s = ved_sporsmaal("rolle", "innsatt", DAG)
    s.skriv(tekst)
    assert "hjemmesoning" not in str(s.svar.get("form", ""))


def test_a_date_that_is_not_called_a_release_is_offered_with_its_day() -> None:
    s = ved_sporsmaal("form", "innsatt", DAG)
    s.skriv("eg er på institusjon etter paragraf 12 fram til 30. april, så er eg laus. 32 år")
    sagt = s.tilstand.nevnt.get("loslatelse") or s.merket("forslag")
    assert isinstance(sagt, dict) and (sagt["fra"], sagt["til"]) == ("2027-04-30", "2027-04-30")
    assert "loslatelse" not in s.svar


def test_who_says_both_of_a_field_has_said_neither() -> None:
    s = ved_sporsmaal("bekreft", "innsatt", DAG)
    s.skriv("nesten, men du har skrevet at jeg ikke har barn og jeg har jo en på fire")
    assert s.svar["barn"] == "vet_ikke"


@pytest.mark.parametrize("tekst", ["treng ikkje hjelp me nokka, alt e ordna", "nei, alt e ok"])
def test_who_has_all_in_order_does_not_need_all(tekst: str) -> None:
    assert _funn("behov", tekst)["behov"][0] == []
