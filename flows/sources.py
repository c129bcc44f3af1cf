"""From what an analyst names (files, folders, cases) to a list of inputs, each with a name of its own."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from flows.problems import os_words
from rules.cases import KEYS as CASES
from rules.model import LeftOut, Text

#: Files that mark a folder as one that Padu wrote.
RESULT_FILES = ("manifest.json", "regulations.jsonl", "norms.jsonl")

#: What Windows hides and other systems show: its thumbnails and folder settings, and the lock files of an open Office document.
_LITTER = re.compile(r"(?:~\$.*|\.~lock\..*#|thumbs\.db|desktop\.ini)$", re.IGNORECASE)


@dataclass(frozen=True)
class InputFile:
    """A file to be read. ``shown`` is its path from the source that a person named, ``document`` its name in all output."""

    path: Path
    shown: str
    document: str


@dataclass
class Gathered:
    """What the sources hold: files to read, cases to load, and what cannot even be opened."""

    files: list[InputFile] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def printable(name: str) -> str:
    r"""A file name that can be written anywhere: bytes that are no UTF-8 (names from old archives) become ``\xNN``, and so do
    line breaks and other controls, which would tear a line of a list and which docx and xlsx refuse."""
    readable = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in readable)


def _missing(source: str) -> LeftOut:
    return LeftOut(
        file=printable(source),
        reason=Text(id="berkas atau folder ini tidak ada", en="this file or folder does not exist"),
        remedy=Text(
            id=f"periksa ejaan dan letaknya, atau sebut salah satu kasus bawaan: {', '.join(CASES)}",
            en=f"check its spelling and place, or name an embedded case: {', '.join(CASES)}",
        ),
    )


def _nameless() -> LeftOut:
    """A source of no name, as an unset variable of a shell gives; it must not be read as the folder one stands in."""
    return LeftOut(
        file="''",
        reason=Text(id="nama sumber ini kosong", en="this source has no name"),
        remedy=Text(
            id="sebut berkas, folder, atau kasusnya; '.' untuk folder ini", en="name the file, folder or case; '.' for this folder"
        ),
    )


def closed(shown: str, error: OSError) -> LeftOut:
    """A file or folder that the operating system does not open."""
    why = os_words(error)
    return LeftOut(
        file=shown,
        reason=Text(id=f"tidak dapat dibuka ({why.id})", en=f"cannot be opened ({why.en})"),
        remedy=Text(
            id="pastikan berkas atau folder ini masih ada dan Anda boleh membukanya",
            en="see that this file or folder is still there and that you may open it",
        ),
    )


def _closed(source: str, error: OSError) -> LeftOut:
    return closed(printable(source), error)


def _no_file(path: Path, shown: str) -> LeftOut:
    broken = path.is_symlink() and not path.exists()
    return LeftOut(
        file=printable(shown),
        reason=Text(id="tautan ini putus", en="this link leads nowhere")
        if broken
        else Text(id="bukan berkas biasa (pipa, soket, atau perangkat)", en="not a regular file (a pipe, socket or device)"),
        remedy=Text(
            id="ganti dengan berkasnya, atau keluarkan dari folder", en="put the file itself in its place, or take it out of the folder"
        ),
    )


def _is_result(folder: Path) -> bool:
    """Whether a folder holds results of Padu: its own memo and report are no regulations, wherever the analyst keeps them."""
    return all((folder / name).is_file() for name in RESULT_FILES)


def _empty(source: str, result: bool) -> LeftOut:
    return LeftOut(
        file=printable(source),
        reason=Text(
            id="folder ini berisi hasil Padu sendiri, bukan peraturan", en="this folder holds results of Padu itself, no regulations"
        )
        if result
        else Text(id="folder ini kosong", en="this folder is empty"),
        remedy=Text(
            id="sebut folder yang berisi peraturan (txt, md, html, pdf, docx, Akoma Ntoso xml) atau tabel peran (yaml, csv, xlsx)",
            en="name a folder with regulations (txt, md, html, pdf, docx, Akoma Ntoso xml) or role tables (yaml, csv, xlsx)",
        ),
    )


def _walk(root: Path, shown: str, left_out: list[LeftOut]) -> Iterable[tuple[Path, str]]:
    """Regular files below a folder in a fixed order.

    Hidden ones, what systems and word processors leave in folders, and Padu's own results are passed over, links to folders are not followed; what is no file is left out with a reason.
    """

    def report(error: OSError) -> None:
        left_out.append(_closed(_below(shown, Path(error.filename or root).relative_to(root).as_posix()), error))

    for folder, names, files in os.walk(root, onerror=report):
        names[:] = sorted(n for n in names if not n.startswith(".") and not _is_result(Path(folder) / n))
        for name in sorted(files):
            path = Path(folder) / name
            if name.startswith(".") or _LITTER.match(name):
                continue
            relative = path.relative_to(root).as_posix()
            if path.is_file():
                yield path, relative
            elif not path.is_dir():
                left_out.append(_no_file(path, _below(shown, relative)))


def _below(label: str, relative: str) -> str:
    return f"{label}/{relative}" if label and relative != "." else label or relative


def _labels(paths: Iterable[Path]) -> dict[Path, str]:
    """A name for each source: its own, with as many of the folders above it as tell it from the others.

    It is what outputs call the source, wherever it lies and however it was typed, so that the same inputs give the same bytes.
    """
    parts = {path: tuple(part for part in path.resolve().parts if part != path.resolve().anchor) for path in paths}
    ends = Counter(own[-n:] for own in set(parts.values()) for n in range(1, len(own) + 1))
    return {path: "/".join(next((own[-n:] for n in range(1, len(own) + 1) if ends[own[-n:]] == 1), own)) for path, own in parts.items()}


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
        named.append(InputFile(path=path, shown=printable(shown), document=printable(document)))
    return named


def expanded(source: str) -> Path:
    """A path as typed, a leading ``~`` as the home folder; a ``~`` before no user's name is part of a name."""
    try:
        return Path(source).expanduser()
    except RuntimeError:
        return Path(source)


def _is_there(path: Path) -> bool:
    try:
        return path.is_dir() or path.is_file()
    except OSError:
        return False


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

    given = list(sources)
    out.left_out += [_nameless() for source in given if not source.strip()]
    named = [(source, expanded(source)) for source in given if source.strip()]
    labels = _labels(path for _, path in named if _is_there(path))
    for source, path in named:
        try:
            if path.is_dir():
                told = len(out.left_out)
                held = [] if _is_result(path) else list(_walk(path, labels[path], out.left_out))
                for file, relative in held:
                    take(file, _below(labels[path], relative), relative)
                if not held and len(out.left_out) == told:
                    out.left_out.append(_empty(source, _is_result(path)))
            elif path.is_file():
                take(path, labels[path], path.name)
            elif path.exists() or path.is_symlink():
                out.left_out.append(_no_file(path, source))
            elif source in CASES:
                if source not in out.cases:
                    out.cases.append(source)
            else:
                out.left_out.append(_missing(source))
        except OSError as error:
            out.left_out.append(_closed(source, error))
    out.files = _name(found)
    return out
