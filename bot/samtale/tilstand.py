"""What a conversation keeps between two turns: the answers, and where it stands. JSON in and out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from kvp import Sak


@dataclass
class Tilstand:
    """The answers are the only lasting state; question, conclusion and note are computed from them anew each turn."""

    svar: dict[str, object] = field(default_factory=dict)  # fields of the case, JSON form of the contract
    spurt: str | None = None  # the field being asked, None when it is over
    rekkefolge: list[str] = field(default_factory=list)  # answered fields, oldest first, for going back
    hoppet: list[str] = field(default_factory=list)  # fields skipped by the person
    bom: int = 0  # misses in a row at this question
    videre: str | None = None
    bekreft: str | None = None
    slett: bool = False  # asked whether to delete everything
    retter: bool = False  # asked what to change
    forslag: object = None  # a value read back for confirmation
    nevnt: dict[str, object] = field(
        default_factory=dict
    )  # said in passing, too vague to take: offered when it is asked
    alternativer: list[object] = field(default_factory=list)  # values offered because the text could mean several
    motsigelser: list[str] = field(default_factory=list)  # contradictions that have been asked about
    vist: str | None = None  # fingerprint of the conclusion shown last
    maalform: str = "nb"
    tilbudt: bool = False  # the other form of the language has been offered, or one was chosen
    slettet: bool = False  # the person confirmed: forget the conversation
    spm: int = 0  # the number of the question that stands; grows with each that is put
    nytt: bool = False  # what is asked with `slett` is to start over, not to end
    endrer: str | None = None  # the answered field that is asked again; its value stands until another is given
    parkert: dict[str, object] = field(default_factory=dict)  # answers that are not asked about as the others stand now
    angre: dict[str, Any] | None = None  # the conversation before a new start, until the next answer
    talt: list[int] = field(default_factory=list)  # part, step and total as they were told last
    paa_nytt: list[str] = field(default_factory=list)  # answers of an earlier case that are still to be asked again
    foer: dict[str, Any] | None = None  # its day, conclusion, window and tasks, until they have been compared
    krise: list[Any] | None = None  # help was given: what the text said beside the danger, until the next turn

    @property
    def rolle(self) -> str | None:
        return self.svar.get("rolle")  # type: ignore[return-value]

    @property
    def sak(self) -> Sak:
        return Sak.fra_json(self.svar)

    def sett(self, felt: str, verdi: object) -> None:
        """Stores an answer as the newest one. `verdi` in JSON form; `kvp.UgyldigVerdi` when it is not allowed."""
        self.svar = Sak.fra_json({**self.svar, felt: verdi}).til_json()
        self.rekkefolge = [f for f in self.rekkefolge if f != felt] + [felt]
        self.hoppet = [f for f in self.hoppet if f != felt]

    def fjern(self, felt: str) -> None:
        """Takes an answer away, of the case or of the steps."""
        if felt in ("videre", "bekreft"):
            setattr(self, felt, None)
        self.svar.pop(felt, None)
        self.parkert.pop(felt, None)
        self.rekkefolge = [f for f in self.rekkefolge if f != felt]

    def til_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def fra_json(cls, data: Mapping[str, Any]) -> Tilstand:
        kjente = {f.name for f in fields(cls)}  # what is left out takes its default
        return cls(**{k: v for k, v in data.items() if k in kjente})
