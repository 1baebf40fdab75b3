"""The bill of materials (CycloneDX 1.5): what runs in production, with licences and sums. `deploy/sbom.py sbom.json`

Read from what is installed: our packages, both language models, and all they need; none of the tools for testing.
"""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROT = Path(__file__).resolve().parents[1]
EGNE = ("kvp-veileder", "kvp-regler", "kvp-forstaaelse", "nb-core-news-sm")
# Where the metadata of the package leaves it out.
LISENSER = {"kvp-veileder": "Apache-2.0", "kvp-regler": "Apache-2.0", "kvp-forstaaelse": "Apache-2.0",
            "nb-core-news-sm": "Apache-2.0"}  # fmt: skip


def navn_av(navn: str) -> str:
    return re.sub(r"[-_.]+", "-", navn).lower()


def trengs() -> dict[str, Distribution]:
    """Our packages and everything that they need to run, by name."""
    funnet: dict[str, Distribution] = {}
    igjen: list[tuple[str, frozenset[str]]] = [(navn, frozenset()) for navn in EGNE]
    sett: set[tuple[str, frozenset[str]]] = set()
    while igjen:
        navn, ekstra = igjen.pop()
        if (navn, ekstra) in sett:
            continue
        sett.add((navn, ekstra))
        try:
            pakke = distribution(navn)
        except PackageNotFoundError:
            if navn in EGNE:
                raise
            continue  # of another platform, by a marker that could not be told
        funnet[navn] = pakke
        for tekst in pakke.requires or []:
            krav = Requirement(tekst)
            if krav.marker is None or any(krav.marker.evaluate({"extra": e}) for e in ("", *ekstra)):
                igjen.append((navn_av(krav.name), frozenset(krav.extras)))
    return dict(sorted(funnet.items()))


def lisens(navn: str, pakke: Distribution) -> str:
    """The licence in words: what the package says of itself, its own words first."""
    data = pakke.metadata
    klasser = [k.split(" :: ")[-1] for k in data.get_all("Classifier") or [] if k.startswith("License :: ")]
    sagt = data.get("License-Expression") or (data.get("License") or "").strip().splitlines()[:1] or klasser
    tekst = sagt if isinstance(sagt, str) else " AND ".join(sagt)
    return tekst if tekst and tekst != "UNKNOWN" and len(tekst) < 100 else LISENSER.get(navn) or " AND ".join(klasser)


def summer() -> dict[str, list[str]]:
    """Package → the sums that its lock allows."""
    laas = (ROT / "requirements.lock").read_text(encoding="utf-8")
    deler = re.findall(r"^([\w.-]+)==\S+((?:.|\n)*?)(?=^\S|\Z)", laas, re.M)
    return {navn_av(navn): re.findall(r"sha256:([0-9a-f]{64})", rest) for navn, rest in deler}


def liste() -> dict[str, object]:
    """The document."""
    laaste = summer()
    deler = []
    for navn, pakke in trengs().items():
        del_: dict[str, object] = {
            "type": "machine-learning-model" if navn in EGNE[2:] else "library", "name": navn, "version": pakke.version,
            "bom-ref": navn, "purl": f"pkg:pypi/{navn}@{pakke.version}",
            "licenses": [{"license": {"name": lisens(navn, pakke) or "ukjent"}}],
        }  # fmt: skip
        if laaste.get(navn):
            del_["properties"] = [{"name": "kvp:sha256", "value": s} for s in laaste[navn]]
        deler.append(del_)
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
            "metadata": {"component": {"type": "application", "name": "kvp-veileder",
                                       "version": distribution("kvp-veileder").version}},
            "components": deler}  # fmt: skip


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(liste(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
