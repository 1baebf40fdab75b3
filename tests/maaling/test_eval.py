"""`make eval` without a model: the counts, the document and the picture, with a classifier that is made up."""
import dataclasses
import datetime as dt
import json

import pytest

from bot.katalog import katalog
from bot.lesing import Gjetning
from bot.maaling import dokument, figur
from bot.maaling.eval import maal, main, utenfor
from bot.maaling.prove import Utfall
from bot.maaling.tabeller import Antall, forvekslinger, i_ord, markdown, per_slag, temaforvekslinger
from bot.maaling.terskel import Maalt

DAG = dt.date(2026, 12, 24)


class FalskTolk:
    """Takes whatever names money for the topic of money, and all else for an answer."""

    temaer = katalog("nb").temaer

    def beste(self, tekst: str) -> tuple[str, float]:
        return ("penger", 0.9) if "penger" in tekst else ("svar", 0.7)

    def __call__(self, tekst: str) -> Gjetning:
        navn, sannsynlighet = self.beste(tekst)
        return Gjetning(navn, sannsynlighet) if navn in self.temaer else Gjetning()


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    mappe = tmp_path_factory.mktemp("data")
    rader = [
        ("alder", "34", 34), ("alder", "blåbær", 40), ("frigang", "nei", "innvilget"), ("barn", "vet ikke", "vet_ikke"),
        ("alder", "hvor mye penger får jeg?", {"tema": "penger"}), ("maal", "blåbær", {"sporre_igjen": True}),
    ]
    for navn in ("apne", "kontroll"):
        (mappe / f"ytringer_{navn}.json").write_text(json.dumps([
            {"id": f"Y{n}", "felt": f, "tekst": t, "forventet": v, "dato": "2026-12-01"}
            for n, (f, t, v) in enumerate(rader)]))
    return mappe


@pytest.fixture(scope="module")
def maalt(data):
    return maal(FalskTolk(), data)


def test_every_text_is_counted_once(maalt):
    assert Antall.av(u for _, u in maalt.ytringer["åpne"]) == Antall(alle=6, rett=4, spurt_igjen=1, annet=0, stille=1)
    assert {k: (a.rett, a.alle) for k, a in per_slag(maalt.ytringer["kontroll"]).items()} == {
        "svar med verdi": (1, 3), "«vet ikke»": (1, 1), "ikke svar, skal spørre igjen": (1, 1),
        "spørsmål som avbryter": (1, 1)}


def test_confusion_names_the_field_the_expected_and_what_came(maalt):
    assert forvekslinger(maalt.ytringer["åpne"], ["frigang"]) == [("frigang", "innvilget", "nei", 1)]
    annet = [({"felt": "barn", "forventet": "ja"}, Utfall(False, False, True, None))] * 2
    assert forvekslinger(annet, ["barn"]) == [("barn", "ja", "annet svar", 2)]


def test_topics_that_are_mixed_up_come_with_the_most_common_first():
    maalte = [Maalt("a", "skatt", "penger", 0.5), Maalt("b", "gjeld", "bolig", 0.5), Maalt("c", "skatt", "penger", 0.9),
              Maalt("d", "skatt", "skatt", 0.9)]
    assert temaforvekslinger(maalte) == [("skatt", "penger", 2), ("gjeld", "bolig", 1)]


def test_foreign_texts_are_typed_at_a_question():
    u = utenfor(FalskTolk(), "barn", ["hvem vant kampen", "ja", "hvor er penger laget?"])
    assert (u.alle, u.svar, u.tema) == (3, 1, 1)


def test_the_document_is_the_same_every_time_and_holds_what_was_measured(maalt, data):
    tekst = dokument.lag(maalt, DAG)
    assert tekst == dokument.lag(maal(FalskTolk(), data), DAG)
    assert "Laget av `make eval` 24. desember 2026." in tekst
    assert "| åpne | 6 | 66,7 % | 16,7 % | – | – |" in tekst
    assert "| kontroll | frigang | innvilget | nei | 1 |" in tekst
    assert f"hver skrevet ved {len(maalt.utenfor)} spørsmål" in tekst and "maal_tekst" not in maalt.utenfor
    assert "- åpne Y1 alder «blåbær»: 40 → ikke besvart" in dokument.feilliste(maalt)


def test_the_measurement_of_redaction_is_shown_where_its_set_is(maalt, data, tmp_path):
    assert "Personopplysninger" not in dokument.lag(maalt, DAG)
    for fil in data.iterdir():
        (tmp_path / fil.name).write_bytes(fil.read_bytes())
    (tmp_path / "personopplysninger.json").write_text(json.dumps([
        {"id": d, "felt": "alder", "tekst": t, "borte": b, "del": d}
        for d in ("egen", "kontroll") for t, b in (("Ola Nordmann, 34", [["navn", "Ola Nordmann"]]), ("34", []))]))
    tekst = dokument.lag(maal(FalskTolk(), tmp_path), DAG)
    assert "## Personopplysninger" in tekst and "| navn | 1 | 1 | 100,0 % |" in tekst.split("### Kontroll")[-1]


def test_the_picture_is_the_same_every_time(maalt, tmp_path):
    for navn in ("a.png", "b.png"):
        figur.tegn(maalt, tmp_path / navn)
    bilde = (tmp_path / "a.png").read_bytes()
    assert bilde.startswith(b"\x89PNG") and bilde == (tmp_path / "b.png").read_bytes()
    ingen_feil = dataclasses.replace(maalt, ytringer={"åpne": [p for p in maalt.ytringer["åpne"] if p[1].rett]})
    figur.tegn(ingen_feil, tmp_path / "c.png")
    assert (tmp_path / "c.png").read_bytes() != bilde


@pytest.mark.parametrize(("verdi", "ordene"), [
    ([], "ingen"), (["a", "b"], "a + b"), (None, "ikke besvart"), ({"sporre_igjen": True}, "spørre igjen"), (34, "34")])
def test_values_in_words(verdi, ordene):
    assert i_ord(verdi) == ordene


def test_words_stand_left_and_numbers_right():
    assert markdown(("a", "b", "n"), [("x", "y", 1)], ord_=2) == "| a | b | n |\n|---|---|---:|\n| x | y | 1 |"


def test_without_model_or_data_it_says_so(tmp_path, capsys):
    assert main(["--modell", str(tmp_path / "ingen.tar.gz")]) == 2
    assert "make train" in capsys.readouterr().err
    (tmp_path / "modell").touch()
    assert main(["--modell", str(tmp_path / "modell"), "--data", str(tmp_path)]) == 2
    assert "ytringer_*.json" in capsys.readouterr().err
