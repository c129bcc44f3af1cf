"""A Prefect server in a process of its own: for ``padu serve`` until it is stopped, for ``padu run`` while it runs.

Prefect would start a temporary server by itself, but in the terminal's process group, where Ctrl-C ends it before the run that
reports to it, with words of its own on the analyst's terminal. This one stands apart, writes to a log, starts while Prefect is still
being imported, and ends with the process that started it, however that ends.
"""

from __future__ import annotations

import os
import runpy
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from flows.prefect_settings import answers
from flows.problems import UsageProblem
from rules.model import Text

#: Seconds that the server may take to answer: the first start makes its database.
START_SECONDS = 120
#: Seconds that it may take to end before it is killed.
END_SECONDS = 20
_MODULE = "flows.prefect_server"


class Server:
    """A server that has been started; ``wait`` says when it answers.

    Args:
        host: the address on which it listens.
        port: the port; one that is free where None.
        log: the file that takes what it says.
        page: whether it serves Prefect's page and runs what a page needs (schedules, late runs).
    """

    def __init__(self, host: str, port: int | None, log: Path, *, page: bool) -> None:
        self.log = log
        port = free_port(host) if port is None else port
        self.api = f"http://{host}:{port}/api"
        environment = os.environ | {"PREFECT_SERVER_UI_API_URL": self.api}
        environment.pop("PREFECT_API_URL", None)
        more = () if page else ("--no-ui", "--no-services")
        with log.open("ab") as sink:
            self.process = subprocess.Popen(
                [sys.executable, "-m", _MODULE, "server", "start", "--host", host, "--port", str(port), *more],
                env=environment,
                stdout=sink,
                stderr=sink,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )

    def wait(self) -> str:
        """Wait until the server answers. Gives the address of its API.

        Raises:
            UsageProblem: it died or does not answer in time.
        """
        deadline = time.monotonic() + START_SECONDS
        while not answers(self.api):
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.end()
                raise UsageProblem(
                    Text(
                        id=f"server Prefect tidak mau hidup; sebabnya tercatat di {self.log}. Dengan --no-prefect, padu run berjalan tanpanya",
                        en=f"the Prefect server did not start; see {self.log}. With --no-prefect, padu run works without it",
                    )
                )
            time.sleep(0.2)
        return self.api

    def end(self) -> None:
        """End the server, at the latest after ``END_SECONDS``."""
        self.process.terminate()
        try:
            self.process.wait(timeout=END_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()


def free_port(host: str) -> int:
    """A port on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def _end_with(parent: int) -> None:
    """End this process when the one that started it is gone: a killed ``padu`` must leave no server behind."""
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    runpy.run_module("prefect", run_name="__main__", alter_sys=True)
