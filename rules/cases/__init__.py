"""The embedded cases: facts that ship with Padu, each with its source and how far it can be trusted."""

from __future__ import annotations

from functools import cache
from importlib import resources

from rules.model import Case
from rules.readers.role_tables import read_role_tables

#: The cases by name, each with its files in the order in which they are read.
_FILES = {"kemensos": ("report.yaml", "sources.yaml", "regulations.yaml", "roles.yaml", "duties.yaml", "relations.yaml")}
KEYS = tuple(sorted(_FILES))

__all__ = ["KEYS", "load"]


@cache
def load(key: str) -> Case:
    """An embedded case.

    Args:
        key: one of ``KEYS``.

    Raises:
        KeyError: there is no case of that name.
    """
    if key not in _FILES:
        raise KeyError(f"no case is named '{key}'; there are {', '.join(KEYS)}")
    folder = resources.files("rules.cases").joinpath(key)
    return read_role_tables([(f"{key}/{name}", folder.joinpath(name).read_bytes()) for name in _FILES[key]], key)
