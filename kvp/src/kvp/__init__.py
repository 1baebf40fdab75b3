"""Rules for Kvalifiseringsprogrammet (KVP) while serving a sentence: a case in, an assessment out."""

from .etiketter import etikett
from .feil import UgyldigDato, UgyldigVerdi, UkjentMaalform
from .felter import FELTER, VET_IKKE, Felt
from .resultat import Forbehold, Motsigelse, Oppgave, Vilkaarsresultat, Vurdering
from .sak import Loslatelse, Sak, Spenn
from .utgaver import Belop, Regelsett, Sats, barnetillegg, belop, regelsett
from .vurdering import vurder

__version__ = "0.2.0"

__all__ = [
    "FELTER",
    "VET_IKKE",
    "Belop",
    "Felt",
    "Forbehold",
    "Loslatelse",
    "Motsigelse",
    "Oppgave",
    "Regelsett",
    "Sak",
    "Sats",
    "Spenn",
    "UgyldigDato",
    "UgyldigVerdi",
    "UkjentMaalform",
    "Vilkaarsresultat",
    "Vurdering",
    "__version__",
    "barnetillegg",
    "belop",
    "etikett",
    "regelsett",
    "vurder",
]
