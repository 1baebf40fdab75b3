"""What the note holds: every required part, for every conclusion and both roles."""

import dataclasses
import os
import re
from datetime import date
from pathlib import Path

import pytest

from bot.katalog import MAALFORMER, katalog
from bot.notat import ManglerSamtykke, lag_notat
from bot.notat.modell import (
    ARK,
    FRAMHEVET,
    Avsnitt,
    Fakta,
    Konklusjon,
    Linjer,
    Sitat,
    Sjekkliste,
    Tabell,
    Utfylling,
    tekster,
)
from bot.notat.rens import rens
from kvp import Sak, vurder
from tests.dagen import DAG

from .saker import SAKER, lag_sak

FASIT = Path(__file__).parent / "data" / "notat.txt"
ROLLER = ("innsatt", "ansatt")
BEGGE = [(k, r) for k in SAKER for r in ROLLER]


def blokker(notat, slag):
    return [b for d in notat.deler for b in d.blokker if isinstance(b, slag)]


def verdier(notat):
    return {linje.etikett: linje.verdi for b in blokker(notat, Linjer | Fakta) for linje in b.linjer}


@pytest.mark.parametrize("konklusjon, rolle", BEGGE)
def test_every_note_holds_the_required_parts(konklusjon, rolle, notat_av):
    sak = lag_sak(konklusjon, rolle)
    v = vurder(sak, DAG)
    assert v.konklusjon == konklusjon
    notat = notat_av(sak)
    alle = list(tekster(notat))
    t = katalog("nb").fil("notat", rolle, sak)
    overskrifter = {d.overskrift for d in notat.deler}
    assert {
        t(f"{d}.overskrift")
        for d in (
            "hvem",
            "konklusjon",
            "vurdere",
            "straff",
            "vilkaar",
            "etter",
            "egne_ord",
            "samtykke",
            "underskrift",
            "om",
        )
    } <= overskrifter
    assert alle[1] == "Veiledende. Ikke et vedtak. · 1. desember 2026"
    assert notat.bunntekst.endswith(v.regelversjon["versjon"]) and "1. desember 2026" in notat.bunntekst
    samlet = "\n".join(alle)
    forventet = [
        v.overskrift.removesuffix(" dette"),
        *v.begrunnelse,
        *v.hjemler,
        *(f.tekst for f in v.forbehold),
        *(m.tekst for m in v.motsigelser),
        *(o.tittel for o in v.gjor_naa),
        "rundskriv R35",
    ]
    assert [tekst for tekst in forventet if tekst not in samlet] == []
    assert verdier(notat)["Samtykke gitt"].startswith("1. desember 2026")
    etikett = "Kommune før varetekten" if "varetekt" in sak.form else "Kommune før soning"
    assert verdier(notat)[etikett] == "Drammen"
    hvem, underskrift = blokker(notat, Utfylling)
    assert [f.nokkel for f in hvem.felter] == ["navn", "fodselsnummer", "kontakt"]
    assert [f.nokkel for f in underskrift.felter] == [
        "sted_dato",
        "underskrift_innsatt",
        *(["underskrift_ansatt"] if rolle == "ansatt" else []),
    ]


@pytest.mark.parametrize("konklusjon, rolle", BEGGE)
def test_sections_stand_in_the_order_a_caseworker_reads(konklusjon, rolle, notat_av):
    sak = lag_sak(konklusjon, rolle)
    t = katalog("nb").fil("notat", rolle, sak)
    venta = [
        t(f"{d}.overskrift")
        for d in (
            "hvem",
            "konklusjon",
            "vurdere",
            "vindu",
            "vilkaar",
            "motsigelser",
            "straff",
            "etter",
            "egne_ord",
            "forberedelser",
            "samtykke",
            "om",
            "underskrift",
            "datoark",
        )
    ]
    faktisk = [d.overskrift for d in notat_av(sak).deler]
    assert faktisk == [o for o in venta if o in faktisk]


@pytest.mark.parametrize("maalform", MAALFORMER)
@pytest.mark.parametrize("konklusjon, rolle", BEGGE)
def test_nothing_is_said_twice(konklusjon, rolle, maalform, notat_av):
    for endringer in (
        {},
        {"frigang": None},
        {"loslatelse": {"fra": "2028-09-10", "til": "2028-09-10", "sikkerhet": "antatt"}},
    ):
        notat = notat_av(lag_sak(konklusjon, rolle, **endringer), maalform=maalform)
        setninger = [
            s.strip()
            for d in notat.deler
            if d.plass != ARK
            for b in d.blokker
            if not isinstance(b, Sjekkliste)
            for tekst in _alle(b)
            for s in re.split(r"(?<=[.!?])\s", tekst)
        ]
        lange = [s for s in setninger if len(s.split()) > 3 and s.endswith(".")]
        assert [s for s in lange if lange.count(s) > 1] == []


@pytest.mark.parametrize("maalform", MAALFORMER)
@pytest.mark.parametrize("konklusjon, rolle", BEGGE)
def test_the_rule_of_six_months_stands_once(konklusjon, rolle, maalform, notat_av):
    for endringer in ({}, {"frigang": None}):
        sak = lag_sak(konklusjon, rolle, **endringer)
        deler = [d for d in notat_av(sak, maalform=maalform).deler if d.plass != ARK]
        samlet = " ".join(tekst for d in deler for b in d.blokker for tekst in _alle(b))
        # A sentence, not the name of the condition in the table.
        assert len(funn := re.findall(r"[Dd]et er [^.]*seks må[^.]* igjen", samlet)) <= 1, funn


def test_the_case_for_nav_says_what_it_hangs_on(notat_av):
    def overskrift(konklusjon="NAV", **endringer):
        return blokker(notat_av(lag_sak(konklusjon, **endringer)), Konklusjon)[0].tekst

    assert overskrift() == "NAV må vurdere: to av svarene passer ikke sammen"
    assert overskrift(frigang=None) == "NAV må vurdere: datoen for løslatelse er ikke kjent"
    uten_dato = overskrift("FORBERED", loslatelse="vet_ikke", opphold_maaneder="vet_ikke")
    assert uten_dato == "NAV må vurdere: datoen for løslatelse er ikke kjent"
    antatt = {"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "antatt"}
    assert overskrift(frigang=None, loslatelse=antatt) == "NAV må vurdere: datoen for løslatelse er ikke sikker"
    assert "noe taler imot (Program mot et mål" in overskrift("KAN", maal="nei")
    # A place that the rules do not speak of is for NAV whatever the date.
    assert overskrift("KAN", form=["institusjon"], frigang=None) == "NAV må vurdere dette"


@pytest.mark.parametrize("konklusjon, rolle", BEGGE)
def test_conditions_that_are_in_order_take_one_line(konklusjon, rolle, notat_av):
    sak = lag_sak(konklusjon, rolle, maal=None)
    v = vurder(sak, DAG)
    notat = notat_av(sak)
    rader = [rad for tabell in blokker(notat, Tabell) for rad in tabell.rader]
    assert not {"oppfylt", "mangler"} & {rad.utfall for rad in rader}
    (for_,) = [x.verdi for b in blokker(notat, Linjer) for x in b.linjer if x.etikett == "Svarene taler for"]
    assert ("Behov for tett oppfølging (§ 29): Ja" in for_ and "Alder" in for_) or v.konklusjon == "UTENFOR"
    assert verdier(notat).get("Ikke svart") == "Program mot et mål om arbeid"


def test_own_reservations_stand_with_the_conclusion_and_general_ones_last(notat_av):
    notat = notat_av(lag_sak("KAN", alder=22))
    (boks,) = [d for d in notat.deler if d.plass == FRAMHEVET]
    iboks = " ".join(tekst for b in boks.blokker for tekst in _alle(b))
    v = vurder(lag_sak("KAN", alder=22), DAG)
    assert len(v.forbehold) > 2
    for f in v.forbehold:
        assert (f.tekst in iboks) == (f.nokkel not in ("rundskriv", "lovnad"))


def _alle(verdi):
    if isinstance(verdi, str):
        return [verdi]
    if isinstance(verdi, tuple):
        return [s for en in verdi for s in _alle(en)]
    return (
        [
            s
            for f in dataclasses.fields(verdi)
            for s in _alle(getattr(verdi, f.name))
            if f.name not in ("alternativ", "utfall", "nokkel")
        ]
        if dataclasses.is_dataclass(verdi)
        else []
    )


@pytest.mark.parametrize("konklusjon, rolle", BEGGE)
def test_the_exact_age_is_nowhere(konklusjon, rolle, notat_av):
    # Numbers that no rule mentions.
    alder = 73 if konklusjon == "UTENFOR" else 47
    samlet = "\n".join(tekster(notat_av(lag_sak(konklusjon, rolle, alder=alder))))
    assert not re.search(rf"(?<![\d.]){alder}(?!\d)", samlet)


@pytest.mark.parametrize(
    "alder, gruppe",
    [
        (0, "Under 18 år"),
        (17, "Under 18 år"),
        (18, "18–24 år"),
        (24, "18–24 år"),
        (25, "25–66 år"),
        (66, "25–66 år"),
        (67, "67 år eller eldre"),
        (120, "67 år eller eldre"),
    ],
)
def test_age_is_a_bracket(alder, gruppe, notat_av):
    assert verdier(notat_av(lag_sak("KAN", alder=alder)))["Alder"] == gruppe


@pytest.mark.parametrize(
    "alder, tekst", [(17, "Under 18 år, fyller 18 i februar 2027"), (66, "25–66 år, fyller 67 i februar 2027")]
)
def test_a_birthday_that_matters_is_a_month(alder, tekst, notat_av):
    sak = lag_sak("KAN", alder=alder, bursdag={"fra": "2027-02-11", "til": "2027-02-11"})
    assert verdier(notat_av(sak))["Alder"] == tekst


@pytest.mark.parametrize("samtykke", ["nei", None])
def test_no_note_without_consent(samtykke):
    sak = lag_sak("KAN").med(samtykke=samtykke)
    with pytest.raises(ManglerSamtykke):
        lag_notat(sak, vurder(sak, DAG), DAG)


@pytest.mark.parametrize(
    "sikkerhet, kilde, vindu",
    [
        ("fastsatt", "Oppgitt i samtalen, ikke kontrollert", "10. mars 2028"),
        ("antatt", "ikke bekreftet", "10. mars 2028, hvis datoen for løslatelse holder"),
        ("minstetid", "ikke en dato for løslatelse", "10. mars 2028. Dagen er regnet fra minstetiden."),
    ],
)
def test_says_where_the_date_comes_from(sikkerhet, kilde, vindu, notat_av):
    sak = lag_sak("FORBERED", loslatelse={"fra": "2028-09-10", "til": "2028-09-10", "sikkerhet": sikkerhet})
    linjer = verdier(notat_av(sak))
    assert kilde in linjer["Hvor datoen kommer fra"]
    assert linjer["Kan tidligst innvilges"] == vindu
    assert "Sjekk den før NAV" in " ".join(tekster(notat_av(sak)))


def test_a_passed_and_an_unknown_window_are_told_apart(notat_av):
    kan = verdier(notat_av(lag_sak("KAN")))
    assert kan["Kan innvilges"] == "Nå (siden 15. september 2026)" and "Kan tidligst innvilges" not in kan
    antatt = {"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "antatt"}
    assert verdier(notat_av(lag_sak("KAN", loslatelse=antatt)))["Kan innvilges"].endswith("løslatelse holder")
    # Only where that day carries the conclusion.
    for konklusjon in ("RETT", "NAV", "UTENFOR"):
        assert not {"Kan tidligst innvilges", "Kan innvilges"} & set(verdier(notat_av(lag_sak(konklusjon))))


def test_the_end_of_the_whole_sentence_stands_beside_the_release(notat_av):
    endt = {"fra": "2027-11-15", "til": "2027-11-15"}
    sak = lag_sak("KAN", endt_tid=endt)
    assert verdier(notat_av(sak))["Hele straffen er ferdig"] == "15. november 2027"
    assert vurder(sak, DAG).konklusjon == vurder(lag_sak("KAN"), DAG).konklusjon


def test_outside_the_office_is_the_one_where_they_live_now(notat_av):
    for form, naa in (("betinget_dom", True), ("proveloslatt", True), ("sykehus", False)):
        sak = lag_sak("RETT", form=[form], kommune_for="Hamar", kommune_etter="Bodø")
        mottaker = verdier(notat_av(sak))["Mottaker"]
        assert ("nå i Bodø" in mottaker) == naa and ("før i Hamar" in mottaker) != naa
    assert "Kommunen nå" in verdier(notat_av(lag_sak("RETT")))


def test_what_nav_is_asked_differs_by_conclusion(notat_av):
    ber = {
        k: next(d.blokker[0].punkter for d in notat_av(lag_sak(k)).deler if d.overskrift == "NAV bes vurdere")
        for k in SAKER
    }
    assert len(set(ber.values())) == len(SAKER)
    assert any("10. mars 2028" in p for p in ber["FORBERED"])
    assert any("annen hjelp" in p for p in ber["UTENFOR"])
    assert any("to svar ikke stemmer overens" in p for p in ber["NAV"])


def test_contradictions_show_both_answers(notat_av):
    (del_,) = [d for d in notat_av(lag_sak("NAV", "ansatt")).deler if d.overskrift == "Svar som ikke stemmer overens"]
    assert "Gjennomføringsform «Varetekt», Frigang «Innvilget»" in del_.blokker[0].punkter[0]


def test_officers_version_notes_purpose_recipient_and_that_nothing_is_checked(notat_av):
    linjer = verdier(notat_av(lag_sak("KAN", "ansatt")))
    assert linjer["Laget av"].startswith("En ansatt i kriminalomsorgen")
    assert linjer["Formål"] and "Drammen" in linjer["Mottaker"]
    assert linjer["Laget av"].endswith("Svarene er ikke kontrollert.")


@pytest.mark.parametrize("konklusjon", SAKER)
def test_officers_version_never_says_du(konklusjon, notat_av):
    notat = notat_av(lag_sak(konklusjon, "ansatt"))
    samlet = " ".join(tekster(dataclasses.replace(notat, deler=tuple(d for d in notat.deler if d.plass != ARK))))
    assert not re.search(r"\b(du|deg|din|ditt|dine)\b", samlet, re.IGNORECASE)


def test_outcomes_and_checklist_carry_words(fast_vurdering):
    notat = lag_notat(lag_sak("KAN"), fast_vurdering, DAG)
    (tabell,) = blokker(notat, Tabell)
    assert [rad.celler[2] for rad in tabell.rader] == ["✗ Taler imot", "✗ Ikke ennå"]
    assert [rad.celler[1] for rad in tabell.rader] == ["Ikke nedsatt", "Vet ikke"]
    assert ("Svart «vet ikke»", "Ytelser (§ 29)") in [
        (linje.etikett, linje.verdi) for linjer in blokker(notat, Linjer) for linje in linjer.linjer
    ]
    (liste,) = blokker(notat, Sjekkliste)
    assert [(p.gjort, p.status) for p in liste.punkter] == [(True, "Gjort"), (False, "Gjenstår"), (None, "Ikke kjent")]
    assert {(p.tekst, p.hvem) for p in liste.punkter} == {("Avtal dette.", "NAV-kontoret, kontaktbetjenten")}
    assert liste.hode == ("Status", "Oppgave", "Hvem", "Når")


def test_a_preliminary_conclusion_says_so_and_why(fast_vurdering):
    boks = next(d for d in lag_notat(lag_sak("KAN"), fast_vurdering, DAG).deler if d.plass == FRAMHEVET)
    assert boks.blokker[0].tekst == "Foreløpig: Du kan få innvilget KVP"
    assert "Vil mot jobb" in " ".join(b.tekst for b in boks.blokker if isinstance(b, Avsnitt))


def test_own_words_keep_their_lines_and_lose_invisible_signs(notat_av):
    sak = lag_sak("KAN", maal_tekst="En\u200b lin\u00adje\x07\r\n\r\n\u202eto\ue000 😀\u2028tre\t!")
    (sitat,) = blokker(notat_av(sak), Sitat)
    assert sitat.avsnitt == ("En linje", "to 😀", "tre !")


def test_own_words_of_invisible_signs_alone_give_no_quotation(notat_av):
    assert blokker(notat_av(lag_sak("KAN", maal_tekst="\u200b\u200d")), Sitat) == []


def test_cleaning_is_idempotent_and_keeps_scripts():
    tekst = "Ærlig talt: Привет, مرحبا, 你好, e\u0301"
    assert rens(tekst) == rens(rens(tekst)) == tekst.replace("e\u0301", "\u00e9")


def test_an_almost_empty_case_still_gives_a_note(notat_av):
    notat = notat_av(Sak(samtykke="ja"))
    assert verdier(notat)["Bolig"] == "Ikke svart"
    assert all(tekst.strip() for tekst in tekster(notat))


def test_the_model_is_frozen(notat_av):
    with pytest.raises(dataclasses.FrozenInstanceError):
        notat_av(lag_sak("KAN")).tittel = "x"


def test_text_of_one_note(fast_vurdering):
    """Renew with ``FORNY=1 pytest tests/notat`` after a wanted change, and read the difference."""
    tekst = (
        "\n".join(
            tekster(
                lag_notat(
                    lag_sak("KAN", loslatelse={"fra": "2027-03-01", "til": "2027-03-31", "sikkerhet": "antatt"}),
                    fast_vurdering,
                    date(2026, 12, 1),
                )
            )
        )
        + "\n"
    )
    if os.environ.get("FORNY"):
        FASIT.write_text(tekst, encoding="utf-8")
    assert tekst == FASIT.read_text(encoding="utf-8")
