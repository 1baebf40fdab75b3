"""The time line: which days it shows, what it says in words, and that the picture is to scale and never overlaps."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notat import tegning
from bot.notat.modell import Merke, Tidslinje
from kvp import vurder
from tests.dagen import DAG

from .saker import SAKER, lag_sak
from .test_modell import blokker


def linje(notat):
    (funnet,) = blokker(notat, Tidslinje)
    return funnet


def dager(tidslinje):
    return [(m.slag, m.fra.isoformat()) for m in tidslinje.merker]


def _loslatelse(fra, til=None, sikkerhet="fastsatt"):
    return {"fra": fra, "til": til or fra, "sikkerhet": sikkerhet}


def test_an_open_window_reckons_the_latest_start_from_today(notat_av):
    tid = linje(notat_av(lag_sak("KAN")))
    assert dager(tid) == [
        ("vindu", "2026-09-15"),
        ("i_dag", "2026-12-01"),
        ("loslatelse", "2027-03-15"),
        ("start", "2027-06-01"),
    ]
    assert tid.alternativ == (
        "Tidslinje. Kan innvilges fra: 15. september 2026. I dag: 1. desember 2026. "
        "Løslatelse: 15. mars 2027. Seneste start: 1. juni 2027."
    )
    assert "søknad 1. desember 2026" in tid.bildetekst and "usikre" not in tid.bildetekst


def test_a_window_ahead_reckons_it_from_the_first_day_of_the_window(notat_av):
    tid = linje(notat_av(lag_sak("FORBERED")))
    assert dager(tid) == [
        ("i_dag", "2026-12-01"),
        ("vindu", "2028-03-10"),
        ("loslatelse", "2028-09-10"),
        ("start", "2028-09-10"),
    ]
    assert "søknad 10. mars 2028" in tid.bildetekst


def test_the_end_of_a_short_month(notat_av):
    dag = date(2026, 8, 31)
    assert ("start", "2027-02-28") in dager(linje(notat_av(lag_sak("RETT"), dag)))


@pytest.mark.parametrize(
    "fra, til, soknad, start",
    [
        ("2028-09-01", "2028-09-30", "30. mars 2028", "2028-09-30"),  # a month: enough for its last day
        ("2028-08-31", "2028-08-31", "1. mars 2028", "2028-09-01"),  # from 29 February the six months end on 29 August
    ],
)
def test_the_latest_start_is_never_before_the_release(fra, til, soknad, start, notat_av):
    tid = linje(notat_av(lag_sak("FORBERED", loslatelse=_loslatelse(fra, til))))
    assert ("start", start) in dager(tid) and f"søknad {soknad} (§ 31)." in tid.bildetekst


def test_without_a_release_only_today_and_the_latest_start(notat_av):
    assert dager(linje(notat_av(lag_sak("RETT")))) == [("i_dag", "2026-12-01"), ("start", "2027-06-01")]


@pytest.mark.parametrize("sikkerhet, etikett", [("antatt", "Løslatelse (antatt)"), ("minstetid", "Minstetiden er ute")])
def test_uncertain_days_are_marked(sikkerhet, etikett, notat_av):
    tid = linje(notat_av(lag_sak("FORBERED", loslatelse=_loslatelse("2028-09-01", "2028-09-30", sikkerhet))))
    ut = next(m for m in tid.merker if m.slag == "loslatelse")
    assert (ut.etikett, ut.tekst, ut.usikker) == (etikett, "september 2028", True)
    assert [m.usikker for m in tid.merker if m.slag in ("i_dag", "start")] == [False, False]
    assert "usikre datoer" in tid.bildetekst


@pytest.mark.parametrize("sak", [lag_sak("UTENFOR"), lag_sak("NAV"), lag_sak("NAV", frigang=None)])
def test_no_picture_where_it_would_say_nothing_or_mislead(sak, notat_av):
    assert blokker(notat_av(sak), Tidslinje) == []


def test_a_range_across_the_limit_promises_no_start(notat_av):
    sak = lag_sak("KAN", loslatelse=_loslatelse("2027-05-01", "2027-07-31"), opphold_maaneder=20)
    assert vurder(sak, DAG).konklusjon == "NAV"
    assert dager(linje(notat_av(sak))) == [("i_dag", "2026-12-01"), ("loslatelse", "2027-05-01")]


@pytest.mark.parametrize("konklusjon", SAKER)
def test_the_order_is_by_day(konklusjon, notat_av):
    for tid in blokker(notat_av(lag_sak(konklusjon)), Tidslinje):
        assert list(tid.merker) == sorted(tid.merker, key=lambda m: m.fra)


_DAG = st.dates(date(2026, 1, 1), date(2060, 12, 31))


@given(st.lists(_DAG, min_size=2, max_size=4))
def test_shapes_stand_in_order_apart_and_within_the_picture(valgte):
    slag = ("i_dag", "vindu", "loslatelse", "start")
    merker = tuple(Merke(s, d, d, s, str(d)) for s, d in zip(slag, sorted(valgte), strict=False))
    bilde = tegning.tegn(Tidslinje(merker, "Alt & <ord>", ""))
    assert bilde.get("role") == "img" and bilde.get("aria-label") == "Alt & <ord>"
    former = [float(e.get("transform")[10:].split()[0]) for e in bilde if e.get("transform")]
    assert len(former) == len(merker)
    assert all(b - a >= 16.9 for a, b in itertools.pairwise(former))
    assert former[0] >= 0 and former[-1] <= tegning.BREDDE
    assert not [e for e in bilde.iter() if e.get("style") or any(k.startswith("on") for k in e.attrib)]


def test_the_picture_is_to_scale():
    merker = tuple(Merke("i_dag", d, d, "", "x") for d in (date(2027, 1, 1), date(2027, 4, 1), date(2028, 1, 1)))
    former = [
        float(e.get("transform")[10:].split()[0]) for e in tegning.tegn(Tidslinje(merker, "", "")) if e.get("transform")
    ]
    assert (former[1] - former[0]) / (former[2] - former[0]) == pytest.approx(90 / 365, abs=0.001)
