"""«Dine datoer»: one sheet in large type for the inmate to keep. It speaks to the inmate, whoever made the note."""

from __future__ import annotations

from datetime import date

from bot.katalog import Katalog, katalog
from bot.notat.modell import ARK, Avsnitt, Del, Rute, Ruter
from bot.notat.rens import rens
from kvp import Loslatelse, Sak, Vurdering
from kvp.sted import FRA_FOR, I_FENGSEL, sted
from kvp.tekster import Tekster


def datoark(sak: Sak, v: Vurdering, dato: date, maalform: str) -> tuple[Del, ...]:
    """The sheet; none for those whom the programme is not for."""
    if v.konklusjon == "UTENFOR":
        return ()
    k = katalog(maalform)
    t = k.fil("notat", "innsatt", sak)
    aapner = v.vindu_fra if v.konklusjon in ("KAN", "FORBERED") else None
    venter = aapner if aapner and aapner > dato else None
    vindu = Rute(t("datoark.vindu"), t(f"datoark.vindu_{_naar(sak, v, venter)}", dato=k.dato(venter) if venter else ""))
    for_ = t("datoark.snakk_for", dato=k.dato(venter)) if venter else t("datoark.snakk_naa")
    snakk = Rute(t("datoark.snakk"), for_, _hvem(sak, v, t))
    ta_med = Rute(t("datoark.ta_med"), t("datoark.ta_med_om"), _ta_med(sak, t))
    ruter = (vindu, *_loslatelse(sak, v, k, t), snakk, ta_med)
    return (
        Del(
            t("datoark.overskrift"), (Avsnitt(t("datoark.forklaring")), Ruter(ruter), Avsnitt(t("datoark.slutt"))), ARK
        ),
    )


def _naar(sak: Sak, v: Vurdering, venter: date | None) -> str:
    if venter:
        return "fra"
    if v.konklusjon == "FORBERED" and (sak.alder or 18) < 18:
        return "fra_18"
    return {"RETT": "rett", "KAN": "naa"}.get(v.konklusjon, "ukjent")


def _loslatelse(sak: Sak, v: Vurdering, k: Katalog, t: Tekster) -> tuple[Rute, ...]:
    felt = k.felt("loslatelse")
    if isinstance(sak.loslatelse, Loslatelse):
        return (Rute(felt.etikett_i(None, sak), rens(felt.verdi(sak.loslatelse.til_json()))),)
    if sak.loslatelse is None and not v.starter_ute:
        return ()
    return (Rute(felt.etikett_i(None, sak), t("datoark.loslatelse_ukjent")),)


def _hvem(sak: Sak, v: Vurdering, t: Tekster) -> tuple[str, ...]:
    """Those who help with the first contact; the office with the municipality that has the responsibility."""
    hvem = next((o.hvem for o in v.gjor_naa if o.nokkel == "kontakt_nav"), ())
    kommune = sak.kommune_for if sted(sak.form, sak.dogn) in FRA_FOR else sak.kommune_etter
    if hvem and kommune not in (None, "vet_ikke"):
        hvem = (t("datoark.kontor", kontor=hvem[0], kommune=rens(str(kommune))), *hvem[1:])
    return tuple(hvem)


def _ta_med(sak: Sak, t: Tekster) -> tuple[str, ...]:
    navn = ["notat", "id", "okonomi"]
    if sted(sak.form, sak.dogn) in I_FENGSEL:
        navn.insert(1, "soning")
    if sak.barn == "ja":
        navn.append("barn")
    return tuple(t(f"datoark.ting.{n}") for n in navn)
