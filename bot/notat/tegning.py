"""The time line drawn as SVG, to scale, for the web page and the PDF alike.

Each kind of day has a shape of its own, and what is uncertain is hollow, so that the picture holds in black and white.
Labels stand side by side below the axis, each tied to its day by a line, so that days close together do not collide.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import date
from xml.etree.ElementTree import Element, SubElement

from bot.notat.modell import Merke, Tidslinje

BREDDE, MARG, AKSE, FRA_AKSE, TIL_ETIKETT, LINJE = 720.0, 24.0, 34.0, 12.0, 72.0, 16.0
_NAERMEST = 17.0  # two shapes never overlap
_ETIKETTBREDDE, _TEGN_PER_LINJE = 178.0, 26  # nor two labels
_BLEKK, _SVAK, _STREK, _AKSENT, _BAAND = "#1f2933", "#52606d", "#7b8794", "#0b4a7a", "#b9d3e6"
_MAKS_MAANEDSSTREKER = 30
_MAKS_AARSTALL = 8


def tegn(linje: Tidslinje) -> Element:
    """The `svg` element. Only presentation attributes: a strict content policy lets them through."""
    forste, siste = min(m.fra for m in linje.merker), max(m.til for m in linje.merker)
    dager = max((siste - forste).days, 1)

    def x(dag: date) -> float:
        return MARG + (BREDDE - 2 * MARG) * (dag - forste).days / dager

    tekster = [textwrap.wrap(m.tekst, _TEGN_PER_LINJE) for m in linje.merker]
    hoyde = TIL_ETIKETT + LINJE * (1 + max(map(len, tekster))) + 4
    rot = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {BREDDE:g} {hoyde:g}",
            "role": "img",
            "aria-label": linje.alternativ,
            "font-family": "Source Sans Pro",
            "font-size": "13.5",
            "fill": _BLEKK,
        },
    )
    _akse(rot, forste, siste, x)
    _baand(rot, linje.merker, x)
    steder = _fra_hverandre([x(m.fra) for m in linje.merker], _NAERMEST, MARG)
    midter = _fra_hverandre(steder, _ETIKETTBREDDE, _ETIKETTBREDDE / 2)
    for merke, sted, midt, rader in zip(linje.merker, steder, midter, tekster, strict=True):
        snor = f"M{sted:.1f} {AKSE + FRA_AKSE:g}L{midt:.1f} {TIL_ETIKETT - 13:g}"
        SubElement(rot, "path", {"d": snor, "stroke": _STREK})
        _form(rot, merke, sted)
        _tekst(rot, midt, TIL_ETIKETT, merke.etikett, "600")
        for rad, innhold in enumerate(rader, 1):
            _tekst(rot, midt, TIL_ETIKETT + LINJE * rad, innhold)
    return rot


def _akse(rot: Element, forste: date, siste: date, x: Callable[[date], float]) -> None:
    SubElement(rot, "path", {"d": f"M{MARG:g} {AKSE:g}H{BREDDE - MARG:g}", "stroke": _STREK, "stroke-width": "2"})
    nummer = range(forste.year * 12 + forste.month, siste.year * 12 + siste.month)  # months that begin within
    maaneder = [date(n // 12, n % 12 + 1, 1) for n in nummer]
    nyttaar = [dag for dag in maaneder if dag.month == 1]
    for dag in maaneder if len(maaneder) <= _MAKS_MAANEDSSTREKER else nyttaar:
        topp = AKSE - (9 if dag.month == 1 else 4)
        SubElement(rot, "path", {"d": f"M{x(dag):.1f} {topp:g}V{AKSE:g}", "stroke": _STREK})
    for dag in nyttaar[:: -(-len(nyttaar) // _MAKS_AARSTALL) or 1]:
        _tekst(rot, x(dag), AKSE - 15, str(dag.year), farge=_SVAK, storrelse="12")


def _baand(rot: Element, merker: tuple[Merke, ...], x: Callable[[date], float]) -> None:
    """From the day the programme can be granted to the release; a release that is a range as an open box."""
    dag = {m.slag: m for m in merker}
    vindu, ut = dag.get("vindu"), dag.get("loslatelse")
    if vindu and ut and vindu.fra < ut.fra:
        _boks(rot, x(vindu.fra), x(ut.fra), {"fill": _BAAND, "stroke": _AKSENT})
    if ut and ut.fra < ut.til:
        _boks(rot, x(ut.fra), x(ut.til), {"fill": "#ffffff", "stroke": _BLEKK, "stroke-dasharray": "3 2"})


def _boks(rot: Element, fra: float, til: float, farger: dict[str, str]) -> None:
    bredde = f"{til - fra:.1f}"
    SubElement(rot, "rect", {"x": f"{fra:.1f}", "y": f"{AKSE - 5:g}", "width": bredde, "height": "10", **farger})


_FORMER = {  # around (0, 0): a disc, a triangle, a diamond, a square
    "i_dag": "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z",
    "vindu": "M-8 7L0 -8L8 7z",
    "loslatelse": "M0 -9L9 0L0 9L-9 0z",
    "start": "M-7 -7H7V7H-7z",
}


def _form(rot: Element, merke: Merke, sted: float) -> None:
    fyll = "#ffffff" if merke.usikker else _BLEKK if merke.slag == "i_dag" else _AKSENT
    SubElement(
        rot,
        "path",
        {
            "d": _FORMER[merke.slag],
            "transform": f"translate({sted:.1f} {AKSE:g})",
            "fill": fyll,
            "stroke": _BLEKK if merke.slag == "i_dag" else _AKSENT,
            "stroke-width": "2",
        },
    )


def _tekst(
    rot: Element, x: float, y: float, innhold: str, vekt: str = "400", farge: str = _BLEKK, storrelse: str | None = None
) -> None:
    resten = {"font-size": storrelse} if storrelse else {}
    SubElement(
        rot,
        "text",
        {"x": f"{x:.1f}", "y": f"{y:g}", "text-anchor": "middle", "font-weight": vekt, "fill": farge, **resten},
    ).text = innhold


def _fra_hverandre(steder: list[float], avstand: float, marg: float) -> list[float]:
    """The places in the same order, moved as little as it takes to stand apart and within the margins."""
    ut: list[float] = []
    for sted in steder:
        ut.append(max(sted, ut[-1] + avstand if ut else marg))
    grense = BREDDE - marg
    for nummer in reversed(range(len(ut))):
        ut[nummer] = min(ut[nummer], grense)
        grense = ut[nummer] - avstand
    return ut
