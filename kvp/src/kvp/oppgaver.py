"""What can be done now, by whom, and what is done already. Early contact with NAV never has to wait for the window."""

from __future__ import annotations

from . import valg
from .former import Fakta
from .resultat import Oppgave
from .sak import Loslatelse, Sak
from .tekster import Tekster
from .valg import FORBERED, KAN, NAV, RETT, UTENFOR

# The list «Husk!» of seed and circular: key, who (beside the municipality's NAV office), sources.
_HUSK = (
    ("kartlegging", ("nav_kommune",), ("§ 29", "NAV-loven § 14 a")),
    ("forstegangssamtale", ("nav_kommune",), ("4.29.2.13",)),
    ("arbeidsevnevurdering", ("nav_kommune",), ("§ 29", "NAV-loven § 14 a", "4.29.2.13")),
    ("programinnhold", ("nav_kommune", "innsatt"), ("§ 30", "4.29.2.13")),
    ("individuell_plan", ("nav_kommune", "innsatt"), ("§ 28", "§ 33", "4.29.2.13")),
)
# The six areas of the reintegration guarantee: a political promise, shown only where the person names the need.
_BEHOV = {
    "bolig": (("boligtjeneste", "nav_kommune"), ("§ 15", "§ 27")),
    "utdanning": (("skole", "nav_kommune"), ("§ 30",)),
    "arbeid": (("nav_kommune", "frivillige"), ("NAV-loven § 14 a",)),
    "sosiale_tjenester": (("nav_kommune",), ("§ 17", "§ 18", "§ 28")),
    "helse": (("helse",), ("§ 30",)),
    "okonomi": (("nav_kommune", "frivillige"), ("§ 17",)),
}
_GJORT: dict[str | None, bool] = {"ja": True, "spesielt_tilpasset": True, "annet_resultat": True, "har": True,
                                  "nei": False, "ikke_gjort": False, "mangler": False}


def _hjelpere(former: set[str]) -> tuple[str, ...]:
    """Who is near the person: depends on where the sentence is served."""
    if former & valg.INNE:
        return ("nav_fengsel", "kontaktbetjent", "tilbakeforingskoordinator")
    if former & (valg.SAERREAKSJONER | {"institusjon", "sykehus"}):
        return ("behandler",)
    if former & {"hjemmesoning", "samfunnsstraff", "proveloslatt", "botetjeneste", "narkotikaprogram", "varetekt_hjemme"}:
        return ("friomsorg",)
    return ()


def oppgaver(sak: Sak, f: Fakta | None, konklusjon: str, t: Tekster) -> tuple[Oppgave, ...]:
    """The tasks, most urgent first. What is done is shown as done, not asked for again."""
    former = set(valg.virkende_former(sak.form)[0]) if sak.form else set()
    naer = _hjelpere(former)
    liste: list[Oppgave] = []

    def legg_til(nokkel: str, hvem: tuple[str, ...], kilder: tuple[str, ...], gjort: bool | None = False,
                 tekst: str | None = None) -> None:
        liste.append(Oppgave(nokkel, t("oppgave." + nokkel), t(tekst or f"oppgave.{nokkel}.tekst"),
                             tuple(t("hvem." + en) for en in dict.fromkeys(hvem)), kilder, gjort))

    legg_til("kontakt_nav", ("nav_kommune", *naer), ("§ 3",), None)
    if konklusjon != UTENFOR:
        _av_svarene(sak, f, former, naer, legg_til)
        for nokkel, hvem, kilder in _HUSK:
            legg_til(nokkel, (*hvem, *naer), kilder, _GJORT.get(getattr(sak, nokkel)))
    behov = sak.behov or ()
    if "bolig" not in behov:
        legg_til("bolig", ("boligtjeneste", "nav_kommune", *naer), ("§ 15", "§ 27", "strgjfl. § 41"), _GJORT.get(sak.bolig))
    if sak.barn != "nei":
        barneansvarlig = ("barneansvarlig",) if former & valg.INNE else ()
        legg_til("barn", ("nav_kommune", *barneansvarlig), ("§ 35", "KVP-forskriften § 3", "fstr. § 1-3"),
                 False if sak.barn == "ja" else None, None if sak.barn == "ja" else "oppgave.barn.ikke_svart")
    for omraade in behov:
        hvem, kilder = _BEHOV[omraade]
        gjort = _GJORT.get(sak.bolig, False) if omraade == "bolig" else False
        legg_til("behov_" + omraade, (*hvem, *naer), ("St.meld. nr. 37", *kilder), gjort)
    if konklusjon in (RETT, KAN, NAV, FORBERED):
        legg_til("sok", ("innsatt", "nav_kommune", *naer), ("§ 41", "fvl. § 11"), None)
    return tuple(liste)


def _av_svarene(sak: Sak, f: Fakta | None, former: set[str], naer: tuple[str, ...], legg_til: object) -> None:
    """Advice that follows from what is unknown or speaks against."""
    assert callable(legg_til)
    usikker = sak.loslatelse == "vet_ikke" or (isinstance(sak.loslatelse, Loslatelse) and (
        sak.loslatelse.sikkerhet == "antatt" or sak.loslatelse.fra != sak.loslatelse.til))
    if usikker or (f is not None and f.motsigelse and isinstance(sak.loslatelse, Loslatelse)):
        if former & {"fengsel", "subsidiaer_straff", "overgangsbolig", "forvaring"}:
            legg_til("soningstidsberegning", ("innsatt", *naer), ("fstr. § 3-2",))
        elif "varetekt" in former:
            legg_til("dato_varetekt", ("innsatt", *naer), ("strpl. § 185", "4.29.2.13"))
        elif former & valg.SAERREAKSJONER and sak.dogn == "ja":
            legg_til("dato_behandler", ("innsatt", *naer), ("4.29.2.14",))
    elif isinstance(sak.loslatelse, Loslatelse) and former & set(valg.DATOREGEL):
        legg_til("sjekk_dato", ("innsatt", *naer), ("4.29.2.13", "§ 31"), None)
    if "samfunnsstraff" in former and sak.kolliderer == "ja":
        legg_til("annen_plan", ("innsatt", "friomsorg"), ("fstr. § 5-2", "§ 30"))
    frigang = bool(former & valg.MED_FRIGANG) and sak.frigang == "innvilget"
    if frigang or "overgangsbolig" in former:
        legg_til("nav_oppfolging", ("nav_kommune", *naer), ("4.29.2.15" if frigang else "4.29.2.16", "§ 3"),
                 True if sak.nav_oppfolging == "ja" else False)
