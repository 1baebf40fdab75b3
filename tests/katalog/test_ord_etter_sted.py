"""Everything that can be shown to somebody fits where they serve the sentence, and who they are.

For every form (and with and without a bed in the institution), role and form of the language: the questions that are
asked, what the rules say, the note, the topics and the fixed texts are searched for words that belong elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.katalog import MAALFORMER, ROLLER, STEG, katalog, les_fil
from bot.notat import lag_notat, til_json
from kvp import FELTER, Sak, vurder
from kvp.sted import sted
from kvp.tekster.motor import etter_sted
from tests.dagen import DAG
from tests.spurt_naar import spurt

BELOP = dict.fromkeys(("aar_full", "maaned_full", "aar_ung", "maaned_ung", "barn_dag", "g"), "1")
VERDIER = dict.fromkeys(
    (
        "sporsmaal",
        "steg",
        "av",
        "hvem",
        "verdi",
        "svar",
        "etikett",
        "overskrift",
        "tekst",
        "hjemler",
        "linjer",
        "hjelp",
        "hvorfor",
        "slag",
        "dato",
        "felt",
        "siden",
        "foer",
        "naa",
        "oppgaver",
    ),
    "x",
)

# What is only about a prison, told to somebody who is in one.
FENGSEL = (
    r"[Kk]ontaktbetjent|\b[Bb]etjent(?!en, friomsorg)|[Cc]ella\b|[Bb]arneansvarl"
    r"|[Ff]engselet (?:skal|hjelper|avgj|har|bestem|innvil)"
    r"|(?:rettleiar|veileder)en i fengselet|hos deg i fengselet|mens du er inne|medan du er inne"
    r"|[Nn]år du (?:er ute|slipper ut|slepp ut|kjem ut|kommer ut)|før du kom inn|[Ff]ør innset|innsettelsen|innsetjinga"
    r"|[Tt]ilbakeføringskoordinator|soningstidsberegning|utrekning av soningstida"
)
LOSLATELSE = r"(?:[Ee]tter|[Vv]ed|[Ff]ør) (?:løslat|lauslat)\w*"
FRIOMSORG = r"saksbehandleren din i friomsorg|saksbehandlaren din i friomsorg"
KONFLIKTRAAD = r"konfliktråd"
AVDELING = r"på avdelinga|[Aa]vdelinga (?:kan|hjelp|eller)|[Aa]vdelingen (?:kan|hjelp|eller)|\bbehandl[ae]ren din"
# A prisoner on remand serves nothing, and strgjfl. § 41 does not hold (§ 52).
SONER = (
    r"\b[Dd]u son[ae]r|soningen din\b|soninga di\b|soningstidsberegning|[Ff]engselet skal"
    r"|strgjfl\. § 41"
)

IKKE = {
    "inne": (AVDELING, FRIOMSORG, KONFLIKTRAAD),
    "varetekt": (AVDELING, FRIOMSORG, KONFLIKTRAAD, SONER),
    "institusjon": (
        FENGSEL.replace("|før du kom inn", "").replace("|[Ff]ør innset|innsettelsen|innsetjinga", ""),
        FRIOMSORG,
        KONFLIKTRAAD,
    ),
    "uten_dogn": (FENGSEL, LOSLATELSE, FRIOMSORG, KONFLIKTRAAD),
    "friomsorg": (FENGSEL, LOSLATELSE, AVDELING, KONFLIKTRAAD),
    "konfliktraad": (FENGSEL, LOSLATELSE, AVDELING, FRIOMSORG),
    "ute": (FENGSEL, LOSLATELSE, AVDELING, KONFLIKTRAAD),
    "ukjent": (FRIOMSORG, KONFLIKTRAAD, AVDELING),
}
# Sentences that compare with prison, or tell of it to everybody: true wherever they are read.
OM_FENGSEL = (
    r"I fengsel (?:og|eller|kan|gjelder|gjeld|har|er|varetekt)\b[^.]*\.",
    r"I fengsel, varetekt og forvaring[^.]*\.",
    r"I fengsel[^.]*\.",
    r"[^.]*tilbakeføringsgaranti[^.]*\.",
    r"[^.]*Fengselet kan kontrollere[^.]*\.",
    r"[^.]*seks (?:måneder|månader) før løslatelse[^.]*\.",
    r"[^.]*seks månader før lauslating[^.]*\.",
)
TEMAER_OM_FENGSEL = {"avslag_frigang", "tilbakeforingsgaranti", "nav_besok"}
ROLLEFEIL = {
    "innsatt": r"\b[Dd]en innsatte\b|\bdeltakeren\b|\bdeltakaren\b",
    "ansatt": r"\b[Dd]u soner|\b[Dd]u sonar|\b[Nn]år du er ute|\bslipper du|slepp du|kontaktbetjenten din|kjærest|"
    r"\b(?:soningen|saken|barna|familien|gjelden|planen) din\b",
}
FORMER = [
    (form, dogn)
    for form in FELTER["form"].verdier
    for dogn in (("ja", "nei") if form in ("tvungent_psykisk_vern", "tvungen_omsorg") else ("ja",))
]


def _saker(form: str, dogn: str, rolle: str) -> Iterator[Sak]:
    grunn = {
        "rolle": rolle,
        "form": [form],
        "dogn": dogn,
        "startet": "ja",
        "kolliderer": "nei",
        "nav_oppfolging": "ja",
        "behov": list(FELTER["behov"].verdier),
        "samtykke": "ja",
    }
    for ekstra in (
        {"alder": 22, "ytelser": "vesentlige", "barn": "ja", "bolig": "mangler"},
        {"alder": 17, "ytelser": "vet_ikke", "bursdag": "vet_ikke"},
        {"alder": 70},
        {"alder": 40, "ytelser": "svaert_begrensede", "barn": "nei", "startet": "nei", "kolliderer": "ja"},
        {
            "alder": 40,
            "ytelser": "ingen",
            "startet": "vet_ikke",
            "kolliderer": "vet_ikke",
            "arbeidsevne": "nedsatt",
            "maal": "ja",
            "oppfolgingsbehov": "ja",
            "arbeidsevnevurdering": "ikke_gjort",
            "sosialhjelp": "nei",
        },
        {},
    ):
        for dag in (None, "vet_ikke", "2027-03-15", "2028-09-10"):
            data = {**grunn, **ekstra}
            if dag:
                data["loslatelse"] = dag if dag == "vet_ikke" else {"fra": dag, "til": dag, "sikkerhet": "antatt"}
            data = {felt: verdi for felt, verdi in data.items() if spurt(felt, [form], dogn)}
            yield Sak.fra_json(data)


def _blader(verdi: object) -> Iterator[str]:
    if isinstance(verdi, str):
        yield verdi
    elif isinstance(verdi, dict):
        for en in verdi.values():
            yield from _blader(en)
    elif isinstance(verdi, (list, tuple)):
        for en in verdi:
            yield from _blader(en)


def _vurderinger(form: str, dogn: str, rolle: str, maalform: str) -> Iterator[tuple[str, str]]:
    for sak in _saker(form, dogn, rolle):
        v = vurder(sak, DAG, maalform)
        ut = v.til_json()
        for nokkel in ("overskrift", "begrunnelse", "vilkaar", "forbehold", "gjor_naa"):
            yield from ((f"kvp.{nokkel}", tekst) for tekst in _blader(ut[nokkel]))
        yield from (("notat", tekst) for tekst in _blader(til_json(lag_notat(sak, v, DAG, maalform))["deler"]))


def _katalogen(form: str, dogn: str, rolle: str, maalform: str) -> Iterator[tuple[str, str]]:
    k, sak = katalog(maalform), {"form": [form], "dogn": dogn}
    stilt = {felt: "x" for felt in (*FELTER, *STEG)}
    stilt |= {"form": [form], "dogn": dogn, "frigang": "innvilget", "alder": 17}
    for felt in stilt:
        if not spurt(felt, [form], dogn) or felt in ("form", "rolle", "endt_tid", "opphold_maaneder"):
            continue
        f = k.felt(felt)
        for navn in ("sporsmaal", "omformulert", "hjelp", "hvorfor"):
            yield f"felter.{felt}.{navn}", getattr(f, navn)(rolle, sak)
        yield f"felter.{felt}.etikett", f.etikett_i(rolle, sak)
    for nokkel, tema in k.temaer.items():
        if nokkel not in TEMAER_OM_FENGSEL or sted([form], dogn) in ("inne", "varetekt"):
            yield f"temaer.{nokkel}", tema.svar(rolle, sak, **BELOP)
        elif funn := re.search(r"[Kk]ontaktbetjent|hos deg\b|[Nn]år du er ute", svar := tema.svar(rolle, sak, **BELOP)):
            yield f"temaer.{nokkel}", f"kontaktbetjent ({funn.group()}): {svar}"
    for nokkel in k.noekler:
        if nokkel != "velkommen" and nokkel != f"hilsen_{'innsatt' if rolle == 'ansatt' else 'ansatt'}":
            yield f"tekster.{nokkel}", k.tekst(nokkel, rolle, sak, **VERDIER)


def _uten_sammenligning(tekst: str) -> str:
    for monster in OM_FENGSEL:
        tekst = re.sub(monster, " ", tekst)
    return tekst


@pytest.mark.treg
@pytest.mark.parametrize("maalform", MAALFORMER)
def test_no_topic_falls_back_on_the_words_of_the_prison(maalform) -> None:
    """An answer parted by place has words for an institution, for those outside and for who has not said where."""

    def mangler(sti: str, svar: object) -> Iterator[str]:
        if etter_sted(svar):
            yield from (
                f"{sti}: {ord_}" for ord_ in ("institusjon", "ute", "ukjent") if not {ord_, "ellers"} & set(svar)
            )
        elif isinstance(svar, dict):
            for navn, en in svar.items():
                yield from mangler(f"{sti}.{navn}", en)

    temaer = les_fil(maalform, "temaer")
    assert [feil for navn, tema in temaer.items() for feil in mangler(navn, tema["svar"])] == []


@pytest.mark.parametrize("maalform", MAALFORMER)
@pytest.mark.parametrize("rolle", ROLLER)
@pytest.mark.parametrize(("form", "dogn"), FORMER)
def test_no_word_belongs_elsewhere(form, dogn, rolle, maalform) -> None:
    hvor = sted([form], dogn)
    feil = []
    for nokkel, tekst in {*_vurderinger(form, dogn, rolle, maalform), *_katalogen(form, dogn, rolle, maalform)}:
        lest = _uten_sammenligning(tekst)
        for monster in (*IKKE[hvor], *([ROLLEFEIL[rolle]] if nokkel != "notat" else [])):
            if funn := re.search(monster, lest):
                feil.append(f"{nokkel}: «{funn.group()}» i «{tekst}»")
    assert not feil, "\n".join(sorted(feil))
