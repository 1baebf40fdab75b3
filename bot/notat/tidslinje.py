"""The time line of a case: today, when the window opens, the release, and the latest start of the programme."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from bot.katalog import Katalog
from bot.notat.modell import Merke, Tidslinje
from kvp import Loslatelse, Sak, Spenn, Vurdering, regelsett
from kvp.tekster import Tekster
from kvp.vindu import flytt_maaneder


def lag_tidslinje(sak: Sak, v: Vurdering, dato: date, k: Katalog, t: Tekster) -> Tidslinje | None:
    """The line, or None where no day but today is known or the answers contradict each other.

    The latest start is six months after an application (§ 31) made today, or on the first day ahead from which those
    six months reach the last day of the release.
    """
    if v.konklusjon == "UTENFOR" or v.motsigelser:
        return None

    def i_ord(fra: date, til: date | None = None) -> str:
        return k.tidsrom(fra, til or fra)

    merker = [_merke(t, i_ord, "i_dag", dato)]
    loslatelse = sak.loslatelse if isinstance(sak.loslatelse, Loslatelse) else None
    usikker = loslatelse is not None and loslatelse.sikkerhet != "fastsatt"
    # No day «from which» where the conclusion is not carried by it.
    vindu = v.vindu_fra if v.konklusjon in ("KAN", "FORBERED") else None
    if vindu:
        navn = "tidligst" if v.konklusjon == "FORBERED" else "vindu"
        merker.append(_merke(t, i_ord, "vindu", vindu, navn=navn, usikker=usikker and not fra_bursdagen(sak, v)))
    if loslatelse:
        navn = {"minstetid": "minstetid", "antatt": "antatt"}.get(loslatelse.sikkerhet, "loslatelse")
        merker.append(_merke(t, i_ord, "loslatelse", loslatelse.fra, loslatelse.til, navn=navn, usikker=usikker))
    felt = "tidslinje.felt_18" if fra_bursdagen(sak, v) else "tidslinje.felt"
    forklaring = [t(felt)] if vindu and loslatelse and vindu < loslatelse.fra else []
    if vindu or v.konklusjon in ("RETT", "KAN"):
        soknad, start = _soknad_og_start(dato, vindu, loslatelse)
        if not _fylt_67(sak, start):
            merker.append(_merke(t, i_ord, "start", start))
            forklaring.append(t("tidslinje.soknad", dato=i_ord(soknad)))
    if len(merker) == 1:
        return None
    if usikker:
        forklaring.append(t("tidslinje.usikker"))
    merker.sort(key=lambda m: (m.fra, m.til))
    alternativ = t("tidslinje.alternativ", merker=". ".join(f"{m.etikett}: {m.tekst}" for m in merker))
    return Tidslinje(tuple(merker), alternativ, " ".join(forklaring))


def fra_bursdagen(sak: Sak, v: Vurdering) -> bool:
    """Whether the first day is the 18th birthday, so that no date of release bears on it."""
    return isinstance(sak.bursdag, Spenn) and v.vindu_fra == sak.bursdag.fra


def _fylt_67(sak: Sak, start: date) -> bool:
    """Whether the programme is over by then (§ 32): a start on that day is none."""
    return isinstance(sak.bursdag, Spenn) and sak.alder is not None and sak.alder >= 18 and start >= sak.bursdag.fra


def _soknad_og_start(dato: date, vindu: date | None, loslatelse: Loslatelse | None) -> tuple[date, date]:
    maaneder = regelsett(dato).vindu_maaneder
    soknad = max(dato, vindu or dato)
    if vindu and loslatelse:
        soknad = max(soknad, flytt_maaneder(loslatelse.til, -maaneder))
        while flytt_maaneder(soknad, maaneder) < loslatelse.til:  # a shorter month than that of the release
            soknad += timedelta(days=1)
    return soknad, flytt_maaneder(soknad, maaneder)


def _merke(
    t: Tekster,
    i_ord: Callable[..., str],
    slag: str,
    fra: date,
    til: date | None = None,
    *,
    navn: str | None = None,
    usikker: bool = False,
) -> Merke:
    return Merke(slag, fra, til or fra, t(f"tidslinje.{navn or slag}"), i_ord(fra, til), usikker)
