"""What the pages use beside the contract: settings, the fixed buttons, the case in words, and drafts on the person's
own disk. Nothing of it is kept here: a draft is the case's values and lives where the person saves it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.http import kontrakt
from bot.http.feil import Feil, json_svar
from bot.http.kake import sett_kake
from bot.http.kontrakt import Kontrakt
from bot.innstillinger import dagens_dato
from bot.katalog import MAALFORMER, katalog
from bot.notat.rens import rens
from bot.samtale import HANDLINGER, Handling, Melding, Tilstand
from bot.samtale.kladd import FremmedKladd, fra_kladd, til_kladd
from bot.samtale.paa_nytt import regn_paa_nytt
from bot.samtale.slots import til_slots
from kvp import FELTER, vurder

FILNAVN = "kvp-kladd.json"


class Tillegg:
    """Calls beside those of the contract, with the same conversations."""

    def __init__(self, hoved: Kontrakt, utlop_minutter: int) -> None:
        self._hoved, self._samtaler, self._utlop_minutter = hoved, hoved.samtaler, utlop_minutter

    def blueprint(self) -> Blueprint:
        b = Blueprint("kvp_tillegg", url_prefix="/api")
        for metode, sti, http in (
            (self.oppsett, "/oppsett", "GET"),
            (self.handling, "/samtale/handling", "POST"),
            (self.oversikt, "/samtale/oversikt", "GET"),
            (self.kladd, "/samtale/kladd", "GET"),
            (self.hent_kladd, "/samtale/kladd", "POST"),
            (self.paa_nytt, "/samtale/paa-nytt", "POST"),
        ):
            b.add_route(kontrakt.rute(metode), sti, methods=[http])
        return b

    async def oppsett(self, request: Request) -> HTTPResponse:
        return json_svar({"utlop_minutter": self._utlop_minutter, "maalformer": list(MAALFORMER)})

    async def handling(self, request: Request) -> HTTPResponse:
        kontrakt.krev_eget_opphav(request)
        id_, _ = await self._samtaler.krev_samtale(request)
        kropp = kontrakt.les_kropp(request)
        spm = kontrakt.les_spm(kropp)
        handling, felt = kropp.get("handling"), kropp.get("felt")
        if set(kropp) - {"handling", "felt"}:
            raise Feil(400, "feil_format")
        return await self._hoved.svar(request, id_, await self._samtaler.tur(id_, trykket(handling, felt, spm)))

    async def oversikt(self, request: Request) -> HTTPResponse:
        _, t = await self._samtaler.krev_samtale(request)
        k = katalog(t.maalform)
        vurdering = vurder(t.sak, dagens_dato(), t.maalform)
        return json_svar(
            {
                "maalform": t.maalform,
                "svar": [
                    {"felt": f, "etikett": k.felt(f).etikett_i(t.rolle, t.svar), "verdi": k.felt(f).verdi(v, t.rolle)}
                    for f, v in t.svar.items()
                ],
                "mangler": [k.felt(f).etikett_i(t.rolle, t.svar) for f in vurdering.mangler],
                "vurdering": vurdering.til_json(),
            }
        )

    async def kladd(self, request: Request) -> HTTPResponse:
        _, t = await self._samtaler.krev_samtale(request)
        return json_svar(
            til_kladd(t, dagens_dato()),
            hoder={"Content-Disposition": f'attachment; filename="{FILNAVN}"'},
            innrykk=1,
        )

    async def hent_kladd(self, request: Request) -> HTTPResponse:
        return await self._hent(request, fra_kladd)

    async def paa_nytt(self, request: Request) -> HTTPResponse:
        """An earlier case on a new day: asks for what may have changed, and says what has."""
        return await self._hent(request, regn_paa_nytt)

    async def _hent(self, request: Request, les: Callable[..., tuple[Tilstand, list[Melding]]]) -> HTTPResponse:
        kontrakt.krev_eget_opphav(request)
        kropp = kontrakt.les_kropp(request)
        try:
            tilstand, beskjeder = les(_synlig(kropp), dagens_dato())
        except FremmedKladd as feil:
            raise Feil(400, feil.nokkel) from None
        id_, resultat = await self._samtaler.begynn(request, til_slots(tilstand))
        innhold = {"maalform": tilstand.maalform, "meldinger": [*beskjeder, *resultat.meldinger]}
        return sett_kake(json_svar(innhold, 201), id_, request)


def trykket(handling: object, felt: object, spm: int | None) -> Handling:
    """A fixed button that was pressed. Error: `Feil` 400 for one that does not exist."""
    if not isinstance(handling, str) or handling not in HANDLINGER:
        raise Feil(400, "feil_format")
    if felt is not None and not (isinstance(felt, str) and felt in FELTER):
        raise Feil(400, "feil_format")
    return Handling(handling, felt, spm)


def _synlig(kropp: dict[str, Any]) -> dict[str, Any]:
    """The draft, its texts without signs that nobody sees, as with what is typed: they would hide a name."""
    if isinstance(kropp.get("kladd"), dict):  # the JSON of a note
        kropp = {**kropp, "kladd": _synlig_sak(kropp["kladd"])}
    return _synlig_sak(kropp)


def _synlig_sak(kladd: dict[str, Any]) -> dict[str, Any]:
    sak = kladd.get("sak")
    if not isinstance(sak, dict):
        return kladd
    return {**kladd, "sak": {f: rens(v) if isinstance(v, str) else v for f, v in sak.items()}}
