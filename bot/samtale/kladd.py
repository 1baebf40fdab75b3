"""A draft: the values of a case as a small file on the person's own disk, to go on with another day.

It holds nothing but the case. Consent stays out: it is given for one note on one day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from bot.katalog import MAALFORMER, katalog
from bot.lesing import rens
from bot.lesing.sted.steder import fengselsnavn, kommunenavn
from bot.samtale.resultat import Melding
from bot.samtale.tilstand import Tilstand
from kvp import FELTER, Sak, UgyldigVerdi, Vurdering, vurder

FORMAT = "kvp-kladd"
VERSJON = 1
_UTENOM = "samtykke"
_IKKE_I_NOTATET = ("alder", "bursdag")
_STEDER = {"fengsel": fengselsnavn, "kommune_for": kommunenavn, "kommune_etter": kommunenavn}
_FRITT = tuple(f for f, felt in FELTER.items() if felt.slag in ("tekst", "sted"))


class FremmedKladd(ValueError):
    """A file that is no draft, or a damaged one. `nokkel` is the text that says so; nothing was taken from it."""

    def __init__(self, nokkel: str) -> None:
        super().__init__(nokkel)
        self.nokkel = nokkel


def til_kladd(tilstand: Tilstand, dag: dt.date) -> dict[str, object]:
    """The draft as JSON: format, version, day, rule version, language form, the case's values, what was skipped."""
    sak = {f: v for f, v in tilstand.svar.items() if f != _UTENOM}
    regler = vurder(tilstand.sak, dag).regelversjon["versjon"]
    return {
        "format": FORMAT,
        "versjon": VERSJON,
        "dato": dag.isoformat(),
        "regler": regler,
        "maalform": tilstand.maalform,
        "sak": sak,
        "hoppet": [f for f in tilstand.hoppet if f != _UTENOM],
    }


def til_notatet(tilstand: Tilstand, dag: dt.date) -> dict[str, object]:
    """The draft that the JSON of a note has in it: with the result, and as in all notes without the exact age."""
    kladd = til_kladd(tilstand, dag)
    sak = {f: v for f, v in tilstand.svar.items() if f not in (_UTENOM, *_IKKE_I_NOTATET)}
    return {**kladd, "sak": sak, "resultat": resultat(vurder(tilstand.sak, dag))}


def resultat(v: Vurdering) -> dict[str, object]:
    """What «regn på nytt» compares with later: the conclusion, the window, and the tasks that are not done."""
    return {
        "konklusjon": v.konklusjon,
        "vindu_fra": v.vindu_fra.isoformat() if v.vindu_fra else None,
        "gjor": [o.nokkel for o in v.gjor_naa if o.gjort is not True],
    }


def fra_kladd(data: Mapping[str, object], dag: dt.date) -> tuple[Tilstand, list[Melding]]:
    """A conversation that stands where the draft's answers take it, and what to tell first. Error: `FremmedKladd`.

    The file may have been changed by hand: values are checked as all others, and free text is read for personal data.
    """
    if data.get("format") != FORMAT or not isinstance(data.get("sak"), Mapping):
        raise FremmedKladd("feil_kladd")
    if data.get("versjon") != VERSJON:
        raise FremmedKladd("feil_kladd_versjon")
    try:
        svar = Sak.fra_json(data["sak"]).til_json()  # type: ignore[arg-type]
    except UgyldigVerdi:
        raise FremmedKladd("feil_kladd_svar") from None
    svar.pop(_UTENOM, None)
    klippet = _klipp(svar)
    maalform = str(data.get("maalform"))
    tilstand = Tilstand(
        svar=svar, rekkefolge=list(svar), maalform=maalform if maalform in MAALFORMER else MAALFORMER[0]
    )
    k = katalog(tilstand.maalform)
    beskjeder: list[Melding] = [{"tekst": k.tekst("kladd_hentet")}]
    if data.get("regler") != vurder(tilstand.sak, dag).regelversjon["versjon"]:
        beskjeder.append({"tekst": k.tekst("kladd_andre_regler")})
    if klippet:
        slag = k.tekst("advarsel_slag", tilstand.rolle)
        beskjeder.append({"tekst": k.tekst("advarsel", tilstand.rolle, slag=slag), "advarsel": "personopplysning"})
    return tilstand, beskjeder


def _klipp(svar: dict[str, object]) -> bool:
    """Cuts personal data out of the free texts. Returns whether there were any."""
    klippet = False
    for felt in _FRITT:
        if not isinstance(svar.get(felt), str):
            continue
        if felt in _STEDER:
            # A place is one of the register's names. Anything else was written by hand, and is not kept.
            if svar[felt] != "vet_ikke" and svar[felt] not in _STEDER[felt]():
                klippet = True
                del svar[felt]
            continue
        rolle = svar.get("rolle")
        renset = rens(str(svar[felt]), felt, rolle if isinstance(rolle, str) else None)
        if renset.slag or renset.tekst != svar[felt]:
            klippet = klippet or bool(renset.slag)
            svar[felt] = renset.tekst
            if not renset.tekst:
                del svar[felt]
    return klippet
