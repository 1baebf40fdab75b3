"""How the sentence is served, as people say it: one form, several, one that was or will be, and what is unclear.

The names of the law are read exactly; what people tell is heard by the model, so of that it is counted how much is
right, at once or read back. The sentences are our own and are not trained on.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from bot.lesing import Sammenheng, les
from bot.lesing.form import Formfunn, les_form
from bot.lesing.spraak.norsk import fold
from kvp import VET_IKKE
from tests.dagen import DAG

EN_FORM = {
    "varetekt": """
        sitter i varetekt | æ e varetektsinnsatt | er fengsla, venter på rettssaken | ikke dømt ennå, sitter inne |
        varetektsfengslet på Oslo | sit i varetekt til februar | fengslet fram til hovedforhandlingen |
        har ikke fått dom, sitter inne | er siktet og sitter fengslet | vt""",
    "varetekt_hjemme": """
        varetekt med fotlenke | hjemme med lenke, venter på rettssak | fotlenke men ikke dømt |
        varetektssurrogat med EK | EK i varetekt | siktet, EK hjemme""",
    "fengsel": """
        sitter på høy | åpen soning | soner dom i lukka fengsel | på dom i Halden | jeg sitter inne |
        soner tolv måneder | lavere sikkerhet | sitter på tunet i et åpent fengsel | kretsfengselet |
        sitter på dommen min | avsoner i fengsel | æ sone på åpen | gjeninnsatt | overgangsavdeling i fengselet |
        bura inne | sitter på kakehuset""",
    "hjemmesoning": """
        soner hjemme med lenke | fotlenkesoning | dømt, fotlenke | soner med fotlenke | hjemmesoning | EK-soning |
        soner straffen i eget hjem | har fått lenka som straff | elektronisk kontroll etter § 16 a |
        soner seks uker heime | EK | EK hjemme | elektronisk kontroll | EK siden 18.11.""",
    "samfunnsstraff": """
        fikk samfunnsstraff | 100 timer samfunnsstraff | samfunnstjeneste på et sykehjem |
        jobber av meg straffa på et sykehjem | har 60 timer igjen av samfunnsstraffen""",
    "betinget_dom": """
        betinget dom | jeg fikk bare betinget | betinga fengsel i 60 dager | dommen min er betinget |
        30 dager betinget med prøvetid""",
    "proveloslatt": """
        ute på prøve | prøveløslatt | slapp ut på to tredjedels tid | løslatt med møteplikt |
        har meldeplikt til friomsorgen etter løslatelse | kom ut på prøve i mai | sluppet ut før tida på vilkår |
        er på prøveløslatelse""",
    "ferdig_sonet": """
        ferdig med soninga | har sona ferdig | jeg er ute for godt | sonet hele dommen | fri mann nå |
        Endt tid, løslatt""",
    "forvaring": """
        forvaring | jeg er forvaringsdømt | sitter på forvaring på Ila""",
    "overgangsbolig": """
        bor i overgangsbolig | overgangsbustad | på halvveishuset | er på Arups gate""",
    "tvungent_psykisk_vern": """
        dømt til tvungent psykisk helsevern | TPH | er dømt til behandling | tvungen psyk""",
    "tvungen_omsorg": """
        tvungen omsorg""",
    "subsidiaer_straff": """
        soner bøter | sitter for bøter | subsidiær fengselsstraff | sitter inne fordi jeg ikke betalte boten""",
    "botetjeneste": """
        bøtetjeneste | jobber av bota""",
    "narkotikaprogram": """
        narkotikaprogram med domstolskontroll | ND | promilleprogram | program mot ruspåvirket kjøring""",
    "institusjon": """
        soner på institusjon etter § 12 | §12-soning | soner på Tyrili | på rusinstitusjon som soning""",
    "sykehus": """
        innlagt på sykehus, § 13""",
    "ungdomsstraff": """
        ungdomsstraff | ungdomsoppfølging""",
    "venter_paa_soning": """
        venter på å begynne å sone | har fått dom men ikke begynt | står i soningskø |
        skal inn til soning i januar | har ikke fått innkalling ennå""",
    "annet": """
        jeg har soningsavbrudd | ingen av disse | soner i Sverige | er utvist""",
}


def _lest(tekst: str) -> tuple[list[str], bool]:
    """The forms that a text is read as, and whether they are taken at once; none where it is asked."""
    lest = les(tekst, Sammenheng("form", DAG, "innsatt", {"rolle": "innsatt"}))
    return next(((list(f.verdi), f.sikker) for f in lest.funn if f.felt == "form" and f.verdi != VET_IKKE), ([], False))


def _tell(saker: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[list[str], list[str], int]:
    """Texts that are taken for something else, those that are not understood, and how many are taken at once."""
    gale, ikke, tatt = [], [], 0
    for tekst, former in saker:
        lest, sikker = _lest(tekst)
        rett = sorted(lest) == sorted(former)
        tatt += rett and sikker
        if not rett:
            (gale if sikker else ikke).append(tekst)
    return gale, ikke, tatt


NAVN = {
    "varetekt": "varetekt | sitter i varetekt | vt",
    "varetekt_hjemme": "varetektssurrogat | varetekt med fotlenke",
    "fengsel": "fengsel | Jeg sitter i fengsel | vanlig fengsel | i fengsel nå | eg sit i fengsel",
    "hjemmesoning": "hjemmesoning | EK | EK hjemme | elektronisk kontroll | heimesoning",
    "samfunnsstraff": "samfunnsstraff | fikk samfunnsstraff | samfunnstjeneste",
    "betinget_dom": "betinget dom | betinget fengsel | en betinget dom",
    "proveloslatt": "prøveløslatt | er prøveløslatt | løslatt på prøve",
    "ferdig_sonet": "ferdig sonet | har sonet ferdig",
    "forvaring": "forvaring | på forvaring",
    "overgangsbolig": "overgangsbolig | han soner i overgangsbolig nå | bor i overgangsbustad",
    "tvungent_psykisk_vern": "TPH | tvungent psykisk helsevern",
    "tvungen_omsorg": "tvungen omsorg",
    "subsidiaer_straff": "subsidiær fengselsstraff | subsidiær straff",
    "botetjeneste": "bøtetjeneste",
    "narkotikaprogram": "narkotikaprogram med domstolskontroll | ND",
    "institusjon": "§ 12 | institusjon etter § 12",
    "sykehus": "sykehus, § 13 | § 13",
    "ungdomsstraff": "ungdomsstraff",
    "annet": "ingen av disse | noe annet",
}


@pytest.mark.parametrize(("form", "tekst"), [(f, t.strip()) for f, ts in NAVN.items() for t in ts.split("|")])
def test_the_names_of_the_law_are_read_exactly(form: str, tekst: str) -> None:
    assert les_form(fold(tekst)) == Formfunn(former=(form,))


@pytest.mark.parametrize(
    ("tekst", "former"),
    [
        ("fengsel og betinget dom", ("fengsel", "betinget_dom")),
        ("samfunnsstraff, hjemmesoning", ("hjemmesoning", "samfunnsstraff")),
        ("fengsel + subsidiær straff", ("fengsel", "subsidiaer_straff")),
        ("forvaring og overgangsbolig", ("forvaring", "overgangsbolig")),
    ],
)
def test_a_list_of_names(tekst: str, former: tuple[str, ...]) -> None:
    assert les_form(fold(tekst)) == Formfunn(former=former)


@pytest.mark.parametrize(
    "tekst", ["ikke fengsel", "fengsel er ille", "broren min er i fengsel", "skal i fengsel", "hei"]
)
def test_more_than_names_is_the_models(tekst: str) -> None:
    assert les_form(fold(tekst)) is None


def test_what_people_tell_of_one_form() -> None:
    saker = [(" ".join(t.split()), (f,)) for f, ts in EN_FORM.items() for t in ts.split("|")]
    gale, ikke, tatt = _tell(saker)
    assert len(gale) <= 2, gale
    assert len(gale + ikke) <= 0.04 * len(saker), (gale, ikke)
    assert tatt >= 0.75 * len(saker), tatt


FLERE = [
    ("fengsel og samfunnsstraff etterpå, sitter nå", ("fengsel", "samfunnsstraff")),
    ("lenke hjemme pluss samfunnsstraff", ("hjemmesoning", "samfunnsstraff")),
    ("deldom, sitter på den ubetingede delen, resten er betinget", ("fengsel", "betinget_dom")),
    ("forvaring, men er i overgangsbolig nå", ("forvaring", "overgangsbolig")),
    ("en vanlig fengselsdom, og så soner jeg noen bøter jeg ikke fikk betalt", ("fengsel", "subsidiaer_straff")),
    ("soner ubetinget dom, har i tillegg subsidiær fengselsstraff", ("fengsel", "subsidiaer_straff")),
    ("soner subsidiær fengselsstraff", ("subsidiaer_straff",)),
    ("varetekt hjemme med EK, og så venter jeg på å sone en gammel dom", ("varetekt_hjemme", "venter_paa_soning")),
    ("varetekt i ny sak. I tillegg en eldre dom som han venter på å få sone", ("varetekt", "venter_paa_soning")),
    ("samfunnsstraff, venter på å begynne", ("samfunnsstraff",)),
    ("soner på institusjon etter § 12, og akkurat nå på sykehus etter § 13", ("institusjon", "sykehus")),
    ("på institusjon etter § 12, som ligger ved et sykehus", ("institusjon",)),
]


def test_several_forms() -> None:
    gale, ikke, _ = _tell(FLERE)
    assert not gale and len(ikke) <= 2, (gale, ikke)


SOM_GJELDER = [
    ("jeg er ikke i varetekt lenger, soner dom i fengsel", "fengsel"),
    ("satt i varetekt før, soner nå i fengsel", "fengsel"),
    ("trodde jeg fikk samfunnsstraff, men det ble fengsel", "fengsel"),
    ("søkt om fotlenke, men sitter i fengsel", "fengsel"),
    ("Innsatte soner dom i Halden, 34 år, endt tid 14.12.2027, 2/3 15. mars 2027", "fengsel"),
    ("er i fengsel, skal på hjemmesoning i mai", "fengsel"),
    ("Verken frigang, EK eller overgangsbolig – ordinær soning, lukket avd.", "fengsel"),
    ("hverken varetekt eller fengsel lenger, er prøveløslatt", "proveloslatt"),
    ("ble tatt inn igjen fra prøveløslatelse, sitter i fengsel", "fengsel"),
    ("brudd på vilkårene for prøveløslatelse, sitter inne igjen", "fengsel"),
    ("samfunnsstraff i stedet for fengsel", "samfunnsstraff"),
    ("prøveløslatt fra forvaring", "proveloslatt"),
    ("sonet ferdig, ingen prøvetid igjen", "ferdig_sonet"),
    ("varetekt, men dommen er ferdig", "varetekt"),
]


def test_what_was_or_will_be_is_no_form_of_now() -> None:
    gale, ikke, _ = _tell((t, (f,)) for t, f in SOM_GJELDER)
    assert len(gale) <= 1 and len(gale + ikke) <= 2, (gale, ikke)  # «prøveløslatt fra forvaring» is heard as both


def test_the_end_of_the_sentence_is_a_date_and_no_form() -> None:
    assert les_form(fold("fengsel, endt tid: 14.12.2027")) == Formfunn(former=("fengsel",))


@pytest.mark.parametrize("tekst", ["fotlenke", "har lenke", "sitter hjemme med lenke"])
def test_a_tag_may_be_two_things(tekst: str) -> None:
    assert les_form(fold(tekst)) == Formfunn(alternativer=("hjemmesoning", "varetekt_hjemme"))


@pytest.mark.parametrize("tekst", ["jeg soner", "sitter på glattcelle", "forvaring med fotlenke, dømt"])
def test_what_could_be_several_is_not_taken(tekst: str) -> None:
    assert not _lest(tekst)[1]


@pytest.mark.parametrize(
    "tekst", ["maten er dårlig", "hei", "34", "12. april 2027", "jeg sitter jo ikke bak murene", "ikkje bak lås og slå"]
)
def test_no_form(tekst: str) -> None:
    assert not _lest(tekst)[1]


@pytest.mark.parametrize(
    ("tekst", "frigang"),
    [
        ("Forvaring. Minstetid utløper 14.11.2027, frigang ikke innvilget.", "nei"),
        ("fengsel, frigang er ikke gitt", "nei"),
        ("fengsel, frigang innvilget fra mai", "innvilget"),
    ],
)
def test_frigang_that_is_not_granted_is_never_taken_as_granted(tekst: str, frigang: str) -> None:
    lest = les(tekst, Sammenheng("form", DAG, "ansatt", {"rolle": "ansatt"}))
    assert [f.verdi for f in lest.funn if f.felt == "frigang"] == [frigang]
