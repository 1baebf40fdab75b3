"""What the fuzzers send: texts near what people write, texts far from it, JSON, and bytes of HTTP."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode

from bot.katalog import STEG
from bot.samtale import HANDLINGER
from kvp import FELTER

DATA = Path(__file__).parents[1] / "data"
_RARE = [
    "\x00", "\ud800", "\udfff\ud800", "\u200d", "\u202e", "\ufeff", "\u0301" * 40, "\U0001f468\u200d\U0001f469",
    "\uffff", "\U0010ffff", "\u2028", "\r\n", "\x1b[2J", "ſßİıﬃ", "٣٤", "½", "²", "Ⅻ", "𝟛", "％", "؟", "¿", "«»", "—",
]  # fmt: skip
_BITER = [
    "/restart", "/svar{", "{{7*7}}", "<script>", "';--", "../..", "%s%n", "${x}", "1e999", "-0", "00", "31.02.2027",
    "29. februar", "mellom 18 og 67", "9" * 40, "1/1/1", "kl 25:61", "0,0", "...", "!!!", "=cmd|' /C'!A0", "\\", "#set",
    "(((((", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "ja nei ja nei", "ikke ikke ikke", "uke 53 2026", "om en stund",
]  # fmt: skip


def ytringer() -> list[str]:
    """Texts that people have written, from the open set."""
    return [y["tekst"] for y in json.loads((DATA / "ytringer_apne.json").read_text(encoding="utf-8"))]


class Fuzz:
    """Made-up input; the same seed gives the same input."""

    def __init__(self, fro: int) -> None:
        self.r = Random(fro)
        self._ytringer = ytringer()
        self._ord = sorted({o for y in self._ytringer for o in y.split()})

    def tekst(self, maks: int = 2000) -> str:
        r = self.r
        slag = r.random()
        if slag < 0.35:
            tekst = " ".join(r.choice(self._ord) for _ in range(r.randint(1, 14)))
        elif slag < 0.65:
            tekst = self._endret(r.choice(self._ytringer))
        elif slag < 0.8:
            tekst = "".join(
                chr(r.choice((r.randint(0, 0x2FF), r.randint(0, 0x10FFFF)))) for _ in range(r.randint(1, 30))
            )
        elif slag < 0.95:
            deler = [
                r.choice((*_RARE, *_BITER, r.choice(self._ord), str(r.randint(-5, 10**6))))
                for _ in range(r.randint(1, 9))
            ]
            tekst = r.choice(("", " ", ", ")).join(deler)
        else:
            tekst = r.choice((*_RARE, *_BITER, r.choice(self._ord))) * r.randint(2, 700)
        return tekst[:maks]

    def _endret(self, tekst: str) -> str:
        r = self.r
        for _ in range(r.randint(1, 4)):
            i = r.randint(0, len(tekst))
            j = min(len(tekst), i + r.randint(0, 5))
            tekst = (
                tekst[:i]
                + r.choice(("", r.choice(_RARE), r.choice(_BITER), tekst[i:j] * 3, tekst[i:j].upper()))
                + tekst[j:]
            )
        return tekst

    def verdi(self, dybde: int = 0) -> Any:
        """Any JSON value, often one that a field of the case has."""
        r = self.r
        felt = FELTER[r.choice(list(FELTER))]
        enkle = (
            lambda: r.choice([*felt.verdier, "vet_ikke", "ja", "nei", "flere", ""]),
            lambda: r.randint(-200, 200),
            lambda: r.choice([0.5, 1e308, -1e-9, 10**30, True, False, None]),
            lambda: self.tekst(60),
            lambda: f"{r.randint(1890, 2210):04}-{r.randint(0, 13):02}-{r.randint(0, 32):02}",
        )
        sammensatte = (
            lambda: [self.verdi(dybde + 1) for _ in range(r.randint(0, 4))],
            lambda: {
                r.choice(["fra", "til", "sikkerhet", "x", felt.navn]): self.verdi(dybde + 1)
                for _ in range(r.randint(0, 4))
            },
            lambda: r.sample(list(felt.verdier), r.randint(0, len(felt.verdier))),
            lambda: {"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": r.choice(["fastsatt", "antatt", "x"])},
        )
        return r.choice(enkle if dybde > 2 or r.random() < 0.6 else (*enkle, *sammensatte))()

    def sak(self) -> dict[str, Any]:
        """A case, mostly of allowed values."""
        r, sak = self.r, {}
        for navn in r.sample(list(FELTER), r.randint(0, len(FELTER))):
            felt = FELTER[navn]
            lovlig = {
                "valg": lambda f=felt: r.choice(f.verdier),
                "flervalg": lambda f=felt: r.sample(f.verdier, r.randint(1, 3)),
                "heltall": lambda: r.choice((15, 17, 18, 34, 66, 67, 120, 0)),
                "tall": lambda: r.choice((0, 5, 6, 6.5, 1200)),
                "loslatelse": lambda: {
                    "fra": "2027-01-05",
                    "til": r.choice(("2027-01-05", "2027-08-31")),
                    "sikkerhet": "antatt",
                },
                "spenn": lambda: {"fra": "2026-12-05", "til": "2027-06-01"},
            }.get(felt.slag, lambda: self.tekst(80))
            sak[navn] = (
                self.verdi() if r.random() < 0.03 else "vet_ikke" if felt.vet_ikke and r.random() < 0.2 else lovlig()
            )
        return sak

    def kropp(self, spurt: str | None) -> bytes:
        """The body of a message: a text, a button, or something near one."""
        r = self.r
        slag = r.random()
        if slag < 0.45:
            data: Any = {"tekst": self.tekst()}
        elif slag < 0.85:
            felt = spurt if spurt and r.random() < 0.7 else r.choice([*FELTER, *STEG, "x", "", None, 3])
            data = {"felt": felt, "valg": self.verdi()}
        else:
            data = r.choice(({"tekst": self.verdi()}, self.verdi(), {"tekst": "a", "felt": "rolle"}, {}))
        raa = json.dumps(data, ensure_ascii=r.random() < 0.7).encode("utf-8", "surrogatepass")
        return self.bytes(raa) if r.random() < 0.1 else raa

    def skjema(self, spurt: str | None) -> bytes:
        """The body of a form of the pages without script, or something near one."""
        r = self.r
        gjor = r.choice(("start", "tekst", "tekst", "svar", "svar", "handling", "maalform", "mer-tid", "x"))
        felt = spurt if spurt and r.random() < 0.7 else r.choice([*FELTER, *STEG, "x"])
        alle = [*FELTER[felt].verdier, "vet_ikke"] if felt in FELTER else ["ja", "nei"]
        verdier = r.choices(alle, k=r.randint(0, 3))
        par = [("gjor", gjor), ("felt", felt)]
        par += {
            "tekst": [("tekst", self.tekst())],
            "svar": [("liste", r.choice(("ja", "tom"))), *(("verdi", v) for v in verdier)],
            "handling": [("handling", r.choice((*HANDLINGER, "x")))],
        }.get(gjor, [("maalform", r.choice(("nb", "nn", "xx")))])
        raa = urlencode(par, errors="surrogatepass").encode()
        return self.bytes(raa) if r.random() < 0.1 else raa

    def bytes(self, raa: bytes) -> bytes:
        """Bytes with a few of them changed, dropped, doubled or made up."""
        r, ut = self.r, bytearray(raa)
        for _ in range(r.randint(1, 6)):
            i = r.randint(0, len(ut))
            ut[i : i + r.randint(0, 4)] = r.choice(
                (b"", r.randbytes(r.randint(1, 8)), b"\r\n", b"\x00", b":", b" ", bytes(ut[i : i + 9]) * 2)
            )
        return bytes(ut)

    def forsporsel(self, kake: str) -> bytes:
        """A whole HTTP request, nearly right."""
        r = self.r
        metode = r.choice((b"GET", b"POST", b"DELETE", b"HEAD", b"PUT", b"OPTIONS", b"TRACE", b"get"))
        sti = r.choice(
            (
                b"/",
                b"/api/helse",
                b"/api/samtale",
                b"/api/samtale/melding",
                b"/api/samtale/sak",
                b"/statisk/../x",
                b"/api/samtale/oppsummering.pdf",
                b"/version",
                b"/api/openapi.json",
                b"*",
                b"//",
                b"/%00",
                b"/?a=%ff",
                b"/enkel",
                b"/enkel?tid=%ff",
                b"/api/samtale/oversikt",
                b"/api/samtale/kladd",
                b"/api/samtale/paa-nytt",
                b"/api/samtale/oppsummering.docx",
            )
        )
        kropp = self.kropp(None) if metode == b"POST" else b""
        hoder = [b"Host: kvp", b"Cookie: kvp_samtale=" + r.choice((kake.encode(), b"A" * 32, b"x", b'"'))]
        hoder += r.sample(
            [
                b"Content-Type: application/json",
                b"Content-Type: application/x-www-form-urlencoded",
                b"Content-Type: multipart/form-data; boundary=x",
                b"Kvp-Felt: " + r.choice((b"alder", b"x", b"\xff")),
                b"Origin: http://kvp",
                b"Origin: null",
                b"Expect: 100-continue",
                b"X-Forwarded-For: 1.2.3.4, " + b"9" * 200,
                b"Accept-Encoding: gzip",
                b"Upgrade: websocket",
                b"Transfer-Encoding: chunked",
                b"X-Forwarded-Proto: https",
                b"Accept: */*",
            ],
            r.randint(0, 4),
        )
        hoder += [b"Content-Length: %d" % (len(kropp) + r.choice((0, 0, 0, 0, -1, 5, 10**9)))] if kropp else []
        raa = metode + b" " + sti + b" HTTP/1.1\r\n" + b"\r\n".join(hoder) + b"\r\nConnection: close\r\n\r\n" + kropp
        return self.bytes(raa) if r.random() < 0.7 else raa
