"""What a text is read in the light of, and what a reading gives: plain data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from kvp import VET_IKKE


@dataclass(frozen=True)
class Funn:
    """One value found for one field: `verdi` in the JSON form of the contract; not `sikker` is read back first."""

    felt: str
    verdi: object
    sikker: bool = True
    utregnet: bool = False
    """Worked out from the numbers in the text, which the model only guesses at."""


@dataclass(frozen=True)
class Sammenheng:
    """What a text is read in the light of."""

    felt: str | None
    dag: dt.date
    rolle: str | None = None
    sak: Mapping[str, object] = field(default_factory=dict)  # answers so far, JSON form
    forslag: object = None  # a value read back at the last turn, if any
    alternativer: tuple[object, ...] = ()  # values offered at the last turn, if any
    retter: bool = False  # the person was asked what to change
    endrer: bool = False  # the field has an answer, which is being changed
    krise: bool = False  # help for somebody in danger was given at the last turn
    spurt_igjen: bool = False  # an answer to this question was not understood

    @property
    def besvart(self) -> frozenset[str]:
        """The fields with an answer that stands; who did not know may say so later, beside another answer."""
        return frozenset(f for f, v in self.sak.items() if v != VET_IKKE)


@dataclass(frozen=True)
class Lesning:
    """What a text means. Exactly one of the kinds: krise, maalform, handling, tema, svar (`funn`), uklart."""

    slag: str
    funn: tuple[Funn, ...] = ()
    tema: str | None = None
    temaord: str | None = None  # the topic whose own words the question has, whatever the model says
    temaer: tuple[str, ...] = ()  # other topics that the text may ask about, the likeliest first
    handling: str | None = None
    begreper: tuple[str, ...] = ()  # the words whose meaning the text asks for, by their keys in the catalogue
    endre_felt: str | None = None
    maalform: str | None = None  # the form of the language that the text asks for
    alternativer: tuple[object, ...] = ()
    persondata: tuple[str, ...] = ()
    spurte: bool = False  # the text asked something that is no topic
    nolende: bool = False  # an answer with a question mark («34?»)
    allment: bool = False  # it is a question about how things are, and tells nothing of anybody
    hilsen: bool = False  # the text greets, and says no more
    rettet: bool = False  # the values correct earlier answers
    avvist: bool = False  # the value that was read back was wrong
    motsier: Funn | None = None  # what it clearly says of a field that was answered otherwise before
    sprak: str | None = None  # «sv», «da» or «en» when the text is not Norwegian
    sprak_onskes: bool = False  # the text asks to be spoken to in that language
    antall_ord: int = 0  # how many words the text has
    om_andre: bool = False  # clauses about somebody else were set aside
    dobbelt: bool = False  # it denies twice («ikke sånn at jeg ikke …»): which way it goes is asked
    nekter: bool = False  # the text has a «not»
    om_seg: bool = False  # it tells of somebody who says «jeg»
    ikke_naa: frozenset[str] = frozenset()  # the forms of which it may tell what is hoped for, to come, or over
    lenkens_form: str | None = None  # which of the two forms with a tag its words leave room for, where they say
    ordrett: bool = False  # the text is the words of a choice, or of «vet ikke», and nothing else
    krise_annen: bool = False  # the danger is to somebody else than the writer
    om_samtalen: bool = False  # the text names the conversation itself, or takes leave
    fortalt: bool = False  # the text tells of what somebody did («vi hoppet over den»)
    avkortet: bool = False  # only the first part of a long text was read
    ellers: Lesning | None = None  # what a text that means danger says beside it, for a false alarm
