"""``python -m bot.maaling.skrift``: make the fonts and the lists of signs that the PDF falls back on.

Wants fontTools and the Debian packages fonts-noto-core, fonts-noto-cjk (fonts, SIL OFL 1.1) and unicode-cldr-core
(names of emoji, the Unicode licence). What it writes lies beside the other fonts in `bot/notat/skrift`, checked in.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from itertools import count, groupby
from pathlib import Path
from xml.etree import ElementTree

MAPPE = Path(__file__).parents[1] / "notat" / "skrift"
NOTO, CJK = Path("/usr/share/fonts/truetype/noto"), Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
CLDR = Path("/usr/share/unicode/cldr/common/annotations")
SKRIFTER = ("Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Gurmukhi", "Tamil", "Thai")
# Kildin Sami, and the other languages that need more letters than Russian has.
_KYRILLISK = {*range(0x460, 0x530), 0x301, 0x304}
_KINESISK = 2  # the place of simplified Chinese in the collection
_GRUNNSKRIFT = ("SourceSansPro-Regular.otf", "SourceSansPro-Semibold.otf")
# Hebrew, Arabic and the Latin, Greek and Cyrillic that the base font lacks come from the fonts inside Typst.
_I_TYPST = (
    (0xA1, 0xAC),
    (0xAE, 0x24F),
    (0x370, 0x377),
    (0x37A, 0x37F),
    (0x384, 0x38A),
    (0x38C, 0x38C),
    (0x38E, 0x3A1),
    (0x3A3, 0x3E1),
    (0x400, 0x45F),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2022),
    (0x2190, 0x2193),
    (0x25A1, 0x25A1),
    (0x2713, 0x2713),
    (0x2717, 0x2717),
    (0x5D0, 0x5EA),
    (0x60C, 0x60C),
    (0x61B, 0x61B),
    (0x61F, 0x61F),
    (0x621, 0x63A),
    (0x640, 0x652),
    (0x660, 0x66D),
    (0x67E, 0x67E),
    (0x686, 0x686),
    (0x698, 0x698),
    (0x6A9, 0x6A9),
    (0x6AF, 0x6AF),
    (0x6CC, 0x6CC),
    (0x6F0, 0x6F9),
)
_USYNLIG = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def kinesiske_tegn() -> set[int]:
    """The 3,755 most common Chinese characters (first level of GB 2312), kana, and their punctuation."""
    par = (bytes((hoy, lav)) for hoy in range(0xB0, 0xD8) for lav in range(0xA1, 0xFF))
    tegn = {ord(t) for b in par for t in b.decode("gb2312", "ignore")}
    return tegn | set(range(0x3001, 0x3030)) | set(range(0x3041, 0x3100)) | set(range(0xFF01, 0xFF5F))


def lag_skrift(fil: Path, ut: Path, tegn: Iterable[int] | None = None, nummer: int = -1) -> None:
    """One subset without hinting; all signs of the font where none are named."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    skrift = TTFont(fil, fontNumber=nummer, lazy=True)
    navn = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    valg = subset.Options(hinting=False, layout_features=["*"], name_IDs=navn, notdef_outline=True)
    klipper = subset.Subsetter(valg)
    klipper.populate(unicodes=set(skrift.getBestCmap()) if tegn is None else tegn)
    klipper.subset(skrift)
    skrift.save(ut)


def dekning() -> set[int]:
    """Every sign that some font of the PDF can draw, in text as well as in what is set bold."""
    from fontTools.ttLib import TTFont

    grunn = [set(TTFont(MAPPE / navn).getBestCmap()) for navn in _GRUNNSKRIFT]
    alle = set.intersection(*grunn) | {t for fra, til in _I_TYPST for t in range(fra, til + 1)}
    for fil in sorted(MAPPE.glob("Noto*")):
        alle |= set(TTFont(fil).getBestCmap())
    return {t for t in alle if unicodedata.category(chr(t)) not in _USYNLIG} | {0x0A}


def spenn(tegn: set[int]) -> str:
    """The signs as ranges, ``20-7e``, one a line."""
    teller = count()
    grupper = (list(g) for _, g in groupby(sorted(tegn), lambda t: t - next(teller)))
    return "".join(f"{g[0]:x}-{g[-1]:x}\n" for g in grupper)


def navn(spraak: str, har: set[int]) -> dict[str, str]:
    """Names in words of single signs without a glyph."""
    rader = ElementTree.parse(CLDR / f"{spraak}.xml").iter("annotation")
    return {
        r.get("cp", ""): r.text
        for r in rader
        if r.get("type") == "tts" and r.text and len(r.get("cp", "")) == 1 and ord(r.get("cp", "")) not in har
    }


def main() -> None:
    for navnet in SKRIFTER:
        lag_skrift(NOTO / f"NotoSans{navnet}-Regular.ttf", MAPPE / f"NotoSans{navnet}-Regular.ttf")
    lag_skrift(NOTO / "NotoSans-Regular.ttf", MAPPE / "NotoSans-Utvalg.ttf", _KYRILLISK)
    lag_skrift(CJK, MAPPE / "NotoSansCJKsc-Utvalg.otf", kinesiske_tegn(), _KINESISK)
    har = dekning()
    (MAPPE / "tegn.txt").write_text(spenn(har), encoding="ascii")
    alle = {"nb": navn("no", har), "nn": navn("nn", har)}
    alle["nn"] = {t: n for t, n in alle["nn"].items() if not re.search(r"[A-Z]{3}", n)}
    tekst = json.dumps(alle, ensure_ascii=False, indent=0, sort_keys=True)
    (MAPPE / "tegnnavn.json").write_text(tekst + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
