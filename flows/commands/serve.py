"""``padu serve``: a Prefect server on this machine, its web page, and the flow that an analyst triggers there."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.cli import DONE
from flows.commands.run import explained, output_folder
from flows.console import say, terminal
from flows.prefect_settings import SERVER_NOTE, answers, prepare
from flows.problems import UsageProblem, os_words
from rules.model import Lang, Text

#: Seconds that the server may take to answer: the first start makes its database.
START_SECONDS = 120
#: Name under which the flow is registered.
DEPLOYMENT = "padu"


def _check_port(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OverflowError:
            why = Text(id="porta adalah bilangan 1 sampai 65535", en="a port is a number from 1 to 65535")
        except OSError as error:
            why = os_words(error)
        else:
            return
    raise UsageProblem(
        Text(
            id=f"alamat {host}:{port} tidak dapat dipakai ({why.id}); pilih --host atau --port lain",
            en=f"the address {host}:{port} cannot be used ({why.en}); choose another --host or --port",
        )
    )


@contextmanager
def _server(host: str, port: int, out: Path) -> Iterator[str]:
    api = f"http://{host}:{port}/api"
    environment = os.environ | {"PREFECT_SERVER_UI_API_URL": api}
    environment.pop("PREFECT_API_URL", None)
    log = out / ".padu" / "server.log"
    with log.open("ab") as sink:
        server = subprocess.Popen(
            [sys.executable, "-m", "prefect", "server", "start", "--host", host, "--port", str(port)],
            env=environment,
            stdout=sink,
            stderr=sink,
            stdin=subprocess.DEVNULL,
            # Out of the terminal's group: Ctrl-C must not end it before the runs that report to it have said that they stopped.
            start_new_session=True,
        )
    try:
        deadline = time.monotonic() + START_SECONDS
        while not answers(api):
            if server.poll() is not None or time.monotonic() > deadline:
                raise UsageProblem(
                    Text(
                        id=f"server Prefect tidak mau hidup; sebabnya tercatat di {log}", en=f"the Prefect server did not start; see {log}"
                    )
                )
            time.sleep(0.5)
        yield api
    finally:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()


def command(*, out: Path, host: str, port: int, lang: Lang) -> int:
    """Serve until interrupted. Returns the exit status."""
    with terminal(lang) as shown, explained(shown) as outcome:
        with output_folder(out):
            _check_port(host, port)
        os.environ.pop("PREFECT_API_URL", None)
        os.environ.setdefault("PREFECT_LOGGING_LEVEL", "INFO")  # on the page the log is the analyst's only terminal
        os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "INFO")
        prepare(out, api=f"http://{host}:{port}/api")
        shown.print(Text(id="Menyalakan server Prefect ...", en="Starting the Prefect server ...").say(lang))
        with _server(host, port, out) as api:
            note = out / ".padu" / SERVER_NOTE
            note.write_text(api + "\n", encoding="utf-8")
            try:
                _register(out, lang, api, shown.print)
            finally:
                note.unlink(missing_ok=True)
        shown.print(Text(id="Server Prefect dihentikan.", en="The Prefect server was stopped.").say(lang))
        return DONE
    return outcome.status


def _register(out: Path, lang: Lang, api: str, tell: object) -> None:
    from prefect.deployments.runner import EntrypointType

    from flows.consolidate import consolidate

    page = api.removesuffix("/api")
    assert callable(tell)
    tell(
        say(
            Text(
                id="Halaman: {page}/deployments - pilih '{flow}/{name}', lalu Run > Custom run untuk mengisi formulir. Ctrl-C untuk berhenti.",
                en="Page: {page}/deployments - choose '{flow}/{name}', then Run > Custom run to fill in the form. Ctrl-C to stop.",
            ),
            lang,
            page=page,
            flow=consolidate.name,
            name=DEPLOYMENT,
        )
    )
    consolidate.serve(
        name=DEPLOYMENT,
        description="Isi sumber, peraturan yang digabung, rancangan, dan tanggal; hasilnya muncul sebagai artefak dan di folder hasil.",
        parameters={"out": str(out.resolve()), "lang": lang},
        entrypoint_type=EntrypointType.MODULE_PATH,
        print_starting_message=False,
        limit=1,
    )
