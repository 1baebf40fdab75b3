"""What a text is about, so that an answer to one question is never taken for an answer to another.

«Jeg har ikke leilighet» says nothing about frigang, although «har ikke» does.
"""

from __future__ import annotations

import re

_EMNER: dict[str, re.Pattern[str]] = {
    navn: re.compile(rf"\b(?:{m})(?!\w)")
    for navn, m in {
        "frigang": r"frigang\w*",
        "soning": r"varetekt\w*|fengs\w+|forvaring\w*|samfunns\w+|fotlenke\w*|lenk[ea]\w*|proveloslat\w*|"
        r"overgangsbolig\w*|"
        r"hjemmesoning\w*|betinget|rettssak\w*|dom|dommen|domt|soning\w*|sonet|siktet|provetid\w*|sykehus\w*",
        "bolig": r"bolig\w*|leilighet\w*|hybel\w*|bostedslos\w*|hus|huset|rom|husleie\w*|bopel|a bo|gata",
        "barn": r"barn(?!epensjon|evakt|ehage)\w*|sonn\w*|datter\w*|gutt\w*|jente\w*|unge|samver\w*",
        "trygd": r"ufor\w*|aap|trygd\w*|dagpenger|pensjon\w*|arbeidsavklaring\w*|ytelse\w*",
        "sosialhjelp": r"sosial\w*|stonad\w*|livsopphold\w*",
        "arbeid": r"arbeids\w*|innsats\w*|jobb\w*|arbeid|lerling\w*|praksis\w*|yrke\w*",
        "plan": r"individuell\w*|ip|ansvarsgruppe\w*",
        "dato": r"januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|20[2-4]\d|"
        r"\d\d?[./]\d\d?(?:[./]\d+)?|paske\w*",
    }.items()
}


def emner_i(tekst: str) -> frozenset[str]:
    """The topics that folded text plainly names."""
    return frozenset(navn for navn, monster in _EMNER.items() if monster.search(tekst))
