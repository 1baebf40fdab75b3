"""One assessment built by hand, whose texts the rules cannot change."""

from datetime import date

import pytest

from bot.notat import lag_notat
from kvp import Forbehold, Motsigelse, Oppgave, Vilkaarsresultat, Vurdering, vurder
from tests.dagen import DAG


@pytest.fixture
def notat_av():
    """Make the note of a case with the rules' own assessment."""
    return lambda sak, dato=DAG, maalform="nb": lag_notat(sak, vurder(sak, dato, maalform), dato, maalform)


@pytest.fixture
def fast_vurdering():
    """An assessment with every kind of content, made by hand: the note alone decides how it looks."""

    def vilkaar(navn, tittel, utfall, grunn, **fakta):
        return Vilkaarsresultat(navn, tittel, utfall, grunn, ("§ 29",), fakta, "utgave")

    def oppgave(tittel, gjort):
        return Oppgave(tittel, tittel, "Avtal dette.", ("NAV-kontoret", "Kontaktbetjenten"), (), gjort)

    return Vurdering(
        konklusjon="KAN",
        forelopig=True,
        overskrift="Du kan få innvilget KVP",
        begrunnelse=("Du løslates om mindre enn seks måneder.", "NAV avgjør."),
        vindu_fra=date(2026, 9, 15),
        hjemler=("4.29.2.13", "§ 29"),
        vilkaar=(
            vilkaar(
                "form_fengsel",
                "Fengsel",
                "oppfylt",
                "Det er kort tid igjen.",
                form="fengsel",
                frigang="nei",
                loslatelse={"fra": "2027-03-01", "til": "2027-03-31", "sikkerhet": "antatt"},
            ),
            vilkaar("alder", "Alder", "oppfylt", "Alderen er mellom 18 og 67 år.", alder=34, loslatelse="vet_ikke"),
            vilkaar("ytelser", "Ytelser", "maa_vurderes", "NAV må se på ytelsene.", ytelser="vet_ikke"),
            vilkaar("maal", "Mål", "mangler", "Det er ikke svart på dette."),
            vilkaar("arbeidsevne", "Arbeidsevne", "ikke_oppfylt", "Svaret taler imot.", arbeidsevne="ikke_nedsatt"),
            vilkaar("seks_maaneder", "Seks måneder", "ikke_oppfylt", "Det er lenge igjen.", loslatelse="vet_ikke"),
            vilkaar("form_betinget_dom", "Betinget dom", "oppfylt", "Det er ikke til hinder.", form="betinget_dom"),
        ),
        forbehold=(Forbehold("antatt", "Datoen er ikke bekreftet.", ()),),
        motsigelser=(Motsigelse("m", ("form", "frigang"), "Disse passer ikke sammen.", "frigang"),),
        mangler=("maal",),
        gjor_naa=(oppgave("Kartlegging", True), oppgave("Førstegangssamtale", False), oppgave("Programmet", None)),
        regelversjon={"versjon": "2024-07", "gjelder_fra": "2024-07-01"},
        starter_ute=True,
    )
