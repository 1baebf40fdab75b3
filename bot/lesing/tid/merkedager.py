"""Named days: Christmas, Easter and the others that people count their time by.

Movable days follow Easter Sunday (`dateutil.easter`); the others are fixed.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from dateutil.easter import easter

_AFTEN = r"(?:af?t(?:[ea]n|a)|kvell?d?(?:en)?)"
# name: (pattern in folded text, what it is). Offsets are days from Easter Sunday; "MM-DD" is fixed; two of either make
# a stretch. The order matters: «1. juledag» must be tried before «jul».
_TABELL: dict[str, tuple[str, tuple[str | int, ...]]] = {
    "lillejulaften": (rf"(?:lill?e?|litle) ?jule? ?{_AFTEN}|veslejul\w*", ("12-23",)),
    "julaften": (rf"j[uo]le? ?{_AFTEN}", ("12-24",)),
    "juledag1": (r"1\.? ?j[uo]le? ?(?:dag\w*|DAG)", ("12-25",)),
    "juledag2": (r"(?:2\.?|annen) ?j[uo]le? ?(?:dag\w*|DAG)", ("12-26",)),
    "juledag3": (r"3\.? ?j[uo]le? ?(?:dag\w*|DAG)", ("12-27",)),
    "juledag4": (r"4\.? ?j[uo]le? ?(?:dag\w*|DAG)", ("12-28",)),
    "romjul": (r"rom ?j[uo]l[ae]?n?", ("12-27", "12-30")),
    "nyttaarsaften": (rf"n(?:ytt?|y)ars? ?{_AFTEN}", ("12-31",)),
    "nyttaarsdag": (r"(?:1\.? ?)?n(?:ytt|y)ars ?(?:dag\w*|DAG)", ("01-01",)),
    "skjaertorsdag": (r"sk(?:j[ae]r|[iy]r) ?(?:torsda(?:g|gen)?|U4)", (-3,)),
    "langfredag": (r"lang ?(?:freda(?:g|gen)?|U5)", (-2,)),
    "palmesondag": (r"palme ?(?:sonda(?:g|gen)?|sundag\w*|U7)", (-7,)),
    "paaskeaften": (rf"paske? ?{_AFTEN}", (-1,)),
    "paaskedag2": (r"(?:2\.?|annen) ?paske? ?(?:dag\w*|DAG)", (1,)),
    "paaskedag3": (r"3\.? ?paske? ?(?:dag\w*|DAG)", (2,)),
    "paaskedag1": (r"(?:1\.? ?)?paske? ?(?:dag(?:en)?\b|DAG)", (0,)),
    "paaskeuke": (r"paske? ?(?:uk[ae]n?|vek[ae]|UKE)", (-6, 1)),
    "paaske": (r"(?:til |i )?paske?(?:[ae]n?|tid\w*)?\b", (-3, 1)),
    "himmelfart": (r"(?:kristi )?himmelfart\w*", (39,)),
    "pinseaften": (rf"pinse ?{_AFTEN}", (48,)),
    "pinsedag2": (r"(?:2\.?|annen) ?pinse ?(?:dag\w*|DAG)", (50,)),
    "pinsedag3": (r"3\.? ?pinse ?(?:dag\w*|DAG)", (51,)),
    "pinsedag1": (r"(?:1\.? ?)?pinse ?(?:dag(?:en)?\b|DAG)", (49,)),
    "pinse": (r"(?:til |i )?pins[ae]n?\b", (49, 50)),
    "arbeidernesdag": (r"arbeid[ea]rn?[ea]s (?:internasjonale )?(?:kamp)?(?:DAG|dag\w*)|arbeidardagen", ("05-01",)),
    "grunnlovsdagen": (r"(?:grunnlovs|nasjonal) ?(?:dag\w*|DAG)|syttende ?mai|syttande ?mai", ("05-17",)),
    "kvinnedagen": (r"kvinne(?:dagen| DAG)", ("03-08",)),
    "sankthansaften": (rf"(?:sank(?:t|te)|st\.?) ?hans ?{_AFTEN}|jonsok ?{_AFTEN}", ("06-23",)),
    "sankthans": (r"(?:til )?(?:sank(?:t|te)|st\.?) ?hans\b|jonsok\b", ("06-23", "06-24")),
    "olsok": (r"olsok\b", ("07-29",)),
    "halloween": (r"halloween", ("10-31",)),
    "lucia": (r"lucia(?:dagen)?\b|luciadag", ("12-13",)),
    "valentin": (r"valentin\w*(?: DAG)?", ("02-14",)),
    "jul": (
        r"(?:til |i )j[uo]l[as]?n?\b|^j[uo]l[a]?$|j[uo]l(?:a|en)?(?=,? (?:neste AR|20\d\d))|(?<=for )j[uo]l\b"
        r"|(?<=etter )j[uo]l\b",
        ("12-24", "12-26"),
    ),
    "nyttaar": (
        r"(?:til |i )n(?:ytt|y)ar\w{0,2}\b|^n(?:ytt|y)ar$|n(?:ytt|y)ar(?=,? 20\d\d)|(?<=for )n(?:ytt|y)ar\b"
        r"|(?<=etter )n(?:ytt|y)ar\b",
        ("12-31", "01-01"),
    ),
}


# One pattern for all of them, a named group per day.
MOENSTER = r"\b(?:" + "|".join(f"(?P<{navn}>{m})" for navn, (m, _) in _TABELL.items()) + r")(?!\w)"


def _dag(regel: str | int, aar: int) -> date:
    if isinstance(regel, int):
        paaske: date = easter(aar)
        return paaske + timedelta(days=regel)
    return date(aar, int(regel[:2]), int(regel[3:]))


def merkedag(treff: Mapping[str, str | None], aar: int) -> tuple[date, date]:
    """First and last day, in that year, of the day whose group matched. «nyttaar» ends in the year after."""
    regler = next(regler for navn, (_, regler) in _TABELL.items() if treff.get(navn))
    fra, til = _dag(regler[0], aar), _dag(regler[-1], aar)
    return fra, til if til >= fra else _dag(regler[-1], aar + 1)
