"""Dates by kind: each with its relatives; what was moved or taken back; the end of the sentence; and a generator."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from bot.lesing.tid import les_alder, les_bursdag, les_loslatelse, les_maaneder, les_opphold
from kvp import VET_IKKE
from tests.dagen import DAG


def les(tekst: str, spurt: bool = True) -> str | None:
    """«fra[..til] s» with the first letter of the certainty, «?» when it is to be read back, «/dato» for endt tid."""
    funn = les_loslatelse(tekst, DAG, spurt=spurt)
    if funn is None or not isinstance(funn.verdi, dict):
        return funn and funn.verdi
    fra, til = funn.verdi["fra"], funn.verdi["til"]
    ut = f"{fra if fra == til else f'{fra}..{til}'} {funn.verdi['sikkerhet'][0]}{'' if funn.sikker else '?'}"
    return ut + (f" /{funn.endt_tid['fra']}" if funn.endt_tid else "")


@pytest.mark.parametrize(
    "tekst",
    [
        "1. juni 2208",
        "juni 208",
        "15/3 2207",
        "15/3-207",
        "15.03.2207",
        "1. juni 20277",
        "1. juni 88",
        "3. mai 1927",
        "mars 2208",
        "mars 227",
        "1. juni 1208",
        "4. mars 22077",
        "04/05/3027",
        "den 4. mai 20207",
        "4.mai.207",
        "4. mai, 2207",
        "påske 2208",
        "uke 12 2207",
        "1. halvår 207",
        "siste onsdag i mai 2207",
    ],
)
def test_a_year_that_nobody_can_trust_gives_nothing(tekst: str) -> None:
    assert les(tekst) is None


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        # a dialect's months, two numbers side by side, about so long, what nobody knows for sure
        ("om cirka to månda", "2027-02-01..2027-02-28 a"),
        ("fire månda te", "2027-04-01..2027-04-30 a"),
        ("om en fire fem månader", "2027-04-01..2027-05-31 a"),
        ("om to tre måna", "2027-02-01..2027-03-31 a"),
        ("nesten to år", "2028-12-01..2028-12-31 a?"),
        ("rundt påsketider", "2027-03-25..2027-03-29 a"),
        ("dem sa april, men ingen veit heilt", "2027-04-01..2027-04-30 a"),
        ("nån gang i juni 2027, mer veit e ikke", "2027-06-01..2027-06-30 a"),
        ("Forventet løslatelse er fastsatt til 16. september 2027", "2027-09-16 f"),
        ("forventet løslatelse 16. september 2027", "2027-09-16 a"),
        # parts of years
        ("1. halvår", "2027-01-01..2027-06-30 a"),
        ("andre halvår 2027", "2027-07-01..2027-12-31 a"),
        ("første halvår neste år", "2027-01-01..2027-06-30 a"),
        ("1. kv. 2027", "2027-01-01..2027-03-31 a"),
        ("3. kvartal", "2027-07-01..2027-09-30 a"),
        ("Q2 2027", "2027-04-01..2027-06-30 a"),
        ("siste kvartal neste år", "2027-10-01..2027-12-31 a"),
        ("2. halvår", "2026-07-01..2026-12-31 a?"),
        ("fjerde kvartal 2028", "2028-10-01..2028-12-31 a"),
        ("siste dag i året", "2026-12-31 f"),
        ("siste dagen i året, de har vedtatt det", "2026-12-31 f"),
        # named days
        ("jul neste år", "2027-12-24..2027-12-26 a"),
        ("jula 2027", "2027-12-24..2027-12-26 a"),
        ("påske neste år", "2027-03-25..2027-03-29 a"),
        ("3. påskedag", "2027-03-30 f"),
        ("tredje juledag", "2026-12-27 f"),
        ("på jul aften", "2026-12-24 f"),
        ("lile jul aften", "2026-12-23 f"),
        ("nytårs aften", "2026-12-31 f"),
        # weekdays that are counted
        ("siste onsdag i januar", "2027-01-27 f"),
        ("første mandag i mars", "2027-03-01 f"),
        ("andre fredag i april 2027", "2027-04-09 f"),
        ("tredje torsdagen i mai", "2027-05-20 f"),
        ("siste fredag i mai 2028", "2028-05-26 f"),
        ("fire tirsdager til", "2026-12-29 a?"),
        ("tre fredager igjen", "2026-12-18 a?"),
        ("om to mandager", "2026-12-14 a?"),
        ("to helger igjen", "2026-12-12..2026-12-13 a?"),
        ("nest siste dag i mars", "2027-03-30 f"),
        ("den tredje dagen i mars", "2027-03-03 f"),
        ("siste april, det står i brevet fra fengselet", "2027-04-30 f"),
        ("den siste mai 2028", "2028-05-31 f"),
        ("han går ut om tre uker, tirsdag 22. desember", "2026-12-22 f"),
        ("om to måneder, nærmere bestemt 3. februar", "2027-02-03 f"),
        ("om ca tre uker, 22.12", "2026-12-22 a"),
        # the month first
        ("i februar den 11", "2027-02-11 f"),
        ("mars den tredje", "2027-03-03 f"),
        ("mai, den 14", "2027-05-14 f"),
        ("måned 5 dato 14", "2027-05-14 f"),
        ("dato 14 måned 5", "2027-05-14 f"),
        ("dag 14 i måned 5", "2027-05-14 f"),
        ("16. ds.", "2026-12-16 f"),
        ("den 16. ds", "2026-12-16 f"),
        ("16. dennes", "2026-12-16 f"),
        ("2. n.m.", "2027-01-02 f"),
        ("15-apr-2028", "2028-04-15 f"),
        # counted from another day
        ("dagen før julaften", "2026-12-23 f"),
        ("dagen etter 17. mai", "2027-05-18 f"),
        ("to dager før julaften", "2026-12-22 f"),
        ("dagen før dagen før julaften", "2026-12-22 f"),
        ("uka før påske", "2027-03-15..2027-03-21 a"),
        ("to uker etter nyttår", "2027-01-11..2027-01-17 a"),
        ("en uke etter 3. mars", "2027-03-10 a"),
        ("helga før jul", "2026-12-19..2026-12-20 a"),
        ("fredagen før påske", "2027-03-19 f"),
        ("mandag etter påske", "2027-04-05 f"),
        ("tirsdag i romjulen", "2026-12-29 f"),
        ("mandag uke 12", "2027-03-22 f"),
        ("to måneder etter påske", "2027-05-01..2027-05-31 a"),
        ("to uker fra i dag", "2026-12-14..2026-12-20 a"),
        ("ti dager fra nå", "2026-12-11 f"),
        ("fire måneder fra nå", "2027-04-01..2027-04-30 a"),
        ("seks uker fra i morgen", None),
        ("seksmånder igjen", "2027-06-01..2027-06-30 a"),
    ],
)
def test_kinds_of_dates(tekst: str, ventet: str | None) -> None:
    assert les(tekst) == ventet


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("hadde dato 3. februar, men den ble trukket", None),
        ("ble avlyst, har ingen ny", None),
        ("hadde 4. mai men den er avlyst", None),
        ("datoen 3. mai gjelder ikke lenger", None),
        ("det skulle være 10. januar men de tok det tilbake", None),
        ("4. mai er strøket", None),
        ("ikkje januar lenger", None),
        ("4. mai er avlyst, har ikke fått ny dato", VET_IKKE),
        ("utsatt fra mars til mai", "2027-05-01..2027-05-31 f"),
        ("oppgitt 12.3., rettet til 12.4.", "2027-04-12 f"),
        ("flyttet fra 3. mai til 10. mai", "2027-05-10 f"),
        ("før var det mars, nå er det juni", "2027-06-01..2027-06-30 f"),
        ("var 4. mai, ble 18. mai", "2027-05-18 f"),
        ("fremskyndet til 4. mai", "2027-05-04 f"),
        ("opprinnelig 5. oktober, men ny dato 5. november", "2027-11-05 f"),
        ("først mars, så april, nå mai", "2027-05-01..2027-05-31 f"),
        ("14. april gjelder ikke, ny dato er 20. april", "2027-04-20 f"),
        ("ike april det ble maj", "2027-05-01..2027-05-31 f"),
        ("4. mai, anken er trukket", "2027-05-04 f"),
        ("de skjøv den fra 12. mai til 2. juni", "2027-06-02 f"),
        ("retten har satt den til 9/2", "2027-02-09 f"),
        ("slipper ut dagen itte 17. mai", "2027-05-18 f"),
        ("fengselet har satt datoen til 8. mai", "2027-05-08 f"),
        ("dem har satt det te 8. mai", "2027-05-08 f"),
        ("dagen er satt til 12. februar", "2027-02-12 f"),
        ("løslatelsen e satt te 3. juni", "2027-06-03 f"),
        ("har satt inne siden 8. mai", None),
        # a plan of the past, and two that compete: read back
        ("skulle ut 1. november, men sitter her enda", "2027-11-01 a?"),
        ("4. mai og 3. juni", "2027-06-03 f?"),
    ],
)
def test_what_holds_now(tekst: str, ventet: str | None) -> None:
    assert les(tekst) == ventet


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("fengsel, endt tid 14.12.2027", "2027-12-14 a /2027-12-14"),
        ("2/3 er 14.3.2027, endt tid 14.12.2027", "2027-03-14 a /2027-12-14"),
        ("løslates 14.3.2027, endt tid 14.12.2027", "2027-03-14 a /2027-12-14"),
        ("14.12.2027 er full tid, 2/3 14.3.2027", "2027-03-14 a /2027-12-14"),
        ("prøveløslates 14. mars, full tid i desember", "2027-03-14 a /2027-12-01"),
        ("siste dag av dommen er 4. mai 2028", "2028-05-04 a /2028-05-04"),
        ("halv tid i februar, 2/3 i mai 2027, endt tid oktober", "2027-05-01..2027-05-31 a /2027-10-01"),
        ("fengsel, løslates mars 2028", "2028-03-01..2028-03-31 f"),
        ("endt soningstid 14.12.2027", "2027-12-14 a /2027-12-14"),
        ("fulltid 14. juni, prøveløslatelse er avslått", "2027-06-14 f /2027-06-14"),
        ("løslates 14. mars", "2027-03-14 f"),
    ],
)
def test_the_end_of_the_sentence_is_kept_beside_the_release(tekst: str, ventet: str) -> None:
    assert les(tekst) == ventet
    assert les(tekst, spurt=False) == ventet


def test_a_named_source_is_told() -> None:
    assert les_loslatelse("4. mai, står på arket", DAG, spurt=True).kilde
    assert not les_loslatelse("4. mai", DAG, spurt=True).kilde


@pytest.mark.parametrize("tekst", ["til sommeren", "neste år", "en gang på vårparten", "om sommern", "2027"])
def test_a_season_is_no_birthday(tekst: str) -> None:
    assert les_bursdag(tekst, DAG, 17) is None


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("ni, men er ferdig med fire av dem", 9),
        ("var seks men forlenget med fire til", 10),
        ("skulle vært seks, men de korta det til fire", 4),
        ("tre måneder er gjennomført og seks gjenstår, til sammen ni", 9),
        ("fem, hvis du teller fra innflytting", 5),
        ("et kvartal", 3),
        ("treårig opphold", 36),
        ("fikk 2 år men slipper ut etter 16 måneder", 16),
        ("har dom på ett år, skal sitte åtte måneder", 8),
        ("3 years", 36),
        ("et halt år", 6),
        ("trekvart år te sammens", 9),
        ("tre kvart år", 9),
        ("et kvart år", 3),
        ("3/4 år", 9),
        ("åte måneder", 8),
        ("seksmåneders", 6),
        ("fekk først to år men lagmannsretten satte det ned til ett år", 12),
        ("tingretten sa eit år, men det landa på åtte månader", 8),
        ("var to år, men den ble redusert til 14 måneder", 14),
        ("år å halvt", 18),
        ("har vært her i to måneder alt", None),
        ("15. mars", None),
    ],
)
def test_stays_with_bare_numbers(tekst: str, ventet: int | None) -> None:
    assert les_maaneder(tekst) == ventet


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        # counted from two dates or two lengths: read back
        ("Inn 1.10.26, ut 1.4.27", (6, False)),
        ("fra 1. oktober til 1. april", (6, False)),
        ("12.8.26 - 12.2.27", (6, False)),
        ("kom inn i september og går ut i mars", (6, False)),
        ("har sittet 3 mnd, 4 mnd igjen", (7, False)),
        ("fem måneder har eg vært her, å så e der fire te", (9, False)),
        ("sonet 2 måneder, 10 gjenstår", (12, False)),
        ("Har sotte to måneda, og så e det fire igjen, så det kan du regne ut", (6, False)),
        ("ett år minus to måneder", (10, False)),
        ("halvannet år minus varetekten, som var tre måneder", (15, False)),
        ("ni måneder fratrukket to", (7, False)),
        ("ti måneder med fradrag for to måneder varetekt", (8, False)),
        ("2/3 av 9 mnd", (6, False)),
        ("to tredeler av dommen på et år", (8, False)),
        # said outright
        ("halvanna år te sammen, mor teller dagane", (18, True)),
        ("behandlingsløp på to år i alt, derav ett gjenstår", (24, True)),
        ("halve dommen på 10 mnd er sona", (10, True)),
        ("8 totalt", (8, True)),
        ("3 av 8 måneder gjort", (8, True)),
        # not told
        ("sju, åtte måneder", None),
        ("atten månader, minus varetekt", None),
        ("har sittet 3 mnd", None),
        ("løslates 4.4.27", None),
    ],
)
def test_a_stay_counted_from_what_is_told(tekst: str, ventet: tuple | None) -> None:
    assert les_opphold(tekst, DAG) == ventet


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("f. 1971, nettopp feiret", (55, True)),
        ("fra 97, å dagen va i januar så den e øverstått", (29, True)),
        ("født 1990, har ikke hatt bursdag i år ennå", (35, True)),
        ("født det året muren falt, 89", (37, False)),
        ("1988-modell", (38, False)),
        ("født i 95 på nyåret", (31, False)),
    ],
)
def test_ages_by_the_year_of_birth(tekst: str, ventet: tuple[int, bool]) -> None:
    funn = les_alder(tekst, DAG, spurt=True)
    assert funn is not None
    assert (funn.verdi, funn.sikker) == ventet


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("23 bror", 23),
        ("syttn", 17),
        ("tjue åte", 28),
        ("fyler 25 på lørdag", 24),
        ("årgan 90", 36),
        ("født i 1987, altså fylt 39", 39),
        ("nitten nei ike tjue", 19),
        ("kom hit når jeg var 33, det er tolv år siden, så 45", 45),
        ("i saken står det 23, men han er 22", 22),
        ("24 kompis", 24),
        ("bror er 23", None),
        ("27 blei æ i sommer", 27),
        ("44 fylte jeg i mai", 44),
        ("52 e æ", 52),
        ("39 vart ho i haust", 39),
        ("31 er klienten", 31),
        ("Gutten er 16.", 16),
        ("34 ble bror min i fjor", None),
    ],
)
def test_ages_as_people_write_them(tekst: str, ventet: int | None) -> None:
    funn = les_alder(tekst, DAG, spurt=True)
    assert (funn and funn.verdi) == ventet


# --- a generator: one day, written in two hundred ways
_MAANEDER = "januar februar mars april mai juni juli august september oktober november desember"
_M = _MAANEDER.split()
_ORDENSTALL = (
    "første andre tredje fjerde femte sjette sjuende åttende niende tiende ellevte tolvte trettende fjortende femtende "
    "sekstende syttende "
    "attende nittende tjuende tjueførste tjueandre tjuetredje tjuefjerde tjuefemte tjuesjette tjuesjuende tjueåttende "
    "tjueniende trettiende "
    "trettiførste"
)
_ORDEN = _ORDENSTALL.split()
_FORAN = (
    "",
    "den ",
    "ut ",
    "løslates ",
    "slipper ut ",
    "ferdig ",
    "siste dag er ",
    "datoen er ",
    "kommer ut den ",
    "løsl. ",
)


def _maater(d: date) -> list[str]:
    """Twenty ways to write one day with its year; with ten beginnings they are two hundred."""
    m, ord_ = _M[d.month - 1], _ORDEN[d.day - 1]
    return [
        f"{d.day}. {d.month}. {d.year}",
        f"{d:%d.%m.%Y}",
        f"{d:%d.%m.%y}",
        f"{d.day}/{d.month}-{d:%y}",
        f"{d.day}/{d.month} {d.year}",
        f"{d.day}.{d.month}-{d:%y}",
        f"{d:%d%m%y}",
        f"{d:%d%m%Y}",
        d.isoformat(),
        f"{d.day}. {m} {d.year}",
        f"{d.day} {m} {d.year}",
        f"{d.day}.{m} {d.year}",
        f"{d.day}. {m}, {d.year}",
        f"{d.day}. {m.upper()} {d.year}",
        f"{d.day}. {m} '{d:%y}",
        f"{ord_} {m} {d.year}",
        f"{ord_} i {d.month}. {d.year}",
        f"{d.day} {d.month} {d.year}",
        f"{d.day}-{d.month}-{d.year}",
        f"{d.day}. {m} i {d.year}",
    ]


def test_a_day_written_in_two_hundred_ways_is_read_back() -> None:
    r = Random(20261201)
    feil = []
    for _ in range(12):
        d = DAG + timedelta(days=r.randint(1, 3000))
        tekster = [foran + maate for foran in _FORAN for maate in _maater(d)]
        assert len(set(tekster)) == 200
        for tekst in tekster:
            funn = les_loslatelse(tekst, DAG, spurt=True)
            if (
                funn is None
                or funn.verdi != {"fra": d.isoformat(), "til": d.isoformat(), "sikkerhet": "fastsatt"}
                or not funn.sikker
            ):
                feil.append((tekst, funn))
    assert not feil, (len(feil), feil[:10])


def test_words_around_a_day_do_not_change_the_day() -> None:
    r = Random(1)
    for foran, etter in (
        ("hei! ", ""),
        ("tror det blir ", ""),
        ("", ", men er ikke helt sikker"),
        ("jeg er 34 år, ", ""),
        ("", " kl. 09.00"),
        ("har barn på 4 og 7, ut ", ""),
    ):
        for _ in range(10):
            d = DAG + timedelta(days=r.randint(1, 900))
            for maate in r.sample(_maater(d), 8):
                funn = les_loslatelse(foran + maate + etter, DAG, spurt=True)
                assert funn and funn.verdi != VET_IKKE and funn.verdi["fra"] == funn.verdi["til"] == d.isoformat(), (
                    foran,
                    maate,
                    etter,
                )


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("hadde dato 3 mars men nå er den flytta til 17 mars", "2027-03-17 f"),
        ("først 3. mars, så ble den flyttet til 17. mars", "2027-03-17 f"),
        ("skulle ut 1. februar, men datoen ble flyttet til den 9. februar", "2027-02-09 f"),
        ("flytta til åpen 3. mars, ut 5. mai", "2027-05-05 f"),
        ("Løslatelse fastsatt av retten til 29.01.2027", "2027-01-29 f"),
        ("fastsatt av retten til 3. mai", "2027-05-03 f"),
        ("Hovedforh. 14.01., løslatelse ikke berammet", VET_IKKE),
        ("to år igjen nesten på dagen", "2028-12-01..2028-12-31 a"),
        ("to år igjen på dagen", "2028-12-01 f"),
    ],
)
def test_what_was_moved_what_a_court_has_set_and_what_is_a_hearing(tekst: str, ventet: str) -> None:
    assert les(tekst) == ventet


@pytest.mark.parametrize(
    "tekst", ["flytter til mora mi 17 mars", "skal flyttes til Bastøy 3 mars", "retten 14. januar"]
)
def test_moving_house_and_a_day_in_court_are_no_release(tekst: str) -> None:
    assert les(tekst) is None
