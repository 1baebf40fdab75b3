"""What is changed in Rasa's own classes changes nothing in what they do, and only in the version it was written for."""

from __future__ import annotations

import ast
import asyncio
import copy
from collections.abc import Iterator
from pathlib import Path

import pytest
import rasa
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SlotSet
from rasa.shared.core.slots import Slot
from rasa.utils.endpoints import EndpointConfig

from tests.senere import Senere

action, endringer = Senere("rasa.core.actions.action"), Senere("bot.rasa.endringer")

ROT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def som_foer() -> Iterator[None]:
    """Puts Rasa's own back afterwards."""
    from rasa.core import processor

    med = pytest.MonkeyPatch()
    med.setattr(action.RemoteAction, "_validate_action_result", action.RemoteAction._validate_action_result)
    med.setattr(Event, "resolve_by_type", staticmethod(Event.resolve_by_type))
    med.setattr(Slot, "__copy__", None, raising=False)
    med.delattr(Slot, "__copy__")
    med.setattr(processor, "copy", processor.copy)
    med.setattr(EndpointConfig, "request", EndpointConfig.request)
    yield
    med.undo()


def test_another_version_of_rasa_is_refused(monkeypatch) -> None:
    foer = action.RemoteAction._validate_action_result
    monkeypatch.setattr(rasa, "__version__", "3.7.0")
    with pytest.raises(endringer.FeilRasa, match=r"3\.7\.0"):
        endringer.endre_rasa()
    assert action.RemoteAction._validate_action_result is foer


def test_events_are_still_told_apart() -> None:
    endringer.endre_rasa()
    endringer.endre_rasa()
    assert Event.resolve_by_type("slot") is Event.resolve_by_type("slot") is SlotSet
    with pytest.raises(ValueError, match="Unknown event"):
        Event.resolve_by_type("finnes_ikke")


def test_the_quick_copy_of_a_slot_is_a_copy_as_any_other() -> None:
    slot = Domain.load("domain.yml").slots[0]
    slot.value = ["a"]
    vanlig = copy.copy(slot)
    endringer.endre_rasa()
    rask = copy.copy(slot)
    assert rask is not slot and type(rask) is type(vanlig) and vars(rask) == vars(vanlig)
    rask.value = ["b"]
    assert slot.value == ["a"]


def test_answers_from_outside_the_process_are_still_checked() -> None:
    endringer.endre_rasa()
    with pytest.raises(Exception, match="events"):
        action.RemoteAction("a", None)._validate_action_result({"events": 3})


def test_the_address_of_the_same_process_is_never_called_over_http(monkeypatch) -> None:
    kall: list[str] = []

    class Her:
        async def request(self, *_, **navngitte):
            kall.append(navngitte["json"])
            return {"events": [], "responses": []}

    monkeypatch.setattr("bot.rasa.endringer._innebygd", Her)
    endringer.endre_rasa()
    svar = asyncio.run(EndpointConfig.from_dict({"url": "innebygd"}).request(json="her", method="post"))
    assert kall == ["her"] and svar["events"] == []


def test_no_other_module_changes_a_class_of_rasas() -> None:
    """No module of ours sets an attribute on what it imports from Rasa, when it is loaded or later."""
    for fil in [*(ROT / "bot").rglob("*.py"), *(ROT / "actions").rglob("*.py")]:
        if fil == ROT / "bot" / "rasa" / "endringer.py":
            continue
        tre = ast.parse(fil.read_text(encoding="utf-8"))
        rasas = {
            navn.asname or navn.name.split(".")[0]
            for node in ast.walk(tre)
            if isinstance(node, ast.ImportFrom | ast.Import)
            and (getattr(node, "module", None) or node.names[0].name).split(".")[0] in ("rasa", "rasa_sdk")
            for navn in node.names
        }
        for node in ast.walk(tre):
            for maal in getattr(node, "targets", []) if isinstance(node, ast.Assign) else []:
                rot = maal
                while isinstance(rot, ast.Attribute):
                    rot = rot.value
                assert not (rot is not maal and isinstance(rot, ast.Name) and rot.id in rasas), (fil, node.lineno)
