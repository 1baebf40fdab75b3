"""Walks through the conversation that change, go back, undo, withdraw and click twice, with a witness beside.

The witness keeps its own account of what the person has done, and knows nothing of how the conversation works. At every
step: nothing is destroyed without a yes, consent is true only where the last word on it was an explicit yes, and no
value stands that is not asked for any more.
"""

from __future__ import annotations

import json
from random import Random

from bot import samtale
from bot.katalog import STEG
from bot.samtale import Tilstand
from kvp import FELTER, vurder
from tests.fuzz.innhold import Fuzz
from tests.fuzz.rene import DAG

HAR_FRIGANG = {"fengsel", "forvaring"}
INNE = {"varetekt", "fengsel", "subsidiaer_straff", "forvaring"}
# Asked only for one of these forms (contract, section 1), written down apart from `bot.samtale.plan`.
BARE_FOR = {
    "frigang": HAR_FRIGANG,
    "nav_oppfolging": HAR_FRIGANG | {"overgangsbolig"},
    "startet": {"hjemmesoning", "samfunnsstraff"},
    "kolliderer": {"samfunnsstraff"},
    "dogn": {"tvungent_psykisk_vern", "tvungen_omsorg"},
    "fengsel": INNE,
    "opphold_maaneder": INNE | {"overgangsbolig"},
    "loslatelse": INNE
    | {"varetekt_hjemme", "overgangsbolig", "hjemmesoning", "tvungent_psykisk_vern", "tvungen_omsorg"}
    | {"institusjon", "sykehus"},
}
VERDIER = {
    "alder": (34, 34, 34, 17, 65, 66, 70),
    "loslatelse": ({"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "fastsatt"},
                   {"fra": "2029-03-01", "til": "2029-03-31", "sikkerhet": "antatt"}, "vet_ikke"),
    "bursdag": ({"fra": "2027-01-05", "til": "2027-01-05"}, "vet_ikke"),
    "opphold_maaneder": (4, 20, "vet_ikke"),
    "fengsel": ("Oslo fengsel", "vet_ikke"),
    "kommune_for": ("Bergen", "vet_ikke"),
    "kommune_etter": ("Bodø", "vet_ikke"),
    "maal_tekst": ("vet_ikke",),
}
HANDLINGER = ("tilbake", "hopp_over", "endre", "endre", "behold", "trekk_samtykke", "gi_samtykke", "notat", "hjelp",
              "hvorfor", "menneske", "fortsett", "feil_alarm", "start_paa_nytt", "avslutt", "angre")


def vandre(fuzz: Fuzz) -> None:
    """One walk of up to sixty presses."""
    r = fuzz.r
    tilstand, meldinger = samtale.start(Tilstand(), DAG)
    vitne = Vitne()
    for _ in range(r.randint(5, 60)):
        foer, spm = tilstand, _spm(meldinger)
        gjort = _trykk(r, foer)
        gammel = gjort[0] == "valg" and r.random() < 0.05
        tilstand, meldinger = _gjor(foer, gjort, spm - 1 if gammel else None)
        vitne.sett(foer, None if gammel else gjort, tilstand, meldinger)
        # A second click, meant for the question before.
        if r.random() < 0.15 and spm and not gammel and not tilstand.slettet:
            igjen, meldinger = _gjor(tilstand, gjort, spm)
            bundet = gjort[1] in BUNDET or gjort[0] == "valg"
            vitne.sett(tilstand, None if bundet else gjort, igjen, meldinger)
            tilstand = igjen
        if tilstand.slettet:
            assert tilstand == Tilstand(maalform=tilstand.maalform, slettet=True)
            return


BUNDET = ("tilbake", "hopp_over", "behold", "angre", "feil_alarm", "notat")

Gjort = tuple[str, object, object]
"""(`valg`, field, value) or (`handling`, name, field)."""


def _spm(meldinger: list[dict]) -> int:
    return int(meldinger[-1].get("spm", 0))


def _trykk(r: Random, t: Tilstand) -> Gjort:
    if t.spurt is None or r.random() < 0.25:
        navn = r.choice(HANDLINGER)
        return ("handling", navn, r.choice(list(FELTER)) if navn == "endre" and r.random() < 0.9 else None)
    return ("valg", t.spurt, _verdi(r, t.spurt))


def _verdi(r: Random, felt: str) -> object:
    if felt == "slett":
        return r.choice(("ja", "nei", "nei"))
    if felt == "videre":
        return r.choice(("ja", "ja", "ja", "nei"))
    if felt == "bekreft":
        return r.choice(("ja", "ja", "endre"))
    if felt in VERDIER:
        return r.choice(VERDIER[felt])
    verdier = list(FELTER[felt].verdier)
    if felt == "form":
        return r.sample(verdier, 1) if r.random() < 0.9 else r.sample(verdier, 2)
    if felt == "behov":
        return r.sample(verdier, r.randint(0, 3))
    return r.choice([*verdier, "vet_ikke"] if FELTER[felt].vet_ikke else verdier)


def _gjor(t: Tilstand, gjort: Gjort, spm: int | None) -> samtale.Svar:
    slag, hva, verdi = gjort
    if slag == "valg":
        return samtale.knapp(t, hva, verdi, DAG, spm)
    return samtale.handling(t, str(hva), verdi, DAG, spm)  # type: ignore[arg-type]


class Vitne:
    """What a person who remembers everything would expect."""

    def __init__(self) -> None:
        self.samtykke: str | None = None  # the last word on it
        self.kan_angres = False

    def sett(self, foer: Tilstand, gjort: Gjort | None, etter: Tilstand, meldinger: list[dict]) -> None:
        """`gjort` None: a press that must change nothing."""
        slag, hva, verdi = gjort or (None, None, None)
        if gjort is None:
            assert etter.svar == foer.svar and etter.videre == foer.videre and etter.slett == foer.slett, "an old press"
            assert meldinger[-1].get("felt") == foer.spurt
        self._ord_om_samtykke(foer, slag, hva, verdi)
        if etter.svar.get("samtykke") == "ja":
            assert self.samtykke == "ja", "consent without a yes as the last word"
        if not (slag == "valg" and hva == "slett" and verdi == "ja"):
            self._ingenting_borte(foer, slag, hva, etter)
        self._bare_det_som_sporres(etter)
        self._angre(foer, slag, hva, verdi, etter)
        json.dumps(etter.til_json())

    def _ord_om_samtykke(self, foer: Tilstand, slag: object, hva: object, verdi: object) -> None:
        if slag == "valg" and hva == "samtykke":
            self.samtykke = str(verdi)
        elif slag == "handling" and hva == "trekk_samtykke":
            self.samtykke = "nei"
        elif slag == "handling" and hva in ("angre", "tilbake") and foer.angre:
            self.samtykke = foer.angre["svar"].get("samtykke")

    def _ingenting_borte(self, foer: Tilstand, slag: object, hva: object, etter: Tilstand) -> None:
        """An answer goes only where the person said so: another answer, or that it is not known or not told."""
        if etter.slettet or (slag == "handling" and hva in ("angre", "tilbake") and foer.angre):
            assert not etter.slettet, "deleted without a yes"
            return
        spurt = {foer.spurt} if slag == "valg" or hva == "hopp_over" else set()
        for felt, verdi in foer.svar.items():
            if felt == "samtykke" and (hva == "trekk_samtykke" or etter.svar != foer.svar or felt in spurt):
                continue  # a consent is to the answers that it was given for
            if felt in spurt:
                continue
            kjent = {**etter.parkert, **etter.svar}
            assert kjent.get(felt) == verdi, f"{felt} was {verdi!r} and is {kjent.get(felt)!r} after {slag} {hva}"

    @staticmethod
    def _bare_det_som_sporres(t: Tilstand) -> None:
        former = set(t.svar.get("form", ()))  # type: ignore[call-overload]
        omstridt = {f for m in vurder(t.sak, DAG).motsigelser for f in m.felt}
        borte = {f for f, krever in BARE_FOR.items() if former and not former & krever}
        if t.svar.get("frigang") != "innvilget" and "overgangsbolig" not in former:
            borte.add("nav_oppfolging")
        borte |= {"maal_tekst"} if t.svar.get("maal") == "nei" else set()
        borte |= {"bursdag"} if t.svar.get("alder") not in (17, 65, 66) else set()
        assert not (borte - omstridt) & set(t.svar), (borte - omstridt) & set(t.svar)

    def _angre(self, foer: Tilstand, slag: object, hva: object, verdi: object, etter: Tilstand) -> None:
        if slag == "valg" and hva == "slett" and verdi == "ja" and foer.nytt:
            assert etter.svar == {} and etter.angre is not None and etter.angre["svar"] == foer.svar
        if slag == "valg" and hva not in STEG and etter.svar.get(str(hva)) is not None:
            assert etter.angre is None, "an answer was given, and the old case is still there"
        if foer.angre and slag == "handling" and hva in ("angre", "tilbake") and not foer.slett:
            assert etter.svar == foer.angre["svar"] and etter.angre is None
