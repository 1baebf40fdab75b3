"""One assessment built by hand, whose texts the rules cannot change."""
from datetime import date
from types import SimpleNamespace

import pytest

from bot.notat import lag_notat
from kvp import vurder

from .saker import DAG


@pytest.fixture
def notat_av():
    """Make the note of a case with the rules' own assessment."""
    return lambda sak, dato=DAG: lag_notat(sak, vurder(sak, dato), dato)


@pytest.fixture
def fast_vurdering():
    """An assessment with every kind of content, made by hand: the note alone decides how it looks."""
    def vilkaar(tittel, utfall, grunn, **fakta):
        return SimpleNamespace(navn=tittel, tittel=tittel, utfall=utfall, grunn=grunn, hjemler=("§ 29",), fakta=fakta)

    def oppgave(tittel, gjort):
        return SimpleNamespace(nokkel=tittel, tittel=tittel, tekst="Avtal dette.", hvem=("NAV", "kontaktbetjenten"),
                               hjemler=(), gjort=gjort)

    return SimpleNamespace(
        konklusjon="KAN", forelopig=True, overskrift="Du kan få innvilget KVP",
        begrunnelse=("Du løslates om mindre enn seks måneder.", "NAV avgjør."),
        vindu_fra=date(2026, 9, 15), hjemler=("4.29.2.13", "§ 29"),
        vilkaar=(
            vilkaar("Alder", "oppfylt", "Alderen er mellom 18 og 67 år.", alder=34),
            vilkaar("Ytelser", "maa_vurderes", "NAV må se på ytelsene.", ytelser="vet_ikke", sosialhjelp="nei"),
            vilkaar("Mål", "mangler", "Det er ikke svart på dette.", maal=None),
            vilkaar("Arbeidsevne", "ikke_oppfylt", "Svaret taler imot.", arbeidsevne="ikke_nedsatt"),
        ),
        forbehold=(SimpleNamespace(nokkel="antatt", tekst="Datoen er ikke bekreftet.", hjemler=()),),
        motsigelser=(SimpleNamespace(nokkel="m", felt=("form", "frigang"), tekst="Disse passer ikke sammen.",
                                     spor="frigang"),),
        mangler=("maal",),
        gjor_naa=(oppgave("Kartlegging", True), oppgave("Førstegangssamtale", False), oppgave("Programmet", None)),
        regelversjon={"versjon": "2024-07", "gjelder_fra": "2024-07-01"},
    )
