"""What `make eval` measured, as one picture. Shapes and hatching say what the colours say (Okabe and Ito's)."""
from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

from bot.katalog import katalog
from bot.lesing.leser import TERSKEL_SPORSMAAL, TERSKEL_UTSAGN
from bot.maaling.tabeller import Antall, Provd, per, per_slag
from bot.maaling.terskel import kalibrering, tabell
from kvp import FELTER

if TYPE_CHECKING:
    from bot.maaling.eval import Maaling

BLAA, ORANSJE, GRONN, ROD, LILLA, GRAA = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#555555"
MERKER = {"åpne": ("o", BLAA), "kontroll": ("^", ORANSJE), "egne": ("s", GRONN), "vrange": ("D", LILLA),
          "nye": ("v", ROD)}
FEIL = (("spurt_igjen", "spurt igjen", GRAA, ""), ("annet", "annet svar", ORANSJE, "///"),
        ("stille", "feil i stillhet", ROD, "xxx"))
DESIMAL = FuncFormatter(lambda x, _: f"{x:.1f}".replace(".", ","))


def tegn(m: Maaling, fil: Path) -> None:
    """Draws five panels into a PNG file; the same measurement gives the same bytes."""
    figur = Figure(figsize=(13, 14), layout="constrained")
    FigureCanvasAgg(figur)
    venstre, hoyre = figur.subfigures(1, 2)
    felt, slag = venstre.subplots(2, 1, gridspec_kw={"height_ratios": (3, 1)})
    feil, kalibrert, terskel = hoyre.subplots(3, 1, gridspec_kw={"height_ratios": (2, 3, 3)})
    etiketter = {f: katalog("nb").felt(f).etikett for f in FELTER}
    _andeler(felt, "Riktig, etter felt", {navn: _etter_felt(p, etiketter) for navn, p in m.ytringer.items()})
    _andeler(slag, "Riktig, etter slag", {navn: per_slag(p) for navn, p in m.ytringer.items()})
    _feil(feil, {navn: Antall.av(u for _, u in p) for navn, p in m.ytringer.items()})
    _kalibrering(kalibrert, m)
    _terskel(terskel, m)
    figur.savefig(fil, dpi=100, metadata={"Software": None})


def _etter_felt(provd: Provd, etiketter: dict[str, str]) -> dict[str, Antall]:
    antall = per(provd, lambda y: y["felt"])
    return {etikett: antall[f] for f, etikett in etiketter.items() if f in antall}


def _andeler(akse: Axes, tittel: str, antall: dict[str, dict[str, Antall]]) -> None:
    """One row per key, one mark per set."""
    nokler = list(dict.fromkeys(k for a in antall.values() for k in a))
    for n, (navn, a) in enumerate(antall.items()):
        merke, farge = MERKER[navn]
        rader = [i + 0.7 / len(antall) * (n - (len(antall) - 1) / 2) for i, k in enumerate(nokler) if k in a]
        akse.plot([100 * a[k].rett / a[k].alle for k in nokler if k in a], rader, merke, color=farge, ms=7,
                  label=f"{navn} ({sum(x.alle for x in a.values())})", mec="white", mew=0.6)
    akse.set_yticks(range(len(nokler)), nokler)
    akse.set_ylim(len(nokler) - 0.4, -0.6)
    akse.xaxis.set_major_formatter(DESIMAL)
    akse.set_xlabel("prosent")
    akse.set_title(tittel, loc="left", weight="bold")
    akse.grid(axis="both", color="#dddddd")
    akse.set_axisbelow(True)
    _forklar_under(akse, 1.8 / len(nokler))


def _feil(akse: Axes, antall: dict[str, Antall]) -> None:
    """What came of the texts that were not understood, one bar per set."""
    for rad, a in enumerate(antall.values()):
        venstre = 0.0
        for nokkel, tittel, farge, skravur in FEIL:
            bredde = 100 * getattr(a, nokkel) / a.alle
            akse.barh(rad, bredde, left=venstre, color=farge, hatch=skravur, edgecolor="white",
                      label=tittel if rad == 0 else None, height=0.6)
            venstre += bredde
        akse.text(venstre, rad, f"  {a.alle - a.rett} av {a.alle}", va="center")
    akse.set_yticks(range(len(antall)), antall)
    akse.set_ylim(len(antall) - 0.4, -0.6)
    akse.set_xlim(0, 130 * max((a.alle - a.rett) / a.alle for a in antall.values()) or 1)
    akse.xaxis.set_major_formatter(DESIMAL)
    akse.set_xlabel("prosent av tekstene i settet")
    akse.set_title("Ikke forstått, og hva som skjedde", loc="left", weight="bold")
    _forklar_under(akse, 0.2)


def _forklar_under(akse: Axes, avstand: float) -> None:
    """The legend in one line below the panel, where it hides nothing. `avstand`: share of the panel's height."""
    akse.legend(loc="upper right", bbox_to_anchor=(1, -avstand), ncol=4, fontsize="small", handletextpad=0.3,
                columnspacing=1, frameon=False)


def _kalibrering(akse: Axes, m: Maaling) -> None:
    bolker = kalibrering([*chain.from_iterable(m.setninger.values()), *m.intensjoner.get("kontroll", [])])
    akse.plot([0, 1], [0, 1], "--", color=GRAA, label="helt kalibrert")
    akse.plot([b.sannsynlighet for b in bolker], [b.rett for b in bolker], "o-", color=BLAA, ms=7, label="målt")
    for b in bolker:
        akse.annotate(str(b.antall), (b.sannsynlighet, b.rett), (0, -16), textcoords="offset points", ha="center")
    akse.set(xlim=(0, 1.03), ylim=(-0.1, 1.05), xlabel="hvor sannsynlig klassifisereren fant forslaget",
             ylabel="andel riktige forslag")
    akse.xaxis.set_major_formatter(DESIMAL)
    akse.yaxis.set_major_formatter(DESIMAL)
    akse.set_title("Kalibrering (tallene er antall tekster)", loc="left", weight="bold")
    akse.grid(color="#dddddd")
    akse.legend(loc="upper left")


def _terskel(akse: Axes, m: Maaling) -> None:
    terskler = [n / 50 for n in range(48)]
    rader = tabell([*chain.from_iterable(m.setninger.values())], m.temaer, terskler)
    for nokkel, tittel, farge, strek in (
            ("rett", "tema kjent igjen", BLAA, "-"), ("feil", "tema tatt for et annet", ORANSJE, "--"),
            ("svar", "svar tatt for tema", GRONN, "-."), ("utenfor", "utenfor tatt for tema", ROD, ":")):
        akse.plot(terskler, [100 * (getattr(r, nokkel) or 0) for r in rader], strek, color=farge, lw=2.2, label=tittel)
    for terskel, tittel in ((TERSKEL_SPORSMAAL, "spør"), (TERSKEL_UTSAGN, "spør ikke")):
        akse.axvline(terskel, color=GRAA, lw=1)
        akse.text(terskel + 0.005, 50, f"i bruk når teksten {tittel}", rotation=90, va="center")
    akse.set(xlim=(0, 0.95), ylim=(-2, 102), xlabel="terskel", ylabel="prosent")
    akse.xaxis.set_major_formatter(DESIMAL)
    akse.set_title("Klassifisereren etter terskel (utvalg og prøve)", loc="left", weight="bold")
    akse.grid(color="#dddddd")
    akse.legend(loc="center left")
