"""Age: what counts as the person's own age on a given day, and what does not."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lesing.tid import Aldersfunn, les_alder
from tests.dagen import DAG


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("34", 34),
        ("34.", 34),
        ("34!!", 34),
        ("34 år", 34),
        ("34år", 34),
        ("34 aar", 34),
        ("er 34", 34),
        ("e 34", 34),
        ("jeg er 34", 34),
        ("eg er 34 år gammal", 34),
        ("æ e 34", 34),
        ("i e 34", 34),
        ("trettifire", 34),
        ("tretti fire", 34),
        ("fireogtredve", 34),
        ("fir å tredve", 34),
        ("firogtretti", 34),
        ("eg er to og tjue", 22),
        ("femti", 50),
        ("fireogseksti år ung", 64),
        ("førrifem", 45),
        ("17 og et halvt", 17),
        ("34 som sagt", 34),
        ("34 nå", 34),
        ("34 bast", 34),
        ("bare 22", 22),
        ("alder: 34", 34),
        ("mann, 34", 34),
        ("mann på 34", 34),
        ("34-åring", 34),
        ("34, snart 35", 34),
        ("34, blir 35 i mars", 34),
        ("34 (fyller 35 i mars)", 34),
        ("72 og sprek", 72),
        ("18, ble det i forrige uke", 18),
        ("ble 18 i forrige uke", 18),
        ("fylte 30 i går", 30),
        ("fylte nettopp 30", 30),
        ("fyllte 46 i sommer", 46),
        ("vart 30 i sommar", 30),
        ("runda femti", 50),
        ("bikka 60", 60),
        ("blir 45 i morgen", 44),
        ("fyller 30 neste uke", 29),
        ("fyller 67 i april", 66),
        ("blir 18 til sommeren", 17),
        ("fyller 18 om tre måneder", 17),
        ("blir 18 den 20. mars", 17),
        ("fyller 67 på julaften", 66),
        ("født 12. mars 1986", 40),
        ("født 12.03.86", 40),
        ("fødd 1. desember 1986", 40),
        ("født 2. desember 1986", 39),
        ("12.03.1986", 40),
        ("31, og han på cella ved siden av er 28", 31),
        ("jeg er 34 og sønnen min er 8", 34),
        ("33, nei 34", 34),
        ("Innsatte er 41 år", 41),
        ("Domfelte er 33 år gammel", 33),
        ("han er 41", 41),
        ("Vedkommende er 34 år", 34),
        ("34 år og har sittet 6 år", 34),
        ("jeg er 34, dømt til 12 år", 34),
    ],
)
def test_age_when_asked(tekst, ventet):
    assert les_alder(tekst, DAG, spurt=True) == Aldersfunn(ventet, True)


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("født i 88", 38),
        ("født 1988", 38),
        ("f. 1988", 38),
        ("1988", 38),
        ("-86", 40),
        ("'86", 40),
        ("86-modell", 40),
        ("årgang 86", 40),
        ("nittenåttito", 44),
        ("født i nittenåttito", 44),
        ("født i 05", 21),
        ("født i mars 1986", 40),
        ("født i desember 1986", 40),
        ("88", 88),  # an age, or the year 1988
        ("fyller 30 neste år", 29),
    ],
)
def test_age_that_must_be_confirmed(tekst, ventet):
    funn = les_alder(tekst, DAG, spurt=True)
    assert funn is not None and funn.verdi == ventet
    assert funn.sikker == (tekst == "født i mars 1986")


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "snart 40",
        "nesten 40",
        "straks førti",
        "ca 40",
        "rundt førti",
        "over 18",
        "under 25 ja",
        "mellom 40 og 50",
        "40-50",
        "40+",
        "midt i trettiåra",
        "i trettiårene",
        "godt oppi femtiåra",
        "gammel nok",
        "eldgammel",
        "26 i passet, 24 på ordentlig",
        "34 eller 35",
        "bor på avdeling 3",
        "avdeling 34",
        "celle 204",
        "celle 34",
        "120 timer",
        "34 måneder",
        "om 34 dager",
        "dømt til 16 år",
        "dom på 16 år",
        "sittet 16 år",
        "16 år igjen",
        "har vært inne i 16 år",
        "sønnen min er 18",
        "dattera mi er 19 år",
        "kona er 34",
        "mora mi er 60",
        "to barn",
        "20 barn",
        "8",
        "er 5",
        "130",
        "400 00 000",
        "kl 15",
        "§ 29",
        "50 %",
        "100 prosent",
        "15. mars",
        "fyller 30",
        "fyller 67 før det",
        "blir 30 om to år",
        "vet ikke",
        "det vil jeg ikke si",
        "010190 12345",
    ],
)
def test_no_age_when_asked(tekst):
    assert les_alder(tekst, DAG, spurt=True) is None


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("Hei! æ e 34 å sitt på Tromsø", 34),
        ("jeg er 34 og sitter på Ullersmo", 34),
        ("jeg sitter inne, er 44, hadde jobb før", 44),
        ("34 år gammel og sitter i varetekt", 34),
        ("mann, 34, åpent fengsel", 34),
        ("fengsel, 34 år, løslates 15. mars 2027", 34),
        ("fengsel, 21 år", None),
        ("fengsel, 24 år igjen", None),
        ("Innsatte er 30 år og overført til institusjon", 30),
        ("funker kvp for en på 17?", 17),
        ("ut i januar, blir 18 til sommeren", 17),
        ("ut 15. mars 2027, født 12. mars 1986", 40),
        ("34", None),
        ("har sittet i seks år, bare to igjen", None),
        ("dommen er på 16 år", None),
        ("har 16 år igjen", None),
        ("slipper ut 20. april, fyller 67 før det", None),
        ("120 timer samfunnsstraff", None),
        ("ja, to barn, født 2015 og 2018", None),
        ("en sønn på 15", None),
        ("jeg er 100 prosent ufør", None),
        ("ut om 34 dager", None),
        ("ut 20. mars", None),
        ("snart 40 og lei", None),
        ("når jeg er 40 vil jeg ha fast jobb", None),
        ("jobbe til jeg er 67", None),
        ("ha fagbrev innen eg er 30", None),
        ("får jeg mindre hvis jeg er 24 år", None),
        ("jeg er 34, og når jeg er 40 vil jeg ha hus", 34),
        ("jeg er 34 når jeg kommer ut", 34),
    ],
)
def test_volunteered_age(tekst, ventet):
    funn = les_alder(tekst, DAG, spurt=False)
    assert (funn and funn.verdi) == ventet


@pytest.mark.parametrize(
    ("dag", "tekst", "ventet"),
    [
        (date(2027, 2, 28), "født 29. februar 2008", 18),
        (date(2028, 2, 28), "født 29. februar 2008", 19),
        (date(2028, 2, 29), "født 29. februar 2008", 20),
        (date(2026, 12, 31), "blir 18 i morgen", 17),
        (date(2026, 12, 31), "født 31. desember 2008", 18),
        (date(2026, 12, 31), "født 1. januar 2009", 17),
        (date(2026, 3, 1), "fyller 67 i april", 66),
    ],
)
def test_edges_of_the_calendar(dag, tekst, ventet):
    assert les_alder(tekst, dag, spurt=True) == Aldersfunn(ventet, True)


@settings(deadline=None)
@given(st.text(max_size=200), st.dates(date(2024, 1, 1), date(2035, 12, 31)), st.booleans())
def test_reading_never_fails(tekst, dag, spurt):
    funn = les_alder(tekst, dag, spurt=spurt)
    assert funn is None or 10 <= funn.verdi <= 110


@settings(deadline=None)
@given(st.integers(15, 79), st.sampled_from(["{}", "{} år", "jeg er {}", "er {} år gammel", "æ e {}", "{}."]))
def test_any_plain_age(n, mal):
    assert les_alder(mal.format(n), DAG, spurt=True) == Aldersfunn(n, True)


@settings(deadline=None)
@given(st.dates(date(1940, 1, 1), date(2010, 12, 31)), st.integers(0, 3000))
def test_a_date_of_birth_gives_the_age_of_the_day(fodt, fram):
    dag = DAG + timedelta(days=fram)
    funn = les_alder(f"født {fodt.day}.{fodt.month}.{fodt.year}", dag, spurt=True)
    full = relativedelta(dag, fodt).years
    if (fodt.month, fodt.day) == (2, 29) and (dag.month, dag.day) == (2, 28):
        full = dag.year - fodt.year - 1  # the year is full on 1 March
    assert funn == Aldersfunn(full, True)


@pytest.mark.parametrize(
    ("tekst", "alder"),
    [
        ("29 fyllt", Aldersfunn(29, True)),
        ("41 år fylt", Aldersfunn(41, True)),
        ("38 i år", Aldersfunn(38, False)),
        ("har ikke fylt 67 enda", None),
        ("30 ikke fylt", None),
        ("67 er ikke fylt", None),
        ("er ikke blitt 18", None),
        ("66, har ikke fylt 67", Aldersfunn(66, True)),
    ],
)
def test_an_age_that_is_full_and_one_that_is_not(tekst, alder):
    assert les_alder(tekst, DAG, spurt=True) == alder
