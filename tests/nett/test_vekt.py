"""What the page weighs, and that the browser is told of every script at once."""

from __future__ import annotations

import re

import pytest

from bot.nett.sider import STATISK, TYPER, statiske_filer

FILER = {fil.navn: fil for fil in statiske_filer()}


def trenger(skript: str) -> set[str]:
    """A script and all that it imports, by name."""
    funnet, nye = set(), {skript}
    while nye:
        funnet |= nye
        kilder = [FILER[navn].innhold.decode() for navn in nye]
        nye = {navn for kilde in kilder for navn in re.findall(r"(?:from|import) '\./(\w+\.js)'", kilde)} - funnet
    return funnet


def test_the_element_weighs_less_than_30_kilobytes_packed() -> None:
    navn = [*trenger("veileder.js"), "tokens.css", "veileder.css"]
    assert len(navn) == 15
    assert sum(len(FILER[ett].pakket) for ett in navn) < 30 * 1024


def test_comments_are_not_served_and_nothing_else_is_left_out() -> None:
    for fil in STATISK.glob("*.js"):
        kode = [
            lin for lin in fil.read_text(encoding="utf-8").split("\n") if not re.match(r"\s*(//|/\*\*|\* |\*/)", lin)
        ]
        assert [lin for lin in FILER[fil.name].innhold.decode().split("\n") if lin] == [lin for lin in kode if lin], fil
    assert not any(b"/*" in fil.innhold for navn, fil in FILER.items() if navn.endswith(".css"))


@pytest.mark.parametrize(
    ("side", "inngang"),
    [("index.html", ("veileder.js", "utskrift.js")), ("ansatt.html", ("arbeidsbord.js", "utskrift.js", "kalender.js"))],
)
def test_a_page_names_every_script_it_needs(side: str, inngang: tuple[str, ...]) -> None:
    html = FILER[side].innhold.decode()
    nevnt = re.findall(r'(?:modulepreload" href|module" src)="statisk/(\w+\.js)"', html)
    assert sorted(nevnt) == sorted(set().union(*map(trenger, inngang)))


def test_every_file_has_a_known_type_and_no_page_names_another_host() -> None:
    for fil in STATISK.iterdir():
        assert fil.suffix in TYPER, fil
        if fil.suffix in (".html", ".js", ".css"):
            innhold = fil.read_text(encoding="utf-8")
            # A namespace is no address, and the proxy block of the example names the machine itself.
            for navn in ("http://www.w3.org/", "http://schemas.openxmlformats.org/", "http://127.0.0.1:8080/"):
                innhold = innhold.replace(navn, "")
            assert not re.search(r"https?://|//[a-z]+\.", innhold), fil


def test_the_typeface_stands_with_its_licence() -> None:
    [skrift] = STATISK.glob("*.woff2")
    assert "SIL Open Font License" in (STATISK / f"{skrift.stem}.OFL.txt").read_text(encoding="utf-8")
