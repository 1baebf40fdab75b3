"""The labelled texts: enough of each kind, by many hands, none that stands for another, none that a test knows."""

from __future__ import annotations

import collections
import functools
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.katalog import katalog
from bot.lesing.modell import modell
from forstaaelse.eksempler import les_blokker, summen
from kvp import FELTER

ROT = Path(__file__).parents[2]
MAPPE = ROT / "data/nlu"
STEG = {"videre": ("ja", "nei"), "bekreft": ("ja", "endre"), "slett": ("ja", "nei")}
APNE = {f for f, felt in FELTER.items() if not felt.verdier} - {"endt_tid"}
TEMAER = set(katalog("nb").temaer)


@functools.cache
def blokker() -> tuple[tuple[str, dict, tuple[str, ...]], ...]:
    ut = []
    for fil in sorted(MAPPE.rglob("*.yml")):
        for b in yaml.load(fil.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]:
            if "intent" in b:
                linjer = tuple(x[2:].strip() for x in b["examples"].splitlines() if x.startswith("- "))
                ut.append((b["intent"], b["metadata"], linjer))
    return tuple(ut)


def tekster() -> Iterator[tuple[str, dict, str]]:
    for intent, meta, linjer in blokker():
        for tekst in linjer:
            yield intent, meta, tekst


def norm(tekst: str) -> str:
    return " ".join(re.sub(r"[^\w ]", " ", tekst.lower()).split())


def teller() -> collections.Counter:
    n: collections.Counter = collections.Counter()
    for intent, meta, _ in tekster():
        if intent != "svar":
            n[intent] += 1
            continue
        felt, verdi = meta["felt"], meta.get("verdi", meta.get("sier", {}).get(meta["felt"], "ikke_svar"))
        if verdi == "ikke_svar":
            n[felt, "ikke_svar"] += 1
        elif isinstance(verdi, list):
            n.update((felt, v) for v in verdi or ["ingen"])
        else:
            n[felt, "har" if felt in APNE and verdi != "vet_ikke" else verdi] += 1
    return n


@pytest.mark.treg
def test_there_are_many_texts_by_many_hands() -> None:
    hender = collections.Counter(meta["haand"] for _, meta, _ in tekster())
    assert sum(hender.values()) >= 20_000
    assert sum(n >= 1_000 for n in hender.values()) >= 16, hender


@pytest.mark.treg
def test_there_is_enough_of_each_kind() -> None:
    n = teller()
    for_lite = {}
    for felt, om in FELTER.items():
        for verdi in om.verdier:
            if n[felt, verdi] < 120:
                for_lite[felt, verdi] = n[felt, verdi]
        if felt in APNE and (n[felt, "har"] < 150 or n[felt, "vet_ikke"] + n[felt, "ikke_svar"] < 80):
            for_lite[felt] = n[felt, "har"]
    for_lite |= {(f, v): n[f, v] for f, vs in STEG.items() for v in vs if n[f, v] < 120}
    for_lite |= {t: n[t] for t in TEMAER if n[t] < 80}
    for_lite |= {k: n[k] for k in ("krise", "nesten_krise") if n[k] < 300}
    for_lite |= {
        (f, "ikke_svar"): n[f, "ikke_svar"] for f in (*FELTER, *STEG) if f != "endt_tid" and n[f, "ikke_svar"] < 100
    }
    assert not for_lite
    assert sum(len(m.get("sier", {})) > 1 for i, m, _ in tekster() if i == "svar") >= 1_500


@pytest.mark.treg
def test_labels_are_values_of_the_contract() -> None:
    for intent, meta, _ in tekster():
        if intent != "svar":
            assert (
                intent in TEMAER or intent.startswith("kommando_") or intent in ("krise", "nesten_krise", "utenfor")
            ), intent
            continue
        for felt, verdi in {meta["felt"]: meta.get("verdi"), **meta.get("sier", {})}.items():
            assert felt in FELTER or felt in STEG, felt
            if verdi in (None, "ikke_svar", "ikke_kommando", "vet_ikke") or felt in APNE or felt == "endt_tid":
                continue
            lov = FELTER[felt].verdier if felt in FELTER else STEG[felt]
            assert set(verdi if isinstance(verdi, list) else [verdi]) <= set(lov), (felt, verdi)


def kjente() -> Iterator[str]:
    for fil in (ROT / "tests/data").glob("*.json"):
        data = json.loads(fil.read_text(encoding="utf-8"))
        for post in data if isinstance(data, list) else []:
            yield from (post[k] for k in ("tekst", "aapning") if isinstance(post.get(k), str))
            yield from (v for v in post.get("svar", {}).values() if isinstance(v, str))


@pytest.mark.treg
def test_no_text_of_the_tests_is_trained_on() -> None:
    # What everybody writes in the same few words («det er jeg som soner») was written twice by people apart.
    proever = {norm(t) for t in kjente()}
    like = {norm(t) for *_, t in tekster()} & proever
    # Answers of whole people, who cannot be taken out of their talks: «jeg har søkt om frigang men ikke fått svar».
    assert len({t for t in like if len(t.split()) > 6}) <= 6
    assert len({t for t in like if len(t.split()) > 3}) <= 0.005 * len({t for t in proever if len(t.split()) > 3})


def nesten_like() -> list[tuple[str, str]]:
    """Pairs of texts that share four fifths of their signs, four by four; short ones are common property."""
    egne = [(t, {n[i : i + 4] for i in range(len(n) - 3)}) for *_, t in tekster() if len(n := norm(t)) > 24]
    hyppig = collections.Counter(g for _, gs in egne for g in gs)
    kasser = collections.defaultdict(list)
    par = []
    for nr, (_, gs) in enumerate(egne):
        for g in sorted(gs, key=hyppig.__getitem__)[:6]:
            kasser[g].append(nr)
    sett = set()
    storrelse = [len(gs) for _, gs in egne]
    for nummere in kasser.values():
        for i, a in enumerate(nummere[:60]):
            minst, mest = 0.8 * storrelse[a], storrelse[a] / 0.8  # others cannot share so much
            for b in nummere[i + 1 : 60]:
                if not minst <= storrelse[b] <= mest or (a, b) in sett:
                    continue
                sett.add((a, b))
                like = len(egne[a][1] & egne[b][1])
                if like >= 0.8 * (storrelse[a] + storrelse[b] - like):
                    par.append((egne[a][0], egne[b][0]))
    return par


@pytest.mark.treg
def test_hardly_a_text_stands_for_another() -> None:
    par = nesten_like()
    assert len(par) <= 0.005 * sum(len(linjer) for *_, linjer in blokker()), par[:20]


@pytest.mark.treg
def test_the_model_was_trained_on_these_texts() -> None:
    assert modell().om["data"] == summen(MAPPE), "data/nlu is newer than the model: run «make forstaaelse»"


@pytest.mark.parametrize("tema", sorted(TEMAER))
def test_each_topic_is_known_to_the_model(tema: str) -> None:
    assert tema in modell().om["felles"]


VENTER = ROT / "data/venter"


def test_texts_that_wait_for_the_next_training_have_not_been_learned() -> None:
    venter = [(i, m, t) for i, m, ts in les_blokker(VENTER) for t in ts]
    laert = {(norm(t), m.get("felt")) for _, m, t in tekster()}
    assert len(venter) > 3_000 and not [t for _, m, t in venter if (norm(t), m.get("felt")) in laert]
    for intent, meta, tekst in venter:
        lov = FELTER[meta["felt"]].verdier if meta["felt"] in FELTER else STEG[meta["felt"]]
        verdi = meta.get("verdi", "ikke_svar")
        assert intent != "svar" or verdi in ("ikke_svar", "vet_ikke") or {*_liste(verdi)} <= {*lov}, tekst


def _liste(verdi: object) -> list:
    return verdi if isinstance(verdi, list) else [verdi]
