"""What can be done now, by whom, and what is done already. Early contact with NAV never has to wait for the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from . import valg
from .former import Fakta
from .resultat import Oppgave
from .sak import Loslatelse, Sak
from .sted import FRA_FOR, I_FENGSEL, sted
from .tekster import Tekster
from .valg import FORBERED, KAN, NAV, RETT, UTENFOR

# The list «Husk!»: key, who, sources.
_HUSK = (
    ("kartlegging", ("nav_kommune", "nav", "hjelper"), ("§ 29", "NAV-loven § 14 a")),
    ("forstegangssamtale", ("nav_kommune", "nav"), ("§ 42",)),
    ("arbeidsevnevurdering", ("nav_kommune", "nav"), ("§ 29", "NAV-loven § 14 a")),
    ("programinnhold", ("innsatt", "nav_kommune"), ("§ 30",)),
    ("individuell_plan", ("innsatt", "nav_kommune", "koordinator"), ("§ 28", "§ 33")),
)
# Of these, what the circular names: a survey of needs is not among them.
_I_RUNDSKRIVET = frozenset({"forstegangssamtale", "arbeidsevnevurdering", "programinnhold", "individuell_plan"})
# The six areas of the reintegration guarantee: a political promise, shown only where the person names the need.
_BEHOV: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "bolig": (("boligtjeneste", "nav_kommune"), ("§ 15", "§ 27")),
    "utdanning": (("skole", "nav_kommune"), ("§ 30",)),
    "arbeid": (("nav_kommune", "frivillige"), ("NAV-loven § 14 a",)),
    "sosiale_tjenester": (("nav_kommune",), ("§ 17", "§ 18", "§ 28")),
    "helse": (("helse",), ("§ 30",)),
    "okonomi": (("nav_kommune", "frivillige"), ("§ 17",)),
}
_GJORT: dict[str | None, bool] = {
    "ja": True,
    "spesielt_tilpasset": True,
    "annet_resultat": True,
    "har": True,
    "nei": False,
    "ikke_gjort": False,
    "mangler": False,
}


_LeggTil = Callable[..., None]


# Who is near the person depends on where the sentence is served.
_I_FENGSEL = {
    "nav": "nav_fengsel",
    "hjelper": "kontaktbetjent",
    "koordinator": "tilbakeforingskoordinator",
    "skole": "skole",
}
_NAER = {
    "varetekt": _I_FENGSEL,
    "inne": _I_FENGSEL,
    "institusjon": {"hjelper": "behandler"},
    "uten_dogn": {"hjelper": "behandler"},
    "friomsorg": {"hjelper": "friomsorg"},
    "konfliktraad": {"hjelper": "konfliktraad"},
}
_NAERE = frozenset(_I_FENGSEL)


@lru_cache(maxsize=4096)
def _oppgave(
    t: Tekster,
    hvor: str,
    nokkel: str,
    hvem: tuple[str, ...],
    kilder: tuple[str, ...],
    gjort: bool | None,
    tekst: str | None,
) -> Oppgave:
    """A task is the same in every case with the same answers, so it is made once."""
    naer = _NAER.get(hvor, {})
    roller = (naer.get(rolle, "" if rolle in _NAERE else rolle) for rolle in hvem)
    return Oppgave(
        nokkel,
        t("oppgave." + nokkel),
        t(tekst or f"oppgave.{nokkel}.tekst"),
        tuple(t("hvem." + rolle) for rolle in roller if rolle),
        kilder,
        gjort,
    )


def oppgaver(sak: Sak, f: Fakta | None, konklusjon: str, t: Tekster) -> tuple[Oppgave, ...]:
    """The tasks, most urgent first. What is done is shown as done, not asked for again."""
    datoen = _datoen(sak, f)
    former = set(valg.virkende_former(sak.form)[0]) if sak.form else set()
    hvor = sted(sak.form, sak.dogn)
    liste: list[Oppgave] = []

    def legg_til(
        nokkel: str,
        hvem: tuple[str, ...],
        kilder: tuple[str, ...],
        gjort: bool | None = False,
        tekst: str | None = None,
    ) -> None:
        liste.append(_oppgave(t, hvor, nokkel, hvem, kilder, gjort, tekst))

    legg_til("kontakt_nav", ("nav_kommune", "nav", "hjelper"), ("§ 3",), None)
    if konklusjon != UTENFOR:
        _av_svarene(sak, datoen, former, legg_til)
        for nokkel, hvem, kilder in _HUSK:
            legg_til(
                nokkel,
                hvem,
                (*kilder, *_forberedes(nokkel, former, hvor)),
                _GJORT.get(getattr(sak, nokkel)),
            )
    behov = sak.behov or ()
    if "bolig" not in behov:
        # strgjfl. § 41 on preparing the release does not hold in varetekt (§ 52), nor outside.
        legg_til(
            "bolig",
            ("boligtjeneste", "nav_kommune", "koordinator"),
            ("§ 15", "§ 27", *(("strgjfl. § 41",) if hvor == "inne" else ())),
            _GJORT.get(sak.bolig),
        )
    if sak.barn != "nei" and konklusjon != UTENFOR:  # the child supplement is a part of the programme's money
        i_fengsel = hvor in I_FENGSEL
        legg_til(
            "barn",
            ("nav_kommune", *(("barneansvarlig",) if i_fengsel else ())),
            ("§ 35", "KVP-forskriften § 3", *(("fstr. § 1-3",) if i_fengsel else ())),
            False if sak.barn == "ja" else None,
            None if sak.barn == "ja" else "oppgave.barn.ikke_svart",
        )
    for omraade in behov:
        hjelpere, grunnlag = _BEHOV[omraade]
        gjort = omraade == "bolig" and sak.bolig == "har"
        # Treatment can be part of the programme only where there can be one.
        tekst = "oppgave.behov_helse.uten_program" if omraade == "helse" and konklusjon == UTENFOR else None
        legg_til("behov_" + omraade, (*hjelpere, "koordinator"), ("St.meld. nr. 37", *grunnlag), gjort, tekst)
    if konklusjon in (RETT, KAN, NAV, FORBERED):
        legg_til("sok", ("innsatt", "nav_kommune", "nav"), ("§ 41", "fvl. § 11"), None)
    return tuple(liste)


def _datoen(sak: Sak, f: Fakta | None) -> str | None:
    """Whether there is a release: `usikker`, `kjent`, or None where it has not been asked."""
    if not isinstance(sak.loslatelse, Loslatelse):
        return "usikker" if sak.loslatelse else None
    spenn = sak.loslatelse.fra != sak.loslatelse.til
    usikker = sak.loslatelse.sikkerhet == "antatt" or spenn or (f is not None and f.motsigelse)
    return "usikker" if usikker else "kjent"


def _forberedes(nokkel: str, former: set[str], hvor: str) -> tuple[str, ...]:
    """What says that this can be prepared inside: 4.29.2.13 in prison, 4.29.2.14 likewise in an institution."""
    return (valg.tidsregel(former),) if hvor in FRA_FOR and nokkel in _I_RUNDSKRIVET else ()


def _av_svarene(sak: Sak, datoen: str | None, former: set[str], legg_til: _LeggTil) -> None:
    """Advice that follows from what is unknown or speaks against."""
    if datoen == "usikker":
        if former & {"fengsel", "subsidiaer_straff", "overgangsbolig", "forvaring"}:
            legg_til("soningstidsberegning", ("innsatt", "hjelper"), ("fstr. § 3-2",))
        elif "varetekt" in former:
            legg_til("dato_varetekt", ("innsatt", "hjelper"), ("strpl. § 185", "4.29.2.13"))
        elif former & valg.SAERREAKSJONER and sak.dogn == "ja":
            legg_til("dato_behandler", ("innsatt", "hjelper"), ("4.29.2.14",))
    elif datoen == "kjent" and former & set(valg.DATOREGEL):
        legg_til("sjekk_dato", ("innsatt", "hjelper"), (valg.tidsregel(former), "§ 31"), None)
    if "samfunnsstraff" in former and sak.kolliderer == "ja":
        legg_til("annen_plan", ("innsatt", "hjelper"), ("fstr. § 5-2", "§ 30"))
    frigang = bool(former & valg.MED_FRIGANG) and sak.frigang == "innvilget"
    if frigang or "overgangsbolig" in former:
        legg_til(
            "nav_oppfolging",
            ("nav_kommune", "nav", "hjelper"),
            ("4.29.2.15" if frigang else "4.29.2.16", "§ 3"),
            sak.nav_oppfolging == "ja",
        )
