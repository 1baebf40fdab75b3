"""The plainest answers, which anybody may give: read without a question back, whatever the model makes of them."""

from __future__ import annotations

import pytest

from bot.lesing import Sammenheng, les
from bot.maaling.prove import ved_sporsmaal
from tests.dagen import DAG


def _les(felt: str, tekst: str, rolle: str | None = "innsatt") -> list[tuple[object, bool]]:
    sak = {"rolle": rolle, "form": ["fengsel"]} if felt != "rolle" else {}
    lesning = les(tekst, Sammenheng(felt, DAG, None if felt == "rolle" else rolle, sak))
    return [(f.verdi, f.sikker) for f in lesning.funn if f.felt == felt]


@pytest.mark.parametrize(
    "tekst",
    [
        "meg",
        "Meg.",
        "det gjelder meg",
        "Hei, det gjelder meg. Er 30.",
        "det e mæ sjøl",
        "da e meg sjøl. 43",
        "yo det e meg asså, 19",
        "Eg spør for min eigen del. 45 år",
        "for meg selv dette",
        "Det er meg det gjelder. Jeg har betinget dom",
        "Hei. Jeg er 29 år og soner i Halden fengsel. Slipper ut 14. mars.",
        "Hei, jeg sitter i varetekt i Oslo fengsel. Jeg har 37 år",
        "hei, jeg venter på å få sone, har ikke fått plass ennå. 30 år",
        "Jeg har bøtetjeneste, er 46 og bor i Sandefjord",
        "æ sone i tromsø fengsel, e 22",
        "Innsatt på Ila med forvaring, minstetida er ute i august 2027",
        "Eg er innsett i Bjørgvin fengsel og sonar ein fengselsdom",
        "hei jeg er fange på Kongsvinger fengsel, soner. 30 år",
    ],
)
def test_whoever_says_that_it_is_about_himself_is_heard(tekst) -> None:
    assert _les("rolle", tekst) == [("innsatt", True)]


@pytest.mark.parametrize(
    "tekst",
    [
        "Jeg er betjent. Innsatt er 46 år",
        "Sosialkonsulent. Mann, 24 år",
        "kontaktbetjent her",
        "jobber i friomsorgen",
        "Førstebetjent, Trondheim fengsel. Gjelder en mann på 33",
        "ja hei jeg er betjent på Bastøy og sitter her med en innsatt som er trettiåtte år",
        "Programbetjent, Bredtveit. Kvinne, soner dom.",
        "Jeg jobber på Ullersmo og har en innsatt på 24 år som soner her",
        "Eg er tilsett i friomsorga. Domfelt, 35 år",
        "Ansatt på mottak. 27-åring på fengselsdom",
    ],
)
def test_whoever_names_a_post_is_staff(tekst) -> None:
    assert _les("rolle", tekst) == [("ansatt", True)]


@pytest.mark.parametrize("tekst", ["det gjelder ikke meg", "det er meg som jobber her", "ikke meg, en kompis"])
def test_what_is_not_about_himself_is_not_taken(tekst) -> None:
    assert all(not sikker for _, sikker in _les("rolle", tekst))


@pytest.mark.parametrize(
    "tekst",
    [
        "prøveløslatelse i august 2027",
        "Prøveløslates i august 2027",
        "regner med prøveløslatelse i august 2027",
        "planlagt prøveløslatelse i august 2027",
    ],
)
def test_a_release_on_probation_in_a_month(tekst) -> None:
    ((verdi, sikker),) = _les("loslatelse", tekst, "ansatt")
    assert (verdi["fra"], verdi["til"], sikker) == ("2027-08-01", "2027-08-31", True)


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [("julafta", "2026-12-24"), ("jolafta!", "2026-12-24"), ("nyttårsafta", "2026-12-31"), ("påskeafta", "2027-03-27"),
     ("julkvelden", "2026-12-24"), ("lille julafta", "2026-12-23"), ("pinseafta", "2027-05-15")],
)  # fmt: skip
def test_the_eves_in_dialect(tekst, dag) -> None:
    ((verdi, _),) = _les("loslatelse", tekst)
    assert verdi["fra"] == verdi["til"] == dag


@pytest.mark.parametrize(
    ("tekst", "verdi"),
    [
        ("Ja, ett barn under 18 år.", "ja"),
        ("to barn under atten", "ja"),
        ("ja, tre barn, hvorav to under 18 år", "ja"),
        ("ingen under 18 år", "nei"),
        ("har to, men ingen under 18", "nei"),
    ],
)
def test_the_limit_that_the_question_names_is_no_age(tekst, verdi) -> None:
    assert _les("barn", tekst) == [(verdi, True)]


@pytest.mark.parametrize(
    ("felt", "tekst", "verdi"),
    [("alder", "34?", 34), ("kommune_for", "Moss?", "Moss"), ("fengsel", "Halden?", "Halden fengsel"),
     ("opphold_maaneder", "8 måneder?", 8)],
)  # fmt: skip
def test_an_answer_with_a_question_mark_is_read_back(felt, tekst, verdi) -> None:
    assert _les(felt, tekst) == [(verdi, False)]


@pytest.mark.parametrize(("tegn", "verdi"), [("👍", "ja"), ("👎🏽", "nei"), ("🤷‍♂️", "vet_ikke")])
def test_a_picture_alone_answers(tegn, verdi) -> None:
    assert _les("barn", tegn) == [(verdi, True)]
    assert _les("barn", f"nei {tegn}") == [("nei", True)]


@pytest.mark.parametrize(
    ("felt", "rolle", "tekst", "verdi"),
    [
        ("alder", "innsatt", "71, men je kjenner meg itte eldre enn 70", 71),
        ("alder", "ansatt", "Hun er 44, nei unnskyld, 45 år.", 45),
        ("alder", "innsatt", "nei, 43, ikke 34", 43),
        ("kommune_for", "innsatt", "Vik i Sogn.", "Vik"),
        ("kommune_for", "innsatt", "Os i Hordaland", "Bjørnafjorden"),
        ("kommune_for", "innsatt", "Lund i Kristiansand", "Kristiansand"),
        ("kommune_etter", "innsatt", "alta igjen", "Alta"),
        ("kommune_etter", "ansatt", "Sannsynligvis Stange.", "Stange"),
        ("fengsel", "innsatt", "Bodø fengsel, de snakker om overgangsbolig", "Bodø fengsel"),
    ],
)
def test_what_stands_around_the_answer_does_not_hide_it(felt, rolle, tekst, verdi) -> None:
    assert [v for v, _ in _les(felt, tekst, rolle)] == [verdi]


@pytest.mark.parametrize(
    ("tekst", "verdi"),
    [("12. mars 2027. Frigang er søkt.", "sokt"), ("12. mars 2027, frigangen er innvilga", "innvilget")],
)
def test_frigang_is_heard_beside_the_date(tekst, verdi) -> None:
    lesning = les(tekst, Sammenheng("loslatelse", DAG, "ansatt", {"rolle": "ansatt", "form": ["fengsel"]}))
    assert [(f.verdi, f.sikker) for f in lesning.funn if f.felt == "frigang"] == [(verdi, True)]


def test_a_daughters_age_is_not_his() -> None:
    s = ved_sporsmaal("sosialhjelp", "innsatt", DAG)
    foer = s.svar.get("alder")
    s.skriv("ja æ får sosialhjelp, dattra mi (ho e 24) får AAP men itj æ")
    assert s.svar.get("alder") == foer


def test_the_day_of_a_paper_is_no_release() -> None:
    ((verdi, _),) = _les("loslatelse", "12. februar 2027. Det står på arket jeg fikk i oktober.")
    assert verdi["fra"] == "2027-02-12"


def test_what_is_granted_beside_the_date_makes_it_no_surer() -> None:
    ((verdi, _),) = _les("loslatelse", "2/3-tid 03.05.2027, endt tid 19.12.2027. Frigang innvilget.", "ansatt")
    assert (verdi["fra"], verdi["sikkerhet"]) == ("2027-05-03", "antatt")


def test_where_somebody_lives_is_taken_of_who_is_out_and_else_offered_where_it_is_asked() -> None:
    s = ved_sporsmaal("rolle", "innsatt", DAG)
    s.skriv("Det er meg. Jeg har betinget dom og bor i Sarpsborg. 24 år")
    assert s.svar["form"] == ["betinget_dom"] and s.svar["kommune_etter"] == "Sarpsborg"
    s = ved_sporsmaal("form", "innsatt", DAG)
    s.skriv("fengsel, og bor i Sarpsborg")
    assert s.svar["form"] == ["fengsel"] and "kommune_etter" not in s.svar
    assert s.tilstand.nevnt["kommune_etter"] == "Sarpsborg"


@pytest.mark.parametrize(
    "tekst",
    [
        "æ e 45 og sett inne på Verdal fengsel, frigang fikk æ ja på i går",
        "æ e 29 og går me fotlænk heime no",
        "Jeg er ferdig med å sone. Bor i Skien nå, har ingen ytelser å leve av",
        "jeg 52 år. jeg har dom, sitte i Ringerike fengsel",
    ],
)
def test_who_opens_with_his_own_case_has_said_who_he_is(tekst: str) -> None:
    assert _les("rolle", tekst) == [("innsatt", True)]


@pytest.mark.parametrize(
    "tekst",
    [
        "Gjelder mann 58 år, dømt til tvungent psykisk vern. Er på institusjonen døgnet rundt.",
        "min bror sitter i fengsel, det er han som vil spørre, jeg bare skriver",
    ],
)
def test_a_case_without_a_self_leaves_open_who_writes(tekst: str) -> None:
    assert _les("rolle", tekst) != [("innsatt", True)]


def test_a_question_that_cannot_be_answered_beside_an_answer() -> None:
    s = ved_sporsmaal("alder", "innsatt", DAG)
    s.skriv("34 år. Hvem vant kampen i går?")
    assert s.svar.get("alder", s.merket("forslag")) == 34


@pytest.mark.parametrize(
    ("tekst", "sies"),
    [
        ("hvor mange spørsmål er det igjen?", "av høyst"),
        ("er vi ferdige snart", "av høyst"),
        ("hva har jeg svart til nå?", "så langt"),
        ("vis svarene mine", "så langt"),
        ("må jeg svare på alt?", "hopp over"),
        ("hva skjer hvis jeg svarer feil", "rette et svar"),
        ("kan jeg skrive det ut?", "notat"),
        ("kan jeg fortsette i morgen", "slettet"),
        ("hvorfor må dere vite det", "Hvorfor jeg spør"),
    ],
)
def test_what_is_asked_about_the_conversation_is_answered(tekst, sies) -> None:
    s = ved_sporsmaal("alder", "innsatt", DAG)
    foer = dict(s.svar)
    s.skriv(tekst)
    assert s.meldinger[0]["handling"] == "hjelp" and sies in str(s.meldinger[0]["tekst"])
    assert s.felt == "alder" and s.svar == foer
