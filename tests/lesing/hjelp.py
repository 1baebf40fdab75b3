"""Puts one typed text to one question, in process and without a classifier, and says what came of it.

The labelled sets have these keys: `felt`, `tekst`, `forventet` (a value, or an object such as {"krise": true}), and where
they apply `rolle`, `ogsaa_godtatt` (other values that are right) and `skal_ikke_lagres` (pieces that must not be kept).
"""
from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

from bot import samtale
from bot.samtale import Tilstand

DAG = dt.date(2026, 12, 1)
DATA = Path(__file__).parent.parent / "data"
SPOR_IGJEN = {"sporre_igjen": True}
# What leads the conversation to a field that is asked only in some cases; everything else takes `_STANDARD`.
_VEI = {
    "nav_oppfolging": {"frigang": "innvilget"},
    "startet": {"form": ["samfunnsstraff"]},
    "kolliderer": {"form": ["samfunnsstraff"], "startet": "ja"},
    "dogn": {"form": ["tvungent_psykisk_vern"]},
    "opphold_maaneder": {"loslatelse": "vet_ikke"},
    "bursdag": {"alder": "17"},
}
_STANDARD = {"form": ["fengsel"], "frigang": "nei", "startet": "ja", "kolliderer": "nei", "dogn": "ja", "behov": [],
             "samtykke": "ja", "videre": "ja", "bekreft": "ja"}
_SKREVET = {"loslatelse": "15. mars 2027", "alder": "34", "maal_tekst": "Jobb på lager", "fengsel": "vet ikke",
            "kommune_for": "vet ikke", "kommune_etter": "vet ikke"}


@dataclass(frozen=True)
class Utfall:
    """Whether the text was understood, and whether a wrong value was stored without a word."""

    rett: bool
    stille: bool
    fikk: object


class _Samtale:
    def __init__(self) -> None:
        self.tilstand, self.meldinger = samtale.start(Tilstand(), DAG)

    def skriv(self, tekst: str) -> None:
        self.tilstand, self.meldinger = samtale.tekst(self.tilstand, tekst, DAG, samtale.samtale.Gjetning())

    def velg(self, felt: str, valg: object) -> None:
        self.tilstand, self.meldinger = samtale.knapp(self.tilstand, felt, valg, DAG)

    @property
    def felt(self) -> str | None:
        return next((m["felt"] for m in reversed(self.meldinger) if m.get("felt")), None)

    def merket(self, nokkel: str) -> object:
        return next((m[nokkel] for m in self.meldinger if m.get(nokkel)), None)

    def led_til(self, maal: str, rolle: str) -> None:
        vei = {"rolle": rolle, **_VEI.get(maal, {})}
        for _ in range(60):
            if (felt := self.felt) == maal:
                return
            assert felt, f"{maal} is never asked"
            if felt in _SKREVET and vei.get(felt) != "vet_ikke":
                self.skriv(vei.get(felt, _SKREVET[felt]))
            else:
                self.velg(felt, vei.get(felt, _STANDARD.get(felt, "vet_ikke")))
        raise AssertionError(f"{maal} is never reached")


def lik(ventet: object, fikk: object) -> bool:
    """Equal, apart from the order of a list, the case of a text, and keys that were not asked for."""
    if isinstance(ventet, list) and isinstance(fikk, list):
        return sorted(map(str, ventet)) == sorted(map(str, fikk))
    if isinstance(ventet, dict) and isinstance(fikk, dict):
        return all(lik(v, fikk.get(k)) for k, v in ventet.items())
    if isinstance(ventet, str) and isinstance(fikk, str):
        return ventet.strip().casefold() == fikk.strip().casefold()
    return ventet == fikk


def prov(ytring: dict) -> Utfall:
    """The outcome of `ytring` at its question."""
    s, felt, ventet = _Samtale(), ytring["felt"], ytring["forventet"]
    s.led_til(felt, ytring.get("rolle", "innsatt"))
    for_svar = dict(s.tilstand.svar)
    s.skriv(ytring["tekst"])
    svar = dict(s.tilstand.svar)
    slag = ventet if isinstance(ventet, dict) else {}
    if "handling" in slag:
        return Utfall(s.merket("handling") == slag["handling"], False, s.merket("handling"))
    if "krise" in slag:
        rett, fikk = bool(s.merket("krise")) and svar == for_svar, svar.get(felt)
    elif "personopplysning" in slag:
        lagret = json.dumps(svar, ensure_ascii=False).casefold()
        rett = s.merket("advarsel") == "personopplysning" and not any(
            bit.casefold() in lagret for bit in ytring.get("skal_ikke_lagres", []))
        fikk = svar.get(felt)
    else:
        fikk = svar.get(felt)
        rett = any(fikk == for_svar.get(felt) if godtatt == SPOR_IGJEN else lik(godtatt, fikk)
                   for godtatt in (ventet, *ytring.get("ogsaa_godtatt", [])))
    return Utfall(rett, not rett and svar.get(felt) != for_svar.get(felt) and not s.merket("uklart"), fikk)


def ytringer(navn: str) -> list[dict]:
    """A labelled set, without the questions that only the classifier of topics can answer."""
    alle = json.loads((DATA / f"{navn}.json").read_text(encoding="utf-8"))
    return [y for y in alle if not (isinstance(y["forventet"], dict) and "tema" in y["forventet"])]
