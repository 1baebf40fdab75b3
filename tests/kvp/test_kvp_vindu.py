"""The six-month window: one function, one day at which the conclusion flips, for every release there is."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from kvp_eksempler import BRA_29, ut

from kvp import Sak, vurder
from kvp.vindu import flytt_maaneder, mulige_bursdager, vindu_fra

EN_DAG = timedelta(days=1)
LOSLATT = st.dates(date(2025, 3, 1), date(2098, 12, 31))


def _fengsel(loslatt, dato, sikkerhet="fastsatt", til=None):
    sak = Sak.fra_json(
        {
            "form": ["fengsel"],
            "frigang": "nei",
            "alder": 35,
            **BRA_29,
            "opphold_maaneder": 30,
            "loslatelse": ut(loslatt, til, sikkerhet),
        }
    )
    return vurder(sak, dato)


@pytest.mark.treg
@given(LOSLATT)
@example(date(2027, 8, 31))
@example(date(2028, 2, 29))
@example(date(2028, 8, 30))
def test_the_conclusion_flips_on_exactly_one_day_and_agrees_with_the_date_shown(loslatt):
    vindu = vindu_fra(loslatt)
    dager = [vindu + timedelta(days=n) for n in range(-40, 41)]
    svar = [_fengsel(loslatt, dato) for dato in dager]
    assert [v.konklusjon for v in svar] == ["FORBERED"] * 40 + ["KAN"] * 41
    assert {v.vindu_fra for v in svar} == {vindu}
    for dato, v in zip(dager, svar, strict=True):
        assert (v.konklusjon == "KAN") == (dato >= v.vindu_fra)


@given(LOSLATT)
def test_the_window_is_six_calendar_months_clamped_to_the_month(loslatt):
    vindu = vindu_fra(loslatt)
    assert (loslatt.year * 12 + loslatt.month) - (vindu.year * 12 + vindu.month) == 6
    assert vindu.day == loslatt.day or ((vindu + EN_DAG).day == 1 and vindu.day < loslatt.day)


@given(LOSLATT, st.integers(0, 400))
def test_a_later_release_never_opens_earlier(loslatt, dager):
    assert vindu_fra(loslatt) <= vindu_fra(loslatt + timedelta(days=dager))


def test_the_days_on_which_counting_forwards_would_disagree():
    ulike = [
        dag
        for n in range(730)
        if vindu_fra(dag := date(2027, 1, 1) + n * EN_DAG)
        != min(d for d in (vindu_fra(dag) + k * EN_DAG for k in range(-5, 6)) if flytt_maaneder(d, 6) >= dag)
    ]
    assert len(ulike) == 12 and date(2027, 8, 31) in ulike


@given(LOSLATT, st.integers(1, 60), st.integers(-30, 90))
def test_a_range_counts_only_when_all_of_it_is_on_one_side(fra, lengde, forskyvning):
    til = fra + timedelta(days=lengde)
    dato = vindu_fra(fra) + timedelta(days=forskyvning)
    v = _fengsel(fra, dato, til=til)
    if dato >= vindu_fra(til):
        assert v.konklusjon == "KAN"
    elif dato < vindu_fra(fra):
        assert v.konklusjon == "FORBERED" and v.vindu_fra > dato
    else:
        assert v.konklusjon == "NAV" and v.vindu_fra is None and "delvis" in {f.nokkel for f in v.forbehold}


@given(LOSLATT, st.sampled_from(["antatt", "fastsatt"]))
def test_release_today_and_yesterday(loslatt, sikkerhet):
    assert _fengsel(loslatt, loslatt, sikkerhet).konklusjon == "KAN"
    i_morgen = _fengsel(loslatt, loslatt + EN_DAG, sikkerhet)
    assert (i_morgen.konklusjon, i_morgen.motsigelser[0].nokkel) == ("NAV", "dato_passert")


@given(st.dates(date(2024, 7, 1), date(2098, 1, 1)), st.integers(-200, 400), st.integers(0, 364))
def test_turning_67_on_the_day_of_release_is_the_limit(dato, til_ut, til_bursdag):
    bursdag = dato + timedelta(days=1 + til_bursdag)
    loslatt = max(dato, bursdag + timedelta(days=til_ut))
    sak = Sak.fra_json(
        {
            "form": ["fengsel"],
            "frigang": "nei",
            "alder": 66,
            **BRA_29,
            "loslatelse": ut(loslatt),
            "bursdag": {"fra": str(bursdag), "til": str(bursdag)},
        }
    )
    innenfor = dato >= vindu_fra(loslatt)
    assert (vurder(sak, dato).konklusjon == "UTENFOR") == (loslatt >= bursdag and innenfor)
    assert loslatt < bursdag or innenfor or vurder(sak, dato).konklusjon == "NAV"


@given(st.dates(date(2024, 7, 1), date(2098, 1, 1)), st.integers(0, 66))
def test_the_birthdays_that_an_age_allows(dato, alder):
    spenn = mulige_bursdager(alder, 67, dato)
    assert 364 <= (spenn.til - spenn.fra).days <= 365
    # Born 67 years before: on the day of assessment exactly `alder` years old.
    for dag in (spenn.fra, spenn.til):
        fodt = flytt_maaneder(dag, -67 * 12)
        assert dato.year - fodt.year - ((dato.month, dato.day) < (fodt.month, fodt.day)) in (
            alder,
            alder + (dag == spenn.fra),
        )


def test_with_frigang_and_follow_up_the_six_months_do_not_stand_against() -> None:
    sak = Sak.fra_json(
        {
            "form": ["fengsel"],
            "frigang": "innvilget",
            "nav_oppfolging": "ja",
            "alder": 41,
            "loslatelse": {"fra": "2028-11-20", "til": "2028-11-20", "sikkerhet": "fastsatt"},
        }
    )
    vilkaar = {v.navn: v for v in vurder(sak, date(2026, 12, 1)).vilkaar}
    assert "seks_maaneder" not in vilkaar  # a rule that does not apply is not shown as fulfilled
    uten = {v.navn: v for v in vurder(sak.med(nav_oppfolging="nei"), date(2026, 12, 1)).vilkaar}
    assert uten["seks_maaneder"].utfall == "ikke_oppfylt"
