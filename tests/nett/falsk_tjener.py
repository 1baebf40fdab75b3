"""A small server that speaks the HTTP contract with a scripted conversation, so that the page can be tested alone.

It has one conversation at a time and writes down every call. Some typed texts make it misbehave on purpose:
`treg` (answers after 1.2 s), `feil` (429), `rot` (502 with HTML), `borte` (404), `brudd` (drops the connection).
"""

from __future__ import annotations

import io
import json
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import docx

from bot.nett import frister as fristside
from bot.nett.sider import CSP, statiske_filer
from kvp import Sak
from kvp.frister import frister
from tests.dagen import DAG

FILER = {fil.sti: fil for fil in statiske_filer()}
SIDER = fristside.sider()


def valg(**titler: str) -> list[dict[str, str]]:
    return [{"tittel": tittel, "verdi": verdi} for verdi, tittel in titler.items()]


VANLIGE_FORMER = valg(
    fengsel="Fengsel (åpent eller lukket)",
    varetekt="Varetekt",
    hjemmesoning="Hjemme med fotlenke, eller hjemmesoning",
    samfunnsstraff="Samfunnsstraff",
    proveloslatt="Prøveløslatt",
    betinget_dom="Betinget dom",
    forvaring="Forvaring",
    overgangsbolig="Overgangsbolig",
    flere="Flere",
)
SJELDNE_FORMER = valg(
    tvungent_psykisk_vern="Dom på tvungent psykisk helsevern",
    narkotikaprogram="Narkotikaprogram (ND) eller promilleprogram",
    annet="Noe annet, eller vet ikke",
)
JA_NEI = valg(ja="Ja", nei="Nei")

VURDERING: dict[str, Any] = {
    "konklusjon": "FORBERED",
    "forelopig": False,
    "overskrift": "Ikke ennå, men du kan forberede søknaden nå",
    "begrunnelse": [
        "Du er i fengsel, og det er mer enn seks måneder til du slipper ut.",
        "NAV avgjør om du får KVP.",
    ],
    "vindu_fra": "2026-12-15",
    "hjemler": ["4.29.2.13", "§ 29"],
    "vilkaar": [
        {
            "navn": "alder",
            "tittel": "Alder",
            "utfall": "oppfylt",
            "grunn": "Du er mellom 18 og 67 år.",
            "hjemler": ["§ 29"],
        },
        {
            "navn": "arbeidsevne",
            "tittel": "Nedsatt arbeidsevne",
            "utfall": "maa_vurderes",
            "grunn": "NAV må gjøre en arbeidsevnevurdering.",
            "hjemler": ["§ 29", "4.29.2.1"],
        },
        {
            "navn": "tid",
            "tittel": "Tid til løslatelse",
            "utfall": "ikke_oppfylt",
            "grunn": "Det er mer enn seks måneder igjen.",
            "hjemler": ["4.29.2.13"],
        },
    ],
    "forbehold": [{"nokkel": "dato", "tekst": "Datoen for løslatelse kan bli endret.", "hjemler": []}],
    "motsigelser": [],
    "mangler": [],
    "gjor_naa": [
        {
            "nokkel": "samtale",
            "tittel": "Be om en samtale med NAV-veilederen i fengselet",
            "tekst": "Spør betjenten om et lapp-skjema.",
            "hvem": "innsatt",
            "hjemler": [],
            "gjort": None,
        },
        {
            "nokkel": "bolig",
            "tittel": "Si fra om bolig",
            "tekst": "Kommunen skal hjelpe deg.",
            "hvem": "innsatt",
            "hjemler": [],
            "gjort": True,
        },
    ],
    "regelversjon": {"versjon": "2026-05", "gjelder_fra": "2026-05-01"},
}

HILSEN = "Hei! Jeg hjelper deg å finne ut om KVP kan passe.\nJeg lagrer ikke det du skriver."
# The questions in order; the key `for` holds the messages that come before the question.
SPORSMAAL: list[dict[str, Any]] = [
    {
        "felt": "rolle",
        "tekst": "Hvem er du?",
        "valg": valg(innsatt="Jeg er innsatt", ansatt="Jeg jobber her"),
        "for": [{"tekst": HILSEN}],
    },
    {
        "felt": "form",
        "tekst": "Hvordan soner du nå? Du kan velge flere, eller skrive det selv.",
        "valg": VANLIGE_FORMER,
        "for": [],
    },
    {"felt": "alder", "tekst": "Hvor gammel er du?", "valg": [], "for": []},
    {
        "felt": "videre",
        "tekst": "Vil du lage et notat til NAV?",
        "valg": JA_NEI,
        "for": [
            {
                "tekst": "\n".join([VURDERING["overskrift"], *VURDERING["begrunnelse"], "Bygger på: 4.29.2.13, § 29."]),
                "vurdering": VURDERING,
            }
        ],
    },
    {
        "felt": "behov",
        "tekst": "Hva trenger du hjelp til når du slipper ut?",
        "valg": valg(bolig="Bolig", utdanning="Utdanning", arbeid="Arbeid"),
        "for": [],
    },
    {"felt": "samtykke", "tekst": "Kan notatet deles med NAV?", "valg": JA_NEI, "for": []},
]
KLART = [{"tekst": "Notatet er klart. Du finner det under.", "notat": True}]
FERDIG = [{"tekst": "Samtalen er ferdig.", "ferdig": True}]
NOTAT_HTML = """<!doctype html><html lang=nb><head><meta charset=utf-8><title>Notat</title>
<link rel=stylesheet href="/statisk/notat.css"></head><body><main><h1>Notat til NAV</h1><ul class=utfylling>
<li>Navn</li><li>Fødselsnummer</li><li>Kontakt</li><li>Underskrift, den innsatte</li></ul></main></body></html>
"""


def notat_i_word() -> bytes:
    """Lines to fill in as the real note has them: the label, a colon and a tab."""
    fil, dokument = io.BytesIO(), docx.Document()
    dokument.add_heading("Notat til NAV", 1)
    for etikett in ("Navn", "Fødselsnummer", "Kontakt", "Underskrift, den innsatte"):
        dokument.add_paragraph(f"{etikett}: \t")
    dokument.save(fil)
    return fil.getvalue()


BYTTET = {
    "nb": {"tekst": "Vi fortsetter på bokmål.", "maalform": "nb"},
    "nn": {"tekst": "Vi held fram på nynorsk.", "maalform": "nn"},
}
EKSTRA: dict[str, dict[str, Any]] = {
    "hjelp": {"tekst": "Svar på ett spørsmål om gangen.", "handling": "hjelp"},
    "hvorfor": {"tekst": "Reglene er ulike for hver måte å sone på.", "handling": "hjelp"},
    "hopp_over": {"tekst": "Dette spørsmålet kan vi ikke hoppe over.", "handling": "hopp_over"},
    "endre": {"tekst": "Vi endrer dette.", "handling": "endre"},
    "menneske": {"tekst": "Spør kontaktbetjenten din, eller ring NAV på 55 55 33 33.", "handling": "menneske"},
    "hva er kvp": {"tekst": "Et program på full tid som skal hjelpe deg mot jobb.", "tema": "hva_er_kvp"},
    "jeg orker ikke leve": {"tekst": "Si fra til en betjent nå.\nDu kan også ringe 116 123.", "krise": True},
    "jeg heter ola nordmann": {
        "tekst": "Det så ut som et navn. Jeg har ikke tatt vare på det.",
        "advarsel": "personopplysning",
    },
    "nynorsk takk": BYTTET["nn"],
    "asdf": {"tekst": "Det forsto jeg ikke helt.", "uklart": True},
    "oppmerking": {"tekst": "<img src=x onerror=alert(1)>", "tema": "hva_er_kvp"},
}


@dataclass
class Samtale:
    """What the scripted conversation remembers, and what was asked of it."""

    plass: int = 0
    finnes: bool = False
    sletter: bool = False
    samtykke: bool = False
    forelopig: bool = False
    startfeil: bool = False
    maalform: str = "nb"
    faner: set[str] = field(default_factory=set)  # the tabs that have a conversation
    kall: list[tuple[str, str, Any]] = field(default_factory=list)
    felles: threading.Lock = field(default_factory=threading.Lock)

    def start(self) -> list[dict[str, Any]]:
        self.plass, self.finnes, self.sletter, self.samtykke = 0, True, False, False
        return self.sporsmaal()

    def sporsmaal(self, former: list[dict[str, str]] | None = None) -> list[dict[str, Any]]:
        if self.sletter:
            return [{"tekst": "Vil du slette alt?", "felt": "slett", "valg": JA_NEI}]
        if self.plass >= len(SPORSMAAL):
            return KLART if self.samtykke else FERDIG
        nytt = SPORSMAAL[self.plass]
        foran = [
            m | {"vurdering": m["vurdering"] | {"forelopig": self.forelopig}} if "vurdering" in m else m
            for m in nytt["for"]
        ]
        tall = (
            {"del": 1, "steg": min(self.plass + 1, 3), "av": 3}
            if self.plass < 4
            else {"del": 2, "steg": self.plass - 3, "av": 2}
        )
        return [*foran, {"tekst": nytt["tekst"], "felt": nytt["felt"], "valg": former or nytt["valg"], **tall}]

    def spor_igjen(self, *foran: dict[str, Any]) -> list[dict[str, Any]]:
        return [*foran, *self.sporsmaal()[-1:]]

    def tekst(self, tekst: str) -> list[dict[str, Any]]:
        nokkel = tekst.casefold().strip(" ?.!")
        if nokkel == "kanskje varetekt":
            ja = {"tittel": "Ja", "verdi": ["varetekt"]}
            return [
                {
                    **self.sporsmaal()[-1],
                    "tekst": "Jeg forstod det slik: Du sitter i varetekt. Stemmer det?",
                    "valg": [ja, *VANLIGE_FORMER[:1]],
                    "forslag": ["varetekt"],
                    "uklart": True,
                }
            ]
        if nokkel == "varetekt og prøveløslatt":
            valg_ = [
                {"tittel": "Varetekt", "verdi": ["varetekt"]},
                {"tittel": "Prøveløslatt", "verdi": ["proveloslatt"]},
            ]
            return [
                {
                    **self.sporsmaal()[-1],
                    "motsigelse": "varetekt_proveloslatt",
                    "valg": valg_,
                    "tekst": "To av svarene passer ikke sammen. Begge kan ikke stemme. Hva stemmer?",
                }
            ]
        if nokkel == "hva får man der":
            overskrift = "Hva er KVP?"
            knapper = [{"tittel": overskrift, "tekst": overskrift}]
            return self.spor_igjen({"tekst": "Jeg er ikke sikker på hva du spør om.", "knapper": knapper})
        if nokkel == "datoen er passert":
            knapper = [
                {"tittel": f"Endre {felt}", "handling": "endre", "felt": felt} for felt in ("form", "loslatelse")
            ]
            return [
                {
                    **self.sporsmaal()[-1],
                    "felt": "loslatelse",
                    "motsigelse": "dato_passert",
                    "valg": [],
                    "knapper": knapper,
                    "tekst": "To av svarene passer ikke sammen. Er du løslatt?",
                }
            ]
        if nokkel in EKSTRA:
            return self.spor_igjen(EKSTRA[nokkel])
        if nokkel == "tilbake":
            self.plass = max(0, self.plass - 1)
            return self.spor_igjen({"tekst": "Vi går ett spørsmål tilbake.", "handling": "tilbake"})
        if nokkel in ("start på nytt", "start_paa_nytt"):
            self.start()
            return self.spor_igjen({"tekst": "Vi begynner på nytt.", "handling": "start_paa_nytt"})
        if nokkel == "avslutt":
            self.sletter = True
            return self.sporsmaal()
        if self.plass >= len(SPORSMAAL):
            return FERDIG
        self.plass += 1
        return self.sporsmaal()

    def oversikt(self) -> dict[str, Any]:
        svar = [
            {"felt": "rolle", "etikett": "Hvem som svarer", "verdi": "Ansatt"},
            {"felt": "form", "etikett": "Form", "verdi": "Varetekt"},
        ][: self.plass]
        tom = {"konklusjon": "MANGLER_OPPLYSNINGER", "overskrift": "Mangler"}
        return {"svar": svar, "mangler": ["Alder"], "vurdering": VURDERING if self.plass >= 3 else tom}

    def knapp(self, felt: str, verdi: Any) -> list[dict[str, Any]]:
        if self.sletter and felt == "slett":
            self.sletter = False
            if verdi == "nei":
                return self.sporsmaal()
            self.finnes = False
            return [{"tekst": "Alt er slettet.", "handling": "avslutt", "ferdig": True}]
        if self.plass < len(SPORSMAAL) and felt == SPORSMAAL[self.plass]["felt"]:
            if verdi == "flere":
                return self.sporsmaal(SJELDNE_FORMER)
            self.plass += 1
            self.samtykke = felt == "samtykke" and verdi == "ja"
        return self.sporsmaal()


class Tjener(ThreadingHTTPServer):
    """Serves the page and the scripted conversation on a free port of this machine."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Svarer)
        self.samtale = Samtale()
        self.utlop_minutter = 15.0
        self.maalformer = ["nb", "nn"]
        self.uten_kaker = False
        self.hoder: list[Mapping[str, str]] = []  # of the posts, as they came

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"


class Svarer(BaseHTTPRequestHandler):
    server: Tjener

    def log_message(self, format: str, *args: Any) -> None:
        """Keeps the test output clean."""

    def svar(
        self, status: int, innhold: Any = None, slag: str = "application/json", hoder: Mapping[str, str] | None = None
    ) -> None:
        raa = innhold if isinstance(innhold, bytes) else json.dumps(innhold).encode() if innhold is not None else b""
        self.send_response(status)
        self.send_header("Content-Type", slag if "charset" in slag else f"{slag}; charset=utf-8")
        self.send_header("Content-Length", str(len(raa)))
        self.send_header("Content-Security-Policy", (hoder or {}).get("Content-Security-Policy", CSP))
        for navn, verdi in (hoder or {}).items():
            if navn != "Content-Security-Policy":
                self.send_header(navn, verdi)
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(raa)

    def kropp(self) -> Any:
        return json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"null")

    @property
    def fane(self) -> str:
        return self.headers.get("Kvp-Fane") or self.path.rpartition("?fane=")[2]

    def do_GET(self) -> None:
        samtale, sti = self.server.samtale, self.path.partition("?")[0]
        if sti == "/api/oppsett":
            self.svar(200, {"utlop_minutter": self.server.utlop_minutter, "maalformer": self.server.maalformer})
            return
        if sti.startswith("/api/"):
            samtale.kall.append(("GET", sti, None))
            self.svar_av_samtalen(sti)
            return
        if sti in SIDER:
            self.svar(200, SIDER[sti].encode(), "text/html")
            return
        fil = FILER.get(sti)
        if fil is None:
            self.svar(404, {"feil": "Finnes ikke."})
            return
        self.svar(200, fil.innhold, fil.type, fil.hoder)

    def svar_av_samtalen(self, sti: str) -> None:
        samtale = self.server.samtale
        if not samtale.finnes or self.fane not in samtale.faner:
            self.svar(404, {"feil": "Samtalen finnes ikke lenger."})
        elif "oppsummering" in sti and not samtale.samtykke:
            self.svar(409, {"feil": "Notatet lages først når det er sagt ja til å dele det med NAV."})
        elif sti.endswith("oppsummering.html"):
            self.svar(200, NOTAT_HTML.encode(), "text/html")
        elif sti.endswith("oppsummering.docx"):
            self.svar(200, notat_i_word(), "application/octet-stream")
        elif sti.endswith("oversikt"):
            self.svar(200, samtale.oversikt())
        elif sti.endswith("kladd"):
            self.svar(200, {"format": "kvp-kladd", "sak": {"rolle": "ansatt"}})
        else:
            self.svar(200, {})

    def do_POST(self) -> None:
        samtale, kropp = self.server.samtale, self.kropp()
        samtale.kall.append(("POST", self.path, kropp))
        self.server.hoder.append(self.headers)
        if self.path == "/api/frister":
            saker = [(rad.pop("ref"), Sak.fra_json({"rolle": "ansatt", **rad})) for rad in map(dict, kropp["rader"])]
            self.svar(200, {"rader": [r.til_json() for r in frister(saker, DAG, kropp["maalform"])]})
        elif self.path == "/api/samtale":
            self.start()
        elif self.path in ("/api/samtale/kladd", "/api/samtale/paa-nytt"):
            self.hent_kladd(kropp)
        else:
            self.tur(kropp)

    def start(self) -> None:
        samtale = self.server.samtale
        if samtale.startfeil:
            self.svar(503, {"feil": "Roboten er ikke klar ennå. Prøv igjen om litt."})
            return
        if not self.server.uten_kaker:
            samtale.faner.add(self.fane)
        self.svar(201, {"meldinger": samtale.start()})

    def hent_kladd(self, kropp: dict[str, Any]) -> None:
        if kropp.get("format") != "kvp-kladd":
            self.svar(400, {"feil": "Filen er ikke en kladd fra KVP-veileder."})
            return
        samtale = self.server.samtale
        samtale.start()
        samtale.faner.add(self.fane)
        samtale.plass = 2
        hentet = "Kladden er hentet." if self.path.endswith("kladd") else "Svarene er hentet."
        self.svar(201, {"meldinger": samtale.spor_igjen({"tekst": hentet})})

    def tur(self, kropp: dict[str, Any]) -> None:
        samtale = self.server.samtale
        if self.path == "/api/samtale/maalform":
            samtale.maalform = kropp["maalform"]
        tekst = (kropp.get("tekst") or kropp.get("handling") or "").casefold()
        if tekst == "treg":
            time.sleep(1.2)
        if tekst == "brudd":
            self.close_connection = True
        elif tekst == "feil":
            self.svar(429, {"feil": "Du sender litt for fort. Vent litt."})
        elif tekst == "rot":
            self.svar(502, b"<html>Bad gateway</html>", "text/html")
        elif tekst == "borte" or not samtale.finnes or self.fane not in samtale.faner:
            samtale.finnes = False
            self.svar(404, {"feil": "Samtalen finnes ikke lenger."})
        else:
            with samtale.felles:
                if "maalform" in kropp:
                    meldinger = samtale.spor_igjen(BYTTET[kropp["maalform"]])
                else:
                    meldinger = samtale.tekst(tekst) if tekst else samtale.knapp(kropp["felt"], kropp["valg"])
            self.svar(200, {"meldinger": meldinger})

    def do_DELETE(self) -> None:
        self.server.samtale.kall.append(("DELETE", self.path, None))
        self.server.samtale.faner.discard(self.fane)
        self.svar(204)
