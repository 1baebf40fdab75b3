"""The recipe on a small invented text in the treebank's format. Needs spaCy, like the recipe itself."""

from __future__ import annotations

import importlib
import random
from pathlib import Path

import pytest

ROT = Path(__file__).parents[2]
pytestmark = pytest.mark.filterwarnings("ignore:pkg_resources is deprecated:UserWarning")
CONLLU = """# sent_id = 1
1	Kari	Kari	PROPN	_	Gender=Fem	_	_	_	name=B-PER
2	Blåmanns	Blåmann	PROPN	_	Case=Gen	_	_	_	name=I-PER
3	bil	bil	NOUN	_	Definite=Ind|Gender=Masc|Number=Sing	_	_	_	name=O
4	står	stå	VERB	_	Mood=Ind|Tense=Pres|VerbForm=Fin	_	_	_	name=O
5	i	i	ADP	_	_	_	_	_	name=O
6	Vadsø	Vadsø	PROPN	_	_	_	_	_	SpaceAfter=No|name=B-GPE_LOC
7	,	$,	PUNCT	_	_	_	_	_	name=O
8	sier	si	VERB	_	Mood=Ind|Tense=Pres|VerbForm=Fin	_	_	_	name=O
9	Blåmann	Blåmann	PROPN	_	_	_	_	_	SpaceAfter=No|name=B-PER
10	.	$.	PUNCT	_	_	_	_	_	name=O

1	Ja	ja	INTJ	_	_	_	_	_	SpaceAfter=No|name=O
2	!	$!	PUNCT	_	_	_	_	_	name=O
"""


@pytest.fixture
def modul(monkeypatch):
    pytest.importorskip("spacy", reason="spaCy is not installed here")
    monkeypatch.syspath_prepend(str(ROT / "sprakmodell"))
    return importlib.import_module


@pytest.fixture
def setninger(modul, tmp_path):
    fil = tmp_path / "liten.conllu"
    fil.write_text(CONLLU, encoding="utf-8")
    return modul("trebank").les(fil)


@pytest.fixture
def nlp(modul):
    return modul("spacy").blank("nb")


def test_the_text_is_rebuilt_with_its_spaces_names_and_sentences(modul, setninger, nlp) -> None:
    dok = modul("trebank").til_doc(nlp.vocab, setninger)
    assert dok.text == "Kari Blåmanns bil står i Vadsø, sier Blåmann. Ja! "
    assert [(ent.text, ent.label_) for ent in dok.ents] == [
        ("Kari Blåmanns", "PER"),
        ("Vadsø", "GPE_LOC"),
        ("Blåmann", "PER"),
    ]
    assert [setning.text for setning in dok.sents] == ["Kari Blåmanns bil står i Vadsø, sier Blåmann.", "Ja!"]
    assert (dok[3].lemma_, dok[3].pos_, dok[3].morph.get("Tense")) == ("stå", "VERB", ["Pres"])


def test_an_entity_that_starts_with_inside_is_read_as_a_start(modul, setninger, nlp) -> None:
    from dataclasses import replace

    setninger[0][0] = replace(setninger[0][0], navn="O")
    dok = modul("trebank").til_doc(nlp.vocab, setninger)
    assert dok.ents[0].text == "Blåmanns"


def _varierer(modul, setninger, **grad):
    v = modul("variasjon")
    lister = v.navnelister(setninger, ROT / "bot" / "lesing" / "data")
    alt = {"person": 0, "sted": 0, "annet_navn": 0, "oppdiktet": 0, "chat": 0, "tittel": 0, "slurv": 0}
    return v.Varierer(lister, v.Grad(**{**alt, **grad}), seed=1)


def test_without_any_share_nothing_changes(modul, setninger) -> None:
    assert _varierer(modul, setninger)(setninger) == setninger


def test_a_person_gets_one_new_name_through_the_text_and_keeps_the_genitive(modul, setninger) -> None:
    varierer = _varierer(modul, setninger, person=1)
    nye = set()
    for _ in range(30):
        ny = varierer(setninger)[0]
        assert [ord_.navn for ord_ in ny] == [ord_.navn for ord_ in setninger[0]]
        assert ny[1].lemma == ny[8].form and ny[1].form.startswith(ny[1].lemma) and ny[1].form[-1] in "s'"
        nye.add(ny[1].lemma)
    assert len(nye) > 10


def test_places_are_exchanged_for_places(modul, setninger) -> None:
    varierer = _varierer(modul, setninger, sted=1)
    assert len({varierer(setninger)[0][5].form for _ in range(30)}) > 10


@pytest.mark.parametrize("etikett", ["ORG", "LOC", "PROD"])
def test_made_up_names_are_labelled_as_the_ones_they_stand_for(modul, setninger, nlp, etikett) -> None:
    from dataclasses import replace

    setninger[0][5] = replace(setninger[0][5], navn=f"B-{etikett}")
    varierer = _varierer(modul, setninger, oppdiktet=1)
    nye = set()
    for _ in range(30):
        ny = varierer(setninger)
        dok = modul("trebank").til_doc(nlp.vocab, ny)
        assert [ent.label_ for ent in dok.ents] == ["PER", etikett, "PER"]
        assert dok.text.startswith("Kari Blåmanns bil står i ") and ", sier Blåmann. Ja!" in dok.text
        nye.add(dok.ents[1].text)
    assert len(nye) > 10 and "Vadsø" not in nye


def test_a_made_up_name_takes_the_genitive_and_leaves_common_words_alone(modul, setninger) -> None:
    from dataclasses import replace

    def oppdiktet(**endring):
        gammel = replace(setninger[0][1], navn="B-ORG", **endring)
        return varierer._oppdiktet([gammel], "ORG")

    varierer = _varierer(modul, setninger)
    for _ in range(30):
        siste = oppdiktet()[-1]
        assert siste.genitiv and siste.form in (siste.lemma + "s", siste.lemma + "'")
    assert [ord_.form for ord_ in oppdiktet(pos="NOUN")] == ["Blåmanns"]


@pytest.fixture(scope="module")
def navnebok():
    pytest.importorskip("spacy", reason="spaCy is not installed here")
    with pytest.MonkeyPatch.context() as lapp:
        lapp.syspath_prepend(str(ROT / "sprakmodell"))
        return importlib.import_module("navnebok").les(ROT / "bot" / "lesing" / "data")


@pytest.mark.parametrize(
    ("ord_", "slag"),
    [
        ("Kari", {"fornavn"}),
        ("Hansens", {"etternavn"}),
        ("VADSOE", {"steder"}),
        ("Malis", {"verden"}),
        ("FNs", {"org"}),
        ("ski", {"tvetydig_sted"}),
        ("Liv", {"tvetydig_fornavn"}),
        ("hus", set()),
        ("s", set()),
    ],
)
def test_a_word_knows_which_lists_it_stands_on_however_it_is_typed(modul, navnebok, ord_, slag) -> None:
    bits = modul("trekk").navneslag(ord_, navnebok)
    assert {navn for i, navn in enumerate(modul("navnebok").SLAG) if bits >> i & 1} == slag


def test_a_compound_is_known_by_its_beginning_but_is_not_the_name_itself(modul, navnebok) -> None:
    trekk = modul("trekk")
    assert trekk.navneslag("Oslo-kvinnen", navnebok) == trekk.SAMMENSATT | trekk.navneslag("Oslo", navnebok)
    assert trekk.navneslag("e-post", navnebok) == 0


def test_common_words_are_not_on_the_lists_of_names(modul, navnebok) -> None:
    vanlige = "jeg du han hun vi de henne og i på til fra med for som er var har ikke det den et en når nå"
    assert [ord_ for ord_ in vanlige.split() if modul("trekk").navneslag(ord_, navnebok)] == []


def test_the_lists_of_names_are_saved_with_the_weights_and_change_what_the_model_sees(modul, nlp) -> None:
    trekk = modul("trekk")

    def lag():
        return trekk.orddel_embed(8, [20] * trekk.ORDTREKK, 0, 0)

    uten, med = lag(), lag()
    dok = nlp.make_doc("Kari leser")
    uten.initialize(X=[dok])
    med.from_bytes(uten.to_bytes())
    trekk.gi_navnebok(med, {"kari": 1})
    kopi = lag().from_bytes(med.to_bytes())
    for modell, ulik in ((med, True), (kopi, True), (uten, False)):
        assert (modell.predict([dok])[0][0] != uten.predict([dok])[0][0]).any() == ulik
        assert (modell.predict([dok])[0][1] == uten.predict([dok])[0][1]).all()


def test_the_mark_for_an_ambiguous_first_name_is_not_a_part_of_the_name(modul) -> None:
    fornavn = dict(modul("navnebok").fornavn(ROT / "bot" / "lesing" / "data"))
    assert fornavn["Liv"] and not fornavn["Kari"]
    assert not [navn for navn in fornavn if not navn[0].isalpha()]


def test_only_a_training_that_reached_its_end_is_used_again(modul, nlp, tmp_path) -> None:
    tren = modul("tren")
    nlp.to_disk(tmp_path / "model-last")  # spaCy saves this under way too
    assert tren._trent(tmp_path) is None
    (tmp_path / tren.FERDIG).touch()
    assert tren._trent(tmp_path).lang == "nb"


def test_sentence_boundaries_are_trained_on_layers_of_their_own(modul, tmp_path, monkeypatch) -> None:
    tren = modul("tren")
    monkeypatch.setattr(tren, "_klargjort", lambda config, deler, overstyr: tren._tom(config, deler, overstyr))
    monkeypatch.setattr(tren, "_tren", lambda nlp, ut: nlp.to_disk(ut / "model-best"))
    overstyr = {"paths.trebank": ".", "paths.leserdata": "."}
    nlp = tren.tren_setninger(ROT / "sprakmodell" / "config.cfg", overstyr, tmp_path)
    assert nlp.pipe_names == ["setninger"]
    assert not [lag for lag in nlp.get_pipe("setninger").model.walk() if "listener" in lag.name]
    assert nlp.config["corpora"]["train"]["chat"] == tren.CHAT_I_SETNINGER < 0.25
    assert nlp.config["training"]["max_steps"] == tren.SETNINGSSTEG


def test_chat_is_in_lower_case_and_keeps_words_and_labels_together(modul, setninger, nlp) -> None:
    varierer = _varierer(modul, setninger, chat=1)
    for _ in range(30):
        ut = varierer(setninger)
        ordene = [ord_ for ord_ in ut[0] if ord_.pos != "PUNCT"]
        assert [ord_.form.lower() for ord_ in ordene] == [o.form.lower() for o in setninger[0] if o.pos != "PUNCT"]
        assert [ord_.navn for ord_ in ordene] == [o.navn for o in setninger[0] if o.pos != "PUNCT"]
        assert ordene[-1].form == "blåmann"
        modul("trebank").til_doc(nlp.vocab, ut)  # raises if a space or a label were wrong


def test_slips_change_one_letter_inside_the_word(modul, setninger) -> None:
    varierer = _varierer(modul, setninger)
    varierer.rng = random.Random(3)
    for _ in range(50):
        slurv = varierer._slurv("leilighet")
        assert abs(len(slurv) - 9) <= 1 and slurv[0] == "l" and slurv[-1] in "et"


def test_held_back_text_is_a_tenth_and_never_trained_on(modul) -> None:
    alle = [[i] for i in range(4000)]
    tren, borte = modul("korpus").del_opp(alle, "tilbakeholdt")
    assert len(borte) == 400 and sorted([s for del_ in [*tren, borte] for s in del_]) == alle
    assert modul("korpus").del_opp(alle, "ingen") == ([alle], [])
    with pytest.raises(ValueError, match="utelat"):
        modul("korpus").del_opp(alle, "noe")


def test_scored_chat_text_has_no_comma_and_no_full_stop(modul, setninger, nlp) -> None:
    dok = modul("trebank").til_doc(nlp.vocab, modul("tren").som_chat(setninger))
    assert dok.text == "kari blaamanns bil staar i vadsoe sier blaamann ja! "


def test_features_are_the_same_with_and_without_norwegian_letters(modul) -> None:
    trekk = modul("trekk")
    assert trekk.trekk_for("går")[:-1] == trekk.trekk_for("GAAR")[:-1]
    assert trekk.trekk_for("går") != trekk.trekk_for("får")
    assert len(trekk.trekk_for("")) == trekk.ORDTREKK - 1
    with pytest.raises(ValueError, match="rows"):
        trekk.orddel_embed(8, [10, 10], 0.1, 0.1)


def test_rounded_weights_are_close_and_have_few_bits(modul) -> None:
    numpy = modul("numpy")
    vekter = numpy.array([1.0, -0.3333333, 1e-5, 0.0], dtype="float32")
    rundet = modul("tren")._avrund(vekter)
    assert numpy.allclose(vekter, rundet, rtol=2**-9, atol=0)
    assert not (rundet.view("uint32") & ((1 << 15) - 1)).any()
