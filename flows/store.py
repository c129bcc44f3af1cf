"""Results of steps by what they follow from: an interrupted run goes on where it stopped."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from flows.files import write_whole
from flows.version import rules_version
from rules.model import canonical_json


def step_key(step: str, *inputs: Any) -> str:
    """The key of a step's result: SHA-256 of its name, the rules version and its inputs as canonical JSON.

    Hashing values instead of objects is what makes it the same under every hash seed, and the rules version (which
    covers the rules' sources) is what makes it miss when a helper changes.
    """
    return hashlib.sha256(canonical_json([step, rules_version(), *inputs]).encode()).hexdigest()


class Store:
    """A folder of step results. A missing or unreadable one is simply not there."""

    def __init__(self, folder: Path | None) -> None:
        """Keep results in ``folder``; None keeps none."""
        self.folder = folder

    def _path(self, step: str, key: str) -> Path | None:
        return None if self.folder is None else self.folder / step / f"{key}.json"

    def get(self, step: str, key: str) -> str | None:
        """The result as text, or None."""
        path = self._path(step, key)
        try:
            return path.read_text(encoding="utf-8") if path is not None else None
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, step: str, key: str, text: str) -> None:
        """Keep a result; it appears whole or not at all."""
        path = self._path(step, key)
        if path is not None:
            write_whole(path, text.encode())
