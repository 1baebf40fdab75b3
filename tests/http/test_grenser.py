"""Limits: how often, how many at once, how many open; and that they forget."""

from __future__ import annotations

import asyncio

import pytest

from bot.http.grenser import AKTIV_SEKUNDER, Aapne, Ko, Samtidige, Takt


class Klokke:
    def __init__(self) -> None:
        self.naa = 1000.0

    def __call__(self) -> float:
        return self.naa


@pytest.fixture
def klokke() -> Klokke:
    return Klokke()


def test_a_minutes_worth_at_once_and_then_at_the_rate(klokke) -> None:
    takt = Takt(60, klokke)
    assert [takt.vent("a") for _ in range(60)] == [0] * 60
    assert takt.vent("a") == 1 and takt.vent("b") == 0
    klokke.naa += 1
    assert (takt.vent("a"), takt.vent("a")) == (0, 1)
    klokke.naa += 3600
    assert [takt.vent("a") for _ in range(61)] == [0] * 60 + [1]


def test_being_refused_costs_nothing(klokke) -> None:
    takt = Takt(6, klokke)
    for _ in range(6):
        takt.vent("a")
    assert {takt.vent("a") for _ in range(1000)} == {10}
    klokke.naa += 10
    assert takt.vent("a") == 0


def test_nobody_is_remembered_when_the_time_has_passed(klokke) -> None:
    takt = Takt(60, klokke)
    takt.vent("10.1.2.3")
    assert "10.1.2.3" not in repr(vars(takt))
    klokke.naa += 2
    takt.vent("b")
    assert len(takt._full) == 1


def test_zero_is_no_limit(klokke) -> None:
    assert {Takt(0, klokke).vent("a") for _ in range(1000)} == {0}
    samtidige = Samtidige(0)
    with samtidige.plass("a") as en, samtidige.plass("a") as to:
        assert en and to


def test_so_many_at_once_and_room_again_afterwards() -> None:
    samtidige = Samtidige(2)
    rom = samtidige.plass
    with rom("a") as en, rom("a") as to, rom("a") as tre, rom("b") as annen:
        assert (en, to, tre, annen) == (True, True, False, True)
    with pytest.raises(ZeroDivisionError), samtidige.plass("a"):
        raise ZeroDivisionError
    with samtidige.plass("a") as igjen:
        assert igjen
    assert not samtidige._antall


def test_an_address_pushes_out_its_own_oldest_and_nobody_elses(klokke) -> None:
    aapne = Aapne(2, 900, klokke)
    assert [aapne.brukt(i, "ond") for i in ("o1", "o2")] == [None, None]
    assert aapne.brukt("g", "god") is None
    aapne.brukt("o1", "ond")  # used again: now o2 is the oldest
    assert [aapne.brukt(f"o{i}", "ond") for i in (3, 4, 5)] == ["o2", "o1", "o3"]
    assert "g" in aapne._samtaler


def test_an_open_conversation_counts_where_it_was_opened_and_goes_when_it_is_deleted_or_idle(klokke) -> None:
    aapne = Aapne(1, 900, klokke)
    aapne.brukt("a", "en")
    assert aapne.brukt("a", "to") is None and aapne.brukt("b", "to") is None
    aapne.slett("a"), aapne.slett("a")
    assert aapne.brukt("c", "en") is None
    klokke.naa += 901
    aapne.brukt("d", "tre")
    assert list(aapne._samtaler) == ["d"] and len(aapne._per_adresse) == 1


def test_a_flood_of_unanswered_conversations_costs_nobody_his_place(klokke) -> None:
    aapne = Aapne(50, 900, klokke)
    for _ in range(6):
        aapne.brukt("nabo", "fengsel")
        aapne.svart("nabo")
    for i in range(500):
        klokke.naa += 0.02
        assert aapne.har_plass("fengsel")
        assert aapne.brukt(f"ond{i}", "fengsel") != "nabo"
    assert aapne.kjenner("nabo") and aapne.ubrukte("fengsel") == 49


def test_the_least_answered_goes_first_and_who_is_in_the_middle_of_something_never(klokke) -> None:
    aapne = Aapne(3, 900, klokke)
    for id_, svar in (("en", 1), ("to", 9), ("tre", 9)):
        aapne.brukt(id_, "fengsel")
        for _ in range(svar):
            aapne.svart(id_)
    assert aapne.brukt("ny", "fengsel") == "en"
    for _ in range(9):
        aapne.svart("ny")
    assert not aapne.har_plass("fengsel") and aapne.har_plass("et annet sted")
    klokke.naa += AKTIV_SEKUNDER + 1
    assert aapne.har_plass("fengsel") and aapne.brukt("enda en", "fengsel") == "to"


def test_ids_go_although_nobody_calls(klokke) -> None:
    aapne = Aapne(3, 900, klokke)
    aapne.brukt("a", "fengsel")
    klokke.naa += 901
    aapne.rydd()
    assert not aapne.kjenner("a") and not aapne._per_adresse


def test_the_quiet_come_before_those_who_come_often(klokke) -> None:
    async def prov() -> list[str]:
        ko, ut = Ko(klokke=klokke), []

        async def tur(hvem: str, tillegg: float = 0.0) -> None:
            async with ko.plass(hvem, tillegg=tillegg):
                ut.append(hvem)
                await asyncio.sleep(0)

        await asyncio.gather(*[tur("skript") for _ in range(12)], tur("ny", 2.0), tur("stille"))
        assert ko._inne == 0 and not ko._venter
        return ut

    ut = asyncio.run(prov())
    assert ut.index("stille") <= 2 and ut.index("ny") < 6 and ut.count("skript") == 12


def test_one_at_a_time_and_a_place_is_given_on_when_somebody_gives_up(klokke) -> None:
    async def prov() -> None:
        ko = Ko(klokke=klokke)
        inne = 0

        async def tur(hvem: str) -> None:
            nonlocal inne
            async with ko.plass(hvem):
                inne += 1
                assert inne == 1
                await asyncio.sleep(0.001)
                inne -= 1

        ferd = [asyncio.ensure_future(tur(str(i))) for i in range(20)]
        await asyncio.sleep(0.002)
        for f in ferd[5:15]:
            f.cancel()
        await asyncio.gather(*ferd, return_exceptions=True)
        async with ko.plass("etterpå"):
            pass
        assert ko._inne == 0

    asyncio.run(asyncio.wait_for(prov(), 5))
