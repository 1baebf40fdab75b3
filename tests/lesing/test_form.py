"""How the sentence is served, as people say it: one form, several, one that was or will be, and what is unclear."""

from __future__ import annotations

import pytest

from bot.lesing.form import Formfunn, les_form
from bot.lesing.spraak.norsk import fold

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


@pytest.mark.parametrize(("form", "tekst"), [(f, t.strip()) for f, ts in EN_FORM.items() for t in ts.split("|")])
def test_one_form(form, tekst):
    assert les_form(fold(tekst), spurt=True) == Formfunn(former=(form,))


@pytest.mark.parametrize(
    ("tekst", "former"),
    [
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
    ],
)
def test_several_forms(tekst, former):
    assert les_form(fold(tekst), spurt=True) == Formfunn(former=former)


@pytest.mark.parametrize(
    ("tekst", "form"),
    [
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
    ],
)
def test_what_was_or_will_be_is_no_form_of_now(tekst, form):
    assert les_form(fold(tekst), spurt=True) == Formfunn(former=(form,))


@pytest.mark.parametrize(
    ("tekst", "alternativer"),
    [
        ("fotlenke", ("hjemmesoning", "varetekt_hjemme")),
        ("har lenke", ("hjemmesoning", "varetekt_hjemme")),
        ("jeg soner", ("fengsel", "hjemmesoning")),
        ("sitter på glattcelle", ("varetekt", "fengsel", "annet")),
        ("forvaring med fotlenke, dømt", ("forvaring", "hjemmesoning")),
    ],
)
def test_what_could_be_several_is_asked_about(tekst, alternativer):
    assert les_form(fold(tekst), spurt=True) == Formfunn(alternativer=alternativer)


@pytest.mark.parametrize(
    "tekst", ["maten er dårlig", "hei", "34", "12. april 2027", "jeg sitter jo ikke bak murene", "ikkje bak lås og slå"]
)
def test_no_form(tekst):
    assert les_form(fold(tekst), spurt=True) is None


@pytest.mark.parametrize(
    ("tekst", "form"),
    [
        ("jeg er 34 og sitter i åpent fengsel", "fengsel"),
        ("prøveløslatt, 41 år", "proveloslatt"),
        ("jeg er innsatt", None),
    ],
)
def test_said_in_passing_only_clear_words_count(tekst, form):
    funn = les_form(fold(tekst), spurt=False)
    assert (funn.former if funn else ()) == ((form,) if form else ())
