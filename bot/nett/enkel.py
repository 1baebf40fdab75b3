"""The conversation as whole pages, for browsers without JavaScript. From messages to HTML, nothing else.

Built as a tree, so that every text is escaped by the serialiser. Every action is an ordinary form.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from bot.nett.sider import tekster

LISTEFELT = ("form", "behov")
_EGNE = ("flere", "vet_ikke")  # sent alone and not as a list
_NOTAT = (("pdf", "notat_pdf"), ("html", "notat_les"))

Melding = Mapping[str, Any]


class Side:
    """One page in one language form. Addresses are relative to `/enkel`, so that a proxy may put them under a path."""

    def __init__(self, maalform: str, rot: str = "") -> None:
        self.t = tekster(maalform)
        self.spm = ""  # the number of the question on the page
        self.html = Element("html", lang=maalform)
        hode = SubElement(self.html, "head")
        SubElement(hode, "meta", charset="utf-8")
        SubElement(hode, "meta", name="viewport", content="width=device-width, initial-scale=1")
        SubElement(hode, "meta", {"name": "color-scheme", "content": "light dark"})
        SubElement(hode, "meta", name="robots", content="noindex")
        med_tekst(hode, "title", self.t("tittel"))
        SubElement(hode, "link", rel="icon", href=f"{rot}statisk/ikon.svg", type="image/svg+xml")
        for ark in ("tokens", "side"):
            SubElement(hode, "link", rel="stylesheet", href=f"{rot}statisk/{ark}.css")
        self.hoved = SubElement(SubElement(self.html, "body"), "main", {"class": "enkel"})
        topp = SubElement(self.hoved, "header")
        med_tekst(topp, "h1", self.t("tittel"))
        linje = SubElement(topp, "p", {"class": "robot"})
        med_tekst(linje, "strong", self.t("robot")).tail = " " + self.t("robot_mer")

    def tekst(self) -> str:
        return "<!doctype html>\n" + tostring(self.html, encoding="unicode", method="html") + "\n"

    def skjema(self, gjor: str, forelder: Element | None = None, **skjult: str) -> Element:
        """A form that does `gjor` with some hidden values."""
        skjema = SubElement(self.hoved if forelder is None else forelder, "form", method="post", action="enkel")
        nummer = {"spm": self.spm} if self.spm and gjor in ("svar", "tekst", "handling") else {}
        for navn, verdi in {"gjor": gjor, **skjult, **nummer}.items():
            SubElement(skjema, "input", type="hidden", name=navn, value=verdi)
        return skjema

    def knapp(self, skjema: Element, nokkel: str, klasse: str = "", **attributter: str) -> None:
        med_tekst(skjema, "button", self.t(nokkel), klasse, type="submit", **attributter)


def startside(maalform: str, beskjed: str | None = None, minutter: int = 0) -> str:
    """Before a conversation, or after one: a text that says why, and a button that starts."""
    side = Side(maalform)
    if beskjed:
        med_tekst(side.hoved, "p", beskjed, "boks", role="status")
    med_tekst(side.hoved, "p", side.t("ingress"), "ingress")
    med_tekst(side.hoved, "p", side.t("uten_js_om") + " " + side.t("uten_js_tid", minutter=minutter))
    side.knapp(side.skjema("start", maalform=maalform), "uten_js_start", "hoved")
    return side.tekst()


def tidsside(maalform: str) -> str:
    """The warning before the idle wipe."""
    side = Side(maalform)
    boks = SubElement(side.hoved, "section", {"class": "boks advarsel", "aria-labelledby": "varsel"})
    med_tekst(boks, "h2", side.t("er_du_her"), id="varsel")
    med_tekst(boks, "p", side.t("uten_js_varsel"))
    side.knapp(side.skjema("mer-tid", boks), "mer_tid", "hoved")
    return side.tekst()


def samtaleside(
    maalform: str,
    meldinger: Sequence[Melding],
    alle: Mapping[str, Sequence[Melding]],
    notat: bool,
    kan_bytte: bool,
    skrevet: str = "",
) -> str:
    """The messages of the turn, the form for the answer, and what can always be done.

    `alle` has the rarer choices of a field, shown beside the common ones; `notat`: there is a note to open; `skrevet`:
    what was written and could not be taken, to be made shorter.
    """
    side = Side(maalform)
    sporsmaal = next((m for m in meldinger if m.get("felt")), None)
    side.spm = str(sporsmaal.get("spm", "")) if sporsmaal else ""
    venter = bool(sporsmaal and sporsmaal.get("venter"))  # help is read first: the question stands behind a button
    samtale = SubElement(side.hoved, "section", {"class": "samtale", "aria-labelledby": "samtale"})
    med_tekst(samtale, "h2", side.t("samtalen"), "bare-opplest", id="samtale")
    for melding in meldinger:
        if not (venter and melding is sporsmaal):
            _melding(side, samtale, melding)
    if notat:
        _notat(side)
    if venter:
        _alltid(side, kan_bytte)
        return side.tekst()
    felt = str(sporsmaal["felt"]) if sporsmaal else ""
    if sporsmaal:
        _valg(side, sporsmaal, alle.get(felt, ()))
    _skriv(side, felt, skrevet)
    if sporsmaal:
        om = SubElement(side.hoved, "div", {"class": "knapper om"})
        for handling in ("hjelp", "hvorfor", "hopp_over"):
            side.knapp(side.skjema("handling", om, handling=handling), handling, "lenkeknapp")
    _alltid(side, kan_bytte)
    return side.tekst()


def feilside(maalform: str, feil: str, start: bool) -> str:
    """An error in words, with a way on: back to the conversation, or a new one."""
    side = Side(maalform)
    med_tekst(side.hoved, "p", feil, "boks advarsel", role="alert")
    if start:
        side.knapp(side.skjema("start", maalform=maalform), "start_ny", "hoved")
    else:
        side.knapp(side.skjema("fortsett"), "uten_js_fortsett", "hoved")
    return side.tekst()


def tilbakeside(maalform: str) -> str:
    """Somebody comes back to a conversation: go on or begin anew, and nothing that tells what it is about."""
    side = Side(maalform)
    boks = SubElement(side.hoved, "section", {"class": "boks", "aria-labelledby": "tilbake"})
    med_tekst(boks, "h2", side.t("uten_js_igang"), id="tilbake")
    med_tekst(boks, "p", side.t("uten_js_igang_om"))
    rad = SubElement(boks, "div", {"class": "knapper"})
    side.knapp(side.skjema("start", rad, maalform=maalform), "uten_js_nytt", "hoved")
    side.knapp(side.skjema("fortsett", rad), "uten_js_fortsett")
    side.knapp(side.skjema("handling", rad, handling="tilbake"), "uten_js_ett_tilbake")
    return side.tekst()


def adressefeil(maalform: str, feil: str, rot: str) -> str:
    """An address that failed, opened in a browser: the reason, and the way to the start. `rot`: where `/enkel` lies."""
    side = Side(maalform, rot)
    med_tekst(side.hoved, "p", feil, "boks advarsel", role="alert")
    med_tekst(SubElement(side.hoved, "p"), "a", side.t("til_forsiden"), href=rot or "./")
    return side.tekst()


def med_tekst(forelder: Element, navn: str, tekst: str, klasse: str = "", **attributter: str) -> Element:
    element = SubElement(forelder, navn, {"class": klasse, **attributter} if klasse else attributter)
    element.text = tekst
    return element


# The parts


def _melding(side: Side, forelder: Element, melding: Melding) -> None:
    klasse = "melding sporsmaal" if melding.get("felt") else "melding"
    boks = SubElement(forelder, "div", {"class": klasse})
    if melding.get("steg"):
        med_tekst(boks, "p", _steg(side, melding), "steg")
    if melding.get("krise"):
        boks.set("class", "boks krise")
        boks.set("role", "alert")
    elif melding.get("advarsel"):
        boks.set("class", "boks advarsel")
    if vurdering := melding.get("vurdering"):
        boks.set("class", "boks vurdering")
        _vurdering(side, boks, vurdering)
        return
    linjer = [linje.strip() for linje in str(melding["tekst"]).split("\n") if linje.strip()]
    for nummer, linje in enumerate(linjer, 1):
        # The question is the heading of the page: the first thing to look for after each answer.
        er_sporsmaal = bool(melding.get("felt")) and nummer == len(linjer)
        med_tekst(boks, "h2" if er_sporsmaal else "p", linje)
    _knapper(side, boks, melding)


def _steg(side: Side, melding: Melding) -> str:
    """Where the question stands in its part, in words."""
    if melding["felt"] == "videre":
        return side.t("del_1_ferdig")
    return side.t("del_2" if melding.get("del") == 2 else "del_1", steg=melding["steg"], av=melding["av"])


def _knapper(side: Side, boks: Element, melding: Melding) -> None:
    """The fixed buttons that belong to a message."""
    if not melding.get("knapper"):
        return
    rad = SubElement(boks, "div", {"class": "knapper"})
    for ett in melding["knapper"]:
        gjor = "tekst" if "tekst" in ett else "handling"
        skjult = {navn: str(verdi) for navn, verdi in ett.items() if navn != "tittel"}
        med_tekst(side.skjema(gjor, rad, **skjult), "button", ett["tittel"], type="submit")


def _vurdering(side: Side, boks: Element, v: Melding) -> None:
    if v.get("forelopig"):
        med_tekst(boks, "p", side.t("forelopig"), "merkelapp")
    med_tekst(boks, "h2", v["overskrift"])
    for grunn in v["begrunnelse"]:
        med_tekst(boks, "p", grunn)
    _liste(side, boks, "motsigelser", (m["tekst"] for m in v["motsigelser"]))
    _liste(side, boks, "forbehold", (f["tekst"] for f in v["forbehold"]))
    _liste(side, boks, "gjor_naa", (f"{o['tittel']}. {o['tekst']}" for o in v["gjor_naa"]))
    vilkaar = (f"{ett['tittel']}: {side.t(ett['utfall'])}. {ett['grunn']}" for ett in v["vilkaar"])
    _liste(side, boks, "vilkaarene", vilkaar, foldet=True)
    if v["hjemler"]:
        med_tekst(boks, "p", side.t("bygger_paa", hjemler=", ".join(v["hjemler"])), "kilde")


def _liste(side: Side, boks: Element, nokkel: str, punkter: Iterable[str], foldet: bool = False) -> None:
    punkter = list(punkter)
    if not punkter:
        return
    if foldet:
        boks = SubElement(boks, "details")
    med_tekst(boks, "summary" if foldet else "h3", side.t(nokkel))
    liste = SubElement(boks, "ul")
    for punkt in punkter:
        med_tekst(liste, "li", punkt)


def _notat(side: Side) -> None:
    boks = SubElement(side.hoved, "section", {"class": "boks notat", "aria-labelledby": "notat"})
    med_tekst(boks, "h2", side.t("notatet"), id="notat")
    rad = SubElement(boks, "div", {"class": "knapper"})
    for slag, nokkel in _NOTAT:
        # In a tab of its own: closing it must not end the conversation.
        skjema = side.skjema("notat", rad, slag=slag)
        skjema.set("target", "_blank")
        side.knapp(skjema, nokkel)


def _valg(side: Side, melding: Melding, flere: Sequence[Melding]) -> None:
    felt, valg = str(melding["felt"]), melding["valg"]
    if not valg:
        return
    for ett in (v for v in valg if isinstance(v["verdi"], list)):
        # A list is no value of a button here: the same words, typed.
        med_tekst(side.skjema("tekst", felt=felt, tekst=ett["tittel"]), "button", ett["tittel"], type="submit")
    valg = [v for v in valg if not isinstance(v["verdi"], list)]
    if not valg:
        return
    liste = felt in LISTEFELT
    skjema = side.skjema("svar", felt=felt)
    gruppe = SubElement(skjema, "fieldset")
    med_tekst(gruppe, "legend", side.t("velg_flere" if liste else "velg_ett"))
    if not liste:
        _svarknapper(gruppe, valg)
        return
    for ett in [*(v for v in valg if v["verdi"] not in _EGNE), *flere]:
        etikett = SubElement(gruppe, "label", {"class": "avkryssing"})
        boks = SubElement(etikett, "input", type="checkbox", name="verdi", value=str(ett["verdi"]))
        boks.tail = ett["tittel"]
    rad = SubElement(gruppe, "div", {"class": "knapper"})
    side.knapp(rad, "send_valg", "hoved", name="liste", value="ja")
    if felt == "behov":
        side.knapp(rad, "ingen", name="liste", value="tom")


def _svarknapper(gruppe: Element, valg: Iterable[Melding]) -> None:
    rad = SubElement(gruppe, "div", {"class": "knapper"})
    for ett in valg:
        med_tekst(rad, "button", ett["tittel"], type="submit", name="verdi", value=str(ett["verdi"]))


def _skriv(side: Side, felt: str, skrevet: str) -> None:
    skjema = side.skjema("tekst", felt=felt)
    med_tekst(skjema, "label", side.t("skriv_svar"), **{"for": "tekst"})
    med_tekst(skjema, "p", side.t("hint"), "hint", id="hint")
    rad = SubElement(skjema, "div", {"class": "skriv-linje"})
    # Without `maxlength`: a browser would cut what is pasted, in silence. The server says that it is too long.
    boks = SubElement(rad, "textarea", id="tekst", name="tekst", rows="8" if skrevet else "2", required="required")
    boks.text = skrevet or None
    for navn, verdi in {"aria-describedby": "hint", "autocomplete": "off", "spellcheck": "false"}.items():
        boks.set(navn, verdi)
    side.knapp(rad, "send", "hoved")


def _alltid(side: Side, kan_bytte: bool) -> None:
    del_ = SubElement(side.hoved, "section", {"class": "verktoy", "aria-labelledby": "alltid"})
    med_tekst(del_, "h2", side.t("alltid"), "bare-opplest", id="alltid")
    rad = SubElement(del_, "div", {"class": "knapper"})
    for handling in ("menneske", "tilbake", "start_paa_nytt", "avslutt"):
        side.knapp(side.skjema("handling", rad, handling=handling), handling)
    if kan_bytte:
        ny = "nn" if side.html.get("lang") == "nb" else "nb"
        side.knapp(side.skjema("maalform", rad, maalform=ny), "bytt", lang=ny)
