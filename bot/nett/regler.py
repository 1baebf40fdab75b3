"""The rules to look at: one page, rendered as HTML (`/regler`) and as Markdown (`docs/regler.md`).

``python -m bot.nett.regler > docs/regler.md`` writes the file; see `make regler`. The day plays no part: the newest
edition of the rules is shown, and every edition of the amounts.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from bot.katalog import MAALFORMER, Katalog, katalog
from bot.nett import regeldata
from kvp import barnetillegg, belop
from kvp.tekster import Tekster
from kvp.utgaver import BARNESATSER, GRUNNBELOP, IKKE_LEST_I_ORIGINAL, KILDER, REGELSETT


@dataclass(frozen=True)
class Tabell:
    """A table. `grupper`: rows that share their first cell, as (first cell, rows of the other cells)."""

    hode: Sequence[str]
    grupper: Sequence[tuple[str, Sequence[Sequence[str]]]]


@dataclass(frozen=True)
class Gren:
    """A node of a tree of conditions, with its branches."""

    tekst: str
    grener: Sequence[Gren] = ()


@dataclass(frozen=True)
class Del:
    """A section: key (for links), heading, and paragraphs, lists, tables and trees in order."""

    nokkel: str
    overskrift: str
    blokker: Sequence[str | tuple[str, ...] | Tabell | Gren]


@dataclass(frozen=True)
class Side:
    """The whole page."""

    maalform: str
    tittel: str
    ingress: Sequence[str]
    deler: Sequence[Del]
    tekster: Tekster


def lag_side(maalform: str = "nb") -> Side:
    """The page in one language form, from the rules that are valid last."""
    k = katalog(maalform)
    t = k.fil("regler")
    bygger = _Bygger(t, k)
    regler = REGELSETT[-1]
    versjon = t("versjon", versjon=regler.versjon, fra=k.dato(regler.gjelder_fra))
    deler = [
        Del(navn, t(f"{navn}.overskrift"), blokker)
        for navn, blokker in (
            ("svar", bygger.svar()),
            ("former", bygger.former()),
            ("vilkaar", bygger.vilkaar()),
            ("tall", bygger.tall()),
            ("belop", bygger.belop()),
            ("dekker_ikke", bygger.dekker_ikke()),
            ("valg", bygger.valg()),
            ("kilder", bygger.kilder()),
        )
    ]
    return Side(maalform, t("tittel"), (t("ingress"), t("avgjor"), versjon), deler, t)


class _Bygger:
    def __init__(self, t: Tekster, k: Katalog) -> None:
        self.t, self.k, self.regler = t, k, REGELSETT[-1]
        self.formregler = regeldata.former(self.regler.gjelder_fra, k.maalform)

    def navn(self, konklusjon: str) -> str:
        return f"{self.t(f'svar.tegn.{konklusjon}')} {self.t(f'svar.navn.{konklusjon}')}"

    def hjemler(self, hjemler: Sequence[str]) -> str:
        return ", ".join(map(self.k.hjemmel, hjemler))

    def svar(self) -> list[Any]:
        t = self.t.under("svar")
        return [Tabell(t.liste("hode"), [(self.navn(kode), [[betyr]]) for kode, betyr in t.par("betyr")])]

    # --- forms

    def former(self) -> list[Any]:
        t = self.t.under("former")
        grupper = []
        for regel in self.formregler:
            rader = [
                [
                    " · ".join(self.naar(felt, svar) for felt, svar in u.naar) or t("alltid"),
                    self.navn(u.konklusjon),
                    self.hjemler(u.hjemler),
                ]
                for u in regel.utfall
            ]
            grupper.append((self.k.felt("form").verdi(regel.form), rader))
        return [t("forklaring"), Tabell(t.liste("hode"), grupper)]

    def naar(self, felt: str, svar: Sequence[Any]) -> str:
        t = self.t.under("former")
        etikett = t("loslatelse") if felt == "loslatelse" else self.k.felt(felt).etikett
        ord_ = (
            self.loslatelser(svar)
            if felt == "loslatelse"
            else [t(s) if s in ("kort", "lengre") else self.k.felt(felt).verdi(s) for s in svar]
        )
        ord_ = [o if n == 0 else o[:1].lower() + o[1:] for n, o in enumerate(ord_)]
        eller = t("eller_dag" if felt == "loslatelse" else "eller")
        return t("naar", etikett=etikett, svar=eller.join(ord_))

    def loslatelser(self, svar: Sequence[Any]) -> list[str]:
        """Days by where they lie; how certain they are is said only where it matters."""
        t, ut = self.t.under("former"), []
        for plass in ("innenfor", "delvis", "utenfor"):
            sikkerheter = [s[0] for s in svar if s[1] == plass]
            if len(sikkerheter) == 3:
                ut.append(t(plass))
            elif sikkerheter:
                ut.append(t("med", plass=t(plass), sikkerheter=t("-".join(sikkerheter))))
        return [*ut, t("ukjent")] if "vet_ikke" in svar else ut

    # --- conditions

    def vilkaar(self) -> list[Any]:
        t = self.t.under("vilkaar")
        grener = []
        for v in regeldata.vilkaar(self.regler.gjelder_fra, self.k.maalform):
            svar = []
            for verdi, konklusjon, utfall in v.svar:
                navn = t(f"alder.{verdi}") if v.navn == "alder" else self.k.felt(v.navn).verdi(verdi)
                virkning = utfall if konklusjon == "RETT" else konklusjon
                tegn = self.t(f"svar.tegn.{'NAV' if utfall == 'maa_vurderes' else konklusjon}")
                svar.append(Gren(t("svar", svar=navn, tegn=tegn, virkning=t(f"virkning.{virkning}"))))
            grener.append(Gren(f"{v.tittel} ({self.hjemler(v.hjemler)})", svar))
        rett = self.t("svar.navn.RETT")
        return [t("forklaring", rett=rett), Gren(t("rot"), grener)]

    # --- numbers

    def tall(self) -> list[Any]:
        t, r = self.t.under("tall"), self.regler
        minst = t("minst_fra", fra=self.k.dato(r.gjelder_fra))
        maaneder = t("maaneder", antall=r.vindu_maaneder)
        rader = (
            (
                f"{t('alder')} (§ 29)",
                t("alder_tall", nedre=r.nedre_alder, ovre=r.ovre_alder),
                self.k.dato(r.alder_fra),
            ),
            (f"{t('vindu')} (4.29.2.13)", maaneder, t("gjengitt")),
            (f"{t('start')} (§ 31)", maaneder, minst),
            (
                f"{t('varighet')} (§ 32)",
                t("varighet_tall", aar=r.varighet_aar, mer=r.forlenget_aar),
                self.k.dato(r.varighet_fra),
            ),
            (f"{t('faktor')} (§ 35)", t("faktor_tall"), self.k.dato(r.gjelder_fra)),
            (f"{t('forskjell')} (§ 35)", t("forskjell_tall", alder=r.ung_til), minst),
        )
        return [Tabell(t.liste("hode"), [(navn, [[verdi, fra]]) for navn, verdi, fra in rader])]

    def belop(self) -> list[Any]:
        t, ung = self.t.under("belop"), self.regler.ung_til
        grupper = []
        for utgave in reversed(GRUNNBELOP):
            b = belop(max(utgave.gjelder_fra, REGELSETT[0].gjelder_fra))
            beloep = (b.grunnbelop, b.full.aar, b.full.maaned, b.under_25.aar, b.under_25.maaned)
            fra = max(b.gjelder_fra, REGELSETT[0].gjelder_fra)  # the amounts have held since both their factors have
            grupper.append((self.k.dato(fra), [[_kroner(k) for k in beloep]]))
        barn = BARNESATSER[-1]
        tillegg = t(
            "barn",
            kroner=f"{barnetillegg(barn.gjelder_fra).dag:.0f}",
            fra=self.k.dato(barn.gjelder_fra),
            hjemler=self.hjemler(barn.hjemler),
        )
        hode = t.liste("hode", alder=ung)
        return [t("forklaring", hjemler=self.hjemler(b.hjemler)), Tabell(hode, grupper), tillegg]

    # --- limits and sources

    def dekker_ikke(self) -> list[Any]:
        uten = [r for r in self.formregler if {u.konklusjon for u in r.utfall} == {"NAV"}]
        return [self.t("dekker_ikke.forklaring"), tuple(r.grunn for r in uten)]

    def valg(self) -> list[Any]:
        navn = {kode.lower(): ord_ for kode, ord_ in self.t.par("svar.navn")}
        return [tuple(self.t(f"valg.punkter.{punkt}", **navn) for punkt, _ in self.t.par("valg.punkter"))]

    def kilder(self) -> list[Any]:
        t = self.t.under("kilder")
        grupper = [(self.k.hjemmel(k.nokkel), [[k.tittel, k.utgave]]) for k in KILDER.values()]
        ulest = tuple(f"{self.k.hjemmel(n)}: {KILDER[n].utgave}" for n in IKKE_LEST_I_ORIGINAL)
        return [
            Tabell(t.liste("hode"), grupper),
            t("advarsel"),
            t("ikke_lest"),
            (*ulest, *t.liste("ikke_lest_punkter")),
        ]


def _kroner(antall: int) -> str:
    return f"{antall:,}".replace(",", "\u00a0")


def til_markdown(side: Side) -> str:
    """The page as Markdown, for the file in the repository."""
    ut = [f"# {side.tittel}", *side.ingress, side.tekster("laget_av")]
    for del_ in side.deler:
        ut.append(f"## {del_.overskrift}")
        for blokk in del_.blokker:
            if isinstance(blokk, Tabell):
                ut.append(_md_tabell(blokk))
            elif isinstance(blokk, Gren):
                ut.append("\n".join(_md_tre(blokk)))
            else:
                ut.append(blokk if isinstance(blokk, str) else "\n".join(f"- {punkt}" for punkt in blokk))
    return "\n\n".join(ut) + "\n"


def _md_tabell(tabell: Tabell) -> str:
    rader = [list(tabell.hode), ["---"] * len(tabell.hode)]
    for forste, resten in tabell.grupper:
        rader += [[forste if nummer == 0 else "", *rad] for nummer, rad in enumerate(resten)]
    return "\n".join("| " + " | ".join(rad) + " |" for rad in rader)


def _md_tre(gren: Gren, dybde: int = 0) -> list[str]:
    return [f"{'  ' * dybde}- {gren.tekst}", *(linje for g in gren.grener for linje in _md_tre(g, dybde + 1))]


STILARK = ("statisk/notat.css", "statisk/regler.css")


def til_html(side: Side, rot: str = "") -> str:
    """The page as HTML without inline style or script. `rot`: the way from the page's folder to the site's root."""
    t = side.tekster
    html = Element("html", lang=side.maalform)
    hode = SubElement(html, "head")
    SubElement(hode, "meta", charset="utf-8")
    SubElement(hode, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _med_tekst(hode, "title", side.tittel)
    for ark in STILARK:
        SubElement(hode, "link", rel="stylesheet", href=rot + ark)
    hovedsak = SubElement(SubElement(html, "body"), "main")
    topp = SubElement(hovedsak, "header")
    _med_tekst(SubElement(topp, "p"), "a", t("til_veilederen"), href=rot or "./")
    _med_tekst(topp, "h1", side.tittel)
    for avsnitt in side.ingress:
        _med_tekst(topp, "p", avsnitt)
    liste = SubElement(SubElement(hovedsak, "nav", {"aria-label": t("innhold")}), "ul")
    for del_ in side.deler:
        _med_tekst(SubElement(liste, "li"), "a", del_.overskrift, href=f"#{del_.nokkel}")
    for del_ in side.deler:
        seksjon = SubElement(hovedsak, "section")
        _med_tekst(seksjon, "h2", del_.overskrift, id=del_.nokkel)
        for blokk in del_.blokker:
            _html_blokk(seksjon, blokk, del_.nokkel)
    return "<!doctype html>\n" + tostring(html, encoding="unicode", method="html") + "\n"


def sider() -> dict[str, str]:
    """Path on the site → page: `/regler`, and `/regler/nn` and the like for other language forms."""
    forste, *andre = MAALFORMER
    return {"/regler": til_html(lag_side(forste))} | {f"/regler/{m}": til_html(lag_side(m), "../") for m in andre}


def _med_tekst(forelder: Element, navn: str, tekst: str, **attributter: str) -> Element:
    element = SubElement(forelder, navn, attributter)
    element.text = tekst
    return element


def _html_blokk(forelder: Element, blokk: Any, overskrift: str) -> None:
    if isinstance(blokk, str):
        _med_tekst(forelder, "p", blokk)
    elif isinstance(blokk, Tabell):
        _html_tabell(forelder, blokk, overskrift)
    elif isinstance(blokk, Gren):
        _html_tre(SubElement(forelder, "ul", {"class": "tre"}), blokk)
    else:
        liste = SubElement(forelder, "ul")
        for punkt in blokk:
            _med_tekst(liste, "li", punkt)


def _html_tabell(forelder: Element, tabell: Tabell, overskrift: str) -> None:
    # Scrolls sideways on a narrow screen, by keyboard as well, and so stays a table for screen readers.
    rull = SubElement(
        forelder, "div", {"class": "rull", "role": "region", "tabindex": "0", "aria-labelledby": overskrift}
    )
    element = SubElement(rull, "table", {"class": overskrift})
    hode = SubElement(SubElement(element, "thead"), "tr")
    for celle in tabell.hode:
        _med_tekst(hode, "th", celle, scope="col")
    for forste, rader in tabell.grupper:
        kropp = SubElement(element, "tbody")
        for nummer, celler in enumerate(rader):
            rad = SubElement(kropp, "tr")
            if nummer == 0:
                omfang = {"scope": "rowgroup", "rowspan": str(len(rader))} if len(rader) > 1 else {"scope": "row"}
                _med_tekst(rad, "th", forste, **omfang)
            for celle in celler:
                _med_tekst(rad, "td", celle)


def _html_tre(liste: Element, gren: Gren) -> None:
    punkt = SubElement(liste, "li")
    _med_tekst(punkt, "span", gren.tekst)
    if gren.grener:
        under = SubElement(punkt, "ul")
        for g in gren.grener:
            _html_tre(under, g)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(til_markdown(lag_side()))
