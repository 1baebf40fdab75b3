"""What the documents on security promise can be found: the tests they name, the versions they speak of."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROT = Path(__file__).parents[1]


def _rader(fil: str) -> list[list[str]]:
    """The cells of the tables in a document, without their headings."""
    linjer = (ROT / "docs" / fil).read_text(encoding="utf-8").splitlines()
    rader = [[c.strip() for c in linje.strip("|").split("|")] for linje in linjer if linje.startswith("|")]
    return [rad for rad in rader if not set(rad[0]) <= {"-"}][1:]


def test_every_threat_has_a_test_that_exists() -> None:
    rader = _rader("trusselmodell.md")
    assert len(rader) > 20
    for _, trussel, _, tester in rader:
        navn = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", tester)
        assert navn and len(navn) == tester.count("`") // 2, trussel
        for fil, test in navn:
            tre = ast.parse((ROT / fil).read_text(encoding="utf-8"))
            assert test in {n.name for n in ast.walk(tre) if isinstance(n, ast.FunctionDef)}, (trussel, fil, test)


def test_every_test_that_is_named_in_the_text_exists() -> None:
    navn = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", (ROT / "docs" / "trusselmodell.md").read_text(encoding="utf-8"))
    assert len(navn) > 60
    for fil, test in navn:
        assert re.search(rf"^(?:async )?def {test}\(", (ROT / fil).read_text(encoding="utf-8"), re.M), (fil, test)


def test_every_part_of_stride_and_of_the_flow_is_thought_of() -> None:
    merker = {rad[0] for rad in _rader("trusselmodell.md")}
    assert {m[-1] for m in merker} == set("STRIDE")
    assert {m[0] for m in merker} >= set("123456")


def test_every_listed_weakness_is_about_a_locked_version() -> None:
    laas = (ROT / "requirements.lock").read_text(encoding="utf-8")
    rader = _rader("saarbarheter.md")
    assert len(rader) > 10
    for pakke, utgave, svakhet, hvorfor in rader:
        assert f"\n{pakke}=={utgave} " in laas, f"{pakke} is locked to another version: look at the row again"
        assert hvorfor and (re.search(r"CVE-\d{4}-\d{4,}|GHSA-", svakhet) or "Egne funn" in svakhet)
