"""What stands before the referee while something waits: a value that was read back, a command, a question, a step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.lesing import Sammenheng, Skjonn, les
from bot.maaling.prove import Samtale, ved_sporsmaal
from kvp import FELTER
from tests.dagen import DAG
from tests.skjonn import skjonn


def _les(felt: str, tekst: str, forslag: object = None):
    return les(tekst, Sammenheng(felt, DAG, "innsatt", {"rolle": "innsatt"}, forslag=forslag))


def _ved(felt: str, tekst: str, rolle: str = "innsatt") -> Samtale:
    s = ved_sporsmaal(felt, rolle, DAG)
    s.skriv(tekst)
    return s


@pytest.mark.parametrize(
    ("felt", "tekst", "forslag"),
    [
        ("sosialhjelp", "nei bor hjemme", "nei"),
        ("sosialhjelp", "nei, mor hjelper meg", "nei"),
        ("bolig", "nei, ikke ennå", "mangler"),
        ("frigang", "nei, det har ikke vært noe av", "nei"),
        ("kartlegging", "nei ikke så vidt jeg vet om", "nei"),
        ("programinnhold", "nei vet ingenting hva skal være inni", "nei"),
        ("kartlegging", "nei, de lovet meg det i vår", "nei"),
    ],
)
def test_what_is_said_again_is_taken(felt: str, tekst: str, forslag: object) -> None:
    assert [(f.verdi, f.sikker) for f in _les(felt, tekst, forslag).funn if f.felt == felt] == [(forslag, True)]


def test_a_sentence_that_begins_as_a_question_and_answers_is_read_whole() -> None:
    hort = skjonn("loslatelse", "loslatelse=har", 0.95)
    lest = les("når alt er regna sammen er jeg ute 27. august neste år, det er spikra",
               Sammenheng("loslatelse", DAG, "innsatt", {"rolle": "innsatt"}), hort)  # fmt: skip
    assert [f.verdi for f in lest.funn] == [{"fra": "2027-08-27", "til": "2027-08-27", "sikkerhet": "fastsatt"}]


def test_an_answer_that_states_another_value_too_is_read_back() -> None:
    tekst = "nei, samboeren hjelper meg, men han flytter og da må jeg søke"
    for sagt, sikker in ((0.8, False), (0.1, True)):
        hort = skjonn("sosialhjelp", "sosialhjelp=nei", 0.97, sosialhjelp__staar_i_fare=sagt, sosialhjelp__nei=0.4,
                      sosialhjelp__mottar=0.0)  # fmt: skip
        lest = les(tekst, Sammenheng("sosialhjelp", DAG, "innsatt", {"rolle": "innsatt"}), hort)
        assert [(f.verdi, f.sikker) for f in lest.funn if f.felt == "sosialhjelp"] == [("nei", sikker)]


@pytest.mark.parametrize("felt", ["barn", "maal", "individuell_plan", "kolliderer", "programinnhold"])
def test_a_plain_no_to_a_yes_is_a_no(felt: str) -> None:
    assert [(f.verdi, f.sikker) for f in _les(felt, "nei", "ja").funn] == [("nei", True)]


@pytest.mark.parametrize(
    ("felt", "forslag"), [("frigang", "innvilget"), ("sosialhjelp", "mottar"), ("bolig", "har"), ("barn", "nei")]
)
def test_a_plain_no_to_one_of_several_or_to_a_no_is_asked_again(felt: str, forslag: str) -> None:
    assert _les(felt, "nei", forslag).avvist


@pytest.mark.parametrize(
    ("felt", "tekst", "forslag", "tema"),
    [
        ("ytelser", "vent litt, hva er egentlig kvp?", "svaert_begrensede", "hva_er_kvp"),
        ("ytelser", "hvor lenge varer programmet?", "svaert_begrensede", "varighet"),
        ("bolig", "hva er kvp igjen?", "har", "hva_er_kvp"),
    ],
)
def test_a_question_is_answered_while_a_value_waits(felt, tekst, forslag, tema) -> None:
    assert _les(felt, tekst, forslag).tema == tema


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("sosialhjelp", "nei nå orke eg ikkje mer av det her, lukk det ned"),
        ("bolig", "vi starter på null igjen, slett alt jeg har skrevet"),
        ("kartlegging", "nei gidder ikke dette mer, slett alt jeg har skrevet"),
    ],
)
def test_a_command_that_asks_first_stands_before_a_word_that_is_no_answer(felt: str, tekst: str) -> None:
    s = _ved(felt, tekst)
    assert s.felt == "slett"
    assert felt not in s.tilstand.svar


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("maal", "ja, vil starte på nytt et annet sted"),
        ("bolig", "nei, sa opp leiligheten og skal begynne på nytt"),
        ("arbeidsevnevurdering", "den ble avsluttet før den var ferdig"),
        ("kartlegging", "ja, den er avsluttet"),
    ],
)
def test_an_answer_is_not_taken_for_a_command_that_deletes(felt: str, tekst: str) -> None:
    assert _ved(felt, tekst).felt != "slett"


def test_a_lone_fact_that_is_no_answer_is_offered_at_its_own_question() -> None:
    s = _ved("form", "får litt trygd")
    assert "ytelser" not in s.tilstand.svar
    assert str(s.meldinger[-1]["tekst"]).startswith("Det spør jeg om litt senere.")
    s.led_til("ytelser", "innsatt")
    assert (s.felt, s.merket("forslag")) == ("ytelser", "svaert_begrensede")
    s.skriv("nei, jeg får ingenting")
    assert s.tilstand.svar["ytelser"] == "ingen"


@pytest.mark.parametrize("tekst", ["jeg har frigang", "har frigang"])
def test_frigang_that_is_all_somebody_says_is_asked_about(tekst: str) -> None:
    s = _ved("form", tekst)
    s.skriv("fengsel")
    assert "frigang" not in s.tilstand.svar and s.felt == "frigang"
    s.skriv("nei, jeg har søkt")
    assert s.tilstand.svar["frigang"] == "sokt"


@pytest.mark.parametrize(
    "tekst",
    [
        "2 år inne å etterpå 120 timer samfunnsstraff",
        "først fengsel i ett år, så 90 timer samfunnsstraff",
        "ni måneder i fengsel og så samfunnsstraff",
    ],
)
def test_a_form_beside_the_one_that_was_named_is_read_back(tekst: str) -> None:
    s = _ved("form", tekst)
    assert set(s.tilstand.svar.get("form", s.merket("forslag"))) == {"fengsel", "samfunnsstraff"}


@pytest.mark.parametrize(
    ("felt", "tekst", "neste"),
    [
        ("videre", "ja takk", "sosialhjelp"),
        ("videre", "joda, la oss se hva du har fått til", "sosialhjelp"),
        ("bekreft", "Opplysningene er korrekte.", "samtykke"),
        ("bekreft", "ja det ser fint ut", "samtykke"),
    ],
)
def test_a_step_that_is_understood_is_taken(felt: str, tekst: str, neste: str) -> None:
    assert _ved(felt, tekst).felt == neste


def test_what_is_wrong_opens_the_list_of_answers() -> None:
    s = _ved("bekreft", "nesten, men du har skrevet at jeg ikke har barn og jeg har jo en på fire")
    assert s.merket("knapper") and s.felt == "bekreft"


@pytest.mark.parametrize(
    "tekst", ["helt blankt, har ikke funnet ut av det", "det har jeg aldri tenkt på", "aner virkelig ikke"]
)
def test_no_goal_is_no_goal(tekst: str) -> None:
    assert "maal_tekst" not in _ved("maal_tekst", tekst).tilstand.svar


@pytest.mark.parametrize(
    "tekst", ["vet ikke helt, men kanskje kjøre truck", "usikker, noe med dyr", "blank på det, men helst ute i skogen"]
)
def test_a_doubtful_goal_is_kept(tekst: str) -> None:
    assert _ved("maal_tekst", tekst).tilstand.svar.get("maal_tekst") == tekst


@pytest.mark.parametrize(("tekst", "verdi"), [("bøtetjeneste", ["botetjeneste"]), ("soner i fengsel", ["fengsel"])])
def test_a_form_that_the_model_has_not_been_taught_is_read_by_its_words(tekst: str, verdi: list[str]) -> None:
    hele = skjonn("form")
    svar, fakta = ({m: p for m, p in d.items() if m != "form=botetjeneste"} for d in (hele.svar, hele.fakta))
    lest = les(tekst, Sammenheng("form", DAG, "innsatt"), Skjonn("form", svar, fakta, 0.0))
    assert [f.verdi for f in lest.funn if f.felt == "form"] == [verdi]


def _former(tekst: str, **fakta: float) -> list[tuple[object, bool]]:
    alle = {f"form__{v}": 0.01 for v in FELTER["form"].verdier} | {f"form__{v}": p for v, p in fakta.items()}
    hort = skjonn("form", "form=flere", 0.99, **alle)
    lest = les(tekst, Sammenheng("form", DAG, "innsatt", {"rolle": "innsatt"}), hort)
    return [(f.verdi, f.sikker) for f in lest.funn if f.felt == "form"]


def test_of_three_forms_that_are_heard_those_that_exclude_each_other_are_one() -> None:
    tekst = "det ene er dette her, og så har jeg noe gammelt som ligger"
    fakta = {"varetekt": 0.99, "fengsel": 0.86, "venter_paa_soning": 0.98}
    assert _former(tekst, **fakta) == [(["varetekt", "venter_paa_soning"], True)]
    assert _former(tekst, **fakta | {"fengsel": 0.99, "venter_paa_soning": 0.8}) == [(["varetekt", "fengsel"], True)]


def test_two_forms_of_which_the_model_is_less_sure_are_read_back() -> None:
    tekst = "det ene er dette her, og så har jeg noe gammelt som ligger"
    assert _former(tekst, samfunnsstraff=0.99, betinget_dom=0.55) == [(["samfunnsstraff", "betinget_dom"], False)]


@pytest.mark.parametrize(
    ("tekst", "sikkert"),
    [
        ("saksbehandler i overgangsboligen", False),
        ("jeg er saksbehandler og skriver for en mann i overgangsboligen", True),
    ],
)
def test_where_somebody_works_is_no_form(tekst: str, sikkert: bool) -> None:
    hort = skjonn("rolle", "rolle=ansatt", 0.99, form__overgangsbolig=0.99)
    lest = les(tekst, Sammenheng("rolle", DAG), hort)
    assert [f.sikker for f in lest.funn if f.felt == "form" and f.verdi == ["overgangsbolig"]] == [sikkert]


@pytest.mark.parametrize(("hvor_sikkert", "verdi"), [(0.7, "ja"), (0.9, "nei")])
def test_a_plain_yes_stands_unless_the_model_is_sure_that_it_means_no(hvor_sikkert: float, verdi: str) -> None:
    hort = skjonn("oppfolgingsbehov", "oppfolgingsbehov=nei", hvor_sikkert)
    ved = Sammenheng("oppfolgingsbehov", DAG, "ansatt", {"rolle": "ansatt"})
    lest = les("Ja, det er vi helt enige om", ved, hort)
    assert [(f.verdi, f.sikker) for f in lest.funn if f.felt == "oppfolgingsbehov"] == [(verdi, False)]


def test_doubt_inside_a_sentence_is_heard_by_the_model_alone() -> None:
    hort = skjonn("kartlegging", "kartlegging=nei", 0.95)
    ved = Sammenheng("kartlegging", DAG, "innsatt", {"rolle": "innsatt"})
    lest = les("Nei, det kan jeg ikke si at de har gjort.", ved, hort)
    assert [(f.verdi, f.sikker) for f in lest.funn if f.felt == "kartlegging"] == [("nei", True)]


@pytest.mark.parametrize(
    "tekst", ["nei, men vil trenge det", "nei ikkje no, men han hamnar der om han ikkje får noko anna"]
)
def test_a_no_that_will_need_it_is_no_plain_no(tekst: str) -> None:
    s = _ved("sosialhjelp", tekst, "ansatt")
    if "sosialhjelp" not in s.tilstand.svar:
        assert s.merket("forslag") == "staar_i_fare"
        s.skriv(tekst)
    assert s.tilstand.svar["sosialhjelp"] == "staar_i_fare"


def _uhort(felt: str, **verdier: float) -> Skjonn:
    """A text that the model takes for something else, with a little left for the values."""
    svar = skjonn(felt, "utenfor", 0.86)
    return replace(svar, svar={**svar.svar, **{f"{felt}={v}": p for v, p in verdier.items()}})


@pytest.mark.parametrize(
    ("felt", "igjen", "hort", "ventet"),
    [
        ("bolig", False, {"har": 0.03, "vet_ikke": 0.01}, []),  # the first time it is asked with the choices
        ("bolig", True, {"har": 0.03, "vet_ikke": 0.01}, [("har", False)]),
        ("bolig", True, {"har": 0.002}, []),  # nothing that it could mean
        ("bolig", True, {"har": 0.02, "mangler": 0.02}, []),
        ("frigang", True, {"innvilget": 0.05}, []),  # what decides is never guessed
        ("samtykke", True, {"ja": 0.05}, []),
    ],
)
def test_who_is_not_understood_twice_is_offered_the_likeliest(felt: str, igjen: bool, hort: dict, ventet: list) -> None:
    ved = Sammenheng(felt, DAG, "innsatt", {"rolle": "innsatt"}, spurt_igjen=igjen)
    lest = les("kråkene flyr lavt", ved, _uhort(felt, **hort))
    assert [(f.verdi, f.sikker) for f in lest.funn] == ventet


def test_what_was_offered_so_and_is_said_again_is_taken() -> None:
    ved = Sammenheng("bolig", DAG, "innsatt", {"rolle": "innsatt"}, forslag="har", spurt_igjen=True)
    lest = les("kråkene flyr lavt", ved, _uhort("bolig", har=0.05, vet_ikke=0.01))
    assert [(f.verdi, f.sikker) for f in lest.funn] == [("har", True)]


def test_the_conversation_remembers_that_it_did_not_understand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.lesing.dommer._GJETTER", 0.0)
    monkeypatch.setattr("bot.lesing.dommer._NOE_AV_DET", 0.0)
    s = ved_sporsmaal("bolig", "ansatt", DAG)
    s.skriv("kråkene flyr lavt")
    assert s.tilstand.forslag is None
    s.skriv("kråkene flyr lavt")
    assert s.tilstand.forslag in ("har", "mangler") and "bolig" not in s.svar
