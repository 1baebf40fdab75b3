"""«Regn på nytt»: an earlier case on a new day. Only what may have changed is asked for, then it is said what has.

The earlier result stays in the conversation until it has been compared, and nowhere else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from bot.katalog import Katalog, katalog
from bot.samtale.kladd import FremmedKladd, fra_kladd, resultat
from bot.samtale.resultat import Melding
from bot.samtale.tilstand import Tilstand
from kvp import FELTER, Vurdering, vurder
from kvp.felter import FORSTE_DAG
from kvp.tekster import fristord, tekster
from kvp.valg import MANGLER

SPORRES = ("form", "frigang", "loslatelse")
"""What may have changed since, in the order in which one decides over another."""
_ALDERSGRENSER = (18, 25, 67)
_KONKLUSJONER = ("RETT", "KAN", "FORBERED", "NAV", "UTENFOR", MANGLER)
_MAKS_OPPGAVER = 40
_BAERER = ("KAN", "FORBERED")


def regn_paa_nytt(data: Mapping[str, object], dag: dt.date) -> tuple[Tilstand, list[Melding]]:
    """A conversation that asks again for what may have changed, and what to tell first. Error: `FremmedKladd`.

    `data`: a draft, or the JSON of a note, which has one in it.
    """
    inni = data.get("kladd")
    kladd = inni if isinstance(inni, Mapping) and "format" not in data else data
    laget = _dag(kladd.get("dato"), dag)
    tilstand, beskjeder = fra_kladd(kladd, dag)
    foer = _resultat(kladd["resultat"]) if "resultat" in kladd else resultat(vurder(tilstand.sak, laget or dag))
    tilstand.foer = {"dato": laget.isoformat() if laget else None, **foer}
    spor_alder = _kan_ha_passert(tilstand.svar.get("alder"), laget or dag, dag)
    tilstand.paa_nytt = [f for f in (*SPORRES, "alder") if f in tilstand.svar and (f != "alder" or spor_alder)]
    # What was left open then is no more open now.
    hoppet = kladd.get("hoppet")
    tilstand.hoppet = [f for f in FELTER if f in hoppet and f not in tilstand.svar] if isinstance(hoppet, list) else []
    k = katalog(tilstand.maalform)
    nokkel = "paa_nytt_hentet" if laget else "paa_nytt_uten_dato"
    hentet = k.tekst(nokkel, tilstand.rolle, dato=k.dato(laget) if laget else "")
    return tilstand, [{"tekst": hentet}, *beskjeder[1:]]


def _dag(raa: object, i_dag: dt.date) -> dt.date | None:
    """The day of the draft, None where it has none. Error: `FremmedKladd`; a day to come can only be a wrong clock."""
    if raa is None:
        return None
    try:
        dag = dt.date.fromisoformat(str(raa))
    except ValueError:
        raise FremmedKladd("feil_kladd_svar") from None
    if dag < FORSTE_DAG:
        raise FremmedKladd("feil_kladd_svar")
    return min(dag, i_dag)


def _resultat(raa: object) -> dict[str, object]:
    """The result in a file, which may have been changed by hand. Error: `FremmedKladd`."""
    if not isinstance(raa, Mapping) or raa.get("konklusjon") not in _KONKLUSJONER:
        raise FremmedKladd("feil_kladd_svar")
    vindu, gjor = raa.get("vindu_fra"), raa.get("gjor")
    if not isinstance(gjor, list) or len(gjor) > _MAKS_OPPGAVER or not all(_finnes(o) for o in gjor):
        raise FremmedKladd("feil_kladd_svar")
    try:
        dag = dt.date.fromisoformat(str(vindu)).isoformat() if vindu is not None else None
    except ValueError:
        raise FremmedKladd("feil_kladd_svar") from None
    return {"konklusjon": raa["konklusjon"], "vindu_fra": dag, "gjor": list(gjor)}


def _finnes(oppgave: object) -> bool:
    try:
        return isinstance(oppgave, str) and bool(_tittel(oppgave, "nb"))
    except KeyError:
        return False


def _tittel(oppgave: str, maalform: str) -> str:
    return tekster(maalform, "ansatt").mal(f"oppgave.{oppgave}")


def _kan_ha_passert(alder: object, laget: dt.date, dag: dt.date) -> bool:
    """Whether somebody of this age then may have come over a limit of age since."""
    if not isinstance(alder, int):
        return False
    aar = dag.year - laget.year - ((dag.month, dag.day) < (laget.month, laget.day))
    return any(alder < grense <= alder + aar + 1 for grense in _ALDERSGRENSER)


def endret_siden(k: Katalog, foer: Mapping[str, object], v: Vurdering, dag: dt.date) -> str:
    """What has changed in words, one line a thing."""
    dato = foer["dato"]
    siden = k.dato(dt.date.fromisoformat(str(dato))) if dato else k.tekst("paa_nytt_sist")
    linjer = [*_konklusjon(k, foer, v), *_vindu(k, foer, v, dag), *_oppgaver(k, foer, v)]
    if not linjer:
        return k.tekst("paa_nytt_ingenting", siden=siden)
    return "\n".join([k.tekst("paa_nytt_endret", siden=siden), *linjer])


def _konklusjon(k: Katalog, foer: Mapping[str, object], v: Vurdering) -> list[str]:
    if foer["konklusjon"] == v.konklusjon:
        return []
    ord_ = fristord(k.maalform)
    return [k.tekst("paa_nytt_konklusjon", foer=ord_[str(foer["konklusjon"])], naa=ord_[v.konklusjon])]


def _vindu(k: Katalog, foer: Mapping[str, object], v: Vurdering, dag: dt.date) -> list[str]:
    # A day is told only of a conclusion that it carries; elsewhere it is arithmetic.
    foer_dag = foer["vindu_fra"] if foer["konklusjon"] in _BAERER else None
    for_ = dt.date.fromisoformat(str(foer_dag)) if foer_dag else None
    naa = v.vindu_fra if v.konklusjon in _BAERER else None
    if for_ == naa:
        aapnet = for_ is not None and str(foer["dato"] or for_) < for_.isoformat() <= dag.isoformat()
        return [k.tekst("paa_nytt_vindu_aapnet", naa=k.dato(for_))] if for_ and aapnet else []
    if for_ is None:
        return [k.tekst("paa_nytt_vindu_nytt", naa=k.dato(naa))] if naa else []
    if naa is None:
        venter = v.konklusjon in ("NAV", "FORBERED", MANGLER)  # who has a right now waits for no day
        return [k.tekst("paa_nytt_vindu_borte", foer=k.dato(for_))] if venter else []
    return [k.tekst("paa_nytt_vindu", naa=k.dato(naa), foer=k.dato(for_))]


def _oppgaver(k: Katalog, foer: Mapping[str, object], v: Vurdering) -> list[str]:
    gamle = [str(o) for o in foer["gjor"]]  # type: ignore[attr-defined]
    naa = {o.nokkel: o.gjort for o in v.gjor_naa}
    grupper = {
        "paa_nytt_nye": [o for o, gjort in naa.items() if gjort is not True and o not in gamle],
        "paa_nytt_gjort": [o for o in gamle if naa.get(o) is True],
        "paa_nytt_bort": [o for o in gamle if o not in naa],
    }
    return [
        k.tekst(nokkel, oppgaver=". ".join(_tittel(o, k.maalform) for o in alle))
        for nokkel, alle in grupper.items()
        if alle
    ]
