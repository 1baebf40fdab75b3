"""The note as Word (.docx), for officers who must edit it: headings, real tables, boxes that can be ticked.

The time line is a table here, so that a changed date can be corrected.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import datetime, timezone
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from bot.notat.modell import (
    ARK,
    FRAMHEVET,
    Avsnitt,
    Blokk,
    Del,
    Fakta,
    Konklusjon,
    Linjer,
    Liste,
    Notat,
    Ruter,
    Sitat,
    Sjekkliste,
    Tabell,
    Tidslinje,
    Utfylling,
)

_SKRIFT, _AKSENT, _FLATE = "Calibri", RGBColor(0x0B, 0x4A, 0x7A), "EAF1F7"
_TEKSTBREDDE = Cm(17.4)
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_RUTE = {True: "☒", False: "☐", None: "☐"}


def til_docx(notat: Notat) -> bytes:
    """The note as one .docx file on A4, its language ``nb-NO`` or ``nn-NO``."""
    dok = Document()
    _oppsett(dok, notat)
    dok.add_heading(notat.tittel, 1)
    undertittel = dok.add_paragraph()
    undertittel.paragraph_format.tab_stops.add_tab_stop(_TEKSTBREDDE, WD_TAB_ALIGNMENT.RIGHT)
    undertittel.add_run(notat.undertittel).bold = True
    if notat.merke:
        undertittel.add_run("\t")
        undertittel.add_run(notat.merke).bold = True
    for del_ in notat.deler:
        _seksjon(dok, del_)
    bunn = dok.sections[0].footer.paragraphs[0]
    bunn.text = notat.bunntekst + "\t"
    _sidetall(bunn, notat.sidetall)
    ut = io.BytesIO()
    dok.save(ut)
    return ut.getvalue()


def _oppsett(dok: Any, notat: Notat) -> None:
    side = dok.sections[0]
    side.page_width, side.page_height = Cm(21), Cm(29.7)
    side.left_margin = side.right_margin = Cm(1.8)
    side.top_margin, side.bottom_margin = Cm(1.5), Cm(1.5)
    egenskaper = dok.core_properties
    egenskaper.title, egenskaper.author, egenskaper.language = notat.tittel, notat.forfatter, f"{notat.maalform}-NO"
    egenskaper.last_modified_by, egenskaper.comments = notat.forfatter, ""
    dag = datetime(notat.dato.year, notat.dato.month, notat.dato.day, tzinfo=timezone.utc)
    egenskaper.created = egenskaper.modified = dag
    stiler = dok.styles
    for spraak in stiler.element.iter(qn("w:lang")):
        spraak.set(qn("w:val"), f"{notat.maalform}-NO")
    stiler["Normal"].font.name, stiler["Normal"].font.size = _SKRIFT, Pt(10)
    stiler["Normal"].paragraph_format.space_after = Pt(3)
    stiler["Footer"].paragraph_format.tab_stops.clear_all()
    for navn, storrelse, foer in (("Heading 1", 18, 0), ("Heading 2", 12, 10)):
        stil = stiler[navn]
        stil.font.name, stil.font.size, stil.font.color.rgb = _SKRIFT, Pt(storrelse), _AKSENT
        stil.paragraph_format.space_before, stil.paragraph_format.space_after = Pt(foer), Pt(3)
        skrift = stil.element.rPr.rFonts
        for attributt in [a for a in skrift.attrib if "Theme" in a]:
            del skrift.attrib[attributt]


def _seksjon(dok: Any, del_: Del) -> None:
    forste = len(dok.element.body)
    overskrift = dok.add_heading(del_.overskrift, 2)
    if del_.plass == ARK:
        overskrift.paragraph_format.page_break_before = True
        overskrift.runs[0].font.size = Pt(28)
    for blokk in del_.blokker:
        _TEGNERE[type(blokk)](dok, blokk)
    if del_.plass == FRAMHEVET:
        for element in list(dok.element.body)[forste - 1 :]:
            if element.tag == qn("w:p"):
                element.get_or_add_pPr().insert_element_before(_skygge(), "w:tabs", "w:spacing", "w:ind")


def _skygge() -> Any:
    return _element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": _FLATE})


def _element(navn: str, attributter: dict[str, str] | None = None, *barn: Any) -> Any:
    element = OxmlElement(navn)
    for noekkel, verdi in (attributter or {}).items():
        element.set(qn(noekkel), verdi)
    element.extend(barn)
    return element


def _avsnitt(dok: Any, blokk: Avsnitt) -> None:
    dok.add_paragraph(blokk.tekst)


def _konklusjon(dok: Any, blokk: Konklusjon) -> None:
    tekst = dok.add_paragraph().add_run(blokk.tekst)
    tekst.bold, tekst.font.size = True, Pt(16)
    dok.add_paragraph().add_run(blokk.grunn).bold = True


def _linjer(dok: Any, blokk: Linjer | Fakta) -> None:
    for linje in blokk.linjer:
        avsnitt = dok.add_paragraph()
        avsnitt.paragraph_format.tab_stops.add_tab_stop(Cm(5))
        avsnitt.paragraph_format.left_indent, avsnitt.paragraph_format.first_line_indent = Cm(5), Cm(-5)
        avsnitt.add_run(linje.etikett)
        avsnitt.add_run("\t")
        avsnitt.add_run(linje.verdi).bold = isinstance(blokk, Fakta)


def _liste(dok: Any, blokk: Liste) -> None:
    if blokk.etikett:
        dok.add_paragraph().add_run(blokk.etikett).bold = True
    for punkt in blokk.punkter:
        dok.add_paragraph(punkt, "List Bullet")


def _sitat(dok: Any, blokk: Sitat) -> None:
    for avsnitt in blokk.avsnitt:
        dok.add_paragraph(avsnitt, "Quote")


def _tabell(dok: Any, blokk: Tabell) -> None:
    tabell = _ny_tabell(dok, blokk.hode, (4.6, 3.2, 3.0, 6.6))
    for rad in blokk.rader:
        celler = _ny_rad(tabell)
        for celle, tekst in zip(celler, rad.celler, strict=True):
            celle.add_run(tekst)


def _tidslinje(dok: Any, blokk: Tidslinje) -> None:
    tabell = _ny_tabell(dok, [m.etikett for m in blokk.merker], [17.4 / len(blokk.merker)] * len(blokk.merker))
    for celle, merke in zip(_ny_rad(tabell), blokk.merker, strict=True):
        celle.add_run(merke.tekst)
    dok.add_paragraph(blokk.bildetekst)


def _sjekkliste(dok: Any, blokk: Sjekkliste) -> None:
    tabell = _ny_tabell(dok, blokk.hode, (2.6, 6.8, 5.0, 3.0))
    for punkt in blokk.punkter:
        status, oppgave, hvem, naar = _ny_rad(tabell)
        status._p.append(_avkryssing(punkt.gjort, punkt.tittel))
        status.add_run(f" {punkt.status}")
        oppgave.add_run(f"{punkt.tittel}.").bold = True
        oppgave.add_run(f" {punkt.tekst}")
        hvem.add_run(punkt.hvem)
        naar.add_run(punkt.naar)


def _avkryssing(gjort: bool | None, tittel: str) -> Any:
    """A box that Word ticks on a click."""
    boks = OxmlElement("w14:checkbox", nsdecls={"w14": _W14.strip("{}")})
    for navn, verdi in (("checked", str(int(gjort is True))), ("checkedState", "2612"), ("uncheckedState", "2610")):
        tilstand = boks.makeelement(_W14 + navn, {_W14 + "val": verdi})
        if navn != "checked":
            tilstand.set(_W14 + "font", "MS Gothic")
        boks.append(tilstand)
    skrift = _element(
        "w:rPr",
        None,
        _element(
            "w:rFonts",
            {"w:ascii": "MS Gothic", "w:hAnsi": "MS Gothic", "w:eastAsia": "MS Gothic", "w:hint": "eastAsia"},
        ),
    )
    tekst = OxmlElement("w:t")
    tekst.text = _RUTE[gjort]
    return _element(
        "w:sdt",
        None,
        _element("w:sdtPr", None, _element("w:alias", {"w:val": tittel}), boks),
        _element("w:sdtContent", None, _element("w:r", None, skrift, tekst)),
    )


def _utfylling(dok: Any, blokk: Utfylling) -> None:
    for felt in blokk.felter:
        avsnitt = dok.add_paragraph(f"{felt.etikett}: \t")
        avsnitt.paragraph_format.space_before, avsnitt.paragraph_format.keep_with_next = Pt(14), True
        avsnitt.paragraph_format.tab_stops.add_tab_stop(_TEKSTBREDDE, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)


def _ruter(dok: Any, blokk: Ruter) -> None:
    for rute in blokk.ruter:
        ramme = dok.add_table(1, 1, "Table Grid")
        _hold_rader_hele(ramme)
        celle = ramme.rows[0].cells[0]
        _stor(celle.paragraphs[0], rute.etikett, 15)
        _stor(celle.add_paragraph(), rute.verdi, 20).bold = True
        for punkt in rute.punkter:
            avsnitt = celle.add_paragraph()
            avsnitt._p.append(_avkryssing(None, punkt))
            _stor(avsnitt, f" {punkt}", 16)
        dok.add_paragraph()


def _stor(avsnitt: Paragraph, tekst: str, punkter: int) -> Any:
    bit = avsnitt.add_run(tekst)
    bit.font.size = Pt(punkter)
    return bit


def _ny_tabell(dok: Any, hode: Sequence[str], bredder: Sequence[float]) -> Table:
    """A table whose header row is marked as such and repeated on every page."""
    tabell: Table = dok.add_table(1, len(hode), "Table Grid")
    tabell.autofit = False
    for kolonne, bredde in zip(tabell.columns, bredder, strict=True):
        kolonne.width = Cm(bredde)
    rad = tabell.rows[0]
    rad._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for celle, tekst in zip(rad.cells, hode, strict=True):
        celle.paragraphs[0].add_run(tekst).bold = True
        celle._tc.get_or_add_tcPr().append(_skygge())
    _hold_rader_hele(tabell)
    return tabell


def _hold_rader_hele(tabell: Table) -> None:
    tabell.rows[-1]._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def _ny_rad(tabell: Any) -> list[Paragraph]:
    """One more row; the empty paragraph of each cell."""
    for celle, kolonne in zip(tabell.add_row().cells, tabell.columns, strict=True):
        celle.width = kolonne.width
    _hold_rader_hele(tabell)
    return [celle.paragraphs[0] for celle in tabell.rows[-1].cells]


def _sidetall(avsnitt: Paragraph, mal: str) -> None:
    """«Side 1 av 2», with fields that Word counts."""
    avsnitt.paragraph_format.tab_stops.add_tab_stop(_TEKSTBREDDE, WD_TAB_ALIGNMENT.RIGHT)
    for bit in mal.replace("{side}", "\0PAGE\0").replace("{sider}", "\0NUMPAGES\0").split("\0"):
        if bit in ("PAGE", "NUMPAGES"):
            avsnitt._p.append(_element("w:fldSimple", {"w:instr": bit}))
        else:
            avsnitt.add_run(bit)


_TEGNERE: dict[type[Blokk], Callable[[Any, Any], None]] = {
    Avsnitt: _avsnitt,
    Linjer: _linjer,
    Fakta: _linjer,
    Konklusjon: _konklusjon,
    Tidslinje: _tidslinje,
    Liste: _liste,
    Tabell: _tabell,
    Sitat: _sitat,
    Sjekkliste: _sjekkliste,
    Utfylling: _utfylling,
    Ruter: _ruter,
}
