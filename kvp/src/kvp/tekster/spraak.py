"""What belongs to a form of the language and not to one text: the pronouns, the months, and how a range is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

# The same in both forms.
MAANEDER = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)


@dataclass(frozen=True)
class Spraak:
    """`pronomen`: the word that stands in angle brackets → what it is to the inmate, and of the inmate."""

    pronomen: Mapping[str, tuple[str, str]]
    mellom: str
    fra_til: str

    def dag(self, dag: date) -> str:
        """«15. mars 2027»."""
        return f"{dag.day}. {self.maaned(dag)}"

    def maaned(self, dag: date) -> str:
        """«mars 2027»."""
        return f"{MAANEDER[dag.month - 1]} {dag.year}"

    def spenn(self, fra: date, til: date) -> str:
        """A day or a range in words."""
        return self.dag(fra) if fra == til else self.mellom.format(fra=self.dag(fra), til=self.dag(til))

    def tidsrom(self, fra: date, til: date) -> str:
        """A day, a whole month («mars 2027»), a whole year, or «10. mars 2027 til 20. mars 2027»."""
        if fra == til:
            return self.dag(fra)
        neste = til + timedelta(days=1)
        if fra.day == 1 and neste.day == 1:
            if (fra.year, fra.month) == (til.year, til.month):
                return self.maaned(fra)
            if fra.month == 1 and til.month == 12 and fra.year == til.year:
                return str(fra.year)
        return self.fra_til.format(fra=self.dag(fra), til=self.dag(til))


SPRAAK: Mapping[str, Spraak] = {
    "nb": Spraak(
        {
            "du": ("du", "den innsatte"),
            "Du": ("Du", "Den innsatte"),
            "deg": ("deg", "den innsatte"),
            "seg": ("deg", "seg"),
            "din": ("din", "den innsattes"),
            "ditt": ("ditt", "den innsattes"),
            "dine": ("dine", "den innsattes"),
        },
        "mellom {fra} og {til}",
        "{fra} til {til}",
    ),
    "nn": Spraak(
        {
            "du": ("du", "den innsette"),
            "Du": ("Du", "Den innsette"),
            "deg": ("deg", "den innsette"),
            "seg": ("deg", "seg"),
        },
        "mellom {fra} og {til}",
        "{fra} til {til}",
    ),
}
