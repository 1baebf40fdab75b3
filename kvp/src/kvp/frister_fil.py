"""A file of cases read into rows: CSV with the standard library, Excel with openpyxl (the extra `kvp-regler[frister]`).

Nothing that identifies a person is let in: a column of names, birth numbers, phone numbers or offences stops the whole
file, and what stood there is repeated nowhere, in no error and no report.
"""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .frister_lesing import Radfeil, les_rad, rens_ref
from .frister_ord import FORBUDTE_HODER, KOLONNE, KOLONNE_SIKKERHET, flat
from .frister_person import forbudt_celle, forbudt_kolonne
from .frister_tekst import TEKSTER
from .sak import Sak

MAKS_BYTES = 50_000_000
MAKS_UTPAKKET = 400_000_000
MAKS_RADER = 50_000
MAKS_KOLONNER = 200
MAKS_TEGN_I_CELLE = 1000
LETER_ETTER_HODET = 15  # rows above the heading: a title, a blank line
Celler = list[object]
INSTALLER = "Excel-filer krever ett bibliotek til: openpyxl, som følger med «kvp-regler[frister]»"


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
        import openpyxl
    except ImportError:
        raise UlesbarFil(INSTALLER) from None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and names that play no part here
        return _les_bok(openpyxl, innhold)


def _les_bok(openpyxl: Any, innhold: bytes) -> list[Celler]:
    try:
        _sjekk_pakken(innhold)
        bok = openpyxl.load_workbook(io.BytesIO(innhold), read_only=True, data_only=True)
        for ark in bok.worksheets:
            if ark.sheet_state != "visible":
                continue
            ark.reset_dimensions()  # what the file says of its own size is not to be trusted
            rader = _ark(ark.iter_rows(max_col=MAKS_KOLONNER, values_only=True))
            if any(rader):
                return rader
    except UlesbarFil:
        raise
    except MemoryError:
        raise
    except Exception:  # a broken file can fail anywhere in the reader, with whatever its parts raise
        raise UlesbarFil("Excel-filen er skadet eller laget på en måte som ikke kan leses") from None
    return []


def _sjekk_pakken(innhold: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(innhold)) as pakke:
        deler = pakke.infolist()
        if len(deler) > 5000 or sum(del_.file_size for del_ in deler) > MAKS_UTPAKKET:
            raise UlesbarFil("Excel-filen er for stor når den pakkes ut")
        for del_ in deler:
            with pakke.open(del_) as fil:
                if b"<!DOCTYPE" in fil.read(1024):
                    raise UlesbarFil("Excel-filen har innhold som ikke hører hjemme i et regneark")


def _ark(rader_: Iterator[Sequence[object]]) -> list[Celler]:
    rader: list[Celler] = []
    tomme = 0
    for rad in rader_:
        # Rows come filled up to the widest that is allowed; most of that is empty.
        bredde = len(rad) - next((i for i, celle in enumerate(reversed(rad)) if celle is not None), len(rad))
        celler = list(rad[:bredde])
        tomme = 0 if celler else tomme + 1
        if tomme > 1000:  # formatted to the bottom of the sheet, with nothing in it
            break
        rader.append(celler)
        if len(rader) > MAKS_RADER + 1000:
            raise UlesbarFil(f"filen har over {MAKS_RADER} rader")
    return rader


# Rows of cells as cases


def les_rader(rader: Sequence[Celler], i_dag: date, maalform: str = "nb") -> Liste:
    """The cases of these rows. Error: `UlesbarFil` when there is no heading, or a column that may not be there."""
    hode = _finn_hodet(rader)
    kolonner = [KOLONNE.get(_hodetekst(celle)) for celle in rader[hode]]
    _avvis(rader, hode, kolonner)
    bredde = max((len(rad) for rad in rader[hode:]), default=0)
    kolonner += [None] * (bredde - len(kolonner))
    plass: dict[str, int] = {}
    liste = Liste()
    for nr, nokkel in enumerate(kolonner):
        if nokkel is not None and nokkel not in plass:
            plass[nokkel] = nr
        elif any(nr < len(rad) and _fylt(rad[nr]) for rad in rader[hode:]):
            liste.utelatt.append(bokstav(nr))
    hode_sikkerhet = "fastsatt"
    if "loslatelse" in plass:
        hode_sikkerhet = KOLONNE_SIKKERHET.get(_hodetekst(rader[hode][plass["loslatelse"]]), "fastsatt")
    sett: dict[str, int] = {}
    les = _leser(i_dag, maalform, hode_sikkerhet)
    for nr, rad in enumerate(rader[hode + 1 :], hode + 2):
        celler = {nokkel: rad[i] for nokkel, i in plass.items() if i < len(rad) and _fylt(rad[i])}
        if celler:
            _ta_med(liste, nr, celler, sett, les, TEKSTER[maalform])
    return liste


def _leser(i_dag: date, maalform: str, hode_sikkerhet: str) -> Callable[[dict[str, object]], Sak]:
    """`les_rad` that reads rows with the same cells once, for as long as one file is read."""
    lest: dict[tuple[tuple[str, str, object], ...], Sak] = {}

    def les(celler: dict[str, object]) -> Sak:
        # With the type: to Python the number 1 and the answer True are the same key.
        nokkel = tuple((navn, type(celle).__name__, celle) for navn, celle in celler.items() if navn != "ref")
        if nokkel not in lest:
            lest[nokkel] = les_rad(celler, i_dag, maalform, hode_sikkerhet)
        return lest[nokkel]

    return les


def _ta_med(
    liste: Liste,
    nr: int,
    celler: dict[str, object],
    sett: dict[str, int],
    les: Callable[[dict[str, object]], Sak],
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
    bredde = max((len(rad) for rad in rader[hode:]), default=0)
    for nr in range(bredde):
        nokkel = kolonner[nr] if nr < len(kolonner) else None
        overskrift = _hodetekst(rader[hode][nr]) if nr < len(rader[hode]) else ""
        slag = None if nokkel else next((s for s, m in FORBUDTE_HODER.items() if m.search(overskrift)), None)
        celler = (rad[nr] for rad in rader[hode + 1 :] if nr < len(rad) and _fylt(rad[nr]))
        slag = slag or forbudt_kolonne(celler, nokkel)
        if slag is None and nokkel is None and nr < len(rader[hode]):
            slag = forbudt_celle(rader[hode][nr])  # a list without headings
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
