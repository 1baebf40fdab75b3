"""`python -m bot.maaling.fraser`: spaCy's PhraseMatcher and EntityRuler beside the readers of prisons, municipalities
and forms, on the labelled texts in tests/data. Prints a Markdown table (docs/forstaaelse.md).

The matchers get the same names as the readers: every spelling in bot/lesing/data, and the words on the buttons of the
form in both language forms. What they find is the set of values behind the longest phrases of a text.
A text that is looked up by LOWER gets a vocabulary of its own, as in bot.lesing.navnemodell. Lemmas need the one of the
pipeline.
"""
from __future__ import annotations

import datetime as dt
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import spacy
from spacy.lang.nb import Norwegian
from spacy.matcher import PhraseMatcher
from spacy.pipeline import EntityRuler
from spacy.tokens import Doc
from spacy.util import filter_spans
from spacy.vocab import Vocab

from bot.katalog import MAALFORMER, ROLLER, katalog
from bot.lesing import Sammenheng
from bot.lesing.leser import LESERE
from bot.lesing.navneleser import finn_navn
from bot.lesing.navnemodell import PAKKE
from bot.lesing.norsk import fold
from bot.lesing.sted import les_fengsel, les_kommune, skrivemaater
from bot.maaling.prove import lik, slag
from bot.maaling.sett import DATA, les_data
from kvp import FELTER

STEDER = ("fengsel", "kommune_for", "kommune_etter")
FELT = (*STEDER, "form")
UTFALL = ("rett", "galt", "ikke funnet", "tomt", "falskt")
"""Of a text that names a value: the right one, another one, none. Of a text that names none: none found, one found."""
LESERNE, PHRASE, RULER, LEMMA = "leserne", "PhraseMatcher, LOWER", "EntityRuler, LOWER", "PhraseMatcher, LEMMA"
SETNINGER = ("{}", "jeg bodde i {} før", "NAV {} følger meg opp")
"""What every name is put into to see whether it is taken for a person."""
_ORD = re.compile(r"\w+|[^\w\s]")
_NORSK = Norwegian()

Finner = Callable[[str], tuple[str, ...]]
"""A text as typed -> every value found for one field, in the order of the catalogue or of the text."""


def titler(tittel: str) -> list[str]:
    """The phrases in the words on a button: «Fengsel (åpent eller lukket)» -> Fengsel, åpent, lukket."""
    return [b for d in re.split(r"[(),]|\beller\b", tittel) if (b := d.strip())]


def formord() -> dict[str, tuple[str, ...]]:
    """The words for each form in the catalogue, both language forms and both roles -> the forms they stand for."""
    ord_: dict[str, set[str]] = {}
    for k in (katalog(m).felt("form") for m in MAALFORMER):
        for verdi in FELTER["form"].verdier:
            valg = [v.tittel for rolle in ROLLER for v in k.valg(rolle) if v.verdi == verdi]
            for bit in (b for t in (*valg, k.verdi(verdi)) for b in titler(t)):
                ord_.setdefault(bit, set()).add(verdi)
    return {bit: tuple(sorted(verdier)) for bit, verdier in ord_.items()}


def navnene(felt: str) -> dict[str, tuple[str, ...]]:
    """The names that the matchers look for -> the values behind each."""
    return formord() if felt == "form" else skrivemaater(felt)


def dok(tekst: str, ordforraad: Vocab) -> Doc:
    return Doc(ordforraad, words=_ORD.findall(tekst))


def eget_ordforraad() -> Vocab:
    """A vocabulary for one text, so that nothing of it stays behind; LOWER is the same number in every vocabulary."""
    return Vocab(lex_attr_getters=_NORSK.vocab.lex_attr_getters)


def phrasematcher(navn: Mapping[str, tuple[str, ...]], les: Callable[[str], Doc], ordforraad: Vocab,
                  attr: str) -> Finner:
    """Finds the values of the longest phrases of a text. `les` makes the document of a text or a phrase."""
    matcher, nokler = PhraseMatcher(ordforraad, attr=attr), {}
    for tekst, verdier in navn.items():
        nokler[ordforraad.strings.add(tekst)] = verdier
        matcher.add(tekst, [les(t) for t in dict.fromkeys((tekst, tekst.lower()))])  # lemmas keep their case

    def finn(tekst: str) -> tuple[str, ...]:
        lest = les(tekst)
        treff: dict[tuple[int, int], list[int]] = {}
        for nokkel, fra, til in matcher(lest):
            treff.setdefault((fra, til), []).append(nokkel)
        valgt = filter_spans([lest[fra:til] for fra, til in treff])
        return tuple(dict.fromkeys(v for s in valgt for n in treff[s.start, s.end] for v in nokler[n]))

    return finn


def entityruler(navn: Mapping[str, tuple[str, ...]]) -> Finner:
    """The same with EntityRuler, which keeps one value per phrase: the values are joined in its id."""
    nlp = Norwegian()
    nlp.tokenizer = lambda tekst: dok(tekst, nlp.vocab)  # the phrases must be split as the texts are
    ruler = EntityRuler(nlp, phrase_matcher_attr="LOWER")
    ruler.add_patterns([{"label": "VERDI", "pattern": n, "id": "|".join(v)} for n, v in navn.items()])

    def finn(tekst: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(v for e in ruler(dok(tekst, eget_ordforraad())).ents for v in e.ent_id_.split("|")))

    return finn


def leseren(felt: str) -> Finner:
    """Our reader of the field, at its question, on the text as typed."""
    ved = Sammenheng(felt, dt.date(2026, 12, 1), "innsatt", {"rolle": "innsatt"})

    def finn(tekst: str) -> tuple[str, ...]:
        funn, alternativer = LESERE[felt](tekst, fold(tekst), ved)
        if alternativer or funn is None or funn.verdi == "vet_ikke":
            return ()
        return tuple(funn.verdi) if isinstance(funn.verdi, list) else (str(funn.verdi),)

    return finn


def metoder(felt: str, nlp: Any) -> dict[str, Finner]:
    """Every way of finding the values of a field, by name. `nlp`: a pipeline that gives lemmas."""
    def grunnformer(tekst: str) -> Doc:
        lest = dok(tekst, nlp.vocab)
        for _, del_ in nlp.pipeline:
            lest = del_(lest)
        return lest

    navn, felles = navnene(felt), eget_ordforraad()
    return {
        LESERNE: leseren(felt),
        PHRASE: phrasematcher(navn, lambda t: dok(t, eget_ordforraad()), felles, "LOWER"),
        RULER: entityruler(navn),
        LEMMA: phrasematcher(navn, grunnformer, nlp.vocab, "LEMMA"),
    }


def utfall(ytring: Mapping[str, Any], fikk: tuple[str, ...]) -> str | None:
    """One of `UTFALL`, or None where the set does not say what place or form the text holds.

    Several places count as none, for then the person is asked. `form` takes several values, and «annet» there is none.
    """
    art, er_form = slag(ytring), ytring["felt"] == "form"
    if art == "personopplysning":
        return None
    verdier = [v for v in fikk if not (er_form and v == "annet")]
    funnet = bool(verdier) if er_form else len(verdier) == 1
    if art != "verdi" or ytring["forventet"] == ["annet"]:
        return "falskt" if funnet else "tomt"
    if not funnet:
        return "ikke funnet"
    godtatt = (ytring["forventet"], *ytring.get("ogsaa_godtatt", ()))
    return "rett" if any(lik(g, verdier if er_form else verdier[0]) for g in godtatt) else "galt"


@dataclass
class Maaling:
    """What one way gave on some texts: the count of each of `UTFALL`, seconds of CPU time, the texts it got right."""

    teller: Counter[str]
    sekunder: float
    rette: set[str]


def maal(ytringer: Iterable[Mapping[str, Any]], finn: Finner) -> Maaling:
    """Counts over the texts whose outcome is known. CPU time, for the machine may be busy."""
    m = Maaling(Counter(), 0.0, set())
    for y in ytringer:
        start = time.process_time()
        fikk = finn(y["tekst"])
        brukt = time.process_time() - start
        if (u := utfall(y, fikk)) is not None:
            m.teller[u] += 1
            m.sekunder += brukt
            m.rette |= {y["tekst"]} if u == "rett" else set()
    return m


def uspurt(tekst: str) -> bool:
    """Whether our readers see a place that somebody lives or sits in, in a text that was not asked about places."""
    return bool(les_fengsel(tekst, spurt=False) or les_kommune(tekst, spurt=False))


def steder_tatt_for_personer(setninger: Iterable[str] = SETNINGER) -> tuple[int, list[str]]:
    """(sentences read, those in which a name of the catalogue was taken for a person)."""
    navn = dict.fromkeys(n for felt in ("fengsel", "kommune_for") for n in skrivemaater(felt))
    alle = [s.format(n) for n in navn for s in setninger]
    return len(alle), [s for s in alle if finn_navn(s)]


def tabell(maalt: Mapping[str, Mapping[str, Maaling]]) -> str:
    """Field -> way -> measurement, as Markdown."""
    linjer = ["| felt | metode | med verdi | rett | galt | ikke funnet | uten verdi | falskt | ms per tekst |",
              "|---|---|---:|---:|---:|---:|---:|---:|---:|"]
    for felt, metodene in maalt.items():
        for navn, m in metodene.items():
            rett, galt, borte, tomt, falskt = (m.teller[u] for u in UTFALL)
            ms = f"{1000 * m.sekunder / max(1, m.teller.total()):.2f}".replace(".", ",")
            linjer.append(f"| {felt} | {navn} | {rett + galt + borte} | {rett} | {galt} | {borte} | {tomt + falskt} | "
                          f"{falskt} | {ms} |")
    return "\n".join(linjer)


def main() -> int:
    ytringer = [y for sett in les_data(DATA, "ytringer").values() for y in sett]
    nlp = spacy.load(PAKKE, exclude=["ner", "senter"])
    alle = {felt: metoder(felt, nlp) for felt in FELT}
    maalt = {felt: {navn: maal([y for y in ytringer if y["felt"] == felt], finn) for navn, finn in alle[felt].items()}
             for felt in FELT}
    print(tabell(maalt), "\n")
    for felt, m in maalt.items():
        bare = (m[PHRASE].rette | m[LEMMA].rette) - m[LESERNE].rette
        print(f"{felt}: rett bare med frasene: {len(bare)}", *sorted(bare), sep="\n- ")
    andre = [y["tekst"] for y in ytringer if y["felt"] not in FELT and slag(y) != "personopplysning"]
    fraser = [t for t in andre if alle["fengsel"][PHRASE](t) or alle["kommune_for"][PHRASE](t)]
    print(f"Ved andre spørsmål ({len(andre)} tekster): leserne finner sted i {sum(map(uspurt, andre))}, {PHRASE} i "
          f"{len(fraser)}:", *fraser, sep="\n- ")
    lest, tatt = steder_tatt_for_personer()
    print(f"Steder tatt for personer: {len(tatt)} av {lest} setninger.", *tatt, sep="\n- ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
