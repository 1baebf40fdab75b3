"""What a command does: back, skip, help, start over, end, a human, change."""

from __future__ import annotations

from bot.lesing import Lesning
from bot.samtale.tilstand import Tilstand
from bot.samtale.tur import KAN_IKKE_HOPPE, Tur
from kvp import vurder


def utfor(tur: Tur, lesning: Lesning) -> None:
    """Carries out the command that was read or pressed (`HANDLINGER`)."""
    _UTFORER[lesning.handling or ""](tur, lesning)


def _start_paa_nytt(tur: Tur, lesning: Lesning) -> None:
    tur.t = Tilstand(maalform=tur.t.maalform, tilbudt=tur.t.tilbudt)
    tur.meld(tur.katalog.tekst("start_paa_nytt"), handling="start_paa_nytt")


def _tilbake(tur: Tur, lesning: Lesning) -> None:
    t = tur.t
    if t.slett:
        t.slett = False
        tur.meld(tur.si("slett_nei"), handling="tilbake")
        return
    sist = next((f for f in reversed(t.rekkefolge) if f != t.spurt), None)
    if sist is None:
        tur.meld(tur.si("tilbake_start"), handling="tilbake")
        tur.tving = t.spurt
        return
    t.fjern(sist)
    tur.meld(tur.si("tilbake"), handling="tilbake")
    tur.tving = sist


def _hjelp(tur: Tur, lesning: Lesning) -> None:
    felt = tur.t.spurt
    deler = []
    if felt:
        tekster = tur.katalog.felt(felt)
        hjelp, hvorfor = (hent(tur.t.rolle, tur.t.svar) for hent in (tekster.hjelp, tekster.hvorfor))
        deler.append(tur.si("hjelp_hjelp", hjelp=hjelp, hvorfor=hvorfor))
    deler.append(tur.si("hjelp_kommandoer"))
    tur.meld("\n\n".join(deler), handling="hjelp")
    tur.tving = felt


def _hvorfor(tur: Tur, lesning: Lesning) -> None:
    felt = tur.t.spurt
    if felt is None:
        _hjelp(tur, lesning)
        return
    tur.meld(tur.katalog.felt(felt).hvorfor(tur.t.rolle, tur.t.svar), handling="hjelp")
    tur.tving = felt


def _hopp_over(tur: Tur, lesning: Lesning) -> None:
    felt = tur.t.spurt
    if felt is None or felt in KAN_IKKE_HOPPE:
        tur.meld(tur.si("hopp_over_ikke"), handling="hopp_over")
        tur.tving = felt
        return
    trengs = felt in vurder(tur.t.sak, tur.dag).mangler
    tur.hopp(felt)
    tur.meld(tur.si("hopp_over_trengs" if trengs else "hopp_over"), handling="hopp_over")


def _avslutt(tur: Tur, lesning: Lesning) -> None:
    tur.t.slett = True
    tur.meld(tur.si("slett_sporsmaal"), handling="avslutt")


def _menneske(tur: Tur, lesning: Lesning) -> None:
    tur.meld(tur.si("menneske"), handling="menneske")
    tur.tving = tur.t.spurt


def _endre(tur: Tur, lesning: Lesning) -> None:
    felt = lesning.endre_felt
    if felt and felt in tur.t.svar:
        tur.t.fjern(felt)
        tur.t.bekreft = None
        etikett = tur.katalog.felt(felt).etikett_i(tur.t.rolle, tur.t.svar)
        tur.meld(tur.si("endre_felt", etikett=etikett), handling="endre")
        tur.tving = felt
        return
    tur.t.retter = True
    tur.meld(tur.si("endre_hva"), handling="endre")
    tur.tving = tur.t.spurt


_UTFORER = {
    "start_paa_nytt": _start_paa_nytt,
    "tilbake": _tilbake,
    "hjelp": _hjelp,
    "hvorfor": _hvorfor,
    "hopp_over": _hopp_over,
    "avslutt": _avslutt,
    "menneske": _menneske,
    "endre": _endre,
}
HANDLINGER = frozenset(_UTFORER)
"""The commands, as typed or pressed: those of the contract, and `hvorfor` (answered as `hjelp`)."""
