"""A run's folder: written aside, described by its manifest, renamed whole."""

from __future__ import annotations

import errno
import hashlib
import os
import platform
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from flows.files import PART, is_alive, write_whole
from flows.records import pretty
from flows.version import package_versions, rules_version
from rules.model import InputRecord, LeftOut, canonical_json


def run_id(inputs: Sequence[InputRecord], cases: Sequence[str], left_out: Sequence[LeftOut], choices: str, decisions: str) -> str:
    """The id of a run: twelve hexadecimal digits that follow from inputs, options, decisions and rules version.

    Args:
        inputs: the files that were read.
        cases: the embedded cases.
        left_out: the files that were not read; they are part of what the run says.
        choices: ``RunOptions.fingerprint``.
        decisions: the decisions as text.
    """
    parts = [
        sorted((i.document, i.sha256, i.file) for i in inputs),
        sorted(cases),
        sorted((item.file, item.reason.id) for item in left_out),
        choices,
        hashlib.sha256(decisions.encode()).hexdigest(),
        rules_version(),
    ]
    return hashlib.sha256(canonical_json(parts).encode()).hexdigest()[:12]


def manifest(
    *,
    run: str | None,
    command: str,
    inputs: Sequence[InputRecord],
    cases: Sequence[str],
    left_out: Sequence[LeftOut],
    choices: Mapping[str, Any],
    date_of_data: str | None,
    files: Mapping[str, bytes],
    notes: Sequence[str] = (),
) -> str:
    """The text of manifest.json: every input and output with its sha256, versions, and what was left out and why.

    It holds no wall-clock time, so that the same run gives the same bytes.
    """
    lang = choices.get("lang", "id")
    return pretty(
        {
            "run": run,
            "command": command,
            "rules_version": rules_version(),
            "python": platform.python_version(),
            "packages": package_versions(),
            "options": dict(choices),
            "date_of_data": date_of_data,
            "cases": list(cases),
            "inputs": [i.model_dump(mode="json") for i in inputs],
            "left_out": [{"file": item.file, "reason": item.reason.say(lang), "remedy": item.remedy.say(lang)} for item in left_out],
            "notes": list(notes),
            "outputs": {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())},
        }
    )


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that appears whole or not at all; a folder of that name is replaced.

    Args:
        target: the folder.
        files: contents by relative path with ``/``.
    """
    aside = target.parent / ".padu" / "aside" / f"{target.name}.{os.getpid()}"
    old = aside.with_name(aside.name + ".old")
    for leftover in (aside, old):
        shutil.rmtree(leftover, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        for name, data in sorted(files.items()):
            write_whole(aside / name, data)
        while not _put(aside, target, old):
            shutil.rmtree(old, ignore_errors=True)
    finally:
        if old.exists() and not target.exists():
            old.rename(target)
        for leftover in (aside, old):
            shutil.rmtree(leftover, ignore_errors=True)


def _put(aside: Path, target: Path, old: Path) -> bool:
    """Rename a folder into its place, the one that stands there out of it; False where another run put one there in between."""
    with suppress(FileNotFoundError):
        target.rename(old)
    try:
        aside.rename(target)
    except OSError as error:
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY) and target.is_dir():
            return False
        raise
    return True


def sweep(home: Path) -> int:
    """Delete what killed runs left behind in a folder's ``.padu``: folders and files half written. Gives how many.

    What belongs to a process that still runs is left to it.
    """
    left = [path for path in (home / "aside").glob("*.*") if path.is_dir()] + list((home / "cache").rglob(f"*{PART}"))
    swept = 0
    for path in sorted(left):
        numbers = [part for part in path.name.split(".") if part.isdecimal()]
        if numbers and is_alive(int(numbers[-1])):
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
        swept += 1
    return swept


def write_into(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into an existing or new folder, each whole, leaving other files alone (``padu extract --out DIR``)."""
    for name, data in sorted(files.items()):
        write_whole(folder / name, data)


def drop(folder: Path, names: Sequence[str]) -> None:
    """Delete outputs that no longer follow from what stands beside them."""
    for name in names:
        (folder / name).unlink(missing_ok=True)
