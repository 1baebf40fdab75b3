"""The list of deadlines as the contract's JSON, as a table for the terminal, and as CSV."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Sequence
from datetime import date
from typing import Any

from .frister import Frist
from .tekster import feltnavn, fristord

KOLONNER = ("ref", "konklusjon", "vindu_fra", "loslatelse", "dager", "senest_start", "gjor", "hvem", "mangler")
Feil = Sequence[dict[str, Any]]


def til_json(rader: Sequence[Frist], feil: Feil) -> bytes:
    """The shape of the contract, section 2; a row is a line."""
    deler = {"rader": [rad.til_json() for rad in rader], "feil": feil}
    # One row at a time: with an indent, the whole is written by Python's slow encoder.
    linjer = {navn: ",\n  ".join(json.dumps(en, ensure_ascii=False) for en in del_) for navn, del_ in deler.items()}
    lister = (f' "{navn}": [\n  {rader_}\n ]' if rader_ else f' "{navn}": []' for navn, rader_ in linjer.items())
    return ("{\n" + ",\n".join(lister) + "\n}\n").encode()


def norsk_dag(dag: date | None) -> str:
    """A day as it is written in a spreadsheet: 15.03.2027."""
    return f"{dag.day:02}.{dag.month:02}.{dag.year}" if dag else ""


def loslatelse(rad: Frist, maalform: str) -> str:
    """The release in words, with how certain it is: a guess always says that it is one."""
    t, ut = fristord(maalform), rad.loslatelse
    if ut is None:
        return t["ukjent"] if rad.sak.loslatelse else ""
    dager = norsk_dag(ut.fra) if ut.fra == ut.til else f"{norsk_dag(ut.fra)}–{norsk_dag(ut.til)}"
    return f"{dager} ({t[ut.sikkerhet]})" if ut.sikkerhet in t else dager


def celler(rad: Frist, maalform: str) -> dict[str, Any]:
    """The cells of a row: days as `date`, numbers as numbers, all else as text. Keys: `KOLONNER`."""
    t = fristord(maalform)
    return {
        "ref": rad.ref,
        "konklusjon": f"{t[rad.konklusjon]} [{rad.konklusjon.split('_')[0]}]",
        "vindu_fra": rad.vindu_fra,
        "loslatelse": loslatelse(rad, maalform),
        "dager": rad.dager,
        "senest_start": rad.senest_start,
        "gjor": "; ".join(o.tittel for o in rad.gjor),
        "hvem": "; ".join(dict.fromkeys(h for o in rad.gjor for h in o.hvem)),
        "mangler": ", ".join(feltnavn(navn, maalform) for navn in rad.mangler),
    }


def til_csv(rader: Sequence[Frist], feil: Feil, maalform: str) -> bytes:
    """Semicolons and a BOM, which is what a Norwegian Excel opens by a double click. Broken rows are not in it."""
    ut = io.StringIO(newline="")
    skriver = csv.writer(ut, delimiter=";", lineterminator="\r\n")
    skriver.writerow(fristord(maalform)[navn] for navn in KOLONNER)
    for rad in rader:
        skriver.writerow(_trygg(verdi) for verdi in celler(rad, maalform).values())
    return ut.getvalue().encode("utf-8-sig")


def _trygg(verdi: object) -> object:
    if isinstance(verdi, date):
        return norsk_dag(verdi)
    # A reference such as «=1+1» would be a formula where the file is opened.
    return "'" + verdi if isinstance(verdi, str) and verdi[:1] in ("=", "+", "-", "@", "\t") else verdi


def _ord(verdi: object) -> str:
    return norsk_dag(verdi) if isinstance(verdi, date) else "" if verdi is None else str(verdi)


def _faa(mangler: Sequence[str], maalform: str) -> str:
    """The most useful of what is missing; a row of the table has room for three."""
    ord_ = ", ".join(feltnavn(navn, maalform) for navn in mangler[:3])
    return ord_ + (" …" if len(mangler) > 3 else "")


_BREDDER = {"ref": 14, "konklusjon": 26, "vindu_fra": 10, "loslatelse": 23, "dager": 6}


def _delt(tekst: str, bredde: int, delinger: dict[tuple[str, int], list[str]]) -> list[str]:
    """The lines of a cell."""
    nokkel = tekst, bredde
    if nokkel not in delinger:
        delinger[nokkel] = textwrap.wrap(tekst, bredde)
    return delinger[nokkel]


def til_tabell(rader: Sequence[Frist], feil: Feil, dato: date, maalform: str, bredde: int = 120) -> bytes:
    """A table for the terminal, at least 100 wide; one case is one row, and what to do stands last."""
    t = fristord(maalform)
    titler = {**{navn: t[navn] for navn in _BREDDER}, "vindu_fra": t["vindu_kort"], "dager": t["dager"].split()[0]}
    rest = max(bredde, 110) - sum(_BREDDER.values()) - 2 * len(_BREDDER)
    linjer = ["  ".join([*(titler[n].ljust(b) for n, b in _BREDDER.items()), t["gjor"]])]
    linjer.append("-" * max(bredde, 110))
    delinger: dict[tuple[str, int], list[str]] = {}  # for as long as this table is made: most texts stand in many rows
    for rad in rader:
        c = celler(rad, maalform)
        c["konklusjon"] = t[rad.konklusjon]
        mangler = f" – {t['mangler'].split()[0].lower()}: {_faa(rad.mangler, maalform)}" if rad.mangler else ""
        delt = {n: _delt(_ord(c[n]), b, delinger) for n, b in _BREDDER.items()}
        delt["gjor"] = _delt(c["gjor"] + mangler, rest, delinger)
        for nr in range(max(1, *map(len, delt.values()))):
            linjer.append(
                "  ".join(
                    (del_[nr] if nr < len(del_) else "").ljust(_BREDDER.get(n, 0)) for n, del_ in delt.items()
                ).rstrip()
            )
    if not rader:
        linjer.append(t["ingen"])
    linjer += ["", t["antall"].format(n=len(rader), dag=norsk_dag(dato)), t["nav_avgjor"]]
    if feil:
        linjer += ["", f"{t['feil']}:"]
        for f in feil:
            ref = f" ({f['ref']})" if f["ref"] else ""
            linjer.append(f"  {t['rad']} {f['rad']}{ref}: {f['hvorfor']}")
    return ("\n".join(linjer) + "\n").encode()
