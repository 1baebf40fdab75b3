"""JSON Schema and words: every case that the package reads is valid by its schema, and the other way round."""

import json
from datetime import date

import jsonschema
import pytest
from kvp_kjerne import SAKER

from bot.maaling import etiketter as skriver
from kvp import FELTER, Sak, UgyldigVerdi, UkjentMaalform, etikett, vurder
from kvp.cli import main
from kvp.skjema import sak_skjema, vurdering_skjema

SAK = jsonschema.Draft202012Validator(sak_skjema(), format_checker=jsonschema.FormatChecker())
VURDERING = jsonschema.Draft202012Validator(vurdering_skjema(), format_checker=jsonschema.FormatChecker())


def test_the_schemas_are_schemas_and_the_command_prints_them(capfdbinary):
    for skjema, navn in ((sak_skjema("nn"), "sak"), (vurdering_skjema(), "vurdering")):
        jsonschema.Draft202012Validator.check_schema(skjema)
        assert main(["skjema", "--maalform", "nn", navn]) == 0
        assert json.loads(capfdbinary.readouterr().out) == skjema
    assert main(["skjema", "etiketter"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["form"]["verdier"]["fengsel"] == "Fengsel"


def test_cases_and_assessments_are_valid():
    for test in SAKER:
        SAK.validate(test["sak"])
        sak = Sak.fra_json(test["sak"])
        SAK.validate(sak.til_json())
        VURDERING.validate(vurder(sak, date(2026, 12, 1)).til_json())


@pytest.mark.parametrize(
    "sak",
    [{"navn": "x"}, {"alder": "34"}, {"alder": -1}, {"alder": 121}, {"form": []}, {"form": ["fengsel", "fengsel"]},
     {"form": ["tull"]}, {"frigang": "kanskje"}, {"rolle": "vet_ikke"}, {"maal_tekst": ""}, {"fengsel": "x" * 101},
     {"loslatelse": {"fra": "2027-01-01", "til": "2027-01-01"}}, {"opphold_maaneder": 1201}, {"alder": None},
     {"bursdag": {"fra": "20270101", "til": "20270101"}}],
)  # fmt: skip
def test_what_the_package_refuses_the_schema_refuses(sak):
    with pytest.raises(UgyldigVerdi):
        Sak.fra_json(sak)
    assert not SAK.is_valid(sak)


def test_words_for_every_field_and_value():
    for felt in FELTER.values():
        for maalform in ("nb", "nn"):
            assert etikett(felt.navn, maalform=maalform)
            for verdi in (*felt.verdier, *(("vet_ikke",) if felt.vet_ikke else ())):
                assert etikett(felt.navn, verdi, maalform) != verdi or verdi in ("ja", "nei")
    assert etikett("form", "hjemmesoning").startswith("Straffegjennomføring")
    with pytest.raises(UgyldigVerdi, match=r"^form: "):
        etikett("form", "tull")
    with pytest.raises(UgyldigVerdi, match="Tillatt: et av feltene"):
        etikett("navn")
    with pytest.raises(UkjentMaalform):
        etikett("form", maalform="sv")


def test_the_words_are_those_of_the_conversation():
    assert skriver.FIL.read_text(encoding="utf-8") == skriver.som_json(), "run «make skjema»"
