"""A trained model as the measurements use it: trained on the project's data, and asked for its guess of a text."""
from __future__ import annotations

import asyncio
from pathlib import Path

from bot.katalog import katalog
from bot.lesing import Gjetning
from bot.maaling.sett import ROT


def tren(mappe: Path, oppsett: Path) -> Path:
    """Trains the understanding only, with the pipeline in `oppsett`, into `mappe`; gives the model file."""
    from rasa.model_training import train_nlu

    fil = train_nlu(str(oppsett), str(ROT / "data/nlu.yml"), str(mappe), domain=str(ROT / "domain.yml"))
    if not fil:
        raise RuntimeError("the training gave no model")
    return Path(fil)


class Tolk:
    """The classifier of a model file. What it made of a text is remembered: the sets are typed at many questions."""

    def __init__(self, modell: Path) -> None:
        from rasa.core.agent import Agent

        from bot.rasa.kanal import for_motoren

        self._for_motoren = for_motoren
        self._agent = Agent.load(str(modell))
        self._loop = asyncio.new_event_loop()
        self._minne: dict[str, list[dict]] = {}
        self.temaer = katalog("nb").temaer

    def __enter__(self) -> Tolk:
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.close()

    def rangering(self, tekst: str) -> list[dict]:
        """Rasa's ranking for a text as typed: {"name", "confidence"}, the likeliest first."""
        if tekst not in self._minne:
            self._minne[tekst] = self.tolk_paa_nytt(tekst)
        return self._minne[tekst]

    def tolk_paa_nytt(self, tekst: str) -> list[dict]:
        """The same without the memory, for measuring time."""
        svar = self._loop.run_until_complete(self._agent.parse_message(self._for_motoren(tekst)))
        # DIET ranks only the ten likeliest and gives the intent alone where it has no ranking.
        return svar.get("intent_ranking") or [svar["intent"]]

    def beste(self, tekst: str) -> tuple[str, float]:
        """The likeliest intent and its probability, the fallback left out."""
        r = next(r for r in self.rangering(tekst) if r["name"] != "nlu_fallback")
        return r["name"], r["confidence"]

    def __call__(self, tekst: str) -> Gjetning:
        """The guess that the reader gets for a text."""
        return Gjetning.fra_rangering(self.rangering(tekst), self.temaer)
