"""The note as one HTML page. Built as a tree, so that every text is escaped by the serialiser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from bot.notat import tegning
from bot.notat.modell import (
    ARK,
    FRAMHEVET,
    HALV,
    NY_SIDE,
    SAMLET,
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
    er_tett,
)

STILARK = "../../statisk/notat.css"  # relative: the site may lie under a path of another host
_KLASSE = {True: "gjort", False: "gjenstaar", None: "ukjent"}


def til_html(notat: Notat) -> str:
    """A whole page, printable; style from `STILARK` only (no inline style or script, nothing from outside)."""
    side = Element("html", lang=notat.maalform)
    hode = SubElement(side, "head")
    SubElement(hode, "meta", charset="utf-8")
    SubElement(hode, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(hode, "meta", name="author", content=notat.forfatter)
    SubElement(hode, "meta", name="robots", content="noindex")
    # The name that a browser gives to a printed or saved file.
    _med_tekst(hode, "title", " – ".join(filter(None, (notat.tittel, notat.referanse))))
    SubElement(hode, "link", rel="stylesheet", href=STILARK)
    kropp = SubElement(side, "body")
    hovedsak = SubElement(kropp, "main", {"class": "tett"} if er_tett(notat) else {})
    topp = SubElement(hovedsak, "header", {"class": "notathode"})
    _med_tekst(topp, "h1", notat.tittel)
    _med_tekst(topp, "p", notat.undertittel, "undertittel")
    if notat.merke:
        _med_tekst(topp, "p", notat.merke, "referanse", **{"data-referanse": notat.referanse})
    par: Element | None = None
    for nummer, (del_, neste) in enumerate(zip(notat.deler, (*notat.deler[1:], None), strict=True), 1):
        if par is not None:  # the second of two halves
            _seksjon(par, del_, f"del-{nummer}")
            par = None
        elif del_.plass == HALV and neste is not None and neste.plass == HALV:
            par = SubElement(hovedsak, "div", {"class": "par"})
            _seksjon(par, del_, f"del-{nummer}")
        else:
            _seksjon(hovedsak, del_, f"del-{nummer}")
    _med_tekst(SubElement(kropp, "footer", {"class": "notatbunn"}), "p", notat.bunntekst)
    return "<!doctype html>\n" + tostring(side, encoding="unicode", method="html") + "\n"


def _med_tekst(forelder: Element, navn: str, tekst: str, klasse: str | None = None, **attributter: str) -> Element:
    element = SubElement(forelder, navn, {"class": klasse, **attributter} if klasse else attributter)
    element.text = tekst
    return element


def _seksjon(forelder: Element, del_: Del, ident: str) -> None:
    klasse = {"class": del_.plass} if del_.plass in (FRAMHEVET, SAMLET, NY_SIDE, ARK) else {}
    seksjon = SubElement(forelder, "section", klasse)
    _med_tekst(seksjon, "h2", del_.overskrift, id=ident)
    for blokk in del_.blokker:
        _TEGNERE[type(blokk)](seksjon, blokk)


def _avsnitt(forelder: Element, blokk: Avsnitt) -> None:
    _med_tekst(forelder, "p", blokk.tekst)


def _konklusjon(forelder: Element, blokk: Konklusjon) -> None:
    linje = SubElement(forelder, "p", {"class": "konklusjon"})
    _med_tekst(linje, "span", blokk.tegn, "tegn", **{"aria-hidden": "true"})
    _med_tekst(linje, "strong", blokk.tekst)
    _med_tekst(forelder, "p", blokk.grunn, "grunn")


def _tidslinje(forelder: Element, blokk: Tidslinje) -> None:
    figur = SubElement(forelder, "figure", {"class": "tidslinje"})
    _rull(figur, forelder).append(tegning.tegn(blokk))
    _med_tekst(figur, "figcaption", blokk.bildetekst)


def _linjer(forelder: Element, blokk: Linjer | Fakta) -> None:
    liste = SubElement(forelder, "dl", {"class": "fakta"} if isinstance(blokk, Fakta) else {})
    for linje in blokk.linjer:
        par = SubElement(liste, "div")
        _med_tekst(par, "dt", linje.etikett)
        _med_tekst(par, "dd", linje.verdi, dir="auto")


def _liste(forelder: Element, blokk: Liste) -> None:
    if blokk.etikett:
        _med_tekst(forelder, "p", blokk.etikett, "etikett")
    _punkter(forelder, blokk.punkter)


def _punkter(forelder: Element, punkter: tuple[str, ...], klasse: str | None = None) -> None:
    liste = SubElement(forelder, "ul", {"class": klasse} if klasse else {})
    for punkt in punkter:
        _med_tekst(liste, "li", punkt)


def _rull(forelder: Element, seksjon: Element) -> Element:
    """A region that scrolls sideways on a narrow screen, by keyboard as well, so that tables stay tables."""
    overskrift = seksjon[0].get("id", "")
    return SubElement(
        forelder, "div", {"class": "rull", "role": "region", "tabindex": "0", "aria-labelledby": overskrift}
    )


def _tom_tabell(forelder: Element, hode: tuple[str, ...], klasse: str) -> Element:
    """A table with its header row; returns the body."""
    tabell = SubElement(_rull(forelder, forelder), "table", {"class": klasse})
    rad = SubElement(SubElement(tabell, "thead"), "tr")
    for celle in hode:
        _med_tekst(rad, "th", celle, scope="col")
    return SubElement(tabell, "tbody")


def _tabell(forelder: Element, blokk: Tabell) -> None:
    kropp = _tom_tabell(forelder, blokk.hode, "vilkaar")
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
    kropp = _tom_tabell(forelder, blokk.hode, "sjekkliste")
    for punkt in blokk.punkter:
        rad = SubElement(kropp, "tr", {"class": _KLASSE[punkt.gjort]})
        # The box itself is drawn by the style sheet; the status stands in words.
        _med_tekst(rad, "td", punkt.status, "status")
        oppgave = SubElement(rad, "th", scope="row")
        _med_tekst(oppgave, "strong", punkt.tittel)
        _med_tekst(oppgave, "span", punkt.tekst)
        _med_tekst(rad, "td", punkt.hvem)
        _med_tekst(rad, "td", punkt.naar)


def _utfylling(forelder: Element, blokk: Utfylling) -> None:
    liste = SubElement(forelder, "ul", {"class": "utfylling"})
    for felt in blokk.felter:
        _med_tekst(liste, "li", felt.etikett, **{"data-felt": felt.nokkel})


def _ruter(forelder: Element, blokk: Ruter) -> None:
    for rute in blokk.ruter:
        boks = SubElement(forelder, "div", {"class": "rute"})
        _med_tekst(boks, "h3", rute.etikett)
        _med_tekst(boks, "p", rute.verdi, "verdi")
        if rute.punkter:
            _punkter(boks, rute.punkter, "kryss")


_TEGNERE: dict[type[Blokk], Callable[[Element, Any], None]] = {
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
