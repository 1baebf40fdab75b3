"""The note and the page about the rules in a browser: strict policy, axe, small screens, print."""

import io
import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe

from bot.nett import regler
from bot.nett.sider import CSP, STATISK, TYPER
from bot.notat import lag_notat, til_html, til_pdf
from kvp import vurder
from tests.dagen import DAG
from tests.notat.saker import SAKER, lag_sak
from tests.programmer import krev

from .conftest import BRUDD

VERT = "http://kvp.test"
NOTATER = [(k, r) for k in SAKER for r in ("innsatt", "ansatt")]
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def notat(konklusjon, rolle="innsatt", **svar):
    sak = lag_sak(konklusjon, rolle, **svar)
    return til_html(lag_notat(sak, vurder(sak, DAG), DAG))


@pytest.fixture
def vis(nettleser):
    """Show a page as the server would send it: the address as on the site, our policy, our files and nothing else."""
    vinduer, feil = [], []

    def _vis(html, sti, bredde=1024, **valg):
        vinduer.append(nettleser.new_context(viewport={"width": bredde, "height": 768}, **valg))
        vinduer[-1].add_init_script(BRUDD)
        side = vinduer[-1].new_page()

        def svar(rute):
            ut = rute.request.url.removeprefix(VERT)
            fil = STATISK / Path(ut).name
            if ut == sti:
                rute.fulfill(
                    body=html, content_type="text/html; charset=utf-8", headers={"Content-Security-Policy": CSP}
                )
            elif ut.startswith("/statisk/") and fil.is_file():
                rute.fulfill(body=fil.read_bytes(), content_type=TYPER[fil.suffix])
            else:
                feil.append(ut)
                rute.abort()

        side.route("**/*", svar)
        side.on("console", lambda m: feil.append(m.text) if m.type == "error" else None)
        side.goto(VERT + sti)
        assert side.evaluate("window.cspBrudd") == []
        return side

    yield _vis
    for vindu in vinduer:
        vindu.close()
    assert feil == []


NOTAT, REGLER = "/api/samtale/oppsummering.html", "/regler"


def brudd(side):
    funn = Axe().run(side, options=WCAG).response["violations"]
    return [(b["id"], [n["html"][:100] for n in b["nodes"]][:3]) for b in funn]


@pytest.mark.parametrize("konklusjon, rolle", NOTATER)
def test_the_note_has_no_fault_that_axe_knows(konklusjon, rolle, vis):
    assert brudd(vis(notat(konklusjon, rolle), NOTAT)) == []


@pytest.mark.parametrize("bredde", [1024, 320])
def test_the_rules_have_no_fault_that_axe_knows(bredde, vis):
    assert brudd(vis(regler.sider()["/regler"], REGLER, bredde)) == []


@pytest.mark.parametrize(
    "sti, html",
    [(NOTAT, notat("KAN", maal_tekst="Kvalifiseringsprogramkokk" * 20)), (REGLER, regler.sider()["/regler"])],
    ids=["notat", "regler"],
)
def test_nothing_scrolls_sideways_at_320_pixels_but_tables_and_the_picture(sti, html, vis):
    side = vis(html, sti, 320)
    assert side.evaluate("document.documentElement.scrollWidth") == 320
    for rull in side.locator(".rull").all():
        assert rull.get_attribute("tabindex") == "0" and rull.get_attribute("aria-labelledby")


def test_the_picture_is_one_image_with_its_text(vis):
    bilde = vis(notat("KAN"), NOTAT).get_by_role("img")
    assert bilde.count() == 1
    assert bilde.get_attribute("aria-label").startswith("Tidslinje. Kan innvilges fra: 15. september 2026.")
    assert bilde.bounding_box()["width"] > 600


@pytest.mark.parametrize("konklusjon, rolle", NOTATER)
def test_the_printed_page_is_short(konklusjon, rolle, vis):
    trykk = vis(notat(konklusjon, rolle), NOTAT).pdf(prefer_css_page_size=True)
    with pikepdf.open(io.BytesIO(trykk)) as pdf:
        assert len(pdf.pages) <= 2 + (konklusjon != "UTENFOR")


def overskrifter_per_ark(data, alle):
    ark = subprocess.run([krev("pdftotext"), "-raw", "-", "-"], input=data, capture_output=True, check=True)
    sider = ark.stdout.decode().split("\f")[:-1]
    return [[o for o in alle if re.search(rf"(?m)^{re.escape(o)}$", tekst)] for tekst in sider]


@pytest.mark.parametrize(
    "konklusjon, rolle, maalform",
    [("KAN", "innsatt", "nb"), ("FORBERED", "ansatt", "nn"), ("UTENFOR", "innsatt", "nb")],
)
def test_the_printed_page_has_the_same_sheets_as_the_pdf(konklusjon, rolle, maalform, vis):
    sak = lag_sak(konklusjon, rolle)
    n = lag_notat(sak, vurder(sak, DAG, maalform), DAG, maalform, "K4M-T7R-F2J")
    alle = [d.overskrift for d in n.deler]
    trykk = vis(til_html(n), NOTAT).pdf(prefer_css_page_size=True)
    assert overskrifter_per_ark(trykk, alle) == overskrifter_per_ark(til_pdf(n), alle)
    ark = subprocess.run([krev("pdftotext"), "-layout", "-", "-"], input=trykk, capture_output=True, check=True)
    for tekst in ark.stdout.decode().split("\f")[:-1]:
        assert "K4M-T7R-F2J" in tekst


# Words, not what a person typed without spaces: each stands on one line, in every column and on paper.
DELTE_ORD = """() => {
  const delte = [], felt = document.createRange();
  const vandrer = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = vandrer.nextNode());) {
    if (node.parentElement.closest('svg')) continue;
    for (const ord of node.data.matchAll(/[\\p{L}\\d]+/gu)) {
      felt.setStart(node, ord.index);
      felt.setEnd(node, ord.index + ord[0].length);
      if (new Set([...felt.getClientRects()].map((r) => Math.round(r.top))).size > 1) delte.push(ord[0]);
    }
  }
  return delte;
}"""


@pytest.mark.parametrize("bredde, medium", [(1024, "screen"), (640, "screen"), (320, "screen"), (680, "print")])
def test_no_word_breaks_inside(bredde, medium, vis):
    for html in (notat("NAV", "ansatt", form=["fengsel"], frigang="vet_ikke", nav_oppfolging="vet_ikke"), notat("KAN")):
        side = vis(html, NOTAT, bredde)
        side.emulate_media(media=medium)
        assert side.evaluate(DELTE_ORD) == []


def test_boxes_and_signs_are_drawn_in_forced_colours_too(vis):
    side = vis(notat("KAN"), NOTAT, forced_colors="active")
    kant = side.locator(".sjekkliste .status").first.evaluate("e => getComputedStyle(e, '::before').borderTopStyle")
    assert kant == "solid"
    assert side.locator(".tidslinje svg").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("maalform", ["nb", "nn"])
def test_the_sheet_of_dates_prints_as_one_page_of_its_own_in_large_type(maalform, vis, tmp_path):
    sak = lag_sak("FORBERED", "ansatt")
    side = vis(til_html(lag_notat(sak, vurder(sak, DAG, maalform), DAG, maalform)), NOTAT)
    ark = side.locator(".ark")
    tittel = ark.locator("h2").inner_text()
    ruter = ark.locator(".rute h3").all_inner_texts()
    side.emulate_media(media="print")
    brodtekst = float(side.locator("body").evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)"))
    stor = [float(v.evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)")) for v in ark.locator(".verdi").all()]
    assert len(ruter) == 4 and min(stor) > 1.5 * brodtekst
    fil = tmp_path / "notat.pdf"
    side.pdf(path=fil, prefer_css_page_size=True)
    sider = subprocess.run(
        [krev("pdftotext"), "-layout", fil, "-"], capture_output=True, text=True, check=True
    ).stdout.split("\f")[:-1]
    assert [nr for nr, tekst in enumerate(sider) if tittel in tekst] == [len(sider) - 1]
    assert all(rute in sider[-1] for rute in ruter)
