"""``padu serve``: a Prefect server on this machine, its web page, and the flow that an analyst triggers there."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from flows.cli import DONE
from flows.commands.run import explained, output_folder
from flows.console import say, terminal
from flows.prefect_server import Server
from flows.prefect_settings import SERVER_NOTE, prepare
from flows.problems import UsageProblem, os_words
from rules.model import Lang, Text

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
        server = Server(host, port, out / ".padu" / "server.log", page=True)
        try:
            api = server.wait()
            note = out / ".padu" / SERVER_NOTE
            note.write_text(api + "\n", encoding="utf-8")
            try:
                _register(out, lang, api, shown.print)
            finally:
                note.unlink(missing_ok=True)
        finally:
            server.end()
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
