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
    [(0.9, 0.9, 0.93, 0.95), (0.9, 0.1, 0.8, 0.87), (0.1, 0.9, 0.13, 0.2), (0.1, 0.1, 0.05, 0.07)],
)
def test_the_label_counts_a_quarter_as_much_as_the_branch(
    gren: float, merke: float, minst: float, hoyst: float
) -> None:
    assert minst <= Skjonn("alder", {"krise": merke}, krise=gren).fare <= hoyst
