"""The messages of a turn, in the shape of the contract (section 3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from bot.katalog import Katalog, Valg
from bot.samtale.resultat import Melding
from bot.samtale.tilstand import Tilstand
from kvp import Vurdering, barnetillegg, belop


def ja_valg(valg: Iterable[Valg]) -> list[dict[str, object]]:
    return [{"tittel": v.tittel, "verdi": v.verdi} for v in valg]


def svar_i_ord(katalog: Katalog, felt: str, verdi: object, svar: Mapping[str, object]) -> str:
    """One answer as the person would put it: «Vanskelig å få jobb: Ja»."""
    tekster, rolle = katalog.felt(felt), str(svar.get("rolle", "innsatt"))
    return f"{tekster.etikett_i(rolle, svar)}: {tekster.verdi(verdi, rolle)}"


def forstatt(katalog: Katalog, verdier: Mapping[str, object], *, endret: bool, svar: Mapping[str, object]) -> Melding:
    """What was taken from the text, in words and as values; `svar` is the case so far."""
    linjer = ". ".join(svar_i_ord(katalog, f, v, svar) for f, v in verdier.items())
    return {"tekst": katalog.tekst("endret" if endret else "forstatt", svar=linjer), "forstatt": dict(verdier)}


def konklusjon(katalog: Katalog, vurdering: Vurdering) -> Melding:
    """The conclusion with its reasons and sources; the reasons say so when it is preliminary."""
    linjer = [vurdering.overskrift, *vurdering.begrunnelse]
    if vurdering.hjemler:
        linjer.append(katalog.tekst("konklusjon_les_mer", hjemler=", ".join(map(katalog.hjemmel, vurdering.hjemler))))
    return {"tekst": "\n".join(linjer), "vurdering": vurdering.til_json()}


def svarene(katalog: Katalog, tilstand: Tilstand) -> str:
    """The answers so far, one a line."""
    return "\n".join(svar_i_ord(katalog, f, v, tilstand.svar) for f, v in tilstand.svar.items() if f != "samtykke")


def oppsummering(katalog: Katalog, tilstand: Tilstand) -> str:
    return katalog.tekst("oppsummering", linjer=svarene(katalog, tilstand))


def belop_i_ord(dag: dt.date) -> dict[str, str]:
    """The amounts that topic answers are filled with, rounded for reading («278 700»)."""
    satser, barn = belop(dag), barnetillegg(dag)

    def rund(kroner: int, til: int = 100) -> str:
        return f"{round(kroner / til) * til:,}".replace(",", "\u00a0")

    return {
        "aar_full": rund(satser.full.aar),
        "maaned_full": rund(satser.full.maaned),
        "aar_ung": rund(satser.under_25.aar),
        "maaned_ung": rund(satser.under_25.maaned),
        "barn_dag": f"{barn.dag:.0f}",
        "g": rund(satser.grunnbelop, 1),
    }
