"""Fuzzing of what needs no server: the readers, the conversation and the rules."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
import sys
import time

from bot import samtale
from bot.lesing import Sammenheng, les
from bot.samtale import Tilstand
from bot.tidsgrense import frist
from kvp import FELTER, Sak, UgyldigDato, UgyldigVerdi, cli, vurder
from kvp.frister import frister
from kvp.frister_fil import UlesbarFil, les_fil
from tests.dagen import DAG
from tests.fuzz.innhold import Fuzz

MAKS_SEKUNDER = 10.0
"""For one input, in time of the processor: a busy machine must not look like a hang. The first one loads the models."""


def lesere(fuzz: Fuzz) -> None:
    """One text in the light of one question: never an error, only values that the case allows."""
    r, tekst = fuzz.r, fuzz.tekst()
    felt = r.choice([*(f for f in FELTER if f != "endt_tid"), "videre", "bekreft", "slett", None])
    ved = Sammenheng(
        felt,
        DAG,
        r.choice(("innsatt", "ansatt", None)),
        {"rolle": "innsatt", "alder": 34, "form": ["fengsel"]},
        forslag=r.choice((None, 34)),
        retter=r.random() < 0.1,
    )
    with frist(MAKS_SEKUNDER, prosessortid=True):
        lesning = les(tekst, ved)
    for funn in lesning.funn:
        if funn.felt in FELTER and funn.verdi != "vet_ikke":
            with contextlib.suppress(UgyldigVerdi):  # a place too long is refused there
                Sak.fra_json({funn.felt: funn.verdi})
    assert lesning.slag in ("krise", "handling", "tema", "svar", "uklart")


def samtaler(fuzz: Fuzz) -> None:
    """A short conversation: every turn asks one question or ends, and the case is valid all the way."""
    r = fuzz.r
    tilstand, _ = samtale.start(Tilstand(), DAG)
    for _ in range(r.randint(3, 25)):
        felt = tilstand.spurt if r.random() < 0.8 else r.choice(list(FELTER))
        with frist(MAKS_SEKUNDER, prosessortid=True):
            try:
                if r.random() < 0.5:
                    ny, meldinger = samtale.tekst(tilstand, fuzz.tekst(200), DAG)
                else:
                    sak = fuzz.sak()
                    ny, meldinger = samtale.knapp(tilstand, felt, sak.get(str(felt), fuzz.verdi()), DAG)
            except samtale.UgyldigKnapp:
                continue
        assert meldinger and all(m["tekst"] for m in meldinger)
        assert [i for i, m in enumerate(meldinger) if m.get("felt")] in ([], [len(meldinger) - 1])
        Sak.fra_json(ny.svar)
        json.dumps(ny.til_json())
        if ny.slettet:
            return
        tilstand = ny


def regler(fuzz: Fuzz) -> None:
    """A case is refused with the field and what is allowed, or gets an assessment that is JSON."""
    r, data = fuzz.r, fuzz.sak()
    dag = r.choice((DAG, DAG + dt.timedelta(r.randint(-4000, 4000)), dt.date.min, dt.date.max))
    with frist(MAKS_SEKUNDER, prosessortid=True):
        try:
            sak = Sak.fra_json(data if r.random() < 0.95 else fuzz.verdi())
            ut = vurder(sak, dag).til_json()
        except UgyldigVerdi as feil:
            assert feil.felt and feil.tillatt and "\n" not in feil.tillatt
            return
        except UgyldigDato:
            assert dag != DAG
            return
    assert json.loads(json.dumps(ut)) == ut and Sak.fra_json(sak.til_json()) == sak


def kommandolinje(fuzz: Fuzz) -> None:
    """`kvp vurder -` with any bytes: an answer, or status 2 and one line."""
    r = fuzz.r
    raa = json.dumps(fuzz.sak()).encode()
    raa = fuzz.bytes(raa) if r.random() < 0.5 else r.choice((raa, fuzz.tekst().encode("utf-8", "replace")))
    inn, ut, feil = io.TextIOWrapper(io.BytesIO(raa)), io.TextIOWrapper(io.BytesIO()), io.StringIO()
    ekte = sys.stdin
    sys.stdin = inn
    try:
        with contextlib.redirect_stdout(ut), contextlib.redirect_stderr(feil), frist(MAKS_SEKUNDER, prosessortid=True):
            status = cli.main(["vurder", "--dato", r.choice(("2026-12-01", "2026-12-01", fuzz.tekst(12))), "-"])
    finally:
        sys.stdin = ekte
    svar = ut.buffer.getvalue()
    assert (status == 0 and json.loads(svar)) or (status == 2 and feil.getvalue().count("\n") == 1 and not svar)


def regneark(fuzz: Fuzz) -> None:
    """One broken spreadsheet: a list, or a refusal in one line."""
    from tests.fuzz.regneark import odelagt_fil  # needs kvp-regler[frister]

    raa, navn = odelagt_fil(fuzz.r)
    with frist(MAKS_SEKUNDER, prosessortid=True):
        try:
            frister(les_fil(raa, navn, DAG).saker, DAG)
        except UlesbarFil as feil:
            assert "\n" not in str(feil)


def kjor(slag, antall: int, fro: int) -> float:
    """So many inputs; returns the seconds. Error: `AssertionError` with the seed that shows the fault again."""
    start = time.monotonic()
    for nummer in range(fro, fro + antall):
        try:
            slag(Fuzz_med(nummer))
        except BaseException as feil:
            raise AssertionError(f"{slag.__name__} with seed {nummer}: {type(feil).__name__}: {feil}") from feil
    return time.monotonic() - start


_delt: list[Fuzz] = []


def Fuzz_med(fro: int) -> Fuzz:
    """A source with this seed; the word lists are read once."""
    if not _delt:
        _delt.append(Fuzz(0))
    _delt[0].r.seed(fro)
    return _delt[0]
