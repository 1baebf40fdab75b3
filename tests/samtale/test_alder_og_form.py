"""Ages at which the birthday decides, and forms that are no form of the law."""

from __future__ import annotations

import pytest

from bot.katalog import ROLLER
from tests.samtale.test_samtale import Person


@pytest.mark.parametrize(
    ("alder", "ut", "bursdag", "dag"),
    [
        ("65", "10. januar 2028", "4. mai", "2028-05-04"),
        ("65", "10. januar 2028", "10. januar", "2028-01-10"),
        ("66", "15. mars 2027", "4. mai", "2027-05-04"),
    ],
)
def test_the_67th_birthday_is_asked_for_once_and_kept(alder, ut, bursdag, dag) -> None:
    p = Person()
    p.fram_til("bursdag", alder=alder, loslatelse=ut)
    assert "67" in p.siste[-1]["tekst"]
    p.si(bursdag)
    assert p.t.svar["bursdag"] == {"fra": dag, "til": dag}
    p.fram_til(None, alder=alder, bursdag=bursdag, loslatelse=ut)
    assert p.t.svar["bursdag"]["fra"] == dag and "bursdag" not in p.t.parkert
    assert p.spurt.count("bursdag") == 0  # answered above, and never again


@pytest.mark.parametrize("rolle", ROLLER)
@pytest.mark.parametrize("svar", ["vet ikke", "noe annet"])
def test_being_unsure_of_the_form_is_not_being_without_lawful_stay(rolle, svar) -> None:
    p = Person()
    p.fram_til("form", rolle=rolle).si(svar)
    assert p.t.svar["form"] == ["annet"]
    p.fram_til("videre", rolle=rolle, alder="34", form=["annet"])
    sagt = " ".join(m["tekst"] for m in p.siste)
    assert "opphold" not in sagt and "utlandet" not in sagt
    # Who can tell, and what each form would mean.
    for ord_ in ("etjenten", "riomsorgen", "engsel", "otlenke", "etinget dom", "røveløsla", "amfunnsstraff"):
        assert ord_ in sagt, (ord_, sagt)


@pytest.mark.parametrize(
    "tekst", ["soner i utlandet", "jeg er utvist", "har ikke lovlig opphold", "i fengsel i Sverige"]
)
def test_who_says_that_they_serve_abroad_or_may_not_stay_hears_what_that_means(tekst) -> None:
    p = Person()
    sagt = p.fram_til("form").si(tekst)
    assert any("råd og veiledning" in m["tekst"] for m in sagt), sagt
    if p.t.svar.get("form") != ["annet"]:
        p.velg(["annet"])
    assert p.t.svar["form"] == ["annet"]
