"""When each task is best done. Proposals of ours, built on the dates of the case; only § 31 sets a limit by law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kvp import Loslatelse, Oppgave, Sak, Vurdering
from kvp.tekster import Tekster

_NAAR = {
    "sjekk_dato": "for_soknad",
    "kartlegging": "for_innvilgelse",
    "forstegangssamtale": "for_innvilgelse",
    "arbeidsevnevurdering": "for_innvilgelse",
    "programinnhold": "for_start",
    "individuell_plan": "for_start",
    "bolig": "for_loslatelse",
    "barn": "i_soknad",
    "sok": "sok",
}


def naar(oppgave: Oppgave, sak: Sak, v: Vurdering, dato: date, t: Tekster, dag: Callable[[date], str]) -> str:
    """The proposal in words."""
    if oppgave.gjort:
        return t("naar.gjort")
    nokkel = "for_loslatelse" if oppgave.nokkel.startswith("behov_") else _NAAR.get(oppgave.nokkel, "snart")
    baerer = v.konklusjon in ("KAN", "FORBERED")
    vindu = v.vindu_fra if baerer and v.vindu_fra and v.vindu_fra > dato else None
    if nokkel in ("for_innvilgelse", "sok"):
        return t(f"naar.{nokkel}", dato=dag(vindu)) if vindu else t("naar.snart")
    if nokkel != "for_loslatelse":
        return t(f"naar.{nokkel}")
    if not v.starter_ute:
        return t("naar.snart")
    ut = sak.loslatelse
    if isinstance(ut, Loslatelse) and ut.sikkerhet == "fastsatt" and ut.fra > dato:
        return t("naar.for_loslatelse_dag", dato=dag(ut.fra))
    return t("naar.for_loslatelse")
