"""For each text: the sources it rests on with their edition, and when it is shown. For the table a lawyer reads."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import product

from bot.katalog import katalog
from kvp import FELTER, Sak, vurder
from kvp.former import Sti, hjemler
from kvp.sted import STEDER
from kvp.utgaver import SOSIALTJENESTELOVEN, kilde

EGEN = "eget valg"
"""Where the sources are silent and the product chose (kvp.valg)."""
INGEN = "ingen rettslig påstand"
_PROVEDAG = date(2026, 12, 1)

# The start of a key → sources. The longest start that fits decides.
_FAST = {
    "kvp.alder": ("§ 29",),
    "kvp.imot": ("§ 29",),
    "kvp.vilkaar_29": ("§ 29",),
    "kvp.kan_hvis": ("§ 29",),
    "kvp.naa": ("4.29.2.13", "§ 31"),
    "kvp.tidligst": ("4.29.2.13", "§ 31"),
    "kvp.nav.vindu": ("4.29.2.13",),
    "kvp.forbered_naa": ("4.29.2.13",),
    "kvp.slutt": ("4.29.2.11", "§ 41", "§ 47"),
    "kvp.overskrift.RETT": ("4.29.2.17", "4.29.2.19"),
    "kvp.overskrift.KAN": ("4.29.2.13", "4.29.2.18"),
    "kvp.overskrift.NAV": ("4.29.2.11",),
    "kvp.overskrift.UTENFOR": ("§ 29",),
    "kvp.overskrift.FORBERED": ("4.29.2.13",),
    "kvp.taler_imot": ("§ 29",),
    "kvp.form.etterpaa": (EGEN,),
    "kvp.form.frigang": ("4.29.2.15", "§ 3"),
    "kvp.form.bolig": ("4.29.2.16", "§ 3"),
    "kvp.form.mangler": (EGEN,),
    "kvp.forbehold.delvis": ("4.29.2.13",),
    "kvp.forbehold.annen_straff": (EGEN,),
    "kvp.forbehold.ubetalt_bot": ("strl. § 55",),
    "kvp.vilkaar.alder": ("§ 29",),
    "kvp.vilkaar.arbeidsevne": ("§ 29",),
    "kvp.vilkaar.ytelser": ("§ 29", "4.29.1.7"),
    "kvp.vilkaar.sosialhjelp": ("§ 29", "§ 1"),
    "kvp.vilkaar.arbeidsevnevurdering": ("§ 29", "NAV-loven § 14 a"),
    "kvp.vilkaar.oppfolgingsbehov": ("§ 29",),
    "kvp.vilkaar.maal": ("§ 29", "§ 30"),
    "kvp.vilkaar.fulltid": ("§ 30", "KVP-forskriften § 1"),
    "kvp.vilkaar.seks_maaneder": ("4.29.2.13", "§ 31"),
    "kvp.vilkaar.varighet": ("§ 32",),
    "kvp.motsigelse.varetekt": ("strgjfl. § 52",),
    "kvp.motsigelse.forvaring": ("strgjfl. § 16",),
    "kvp.motsigelse.fengsel_botetjeneste": ("fstr. § 8-6",),
    "kvp.motsigelse.samfunnsstraff_botetjeneste": ("fstr. § 8-6",),
    "kvp.motsigelse.subsidiaer_under_18": ("strl. § 55",),
    "kvp.motsigelse": (EGEN,),
    "kvp.frister.RETT": ("4.29.2.17", "4.29.2.19", "§ 29"),
    "kvp.frister.KAN": ("4.29.2.13", "4.29.2.18"),
    "kvp.frister.FORBERED": ("4.29.2.13",),
    "kvp.frister.NAV": ("4.29.2.11",),
    "kvp.frister.UTENFOR": ("§ 29",),
    "kvp.frister.nav_avgjor": ("4.29.2.11", "§ 41"),
    "kvp.frister.vindu": ("4.29.2.13", "§ 31"),
    "kvp.frister.kal": ("4.29.2.13", "§ 31"),
    "kvp.frister.senest_start": ("§ 31",),
    "felter.form": ("4.29.2.12",),
    "felter.frigang": ("4.29.2.15", "strgjfl. § 20"),
    "felter.nav_oppfolging": ("4.29.2.15", "§ 3"),
    "felter.startet": ("4.29.2.17", "4.29.2.18"),
    "felter.kolliderer": ("4.29.2.18", "§ 30"),
    "felter.dogn": ("4.29.2.14",),
    "felter.loslatelse": ("4.29.2.13",),
    "felter.opphold_maaneder": ("4.29.2.13",),
    "felter.alder": ("§ 29",),
    "felter.bursdag": ("§ 29",),
    "felter.ytelser": ("§ 29", "4.29.1.7"),
    "felter.arbeidsevne": ("§ 29",),
    "felter.sosialhjelp": ("§ 29",),
    "felter.arbeidsevnevurdering": ("§ 29", "NAV-loven § 14 a"),
    "felter.oppfolgingsbehov": ("§ 29",),
    "felter.maal": ("§ 29", "§ 30"),
    "felter.programinnhold": ("§ 30", "4.29.2.13"),
    "felter.individuell_plan": ("§ 28", "§ 33"),
    "felter.bolig": ("§ 15", "§ 27"),
    "felter.barn": ("§ 35",),
    "felter.behov": ("St.meld. nr. 37",),
    "felter.kommune": ("§ 3",),
    "felter.samtykke": ("fvl. § 13 a",),
    "felter.kartlegging": ("§ 29", "NAV-loven § 14 a"),
    "felter.forstegangssamtale": ("4.29.2.13", "§ 42"),
    "felter.endt_tid": ("4.29.2.13",),
    "kvp.oppgave.bolig": ("§ 15", "§ 27", "strgjfl. § 41"),
    "notat.konklusjon.vindu": ("4.29.2.13", "§ 31"),
    "notat.konklusjon.nav": ("4.29.2.11",),
    "notat.vurdere.RETT": ("§ 29", "§ 30", "§ 31"),
    "notat.vurdere.KAN": ("§ 29", "§ 30", "§ 31"),
    "notat.vurdere.FORBERED": ("4.29.2.13",),
    "notat.vurdere.NAV": ("4.29.2.11",),
    "notat.vurdere.NAV_ferdig": ("§ 29",),
    "notat.vurdere.UTENFOR": ("§ 17", "§ 18", "§ 27"),
    "notat.vurdere.maa_vurderes": ("§ 29",),
    "notat.vurdere.taler_imot": ("§ 29",),
    "notat.vindu": ("4.29.2.13", "§ 31"),
    "notat.tidslinje": ("4.29.2.13", "§ 31"),
    "notat.straff.kilde": ("4.29.2.13",),
    "notat.straff.sjekk_tekst": ("4.29.2.13",),
    "notat.vilkaar": ("§ 29",),
    "notat.forberedelser": ("4.29.2.13",),
    "notat.naar": (EGEN,),
    "notat.samtykke": ("fvl. § 13 a",),
    "notat.datoark.vindu": ("4.29.2.13", "§ 31"),
    "notat.datoark.ta_med": ("fvl. § 11",),
    "notat.datoark.slutt": (EGEN,),
    "regler.avgjor": ("4.29.2.11", "§ 41", "§ 47"),
    "regler.svar": ("4.29.2.12",),
    "regler.former": ("4.29.2.12",),
    "regler.vilkaar": ("§ 29",),
    "regler.tall.alder": ("§ 29",),
    "regler.tall.vindu": ("4.29.2.13",),
    "regler.tall.start": ("§ 31",),
    "regler.tall.varighet": ("§ 32",),
    "regler.tall.faktor": ("§ 35",),
    "regler.tall.forskjell": ("§ 35",),
    "regler.belop": ("§ 35",),
    "regler.dekker_ikke": ("4.29.2.12",),
    "regler.valg": (EGEN,),
    "frister.avgjor": ("4.29.2.11", "§ 41"),
    "frister.vindu_fra": ("4.29.2.13",),
    "side.robot_mer": ("§ 41",),
    "tekster.alder_trengs": ("§ 29",),
    "tekster.velkommen": ("§ 29", "§ 30", "§ 35", "fstr. § 3-20"),
    "tekster.hilsen_ansatt": ("NAV: Fra fengsel til KVP", "4.29.2.11"),
    "tekster.menneske": ("fvl. § 11",),
    "tekster.hvem_hjelper": ("fvl. § 11",),
    "tekster.samtykke": ("fvl. § 13 a",),
    "tekster.feil_samtykke": ("fvl. § 13 a",),
    "tekster.notat_nei": ("fvl. § 13 a", "§ 41"),
    "tekster.videre_nei": ("§ 41",),
    "tekster.paa_nytt_vindu": ("4.29.2.13", "§ 31"),
}
_FORMTEKST = re.compile(r"kvp\.form\.(\w+)\.(\w+)")
# «i § 29» is the sosialtjenestelov; «NAV-loven § 14 a» and «strl. § 55» are not.
_I_TEKSTEN = re.compile(r"4\.29\.\d\.\d+|(?<!loven )(?<!lova )(?<!skriften )(?<!skrifta )(?<!\. )§ ?\d+(?: [a-z]\b)?")


@cache
def _av_resultatene() -> dict[str, tuple[str, ...]]:
    """The sources of each reservation and task, taken from results that show them."""
    funnet: dict[str, tuple[str, ...]] = {}
    svar = {
        "dogn": "ja",
        "startet": "ja",
        "kolliderer": "ja",
        "barn": "ja",
        "ytelser": "vesentlige",
        "behov": list(FELTER["behov"].verdier),
    }
    for form, frigang, alder, sikkerhet, dag in product(
        FELTER["form"].verdier,
        ("innvilget", "sokt"),
        (17, 22, 66),
        ("antatt", "minstetid", "fastsatt"),
        ("2027-06-03", "2028-01-10"),
    ):
        sak = Sak.fra_json(
            {
                **svar,
                "form": [form],
                "frigang": frigang,
                "nav_oppfolging": "ja" if alder == 22 else "nei",
                "alder": alder,
                "loslatelse": {"fra": dag, "til": dag, "sikkerhet": sikkerhet},
            }
        )
        v = vurder(sak, _PROVEDAG)
        funnet |= {f"kvp.forbehold.{x.nokkel}": x.hjemler for x in v.forbehold}
        funnet |= {f"kvp.oppgave.{x.nokkel}": x.hjemler for x in v.gjor_naa}
    return funnet


def rettskilder(nokkel: str, tekst: str) -> tuple[str, ...]:
    """The sources of one text (`bot.maaling.tekstliste`), or `EGEN` or `INGEN` as the only one."""
    uten_sted = nokkel.split("@")[0]
    if nokkel.startswith("temaer."):
        return katalog("nb").tema(nokkel.split(".")[1]).hjemler or (INGEN,)
    if nokkel.startswith("begreper."):
        return katalog("nb").begreper[nokkel.split(".")[1]].hjemler or (INGEN,)
    if funn := _FORMTEKST.fullmatch(uten_sted):
        return _for_form(*funn.groups())
    alle = {**_FAST, **_av_resultatene()}
    treff = [start for start in alle if uten_sted == start or uten_sted.startswith((start + ".", start + "_"))]
    if treff:
        return alle[max(treff, key=len)]
    return tuple(dict.fromkeys(_I_TEKSTEN.findall(tekst))) or (INGEN,)


def _for_form(form: str, situasjon: str) -> tuple[str, ...]:
    form = {"dato": "fengsel", "saerreaksjon": "tvungen_omsorg"}.get(form, form)
    return hjemler(form, Sti("KAN", situasjon)) or (EGEN,)


_LOVDATA = SOSIALTJENESTELOVEN.utgave
# How the topics begin the name of a source → what kvp calls it, where its edition stands.
_LANGE_NAVN = {
    "rundskriv R35-00": "R35-00",
    "straffegjennomføringsloven": "strgjfl.",
    "straffeloven": "strl.",
    "straffeprosessloven": "strpl.",
    "forskrift om straffegjennomføring": "fstr.",
    "folketrygdloven": "ftrl.",
    "forvaltningsloven §": "fvl.",
    "forskrift om kvalifiseringsprogram": "KVP-forskriften",
    "forskrift 16.12.2011 nr. 1251": "FOR-2011-12-16-1251",
    "forskrift 20.06.2025 nr. 1182": "FOR-2025-06-20-1182",
}
# Sources that only topics rest on → their edition.
_BARE_I_TEMAER = {
    "boligsosialloven": f"Lov 20.12.2022 nr. 121, {_LOVDATA}",
    "forskrift om individuell plan": f"Forskrift 22.06.2022 nr. 1110, {_LOVDATA}",
    "forvaltningslovforskriften": _LOVDATA,
    "personopplysningsloven": f"Lov 15.06.2018 nr. 38, {_LOVDATA}",
    "skatteloven": _LOVDATA,
    "tiltakspengeforskriften": f"Forskrift 04.11.2013 nr. 1286, {_LOVDATA}",
    "personvernforordningen": "forordning (EU) 2016/679, ikke lest i original",
    "Prop. 12 L (2018–2019)": "regjeringen.no, 2018",
    "NAV: Fra fengsel til KVP": "NAVs foredrag om prosjektet, ca. 2009",
    "Statsforvalteren i Innlandet": "foredrag 30.06.2022",
    "Fafo-rapport 2017:37": "2017",
    "Alver kommune": "kommunens nettside, uten dato",
    "Tromsø kommune": "kommunens nettside, uten dato",
    "nav.no": "nettside, uten dato",
}


def utgave(kilder: tuple[str, ...]) -> str:
    """The editions of these sources as they were read, one line. Error: `KeyError` for a source that has none."""
    return "; ".join(dict.fromkeys(_en_utgave(hjemmel) for hjemmel in kilder if hjemmel not in (EGEN, INGEN)))


def _en_utgave(hjemmel: str) -> str:
    for start, andre in _BARE_I_TEMAER.items():
        if hjemmel.startswith(start):
            return f"{start}: {andre}"
    k = kilde(next((kort for start, kort in _LANGE_NAVN.items() if hjemmel.startswith(start)), hjemmel))
    return f"{k.nokkel}: {k.utgave}"


_FILER = {
    "felter": "Spørsmål om «{0}»",
    "temaer": "Noen spør om «{0}»",
    "begreper": "Noen spør hva «{0}» betyr",
    "tekster": "Samtalen: {0}",
    "notat": "Notatet: {0}",
    "regler": "Siden om reglene: {0}",
    "frister": "Fristlista: {0}",
    "side": "Samtalesidene: {0}",
    "bord": "Arbeidsbordet og siden uten skript: {0}",
}
_TILBAKELEST = "Svaret på «{0}» leses tilbake: {1}"
_KVP = {
    "form": "Form «{0}», situasjon «{1}»",
    "vilkaar": "Vilkåret «{0}», utfall «{1}»",
    "imot": "Svaret på «{0}» taler imot",
    "forbehold": "Forbeholdet «{0}»",
    "oppgave": "Oppgaven «{0}»",
    "motsigelse": "Svar som motsier hverandre: {0}",
    "overskrift": "Konklusjonen {0}",
    "alder": "Alderen: {0}",
    "felt": "Feltet «{0}» nevnes i en liste eller som noe som mangler",
    "frister": "Listen over frister (`kvp frister` og siden): {0}",
}


def vises_naar(nokkel: str) -> str:
    """The condition on which a text is shown, in words."""
    uten_sted, _, sted = nokkel.partition("@")
    fil, *deler = uten_sted.split(".")
    monster = _KVP.get(deler[0]) if fil == "kvp" else _FILER[fil]
    if fil == "kvp" and monster:
        deler = deler[1:]
    if fil == "felter" and deler[1:2] == ["tilbakelest"]:
        monster, deler = _TILBAKELEST, [deler[0], *deler[2:]]
    tekst = (
        (monster or "Resultatet: {0}")
        .format(*deler, *[""] * 2)
        .replace(", utfall «»", "")
        .replace(", situasjon «»", "")
    )
    steder = [sted] if sted else [d for d in deler if d in STEDER]
    return f"{tekst}; {steder[-1]}" if steder else tekst


def sorteringsnokkel(kilder: tuple[str, ...]) -> tuple[object, ...]:
    """By paragraph: sosialtjenesteloven first, then the circular, other sources, own choices, and the rest."""
    forste = kilder[0]
    gruppe = (
        4
        if forste == INGEN
        else 3
        if forste == EGEN
        else 0
        if forste.startswith(("§", "sosialtjeneste"))
        else 1
        if forste.startswith(("4.29", "rundskriv"))
        else 2
    )
    tall = [int(t) for t in re.findall(r"\d+", forste)]
    return (gruppe, forste if gruppe == 2 else "", tall)
