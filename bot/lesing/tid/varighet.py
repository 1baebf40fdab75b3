"""Durations in a canonical text (`bot.lesing.tid.kanon`): «1 AR og 3 MND», «6 UKE», «3-4 MND»."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.lesing.tid.kalender import maanedsspenn

_TALL = r"\d{1,4}(?:[.,]\d{1,2})?"
_LEDD = rf"(?<![\d.,/:MU])(?P<n>{_TALL})(?: ?(?:-|til|eller) ?(?P<n2>{_TALL}))? ?(?P<enhet>AR|MND|UKE|DAG)\b(?!-)"
_MOENSTER = re.compile(_LEDD)
_MELLOM = re.compile(r" ?(?:og|\+|a)? ?")
_SPENN_OG = re.compile(rf"\bmellom (?P<n>{_TALL}) og $")
_STORRELSE = {"AR": 3, "MND": 2, "UKE": 1, "DAG": 0}
# Nobody serves longer than this; larger numbers are something else, and date arithmetic would overflow.
_LENGST_MAANEDER = 12 * 40


@dataclass(frozen=True)
class Varighet:
    """A length of time: calendar months plus days, at `start`:`slutt`. `til` is the upper end of «3-4 måneder»."""

    start: int
    slutt: int
    maaneder: float
    dager: float
    enhet: str  # the largest unit named
    til: "Varighet | None" = None

    @property
    def i_maaneder(self) -> float:
        """The length in months of 30 days, two decimals; a whole number when it is close to one (60 days = 2)."""
        verdi = self.maaneder + self.dager / 30
        return round(verdi) if abs(verdi - round(verdi)) <= 0.05 and round(verdi) else round(verdi, 2)

    def fram(self, dag: date) -> tuple[date, date]:
        """Where the length ends, counted from `dag`: a day for days, a Monday-Sunday week, otherwise a month."""
        slutt = self.dagen(dag)
        if self.enhet == "DAG":
            return slutt, slutt
        if self.enhet == "UKE":
            mandag = slutt - timedelta(days=slutt.weekday())
            return mandag, mandag + timedelta(days=6)
        return maanedsspenn(slutt.year, slutt.month)

    def dagen(self, dag: date) -> date:
        """The very day on which the length ends."""
        hele = int(self.maaneder)
        rest = round((self.maaneder - hele) * 30 + self.dager)
        slutt: date = dag + relativedelta(months=hele) + timedelta(days=rest)
        return slutt


def _lag(start: int, slutt: int, tall: str, enhet: str) -> Varighet | None:
    n = float(tall.replace(",", "."))
    maaneder = n * 12 if enhet == "AR" else n if enhet == "MND" else 0
    dager = n * 7 if enhet == "UKE" else n if enhet == "DAG" else 0
    if maaneder + dager / 30 > _LENGST_MAANEDER:
        return None
    return Varighet(start, slutt, maaneder, dager, enhet)


def varigheter(k: str) -> list[Varighet]:
    """The durations of a canonical text in its order; «1 AR og 3 MND» is one of them."""
    funn: list[Varighet] = []
    for m in _MOENSTER.finditer(k):
        foran = _SPENN_OG.search(k, 0, m.start())
        lav, hoy = (foran["n"], m["n"]) if foran else (m["n"], m["n2"])
        start = foran.start() if foran else m.start()
        v = _lag(start, m.end(), lav, m["enhet"])
        if v is None:
            continue
        if hoy:
            til = _lag(start, m.end(), hoy, m["enhet"])
            v = til and Varighet(v.start, v.slutt, v.maaneder, v.dager, v.enhet, til)
            if v is None:
                continue
        elif funn and funn[-1].til is None and _MELLOM.fullmatch(k, funn[-1].slutt, m.start()):
            f = funn[-1]
            if _STORRELSE[f.enhet] > _STORRELSE[m["enhet"]]:
                funn[-1] = Varighet(f.start, v.slutt, f.maaneder + v.maaneder, f.dager + v.dager, f.enhet)
                continue
        funn.append(v)
    return funn
