"""Walks through the conversation that change, go back, undo, withdraw, type and click twice, with a witness beside.

The witness keeps its own account of what the person has done, and knows nothing of how the conversation works. At every
step: nothing is destroyed without a yes, consent is true only where the last word on it was an explicit yes, and no
value stands or is shown that is not asked for any more. What is typed is judged by a model that says anything at all:
whatever it holds, it decides none of this. Now and then somebody who gives the same answers at once is asked the same.
"""

from __future__ import annotations

import functools
import json
from random import Random

from bot import samtale
from bot.katalog import STEG, katalog
from bot.lesing import Renset, Skjonn
from bot.notat.bygg import lag_notat
from bot.notat.modell import Linje, Linjer, Sitat
from bot.samtale import Tilstand
from bot.samtale.kladd import til_kladd
from kvp import FELTER, vurder
from tests.dagen import DAG
from tests.fuzz.innhold import Fuzz
from tests.skjonn import skjonn

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
DATO = {"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "fastsatt"}
VERDIER = {
    "alder": (34, 34, 34, 17, 65, 66, 70),
    "loslatelse": (
        DATO,
        DATO,
        {"fra": "2029-03-01", "til": "2029-03-31", "sikkerhet": "antatt"},
        {"fra": "2028-03-15", "til": "2028-03-15", "sikkerhet": "fastsatt"},
        "vet_ikke",
    ),
    "bursdag": ({"fra": "2027-01-05", "til": "2027-01-05"}, {"fra": "2028-03-05", "til": "2028-03-20"}, "vet_ikke"),
    "opphold_maaneder": (4, 20, "vet_ikke"),
}
# Typed, as the places and the own words must be.
SKREVET = {
    "fengsel": ("Oslo fengsel", "vet ikke"),
    "kommune_for": ("Bergen", "vet ikke"),
    "kommune_etter": ("Bodø", "vet ikke"),
    "maal_tekst": ("bli kokk på en båt", "jobbe på lager"),
}
JA = ("ja", "ja takk", "ja, det er greit")
"""What says yes in so many words; none of `TEKSTER` does."""
TEKSTER = (
    *JA, *JA, "nei", "nei", "vet ikke", "34", "15. mars 2027", "hva er kvp?", "blabla xyz", "endre barn",
    "endre samtykke", "kan jeg endre samtykke senere",
    "jeg trekker samtykket mitt", "jeg vil ikke dele likevel", "jeg samtykker likevel",
    "start på nytt", "starte livet på nytt", "avslutt", "slett alt", "tilbake", "angre", "hopp over", "hjelp",
    "det var feil om bolig", "alder 43", "har bolig", "snakk med et menneske", "behold", "lukket", "fengsel",
    "hva skjer da", "tja", "kanskje det", "/restart",
)  # fmt: skip
HANDLINGER = (
    "tilbake",
    "hopp_over",
    "endre",
    "endre",
    "behold",
    "trekk_samtykke",
    "gi_samtykke",
    "notat",
    "hjelp",
    "hvorfor",
    "menneske",
    "fortsett",
    "feil_alarm",
    "start_paa_nytt",
    "avslutt",
    "angre",
)


def vandre(fuzz: Fuzz) -> None:
    """One walk of up to sixty presses and texts."""
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
        if r.random() < 0.15 and spm and not gammel and gjort[0] != "tekst" and not tilstand.slettet:
            igjen, meldinger = _gjor(tilstand, gjort, spm)
            bundet = gjort[1] in BUNDET or gjort[0] == "valg"
            vitne.sett(tilstand, None if bundet else gjort, igjen, meldinger)
            tilstand = igjen
        if tilstand.slettet:
            assert tilstand == Tilstand(maalform=tilstand.maalform, slettet=True)
            return
    if r.random() < 0.1 and not (tilstand.hoppet or tilstand.motsigelser):
        _som_en_fersk(tilstand)


def _som_en_fersk(t: Tilstand) -> None:
    """Goes on to the end, and holds the case against that of somebody who gave these answers from the start."""
    svar = dict(t.svar)
    samlet = _til_slutt(t, svar)
    fersk = _til_slutt(samtale.start(Tilstand(), DAG).tilstand, {**svar, **samlet.svar})
    if samlet.motsigelser or fersk.motsigelser:
        return  # held on to: the person decided what stands
    ulike = set(map(str, samlet.svar.items())) ^ set(map(str, fersk.svar.items()))
    # A consent that is asked about again stands until its answer; the other has not come to it.
    assert not {u for u in ulike if "samtykke" not in u}, ulike


def _til_slutt(t: Tilstand, svar: dict[str, object]) -> Tilstand:
    """Answers what is asked up to the reading back: as in `svar`, or as little as can be said."""
    for _ in range(60):
        if t.spurt in ("bekreft", "samtykke", None) and t.videre != "nei":
            return t
        felt = t.spurt or "videre"
        if t.spurt is None:
            t, _ = samtale.handling(t, "notat", None, DAG)
        elif felt in STEG:
            t, _ = samtale.knapp(t, felt, "nei" if felt == "slett" else "ja", DAG)
        else:
            t = _svar_likt(t, felt, svar.get(felt, _enkelt(felt)))
    raise AssertionError(f"never read back: {t.spurt} is asked")


def _enkelt(felt: str) -> object:
    enkle: dict[str, object] = {"form": ["fengsel"], "behov": [], "alder": 34, "rolle": "innsatt"}
    return enkle.get(felt, SKREVET["maal_tekst"][0] if felt == "maal_tekst" else "vet_ikke")


def _svar_likt(t: Tilstand, felt: str, verdi: object) -> Tilstand:
    if felt in SKREVET:
        return samtale.tekst(t, _ren("vet ikke" if verdi == "vet_ikke" else str(verdi)), DAG, _taus(felt)).tilstand
    return samtale.knapp(t, felt, verdi, DAG).tilstand


BUNDET = ("tilbake", "hopp_over", "behold", "angre", "feil_alarm", "notat")

Gjort = tuple[str, object, object]
"""(`valg`, field, value), (`handling`, name, field) or (`tekst`, what was typed, the model's judgement)."""


def _ren(tekst: str) -> Renset:
    """A text that is known to hold no personal data, so that it need not be looked for."""
    return Renset(tekst, tekst)


@functools.cache
def _taus(felt: str | None) -> Skjonn:
    return skjonn(felt, "ikke_svar")


def _vill(r: Random, felt: str | None) -> Skjonn:
    """A judgement that has nothing to do with the text: any label, any facts, now and then danger."""
    om = _taus(felt)
    beste = r.choice(sorted(om.svar))
    p = r.choice((0.5, 0.9, 0.99))
    svar = {**{m: 0.0 for m in om.svar}, beste: p}
    fakta = {**om.fakta, r.choice(sorted(om.fakta)): r.choice((0.5, 0.99))}
    fare = 0.99 if r.random() < 0.03 else 0.0
    return Skjonn(om.felt, svar | {"krise": fare}, fakta, fare)


def _spm(meldinger: list[dict]) -> int:
    return int(meldinger[-1].get("spm", 0))


def _trykk(r: Random, t: Tilstand) -> Gjort:
    if t.spurt in SKREVET and r.random() < 0.8:
        return ("tekst", r.choice(SKREVET[t.spurt]), _taus(t.spurt))
    if r.random() < (0.5 if t.spurt in ("samtykke", "slett") else 0.12):
        return ("tekst", r.choice(TEKSTER), _vill(r, t.spurt) if r.random() < 0.7 else _taus(t.spurt))
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
    if felt in VERDIER or felt in SKREVET:
        return r.choice(VERDIER.get(felt, ("vet_ikke",)))
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
    if slag == "tekst":
        return samtale.tekst(t, _ren(str(hva)), DAG, verdi, spm=spm)  # type: ignore[arg-type]
    return samtale.handling(t, str(hva), verdi, DAG, spm)  # type: ignore[arg-type]


class Vitne:
    """What a person who remembers everything would expect."""

    def __init__(self) -> None:
        self.samtykke: str | None = None  # the last word on it
        self.sist: dict[str, object] | None = None  # the answers that were looked through last

    def sett(self, foer: Tilstand, gjort: Gjort | None, etter: Tilstand, meldinger: list[dict]) -> None:
        """`gjort` None: a press that must change nothing."""
        slag, hva, verdi = gjort or (None, None, None)
        if gjort is None:
            assert etter.svar == foer.svar and etter.videre == foer.videre and etter.slett == foer.slett, "an old press"
            assert meldinger[-1].get("felt") == foer.spurt
        self._ord_om_samtykke(foer, slag, hva, verdi, meldinger)
        if etter.svar.get("samtykke") == "ja":
            assert self.samtykke == "ja", "consent without a yes as the last word"
        if not (foer.spurt == "slett" and _sa_ja(slag, hva, verdi)):
            self._ingenting_borte(foer, gjort, etter, meldinger)
        if etter.svar != self.sist:
            self.sist = etter.svar
            borte = _ikke_spurt_lenger(etter)
            assert not borte & set(etter.svar), borte & set(etter.svar)
            _vises_ikke(borte, etter, meldinger)
            json.dumps(etter.til_json())
        self._angre(foer, slag, hva, verdi, etter)

    def _ord_om_samtykke(self, foer: Tilstand, slag: object, hva: object, verdi: object, meldinger: list[dict]) -> None:
        if slag == "valg" and hva == "samtykke":
            self.samtykke = str(verdi)
        elif slag == "tekst" and foer.spurt == "samtykke" and (hva in JA or str(hva).startswith("nei")):
            # A yes to what was read back may be a yes to a no; either word to «don't know» leaves the question open.
            if foer.forslag != "vet_ikke":
                self.samtykke = str(foer.forslag or "ja") if hva in JA else "nei"
        elif hva == "jeg samtykker likevel" and foer.spurt == "samtykke":
            self.samtykke = "ja"  # in so many words, at its own question
        elif slag == "handling" and hva == "trekk_samtykke":
            self.samtykke = "nei"
        elif _hentet_tilbake(foer, slag, hva, meldinger):
            self.samtykke = foer.angre["svar"].get("samtykke")  # type: ignore[index]

    def _ingenting_borte(self, foer: Tilstand, gjort: Gjort | None, etter: Tilstand, meldinger: list[dict]) -> None:
        """An answer goes only where the person said so: another answer, or that it is not known or not told."""
        slag, hva, _ = gjort or (None, None, None)
        assert not etter.slettet, "deleted without a yes"
        if _hentet_tilbake(foer, slag, hva, meldinger):
            return
        kjent = {**etter.parkert, **etter.svar}
        for felt, verdi in foer.svar.items():
            if felt == "samtykke" or (felt == foer.spurt and (slag == "valg" or hva in ("hopp_over", "hopp over"))):
                continue  # a consent is to the answers that it was given for
            if felt == "endt_tid" and "loslatelse" in foer.svar and kjent.get("loslatelse") != foer.svar["loslatelse"]:
                continue  # said beside the answer that was changed
            if slag == "tekst" or hva == "feil_alarm":  # the readings are made up, so only that something stands
                assert felt in kjent, f"{felt} was {verdi!r} and is gone after {hva!r}"
            else:
                assert kjent.get(felt) == verdi, f"{felt} was {verdi!r} and is {kjent.get(felt)!r} after {slag} {hva}"

    def _angre(self, foer: Tilstand, slag: object, hva: object, verdi: object, etter: Tilstand) -> None:
        if slag == "valg" and hva == "slett" and verdi == "ja" and foer.nytt:
            assert etter.svar == {} and etter.angre is not None and etter.angre["svar"] == foer.svar
        if slag == "valg" and hva not in (*STEG, "rolle") and etter.svar.get(str(hva)) is not None:
            assert etter.angre is None, "an answer was given, and the old case is still there"
        if foer.angre and slag == "handling" and hva in ("angre", "tilbake") and not foer.slett:
            assert etter.svar == foer.angre["svar"] and etter.angre is None


def _sa_ja(slag: object, hva: object, verdi: object) -> bool:
    return (slag == "valg" and verdi == "ja") or (slag == "tekst" and hva in (*JA, "avslutt", "slett alt"))


def _hentet_tilbake(foer: Tilstand, slag: object, hva: object, meldinger: list[dict]) -> bool:
    """The case before a new start was taken back: by its button, or by words that mean it."""
    if not foer.angre or slag not in ("handling", "tekst"):
        return False
    return hva in ("angre", "tilbake") or any(m["tekst"] == katalog("nb").tekst("angret") for m in meldinger)


def _ikke_spurt_lenger(t: Tilstand) -> set[str]:
    """The fields that the other answers leave no question for, but for those of a contradiction that was held on to."""
    former = set(t.svar.get("form", ()))  # type: ignore[call-overload]
    omstridt = {f for m in vurder(t.sak, DAG).motsigelser for f in m.felt}
    borte = {f for f, krever in BARE_FOR.items() if former and not former & krever}
    if t.svar.get("frigang") != "innvilget" and "overgangsbolig" not in former:
        borte.add("nav_oppfolging")
    borte |= {"maal_tekst"} if t.svar.get("maal") == "nei" else set()
    borte |= {"bursdag"} if t.svar.get("alder") not in (17, 65, 66) else set()
    return borte - omstridt


def _vises_ikke(borte: set[str], t: Tilstand, meldinger: list[dict]) -> None:
    """Neither the draft, the assessment, the list of answers nor the note holds a value of these fields."""
    assert not borte & set(til_kladd(t, DAG)["sak"])  # type: ignore[call-overload]
    vurdering = vurder(t.sak, DAG)
    assert not borte & {f for v in vurdering.vilkaar for f in v.fakta}
    knapper = [k for m in meldinger for k in m.get("knapper", ())]
    assert not borte & {str(k.get("felt")) for k in knapper if k.get("handling") == "endre"}
    ord_ = {katalog("nb").felt(f).etikett_i(t.rolle, t.svar) for f in borte}
    if meldinger[-1].get("felt") == "bekreft":
        assert not ord_ & {linje.partition(":")[0] for linje in meldinger[-1]["tekst"].splitlines()}
    if t.svar.get("samtykke") != "ja":
        return
    blokker = [b for d in lag_notat(t.sak, vurdering, DAG).deler for b in d.blokker]
    linjer: list[Linje] = [linje for b in blokker if isinstance(b, Linjer) for linje in b.linjer]
    ord_ = {katalog("nb").felt(f).etikett_i(None, t.sak) for f in borte}
    assert not {linje.etikett for linje in linjer if linje.verdi != "Ikke svart"} & ord_
    assert "maal_tekst" not in borte or not any(isinstance(b, Sitat) for b in blokker)
