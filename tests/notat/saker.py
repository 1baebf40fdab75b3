"""Cases for every conclusion."""

from kvp import Sak

_FELLES = {
    "alder": 34,
    "arbeidsevne": "nedsatt",
    "ytelser": "ingen",
    "sosialhjelp": "staar_i_fare",
    "arbeidsevnevurdering": "ikke_gjort",
    "oppfolgingsbehov": "ja",
    "maal": "ja",
    "maal_tekst": "Jeg vil bli kokk.",
    "kartlegging": "ja",
    "forstegangssamtale": "nei",
    "programinnhold": "nei",
    "individuell_plan": "vet_ikke",
    "bolig": "mangler",
    "barn": "ja",
    "behov": ["bolig", "okonomi"],
    "fengsel": "Bergen fengsel",
    "kommune_for": "Drammen",
    "kommune_etter": "vet_ikke",
    "samtykke": "ja",
}


def _fengsel(dag: str, sikkerhet: str = "fastsatt") -> dict:
    return {"form": ["fengsel"], "frigang": "nei", "loslatelse": {"fra": dag, "til": dag, "sikkerhet": sikkerhet}}


SAKER = {
    "KAN": _fengsel("2027-03-15"),
    "FORBERED": _fengsel("2028-09-10"),
    "RETT": {"form": ["betinget_dom"], "fengsel": "vet_ikke"},
    "NAV": {"form": ["varetekt"], "frigang": "innvilget", "loslatelse": "vet_ikke", "opphold_maaneder": "vet_ikke"},
    "UTENFOR": {**_fengsel("2027-03-15"), "alder": 68},
}

# All reservations that can stand together, everything unsettled, and a goal as long as it may be.
FYLDIGST = {
    "form": ["fengsel", "samfunnsstraff", "betinget_dom"],
    "frigang": "sokt",
    "startet": "nei",
    "kolliderer": "vet_ikke",
    "loslatelse": {"fra": "2027-05-10", "til": "2027-07-20", "sikkerhet": "antatt"},
    "alder": 66,
    "bursdag": {"fra": "2027-08-01", "til": "2027-08-31"},
    "ytelser": "svaert_begrensede",
    "behov": ["bolig", "utdanning", "arbeid", "sosiale_tjenester", "helse", "okonomi"],
    "maal_tekst": ("Jeg vil bli kokk og ta fagbrev, for jeg liker det. " * 20)[:1000],
}


def lag_sak(konklusjon: str, rolle: str = "innsatt", **endringer) -> Sak:
    """A case with this conclusion; a change to None leaves the field out."""
    svar = {"rolle": rolle, **_FELLES, **SAKER[konklusjon], **endringer}
    return Sak.fra_json({felt: verdi for felt, verdi in svar.items() if verdi is not None})
