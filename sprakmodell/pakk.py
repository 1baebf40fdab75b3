"""Pack a trained pipeline as one wheel: honest metadata, no text from the treebank, the same bytes every time."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from spacy.cli.package import package
from spacy.lang.nb import Norwegian
from spacy.language import Language
from spacy.strings import StringStore
from spacy.util import load_config

NAVN = "core_news_sm"
VERSJON = "3.4.0+kvp1"
HER = Path(__file__).parent
ANNOTASJONER = "CC0 1.0"
KILDER = [
    {
        "name": "Norwegian Dependency Treebank (NDT), bokmål",
        "license": ANNOTASJONER,
        "author": "Språkbanken, Nasjonalbiblioteket",
        "url": "https://www.nb.no/sprakbanken/ressurskatalog/oai-nb-no-sbr-10/",
    },
    {
        "name": "UD Norwegian Bokmål",
        "license": ANNOTASJONER,
        "author": "Øvrelid, Lilja; Jørgensen, Fredrik; Hohle, Petter",
        "url": "https://github.com/UniversalDependencies/UD_Norwegian-Bokmaal",
    },
    {
        "name": "NorNE: Norwegian Named Entities",
        "license": ANNOTASJONER,
        "author": "Schibsted, Språkbanken og Language Technology Group ved Universitetet i Oslo",
        "url": "https://github.com/ltgoslo/norne",
    },
]
BESKRIVELSE = (
    "Ikke Explosions bygg. Norsk bokmål for KVP-veileder, bygd fra de samme åpne kildene som Explosions "
    "nb_core_news_sm 3.4.0. Deler: tok2vec, morphologizer, senter, lemmatizer, attribute_ruler, ner. "
    "Modellen får vite hvilke av prosjektets egne navnelister et ord står på. "
    "Ingen parser: kilden her har ingen setningsanalyse, så doc.noun_chunks finnes ikke."
)
MERKNAD = (
    "Poengene under «performance» er målt på utviklingsdelen av UD Norwegian Bokmål. «lower» er samme tekst med små "
    "bokstaver. «chat» har i tillegg aa, oe og ae, og mangler komma og punktum."
)
TVILLING = " «other_text» er fra en tvilling som er trent uten en tidel av treningsdelen, og målt på den tidelen."


def _noedvendige_strenger(nlp: Language) -> StringStore:
    """Return the strings the pipeline itself needs: labels and inflection parts, not the words it was trained on."""
    ut = StringStore(Norwegian().vocab.strings)
    for _, del_ in nlp.pipeline:
        for etikett in getattr(del_, "labels", ()):
            if isinstance(etikett, str):
                ut.add(etikett)
    for etikett, klasse in nlp.get_pipe("morphologizer").cfg["labels_morph"].items():
        for streng in (etikett, klasse, *etikett.replace("|", "=").split("=")):
            ut.add(streng)
    lemma = nlp.get_pipe("lemmatizer")
    for tre in range(len(lemma.trees)):
        node = lemma.trees[tre]
        for rolle in ("orig", "subst"):
            if rolle in node:
                ut.add(nlp.vocab.strings[node[rolle]])
    for streng in ("SPACE", "_", ""):
        ut.add(streng)
    return ut


def lagre(nlp: Language, mappe: Path, poeng: dict) -> None:
    """Save the pipeline with its metadata, without paths and without the words of the treebank."""
    nlp.meta.update(
        name=NAVN,
        version=VERSJON,
        spacy_version=">=3.4.0,<3.5.0",
        description=BESKRIVELSE,
        author="KVP-veileder",
        email="",
        url="",
        license=ANNOTASJONER,
        sources=KILDER,
        notes=MERKNAD + (TVILLING if "other_text" in poeng else ""),
        performance=poeng,
    )
    nlp.to_disk(mappe)
    _noedvendige_strenger(nlp).to_disk(mappe / "vocab" / "strings.json")
    oppsett = load_config(mappe / "config.cfg")
    rent = load_config(HER / "config.cfg")
    for del_ in ("paths", "corpora", "training"):  # not what one round of the training happened to use
        oppsett[del_] = rent[del_]
    oppsett.to_disk(mappe / "config.cfg")


def pakk(mappe: Path, ut: Path) -> Path:
    """Build the wheel in `ut` from a saved pipeline, in place of older ones, and return its path."""
    ut.mkdir(parents=True, exist_ok=True)
    for gammel in ut.glob("nb_core_news_sm-*.whl"):
        gammel.unlink()
    os.environ["SOURCE_DATE_EPOCH"] = "1640995200"  # fixed times inside the wheel: same input, same bytes
    with tempfile.TemporaryDirectory() as arbeid:
        package(mappe, Path(arbeid), code_paths=[HER / "trekk.py"], create_sdist=False, create_wheel=True)
        hjul = next(Path(arbeid).glob("*/dist/*.whl"))
        return Path(shutil.copy(hjul, ut / hjul.name))
