"""The learned model in memory: what is said where it cannot be used, and the two witnesses of danger."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from bot.lesing import Skjonn
from bot.lesing import modell as m


def test_a_model_of_an_older_edition_stops_the_server_with_one_sentence(tmp_path, monkeypatch) -> None:
    (tmp_path / "modell.onnx").write_bytes(b"")
    monkeypatch.setattr(m, "find_spec", lambda _: SimpleNamespace(submodule_search_locations=[str(tmp_path)]))
    with pytest.raises(m.ManglerModell, match="eldre utgave") as feil:
        m.modell.__wrapped__()
    assert str(feil.value).endswith("Kjør «make setup».") and "\n" not in str(feil.value)


@pytest.mark.parametrize(
    ("gren", "merke", "minst", "hoyst"),
    [(0.9, 0.9, 0.98, 1), (0.9, 0.1, 0.49, 0.51), (0.1, 0.1, 0, 0.02), (1, 0, 0.4, 0.6)],
)
def test_two_witnesses_together_are_surer_than_either(gren: float, merke: float, minst: float, hoyst: float) -> None:
    assert minst <= Skjonn("alder", {"krise": merke}, krise=gren).fare <= hoyst
