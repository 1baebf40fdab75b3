"""Rules for Kvalifiseringsprogrammet (KVP) while serving a sentence: a case in, an assessment out."""

from .feil import UgyldigDato, UgyldigVerdi, UkjentMaalform
from .sak import FELTER, Felt, Loslatelse, Sak, Spenn

__all__ = ["FELTER", "Felt", "Loslatelse", "Sak", "Spenn", "UgyldigDato", "UgyldigVerdi", "UkjentMaalform"]
