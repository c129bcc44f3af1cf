"""From what an analyst names (files, folders, cases) to a list of inputs, each with a name of its own."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from rules.cases import KEYS as CASES
from rules.model import LeftOut, Text


@dataclass(frozen=True)
class InputFile:
    """A file to be read. ``shown`` is the path as a person knows it, ``document`` its name in all output."""

    path: Path
    shown: str
    document: str


@dataclass
class Gathered:
    """What the sources hold: files to read, cases to load, and what cannot even be opened."""

    files: list[InputFile] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def _missing(source: str) -> LeftOut:
    return LeftOut(
        file=source,
        reason=Text(id="berkas atau folder ini tidak ada", en="this file or folder does not exist"),
        remedy=Text(
            id=f"periksa ejaan dan letaknya, atau sebut salah satu kasus bawaan: {', '.join(CASES)}",
            en=f"check its spelling and place, or name an embedded case: {', '.join(CASES)}",
        ),
    )


def _closed(source: str, error: OSError) -> LeftOut:
    return LeftOut(
        file=source,
        reason=Text(id=f"tidak dapat dibuka ({error.strerror})", en=f"cannot be opened ({error.strerror})"),
        remedy=Text(id="periksa hak akses berkas atau folder ini", en="check the permissions of this file or folder"),
    )


def _walk(root: Path, shown: str, left_out: list[LeftOut]) -> Iterable[tuple[Path, str]]:
    """Regular files below a folder in a fixed order; hidden ones are passed over, links to folders are not followed."""

    def report(error: OSError) -> None:
        left_out.append(_closed(str(error.filename or shown), error))

    for folder, names, files in os.walk(root, onerror=report):
        names[:] = sorted(n for n in names if not n.startswith("."))
        for name in sorted(files):
            path = Path(folder) / name
            if not name.startswith(".") and path.is_file():
                yield path, path.relative_to(root).as_posix()


def _without_ending(relative: str) -> str:
    path = Path(relative)
    return path.with_suffix("").as_posix() if path.stem and path.suffix else relative


def _name(found: list[tuple[Path, str, str]]) -> list[InputFile]:
    """Give each file a document name: its stem, else its relative path, else that with its ending, else numbered."""
    stems = Counter(Path(_without_ending(relative)).name for _, _, relative in found)
    paths = Counter(_without_ending(relative) for _, _, relative in found)
    taken: Counter[str] = Counter()
    named = []
    for path, shown, relative in found:
        bare = _without_ending(relative)
        unique = bare if paths[bare] == 1 else relative
        document = Path(bare).name if stems[Path(bare).name] == 1 else unique.replace("/", "__")
        taken[document] += 1
        if taken[document] > 1:
            document = f"{document}__{taken[document]}"
        named.append(InputFile(path=path, shown=shown, document=document))
    return named


def gather(sources: Iterable[str]) -> Gathered:
    """List the inputs that sources name.

    Args:
        sources: files, folders and names of embedded cases. An existing path wins over a case of the same name.
    """
    out = Gathered()
    found: list[tuple[Path, str, str]] = []
    seen: set[Path] = set()

    def take(path: Path, shown: str, relative: str) -> None:
        real = path.resolve()
        if real not in seen:
            seen.add(real)
            found.append((path, shown, relative))

    for source in sources:
        path = Path(source).expanduser()
        try:
            if path.is_dir():
                for file, relative in _walk(path, source, out.left_out):
                    take(file, str(Path(source) / relative), relative)
            elif path.exists():
                take(path, source, path.name)
            elif source in CASES:
                if source not in out.cases:
                    out.cases.append(source)
            else:
                out.left_out.append(_missing(source))
        except OSError as error:
            out.left_out.append(_closed(source, error))
    out.files = _name(found)
    return out
