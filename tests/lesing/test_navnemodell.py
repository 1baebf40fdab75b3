"""The pipeline finds names that no list holds, keeps nothing of what it read, and may be missing."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from bot.lesing import Sammenheng, les
from bot.lesing.vern import navnemodell
from bot.lesing.vern.navnemodell import finn_personer
from bot.lesing.vern.persondata import finn_persondata, uten_persondata
from tests.dagen import DAG

UKJENT = "det var Zkvabbelin Fisketunrud som hjalp meg med søknaden"


@pytest.fixture
def uten_modell(monkeypatch: pytest.MonkeyPatch):
    navnemodell._modell.cache_clear()
    monkeypatch.setattr(navnemodell, "PAKKE", "en_pakke_som_ikke_finnes")
    yield
    navnemodell._modell.cache_clear()


def test_finds_a_name_that_no_list_holds() -> None:
    assert [UKJENT[a:b] for a, b in finn_personer(UKJENT)] == ["Zkvabbelin Fisketunrud"]
    assert finn_personer("") == finn_personer("   ") == []


@pytest.mark.parametrize("tekst", ["NAV Grünerløkka kan følge opp", "jeg sitter på Ullersmo", "bodde på Tøyen i Oslo"])
def test_places_offices_and_prisons_are_no_persons(tekst: str) -> None:
    assert finn_persondata(tekst) == []


def test_without_the_pipeline_the_patterns_go_on(uten_modell, caplog: pytest.LogCaptureFixture) -> None:
    assert not navnemodell.varm_opp()
    assert finn_personer(UKJENT) == []
    assert uten_persondata("jeg heter Ole Hansen og er 34") == ("jeg heter og er 34", ("navn",))
    assert len(caplog.records) == 1 and "Zkvabbelin" not in caplog.text


def test_no_word_of_a_text_stays_in_the_pipeline() -> None:
    finn_personer("varm opp")
    nlp = navnemodell._modell().nlp
    foer = len(nlp.vocab.strings), len(nlp.vocab), len(nlp.tokenizer.vocab)
    assert finn_personer(UKJENT)
    les(f"{UKJENT}, hun er 34", Sammenheng("maal_tekst", DAG, "innsatt"))
    assert (len(nlp.vocab.strings), len(nlp.vocab), len(nlp.tokenizer.vocab)) == foer
    assert "Zkvabbelin" not in nlp.vocab.strings and "zkvabbelin" not in nlp.vocab.strings


@pytest.mark.treg
def test_nothing_in_the_process_holds_a_word_of_a_text() -> None:
    """Looks through all that the process holds, so that no cache of any library can hide."""
    finn_personer("varm opp")
    ord_ = "".join(("Qvist", "ofjell", "kvamen"))  # never whole in the source, so that only the reading could leave it
    les(f"jeg snakket med {ord_} Tangenberget om jobb", Sammenheng("maal_tekst", DAG, "innsatt"))
    gc.collect()
    egne = {id(ord_)}
    # The collector forgets plain dicts and tuples, so what is looked at is what its objects point to; and it does not
    # visit the keys of a dict that are text.
    funnet, sett, koe = [], set(), list(gc.get_objects())
    while koe:
        ting = koe.pop()
        for mot in (*gc.get_referents(ting), *(list(ting) if type(ting) is dict else ())):
            if isinstance(mot, str):
                if id(mot) not in egne and mot.lower() == ord_.lower():
                    funnet.append(type(ting))
            elif (
                isinstance(mot, (dict, list, tuple, set, frozenset)) and not gc.is_tracked(mot) and id(mot) not in sett
            ):
                sett.add(id(mot))
                koe.append(mot)
    assert funnet == []


@pytest.mark.treg
def test_loading_leaves_the_heavy_frameworks_alone() -> None:
    kode = (
        "import sys\nfrom bot.lesing.vern.navnemodell import finn_personer, varm_opp\n"
        "assert 'spacy' not in sys.modules\n"
        "assert varm_opp()\nprint(sorted({'tensorflow', 'torch', 'rasa'} & set(sys.modules)))"
    )
    ut = subprocess.run([sys.executable, "-W", "ignore", "-c", kode], capture_output=True, text=True, check=True)
    assert ut.stdout.strip() == "[]"
