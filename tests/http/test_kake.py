"""A conversation belongs to one tab, and what is opened in a browser and fails is a page in words."""

from __future__ import annotations

import asyncio
import time
from types import SimpleNamespace

import pytest
from sanic.compat import Header

from bot.http import uten_skript
from bot.http.feil import feilsvar
from bot.http.kake import KAKE, bruk_enkel, kakenavn
from bot.samtale.slots import SAMTALE


def kall(sti: str = "/api/samtale/sak", metode: str = "GET", kaker: dict | None = None, fane: str = "", **hoder: str):
    hoder = {navn.replace("_", "-"): verdi for navn, verdi in hoder.items()}
    if kaker:
        hoder["cookie"] = "; ".join(f"{navn}={verdi}" for navn, verdi in kaker.items())
    vern = SimpleNamespace(prefiks=lambda _: "/")
    return SimpleNamespace(
        path=sti,
        method=metode,
        headers=Header(hoder),
        args={"fane": fane} if fane else {},
        ctx=SimpleNamespace(),
        app=SimpleNamespace(ctx=SimpleNamespace(vern=vern)),
    )


HEMMELIG = "a1" * 16


def test_each_tab_has_a_cookie_of_its_own_whose_name_does_not_tell_the_secret() -> None:
    min_ = kakenavn(kall(kvp_fane=HEMMELIG))
    assert min_ == kakenavn(kall(fane=HEMMELIG)) != kakenavn(kall(kvp_fane="b2" * 16))
    assert min_.startswith(KAKE) and HEMMELIG not in min_


@pytest.mark.parametrize("fane", ["", "kort", "enkel", "A" * 32, "a" * 65, "a1" * 16 + ";", "../" * 8])
def test_a_call_without_a_secret_has_the_cookie_of_the_contract(fane: str) -> None:
    assert kakenavn(kall(kvp_fane=fane)) == KAKE


def test_the_pages_without_script_have_a_cookie_that_no_secret_reaches() -> None:
    foresporsel = kall("/enkel")
    bruk_enkel(foresporsel)
    assert kakenavn(foresporsel) == f"{KAKE}_enkel" != kakenavn(kall(kvp_fane="enkel"))
    foresporsel = kall("/enkel", kaker={KAKE: "x" * 32})
    bruk_enkel(foresporsel)
    assert kakenavn(foresporsel) == KAKE


@pytest.mark.parametrize(("siden", "kan"), [(0, True), (119, True), (121, False), (800, False)])
def test_a_conversation_can_be_gone_on_with_for_two_minutes(siden: int, kan: bool) -> None:
    glemt: list[str] = []

    class Lager:
        async def hent(self, id_: str) -> dict:
            return {SAMTALE: {"sist": time.time() - siden}}

    class Samtaler:
        lager = Lager()

        async def glem(self, id_: str) -> None:
            glemt.append(id_)

    side = uten_skript.UtenSkript(SimpleNamespace(samtaler=Samtaler()), 15)  # type: ignore[arg-type]
    svar = asyncio.run(side._kom_tilbake(kall("/enkel"), "id", "nb"))
    assert (b"Vil du fortsette" in svar.body) is kan
    assert (glemt == ["id"]) is not kan


@pytest.mark.parametrize(("spraak", "ord_"), [("nb-NO,nb", "Denne siden finnes ikke"), ("nn-NO,nb", "finst ikkje")])
def test_an_address_that_fails_in_a_browser_is_a_page(spraak: str, ord_: str) -> None:
    aapnet = kall("/api/samtale/noe", accept="text/html,*/*;q=0.8", accept_language=spraak)
    svar = feilsvar(404, "feil_finnes_ikke", aapnet)
    assert svar.status == 404 and svar.content_type.startswith("text/html")
    side = svar.body.decode()
    assert ord_ in side and 'href="../../statisk/side.css"' in side and '{"feil"' not in side


@pytest.mark.parametrize("hoder", [{}, {"accept": "*/*"}, {"accept": "application/json"}])
def test_a_program_gets_the_error_as_json(hoder: dict[str, str]) -> None:
    assert feilsvar(404, "feil_finnes_ikke", kall(**hoder)).content_type == "application/json"
    assert feilsvar(404, "feil_finnes_ikke", kall(metode="POST", accept="text/html")).content_type == "application/json"
