"""Amounts, rule sets and sources: dated, and exactly one edition for each day."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from kvp import Sak, UgyldigDato, UkjentMaalform, barnetillegg, belop, regelsett, vurder
from kvp.utgaver import BARNESATSER, GRUNNBELOP, KILDER, REGELSETT, kilde

FORSTE = date(2024, 7, 1)


@pytest.mark.parametrize("utgaver", [REGELSETT, GRUNNBELOP, BARNESATSER], ids=["regler", "G", "barn"])
def test_editions_follow_each_other_and_name_their_source(utgaver):
    dager = [u.gjelder_fra for u in utgaver]
    assert dager == sorted(set(dager))
    assert all(u.hjemler for u in utgaver)


def test_every_day_has_exactly_one_edition():
    dag, sett = FORSTE, []
    while dag <= date(2031, 12, 31):
        sats = belop(dag)
        assert sum(u.gjelder_fra == sats.gjelder_fra for u in GRUNNBELOP) == 1
        assert sats.gjelder_fra <= dag and regelsett(dag).gjelder_fra <= dag
        sett.append(sats.grunnbelop)
        dag += timedelta(days=1)
    skift = [(FORSTE + timedelta(days=n)).isoformat() for n in range(1, len(sett)) if sett[n] != sett[n - 1]]
    assert skift == ["2025-05-01", "2026-05-01"] and sett[0] == 124_028 and sett[-1] == 136_549


def test_the_amounts_of_2026():
    sats = belop(date(2026, 12, 1))
    assert (sats.full.aar, sats.full.maaned, sats.full.dag) == (278_697, 23_225, Decimal("1071.91"))
    assert (sats.under_25.aar, sats.under_25.maaned, sats.under_25.dag) == (185_798, 15_483, Decimal("714.61"))
    barn = barnetillegg(date(2026, 12, 1))
    assert (barn.aar, barn.maaned, barn.dag) == (9_880, 823, Decimal(38))
    assert sats.siste_utgave and not belop(date(2026, 4, 30)).siste_utgave and "§ 35" in sats.hjemler


@pytest.mark.parametrize(
    "dato", [date(2024, 6, 30), date(1999, 1, 1), date(2100, 1, 1), datetime(2026, 12, 1), "2026-12-01", None]
)
def test_a_day_outside_the_editions_is_a_named_error(dato):
    for kall in (belop, regelsett, lambda d: vurder(Sak(alder=30), d)):
        with pytest.raises(UgyldigDato, match="Tillatt: en dag fra 2024-07-01"):
            kall(dato)


def test_the_child_supplement_is_not_guessed_before_its_first_known_rate():
    with pytest.raises(UgyldigDato, match="2026-01-01"):
        barnetillegg(date(2025, 12, 31))


def test_the_first_and_the_last_day_can_be_assessed():
    for dato, utgave in ((FORSTE, REGELSETT[0]), (date(2099, 12, 31), REGELSETT[-1])):
        for alder in (0, 17, 66, 67):
            resultat = vurder(Sak.fra_json({"alder": alder, "form": ["fengsel"]}), dato)
            assert resultat.regelversjon == {
                "versjon": utgave.versjon,
                "gjelder_fra": str(utgave.gjelder_fra),
                "siste_utgave": utgave is REGELSETT[-1],
                "kilder": {
                    "R35-00": KILDER["R35-00"].utgave,
                    "sosialtjenesteloven": KILDER["sosialtjenesteloven"].utgave,
                },
            }


@pytest.mark.parametrize(
    ("hjemmel", "nokkel"),
    [
        ("4.29.2.13", "R35-00"),
        ("§ 29", "sosialtjenesteloven"),
        ("strgjfl. § 16 a", "strgjfl."),
        ("fstr. § 5-2", "fstr."),
        ("KVP-forskriften § 3", "KVP-forskriften"),
        ("St.meld. nr. 37", "St.meld. nr. 37"),
        ("NAV-loven § 14 a", "NAV-loven"),
    ],
)
def test_references_lead_to_a_source_with_its_edition(hjemmel, nokkel):
    assert kilde(hjemmel).nokkel == nokkel and kilde(hjemmel).utgave and kilde(hjemmel).tittel


def test_an_unknown_reference_is_an_error():
    with pytest.raises(KeyError):
        kilde("veglova § 1")


def test_the_caller_cannot_change_a_later_answer():
    sak = Sak.fra_json({"form": ["betinget_dom"], "alder": 30})
    for svar in (vurder(sak, FORSTE).til_json(), vurder(sak, FORSTE).regelversjon):
        svar["versjon"] = "x"
        svar.get("kilder", svar.get("regelversjon", {}).get("kilder")).clear()
    assert vurder(sak, FORSTE).regelversjon["kilder"]


def test_wrong_arguments():
    with pytest.raises(UkjentMaalform, match="Tillatt: nb"):
        vurder(Sak(), FORSTE, "sv")
    with pytest.raises(UkjentMaalform):
        vurder(Sak(), FORSTE, None)
    with pytest.raises(TypeError, match="fra_json"):
        vurder({"alder": 30}, FORSTE)
