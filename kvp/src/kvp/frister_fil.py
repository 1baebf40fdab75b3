"""A file of cases read into rows: CSV with the standard library, Excel with python-calamine (`kvp-regler[frister]`).

Nothing that identifies a person is let in: a column of names, birth numbers, phone numbers or offences stops the whole
file, and what stood there is repeated nowhere, in no error and no report.
"""

from __future__ import annotations

import csv
import functools
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from xml.parsers import expat

from .frister_lesing import Radfeil, Radleser, rens_ref
from .frister_ord import FORBUDTE_HODER, KOLONNE, KOLONNE_SIKKERHET, flat
from .frister_person import forbudt_celle, forbudt_kolonne
from .sak import Sak
from .tekster import fristord

MAKS_BYTES = 50_000_000
MAKS_UTPAKKET = 100_000_000
MAKS_DELT = 500_000_000  # bytes of text that fields share, when each has its own copy
MAKS_TEGN_DELT = 200_000  # Excel itself allows 32,767 characters in a field
MAKS_RADER = 50_000
MAKS_KOLONNER = 200
MAKS_TEGN_I_CELLE = 1000
LETER_ETTER_HODET = 15  # rows above the heading: a title, a blank line
Celler = list[object]
MAKS_FELT = 4_000_000
FOR_STOR = "Excel-filen er for stor når den pakkes ut"
INSTALLER = "Excel-filer krever to biblioteker til: pip install python-calamine XlsxWriter"


class UlesbarFil(ValueError):
    """The file cannot be read at all, or may not be; the text is one line of Norwegian without any of its content."""


@dataclass
class Liste:
    """What a file held: cases with reference and row number, rows that are broken, and columns that were left out."""

    saker: list[tuple[str, Sak]] = field(default_factory=list)
    feil: list[dict[str, object]] = field(default_factory=list)
    utelatt: list[str] = field(default_factory=list)


def les_fil(innhold: bytes, navn: str, i_dag: date, maalform: str = "nb") -> Liste:
    """The cases of a file. Errors: `UlesbarFil` for the whole, and `Liste.feil` for single rows."""
    if len(innhold) > MAKS_BYTES:
        raise UlesbarFil(f"filen er for stor (over {MAKS_BYTES // 1_000_000} MB)")
    excel = innhold[:4] == b"PK\x03\x04"
    if not excel and (navn.lower().endswith((".xlsx", ".xlsm", ".xls")) or innhold[:4] == b"\xd0\xcf\x11\xe0"):
        raise UlesbarFil("ikke en .xlsx-fil som kan leses. Lagre den som .xlsx eller .csv på nytt")
    rader = les_xlsx(innhold) if excel else les_csv(innhold)
    return les_rader(rader, i_dag, maalform)


# Files as rows of cells


def les_csv(innhold: bytes) -> list[Celler]:
    """Rows of text. UTF-8 with or without BOM, UTF-16 with one, or Windows-1252; `;`, `,` or tab."""
    tekst = _tekst(innhold)
    linjer = tekst.split("\n", 20)[:20]
    skille = None
    if linjer[0].strip().lower().startswith("sep=") and len(linjer[0].strip()) == 5:
        skille = linjer[0].strip()[4]
    forste = next((x for x in linjer if sum(map(x.count, ";,\t")) and not x.lower().startswith("sep=")), "")
    skille = skille or max(";,\t", key=lambda tegn: (forste.count(tegn), tegn == ";"))
    rader: list[Celler] = []
    try:
        for rad in csv.reader(io.StringIO(tekst, newline=""), delimiter=skille):
            rader.append(list(rad[:MAKS_KOLONNER]))
            if len(rader) > MAKS_RADER:
                raise UlesbarFil(f"filen har over {MAKS_RADER} rader")
    except (csv.Error, TypeError):
        raise UlesbarFil("filen er ikke en CSV-fil som kan leses") from None
    return rader


def _tekst(innhold: bytes) -> str:
    if innhold[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return innhold.decode("utf-16", "replace")
    try:
        tekst = innhold.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = innhold.decode("cp1252", "replace")
    if "\x00" in tekst[:2]:
        raise UlesbarFil("filen ser ut som UTF-16 uten merke (BOM). Lagre den som UTF-8 eller .xlsx")
    if "\x00" in tekst:
        raise UlesbarFil("filen er ikke en tekstfil. Lagre regnearket som .csv eller .xlsx")
    return tekst


def les_xlsx(innhold: bytes) -> list[Celler]:
    """The rows of the first visible sheet that holds anything; formulas give the values last shown."""
    try:
        import python_calamine as calamine
    except ImportError:
        raise UlesbarFil(INSTALLER) from None
    try:
        _sjekk_pakken(innhold)
        bok = calamine.CalamineWorkbook.from_filelike(io.BytesIO(innhold))
        for om in bok.sheets_metadata:
            if om.visible != calamine.SheetVisibleEnum.Visible or om.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            rader = _ark(bok.get_sheet_by_name(om.name).to_python(skip_empty_area=False))
            if any(rader):
                return rader
    except (UlesbarFil, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # a broken file can fail anywhere in the reader; a panic of its own is no `Exception`
        raise UlesbarFil("Excel-filen er skadet eller laget på en måte som ikke kan leses") from None
    return []


def _sjekk_pakken(innhold: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(innhold)) as pakke:
        deler = pakke.infolist()
        if len(deler) > 5000 or sum(del_.file_size for del_ in deler) > MAKS_UTPAKKET:
            raise UlesbarFil(FOR_STOR)
        lengst = verdier = 0
        for del_ in deler:
            innholdet = pakke.read(del_)
            if b"<!DOCTYPE" in innholdet[:1024]:
                raise UlesbarFil("Excel-filen har innhold som ikke hører hjemme i et regneark")
            _sjekk_utstrekning(innholdet)
            lengst = max(lengst, _lengste_delte(innholdet))
            verdier = max(verdier, len(_VERDI.findall(innholdet)))
    # A text that is shared is copied into every field that shows it: a long one shown often is a bomb.
    if lengst > MAKS_TEGN_DELT or lengst * verdier > MAKS_DELT:
        raise UlesbarFil(FOR_STOR)


_DELT_SLUTT = re.compile(rb"</(?:\w+:)?si\s*>")
_VERDI = re.compile(rb"</(?:\w+:)?v\s*>")


def _lengste_delte(del_: bytes) -> int:
    """The bytes of the longest text that fields share, or 0 where the part holds none."""
    lengst = forrige = 0
    for slutt in _DELT_SLUTT.finditer(del_):
        lengst, forrige = max(lengst, slutt.start() - forrige), slutt.end()
    return lengst


# Attributes that end with this letter as well: they cost a second look at most, and a word's edge costs one everywhere.
_STED = re.compile(rb"r\s*=\s*[\"']\s*([A-Za-z]*)\s*([0-9]*)")


def _sjekk_utstrekning(del_: bytes) -> None:
    """The reader makes room for all fields up to the last that is filled: one filled field far out is a bomb.

    What names a field or a row far out at all is parsed by a strict reader, which tells whether anything stands there.
    """
    if _for_vidt(*_ytterst(_STED.findall(del_))):
        hoyde, bredde = _fylt_til(del_)
        if hoyde > MAKS_RADER + 1000:
            raise UlesbarFil(f"filen har over {MAKS_RADER} rader")
        if _for_vidt(hoyde, bredde):
            raise UlesbarFil("regnearket har noe skrevet langt ute til høyre. Slett det, og lagre filen på nytt")


def _for_vidt(hoyde: int, bredde: int) -> bool:
    return hoyde > MAKS_RADER + 1000 or hoyde * bredde > MAKS_FELT


def _ytterst(steder: Iterable[tuple[bytes, bytes]]) -> tuple[int, int]:
    """The last row and the last column of places such as `r="AB12"`, each as its letters and its digits."""
    hoyde = bredde = 1
    for kolonne, rad in set(steder):
        hoyde, bredde = max(hoyde, int(rad[:9] or 0)), max(bredde, _nummer(kolonne[:9]))
    return hoyde, bredde


@functools.cache
def _nummer(kolonne: bytes) -> int:
    return functools.reduce(lambda n, b: n * 26 + b - 64, kolonne.upper(), 0)


def _fylt_til(del_: bytes) -> tuple[int, int]:
    """The last row and column with anything in them, of one sheet. Error: `ExpatError` for what is no sound XML."""
    rad = kolonne = hoyde = bredde = 0

    def begynn(navn: str, felt: dict[str, str]) -> None:
        nonlocal rad, kolonne, hoyde, bredde
        lokalt = navn.rpartition(":")[2]
        if lokalt == "row":
            rad, kolonne = int(felt.get("r", rad + 1)), 0
        elif lokalt == "c":
            treff = _STED.match(f'r="{felt["r"]}"'.encode()) if "r" in felt else None
            rad, kolonne = (int(treff[2] or 0), _nummer(treff[1])) if treff else (rad, kolonne + 1)
        elif lokalt in ("v", "is", "f"):
            hoyde, bredde = max(hoyde, rad), max(bredde, kolonne)

    leser = expat.ParserCreate()
    leser.StartElementHandler = begynn
    leser.Parse(del_, True)
    return hoyde, bredde


def _ark(rader: Sequence[Sequence[object]]) -> list[Celler]:
    if len(rader) > MAKS_RADER + 1000:
        raise UlesbarFil(f"filen har over {MAKS_RADER} rader")
    return [_rad(rad[:MAKS_KOLONNER]) for rad in rader]


def _rad(rad: Sequence[object]) -> Celler:
    celler = [None if c == "" else int(c) if isinstance(c, float) and c.is_integer() else c for c in rad]
    while celler and celler[-1] is None:
        celler.pop()
    return celler


# Rows of cells as cases


def les_rader(tabell: Sequence[Sequence[object]], i_dag: date, maalform: str = "nb") -> Liste:
    """The cases of these rows. Error: `UlesbarFil` when there is no heading, or a column that may not be there."""
    rader: list[Celler] = [[celle if _fylt(celle) else None for celle in rad] for rad in tabell]
    hode = _finn_hodet(rader)
    kolonner = [KOLONNE.get(_hodetekst(celle)) for celle in rader[hode]]
    _avvis(rader, hode, kolonner)
    bredde = max((len(rad) for rad in rader[hode:]), default=0)
    kolonner += [None] * (bredde - len(kolonner))
    plass: dict[str, int] = {}
    liste = Liste()
    for nr, (nokkel, kolonne) in enumerate(zip(kolonner, zip_longest(*rader[hode:]), strict=True)):
        if nokkel is not None and nokkel not in plass:
            plass[nokkel] = nr
        elif any(celle is not None for celle in kolonne):
            liste.utelatt.append(bokstav(nr))
    hode_sikkerhet = "fastsatt"
    if "loslatelse" in plass:
        hode_sikkerhet = KOLONNE_SIKKERHET.get(_hodetekst(rader[hode][plass["loslatelse"]]), "fastsatt")
    sett: dict[str, int] = {}
    les = Radleser(i_dag, maalform, hode_sikkerhet).les
    for nr, rad in enumerate(rader[hode + 1 :], hode + 2):
        celler = {nokkel: rad[i] for nokkel, i in plass.items() if i < len(rad) and rad[i] is not None}
        if celler:
            _ta_med(liste, nr, celler, sett, les, fristord(maalform))
    return liste


def _ta_med(
    liste: Liste,
    nr: int,
    celler: dict[str, object],
    sett: dict[str, int],
    les: Callable[[Mapping[str, object]], Sak],
    t: Mapping[str, str],
) -> None:
    ref = rens_ref(celler.get("ref", "")) or f"{t['rad'].lower()} {nr}"
    try:
        if "ref" in celler and forbudt_celle(celler["ref"], ref=True):
            ref = ""
            raise Radfeil(t["ref_forbudt"])
        if ref in sett:
            raise Radfeil(t["ref_dobbel"].format(rad=sett[ref]))
        if all(navn == "ref" for navn in celler):
            celler.pop("ref", None)  # a case of which nothing is known: everything is missing
        sett[ref] = nr
        liste.saker.append((ref, les(celler)))
    except Radfeil as feil:
        liste.feil.append({"rad": nr, "ref": ref, "hvorfor": str(feil)})


def _fylt(celle: object) -> bool:
    return celle is not None and (not isinstance(celle, str) or bool(celle.strip()))


def _hodetekst(celle: object) -> str:
    return flat(str(celle).replace("_", " ")[:200]) if isinstance(celle, str) else ""


def _finn_hodet(rader: Sequence[Celler]) -> int:
    """The row of headings: the first with two columns that we know, or else the first with one."""
    kjente = [sum(_hodetekst(celle) in KOLONNE for celle in rad) for rad in rader[:LETER_ETTER_HODET]]
    for minst in (2, 1):
        for nr, antall in enumerate(kjente):
            if antall >= minst:
                return nr
    # Nothing here is a list of cases. A list of persons is said to be one all the same.
    for nr, rad in enumerate(rader[:LETER_ETTER_HODET]):
        _avvis(rader, nr, [None] * len(rad))
    raise UlesbarFil(
        "fant ingen overskrifter å lese. Bruk for eksempel «Referanse», «Form», «Frigang», «Løslatelse», "
        "«Alder». «kvp frister --mal» lager en mal"
    )


def _avvis(rader: Sequence[Celler], hode: int, kolonner: Sequence[str | None]) -> None:
    """Refuses the file for a column that may not be there. Error: `UlesbarFil`, with the column's letter and kind."""
    funn: list[tuple[int, str]] = []
    for nr, kolonne in enumerate(zip_longest(*rader[hode:])):
        nokkel = kolonner[nr] if nr < len(kolonner) else None
        overskrift = _hodetekst(kolonne[0])
        slag = None if nokkel else next((s for s, m in FORBUDTE_HODER.items() if m.search(overskrift)), None)
        slag = slag or forbudt_kolonne((celle for celle in kolonne[1:] if celle is not None), nokkel)
        if slag is None and nokkel is None and kolonne[0] is not None:
            slag = forbudt_celle(kolonne[0])  # a list without headings
        if slag:
            funn.append((nr, slag))
    if funn:
        hvor = ", ".join(f"kolonne {bokstav(nr)} ({_SLAG[slag]})" for nr, slag in funn)
        raise UlesbarFil(f"{hvor} kan ikke være med. Ingenting er lest. Ta bort kolonnen, og bruk en egen referanse")


_SLAG = {
    "navn": "ser ut som navn",
    "fodselsnummer": "ser ut som fødselsnummer eller fødselsdato",
    "telefon": "ser ut som telefon eller adresse",
    "lovbrudd": "ser ut som lovbrudd",
    "diagnose": "ser ut som diagnose",
}


def bokstav(nr: int) -> str:
    """The letter of a column as a spreadsheet shows it: A, B … Z, AA."""
    tekst, nr = "", nr + 1
    while nr:
        nr, rest = divmod(nr - 1, 26)
        tekst = chr(65 + rest) + tekst
    return tekst
