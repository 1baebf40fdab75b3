"""The page about the rules says what `kvp` does, in every row, and the file in the repository is up to date."""

from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.katalog import MAALFORMER
from bot.nett import regeldata, regler
from kvp import FELTER, Sak, vurder
from kvp.utgaver import KILDER, REGELSETT
from kvp.valg import NAERMESTE

DOKUMENT = Path(__file__).parents[2] / "docs" / "regler.md"
DAG = REGELSETT[-1].gjelder_fra
FYLT = {
    "rolle": "ansatt",
    "alder": 30,
    "arbeidsevne": "nedsatt",
    "ytelser": "ingen",
    "sosialhjelp": "mottar",
    "arbeidsevnevurdering": "spesielt_tilpasset",
    "oppfolgingsbehov": "ja",
    "maal": "ja",
}


def konklusjon(dag=date(2026, 12, 1), **svar):
    return vurder(Sak.fra_json({**FYLT, **svar}), dag).konklusjon


def ut(fra, til=None, sikkerhet="fastsatt"):
    return {"fra": fra, "til": til or fra, "sikkerhet": sikkerhet}


def test_the_file_is_up_to_date():
    assert DOKUMENT.read_text(encoding="utf-8") == regler.til_markdown(regler.lag_side()), "run «make regler»"


def test_every_form_has_its_rows_and_every_row_is_what_the_rules_give():
    rader = regeldata.former(DAG)
    assert [r.form for r in rader] == list(FELTER["form"].verdier)
    provd = 0
    for regel in rader:
        for utfall in regel.utfall:
            svar = {"form": [regel.form]}
            for felt, navn in utfall.naar:
                svar[felt] = dict(regeldata._mulige_svar(felt, DAG))[navn[-1]]
            v = vurder(Sak.fra_json({**FYLT, **svar}), DAG)
            assert (v.konklusjon, v.mangler) == (utfall.konklusjon, ()), (regel.form, utfall)
            assert set(v.hjemler) <= set(utfall.hjemler)
            provd += 1
    assert provd > 50


def test_rows_that_look_alike_do_not_repeat_a_condition():
    for regel in regeldata.former(DAG):
        vilkaar = [u.naar for u in regel.utfall]
        assert len(set(vilkaar)) == len(vilkaar)


def test_known_rows():
    tekst = regler.til_markdown(regler.lag_side())
    assert "| Prøveløslatt | Alltid | ✓ Har rett | 4.29.2.19 |" in tekst
    assert "| Fengsel | Frigang: Innvilget · Kan NAV følge opp: Ja | ✓ Kan innvilges | 4.29.2.15, § 3 |" in tekst
    assert "Løslatelse: mer enn seks måneder igjen | → Ikke ennå" in tekst
    assert "    - Vesentlige: ? NAV må vurdere saken" in tekst
    assert "| 1. mai 2026 | 136\u00a0549 | 278\u00a0697 | 23\u00a0225 | 185\u00a0798 | 15\u00a0483 |" in tekst
    assert "38 kroner per barn" in tekst and "fra 1. januar 2026" in tekst


def test_age_and_what_section_29_asks_are_all_there():
    vilkaar = {v.navn: v for v in regeldata.vilkaar(DAG)}
    assert list(vilkaar) == [
        "alder",
        "arbeidsevne",
        "ytelser",
        "sosialhjelp",
        "arbeidsevnevurdering",
        "oppfolgingsbehov",
        "maal",
    ]
    assert {virkning for _, virkning, _ in vilkaar["sosialhjelp"].svar} == {"RETT"}


def test_sources_limits_and_editions_are_all_there():
    side = regler.lag_side()
    tekst = regler.til_markdown(side)
    for kilde in KILDER.values():
        assert kilde.tittel in tekst and kilde.utgave in tekst
    uten = next(d for d in side.deler if d.nokkel == "dekker_ikke").blokker[-1]
    assert len(uten) == len(NAERMESTE)
    assert f"Regelversjon {REGELSETT[-1].versjon}" in tekst


# Each choice of ours that the page tells, and a case that would differ without it.
VALG = {
    "kalender": lambda: (
        (
            konklusjon(date(2027, 2, 28), form=["fengsel"], frigang="nei", loslatelse=ut("2027-08-31")),
            konklusjon(date(2027, 2, 27), form=["fengsel"], frigang="nei", loslatelse=ut("2027-08-31")),
        )
        == ("KAN", "FORBERED")
    ),
    "antatt": lambda: (
        [
            konklusjon(form=[f], frigang="nei", loslatelse=ut("2027-03-15", None, "antatt"))
            for f in ("fengsel", "varetekt", "forvaring")
        ]
        == ["KAN", "NAV", "NAV"]
        and konklusjon(form=["tvungen_omsorg"], dogn="ja", loslatelse=ut("2027-03-15", None, "antatt")) == "NAV"
    ),
    "minstetid": lambda: (
        {
            konklusjon(form=[f], frigang="nei", loslatelse=ut("2027-03-15", None, "minstetid"))
            for f in ("fengsel", "forvaring", "varetekt", "subsidiaer_straff")
        }
        == {"NAV"}
    ),
    "delvis": lambda: (
        [
            konklusjon(
                form=["fengsel"], frigang="nei", opphold_maaneder=lengde, loslatelse=ut("2027-05-01", "2027-07-31")
            )
            for lengde in (20, 5)
        ]
        == ["NAV", "KAN"]
    ),
    "svakeste": lambda: (
        [
            konklusjon(form=[*f], startet="ja", kolliderer="nei", frigang="nei", loslatelse=ut("2028-09-10"))
            for f in (
                ("betinget_dom", "hjemmesoning"),
                ("betinget_dom", "samfunnsstraff"),
                ("samfunnsstraff", "botetjeneste"),
            )
        ]
        == ["RETT", "KAN", "NAV"]
    ),
    "fengsel_naa": lambda: (
        konklusjon(
            form=["fengsel", "samfunnsstraff"],
            frigang="nei",
            startet="nei",
            kolliderer="ja",
            loslatelse=ut("2027-03-15"),
        )
        == "KAN"
    ),
    "imot": lambda: (
        [
            konklusjon(form=["fengsel"], frigang="nei", maal="nei", loslatelse=ut(dag))
            for dag in ("2027-03-15", "2028-09-10")
        ]
        == ["NAV", "FORBERED"]
    ),
    "vet_ikke": lambda: (
        not {
            konklusjon(
                form=["fengsel"],
                frigang="vet_ikke",
                loslatelse="vet_ikke",
                opphold_maaneder="vet_ikke",
                **{f: "vet_ikke" for f in FYLT if f not in ("rolle", "alder")},
            )
        }
        - {"NAV"}
    ),
    "varetekt": lambda: konklusjon(form=["varetekt"], loslatelse="vet_ikke", opphold_maaneder=3) == "NAV",
    "fyller_67": lambda: (
        [
            konklusjon(
                form=["fengsel"], frigang="nei", alder=66, bursdag={"fra": d, "til": d}, loslatelse=ut("2027-03-15")
            )
            for d in ("2027-03-15", "2027-03-16")
        ]
        == ["UTENFOR", "KAN"]
        and konklusjon(form=["fengsel"], frigang="nei", alder=64, loslatelse=ut("2031-01-10")) == "NAV"
    ),
    "ferdig": lambda: (
        [konklusjon(form=["ferdig_sonet", *f]) for f in ((), ("betinget_dom",), ("proveloslatt",))]
        == ["NAV", "RETT", "RETT"]
    ),
    "venter": lambda: (
        [konklusjon(form=["varetekt", *f], loslatelse=ut("2027-03-15")) for f in ((), ("venter_paa_soning",))]
        == ["KAN", "NAV"]
    ),
    "utlandet": lambda: konklusjon(form=["annet"]) == "NAV",
}


def test_every_choice_that_the_page_tells_is_tried():
    assert {n for n, _ in regler.lag_side().tekster.par("valg.punkter")} == set(VALG)


@pytest.mark.parametrize("navn", VALG)
def test_the_choice_is_what_the_rules_do(navn):
    assert VALG[navn]()


class _Leser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tagger = []

    def handle_starttag(self, tag, attrs):
        self.tagger.append((tag, dict(attrs)))


def test_every_language_form_has_its_page_without_inline_code():
    sider = regler.sider()
    assert list(sider) == ["/regler", *(f"/regler/{m}" for m in MAALFORMER[1:])]
    for sti, side in sider.items():
        leser = _Leser()
        leser.feed(side)
        navn = [t for t, _ in leser.tagger]
        assert navn.count("h1") == 1 and not {"script", "style", "img"} & set(navn)
        assert [a for _, a in leser.tagger if any(k == "style" or k.startswith("on") for k in a)] == []
        identer = [a["id"] for _, a in leser.tagger if "id" in a]
        lenker = [a["href"] for t, a in leser.tagger if t == "a"]
        assert [f"#{i}" for i in identer] == lenker[1:]
        rot = "../" if sti.count("/") == 2 else ""
        assert [a["href"] for t, a in leser.tagger if t == "link"] == [rot + ark for ark in regler.STILARK]
