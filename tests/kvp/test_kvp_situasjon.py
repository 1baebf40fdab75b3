"""What is shown of a case is what bears on it: sources of the situation, answers that matter."""

import pytest
from kvp_eksempler import vurdert

from kvp import FELTER
from kvp.sted import FRA_FOR, sted


@pytest.mark.parametrize("alder", [22, 35, 60, 63])
def test_the_age_stands_with_the_duration_only_where_67_comes_first(alder):
    rad = next(x for x in vurdert("betinget_dom", alder=alder).vilkaar if x.navn == "varighet")
    assert rad.fakta == {} and rad.utfall == "oppfylt"


def test_the_age_stands_with_the_duration_where_it_ends_it():
    rad = next(x for x in vurdert("betinget_dom", alder=65).vilkaar if x.navn == "varighet")
    assert rad.fakta == {"alder": 65} and rad.utfall == "maa_vurderes"


@pytest.mark.parametrize("form", FELTER["form"].verdier)
def test_nobody_outside_prepares_by_the_rule_for_prison(form):
    kilder = {kilde for oppgave in vurdert(form, dogn="nei").gjor_naa for kilde in oppgave.hjemler}
    assert ("4.29.2.13" in kilder) == (sted((form,), "nei") in FRA_FOR)
    assert all(oppgave.hjemler for oppgave in vurdert(form, dogn="nei").gjor_naa)
