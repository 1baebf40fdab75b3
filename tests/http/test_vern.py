"""Who a call comes from, whether it may come in, and the settings for it."""

from __future__ import annotations

import ipaddress
import time
from types import SimpleNamespace

import pytest
from sanic.compat import Header

from bot.http.feil import Feil
from bot.http.kake import samtale_id
from bot.http.vern import Vern
from bot.innstillinger import Innstillinger, UgyldigInnstilling, les_innstillinger

PROXY = (ipaddress.ip_network("10.0.0.0/24"), ipaddress.ip_network("::1"))


def _vern(**felt) -> Vern:
    return Vern(Innstillinger("127.0.0.1", 8080, None, 15, mellomledd=PROXY, **felt))


def _kall(ip="192.0.2.7", **hoder):
    hoder = Header({n.replace("_", "-"): v for n, v in {"host": "kvp.intern", **hoder}.items()})
    return SimpleNamespace(ip=ip, headers=hoder, scheme="http", host=hoder["host"], args={}, ctx=SimpleNamespace())


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
    ("hode", "ventet"),
    [
        ("kvp_samtale=" + "A" * 32, "A" * 32),
        ("annen=1; kvp_samtale=" + "B" * 32 + "; c", "B" * 32),
        ("kvp(=1; kvp_samtale=" + "A" * 32, "A" * 32),
        ("kvp_samtale=" + "A" * 31, None),
        ("kvp_samtale=" + "A" * 33, None),
        ("kvp_samtale=../" + "A" * 29, None),
        ('kvp_samtale="' + "A" * 32 + '"', None),
        ("ikke_kvp_samtale=" + "A" * 32, None),
        ("", None),
    ],
)
def test_only_a_cookie_of_our_shape_is_looked_up(hode, ventet) -> None:
    assert samtale_id(_kall(cookie=hode)) == ventet


def test_a_long_quoted_cookie_costs_nothing() -> None:
    kall = _kall(cookie='a="' + "\\0" * 4000 + '"; kvp_samtale=' + "A" * 32)
    start = time.process_time()
    assert samtale_id(kall) is None
    assert time.process_time() - start < 0.01


def test_a_known_conversation_does_not_pay_for_its_address() -> None:
    vern = _vern(grense_adresse=3, grense_nye=9, grense_samtale=3, grense_samtidige=1, grense_aapne=9)
    vern.aapne.brukt("A" * 32, "192.0.2.7")
    kjent = _kall(cookie="kvp_samtale=" + "A" * 32)
    with vern.kall(_kall()):  # somebody else at the address holds its one place
        with vern.kall(kjent):
            pass
        with pytest.raises(Feil), vern.kall(_kall(cookie="kvp_samtale=" + "B" * 32)):
            pass


def test_a_newcomer_waits_a_little_when_many_unanswered_ones_stand_open_and_pushes_nobody_out() -> None:
    vern = _vern(grense_aapne=200)
    assert vern.ny_samtale(_kall()) == 0
    for i in range(150):
        vern.aapne.brukt(str(i), "192.0.2.7")
    assert vern.ny_samtale(_kall()) == 0.5 and vern.ny_samtale(_kall("192.0.2.8")) == 0
    for i in range(200):
        vern.aapne.brukt(str(i), "192.0.2.7")
        for _ in range(9):
            vern.aapne.svart(str(i))
    with pytest.raises(Feil) as feil:
        vern.ny_samtale(_kall())
    assert feil.value.status == 429


def test_a_conversation_has_one_place_for_documents() -> None:
    vern = _vern()
    with vern.dokument("a"), vern.dokument("b"), pytest.raises(Feil), vern.dokument("a"):
        pass
    with vern.dokument("a"):
        pass


@pytest.mark.parametrize(
    ("ip", "hode", "ventet"),
    [
        ("10.0.0.5", "/kvp", "/kvp"), ("10.0.0.5", "/kvp/", "/kvp"), ("10.0.0.5", "/a/b", "/a/b"),
        ("10.0.0.5", "/", "/"), ("10.0.0.5", "/a; Domain=ond.example", "/"), ("192.0.2.7", "/kvp", "/"),
    ],
)  # fmt: skip
def test_the_cookie_goes_where_a_proxy_of_ours_serves_us(ip, hode, ventet) -> None:
    assert _vern().prefiks(_kall(ip, x_forwarded_prefix=hode)) == ventet


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
