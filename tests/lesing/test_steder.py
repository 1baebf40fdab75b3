"""Places: the registers are complete, and people's words give the right place or none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lesing.sted import er_sted, les_fengsel, les_kommune, steder
from bot.maaling.prove import ved_sporsmaal
from tests.dagen import DAG


def test_357_kommuner_i_15_fylker():
    kommuner = steder.kommuner()
    assert len(kommuner) == 357
    assert len({fylke for _, fylke in kommuner.values()}) == 15
    assert len({navn for navn, _ in kommuner.values()} - {"Våler", "Herøy"}) == 357
    assert all(nr.isdigit() and len(nr) == 4 for nr in kommuner)
    assert len(steder.kommunenavn()) == 357


def test_hvert_offisielt_kommunenavn_leses_som_seg_selv():
    for navn in steder.kommunenavn():
        funn = les_kommune(navn)
        assert funn is not None and funn.verdi == navn and funn.sikker, navn


def test_hvert_offisielt_fengselsnavn_leses_som_seg_selv():
    for navn in steder.fengselsnavn():
        funn = les_fengsel(navn)
        assert funn is not None and funn.verdi == navn and funn.sikker, navn


def test_hvert_fengsel_ligger_i_en_kommune():
    navn = {navn for navn, _ in steder.kommuner().values()}
    assert all(f["kommune"] in navn for f in steder._les("fengsler.yml")["fengsler"])


def test_hvert_alternativ_er_et_svar():
    for register, navn in (
        (steder._kommuneregister(), steder.kommunenavn()),
        (steder._fengselsregister(), steder.fengselsnavn()),
    ):
        assert {v for verdier in register.navn.values() for v in verdier} <= navn


@pytest.mark.parametrize(
    ("tekst", "verdi"),
    [
        ("Stange", "Stange"),
        ("på hamar", "Hamar"),
        ("Voss, der har eg huset", "Voss"),
        ("Gol, hos mor", "Gol"),
        ("te Harstad", "Harstad"),
        ("i fra Molde", "Molde"),
        ("oppi Tynset", "Tynset"),
        ("heim til Førde", "Sunnfjord"),
        ("hjem til Ålesund", "Ålesund"),
        ("flytta til Kristiansund", "Kristiansund"),
        ("KRISTIANSAND", "Kristiansand"),
        ("Lillestrøm kommune", "Lillestrøm"),
        ("Skedsmo", "Lillestrøm"),
        ("Stokke", "Sandefjord"),
        ("Jessheim", "Ullensaker"),
        ("på Tøyen", "Oslo"),
        ("Fyllingsdalen", "Bergen"),
        ("Mo i Rana", "Rana"),
        ("Haram", "Haram"),
        ("Mandal", "Lindesnes"),
        ("ski", "Nordre Follo"),
        ("på Ski", "Nordre Follo"),
        ("ås", "Ås"),
        ("Os i Østerdalen", "Os (Innlandet)"),
        ("Bø i Telemark", "Midt-Telemark"),
        ("Sande i Vestfold", "Holmestrand"),
        ("Nes på Romerike", "Nes (Akershus)"),
        ("Våler i Hedmark", "Våler (Innlandet)"),
        ("Våler kommune i Østfold", "Våler (Østfold)"),
        ("Herøy på Helgeland", "Herøy (Nordland)"),
        ("Fosnavåg", "Herøy (Møre og Romsdal)"),
        ("Kárášjohka", "Karasjok"),
        ("Karasjohka", "Karasjok"),
        ("Deatnu", "Tana"),
        ("Snåase", "Snåsa"),
        ("Tromso", "Tromsø"),
        ("Baerum", "Bærum"),
        ("aalesund", "Ålesund"),
        ("Sarpsborgs", "Sarpsborg"),
        ("Grønland i Oslo", "Oslo"),
        ("Lund i Kristiansand", "Kristiansand"),
        ("Bergen, Åsane", "Bergen"),
        ("Fredriksta", "Fredrikstad"),
        ("Lillehamer", "Lillehammer"),
        ("Hagesund", "Haugesund"),
        ("i Tønsbærg", "Tønsberg"),
        ("jeg bodde på Kongsberg, ikke i Drammen", "Kongsberg"),
    ],
)
def test_kommune(tekst, verdi):
    funn = les_kommune(tekst)
    assert funn is not None and funn.verdi == verdi


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "...",
        "vet ikke",
        "ingen fast plass",
        "Nordland",
        "Viken",
        "Innlandet",
        "utlandet",
        "Sverige",
        "heim",
        "bo",
        "har en time igjen",
        "vil lære å stå på ski",
        "lang vei igjen å gå",
        "os",
        "hos mor",
        "jeg skal hjem",
        "sitter i Halden fengsel",
        "store planer",
        "det er mandag i dag",
        "ikke Oslo",
        "langt unna sola og strand",
    ],
)
def test_ikke_kommune(tekst):
    funn = les_kommune(tekst)
    assert funn is None or funn.verdi is None


@pytest.mark.parametrize(
    ("tekst", "valg"),
    [
        ("våler", {"Våler (Innlandet)", "Våler (Østfold)"}),
        ("Bø", {"Bø (Nordland)", "Midt-Telemark"}),
        ("Oslo eller Asker", {"Oslo", "Asker"}),
        ("Kristiansnd", {"Kristiansand", "Kristiansund"}),
    ],
)
def test_flere_kommuner_maa_velges_mellom(tekst, valg):
    funn = les_kommune(tekst)
    assert funn is not None and funn.verdi is None and not funn.sikker and set(funn.alternativer) == valg


@pytest.mark.parametrize(
    ("tekst", "for_", "etter"),
    [
        ("flytter fra Oslo til Moss", "Oslo", "Moss"),
        ("bodde i Vefsn, skal til Bodø", "Vefsn", "Bodø"),
        ("Gjøvik før, Hamar etterpå", "Gjøvik", "Hamar"),
        ("eg er frå Voss men flyttar til Bergen", "Voss", "Bergen"),
    ],
)
def test_retning(tekst, for_, etter):
    assert les_kommune(tekst, retning="for").verdi == for_
    assert les_kommune(tekst, retning="etter").verdi == etter


def test_stedet_noen_sitter_er_ikke_sikkert_hjemkommunen():
    assert not les_kommune("sitter på Ringerike").sikker


def test_motsatt_retning_er_ikke_sikker():
    assert not les_kommune("kommer fra Narvik", retning="etter").sikker
    assert les_kommune("kommer fra Narvik", retning="for").sikker


@pytest.mark.parametrize(
    ("tekst", "verdi"),
    [
        ("jeg bor egentlig i Lier", "Lier"),
        ("er 30 og kommer fra Moss", "Moss"),
        ("flytter til Sola når jeg er ute", "Sola"),
        ("lenke heime i Åsane", "Bergen"),
        ("sitter på Halden", None),
        ("har time hos legen", None),
        ("jeg liker Oslo", None),
        ("jobber i Ås", None),
        ("bor i en hole", None),
        ("bor i overgangsbolig i Oslo", None),
    ],
)
def test_kommune_som_ikke_er_spurt_om(tekst, verdi):
    funn = les_kommune(tekst, spurt=False)
    assert (funn and funn.verdi) == verdi


@pytest.mark.parametrize(
    ("tekst", "verdi"),
    [
        ("bredtveit", "Bredtveit fengsel og forvaringsanstalt"),
        ("på Ila", "Ila fengsel og forvaringsanstalt"),
        ("Ringerike", "Ringerike fengsel"),
        ("sitt på Åna", "Åna fengsel"),
        ("Hustad fengslet", "Hustad fengsel"),
        ("bastoy", "Bastøy fengsel"),
        ("Kongsvinge", "Kongsvinger fengsel"),
        ("fengselet i Halden", "Halden fengsel"),
        ("Ullersmo", "Romerike fengsel, Ullersmo avdeling"),
        ("Agder fengsel, Evje", "Agder fengsel, Evje avdeling"),
        ("ungdomsenheten på Eidsvoll", "Romerike fengsel, Ungdomsenhet øst"),
        ("i Oslo", "Oslo fengsel"),
        ("Solholmen overgangsbolig", "Solholmen overgangsbolig"),
        ("overgangsbolig i Stavanger", "Auklend overgangsbolig"),
        ("vik fengsel", "Vik fengsel"),
        ("leira", "Trondheim fengsel, Leira avdeling"),
    ],
)
def test_fengsel(tekst, verdi):
    funn = les_fengsel(tekst)
    assert funn is not None and funn.verdi == verdi


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "ute",
        "er ikke i fengsel",
        "hjemme med lenke i Oslo",
        "bor i Drammen",
        "på åpen avdeling",
        "overgangsbolig",
        "vil ikke si hvor",
        "Tyrili",
        "i kjelleren",
        "ungdomsenheten",
        "overgangsbolig i Oslo",
        "på rommet",
        "alder",
    ],
)
def test_ikke_ett_fengsel(tekst):
    funn = les_fengsel(tekst)
    assert funn is None or (funn.verdi is None and len(funn.alternativer) > 1)


@pytest.mark.parametrize(
    ("tekst", "verdi"),
    [
        ("sitter på Ullersmo og lurer på kvp", "Romerike fengsel, Ullersmo avdeling"),
        ("soner i Bergen", "Bergen fengsel"),
        ("er på Bastøy", "Bastøy fengsel"),
        ("jeg er fra Halden", None),
        ("vil jobbe i Oslo", None),
    ],
)
def test_fengsel_som_ikke_er_spurt_om(tekst, verdi):
    funn = les_fengsel(tekst, spurt=False)
    assert (funn and funn.verdi) == verdi


@pytest.mark.parametrize("ord_", ["Oslo", "Åsane", "Bastøy", "Innlandet", "Viken", "Indre Østfold", "Tana", "Lofoten"])
def test_er_sted(ord_):
    assert er_sted(ord_)


@pytest.mark.parametrize("ord_", ["", "Ola", "Nordmann", "fengsel", "NAV", "Hagbartsen"])
def test_er_ikke_sted(ord_):
    assert not er_sted(ord_)


_tekst = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(
            [
                "Oslo",
                "fra",
                "til",
                "på",
                "ikke",
                "Våler",
                "Nord",
                "Odal",
                "i",
                "ski",
                "fengsel",
                ",",
                "Østfold",
                "overgangsbolig",
            ]
        ),
        max_size=8,
    ).map(" ".join),
)


@settings(max_examples=200, deadline=None)
@given(_tekst, st.booleans(), st.sampled_from([None, "for", "etter"]))
def test_kaster_aldri_og_gir_bare_offisielle_navn(tekst, spurt, retning):
    er_sted(tekst)
    for funn, navn in (
        (les_kommune(tekst, spurt=spurt, retning=retning), steder.kommunenavn()),
        (les_fengsel(tekst, spurt=spurt), steder.fengselsnavn()),
    ):
        if funn is not None:
            assert (funn.verdi in navn) if funn.verdi else len(funn.alternativer) > 1
            assert set(funn.alternativer) <= navn


def test_where_somebody_goes_is_a_place_though_people_are_called_so():
    for tekst, sted in (("tilbake til Rana", "Rana"), ("hjem til Flora", "Kinn")):
        s = ved_sporsmaal("kommune_etter", "innsatt", DAG)
        s.skriv(tekst)
        assert s.svar["kommune_etter"] == sted
