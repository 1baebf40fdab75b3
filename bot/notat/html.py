"""The note as one HTML page. Built as a tree, so that every text is escaped by the serialiser."""
from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement, tostring

from bot.notat.modell import (
    Avsnitt,
    Blokk,
    Del,
    Linjer,
    Liste,
    Notat,
    Punkt,
    Sitat,
    Sjekkliste,
    Tabell,
    Utfylling,
)

STILARK = "/statisk/notat.css"
_KLASSE = {True: "gjort", False: "gjenstaar", None: "ukjent"}


def til_html(notat: Notat) -> str:
    """A whole page, printable; style from `STILARK` only (no inline style or script, nothing from outside)."""
    side = Element("html", lang=notat.maalform)
    hode = SubElement(side, "head")
    SubElement(hode, "meta", charset="utf-8")
    SubElement(hode, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(hode, "meta", name="author", content=notat.forfatter)
    SubElement(hode, "meta", name="robots", content="noindex")
    _med_tekst(hode, "title", notat.tittel)
    SubElement(hode, "link", rel="stylesheet", href=STILARK)
    kropp = SubElement(side, "body")
    hovedsak = SubElement(kropp, "main")
    topp = SubElement(hovedsak, "header")
    _med_tekst(topp, "h1", notat.tittel)
    _med_tekst(topp, "p", notat.undertittel, "undertittel")
    for nummer, del_ in enumerate(notat.deler, 1):
        _seksjon(hovedsak, del_, f"del-{nummer}")
    _med_tekst(SubElement(kropp, "footer"), "p", notat.bunntekst)
    return "<!doctype html>\n" + tostring(side, encoding="unicode", method="html") + "\n"


def _med_tekst(forelder: Element, navn: str, tekst: str, klasse: str | None = None, **attributter: str) -> Element:
    element = SubElement(forelder, navn, {"class": klasse, **attributter} if klasse else attributter)
    element.text = tekst
    return element


def _seksjon(forelder: Element, del_: Del, ident: str) -> None:
    attributter = {"class": "framhevet"} if del_.framhevet else {}
    seksjon = SubElement(forelder, "section", {"aria-labelledby": ident, **attributter})
    _med_tekst(seksjon, "h2", del_.overskrift, id=ident)
    for blokk in del_.blokker:
        _TEGNERE[type(blokk)](seksjon, blokk)


def _avsnitt(forelder: Element, blokk: Avsnitt) -> None:
    _med_tekst(forelder, "p", blokk.tekst)


def _linjer(forelder: Element, blokk: Linjer) -> None:
    liste = SubElement(forelder, "dl")
    for linje in blokk.linjer:
        par = SubElement(liste, "div")
        _med_tekst(par, "dt", linje.etikett)
        _med_tekst(par, "dd", linje.verdi, dir="auto")


def _liste(forelder: Element, blokk: Liste) -> None:
    liste = SubElement(forelder, "ul")
    for punkt in blokk.punkter:
        _med_tekst(liste, "li", punkt)


def _tabell(forelder: Element, blokk: Tabell) -> None:
    # Scrolls sideways on a narrow screen, by keyboard as well, and so stays a table for screen readers.
    rull = SubElement(forelder, "div", {"class": "rull", "role": "region", "tabindex": "0"})
    rull.set("aria-labelledby", forelder.get("aria-labelledby", ""))
    tabell = SubElement(rull, "table")
    rad = SubElement(SubElement(tabell, "thead"), "tr")
    for celle in blokk.hode:
        _med_tekst(rad, "th", celle, scope="col")
    kropp = SubElement(tabell, "tbody")
    for linje in blokk.rader:
        rad = SubElement(kropp, "tr", {"class": linje.utfall})
        _med_tekst(rad, "th", linje.celler[0], scope="row")
        for celle in linje.celler[1:]:
            _med_tekst(rad, "td", celle)


def _sitat(forelder: Element, blokk: Sitat) -> None:
    sitat = SubElement(forelder, "blockquote")
    for avsnitt in blokk.avsnitt:
        _med_tekst(sitat, "p", avsnitt, dir="auto")


def _sjekkliste(forelder: Element, blokk: Sjekkliste) -> None:
    liste = SubElement(forelder, "ul", {"class": "sjekkliste"})
    for punkt in blokk.punkter:
        _punkt(SubElement(liste, "li", {"class": _KLASSE[punkt.gjort]}), punkt)


def _punkt(element: Element, punkt: Punkt) -> None:
    # The box itself is drawn by the style sheet; the status stands in words.
    _med_tekst(element, "span", punkt.status, "status").tail = " "
    tekst = SubElement(element, "span")
    _med_tekst(tekst, "strong", punkt.tittel).tail = " " + punkt.tekst


def _utfylling(forelder: Element, blokk: Utfylling) -> None:
    liste = SubElement(forelder, "ul", {"class": "utfylling"})
    for etikett in blokk.etiketter:
        _med_tekst(liste, "li", etikett)


_TEGNERE: dict[type, Callable[[Element, Blokk], None]] = {
    Avsnitt: _avsnitt, Linjer: _linjer, Liste: _liste, Tabell: _tabell, Sitat: _sitat, Sjekkliste: _sjekkliste,
    Utfylling: _utfylling,
}
