"""What a command does: back, skip, help, start over, end, a human, change. Nothing is destroyed without a yes."""

from __future__ import annotations

from collections.abc import Callable

from bot.lesing import Funn, Lesning
from bot.samtale import plan
from bot.samtale.forklaring import forklar
from bot.samtale.meldinger import svarene
from bot.samtale.svar import ta_imot
from bot.samtale.tilstand import Tilstand
from bot.samtale.tur import KAN_IKKE_HOPPE, Tur
from kvp import vurder


def utfor(tur: Tur, lesning: Lesning) -> None:
    """Carries out the command that was read or pressed (`HANDLINGER`)."""
    _UTFORER[lesning.handling or ""](tur, lesning)


def _start_paa_nytt(tur: Tur, lesning: Lesning) -> None:
    if not tur.t.svar:
        tur.begynn_paa_nytt()
        return
    tur.t.slett = tur.t.nytt = True
    tur.meld(tur.si("nytt_varsel"), handling="start_paa_nytt")


def _avslutt(tur: Tur, lesning: Lesning) -> None:
    tur.t.slett, tur.t.nytt = True, False
    tur.meld(tur.si("slett_sporsmaal"), handling="avslutt")


def _angre(tur: Tur, lesning: Lesning) -> None:
    t = tur.t
    if t.angre is None:
        tur.meld(tur.si("angre_ikke"), handling="tilbake")
        tur.tving = t.spurt
        return
    tur.t = Tilstand.fra_json({**t.angre, "maalform": t.maalform, "tilbudt": t.tilbudt, "spm": t.spm})
    tur.t.slett = tur.t.nytt = False
    tur.meld(tur.si("angret"), handling="tilbake")


def _tilbake(tur: Tur, lesning: Lesning) -> None:
    """Opens the question before. Its answer stands until another is given."""
    t = tur.t
    if t.slett:
        t.slett = t.nytt = False
        tur.meld(tur.si("slett_nei"), handling="tilbake")
        return
    if t.angre is not None:
        _angre(tur, lesning)
        return
    foer = t.rekkefolge[: t.rekkefolge.index(t.endrer)] if t.endrer in t.rekkefolge else t.rekkefolge
    sist = next((f for f in reversed(foer) if f != t.spurt and f not in plan.ALDRI_SPURT), None)
    if sist is None:
        tur.meld(tur.si("tilbake_start"), handling="tilbake")
        tur.tving = t.spurt
        return
    tur.meld(tur.si("tilbake"), handling="tilbake")
    t.endrer = sist


def _hjelp(tur: Tur, lesning: Lesning) -> None:
    felt = tur.t.spurt
    tur.tving = felt
    if lesning.begreper:
        for begrep in lesning.begreper:
            forklar(tur, begrep)
        return
    deler = []
    if felt:
        tekster = tur.katalog.felt(felt)
        hjelp, hvorfor = (hent(tur.t.rolle, tur.t.svar) for hent in (tekster.hjelp, tekster.hvorfor))
        deler.append(tur.si("hjelp_hjelp", hjelp=hjelp, hvorfor=hvorfor))
    deler.append(tur.si("hjelp_kommandoer"))
    tur.meld("\n\n".join(deler), handling="hjelp")


def _hvorfor(tur: Tur, lesning: Lesning) -> None:
    felt = tur.t.spurt
    if felt is None:
        _hjelp(tur, lesning)
        return
    tur.meld(tur.katalog.felt(felt).hvorfor(tur.t.rolle, tur.t.svar), handling="hjelp")
    tur.tving = felt


def _om_samtalen(nokkel: str) -> Callable[[Tur, Lesning], None]:
    """The answer to a question about the conversation itself; the question that stands is put again."""

    def si(tur: Tur, lesning: Lesning) -> None:
        tur.meld(tur.si(nokkel), handling="hjelp")
        tur.tving = tur.t.spurt

    return si


def _hvor_langt(tur: Tur, lesning: Lesning) -> None:
    if not tur.t.talt or tur.t.spurt is None:
        _hjelp(tur, lesning)
        return
    _, steg, av = tur.t.talt
    tur.meld(tur.si("hvor_langt", steg=steg, av=av), handling="hjelp")
    tur.tving = tur.t.spurt


def _mine_svar(tur: Tur, lesning: Lesning) -> None:
    tekst = svarene(tur.katalog, tur.t)
    tur.meld(tur.si("mine_svar", linjer=tekst) if tekst else tur.si("mine_svar_ingen"), handling="hjelp")
    tur.tving = tur.t.spurt


def _hopp_over(tur: Tur, lesning: Lesning) -> None:
    felt = tur.t.spurt
    if tur.t.endrer and felt == tur.t.endrer:  # the answer it has stands
        tur.t.endrer = None
        tur.meld(tur.si("beholdt"), handling="hopp_over")
        return
    if felt is None or felt in KAN_IKKE_HOPPE:
        tur.meld(tur.si("hopp_over_ikke"), handling="hopp_over")
        tur.tving = felt
        return
    trengs = felt in vurder(tur.t.sak, tur.dag).mangler
    tur.hopp(felt)
    tur.meld(tur.si("hopp_over_trengs" if trengs else "hopp_over"), handling="hopp_over")


def _behold(tur: Tur, lesning: Lesning) -> None:
    if tur.t.endrer is None:
        tur.tving = tur.t.spurt
    tur.t.endrer = None
    tur.t.forslag = None
    tur.meld(tur.si("beholdt"), handling="endre")


def _menneske(tur: Tur, lesning: Lesning) -> None:
    tur.meld(tur.si("menneske"), handling="menneske")
    tur.tving = tur.t.spurt


def _endre(tur: Tur, lesning: Lesning) -> None:
    """Opens the question of an answer; without one it shows them all."""
    t, felt = tur.t, plan.ALDRI_SPURT.get(lesning.endre_felt or "", lesning.endre_felt)
    if felt and felt in t.svar:
        t.endrer, t.slett, t.nytt = felt, False, False
        tur.meld(tur.si("endre_felt", etikett=tur.katalog.felt(felt).etikett_i(t.rolle, t.svar)), handling="endre")
    elif felt and felt in t.hoppet and plan.kan_sporres(felt, t.svar, tur.dag):
        tur.meld(tur.si("endre_felt", etikett=tur.katalog.felt(felt).etikett_i(t.rolle, t.svar)), handling="endre")
        tur.tving = felt
    elif felt and felt != t.spurt:
        tur.meld(tur.si("endre_senere"), handling="endre")
        tur.tving = t.spurt
    else:
        t.retter = True
        tur.meld(tur.si("endre_hva"), handling="endre", knapper=tur.endreknapper())
        tur.tving = t.spurt


def _trekk_samtykke(tur: Tur, lesning: Lesning) -> None:
    t = tur.t
    if t.svar.get("samtykke") == "ja" or t.spurt == "samtykke":
        tur.tving = t.spurt if t.spurt != "samtykke" else None
        if t.svar.get("samtykke") == "ja":
            tur.meld(tur.si("samtykke_trukket"), handling="endre")
        tur.svar("samtykke", "nei")
        return
    tur.meld(tur.si("samtykke_ikke_gitt"), handling="endre")
    tur.tving = t.spurt


def _gi_samtykke(tur: Tur, lesning: Lesning) -> None:
    _endre(tur, Lesning("handling", handling="endre", endre_felt="samtykke"))


def _notat(tur: Tur, lesning: Lesning) -> None:
    """The note after all, where it was declined."""
    if tur.t.spurt is None and tur.t.videre == "nei":
        tur.svar("videre", "ja")
    else:
        tur.tving = tur.t.spurt


def _fortsett(tur: Tur, lesning: Lesning) -> None:
    tur.tving = tur.t.spurt


def _feil_alarm(tur: Tur, lesning: Lesning) -> None:
    """It was no danger: what the text answered is taken."""
    tur.meld(tur.si("feil_alarm"))
    tur.tving = tur.t.spurt
    if funn := [Funn(*f) for f in tur.krise or ()]:
        tur.tving = None
        ta_imot(tur, Lesning("svar", tuple(funn)))


_UTFORER = {
    "start_paa_nytt": _start_paa_nytt,
    "tilbake": _tilbake,
    "hjelp": _hjelp,
    "hvorfor": _hvorfor,
    "hopp_over": _hopp_over,
    "avslutt": _avslutt,
    "menneske": _menneske,
    "endre": _endre,
    "behold": _behold,
    "angre": _angre,
    "trekk_samtykke": _trekk_samtykke,
    "gi_samtykke": _gi_samtykke,
    "notat": _notat,
    "fortsett": _fortsett,
    "feil_alarm": _feil_alarm,
    "hvor_langt": _hvor_langt,
    "mine_svar": _mine_svar,
    **{nokkel: _om_samtalen(nokkel) for nokkel in ("maa_ikke", "svare_feil", "skrive_ut", "fortsette_senere")},
}
HANDLINGER = frozenset(_UTFORER)
"""The commands, as typed or pressed: those of the contract, and what is answered as one of them (`hvorfor` and
what is asked about the conversation as `hjelp`, `behold` and consent as `endre`, `angre` as `tilbake`)."""
BUNDET = frozenset({"tilbake", "hopp_over", "behold", "angre", "feil_alarm", "notat"})
"""Commands that belong to the question that stands: an old number of the question makes them do nothing."""
