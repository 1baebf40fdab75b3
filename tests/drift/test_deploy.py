"""The files of `deploy/` agree with the program: ports, paths, settings, and no more rights than needed."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.modell.conftest import ROT
from tests.programmer import krev

from .conftest import uten_kommentarer

DEPLOY = ROT / "deploy"
KUBERNETES = sorted((DEPLOY / "kubernetes").glob("*.yml"))


def _les(fil: Path) -> list[dict]:
    return [d for d in yaml.safe_load_all(fil.read_text(encoding="utf-8")) if d]


def _av_slag(slag: str) -> list[dict]:
    return [d for fil in KUBERNETES for d in _les(fil) if d["kind"] == slag]


def _innstillinger() -> set[str]:
    return set(re.findall(r"^\| `(KVP_\w+)`", (ROT / "README.md").read_text(encoding="utf-8"), re.M))


def test_only_settings_that_exist_are_set() -> None:
    kjente = _innstillinger()
    assert "KVP_REDIS_URL" in kjente
    for fil in DEPLOY.rglob("*"):
        if fil.is_file() and fil.suffix != ".pyc":
            assert set(re.findall(r"\bKVP_\w+", fil.read_text(encoding="utf-8"))) <= kjente, fil


def test_files_that_are_named_exist() -> None:
    (kustomization,) = (_les(f)[0] for f in KUBERNETES if f.name == "kustomization.yml")
    assert {*kustomization["resources"], "kustomization.yml"} == {f.name for f in KUBERNETES}
    (compose,) = _les(DEPLOY / "container" / "compose.yml")
    for tjeneste in compose["services"].values():
        for bind in tjeneste.get("volumes", []):
            kilde = bind.split(":")[0]
            assert kilde.startswith("/etc/kvp/") or (DEPLOY / "container" / kilde).resolve().is_file(), bind
    for kilde in re.findall(r"^COPY (?!--from)(\S+)", (DEPLOY / "container" / "Containerfile").read_text(), re.M):
        # The wheels and the model are made, the rest is here.
        assert kilde in ("hjul/", "models/kvp.tar.gz") or (ROT / kilde).exists(), kilde


def test_the_containers_run_without_root_and_write_nothing() -> None:
    (compose,) = _les(DEPLOY / "container" / "compose.yml")
    for navn, tjeneste in compose["services"].items():
        assert tjeneste["read_only"] is True and tjeneste["cap_drop"] == ["ALL"], navn
        assert "no-new-privileges:true" in tjeneste["security_opt"] and tjeneste["mem_limit"], navn
    assert re.search(r"^USER [1-9]\d*:[1-9]\d*$", (DEPLOY / "container" / "Containerfile").read_text(), re.M)
    deployments = _av_slag("Deployment")
    assert {d["metadata"]["name"] for d in deployments} == {"kvp", "redis"}
    for d in deployments:
        pod = d["spec"]["template"]["spec"]
        assert pod["securityContext"]["runAsNonRoot"] is True and pod["automountServiceAccountToken"] is False
        for beholder in pod["containers"]:
            trygt = beholder["securityContext"]
            assert trygt["readOnlyRootFilesystem"] is True and trygt["allowPrivilegeEscalation"] is False
            assert trygt["capabilities"] == {"drop": ["ALL"]} and beholder["resources"]["limits"]["memory"]


def test_kubernetes_asks_the_health_call_and_lives_through_a_redis_that_is_away() -> None:
    (kvp,) = (d for d in _av_slag("Deployment") if d["metadata"]["name"] == "kvp")
    (beholder,) = kvp["spec"]["template"]["spec"]["containers"]
    assert beholder["readinessProbe"]["httpGet"]["path"] == "/api/helse"
    # A restart does not bring Redis back, and would lose the processes as well. Neither does a cold start without it.
    for prove in ("livenessProbe", "startupProbe"):
        assert beholder[prove]["httpGet"]["path"] != "/api/helse", prove
    assert kvp["spec"]["replicas"] >= 2 and kvp["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    merker = kvp["spec"]["template"]["metadata"]["labels"]
    for tjeneste in _av_slag("Service"):
        velger = tjeneste["spec"]["selector"]
        assert velger in (merker, {"app": "redis"})


def test_the_images_that_are_run_are_those_that_are_built_by_the_document() -> None:
    from kvp import __version__

    drift = (ROT / "docs/drift.md").read_text(encoding="utf-8")
    (bygg,) = re.findall(r"^docker build .*", drift, re.M)
    bygget = set(re.findall(r"-t (\S+)", bygg))
    (compose,) = _les(DEPLOY / "container" / "compose.yml")
    bilder = {t["image"] for t in compose["services"].values()}
    for d in _av_slag("Deployment"):
        bilder |= {b["image"] for b in d["spec"]["template"]["spec"]["containers"]}
    egne = {b for b in bilder if b.startswith("kvp-veileder")}
    assert egne <= bygget and f"kvp-veileder:{__version__}" in egne, (egne, bygget)
    for bilde in bilder - egne:
        assert f"`{bilde}`" in drift, bilde


def test_redis_keeps_nothing_on_disk_and_is_bounded() -> None:
    vanlig = uten_kommentarer((DEPLOY / "redis" / "kvp.conf").read_text())
    (kart,) = _av_slag("ConfigMap")
    for oppsett in (vanlig, kart["data"]["redis.conf"]):
        linjer = {linje.strip() for linje in oppsett.splitlines()}
        assert {'save ""', "appendonly no", "maxmemory-policy volatile-ttl", 'rename-command MONITOR ""'} <= linjer
        assert any(linje.startswith("maxmemory ") for linje in linjer)


def test_redis_starts_with_its_file_and_obeys_it(tmp_path: Path) -> None:
    import time

    import redis

    from tests.modell.conftest import ledig_port

    port = ledig_port()
    prosess = subprocess.Popen(
        [krev("redis-server"), DEPLOY / "redis" / "kvp.conf", "--port", str(port), "--dir", tmp_path],
        stdout=subprocess.DEVNULL,
    )
    with redis.Redis(port=port) as klient:
        for _ in range(200):
            try:
                klient.ping()
                break
            except redis.ConnectionError:
                time.sleep(0.05)
        klient.set("kvp:samtale:a", "{}", ex=60)
        with pytest.raises(redis.ResponseError):
            klient.execute_command("FLUSHALL")
        assert klient.config_get("save") == {"save": ""}
    prosess.terminate()
    prosess.wait(10)
    assert list(tmp_path.iterdir()) == []


def test_systemd_accepts_the_units_and_finds_little_exposed(tmp_path: Path) -> None:
    systemd = krev("systemd-analyze")
    for fil in (DEPLOY / "systemd").glob("kvp*"):
        # Paths that only a server has.
        tekst = re.sub(r"/opt/kvp/current/\S+", "/bin/true", fil.read_text())
        tekst = tekst.replace("/etc/kvp/kvp.env", "/dev/null")
        (tmp_path / fil.name.replace("@", "@1")).write_text(tekst)
        (tmp_path / fil.name).write_text(tekst)
    enhet = tmp_path / "kvp@1.service"
    svar = subprocess.run([systemd, "verify", enhet], capture_output=True, text=True)
    assert svar.returncode == 0 and not svar.stderr.strip(), svar.stderr
    svar = subprocess.run([systemd, "security", "--offline=true", enhet], capture_output=True, text=True)
    treff = re.search(r"exposure level for kvp@1.service: (\S+)", svar.stdout)
    assert treff and float(treff[1]) < 2.0, svar.stdout[-500:]


def test_klar_tells_whether_a_process_answers(tmp_path: Path) -> None:
    import sys

    svar = subprocess.run([sys.executable, DEPLOY / "klar.py", "1"], capture_output=True, text=True)
    assert svar.returncode == 1 and "ikke klar" in svar.stderr and svar.stderr.count("\n") == 1


def test_klar_tells_at_once_what_a_start_without_redis_waits_for_and_goes_on_when_it_is_there() -> None:
    import http.server
    import sys
    import threading

    svar_ = [(503, b'{"feil": "Samtaler kan ikke lagres"}')] * 3 + [(200, b"{}")]

    class Helse(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, kropp = svar_.pop(0) if len(svar_) > 1 else svar_[0]
            self.send_response(status)
            self.end_headers()
            self.wfile.write(kropp)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Helse) as tjener:
        threading.Thread(target=tjener.serve_forever, daemon=True).start()
        kommando = [sys.executable, str(DEPLOY / "klar.py"), str(tjener.server_port)]
        svar = subprocess.run([*kommando, "60"], capture_output=True, text=True)
        assert (svar.returncode, svar.stderr.splitlines()) == (
            0, [f"port {tjener.server_port} venter: Samtaler kan ikke lagres"],
        )  # fmt: skip
        svar_[:] = [(503, b"<p>annet</p>")]
        svar = subprocess.run([*kommando, "0"], capture_output=True, text=True)
        assert svar.returncode == 1 and svar.stderr.endswith("er ikke klar etter 0 s: svarer 503\n")
        tjener.shutdown()


def test_the_proxy_in_front_is_named_wherever_the_program_is_deployed() -> None:
    """Without it the cookie has no `Secure` and everybody shares one address."""
    (compose,) = _les(DEPLOY / "container" / "compose.yml")
    nginx = compose["services"]["nginx"]["networks"]["indre"]["ipv4_address"]
    for navn in ("kvp1", "kvp2"):
        assert compose["services"][navn]["environment"]["KVP_MELLOMLEDD"] == nginx
    (kvp,) = (d for d in _av_slag("Deployment") if d["metadata"]["name"] == "kvp")
    miljo = {e["name"]: e["value"] for e in kvp["spec"]["template"]["spec"]["containers"][0]["env"]}
    assert "/" in miljo["KVP_MELLOMLEDD"]
    assert "KVP_MELLOMLEDD=127.0.0.0/8" in (DEPLOY / "systemd" / "kvp.env").read_text()
    assert "LimitNOFILE=" in (DEPLOY / "systemd" / "kvp@.service").read_text()


@pytest.mark.treg
def test_the_bill_of_materials_holds_what_runs_with_licences_and_no_test_tools(tmp_path: Path) -> None:
    import json
    import sys

    subprocess.run([sys.executable, DEPLOY / "sbom.py", tmp_path / "sbom.json"], check=True)
    deler = {d["name"]: d for d in json.loads((tmp_path / "sbom.json").read_text())["components"]}
    assert {"kvp-regler", "kvp-forstaaelse", "nb-core-news-sm", "rasa", "tensorflow", "sanic"} <= set(deler)
    assert not {"pytest", "playwright", "hypothesis", "ruff", "uv", "schemathesis"} & set(deler)
    assert deler["kvp-forstaaelse"]["type"] == "machine-learning-model"
    assert len([d for d in deler.values() if d.get("properties")]) >= len(deler) - 4
    uten = [n for n, d in deler.items() if d["licenses"][0]["license"]["name"] in ("", "ukjent")]
    assert not uten, uten


def test_nginx_sends_on_from_port_80_speaks_ipv6_and_counts_without_names() -> None:
    nginx = uten_kommentarer((DEPLOY / "nginx" / "kvp.conf").read_text(encoding="utf-8"))
    assert {"listen 80;", "listen [::]:80;", "listen 443 ssl;", "listen [::]:443 ssl;"} <= {
        linje.strip() for linje in nginx.splitlines()
    }
    assert "return 301 https://$host$request_uri;" in nginx
    # An `add_header` of its own takes away those of the server: each answer that nginx gives itself says it again.
    assert nginx.count("Strict-Transport-Security") == nginx.count("Cache-Control no-store") + 1
    (form,) = re.findall(r"log_format kvp_avvist .*", nginx)
    assert not re.search(r"\$(?:remote|request|uri|http_|host|binary|args)", form)
    assert nginx.count("access_log") == 2 and "access_log off;" in nginx


def test_the_recipe_installs_all_that_is_built_and_looks_for_the_certificate_first() -> None:
    drift = (ROT / "docs/drift.md").read_text(encoding="utf-8")
    assert drift.index("/etc/kvp/tls/ &&") < drift.index("nginx -t &&")
    assert "--no-same-owner" in drift and "grep -qxF 'include" in drift
    pakker = ("kvp-regler", "kvp-forstaaelse", "nb-core-news-sm")
    for fil in ("deploy/utgave", "deploy/container/Containerfile"):
        tekst = (ROT / fil).read_text(encoding="utf-8")
        assert all(pakke in tekst for pakke in pakker) and "SHA256SUMS" in tekst, fil
    for navn in re.findall(r"`(\w[\w.]*)`(?=, `\w|  ?\|)", drift[: drift.index("## Installere")]):
        assert (DEPLOY / navn).exists(), navn
