"""Writes the words for fields and values into the package `kvp`, from the catalogue (`make skjema`)."""

from __future__ import annotations

import json
from pathlib import Path

import kvp
from bot.katalog import MAALFORMER, katalog
from kvp import FELTER, VET_IKKE

FIL = Path(kvp.__file__).parent / "etiketter.json"


def som_json() -> str:
    """The file's content: form of the language → field → the field and its values in words."""
    return (
        json.dumps(
            {maalform: {navn: _felt(navn, maalform) for navn in FELTER} for maalform in MAALFORMER},
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def _felt(navn: str, maalform: str) -> dict[str, object]:
    tekster, felt = katalog(maalform).felt(navn), FELTER[navn]
    verdier = (*felt.verdier, *((VET_IKKE,) if felt.vet_ikke else ()))
    return {"navn": tekster.etikett, "verdier": {verdi: tekster.verdi(verdi) for verdi in verdier}}


if __name__ == "__main__":
    FIL.write_text(som_json(), encoding="utf-8")
