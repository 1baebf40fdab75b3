"""One row for each field: the case, the rules and the conversation all follow it."""

import dataclasses

import pytest
from kvp_eksempler import I_DAG

from kvp import FELTER, Sak, vurder
from kvp.felter import FOR_NOTATET, FORMER, REKKEFOLGE, ROLLER


def test_the_case_has_one_attribute_for_each_row_in_the_same_order():
    assert [f.name for f in dataclasses.fields(Sak)] == list(FELTER) and all(n == f.navn for n, f in FELTER.items())


def test_rows_name_only_forms_fields_and_roles_that_exist():
    for felt in FELTER.values():
        assert (felt.former or set()) <= set(FORMER) and felt.bare_notat <= (felt.former or set())
        assert felt.sagt_med is None or felt.sagt_med in FELTER
        assert felt.roller and set(felt.roller) <= set(ROLLER)
        assert not (felt.sagt_med and felt.notat), felt.navn


def test_everything_is_asked_for_somewhere():
    """By the rules, for the note, or first and last of all."""
    sagt_med = {f.navn for f in FELTER.values() if f.sagt_med}
    assert {*REKKEFOLGE, *FOR_NOTATET} | sagt_med | {"rolle", "samtykke"} == set(FELTER)


@pytest.mark.parametrize("form", FORMER)
def test_the_rules_never_ask_for_a_field_that_the_row_does_not_have_for_this_form(form):
    sett, apne = set(), [{"rolle": "ansatt", "form": [form], "alder": 30}]
    while apne:
        svar = apne.pop()
        for felt in vurder(Sak.fra_json(svar), I_DAG).mangler:
            if felt in sett or felt in svar:
                continue
            sett.add(felt)
            apne += [{**svar, felt: v} for v in (*FELTER[felt].verdier, "vet_ikke") if FELTER[felt].vet_ikke]
    assert all(FELTER[f].former is None or form in FELTER[f].i_reglene for f in sett), sett
