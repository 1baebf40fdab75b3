"""What `make eval` measured, as the Norwegian document docs/maalinger.md."""
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from bot.katalog import dato_i_ord, katalog
from bot.lesing.leser import TERSKEL_SPORSMAAL, TERSKEL_UTSAGN
from bot.maaling import persondata
from bot.maaling.prove import slag
from bot.maaling.sett import ROT
from bot.maaling.tabeller import (
    antallstabell,
    felttabell,
    forvekslinger,
    i_ord,
    markdown,
    per_slag,
    prosent,
    temaforvekslinger,
    terskeltabell,
)
from bot.maaling.terskel import MAKS_FEIL, Maalt, foreslaa_terskel, kalibrering, kalibreringsfeil, tabell
from kvp import FELTER

if TYPE_CHECKING:
    from bot.maaling.eval import Maaling

LUKKEDE = tuple(f for f, felt in FELTER.items() if felt.verdier)

_TOPP = """# Målinger

Laget av `make eval` {dato}. Ikke rett for hånd. Samme modell, sett og dag gir samme fil.

![Andel riktig per felt og slag, feil per sett, kalibrering og terskel](maalinger.png)

## Settene

{sett}

- «Åpne» ble sett mens leserne ble skrevet. Tallene der er derfor for gode.
- «Egne» skrev vi selv, før og under arbeidet.
- «Vrange» skrev vi for å lure leserne: dobbel nekting, andres situasjon, det som var, og det noen bare håper på.
- «Kontroll» er skrevet av andre. Noen slags feil der er rettet én gang, så også de smigrer litt.
- «Nye» er skrevet av en som ikke hadde sett leserne. Ved første kjøring var 94,7 % av 300 riktige og 1,3 % feil i
  stillhet (4 av 300). Så ble noen slags feil rettet. De første tallene sier mest om tekster ingen har sett.

Hver tekst skrives ved spørsmålet sitt. Fire ting kan skje:

- **Riktig**: verdien, temaet eller kommandoen er den som er ventet.
- **Spurt igjen**: ingenting er lagret, og spørsmålet kommer på nytt.
- **Annet svar**: et temasvar, en kommando eller hjelp som ingen ba om. Ingenting er lagret.
- **Feil i stillhet**: en gal verdi er lagret uten at det blir spurt. Det er den verste feilen.
"""
_UTENFOR = """## Tekst som ikke hører hjemme

{alle} tekster om helt andre ting («utenfor» i `tests/nlu`), hver skrevet ved {felt} spørsmål. Feltet med egne ord
(`maal_tekst`) er ikke med, for der er all tekst et svar. **{svar} ble tatt for et svar, {tema} fikk et temasvar.**
Feltene der noe ble tatt for et svar:

{tabell}

Av tekstene i settene som ikke er svar («skal spørre igjen»), ble {igjen} lagret som en gal verdi.
"""
_PERSONDATA = """Plantede personopplysninger i `tests/data/personopplysninger.json`: hvor mange som ble klippet ut, og
hvor mange vanlige svar som mistet noe. Reglene kunne tilpasses «egen», ikke «kontroll»."""
_KLASSIFISERER = """## Klassifisereren

Den foreslår et tema; leseren bestemmer. Her er forslagene målt alene. «Utvalg» viste hvor treningen hadde hull.
«Prøve» har ikke endret noe.

{tabell}

### Hva som forveksles

De vanligste gale forslagene på utvalg og prøve, uansett sannsynlighet:

{forvekslinger}

### Kalibrering

Er noe 80 % sannsynlig, skal det være riktig i åtte av ti tilfeller. Utvalg, prøve og ytringene i «kontroll»:

{kalibrering}

Avstanden er i snitt {avstand} (vektet etter antall).

### Terskelen

Høyst {krav} av det som er utenfor, kan slippe gjennom som tema, og høyst {krav} av temaene kan bli tatt for et annet.
Laveste terskel som holder begge deler, i trinn på 0,05: {forslag}.
I bruk er {sporsmaal} for tekst som spør, og {utsagn} for tekst som ikke spør.
`config.yml` har {oppsett}.

{terskler}"""


def lag(m: Maaling, dag: dt.date) -> str:
    """The whole document. Pure apart from reading the threshold of config.yml."""
    deler = [_TOPP.format(dato=dato_i_ord(dag, katalog("nb").ord), sett=_settene(m))]
    deler += ["## Etter slag"]
    for navn, provd in m.ytringer.items():
        deler += [f"### {navn.capitalize()}", antallstabell("slag", per_slag(provd))]
    deler += ["## Etter felt", felttabell(m.ytringer, FELTER)]
    deler += ["## Forvekslinger i lukkede felt", "Ventet verdi mot det som kom, der de er ulike. Resten er riktig.",
              _forvekslingene(m), "## Hele samtaler", _personene(m), _om_utenfor(m), *_om_persondata(m),
              _om_klassifisereren(m)]
    return "\n\n".join(d.strip() for d in deler) + "\n"


def feilliste(m: Maaling) -> str:
    """Every text that was not understood, and every topic that was guessed wrong."""
    linjer = [f"- {navn} {y['id']} {y['felt']} «{y['tekst']}»: {i_ord(y['forventet'])} → {i_ord(u.fikk)}"
              for navn, provd in m.ytringer.items() for y, u in provd if not u.rett]
    linjer += [f"- {navn} {x.sannsynlighet:.2f} {x.fasit} → {x.gjettet}: {x.tekst}"
               for navn, maalte in m.setninger.items() for x in maalte if not x.rett]
    return "\n".join(linjer)


def _settene(m: Maaling) -> str:
    def rad(navn: str) -> tuple[object, ...]:
        utfall = [u for _, u in m.ytringer[navn]]
        hele = m.personer.get(navn, [])
        return (navn, len(utfall), prosent(sum(u.rett for u in utfall) / len(utfall)),
                prosent(sum(u.stille for u in utfall) / len(utfall)), len(hele) or "–",
                prosent(sum(not feil for _, feil in hele) / len(hele)) if hele else "–")

    return markdown(("sett", "ytringer", "riktig", "feil i stillhet", "hele samtaler", "uten en feil"),
                    map(rad, m.ytringer))


def _forvekslingene(m: Maaling) -> str:
    rader = [(navn, *rad) for navn, provd in m.ytringer.items() for rad in forvekslinger(provd, LUKKEDE)]
    return markdown(("sett", "felt", "ventet", "kom", "antall"), rader, ord_=4) if rader else "Ingen."


def _personene(m: Maaling) -> str:
    feil = [(navn, p["id"], "; ".join(hva)) for navn, liste in m.personer.items() for p, hva in liste if hva]
    if not feil:
        return "Alle samtalene endte med riktig konklusjon og riktige svar."
    return "Samtaler med minst én feil:\n\n" + markdown(("sett", "person", "feil"), feil, ord_=3)


def _om_utenfor(m: Maaling) -> str:
    igjen = [u for y, u in chain.from_iterable(m.ytringer.values()) if slag(y) == "sporre_igjen"]
    alle = sum(u.alle for u in m.utenfor.values())
    rader = [(f, u.svar, prosent(u.svar / u.alle)) for f, u in m.utenfor.items() if u.svar]
    return _UTENFOR.format(
        alle=next(iter(m.utenfor.values())).alle, felt=len(m.utenfor),
        svar=prosent(sum(u.svar for u in m.utenfor.values()) / alle),
        tema=prosent(sum(u.tema for u in m.utenfor.values()) / alle),
        tabell=markdown(("felt", "tatt for svar", "andel"), rader),
        igjen=f"{sum(u.stille for u in igjen)} av {len(igjen)}",
    )


def _om_persondata(m: Maaling) -> list[str]:
    deler = [f"### {del_.capitalize()}\n\n{persondata.markdown(maalt)}" for del_, maalt in m.persondata.items()]
    return ["## Personopplysninger", _PERSONDATA, *deler] if deler else []


def _om_klassifisereren(m: Maaling) -> str:
    utvalg = list(chain.from_iterable(m.setninger.values()))
    bolker = kalibrering(utvalg + m.intensjoner.get("kontroll", []))
    forslag = [f"{_tall(foreslaa_terskel(maalte, m.temaer))} for {navn}" for navn, maalte in m.setninger.items()]
    terskler = [f"#### {navn.capitalize()}, {hvilke}\n\n{terskeltabell(tabell(maalte, m.temaer))}"
                for navn, alle in m.setninger.items()
                for hvilke, maalte in (("alle tekster", alle), ("bare tekster som spør", [x for x in alle if x.spor]))]
    return _KLASSIFISERER.format(
        tabell=markdown(("sett", "tekster", "riktig intensjon"), [
            (navn, len(x), prosent(_rett(x))) for navn, x in {**m.setninger, **{
                f"ytringer, {n}": v for n, v in m.intensjoner.items()}}.items()]),
        forvekslinger=markdown(("fasit", "forslag", "antall"), temaforvekslinger(utvalg)[:15], ord_=2),
        kalibrering=markdown(("sannsynlighet", "antall", "i snitt", "riktig"), [
            (f"{prosent(b.fra, 0)}–{prosent(b.til, 0)}", b.antall, prosent(b.sannsynlighet), prosent(b.rett))
            for b in bolker]),
        avstand=f"{100 * kalibreringsfeil(bolker):.1f} prosentpoeng".replace(".", ","),
        krav=prosent(MAKS_FEIL, 0), forslag=" og ".join(forslag), terskler="\n\n".join(terskler),
        sporsmaal=_tall(TERSKEL_SPORSMAAL), utsagn=_tall(TERSKEL_UTSAGN), oppsett=_tall(terskel_i_oppsettet()),
    )


def _rett(maalte: Sequence[Maalt]) -> float:
    return sum(x.rett for x in maalte) / len(maalte)


def _tall(tall: float | None) -> str:
    return "ingen" if tall is None else f"{tall:.2f}".replace(".", ",")


def terskel_i_oppsettet(oppsett: Path = ROT / "config.yml") -> float:
    """The threshold of `FallbackClassifier` in a configuration."""
    deler = yaml.safe_load(oppsett.read_text(encoding="utf-8"))["pipeline"]
    return next(d["threshold"] for d in deler if d["name"] == "FallbackClassifier")
