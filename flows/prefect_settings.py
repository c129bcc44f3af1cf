"""Settings that Prefect reads when it is imported: they must stand in the environment before that."""

from __future__ import annotations

import os
import urllib.error
import urllib.request
from pathlib import Path

#: Where a running ``padu serve`` writes down its own address, below ``<out>/.padu``.
SERVER_NOTE = "server"


#: Asks this machine itself, whatever proxy the office has for the world outside.
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
_OWN_ADDRESSES = ("127.0.0.1", "localhost", "::1")


def answers(api: str, seconds: float = 1.0) -> bool:
    """Whether a Prefect server answers at an address on this machine."""
    try:
        with _DIRECT.open(f"{api}/health", timeout=seconds) as reply:
            return reply.status == 200
    except (urllib.error.URLError, OSError, ValueError):
        return False


def running_server(out: Path) -> str | None:
    """The API address of a server that ``padu serve`` runs for this folder, if it answers."""
    note = out / ".padu" / SERVER_NOTE
    try:
        api = note.read_text(encoding="utf-8").strip()
    except OSError:
        return None
    return api if api and answers(api) else None


def prepare(out: Path, api: str | None = None) -> str | None:
    """Set Prefect up for work on this machine alone; what the user has set in the environment stays.

    Args:
        out: the parent of the run folders; Prefect's data go below its ``.padu``.
        api: the API address of a running server; found out where None.

    Returns:
        The API address that will be used; None where a server must be started first.
    """
    home = (out / ".padu" / "prefect").resolve()
    home.mkdir(parents=True, exist_ok=True)
    settings = {
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_CLI_PROMPT": "false",
        "PREFECT_HOME": str(home),
        "PREFECT_LOCAL_STORAGE_PATH": str(home / "storage"),
        "PREFECT_LOGGING_LEVEL": "WARNING",
        # The terminal is Padu's own: it says each problem once, in the analyst's language. Prefect's page keeps the log.
        "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
        "PREFECT_LOGGING_TO_API_ENABLED": "true",
    }
    for name, value in settings.items():
        os.environ.setdefault(name, value)
    for name in ("NO_PROXY", "no_proxy"):
        named = [part for part in os.environ.get(name, "").split(",") if part]
        os.environ[name] = ",".join(dict.fromkeys((*named, *_OWN_ADDRESSES)))
    if "PREFECT_API_URL" not in os.environ:
        api = api or running_server(out)
        if api:
            os.environ["PREFECT_API_URL"] = api
    return os.environ.get("PREFECT_API_URL")
