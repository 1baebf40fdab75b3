"""The officer's list of deadlines as a page (`/ansatt/frister`): the markup, and the words that its script reads with.

The words and the patterns of dates come from `kvp`, so that the page reads a cell as `kvp frister` does.
"""

from __future__ import annotations

import json
from html import escape
from typing import Any

from bot.katalog import MAALFORMER, katalog
from kvp import FELTER, frister_dato, frister_ord
from kvp.tekster import fristord

_ANDRE = {"nb": ("/ansatt/frister", "frister/nn"), "nn": ("/ansatt/frister/nn", "../frister")}


def sider() -> dict[str, str]:
    """Path on the site → page."""
    return {sti: til_html(maalform) for maalform, (sti, _) in _ANDRE.items() if maalform in MAALFORMER}


def ordbok(maalform: str) -> dict[str, Any]:
    """What the script needs to read cells: words, patterns and texts, as JSON."""
    k = katalog(maalform)
    moenstre = [[m.pattern, les.__name__.strip("_")] for m, les in frister_dato.MOENSTRE]
    return {
        "maalform": maalform, "t": k.fil("frister").alle(), "kvp": dict(fristord(maalform)),
        "kolonne": frister_ord.KOLONNE, "kolonneSikkerhet": frister_ord.KOLONNE_SIKKERHET, "form": frister_ord.FORM,
        "svar": frister_ord.SVAR, "jaNei": frister_ord.JA_NEI, "sikkerhet": frister_ord.SIKKERHET,
        "vetIkke": sorted(frister_ord.VET_IKKE_ORD), "fornavn": sorted(frister_ord.FORNAVN),
        "harmlose": sorted(frister_ord.HARMLOSE_ORD), "lovbrudd": frister_ord.LOVBRUDD.pattern,
        "forbudte": {slag: m.pattern for slag, m in frister_ord.FORBUDTE_HODER.items()},
        "felter": {n: {"verdier": f.verdier, "vetIkke": f.vet_ikke} for n, f in FELTER.items() if f.slag == "valg"},
        "formtitler": {v: k.felt("form").verdi([v]) for v in FELTER["form"].verdier},
        "dato": {"moenstre": moenstre, "merke": frister_dato.MERKE.pattern.replace("(?P<", "(?<"),
                 "ukedag": frister_dato.UKEDAG.pattern, "maaned": frister_dato.MAANED,
                 "aarstid": frister_dato.AARSTID},
    }  # fmt: skip


def til_html(maalform: str) -> str:
    """The page in one form of the language."""
    bok = ordbok(maalform)
    t = {navn: escape(tekst) for navn, tekst in bok["t"].items()}
    rot = "../" if maalform == "nb" else "../../"
    # The angle bracket is written as an escape: no text can end the block.
    data = json.dumps(bok, ensure_ascii=False).replace("<", "\\u003c")
    hode = "".join(
        f'<th scope="col">{t[navn]}</th>'
        for navn in ("ref", "konklusjon", "vindu_fra", "loslatelse", "gjor", "mangler", "samtale")
    )
    former = "".join(f'<option value="{v}">{escape(tittel)}</option>' for v, tittel in bok["formtitler"].items())
    valg = "".join(f'<option value="{v}">{t[v]}</option>' for v in ("alle", "innen_30", "naa", "mangler_dato"))
    andre = _ANDRE[maalform][1]
    annet = "nn" if maalform == "nb" else "nb"
    return f"""<!doctype html>
<html lang="{maalform}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{t["tittel"]} – KVP-veileder</title>
<link rel="icon" href="{rot}statisk/ikon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{rot}statisk/tokens.css">
<link rel="stylesheet" href="{rot}statisk/side.css">
<link rel="stylesheet" href="{rot}statisk/frister.css">
<script type="application/json" id="ordbok">{data}</script>
<script type="module" src="{rot}statisk/frister.js"></script>
</head>
<body>
<div class="frister" data-rot="{rot}">
<header>
<nav><a href="{rot}ansatt">{t["tilbake"]}</a>
<a href="{andre}" lang="{annet}" hreflang="{annet}">{t["annen_form"]}</a></nav>
<h1>{t["tittel"]}</h1>
<p>{t["om"]}</p>
<p class="dempet">{t["personvern"]}</p>
<noscript><p class="feil">{t["uten_js"]}</p></noscript>
</header>
<main>
<form id="inn">
<label for="lim">{t["lim"]}</label>
<p class="dempet" id="lim-hint">{t["lim_hint"]}</p>
<textarea id="lim" rows="6" aria-describedby="lim-hint" spellcheck="false" autocomplete="off"></textarea>
<div class="knapper">
<button class="hoved" type="submit">{t["vis_frister"]}</button>
<label class="knapp" for="fil">{t["fil"]}</label><input id="fil" type="file" accept=".csv,.txt,.xlsx">
<button type="button" id="mal">{t["mal"]}</button>
</div>
</form>
<p id="melding" role="status"></p>
<p id="feil" role="alert" class="feil"></p>
<section id="resultat" aria-labelledby="tabelltittel" hidden>
<h2 id="tabelltittel" tabindex="-1">{t["tabell"]}</h2>
<div class="knapper verktoy">
<label>{t["vis"]} <select id="vis">{valg}</select></label>
<label>{t["form"]} <select id="form"><option value="">{t["alle_former"]}</option>{former}</select></label>
<button type="button" id="xlsx">{t["last_xlsx"]}</button>
<button type="button" id="csv">{t["last_csv"]}</button>
<button type="button" id="ics">{t["last_ics"]}</button>
<button type="button" id="skriv-ut">{t["skriv_ut"]}</button>
</div>
<p id="antall" role="status"></p>
<div class="tabellrull" role="region" aria-labelledby="tabelltittel" tabindex="0">
<table><thead><tr>{hode}</tr></thead><tbody id="rader"></tbody></table>
</div>
<p class="dempet">{t["avgjor"]}</p>
<div id="ikke-lest"></div>
</section>
<section id="samtalen" aria-labelledby="samtaletittel" hidden><h2 id="samtaletittel" tabindex="-1"></h2></section>
</main>
</div>
</body>
</html>
"""
