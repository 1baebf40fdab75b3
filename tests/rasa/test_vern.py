"""Who a call comes from, whether it may come in, and the settings for it."""

from __future__ import annotations

import ipaddress
from http.cookies import CookieError
from types import SimpleNamespace

import pytest
from sanic.compat import Header

from bot.innstillinger import Innstillinger, UgyldigInnstilling, les_innstillinger
from bot.rasa.feil import Feil
from bot.rasa.vern import Vern, samtale_id

PROXY = (ipaddress.ip_network("10.0.0.0/24"), ipaddress.ip_network("::1"))


def _vern(**felt) -> Vern:
    return Vern(Innstillinger("127.0.0.1", 8080, None, 15, mellomledd=PROXY, **felt))


def _kall(ip="192.0.2.7", **hoder):
    hoder = Header({n.replace("_", "-"): v for n, v in {"host": "kvp.intern", **hoder}.items()})
    return SimpleNamespace(ip=ip, headers=hoder, scheme="http", host=hoder["host"])


@pytest.mark.parametrize(
    ("ip", "videresendt", "ventet"),
    [
        ("192.0.2.7", "203.0.113.9", "192.0.2.7"),  # no proxy of ours: what it says is not believed
        ("10.0.0.5", "203.0.113.9", "203.0.113.9"),
        ("10.0.0.5", "6.6.6.6, 203.0.113.9", "203.0.113.9"),  # the client wrote the first itself
        ("10.0.0.5", "203.0.113.9, 10.0.0.6", "203.0.113.9"),  # two proxies of ours
        ("10.0.0.5", "10.0.0.9", "10.0.0.9"),
        ("10.0.0.5", "", "10.0.0.5"),
        ("::ffff:10.0.0.5", "203.0.113.9", "203.0.113.9"),
        ("10.0.0.5", "tull", "tull"),
    ],
)
def test_the_address_is_the_last_that_is_no_proxy_of_ours(ip, videresendt, ventet) -> None:
    assert _vern().adresse(_kall(ip, x_forwarded_for=videresendt)) == ventet


def test_tls_is_believed_only_from_a_proxy_of_ours() -> None:
    assert _vern().er_kryptert(_kall("10.0.0.5", x_forwarded_proto="https"))
    assert not _vern().er_kryptert(_kall("192.0.2.7", x_forwarded_proto="https"))
    assert not _vern().er_kryptert(_kall("10.0.0.5", x_forwarded_proto="http"))


@pytest.mark.parametrize(
    ("kall", "lov"),
    [
        (_kall(), True),
        (_kall(origin="http://kvp.intern"), True),
        (_kall(origin="https://KVP.intern", sec_fetch_site="same-origin"), True),
        (_kall(sec_fetch_site="none"), True),
        (_kall(origin="http://ond.example"), False),
        (_kall(origin="null"), False),
        (_kall(origin="http://kvp.intern.ond.example"), False),
        (_kall(origin="http://kvp.intern", sec_fetch_site="cross-site"), False),
        (_kall(sec_fetch_site="same-site"), False),
        (_kall(origin="http://ond.example", x_forwarded_host="ond.example"), False),
        (_kall("10.0.0.5", origin="https://intranett", x_forwarded_host="intranett"), True),
    ],
)
def test_only_our_own_pages_may_write(kall, lov) -> None:
    try:
        _vern().krev_eget_opphav(kall)
    except Feil as feil:
        assert not lov and feil.status == 403
    else:
        assert lov


def test_a_limit_that_is_passed_says_when_to_come_back() -> None:
    vern = _vern(grense_adresse=1, grense_nye=1, grense_samtale=1, grense_samtidige=1)
    with vern.kall(_kall()), vern.kall(_kall("192.0.2.8")):
        for forsok in (vern.kall(_kall()), vern.kall(_kall("10.0.0.5", x_forwarded_for="192.0.2.7"))):
            with pytest.raises(Feil) as feil, forsok:
                pass
            assert feil.value.status == 429 and int(feil.value.hoder["Retry-After"]) >= 1
    vern.ny_samtale(_kall())
    with pytest.raises(Feil):
        vern.ny_samtale(_kall())
    with vern.tur("a"), vern.tur("b"):
        pass
    with pytest.raises(Feil), vern.tur("a"):
        pass


@pytest.mark.parametrize(
    ("kake", "ventet"),
    [("A" * 32, "A" * 32), ("A" * 31, None), ("A" * 33, None), ("../" + "A" * 29, None), ("A" * 31 + "\n", None)],
)
def test_only_a_cookie_of_our_shape_is_looked_up(kake, ventet) -> None:
    assert samtale_id(SimpleNamespace(cookies={"kvp_samtale": kake})) == ventet


def test_a_cookie_that_cannot_be_read_is_no_cookie() -> None:
    class Kall:
        @property
        def cookies(self) -> dict:
            raise CookieError("Illegal key")

    assert samtale_id(Kall()) is None


@pytest.mark.parametrize("verdi", ["alle", "10.0.0.1/8", "10.0.0.1;10.0.0.2", "-"])
def test_a_proxy_that_is_no_address_is_refused_clearly(verdi, monkeypatch) -> None:
    monkeypatch.setenv("KVP_MELLOMLEDD", verdi)
    with pytest.raises(UgyldigInnstilling, match="KVP_MELLOMLEDD"):
        les_innstillinger()


def test_proxies_can_be_named_or_none_at_all(monkeypatch) -> None:
    monkeypatch.setenv("KVP_MELLOMLEDD", "10.0.0.5, 10.1.0.0/16,::1")
    assert [str(n) for n in les_innstillinger().mellomledd] == ["10.0.0.5/32", "10.1.0.0/16", "::1/128"]
    monkeypatch.setenv("KVP_MELLOMLEDD", "ingen")
    assert les_innstillinger().mellomledd == ()
