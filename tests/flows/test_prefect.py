"""The default way of ``padu run``: the same steps through Prefect, on a server that Padu starts and ends itself."""

import os
import subprocess
import sys

import pytest

from flows.prefect_server import Server, free_port
from flows.prefect_settings import prepare
from flows.problems import UsageProblem


@pytest.fixture
def _own_environment(monkeypatch):
    """What ``prepare`` sets must not reach other tests."""
    monkeypatch.setattr(os, "environ", os.environ.copy())


@pytest.mark.slow
def test_what_cannot_be_read_is_said_once_and_without_a_traceback(tmp_path):
    (tmp_path / "kosong.txt").write_bytes(b"")
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli", "run", str(tmp_path / "kosong.txt"), "--out", str(tmp_path / "hasil")],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
        env={name: value for name, value in os.environ.items() if not name.startswith("PREFECT")} | {"HTTP_PROXY": "http://127.0.0.1:9"},
    )
    assert done.returncode == 3, done.stderr
    assert done.stderr.count("Berkas ini kosong.") == 1
    for noise in ("Traceback", "ERROR", "NothingRead", "Aborted"):
        assert noise not in done.stderr
    assert [path.name for path in (tmp_path / "hasil").iterdir()] == [".padu"]


@pytest.mark.usefixtures("_own_environment")
def test_an_office_proxy_is_not_asked_for_this_machine(tmp_path):
    os.environ["NO_PROXY"] = "intranet.contoh"
    os.environ.pop("PREFECT_API_URL", None)
    assert prepare(tmp_path) is None  # no server runs for this folder
    assert os.environ["NO_PROXY"].split(",")[:2] == ["intranet.contoh", "127.0.0.1"]


@pytest.mark.usefixtures("_own_environment")
def test_a_server_that_somebody_set_is_used(tmp_path):
    os.environ["PREFECT_API_URL"] = "http://127.0.0.1:9/api"
    assert prepare(tmp_path) == "http://127.0.0.1:9/api"


def test_a_server_that_dies_is_told_with_its_log_and_the_way_without(tmp_path, monkeypatch):
    monkeypatch.setattr("flows.prefect_server._MODULE", "flows.no_such_module")
    server = Server("127.0.0.1", free_port("127.0.0.1"), tmp_path / "server.log", page=False)
    with pytest.raises(UsageProblem, match=r"server\.log.*--no-prefect"):
        server.wait()
    assert "no_such_module" in (tmp_path / "server.log").read_text()
