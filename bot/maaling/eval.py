"""`make eval`, `python -m bot.maaling.eval`: types every labelled text at its question, and lets
simulated people talk.

Writes docs/maalinger.md. The same model, sets and day give the same file. Who wrote each set, and whether anybody had
seen it, stands beside the figures: a number on text that was seen while building is worth nothing.
"""

from __future__ import annotations

import argparse
import collections
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from bot.lesing.modell import modell, utgave
from bot.maaling.flere import Fakta, prov_fakta, prov_fare
from bot.maaling.prove import Utfall, prov_person, prov_ytring, slag
from bot.maaling.sett import DATA, ROT, les_data

HVEM = {
    "åpne": "utgitt sammen med kontrakten, sett under arbeidet",
    "kontroll": "holdt utenfor under arbeidet med fraseleserne",
    "egne": "skrevet av dem som bygde leserne",
    "vrange": "skrevet for å villede leserne",
    "nye": "skrevet av en ny hånd, sett etterpå",
    "åpne 2": "to hender som bare hadde sett kontrakten; kjørt før noen så dem",
    "usett": "to personer av én hånd som bare hadde sett spørsmålene; feilene er sett etterpå",
    "usett 2": "to hender som bare hadde sett kontrakten; kjørt før noen så dem, feilene er sett etterpå",
    "usett 3": "en ny hånd som bare hadde sett kontrakten og reglene; kjørt før noen så dem, feilene er sett etterpå",
    "usett 4": "enda en ny hånd som bare hadde sett kontrakten; kjørt før noen så dem, feilene er sett etterpå",
    "usett 5": "en ny hånd, mest vanlige svar; kjørt før noen så dem, feilene er sett etterpå",
    "usett 6": "en ny hånd, mange personer, skrevet vanskelig; kjørt før noen så dem, feilene er sett etterpå",
    "usett 7": "en ny hånd, halvparten vanlige svar; kjørt før noen så dem, feilene er sett etterpå",
    "usett 8": "en ny hånd, bare lukkede spørsmål; kjørt før noen så dem, feilene er sett etterpå",
    "usett 11": "enda en ny hånd, ingen svar alle skriver likt; kjørt før noen så dem, feilene er sett etterpå",
    "usett 13": "enda en ny hånd, ingen svar alle skriver likt; kjørt før noen så dem, feilene er sett etterpå",
    "usett 15": "enda en ny hånd, en tredel med andre morsmål; kjørt én gang før noen så dem, feilene er sett etterpå",
}
_EN_HAAND = (
    "en ny hånd som bare hadde sett kontrakten og reglene; kjørt én gang før noen så dem, feilene er sett etterpå"
)
"""Who wrote the sets that `HVEM` does not name."""
Provd = list[tuple[Mapping[str, Any], Utfall]]
Personer = list[tuple[Mapping[str, Any], list[str]]]


def _tall(utfall: Iterable[Utfall]) -> tuple[int, int, int, int, int]:
    """How many there are, how many of them right, read back, kept wrong in silence, and asked again."""
    u = list(utfall)
    return (
        len(u),
        sum(x.rett for x in u),
        sum(x.lest_tilbake for x in u),
        sum(x.stille for x in u),
        sum(x.spurt_igjen for x in u),
    )


def _rad(navn: str, utfall: Iterable[Utfall], *mer: str) -> str:
    n, rett, tilbake, stille, igjen = _tall(utfall)
    deler = [f"{100 * x / max(1, n):.1f} %".replace(".", ",") for x in (rett, tilbake, stille, igjen)]
    return f"| {' | '.join([navn, str(n), *deler, *mer])} |"


_HODE = "| {} | tekster | rett | av dem lest tilbake | feil i stillhet | spurt igjen |{}\n|---|---|---|---|---|---|{}"


def _grupper(provd: Provd, etter: Callable[[Mapping[str, Any]], str]) -> dict[str, list[Utfall]]:
    ut: dict[str, list[Utfall]] = collections.defaultdict(list)
    for y, u in provd:
        ut[etter(y)].append(u)
    return dict(sorted(ut.items()))


def dokument(ytringer: Mapping[str, Provd], personer: Mapping[str, Personer]) -> str:
    """The document in Norwegian."""
    om = modell().om
    deler = [
        "# Målinger",
        f"Skrevet av `make eval`. Modell: {utgave()}, trent {om['dato']}. Hver tekst skrives ved sitt eget spørsmål, "
        "som over HTTP. «Lest tilbake» er riktig, men spurt om før det ble lagret.",
        "## Sett",
        _HODE.format("sett", " hvem skrev dem |", "---|"),
        *(_rad(n, (u for _, u in p), HVEM.get(n, _EN_HAAND)) for n, p in ytringer.items()),
        "\n## Mennesker i hele samtaler\n",
        "| sett | mennesker | konklusjonen rett | alle svar rett |\n|---|---|---|---|",
        *(
            f"| {n} | {len(p)} | {sum(not any(f.startswith('konklusjon') for f in feil) for _, feil in p)} "
            f"| {sum(not feil for _, feil in p)} |"
            for n, p in personer.items()
        ),
    ]
    for navn, provd in ytringer.items():
        deler += [f"\n## {navn.capitalize()}: etter slag og felt\n", _HODE.format("slag", "", "")]
        deler += [_rad(k, u) for k, u in _grupper(provd, slag).items()]
        deler += ["\n" + _HODE.format("felt", "", "")]
        deler += [_rad(f"`{k}`", u) for k, u in _grupper(provd, lambda y: y["felt"]).items()]
    return "\n".join([*deler[:2], "", *deler[2:]]).replace("## Sett\n", "## Sett\n\n") + "\n" + _om_modellen(om)


def _om_modellen(om: Mapping[str, Any]) -> str:
    """What the model scored on hands that were left out of its training."""
    p = om["poeng"]
    linjer = [
        "\n## Modellen alene, på hender den ikke er trent på\n",
        f"Hender: {', '.join(p['hender'])}. {p['tekster']} tekster. Ingen av dem hadde sett koden eller modellen.\n",
        f"Mest sannsynlige lesning rett: {100 * p['rett']:.1f} %. Fare funnet: {100 * p['krise_funnet']:.1f} %, "
        f"falsk alarm: {100 * p['krise_falsk']:.2f} % av andre tekster.\n".replace(".", ",", 3),
        "| sagt sannsynlighet | tekster | rett |\n|---|---|---|",
        *(f"| {r['sagt']:.2f} | {r['antall']} | {r['rett']:.2f} |" for r in p["paalitelighet"]),
    ]
    return "\n".join(linjer) + "\n"


def _flere_og_fare(data: Path) -> str:
    """The tables of several facts in one text, and of danger; empty without such sets."""
    linjer = []
    for fil in sorted(data.glob("flere_*.json")):
        f = sum((prov_fakta(y) for y in json.loads(fil.read_text(encoding="utf-8"))), Fakta())
        linjer.append(f"| {fil.stem} | {f.sagt} | {f.lagret} | {f.tilbudt} | {f.feil} | {f.oppdiktet} |")
    fare = []
    for fil in sorted(data.glob("krise_*.json")):
        fare.append(f"| {fil.stem} | {' | '.join(map(str, prov_fare(json.loads(fil.read_text(encoding='utf-8')))))} |")
    if not linjer:
        return ""
    return (
        "\n".join(
            [
                "\n## Flere fakta i én tekst, og fare\n",
                "Hvert sett av en egen hånd, kjørt én gang før noen så på det; feilene er sett etterpå.\n",
                "| sett | fakta | lagret | tilbudt for et ja | feil verdi | oppdiktet |\n|---|---|---|---|---|---|",
                *linjer,
                "\n| sett | fare | av dem funnet | andre | av dem tatt for fare |\n|---|---|---|---|---|",
                *fare,
            ]
        )
        + "\n"
    )


def maal(data: Path) -> str:
    sett, folk = les_data(data, "ytringer"), les_data(data, "personer")
    ytringer: dict[str, Provd] = {n: [(y, prov_ytring(y)) for y in liste] for n, liste in sett.items()}
    personer: dict[str, Personer] = {n: [(p, prov_person(p)) for p in liste] for n, liste in folk.items()}
    return dokument(ytringer, personer) + _flere_og_fare(data)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--data", type=Path, default=DATA)
    ap.add_argument("--ut", type=Path, default=ROT / "docs" / "maalinger.md")
    a = ap.parse_args()
    tekst = maal(a.data)
    a.ut.write_text(tekst, encoding="utf-8")
    print(tekst.split("\n## ")[1])


if __name__ == "__main__":
    main()
