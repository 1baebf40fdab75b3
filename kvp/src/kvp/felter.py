"""One row for each field of the case: name, kind, values, and when a conversation asks for it.

Slots, the description of the contract, the plan of the conversation and what the rules read of a form all follow from
here. The words of a field are in `bot/katalog`; how a new one is added is in CONTRIBUTING.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from . import valg

VET_IKKE = "vet_ikke"
ROLLER = ("innsatt", "ansatt")
SIKKERHETER = ("fastsatt", "antatt", "minstetid")
FORSTE_DAG, SISTE_DAG = date(1900, 1, 1), date(2199, 12, 31)
MAKS_STED, MAKS_TEKST, MAKS_ALDER, MAKS_MAANEDER = 100, 2000, 120, 1200
TILLATT_DAG = f"en dag som ÅÅÅÅ-MM-DD, fra {FORSTE_DAG} til {SISTE_DAG}"

FORMER = (
    "varetekt",
    "varetekt_hjemme",
    "fengsel",
    "subsidiaer_straff",
    "forvaring",
    "tvungent_psykisk_vern",
    "tvungen_omsorg",
    "overgangsbolig",
    "hjemmesoning",
    "samfunnsstraff",
    "betinget_dom",
    "proveloslatt",
    "institusjon",
    "sykehus",
    "ungdomsstraff",
    "narkotikaprogram",
    "botetjeneste",
    "venter_paa_soning",
    "ferdig_sonet",
    "annet",
)
Former = frozenset[str]

_LOSLATES = frozenset(valg.DATOREGEL)
# The rules read no release here, but NAV needs it all the same.
_OGSAA_LOSLATES = frozenset({"varetekt_hjemme", "hjemmesoning", "institusjon", "sykehus"})
_I_FENGSEL = frozenset({"fengsel", "varetekt", "forvaring", "subsidiaer_straff"})


@dataclass(frozen=True)
class Felt:
    """One field of the case.

    `slag`: its kind, a key of `_TILLATT`; `verdier`: its closed values; `vet_ikke`: whether «vet ikke» is an answer.
    `former`: the forms it is asked for, None for all; of these the rules read it for those that are not in
    `bare_notat`. `notat`: asked for the note where the conclusion did not need it; `bare_innenfor`: not of somebody
    outside the programme, to whom it is of no use; `etter`: it belongs to what comes after the release in the note.
    `roller`: who is asked. `sagt_med`: never asked, but kept when it is
    said beside the answer to this field.
    """

    navn: str
    slag: str
    verdier: tuple[str, ...] = ()
    vet_ikke: bool = False
    former: Former | None = None
    bare_notat: Former = frozenset()
    notat: bool = False
    bare_innenfor: bool = False
    etter: bool = False
    roller: tuple[str, ...] = ROLLER
    sagt_med: str | None = None

    @property
    def tillatt(self) -> str:
        """What is allowed, as one line of Norwegian."""
        hoveddel = _TILLATT[self.slag](self)
        return f"{hoveddel}, eller {VET_IKKE}" if self.vet_ikke else hoveddel

    @property
    def i_reglene(self) -> Former:
        """The forms for which the rules read this field because of the form."""
        return (self.former or frozenset()) - self.bare_notat


def _flervalg(felt: Felt) -> str:
    antall = "én eller flere" if felt.navn == "form" else "noen eller ingen"
    return f"en liste uten gjentakelser med {antall} av {', '.join(felt.verdier)}"


_TILLATT: dict[str, Callable[[Felt], str]] = {
    "valg": lambda f: ", ".join(f.verdier),
    "flervalg": _flervalg,
    "heltall": lambda f: f"et helt tall fra 0 til {MAKS_ALDER}",
    "tall": lambda f: f"et tall fra 0 til {MAKS_MAANEDER}",
    "loslatelse": lambda f: (
        '{"fra": dag, "til": dag, "sikkerhet": '
        + " | ".join(SIKKERHETER)
        + "} der fra ikke er etter til, og dag er "
        + TILLATT_DAG
    ),
    "spenn": lambda f: '{"fra": dag, "til": dag} der fra ikke er etter til, og dag er ' + TILLATT_DAG,
    "tekst": lambda f: f"en tekst på 1 til {MAKS_TEKST} tegn",
    "sted": lambda f: f"et navn på 1 til {MAKS_STED} tegn",
}
_JA_NEI = ("ja", "nei")


def _valg(
    navn: str, *verdier: str, former: Former | None = None, bare_innenfor: bool = False, etter: bool = False
) -> Felt:
    """A choice with «vet ikke», asked at the latest for the note."""
    return Felt(navn, "valg", verdier, True, former=former, notat=True, bare_innenfor=bare_innenfor, etter=etter)


def _sted(navn: str, former: Former | None = None, etter: bool = False) -> Felt:
    return Felt(navn, "sted", (), True, former=former, bare_notat=former or frozenset(), notat=True, etter=etter)


FELTER: dict[str, Felt] = {
    f.navn: f
    for f in (
        Felt("rolle", "valg", ROLLER),
        Felt("form", "flervalg", FORMER),
        _valg("frigang", "innvilget", "sokt", "nei", former=valg.MED_FRIGANG),
        _valg("nav_oppfolging", *_JA_NEI, former=valg.MED_FRIGANG | {"overgangsbolig"}),
        _valg("startet", *_JA_NEI, former=frozenset({"hjemmesoning", "samfunnsstraff"})),
        _valg("kolliderer", *_JA_NEI, former=frozenset({"samfunnsstraff"})),
        _valg("dogn", *_JA_NEI, former=valg.SAERREAKSJONER),
        Felt(
            "loslatelse",
            "loslatelse",
            (),
            True,
            former=_LOSLATES | _OGSAA_LOSLATES,
            bare_notat=_OGSAA_LOSLATES,
            notat=True,
        ),
        Felt(
            "endt_tid",
            "spenn",
            former=_LOSLATES | _OGSAA_LOSLATES,
            bare_notat=_LOSLATES | _OGSAA_LOSLATES,
            sagt_med="loslatelse",
        ),
        # Prison for an unpaid fine is always short (strl. § 55): there the length is not asked for.
        Felt("opphold_maaneder", "tall", (), True, former=valg.KORT_OPPHOLD - valg.ALLTID_KORT),
        Felt("alder", "heltall"),
        Felt("bursdag", "spenn", (), True),
        _valg("arbeidsevne", "nedsatt", "ikke_nedsatt", bare_innenfor=True),
        _valg("ytelser", "ingen", "svaert_begrensede", "vesentlige", bare_innenfor=True),
        _valg("sosialhjelp", "mottar", "staar_i_fare", "nei", bare_innenfor=True),
        _valg("arbeidsevnevurdering", "spesielt_tilpasset", "annet_resultat", "ikke_gjort", bare_innenfor=True),
        _valg("oppfolgingsbehov", *_JA_NEI, bare_innenfor=True),
        _valg("maal", *_JA_NEI, bare_innenfor=True),
        Felt("maal_tekst", "tekst", notat=True, bare_innenfor=True),
        _valg("kartlegging", *_JA_NEI, bare_innenfor=True),
        _valg("forstegangssamtale", *_JA_NEI, bare_innenfor=True),
        _valg("programinnhold", *_JA_NEI, bare_innenfor=True),
        _valg("individuell_plan", *_JA_NEI, bare_innenfor=True),
        _valg("bolig", "har", "mangler", etter=True),
        _valg("barn", *_JA_NEI, bare_innenfor=True, etter=True),
        Felt(
            "behov",
            "flervalg",
            ("bolig", "utdanning", "arbeid", "sosiale_tjenester", "helse", "okonomi"),
            notat=True,
            etter=True,
        ),
        _sted("fengsel", _I_FENGSEL),
        _sted("kommune_for", etter=True),
        _sted("kommune_etter", etter=True),
        Felt("samtykke", "valg", _JA_NEI),
    )
}
"""The rows, in the order of the contract."""

REKKEFOLGE = (
    "form",
    "frigang",
    "startet",
    "nav_oppfolging",
    "dogn",
    "kolliderer",
    "loslatelse",
    "opphold_maaneder",
    "alder",
    "bursdag",
    *valg.TALER_IMOT,
)
"""What the rules can ask for, in the order in which a conversation asks."""


def _plass(navn: str) -> int:
    return REKKEFOLGE.index(navn) if navn in REKKEFOLGE else len(REKKEFOLGE)


FOR_NOTATET = tuple(sorted((f.navn for f in FELTER.values() if f.notat), key=_plass))
"""What is asked for the note, in order: what the rules know first, then row by row."""
