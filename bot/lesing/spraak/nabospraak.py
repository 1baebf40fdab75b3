"""Swedish, Danish and English: the words that the exact readers need, in bokmål, and which language a text is in.

Swedish and Danish words that are no Norwegian words are exchanged wherever they stand. English shares too many short
words with Norwegian («to», «no», «in»), so it is exchanged only in a text that is plainly English. The answer is always
in Norwegian.
"""

from __future__ import annotations

import re
from pathlib import Path

import yaml

_DATA = yaml.safe_load((Path(__file__).parents[1] / "data" / "nabospraak.yml").read_text(encoding="utf-8"))
_ORDENE: dict[str, dict[str, str]] = {
    sprak: {
        form.replace("_", " "): norsk.replace("_", " ")
        for norsk, former in _DATA[sprak].items()
        for form in former.split()
    }
    for sprak in ("sv", "da", "en")
}
_KJENNETEGN: dict[str, frozenset[str]] = {s: frozenset(o.split()) for s, o in _DATA["kjennetegn"].items()}
_NABO = _ORDENE["da"] | _ORDENE["sv"]
_ENERE = {
    "ett": "en",
    "två": "to",
    "tre": "tre",
    "fyra": "fire",
    "fem": "fem",
    "sex": "seks",
    "sju": "sju",
    "åtta": "åtte",
}
_NABO |= {
    ti + en: _NABO[ti] + norsk
    for ti in ("tjugo", "trettio", "fyrtio", "femtio", "sextio")
    for en, norsk in (*_ENERE.items(), ("nio", "ni"))
}
_SVENSK_TALL = re.compile(r"\b(\d{1,2}):[ea]\b")  # «den 7:e april»
_DANSKE_TIERE = {f: n for f, n in _ORDENE["da"].items() if n.endswith("ti")} | {"tres": "seksti"}
_DANSK_TALL = re.compile(rf"(?<=og)(?:{'|'.join(_DANSKE_TIERE)})\b")  # «toogfyrre»
_ORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Read as a whole before the words are.
_UTTRYKK = (
    (r"\bin (?=(?:an? |about |\d+ |\w+ )?(?:days?|weeks?|months?|years?)\b)", "om "),
    (r"\b(?:get|getting|come|coming|be|am) (?:out|released)\b", "kommer ut"),
    (r"^no\b", "nei"),
)
_NEVNT = (
    ("en", re.compile(r"\b(?:english|engelsk)\b", re.IGNORECASE)),
    ("sv", re.compile(r"\b(?:svenska|svensk)\b", re.IGNORECASE)),
    ("da", re.compile(r"\bdansk\b", re.IGNORECASE)),
)
_SNAKKE = re.compile(r"\b(?:snakke?r?|prata?r?|tala?r?|speak|in|på|pa|kan|forstår?|understand|can)\b", re.IGNORECASE)


def til_norsk(tekst: str) -> tuple[str, str | None]:
    """The text with what readers need exchanged, and its language (`sv`, `da`, `en`) or None for Norwegian."""
    tekst = _DANSK_TALL.sub(lambda m: _DANSKE_TIERE[m.group()], _SVENSK_TALL.sub(r"\1.", tekst))
    ordene = [m.group().lower().replace("’", "'") for m in _ORD.finditer(tekst)]
    antall = {sprak: sum(o in kjente for o in ordene) for sprak, kjente in _KJENNETEGN.items()}
    # Most of the telling words are English; one such word alone is not enough.
    if antall["en"] >= 2 and antall["en"] > antall["nb"]:
        for uttrykk, norsk in _UTTRYKK:
            tekst = re.sub(uttrykk, norsk, tekst, flags=re.IGNORECASE)
        return _byttet(tekst, _ORDENE["en"]), "en"
    nabo = max(("da", "sv"), key=antall.__getitem__)
    return _byttet(tekst, _NABO), nabo if antall[nabo] else None


def _byttet(tekst: str, ordliste: dict[str, str]) -> str:
    return _ORD.sub(lambda m: ordliste.get(m.group().lower().replace("’", "'"), m.group()), tekst)


def vil_snakke(tekst: str) -> str | None:
    """The language that somebody asks to be spoken to in («do you speak English?»), or None."""
    return next((sprak for sprak, m in _NEVNT if m.search(tekst)), None) if _SNAKKE.search(tekst) else None
